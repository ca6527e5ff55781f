/* The floor: the least work that gives the same words. One process, the model loaded once, no store, no checks.

     floor text FILE.pdf ...    words and their boxes from the text layer
     floor ocr FILE.pdf ...     recognition of every page, from the page's own image at its own resolution

   Prints one JSON line: pages, words, CPU seconds. Run it with OMP_THREAD_LIMIT=1.
   cc -O2 floor.c -o floor $(pkg-config --cflags --libs poppler-glib gio-2.0 tesseract lept cairo)  */
#include <allheaders.h>
#include <cairo.h>
#include <poppler.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <tesseract/capi.h>

static long pages, words;
static FILE *sink;

static PopplerDocument *opened(const char *path)
{
    GError *error = NULL;
    GFile *file = g_file_new_for_path(path);
    PopplerDocument *document = poppler_document_new_from_gfile(file, NULL, NULL, &error);
    g_object_unref(file);
    if (!document) {
        fprintf(stderr, "floor: %s: %s\n", path, error->message);
        exit(1);
    }
    return document;
}

static int is_space(const char *character) { return *character == ' ' || *character == '\n'; }

static void read_text(PopplerPage *page)
{
    char *text = poppler_page_get_text(page), *at = text;
    PopplerRectangle *boxes = NULL;
    guint count = 0, index = 0;
    poppler_page_get_text_layout(page, &boxes, &count);
    while (*at && index < count) {
        if (is_space(at)) {
            at = g_utf8_next_char(at);
            index++;
            continue;
        }
        char *start = at;
        PopplerRectangle box = boxes[index];
        for (; *at && index < count && !is_space(at); at = g_utf8_next_char(at), index++) {
            box.x1 = MIN(box.x1, boxes[index].x1);
            box.y1 = MIN(box.y1, boxes[index].y1);
            box.x2 = MAX(box.x2, boxes[index].x2);
            box.y2 = MAX(box.y2, boxes[index].y2);
        }
        fprintf(sink, "%.2f %.2f %.2f %.2f %.*s\n", box.x1, box.y1, box.x2, box.y2, (int)(at - start), start);
        words++;
    }
    g_free(boxes);
    g_free(text);
}

static PIX *gray(cairo_surface_t *surface)
{
    cairo_surface_flush(surface);
    int width = cairo_image_surface_get_width(surface), height = cairo_image_surface_get_height(surface);
    int stride = cairo_image_surface_get_stride(surface);
    const unsigned char *data = cairo_image_surface_get_data(surface);
    PIX *picture = pixCreate(width, height, 8);
    for (int y = 0; y < height; y++) {
        const guint32 *row = (const guint32 *)(data + (size_t)y * stride);
        l_uint32 *line = pixGetData(picture) + (size_t)y * pixGetWpl(picture);
        for (int x = 0; x < width; x++) {
            guint32 value = row[x];
            SET_DATA_BYTE(line, x, (((value >> 16) & 255) * 77 + ((value >> 8) & 255) * 150 + (value & 255) * 29) >> 8);
        }
    }
    return picture;
}

static void recognize(TessBaseAPI *engine, PopplerPage *page)
{
    double width, height;
    cairo_surface_t *surface = NULL;
    poppler_page_get_size(page, &width, &height);
    GList *images = poppler_page_get_image_mapping(page);
    if (images) surface = poppler_page_get_image(page, ((PopplerImageMapping *)images->data)->image_id);
    poppler_page_free_image_mapping(images);
    if (!surface) {
        surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width * 300 / 72, height * 300 / 72);
        cairo_t *context = cairo_create(surface);
        cairo_set_source_rgb(context, 1, 1, 1);
        cairo_paint(context);
        cairo_scale(context, 300 / 72.0, 300 / 72.0);
        poppler_page_render(page, context);
        cairo_destroy(context);
    }
    int resolution = (int)(cairo_image_surface_get_width(surface) * 72.0 / width + 0.5);
    PIX *picture = gray(surface);
    cairo_surface_destroy(surface);
    TessBaseAPISetImage2(engine, picture);
    TessBaseAPISetSourceResolution(engine, resolution);
    TessBaseAPIRecognize(engine, NULL);
    char *table = TessBaseAPIGetTsvText(engine, 0);
    fputs(table, sink);
    TessDeleteText(table);
    int *confidences = TessBaseAPIAllWordConfidences(engine);
    for (int *value = confidences; value && *value >= 0; value++) words++;
    TessDeleteIntArray(confidences);
    TessBaseAPIClear(engine);
    pixDestroy(&picture);
}

int main(int count, char **arguments)
{
    int ocr = count > 1 && !strcmp(arguments[1], "ocr");
    TessBaseAPI *engine = NULL;
    sink = fopen("/dev/null", "w");
    setMsgSeverity(L_SEVERITY_NONE);
    if (ocr) {
        engine = TessBaseAPICreate();
        if (TessBaseAPIInit3(engine, NULL, "eng")) return 2;
        TessBaseAPISetPageSegMode(engine, PSM_AUTO);
    }
    for (int index = 2; index < count; index++) {
        PopplerDocument *document = opened(arguments[index]);
        for (int number = 0; number < poppler_document_get_n_pages(document); number++) {
            PopplerPage *page = poppler_document_get_page(document, number);
            if (ocr) recognize(engine, page);
            else read_text(page);
            g_object_unref(page);
            pages++;
        }
        g_object_unref(document);
    }
    if (engine) {
        TessBaseAPIEnd(engine);
        TessBaseAPIDelete(engine);
    }
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    printf("{\"pages\":%ld,\"words\":%ld,\"cpu\":%.3f}\n", pages, words,
           used.ru_utime.tv_sec + used.ru_stime.tv_sec + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6);
    return 0;
}
