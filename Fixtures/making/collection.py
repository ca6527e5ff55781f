"""Which files there are: a business document, drawn by a layout, through a scanner or a camera, and what is true of it."""

import io
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pikepdf
from reportlab.lib.utils import ImageReader

from . import deceptions, einvoices, layouts, rasters
from .business import Business, line
from .catalogue import documents
from .companies import KURZ
from .identifiers import british_vat, french_vat, german_vat, siren
from .paper import A4, LETTER, Paper
from .receipts import correspondence, counter_form, till_roll


@dataclass
class Fixture:
    file: str
    data: bytes
    why: str
    type: str = None
    language: str = None
    state: str = "review"
    must_accept: bool = False
    fields: dict = field(default_factory=dict)
    line_items: list = field(default_factory=list)
    duplicate_of: str = None


def items(document):
    return [{"description": item.description, "quantity": str(item.quantity), "unit_price": str(item.price),
             "amount": str(item.amount * document.sign)} for item in document.items]


def of(document, file, data, why, state="accepted", must=False, without=(), **changes):
    """The fixture of a business document, with the values its page shows."""
    fields = {name: value for name, value in document.fields().items() if name not in without} | changes
    return Fixture(file, data, why, document.kind, document.language, state, must, fields, items(document))


LETTER_TEXT = ["Sehr geehrte Damen und Herren,",
               "wie besprochen erlaube ich mir, die folgenden Leistungen zu berechnen:"]


def digital(known):
    d = known
    yield of(d["en-classic"], "invoice-en-classic.pdf", layouts.plain(d["en-classic"]),
             "digital; letterhead left, key and value pairs right, table without lines", must=True)
    us = d["en-us"]
    yield of(us, "invoice-en-us.pdf", layouts.band(us, "#7a3b12", size=LETTER),
             "digital; US letter, dollars, month names, values below labels, no IBAN, no VAT id", must=True)
    yield of(d["en-ledger"], "invoice-en-boxes.pdf", layouts.ledger(d["en-ledger"]),
             "digital; boxes with a grid, labels above values, total under the table", must=True)
    yield of(d["de-din"], "invoice-de-din5008.pdf", layouts.din5008(d["de-din"]),
             "digital; business letter, address window, bank details in the footer", must=True)
    yield of(d["de-sidebar"], "Rechnung Brunner März–April 2025.pdf", layouts.sidebar(d["de-sidebar"]),
             "digital; seller in a dark side column, embedded font, spaces and umlauts in the file name")
    yield of(d["de-letter"], "invoice-de-letter.pdf", layouts.letter(d["de-letter"], LETTER_TEXT),
             "digital; running text, two tax rates, bank details in a sentence")
    yield of(d["de-long"], "invoice-de-three-pages.pdf", layouts.din5008(d["de-long"]),
             "digital; several pages, amounts carried forward", must=True)
    yield of(d["fr-centered"], "invoice-fr-centered.pdf", layouts.centered(d["fr-centered"]),
             "digital; centred letterhead, grid, two tax rates", must=True)
    yield of(d["fr-band"], "invoice-fr-band.pdf", layouts.band(d["fr-band"], "#5b2333"),
             "digital; Belgian seller, coloured band, labels above values", must=True)
    yield of(d["fr-long"], "invoice-fr-two-pages.pdf", layouts.centered(d["fr-long"]),
             "digital; two pages, grid, two tax rates", must=True)
    yield of(d["fr-ledger"], "invoice-fr-boxes.pdf", layouts.ledger(d["fr-ledger"]),
             "digital; boxes with a grid, labels above values", must=True)
    yield of(d["en-credit"], "credit-note-en.pdf", layouts.plain(d["en-credit"]), "digital credit note", must=True,
             without=("iban", "bic"))
    yield of(d["de-credit"], "credit-note-de.pdf", layouts.din5008(
        d["de-credit"], intro="Sehr geehrte Damen und Herren, wir schreiben Ihnen wie folgt gut:"),
        "digital credit note", must=True)
    yield of(d["fr-credit"], "credit-note-fr.pdf", layouts.centered(d["fr-credit"]), "digital credit note", must=True,
             without=("iban", "bic"))


def receipt(language, issued, seller, vat, number, net, tax, total, currency):
    fields = {"invoice_number": number, "issue_date": issued, "seller_name": seller, "seller_vat_id": vat,
              "currency": currency, "net_total": net, "tax_total": tax, "grand_total": total}
    return dict(type="receipt", language=language, fields={name: value for name, value in fields.items() if value})


def cafe_en(**options):
    vat = british_vat("6041927")
    return till_roll(
        ["THE COPPER KETTLE", "11 Market Place, Wells BA5 2RB", "Tel 01749 496 020", f"VAT No {vat}"],
        [("Date: 08/08/2025", "13:42"), ("Receipt No: 004871", "Table 6"), None,
         ("2 x Soup of the day", "13.00"), ("1 x Welsh rarebit", "8.75"), ("1 x Cheddar ploughman's", "11.50"),
         ("3 x Pot of tea", "9.60"), ("1 x Lemon drizzle", "4.25"), None,
         ("Net", "39.25"), ("VAT 20%", "7.85"), ("TOTAL", "£47.10", True), ("Card payment VISA", "£47.10")],
        ["Thank you for your visit!", "Served by: Orla"], heading="RECEIPT", **options), receipt(
            "en", "2025-08-08", "THE COPPER KETTLE", vat, "004871", "39.25", "7.85", "47.10", "GBP")


def grocer_de(**options):
    vat = german_vat("24417093")
    return till_roll(
        ["Feinkost Albers", "Marktstraße 22, 26603 Aurich", "Tel. 04941 555 31", f"USt-IdNr. {vat}"],
        [("Bon-Nr. 20734", "Kasse 2"), ("17.05.2025", "10:18 Uhr"), None,
         ("Bergkäse 18 Mon. 0,312 kg", "8,42 B"), ("Oliven gefüllt 250 g", "5,98 B"),
         ("Ciabatta", "3,20 B"), ("Mineralwasser 0,75 l", "1,19 A"), ("Pfand", "0,15 A"),
         ("Riesling QbA 0,75 l", "9,90 A"), None,
         ("SUMME EUR", "28,84", True), ("Gegeben BAR", "30,00"), ("Rückgeld", "1,16"), None,
         "Satz      Netto     MwSt    Brutto", "A 19 %     9,45     1,79     11,24",
         "B  7 %    16,45     1,15     17,60", "Gesamt    25,90     2,94     28,84"],
        ["TSE-Signatur: 8f2c 41aa 90de", "Vielen Dank für Ihren Einkauf!"], heading="Kassenbon", **options), receipt(
            "de", "2025-05-17", "Feinkost Albers", vat, "20734", "25.90", "2.94", "28.84", "EUR")


def bakery_fr(**options):
    number = siren("50317742")
    vat = french_vat(number)
    return till_roll(
        ["BOULANGERIE DU PONT", "6 rue Nationale", "37000 Tours", "SIREN " + number, "TVA " + vat],
        [("Ticket n° 11852", "Caisse 1"), ("Le 21/06/2025", "08:57"), None,
         ("4 Croissant beurre", "5,20"), ("2 Baguette tradition", "2,60"), ("1 Tarte aux abricots", "18,50"),
         ("1 Café allongé", "2,10"), None,
         ("Total HT", "26,92"), ("TVA 5,5 %", "1,48"), ("TOTAL TTC EUR", "28,40", True), ("Carte bancaire", "28,40")],
        ["Merci de votre visite", "À bientôt"], heading="TICKET DE CAISSE", **options), receipt(
            "fr", "2025-06-21", "BOULANGERIE DU PONT", vat, "11852", "26.92", "1.48", "28.40", "EUR")


def hardware_en(number="77-20416", day="19", **options):
    vat = british_vat("5118406")
    return till_roll(
        ["MENDIP IRONMONGERS", "High Street, Frome BA11 1PL", f"VAT Reg No {vat}"],
        [(f"Receipt {number}", "Till 3"), (f"Date {day}/09/2025", "16:05"), None,
         ("Galv. bolt M10x80 (12)", "8.28"), ("Masonry bit 8mm", "4.50"), ("Exterior oil 2.5L", "31.22"), None,
         ("Subtotal ex VAT", "36.67"), ("VAT @ 20%", "7.33"), ("TOTAL GBP", "44.00", True), ("Cash", "50.00"),
         ("Change", "6.00")],
        ["Goods returned within 28 days", "Thank you"], heading="SALES RECEIPT", **options), receipt(
            "en", f"2025-09-{day}", "MENDIP IRONMONGERS", vat, number, "36.67", "7.33", "44.00", "GBP")


def restaurant_de(**options):
    vat = german_vat("16620458")
    return till_roll(
        ["Gasthaus Zur Linde", "Dorfstraße 3, 79271 St. Peter", f"USt-IdNr. {vat}"],
        [("Rechnung/Beleg Nr. 3391", "Tisch 12"), ("Datum 04.10.2025", "20:41"), None,
         ("2 Maultaschen geschmälzt", "31,00"), ("1 Zwiebelrostbraten", "26,50"), ("3 Apfelschorle 0,4", "14,40"),
         ("1 Spätburgunder 0,25", "8,90"), None,
         ("Netto", "67,90"), ("MwSt. 19 %", "12,90"), ("Gesamtbetrag EUR", "80,80", True), ("Kartenzahlung girocard", "80,80")],
        ["Es bediente Sie: Frau Hauser"], heading="Quittung", **options), receipt(
            "de", "2025-10-04", "Gasthaus Zur Linde", vat, "3391", "67.90", "12.90", "80.80", "EUR")


def station_fr(**options):
    number = siren("39820517")
    vat = french_vat(number)
    return till_roll(
        ["STATION DES ALPES", "RN 508, 74410 Saint-Jorioz", "TVA " + vat],
        [("Reçu n° 0083317", "Pompe 4"), ("Date 30/08/2025", "17:22"), None,
         ("Gazole 41,20 L x 1,699", "70,00"), None,
         ("Total HT", "58,33"), ("TVA 20 %", "11,67"), ("TOTAL TTC", "70,00 €", True), ("CB Mastercard", "70,00 €")],
        ["Merci et bonne route"], heading="REÇU", **options), receipt(
            "fr", "2025-08-30", "STATION DES ALPES", vat, "0083317", "58.33", "11.67", "70.00", "EUR")


def receipts():
    pdf, facts = cafe_en()
    yield Fixture("receipt-en-cafe.pdf", pdf, "digital till roll", state="accepted", must_accept=True, **facts)
    quittung = Business("receipt", "de", "0418", date(2025, 7, 2), KURZ, None,
                        [line("Stempelkissen und Archivboxen", "1", "Stück", "64.50", "19")])
    pdf = counter_form(quittung, "Meridian Verlag GmbH, Karlsruhe", "Stempelkissen und Archivboxen",
                       "sechsundsiebzig 76/100 Euro", "Betrag bar erhalten")
    yield of(quittung, "receipt-de-form.pdf", pdf, "digital counter form", without=("iban", "bic"))
    pdf, facts = bakery_fr()
    yield Fixture("receipt-fr-bakery.pdf", pdf, "digital till roll", state="accepted", must_accept=True, **facts)
    pdf, facts = grocer_de()
    yield Fixture("receipt-de-grocer.png", rasters.encoded(rasters.render(pdf, 220)[0], "PNG", 220, optimize=True),
                  "PNG of a till roll, two tax rates", state="accepted", **facts)
    pdf, facts = station_fr()
    yield Fixture("receipt-fr-fuel.webp", rasters.encoded(
        rasters.noisy(rasters.render(pdf, 220)[0], 31, 3, 40, 0.3), "WEBP", 220, quality=70), "WebP of a fuel receipt",
        state="accepted", **facts)
    pdf, facts = hardware_en()
    yield Fixture("receipt-en-hardware.gif", rasters.encoded(
        rasters.render(pdf, 220)[0].quantize(8, dither=0), "GIF", 220), "GIF of a till roll", state="accepted", **facts)
    pdf, facts = restaurant_de()
    image = rasters.render(pdf, 260)[0]
    yield Fixture("photo-receipt-de.jpg", rasters.jpeg(rasters.photographed(
        image, (1300, 1900), [(0.2, 0.06), (0.83, 0.1), (0.87, 0.95), (0.15, 0.92)], 41), 72, 72),
        "photograph of a receipt on a dark table: perspective, uneven light", state="accepted", **facts)


def electronic(known):
    good = known["facturx"]
    yield of(good, "einvoice-facturx-de.pdf", einvoices.attach(
        layouts.din5008(good), einvoices.cii(good), "factur-x.xml"),
        "Factur-X 1.0, profile EN 16931: CII XML inside, agrees with the page", must=True)
    old = known["zugferd1"]
    yield of(old, "einvoice-zugferd1-de.pdf", einvoices.attach(
        layouts.band(old, "#1f5a99"), einvoices.zugferd1(old), "ZUGFeRD-invoice.xml"),
        "ZUGFeRD 1.0, profile COMFORT: XML inside, agrees with the page", must=True)
    ubl = known["ubl"]
    yield of(ubl, "einvoice-xrechnung-de.pdf", einvoices.attach(
        layouts.din5008(ubl), einvoices.ubl(ubl), "xrechnung.xml"),
        "UBL invoice (XRechnung 3.0) attached, agrees with the page", must=True)
    page = known["disagrees"]
    forged = documents()["disagrees"]
    forged.items[0].price = Decimal("980.00")
    yield of(page, "einvoice-disagrees-de.pdf", einvoices.attach(
        layouts.din5008(page), einvoices.cii(forged), "factur-x.xml"),
        f"Factur-X whose XML says {forged.total} in all where the page says {page.total}", state="review")


def scans(known):
    d = known
    clean = rasters.render(layouts.band(d["en-scan"], "#2f4858"), 300)
    yield of(d["en-scan"], "scan-en-clean.pdf", rasters.fax_pdf(clean), "clean black and white scan, 300 dpi", must=True)
    page = rasters.render(layouts.din5008(d["de-scan"]), 200)[0]
    yield of(d["de-scan"], "scan-de-skewed-noisy.pdf", rasters.gray_pdf(
        [rasters.noisy(rasters.skewed(page, 1.9), 7)]), "scan turned by 1.9 degrees, grain and dust, 200 dpi")
    page = rasters.render(layouts.centered(d["fr-turned"]), 200)[0]
    yield of(d["fr-turned"], "scan-fr-upside-down.pdf", rasters.gray_pdf(
        [rasters.noisy(page.rotate(180), 11, 4, 60, 0.4)]), "scan lying upside down, 200 dpi")
    pages = rasters.render(layouts.din5008(d["de-two-up"]), 300)
    yield of(d["de-two-up"], "scan-de-two-up.pdf", rasters.fax_pdf([rasters.two_up(*pages[:2])]),
             "both pages of an invoice side by side on one landscape sheet, 300 dpi")
    pages = rasters.render(layouts.centered(d["fr-two-pages"]), 300)
    yield of(d["fr-two-pages"], "scan-fr-two-pages.tiff", rasters.tiff(pages), "TIFF of two pages, fax compression")
    image = rasters.render(layouts.sidebar(d["de-photo"]), 190)[0]
    yield of(d["de-photo"], "photo-invoice-de.jpg", rasters.jpeg(rasters.photographed(
        image, (1700, 2300), [(0.05, 0.04), (0.94, 0.06), (0.97, 0.97), (0.03, 0.95)], 23, (40, 46, 52)), 68, 72),
        "photograph of an invoice: perspective, shading, dark border")
    image = rasters.render(layouts.ledger(d["en-bitmap"]), 200)[0]
    yield of(d["en-bitmap"], "invoice-en-scan.bmp", rasters.encoded(rasters.bilevel(image), "BMP"),
             "BMP, one bit a pixel, 200 dpi")
    mixed = d["de-mixed"]
    text = layouts.din5008(mixed)
    work_report = correspondence(
        ["Nordwind Elektrotechnik GmbH"], ["Arbeitsbericht 1973", "Einsatzort: Kaiserstraße 112, Karlsruhe"],
        "20.06.2025", "Tätigkeiten",
        ["09:15 Eintreffen, Prüfung der Verteilung UV-2. Zwei Treiber ohne Ausgangsspannung, Sicherung F14 ausgelöst.",
         "10:00 Austausch von vier LED-Treibern im Treppenhaus, Funktionsprüfung, Messung des Isolationswiderstands.",
         "12:45 Übergabe an den Hausmeister. Alle Leuchten in Betrieb."], ["gez. T. Jessen", "gez. Hausmeister"])
    scanned = rasters.gray_pdf([rasters.noisy(rasters.skewed(rasters.render(work_report, 150)[0], -0.8), 13, 6, 80)], 150)
    yield of(mixed, "mixed-de-text-and-scan.pdf", joined(text, scanned),
             "page 1 has text, page 2 is a scanned work report", must=True)


def hidden_text(known):
    d = known
    ledger = d["en-searchable"]
    images = [ImageReader(io.BytesIO(rasters.jpeg(rasters.noisy(image, 17, 3, 30, 0.3), 45)))
              for image in rasters.render(layouts.ledger(ledger), 200)]
    yield of(ledger, "scan-en-searchable.pdf", layouts.ledger(ledger, invisible=True, background=images),
             "scan with an invisible text layer that agrees with it")
    right = d["de-hidden"]
    images = [ImageReader(io.BytesIO(rasters.jpeg(rasters.noisy(image, 19, 3, 30, 0.3), 45)))
              for image in rasters.render(layouts.din5008(right), 200)]
    yield of(right, "scan-de-wrong-text-layer.pdf",
             layouts.din5008(d["de-din"], invisible=True, background=images),
             "scan over the invisible text of another invoice: what people see counts, never the hidden values")
    unmapped = d["en-unmapped"]
    yield of(unmapped, "invoice-en-unmapped-glyphs.pdf", without_mapping(layouts.ledger(unmapped, font="Vera")),
             "digital, but its fonts map glyphs to no characters of any script: must be recognised from the picture")


def joined(*parts):
    result = io.BytesIO()
    with pikepdf.new() as whole:
        for part in parts:
            with pikepdf.open(io.BytesIO(part)) as document:
                whole.pages.extend(document.pages)
        whole.save(result, deterministic_id=True)
    return result.getvalue()


PRIVATE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Private def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfrange <00> <FF> <F000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end
"""


def without_mapping(pdf):
    """The document with fonts that map every glyph into the private use area, as badly made subsets do."""
    result = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        mapping = document.make_stream(PRIVATE)
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item:
                item.ToUnicode = mapping
        document.save(result, deterministic_id=True)
    return result.getvalue()


def locked(pdf, password):
    result = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.save(result, static_id=True, encryption=pikepdf.Encryption(
            owner="owner-only", user=password, R=3, aes=False, metadata=False))
    return result.getvalue()


def difficult(known):
    d = known
    opened = d["en-locked"]
    yield of(opened, "encrypted-empty-password-en.pdf", locked(layouts.plain(opened), ""),
             "encrypted, opens with the empty user password", must=True)
    yield Fixture("encrypted-needs-password-de.pdf", locked(layouts.letter(d["de-locked"], LETTER_TEXT), "geheim"),
                  "encrypted, needs a password nobody gave", state="failed")
    whole = layouts.din5008(d["de-long"])
    yield Fixture("truncated.pdf", whole[:len(whole) * 2 // 5], "broken off in the middle of the transfer", state="failed")
    yield Fixture("empty.pdf", b"", "no bytes at all", state="rejected")
    blank = Paper(A4)
    yield Fixture("blank-page.pdf", blank.finish(), "one page with nothing on it", state="review")
    pdf, facts = hardware_en("77-20533", "26", width=76)
    yield Fixture("really-a-png.pdf", rasters.encoded(rasters.render(pdf, 220)[0], "PNG", 220, optimize=True),
                  "a PNG named .pdf: what counts is the content", state="accepted",
                  **facts)
    yield Fixture("really-text.pdf", "Dear accounts team,\nthe invoice follows by separate mail.\n".encode(),
                  "plain text named .pdf: not a supported type", state="rejected")
    wrong = d["wrong-sum"]
    wrong.printed_total = wrong.net + wrong.tax + Decimal("90.00")
    yield of(wrong, "invoice-en-does-not-add-up.pdf", layouts.plain(wrong),
             f"the printed total is {wrong.printed_total}; net and tax make {wrong.net + wrong.tax}", state="review")
    letter = correspondence(
        ["Anneliese Behrendt", "Hofackerstraße 18", "76139 Karlsruhe"],
        ["Meridian Verlag GmbH", "Lektorat", "Kaiserstraße 112", "76133 Karlsruhe"], "Karlsruhe, 3. Juni 2025",
        "Ihr Schreiben vom 26. Mai",
        ["Sehr geehrter Herr Dr. Ostermann,",
         "haben Sie vielen Dank für Ihre freundliche Rückmeldung zum Manuskript. Ich habe mich sehr gefreut, dass der "
         "zweite Teil Anklang gefunden hat, und nehme Ihren Vorschlag zur Kürzung des fünften Kapitels gern auf.",
         "Die überarbeitete Fassung sende ich Ihnen bis Mitte Juli. Für ein Gespräch stehe ich jederzeit bereit."],
        ["Mit herzlichen Grüßen", "Anneliese Behrendt"])
    yield Fixture("letter-de.pdf", letter, "a letter: none of the known types", type="document", language="de",
                  state="review")


def deceiving(known):
    d = known
    forged = ["Total including VAT \xa39,718.28", "IBAN: GB66 LOYD 3015 9204 4177 26"]
    for index, (way, (words, _)) in enumerate(deceptions.WAYS.items()):
        honest = deceptions.sibling(d["en-classic"], f"INV-2025-05{41 + index}", 20 + index)
        yield of(honest, f"hidden-{way}-en.pdf",
                 deceptions.with_hidden_text(layouts.plain(honest), way, forged),
                 f"another total and IBAN in hidden text: {words}", state="review")
    honest = deceptions.sibling(d["en-unmapped"], "LDS/25/1311", 3)
    yield of(honest, "mapped-to-other-digits-en.pdf", deceptions.with_mapping(
        layouts.ledger(honest, font="Vera"), {"4": "9", "5": "8"}),
        "digital, but its fonts say 9 where they show 4, and 8 where they show 5", state="review")
    honest = deceptions.sibling(d["en-unmapped"], "LDS/25/1312", 4)
    yield of(honest, "mapped-away-digits-en.pdf", deceptions.with_mapping(
        layouts.ledger(honest, font="Vera"), {"5": "\u200b"}),
        "digital, but its fonts say that a shown 5 is nothing", state="review")
    honest = deceptions.sibling(d["en-classic"], "INV-2025-0561", 40)
    yield of(honest, "stamped-over-en.pdf", deceptions.with_stamp(
        layouts.plain(honest), (470, 419, 542, 435), "\xa39,718.28"),
        "a stamp paints another total over the printed one", state="review", grand_total="9718.28")
    page = deceptions.sibling(d["disagrees"], "NW-25-2304", 2)
    forged_data = deceptions.sibling(documents()["disagrees"], "NW-25-2304", 2)
    forged_data.items[0].price = Decimal("980.00")
    hidden = deceptions.with_hidden_text(layouts.din5008(page), "white", [
        f"Nettobetrag {forged_data.money_text(forged_data.net)}",
        f"Gesamtbetrag {forged_data.money_text(forged_data.total)}"])
    yield of(page, "einvoice-agrees-with-hidden-text-de.pdf", einvoices.attach(
        hidden, einvoices.cii(forged_data), "factur-x.xml"),
        f"Factur-X whose XML says {forged_data.total}, as hidden text does; the page shows {page.total}",
        state="review")
    ledger = deceptions.sibling(d["en-searchable"], "LDS/25/1247", 5)
    images = [ImageReader(io.BytesIO(rasters.jpeg(rasters.noisy(image, 23, 3, 30, 0.3), 45)))
              for image in rasters.render(layouts.ledger(ledger), 200)]
    layer = deceptions.sibling(d["en-searchable"], "LDS/25/1247", 5)
    layer.printed_total = layer.total + Decimal("9000.00")
    yield of(ledger, "scan-en-one-forged-number.pdf", layouts.ledger(layer, invisible=True, background=images),
             f"scan whose invisible text layer says {layer.printed_total} for the total and is true otherwise",
             state="review")


def collect():
    """Every fixture, in the order of the table."""
    known = documents()
    every = [*digital(known), *receipts(), *electronic(known), *scans(known), *hidden_text(known), *deceiving(known),
             *difficult(known)]
    first = every[0]
    every.append(Fixture("copy of another invoice (1).pdf", first.data, "the bytes of another file under another name",
                         first.type, first.language, first.state, first.must_accept, first.fields, first.line_items,
                         first.file))
    return every
