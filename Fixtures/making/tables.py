"""The table of lines and the block of totals, in the designs that the layouts choose from."""

WIDTHS = {"pos": 28, "quantity": 48, "unit": 50, "price": 68, "rate": 44, "amount": 76}


def cell(document, item, index, column):
    return {
        "pos": str(index + 1),
        "description": item.description,
        "quantity": document.quantity_text(item.quantity),
        "unit": item.unit,
        "price": document.number_text(item.price, max(2, -item.price.as_tuple().exponent)),
        "rate": document.rate_text(item.rate),
        "amount": document.number_text(item.amount * document.sign),
    }[column]


def table(paper, document, x, y, width, columns, design="rules", size=9, bottom=700, accent="#dddddd", again=None):
    """Draws the lines, on new pages where needed, and returns the y below the last.

    `design` is `grid`, `rules`, `zebra` or `plain`; `again` draws a following page's header and returns its y.
    """
    widths = {name: WIDTHS[name] for name in columns if name != "description"}
    widths["description"] = width - sum(widths.values())
    pad, leading = 4, size * 1.3
    left_aligned = ("description", "unit")

    def edges():
        position = x
        for name in columns:
            yield name, position, widths[name]
            position += widths[name]

    def put(name, position, span, text, baseline, bold=False, color="#111111"):
        if name in left_aligned:
            paper.text(position + pad, baseline, text, size, bold, color=color)
        else:
            paper.text(position + span - pad, baseline, text, size, bold, "right", color)

    def grid(top, height):
        for _, position, span in edges():
            paper.box(position, top, span, height)

    def head(y):
        height = leading + 7
        dark = design == "zebra"
        if dark:
            paper.box(x, y, width, height, accent, None)
        if design == "grid":
            paper.box(x, y, width, height, accent, None)
            grid(y, height)
        for name, position, span in edges():
            put(name, position, span, document.label(name), y + leading + 1, True, "#ffffff" if dark else "#111111")
        if design in ("rules", "plain"):
            paper.line(x, y + height, x + width, y + height, 0.9 if design == "rules" else 0.4)
        return y + height

    y = head(y)
    carried = 0
    for index, item in enumerate(document.items):
        texts = paper.split(item.description, widths["description"] - 2 * pad, size)
        height = leading * len(texts) + 6
        if y + height > bottom:
            if again:
                carry = document.label("carry")
                paper.text(x + width - 90, y + leading + 4, carry, size, True, "right")
                paper.text(x + width - pad, y + leading + 4, document.number_text(carried), size, True, "right")
            paper.new_page()
            y = head(again(paper, document))
            paper.text(x + width - 90, y + leading, document.label("carry"), size, False, "right")
            paper.text(x + width - pad, y + leading, document.number_text(carried), size, False, "right")
            y += leading + 6
        if design == "zebra" and index % 2:
            paper.box(x, y, width, height, "#f1f3f5", None)
        if design == "grid":
            grid(y, height)
        for name, position, span in edges():
            if name == "description":
                paper.lines(position + pad, y + leading, texts, size, leading)
            else:
                put(name, position, span, cell(document, item, index, name), y + leading)
        y += height
        carried += item.amount * document.sign
        if design == "rules":
            paper.line(x, y, x + width, y, 0.25, "#999999")
    if design in ("zebra", "plain"):
        paper.line(x, y + 1, x + width, y + 1, 0.5)
    return y + 2


def totals(paper, rows, right, y, width=210, size=9.5, design="rules", accent="#dddddd"):
    """Draws label and value pairs that end at `right`, and returns the y below them."""
    left = right - width
    height = size * 1.75
    for index, (label, value, strong) in enumerate(rows):
        if design == "grid":
            paper.box(left, y, width, height, accent if strong else None)
        elif design == "filled" and strong:
            paper.box(left, y, width, height + 3, accent, None)
        elif strong:
            paper.line(left, y + 2, right, y + 2, 0.9)
        color = "#ffffff" if design == "filled" and strong else "#111111"
        grow = 1.5 if strong and design != "grid" else 0
        paper.text(left + 5, y + size * 1.3 + grow, label, size + grow, strong, color=color)
        paper.text(right - 5, y + size * 1.3 + grow, value, size + grow, strong, "right", color)
        y += height
    return y + 6


def pairs(paper, rows, x, y, width, size=9.5, leading=None, colon="", right=True):
    """Draws labels with their values beside them."""
    for label, value in rows:
        paper.text(x, y, label + colon, size, color="#333333")
        paper.text(x + width, y, value, size, align="right") if right else paper.text(x + width, y, value, size)
        y += leading or size * 1.5
    return y
