#pragma once
#include <poppler.h>
#include <cairo.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

// A GNU function that the headers show only to those who ask for GNU extensions.
extern void *memmem(const void *bytes, size_t count, const void *part, size_t length);

// GLib's macros and generic pointers, as functions with types.

static inline void intake_unref_document(PopplerDocument *document) { g_object_unref(document); }
static inline void intake_unref_page(PopplerPage *page) { g_object_unref(page); }
static inline void intake_unref_attachment(PopplerAttachment *attachment) { g_object_unref(attachment); }
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

/// Copies the brightness of a part of an RGB24 picture, and returns the widest span of a colour within one of its rows:
/// what text makes, and a rule or a plain background does not.
static inline int intake_copy_brightness(
    const unsigned char *pixels, int stride, int left, int top, int width, int height, unsigned char *target
) {
    int widest = 0;
    for (int y = 0; y < height; y++) {
        const unsigned char *row = pixels + (ptrdiff_t)(top + y) * stride + (ptrdiff_t)left * 4;
        unsigned char low[3] = {255, 255, 255}, high[3] = {0, 0, 0};
        for (int x = 0; x < width; x++) {
            const unsigned char *pixel = row + x * 4;
            for (int channel = 0; channel < 3; channel++) {
                if (pixel[channel] < low[channel]) low[channel] = pixel[channel];
                if (pixel[channel] > high[channel]) high[channel] = pixel[channel];
            }
            target[y * width + x] = (unsigned char)((pixel[2] * 77 + pixel[1] * 150 + pixel[0] * 29) >> 8);
        }
        for (int channel = 0; channel < 3; channel++) {
            if (high[channel] - low[channel] > widest) widest = high[channel] - low[channel];
        }
    }
    return widest;
}

/// Loads what turns names and titles into UTF-8, for the life of this process: the C library takes it from a file when it
/// is first needed, which a confined process cannot.
static inline void intake_load_converters(void) {
    (void)g_iconv_open("UTF-8", "UTF-16BE");
    (void)g_iconv_open("UTF-8", "UTF-16LE");
    (void)g_iconv_open("UTF-8", "UTF-16");
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

