#pragma once
#include "CPainting.h"

// Between the calls and the fonts.

/// The number of the context's font; -1 when there are too many.
int intake_font_of(cairo_t *context);
void intake_fonts_forget(void);
