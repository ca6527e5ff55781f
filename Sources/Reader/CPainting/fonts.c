#include "recording.h"

#include <cairo-ft.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include FT_OUTLINE_H
#include FT_SYSTEM_H

enum { MOST_FONTS = 64 };

static _Thread_local struct {
    cairo_font_face_t *face;
    // At no size in particular; made when it is first asked for.
    cairo_scaled_font_t *scaled;
    FT_Face outlines;
} fonts[MOST_FONTS];
static _Thread_local int font_count;

void intake_fonts_forget(void) {
    while (font_count > 0) {
        font_count--;
        if (fonts[font_count].outlines) cairo_ft_scaled_font_unlock_face(fonts[font_count].scaled);
        if (fonts[font_count].scaled) cairo_scaled_font_destroy(fonts[font_count].scaled);
        cairo_font_face_destroy(fonts[font_count].face);
        memset(&fonts[font_count], 0, sizeof fonts[font_count]);
    }
}

int intake_font_of(cairo_t *context) {
    cairo_font_face_t *face = cairo_get_font_face(context);
    for (int i = font_count - 1; i >= 0; i--)
        if (fonts[i].face == face) return i;
    if (font_count == MOST_FONTS) return -1;
    fonts[font_count].face = cairo_font_face_reference(face);
    return font_count++;
}

static cairo_scaled_font_t *scaled_font(uint32_t font, double size) {
    cairo_matrix_t type, page;
    cairo_matrix_init_scale(&type, size, size);
    cairo_matrix_init_identity(&page);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_scaled_font_t *scaled = cairo_scaled_font_create(fonts[font].face, &type, &page, options);
    cairo_font_options_destroy(options);
    return scaled;
}

static FT_Face outlines(uint32_t font) {
    if (font >= (uint32_t)font_count) return NULL;
    if (!fonts[font].scaled) {
        fonts[font].scaled = scaled_font(font, 16);
        // Fonts that are drawn by the document itself have no outlines.
        if (cairo_scaled_font_get_type(fonts[font].scaled) == CAIRO_FONT_TYPE_FT)
            fonts[font].outlines = cairo_ft_scaled_font_lock_face(fonts[font].scaled);
    }
    return fonts[font].outlines;
}

int intake_font_outline(uint32_t font, uint32_t shape, struct intake_outline *outline) {
    FT_Face face = outlines(font);
    memset(outline, 0, sizeof *outline);
    if (!face || !face->units_per_EM || FT_Load_Glyph(face, shape, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING)) return 0;
    if (face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) return 0;
    const FT_Outline *path = &face->glyph->outline;
    if (path->n_points <= 0) return 1;
    FT_BBox box;
    FT_Outline_Get_CBox(path, &box);
    float unit = 1.0f / (float)face->units_per_EM;
    outline->x0 = (float)box.xMin * unit;
    outline->y0 = (float)box.yMin * unit;
    outline->x1 = (float)box.xMax * unit;
    outline->y1 = (float)box.yMax * unit;
    // The area of all turns around it; a point is turned around at most once for three points of the outline.
    double area = 0;
    for (int contour = 0, start = 0; contour < path->n_contours; contour++) {
        int end = path->contours[contour];
        for (int i = start, last = end; i <= end; last = i++)
            area += (double)path->points[last].x * (double)path->points[i].y -
                    (double)path->points[i].x * (double)path->points[last].y;
        start = end + 1;
    }
    outline->area = (float)(fabs(area) / 2 * unit * unit / fmax(path->n_points / 3.0, 1));
    return 1;
}

int intake_font_is_installed(uint32_t font) {
    FT_Face face = outlines(font);
    // What comes from the document lies in memory.
    return face && !(face->face_flags & FT_FACE_FLAG_EXTERNAL_STREAM) && face->stream && face->stream->pathname.pointer;
}

uint32_t intake_font_shape(uint32_t font, uint32_t character) {
    FT_Face face = outlines(font);
    return face && face->charmap && face->charmap->encoding == FT_ENCODING_UNICODE ? FT_Get_Char_Index(face, character) : 0;
}

int intake_font_draw(uint32_t font, uint32_t shape, double size, int x, int y, int side, unsigned char *pixels) {
    if (font >= (uint32_t)font_count || cairo_format_stride_for_width(CAIRO_FORMAT_A8, side) != side) return 0;
    memset(pixels, 0, (size_t)side * (size_t)side);
    cairo_surface_t *surface = cairo_image_surface_create_for_data(pixels, CAIRO_FORMAT_A8, side, side, side);
    cairo_t *context = cairo_create(surface);
    cairo_scaled_font_t *scaled = scaled_font(font, size);
    cairo_glyph_t glyph = {shape, x, y};
    cairo_set_scaled_font(context, scaled);
    cairo_show_glyphs(context, &glyph, 1);
    int is_drawn = cairo_status(context) == CAIRO_STATUS_SUCCESS;
    cairo_scaled_font_destroy(scaled);
    cairo_destroy(context);
    cairo_surface_flush(surface);
    is_drawn = is_drawn && cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
    cairo_surface_destroy(surface);
    return is_drawn;
}
