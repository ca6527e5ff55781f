#pragma once
#include <leptonica/allheaders.h>
#include <stdlib.h>

// Leptonica's pixel macros and double pointers, as functions with types.

static inline void intake_pix_destroy(PIX *pix) { pixDestroy(&pix); }

/// An 8-bit picture from rows of one byte a pixel.
static inline PIX *intake_pix_from_grey(const unsigned char *pixels, int width, int height) {
    PIX *pix = pixCreate(width, height, 8);
    if (!pix) return NULL;
    l_uint32 *data = pixGetData(pix);
    int words = pixGetWpl(pix);
    for (int y = 0; y < height; y++) {
        l_uint32 *line = data + (size_t)y * words;
        const unsigned char *row = pixels + (size_t)y * width;
        for (int x = 0; x < width; x++) SET_DATA_BYTE(line, x, row[x]);
    }
    return pix;
}

/// How many pictures a TIFF holds; 0 when it cannot be told.
static inline int intake_tiff_count(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) return 0;
    l_int32 count = 0;
    if (tiffGetCount(file, &count)) count = 0;
    fclose(file);
    return count;
}

/// A part of a picture, as far as it lies within; NULL when none does.
static inline PIX *intake_pix_clip(PIX *pix, int x, int y, int width, int height) {
    BOX *box = boxCreate(x, y, width, height);
    if (!box) return NULL;
    PIX *clip = pixClipRectangle(pix, box, NULL);
    boxDestroy(&box);
    return clip;
}

static inline void intake_box_destroy(BOX *box) { boxDestroy(&box); }
static inline void intake_bmf_destroy(L_BMF *font) { bmfDestroy(&font); }
