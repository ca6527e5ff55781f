"""Check digits, number formats and page tools of this lot."""

import random
from decimal import Decimal as D, ROUND_HALF_UP
import weasyprint
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen import canvas
import common


def q(x):
    return D(x).quantize(D("0.01"), ROUND_HALF_UP)


def fm(x, s="de", dec=2):
    x = D(x).quantize(D(1).scaleb(-dec), ROUND_HALF_UP)
    neg = x < 0
    a = f"{abs(x):,.{dec}f}"
    if s == "de":
        a = a.replace(",", "#").replace(".", ",").replace("#", ".")
    elif s == "fr":
        a = a.replace(",", "\u00a0").replace(".", ",")
    elif s == "de0":
        a = a.replace(",", "").replace(".", ",")
    elif s == "ch":
        a = a.replace(",", "'")
    elif s == "chn":
        a = a.replace(",", "\u2019")
    elif s == "en0":
        a = a.replace(",", "")
    return ("-" if neg else "") + a


def luhn(s):
    t = 0
    for i, c in enumerate(reversed(s)):
        d = int(c)
        if i % 2 == 0:
            d *= 2
            d -= 9 if d > 9 else 0
        t += d
    return s + str(-t % 10)


def iban(cc, bban):
    n = "".join(str(int(c, 36)) for c in bban + cc + "00")
    return f"{cc}{98-int(n)%97:02d}{bban}"


def sp(s, n=4):
    return " ".join(s[i : i + n] for i in range(0, len(s), n))


def vde(s):
    p = 10
    for c in s:
        t = (int(c) + p) % 10 or 10
        p = 2 * t % 11
    return f"DE{s}{(11-p)%10}"


def vat(s):
    t = 0
    for i, c in enumerate(s):
        d = int(c) * (1 + i % 2)
        t += d // 10 + d % 10
    return f"ATU{s}{(96-t)%10}"


def vche(s):
    while True:
        c = 11 - sum(int(a) * b for a, b in zip(s, (5, 4, 3, 2, 7, 6, 5, 4))) % 11
        if c == 11:
            c = 0
        if c != 10:
            break
        s = str(int(s) + 1)
    n = s + str(c)
    return f"CHE-{n[:3]}.{n[3:6]}.{n[6:]}"


def siren(s):
    return luhn(s)


def siret(si, nic="0001"):
    return luhn(si + nic)


def vfr(si):
    return f"FR{(12+3*(int(si)%97))%97:02d}{si}"


def vbe(s):
    s = "0" + s
    return f"BE{s}{97-int(s)%97:02d}"


def vnl(s):
    while True:
        c = sum(int(a) * b for a, b in zip(s, range(9, 1, -1))) % 11
        if c != 10:
            break
        s = str(int(s) + 1)
    return f"NL{s}{c}B01"


def vlu(s):
    return f"LU{s}{int(s)%89:02d}"


def vgb(s):
    t = sum(int(a) * b for a, b in zip(s, range(8, 1, -1)))
    while t > 0:
        t -= 97
    return f"GB{s}{-t:02d}"


def vie(s):
    t = sum(int(a) * b for a, b in zip(s, range(8, 1, -1))) + 72
    return f'IE{s}{"WABCDEFGHIJKLMNOPQRSTUV"[t%23]}H'


def vit(s):
    return luhn(s)


def ves(s):
    t = 0
    for i, c in enumerate(s[1:]):
        d = int(c)
        if i % 2 == 0:
            d *= 2
            d = d // 10 + d % 10
        t += d
    return s + str(-t % 10)


def nif(n):
    return f"{n:08d}" + "TRWAGMYFPDXBNJZSQVHLCKE"[n % 23]


def ide(blz, k):
    return iban("DE", blz + k.zfill(10))


def ifr(b, g, c):
    k = 97 - (89 * int(b) + 15 * int(g) + 3 * int(c)) % 97
    return iban("FR", f"{b}{g}{c}{k:02d}")


def ibe(s):
    return iban("BE", f"{s}{int(s)%97 or 97:02d}")


def inl(b, a):
    # a: 9 digits; find elfproef
    while sum(int(c) * w for c, w in zip(a.zfill(10), range(10, 0, -1))) % 11:
        a = str(int(a) + 1)
    return iban("NL", b + a.zfill(10))


def iit(abi, cab, acc):
    s = abi + cab + acc.zfill(12)
    odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
    t = sum(odd[int(c)] if i % 2 == 0 else int(c) for i, c in enumerate(s))
    return iban("IT", chr(65 + t % 26) + s)


def ies(b, o, a):
    w = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]

    def dc(s):
        r = 11 - sum(int(c) * k for c, k in zip(s, w)) % 11
        return {10: 1, 11: 0}.get(r, r)

    return iban("ES", f'{b}{o}{dc("00"+b+o)}{dc(a)}{a}')


def ogm(s):
    return s + f"{int(s)%97 or 97:02d}"


def mod10r(s):
    t = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5]
    c = 0
    for x in s:
        c = t[(c + int(x)) % 10]
    return s + str((10 - c) % 10)


def reg(fn, family, typ, lang, no, date, due, seller, vatid, buyer, cur, net, tax, tot, ib):
    s = lambda v: None if v is None else ([str(i) for i in v] if isinstance(v, (list, tuple)) else str(v))
    common.label(
        "n",
        fn,
        family,
        typ,
        lang,
        dict(
            invoice_number=s(no),
            issue_date=date,
            due_date=due,
            seller_name=s(seller),
            seller_vat_id=s(vatid),
            buyer_name=s(buyer),
            currency=cur,
            net_total=s(net),
            tax_total=s(tax),
            grand_total=s(tot),
            iban=s(ib),
        ),
    )


def html(fn, css, body):
    weasyprint.HTML(
        string=f'<html><head><meta charset="utf-8"><style>*{{box-sizing:border-box}} table{{border-collapse:collapse}} {css}</style></head><body>{body}</body></html>'
    ).write_pdf(common.page_file("n", fn))


def tr(cells, tag="td", cls=None):
    return (
        "<tr>"
        + "".join(f'<{tag} class="{(cls or [])[i] if cls else ""}">{c}</{tag}>' for i, c in enumerate(cells))
        + "</tr>"
    )


def qr(seed, size, n=29, cross=False):
    r = random.Random(seed)
    o = []

    def fin(x, y):
        return f'<rect x="{x}" y="{y}" width="7" height="7"/><rect x="{x+1}" y="{y+1}" width="5" height="5" fill="#fff"/><rect x="{x+2}" y="{y+2}" width="3" height="3"/>'

    for y in range(n):
        for x in range(n):
            if (x < 8 and y < 8) or (x > n - 9 and y < 8) or (x < 8 and y > n - 9):
                continue
            if r.random() < 0.48:
                o.append(f'<rect x="{x}" y="{y}" width="1.02" height="1.02"/>')
    o += [fin(0, 0), fin(n - 7, 0), fin(0, n - 7)]
    if cross:
        c = n / 2
        o.append(
            f'<rect x="{c-3}" y="{c-3}" width="6" height="6" stroke="#fff"/><rect x="{c-.6}" y="{c-2}" width="1.2" height="4" fill="#fff"/><rect x="{c-2}" y="{c-.6}" width="4" height="1.2" fill="#fff"/>'
        )
    return f'<svg width="{size}" height="{size}" viewBox="0 0 {n} {n}">{"".join(o)}</svg>'


_reg = set()
FN = {
    "ls": "LiberationSans-",
    "lsn": "LiberationSansNarrow-",
    "lse": "LiberationSerif-",
    "lm": "LiberationMono-",
    "ca": "Carlito-",
    "la": "Lato-",
    "os": "OpenSans-",
    "ns": "NotoSans-",
    "nse": "NotoSerif-",
}


class C:
    def __init__(s, fn, w=210, h=297, font="ls", size=9):
        s.H = h
        s.W = w
        s.c = canvas.Canvas(common.page_file("n", fn), pagesize=(w * 72 / 25.4, h * 72 / 25.4))
        s.f = font
        s.s = size

    def font(s, f):
        fam, st = (f.split("-") + ["Regular"])[:2]
        st = {"b": "Bold", "i": "Italic", "l": "Light", "k": "Black"}.get(st, st)
        key = fam + st
        if key not in _reg:
            pdfmetrics.registerFont(TTFont(key, common.font_file(FN[fam] + st)))
            _reg.add(key)
        return key

    def w(s, txt, f=None, z=None):
        return stringWidth(txt, s.font(f or s.f), z or s.s) * 25.4 / 72

    def t(s, x, y, txt, f=None, z=None, a="l", col=None):
        z = z or s.s
        s.c.setFont(s.font(f or s.f), z)
        s.c.setFillColor(col or "#000000")
        X = x * 72 / 25.4
        Y = (s.H - y) * 72 / 25.4
        txt = str(txt)
        {"l": s.c.drawString, "r": s.c.drawRightString, "c": s.c.drawCentredString}[a](X, Y, txt)

    def ml(s, x, y, lines, lh=4.2, **k):
        for l in lines:
            s.t(x, y, l, **k)
            y += lh
        return y

    def p(s, x, y, txt, wd, lh=4.2, f=None, z=None, **k):
        cur = ""
        for wdr in txt.split():
            n = (cur + " " + wdr).strip()
            if s.w(n, f, z) > wd and cur:
                s.t(x, y, cur, f, z, **k)
                y += lh
                cur = wdr
            else:
                cur = n
        s.t(x, y, cur, f, z, **k)
        return y + lh

    def l(s, x1, y1, x2, y2, w=0.4, col="#000000", dash=None):
        s.c.setLineWidth(w)
        s.c.setStrokeColor(col)
        s.c.setDash(list(dash), 0) if dash else s.c.setDash()
        k = 72 / 25.4
        s.c.line(x1 * k, (s.H - y1) * k, x2 * k, (s.H - y2) * k)
        s.c.setDash()

    def r(s, x, y, w, h, fill=None, stroke=None, lw=0.5, rad=0):
        k = 72 / 25.4
        s.c.setLineWidth(lw)
        if fill:
            s.c.setFillColor(fill)
        if stroke:
            s.c.setStrokeColor(stroke)
        (
            s.c.roundRect(
                x * k, (s.H - y - h) * k, w * k, h * k, rad * k, stroke=1 if stroke else 0, fill=1 if fill else 0
            )
            if rad
            else s.c.rect(x * k, (s.H - y - h) * k, w * k, h * k, stroke=1 if stroke else 0, fill=1 if fill else 0)
        )

    def circ(s, x, y, r, fill=None, stroke=None):
        k = 72 / 25.4
        if fill:
            s.c.setFillColor(fill)
        if stroke:
            s.c.setStrokeColor(stroke)
        s.c.circle(x * k, (s.H - y) * k, r * k, stroke=1 if stroke else 0, fill=1 if fill else 0)

    def page(s):
        s.c.showPage()

    def save(s):
        s.c.save()


def variants(v, *more):
    return list(dict.fromkeys([v, *more]))
