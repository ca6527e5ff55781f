"""The facts of every document, by a short name."""

from datetime import date

from .business import Business, line
from .companies import (
    ARDENNES, BRUNNER, BUYERS, CASCADE, FELDKAMP, HARBOUR, HOLZER, KURZ, LIFFEY, LUMIERE, MOREAU, NORDWIND, PENNINE,
    STADTWERKE, WEBER,
)


def furniture():
    """Enough lines for three pages."""
    goods = [
        ("Schreibtisch Linea 160 × 80 cm, Eiche hell, höhenverstellbar", "4", "Stück", "689.00"),
        ("Bürodrehstuhl Sitta Pro, Bezug anthrazit, Armlehnen 4D", "4", "Stück", "412.50"),
        ("Rollcontainer 3 Schübe, Metall, weiß, abschließbar", "4", "Stück", "189.90"),
        ("Aktenschrank 5 OH, Schiebetüren, lichtgrau", "3", "Stück", "534.00"),
        ("Regalboden Ersatz 80 cm inkl. Träger", "12", "Stück", "18.45"),
        ("Besprechungstisch oval 220 × 110 cm, Nussbaum", "1", "Stück", "1149.00"),
        ("Konferenzstuhl Freischwinger, stapelbar, schwarz", "8", "Stück", "129.90"),
        ("Akustik-Trennwand 140 × 160 cm, Filz petrol", "6", "Stück", "247.80"),
        ("Monitorarm Duo, Klemmbefestigung bis 40 mm", "4", "Stück", "98.70"),
        ("Kabelkanal unter Tisch, 120 cm, verzinkt", "8", "Stück", "24.35"),
        ("Stehleuchte LED 4000 K, dimmbar, Präsenzmelder", "3", "Stück", "318.00"),
        ("Tischleuchte LED, Klemmfuß, schwarz", "4", "Stück", "74.95"),
        ("Garderobenständer Edelstahl, 8 Haken", "2", "Stück", "119.00"),
        ("Schirmständer Metall, pulverbeschichtet", "2", "Stück", "39.50"),
        ("Whiteboard emailliert 180 × 120 cm", "2", "Stück", "264.40"),
        ("Flipchart mobil mit Fußrollen", "1", "Stück", "219.00"),
        ("Papierkorb Drahtgeflecht 18 l", "8", "Stück", "14.80"),
        ("Fußstütze ergonomisch, neigbar", "4", "Stück", "46.20"),
        ("Bodenschutzmatte Polycarbonat 120 × 150 cm", "4", "Stück", "58.90"),
        ("Schlüsselkasten 50 Haken, Zahlenschloss", "1", "Stück", "87.60"),
        ("Hängeregistratur-Einsatz DIN A4", "6", "Stück", "32.15"),
        ("Namensschild Tür, Aluminium, inkl. Beschriftung", "5", "Stück", "21.90"),
    ]
    lines = [line(*good, "19") for good in goods]
    extra = [("Zubehör-Set Kabelführung Nr. %d" % n, str(n % 4 + 1), "Stück", f"{7 + n}.{40 + n}") for n in range(1, 31)]
    lines += [line(*good, "19") for good in extra]
    lines += [line("Lieferung frei Verwendungsstelle", "1", "Pauschal", "180.00", "19"),
              line("Montage vor Ort, 2 Personen", "11.5", "Std.", "58.00", "19")]
    return lines


def books():
    """Enough lines for two pages."""
    titles = ["Dépliant programme d'été, A5, 4 volets", "Affiche 40 × 60 cm, papier 170 g", "Marque-pages quadri recto verso",
              "Catalogue de rentrée, 64 pages, dos carré collé", "Cartes de visite, 350 g, pelliculage mat",
              "Sacs kraft imprimés 1 couleur", "Carnets à spirale 48 pages", "Étiquettes prix adhésives, rouleau de 500",
              "Bâche extérieure 300 × 80 cm, œillets", "Cartes de fidélité numérotées", "Enveloppes C5 à en-tête",
              "Papier à lettres 90 g, 2 couleurs", "Chevalets de comptoir", "Totem carton 160 cm", "Vitrophanie découpée"]
    lines = []
    for index in range(30):
        title = titles[index % 15] + (", réassort" if index >= 15 else "")
        rate = "5.5" if index % 15 == 3 else "20"
        lines.append(line(title, str((index * 37 % 9 + 1) * (10 if index % 3 else 1)), "ex.",
                          f"{index * 13 % 29 + 1}.{index * 17 % 90 + 10}", rate))
    return lines


def documents():
    return {
        "en-classic": Business(
            "invoice", "en", "INV-2025-0417", date(2025, 3, 14), PENNINE, BUYERS["en2"], [
                line("Total station hire, Leveline TS-9, weekly rate", "2", "week", "340.00", "20"),
                line("Tripod, heavy duty, timber", "2", "pce", "118.50", "20"),
                line("Mini prism set with 1.2 m pole", "4", "pce", "86.25", "20"),
                line("Calibration certificate, ISO 17123-5", "1", "pce", "145.00", "20"),
                line("Carriage, insured, next day", "1", "pce", "24.90", "20"),
            ], due=date(2025, 4, 13), order="KB-55120", customer="C10442", currency="GBP", dates="long", money="before",
            labels={"net": "Total excluding VAT", "tax": "VAT at {rate}", "total": "Total including VAT"}),
        "en-us": Business(
            "invoice", "en", "10-33871", date(2025, 5, 6), CASCADE, BUYERS["us"], [
                line("Kids rain shell, assorted sizes", "24", "pce", "31.50", "7.25"),
                line("Trekking poles, pair, adjustable", "12", "pce", "27.95", "7.25"),
                line("Trail map, Deschutes River, laminated", "30", "pce", "9.40", "7.25"),
                line("Group discount voucher redeemed", "1", "pce", "-75.00", "7.25"),
            ], due=date(2025, 6, 5), order="LES-2025-118", currency="USD", dates="us", money="before",
            labels={"net": "Subtotal", "tax": "Sales tax ({rate})", "total": "Total due", "number": "Invoice #",
                    "date": "Date", "order": "PO number"}),
        "en-ledger": Business(
            "invoice", "en", "LDS/25/1182", date(2025, 6, 30), LIFFEY, BUYERS["en"], [
                line("Managed backup, tier 2, June 2025", "1", "month", "420.00", "23"),
                line("Additional storage", "350", "GB", "0.085", "23"),
                line("Restore test with written report", "1", "pce", "275.00", "23"),
                line("Remote support, out of hours", "3.25", "hour", "96.00", "23"),
            ], due=date(2025, 7, 30), customer="TMT-07", money="after", dates="medium",
            labels={"net": "Net amount", "tax": "VAT @ {rate}", "total": "Total EUR"}),
        "de-din": Business(
            "invoice", "de", "RE-2025-01188", date(2025, 2, 18), KURZ, BUYERS["de"], [
                line("Kopierpapier A4, 80 g/m², weiß, Karton 5 × 500 Blatt", "40", "Karton", "21.90", "19"),
                line("Versandtasche C4, Fenster, haftklebend, 250 Stück", "12", "Packung", "34.75", "19"),
                line("Ordner A4, 80 mm, PP, dunkelblau", "60", "Stück", "2.38", "19"),
                line("Toner schwarz, 7.200 Seiten", "3", "Stück", "112.40", "19"),
            ], due=date(2025, 3, 20), delivered=date(2025, 2, 14), order="4500071823", customer="20417"),
        "de-sidebar": Business(
            "invoice", "de", "2025/0093", date(2025, 4, 7), BRUNNER, BUYERS["at"], [
                line("Entwurf Außenbeschriftung, 2 Varianten", "6", "Std.", "78.00", "20"),
                line("Leuchtkasten LED 200 × 60 cm, einseitig", "1", "Stück", "1184.00", "20"),
                line("Folienbeschriftung Eingangstür", "1", "Stück", "146.50", "20"),
                line("Montage inkl. Hubsteiger", "4.5", "Std.", "92.00", "20"),
            ], due=date(2025, 4, 21), labels={"due": "Zahlbar bis", "number": "Rechnung Nr.", "vat": "UID-Nr.",
                                              "date": "Datum", "total": "Rechnungsbetrag", "net": "Summe netto"}),
        "de-letter": Business(
            "invoice", "de", "27/2025", date(2025, 5, 23), WEBER, BUYERS["de"], [
                line("Übersetzung Verlagsvertrag EN–DE", "214", "Zeilen", "1.85", "19"),
                line("Lektorat Romanmanuskript, Kapitel 1–6", "96", "Normseiten", "4.20", "7"),
                line("Beglaubigung", "2", "Stück", "15.00", "19"),
            ], due=date(2025, 6, 13), dates="long", labels={"net": "Summe netto", "total": "Rechnungsbetrag"}),
        "de-long": Business(
            "invoice", "de", "HL-100482", date(2025, 9, 3), HOLZER, BUYERS["de2"], furniture(),
            due=date(2025, 10, 3), delivered=date(2025, 8, 28), order="AP-2025-0731", customer="K-3310",
            labels={"total": "Rechnungsbetrag", "net": "Summe netto", "number": "Rechnungs-Nr.", "due": "Zahlbar bis"}),
        "fr-centered": Business(
            "invoice", "fr", "F-2025-0312", date(2025, 3, 28), MOREAU, BUYERS["fr"], [
                line("Impression catalogue printemps, 48 pages, 115 g", "500", "ex.", "2.34", "5.5"),
                line("Mise en page et corrections d'auteur", "7.5", "h", "62.00", "20"),
                line("Affiches 60 × 80 cm, quadri", "40", "ex.", "6.90", "20"),
                line("Livraison Paris, deux points", "1", "forfait", "48.00", "20"),
            ], due=date(2025, 4, 27), delivered=date(2025, 3, 26), customer="C0417"),
        "fr-band": Business(
            "invoice", "fr", "VF25-0871", date(2025, 7, 11), ARDENNES, BUYERS["fr2"], [
                line("Fût blonde 20 l", "14", "fût", "68.40", "21"),
                line("Bière ambrée, caisse 24 × 33 cl", "22", "caisse", "31.75", "21"),
                line("Consigne fûts (retour déduit)", "6", "fût", "30.00", "21"),
            ], due=date(2025, 8, 10), order="BC-2207", dates="long",
            labels={"number": "Numéro de facture", "due": "Échéance", "order": "Bon de commande",
                    "vat": "TVA", "net": "Total HTVA", "total": "Total à payer"}),
        "fr-long": Business(
            "invoice", "fr", "F-2025-0655", date(2025, 6, 19), MOREAU, BUYERS["fr"], books(), due=date(2025, 7, 19),
            customer="C0417", order="LC-880"),
        "fr-ledger": Business(
            "invoice", "fr", "2025-06-0042", date(2025, 6, 5), LUMIERE, BUYERS["fr2"], [
                line("Reportage photo, une journée", "1", "jour", "780.00", "20"),
                line("Retouche et étalonnage", "32", "image", "14.50", "20"),
                line("Cession de droits, site web, 2 ans", "1", "forfait", "350.00", "20"),
            ], due=date(2025, 7, 5), order="HB-19",
            labels={"number": "N° de facture", "date": "Émise le", "due": "Échéance", "total": "Net à payer TTC"}),
        "fr-turned": Business(
            "invoice", "fr", "F-2025-0498", date(2025, 5, 16), MOREAU, BUYERS["fr2"], [
                line("Menus cartonnés, 2 volets, quadri", "60", "ex.", "4.15", "20"),
                line("Sous-bocks imprimés, lot de 100", "8", "lot", "17.40", "20"),
                line("Frais de calage", "1", "forfait", "55.00", "20"),
            ], due=date(2025, 6, 15), customer="C0533"),
        "fr-two-pages": Business(
            "invoice", "fr", "2025-09-0007", date(2025, 9, 12), LUMIERE, BUYERS["fr"], books()[:24],
            due=date(2025, 10, 12), labels={"number": "Facture n°"}),
        "en-credit": Business(
            "credit_note", "en", "CN-2025-0031", date(2025, 4, 2), PENNINE, BUYERS["en2"], [
                line("Mini prism set with 1.2 m pole, returned", "1", "pce", "86.25", "20"),
                line("Carriage refunded", "1", "pce", "24.90", "20"),
            ], corrects="INV-2025-0417", currency="GBP", dates="long", money="before",
            labels={"number": "Credit note no.", "date": "Date", "net": "Net credit", "tax": "VAT at {rate}",
                    "total": "Total credit"}),
        "de-credit": Business(
            "credit_note", "de", "GS-2025-0074", date(2025, 3, 5), KURZ, BUYERS["de"], [
                line("Toner schwarz, 7.200 Seiten, Rücknahme", "1", "Stück", "112.40", "19"),
                line("Ordner A4, beschädigt geliefert", "8", "Stück", "2.38", "19"),
            ], corrects="RE-2025-01188", customer="20417",
            labels={"number": "Gutschrift-Nr.", "date": "Datum", "total": "Gutschriftsbetrag"}),
        "fr-credit": Business(
            "credit_note", "fr", "AV-2025-0018", date(2025, 4, 15), MOREAU, BUYERS["fr"], [
                line("Affiches 60 × 80 cm, défaut d'impression", "12", "ex.", "6.90", "20"),
            ], corrects="F-2025-0312", customer="C0417",
            labels={"credit_note": "Avoir", "number": "Avoir n°", "date": "Date de l'avoir", "total": "Total TTC à votre crédit"}),
        "facturx": Business(
            "invoice", "de", "NW-25-2204", date(2025, 8, 14), NORDWIND, BUYERS["de2"], [
                line("Prüfung ortsfester Anlagen nach DIN VDE 0105-100", "9", "Std.", "74.00", "19"),
                line("FI-Schutzschalter 40 A / 30 mA, Typ A", "5", "Stück", "47.80", "19"),
                line("Leitungsschutzschalter B16", "18", "Stück", "6.95", "19"),
                line("Prüfprotokoll und Dokumentation", "1", "Pauschal", "120.00", "19"),
            ], due=date(2025, 9, 13), delivered=date(2025, 8, 11), order="AP-2025-0690"),
        "zugferd1": Business(
            "invoice", "de", "SW-778104", date(2025, 1, 31), STADTWERKE, BUYERS["de2"], [
                line("Strom Arbeitspreis Januar 2025", "4180", "kWh", "0.2891", "19"),
                line("Strom Grundpreis", "1", "Monat", "18.90", "19"),
                line("Trinkwasser 62 m³", "62", "m³", "1.94", "7"),
            ], due=date(2025, 2, 17), customer="V-310-44718",
            labels={"total": "Rechnungsbetrag", "due": "Fällig am"}),
        "ubl": Business(
            "invoice", "de", "FS-25-0388", date(2025, 10, 9), FELDKAMP, BUYERS["de3"], [
                line("Heizkörper Typ 22, 600 × 1000 mm", "3", "Stück", "214.00", "19"),
                line("Thermostatventil mit Voreinstellung", "3", "Stück", "38.60", "19"),
                line("Montage, Monteur", "6.5", "Std.", "64.00", "19"),
                line("Anfahrt Zone 1", "1", "Pauschal", "29.00", "19"),
            ], due=date(2025, 10, 23), delivered=date(2025, 10, 7), order="KITA-2025-17",
            labels={"number": "Rechnungs-Nr.", "due": "Zahlbar bis"}),
        "disagrees": Business(
            "invoice", "de", "NW-25-2291", date(2025, 8, 27), NORDWIND, BUYERS["de"], [
                line("Wallbox 11 kW inkl. Zuleitung", "2", "Stück", "890.00", "19"),
                line("Montage und Inbetriebnahme", "7", "Std.", "74.00", "19"),
            ], due=date(2025, 9, 26), delivered=date(2025, 8, 25)),
        "wrong-sum": Business(
            "invoice", "en", "HLC-3092", date(2025, 9, 17), HARBOUR, BUYERS["en"], [
                line("Canapé reception, 80 guests", "80", "guest", "18.50", "20"),
                line("Waiting staff", "16", "hour", "17.25", "20"),
                line("Glass hire", "1", "pce", "95.00", "20"),
            ], due=date(2025, 10, 1), currency="GBP", dates="long", money="before"),
        "en-scan": Business(
            "invoice", "en", "HLC-2974", date(2025, 6, 20), HARBOUR, BUYERS["en"], [
                line("Buffet lunch, museum opening, 45 guests", "45", "guest", "22.00", "20"),
                line("Soft drinks, per case", "6", "case", "14.40", "20"),
                line("Linen and crockery hire", "1", "pce", "88.00", "20"),
            ], due=date(2025, 7, 4), order="TMT-0612", currency="GBP", dates="long", money="before",
            labels={"total": "Amount due", "net": "Subtotal", "tax": "VAT ({rate})"}),
        "en-searchable": Business(
            "invoice", "en", "LDS/25/1240", date(2025, 7, 31), LIFFEY, BUYERS["en"], [
                line("Managed backup, tier 2, July 2025", "1", "month", "420.00", "23"),
                line("Additional storage", "410", "GB", "0.085", "23"),
                line("On-site visit, half day", "1", "pce", "380.00", "23"),
            ], due=date(2025, 8, 30), customer="TMT-07", dates="medium",
            labels={"net": "Net amount", "tax": "VAT @ {rate}", "total": "Total EUR"}),
        "en-unmapped": Business(
            "invoice", "en", "LDS/25/1306", date(2025, 8, 31), LIFFEY, BUYERS["en"], [
                line("Managed backup, tier 2, August 2025", "1", "month", "420.00", "23"),
                line("Additional storage", "455", "GB", "0.085", "23"),
            ], due=date(2025, 9, 30), dates="medium",
            labels={"net": "Net amount", "tax": "VAT @ {rate}", "total": "Total EUR"}),
        "de-scan": Business(
            "invoice", "de", "FS-25-0217", date(2025, 5, 6), FELDKAMP, BUYERS["de3"], [
                line("Waschtischarmatur, verchromt", "4", "Stück", "89.50", "19"),
                line("Eckventil 1/2 Zoll", "8", "Stück", "11.20", "19"),
                line("Montage, Monteur", "5.25", "Std.", "64.00", "19"),
                line("Kleinmaterial", "1", "Pauschal", "18.50", "19"),
            ], due=date(2025, 5, 20), delivered=date(2025, 5, 2),
            labels={"number": "Rechnungs-Nr.", "due": "Zahlbar bis"}),
        "de-two-up": Business(
            "invoice", "de", "HL-100371", date(2025, 4, 29), HOLZER, BUYERS["de"], furniture()[:21],
            due=date(2025, 5, 29), order="MV-118", customer="K-2207",
            labels={"total": "Rechnungsbetrag", "net": "Summe netto", "number": "Rechnungs-Nr.", "due": "Zahlbar bis"}),
        "de-mixed": Business(
            "invoice", "de", "NW-25-1973", date(2025, 6, 24), NORDWIND, BUYERS["de"], [
                line("Störungsbeseitigung Beleuchtung Treppenhaus", "3.5", "Std.", "74.00", "19"),
                line("LED-Treiber 40 W, dimmbar", "4", "Stück", "39.90", "19"),
                line("Anfahrtspauschale", "1", "Pauschal", "35.00", "19"),
            ], due=date(2025, 7, 24), delivered=date(2025, 6, 20), order="MV-131"),
        "de-photo": Business(
            "invoice", "de", "2025/0141", date(2025, 6, 12), BRUNNER, BUYERS["at"], [
                line("Speisekarten, 12 Stück, laminiert", "12", "Stück", "14.80", "20"),
                line("Gehsteigaufsteller A1, beidseitig", "2", "Stück", "128.00", "20"),
            ], due=date(2025, 6, 26), labels={"due": "Zahlbar bis", "number": "Rechnung Nr.", "vat": "UID-Nr.",
                                              "date": "Datum", "total": "Rechnungsbetrag", "net": "Summe netto"}),
        "de-hidden": Business(
            "invoice", "de", "RE-2025-02416", date(2025, 7, 8), KURZ, BUYERS["de2"], [
                line("Kopierpapier A4, 80 g/m², weiß, Karton 5 × 500 Blatt", "24", "Karton", "21.90", "19"),
                line("Etiketten 105 × 148 mm, 100 Blatt", "6", "Packung", "19.60", "19"),
            ], due=date(2025, 8, 7), delivered=date(2025, 7, 3), customer="20988"),
        "de-locked": Business(
            "invoice", "de", "28/2025", date(2025, 6, 2), WEBER, BUYERS["de"], [
                line("Übersetzung Pressetext DE–EN", "88", "Zeilen", "1.85", "19"),
            ], due=date(2025, 6, 23), dates="long", labels={"net": "Summe netto", "total": "Rechnungsbetrag"}),
        "en-locked": Business(
            "invoice", "en", "INV-2025-0533", date(2025, 5, 12), PENNINE, BUYERS["en"], [
                line("Digital level, hire, 3 days", "3", "day", "42.00", "20"),
                line("Levelling staff, 5 m", "2", "pce", "54.75", "20"),
            ], due=date(2025, 6, 11), currency="GBP", dates="long", money="before",
            labels={"net": "Total excluding VAT", "tax": "VAT at {rate}", "total": "Total including VAT"}),
        "en-bitmap": Business(
            "invoice", "en", "HLC-3018", date(2025, 7, 25), HARBOUR, BUYERS["en2"], [
                line("Working lunch, 14 guests", "14", "guest", "16.50", "20"),
                line("Coffee and pastries", "14", "guest", "6.25", "20"),
            ], due=date(2025, 8, 8), currency="GBP", dates="long", money="before"),
    }
