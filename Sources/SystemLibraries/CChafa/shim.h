#pragma once
#include <chafa.h>
#include <stddef.h>
#include <stdint.h>

enum { INTAKE_SYMBOLS = 0, INTAKE_SIXEL = 1, INTAKE_KITTY = 2, INTAKE_ITERM2 = 3 };

/// What the library knows of a terminal that draws in this way; which one is asked for does not matter.
static inline ChafaTermInfo *intake_term_info(int protocol) {
    static char *const names[][3] = {
        {"TERM=xterm-256color", "COLORTERM=truecolor", NULL},
        {"TERM=mlterm", NULL, NULL},
        {"TERM=xterm-kitty", NULL, NULL},
        {"TERM=xterm-256color", "TERM_PROGRAM=iTerm.app", NULL},
    };
    return chafa_term_db_detect(chafa_term_db_get_default(), (gchar **)names[protocol]);
}

/// Turns red, green and blue bytes into what draws them in so many characters; to be freed by `intake_chafa_free`.
static inline char *intake_chafa_draw(
    const uint8_t *pixels, int width, int height, int columns, int rows, int cell_width, int cell_height,
    int protocol, int colors, size_t *length
) {
    ChafaCanvasConfig *config = chafa_canvas_config_new();
    chafa_canvas_config_set_geometry(config, columns, rows);
    chafa_canvas_config_set_cell_geometry(config, cell_width, cell_height);
    static const ChafaPixelMode modes[] = {
        CHAFA_PIXEL_MODE_SYMBOLS, CHAFA_PIXEL_MODE_SIXELS, CHAFA_PIXEL_MODE_KITTY, CHAFA_PIXEL_MODE_ITERM2,
    };
    chafa_canvas_config_set_pixel_mode(config, modes[protocol]);
    if (protocol == INTAKE_SYMBOLS) {
        // Blocks and halves are in every font, and letters drawn by them can be read.
        ChafaSymbolMap *symbols = chafa_symbol_map_new();
        chafa_symbol_map_add_by_tags(symbols, CHAFA_SYMBOL_TAG_SPACE);
        chafa_symbol_map_add_by_tags(symbols, CHAFA_SYMBOL_TAG_SOLID);
        chafa_symbol_map_add_by_tags(symbols, CHAFA_SYMBOL_TAG_BLOCK);
        chafa_canvas_config_set_symbol_map(config, symbols);
        chafa_symbol_map_unref(symbols);
        chafa_canvas_config_set_work_factor(config, 1.0f);
        chafa_canvas_config_set_canvas_mode(
            config, colors > 256 ? CHAFA_CANVAS_MODE_TRUECOLOR
                                 : colors > 16 ? CHAFA_CANVAS_MODE_INDEXED_240 : CHAFA_CANVAS_MODE_INDEXED_16);
    } else {
        chafa_canvas_config_set_canvas_mode(config, CHAFA_CANVAS_MODE_TRUECOLOR);
    }
    ChafaCanvas *canvas = chafa_canvas_new(config);
    chafa_canvas_config_unref(config);
    chafa_canvas_draw_all_pixels(canvas, CHAFA_PIXEL_RGB8, pixels, width, height, width * 3);
    ChafaTermInfo *info = intake_term_info(protocol);
    GString *drawn = chafa_canvas_print(canvas, info);
    chafa_term_info_unref(info);
    chafa_canvas_unref(canvas);
    *length = drawn->len;
    return g_string_free(drawn, FALSE);
}

static inline void intake_chafa_free(char *text) { g_free(text); }
