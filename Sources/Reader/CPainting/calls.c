#define _GNU_SOURCE
#include "recording.h"

#include <dlfcn.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

// A program's own functions come before those of the libraries it loads, for these libraries too. So poppler calls the
// functions below wherever it calls cairo. Where that should not be so, nothing is recorded, and pages are drawn instead.

enum { MOST_GLYPHS = 100000, MOST_RUNS = 30000, MOST_AREAS = 4000, DEEPEST = 512 };

static _Thread_local struct {
    cairo_t *context;
    struct intake_glyph *glyphs;
    struct intake_run *runs;
    struct intake_area *areas;
    size_t glyph_count, glyph_room, run_count, run_room, area_count, area_room;
    uint32_t order;
    int is_complete;
    // Whether the clip is more than a rectangle, for each level of `cairo_save`.
    unsigned char is_cut[DEEPEST];
    int depth;
    int is_clip_known;
    double clip[4];
} page;

/// Cairo's own function behind one of those below.
#define REAL(name) \
    static __typeof__(name) *real; \
    if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

void intake_painting_begin(cairo_t *context) {
    intake_fonts_forget();
    page.glyph_count = page.run_count = page.area_count = 0;
    page.order = 0;
    page.depth = 0;
    page.is_cut[0] = 0;
    page.is_clip_known = 0;
    page.is_complete = 1;
    page.context = context;
}

struct intake_painting intake_painting_end(void) {
    page.context = NULL;
    return (struct intake_painting){page.glyphs,      page.runs,       page.areas,      page.glyph_count,
                                    page.run_count,   page.area_count, page.is_complete};
}

/// Makes room for `more` items; what does not fit makes the painting incomplete.
static int grow(void **items, size_t *room, size_t count, size_t more, size_t most, size_t size) {
    if (count + more <= *room) return 1;
    size_t wanted = *room ? *room : 256;
    while (wanted < count + more) wanted *= 2;
    void *grown = count + more > most ? NULL : realloc(*items, wanted * size);
    if (!grown) {
        page.is_complete = 0;
        return 0;
    }
    *items = grown;
    *room = wanted;
    return 1;
}

/// The bounds of the clip, on the page.
static const double *clip(cairo_t *context) {
    if (!page.is_clip_known) {
        cairo_matrix_t matrix;
        cairo_get_matrix(context, &matrix);
        cairo_identity_matrix(context);
        cairo_clip_extents(context, &page.clip[0], &page.clip[1], &page.clip[2], &page.clip[3]);
        cairo_set_matrix(context, &matrix);
        page.is_clip_known = 1;
    }
    return page.clip;
}

/// Whether what is painted is one opaque colour, and which.
static int colour(cairo_t *context, uint8_t *red, uint8_t *green, uint8_t *blue) {
    double r, g, b, a;
    if (page.is_cut[page.depth] || cairo_get_operator(context) != CAIRO_OPERATOR_OVER) return 0;
    if (cairo_pattern_get_rgba(cairo_get_source(context), &r, &g, &b, &a) != CAIRO_STATUS_SUCCESS || a < 0.999) return 0;
    *red = (uint8_t)(r * 255 + 0.5);
    *green = (uint8_t)(g * 255 + 0.5);
    *blue = (uint8_t)(b * 255 + 0.5);
    return 1;
}

static void add_area(cairo_t *context, double x0, double y0, double x1, double y1, int is_plain, uint8_t picture) {
    const double *within = clip(context);
    if (x0 < within[0]) x0 = within[0];
    if (y0 < within[1]) y0 = within[1];
    if (x1 > within[2]) x1 = within[2];
    if (y1 > within[3]) y1 = within[3];
    // Written so that what is no number is no area either, but is noticed.
    if (!(x1 > x0) || !(y1 > y0)) {
        if (isnan(x0 + y0 + x1 + y1)) page.is_complete = 0;
        return;
    }
    if (!grow((void **)&page.areas, &page.area_room, page.area_count, 1, MOST_AREAS, sizeof *page.areas)) return;
    struct intake_area *area = &page.areas[page.area_count++];
    *area = (struct intake_area){(float)x0, (float)y0, (float)x1, (float)y1, page.order, 0, 0, 0, 0, picture};
    area->is_plain = is_plain && colour(context, &area->red, &area->green, &area->blue);
}

/// A part of a path: its bounds, and whether it is a rectangle.
struct part {
    double x0, y0, x1, y1;
    double x[6], y[6];
    int points, is_bent;
};

static void extend(struct part *part, double x, double y) {
    if (!part->points || x < part->x0) part->x0 = x;
    if (!part->points || x > part->x1) part->x1 = x;
    if (!part->points || y < part->y0) part->y0 = y;
    if (!part->points || y > part->y1) part->y1 = y;
    if (part->points < 6) {
        part->x[part->points] = x;
        part->y[part->points] = y;
    }
    part->points++;
}

static int same(double a, double b) { return fabs(a - b) < 0.02; }

static int is_rectangle(const struct part *part) {
    int count = part->points;
    if (count == 5 && same(part->x[0], part->x[4]) && same(part->y[0], part->y[4])) count = 4;
    if (count != 4 || part->is_bent) return 0;
    const double *x = part->x, *y = part->y;
    return (same(x[0], x[1]) && same(y[1], y[2]) && same(x[2], x[3]) && same(y[3], y[0])) ||
           (same(y[0], y[1]) && same(x[1], x[2]) && same(y[2], y[3]) && same(x[3], x[0]));
}

static void place(const cairo_matrix_t *matrix, const cairo_path_data_t *point, double *x, double *y) {
    *x = point->point.x;
    *y = point->point.y;
    cairo_matrix_transform_point(matrix, x, y);
}

/// Takes the context's path apart.
///
/// - Returns: the count of parts; -1 when there are too many.
static int parts_of(cairo_t *context, struct part *parts, int most) {
    cairo_matrix_t matrix;
    cairo_get_matrix(context, &matrix);
    cairo_path_t *path = cairo_copy_path(context);
    int count = 0, is_whole = path->status == CAIRO_STATUS_SUCCESS;
    struct part part = {0};
    for (int i = 0; is_whole && i < path->num_data; i += path->data[i].header.length) {
        const cairo_path_data_t *data = &path->data[i];
        double x, y;
        if (data->header.type == CAIRO_PATH_MOVE_TO || data->header.type == CAIRO_PATH_CLOSE_PATH) {
            if (part.points > 1 && count < most) parts[count++] = part;
            else if (part.points > 1) is_whole = 0;
            memset(&part, 0, sizeof part);
        }
        if (data->header.type == CAIRO_PATH_CLOSE_PATH) continue;
        if (data->header.type == CAIRO_PATH_CURVE_TO) {
            part.is_bent = 1;
            for (int at = 1; at < 3; at++) {
                place(&matrix, &data[at], &x, &y);
                extend(&part, x, y);
            }
        }
        place(&matrix, &data[data->header.length - 1], &x, &y);
        extend(&part, x, y);
    }
    if (part.points > 1) {
        if (count < most) parts[count++] = part;
        else is_whole = 0;
    }
    cairo_path_destroy(path);
    return is_whole ? count : -1;
}

static int overlap(const struct part *a, const struct part *b) {
    return a->x0 < b->x1 && b->x0 < a->x1 && a->y0 < b->y1 && b->y0 < a->y1;
}

/// Everything within the bounds of the path.
static void add_bounds(cairo_t *context) {
    cairo_matrix_t matrix;
    double x0, y0, x1, y1;
    cairo_get_matrix(context, &matrix);
    cairo_identity_matrix(context);
    cairo_path_extents(context, &x0, &y0, &x1, &y1);
    cairo_set_matrix(context, &matrix);
    add_area(context, x0, y0, x1, y1, 0, intake_picture_of(context, NULL));
}

enum { MOST_PARTS = 64 };

static void add_fill(cairo_t *context) {
    struct part parts[MOST_PARTS];
    int count = parts_of(context, parts, MOST_PARTS);
    if (count < 0) {
        add_bounds(context);
        return;
    }
    for (int i = 0; i < count; i++) {
        // Where parts overlap, a hole may be.
        int is_alone = is_rectangle(&parts[i]);
        for (int j = 0; is_alone && j < count; j++) is_alone = i == j || !overlap(&parts[i], &parts[j]);
        uint8_t picture = intake_picture_of(context, NULL);
        int is_whole = count == 1 && is_alone && !page.is_cut[page.depth] && intake_picture_is_whole(context);
        if (picture && is_whole) picture = INTAKE_WHOLE_PICTURE;
        add_area(context, parts[i].x0, parts[i].y0, parts[i].x1, parts[i].y1, is_alone, picture);
    }
}

static void add_stroke(cairo_t *context) {
    struct part parts[MOST_PARTS];
    cairo_matrix_t matrix;
    cairo_get_matrix(context, &matrix);
    double scale = sqrt(fmax(matrix.xx * matrix.xx + matrix.yx * matrix.yx, matrix.xy * matrix.xy + matrix.yy * matrix.yy));
    // The thinnest line is one dot wide.
    double half = fmax(cairo_get_line_width(context) * scale, 0.6) / 2;
    int count = parts_of(context, parts, MOST_PARTS);
    if (count < 0) {
        page.is_complete = 0;
        return;
    }
    for (int i = 0; i < count; i++) {
        const struct part *part = &parts[i];
        if (is_rectangle(part)) {
            add_area(context, part->x0 - half, part->y0 - half, part->x1 + half, part->y0 + half, 1, 0);
            add_area(context, part->x0 - half, part->y1 - half, part->x1 + half, part->y1 + half, 1, 0);
            add_area(context, part->x0 - half, part->y0 - half, part->x0 + half, part->y1 + half, 1, 0);
            add_area(context, part->x1 - half, part->y0 - half, part->x1 + half, part->y1 + half, 1, 0);
        } else {
            int is_straight = part->points == 2 && (same(part->x[0], part->x[1]) || same(part->y[0], part->y[1]));
            // A mitre reaches farther than the line is wide.
            double reach = part->points == 2 ? half : half * 10;
            add_area(context, part->x0 - reach, part->y0 - reach, part->x1 + reach, part->y1 + reach, is_straight, 0);
        }
    }
}

static void add_glyphs(cairo_t *context, const cairo_glyph_t *glyphs, int count) {
    int font = intake_font_of(context);
    if (count <= 0) return;
    if (font < 0 || !grow((void **)&page.runs, &page.run_room, page.run_count, 1, MOST_RUNS, sizeof *page.runs) ||
        !grow((void **)&page.glyphs, &page.glyph_room, page.glyph_count, (size_t)count, MOST_GLYPHS, sizeof *page.glyphs)) {
        page.is_complete = 0;
        return;
    }
    cairo_matrix_t matrix, type;
    cairo_get_matrix(context, &matrix);
    cairo_get_font_matrix(context, &type);
    cairo_matrix_multiply(&type, &type, &matrix);
    const double *within = clip(context);
    struct intake_run *run = &page.runs[page.run_count];
    *run = (struct intake_run){
        (float)within[0], (float)within[1], (float)within[2], (float)within[3],
        (float)sqrt(type.xy * type.xy + type.yy * type.yy), (float)sqrt(type.xx * type.xx + type.yx * type.yx),
        page.order, (uint32_t)font, 0, 0, 0, 0, 0};
    run->is_plain = (uint8_t)colour(context, &run->red, &run->green, &run->blue);
    run->is_upright = type.xx > 0 && type.yy > 0 && fabs(type.xy) + fabs(type.yx) < 0.001 * (type.xx + type.yy);
    for (int i = 0; i < count; i++) {
        double x = glyphs[i].x, y = glyphs[i].y;
        cairo_matrix_transform_point(&matrix, &x, &y);
        page.glyphs[page.glyph_count++] =
            (struct intake_glyph){(float)x, (float)y, (uint32_t)glyphs[i].index, (uint32_t)page.run_count};
    }
    page.run_count++;
}

/// Whether this call is to be recorded; what is painted next lies above.
static int takes(cairo_t *context) {
    if (!page.context || context != page.context) return 0;
    page.order++;
    return 1;
}

void cairo_show_glyphs(cairo_t *context, const cairo_glyph_t *glyphs, int count) {
    REAL(cairo_show_glyphs);
    if (takes(context)) add_glyphs(context, glyphs, count);
    else real(context, glyphs, count);
}

void cairo_show_text_glyphs(
    cairo_t *context, const char *text, int length, const cairo_glyph_t *glyphs, int count,
    const cairo_text_cluster_t *clusters, int cluster_count, cairo_text_cluster_flags_t flags
) {
    REAL(cairo_show_text_glyphs);
    if (takes(context)) add_glyphs(context, glyphs, count);
    else real(context, text, length, glyphs, count, clusters, cluster_count, flags);
}

void cairo_fill(cairo_t *context) {
    REAL(cairo_fill);
    if (!takes(context)) {
        real(context);
        return;
    }
    add_fill(context);
    cairo_new_path(context);
}

void cairo_stroke(cairo_t *context) {
    REAL(cairo_stroke);
    if (!takes(context)) {
        real(context);
        return;
    }
    add_stroke(context);
    cairo_new_path(context);
}

static void add_everything(cairo_t *context, cairo_pattern_t *mask) {
    const double *within = clip(context);
    add_area(context, within[0], within[1], within[2], within[3], 0, intake_picture_of(context, mask));
}

void cairo_paint(cairo_t *context) {
    REAL(cairo_paint);
    if (takes(context)) add_everything(context, NULL);
    else real(context);
}

void cairo_paint_with_alpha(cairo_t *context, double alpha) {
    REAL(cairo_paint_with_alpha);
    if (takes(context)) add_everything(context, NULL);
    else real(context, alpha);
}

void cairo_mask(cairo_t *context, cairo_pattern_t *pattern) {
    REAL(cairo_mask);
    if (takes(context)) add_everything(context, pattern);
    else real(context, pattern);
}

// What is painted in a group is seen as the group is: such a page is drawn.

void cairo_push_group(cairo_t *context) {
    REAL(cairo_push_group);
    if (takes(context)) page.is_complete = 0;
    real(context);
}

void cairo_push_group_with_content(cairo_t *context, cairo_content_t content) {
    REAL(cairo_push_group_with_content);
    if (takes(context)) page.is_complete = 0;
    real(context, content);
}

void cairo_clip(cairo_t *context) {
    REAL(cairo_clip);
    if (page.context == context && context) {
        struct part part[2];
        int count = parts_of(context, part, 2);
        if (count != 1 || !is_rectangle(part)) page.is_cut[page.depth] = 1;
        page.is_clip_known = 0;
    }
    real(context);
}

void cairo_save(cairo_t *context) {
    REAL(cairo_save);
    if (page.context == context && context) {
        if (page.depth + 1 < DEEPEST) {
            page.is_cut[page.depth + 1] = page.is_cut[page.depth];
            page.depth++;
        } else {
            page.is_complete = 0;
        }
    }
    real(context);
}

void cairo_restore(cairo_t *context) {
    REAL(cairo_restore);
    if (page.context == context && context) {
        if (page.depth > 0) page.depth--;
        page.is_clip_known = 0;
    }
    real(context);
}
