"""Invoices and credit notes, each layout a design of its own. A layout draws one document on a `Paper`."""

from .paper import A4, LETTER, Paper
from .tables import pairs, table, totals


def heading(document, upper=False):
    text = document.label(document.kind)
    return text.upper() if upper else text


def buyer_lines(document):
    buyer = document.buyer
    return [line for line in (buyer.name, buyer.street, buyer.town, buyer.country) if line]


def din5008(document, columns=("pos", "description", "quantity", "unit", "price", "amount"), intro=None, **options):
    """German business letter: letterhead right, address window left, key and value pairs beside it, bank in the footer."""
    seller, paper = document.seller, Paper(A4, **options)

    def footer():
        paper.line(62, 762, 545, 762, 0.4)
        paper.lines(62, 774, [seller.name, seller.street, seller.town], 7.2)
        paper.lines(225, 774, ["Tel. " + seller.phone, seller.mail, seller.web], 7.2)
        paper.lines(392, 774, [seller.bank, "IBAN " + document.iban_text(), "BIC " + seller.bic], 7.2)
        paper.lines(62, 808, [f"USt-IdNr. {seller.vat}   Steuernummer {seller.tax_number}   {seller.register}"], 7.2)

    def again(paper, document):
        footer()
        paper.text(62, 60, f"{heading(document)} {document.number}", 9)
        paper.text(545, 60, f"Seite {paper.pages}", 9, align="right")
        return 78

    paper.text(545, 62, seller.name, 15, True, "right", "#1f3f66")
    paper.lines(545, 78, [seller.street, seller.town, seller.phone, seller.web], 8.5, align="right", color="#444444")
    paper.text(62, 138, f"{seller.name} · {seller.street} · {seller.town}", 6.5, color="#666666")
    paper.line(62, 141, 300, 141, 0.3)
    paper.lines(62, 156, buyer_lines(document), 10.5)
    pairs(paper, document.meta(), 360, 156, 185)
    paper.text(62, 268, f"{heading(document)} {document.number}", 14, True)
    y = paper.paragraph(62, 290, intro or "Sehr geehrte Damen und Herren, für unsere Lieferung berechnen wir Ihnen:", 480)
    footer()
    y = table(paper, document, 62, y + 4, 483, columns, "rules", bottom=690, again=again)
    if y > 610:
        paper.new_page()
        y = again(paper, document)
    y = totals(paper, document.totals(), 545, y + 8, 240)
    if document.due:
        paper.paragraph(62, y + 20, f"Bitte überweisen Sie den Gesamtbetrag ohne Abzug bis zum "
                        f"{document.date_text(document.due)} auf das unten genannte Konto.", 480)
    return paper.finish()


def band(document, accent="#0b6e5f", columns=("description", "quantity", "price", "amount"), size=A4, **options):
    """Coloured band across the top, labels with their values below, striped table, totals at the bottom right."""
    seller, paper = document.seller, Paper(size, "Helvetica", **options)
    right = paper.width - 48
    paper.box(0, 0, paper.width, 92, accent, None)
    paper.text(48, 48, seller.name, 17, True, color="#ffffff")
    paper.text(48, 66, f"{seller.street} · {seller.town}", 9, color="#e6f2f0")
    paper.text(right, 54, heading(document, True), 22, True, "right", "#ffffff")
    meta = document.meta()
    step = (right - 48) / len(meta)
    for index, (label, value) in enumerate(meta):
        paper.text(48 + index * step, 122, label, 7.5, color="#6b7280")
        paper.text(48 + index * step, 136, value, 9.5, True)
    paper.line(48, 148, right, 148, 0.5, "#cccccc")
    paper.text(48, 170, document.label("to"), 7.5, color="#6b7280")
    paper.lines(48, 184, buyer_lines(document), 10)
    y = table(paper, document, 48, 254, right - 48, columns, "zebra", accent=accent, bottom=600)
    totals(paper, document.totals(), right, y + 10, 220, design="filled", accent=accent)
    y = paper.height - 118
    words = {"en": ("Payment", "Questions?"), "de": ("Zahlung", "Fragen?"), "fr": ("Règlement", "Contact")}
    payment, contact = words[document.language]
    left = [f"{document.label('vat')} {seller.vat}"] if seller.vat else [f"Tax ID {seller.tax_number}"]
    if seller.iban:
        left = [f"IBAN {document.iban_text()}", f"BIC {seller.bic}"] + left
    else:
        left = ["Please make checks payable to " + seller.name] + left
    paper.text(48, y, payment, 9, True, color=accent)
    paper.lines(48, y + 14, left, 8.5)
    paper.text(right - 190, y, contact, 9, True, color=accent)
    paper.lines(right - 190, y + 14, [seller.phone, seller.mail, seller.web], 8.5)
    return paper.finish()


def centered(document, columns=("description", "quantity", "price", "rate", "amount"), **options):
    """Centred letterhead, client in a box at the right, everything in a grid, totals in a grid below left of the edge."""
    seller, paper = document.seller, Paper(A4, "Times-Roman", **options)

    def footer():
        paper.line(60, 786, 535, 786, 0.4)
        paper.text(297, 799, f"{seller.name} – {seller.address}", 8, align="center")
        paper.text(297, 810, f"SIREN {seller.tax_number} – {seller.register} – N° TVA {seller.vat}", 8, align="center")

    def again(paper, document):
        footer()
        paper.text(60, 58, f"{heading(document)} {document.number} (suite)", 10, True)
        paper.text(535, 58, f"Page {paper.pages}", 9, align="right")
        return 76

    paper.text(297, 66, seller.name, 19, True, "center")
    paper.lines(297, 84, [seller.address, f"Tél. {seller.phone} – {seller.mail}"], 9.5, align="center")
    paper.line(60, 106, 535, 106, 1.2)
    paper.text(60, 140, f"{heading(document, True)} N° {document.number}", 15, True)
    pairs(paper, document.meta()[1:], 60, 164, 108, 10, colon=" :", right=False)
    paper.box(315, 124, 220, 92)
    paper.text(325, 139, document.label("to") + " :", 8.5, color="#444444")
    y = paper.lines(325, 155, buyer_lines(document), 10.5)
    if document.buyer.vat:
        paper.text(325, y, f"N° TVA client : {document.buyer.vat}", 8.5)
    footer()
    y = table(paper, document, 60, 246, 475, columns, "grid", 9.5, 640, "#eeeeee", again)
    if y > 610:
        paper.new_page()
        y = again(paper, document)
    y = totals(paper, document.totals(), 535, y + 12, 215, 10, "grid", "#eeeeee")
    y = paper.paragraph(60, y + 16, "En cas de retard de paiement, une indemnité forfaitaire de 40 € pour frais de "
                        "recouvrement est due. Pas d'escompte pour règlement anticipé.", 475, 8.5)
    if seller.iban and document.due:
        paper.lines(60, y + 8, [f"Règlement par virement – {seller.bank}",
                                f"IBAN : {document.iban_text()}    BIC : {seller.bic}"], 9.5)
    return paper.finish()


def plain(document, columns=("quantity", "description", "price", "amount"), size=A4, **options):
    """Letterhead left, key and value pairs right, a table without lines, payment details beside the totals."""
    seller, paper = document.seller, Paper(size, **options)
    right = paper.width - 56
    paper.disc(72, 66, 15, "#b4472b")
    paper.text(72, 71, seller.name[0], 15, True, "center", "#ffffff")
    paper.text(96, 64, seller.name, 14, True)
    paper.text(96, 78, seller.street, 9, color="#555555")
    paper.text(96, 90, seller.town, 9, color="#555555")
    paper.text(right, 66, heading(document), 20, False, "right", "#b4472b")
    paper.text(56, 138, document.label("to"), 9, True)
    paper.lines(56, 152, buyer_lines(document), 9.5)
    pairs(paper, document.meta(), right - 210, 138, 210)
    y = table(paper, document, 56, 250, right - 56, columns, "plain", bottom=620)
    end = totals(paper, document.totals(), right, y + 10, 200)
    if seller.iban and document.due:
        paper.text(56, y + 24, "How to pay", 9.5, True)
        paper.lines(56, y + 38, [seller.bank, f"IBAN: {document.iban_text()}", f"BIC: {seller.bic}",
                                 f"Please quote {document.number}"], 9)
    paper.text(56, end + 66, f"Thank you for your custom. Questions: {seller.mail}, {seller.phone}", 9, color="#555555")
    paper.line(56, paper.height - 62, right, paper.height - 62, 0.4, "#b4472b")
    registered = f"{seller.name}. {seller.register}. {document.label('vat')} {seller.vat}"
    paper.text(56, paper.height - 49, registered, 7.8, color="#555555")
    return paper.finish()


def ledger(document, columns=("pos", "description", "quantity", "unit", "price", "amount"), size=A4, **options):
    """Boxes: seller and buyer beside each other, a row of boxes with labels above values, totals under the table."""
    seller, paper = document.seller, Paper(size, **options)
    left, right = 50, paper.width - 50
    middle = (left + right) / 2
    words = {"en": ("From", "Bank details"), "de": ("Rechnungssteller", "Bankverbindung"),
             "fr": ("Émetteur", "Coordonnées bancaires")}[document.language]
    paper.text(middle, 62, heading(document, True), 18, True, "center")
    paper.box(left, 80, middle - left, 98)
    paper.box(middle, 80, right - middle, 98)
    paper.text(left + 8, 94, words[0], 8, True, color="#555555")
    paper.lines(left + 8, 109, [seller.name, seller.street, seller.town, seller.country,
                                f"{document.label('vat')} {seller.vat}"], 9.5)
    paper.text(middle + 8, 94, document.label("to"), 8, True, color="#555555")
    paper.lines(middle + 8, 109, buyer_lines(document), 9.5)
    meta = document.meta()
    step = (right - left) / len(meta)
    for index, (label, value) in enumerate(meta):
        paper.box(left + index * step, 178, step, 34)
        paper.text(left + index * step + 6, 190, label, 7.5, True, color="#555555")
        paper.text(left + index * step + 6, 205, value, 9)
    y = table(paper, document, left, 230, right - left, columns, "grid", 9, 620, "#e3e7ee")
    y = totals(paper, document.totals(), right, y - 2, 220, 9.5, "grid", "#e3e7ee")
    if seller.iban:
        paper.box(left, y + 24, 300, 58)
        paper.text(left + 8, y + 38, words[1], 8, True, color="#555555")
        paper.lines(left + 8, y + 52, [f"{seller.bank}   BIC {seller.bic}", f"IBAN {document.iban_text()}"], 9)
    return paper.finish()


def letter(document, paragraphs, **options):
    """A professional's invoice as a letter: no table lines, sums inside the text column, bank details in a sentence."""
    seller, paper = document.seller, Paper(A4, "Times-Roman", **options)
    paper.text(72, 76, seller.name, 13, True)
    paper.lines(72, 92, [seller.street, seller.town, f"Telefon {seller.phone}", seller.mail], 10)
    paper.lines(72, 176, buyer_lines(document), 11)
    paper.text(523, 260, f"{seller.town.split()[1]}, den {document.date_text(document.issued)}", 11, align="right")
    paper.text(72, 296, f"Rechnung Nr. {document.number}", 13, True)
    y = 322
    for paragraph in paragraphs:
        y = paper.paragraph(72, y, paragraph, 451, 11) + 6
    y += 6
    for item in document.items:
        detail = f"{item.description} ({document.quantity_text(item.quantity)} {item.unit} à {document.money_text(item.price)})"
        paper.text(84, y, detail, 11)
        paper.text(523, y, document.money_text(item.amount), 11, align="right")
        y += 17
    paper.line(330, y - 8, 523, y - 8)
    for label, value, strong in document.totals():
        y += 8 if strong else 4
        paper.text(330, y, label, 11, strong)
        paper.text(523, y, value, 11, strong, "right")
        y += 13
    y = paper.paragraph(72, y + 22, f"Bitte überweisen Sie den Betrag bis zum {document.date_text(document.due)} auf mein "
                        f"Konto bei der {seller.bank}, IBAN {document.iban_text()}, BIC {seller.bic}.", 451, 11)
    paper.text(72, y + 20, "Mit freundlichen Grüßen", 11)
    paper.text(72, y + 62, seller.name.split(",")[0], 12, font="Times-Italic")
    paper.text(72, 790, f"Steuernummer {seller.tax_number} · USt-IdNr. {seller.vat}", 9)
    return paper.finish()


def sidebar(document, accent="#243b53", columns=("description", "quantity", "unit", "price", "amount"), **options):
    """Coloured column at the left with the seller and the bank, the document beside it, set in another typeface."""
    seller, paper = document.seller, Paper(A4, "Vera", **options)
    words = {"en": ("Bank", "Contact"), "de": ("Bank", "Kontakt"), "fr": ("Banque", "Contact")}[document.language]
    paper.box(0, 0, 158, paper.height, accent, None)
    y = paper.paragraph(18, 64, seller.name, 128, 12, bold=True, color="#ffffff")
    y = paper.lines(18, y + 10, [seller.street, seller.town, seller.country], 7.5, color="#d9e2ec")
    y = paper.lines(18, y + 24, [words[1], seller.phone, seller.web], 7.2, 12, color="#d9e2ec")
    y = paper.lines(18, y + 24, [words[0], seller.bank, "IBAN", document.iban_text()[:14], document.iban_text()[15:],
                                 "BIC", seller.bic], 7.2, 12, color="#d9e2ec")
    paper.lines(18, y + 24, [document.label("vat"), seller.vat, seller.register], 7.2, 12, color="#d9e2ec")
    paper.text(182, 70, heading(document, True), 19, True, color=accent)
    pairs(paper, document.meta(), 182, 104, 130, 8.5, colon=":", right=False)
    paper.text(182, 206, document.label("to"), 8.5, True, color=accent)
    paper.lines(182, 221, buyer_lines(document), 9)
    y = table(paper, document, 182, 300, 385, columns, "rules", 8, 640)
    totals(paper, document.totals(), 567, y + 10, 215, 8.5, "filled", accent)
    return paper.finish()


LETTER_SIZE = LETTER
