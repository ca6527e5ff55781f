#pragma once
#include <cairo.h>
#include <stddef.h>
#include <stdint.h>

// What poppler paints a page of, instead of the picture: while a painting is recorded, the calls by which poppler draws with
// cairo are answered here (`calls.c`), and draw nothing. All places are in points from the top left of the page.

/// A character: where its origin is, which of its font's shapes it is, and the run it belongs to.
struct intake_glyph {
    float x, y;
    uint32_t shape, run;
};

/// Characters painted together.
struct intake_run {
    /// What may be painted on.
    float x0, y0, x1, y1;
    /// Height of the type, and how far along a unit of the font goes.
    float size, stretch;
    /// Counts everything that is painted; what is later lies above.
    uint32_t order, font;
    uint8_t red, green, blue;
    /// One opaque colour, over what is there, on all of a rectangle.
    uint8_t is_plain;
    uint8_t is_upright;
};

/// Something else: a filled rectangle, a side of a frame, or whatever lies within these bounds.
struct intake_area {
    float x0, y0, x1, y1;
    uint32_t order;
    uint8_t red, green, blue;
    /// A rectangle of one opaque colour.
    uint8_t is_plain;
    uint8_t picture;
};

/// What an area has to do with pictures.
enum {
    INTAKE_NO_PICTURE,
    /// It shows a picture, or something by way of one.
    INTAKE_PICTURE,
    /// It shows a picture as it is, upright and opaque, wherever the area is.
    INTAKE_WHOLE_PICTURE
};

struct intake_painting {
    const struct intake_glyph *glyphs;
    const struct intake_run *runs;
    const struct intake_area *areas;
    size_t glyph_count, run_count, area_count;
    /// Whether the page consists of nothing else.
    int is_complete;
};

/// Records what is drawn in this context, until the end. A thread has one recording at a time.
void intake_painting_begin(cairo_t *context);

/// What was recorded; valid until the next recording begins, as are the fonts.
struct intake_painting intake_painting_end(void);

/// Bounds and area of a shape's outline, in units of the type's height, y upwards.
struct intake_outline {
    float x0, y0, x1, y1;
    /// 0 for nothing that is seen; never more than what is covered.
    float area;
};

/// - Returns: 0 when the shape is no outline.
int intake_font_outline(uint32_t font, uint32_t shape, struct intake_outline *outline);

/// Whether the font comes from this machine, not from the document.
int intake_font_is_installed(uint32_t font);

/// The shape that the font itself has for a character; 0 when it has none.
uint32_t intake_font_shape(uint32_t font, uint32_t character);

/// Draws a shape, 0 for nothing and 255 for ink, `side` pixels wide and high, with its origin at (x, y).
///
/// - Returns: 0 when it cannot be drawn.
int intake_font_draw(uint32_t font, uint32_t shape, double size, int x, int y, int side, unsigned char *pixels);
