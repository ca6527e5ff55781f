from decimal import Decimal as D

from .drawing import C, H, KV, T, at_vat, ch, che, colors, de, de_vat, fm, iban, lab, mm, q, qr, reg, sp


# 17 AT Teilrechnung
def g17():
    f = "g17.pdf"
    v = at_vat("3719045")
    ib = iban("AT", "2011128440771903")
    cum = D("214380.40")
    prev = D("151200.00")
    net = cum - prev
    tx = q(net * D(".2"))
    g = net + tx
    dr = q(g * D(".07"))
    z = g - dr
    css = 'body{font:9.5pt "Liberation Sans Narrow"} .lft{position:absolute;left:0;top:0;width:34mm;background:#30343b;color:#fff;padding:4mm;height:262mm;font-size:7.5pt} .lft b{font-size:10pt} .mn{margin-left:48mm} .s{width:100%;margin-top:3mm} .s td{padding:1.3mm 1mm;border-bottom:.4pt solid #aaa} .s td:nth-child(2){text-align:right} .b td{font-weight:bold;background:#eee}'
    b = (
        '<div class="lft"><svg viewBox="0 0 40 24" style="width:30mm"><path d="M0 24 L12 4 L20 16 L26 8 L40 24 Z" fill="#e2b33c"/></svg><br><b>GRABNER BAU</b><br>Baumeister Ing. Franz Grabner Ges.m.b.H. & Co KG<br><br>Ziegelofengasse 3<br>3100 St. Pölten<br><br>T 02742 / 36 55-0<br>F 02742 / 36 55-20<br>abrechnung@grabner-bau.example<br><br>FN 88417 d<br>LG St. Pölten<br><br>UID: '
        + v
        + "<br><br>Erste Bank<br>IBAN<br>"
        + sp(ib)[:14]
        + "<br>"
        + sp(ib)[15:]
        + "<br>BIC GIBAATWWXXX<br><br>Mitglied der Landesinnung Bau Niederösterreich<br><br>www.grabner-bau.example</div>"
    )
    b += '<div class="mn"><div style="height:40mm;padding-top:10mm">Gemeinde Obritzberg-Rust<br>Bauamt, z.H. Herrn AL Mag. Strobl<br>Kleinhainer Straße 11<br>3123 Kleinhain</div><div class="r">St. Pölten, am 11.3.2026</div><div style="font-size:15pt;font-weight:bold">4. Teilrechnung</div><div>Rechnungsnummer: <b>TR4-2025/031</b> &nbsp; Kostenstelle: 25031 &nbsp; Ihre Auftragszl.: 612-4/2025</div><p style="margin-top:2mm">Bauvorhaben: <b>Volksschule Zubau Turnsaal, Baumeisterarbeiten</b><br>Leistungszeitraum: 1.2.2026 bis 28.2.2026 · lt. beiliegender Massenaufstellung, Preisbasis veränderlich gem. ÖNORM B 2111</p>'
    b += KV(
        [
            ("Leistungen kumuliert bis 28.2.2026 (netto)", de(cum)),
            ("abzüglich 1.–3. Teilrechnung (netto)", "-" + de(prev)),
            ("Teilrechnungsbetrag netto", de(net), "b"),
            ("20 % USt", de(tx)),
            ("Teilrechnungsbetrag brutto EUR", de(g), "b"),
            ("abzüglich 7 % Deckungsrücklass", "-" + de(dr)),
            ("Anweisungsbetrag EUR", de(z), "b"),
        ],
        "s",
    )
    b += (
        '<p style="margin-top:4mm">Zahlungsfrist lt. Auftrag 30 Tage, Prüffrist 14 Tage. Bei Zahlung innerhalb 21 Tagen 3 % Skonto vom Anweisungsbetrag: EUR '
        + de(q(z * D(".03")))
        + '.</p><p>Deckungsrücklass wird bei Legung der Schlussrechnung frei.</p><p style="margin-top:12mm">_____________________________<br>Bmstr. Ing. F. Grabner</p></div>'
    )
    H(f, css, b, "size:A4;margin:12mm 16mm 12mm 12mm")
    lab(
        f,
        "at-teilrechnung-sidebar",
        "invoice",
        "de",
        invoice_number="TR4-2025/031",
        issue_date="2026-03-11",
        due_date=None,
        seller_name="Baumeister Ing. Franz Grabner Ges.m.b.H. & Co KG",
        seller_vat_id=v,
        buyer_name="Gemeinde Obritzberg-Rust",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# 18 AT seminar hotel
def g18():
    f = "g18.pdf"
    v = at_vat("7009261")
    ib = iban("AT", "4501000009117720")
    its = [
        ("24.02.", "Seminarpauschale ganztags × 14", D("826.00"), 20),
        ("24.02.", "Nächtigung EZ inkl. Frühstück × 9 (Logis)", D("1206.00"), 10),
        ("24.02.", "Abendessen 3-Gang × 14", D("574.00"), 10),
        ("24.02.", "Getränke lt. Bons 1180–1196", D("318.40"), 20),
        ("25.02.", "Seminarpauschale halbtags × 14", D("532.00"), 20),
        ("25.02.", "Parkgarage × 11", D("132.00"), 20),
        ("25.02.", "Ortstaxe 9 × 2,40", D("21.60"), 0),
    ]
    s = {}
    for i in its:
        s[i[3]] = s.get(i[3], D(0)) + i[2]
    br = sum(i[2] for i in its)
    n = {r: q(x * 100 / (100 + r)) for r, x in s.items()}
    t = {r: s[r] - n[r] for r in s}
    net = sum(n.values())
    tx = sum(t.values())
    css = 'body{font:9.4pt "Noto Sans Display";color:#3a2e2a} .h{text-align:right;border-right:3mm solid #7b1e2b;padding-right:4mm} .h b{font:22pt "Noto Serif Display"} .l{width:100%;margin-top:4mm} .l td{border-bottom:.3pt dotted #7b1e2b;padding:1mm} .l th{color:#7b1e2b} .x{width:110mm;margin-top:5mm;font-size:8.4pt} .x th{border-bottom:.5pt solid #7b1e2b}'
    b = (
        '<div class="h"><b>Seehof am Grundlsee</b><br>Seminar · Spa · Kulinarium ****S</div><table style="width:100%;margin-top:14mm"><tr><td style="width:60%">Pharmavertrieb Kolb GmbH<br>Personalentwicklung<br>z.Hd. Frau Mag.<sup>a</sup> Thaler<br>Grabenstraße 41<br>8010 Graz</td><td>'
        + KV(
            [
                ("Rechnung Nr.", "2026/00418"),
                ("Rechnungsdatum", "25.02.2026"),
                ("Anreise", "24.02.2026"),
                ("Abreise", "25.02.2026"),
                ("Reservierung", "R-55817 (Seminar „Führen“)"),
                ("Gäste / Zimmer", "14 / 9"),
                ("Kassier", "Ramona"),
            ]
        )
        + "</td></tr></table>"
    )
    b += T(
        "Datum|Leistung|USt|Betrag €",
        [(i[0], i[1], f"{i[3]} %", fm(i[2], "at")) for i in its]
        + [
            ("", "<b>Gesamtsumme inkl. USt</b>", "", "<b>" + fm(br, "at") + "</b>"),
            ("", "Anzahlung 12.01.2026, AR 2026/00037", "", "-500,00"),
            ("", "<b>Offener Betrag</b>", "", "<b>" + fm(br - 500, "at") + "</b>"),
        ],
        "llrr",
        "l",
    )
    b += T(
        "USt-Satz|Netto|USt|Brutto",
        [(f"{r} %", fm(n[r], "at"), fm(t[r], "at"), fm(s[r], "at")) for r in (20, 10, 0)]
        + [("Summe", fm(net, "at"), fm(tx, "at"), fm(br, "at"))],
        "lrrr",
        "x",
    )
    b += (
        '<p style="margin-top:6mm">Zahlbar nach Erhalt, spätestens am 11.03.2026, ohne Abzug. Wir freuen uns auf ein Wiedersehen!</p><div style="position:absolute;bottom:-8mm;font-size:7.3pt;line-height:1.4">Seehof Hotelbetriebs GmbH, Bräuhof 12, 8993 Grundlsee, Tel. +43 3622 8640, rezeption@seehof-grundlsee.example<br>FN 318840 w, LG Leoben, ATU siehe UID: '
        + v
        + " · Volksbank Steiermark, IBAN "
        + sp(ib)
        + ", BIC VBOEATWWGRA</div>"
    )
    H(f, css, b, "size:A4;margin:16mm 18mm 20mm 20mm")
    lab(
        f,
        "at-seminar-hotel",
        "invoice",
        "de",
        invoice_number="2026/00418",
        issue_date="2026-02-25",
        due_date="2026-03-11",
        seller_name=["Seehof Hotelbetriebs GmbH", "Seehof am Grundlsee"],
        seller_vat_id=v,
        buyer_name="Pharmavertrieb Kolb GmbH",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=br,
        iban=ib,
    )


# QR slip helper
def slip(ibn, name, addr, to, amt, ref, lang="de", info=""):
    L = {
        "de": (
            "Empfangsschein",
            "Zahlteil",
            "Konto / Zahlbar an",
            "Referenz",
            "Zahlbar durch",
            "Währung",
            "Betrag",
            "Annahmestelle",
            "Zusätzliche Informationen",
        ),
        "fr": (
            "Récépissé",
            "Section paiement",
            "Compte / Payable à",
            "Référence",
            "Payable par",
            "Monnaie",
            "Montant",
            "Point de dépôt",
            "Informations supplémentaires",
        ),
    }[lang]
    a = "<br>".join([sp(ibn), name] + addr)
    d = "<br>".join(to)
    m = fm(amt, "ch").replace("'", " ")
    return f'<div style="position:absolute;left:0;bottom:0;width:210mm;height:105mm;border-top:.6pt dashed #000;font:8pt \'Liberation Sans\'"><div style="position:absolute;left:5mm;top:5mm;width:54mm;font-size:7pt"><b style="font-size:10pt">{L[0]}</b><p style="margin-top:2mm"><b>{L[2]}</b><br>{a}</p><p><b>{L[3]}</b><br>{ref}</p><p><b>{L[4]}</b><br>{d}</p><p><b>{L[5]}</b> &nbsp;&nbsp;<b>{L[6]}</b><br>CHF &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; {m}</p><p class="r" style="margin-right:6mm"><b>{L[7]}</b></p></div><div style="position:absolute;left:62mm;top:0;height:105mm;border-left:.6pt dashed #000"></div><div style="position:absolute;left:67mm;top:5mm;width:50mm"><b style="font-size:10pt">{L[1]}</b><div style="margin:4mm 0">{qr(ref,46,41,True)}</div><b>{L[5]}</b> &nbsp;&nbsp;&nbsp;<b>{L[6]}</b><br>CHF &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;{m}</div><div style="position:absolute;left:120mm;top:5mm;width:84mm;font-size:9pt"><p><b>{L[2]}</b><br>{a}</p><p><b>{L[3]}</b><br>{ref}</p><p><b>{L[8]}</b><br>{info}</p><p><b>{L[4]}</b><br>{d}</p></div></div>'


# 19 CH with QR slip
def g19():
    f = "g19.pdf"
    v = che("10438827") + " MWST"
    ib = iban("CH", "30000001250094765")
    its = [
        ("740.118", "Hydraulikpumpe HP-32 rev.", 1, D("2480.00")),
        ("740.902", "Dichtsatz FKM", 2, D("118.40")),
        ("900.001", "Arbeitszeit Servicetechniker", D("6.5"), D("142.00")),
        ("900.020", "Wegpauschale Zone 3", 1, D("95.00")),
    ]
    net = sum(q(i[2] * i[3]) for i in its)
    tx = q(net * D(".081"))
    raw = net + tx
    g = (raw * 20).quantize(D(1)) / 20
    g = q(g)
    rd = g - raw
    css = 'body{font:9.5pt "Liberation Sans";} .pg{padding:14mm 18mm 0 22mm} .l{width:100%;margin-top:3mm} .l th{border-bottom:.8pt solid #000;font-size:8.5pt} .l td{padding:.7mm 3px} .b td{font-weight:bold;border-top:.8pt solid #000}'
    b = (
        '<div class="pg"><table style="width:100%"><tr><td style="width:55%;font-size:8.5pt"><b style="font-size:14pt;color:#d52b1e">bürgi hydraulik</b><br>Bürgi Hydraulik AG<br>Allmendstrasse 19, 3600 Thun<br>Tel. 033 225 40 40, '
        + v
        + '</td><td style="padding-top:14mm">A-Post<br>Sägerei Wüthrich & Cie.<br>Emmentalstrasse 202<br>3414 Oberburg</td></tr></table>'
    )
    b += '<div style="margin-top:6mm"><b style="font-size:12pt">Rechnung 511873</b> &nbsp; Thun, 14. Januar 2026</div><div style="font-size:8.5pt">Servicerapport 26-0031 vom 08.01.2026 / Maschine Kappsäge KS-400 / Techniker R. Zbinden / Ihre Referenz: Hr. Wüthrich tel. 06.01.</div>'
    b += T(
        "Art.-Nr.|Bezeichnung|Anz.|Preis|CHF",
        [(i[0], i[1], fm(i[2], "ch"), ch(i[3]), ch(i[2] * i[3])) for i in its]
        + [
            ("", "Total exkl. MWST", "", "", ch(net)),
            ("", "MWST 8.1 %", "", "", ch(tx)),
            ("", "Rundung", "", "", ch(rd)),
            ("", "<b>Total CHF inkl. MWST</b>", "", "", "<b>" + ch(g) + "</b>"),
        ],
        "llrrr",
        "l",
    )
    b += '<p style="margin-top:2mm;font-size:8.5pt">Zahlbar bis 13. Februar 2026 netto. Bei Teilzahlungen bitte neuen Einzahlungsschein verlangen.</p></div>'
    b += slip(
        ib,
        "Bürgi Hydraulik AG",
        ["Allmendstrasse 19", "3600 Thun"],
        ["Sägerei Wüthrich & Cie.", "Emmentalstrasse 202", "3414 Oberburg"],
        g,
        "00 00000 00000 00005 11873 20269"[:26] + "7",
        info="Rechnung 511873",
    )
    H(f, css, b, "size:A4;margin:0")
    lab(
        f,
        "ch-qr-slip",
        "invoice",
        "de",
        invoice_number="511873",
        issue_date="2026-01-14",
        due_date="2026-02-13",
        seller_name="Bürgi Hydraulik AG",
        seller_vat_id=[v, v[:-5]],
        buyer_name="Sägerei Wüthrich & Cie.",
        currency="CHF",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# 20 CH treuhand/IT letter
def g20():
    f = "g20.pdf"
    v = che("33917045") + " MWST"
    ib = iban("CH", "00230230118840M1T")
    its = [
        ("Betrieb Private Cloud, 18 VM, Dezember 2025", D("4212.00"), "8.1"),
        ("Backup extern 12 TB", D("540.00"), "8.1"),
        ("Support nach Aufwand: 7.25 h à CHF 185.00", D("1341.25"), "8.1"),
        ("Microsoft-Lizenzen Okt.–Dez. (Weiterverrechnung)", D("1986.60"), "8.1"),
        ("Kurs „Security Awareness“ (von der Steuer ausgenommen)", D("900.00"), "0.0"),
    ]
    s8 = sum(i[1] for i in its if i[2] == "8.1")
    net = sum(i[1] for i in its)
    tx = q(s8 * D(".081"))
    g = net + tx
    c = C(f, "Lato-Regular", "Lato-Bold", fs=9.5)
    B = colors.HexColor("#5b2a86")
    c.rect(150, 0, 60, 297, fill=colors.HexColor("#f3eef8"), stroke=None)
    c.t(155, 20, "nordlicht", b=True, fs=18, col=B)
    c.t(155, 25, "informatik", fs=12, col=B, font=reg("Lato-Light"))
    c.ml(
        155,
        36,
        [
            "Nordlicht Informatik GmbH",
            "Rosenbergstrasse 72",
            "CH-9000 St. Gallen",
            "",
            "+41 71 228 60 60",
            "finance@nordlicht.example",
            "",
            v,
        ],
        4.4,
        fs=8.3,
    )
    y = 90
    for k, w in [
        ("Rechnungs-Nr.", "NL-25-3390"),
        ("Datum", "31.12.2025"),
        ("Zahlbar bis", "30.01.2026"),
        ("Kunde", "C-1180"),
        ("Vertrag", "MSA 2023-07"),
        ("Ihr PO", "PO 77 20 118"),
        ("Kontakt", "Livia Sutter"),
    ]:
        c.t(155, y, k, fs=7.5, col=B)
        c.t(155, y + 4, w, b=True)
        y += 10
    c.ml(
        155,
        180,
        [
            "Bankverbindung",
            "UBS Switzerland AG",
            "IBAN",
            sp(ib),
            "BIC UBSWCHZH80A",
            "lautend auf",
            "Nordlicht Informatik GmbH",
        ],
        4.4,
        fs=8,
    )
    c.ml(
        22,
        50,
        ["Ostschweizer Privatklinik am Rosengarten AG", "Rechnungswesen", "Postfach", "CH-9016 St. Gallen"],
        5,
        fs=10.5,
    )
    c.t(22, 92, "Rechnung Dezember 2025", b=True, fs=15, col=B)
    y = 106
    c.t(22, y, "Leistung", b=True)
    c.t(118, y, "MWST %", b=True, a="r")
    c.t(144, y, "CHF", b=True, a="r")
    c.line(22, y + 2, 144, y + 2, 0.8, B)
    y += 8
    for a, p, r in its:
        c.t(22, y, a, fs=9)
        c.t(118, y, r, "r", fs=9)
        c.t(144, y, ch(p), "r", fs=9)
        c.line(22, y + 2, 144, y + 2, 0.2)
        y += 7
    y += 3
    for k, w, bb in [("Zwischentotal", net, 0), (f"MWST 8.1 % auf {ch(s8)}", tx, 0), ("Rechnungstotal CHF", g, 1)]:
        c.t(70, y, k, b=bool(bb))
        c.t(144, y, ch(w), "r", b=bool(bb))
        y += 6
    c.ml(
        22,
        y + 10,
        [
            "Herzlichen Dank für die gute Zusammenarbeit und alles Gute",
            "im neuen Jahr!",
            "",
            "30 Tage netto. Verzugszins 5 %.",
        ],
        5,
    )
    c.save()
    lab(
        f,
        "ch-right-band",
        "invoice",
        "de",
        invoice_number="NL-25-3390",
        issue_date="2025-12-31",
        due_date="2026-01-30",
        seller_name="Nordlicht Informatik GmbH",
        seller_vat_id=[v, v[:-5]],
        buyer_name="Ostschweizer Privatklinik am Rosengarten AG",
        currency="CHF",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# 21 SHK craft
def g21():
    f = "g21.pdf"
    v = de_vat("30177624")
    ib = iban("DE", "692500350004471902")
    its = [
        ("Material: Hocheffizienzpumpe DN 32", "1 Stk.", D("684.90"), D("684.90")),
        ("Material: Absperrventil, Dichtungen, Kleinmaterial", "1 psch.", D("112.35"), D("112.35")),
        ("Monteurstunde", "5,5 Std.", D("64.00"), D("352.00")),
        ("Auszubildender", "5,5 Std.", D("32.00"), D("176.00")),
        ("Fahrtkostenpauschale Zone 2", "1 psch.", D("29.00"), D("29.00")),
        ("Entsorgung Altpumpe", "1 Stk.", D("0.00"), D("0.00")),
    ]
    net = sum(i[3] for i in its)
    tx = q(net * D(".19"))
    g = net + tx
    D("557.00")
    css = 'body{font:9.6pt "Open Sans"} .hero{background:linear-gradient(90deg,#0b4f8a,#38a3d8);color:#fff;padding:5mm 22mm;margin:0} .in{padding:8mm 18mm 0 22mm} .c{width:100%;margin-top:4mm} .c th{color:#0b4f8a;font-weight:600;border-bottom:1.5pt solid #38a3d8} .c td{padding:1.2mm 3px;border-bottom:.3pt solid #ddd} .tt{margin:4mm 0 0 auto;width:76mm} .tt td:last-child{text-align:right} .tt .b td{background:#0b4f8a;color:#fff;padding:1.4mm 3px;font-weight:bold}'
    b = (
        '<div class="hero"><b style="font-size:18pt">Wasser.Wärme.Welte</b><br>Ihr Meisterbetrieb für Sanitär, Heizung und Klima im Bodenseekreis</div><div class="in"><table style="width:100%"><tr><td style="width:62%"><span style="font-size:7pt;color:#777">Welte Haustechnik UG (haftungsbeschränkt) | Radolfzeller Str. 15 | 78315 Radolfzell</span><br><br>WEG Seestraße 40–46<br>vertreten durch Immobilienverwaltung Haug GmbH<br>Scheffelstraße 9<br>78315 Radolfzell</td><td>'
        + KV(
            [
                ("Rechnungsnr.", "RE-1482"),
                ("Kundennr.", "10311"),
                ("Rechnungsdatum", "09.01.2026"),
                ("Lieferdatum", "07.01.2026"),
                ("Ansprechpartner", "Jochen Welte"),
            ]
        )
        + '</td></tr></table><h2 style="margin:8mm 0 2mm;font-weight:400">Rechnung Nr. RE-1482</h2><p>Sehr geehrte Damen und Herren,<br>vielen Dank für Ihren Auftrag. Für den Austausch der Umwälzpumpe (Notdienst) berechnen wir:</p>'
    )
    b += T(
        "Pos.|Beschreibung|Menge|Einzelpreis|Gesamtpreis",
        [(str(k) + ".", i[0], i[1], de(i[2]) + " EUR", de(i[3]) + " EUR") for k, i in enumerate(its, 1)],
        "llrrr",
        "c",
    ) + KV(
        [
            ("Nettopreis", de(net) + " EUR"),
            ("Zzgl. 19,00% USt.", de(tx) + " EUR"),
            ("Rechnungsbetrag", de(g) + " EUR", "b"),
        ],
        "tt",
    )
    b += (
        '<p style="margin-top:5mm">Bitte überweisen Sie den Rechnungsbetrag bis zum <b>23.01.2026</b>. Enthaltene Lohn- und Fahrtkosten netto 557,00 EUR, darauf USt. 105,83 EUR (brutto 662,83 EUR), begünstigt nach § 35a EStG.</p><table><tr><td>'
        + qr("giro21", 24)
        + '</td><td style="font-size:8pt;padding:4mm">Bezahlen per Code (GiroCode):<br>Banking-App öffnen, scannen, fertig.</td></tr></table></div>'
    )
    b += (
        '<table style="position:absolute;bottom:8mm;left:22mm;width:170mm;font-size:7pt;color:#555"><tr><td>Welte Haustechnik UG (haftungsbeschränkt)<br>Radolfzeller Str. 15<br>78315 Radolfzell</td><td>Tel. 07732 9401 0<br>hallo@welte.example<br>www.welte.example</td><td>AG Freiburg HRB 719944<br>Ust.-ID '
        + v
        + "<br>Geschäftsführer Jochen Welte</td><td>Sparkasse Hegau-Bodensee<br>IBAN "
        + sp(ib)
        + "<br>BIC SOLADES1SNG</td></tr></table>"
    )
    H(f, css, b, "size:A4;margin:0")
    lab(
        f,
        "cloud-shk-hero",
        "invoice",
        "de",
        invoice_number="RE-1482",
        issue_date="2026-01-09",
        due_date="2026-01-23",
        seller_name="Welte Haustechnik UG (haftungsbeschränkt)",
        seller_vat_id=v,
        buyer_name=["WEG Seestraße 40–46"],
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# 22 cash receipt A5
def g22():
    f = "g22.pdf"
    v = de_vat("16640975")
    its = [
        ("7730114", "SDS-Plus Bohrer-Set 7-tlg.", 1, D("49.90")),
        ("2201877", "Kabeltrommel 40 m IP44", 2, D("89.95")),
        ("1108002", "Schrauben TX25 5x60 500 St.", 3, D("21.50")),
    ]
    br = sum(i[2] * i[3] for i in its)
    net = q(br / D("1.19"))
    tx = br - net
    c = C(f, "RobotoCondensed-Regular", "RobotoCondensed-Bold", size=(148 * mm, 210 * mm), fs=9.5)
    c.t(74, 14, "WERKZEUG-EICHHORN", a="c", b=True, fs=17)
    c.ml(
        74,
        19,
        [
            "Eisenwaren · Maschinen · Arbeitsschutz",
            "Wilhelm Eichhorn Nachf. KG · Untere Königsstr. 6 · 34117 Kassel",
            "Tel. 0561 71 08 80",
        ],
        4.2,
        a="c",
        fs=8.5,
    )
    c.t(12, 42, "BARRECHNUNG / QUITTUNG", b=True, fs=13)
    c.t(136, 42, "Nr. K2-118402", a="r", b=True, fs=11)
    c.t(12, 48, "Kasse 2 · Bon 0731 · 04.03.2026 · 09:14 Uhr · Es bediente Sie: Fr. Sander")
    c.t(12, 55, "für Firma:")
    c.t(30, 55, "Zimmerei Holzapfel & Grote GbR, Wolfhager Str. 388, 34128 Kassel")
    y = 66
    c.line(12, y - 4.5, 136, y - 4.5)
    for x, t, a in [
        (12, "Art.", "l"),
        (30, "Bezeichnung", "l"),
        (88, "Menge", "r"),
        (112, "Preis inkl.", "r"),
        (136, "EUR inkl.", "r"),
    ]:
        c.t(x, y, t, a, b=True)
    c.line(12, y + 1.5, 136, y + 1.5)
    y += 6.5
    for a, t, m, p in its:
        c.t(12, y, a)
        c.t(30, y, t)
        c.t(88, y, str(m), "r")
        c.t(112, y, de(p), "r")
        c.t(136, y, de(m * p), "r")
        y += 5.5
    c.line(80, y - 2, 136, y - 2)
    y += 4
    c.t(80, y, "SUMME EUR", b=True, fs=12)
    c.t(136, y, de(br), "r", b=True, fs=12)
    y += 7
    c.t(80, y, "gegeben bar")
    c.t(136, y, "300,00", "r")
    y += 5
    c.t(80, y, "zurück")
    c.t(136, y, de(300 - br), "r")
    y += 8
    c.t(12, y, "enth. MwSt 19 %:")
    c.t(55, y, de(tx), "r")
    c.t(62, y, "Netto:")
    c.t(88, y, de(net), "r")
    c.ml(
        12,
        y + 12,
        [
            "Betrag dankend erhalten. Leistungsdatum = Rechnungsdatum.",
            "Umtausch innerhalb 14 Tagen nur mit Beleg und in Originalverpackung.",
            "",
            "TSE-Signatur: k8Qz…/W2f0=   Start 09:12:41   Ende 09:14:03   TA-Nr. 448210   Seriennr. 9f31c0…d7",
        ],
        4.4,
        fs=8,
    )
    c.t(74, 200, "HRA 9102 AG Kassel · USt-IdNr. " + v + " · St.-Nr. 026 331 60115", a="c", fs=7.5)
    c.save()
    lab(
        f,
        "a5-cash",
        "receipt",
        "de",
        invoice_number="K2-118402",
        issue_date="2026-03-04",
        due_date=None,
        seller_name="Wilhelm Eichhorn Nachf. KG",
        seller_vat_id=v,
        buyer_name="Zimmerei Holzapfel & Grote GbR",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=br,
        iban=None,
    )


PAGES = [g17, g18, g19, g20, g21, g22]
