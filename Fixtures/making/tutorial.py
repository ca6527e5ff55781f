"""Delivery notes: a type that is not delivered, for the tutorial of `docs/rules.md` and the test that follows it."""

from .paper import Paper


def german():
    paper = Paper()
    paper.text(545, 62, "Tischlerei Voss GmbH", 15, True, "right", "#5a3a1f")
    paper.lines(545, 78, ["Werftstraße 14", "24143 Kiel"], 8.5, align="right", color="#444444")
    paper.text(62, 138, "Tischlerei Voss GmbH · Werftstraße 14 · 24143 Kiel", 6.5, color="#666666")
    paper.lines(62, 156, ["Hotel Fördeblick KG", "Strandweg 3", "24159 Kiel"], 10.5)
    paper.text(62, 250, "Lieferschein", 16, True)
    y = 280
    for label, value in (("Lieferschein-Nr.", "LS-2025-0613"), ("Lieferdatum", "17.06.2025"),
                         ("Bestellnummer", "HF-4471"), ("Spedition", "Nordfracht Kiel"),
                         ("Gewicht", "184,5 kg")):
        paper.text(62, y, label, 10)
        paper.text(190, y, value, 10)
        y += 16
    y += 16
    for cells in (("Pos.", "Bezeichnung", "Menge"), ("1", "Nachttisch Eiche geölt", "12"),
                  ("2", "Kofferablage Eiche geölt", "12"), ("3", "Garderobenleiste, 5 Haken", "24")):
        for x, cell in zip((62, 110, 440), cells):
            paper.text(x, y, cell, 10, bold=cells[0] == "Pos.")
        y += 18
    paper.text(62, y + 30, "Die Ware wurde vollständig und unbeschädigt übernommen.", 10)
    paper.line(62, y + 90, 260, y + 90)
    paper.text(62, y + 102, "Datum, Unterschrift", 8)
    return paper.finish()


def english():
    paper = Paper(font="Times-Roman")
    paper.text(60, 70, "Quayside Timber Ltd", 18, True)
    paper.text(60, 88, "Dock Road 21, Hull HU1 2PA", 10)
    paper.text(535, 70, "DELIVERY NOTE", 16, True, "right")
    y = 130
    for label, value in (("Delivery note no.", "DN 20418"), ("Delivery date", "3 July 2025"), ("Your order", "PO-7719"),
                         ("Carrier", "Humber Haulage"),
                         ("Gross weight", "96.0 kg")):
        paper.text(330, y, label, 11)
        paper.text(535, y, value, 11, align="right")
        y += 17
    paper.lines(60, 130, ["Deliver to:", "Marlow Boatyard", "Ferry Lane 2", "Marlow SL7 1QB"], 11)
    y = 240
    for cells in (("Description", "Quantity"), ("Larch board 22 mm, planed", "40"), ("Oak sleeper 2.4 m", "6")):
        paper.text(60, y, cells[0], 11, bold=cells[0] == "Description")
        paper.text(535, y, cells[1], 11, align="right", bold=cells[0] == "Description")
        y += 18
    paper.text(60, y + 40, "Goods received in good condition:  ______________________", 11)
    return paper.finish()


DOCUMENTS = {"delivery-note-de.pdf": german, "delivery-note-en.pdf": english}
