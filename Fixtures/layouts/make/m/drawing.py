"""Check digits, number formats and page tools of this lot."""

import random
from decimal import Decimal as D, ROUND_HALF_UP
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, LETTER  # noqa: F401
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas
from weasyprint import HTML
import common


def q(x):
    return D(x).quantize(D("0.01"), ROUND_HALF_UP)


def iban(cc, b):
    b = b.replace(" ", "")
    s = "".join(str(int(c, 36)) for c in b + cc + "00")
    return cc + "%02d" % (98 - int(s) % 97) + b


def fr_iban(b, g, c):
    k = 97 - (89 * int(b) + 15 * int(g) + 3 * int(c)) % 97
    return iban("FR", b + g + c + "%02d" % k)


def sp(i):
    return " ".join(i[k : k + 4] for k in range(0, len(i), 4))


def de_vat(d):
    p = 10
    for c in d:
        s = (int(c) + p) % 10 or 10
        p = (2 * s) % 11
    return "DE" + d + str((11 - p) % 10)


def at_vat(d):
    n = [int(c) for c in d]
    r = sum(x // 5 + (x * 2) % 10 for x in n[1::2]) + sum(n[0::2])
    return "ATU" + d + str((10 - (r + 4) % 10) % 10)


assert at_vat("1358562") == "ATU13585627"


def luhn(d):
    t = 0
    for i, c in enumerate(reversed(d)):
        x = int(c)
        if i % 2 == 0:
            x *= 2
            x = x - 9 if x > 9 else x
        t += x
    return d + str((10 - t % 10) % 10)


def siren(d8):
    return luhn(d8)


def siret(s, n4):
    return luhn(s + n4)


def fr_vat(s):
    return "FR%02d" % ((12 + 3 * (int(s) % 97)) % 97) + s


def che(d8):
    s = sum(int(a) * b for a, b in zip(d8, [5, 4, 3, 2, 7, 6, 5, 4]))
    c = 11 - s % 11
    assert c != 10
    c = 0 if c == 11 else c
    x = d8 + str(c)
    return "CHE-%s.%s.%s" % (x[:3], x[3:6], x[6:])


def gb_vat(d7):
    s = sum(int(a) * b for a, b in zip(d7, range(8, 1, -1)))
    return "GB" + d7 + "%02d" % (97 - s % 97 if s % 97 else 97)


def nl_vat(d8):
    s = sum(int(a) * b for a, b in zip(d8, range(9, 1, -1))) % 11
    assert s < 10
    return "NL" + d8 + str(s) + "B01"


def be_vat(d8):
    return "BE" + d8 + "%02d" % (97 - int(d8) % 97)


def it_vat(d10):
    return "IT" + luhn(d10)


def dk_vat(d7):
    for c in range(10):
        if sum(int(a) * b for a, b in zip(d7 + str(c), [2, 7, 6, 5, 4, 3, 2, 1])) % 11 == 0:
            return "DK" + d7 + str(c)
    raise ValueError


def lu_vat(d6):
    return "LU" + d6 + "%02d" % (int(d6) % 89)


def fm(x, l="de", n=2):
    x = D(x).quantize(D(1).scaleb(-n), ROUND_HALF_UP)
    s = f"{x:,.{n}f}"
    if l == "de":
        return s.replace(",", "_").replace(".", ",").replace("_", ".")
    if l == "fr":
        return s.replace(",", "\u202f").replace(".", ",")
    if l == "frn":
        return s.replace(",", "\u00a0").replace(".", ",")
    if l == "ch":
        return s.replace(",", "'")
    if l == "at":
        return s.replace(",", "\u00a0").replace(".", ",")
    if l == "pl":
        return s.replace(",", "")
    return s


def de(x, n=2):
    return fm(x, "de", n)


def fr(x, n=2):
    return fm(x, "frn", n)


def ch(x, n=2):
    return fm(x, "ch", n)


def en(x, n=2):
    return fm(x, "en", n)


def T(head, rows, al, cls="", w=None, foot=""):
    m = {"l": "left", "r": "right", "c": "center"}
    h = ""
    if head:
        h = (
            "<thead><tr>"
            + "".join(
                f'<th style="text-align:{m[a]}' + (f";width:{w[i]}" if w and w[i] else "") + f'">{c}</th>'
                for i, (c, a) in enumerate(zip(head.split("|"), al))
            )
            + "</tr></thead>"
        )
    b = ""
    for r in rows:
        if isinstance(r, str):
            b += f'<tr class="grp"><td colspan="{len(al)}">{r}</td></tr>'
        else:
            b += "<tr>" + "".join(f'<td style="text-align:{m[a]}">{c}</td>' for c, a in zip(r, al)) + "</tr>"
    return f'<table class="{cls}">{h}<tbody>{b}{foot}</tbody></table>'


def KV(pairs, cls="kv", sep=""):
    return (
        f'<table class="{cls}">'
        + "".join(f'<tr class="{p[2] if len(p)>2 else ""}"><td>{p[0]}{sep}</td><td>{p[1]}</td></tr>' for p in pairs)
        + "</table>"
    )


def qr(seed, mm=30, n=29, cross=False):
    r = random.Random(seed)
    o = ""

    def f(x, y):
        return f'<rect x="{x}" y="{y}" width="7" height="7"/><rect x="{x+1}" y="{y+1}" width="5" height="5" fill="#fff"/><rect x="{x+2}" y="{y+2}" width="3" height="3"/>'

    for y in range(n):
        for x in range(n):
            if (x < 8 and y < 8) or (x > n - 9 and y < 8) or (x < 8 and y > n - 9):
                continue
            if r.random() < 0.5:
                o += f'<rect x="{x}" y="{y}" width="1.02" height="1.02"/>'
    o += f(0, 0) + f(n - 7, 0) + f(0, n - 7)
    if cross:
        c = n / 2
        o += f'<rect x="{c-2.5}" y="{c-2.5}" width="5" height="5" fill="#fff"/><rect x="{c-2}" y="{c-2}" width="4" height="4"/><rect x="{c-.4}" y="{c-1.4}" width=".8" height="2.8" fill="#fff"/><rect x="{c-1.4}" y="{c-.4}" width="2.8" height=".8" fill="#fff"/>'
    return f'<svg viewBox="0 0 {n} {n}" style="width:{mm}mm;height:{mm}mm">{o}</svg>'


def lab(file, family, type, lang, **f):
    ks = [
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
    assert set(f) == set(ks), (file, set(f) ^ set(ks))

    def n(v):
        if isinstance(v, D):
            return str(q(v))
        if isinstance(v, list):
            return [n(x) for x in v]
        return v

    common.label("m", file, family, type, lang, {k: n(f[k]) for k in ks})


def H(file, css, body, page="size:A4;margin:18mm 18mm 28mm 22mm", extra="", lang="de"):
    base = (
        "@page{"
        + page
        + extra
        + "} body{margin:0} table{border-collapse:collapse} td,th{vertical-align:top;padding:1px 3px} p{margin:0 0 2mm} .r{text-align:right} "
    )
    HTML(
        string=f'<html lang="{lang}"><head><meta charset="utf-8"><style>{base}{css}</style></head><body>{body}</body></html>'
    ).write_pdf(common.page_file("m", file))


def reg(n):
    if n not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(n, common.font_file(n)))
    return n


class C:
    """A canvas in millimetres from the top left."""

    def __init__(s, file, reg_, bold, size=A4, fs=9):
        s.c = canvas.Canvas(common.page_file("m", file), pagesize=size)
        s.W, s.H = size
        s.n = reg(reg_)
        s.b = reg(bold)
        s.fs = fs

    def t(s, x, y, txt, a="l", b=False, fs=None, col=None, font=None):
        s.c.setFont(font or (s.b if b else s.n), fs or s.fs)
        s.c.setFillColor(col or colors.black)
        f = {"l": s.c.drawString, "r": s.c.drawRightString, "c": s.c.drawCentredString}[a]
        f(x * mm, s.H - y * mm, txt)

    def ml(s, x, y, lines, lh=4.2, **k):
        for l in lines:
            s.t(x, y, l, **k)
            y += lh
        return y

    def line(s, x1, y1, x2, y2, w=0.5, col=colors.black):
        s.c.setStrokeColor(col)
        s.c.setLineWidth(w)
        s.c.line(x1 * mm, s.H - y1 * mm, x2 * mm, s.H - y2 * mm)

    def rect(s, x, y, w, h, fill=None, stroke=colors.black, lw=0.5):
        s.c.setLineWidth(lw)
        if fill:
            s.c.setFillColor(fill)
        if stroke:
            s.c.setStrokeColor(stroke)
        s.c.rect(x * mm, s.H - (y + h) * mm, w * mm, h * mm, fill=1 if fill else 0, stroke=1 if stroke else 0)

    def page(s):
        s.c.showPage()

    def save(s):
        s.c.save()
