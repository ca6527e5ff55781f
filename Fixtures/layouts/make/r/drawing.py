"""What the papers of this lot are drawn with: measures in millimetres from the top left."""

import sys
from decimal import ROUND_HALF_UP, Decimal

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

import common

F = {"H": "Helvetica", "HB": "Helvetica-Bold", "HI": "Helvetica-Oblique", "T": "Times-Roman", "TB": "Times-Bold",
     "TI": "Times-Italic", "TBI": "Times-BoldItalic", "C": "Courier", "CB": "Courier-Bold"}
for k, f in {"D": "Sans", "DB": "Sans-Bold", "DI": "Sans-Oblique", "DS": "Serif", "DSB": "Serif-Bold", "DSI": "Serif-Italic",
             "DM": "SansMono", "DMB": "SansMono-Bold", "DC": "SansCondensed", "DCB": "SansCondensed-Bold",
             "DX": "Sans-ExtraLight", "DSC": "SerifCondensed", "DSCB": "SerifCondensed-Bold"}.items():
    pdfmetrics.registerFont(TTFont("DJ" + k, common.font_file("DejaVu" + f)))
    F[k] = "DJ" + k
BOLD = {"H": "HB", "T": "TB", "C": "CB", "D": "DB", "DS": "DSB", "DM": "DMB", "DC": "DCB", "DX": "D", "DSC": "DSCB"}
X = Decimal
C2 = X("0.01")


def q(v):
    return X(v).quantize(C2, ROUND_HALF_UP)


def num(v, th, dec, places=2):
    s = f"{X(v).quantize(X(1).scaleb(-places), ROUND_HALF_UP):,.{places}f}"
    return s.replace(",", "\0").replace(".", dec).replace("\0", th)


def de(v, p=2): return num(v, ".", ",", p)
def en(v, p=2): return num(v, ",", ".", p)
def ch(v, p=2): return num(v, "'", ".", p)
def fr(v, p=2): return num(v, " ", ",", p)
def us(v, p=2): return "$" + num(v, ",", ".", p)


class S:
    """Sums of items (qty, price, rate, ...): amounts, bases and taxes by rate."""

    def __init__(self, items):
        self.items = items
        self.amt = [q(X(str(i[0])) * X(str(i[1]))) for i in items]
        self.base, self.taxes = {}, {}
        for i, a in zip(items, self.amt):
            self.base[str(i[2])] = self.base.get(str(i[2]), X(0)) + a
        for r, b in self.base.items():
            self.taxes[r] = q(b * X(r) / 100)
        self.net = sum(self.amt, X(0))
        self.tax = sum(self.taxes.values(), X(0))
        self.gross = self.net + self.tax


# check digits
def iban(cc, bban):
    n = "".join(str(int(c, 36)) for c in bban + cc + "00")
    return f"{cc}{98 - int(n) % 97:02d}{bban}"


def ib(s): return " ".join(s[i:i + 4] for i in range(0, len(s), 4))
def luhn(d):
    t = 0
    for i, c in enumerate(reversed(d)):
        v = int(c) * (2 if i % 2 == 0 else 1)
        t += v - 9 if v > 9 else v
    return str((10 - t % 10) % 10)
def vat_de(d):
    p = 10
    for c in d:
        s = (int(c) + p) % 10 or 10
        p = 2 * s % 11
    return f"DE{d}{(11 - p) % 10}"
def vat_at(d):
    s = sum((lambda v: v // 10 + v % 10)(int(c) * (1 + i % 2)) for i, c in enumerate(d))
    return f"ATU{d}{(10 - (s + 4) % 10) % 10}"
def uid_ch(d):
    c = 11 - sum(int(a) * b for a, b in zip(d, (5, 4, 3, 2, 7, 6, 5, 4))) % 11
    assert c != 10, d
    d += str(c % 11)
    return f"CHE-{d[:3]}.{d[3:6]}.{d[6:]}"
def vat_gb(d):
    s = sum(int(a) * b for a, b in zip(d, (8, 7, 6, 5, 4, 3, 2)))
    return f"{d}{(97 - s % 97):02d}"
def vat_ie(d): return f"IE{d}" + "WABCDEFGHIJKLMNOPQRSTUV"[sum(int(a) * b for a, b in zip(d, (8, 7, 6, 5, 4, 3, 2))) % 23]
def siren(d): return d + luhn(d)
def siret(s, nic): return s + nic + luhn(s + nic)
def vat_fr(s): return f"FR{(12 + 3 * (int(s) % 97)) % 97:02d}{s}"
def vat_nl(d):
    c = sum(int(a) * b for a, b in zip(d, (9, 8, 7, 6, 5, 4, 3, 2))) % 11
    assert c != 10, d
    return f"NL{d}{c}B01"
def vat_nl97(d):
    for k in range(100):
        n = "".join(str(int(c, 36)) for c in f"NL{d}B{k:02d}")
        if int(n) % 97 == 1:
            return f"NL{d}B{k:02d}"
    raise ValueError(d)
def vat_be(d): return f"BE0{d}{97 - int(d) % 97:02d}"
def piva(d): return d + luhn(d)
def cif(d):
    s = sum(int(c) for c in d[2::2]) + sum((lambda v: v // 10 + v % 10)(2 * int(c)) for c in d[1::2])
    return f"{d}{(10 - s % 10) % 10}"
def nif(d): return d + "TRWAGMYFPDXBNJZSQVHLCKE"[int(d) % 23]
def nip(d):
    c = sum(int(a) * b for a, b in zip(d, (6, 5, 7, 2, 3, 4, 5, 6, 7))) % 11
    assert c != 10, d
    return f"PL{d}{c}"
def ib_be(d): return iban("BE", f"{d}{int(d) % 97 or 97:02d}")
def ib_fr(b, g, c): return iban("FR", f"{b}{g}{c}{97 - (89 * int(b) + 15 * int(g) + 3 * int(c)) % 97:02d}")
def ib_es(bank, acc):
    w = (1, 2, 4, 8, 5, 10, 9, 7, 3, 6)
    def k(d):
        r = 11 - sum(int(a) * b for a, b in zip(d, w)) % 11
        return {10: "1", 11: "0"}.get(r, str(r))
    return iban("ES", bank + k("00" + bank) + k(acc) + acc)
def ib_it(abi, cab, acc):
    odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
    t = 0
    for i, c in enumerate(abi + cab + acc):
        v = int(c) if c.isdigit() else ord(c) - 65
        t += odd[v] if i % 2 == 0 else v
    return iban("IT", chr(65 + t % 26) + abi + cab + acc)
def ib_nl(bank, d9):
    for k in range(10):
        a = d9 + str(k)
        if sum(int(c) * w for c, w in zip(a, range(10, 0, -1))) % 11 == 0:
            return iban("NL", bank + a)
    return ib_nl(bank, f"{int(d9) + 1:09d}")


class D:
    def __init__(self, family, lang, kind="invoice", size=A4, font="H", fs=9):
        self.family, self.lang, self.kind, self.font, self.fs = family, lang, kind, font, fs
        self.file = f"{family}.pdf"
        self.c = Canvas(common.page_file("r", self.file), pagesize=size, invariant=1)
        self.W, self.Hh = size[0] / mm, size[1] / mm
        self.texts = []
        self.page = 1

    def t(self, x, y, s, font=None, size=None, a="l", col="#000000"):
        font, size = font or self.font, size or self.fs
        c = self.c
        c.setFillColor(HexColor(col))
        c.setFont(F[font], size)
        w = pdfmetrics.stringWidth(s, F[font], size) / mm
        x0 = x if a == "l" else x - w if a == "r" else x - w / 2
        c.drawString(x0 * mm, (self.Hh - y) * mm, s)
        h = size / mm
        if s.strip():
            if "\u2011" in s or x0 < 3 or x0 + w > self.W - 2 or y > self.Hh - 2 or y < 3:
                print(f"{self.file}: off page: {s}", file=sys.stderr)
            for (p, a0, b0, a1, b1, o) in self.texts:
                if p == self.page and x0 < a1 - .2 and x0 + w > a0 + .2 and y - .68 * h < b1 and y + .1 * h > b0:
                    print(f"{self.file}: overlap: {s!r} / {o!r}", file=sys.stderr)
            self.texts.append((self.page, x0, y - .68 * h, x0 + w, y + .1 * h, s))
        return x0 + w

    def b(self, x, y, lines, font=None, size=None, lead=None, a="l", col="#000000"):
        size = size or self.fs
        lead = lead or size * 0.44
        for s in lines.split("\n") if isinstance(lines, str) else lines:
            f, st = font, s
            if s.startswith("*"):
                f, st = BOLD[font or self.font], s[1:]
            if st:
                self.t(x, y, st, f, size, a, col)
            y += lead
        return y

    def kv(self, x1, x2, y, pairs, font=None, size=None, lead=None, a="l", bk=False, bv=False, col="#000000"):
        size = size or self.fs
        lead = lead or size * 0.46
        f = font or self.font
        for k, v in pairs:
            b = k.startswith("*")
            k = k.lstrip("*")
            self.t(x1, y, k, BOLD[f] if b or bk else f, size, col=col)
            self.t(x2, y, v, BOLD[f] if b or bv else f, size, a)
            y += lead
        return y

    def l(self, x0, y0, x1, y1=None, w=.5, col="#000000", dash=None):
        c = self.c
        c.setStrokeColor(HexColor(col))
        c.setLineWidth(w)
        c.setDash(*(dash or ([],)))
        y1 = y0 if y1 is None else y1
        c.line(x0 * mm, (self.Hh - y0) * mm, x1 * mm, (self.Hh - y1) * mm)
        c.setDash([])

    def r(self, x, y, w, h, fill=None, stroke="#000000", lw=.5, rad=0):
        c = self.c
        if fill:
            c.setFillColor(HexColor(fill))
        if stroke:
            c.setStrokeColor(HexColor(stroke))
        c.setLineWidth(lw)
        a = (x * mm, (self.Hh - y - h) * mm, w * mm, h * mm)
        k = dict(fill=1 if fill else 0, stroke=1 if stroke else 0)
        c.roundRect(*a, rad * mm, **k) if rad else c.rect(*a, **k)

    def circ(self, x, y, r, fill=None, stroke=None):
        c = self.c
        if fill:
            c.setFillColor(HexColor(fill))
        if stroke:
            c.setStrokeColor(HexColor(stroke))
        c.circle(x * mm, (self.Hh - y) * mm, r * mm, fill=1 if fill else 0, stroke=1 if stroke else 0)

    def tab(self, x, y, cols, head, rows, style="lines", font=None, size=None, lead=None, hf=None, hc="#e6e6e6",
            htc="#000000", lc="#000000", gap=1.6, minh=0, hsize=None):
        """cols: (width, align); a cell's lines are parted by \\n; styles: lines, grid, cols, zebra, bar, plain, rule."""
        font, size = font or self.font, size or self.fs
        hsize = hsize or size
        lead = lead or size * .43
        tot = sum(w for w, _ in cols)
        top = y

        def row(cells, y, f, tc, sz):
            px, n = x, 1
            for (w, a), cell in zip(cols, cells):
                ls = str(cell).split("\n")
                n = max(n, len(ls))
                for i, s in enumerate(ls):
                    ff = f
                    if s.startswith("*"):
                        ff, s = BOLD[f], s[1:]
                    tx = px + 1.2 if a == "l" else px + w - 1.2 if a == "r" else px + w / 2
                    if s:
                        self.t(tx, y + gap + sz * .27 + i * lead, s, ff, sz, a, tc)
                px += w
            return y + 2 * gap + n * lead - (lead - sz * .35)

        if head:
            n = max(len(str(h).split("\n")) for h in head)
            hh = 2 * gap + n * lead - (lead - hsize * .35)
            if style in ("bar", "zebra", "grid", "cols") and hc:
                self.r(x, y, tot, hh, fill=hc, stroke=None)
            if style == "rule":
                self.l(x, y, x + tot, w=.8, col=lc)
            y = row(head, y, hf or BOLD[font], htc, hsize)
            if style in ("lines", "rule", "plain2"):
                self.l(x, y, x + tot, w=.8, col=lc)
            hb = y
        else:
            hb = y
        for i, cells in enumerate(rows):
            y0 = y
            if style == "zebra" and i % 2:
                n = max(len(str(h).split("\n")) for h in cells)
                self.r(x, y, tot, 2 * gap + n * lead - (lead - size * .35), fill="#f3f3f3", stroke=None)
            y = row(cells, y, font, "#000000", size)
            if style in ("lines", "bar"):
                self.l(x, y, x + tot, w=.25, col="#bbbbbb")
            if style == "grid":
                self.l(x, y, x + tot, w=.4, col=lc)
        y = max(y, top + minh)
        if style == "rule":
            self.l(x, y, x + tot, w=.8, col=lc)
        if style in ("grid", "cols"):
            self.r(x, top, tot, y - top, stroke=lc)
            self.l(x, hb, x + tot, w=.5, col=lc)
            px = x
            for w, _ in cols[:-1]:
                px += w
                self.l(px, top, px, y, w=.4, col=lc)
        return y

    def next(self):
        self.c.showPage()
        self.page += 1

    def done(self, no, issue, due, seller, vat, buyer, cur, net, tax, gross, iban):
        self.c.setTitle(no if isinstance(no, str) else no[0])
        self.c.save()

        def n(v):
            if v is None or isinstance(v, list):
                return v
            return str(q(v))

        if isinstance(vat, str):
            k = "".join(ch for ch in vat if ch.isalnum())
            vat = [vat, k] if k != vat else vat
        if self.kind == "credit_note":
            def s(v):
                return None if v is None else [str(-abs(q(v))), str(abs(q(v)))]
        else:
            s = n
        fields = {
            "invoice_number": no, "issue_date": issue, "due_date": due, "seller_name": seller, "seller_vat_id": vat,
            "buyer_name": buyer, "currency": cur, "net_total": s(net), "tax_total": s(tax), "grand_total": s(gross),
            "iban": iban,
        }  # fmt: skip
        common.label("r", self.file, self.family, self.kind, self.lang, fields)


def fold(d, ys=(105, 148.5, 210)):
    for y in ys:
        d.l(3.5, y, 7, w=.3)
