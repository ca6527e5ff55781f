from decimal import Decimal as D

from .drawing import C, ROUND_HALF_UP, fm, html, iban, ide, mod10r, q, qr, reg, sp, tr, vat, vche, vde


# 11 expert, person's business
def n11():
    fn = "n11_wirsing.pdf"
    v = vde("17760231")
    ib = ide("70150000", "1004431997")
    c = C(fn, font="nse", size=9.5)
    c.t(195, 20, "Dipl.-Ing. (FH) Katharina Wirsing", "nse-b", 12, "r")
    c.ml(
        195,
        25.5,
        [
            "von der IHK für München und Oberbayern öffentlich bestellte",
            "und vereidigte Sachverständige für Maschinen und Anlagen",
        ],
        4,
        f="nse-i",
        z=8,
        a="r",
    )
    c.l(120, 31.5, 195, 31.5, 0.3)
    c.ml(
        195,
        36,
        ["Ludwigshöhe 12", "82319 Starnberg", "Fon 08151 / 90 33 71", "kw@wirsing-gutachten.example"],
        4,
        z=8,
        a="r",
    )
    c.t(22, 49, "Wirsing · Ludwigshöhe 12 · 82319 Starnberg", z=6.5)
    c.ml(
        22,
        55,
        [
            "Isartaler Druckguss",
            "Inh. Max Obermaier e. K.",
            "Geschäftsleitung",
            "Loisachweg 41",
            "82515 Wolfratshausen",
        ],
        4.8,
    )
    c.t(22, 95, "Honorarrechnung", "nse-b", 13)
    c.t(195, 95, "7. April 2025", a="r")
    for i, (a, b) in enumerate(
        (
            ("Rechnungsnummer", "2025-017"),
            ("Gutachten", "G 24/088 Druckgussmaschine DAM 800"),
            ("Auftrag vom", "02.12.2024"),
            ("Leistungszeitraum", "Januar bis März 2025"),
        )
    ):
        c.t(22, 104 + i * 5, a + ":")
        c.t(62, 104 + i * 5, b)
    L = [
        ("Aktenstudium, Vorbereitung", "4.25", "h", "125.00"),
        ("Ortstermine 14.01. und 29.01.2025", "7.5", "h", "125.00"),
        ("Ausarbeitung des Gutachtens", "16", "h", "125.00"),
        ("Fahrtkosten", "186", "km", "0.70"),
        ("Lichtbilder, 3 Ausfertigungen", "64", "St.", "2.00"),
        ("Schreibauslagen, Porto (pauschal)", "1", "", "45.00"),
    ]
    y = 130
    net = D(0)
    c.l(22, y - 4, 195, y - 4, 0.3)
    for t, m, e, p in L:
        s = q(D(m) * D(p))
        net += s
        c.t(22, y, t)
        c.t(118, y, fm(m), a="r")
        c.t(120, y, e)
        c.t(155, y, "à " + fm(p) + " €", a="r")
        c.t(195, y, fm(s) + " €", a="r")
        y += 6
    tax = q(net * D(".19"))
    tot = net + tax
    c.l(160, y - 4, 195, y - 4, 0.3)
    y += 1
    for a, b, f in (
        ("Nettohonorar", net, "nse"),
        ("19 % Umsatzsteuer", tax, "nse"),
        ("Rechnungssumme", tot, "nse-b"),
        ("abzüglich Vorschuss vom 18.12.2024 (brutto)", D("-1190"), "nse"),
        ("Restforderung", tot - 1190, "nse-b"),
    ):
        c.t(155, y, a, f, a="r")
        c.t(195, y, fm(b) + " €", f, a="r")
        y += 6
    c.p(
        22,
        y + 8,
        "Ich bitte um Ausgleich der Restforderung bis spätestens 22. April 2025. Das Gutachten bleibt bis zur vollständigen Bezahlung mein Eigentum.",
        173,
        5,
    )
    c.t(22, y + 30, "Katharina Wirsing", "nse-i", 12)
    c.t(22, 284, f"Bankhaus Münchner Land AG  {sp(ib)}   |   USt-IdNr. {v}   |   Steuernummer 161/290/31845", z=7.5)
    c.save()
    reg(
        fn,
        "de_expert_serif_right",
        "invoice",
        "de",
        "2025-017",
        "2025-04-07",
        "2025-04-22",
        ["Dipl.-Ing. (FH) Katharina Wirsing", "Katharina Wirsing"],
        v,
        ["Isartaler Druckguss Inh. Max Obermaier e. K.", "Max Obermaier e. K.", "Isartaler Druckguss"],
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 12 credit note
def n12():
    fn = "n12_buerofix.pdf"
    v = vde("24418809")
    ib = ide("37040044", "224488100")
    css = """@page{size:A4;margin:0} body{margin:0;font:9pt Roboto} .r{text-align:right} .side{position:absolute;right:0;top:0;width:52mm;height:297mm;background:#ffe14d;padding:60mm 6mm 0;font-size:8pt;line-height:1.5} .main{position:absolute;left:20mm;top:12mm;width:128mm} .it{width:100%} .it td{padding:1.4mm .5mm;border-bottom:.3pt dotted #555;vertical-align:top}.it th{text-align:left;font-weight:700;padding:1mm .5mm;border-bottom:1.5pt solid #ffe14d}.it .r{text-align:right}"""
    L = [
        ("118-40A", "Kopierpapier A4 80 g, weiß, Palette", "-40", "3.19", "Falschlieferung"),
        ("552-07", "Ordner 80 mm, blau", "-20", "1.85", "Transportschaden"),
        ("990-01", "Rückholpauschale", "1", "9.90", "lt. Vereinbarung"),
    ]
    net = D(0)
    rows = ""
    for a, b, m, p, g in L:
        s = q(D(m) * D(p))
        net += s
        rows += tr([a, b + f"<br><small>{g}</small>", m, fm(p), fm(s)], cls=["", "", "r", "r", "r"])
    tax = q(net * D(".19"))
    tot = net + tax
    body = f"""<div class=side><b style="font-size:10pt">BELEGDATEN</b><br>Korrektur-Nr.<br><b>GS-700418</b><br>vom<br><b>26.03.2025</b><br><br>zu Rechnung<br>RG-3312907<br>vom 11.03.2025<br><br>Kunden-Nr.<br>88-20147<br><br>Retoure<br>RMA 25-0994<br><br>Ihr Ansprechpartner<br>Team Retouren<br>0221 / 55 90 - 300<br>retouren@buerofix.example</div>
    <div class=main><span style="font:900 30pt Roboto;letter-spacing:-1pt">büro<span style="background:#ffe14d">FIX</span></span><div style="font-size:8pt">alles fürs Büro. ab morgen.</div>
    <div style="margin-top:20mm;font-size:6.5pt">büroFIX · Robert-Perthel-Str. 60 · 50739 Köln</div><div style="margin-top:3mm;height:34mm;font-size:10pt;line-height:1.35">Steuerberatung Kanzlei am Ring<br>Hövelmann Thier &amp; Partner mbB<br>Hohenzollernring 71<br>50672 Köln</div>
    <h2 style="font-size:15pt;margin:8mm 0 2mm">Rechnungskorrektur (Gutschrift)</h2><p>Guten Tag,<br>wir haben Ihre Rücksendung geprüft und schreiben Ihnen gut:</p>
    <table class=it>{tr(['Art.-Nr.','Artikel / Grund','Menge','Preis','Summe'],'th',['','','r','r','r'])}{rows}</table>
    <table style="width:70mm;margin:4mm 0 0 auto;line-height:1.7">{tr(['Summe netto EUR',fm(net)],cls=['','r'])}{tr(['MwSt. 19 % EUR',fm(tax)],cls=['','r'])}<tr style="font-weight:700;background:#ffe14d"><td>Gutschriftsbetrag EUR</td><td class=r>{fm(tot)}</td></tr></table>
    <p>Der Betrag wird mit Ihrer nächsten Rechnung verrechnet oder auf Wunsch auf Ihr Konto (IBAN endet auf 0815) erstattet. Bitte korrigieren Sie Ihren Vorsteuerabzug entsprechend.</p></div>
    <div style="position:absolute;left:20mm;bottom:10mm;width:128mm;font-size:6.6pt;color:#444">büroFIX – eine Marke der Papier Lindner Handelsgesellschaft mbH | Robert-Perthel-Straße 60 | 50739 Köln | HRB 40551 Amtsgericht Köln | Geschäftsführung: Dagmar Lindner, Cem Yıldız | USt-IdNr.: {v} | Commerzbank Köln IBAN {sp(ib)}</div>"""
    html(fn, css, body)
    reg(
        fn,
        "de_credit_sidebar",
        "credit_note",
        "de",
        "GS-700418",
        "2025-03-26",
        None,
        "Papier Lindner Handelsgesellschaft mbH",
        v,
        ["Hövelmann Thier & Partner mbB", "Steuerberatung Kanzlei am Ring Hövelmann Thier & Partner mbB"],
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 13 Kleinunternehmer
def n13():
    fn = "n13_sander.pdf"
    ib = ide("43060967", "1099337700")
    c = C(fn, font="la-l", size=10.5)
    c.t(105, 30, "J U L E   S A N D E R", "la-l", 22, "c")
    c.t(105, 37, "fotografie  |  portrait  |  reportage", "la-l", 10, "c", col="#888888")
    c.ml(
        20,
        60,
        ["Ziegler Gartentechnik", "Vertriebs GmbH", "Frau Mona Ziegler", "Am Sägewerk 2", "79256 Buchenbach"],
        5.2,
    )
    c.ml(
        190,
        60,
        ["Jule Sander", "Lehener Straße 93", "79106 Freiburg", "hallo@julesander.example", "Steuernr. 06/371/22908"],
        5.2,
        a="r",
    )
    c.t(20, 105, "rechnung", "la-l", 26)
    c.t(20, 114, "No. 0042  ·  22.05.2025  ·  Shooting am 09.05.2025")
    y = 132
    for a, b in (
        ("Mitarbeiterportraits vor Ort, Halbtagessatz", "480,00 €"),
        ("12 bearbeitete Bilder à 25,00 €", "300,00 €"),
        ("Nutzungsrechte Web & Print, 3 Jahre", "180,00 €"),
        ("Anfahrt", "18,60 €"),
    ):
        c.t(20, y, a)
        c.t(190, y, b, a="r")
        c.l(20, y + 2.5, 190, y + 2.5, 0.2, "#aaaaaa")
        y += 9
    c.t(20, y + 2, "gesamt", "la-b", 13)
    c.t(190, y + 2, "978,60 €", "la-b", 13, "r")
    c.p(
        20,
        y + 16,
        "Gemäß § 19 UStG wird keine Umsatzsteuer berechnet. Bitte überweise den Betrag bis zum 5. Juni 2025 auf das Konto bei der GLS Bank:",
        170,
        5.5,
    )
    c.t(20, y + 34, sp(ib))
    c.t(20, y + 48, "Danke für den schönen Tag bei euch!")
    c.save()
    reg(
        fn,
        "de_smallbusiness_minimal",
        "invoice",
        "de",
        ["0042", "No. 0042"],
        "2025-05-22",
        "2025-06-05",
        ["Jule Sander", "JULE SANDER"],
        None,
        "Ziegler Gartentechnik Vertriebs GmbH",
        "EUR",
        None,
        None,
        "978.60",
        ib,
    )


# 14 AT carpenter Teilrechnung
def n14():
    fn = "n14_hinteregger.pdf"
    v = vat("5718293")
    ib = iban("AT", "2040400041882930")
    css = """@page{size:A4;margin:14mm 20mm 30mm} body{font:10pt Carlito} .r{text-align:right} .it{width:100%;margin-top:3mm} .it th{background:#e9e2d5;text-align:left;padding:1.2mm}.it td{padding:1.2mm;border-bottom:.4pt solid #cbbfa6;vertical-align:top} .it .r{text-align:right}"""
    L = [
        ("1", "Empfangspult Eiche massiv, geölt, lt. Zeichnung 3b", "1", "Stk", "4.860,00", "4860"),
        ("2", "Akustikpaneele Wand Besprechung", "18,4", "m²", "142,00", "2612.80"),
        ("3", "Montage durch 2 Facharbeiter", "22", "Std", "58,00", "1276"),
    ]
    net = sum(D(x[5]) for x in L)
    rows = "".join(tr([a, b, m + " " + e, p, fm(s)], cls=["", "", "r", "r", "r"]) for a, b, m, e, p, s in L)
    tax = q(net * D(".2"))
    tot = net + tax
    an = D("4200.00")
    sk = q((tot - an) * D(".03"))
    body = f"""<table style="width:100%"><tr><td><svg width="60" height="44" viewBox="0 0 60 44"><path d="M4 40L30 4L56 40Z" fill="none" stroke="#6b4a1f" stroke-width="3"/><path d="M18 40L30 22L42 40" fill="#6b4a1f"/></svg></td><td class=r><b style="font-size:18pt;color:#6b4a1f">Tischlerei Hinteregger e.U.</b><br>Meisterbetrieb · Möbel · Innenausbau<br>5600 St. Johann im Pongau, Alpendorfstraße 17<br>+43 6412 55 81 · werkstatt@hinteregger.example</td></tr></table>
    <div style="margin-top:14mm;line-height:1.35;height:30mm">An<br><b>Salzachtal Seilbahnen AG</b><br>c/o Planungsbüro Reiter &amp; Wagner ZT GmbH<br>Getreidegasse 31/2<br>5020 Salzburg</div>
    <table style="width:100%;border-top:1pt solid #6b4a1f;border-bottom:1pt solid #6b4a1f;font-size:9pt"><tr><td>Rechnungsnr.<br><b>R25/0118</b></td><td>Rechnungsdatum<br><b>18.04.2025</b></td><td>Leistungszeitraum<br><b>KW 13–15/2025</b></td><td>Kundennr.<br><b>1044</b></td><td>Auftrag<br><b>A25/0031</b></td><td>Ihre UID<br><b>{vat('3340172')}</b></td></tr></table>
    <h2 style="font-size:15pt;margin:8mm 0 2mm">SCHLUSSRECHNUNG</h2><div>BV: Umbau Kassenhalle Talstation Gernkogel</div>
    <table class=it>{tr(['Pos','Beschreibung','Menge','EH-Preis €','Gesamt €'],'th',['','','r','r','r'])}{rows}</table>
    <table style="width:90mm;margin:4mm 0 0 auto;line-height:1.6">{tr(['Summe exkl. USt.',fm(net)],cls=['','r'])}{tr(['20 % USt.',fm(tax)],cls=['','r'])}<tr style="font-weight:bold"><td>Summe inkl. USt.</td><td class=r>{fm(tot)}</td></tr>{tr(['abzgl. Anzahlung R25/0067 v. 06.03.2025<br><small>(netto 3.500,00 + 20 % USt. 700,00)</small>',fm(-an)],cls=['','r'])}<tr style="font-weight:bold;border-top:1pt solid;border-bottom:3pt double"><td>Offener Restbetrag €</td><td class=r>{fm(tot-an)}</td></tr></table>
    <p>Zahlungskondition: 8 Tage 3 % Skonto ({fm(sk)} €), 30 Tage netto.</p><p>Wir danken für Ihren Auftrag und die gute Zusammenarbeit!</p>
    <div style="position:fixed;bottom:-20mm;left:0;right:0;text-align:center;font-size:8pt;color:#6b4a1f">Inhaber: Tischlermeister Sepp Hinteregger · FN 412887 k · Landesgericht Salzburg · UID {v} · Gerichtsstand St. Johann i. P.<br>Salzburger Sparkasse · IBAN {sp(ib)} · BIC SBGSAT2SXXX</div>"""
    html(fn, css, body)
    reg(
        fn,
        "at_craft_final_prepaid",
        "invoice",
        "de",
        "R25/0118",
        "2025-04-18",
        None,
        "Tischlerei Hinteregger e.U.",
        v,
        "Salzachtal Seilbahnen AG",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 15 AT wholesale collective
def n15():
    fn = "n15_alpengusto.pdf"
    v = vat("1448205")
    ib = iban("AT", "3600000004418822")
    c = C(fn, font="lsn", size=9.5)
    c.r(15, 10, 26, 18, fill="#b0122b")
    c.t(28, 18, "ALPEN", "lsn-b", 12, "c", "#ffffff")
    c.t(28, 24, "GUSTO", "lsn-b", 12, "c", "#ffffff")
    c.t(45, 16, "Frische-Zustellgroßhandel für Gastronomie, Hotellerie und Gemeinschaftsverpflegung", z=9)
    c.t(45, 21, "Zentrale Innsbruck · Bestellhotline 0512 / 34 80 80 · bestellung@alpengusto.example", z=9)
    c.t(195, 16, "Original", a="r")
    c.r(15, 34, 85, 34, stroke="#000000")
    c.ml(
        18,
        40,
        [
            "19204",
            "Bergbahnen-Betriebsküche",
            "Zillerblick Gastronomie GmbH & Co KG",
            "zH Küchenleitung / Fr. Eberharter",
            "Talstraße 3",
            "6280 Zell am Ziller",
        ],
        4.8,
    )
    c.r(105, 34, 90, 34, stroke="#000000")
    y = 40
    for a, b in (
        ("SAMMELRECHNUNG", "8125003377"),
        ("Rechnungsdatum", "15.02.2025"),
        ("Lieferungen", "01.02.-15.02.2025"),
        ("Kundennr. / Tour", "19204 / 44-B"),
        ("Zahlbar bis", "01.03.2025"),
        ("Unsere UID", v),
    ):
        c.t(108, y, a)
        c.t(192, y, b, "lsn-b", a="r")
        y += 5
    y = 76
    X = [
        (15, "Artikel", "l"),
        (112, "Menge", "r"),
        (132, "Preis", "r"),
        (145, "St", "c"),
        (165, "Rab%", "r"),
        (195, "Wert EUR", "r"),
    ]
    c.r(15, y - 4, 180, 6, fill="#dddddd")
    for x, t, a in X:
        c.t(x, y, t, "lsn-b", a=a)
    y += 6
    S = {"1": D(0), "2": D(0)}
    for ls, rows in (
        (
            "Lieferschein 5512880 vom 04.02.2025",
            [
                ("2201 Kalbsschulter o. Kn. vak.", "14.82", "kg", "13.9", "1", "0"),
                ("4017 Bergkäse 6 Mon. Laib", "7.4", "kg", "11.25", "1", "3"),
                ("7702 Mineralwasser prickelnd 12x1,0", "8", "Kiste", "6.48", "2", "0"),
            ],
        ),
        (
            "Lieferschein 5513419 vom 08.02.2025",
            [
                ("1103 Eier Bodenhaltung M 180er", "3", "Ktn", "41.4", "1", "0"),
                ("3350 Kartoffel festkochend 25 kg", "6", "Sack", "18.9", "1", "5"),
                ("8120 Reiniger Kombidämpfer 10 l", "2", "Kan", "52.3", "2", "0"),
                ("7711 Pfand Kiste", "8", "Stk", "3", "2", "0"),
            ],
        ),
        (
            "Lieferschein 5514002 vom 13.02.2025",
            [
                ("2240 Schweinskarree o. Kn.", "22.35", "kg", "6.95", "1", "0"),
                ("5008 Rapsöl 20 l", "2", "Kan", "33.8", "1", "0"),
                ("7902 Zweigelt Landwein 2l", "12", "Fl", "7.1", "2", "2"),
            ],
        ),
    ):
        c.t(15, y, ls, "lsn-b")
        y += 4.8
        for n, m, e, p, s, rb in rows:
            w = q(D(m) * D(p) * (1 - D(rb) / 100))
            S[s] += w
            c.t(18, y, n)
            c.t(112, y, f"{fm(m)} {e}", a="r")
            c.t(132, y, fm(p), a="r")
            c.t(145, y, s, a="c")
            c.t(165, y, rb if rb != "0" else "", a="r")
            c.t(195, y, fm(w), a="r")
            y += 4.6
        y += 1.5
    t1 = q(S["1"] * D(".1"))
    t2 = q(S["2"] * D(".2"))
    net = S["1"] + S["2"]
    tax = t1 + t2
    tot = net + tax
    y += 4
    c.l(15, y - 4, 195, y - 4)
    for x, t in ((30, "St"), (70, "Nettowert"), (110, "USt %"), (150, "USt-Betrag"), (195, "Bruttowert")):
        c.t(x, y, t, "lsn-b", a="r")
    for k, s, pr, t in (("1", S["1"], "10,00", t1), ("2", S["2"], "20,00", t2)):
        y += 5
        for x, u in ((30, k), (70, fm(s)), (110, pr), (150, fm(t)), (195, fm(s + t))):
            c.t(x, y, u, a="r")
    y += 6
    c.l(15, y - 4, 195, y - 4, 0.2)
    for x, u in ((30, "Total"), (70, fm(net)), (150, fm(tax)), (195, fm(tot))):
        c.t(x, y, u, "lsn-b", a="r")
    y += 6
    c.r(120, y, 75, 9, fill="#b0122b")
    c.t(123, y + 6, "Rechnungsbetrag EUR", "lsn-b", 11, col="#ffffff")
    c.t(193, y + 6, fm(tot), "lsn-b", 12, "r", "#ffffff")
    c.p(
        15,
        y + 18,
        "Reklamationen bei Frischware nur am Liefertag. Leergut wird auf gesonderter Gutschrift vergütet. Ware bleibt bis zur vollständigen Bezahlung unser Eigentum. ARA-Lizenznr. 11844. AT-BIO-301.",
        180,
        4.2,
        z=8,
    )
    c.ml(
        15,
        276,
        [
            "ALPENGUSTO ist ein Geschäftsbereich der Tiroler Lebensmittel-Logistik Unterweger KG, Valiergasse 20, 6020 Innsbruck. FN 58117 d, LG Innsbruck. DVR 0448811.",
            "Raiffeisen-Landesbank Tirol AG, IBAN "
            + sp(ib)
            + ", BIC RZTIAT22. Komplementär: Mag. Hannes Unterweger. Erfüllungsort und Gerichtsstand Innsbruck.",
        ],
        3.6,
        z=7,
    )
    c.save()
    reg(
        fn,
        "at_wholesale_collective",
        "invoice",
        "de",
        "8125003377",
        "2025-02-15",
        "2025-03-01",
        "Tiroler Lebensmittel-Logistik Unterweger KG",
        v,
        ["Zillerblick Gastronomie GmbH & Co KG", "Bergbahnen-Betriebsküche Zillerblick Gastronomie GmbH & Co KG"],
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 16 CH painter QR bill
def n16():
    fn = "n16_maler_ch.pdf"
    v = vche("11482260")
    ib = iban("CH", "30808" + "004418829013")
    ref = mod10r("00000000000000004182025117"[:26])
    L = [
        ("Fassade Nord: Abdecken, Hochdruckreinigung", "210 m²", "9.80"),
        ("Grundierung und 2x Deckanstrich mineralisch", "210 m²", "34.50"),
        ("Gerüstmiete 3 Wochen (Fremdleistung)", "1 pl", "2450.00"),
        ("Regiestunden Vorarbeiter", "6.5 h", "98.00"),
    ]
    W = [D("2058.00"), D("7245.00"), D("2450.00"), D("637.00")]
    net0 = sum(W)
    rab = q(net0 * D(".05"))
    net = net0 - rab
    tax = q(net * D(".081"))
    tot0 = net + tax
    tot = (tot0 * 20).quantize(D(1), ROUND_HALF_UP) / 20
    tot = q(tot)
    rd = tot - tot0
    rows = "".join(tr([a, b, fm(c, "ch"), fm(w, "ch")], cls=["", "r", "r", "r"]) for (a, b, c), w in zip(L, W))
    css = """@page{size:A4;margin:0} body{margin:0;font:9.5pt "FreeSans"} .r{text-align:right} .a{position:absolute} .it{width:100%}.it td{padding:1mm 0}.it th{text-align:left;border-bottom:.6pt solid #000}.it .r{text-align:right}"""
    rr = ref[:2] + " " + sp(ref[2:], 5)
    cred = "Knecht + Söhne Malergeschäft AG<br>Wülflingerstrasse 285<br>8408 Winterthur"
    deb = "Stiftung Wohnen im Alter Töss<br>Klosterstrasse 8<br>8406 Winterthur"
    body = f"""<div class=a style="left:20mm;top:12mm;width:170mm"><b style="font-size:17pt;color:#c8102e">KNECHT+SÖHNE</b> <span style="font-size:10pt">malt seit 1961</span><div style="border-top:3pt solid #c8102e;margin-top:2mm"></div></div>
    <div class=a style="left:118mm;top:45mm;line-height:1.35">Stiftung Wohnen im Alter Töss<br>Liegenschaftenverwaltung<br>Herr B. Gubler<br>Klosterstrasse 8<br>8406 Winterthur</div>
    <div class=a style="left:20mm;top:45mm;font-size:8.5pt;line-height:1.4">Wülflingerstrasse 285<br>8408 Winterthur<br>Tel. 052 222 71 00<br>MWST-Nr. {v} MWST</div>
    <div class=a style="left:20mm;top:80mm;width:170mm">Winterthur, 12. Juni 2025<h2 style="font-size:13pt;margin:4mm 0 2mm">Rechnung 41820 – Objekt Klosterstrasse 8, Fassadensanierung</h2><div style="font-size:8.5pt">Ihre Auftragsbestätigung vom 02.04.2025 · Ausführung 05.–28. Mai 2025 · Sachbearbeiter: D. Knecht</div>
    <table class=it style="margin-top:4mm">{tr(['Leistung','Menge','Ansatz','CHF'],'th',['','r','r','r'])}{rows}<tr style="border-top:.6pt solid"><td>Bruttobetrag</td><td></td><td></td><td class=r>{fm(net0,'ch')}</td></tr><tr><td>Rabatt 5 %</td><td></td><td></td><td class=r>{fm(-rab,'ch')}</td></tr><tr><td>Nettobetrag exkl. MWST</td><td></td><td></td><td class=r>{fm(net,'ch')}</td></tr><tr><td>MWST 8.1 %</td><td></td><td></td><td class=r>{fm(tax,'ch')}</td></tr><tr><td>Rundungsdifferenz</td><td></td><td></td><td class=r>{fm(rd,'ch')}</td></tr><tr style="font-weight:bold;border-top:.6pt solid;border-bottom:1.5pt solid"><td>Rechnungsbetrag CHF</td><td></td><td></td><td class=r>{fm(tot,'ch')}</td></tr></table><p style="font-size:9pt">Zahlbar innert 30 Tagen netto. Besten Dank für den geschätzten Auftrag.</p></div>
    <div class=a style="left:0;top:192mm;width:210mm;height:105mm;border-top:.5pt dashed #000;font:7.5pt 'Liberation Sans'"><div class=a style="left:5mm;top:5mm;width:52mm;line-height:1.25"><b style="font-size:11pt">Empfangsschein</b><br><br><b>Konto / Zahlbar an</b><br>{sp(ib)}<br>{cred}<br><br><b>Referenz</b><br>{rr}<br><br><b>Zahlbar durch</b><br>{deb}</div><div class=a style="left:5mm;top:70mm"><b>Währung &nbsp; Betrag</b><br>CHF &nbsp;&nbsp;&nbsp;&nbsp;&nbsp; {fm(tot,'fr').replace(',','.')}</div><div class=a style="left:38mm;top:84mm"><b>Annahmestelle</b></div>
    <div class=a style="left:62mm;top:0;height:105mm;border-left:.5pt dashed #000"></div><div class=a style="left:67mm;top:5mm"><b style="font-size:11pt">Zahlteil</b></div><div class=a style="left:67mm;top:17mm">{qr(16,'46mm',45,True)}</div><div class=a style="left:67mm;top:70mm;font-size:9pt"><b>Währung &nbsp; Betrag</b><br>CHF &nbsp;&nbsp;&nbsp;&nbsp;&nbsp; {fm(tot,'fr').replace(',','.')}</div><div class=a style="left:118mm;top:5mm;width:87mm;font-size:9pt;line-height:1.25"><b>Konto / Zahlbar an</b><br>{sp(ib)}<br>{cred}<br><br><b>Referenz</b><br>{rr}<br><br><b>Zusätzliche Informationen</b><br>Rechnung 41820 vom 12.06.2025<br><br><b>Zahlbar durch</b><br>{deb}</div></div>"""
    html(fn, css, body)
    reg(
        fn,
        "ch_craft_qrbill",
        "invoice",
        "de",
        "41820",
        "2025-06-12",
        None,
        "Knecht + Söhne Malergeschäft AG",
        [v + " MWST", v],
        "Stiftung Wohnen im Alter Töss",
        "CHF",
        net,
        tax,
        tot,
        ib,
    )


# 17 CH fiduciary
def n17():
    fn = "n17_treuhand.pdf"
    v = vche("10733519")
    ib = iban("CH", "00784" + "012006637701")
    c = C(fn, font="la", size=10)
    c.l(24, 14, 24, 40, 1.2, "#445566")
    c.ml(28, 19, ["Aeschbacher", "Frey", "Tobler"], 7, f="la-l", z=17, col="#445566")
    c.t(190, 19, "Treuhand  Steuern  Revision", z=9, a="r", col="#445566")
    c.t(24, 51, "AFT Treuhand AG, Bahnhofstrasse 14, 9500 Wil SG", z=7)
    c.l(24, 52, 100, 52, 0.15)
    c.ml(
        24,
        58,
        [
            "PRIORITY",
            "metallart",
            "Schlosserei Bruggmann & Co.",
            "Frau Nadja Bruggmann",
            "Industriestrasse 71",
            "9200 Gossau SG",
        ],
        4.8,
    )
    c.t(190, 58, "Wil, 31.03.2025", a="r")
    c.t(24, 100, "Honorarnote Nr. 25.0377", "la-b", 14)
    c.t(24, 107, "Mandat 20811 · MWST-Nr. " + v + " MWST · Mandatsleiter: Reto Frey, dipl. Treuhandexperte", z=8.5)
    L = [
        ("Jahresabschluss 2024, Besprechung 18.02.2025", "2850.00"),
        ("Steuererklärung Kollektivgesellschaft und Gesellschafter", "1640.00"),
        ("Lohnbuchhaltung Januar bis März 2025 (9 MA)", "702.00"),
        ("Barauslagen (Handelsregisteramt, Porto)", "57.30"),
    ]
    y = 120
    for a, b in L:
        c.t(24, y, a)
        c.t(150, y, "CHF", a="r")
        c.t(190, y, fm(b, "chn"), a="r")
        y += 6.5
    net = sum(D(b) for a, b in L)
    tax = q(net * D(".081"))
    tot = net + tax
    c.l(140, y - 4, 190, y - 4, 0.3)
    y += 1
    c.t(24, y, "Total ohne MWST")
    c.t(150, y, "CHF", a="r")
    c.t(190, y, fm(net, "chn"), a="r")
    y += 6.5
    c.t(24, y, "Mehrwertsteuer 8.1%")
    c.t(150, y, "CHF", a="r")
    c.t(190, y, fm(tax, "chn"), a="r")
    y += 8
    c.t(24, y, "Total zu unseren Gunsten", "la-b")
    c.t(150, y, "CHF", "la-b", a="r")
    c.t(190, y, fm(tot, "chn"), "la-b", a="r")
    c.l(140, y + 1.5, 190, y + 1.5)
    c.l(140, y + 2.2, 190, y + 2.2)
    y += 14
    c.t(24, y, "Zahlungskondition: 30 Tage netto, d.h. per 30.04.2025")
    y += 6
    c.t(24, y, "Konto: St.Galler Kantonalbank AG, 9001 St. Gallen, " + sp(ib))
    y += 12
    c.t(24, y, "Freundliche Grüsse")
    c.t(24, y + 5, "AFT Treuhand AG", "la-b")
    c.t(24, y + 18, "R. Frey              i.V. S. Manser")
    c.t(
        107,
        285,
        "AFT Treuhand AG · Bahnhofstrasse 14 · Postfach 212 · 9500 Wil SG · T +41 71 911 40 40 · Mitglied EXPERTsuisse · ein Partner im Netzwerk von Consilia International",
        z=6.8,
        a="c",
    )
    c.save()
    reg(
        fn,
        "ch_fiduciary_note",
        "invoice",
        "de",
        "25.0377",
        "2025-03-31",
        "2025-04-30",
        "AFT Treuhand AG",
        [v + " MWST", v],
        ["Schlosserei Bruggmann & Co.", "metallart Schlosserei Bruggmann & Co."],
        "CHF",
        net,
        tax,
        tot,
        ib,
    )


# 18 DIY receipt
def n18():
    fn = "n18_werkers.pdf"
    v = vde("30660117")
    c = C(fn, w=80, h=190, font="lm", size=7.6)
    c.t(40, 12, "WERKERS", "la-k", 22, "c")
    c.ml(
        40,
        17,
        ["Baumarkt & Gartenwelt", "Markt 0417", "Gewerbepark Süd 2, 49143 Bissendorf", "Tel. 05402 / 98 11-0"],
        3.6,
        a="c",
    )
    y = 37
    c.t(5, y, "QUITTUNG / RECHNUNG")
    c.t(75, y, "EUR", a="r")
    y += 2
    c.l(5, y, 75, y, 0.3, dash=[2, 2])
    y += 4.5
    L = [
        ("4009318822017", "Silikon transp. 310ml", "3", "5.99"),
        ("4052331190448", "Abdeckfolie 4x5m", "2", "2.49"),
        ("2100440078811", "Kabelbinder 200er", "1", "6.95"),
        ("4017720033092", "Bohrerset HSS 13tlg", "1", "24.99"),
        ("9770038811902", "Pflanzerde 40l", "4", "4.79"),
    ]
    tot = D(0)
    for e, n, m, p in L:
        s = D(m) * D(p)
        tot += s
        c.t(5, y, e, z=6.5, col="#444444")
        y += 3.4
        c.t(5, y, n)
        if m != "1":
            c.t(55, y, f"{m}x {fm(p)}", a="r")
        c.t(75, y, fm(s) + " A", a="r")
        y += 4.2
    tax = tot - q(tot / D("1.19"))
    net = tot - tax
    c.l(5, y - 1, 75, y - 1, 0.3, dash=[2, 2])
    y += 4
    c.t(5, y, "SUMME", "lm-b", 11)
    c.t(75, y, fm(tot), "lm-b", 11, "r")
    y += 5
    c.t(5, y, "Gegeben BAR")
    c.t(75, y, "100,00", a="r")
    y += 4
    c.t(5, y, "Rückgeld")
    c.t(75, y, fm(100 - tot), a="r")
    y += 7
    for a, b, d, e in (("MwSt%", "Netto", "MwSt", "Brutto"), ("A 19,00", fm(net), fm(tax), fm(tot))):
        c.t(5, y, a)
        c.t(36, y, b, a="r")
        c.t(54, y, d, a="r")
        c.t(75, y, e, a="r")
        y += 4
    y += 3
    c.ml(
        5,
        y,
        [
            "Bon-Nr. 0417-03-118842",
            "Datum 19.03.2025   Uhrzeit 10:42:07",
            "Kasse 03   Es bediente Sie: Fr. Lübbe",
            "Kundenkarte: ****7731   Punkte: 39",
            "TSE-Signaturzähler 2284471",
        ],
        4,
    )
    y += 23
    c.p(40, y, "Rückgabe mit Bon innerhalb 90 Tagen. Im Auftrag und Namen:", 68, 3.6, z=6.8, a="c")
    c.ml(
        40,
        y + 9,
        [
            "Werkers Märkte Emsland-Süd",
            "GmbH & Co. Betriebs KG",
            "Zentrale: Feldhauser Str. 11, 49716 Meppen",
            "USt-ID " + v,
            "*** Danke für Ihren Einkauf ***",
        ],
        3.6,
        z=6.8,
        a="c",
    )
    c.save()
    reg(
        fn,
        "de_diy_till_receipt",
        "receipt",
        "de",
        "0417-03-118842",
        "2025-03-19",
        None,
        "Werkers Märkte Emsland-Süd GmbH & Co. Betriebs KG",
        v,
        None,
        "EUR",
        net,
        tax,
        tot,
        None,
    )


PAGES = [n11, n12, n13, n14, n15, n16, n17, n18]
