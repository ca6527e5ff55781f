"""Check digits, number formats and page tools of this lot."""

import random
import re
import xml.etree.ElementTree as ET
from decimal import Decimal as D, ROUND_HALF_UP
import html5lib
import weasyprint
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, letter  # noqa: F401
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas
import common


def q(x):
    return D(x).quantize(D("0.01"), ROUND_HALF_UP)


def fm(x, s="en"):
    x = q(x)
    neg = "-" if x < 0 else ""
    x = abs(x)
    i, d = f"{x:.2f}".split(".")

    def g(sep):
        r = ""
        t = i
        while len(t) > 3:
            r = sep + t[-3:] + r
            t = t[:-3]
        return t + r

    if s == "en":
        return neg + g(",") + "." + d
    if s == "de":
        return neg + g(".") + "," + d
    if s == "fr":
        return neg + g("\u00a0") + "," + d
    if s == "ch":
        return neg + g("'") + "." + d
    if s == "plain":
        return neg + i + "." + d
    if s == "c":
        return neg + i + "," + d
    if s == "in":
        if len(i) <= 3:
            return neg + i + "." + d
        h, t = i[:-3], i[-3:]
        p = []
        while len(h) > 2:
            p.insert(0, h[-2:])
            h = h[:-2]
        if h:
            p.insert(0, h)
        return neg + ",".join(p) + "," + t + "." + d


def iban(cc, b):
    s = b + cc + "00"
    n = int("".join(str(int(c, 36)) for c in s))
    return f"{cc}{98-n%97:02d}{b}"


def sp(i):
    return " ".join(i[k : k + 4] for k in range(0, len(i), 4))


def iDE(b, a):
    return iban("DE", b + a.zfill(10))


def iFR(b, g, c):
    k = 97 - (89 * int(b) + 15 * int(g) + 3 * int(c)) % 97
    return iban("FR", f"{b}{g}{c}{k:02d}")


def iES(b, o, a):
    w = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]

    def dc(s):
        r = 11 - sum(int(c) * k for c, k in zip(s, w)) % 11
        return {10: 1, 11: 0}.get(r, r)

    return iban("ES", f"{b}{o}{dc('00'+b+o)}{dc(a)}{a}")


def iBE(n):
    n = n.zfill(10)
    return iban("BE", f"{n}{int(n)%97 or 97:02d}")


def iIT(abi, cab, acc):
    odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
    s = abi + cab + acc
    t = 0
    for k, c in enumerate(s):
        v = int(c) if c.isdigit() else ord(c) - 65
        t += odd[v] if k % 2 == 0 else v
    return iban("IT", chr(65 + t % 26) + s)


def iPL(b7, rest16):
    w = [3, 9, 7, 1, 3, 9, 7]
    c = (10 - sum(int(a) * k for a, k in zip(b7, w)) % 10) % 10
    return iban("PL", b7 + str(c) + rest16)


def vDE(n):
    p = 10
    for c in n:
        s = (int(c) + p) % 10 or 10
        p = 2 * s % 11
    return f"DE{n}{(11-p)%10}"


def luhn(n):
    t = 0
    for k, c in enumerate(reversed(n)):
        d = int(c) * (2 if k % 2 == 0 else 1)
        t += d - 9 if d > 9 else d
    return n + str((10 - t % 10) % 10)


def siren(n8):
    return luhn(n8)


def vFR(s9):
    return f"FR{(12+3*(int(s9)%97))%97:02d}{s9}"


def vIT(n10):
    return luhn(n10)


def vES(l, n7):
    t = 0
    for k, c in enumerate(n7):
        d = int(c)
        if k % 2 == 0:
            d *= 2
            d = d // 10 + d % 10
        t += d
    return f"{l}{n7}{(10-t%10)%10}"


def nifES(n8):
    return n8 + "TRWAGMYFPDXBNJZSQVHLCKE"[int(n8) % 23]


def vNL(n8):
    r = sum(int(c) * k for c, k in zip(n8, range(9, 1, -1))) % 11
    assert r != 10, n8
    return f"NL{n8}{r}B01"


def vGB(n7):
    s = sum(int(c) * k for c, k in zip(n7, range(8, 1, -1)))
    return f"GB{n7}{97-s%97:02d}"


def vPL(n9):
    r = sum(int(c) * k for c, k in zip(n9, [6, 5, 7, 2, 3, 4, 5, 6, 7])) % 11
    assert r != 10, n9
    return n9 + str(r)


def vAT(n7):
    s = 0
    for k, c in enumerate(n7):
        d = int(c) * (1 if k % 2 == 0 else 2)
        s += d // 10 + d % 10
    return f"ATU{n7}{(10-(s+4)%10)%10}"


def vBE(n8):
    return f"BE{n8}{97-int(n8)%97:02d}"


def vCH(n8):
    r = (11 - sum(int(c) * k for c, k in zip(n8, [5, 4, 3, 2, 7, 6, 5, 4])) % 11) % 11
    assert r != 10, n8
    n = n8 + str(r)
    return f"CHE-{n[:3]}.{n[3:6]}.{n[6:]}"


def vIE(n7):
    return f"IE{n7}{'WABCDEFGHIJKLMNOPQRSTUV'[sum(int(c)*k for c,k in zip(n7,range(8,1,-1)))%23]}"


def gstin(st, pan):
    A = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    s = f"{st}{pan}1Z"
    t = 0
    for k, c in enumerate(s):
        v = A.index(c) * (1 if k % 2 == 0 else 2)
        t += v // 36 + v % 36
    return s + A[(36 - t % 36) % 36]


def abn(n9):
    w = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]
    for k in range(10, 100):
        s = f"{k}{n9}"
        t = [int(c) for c in s]
        t[0] -= 1
        if sum(a * b for a, b in zip(t, w)) % 89 == 0:
            return f"{s[:2]} {s[2:5]} {s[5:8]} {s[8:]}"


def qr(seed, n=29, px=80):
    r = random.Random(seed)
    o = []

    def fin(i, j):
        for a, b in ((0, 0), (0, n - 7), (n - 7, 0)):
            if a - 1 <= i <= a + 7 and b - 1 <= j <= b + 7:
                y, x = i - a, j - b
                if y in (-1, 7) or x in (-1, 7):
                    return 0
                return 1 if (y in (0, 6) or x in (0, 6) or (2 <= y <= 4 and 2 <= x <= 4)) else 0
        return r.random() < 0.5

    for i in range(n):
        for j in range(n):
            if fin(i, j):
                o.append((j, i))
    return o, n


def qrsvg(seed, px=80):
    o, n = qr(seed)
    return (
        f'<svg width="{px}" height="{px}" viewBox="0 0 {n} {n}">'
        + "".join(f'<rect x="{x}" y="{y}" width="1.03" height="1.03"/>' for x, y in o)
        + "</svg>"
    )


K = [
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


def F(*a):
    assert len(a) == 11, len(a)
    return {
        k: (str(v) if isinstance(v, D) else ([str(x) for x in v] if isinstance(v, (list, tuple)) else v))
        for k, v in zip(K, a)
    }


def save(name, lang, typ, f):
    common.label("l", name + ".pdf", name, typ, lang, f)


def W(name, lang, typ, css, body, f, page="A4", margin="18mm"):
    h = f"""<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title></title><style>@page{{size:{page};margin:{margin}}}*{{box-sizing:border-box}}body{{margin:0;font-size:9.5pt}}table{{border-collapse:collapse}}td,th{{vertical-align:top;text-align:left;padding:0}}.r{{text-align:right!important;white-space:nowrap}}p{{margin:0 0 2mm}}h1,h2,h3{{margin:0;padding:0}}.fx{{display:flex;justify-content:space-between}}{css}</style></head><body>{body}</body></html>"""
    t = html5lib.parse(h, namespaceHTMLElements=False)
    for p in t.iter():
        if "fx" in (p.get("class") or "").split():
            for i, ch in enumerate(list(p)):
                if ch.tag == "table":
                    w = ET.Element("div")
                    st = ch.get("style") or ""
                    m = re.search(r"width:[^;]+", st)
                    w.set("style", m.group(0) if m else "width:78mm")
                    if m:
                        ch.set("style", st.replace(m.group(0), ""))
                    w.tail = ch.tail
                    ch.tail = None
                    p.remove(ch)
                    w.append(ch)
                    p.insert(i, w)
    weasyprint.HTML(
        string="<!doctype html>" + html5lib.serialize(t, omit_optional_tags=False, quote_attr_values="always")
    ).write_pdf(common.page_file("l", name + ".pdf"))
    save(name, lang, typ, f)


FN = {
    "Lato": "Lato-Regular",
    "LatoB": "Lato-Bold",
    "LatoL": "Lato-Light",
    "LatoBl": "Lato-Black",
    "Car": "Carlito-Regular",
    "CarB": "Carlito-Bold",
    "CarI": "Carlito-Italic",
    "LS": "LiberationSans-Regular",
    "LSB": "LiberationSans-Bold",
    "LSI": "LiberationSans-Italic",
    "LN": "LiberationSansNarrow-Regular",
    "LNB": "LiberationSansNarrow-Bold",
    "SE": "LiberationSerif-Regular",
    "SEB": "LiberationSerif-Bold",
    "SEI": "LiberationSerif-Italic",
    "MO": "LiberationMono-Regular",
    "MOB": "LiberationMono-Bold",
    "OS": "OpenSans-Regular",
    "OSB": "OpenSans-Bold",
    "OSL": "OpenSans-Light",
    "FS": "FreeSerif",
    "FSB": "FreeSerifBold",
    "FSI": "FreeSerifItalic",
}
for k, v in FN.items():
    pdfmetrics.registerFont(TTFont(k, common.font_file(v)))
mm = 72 / 25.4


class C:
    def __init__(s, name, size=A4, font="LS", fs=9):
        s.n = name
        s.W, s.H = size
        s.c = canvas.Canvas(common.page_file("l", name + ".pdf"), pagesize=size, invariant=1)
        s.f = font
        s.fs = fs

    def t(s, x, y, txt, f=None, z=None, a="l", col="#000000"):
        c = s.c
        c.setFont(f or s.f, z or s.fs)
        c.setFillColor(HexColor(col))
        X = x * mm
        Y = s.H - y * mm
        {"l": c.drawString, "r": c.drawRightString, "c": c.drawCentredString}[a](X, Y, str(txt))

    def ts(s, x, y, lines, dy=4.2, **k):
        for l in lines:
            s.t(x, y, l, **k)
            y += dy
        return y

    def line(s, x1, y1, x2, y2, w=0.5, col="#000000", dash=None):
        c = s.c
        c.setStrokeColor(HexColor(col))
        c.setLineWidth(w)
        c.setDash(*(dash or ([], 0)))
        c.line(x1 * mm, s.H - y1 * mm, x2 * mm, s.H - y2 * mm)
        c.setDash([], 0)

    def box(s, x, y, w, h, fill=None, stroke="#000000", lw=0.5, r=0):
        c = s.c
        c.setLineWidth(lw)
        if fill:
            c.setFillColor(HexColor(fill))
        if stroke:
            c.setStrokeColor(HexColor(stroke))
        a = (x * mm, s.H - (y + h) * mm, w * mm, h * mm)
        kw = dict(stroke=1 if stroke else 0, fill=1 if fill else 0)
        c.roundRect(*a, r * mm, **kw) if r else c.rect(*a, **kw)

    def circ(s, x, y, r, fill):
        s.c.setFillColor(HexColor(fill))
        s.c.circle(x * mm, s.H - y * mm, r * mm, stroke=0, fill=1)

    def qr(s, x, y, w, seed):
        o, n = qr(seed)
        u = w / n
        for i, j in o:
            s.box(x + i * u, y + j * u, u * 1.02, u * 1.02, "#000000", None)

    def page(s):
        s.c.showPage()

    def end(s, lang, typ, f):
        s.c.save()
        save(s.n, lang, typ, f)
