#pragma once
#include "CPainting.h"

// Between the calls, the fonts and the pictures.

/// The number of the context's font; -1 when there are too many.
int intake_font_of(cairo_t *context);
void intake_fonts_forget(void);

/// Whether what is painted is a picture, or is seen through one; `mask` may be NULL.
uint8_t intake_picture_of(cairo_t *context, cairo_pattern_t *mask);

/// Whether a picture that fills its place is seen as it is.
int intake_picture_is_whole(cairo_t *context);
