#include "recording.h"

#include <math.h>

static int is_picture(cairo_pattern_t *pattern) {
    return pattern && cairo_pattern_get_type(pattern) == CAIRO_PATTERN_TYPE_SURFACE;
}

uint8_t intake_picture_of(cairo_t *context, cairo_pattern_t *mask) {
    return is_picture(cairo_get_source(context)) || is_picture(mask) ? INTAKE_PICTURE : INTAKE_NO_PICTURE;
}

int intake_picture_is_whole(cairo_t *context) {
    cairo_pattern_t *source = cairo_get_source(context);
    cairo_surface_t *surface;
    // Poppler pads pictures, and repeats the tiles of patterns.
    if (!is_picture(source) || cairo_get_operator(context) != CAIRO_OPERATOR_OVER ||
        cairo_pattern_get_extend(source) != CAIRO_EXTEND_PAD ||
        cairo_pattern_get_surface(source, &surface) != CAIRO_STATUS_SUCCESS ||
        cairo_surface_get_content(surface) != CAIRO_CONTENT_COLOR)
        return 0;
    // A picture's own place is the unit square, with its first row at the top.
    cairo_matrix_t matrix;
    cairo_get_matrix(context, &matrix);
    return matrix.xx > 0 && matrix.yy < 0 && fabs(matrix.xy) + fabs(matrix.yx) < 0.001 * (matrix.xx - matrix.yy);
}
