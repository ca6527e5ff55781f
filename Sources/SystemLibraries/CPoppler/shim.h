#pragma once
#include <poppler.h>
#include <cairo.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

// A GNU function that the headers show only to those who ask for GNU extensions.
extern void *memmem(const void *bytes, size_t count, const void *part, size_t length);

// GLib's macros and generic pointers, as functions with types.

static inline void intake_unref_document(PopplerDocument *document) { g_object_unref(document); }
static inline void intake_unref_page(PopplerPage *page) { g_object_unref(page); }
static inline void intake_unref_attachment(PopplerAttachment *attachment) { g_object_unref(attachment); }

/// The file of an annotation that has one; the caller's.
static inline PopplerAttachment *intake_annotated_attachment(const PopplerAnnotMapping *mapping) {
    if (!POPPLER_IS_ANNOT_FILE_ATTACHMENT(mapping->annot)) return NULL;
    return poppler_annot_file_attachment_get_attachment(POPPLER_ANNOT_FILE_ATTACHMENT(mapping->annot));
}

static inline void intake_free(void *memory) { g_free(memory); }

enum { INTAKE_LARGE_IMAGES = 1, INTAKE_ENCRYPTED = 2, INTAKE_TURNED_PAGES = 4 };

/// The number after a name such as `/Width`, within a window of bytes; 0 when there is none.
static inline long intake_number_after(const char *from, const char *to, const char *name, size_t length) {
    const char *at = memmem(from, (size_t)(to - from), name, length);
    if (!at) return 0;
    at += length;
    while (at < to && (*at == ' ' || *at == '\r' || *at == '\n')) at++;
    long value = 0;
    for (int digits = 0; at < to && *at >= '0' && *at <= '9' && digits < 7; at++, digits++) value = value * 10 + *at - '0';
    return value;
}

/// What the bytes of a PDF show without parsing it: a picture is a stream, and a stream's dictionary is never
/// compressed, so a file without such a dictionary has no scanned page.
static inline int intake_file_traits(const char *start, size_t length) {
    int traits = 0;
    if (!start) return traits;
    const char *end = start + length;
    const size_t window = 400;
    for (const char *at = start; (at = memmem(at, (size_t)(end - at), "/Image", 6)); at += 6) {
        // As in /ProcSet [/PDF /Text /ImageB].
        if (end - at > 6 && g_ascii_isalnum(at[6])) continue;
        const char *from = (size_t)(at - start) > window ? at - window : start;
        const char *to = (size_t)(end - at) > window ? at + window : end;
        long width = intake_number_after(from, to, "/Width", 6), height = intake_number_after(from, to, "/Height", 7);
        // Sizes that cannot be seen here (indirect numbers) count as large.
        if (!width || !height || (width >= 500 && height >= 500)) {
            traits |= INTAKE_LARGE_IMAGES;
            break;
        }
    }
    for (const char *at = start; (at = memmem(at, (size_t)(end - at), "/Rotate", 7)); at += 7) {
        if (intake_number_after(at, (size_t)(end - at) > 24 ? at + 24 : end, "/Rotate", 7) % 360) {
            traits |= INTAKE_TURNED_PAGES;
            break;
        }
    }
    if (memmem(start, length, "/Encrypt", 8)) traits |= INTAKE_ENCRYPTED;
    return traits;
}

/// Opens the file, with the empty user password. The mapping lives as long as the document.
static inline PopplerDocument *intake_open_document(const char *path, int *traits, int *code, char **message) {
    GError *error = NULL;
    PopplerDocument *document = NULL;
    GMappedFile *file = g_mapped_file_new(path, FALSE, &error);
    *traits = *code = 0;
    *message = NULL;
    if (file) {
        *traits = intake_file_traits(g_mapped_file_get_contents(file), g_mapped_file_get_length(file));
        GBytes *bytes = g_mapped_file_get_bytes(file);
        g_mapped_file_unref(file);
        document = poppler_document_new_from_bytes(bytes, NULL, &error);
        g_bytes_unref(bytes);
    }
    if (error) {
        *code = error->code + 1;
        *message = g_strdup(error->message);
        g_error_free(error);
    }
    return document;
}

/// Opens a document of our own; the bytes are copied. NULL when poppler does not take it.
static inline PopplerDocument *intake_open_constant_document(const void *start, size_t length) {
    GBytes *bytes = g_bytes_new(start, length);
    PopplerDocument *document = poppler_document_new_from_bytes(bytes, NULL, NULL);
    g_bytes_unref(bytes);
    return document;
}

/// Whether the brightness spans at least `least`, of 255, within one of the rows of a part of an RGB16_565 picture, or a
/// colour so much that it is seen as easily: of red that is three times as much, of green half as much again, and of blue,
/// which hardly tells pale yellow from white, six times as much.
static inline int intake_shows(
    const unsigned char *pixels, int stride, int left, int top, int width, int height, int least
) {
    for (int count = 0; count < height; count++) {
        // From the middle on, where text has its ink.
        int y = (height / 2 + count) % height;
        const int16_t *row = (const int16_t *)(const void *)(pixels + (ptrdiff_t)(top + y) * stride) + left;
        // The brightness is that of `intake_copy_brightness`, halved to be signed.
        int16_t low[4] = {INT16_MAX, INT16_MAX, INT16_MAX, INT16_MAX}, high[4] = {0, 0, 0, 0};
        for (int x = 0; x < width; x++) {
            const int16_t red = (int16_t)(row[x] >> 11 & 31), green = (int16_t)(row[x] >> 5 & 63);
            const int16_t blue = (int16_t)(row[x] & 31);
            const int16_t brightness = (int16_t)((uint16_t)(red * 633 + green * 607 + blue * 238) >> 1);
            const int16_t parts[4] = {red, green, blue, brightness};
            for (int part = 0; part < 4; part++) {
                low[part] = parts[part] < low[part] ? parts[part] : low[part];
                high[part] = parts[part] > high[part] ? parts[part] : high[part];
            }
        }
        if ((high[3] - low[3]) >= least * 128 || (high[0] - low[0]) * 8 >= least * 3 ||
            (high[1] - low[1]) * 8 >= least * 3 || (high[2] - low[2]) * 8 >= least * 6)
            return 1;
    }
    return 0;
}

/// Copies the brightness of a part of an RGB16_565 picture; tells its ends, and returns its sum.
static inline long intake_copy_brightness(
    const unsigned char *pixels, int stride, int left, int top, int width, int height, unsigned char *restrict target,
    unsigned char *darkest, unsigned char *brightest
) {
    unsigned char low = 255, high = 0;
    long sum = 0;
    for (int y = 0; y < height; y++) {
        const uint16_t *row = (const uint16_t *)(const void *)(pixels + (ptrdiff_t)(top + y) * stride) + left;
        unsigned char *line = target + (ptrdiff_t)y * width;
        for (int x = 0; x < width; x++) {
            // White is 31 * 633 + 63 * 607 + 31 * 238 = 65,242, or 254 of 255.
            uint16_t red = row[x] >> 11, green = row[x] >> 5 & 63, blue = row[x] & 31;
            line[x] = (unsigned char)((uint16_t)(red * 633 + green * 607 + blue * 238) >> 8);
        }
        for (int x = 0; x < width; x++) {
            low = line[x] < low ? line[x] : low;
            high = line[x] > high ? line[x] : high;
            sum += line[x];
        }
    }
    *darkest = low;
    *brightest = high;
    return sum;
}

/// White pixels to draw a page on: every page is drawn in the fresh memory of a new process, which costs more than drawing
/// does, so that where only a look is wanted two bytes a pixel do. NULL when there is no memory.
static inline cairo_surface_t *intake_create_white_surface(cairo_format_t format, int width, int height) {
    static const cairo_user_data_key_t memory_key;
    const size_t large = 2 << 20;
    int stride = cairo_format_stride_for_width(format, width);
    if (stride <= 0 || height <= 0) return NULL;
    size_t size = (size_t)stride * (size_t)height, room = (size + large - 1) / large * large;
    void *memory = NULL;
    if (posix_memalign(&memory, large, room)) return NULL;
    // Large pages of memory, where the system has them.
    madvise(memory, room, MADV_HUGEPAGE);
    memset(memory, 0xFF, size);
    cairo_surface_t *surface = cairo_image_surface_create_for_data(memory, format, width, height, stride);
    if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS ||
        cairo_surface_set_user_data(surface, &memory_key, memory, free) != CAIRO_STATUS_SUCCESS) {
        cairo_surface_destroy(surface);
        free(memory);
        return NULL;
    }
    return surface;
}

struct intake_mapping { void *start; size_t length; };

static inline void intake_unmap(void *mapping) {
    munmap(((struct intake_mapping *)mapping)->start, ((struct intake_mapping *)mapping)->length);
    free(mapping);
}

/// A surface on which nothing will be drawn. It has memory of its own that is never touched: what the process has already
/// would be cleared. NULL when there is none.
static inline cairo_surface_t *intake_create_untouched_surface(int width, int height) {
    static const cairo_user_data_key_t memory_key;
    int stride = cairo_format_stride_for_width(CAIRO_FORMAT_A8, width);
    struct intake_mapping *mapping = stride > 0 && height > 0 ? malloc(sizeof *mapping) : NULL;
    if (!mapping) return NULL;
    mapping->length = (size_t)stride * (size_t)height;
    mapping->start = mmap(NULL, mapping->length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (mapping->start == MAP_FAILED) {
        free(mapping);
        return NULL;
    }
    cairo_surface_t *surface =
        cairo_image_surface_create_for_data((unsigned char *)mapping->start, CAIRO_FORMAT_A8, width, height, stride);
    if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS ||
        cairo_surface_set_user_data(surface, &memory_key, mapping, intake_unmap) != CAIRO_STATUS_SUCCESS) {
        cairo_surface_destroy(surface);
        intake_unmap(mapping);
        return NULL;
    }
    return surface;
}

/// Loads what turns names and titles into UTF-8, for the life of this process: the C library takes it from a file when it
/// is first needed, which a confined process cannot.
static inline void intake_load_converters(void) {
    (void)g_iconv_open("UTF-8", "UTF-16BE");
    (void)g_iconv_open("UTF-8", "UTF-16LE");
    (void)g_iconv_open("UTF-8", "UTF-16");
}

/// What poppler said of mistakes in files: of the one page that was asked about last, and in all.
struct intake_complaints { long of_page, all; };

static inline struct intake_complaints *intake_complaints(void) {
    static struct intake_complaints complaints;
    return &complaints;
}

/// So many lines of a page are handed on; nobody reads more of them.
enum { INTAKE_MOST_COMPLAINTS = 100 };

static inline void intake_hand_on(const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer context) {
    (void)domain, (void)level, (void)context;
    struct intake_complaints *complaints = intake_complaints();
    complaints->all++;
    if (complaints->of_page++ < INTAKE_MOST_COMPLAINTS) fprintf(stderr, "%s\n", message);
}

/// Has poppler's complaints handed on to standard error: GLib keeps to itself what is no warning to a programmer.
static inline void intake_hear_complaints(void) {
    g_log_set_handler("Poppler", G_LOG_LEVEL_INFO, intake_hand_on, NULL);
}

static inline int intake_error_encrypted(void) { return POPPLER_ERROR_ENCRYPTED + 1; }

/// Whether a font's name says that it is bold, as the names of fonts do.
static inline int intake_is_bold(const char *name) {
    if (!name) return 0;
    for (; *name; name++) {
        if (!g_ascii_strncasecmp(name, "bold", 4) || !g_ascii_strncasecmp(name, "black", 5) ||
            !g_ascii_strncasecmp(name, "heavy", 5)) return 1;
        // As in ABCDEE+VeraBd: short for bold at the end of a name.
        if (name[0] == 'B' && name[1] == 'd' && (name[2] == 0 || name[2] == '-')) return 1;
    }
    return 0;
}

struct intake_bytes { unsigned char *data; size_t length, limit; };

static inline gboolean intake_append(const gchar *part, gsize count, gpointer context, GError **error) {
    struct intake_bytes *bytes = context;
    if (bytes->length + count > bytes->limit) return FALSE;
    unsigned char *grown = realloc(bytes->data, bytes->length + count + 1);
    if (!grown) return FALSE;
    bytes->data = grown;
    for (gsize i = 0; i < count; i++) bytes->data[bytes->length + i] = (unsigned char)part[i];
    bytes->length += count;
    return TRUE;
}

/// The bytes of an attachment, at most `limit`; NULL when there are none or more. The caller frees them.
static inline unsigned char *intake_attachment_bytes(PopplerAttachment *attachment, size_t limit, size_t *length) {
    struct intake_bytes bytes = {NULL, 0, limit};
    gboolean saved = poppler_attachment_save_to_callback(attachment, intake_append, &bytes, NULL);
    *length = bytes.length;
    if (!saved) {
        free(bytes.data);
        return NULL;
    }
    return bytes.data;
}

