#pragma once
#include <poppler.h>
#include <cairo.h>
#include <stdlib.h>

// GLib's macros and generic pointers, as functions with types.

static inline void intake_unref_document(PopplerDocument *document) { g_object_unref(document); }
static inline void intake_unref_page(PopplerPage *page) { g_object_unref(page); }
static inline void intake_unref_attachment(PopplerAttachment *attachment) { g_object_unref(attachment); }
static inline void intake_free(void *memory) { g_free(memory); }

static inline PopplerDocument *intake_open_document(const char *path, int *code, char **message) {
    GError *error = NULL;
    GFile *file = g_file_new_for_path(path);
    PopplerDocument *document = poppler_document_new_from_gfile(file, NULL, NULL, &error);
    g_object_unref(file);
    *code = 0;
    *message = NULL;
    if (error) {
        *code = error->code + 1;
        *message = g_strdup(error->message);
        g_error_free(error);
    }
    return document;
}

static inline int intake_error_encrypted(void) { return POPPLER_ERROR_ENCRYPTED + 1; }

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
