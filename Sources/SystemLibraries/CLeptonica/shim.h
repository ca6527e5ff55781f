#pragma once
#include <dlfcn.h>
#include <leptonica/allheaders.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

// Leptonica gives what libtiff could decode and drops what libtiff says of the rest, so that half a picture looks like a
// whole one. libtiff is in the process, as Leptonica's; it is found by name, so that its headers need not be installed.

typedef void (*intake_tiff_handler)(void *, const char *, const char *, va_list);
typedef intake_tiff_handler (*intake_tiff_set_handler)(intake_tiff_handler);

typedef struct {
    int errors;
    int fax_messages;
} intake_tiff_complaints;

/// What was said in this thread; within a function, because Swift's importer leaves out variables of a header.
static inline intake_tiff_complaints *intake_tiff_said(void) {
    static _Thread_local intake_tiff_complaints said;
    return &said;
}

static void intake_tiff_error(void *file, const char *module, const char *format, va_list arguments) {
    (void)file, (void)format, (void)arguments;
    if (module && strncmp(module, "Fax", 3) == 0) intake_tiff_said()->fax_messages++;
    else intake_tiff_said()->errors++;
}

static void intake_tiff_warning(void *file, const char *module, const char *format, va_list arguments) {
    (void)file;
    if (!module || !format) return;
    if (strncmp(module, "Fax", 3) == 0) intake_tiff_said()->fax_messages++;
    if (strcmp(module, "JPEGLib") != 0) return;
    char text[200];
    vsnprintf(text, sizeof text, format, arguments);
    // Bytes too many do no harm; some scanners write them.
    if (!strstr(text, "extraneous bytes")) intake_tiff_said()->errors++;
}

static inline void intake_tiff_listen(void) {
    void *process = dlopen(NULL, RTLD_LAZY);
    if (!process) return;
    intake_tiff_set_handler set_error = (intake_tiff_set_handler)dlsym(process, "TIFFSetErrorHandlerExt");
    intake_tiff_set_handler set_warning = (intake_tiff_set_handler)dlsym(process, "TIFFSetWarningHandlerExt");
    if (set_error) set_error(intake_tiff_error);
    if (set_warning) set_warning(intake_tiff_warning);
    dlclose(process);
}

/// A line or two that a fax lost on its way are no part of a page.
enum { intake_tiff_fax_tolerance = 4 };

/// A picture of a TIFF, 0 being the first. `damaged` says that some of it was not decoded.
static inline PIX *intake_pix_read_tiff(const char *path, int page, int *damaged) {
    *damaged = 0;
    intake_tiff_listen();
    // What is said of the directory is of fields, not of the picture: it is said twice, and counted once.
    int width = 0, height = 0;
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    intake_tiff_complaints *said = intake_tiff_said();
    said->errors = 0;
    freadHeaderTiff(file, page, &width, &height, NULL, NULL, NULL, NULL, NULL);
    fclose(file);
    int known = said->errors;
    *said = (intake_tiff_complaints){0, 0};
    PIX *pix = pixReadTiff(path, page);
    *damaged = said->errors > known || said->fax_messages > intake_tiff_fax_tolerance;
    return pix;
}

/// The picture of a file that is no TIFF. `damaged` says that some of it was not decoded.
static inline PIX *intake_pix_read(const char *path, int *damaged) {
    *damaged = 0;
    PIX *pix = pixRead(path);
    l_int32 format = 0;
    if (pix || findFileFormat(path, &format) || format != IFF_JFIF_JPEG) return pix;
    // Leptonica refuses a JPEG with any mistake, unless it is asked for what there is.
    l_int32 warnings = 0;
    pix = pixReadJpeg(path, 0, 1, &warnings, L_JPEG_CONTINUE_WITH_BAD_DATA);
    *damaged = pix && warnings > 0;
    return pix;
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
