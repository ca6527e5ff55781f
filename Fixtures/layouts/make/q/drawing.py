"""Check digits, number formats and page tools of this lot."""

from decimal import Decimal as D, ROUND_HALF_UP
import weasyprint
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
import common


def q(x):
    return D(x).quantize(D("0.01"), ROUND_HALF_UP)


def de(x, s="."):
    t = f"{q(x):,.2f}"
    return t.replace(",", "#").replace(".", ",").replace("#", s)


def fr(x):
    return de(x, "\u00a0")


def en(x):
    return f"{q(x):,.2f}"


def ch(x):
    return f"{q(x):,.2f}".replace(",", "'")


def iban(cc, b):
    n = "".join(str(int(c, 36)) for c in b + cc + "00")
    return f"{cc}{98-int(n)%97:02d}{b}"


def sp(i):
    return " ".join(i[k : k + 4] for k in range(0, len(i), 4))


def deiban(blz, kto):
    return iban("DE", blz + kto.zfill(10))


def luhn(s):
    t = 0
    for i, c in enumerate(reversed(s)):
        d = int(c) * (2 if i % 2 == 0 else 1)
        t += d - 9 if d > 9 else d
    return str((10 - t % 10) % 10)


def vde(s):
    p = 10
    for c in s:
        m = (int(c) + p) % 10 or 10
        p = (2 * m) % 11
    return "DE" + s + str((11 - p) % 10)


def vat_at(s):
    t = 0
    for i, c in enumerate(s):
        d = int(c) * (2 if i % 2 else 1)
        t += d // 10 + d % 10
    return "ATU" + s + str((10 - (t + 4) % 10) % 10)


def siren(s8):
    return s8 + luhn(s8)


def vfr(s):
    return f"FR{(12+3*(int(s)%97))%97:02d}{s}"


def vgb(s7):
    t = sum(int(c) * w for c, w in zip(s7, range(8, 1, -1)))
    r = 97 - t % 97
    return s7 + f"{r:02d}"


def vnl(s8):
    for k in range(10):
        s = s8[:7] + str(k)
        r = sum(int(c) * w for c, w in zip(s, range(9, 1, -1))) % 11
        if r < 10:
            return f"NL{s}{r}B01"


def vit(s10):
    return s10 + luhn(s10)


def cif(l, s7):
    t = 0
    for i, c in enumerate(s7):
        if i % 2 == 0:
            d = int(c) * 2
            t += d // 10 + d % 10
        else:
            t += int(c)
    return l + s7 + str((10 - t % 10) % 10)


def nif(n):
    return n + "TRWAGMYFPDXBNJZSQVHLCKE"[int(n) % 23]


def friban(b, g, c):
    k = 97 - ((89 * int(b) + 15 * int(g) + 3 * int(c)) % 97)
    return iban("FR", b + g + c + f"{k:02d}")


def esiban(b, o, c):
    f = lambda s, w: (lambda r: {10: 1, 11: 0}.get(r, r))(11 - sum(int(x) * y for x, y in zip(s, w)) % 11)
    W = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]
    return iban("ES", b + o + str(f("00" + b + o, W)) + str(f(c, W)) + c)


def itiban(abi, cab, c):
    odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
    s = abi + cab + c
    t = sum(odd[int(x)] if i % 2 == 0 else int(x) for i, x in enumerate(s))
    return iban("IT", chr(65 + t % 26) + s)


def tr(*c, h=False, cls=""):
    t = "th" if h else "td"
    return f'<tr class="{cls}">' + "".join(f"<{t}>{x}</{t}>" for x in c) + "</tr>"


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


def doc(n, fam, typ, lang, css, html, *vals):
    fn = f"q{n:02d}.pdf"
    assert len(vals) == 11, (fn, len(vals))
    if callable(html):
        html(common.page_file("q", fn))
    else:
        weasyprint.HTML(
            string=f'<html lang="{lang}"><style>body{{margin:0}}table{{border-collapse:collapse}}p{{margin:.4em 0}}{css}</style><body>{html}</body></html>'
        ).write_pdf(common.page_file("q", fn))
    F = {k: (None if v is None else str(q(v)) if isinstance(v, D) else v) for k, v in zip(K, vals)}
    common.label("q", fn, fam, typ, lang, F)


def ttf(name):
    pdfmetrics.registerFont(TTFont(name, common.font_file(name)))
    return name
