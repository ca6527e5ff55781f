"""Check digits, number formats and page tools of this lot."""

import random
import re
from decimal import Decimal as D, ROUND_HALF_UP
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas
from weasyprint import HTML
import common


def q(x):
    return D(x).quantize(D("0.01"), ROUND_HALF_UP)


SEP = {
    "de": (".", ","),
    "fr": ("\u00a0", ","),
    "en": (",", "."),
    "nl": (".", ","),
    "it": (".", ","),
    "es": (".", ","),
    "ch": ("'", "."),
    "fs": (" ", ","),
}


def m(x, l="de", n=2):
    x = D(x).quantize(D(1).scaleb(-n), ROUND_HALF_UP)
    s = f"{abs(x):,.{n}f}"
    t, d = SEP[l]
    s = s.replace(",", "\1").replace(".", d).replace("\1", t)
    return ("-" if x < 0 else "") + s


def rnd(seed):
    return random.Random("O-" + seed)


def digs(seed, n, first="123456789"):
    r = rnd(seed)
    return r.choice(first) + "".join(r.choice("0123456789") for _ in range(n - 1))


def iban(cc, bban):
    s = bban + cc + "00"
    n = int("".join(str(int(c, 36)) for c in s))
    return f"{cc}{98-n%97:02d}{bban}"


def ib(cc, seed, bank=None):
    r = rnd("ib" + seed)
    dg = lambda n: "".join(r.choice("0123456789") for _ in range(n))
    if cc == "DE":
        return iban("DE", (bank or "37050198") + dg(10))
    if cc == "FR":
        b = bank or "30004"
        g = "0" + dg(4)
        a = dg(11)
        k = 97 - ((89 * int(b) + 15 * int(g) + 3 * int(a)) % 97)
        return iban("FR", b + g + a + f"{k:02d}")
    if cc == "GB":
        return iban("GB", (bank or "BARC") + dg(6) + dg(8))
    if cc == "NL":
        while True:
            a = "0" + dg(9)
            if sum(int(c) * (10 - i) for i, c in enumerate(a)) % 11 == 0:
                return iban("NL", (bank or "INGB") + a)
    if cc == "IT":
        body = (bank or "03069") + dg(5) + "0" * 4 + dg(8)
        odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
        t = 0
        for i, c in enumerate(body):
            t += odd[int(c)] if i % 2 == 0 else int(c)
        return iban("IT", chr(65 + t % 26) + body)
    if cc == "ES":
        b = bank or "2100"
        o = dg(4)
        a = dg(10)

        def dc(s, w):
            v = 11 - sum(int(c) * x for c, x in zip(s, w)) % 11
            return "0" if v == 11 else "1" if v == 10 else str(v)

        return iban(
            "ES", b + o + dc("00" + b + o, [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]) + dc(a, [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]) + a
        )
    if cc == "AT":
        return iban("AT", (bank or "20111") + dg(11))
    if cc == "CH":
        return iban("CH", (bank or "00230") + dg(12))


def g4(s):
    return " ".join(s[i : i + 4] for i in range(0, len(s), 4))


def luhn(b):
    t = 0
    for i, c in enumerate(reversed(b)):
        v = int(c)
        if i % 2 == 0:
            v *= 2
            v -= 9 * (v > 9)
        t += v
    return str(-t % 10)


def vat(cc, seed):
    if cc == "DE":
        b = digs("v" + seed, 8, "123")
        p = 10
        for c in b:
            s = (int(c) + p) % 10 or 10
            p = 2 * s % 11
        return "DE" + b + str((11 - p) % 10)
    if cc == "FR":
        s = siren(seed)
        return f"FR{(12+3*(int(s)%97))%97:02d}{s}"
    if cc == "GB":
        b = digs("v" + seed, 7)
        t = sum(int(c) * w for c, w in zip(b, range(8, 1, -1)))
        return "GB" + b + f"{(97-(t+55)%97) if (97-(t+55)%97)!=97 else 0:02d}"
    if cc == "NL":
        for k in range(99):
            b = digs(f"v{seed}{k}", 8, "8")
            c = sum(int(x) * w for x, w in zip(b, range(9, 1, -1))) % 11
            if c < 10:
                return f"NL{b}{c}B01"
    if cc == "IT":
        b = digs("v" + seed, 7, "01") + rnd(seed).choice(["015", "012", "024", "034", "048", "058"])
        return "IT" + b + luhn(b)
    if cc == "ES":
        b = digs("v" + seed, 7, "68")
        t = int(luhn(b))
        return "B" + b + str(t)
    if cc == "AT":
        b = digs("v" + seed, 7, "3456")
        t = 0
        for i, c in enumerate(b):
            v = int(c)
            if i % 2:
                v = v * 2 // 10 + v * 2 % 10
            t += v
        return "ATU" + b + str((10 - (t + 4) % 10) % 10)
    if cc == "CH":
        for k in range(50):
            b = digs(f"v{seed}{k}", 8, "1234")
            c = 11 - sum(int(x) * w for x, w in zip(b, [5, 4, 3, 2, 7, 6, 5, 4])) % 11
            c = 0 if c == 11 else c
            if c < 10:
                s = b + str(c)
                return f"CHE-{s[:3]}.{s[3:6]}.{s[6:]}"


def siren(seed):
    b = digs("s" + seed, 8, "345678")
    return b + luhn(b)


def siret(seed):
    b = siren(seed) + "0001"
    return b + luhn(b)


def T(head, rows, al, cls="it", w=None):
    """A table; al says l, r or c for each column."""
    c = lambda i: {"l": "l", "r": "r", "c": "c"}[al[i]]
    h = ""
    ws = lambda i: f' style="width:{w[i]}"' if w else ""
    if head:
        h += "<thead><tr>" + "".join(f"<th class={c(i)}{ws(i)}>{x}</th>" for i, x in enumerate(head)) + "</tr></thead>"
    for r in rows:
        if isinstance(r, str):
            h += r
        else:
            h += "<tr>" + "".join(f"<td class={c(i)}>{x}</td>" for i, x in enumerate(r)) + "</tr>"
    fx = ' style="table-layout:fixed"' if w else ""
    return f'<table class="{cls}"{fx}>{h}</table>'


def KV(pairs, cls="kv"):
    return f'<table class="{cls}">' + "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in pairs) + "</table>"


RESET = "*{box-sizing:border-box}body{margin:0}table{border-collapse:collapse}td,th{vertical-align:top;padding:0}.r{text-align:right}.l{text-align:left}.c{text-align:center}p{margin:0 0 2mm}h1,h2,h3{margin:0}.it{width:100%}td.r{white-space:nowrap}"
FK = [
    "invoice_number",
    "issue_date",
    "due_date",
    "seller_name",
    "seller_vat_id",
    "buyer_name",
    "currency",
    "net_total",
    "tax_total",
    "grand_total",
    "iban",
]


def rec(f, fam, typ, lang, **k):
    assert set(k) <= set(FK), set(k) - set(FK)
    fl = {}
    for x in FK:
        v = k.get(x)
        if isinstance(v, D):
            v = f"{v:.2f}"
        if isinstance(v, list):
            v = [f"{y:.2f}" if isinstance(y, D) else y for y in v]
        if x == "iban" and v:
            v = v.replace(" ", "") if isinstance(v, str) else v
        fl[x] = v
    common.label("o", f + ".pdf", fam, typ, lang, fl)


def html(f, fam, typ, lang, css, body, page="size:A4;margin:15mm", **k):
    css += "".join(
        f"{a}>*+*{{margin-left:{g}}}" for a, b, g in re.findall(r"([^{}]+)\{([^{}]*?display:flex[^{}]*?)gap:(\w+)", css)
    )
    HTML(string=f"<html lang={lang}><style>@page{{{page}}}{RESET}{css}</style><body>{body}</body></html>").write_pdf(
        common.page_file("o", f + ".pdf")
    )
    rec(f, fam, typ, lang, **k)


_reg = {}


def font(name):
    if name not in _reg:
        pdfmetrics.registerFont(TTFont(name, common.font_file(name)))
        _reg[name] = 1
    return name


class C:
    """A canvas in millimetres from the top left."""

    def __init__(s, f, reg, bold, size=9, page=(210, 297)):
        s.f = f
        s.R = font(reg)
        s.B = font(bold)
        s.sz = size
        s.W, s.H = page
        s.c = canvas.Canvas(common.page_file("o", f + ".pdf"), pagesize=(page[0] * 72 / 25.4, page[1] * 72 / 25.4))
        s.k = 72 / 25.4

    def t(s, x, y, txt, b=0, z=None, a="l", col=(0, 0, 0)):
        s.c.setFont(s.B if b else s.R, z or s.sz)
        s.c.setFillColorRGB(*col)
        X, Y = x * s.k, (s.H - y) * s.k
        {"l": s.c.drawString, "r": s.c.drawRightString, "c": s.c.drawCentredString}[a](X, Y, str(txt))

    def tl(s, x, y, lines, lh=4.2, **k):
        for l in lines:
            s.t(x, y, l, **k)
            y += lh
        return y

    def ln(s, x1, y1, x2, y2, w=0.5, col=(0, 0, 0), dash=None):
        s.c.setStrokeColorRGB(*col)
        s.c.setLineWidth(w)
        s.c.setDash(*(dash or ([], 0)))
        s.c.line(x1 * s.k, (s.H - y1) * s.k, x2 * s.k, (s.H - y2) * s.k)
        s.c.setDash([], 0)

    def box(s, x, y, w, h, fill=None, stroke=None, lw=0.5, rad=0):
        if fill:
            s.c.setFillColorRGB(*fill)
        if stroke:
            s.c.setStrokeColorRGB(*stroke)
        s.c.setLineWidth(lw)
        a = (x * s.k, (s.H - y - h) * s.k, w * s.k, h * s.k)
        if rad:
            s.c.roundRect(*a, rad * s.k, fill=bool(fill), stroke=bool(stroke))
        else:
            s.c.rect(*a, fill=int(bool(fill)), stroke=int(bool(stroke)))

    def circ(s, x, y, r, fill=None, stroke=None):
        if fill:
            s.c.setFillColorRGB(*fill)
        if stroke:
            s.c.setStrokeColorRGB(*stroke)
        s.c.circle(x * s.k, (s.H - y) * s.k, r * s.k, fill=int(bool(fill)), stroke=int(bool(stroke)))

    def wrap(s, x, y, txt, w, lh=4.2, b=0, z=None, **k):
        return s.tl(x, y, simpleSplit(txt, s.B if b else s.R, z or s.sz, w * s.k), lh, b=b, z=z, **k)

    def pg(s):
        s.c.showPage()

    def done(s, fam, typ, lang, **k):
        s.c.save()
        rec(s.f, fam, typ, lang, **k)


def qr(seed, n=29, size="24mm", col="#000"):
    r = rnd("qr" + seed)
    h = ""

    def fin(x, y):
        return f'<rect x={x} y={y} width=7 height=7 fill="{col}"/><rect x={x+1} y={y+1} width=5 height=5 fill="#fff"/><rect x={x+2} y={y+2} width=3 height=3 fill="{col}"/>'

    for y in range(n):
        for x in range(n):
            if (x < 8 and y < 8) or (x > n - 9 and y < 8) or (x < 8 and y > n - 9):
                continue
            if r.random() < 0.48:
                h += f'<rect x={x} y={y} width=1.02 height=1.02 fill="{col}"/>'
    return f'<svg viewBox="0 0 {n} {n}" style="width:{size};height:{size}">{h}{fin(0,0)}{fin(n-7,0)}{fin(0,n-7)}</svg>'


def lines(items):
    """Items whose last number is the quantity and whose last text is the price, each with its amount."""
    out = []
    for i in items:
        n = [x for x in i[:-1] if isinstance(x, (int, float))][-1]
        out.append(tuple(i) + (q(D(str(n)) * D(i[-1])),))
    return out
