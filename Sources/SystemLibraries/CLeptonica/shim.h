#pragma once
#include <dlfcn.h>
#include <leptonica/allheaders.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
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

// Leptonica reads no tiles, no planes and no colours of more than 8 bits; libtiff does.

typedef struct {
    void *(*open)(const char *, const char *);
    void (*close)(void *);
    int (*set_directory)(void *, uint32_t);
    int (*get_field)(void *, uint32_t, ...);
    int (*can_decode)(void *, char *);
    int (*is_tiled)(void *);
    ptrdiff_t (*tile_size)(void *);
    int (*decode)(void *, uint32_t, uint32_t, uint32_t *, int, int);
} intake_tiff_library;

enum {
    intake_tiff_width = 256,
    intake_tiff_height = 257,
    intake_tiff_orientation = 274,
    intake_tiff_resolution = 282,
    intake_tiff_unit = 296
};

static inline int intake_tiff_find_library(intake_tiff_library *tiff) {
    void *process = dlopen(NULL, RTLD_LAZY);
    if (!process) return 0;
    *tiff = (intake_tiff_library){
        (void *(*)(const char *, const char *))dlsym(process, "TIFFOpen"),
        (void (*)(void *))dlsym(process, "TIFFClose"),
        (int (*)(void *, uint32_t))dlsym(process, "TIFFSetDirectory"),
        (int (*)(void *, uint32_t, ...))dlsym(process, "TIFFGetField"),
        (int (*)(void *, char *))dlsym(process, "TIFFRGBAImageOK"),
        (int (*)(void *))dlsym(process, "TIFFIsTiled"),
        (ptrdiff_t (*)(void *))dlsym(process, "TIFFTileSize"),
        (int (*)(void *, uint32_t, uint32_t, uint32_t *, int, int))dlsym(process, "TIFFReadRGBAImageOriented"),
    };
    dlclose(process);
    return tiff->open && tiff->close && tiff->set_directory && tiff->get_field && tiff->can_decode && tiff->is_tiled &&
           tiff->tile_size && tiff->decode;
}

/// A TIFF at one of its pictures, and the picture's sides; NULL when there is no such picture. To be closed.
static inline void *intake_tiff_open(
    const intake_tiff_library *tiff, const char *path, int page, uint32_t *width, uint32_t *height
) {
    // Read and not mapped: of what is mapped, libtiff does not say that a tile is missing.
    void *file = tiff->open(path, "rm");
    if (!file) return NULL;
    const uint32_t most = 65535;
    if (tiff->set_directory(file, (uint32_t)page) && tiff->get_field(file, intake_tiff_width, width) &&
        tiff->get_field(file, intake_tiff_height, height) && *width && *height && *width <= most && *height <= most)
        return file;
    tiff->close(file);
    return NULL;
}

/// What libtiff makes of a picture, 0 being the first: 1 when it decodes such pictures, 0 when it knows the picture and
/// does not decode its kind, -1 when there is no such picture.
static inline int intake_tiff_look(const char *path, int page, int *width, int *height, int *resolution) {
    intake_tiff_library tiff;
    uint32_t columns = 0, rows = 0;
    intake_tiff_listen();
    void *file = intake_tiff_find_library(&tiff) ? intake_tiff_open(&tiff, path, page, &columns, &rows) : NULL;
    if (!file) return -1;
    char reason[1024];
    int is_decodable = tiff.can_decode(file, reason) != 0;
    float dots = 0;
    uint16_t unit = 2;
    tiff.get_field(file, intake_tiff_unit, &unit);
    if (!tiff.get_field(file, intake_tiff_resolution, &dots) || !(dots > 0 && dots < 100000)) dots = 0;
    *width = (int)columns;
    *height = (int)rows;
    *resolution = (int)((unit == 3 ? dots * 2.54f : dots) + 0.5f);
    tiff.close(file);
    return is_decodable;
}

/// A picture of a TIFF, 0 being the first, as libtiff decodes it to colours. What was said of its pixels is counted.
static inline PIX *intake_pix_decode_tiff(const char *path, int page) {
    intake_tiff_library tiff;
    uint32_t width = 0, height = 0;
    void *file = intake_tiff_find_library(&tiff) ? intake_tiff_open(&tiff, path, page, &width, &height) : NULL;
    if (!file) return NULL;
    size_t count = (size_t)width * height;
    char reason[1024];
    // A tile is held whole, and its sides are the file's word: it may be larger than its picture, but not by much.
    int is_believable = !tiff.is_tiled(file) || (size_t)tiff.tile_size(file) <= count * 8 + ((size_t)64 << 20);
    PIX *pix = is_believable && tiff.can_decode(file, reason) ? pixCreate((int)width, (int)height, 32) : NULL;
    *intake_tiff_said() = (intake_tiff_complaints){0, 0};
    if (pix && !tiff.decode(file, width, height, pixGetData(pix), 1, 0)) pixDestroy(&pix);
    uint16_t orientation = 1;
    tiff.get_field(file, intake_tiff_orientation, &orientation);
    tiff.close(file);
    if (!pix) return NULL;
    l_uint32 *data = pixGetData(pix);
    for (size_t i = 0; i < count; i++) {
        // Red lowest, weighed by the opacity in the highest byte: what is missing of it is white paper.
        l_uint32 word = data[i], white = 255 - (word >> 24);
        l_uint32 red = (word & 255) + white, green = ((word >> 8) & 255) + white, blue = ((word >> 16) & 255) + white;
        if (red > 255) red = 255;
        if (green > 255) green = 255;
        if (blue > 255) blue = 255;
        data[i] = red << 24 | green << 16 | blue << 8;
    }
    if (orientation < 5 || orientation > 8) return pix;
    // libtiff mirrors, and leaves rows that stand for columns.
    PIX *turned = pixRotateOrth(pix, 1);
    pixDestroy(&pix);
    if (!turned) return NULL;
    if (orientation == 5 || orientation == 7) pixFlipLR(turned, turned);
    else pixFlipTB(turned, turned);
    return turned;
}

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
    if (pix) return pix;
    pix = intake_pix_decode_tiff(path, page);
    *damaged = said->errors > 0 || said->fax_messages > 0;
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
