"""German."""

from .drawing import *


def de_elektro():
    d = D("de_elektro_meister", "de", font="H", fs=9.5)
    d.t(105, 20, "ELEKTRO PRÖLLMANN", "TB", 24, "c", "#0b3d6b")
    d.t(105, 27, "Meisterbetrieb seit 1968 · Installation · Kundendienst · Photovoltaik", "T", 10.5, "c")
    d.l(20, 31, 190, w=1.2, col="#0b3d6b")
    d.t(20, 50, "Elektro Pröllmann GmbH · Kirchgasse 14 · 97318 Kitzingen", "H", 7)
    d.l(20, 51.2, 85, w=.3)
    d.b(20, 58, "Frau\nHannelore Zeidler\nAm Steinberg 3\n97350 Mainbernheim", lead=4.8)
    d.kv(130, 190, 58, [("Rechnungs-Nr.:", "26-0217"), ("Datum:", "20.02.2026"), ("Kunden-Nr.:", "10884"), ("Auftrag vom:", "28.01.2026"), ("Bearbeiter:", "Hr. Pröllmann jun.")], a="r", lead=4.8)
    fold(d)
    d.t(20, 100, "Rechnung", "HB", 14)
    d.b(20, 108, "Bauvorhaben: Erneuerung Zählerschrank und Unterverteilung, Am Steinberg 3\nAusführungszeitraum: 09.02. bis 12.02.2026")
    it = [(1, "1284.50", 19, "Zählerschrank 3-reihig, 1100 mm,\nkomplett verdrahtet, geliefert und montiert", "Stck"), (14, "18.90", 19, "Leitungsschutzschalter B16 A, 1-polig", "Stck"),
          (2, "64.20", 19, "FI-Schutzschalter 40 A / 30 mA, Typ A", "Stck"), ("22.5", "3.85", 19, "Mantelleitung NYM-J 5x2,5 mm²", "m"),
          ("11.5", "62.00", 19, "Arbeitszeit Elektromeister", "Std"), ("11.5", "48.50", 19, "Arbeitszeit Geselle", "Std"), (3, "28.00", 19, "An- und Abfahrt", "Psch")]
    s = S(it)
    y = d.tab(20, 118, [(12, "l"), (18, "r"), (14, "l"), (78, "l"), (24, "r"), (24, "r")], ["Pos.", "Menge", "Einh.", "Bezeichnung", "E-Preis €", "G-Preis €"],
              [[str(n + 1), de(i[0]), i[4], i[3], de(i[1]), de(a)] for n, (i, a) in enumerate(zip(it, s.amt))], "lines")
    d.kv(135, 188.8, y + 7, [("Nettobetrag", de(s.net)), ("+ 19 % MwSt.", de(s.tax)), ("*Rechnungsbetrag €", de(s.gross))], a="r", lead=5.2)
    d.l(135, y + 13.5, 190, w=.4)
    d.l(135, y + 19.5, 190, w=.8)
    lab = q(X("11.5") * X("62") + X("11.5") * X("48.5") + 84)
    d.b(20, y + 30, f"Im Rechnungsbetrag enthaltener Lohnanteil nach § 35a EStG: {de(lab)} € zzgl. {de(q(lab * X('0.19')))} € MwSt.\nZahlbar bis 06.03.2026 ohne Abzug.\n\nPrivatkunden sind verpflichtet, diese Rechnung zwei Jahre aufzubewahren (§ 14b UStG).\n\nWir danken für Ihren Auftrag!", lead=4.8)
    d.l(20, 274, 190, w=.6, col="#0b3d6b")
    iba = iban("DE", "791900000103340218")
    d.b(20, 278, f"Elektro Pröllmann GmbH\nGF: Wolfgang Pröllmann\nAmtsgericht Würzburg HRB 4471", size=7.5)
    d.b(80, 278, f"VR-Bank Kitzingen\nIBAN {ib(iba)}\nBIC GENODEF1KT1", size=7.5)
    v = vat_de("13427715")
    d.b(145, 278, f"Tel. 09321 / 70 44-0\nwww.elektro-proellmann.example\nUSt-IdNr. {v}", size=7.5)
    d.done("26-0217", "2026-02-20", "2026-03-06", "Elektro Pröllmann GmbH", v, ["Hannelore Zeidler", "Frau Hannelore Zeidler"], "EUR", s.net, s.tax, s.gross, iba)


def de_lexware():
    d = D("de_lexware_sanitaer_gross", "de", font="H", fs=9)
    d.r(150, 12, 40, 16, fill="#c8102e", stroke=None)
    d.t(170, 22.5, "BERGHOFF", "HB", 16, "c", "#ffffff")
    d.t(190, 32, "Sanitär- und Heizungsgroßhandel", "H", 8, "r")
    d.t(25, 48, "Berghoff Haustechnik GmbH & Co. KG, Industriestr. 77, 58239 Schwerte", "H", 7)
    d.b(25, 55, "Firma\nGebr. Anhalt Installationen GmbH\nz. Hd. Einkauf, Frau Miersch\nHagener Straße 212\n58099 Hagen", lead=4.6)
    d.r(130, 50, 60, 30, stroke="#888888")
    d.kv(132, 188, 55.5, [("*Rechnung Nr.", "RE2601133"), ("Kundennummer", "D 20417"), ("Datum", "13.01.2026"), ("Lieferdatum", "12.01.2026"), ("Ihre Bestellung", "4500/AN-88"), ("Seite", "1 von 1")], a="r", lead=4.4)
    fold(d)
    d.t(25, 98, "Rechnung Nr. RE2601133", "HB", 13)
    d.b(25, 105, "Sehr geehrte Damen und Herren,\nvielen Dank für Ihren Auftrag. Wir berechnen Ihnen wie folgt (Lieferschein LS2600944 vom 12.01.2026):")
    it = [(40, "3.27", 19, "4711-28", "Kupferrohr 28 x 1,5 Stange 5 m", "m"), (12, "41.80", 19, "3080-01", "Eckventil-Set verchromt DN 15", "VE"), (2, "612.00", 19, "9902-35", "Hocheffizienzpumpe 25-60/180", "Stk"),
          (6, "88.45", 19, "1120-60", "Heizkörper Typ 22, 600 x 1000", "Stk"), (1, "24.90", 19, "FRACHT", "Frachtkostenanteil", "Psch")]
    s = S(it)
    y = d.tab(25, 114, [(9, "r"), (20, "l"), (64, "l"), (17, "r"), (10, "l"), (22, "r"), (23, "r")], ["Pos", "Artikel-Nr.", "Bezeichnung", "Menge", "", "Einzelpreis", "Gesamt"],
              [[str(n + 1), i[3], i[4], de(i[0]), i[5], de(i[1]), de(a)] for n, (i, a) in enumerate(zip(it, s.amt))], "bar", hc="#dddddd")
    d.kv(128, 188.8, y + 6, [("Zwischensumme (netto)", de(s.net) + " €"), ("Umsatzsteuer 19 %", de(s.tax) + " €"), ("*Gesamtbetrag", de(s.gross) + " €")], a="r", lead=5)
    d.l(128, y + 12.5, 190)
    sk = q(s.gross * X("0.02"))
    d.b(25, y + 28, f"Zahlungsbedingungen: Zahlung bis 23.01.2026 mit 2 % Skonto ({de(sk)} €) = {de(s.gross - sk)} €,\nbis 12.02.2026 netto ohne Abzug.\n\nDie Ware bleibt bis zur vollständigen Bezahlung unser Eigentum. Rücksendungen nur nach vorheriger Absprache.", lead=4.6)
    a, b = iban("DE", "441524900000083311"), iban("DE", "440700500255510900")
    v = vat_de("12491803")
    d.l(25, 268, 190, w=.3)
    d.b(25, 272, "Berghoff Haustechnik GmbH & Co. KG\nSitz Schwerte, AG Hagen HRA 3307\nKomplementärin:\nBerghoff Verwaltungs-GmbH, HRB 6120\nGF: Ralf Berghoff, Ute Stöver", size=6.8)
    d.b(82, 272, f"Stadtsparkasse Schwerte\nIBAN {ib(a)}\nDeutsche Bank Dortmund\nIBAN {ib(b)}", size=6.8)
    d.b(140, 272, f"Telefon 02304 / 9 11 80\nTelefax 02304 / 9 11 829\nUSt-IdNr.: {v}\nSteuer-Nr.: 316/5802/0447", size=6.8)
    d.done("RE2601133", "2026-01-13", "2026-02-12", "Berghoff Haustechnik GmbH & Co. KG", v, "Gebr. Anhalt Installationen GmbH", "EUR", s.net, s.tax, s.gross, [a, b])


def de_sevdesk():
    d = D("de_sevdesk_kleinunternehmer", "de", font="DC", fs=9)
    d.t(190, 25, "Juna Wiedfeldt", "DX", 20, "r", "#3a3a3a")
    d.t(190, 31, "Illustration & Buchgestaltung", "DC", 9, "r", "#2a9d8f")
    d.t(25, 52, "Juna Wiedfeldt - Pappelallee 61a - 10437 Berlin", "DC", 6.5, col="#777777")
    d.b(25, 59, "Kita Regenbogenhaus gGmbH\nLilli Saathoff\nWeinbergsweg 8\n16321 Bernau", lead=4.7)
    d.kv(125, 160, 59, [("Rechnungsnr.", "RE-1046"), ("Rechnungsdatum", "03.05.2026"), ("Lieferdatum", "30.04.2026"), ("Kundennr.", "1019"), ("Ansprechpartner", "Juna Wiedfeldt")], lead=4.8)
    d.t(25, 100, "Rechnung Nr. RE-1046", "DCB", 14)
    d.b(25, 108, "Hallo Lilli,\nwie besprochen stelle ich für das Leitsystem und die Gruppenschilder in Rechnung:")
    it = [(9, "55.00", 0, "Entwurf Piktogramme (9 Motive)"), (14, "48.00", 0, "Reinzeichnung und Druckdaten"), (1, "130.00", 0, "Nutzungsrechte, einfach, unbefristet")]
    s = S(it)
    u = ["Stk", "Std", "pauschal"]
    y = d.tab(25, 118, [(12, "l"), (83, "l"), (25, "r"), (22, "r"), (23, "r")], ["Pos.", "Beschreibung", "Menge", "Einzelpreis", "Gesamtpreis"],
              [[f"{n + 1}.", i[3], f"{de(i[0])} {u[n]}", de(i[1]) + " EUR", de(a) + " EUR"] for n, (i, a) in enumerate(zip(it, s.amt))], "bar", hc="#2a9d8f", htc="#ffffff", gap=2)
    d.r(115, y + 3, 75, 8, fill="#eef7f6", stroke=None)
    d.t(117, y + 8.3, "Gesamtbetrag", "DCB", 10.5)
    d.t(188.8, y + 8.3, de(s.net) + " EUR", "DCB", 10.5, "r")
    d.b(25, y + 22, "Gemäß § 19 UStG wird keine Umsatzsteuer berechnet.\n\nBitte überweise den Betrag innerhalb von 14 Tagen auf das unten genannte Konto.\n\nHerzliche Grüße\nJuna", lead=4.8)
    ba = iban("DE", "100100100877312104")
    d.b(25, 279, "Juna Wiedfeldt\nPappelallee 61a\n10437 Berlin", size=6.8, col="#777777")
    d.b(70, 279, "mail@junawiedfeldt.example\n0151 / 555 40 19\nSt.-Nr. 31/592/60418", size=6.8, col="#777777")
    d.b(125, 279, f"Postbank Berlin\nIBAN: {ba}\nBIC: PBNKDEFFXXX", size=6.8, col="#777777")
    d.done("RE-1046", "2026-05-03", None, "Juna Wiedfeldt", None, "Kita Regenbogenhaus gGmbH", "EUR", None, None, s.net, ba)


def de_sap():
    d = D("de_sap_waelzlager", "de", font="H", fs=8.5)
    d.t(20, 20, "voltheim", "HB", 26, col="#00558c")
    d.t(20, 25, "antriebstechnik", "H", 11, col="#00558c")
    d.t(190, 18, "RECHNUNG", "HB", 13, "r")
    d.t(190, 23, "Seite 1 / 1", "H", 8, "r")
    d.t(20, 46, "Voltheim Antriebstechnik SE & Co. KGaA, Postfach 12 40, 97405 Schweinfurt", "H", 6.5)
    d.b(20, 52, "Papierfabrik Oberlech AG\nKreditorenbuchhaltung\nPostfach 30 08\n86899 Landsberg am Lech", lead=4.4)
    d.r(110, 42, 80, 38)
    d.kv(112, 150, 47, [("Belegnummer", "9400718265"), ("Belegdatum", "27.04.2026"), ("Debitor", "0000310882"), ("Ihre Bestellnr.", "4501996310 / 22.04.2026"), ("Auftragsnr.", "20077164 / 22.04.2026"), ("Lieferschein", "80415529 / 24.04.2026"), ("Ihre USt-IdNr.", vat_de("81190034")), ("Sachbearbeiter", "K. Dreßler / -2217")], size=8, lead=4.2)
    d.b(20, 84, "Lieferanschrift: Papierfabrik Oberlech AG, Werk 2, Tor 4, Lechuferstr. 90, 86899 Landsberg am Lech\nLieferbedingung: FCA Schweinfurt (Incoterms 2020)       Versandart: Spedition       Gewicht: 48,600 kg", size=8)
    it = [(10, "138.40", 19, "000010", "2264-110-C3\nPendelrollenlager 22220 E C3", "ST"), (4, "412.75", 19, "000020", "2264-150-M\nPendelrollenlager 22230 E M", "ST"), (25, "6.18", 19, "000030", "9911-FT\nWälzlagerfett Kartusche 400 g", "ST")]
    s = S(it)
    y = d.tab(20, 93, [(16, "l"), (72, "l"), (20, "r"), (10, "l"), (26, "r"), (26, "r")], ["Pos.", "Material / Bezeichnung", "Menge", "ME", "Preis EUR\nje 1 ST", "Betrag EUR\n"],
              [[i[3], i[4], de(i[0], 0), i[5], de(i[1]), de(a)] for i, a in zip(it, s.amt)], "plain2")
    d.l(20, y, 190)
    d.kv(110, 188.8, y + 6, [("Summe Positionen", de(s.net)), ("Ausgangssteuer 19,00 %   von " + de(s.net), de(s.tax))], a="r", lead=4.6)
    d.l(110, y + 13, 190)
    d.t(110, y + 17, "Endbetrag", "HB", 9.5)
    d.t(145, y + 17, "EUR", "HB", 9.5)
    d.t(188.8, y + 17, de(s.gross), "HB", 9.5, "r")
    d.l(110, y + 18.6, 190)
    d.l(110, y + 19.3, 190)
    d.b(20, y + 30, "Zahlungsbedingungen: 30 Tage netto. Nettofälligkeit: 27.05.2026\nBitte geben Sie bei Zahlung Belegnummer und Debitorennummer an.\nEs gelten unsere Allgemeinen Verkaufsbedingungen, Stand 01/2024.", size=8.5)
    ba = iban("DE", "793400540612004400")
    v = vat_de("28840117")
    d.l(20, 262, 190, w=.3)
    d.b(20, 266, "Voltheim Antriebstechnik SE & Co. KGaA\nGeorg-Schäfer-Ring 30\n97421 Schweinfurt\nEin Unternehmen der Voltheim-Gruppe", size=6.5, lead=3)
    d.b(68, 266, "Sitz: Schweinfurt, AG Schweinfurt HRB 8812\npers. haft. Gesellschafterin:\nVoltheim Management SE, HRB 8790\nVorstand: Dr. I. Kerscher (Vors.), P. Landauer", size=6.5, lead=3)
    d.b(125, 266, f"Commerzbank Schweinfurt\nIBAN {ib(ba)}\nBIC COBADEFFXXX\nUSt-IdNr. {v}", size=6.5, lead=3)
    d.b(172, 266, "T +49 9721 880-0\nF +49 9721 880-199", size=6.5, lead=3)
    d.done("9400718265", "2026-04-27", "2026-05-27", "Voltheim Antriebstechnik SE & Co. KGaA", v, "Papierfabrik Oberlech AG", "EUR", s.net, s.tax, s.gross, ba)


def de_stadtwerke():
    d = D("de_stadtwerke_strom", "de", font="D", fs=8)
    d.r(0, 0, 210, 9, fill="#f7b500", stroke=None)
    d.t(20, 24, "Stadtwerke", "DX", 20, col="#333333")
    d.t(20, 31, "Ilmenstedt", "DB", 20, col="#333333")
    d.b(20, 48, "Stadtwerke Ilmenstedt GmbH, Gaswerkstr. 2, 38486 Ilmenstedt", size=6)
    d.b(20, 55, "Bäckerei Tölke e. K.\nInh. Gisbert Tölke\nBreite Straße 19\n38486 Ilmenstedt", lead=4.5, size=9)
    d.r(122, 40, 68, 43, fill="#fdf3d6", stroke=None)
    d.kv(125, 187, 46, [("*Kundennummer", "3108842"), ("*Vertragskonto", "210 007 5516"), ("Rechnungsnummer", "VR-2025-118834"), ("Rechnungsdatum", "19.01.2026"), ("Zählernummer", "1 ESY 1161 204 882"), ("Marktlokation", "51 233 908 114")], a="r", lead=5.2, size=8)
    d.t(125, 80, "Fragen? 0800 / 33 44 220 (kostenfrei)", size=7)
    d.t(20, 98, "Ihre Jahresrechnung Strom 2025", "DB", 13)
    d.t(20, 104, "Abrechnungszeitraum 01.01.2025 – 31.12.2025  ·  Verbrauchsstelle: Breite Straße 19, Backstube")
    kwh = 18744
    it = [(kwh, "0.2384", 19, "Arbeitspreis", f"{de(kwh, 0)} kWh x 23,84 ct/kWh"), (12, "11.90", 19, "Grundpreis", "12 Monate x 11,90 €/Monat"), (kwh, "0.0205", 19, "Stromsteuer", f"{de(kwh, 0)} kWh x 2,05 ct/kWh")]
    s = S(it)
    y = d.tab(20, 110, [(45, "l"), (85, "l"), (40, "r")], ["Preisbestandteil", "Berechnung", "Betrag"], [[i[3], i[4], de(a) + " €"] for i, a in zip(it, s.amt)], "bar", hc="#f7b500", gap=2)
    y = d.kv(20 + 1.2, 188.8, y + 6, [("Nettobetrag", de(s.net) + " €"), ("Umsatzsteuer 19 %", de(s.tax) + " €"), ("*Rechnungsbetrag brutto", de(s.gross) + " €")], a="r", lead=5.6)
    ab = X("5060.00")
    y = d.kv(21.2, 188.8, y, [("abzüglich gezahlter Abschläge (11 x 460,00 €, darin 807,90 € USt.)", "– " + de(ab) + " €")], a="r")
    d.r(20, y + 1, 170, 10, fill="#333333", stroke=None)
    d.t(23, y + 7.3, "Ihre Nachzahlung – fällig am 05.02.2026", "DB", 10, col="#ffffff")
    d.t(187, y + 7.3, de(s.gross - ab) + " €", "DB", 10, "r", "#ffffff")
    d.b(20, y + 19, "Da uns kein SEPA-Lastschriftmandat vorliegt, überweisen Sie bitte den Betrag unter Angabe Ihres Vertragskontos.\nIhr neuer Abschlag beträgt ab Februar 2026 monatlich 498,00 € (brutto), jeweils fällig zum 15. des Monats,\nerstmals zum 15.02.2026.\n\nBitte beachten Sie die Verbrauchshistorie und Hinweise nach § 40 EnWG auf den Folgeseiten.", lead=4.6)
    ba = iban("DE", "810550000003300771")
    v = vat_de("13901844")
    d.b(20, 270, "Stadtwerke Ilmenstedt GmbH\nGeschäftsführer: Dipl.-Ing. Heiko Rabe\nAufsichtsratsvorsitz: Bgm. Anke Sölter\nAG Stendal HRB 2210", size=6.5, lead=3.1)
    d.b(85, 270, f"Kreissparkasse Altmark\nIBAN: {ib(ba)}\nUSt-ID: {v}\nGläubiger-ID: DE11ZZZ00000094417", size=6.5, lead=3.1)
    d.b(150, 270, "service@sw-ilmenstedt.example\nMo–Do 8–16 Uhr, Fr 8–12 Uhr", size=6.5, lead=3.1)
    d.next()
    d.t(20, 25, "Anlage zur Rechnung VR-2025-118834", "DB", 10)
    d.tab(20, 32, [(40, "l"), (30, "r"), (30, "r"), (35, "r"), (35, "l")], ["Zeitraum", "Stand alt", "Stand neu", "Verbrauch kWh", "Ableseart"], [["01.01.–30.06.25", "44.310", "53.870", "9.560", "  Kunde"], ["01.07.–31.12.25", "53.870", "63.054", "9.184", "  Netzbetreiber"]], "grid")
    d.b(20, 60, "Ihr Verbrauch im Vorjahr: 19.102 kWh (365 Tage)\nVergleichsgruppe Gewerbe (Handwerk): 17.500 kWh\nVertragslaufzeit bis 31.12.2026, Kündigungsfrist ein Monat zum Ende der Laufzeit.", lead=4.5)
    d.done("VR-2025-118834", "2026-01-19", "2026-02-05", "Stadtwerke Ilmenstedt GmbH", v, ["Bäckerei Tölke e. K.", "Bäckerei Tölke e. K. Inh. Gisbert Tölke"], "EUR", s.net, s.tax, s.gross, ba)


def de_mobilfunk():
    d = D("de_mobilfunk_lastschrift", "de", font="H", fs=9)
    d.circ(183, 18, 7, fill="#6a1b9a")
    d.t(172, 21, "funkio", "HB", 22, "r", "#6a1b9a")
    d.t(20, 44, "funkio · Postfach 44 01 · 40204 Düsseldorf", "H", 6.5)
    d.b(20, 50, "Herr\nDr. Aurel Nistor\nPraxis für Physiotherapie\nEschenweg 40\n51149 Köln", lead=4.6)
    d.t(190, 50, "Ihre Rechnung", "HB", 15, "r", "#6a1b9a")
    d.t(190, 56, "für März 2026", "H", 10, "r")
    d.kv(132, 190, 64, [("Rechnungsnummer", "M 77 104 338 902"), ("Kundennummer", "5.204.771.3"), ("Rechnungsdatum", "02.04.2026"), ("Abrechnungszeitraum", "01.03.–31.03.2026")], a="r", lead=4.6, size=8.5)
    it = [(1, "33.6050", 19, "Monatlicher Grundpreis funkio Business M (0221 / 55 20 417)"), (1, "12.6050", 19, "Zusatzkarte (0178 / 555 71 12)"), (1, "3.7731", 19, "Verbindungen außerhalb des Tarifs (siehe Einzelnachweis)"), (1, "-5.0000", 19, "Treuebonus")]
    s = S(it)
    d.t(20, 98, "Zusammenfassung", "HB", 11)
    y = d.tab(20, 102, [(135, "l"), (35, "r")], ["Leistung", "Nettobetrag EUR"], [[i[3], de(a)] for i, a in zip(it, s.amt)], "lines")
    y = d.kv(21.2, 188.8, y + 6, [("Summe netto", de(s.net)), ("19 % Umsatzsteuer", de(s.tax))], a="r", lead=5)
    d.l(20, y - 2.5, 190)
    y = d.kv(21.2, 188.8, y + 2, [("*Rechnungsbetrag", de(s.gross)), ("Beträge anderer Anbieter (Parken per SMS, enthält USt. des Anbieters)", de("4.50"))], a="r", lead=5.4)
    d.r(20, y, 170, 9, fill="#efe3f5", stroke=None)
    d.t(21.2, y + 6, "Zu zahlen", "HB", 11)
    d.t(188.8, y + 6, de(s.gross + X("4.50")) + " EUR", "HB", 11, "r")
    ba = iban("DE", "370501980011882204")
    d.b(20, y + 18, f"Den Betrag buchen wir am 13.04.2026 (Fälligkeit) mit Mandatsreferenz FNK-5204771-01 von Ihrem Konto\nIBAN {ba[:4]} XXXX XXXX XXXX XX{ba[-4:-2]} {ba[-2:]} ab. Gläubiger-Identifikationsnummer: DE62FNK00000118203.\n\nBeträge anderer Anbieter stellen wir im Namen und für Rechnung der jeweiligen Anbieter ein. Einwendungen richten Sie\nbitte innerhalb von acht Wochen nach Zugang der Rechnung an uns.", lead=4.6)
    v = vat_de("26003398")
    d.b(20, 275, "funkio ist eine Marke der Rhein Netz Mobil Service GmbH, Völklinger Str. 11, 40219 Düsseldorf\n" + f"Geschäftsführung: Sabine Orth, Malte Quade · Amtsgericht Düsseldorf HRB 71904 · USt-IdNr. {v}", size=7)
    d.done(["M 77 104 338 902", "M77104338902"], "2026-04-02", "2026-04-13", "Rhein Netz Mobil Service GmbH", v, ["Dr. Aurel Nistor", "Herr Dr. Aurel Nistor"], "EUR", s.net, s.tax, [str(s.gross), str(s.gross + X("4.50"))], None)


def de_hoster():
    d = D("de_hosting_wortmarke", "de", font="D", fs=8.5)
    d.t(20, 26, "serverscheune", "DMB", 19, col="#1d7a46")
    d.t(20, 31, "Hosting vom Land. Mit Ökostrom.", "D", 7.5, col="#666666")
    d.b(20, 52, "Architekturbüro Lindqvist\nPartGmbB\nbuchhaltung@lindqvist-arch.example\nSophienstr. 12\n76133 Karlsruhe", lead=4.6)
    d.r(125, 44, 65, 28, fill="#eef6f0", stroke=None)
    d.kv(128, 187, 50, [("*Rechnung", "SC-2026-55120"), ("vom", "01.06.2026"), ("Kunden-Nr.", "K-40233"), ("Zahlart", "SEPA-Lastschrift"), ("Ihre USt-IdNr.", vat_de("81553270"))], a="r", lead=4.6)
    it = [(12, "7.9832", 19, "Webhosting „Tenne L“\nlindqvist-arch.example", "01.06.2026 – 31.05.2027"), (2, "11.7647", 19, "Domain .de, jährlich\nlindqvist-arch + haus-am-turm", "01.06.2026 – 31.05.2027"), (1, "20.1681", 19, "Wildcard-Zertifikat", "01.06.2026 – 31.05.2027"), (3, "4.1933", 19, "Backup-Speicher 100 GB", "01.03.2026 – 31.05.2026")]
    s = S(it)
    y = d.tab(20, 90, [(66, "l"), (46, "l"), (14, "r"), (22, "r"), (22, "r")], ["Produkt", "Zeitraum", "Anz.", "Preis", "Netto"],
              [[i[3], i[4], str(i[0]), de(i[1], 4) + " €", de(a) + " €"] for i, a in zip(it, s.amt)], "zebra", hc="#1d7a46", htc="#ffffff", gap=2)
    d.kv(125, 188.8, y + 8, [("Netto", de(s.net) + " €"), ("USt. 19 %", de(s.tax) + " €"), ("*Brutto", de(s.gross) + " €")], a="r", lead=5.4)
    d.b(20, y + 32, "Der Rechnungsbetrag wird in den nächsten Tagen von Ihrem Konto bei der BBBank eingezogen.\nSie brauchen nichts weiter zu tun.\n\nDiese Rechnung wurde elektronisch erstellt und ist ohne Unterschrift gültig.", lead=4.7)
    v = vat_de("31746620")
    d.l(20, 276, 190, col="#1d7a46")
    d.b(105, 280, f"Hohenlohe Rechenzentrumsbetriebe eG · Scheunenweg 5 · 74635 Kupferzell · Vorstand: Ingo Barthelmeß, Dr. Tanja Fuss\nGenossenschaftsregister Stuttgart GnR 720188 · USt-IdNr. {v} · Telefon 07944 88 30 · www.serverscheune.example", size=6.5, a="c")
    d.done("SC-2026-55120", "2026-06-01", None, "Hohenlohe Rechenzentrumsbetriebe eG", v, ["Architekturbüro Lindqvist PartGmbB", "Architekturbüro Lindqvist"], "EUR", s.net, s.tax, s.gross, None)


def de_spedition():
    d = D("de_spedition_mischsteuer", "de", font="T", fs=10)
    d.t(20, 22, "Harms & Söhne", "TBI", 22, col="#7a1f1f")
    d.t(20, 28, "Internationale Spedition · Lagerei · Zollagentur", "TI", 11)
    d.b(190, 18, "Harms & Söhne Spedition KG\nHafenstraße 121\n26789 Leer (Ostfriesland)\nTel. 0491 / 92 77-0", size=9, a="r")
    d.l(20, 36, 190, w=.8)
    d.b(20, 52, "Norddeutsche Torfwerke GmbH\nAbt. Logistik\nMoorweg 1-9\n26683 Saterland", lead=4.8)
    d.tab(20, 80, [(34, "l"), (34, "l"), (34, "l"), (34, "l"), (34, "l")], ["Rechnungs-Nr.", "Rechnungsdatum", "Kunden-Nr.", "Leistungsdatum", "Unser Zeichen"], [["S-26/4418", "11.03.2026", "70315", "09./10.03.2026", "AH/lü"]], "grid", hc="#f2f2f2")
    d.t(20, 102, "RECHNUNG", "TB", 14)
    rows = [("L1", "Pos. 260309-17: 24 Paletten Substrat, Saterland – Emmen (NL)\nCMR 118840, Kennz. LER-HS 412", "19", "640.00"), ("L2", "Pos. 260310-03: Vorlauf Containerterminal Bremerhaven,\nAusfuhrsendung Dubai, frei gem. § 4 Nr. 3 UStG", "0", "385.00"),
            ("L3", "Zollabfertigung Ausfuhr (MRN 26DE4855 1027), frei gem. § 4 Nr. 3", "0", "65.00"), ("L4", "Dieselzuschlag 8,5 % auf L1", "19", "54.40"), ("L5", "Mautanteil", "19", "41.20")]
    s = S([(1, r[3], r[2]) for r in rows])
    y = d.tab(20, 107, [(12, "l"), (112, "l"), (18, "r"), (28, "r")], ["Zl.", "Leistung", "USt %", "EUR netto"], [[r[0], r[1], r[2], de(r[3])] for r in rows], "cols", hc="#f2f2f2", minh=80)
    y = d.tab(90, y + 4, [(25, "r"), (25, "r"), (25, "r"), (25, "r")], ["USt-Satz", "Netto", "USt", "Brutto"], [["19 %", de(s.base["19"]), de(s.taxes["19"]), de(s.base["19"] + s.taxes["19"])], ["0 %", de(s.base["0"]), "0,00", de(s.base["0"])], ["*Gesamt EUR", "*" + de(s.net), "*" + de(s.tax), "*" + de(s.gross)]], "grid", hc="#f2f2f2")
    ba, bb = iban("DE", "285500000000117044"), iban("DE", "285900750050113300")
    v = vat_de("11702839")
    d.b(20, y + 10, "Zahlbar sofort nach Rechnungserhalt ohne Abzug. Wir arbeiten ausschließlich auf Grundlage der Allgemeinen Deutschen\nSpediteurbedingungen 2017 (ADSp 2017). Haftungsbeschränkung nach Ziffern 22 ff. ADSp.", size=9)
    d.l(20, 270, 190)
    d.b(20, 275, f"Sparkasse LeerWittmund  IBAN {ib(ba)}  BIC BRLADE21LER\nOstfriesische Volksbank  IBAN {ib(bb)}  BIC GENODEF1LER\nRegistergericht Aurich HRA 110482 · pers. haft. Gesellschafter: Johann Harms · USt-IdNr. {v} · St.-Nr. 60/201/11809", size=8)
    d.done("S-26/4418", "2026-03-11", None, ["Harms & Söhne Spedition KG"], v, "Norddeutsche Torfwerke GmbH", "EUR", s.net, s.tax, s.gross, [ba, bb])


def de_anwalt():
    d = D("de_anwalt_rvg", "de", font="T", fs=11)
    d.t(105, 20, "KREBS · VON ROHR · ADEBAHR", "T", 17, "c")
    d.t(105, 26, "Rechtsanwälte Partnerschaft mbB", "T", 12, "c")
    d.l(60, 29, 150, w=.4)
    d.b(152, 40, "Dr. Matthias Krebs\nNotar a. D., Fachanwalt für Arbeitsrecht\nFriederike von Rohr\nFachanwältin für Familienrecht\nOke Adebahr, LL.M.\n\nHolstenwall 8\n20355 Hamburg\nTel. 040 / 357 01 60\nFax 040 / 357 01 66", size=8, lead=3.6)
    d.b(25, 56, "Hanse Küchenmontage UG (haftungsbeschränkt)\nHerrn Geschäftsführer T. Ruge\nBillhorner Deich 96\n20539 Hamburg", lead=5, size=10.5)
    d.b(25, 95, "Hamburg, den 18. Februar 2026\nUnser Zeichen: 00417/25 MK  (bitte stets angeben)")
    d.t(25, 110, "Kostenrechnung Nr. 2600093", "TB", 13)
    d.b(25, 117, "In Sachen Hanse Küchenmontage UG ./. Plambeck\nArbeitsgericht Hamburg, 7 Ca 311/25 – Gegenstandswert: 9.600,00 €", size=10.5)
    r = [("1,3 Verfahrensgebühr, §§ 2, 13 RVG, Nr. 3100 VV RVG", "834.60"), ("1,2 Terminsgebühr, Nr. 3104 VV RVG", "770.40"), ("1,0 Einigungsgebühr, Nr. 1003, 1000 VV RVG", "642.00"), ("Auslagenpauschale, Nr. 7002 VV RVG", "20.00"), ("Dokumentenpauschale, Nr. 7000 VV RVG, 64 Seiten", "27.10")]
    s = S([(1, b, 19) for a, b in r])
    y = 132
    for a, b in r:
        d.t(25, y, a)
        d.t(175, y, de(b) + " €", a="r")
        y += 6
    d.l(140, y - 3.5, 175, w=.5)
    y = d.kv(25, 175, y + 1, [("Zwischensumme netto", de(s.net) + " €"), ("19 % Umsatzsteuer, Nr. 7008 VV RVG", de(s.tax) + " €")], a="r", lead=6)
    d.l(140, y - 3.5, 175, w=.5)
    y = d.kv(25, 175, y + 1, [("*Gesamtbetrag", de(s.gross) + " €"), ("abzüglich Vorschuss vom 14.10.2025 (Rechnung Nr. 2500712)", "– 800,00 €"), ("*noch zu zahlen", de(s.gross - 800) + " €")], a="r", lead=6)
    ba, bb = iban("DE", "200505501280344071"), iban("DE", "200505501280344999")
    d.b(25, y + 4, f"Bitte überweisen Sie den offenen Betrag auf unser Geschäftskonto\nIBAN {ib(ba)}.", lead=5)
    d.t(25, y + 22, "gez. Dr. Krebs, Rechtsanwalt", "TI")
    v = vat_de("30055812")
    d.l(25, 277, 190, w=.3)
    d.b(105, 281, f"Partnerschaftsregister AG Hamburg PR 1107 · USt-ID {v}\nHamburger Sparkasse · Geschäftskonto {ib(ba)} · Anderkonto (nur Fremdgeld) {ib(bb)}", size=7.5, a="c")
    d.done("2600093", "2026-02-18", None, ["KREBS · VON ROHR · ADEBAHR Rechtsanwälte Partnerschaft mbB", "Krebs von Rohr Adebahr Rechtsanwälte Partnerschaft mbB"], v, ["Hanse Küchenmontage UG (haftungsbeschränkt)"], "EUR", s.net, s.tax, s.gross, ba)


def de_baustoff_gutschrift():
    d = D("de_baustoff_gutschrift", "de", "credit_note", font="C", fs=9)
    d.t(20, 20, "BAUSTOFF-UNION", "HB", 20, col="#b35900")
    d.t(20, 26, "Ziegler & Raab", "H", 12)
    d.b(190, 17, "Baustoff-Union Ziegler & Raab GmbH\nRegensburger Str. 310\n92318 Neumarkt i. d. OPf.\nTel. 09181 4470-0", "H", 8, a="r")
    d.b(20, 50, "HOCHBAU STEINDL GMBH\nBAUHOF\nAN DER LEITEN 7\n92360 MÜHLHAUSEN", lead=4.6)
    d.t(20, 84, "GUTSCHRIFT", "CB", 14)
    d.kv(115, 160, 50, [("BELEG-NR.", "GS 604411"), ("DATUM", "24.07.2026"), ("KUNDEN-NR.", "18812"), ("VERTRETER", "07 LANG"), ("RECHNUNG-NR.", "RG 598820"), ("RECHN.-DATUM", "08.07.2026"), ("USTID KUNDE", vat_de("22118540"))], lead=4.4)
    d.t(20, 92, "WIR SCHREIBEN IHNEN GUT: RÜCKLIEFERUNG VOM 21.07.2026, KOMMISSION „SCHULE SULZBÜRG“")
    it = [(36, "4.15", 19, "500112", "PORENBETON PLANST. 17,5", "ST"), (4, "11.90", 19, "770001", "EURO-PALETTE TAUSCH", "ST"), (1, "-22.40", 19, "900300", "WIEDEREINLAGERUNG 15 %", "PS")]
    s = S(it)
    d.t(20, 100, "-" * 86)
    d.t(20, 104, "ARTIKEL  BEZEICHNUNG")
    for x, t in ((118, "MENGE"), (148, "PREIS"), (183, "BETRAG EUR")):
        d.t(x, 104, t, a="r")
    d.t(20, 108, "-" * 86)
    y = 112
    for i, a in zip(it, s.amt):
        d.t(20, y, i[3])
        d.t(37.1, y, i[4])
        d.t(118, y, f"{i[0]} {i[5]}", a="r")
        d.t(148, y, de(i[1]), a="r")
        d.t(183, y, de(a), a="r")
        y += 4.4
    d.t(20, y, "-" * 86)
    y = d.kv(105, 183, y + 5, [("WARENWERT NETTO", de(s.net)), ("MWST 19,0 %", de(s.tax)), ("*GUTSCHRIFTSBETRAG", de(s.gross))], a="r", lead=4.6)
    d.t(105, y, "=" * 41)
    d.b(20, y + 12, "DER BETRAG WIRD MIT IHREN OFFENEN POSTEN VERRECHNET.\nKEINE AUSZAHLUNG. BITTE KÜRZEN SIE IHRE VORSTEUER ENTSPRECHEND.", lead=4.6)
    ba = iban("DE", "760695530000048810")
    v = vat_de("13350027")
    d.b(20, 280, f"Geschäftsführer: Xaver Ziegler, Monika Raab · AG Nürnberg HRB 17043 · USt-IdNr. {v}\nRaiffeisenbank Neumarkt · IBAN {ib(ba)} · BIC GENODEF1NM1", "H", 7)
    d.done("GS 604411", "2026-07-24", None, "Baustoff-Union Ziegler & Raab GmbH", v, ["HOCHBAU STEINDL GMBH", "Hochbau Steindl GmbH"], "EUR", s.net, s.tax, s.gross, ba)


def de_verein():
    d = D("de_verband_beitrag", "de", font="DS", fs=9.5)
    d.circ(32, 24, 10, stroke="#1f4e3d")
    d.t(32, 26, "LVI", "DSB", 14, "c", "#1f4e3d")
    d.t(48, 22, "Landesverband der Imker", "DSB", 13, col="#1f4e3d")
    d.t(48, 28, "Weser-Leine e. V.", "DSB", 13, col="#1f4e3d")
    d.b(190, 21, "Geschäftsstelle\nJohannssenstr. 10\n30159 Hannover", size=8, a="r")
    d.b(22, 56, "Imkerverein Deister-Süntel e. V.\nHerrn Kassenwart Horst Knigge\nOsterstraße 31\n31848 Bad Münder", lead=5)
    d.t(190, 84, "Hannover, 2. Januar 2026", a="r")
    d.t(22, 96, "Beitragsrechnung 2026 / Nr. B-0344", "DSB", 12)
    d.b(22, 106, "Sehr geehrter Herr Knigge,\n\nfür das Kalenderjahr 2026 erheben wir nach § 5 der Satzung und dem Beschluss der Vertreterversammlung\nfolgende Beiträge auf Grundlage Ihrer Mitgliedermeldung vom 30.11.2025:", lead=4.8, size=9)
    it = [(87, "14.50", 0, "Mitglieder, Verbandsbeitrag"), (6, "7.25", 0, "Jugendmitglieder, ermäßigt"), (412, "1.05", 0, "Völker, Globalversicherung"), (87, "2.60", 0, "Rechtsschutz")]
    s = S(it)
    y = d.tab(22, 130, [(25, "r"), (80, "l"), (30, "r"), (33, "r")], ["Anzahl", "  Beitragsart", "je EUR", "EUR"], [[str(i[0]), "  " + i[3], de(i[1]), de(a)] for i, a in zip(it, s.amt)], "lines", gap=2)
    d.t(50, y + 6, "Summe", "DSB")
    d.t(188.8, y + 6, de(s.net), "DSB", a="r")
    d.l(150, y + 8, 190)
    ba = iban("DE", "250501800910044718")
    d.b(22, y + 20, f"Bitte überweisen Sie den Betrag bis zum 31. März 2026 auf unser Konto bei der Sparkasse Hannover,\nIBAN {ib(ba)}, Verwendungszweck „B-0344 Beitrag 2026“.\n\nMitgliedsbeiträge sind nicht umsatzsteuerbar.\n\nMit freundlichen Grüßen\n\n\nRenate Wöhler\nSchatzmeisterin", size=9, lead=4.8)
    d.t(105, 285, "Vereinsregister AG Hannover VR 2381 · 1. Vorsitzender: Jürgen Tappe · Steuernummer 25/206/30551", "DS", 7, "c")
    d.done("B-0344", "2026-01-02", "2026-03-31", "Landesverband der Imker Weser-Leine e. V.", None, "Imkerverein Deister-Süntel e. V.", "EUR", None, None, s.net, ba)


def de_factoring():
    d = D("de_textil_factoring", "de", font="DC", fs=9)
    d.t(20, 22, "L A N G E N A U", "DSCB", 21)
    d.t(20, 28, "B E R U F S K L E I D U N G", "DSC", 9)
    d.b(20, 50, "Langenau Berufskleidung GmbH · Am Webstuhl 4 · 33330 Gütersloh", size=6.5)
    d.b(20, 57, "Klinikum Emsbüren gGmbH\nZentraleinkauf / Wäscherei\nHaus C, Ebene 0\nNapoleondamm 2\n48488 Emsbüren", lead=4.6)
    d.kv(125, 158, 57, [("Rechnung", "260 77 031"), ("Datum", "08.09.2026"), ("Debitor", "46120"), ("Auftrag", "AB 261904 v. 17.08.2026"), ("Ihre Zeichen", "ZE-2026-0881 / Fr. Otten"), ("Versand", "07.09.2026, Paketdienst")], lead=4.6, bk=True)
    it = [(120, "17.95", 19, "Kasack unisex, Art. 8812, weiß/petrol, Gr. S–XXL", "Stück"), (80, "21.40", 19, "Schlupfhose Art. 8820, weiß", "Stück"), (200, "1.15", 19, "Namensschild gewebt, patchbar", "Stück")]
    s = S(it)
    y = d.tab(20, 92, [(90, "l"), (26, "r"), (24, "r"), (30, "r")], ["Artikel", "Menge", "Preis", "Betrag EUR"], [[i[3], f"{i[0]} {i[4]}", de(i[1]), de(a)] for i, a in zip(it, s.amt)], "rule", gap=2)
    rab = q(s.net * X("0.05"))
    net = s.net - rab
    tax = q(net * X("0.19"))
    y = d.kv(118, 188.8, y + 7, [("Warenwert", de(s.net)), ("./. 5 % Objektrabatt", "-" + de(rab)), ("Nettosumme", de(net)), ("Mehrwertsteuer 19 %", de(tax)), ("*Rechnungssumme EUR", de(net + tax))], a="r", lead=5)
    bf, bo = iban("DE", "550400220240010377"), iban("DE", "478500650000114420")
    d.r(20, y + 6, 170, 34, stroke="#000000", lw=.9)
    d.b(24, y + 12, f"*Abtretungsanzeige\nDie Forderung aus dieser Rechnung haben wir im Rahmen eines Factoringvertrages an die\nMittelrhein Factoring Bank AG, Kaiserstraße 50, 55116 Mainz, verkauft und abgetreten.\nZahlungen mit schuldbefreiender Wirkung nur an die Mittelrhein Factoring Bank AG:\n*IBAN {ib(bf)}   BIC COBADEFF550\nVerwendungszweck: 46120 / 260 77 031", lead=4.7)
    d.b(20, y + 48, "Zahlungsziel: 22.10.2026 netto. Skontoabzug ist ausgeschlossen.\nReklamationen richten Sie bitte weiterhin an uns.", lead=4.6)
    v = vat_de("12678130")
    d.l(20, 276, 190, w=.3)
    d.b(20, 280, f"Geschäftsführerin Britta Langenau · Amtsgericht Gütersloh HRB 5012 · USt-IdNr. {v} · Tel. 05241 / 30 77-0 · info@langenau-bk.example", size=7)
    d.done(["260 77 031", "26077031"], "2026-09-08", "2026-10-22", "Langenau Berufskleidung GmbH", v, "Klinikum Emsbüren gGmbH", "EUR", net, tax, net + tax, bf)


def at_tischler():
    d = D("at_tischler_schlussrechnung", "de", font="H", fs=10)
    d.r(20, 14, 9, 18, fill="#8b5a2b", stroke=None)
    d.r(31, 14, 9, 18, fill="#c49a6c", stroke=None)
    d.t(44, 22, "Tischlerei Moosbrugger", "HB", 17)
    d.t(44, 29, "Innenausbau · Fenster · Stiegen", "H", 10)
    d.b(190, 18, "Tischlerei Moosbrugger OG\nUnterdorf 88\n6863 Egg\nÖsterreich", size=8.5, a="r")
    d.b(20, 55, "Familie\nMag. Agnes Feuerstein\nGerbe 1044\n6870 Bezau", lead=5)
    d.t(20, 88, "Schlussrechnung Nr. 2026/37", "HB", 14)
    d.kv(20, 58, 96, [("Rechnungsdatum:", "16. April 2026"), ("Leistungszeitraum:", "KW 12 bis KW 15/2026"), ("Auftrag:", "Küche laut Angebot 2025/118 vom 3.11.2025")], lead=5)
    it = [(1, "11480.00", 20, "Küchenzeile Weißtanne massiv, geölt, laut Plan"), (1, "2150.00", 20, "Arbeitsplatte Dekton 20 mm inkl. Ausschnitte"), (26, "68.00", 20, "Montagestunden, je 68,00"), (1, "95.00", 20, "Entsorgung Altküche")]
    s = S(it)
    y = d.tab(20, 114, [(12, "l"), (115, "l"), (43, "r")], ["Pos.", "Leistung", "Betrag in EUR"], [[str(n + 1), (f"{i[0]} " if i[0] != 1 else "") + i[3], de(a)] for n, (i, a) in enumerate(zip(it, s.amt))], "grid", gap=1.8)
    an, ant = X("5000.00"), X("1000.00")
    y = d.kv(85, 188.8, y + 7, [("Summe netto", de(s.net)), ("20 % USt.", de(s.tax)), ("*Gesamtsumme brutto", de(s.gross))], a="r", lead=5.4)
    d.l(85, y - 4, 190)
    y = d.kv(85, 188.8, y + 1, [("abzgl. Anzahlung vom 10.12.2025 netto", "-" + de(an)), ("abzgl. 20 % USt. aus Anzahlung", "-" + de(ant)), ("*Restbetrag EUR", de(s.gross - an - ant))], a="r", lead=5.4)
    ba = iban("AT", "3742200000117733")
    d.b(20, y + 8, "Zahlbar binnen 14 Tagen ab Rechnungsdatum netto Kassa.\nGewährleistung nach den gesetzlichen Bestimmungen.", lead=5)
    v = vat_at("6288104")
    d.l(20, 272, 190, w=.4, col="#8b5a2b")
    d.b(105, 277, f"Raiffeisenbank Bregenzerwald · IBAN {ib(ba)} · BIC RVVGAT2B422\nUID {v} · FN 318844 k, LG Feldkirch · Gerichtsstand Bezau · Tel. 05512 / 44 07", size=8, a="c")
    d.done("2026/37", "2026-04-16", None, "Tischlerei Moosbrugger OG", v, ["Mag. Agnes Feuerstein", "Familie Mag. Agnes Feuerstein"], "EUR", s.net, s.tax, s.gross, ba)


def at_gemeinde():
    d = D("at_gemeinde_vorschreibung", "de", font="D", fs=8.5)
    d.r(22, 14, 14, 17, stroke="#a00000", lw=1.5, rad=3)
    d.t(29, 25, "G", "DSB", 18, "c", "#a00000")
    d.t(41, 20, "Marktgemeinde Grünau an der Traisen", "DB", 13)
    d.b(41, 25, "Hauptplatz 1, 3141 Grünau a. d. Traisen · Bezirk St. Pölten, NÖ\nTel. 02786/22 05 · gemeinde@gruenau-traisen.example", size=7.5)
    d.l(20, 36, 190)
    d.b(22, 55, "Gasthof Zur Post Hinterhofer KG\nWiener Straße 6\n3141 Grünau a. d. Traisen", lead=4.8, size=9.5)
    d.kv(120, 190, 52, [("EDV-Nr. / Kundennr.:", "014-20377"), ("Rechnungsnummer:", "2026/2/01188"), ("Datum:", "04.05.2026"), ("Objekt:", "Wiener Straße 6, EZ 41")], a="r", lead=5)
    d.t(22, 90, "Lastschriftanzeige / Rechnung – 2. Quartal 2026", "DB", 12)
    rows = [("Wasserbezugsgebühr 2. Quartal, 118 m³ à 1,92", "10", "226.56"), ("Bereitstellungsgebühr Wasser", "10", "18.75"), ("Kanalbenützungsgebühr, 412 m² à 0,68", "10", "280.16"), ("Abfallwirtschaftsgebühr (Restmüll 240 l, 4-wöchentlich)", "10", "61.40"), ("Altpapier-Zusatztonne", "10", "12.00"), ("Grundsteuer B, 2. Quartal", "0", "94.30")]
    s = S([(1, r[2], r[1]) for r in rows])
    y = d.tab(22, 96, [(112, "l"), (22, "r"), (34, "r")], ["Abgabenart", "USt %", "Betrag EUR"], [[r[0], r[1], de(r[2])] for r in rows], "bar", hc="#eeeeee", gap=2)
    y = d.kv(100, 188.8, y + 7, [("Nettobetrag zu 10 %", de(s.base["10"])), ("Umsatzsteuer 10 %", de(s.tax)), ("ohne Umsatzsteuer", de(s.base["0"])), ("*Gesamtbetrag EUR", de(s.gross))], a="r", lead=5.2)
    ba = iban("AT", "3258500000204418")
    d.r(22, y + 4, 168, 22, fill="#f7f7f7", stroke="#777777")
    d.kv(26, 75, y + 10, [("Fälligkeit:", "15.05.2026"), ("IBAN:", ib(ba)), ("Zahlungsreferenz:", "014203770202601188")], lead=5.4, bv=True, size=9)
    v = vat_at("1628030")
    d.b(22, y + 36, "Bei nicht fristgerechter Entrichtung ist ein Säumniszuschlag von 2 % vorgeschrieben. Gegen die Vorschreibung der\nGrundsteuer ist kein gesondertes Rechtsmittel zulässig (Bescheid vom 14.01.2019).\n\nDer Bürgermeister: Ing. Rupert Schagerl eh.", lead=4.6)
    d.t(105, 286, f"UID-Nr.: {v} · Raiffeisenbank Traisental · Parteienverkehr Mo, Di, Fr 8–12 Uhr, Di 14–18 Uhr", size=7, a="c")
    d.done("2026/2/01188", "2026-05-04", "2026-05-15", "Marktgemeinde Grünau an der Traisen", v, "Gasthof Zur Post Hinterhofer KG", "EUR", [str(s.net), str(s.base["10"])], s.tax, s.gross, ba)


def ch_treuhand():
    d = D("ch_treuhand_qr", "de", font="H", fs=9.5)
    d.t(25, 24, "Niederberger Partner", "HB", 15, col="#27408b")
    d.t(25, 29, "Treuhand  Steuern  Revision", "H", 9, col="#27408b")
    d.b(130, 22, "Niederberger Partner Treuhand AG\nSchmiedgasse 21\n6370 Stans\nTelefon 041 610 44 20", size=8.5)
    u = uid_ch("10849201")
    d.b(130, 52, "Odermatt Seilbahntechnik GmbH\nRechnungswesen\nEngelbergstrasse 33\n6386 Wolfenschiessen", lead=4.7)
    d.t(25, 82, "Stans, 30. Juni 2026")
    d.t(25, 92, "Honorarrechnung 26.1127", "HB", 12)
    d.kv(25, 60, 99, [("Mandat", "40318"), ("MWST-Nr.", u + " MWST"), ("Leistungsperiode", "1. April – 30. Juni 2026")], lead=4.7, size=9)
    it = [("9.75", "165.00", "8.1", "Führung Finanzbuchhaltung"), ("6.50", "120.00", "8.1", "Lohnadministration, Quartal 2"), ("3.25", "240.00", "8.1", "Steuerberatung, Zwischenabschluss"), (1, "86.30", "8.1", "Spesen und Barauslagen")]
    s = S(it)
    y = d.tab(25, 116, [(90, "l"), (22, "r"), (24, "r"), (29, "r")], ["Bezeichnung", "Stunden", "Ansatz", "CHF"], [[i[3], ch(i[0]) if i[0] != 1 else "", ch(i[1]) if i[0] != 1 else "", ch(a)] for i, a in zip(it, s.amt)], "lines", size=9)
    g = (s.gross * 20).quantize(X(1), ROUND_HALF_UP) / 20
    tax = q(g - s.net)
    d.kv(115, 188.8, y + 6, [("Total exkl. MWST", ch(s.net)), ("MWST 8.1 %", ch(tax)), ("*Rechnungstotal CHF", ch(g))], a="r", lead=5)
    d.t(25, y + 26, "Zahlbar bis 30. Juli 2026, rein netto. Besten Dank für Ihr Vertrauen.")
    ba = iban("CH", "00779014077001020")
    # payment part
    d.l(3, 192, 207, dash=([3, 2],), w=.4)
    d.l(62, 192, 62, 297, dash=([3, 2],), w=.4)
    d.t(5, 200, "Empfangsschein", "HB", 11)
    d.t(5, 207, "Konto / Zahlbar an", "HB", 6)
    d.b(5, 210.5, f"{ib(ba)}\nNiederberger Partner Treuhand AG\nSchmiedgasse 21\n6370 Stans", size=8, lead=3.4)
    d.t(5, 228, "Zahlbar durch", "HB", 6)
    d.b(5, 231.5, "Odermatt Seilbahntechnik GmbH\nEngelbergstrasse 33\n6386 Wolfenschiessen", size=8, lead=3.4)
    d.t(5, 263, "Währung", "HB", 6)
    d.t(20, 263, "Betrag", "HB", 6)
    d.t(5, 267, "CHF", size=8)
    d.t(20, 267, num(g, " ", "."), size=8)
    d.t(38, 278, "Annahmestelle", "HB", 6)
    d.t(67, 200, "Zahlteil", "HB", 11)
    import random
    rnd = random.Random(7)
    for i in range(33):
        for j in range(33):
            if rnd.random() < .5:
                d.r(67 + i * 1.39, 208 + j * 1.39, 1.39, 1.39, fill="#000000", stroke=None)
    d.r(86, 227, 8, 8, fill="#000000", stroke="#ffffff")
    d.t(67, 263, "Währung", "HB", 8)
    d.t(86, 263, "Betrag", "HB", 8)
    d.t(67, 268, "CHF", size=10)
    d.t(86, 268, num(g, " ", "."), size=10)
    d.t(118, 199, "Konto / Zahlbar an", "HB", 8)
    d.b(118, 203.5, f"{ib(ba)}\nNiederberger Partner Treuhand AG\nSchmiedgasse 21\n6370 Stans", size=10, lead=4.2)
    d.t(118, 225, "Zusätzliche Informationen", "HB", 8)
    d.t(118, 229.5, "Rechnung 26.1127", size=10)
    d.t(118, 238, "Zahlbar durch", "HB", 8)
    d.b(118, 242.5, "Odermatt Seilbahntechnik GmbH\nEngelbergstrasse 33\n6386 Wolfenschiessen", size=10, lead=4.2)
    d.done("26.1127", "2026-06-30", "2026-07-30", "Niederberger Partner Treuhand AG", [u + " MWST", u, u.replace("-", "").replace(".", "")], "Odermatt Seilbahntechnik GmbH", "CHF", s.net, tax, g, ba)


def ch_hotel():
    d = D("ch_hotel_eur_gegenwert", "de", font="T", fs=10)
    d.t(105, 22, "Hotel Schwarzsee-Blick", "TI", 24, "c", "#5b4a1e")
    d.t(105, 28, "★ ★ ★ ★", "D", 9, "c", "#b8963e")
    d.t(105, 34, "CH-3920 Zermatt · Tel. +41 27 966 81 00 · www.schwarzseeblick.example", "T", 9, "c")
    d.b(25, 52, "Rheinwerk Consulting GmbH\nFrau Paula Hentrich\nDomstraße 44\nD-50668 Köln", lead=5)
    d.kv(125, 160, 52, [("Rechnung Nr.", "118902"), ("Datum", "14.02.2026"), ("Zimmer", "307"), ("Anreise", "11.02.2026"), ("Abreise", "14.02.2026"), ("Kassier", "LUK")], lead=4.8)
    rows = [("11.02.", "Übernachtung Superior, inkl. Frühstück", "3.8", "268.00"), ("11.02.", "Restaurant Stübli, Tisch 12", "8.1", "87.50"), ("12.02.", "Übernachtung Superior, inkl. Frühstück", "3.8", "268.00"), ("12.02.", "Minibar", "8.1", "14.00"), ("13.02.", "Übernachtung Superior, inkl. Frühstück", "3.8", "268.00"), ("13.02.", "Seminarpauschale halber Tag", "8.1", "120.00"), ("11.-13.02.", "Kurtaxe 3 x CHF 4.00", "0.0", "12.00")]
    y = d.tab(25, 88, [(25, "l"), (95, "l"), (20, "r"), (25, "r")], ["Datum", "Text", "MWST %", "Betrag CHF"], [[r[0], r[1], r[2], ch(r[3])] for r in rows], "rule", gap=1.9)
    g = {}
    for r in rows:
        g[r[2]] = g.get(r[2], X(0)) + X(r[3])
    tx = {k: q(v - v / (1 + X(k) / 100)) for k, v in g.items()}
    tot, tax = sum(g.values()), sum(tx.values())
    d.t(110, y + 7, "Total inkl. MWST", "TB", 11)
    d.t(188.8, y + 7, "CHF " + ch(tot), "TB", 11, "r")
    d.t(110, y + 12.5, "Gegenwert zum Kurs 0.94", "TI", 9)
    d.t(188.8, y + 12.5, "EUR " + ch(q(tot / X("0.94"))), "TI", 9, "r")
    d.t(110, y + 18, "Mastercard **** 4471, 14.02.2026")
    d.t(188.8, y + 18, "CHF -" + ch(tot), a="r")
    d.t(110, y + 23.5, "Saldo")
    d.t(188.8, y + 23.5, "CHF 0.00", a="r")
    y = d.tab(25, y + 34, [(26, "r"), (30, "r"), (26, "r"), (30, "r")], ["MWST-Satz", "Netto CHF", "MWST CHF", "Brutto CHF"], [[k + " %", ch(g[k] - tx[k]), ch(tx[k]), ch(g[k])] for k in g] + [["*Total", "*" + ch(tot - tax), "*" + ch(tax), "*" + ch(tot)]], "lines", size=9)
    d.t(105, y + 20, "Herzlichen Dank für Ihren Aufenthalt – auf Wiedersehen in Zermatt!", "TI", 11, "c")
    u = uid_ch("11367702")
    d.t(105, 284, f"Perren & Biner Hotelbetriebe AG, Bahnhofstrasse 70, 3920 Zermatt · MWST-Nr. {u} MWST", size=8, a="c")
    d.done("118902", "2026-02-14", None, ["Perren & Biner Hotelbetriebe AG"], [u + " MWST", u, u.replace("-", "").replace(".", "")], "Rheinwerk Consulting GmbH", "CHF", tot - tax, tax, tot, None)


PAGES = [de_elektro, de_lexware, de_sevdesk, de_sap, de_stadtwerke, de_mobilfunk, de_hoster, de_spedition, de_anwalt, de_baustoff_gutschrift, de_verein, de_factoring, at_tischler, at_gemeinde, ch_treuhand, ch_hotel]
