from decimal import Decimal as D

from .drawing import C, H, KV, T, colors, de, de_vat, iban, lab, q, sp


# 1 DIN 5008 classic, canvas
def g01():
    f = "g01.pdf"
    v = de_vat("81347622")
    ib = iban("DE", "450500010083461290")
    c = C(f, "LiberationSans-Regular", "LiberationSans-Bold")
    its = [
        ("4711-080", "Stirnradgetriebe SG 80, i = 12,5", "DIN-Ausführung, Ölfüllung CLP 220", 2, "Stk", D("1284.50")),
        ("2210-014", "Kupplungsnabe 14H7, Stahl", "", 12, "Stk", D("37.85")),
        ("9900-301", "Wellendichtring 35x52x7 NBR", "", 40, "Stk", D("2.18")),
        ("8015-000", "Prüfprotokoll nach EN 10204 – 3.1", "", 1, "psch", D("65.00")),
    ]
    c.t(20, 18, "HAGEDORN", b=True, fs=22, col=colors.HexColor("#1d3c6e"))
    c.t(20, 23, "Antriebstechnik seit 1924", fs=8, col=colors.HexColor("#1d3c6e"))
    c.line(20, 26, 190, 26, 1.2, colors.HexColor("#1d3c6e"))
    c.t(25, 48, "Hagedorn & Söhne GmbH & Co. KG · Postfach 11 20 · 58089 Hagen", fs=6.5)
    c.line(25, 49, 105, 49, 0.3)
    c.ml(
        25,
        55,
        ["Wilmsen Fördertechnik GmbH", "Kreditorenbuchhaltung", "Industriestraße 44 – 48", "46395 Bocholt"],
        4.6,
        fs=10,
    )
    y = 48
    for k, w in [
        ("Ihr Zeichen", "Mö/ke"),
        ("Ihre Bestellung", "45-009812"),
        ("vom", "22.01.2026"),
        ("Unser Zeichen", "V2-Br"),
        ("Bearbeiter", "Frau Brinkmann"),
        ("Telefon", "02331 9047-218"),
        ("Telefax", "02331 9047-290"),
        ("E-Mail", "brinkmann@hagedorn-antriebe.de"),
    ]:
        c.t(125, y, k, fs=8)
        c.t(150, y, w, fs=8)
        y += 4.2
    c.t(125, y + 3, "Datum", fs=8)
    c.t(150, y + 3, "17.02.2026", fs=8, b=True)
    c.t(25, 102, "Rechnung Nr. 26-104377", b=True, fs=13)
    c.ml(
        25,
        109,
        ["Kundennummer 23810   Lieferschein 80077123 vom 12.02.2026   Versand: Spedition Rhenotrans, frei Haus"],
        fs=8.5,
    )
    y = 118
    c.line(25, y - 4, 190, y - 4)
    for x, t, a in [
        (25, "Pos", "l"),
        (34, "Artikel-Nr.", "l"),
        (55, "Bezeichnung", "l"),
        (130, "Menge", "r"),
        (133, "ME", "l"),
        (162, "Einzelpreis", "r"),
        (190, "Gesamt EUR", "r"),
    ]:
        c.t(x, y, t, a, b=True, fs=8.5)
    c.line(25, y + 2, 190, y + 2)
    y += 7
    net = D(0)
    for i, (n, d, d2, m, u, p) in enumerate(its, 1):
        c.t(25, y, f"{i*10:03d}")
        c.t(34, y, n)
        c.t(55, y, d)
        c.t(130, y, str(m), "r")
        c.t(133, y, u)
        c.t(162, y, de(p), "r")
        c.t(190, y, de(m * p), "r")
        net += m * p
        if d2:
            y += 4
            c.t(55, y, d2, fs=7.5)
        y += 6
    c.line(25, y - 2, 190, y - 2)
    rb = q(net * D("0.03"))
    n2 = net - rb
    vp = D("28.50")
    n3 = n2 + vp
    tx = q(n3 * D(".19"))
    for k, w in [
        ("Warenwert", net),
        ("abzgl. 3 % Mengenrabatt", -rb),
        ("Verpackung und Fracht", vp),
        ("Nettobetrag", n3),
        ("19,00 % Umsatzsteuer", tx),
    ]:
        y += 3
        c.t(120, y, k)
        c.t(190, y, de(w), "r")
        y += 2
    y += 4
    c.line(120, y - 4, 190, y - 4, 1)
    c.t(120, y, "Rechnungsbetrag EUR", b=True, fs=10)
    c.t(190, y, de(n3 + tx), "r", b=True, fs=10)
    c.line(120, y + 1.5, 190, y + 1.5, 1)
    sk = q((n3 + tx) * D(".02"))
    c.ml(
        25,
        y + 14,
        [
            "Zahlungsbedingungen:",
            f"Bei Zahlung bis 27.02.2026 gewähren wir 2 % Skonto (EUR {de(sk)}),",
            "bis 19.03.2026 ohne Abzug.",
            "Leistungsdatum entspricht dem Lieferscheindatum. Es gelten unsere Allgemeinen Lieferbedingungen (Stand 07/2023).",
            "Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.",
        ],
        fs=8.5,
    )
    g = colors.HexColor("#555555")
    c.line(20, 268, 190, 268, 0.3)
    for x, ls in [
        (20, ["Hagedorn & Söhne GmbH & Co. KG", "Volmestraße 117", "58091 Hagen", "www.hagedorn-antriebe.de"]),
        (
            66,
            [
                "Sitz Hagen, AG Hagen HRA 3816",
                "p. h. G. Hagedorn Verwaltungs-GmbH",
                "AG Hagen HRB 2277",
                "GF: Dipl.-Ing. Uwe Hagedorn, Ines Rath",
            ],
        ),
        (117, ["Sparkasse an Volme und Ruhr", "IBAN " + sp(ib), "BIC WELADE3HXXX"]),
        (166, ["USt-IdNr.", v, "Steuer-Nr.", "321/5770/0418"]),
    ]:
        c.ml(x, 272, ls, 3.2, fs=6.5, col=g)
    c.save()
    lab(
        f,
        "din5008-hagedorn",
        "invoice",
        "de",
        invoice_number="26-104377",
        issue_date="2026-02-17",
        due_date="2026-03-19",
        seller_name="Hagedorn & Söhne GmbH & Co. KG",
        seller_vat_id=v,
        buyer_name="Wilmsen Fördertechnik GmbH",
        currency="EUR",
        net_total=n3,
        tax_total=tx,
        grand_total=n3 + tx,
        iban=ib,
    )


# 2 style sheet with BT rows
def g02():
    f = "g02.pdf"
    v = de_vat("27519384")
    bv = de_vat("11928374")
    ib = iban("DE", "700202700015820447")
    its = [
        (
            "1",
            "Wartungspauschale Aufzug Typ KX-200",
            "Quartal 1/2026, 4 Anlagen",
            D(4),
            "C62",
            D("312.0000"),
            "01.01.2026",
            "31.03.2026",
        ),
        ("2", "Notruf-Aufschaltung GSM", "monatlich je Anlage", D(12), "MON", D("18.9000"), "01.01.2026", "31.03.2026"),
        ("3", "Seilprüfung nach VDI 6305", "", D("2.5"), "HUR", D("94.0000"), "11.03.2026", "11.03.2026"),
    ]
    net = sum(q(i[3] * i[5]) for i in its)
    zu = D("35.00")
    n2 = net + zu
    tx = q(n2 * D(".19"))
    g = n2 + tx
    css = 'body{font:8.6pt "Open Sans"} h1{font-size:15pt;color:#264;margin:0 0 1mm} h2{background:#264;color:#fff;font-size:9.5pt;padding:1mm 2mm;margin:4mm 0 1mm} .kv{width:100%} .kv td{border-bottom:.3pt solid #ccd} .kv td:first-child{width:38%;color:#456} .two{display:flex;gap:6mm} .two>div{flex:1} .it{width:100%;border:.5pt solid #99a;margin-bottom:2mm} .it td{border-bottom:.3pt dotted #aaa;width:25%} .hint{font-size:7pt;color:#777}'
    b = '<h1>Elektronische Rechnung</h1><div class="hint">Sichtdarstellung der strukturierten Rechnungsdaten (EN 16931 / Profil XRECHNUNG). Maßgeblich ist der XML-Datensatz.</div>'
    b += "<h2>Kopfdaten</h2>" + KV(
        [
            ("Rechnungsnummer (BT-1)", "AW-2026-01877"),
            ("Rechnungsdatum (BT-2)", "02.04.2026"),
            ("Rechnungsart (BT-3)", "380 – Handelsrechnung"),
            ("Währung (BT-5)", "EUR"),
            ("Fälligkeitsdatum (BT-9)", "02.05.2026"),
            ("Leitweg-ID / Referenz des Käufers (BT-10)", "09162-00871-55"),
            ("Vertragsnummer (BT-12)", "WV-55120/2019"),
            ("Bestellnummer (BT-13)", "4500218834"),
        ]
    )
    b += (
        '<div class="two"><div><h2>Verkäufer</h2>'
        + KV(
            [
                ("Name (BT-27)", "Alpenlift Aufzugservice GmbH"),
                ("Straße (BT-35)", "Triebstraße 21"),
                ("PLZ, Ort (BT-38/37)", "80993 München"),
                ("Land (BT-40)", "DE"),
                ("USt-ID (BT-31)", v),
                ("Steuernummer (BT-32)", "143/112/90455"),
                ("Ansprechpartner (BT-41)", "Korbinian Seidl"),
                ("Telefon (BT-42)", "+49 89 1580 4410"),
                ("E-Mail (BT-43)", "rechnung@alpenlift.example"),
            ]
        )
        + "</div><div><h2>Käufer</h2>"
        + KV(
            [
                ("Name (BT-44)", "Wohnungsgenossenschaft Isartal eG"),
                ("Kennung (BT-46)", "K-30117"),
                ("Straße (BT-50)", "Plinganserstraße 9"),
                ("Zusatz (BT-51)", "Abt. Technik"),
                ("PLZ, Ort (BT-53/52)", "81369 München"),
                ("Land (BT-55)", "DE"),
                ("USt-ID (BT-48)", bv),
            ]
        )
        + "</div></div>"
    )
    b += "<h2>Lieferung</h2>" + KV(
        [
            ("Name des Empfängers (BT-70)", "Wohnanlage Am Harras 4–10"),
            ("Leistungszeitraum (BT-73/74)", "01.01.2026 – 31.03.2026"),
        ]
    )
    b += "<h2>Positionen</h2>"
    for i in its:
        b += f'<table class="it"><tr><td>Position (BT-126)</td><td>{i[0]}</td><td>Artikelname (BT-153)</td><td><b>{i[1]}</b></td></tr><tr><td>Menge (BT-129)</td><td>{de(i[3])} {i[4]}</td><td>Beschreibung (BT-154)</td><td>{i[2] or "–"}</td></tr><tr><td>Nettopreis (BT-146)</td><td>{de(i[5],4)}</td><td>Zeitraum (BT-134/135)</td><td>{i[6]} – {i[7]}</td></tr><tr><td>USt-Satz (BT-152)</td><td>S / 19 %</td><td>Nettobetrag (BT-131)</td><td>{de(i[3]*i[5])}</td></tr></table>'
    b += "<h2>Zuschläge auf Dokumentenebene</h2>" + KV(
        [("Grund (BT-104)", "Anfahrtspauschale"), ("Betrag (BT-99)", de(zu))]
    )
    b += "<h2>Summen</h2>" + KV(
        [
            ("Summe der Positionen netto (BT-106)", de(net)),
            ("Summe der Zuschläge (BT-108)", de(zu)),
            ("Gesamtsumme ohne USt. (BT-109)", de(n2)),
            ("Summe Umsatzsteuer (BT-110)", de(tx)),
            ("Gesamtsumme mit USt. (BT-112)", de(g)),
            ("Vorauszahlung (BT-113)", "0,00"),
            ("<b>Zahlbetrag (BT-115)</b>", "<b>" + de(g) + "</b>"),
        ]
    )
    b += "<h2>Zahlung</h2>" + KV(
        [
            ("Zahlungsmittel (BT-81)", "58 – SEPA-Überweisung"),
            ("Kontoinhaber (BT-85)", "Alpenlift Aufzugservice GmbH"),
            ("IBAN (BT-84)", ib),
            ("BIC (BT-86)", "HYVEDEMMXXX"),
            ("Zahlungsbedingungen (BT-20)", "Zahlbar innerhalb von 30 Tagen netto"),
        ]
    )
    H(
        f,
        css,
        b,
        "size:A4;margin:15mm 15mm 18mm",
        ";@bottom-right{content:'Seite ' counter(page) ' von ' counter(pages);font:7pt 'Open Sans'}",
    )
    lab(
        f,
        "xslt-bt-rows",
        "invoice",
        "de",
        invoice_number="AW-2026-01877",
        issue_date="2026-04-02",
        due_date="2026-05-02",
        seller_name="Alpenlift Aufzugservice GmbH",
        seller_vat_id=v,
        buyer_name="Wohnungsgenossenschaft Isartal eG",
        currency="EUR",
        net_total=n2,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# 3 KoSIT-ish
def g03():
    f = "g03.pdf"
    v = de_vat("30418826")
    ib = iban("DE", "600501010004882210")
    css = "body{font:9pt Roboto;color:#222} .bar{display:flex;gap:1mm;margin-bottom:4mm} .bar span{background:#ddd;padding:1.5mm 5mm;font-weight:500} .bar .on{background:#004b76;color:#fff} .bx{border:1pt solid #bbb;border-radius:2mm;margin-bottom:4mm;padding:2mm 3mm;break-inside:avoid} .bx h3{margin:0 0 1.5mm;font-size:10pt;color:#004b76} .cols{display:flex;gap:4mm} .cols .bx{flex:1} .kv{width:100%} .kv td:first-child{width:46%;font-weight:500} .sum td{text-align:right;padding:1mm 3px} .sum td:first-child{text-align:left;font-weight:400} .tot td{border-top:1pt solid #004b76;font-weight:700!important} .pos{width:100%} .pos th{background:#eef3f7;font-size:8pt} .pos td{border-top:.4pt solid #ccc}"
    its = [
        ("10", "Lizenz Prozessleitsystem PLS-Edge", "Jahreslizenz 2026, 25 Clients", D(25), "Stück", D("418.00")),
        ("20", "Software-Wartung", "12 Monate", D(12), "Monat", D("395.50")),
        ("30", "Schulung vor Ort", "Klärwerk Nord", D(2), "Tag", D("1150.00")),
    ]
    net = sum(i[3] * i[5] for i in its)
    nl = D("500.00")
    n2 = net - nl
    tx = q(n2 * D(".19"))
    g = n2 + tx
    pre = D("6000.00")
    b = '<div class="bar"><span class="on">Übersicht</span><span>Details</span><span>Zusätze</span><span>Anlagen</span></div>'
    b += (
        '<div class="cols"><div class="bx"><h3>Informationen zum Käufer</h3>'
        + KV(
            [
                ("Leitweg-ID", "08111-12345-67"),
                ("Name", "Landeshauptstadt Talheim, Eigenbetrieb Stadtentwässerung"),
                ("Straße / Hausnummer", "Hohe Straße 25"),
                ("PLZ", "70173"),
                ("Ort", "Talheim"),
                ("Ländercode", "DE"),
                ("Kennung", "0204:991"),
                ("Ansprechpartner", "Fr. Öztürk"),
            ],
            sep=":",
        )
        + '</div><div class="bx"><h3>Informationen zum Verkäufer</h3>'
        + KV(
            [
                ("Firmenname", "Neckar Automation AG"),
                ("Straße / Hausnummer", "Heilbronner Str. 190"),
                ("PLZ", "70191"),
                ("Ort", "Stuttgart"),
                ("Ländercode", "DE"),
                ("Kennung", "LF-7100238"),
                ("Name", "Dr. Achim Vollmer"),
                ("Telefon", "0711 22011-40"),
                ("E-Mail-Adresse", "ar@neckar-automation.example"),
            ],
            sep=":",
        )
        + "</div></div>"
    )
    b += (
        '<div class="cols"><div class="bx"><h3>Rechnungsdaten</h3>'
        + KV(
            [
                ("Rechnungsnummer", "NA260318-0042"),
                ("Rechnungsdatum", "2026-03-18"),
                ("Rechnungsart", "380"),
                ("Währung", "EUR"),
                ("Abrechnungszeitraum von", "2026-01-01"),
                ("bis", "2026-12-31"),
            ],
            sep=":",
        )
        + '</div><div class="bx"><h3>Referenzen</h3>'
        + KV(
            [
                ("Projektnummer", "P-2025-118"),
                ("Vertragsnummer", "RV 19/0007"),
                ("Bestellnummer", "EB-4471/26"),
                ("Auftragsnummer", "AB-250991"),
                ("Vorausgegangene Rechnung", "NA251201-0311"),
                ("Datum", "2025-12-01"),
            ],
            sep=":",
        )
        + "</div></div>"
    )
    b += (
        '<div class="bx"><h3>Gesamtbeträge der Rechnung</h3>'
        + KV(
            [
                ("Summe aller Positionen <small>netto</small>", de(net) + " EUR"),
                ("Summe Nachlässe <small>netto</small>", de(-nl) + " EUR"),
                ("Summe Zuschläge <small>netto</small>", "0,00 EUR"),
                ("Gesamtsumme <small>netto</small>", de(n2) + " EUR"),
                ("Summe Umsatzsteuer", de(tx) + " EUR"),
                ("Gesamtsumme <small>brutto</small>", de(g) + " EUR", "tot"),
                ("Gezahlter Betrag <small>brutto</small>", de(-pre) + " EUR"),
                ("Fälliger Betrag <small>brutto</small>", de(g - pre) + " EUR", "tot"),
            ],
            "kv sum",
        )
        + "</div>"
    )
    b += (
        '<div class="cols"><div class="bx"><h3>Aufschlüsselung der Umsatzsteuer</h3>'
        + KV(
            [
                ("Umsatzsteuerkategorie", "S"),
                ("Gesamtsumme netto", de(n2)),
                ("Umsatzsteuersatz", "19 %"),
                ("Umsatzsteuerbetrag", de(tx)),
            ],
            sep=":",
        )
        + '</div><div class="bx"><h3>Zahlungsdaten</h3>'
        + KV(
            [
                ("Skonto; weitere Zahlungsbed.", "#SKONTO#TAGE=10 #PROZENT=2.00#"),
                ("Fälligkeitsdatum", "2026-04-17"),
                ("Code für das Zahlungsmittel", "58"),
                ("Verwendungszweck", "NA260318-0042"),
                ("IBAN", ib),
                ("BIC", "SOLADEST600"),
            ],
            sep=":",
        )
        + "</div></div>"
    )
    b += '<div class="bx"><h3>Bemerkung zur Rechnung</h3>Vielen Dank für Ihren Auftrag. Die Anzahlung laut Rechnung NA251201-0311 ist berücksichtigt.</div>'
    b += (
        '<div class="bx" style="break-before:page"><h3>Positionen</h3>'
        + T(
            "Pos.|Bezeichnung|Menge|Einheit|Preis netto|USt|Gesamt netto",
            [(i[0], f"<b>{i[1]}</b><br>{i[2]}", de(i[3], 0), i[4], de(i[5]), "19 %", de(i[3] * i[5])) for i in its],
            "llrlrrr",
            "pos",
        )
        + '</div><div class="bx"><h3>Nachlass auf Ebene der Rechnung</h3>Projektrabatt lt. Verhandlung 04.11.2025: '
        + de(nl)
        + " EUR (S, 19 %)</div>"
    )
    b += (
        '<div class="bx"><h3>Weitere Angaben zum Verkäufer</h3>'
        + KV(
            [
                ("Abweichender Handelsname", "neckar<b>automation</b>"),
                ("Bundesland", "Baden-Württemberg"),
                ("Elektronische Adresse", "9930:" + v.lower()),
                ("Register-/Registriernummer", "HRB 724410"),
                ("Umsatzsteuer-ID", v),
                ("Steuernummer", "99015/04417"),
                (
                    "Weitere rechtliche Informationen",
                    "Vorstand: Dr. Achim Vollmer, Petra Lenz; AR-Vors.: Prof. H. Kuhn",
                ),
            ],
            sep=":",
        )
        + "</div>"
    )
    H(f, css, b, "size:A4;margin:14mm")
    lab(
        f,
        "kosit-like-tabs",
        "invoice",
        "de",
        invoice_number="NA260318-0042",
        issue_date="2026-03-18",
        due_date="2026-04-17",
        seller_name="Neckar Automation AG",
        seller_vat_id=v,
        buyer_name=["Landeshauptstadt Talheim, Eigenbetrieb Stadtentwässerung", "Landeshauptstadt Talheim"],
        currency="EUR",
        net_total=n2,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# 4 Abschlagsrechnung
def g04():
    f = "g04.pdf"
    v = de_vat("15880463")
    ib = iban("DE", "251900010556103400")
    lv = [
        ("01.", "Baustelleneinrichtung", D("18400.00"), 100),
        ("02.", "Erdarbeiten", D("42615.80"), 100),
        ("03.", "Mauer- und Betonarbeiten", D("168240.25"), 65),
        ("04.", "Abdichtung", D("21330.00"), 40),
        ("05.", "Stundenlohnarbeiten", D("6200.00"), 25),
    ]
    rows = [(a, b_, de(c), f"{p} %", de(q(c * p / 100))) for a, b_, c, p in lv]
    cum = sum(q(c * p / 100) for a, b_, c, p in lv)
    prev = [("1. AR", "RE 25-0611", "14.10.2025", D("38000.00")), ("2. AR", "RE 25-0718", "28.11.2025", D("61500.00"))]
    pn = sum(p[3] for p in prev)
    net = cum - pn
    tx = q(net * D(".19"))
    g = net + tx
    ret = q(g * D(".05"))
    css = "body{font:9.5pt Carlito} .h{display:flex;justify-content:space-between;border-bottom:3pt solid #b3271e;padding-bottom:2mm} .h b{font-size:19pt} .adr{margin-top:12mm;height:32mm} .adr small{font-size:6.5pt;text-decoration:underline} h2{font-size:14pt;margin:3mm 0 1mm} .m{width:100%;margin:2mm 0} .m th{background:#eee;border:.5pt solid #888} .m td{border-left:.5pt solid #888;border-right:.5pt solid #888} .m{border:.5pt solid #888} .s{margin-left:55mm;width:115mm} .s td:last-child{text-align:right} .s .t td{border-top:.8pt solid #000;font-weight:bold} .s .z td{background:#f4d9d7;font-weight:bold;font-size:11pt} .foot{position:fixed;bottom:-20mm;left:0;right:0;font-size:7pt;text-align:center;border-top:.5pt solid #b3271e;padding-top:1mm}"
    b = '<div class="h"><div><b>Rohde Bau</b><br>Hoch- und Tiefbau · Schlüsselfertigbau</div><div class="r">Heinrich Rohde Bauunternehmung GmbH<br>Am Güterbahnhof 8 · 31134 Hildesheim<br>Tel. 05121 7644-0</div></div>'
    b += (
        '<div class="foot">Heinrich Rohde Bauunternehmung GmbH · Geschäftsführer: Martin Rohde · HRB 1207 AG Hildesheim · USt-IdNr. '
        + v
        + " · St.-Nr. 30/203/11506<br>Hannoversche Volksbank eG · IBAN "
        + sp(ib)
        + " · BIC VOHADE2HXXX</div>"
    )
    b += '<div class="adr"><small>Rohde Bau · Am Güterbahnhof 8 · 31134 Hildesheim</small><br>Vivantis Seniorenresidenzen GmbH<br>c/o Architekturbüro Lamprecht + Partner<br>Goschenstraße 60<br>31134 Hildesheim</div>'
    b += '<div class="r">Hildesheim, den 27. Januar 2026</div><h2>3. Abschlagsrechnung – Rechnungs-Nr. RE 26-0043</h2>'
    b += KV(
        [
            ("Bauvorhaben:", "Neubau Seniorenresidenz „Am Moritzberg“, 31137 Hildesheim"),
            ("Auftrag vom:", "18.08.2025, Auftrags-Nr. 2025-117 (VOB/B)"),
            ("Leistungsstand bis:", "23.01.2026"),
        ]
    )
    b += T("Titel|Leistung|Auftragssumme EUR|Stand|Leistung EUR", rows, "llrrr", "m")
    b += (
        '<table class="s"><tr class="t"><td>Leistungsstand netto kumuliert</td><td>'
        + de(cum)
        + "</td></tr>"
        + "".join(f"<tr><td>abzgl. {a} ({n} vom {d_}) netto</td><td>-{de(p)}</td></tr>" for a, n, d_, p in prev)
    )
    b += f'<tr class="t"><td>Abschlagsforderung netto</td><td>{de(net)}</td></tr><tr><td>zzgl. 19 % MwSt.</td><td>{de(tx)}</td></tr><tr class="t"><td>Abschlagsforderung brutto</td><td>{de(g)} €</td></tr><tr><td>abzgl. 5 % Sicherheitseinbehalt gem. § 17 VOB/B</td><td>-{de(ret)}</td></tr><tr class="z"><td>Auszahlungsbetrag</td><td>{de(g-ret)} €</td></tr></table>'
    b += '<p style="margin-top:6mm">Wir bitten um Überweisung innerhalb von 21 Tagen nach Zugang (§ 16 Abs. 1 VOB/B). Aufmaßblätter 1–14 liegen als Anlage bei.</p><p>Mit freundlichen Grüßen<br><br><i>i. A. S. Behnke</i><br>Abrechnung</p>'
    H(f, css, b)
    lab(
        f,
        "abschlag-rohde",
        "invoice",
        "de",
        invoice_number=["RE 26-0043", "26-0043"],
        issue_date="2026-01-27",
        due_date=None,
        seller_name="Heinrich Rohde Bauunternehmung GmbH",
        seller_vat_id=v,
        buyer_name="Vivantis Seniorenresidenzen GmbH",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# 5 Schlussrechnung 13b
def g05():
    f = "g05.pdf"
    v = de_vat("26640117")
    ib = iban("DE", "860555921090077412")
    c = C(f, "Carlito-Regular", "Carlito-Bold", fs=10)
    c.t(105, 20, "Metallbau Krzywinski", a="c", b=True, fs=20)
    c.t(105, 26, "Inh. Tomasz Krzywinski · Schlossermeister", a="c", fs=10)
    c.t(105, 31, "Geländer – Tore – Stahltreppen – Schweißfachbetrieb EN 1090", a="c", fs=9)
    c.line(20, 34, 190, 34, 1)
    c.ml(20, 52, ["Elbtal Generalbau GmbH", "Niederlassung Leipzig", "Torgauer Str. 231", "04347 Leipzig"], 5, fs=11)
    c.ml(
        120,
        52,
        ["Bornaische Str. 190", "04279 Leipzig", "Mobil 0151 / 2209 4471", "info@metallbau-krzywinski.example"],
        5,
    )
    c.t(20, 88, "Schlussrechnung", b=True, fs=16)
    c.t(20, 96, "Nr. 2025/88", b=True, fs=11)
    c.t(190, 96, "Leipzig, 19.12.2025", a="r")
    c.t(20, 104, "BV: Umbau Kita Rehbacher Weg, Los 7 Schlosserarbeiten – Ihr Auftrag NU-2025-0417 vom 03.06.2025")
    c.t(20, 109, "Ausführung: 30.06. – 05.12.2025, Abnahme am 09.12.2025")
    its = [
        ("1", "Stahltreppe außen, feuerverzinkt, 3 Läufe", "1,000 psch", D("1"), D("18950.00")),
        ("2", "Geländer Flachstahl, h = 1,10 m", "46,350 m", D("46.35"), D("214.00")),
        ("3", "Handlauf Edelstahl V2A Ø 42,4", "38,200 m", D("38.2"), D("96.50")),
        ("4", "Nachtrag 1: Fußplatten verstärkt", "12,000 Stk", D("12"), D("48.00")),
    ]
    y = 120
    c.rect(20, y - 5, 170, 7, fill=colors.HexColor("#e6e6e6"), stroke=None)
    for x, t, a in [
        (22, "Pos.", "l"),
        (34, "Leistung", "l"),
        (130, "Menge", "r"),
        (158, "EP (€)", "r"),
        (188, "GP (€)", "r"),
    ]:
        c.t(x, y, t, a, b=True)
    y += 8
    net = D(0)
    for n, d_, m, mm_, p in its:
        t = q(mm_ * p)
        net += t
        c.t(22, y, n)
        c.t(34, y, d_)
        c.t(130, y, m, "r")
        c.t(158, y, de(p), "r")
        c.t(188, y, de(t), "r")
        y += 6.5
    c.line(20, y - 3, 190, y - 3)
    y += 3
    for k, w, bb in [
        ("Gesamtsumme netto", net, True),
        ("abzgl. 1. Abschlagszahlung vom 08.08.2025", D("-12000"), False),
        ("abzgl. 2. Abschlagszahlung vom 24.10.2025", D("-10000"), False),
        ("noch zu zahlen", net - 22000, True),
    ]:
        c.t(100, y, k, b=bb)
        c.t(188, y, de(w) + " €", "r", b=bb)
        y += 6
    c.ml(
        20,
        y + 8,
        [
            "Steuerschuldnerschaft des Leistungsempfängers gemäß § 13b UStG.",
            "Der Rechnungsbetrag enthält keine Umsatzsteuer.",
            "",
            "Bitte überweisen Sie den offenen Betrag bis zum 18.01.2026 auf mein Konto bei der",
            "Sparkasse Leipzig   IBAN: " + sp(ib) + "   BIC: WELADE8LXXX",
            "",
            "Freistellungsbescheinigung nach § 48b EStG liegt Ihnen vor (gültig bis 30.09.2027).",
        ],
        5,
    )
    c.line(20, 280, 190, 280, 0.4)
    c.t(
        105,
        285,
        "USt-ID: " + v + "   |   Steuernummer: 231/242/06618 (FA Leipzig II)   |   HWK zu Leipzig, Betriebs-Nr. 40117",
        a="c",
        fs=8,
    )
    c.save()
    lab(
        f,
        "schluss-13b",
        "invoice",
        "de",
        invoice_number="2025/88",
        issue_date="2025-12-19",
        due_date="2026-01-18",
        seller_name=["Metallbau Krzywinski", "Tomasz Krzywinski", "Metallbau Krzywinski Inh. Tomasz Krzywinski"],
        seller_vat_id=v,
        buyer_name="Elbtal Generalbau GmbH",
        currency="EUR",
        net_total=net,
        tax_total=None,
        grand_total=net,
        iban=ib,
    )


# 6 facility service 2 pages
def g06():
    f = "g06.pdf"
    v = de_vat("81290553")
    ib = iban("DE", "500400000348890200")
    obj = [
        (
            "0110",
            "Verwaltung Hanauer Landstr. 291",
            [("Unterhaltsreinigung lt. LV", D("4318.20")), ("Sanitärbedarf", D("212.44"))],
        ),
        (
            "0112",
            "Logistikhalle Fechenheim",
            [
                ("Unterhaltsreinigung lt. LV", D("2790.00")),
                ("Bodenmaschine, 2 Einsätze", D("380.00")),
                ("Winterdienst-Bereitschaft", D("145.00")),
            ],
        ),
        ("0115", "Parkhaus Ostbahnhof", [("Kehrmaschine wöchentlich", D("860.00"))]),
        (
            "0121",
            "Kantine EG",
            [("Grundreinigung Küche", D("690.50")), ("Fettabscheider, Entsorgung (Fremdleistung)", D("318.75"))],
        ),
        (
            "0124",
            "Bürogebäude Ostparkstr. 37",
            [
                ("Unterhaltsreinigung lt. LV", D("1980.60")),
                ("Glasreinigung innen/außen", D("744.00")),
                ("Teppich-Sprühextraktion 210 m²", D("399.00")),
            ],
        ),
        (
            "0126",
            "Werkstatt und Waschplatz",
            [("Unterhaltsreinigung lt. LV", D("655.00")), ("Ölabscheider-Kontrolle", D("89.90"))],
        ),
        (
            "0127",
            "Außenanlagen",
            [("Grünpflege", D("512.30")), ("Winterdienst 4 Einsätze", D("620.00")), ("Streugut 12 Sack", D("107.40"))],
        ),
        (
            "0128",
            "Schulungszentrum Riederwald",
            [("Unterhaltsreinigung lt. LV", D("1122.75")), ("Tagesfrau 20 Tage × 3 Std.", D("1494.00"))],
        ),
        (
            "0130",
            "Pforte / Empfangsdienst",
            [("182,50 Std. à 24,90", D("4544.25")), ("Sonn-/Feiertagszuschlag 8,00 Std. × 12,45", D("99.60"))],
        ),
    ]
    rows = []
    net = D(0)
    for n, o, l in obj:
        rows.append(f"Objekt {n} – {o}")
        s = D(0)
        for a, p in l:
            rows.append((a, "02/2026", de(p)))
            s += p
        rows.append(("<i>Zwischensumme Objekt</i>", "", "<i>" + de(s) + "</i>"))
        net += s
    tx = q(net * D(".19"))
    g = net + tx
    css = "body{font:9pt Lato} .side{position:absolute;right:0;top:0;width:46mm;font-size:7.6pt;color:#444;border-left:2pt solid #0a8f6a;padding-left:3mm;line-height:1.35} .side h4{margin:3mm 0 0;font-size:7.6pt;color:#0a8f6a} .logo{font:900 20pt Lato;color:#0a8f6a} .adr{margin-top:24mm;height:36mm;font-size:10pt} .w{width:100%;margin-top:3mm} .w th{border-bottom:1pt solid #0a8f6a} .w .grp td{font-weight:bold;padding-top:2.2mm;border-bottom:.4pt solid #aaa} .tot{margin:5mm 0 4mm auto;width:80mm} .tot td:last-child{text-align:right} .tot .b td{font-weight:bold;font-size:11pt;border-top:1pt solid #0a8f6a}"
    b = (
        '<div class="side"><h4>Anschrift</h4>Main-Clean<br>Gebäudedienste GmbH<br>Mainzer Landstraße 683<br>65933 Frankfurt a. M.<h4>Kontakt</h4>Tel. 069 39047-0<br>buchhaltung@mainclean.example<h4>Bank</h4>Commerzbank AG<br>'
        + sp(ib)
        + "<br>COBADEFFXXX<h4>Register</h4>AG Frankfurt, HRB 41809<br>GF Selma Aydin, Ralf Petry<h4>Steuer</h4>USt-IdNr. "
        + v
        + "<br>StNr. 045 236 80117<h4>Ihre Ansprechpartnerin</h4>Jana Kowalski, Objektleitung<br>0173 5520 118<h4>Rechnung</h4>Nr. <b>R0226-1183</b><br>Datum <b>28.02.2026</b><br>Kunde 10244<br>Ihre Kostenstelle 7710</div>"
    )
    b += '<div class="logo">main-clean</div><div style="font-size:8pt">Ein Unternehmen der PROFACIL-Gruppe</div><div class="adr"><span style="font-size:6.5pt">Main-Clean GmbH, Mainzer Landstr. 683, 65933 Frankfurt</span><br>Brandwein Logistik SE<br>Facility Management<br>Hanauer Landstraße 291<br>60314 Frankfurt am Main</div>'
    b += '<h2 style="font-size:13pt;margin:8mm 0 2mm">Sammelrechnung Februar 2026</h2><div style="width:118mm">Für die in unserem Dienstleistungsvertrag DV-4410 vom 01.07.2023 vereinbarten Leistungen im Zeitraum 01.02.2026 bis 28.02.2026 berechnen wir:</div><div style="height:28mm"></div>'
    b += T("Leistung|Monat|Betrag EUR", rows, "lcr", "w", ["", "20mm", "30mm"])
    b += KV([("Summe netto", de(net)), ("MwSt 19 %", de(tx)), ("Endbetrag EUR", de(g), "b")], "tot")
    b += "<p>Zahlungsziel: 14 Tage rein netto. Nach § 14b UStG sind Rechnungen 2 Jahre aufzubewahren (nur bei Grundstücksleistungen an Privatpersonen).</p><p>Bitte geben Sie bei Zahlung die Rechnungs- und Kundennummer an.</p>"
    H(
        f,
        css,
        b,
        "size:A4;margin:15mm 15mm 18mm 22mm",
        ";@bottom-left{content:'R0226-1183 · Blatt ' counter(page);font:7pt Lato}",
    )
    lab(
        f,
        "sidebar-facility",
        "invoice",
        "de",
        invoice_number="R0226-1183",
        issue_date="2026-02-28",
        due_date=None,
        seller_name=["Main-Clean Gebäudedienste GmbH", "Main-Clean GmbH"],
        seller_vat_id=v,
        buyer_name="Brandwein Logistik SE",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# 7 staffing
def g07():
    f = "g07.pdf"
    v = de_vat("22955016")
    ib = iban("DE", "380601860412033018")
    emp = [
        (
            "Aksoy, Mehmet",
            "Staplerfahrer",
            [("Normalstunden", D("38.50"), D("27.40")), ("Nachtzuschlag 25 %", D("12.00"), D("6.85"))],
        ),
        (
            "Bauer, Christine",
            "Kommissioniererin",
            [("Normalstunden", D("35.00"), D("24.10")), ("Überstunden 25 %", D("4.25"), D("30.13"))],
        ),
        ("Demir, Orhan", "Kommissionierer", [("Normalstunden", D("31.75"), D("24.10"))]),
        (
            "Nowak, Paweł",
            "Lagerhelfer",
            [("Normalstunden", D("40.00"), D("22.80")), ("Samstag 50 %", D("6.00"), D("34.20"))],
        ),
    ]
    rows = []
    net = D(0)
    hrs = D(0)
    for n, q_, l in emp:
        for k, (a, h, p) in enumerate(l):
            rows.append((n if k == 0 else "", q_ if k == 0 else "", "KW 11", a, de(h), de(p), de(q(h * p))))
            net += q(h * p)
            hrs += h
    tx = q(net * D(".19"))
    g = net + tx
    css = 'body{font:8.8pt "Liberation Sans"} .top{display:flex;justify-content:space-between;align-items:flex-end} .bxs{display:flex;margin:6mm 0 5mm;border:.6pt solid #333} .bxs div{flex:1;border-right:.6pt solid #333;padding:1mm 2mm} .bxs div:last-child{border:0} .bxs small{display:block;font-size:6.5pt;color:#555} .l{width:100%} .l th{border-top:.8pt solid #000;border-bottom:.8pt solid #000;font-size:8pt} .sum{display:flex;border:.6pt solid #333;margin-top:6mm} .sum div{flex:1;padding:1.5mm 2mm;text-align:right;border-right:.6pt solid #333} .sum div:last-child{border:0;background:#e8e8e8;font-weight:bold} .sum small{display:block;font-weight:normal;font-size:7pt} .ft{position:fixed;bottom:-18mm;left:0;right:0;display:flex;justify-content:space-between;font-size:6.8pt}'
    b = (
        '<div class="ft"><div>TEAMWERK Personal GmbH<br>Bonner Talweg 55<br>53113 Bonn</div><div>Erlaubnis nach § 1 AÜG unbefristet<br>Agentur für Arbeit Düsseldorf<br>iGZ-Tarif / GVP-Mitglied</div><div>HRB 18220 Bonn<br>GF Nadine Fuchs<br>USt-IdNr. '
        + v
        + "</div><div>Volksbank Köln Bonn eG<br>IBAN "
        + sp(ib)
        + "<br>BIC GENODED1BRS</div></div>"
    )
    b += '<div class="top"><div style="font-size:10pt;line-height:1.4"><span style="font-size:6.5pt">TEAMWERK Personal GmbH – Bonner Talweg 55 – 53113 Bonn</span><br>Firma<br>Rheinland Frischelogistik GmbH & Co. KG<br>Herrn Tobias Engels<br>Carl-Benz-Str. 14<br>53332 Bornheim</div><div class="r"><svg viewBox="0 0 60 30" style="width:50mm"><circle cx="10" cy="12" r="8" fill="#e4572e"/><circle cx="22" cy="12" r="8" fill="#f3a712" fill-opacity=".8"/><circle cx="34" cy="12" r="8" fill="#29335c" fill-opacity=".8"/></svg><br><b style="font-size:15pt">TEAMWERK</b><br>Zeitarbeit · Vermittlung</div></div>'
    b += '<h1 style="font-size:15pt;margin:8mm 0 0">RECHNUNG</h1><div class="bxs"><div><small>Rechnungs-Nr.</small>1126-00594</div><div><small>Rechnungsdatum</small>16.03.2026</div><div><small>Debitor</small>20077</div><div><small>Leistungszeitraum</small>09.03. – 15.03.2026</div><div><small>Fällig am</small>26.03.2026</div><div><small>Seite</small>1 / 1</div></div>'
    b += "<p>Arbeitnehmerüberlassung gemäß Rahmenvertrag RV-318 und unterzeichneter Tätigkeitsnachweise</p>" + T(
        "Mitarbeiter/in|Tätigkeit|Woche|Lohnart|Std.|Satz €|Betrag €", rows, "llllrrr", "l"
    )
    b += f'<div class="sum"><div><small>Stunden gesamt</small>{de(hrs)}</div><div><small>Netto EUR</small>{de(net)}</div><div><small>USt. %</small>19,00</div><div><small>USt. EUR</small>{de(tx)}</div><div><small>Rechnungsbetrag EUR</small>{de(g)}</div></div><p style="margin-top:5mm">Ohne Abzug zahlbar binnen 10 Tagen. Unsere Mitarbeiter sind nicht inkassoberechtigt.<br>Forderungen aus dieser Rechnung sind an die VR Factoring GmbH, Eschborn, abgetreten; Zahlungen mit schuldbefreiender Wirkung bitte nur auf unten genanntes Konto.</p>'
    H(f, css, b)
    lab(
        f,
        "staffing-boxes",
        "invoice",
        "de",
        invoice_number="1126-00594",
        issue_date="2026-03-16",
        due_date="2026-03-26",
        seller_name="TEAMWERK Personal GmbH",
        seller_vat_id=v,
        buyer_name="Rheinland Frischelogistik GmbH & Co. KG",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# 8 Stadtwerke, 3 pages
def g08():
    f = "g08.pdf"
    v = de_vat("12647730")
    ib = iban("DE", "513500250200114438")
    ap = q(D("48213") * D(".2384"))
    gp = D("148.80")
    ne = q(D("48213") * D(".0712"))
    ko = q(D("48213") * D(".0159"))
    st = q(D("48213") * D(".0205"))
    mk = D("19.63")
    net = ap + gp + ne + ko + st + mk
    tx = q(net * D(".19"))
    g = net + tx
    absn = D("16500.00")
    abst = q(absn * D(".19"))
    rest = g - absn - abst
    css = 'body{font:9pt "Noto Sans"} .b{color:#005aa9} .top{display:flex;justify-content:space-between} .info{background:#e9f2fa;padding:2mm 3mm;width:64mm;font-size:8pt} .info td:first-child{padding-right:4mm} h1{font-size:14pt;color:#005aa9;margin:8mm 0 3mm} .s{width:100%} .s td{padding:1.2mm 2mm;border-bottom:.4pt solid #bcd} .s td:last-child{text-align:right} .hi td{background:#005aa9;color:#fff;font-weight:bold} h2{font-size:11pt;color:#005aa9} .t{width:100%;font-size:8pt} .t th{background:#e9f2fa} .t td{border-bottom:.3pt solid #ccc}'
    b = '<div class="top"><div><div style="font:bold 17pt \'Noto Sans\'" class="b">stadtwerke giebenau</div><div style="font-size:8pt">Strom · Gas · Wasser · Wärme · Bäder</div><div style="margin-top:16mm;font-size:6.5pt">Stadtwerke Giebenau GmbH · Lahnstr. 31 · 35398 Gießen</div><div style="font-size:10pt;margin-top:2mm">Bäckerei Weidner KG<br>Herrn Gerd Weidner<br>Frankfurter Str. 227<br>35398 Gießen</div></div>'
    b += (
        '<div class="info">'
        + KV(
            [
                ("Vertragskonto", "<b>200 611 408 7</b>"),
                ("Rechnungsnummer", "<b>VK-2026-0038812</b>"),
                ("Datum", "<b>05.02.2026</b>"),
                ("Verbrauchsstelle", "Frankfurter Str. 227, Backstube"),
                ("Zählernummer", "1 EMH00 1180 4471"),
                ("Marktlokation", "51 238 696 781"),
                ("Tarif", "GewerbeStrom Plus"),
                ("Kundenservice", "0641 708-1400"),
            ]
        )
        + "</div></div>"
    )
    b += "<h1>Ihre Stromrechnung 01.01.2025 – 31.12.2025</h1><p>Sehr geehrter Herr Weidner,<br>für die Belieferung mit elektrischer Energie rechnen wir wie folgt ab. Einzelheiten finden Sie auf den Folgeseiten.</p>"
    b += KV(
        [
            ("Verbrauch im Abrechnungszeitraum", "48.213 kWh"),
            ("Nettobetrag", de(net) + " €"),
            ("Umsatzsteuer 19 %", de(tx) + " €"),
            ("Rechnungsbetrag brutto", de(g) + " €", "hi"),
            (
                "abzüglich gezahlter Abschläge (12 × 1.636,25 €, netto " + de(absn) + " €, USt " + de(abst) + " €)",
                "-" + de(absn + abst) + " €",
            ),
            ("Nachzahlung" if rest > 0 else "Guthaben", de(abs(rest)) + " €", "hi"),
        ],
        "s",
    )
    b += f'<p style="margin-top:4mm">Den Betrag von <b>{de(abs(rest))} €</b> buchen wir am <b>23.02.2026</b> zusammen mit dem neuen Abschlag von 1.790,00 € vom Konto DE** **** **** **** **41 12 ab (Mandat SWG-0088712, Gläubiger-ID DE81ZZZ00000077410).</p><p>Ihr neuer monatlicher Abschlag: <b>1.790,00 €</b> (netto 1.504,20 € + USt 285,80 €), fällig zum 1. jeden Monats, erstmals 01.03.2026.</p><p>Freundliche Grüße<br>Ihre Stadtwerke Giebenau</p>'
    b += '<h2 style="break-before:page">Zählerstände und Verbrauchsermittlung</h2>' + T(
        "Zeitraum|Zähler|Stand alt|Stand neu|Ableseart|Faktor|Verbrauch kWh",
        [
            ("01.01.2025–30.06.2025", "1EMH0011804471", "102.455", "126.010", "abgelesen", "1", "23.555"),
            ("01.07.2025–31.12.2025", "1EMH0011804471", "126.010", "150.668", "Kundenangabe", "1", "24.658"),
        ],
        "lllllrr",
        "t",
    )
    b += "<h2>Berechnung im Einzelnen</h2>" + T(
        "Preisbestandteil|Menge|Preis|Betrag netto €",
        [
            ("Arbeitspreis Energie", "48.213 kWh", "23,84 ct/kWh", de(ap)),
            ("Grundpreis", "12 Monate", "12,40 €/Monat", de(gp)),
            ("Netzentgelt Arbeit", "48.213 kWh", "7,12 ct/kWh", de(ne)),
            ("Konzessionsabgabe", "48.213 kWh", "1,59 ct/kWh", de(ko)),
            ("Stromsteuer", "48.213 kWh", "2,05 ct/kWh", de(st)),
            ("Messstellenbetrieb", "365 Tage", "19,63 €/Jahr", de(mk)),
            ("<b>Summe netto</b>", "", "", "<b>" + de(net) + "</b>"),
            ("zzgl. USt 19 %", "", "", de(tx)),
            ("<b>Summe brutto</b>", "", "", "<b>" + de(g) + "</b>"),
        ],
        "lrrr",
        "t",
    )
    b += '<h2>Verbrauchsvergleich</h2><svg viewBox="0 0 160 40" style="width:130mm"><rect x="0" y="8" width="120" height="8" fill="#9bbfe0"/><rect x="0" y="22" width="111" height="8" fill="#005aa9"/><text x="122" y="15" font-size="5">2024: 52.080 kWh</text><text x="122" y="29" font-size="5">2025: 48.213 kWh</text></svg>'
    b += (
        '<h2 style="break-before:page">Weitere Informationen</h2><p>Stromkennzeichnung gem. § 42 EnWG (Basisjahr 2024): Erneuerbare Energien gefördert 58,1 %, sonstige Erneuerbare 11,4 %, Kohle 15,7 %, Erdgas 13,0 %, sonstige 1,8 %. CO₂-Emissionen 221 g/kWh, radioaktiver Abfall 0,0000 g/kWh.</p><p>Netzbetreiber: Mittelhessen Netz GmbH, Codenummer 9900 4471 00005. Messstellenbetreiber: Mittelhessen Netz GmbH. Nächste Ablesung: 31.12.2026. Kündigungsfrist: 4 Wochen zum Monatsende.</p><p>Widerspruch/Beschwerden: Schlichtungsstelle Energie e. V., Friedrichstr. 133, 10117 Berlin. Verbraucherservice der Bundesnetzagentur, Postfach 8001, 53105 Bonn.</p><p style="font-size:7.5pt">Stadtwerke Giebenau GmbH, Sitz Gießen, Amtsgericht Gießen HRB 118, USt-IdNr. '
        + v
        + ", Steuernummer 020 225 50118. Geschäftsführer: Jens Ohlig. Vorsitzende des Aufsichtsrats: Bürgermeisterin Astrid Eibel. Bankverbindung: Sparkasse Gießen, IBAN "
        + sp(ib)
        + ", BIC SKGIDE5FXXX.</p>"
    )
    H(
        f,
        css,
        b,
        "size:A4;margin:16mm 16mm 18mm 22mm",
        ";@bottom-center{content:'Rechnungsnummer VK-2026-0038812 – Seite ' counter(page) ' von ' counter(pages);font:7pt 'Noto Sans'}",
    )
    lab(
        f,
        "stadtwerke-3p",
        "invoice",
        "de",
        invoice_number="VK-2026-0038812",
        issue_date="2026-02-05",
        due_date="2026-02-23",
        seller_name="Stadtwerke Giebenau GmbH",
        seller_vat_id=v,
        buyer_name="Bäckerei Weidner KG",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


PAGES = [g01, g02, g03, g04, g05, g06, g07, g08]
