from decimal import Decimal as D

from .drawing import A4, C, F, ROUND_HALF_UP, W, fm, iDE, iban, q, qrsvg, sp, vAT, vCH, vDE


# 17 DE Arzt
def de_arzt_goae():
    c = C("de_arzt_goae", A4, "FS", 10.5)
    c.t(105, 20, "Dr. med. Henrike Vollbrecht-Sasse", f="FSB", z=15, a="c")
    c.t(105, 26, "Fachärztin für Dermatologie und Allergologie", f="FSI", z=11, a="c")
    c.t(
        105,
        31.5,
        "Am Wall 171 · 28195 Bremen · Tel. 0421 / 555 018-0 · Sprechzeiten Mo–Do 8–12 u. 15–18 Uhr",
        z=9,
        a="c",
    )
    c.line(20, 34, 190, 34)
    c.t(22, 48, "Dr. H. Vollbrecht-Sasse, Am Wall 171, 28195 Bremen", z=7.5)
    c.ts(22, 56, ["Herrn", "Ulf Brandström", "Schwachhauser Ring 88", "28213 Bremen"], 5)
    c.ts(130, 56, ["Bremen, den 04.11.2024", "Rechnung Nr. 24-3107-B", "Pat.-Nr. 10882, geb. 17.06.1971"], 5)
    c.t(22, 88, "L I Q U I D A T I O N", f="FSB", z=12)
    c.t(22, 95, "Für ärztliche Leistungen erlaube ich mir nach der Gebührenordnung für Ärzte (GOÄ) zu berechnen:")
    c.t(22, 101, "Diagnosen: Z.n. Basaliom re. Schläfe; Naevuszellnaevi (D22.9)", f="FSI", z=9.5)
    R = [
        ("02.09.24", "1", "Beratung, auch telefonisch", "2,3", "10,72"),
        ("", "7", "Vollständige Untersuchung des Hautorgans", "2,3", "21,45"),
        ("", "750", "Auflichtmikroskopie der Haut", "2,3", "16,09"),
        ("16.09.24", "491", "Infiltrationsanästhesie großer Bezirke", "2,3", "16,22"),
        ("", "2404", "Exzision einer größeren Geschwulst", "3,5*", "113,07"),
        ("", "200", "Verband", "2,3", "6,03"),
        ("30.09.24", "2007", "Entfernung von Fäden", "2,3", "5,36"),
        ("", "", "Auslagen: Wundauflage, Nahtmaterial", "", "14,90"),
    ]
    y = 110
    for x, h, a in (
        (22, "Datum", "l"),
        (48, "Ziffer", "r"),
        (52, "Leistung", "l"),
        (158, "Faktor", "r"),
        (188, "Betrag EUR", "r"),
    ):
        c.t(x, y, h, f="FSB", a=a)
    c.line(20, y + 2, 190, y + 2)
    tot = D(0)
    for d, zf, l, fa, b in R:
        y += 6.5
        tot += D(b.replace(",", "."))
        c.t(22, y, d)
        c.t(48, y, zf, a="r")
        c.t(52, y, l)
        c.t(158, y, fa, a="r")
        c.t(188, y, b, a="r")
    c.line(150, y + 2.5, 190, y + 2.5)
    y += 8
    c.t(120, y, "Gesamtbetrag", f="FSB")
    c.t(188, y, fm(tot, "de"), f="FSB", a="r")
    c.line(150, y + 1.5, 190, y + 1.5)
    c.line(150, y + 2.2, 190, y + 2.2)
    ib = iDE("30060601", "0007733190")
    c.t(22, y + 10, "* Begründung: erhöhter Zeitaufwand wegen schwieriger Lage im Gesichtsbereich", z=9)
    c.ts(
        22,
        y + 20,
        [
            "Ich bitte um Überweisung innerhalb von 30 Tagen auf das Konto bei der Deutschen Apotheker- und Ärztebank:",
            sp(ib) + " (BIC DAAEDEDD). Steuernummer: 60/183/04471",
            "Heilbehandlung umsatzsteuerfrei gem. § 4 Nr. 14 UStG. Laborleistungen werden gesondert durch das",
            "Labor Weserhaus MVZ berechnet.",
        ],
        5.2,
        z=10,
    )
    c.t(22, y + 58, "Mit freundlichen Grüßen")
    c.t(22, y + 72, "(Dr. Vollbrecht-Sasse)")
    c.end(
        "de",
        "invoice",
        F(
            "24-3107-B",
            "2024-11-04",
            None,
            ["Dr. med. Henrike Vollbrecht-Sasse", "Dr. H. Vollbrecht-Sasse"],
            None,
            ["Ulf Brandström", "Herrn Ulf Brandström"],
            "EUR",
            None,
            None,
            tot,
            ib,
        ),
    )


# 18 DE Handwerk Schlussrechnung 2p
def de_handwerk_schluss():
    vat = vDE("22714609")
    ib1 = iDE("60050101", "7439508211")
    ib2 = iDE("64190110", "0330118005")
    P = [
        ("01", "Baustelleneinrichtung, Gerüst DIN 4420, Vorhaltung 4 Wochen", "1,00 psch", "1.850,00"),
        ("02", "Abbruch der vorh. Biberschwanzdeckung inkl. Entsorgung", "164,00 m²", "18,40"),
        ("03", "Unterdeckbahn diffusionsoffen, sd 0,05 m, liefern und verlegen", "164,00 m²", "9,75"),
        ("04", "Konter- und Traglattung 40/60 S10", "172,50 m²", "13,20"),
        ("05", 'Tondachziegel "Rapido", naturrot, einschl. Zuschnitt', "164,00 m²", "46,90"),
        ("06", "First- und Gratziegel trocken verlegt", "21,80 lfm", "58,00"),
        ("07", "Dachrinne Titanzink 333 mm mit Fallrohr", "34,00 lfm", "49,50"),
        ("08", "Regiestunden Zimmermann (Nachtrag 1 v. 11.09.)", "12,50 Std", "64,00"),
        ("09", "Gaubenwange verkleiden, Faserzement, anthrazit", "2,00 St", "740,00"),
        ("10", "Schneefanggitter Höhe 20 cm", "18,00 lfm", "27,30"),
    ]

    def n(s):
        return D(s.replace(".", "").replace(",", "."))

    rows = ""
    net = D(0)
    for a, b, m, e in P:
        s = q(n(m.split()[0]) * n(e))
        net += s
        rows += f'<tr><td>{a}<td>{b}<td class=r>{m}<td class=r>{e}<td class=r>{fm(s,"de")}</tr>'
    rab = q(net * D(".02"))
    net = net - rab
    v = q(net * D(".19"))
    tot = net + v
    a1, a2 = D("8330.00"), D("9520.00")
    W(
        "de_handwerk_schluss",
        "de",
        "invoice",
        """@page{@bottom-right{content:"Seite " counter(page) " von " counter(pages);font:8pt Carlito}@bottom-left{content:"Schlussrechnung SR 24/118";font:8pt Carlito}}body{font-family:Carlito;font-size:10.5pt}.p{width:100%}.p th{border-bottom:1.2px solid;border-top:1.2px solid;padding:1mm}.p td{padding:1.6mm 1mm}.x td{padding:.8mm 0}""",
        f"""<table style="width:100%;border-bottom:2px solid #8a3b12"><tr><td style="width:30mm"><svg width="80" height="60"><polygon points="5,50 40,8 75,50" fill="#8a3b12"/><rect x="56" y="12" width="9" height="20" fill="#8a3b12"/></svg><td><b style="font-size:17pt">Zimmerei &amp; Dachdeckerei Haug</b><br>Inh. Zimmerermeister Matthias Haug e.K. · Meisterbetrieb seit 1962<td class=r style="font-size:8.5pt">Obere Gasse 3, 72393 Burladingen<br>Fon 07475 555 061<br>info@haug-dach.example<br>St.-Nr. 53088/10442<br>USt-ID {vat}</table>
<div class="fx" style="margin:8mm 0"><div>Eheleute<br>Claudia und Jens Reinhardt<br>Silcherweg 19<br><br>72379 Hechingen</div><table class="x"><tr><td>Rechnungs-Nr.&emsp;<td><b>SR 24/118</b></tr><tr><td>Rechnungsdatum<td>&ensp;15. November 2024</tr><tr><td>Bauvorhaben<td>Silcherweg 19, Dachsanierung</tr><tr><td>Ausführung<td>02.09. – 25.10.2024</tr><tr><td>Auftrag vom<td>28.06.2024 (Angebot 24-077)</tr></table></div>
<h2 style="font-size:14pt;margin-bottom:3mm">Schlussrechnung</h2><table class="p"><thead><tr><th>Pos<th>Bezeichnung<th class=r>Menge<th class=r>EP €<th class=r>GP €</tr></thead>{rows}</table><table class="x" style="width:95mm;margin:4mm 0 0 auto"><tr><td>Zwischensumme<td class=r>{fm(net+rab,'de')} €</tr><tr><td>./. 2 % Nachlass lt. Auftrag<td class=r>-{fm(rab,'de')} €</tr><tr><td><b>Nettosumme</b><td class=r><b>{fm(net,'de')} €</b></tr><tr><td>Mehrwertsteuer 19 %<td class=r>{fm(v,'de')} €</tr><tr style="border-top:1px solid"><td><b>Gesamtsumme brutto</b><td class=r><b>{fm(tot,'de')} €</b></tr></table>
<div style="page-break-inside:avoid"><p style="margin-top:6mm">Abzüglich erhaltener Abschlagszahlungen:</p><table class="p"><tr><th>Abschlag<th>Eingang<th class=r>netto<th class=r>MwSt 19 %<th class=r>brutto</tr><tr><td>1. AR 24/083<td>19.09.2024<td class=r>7.000,00<td class=r>1.330,00<td class=r>8.330,00</tr><tr><td>2. AR 24/097<td>14.10.2024<td class=r>8.000,00<td class=r>1.520,00<td class=r>9.520,00</tr></table><p class="r" style="font-size:12pt;margin-top:3mm"><b>Restzahlung: {fm(tot-a1-a2,'de')} €</b></p></div>
<p>Zahlbar bis spätestens 29. November 2024 ohne Abzug auf eines der Konten: Hohenzollern-Bank AG {sp(ib1)} oder Volksbank Zollernalb {sp(ib2)}.</p><p>Der Lohnanteil gem. § 35a EStG beträgt 7.412,00 € zzgl. MwSt. Wir weisen darauf hin, dass Rechnungen 2 Jahre aufzubewahren sind (§ 14b UStG).</p><p>Für Ihren Auftrag danken wir herzlich!</p><p style="margin-top:6mm">Matthias Haug</p>""",
        F(
            "SR 24/118",
            "2024-11-15",
            "2024-11-29",
            [
                "Zimmerei & Dachdeckerei Haug",
                "Zimmerermeister Matthias Haug e.K.",
                "Matthias Haug e.K.",
                "Zimmerei & Dachdeckerei Haug Inh. Zimmerermeister Matthias Haug e.K.",
            ],
            vat,
            ["Claudia und Jens Reinhardt", "Eheleute Claudia und Jens Reinhardt"],
            "EUR",
            net,
            v,
            tot,
            [ib1, ib2],
        ),
    )


# 19 DE Marktplatz
def de_marktplatz_verkauft():
    vat = vDE("30117754")
    W(
        "de_marktplatz_verkauft",
        "de",
        "invoice",
        """body{font-family:Roboto,'Noto Sans';font-size:9pt}.g{display:flex}.g>div{width:33%;padding-right:4mm}.t{width:100%;margin-top:6mm}.t th{background:#f2f2f2;padding:2mm;font-size:8pt}.t td{padding:2mm;border-bottom:1px solid #ddd}.s td{padding:1mm 2mm}""",
        f"""<div class="fx"><b style="font-size:18pt">kaufrausch<span style="color:#00a57a">24</span></b><div class=r style="font-size:16pt">Rechnung</div></div><div style="border:1px solid #ccc;padding:3mm;margin:4mm 0 6mm auto;width:90mm">Bezahlt<br>Zahlungsreferenz 7Yp2QmB1xx<br>Verkauft von <b>Funkelwerk Handels UG (haftungsbeschränkt)</b><br>USt-IDNr. {vat}<br>Rechnungsdatum/Lieferdatum 06 Dezember 2024<br>Rechnungsnummer DE4-881905-771<br><b>Zahlbetrag 68,33 €</b></div>
<div class="g"><div><b>Rechnungsadresse</b><br>Steuerkanzlei Obermayr<br>Leopold Obermayr<br>Residenzstr. 4<br>94032 Passau<br>DE</div><div><b>Lieferadresse</b><br>Leopold Obermayr<br>Packstation 118<br>Postnr. 40771882<br>94036 Passau<br>DE</div><div><b>Verkauft von</b><br>Funkelwerk Handels UG (haftungsbeschränkt)<br>Speicherstr. 20<br>c/o Logistikpark Halle 3<br>06188 Landsberg<br>DE</div></div>
<h3 style="margin-top:7mm">Bestellinformationen</h3><table class="s"><tr><td>Bestelldatum<td>05 Dezember 2024</tr><tr><td>Bestellnummer<td>302-4419087-1150338</tr></table>
<table class="t"><tr><th>Beschreibung<th class=r>Menge<th class=r>Stückpreis<br>(ohne USt.)<th class=r>USt. %<th class=r>Stückpreis<br>(inkl. USt.)<th class=r>Zwischensumme<br>(inkl. USt.)</tr><tr><td>Lichterkette 20 m warmweiß, außen IP44, mit Timer<br>ASIN: B0C7JK21QX<td class=r>3<td class=r>14,28 €<td class=r>19%<td class=r>16,99 €<td class=r>50,97 €</tr><tr><td>Adventskalender Tee, Bio, 24 Beutel<br>ASIN: B08WR5M2LN<td class=r>1<td class=r>11,64 €<td class=r>7%<td class=r>12,45 €<td class=r>12,45 €</tr><tr><td>Versandkosten<td><td class=r>4,13 €<td class=r>19%<td class=r>4,91 €<td class=r>4,91 €</tr></table>
<table class="t" style="width:100mm;margin-left:auto"><tr><th>USt. %<th class=r>Nettobetrag<th class=r>USt.</tr><tr><td>19%<td class=r>46,96 €<td class=r>8,92 €</tr><tr><td>7%<td class=r>11,64 €<td class=r>0,81 €</tr><tr><td><b>Gesamt</b><td class=r><b>58,60 €</b><td class=r><b>9,73 €</b></tr></table><p class=r style="margin-top:4mm;font-size:13pt"><b>Gesamtpreis 68,33 €</b></p>
<p style="position:absolute;bottom:0;font-size:7pt;color:#555">Bei Fragen zu Ihrer Bestellung: www.kaufrausch24.example/kontakt. Kaufrausch Marketplace S.à r.l., 14 rue Goethe, L-1637 Luxembourg (USt-IDNr. LU28830130) handelt im Namen und auf Rechnung des Verkäufers. Registrierung: Elektro-Altgeräte DE 88210944. Amtsgericht Stendal HRB 29917.</p>""",
        F(
            "DE4-881905-771",
            "2024-12-06",
            None,
            "Funkelwerk Handels UG (haftungsbeschränkt)",
            vat,
            ["Steuerkanzlei Obermayr"],
            "EUR",
            "58.60",
            "9.73",
            "68.33",
            None,
        ),
    )


# 20 DE Stornorechnung
def de_rechnungskorrektur():
    vat = vDE("11882603")
    ib = iDE("44050199", "0021440077")
    c = C("de_rechnungskorrektur", A4, "LN", 10)
    c.box(160, 10, 38, 14, "#00539b", None)
    c.t(179, 19.5, "IMEKA", f="LNB", z=22, a="c", col="#ffffff")
    c.t(198, 28, "Werkzeuge – Spanntechnik – Verschleißteile", a="r", z=8.5)
    c.t(20, 46, "IMEKA Industriebedarf Meyer & Kaczmarek GmbH & Co. KG, Postfach 10 04 61, 44004 Dortmund", z=6.5)
    c.line(20, 47, 105, 47, 0.3)
    c.ts(20, 53, ["LÜTTGENAU Maschinenbau GmbH", "Rechnungsprüfung", "Industriestr. 31 - 35", "D-59872 Meschede"], 5)
    c.ts(128, 46, ["Beleg", "Nummer", "Datum", "Kunden-Nr.", "Ihr Zeichen", "Bearbeiter", "Lieferantennr."], 5)
    c.ts(
        155,
        46,
        [
            "Rechnungskorrektur",
            "GU 9047713",
            "22.01.2025",
            "311 840",
            "Bst. 4500091278 / Hr. Wrede",
            "N. Sobotta, DW -44",
            "70118",
        ],
        5,
        f="LNB",
    )
    c.t(
        20,
        92,
        "Gutschrift (Rechnungskorrektur) zu unserer Rechnung RE 8812290 vom 09.01.2025, Lieferschein 5510388",
        f="LNB",
        z=11,
    )
    c.line(20, 96, 198, 96, 0.8)
    xs = [20, 32, 60, 128, 146, 168, 198]
    for k, h in enumerate(["Pos", "Art.-Nr.", "Bezeichnung", "Menge", "Preis/100", "Betrag"]):
        (
            c.t(xs[k] if k < 3 else xs[k] + (0 if k == 3 else 0), 100.5, h, f="LNB", a="l")
            if k < 3
            else c.t([140, 168, 196][k - 3], 100.5, h, f="LNB", a="r")
        )
    c.line(20, 102.5, 198, 102.5, 0.8)
    c.ts(20, 108, ["10"], 4.5)
    c.t(32, 108, "WSP-CNMG-1204")
    c.ts(60, 108, ["Wendeschneidplatte CNMG 120408 P25", "Grund: Falschlieferung, Rücksendung v. 15.01."], 4.5)
    c.t(140, 108, "-60 St", a="r")
    c.t(168, 108, "712,00", a="r")
    c.t(196, 108, "-427,20", a="r")
    c.t(20, 120, "20")
    c.t(32, 120, "SPZ-ER32-10")
    c.ts(60, 120, ["Spannzange ER32 10 mm", "Grund: Preisdifferenz 16,90 statt 14,50"], 4.5)
    c.t(140, 120, "-8 St", a="r")
    c.t(168, 120, "240,00", a="r")
    c.t(196, 120, "-19,20", a="r")
    c.t(20, 132, "30")
    c.t(32, 132, "FRACHT")
    c.t(60, 132, "anteilige Frachtkosten")
    c.t(140, 132, "-1", a="r")
    c.t(196, 132, "-8,90", a="r")
    c.box(20, 150, 178, 14, "#e8eef5", "#00539b")
    for x, h, v in (
        (38, "Warenwert", "-446,40"),
        (72, "Fracht/Verp.", "-8,90"),
        (106, "Netto", "-455,30"),
        (134, "USt. 19,00 %", "-86,51"),
        (180, "Gesamt EUR", "-541,81"),
    ):
        c.t(x, 155, h, a="c", z=8.5)
        c.t(x, 161.5, v, a="c", f="LNB", z=11)
    c.ts(
        20,
        174,
        [
            "Der Betrag wird mit offenen Posten verrechnet (Rechnung RE 8813551, fällig 08.02.2025).",
            "Ihre USt-IdNr.: " + vDE("19935510") + ". Bitte berichtigen Sie den Vorsteuerabzug entsprechend § 17 UStG.",
        ],
        5,
    )
    c.line(20, 268, 198, 268, 0.3)
    c.ts(
        20,
        272,
        [
            "IMEKA Industriebedarf Meyer & Kaczmarek",
            "GmbH & Co. KG, Hafenallee 8, 44147 Dortmund",
            "AG Dortmund HRA 15513",
        ],
        3.6,
        z=7,
    )
    c.ts(
        82,
        272,
        [
            "Pers. haft. Ges.: Meyer & Kaczmarek",
            "Verwaltungs GmbH, AG Dortmund HRB 8842",
            "GF: Bernd Meyer, Olga Kaczmarek",
        ],
        3.6,
        z=7,
    )
    c.ts(
        142,
        272,
        ["Stadtsparkasse Dortmund", "IBAN " + ib + "  BIC DORTDE33XXX", "USt-IdNr. " + vat + "  St.-Nr. 314/5733/0822"],
        3.6,
        z=7,
    )
    c.end(
        "de",
        "credit_note",
        F(
            "GU 9047713",
            "2025-01-22",
            None,
            "IMEKA Industriebedarf Meyer & Kaczmarek GmbH & Co. KG",
            vat,
            "LÜTTGENAU Maschinenbau GmbH",
            "EUR",
            ["-455.30", "455.30"],
            ["-86.51", "86.51"],
            ["-541.81", "541.81"],
            ib,
        ),
    )


# 21 DE Kleinunternehmer
def de_klein_lektorat():
    ib = iDE("43060967", "1188204700")
    W(
        "de_klein_lektorat",
        "de",
        "invoice",
        """body{font-family:'Lato';font-weight:300;font-size:10.5pt;line-height:1.45}h1{font-size:26pt;font-weight:300;letter-spacing:1px}.n td{padding:2mm 0;border-bottom:1px solid #cfd8cf}.n{width:100%}""",
        f"""<div style="border-left:4mm solid #9db8a0;padding-left:7mm"><div style="margin-bottom:10mm"><b>lektorat punktgenau</b><br>Mirjam Eschweiler, M.A.<br><span style="font-size:8.5pt">Hechtstraße 52 HH · 01097 Dresden · 0351 555 22 07 · mirjam@punktgenau.example</span></div><h1>Honorarrechnung</h1><p style="color:#678">2025-014 &nbsp;|&nbsp; Dresden, am 7. Mai 2025</p><p style="margin-top:8mm">Verlag Schattenmorelle<br>Inh. Gregor Tannhäuser<br>Brühl 14<br>04109 Leipzig</p><p style="margin-top:8mm">Lieber Herr Tannhäuser,</p><p>für das Lektorat des Manuskripts „Die Salzläuferin“ (Abgabe 30. April) berechne ich wie besprochen:</p><table class="n"><tr><td>Stilistisches Lektorat, 318 Normseiten à 5,20 €<td class=r>1.653,60 €</tr><tr><td>Zweiter Korrekturgang, pauschal<td class=r>280,00 €</tr><tr><td>Porto Fahnen<td class=r>7,69 €</tr><tr><td><b>zu zahlen</b><td class=r><b>1.941,29 €</b></tr></table><p style="font-size:8.5pt">Als Kleinunternehmerin im Sinne von § 19 Abs. 1 UStG weise ich keine Umsatzsteuer aus. Steuernummer 203/226/01884.</p><p style="margin-top:6mm">Ich freue mich über Ihre Überweisung bis zum 21.5.2025 an<br>M. Eschweiler, GLS Gemeinschaftsbank<br>{sp(ib)}</p><p style="margin-top:6mm">Herzliche Grüße</p><svg width="150" height="45"><path d="M5 35 C15 -10 25 60 35 20 S60 45 70 25 S95 40 140 12" fill="none" stroke="#234" stroke-width="1.5"/></svg></div>""",
        F(
            "2025-014",
            "2025-05-07",
            "2025-05-21",
            ["Mirjam Eschweiler, M.A.", "Mirjam Eschweiler", "lektorat punktgenau"],
            None,
            ["Verlag Schattenmorelle", "Verlag Schattenmorelle Inh. Gregor Tannhäuser"],
            "EUR",
            None,
            None,
            "1941.29",
            ib,
        ),
    )


# 22 DE Stadtwerke 2p
def de_stadtwerke_jahr():
    vat = vDE("15004417")
    ib = iDE("54850010", "0000118802")
    wq = q(D("184") * D("2.14"))
    wg = q(D("365") * D("0.2630"))
    wn = wq + wg
    wv = q(wn * D(".07"))
    ek = q(D("4118") * D("0.3187"))
    eg = q(D("365") * D("0.3562"))
    en_ = ek + eg
    ev = q(en_ * D(".19"))
    net = wn + en_
    tax = wv + ev
    tot = net + tax
    ab = D("1980.00")
    d = lambda x: fm(x, "de")
    c = C("de_stadtwerke_jahr", A4, "Lato", 9)
    c.circ(24, 20, 8, "#0093d0")
    c.circ(32, 24, 5, "#7ab800")
    c.t(40, 20, "Gemeindewerke", f="LatoBl", z=15, col="#0093d0")
    c.t(40, 26.5, "Queichtal", f="LatoBl", z=15, col="#7ab800")
    c.t(20, 50, "Gemeindewerke Queichtal AöR · Zeppelinstr. 2 · 76829 Landau", z=6.5)
    c.ts(20, 57, ["Weingut Burgstaller GbR", "Hauptstraße 140", "76833 Frankweiler"], 4.8)
    c.box(125, 40, 70, 44, "#eaf6fc", None)
    c.ts(
        128,
        46,
        [
            "Vertragskonto",
            "Rechnungsnr.",
            "Rechnungsdatum",
            "Abrechnungszeitraum",
            "Verbrauchsstelle",
            "Fälligkeit",
            "Servicetelefon",
        ],
        5.6,
        z=8,
    )
    c.ts(
        193,
        46,
        [
            "2004 118 773",
            "VR-24-0077190",
            "20.01.2025",
            "01.01.–31.12.2024",
            "Hauptstr. 140, Keltergeb.",
            "10.02.2025",
            "06341 555-300",
        ],
        5.6,
        f="LatoB",
        a="r",
        z=8,
    )
    c.t(20, 98, "Ihre Jahresverbrauchsabrechnung 2024", f="LatoB", z=14)
    c.ts(
        20,
        107,
        [
            "Sehr geehrte Damen und Herren,",
            "nachfolgend rechnen wir Strom und Trinkwasser für den genannten Zeitraum ab.",
        ],
        5,
    )
    y = 124
    xs = (110, 138, 164, 193)
    for x, h in zip(xs, ("Netto €", "USt-Satz", "USt €", "Brutto €")):
        c.t(x, y, h, f="LatoB", a="r")
    c.t(20, y, "Sparte", f="LatoB")
    c.line(20, y + 2, 195, y + 2)
    for l, v in (
        ("Strom (4.118 kWh)", (d(en_), "19 %", d(ev), d(en_ + ev))),
        ("Trinkwasser (184 m³)", (d(wn), "7 %", d(wv), d(wn + wv))),
        ("Gesamtbetrag", (d(net), "", d(tax), d(tot))),
    ):
        y += 7
        b = "LatoB" if l[0] == "G" else "Lato"
        c.t(20, y, l, f=b)
        for x, h in zip(xs, v):
            c.t(x, y, h, a="r", f=b)
    c.line(20, y - 5, 195, y - 5, 0.3)
    y += 10
    c.t(20, y, "abzüglich gezahlter Abschläge (11 x 180,00 €)")
    c.t(193, y, "-" + d(ab), a="r")
    y += 8
    diff = tot - ab
    c.box(20, y - 5.5, 175, 9, "#0093d0", None)
    c.t(22, y + 0.5, "Nachzahlung" if diff > 0 else "Guthaben zu Ihren Gunsten", f="LatoB", z=11, col="#ffffff")
    c.t(193, y + 0.5, d(abs(diff)) + " €", f="LatoB", z=11, a="r", col="#ffffff")
    c.ts(
        20,
        y + 14,
        [
            ("Die Nachzahlung buchen wir zum 10.02.2025" if diff > 0 else "Das Guthaben überweisen wir zum 10.02.2025")
            + " zu Lasten/Gunsten Konto DE** **** **** **** **41 07 (Mandat SEPA-773-01).",
            "Ihr neuer monatlicher Abschlag beträgt ab 01.03.2025: 176,00 € (fällig jeweils zum 1. des Monats).",
            "Widerspruch gegen diese Rechnung richten Sie bitte an kundenservice@gw-queichtal.example.",
        ],
        5.5,
    )
    foot = lambda: (
        c.line(20, 276, 195, 276, 0.3),
        c.ts(
            20,
            280,
            [
                "Gemeindewerke Queichtal, Anstalt des öffentlichen Rechts · Vorstand: Dipl.-Ing. Karl-Heinz Estelmann · Verwaltungsratsvorsitz: Bgm. Dr. Pia Forst",
                "Sparkasse Südpfalz IBAN " + sp(ib) + " · Gläubiger-ID DE19ZZZ00000338871 · USt-IdNr. " + vat,
            ],
            3.8,
            z=6.8,
        ),
    )
    foot()
    c.t(195, 290, "Seite 1/2", a="r", z=7)
    c.page()
    c.t(20, 20, "Anlage zur Rechnung VR-24-0077190", f="LatoB", z=12)
    y = 32
    for ttl, rows in (
        (
            "Strom – Zähler 1EMH0011884207, Marktlokation 50118 44 72091",
            [
                ("Zählerstand 01.01.2024 (abgelesen)", "28.441"),
                ("Zählerstand 31.12.2024 (Kundenablesung)", "32.559"),
                ("Arbeitspreis 4.118 kWh x 31,87 ct", d(ek)),
                ("Grundpreis 365 Tage x 0,3562 €", d(eg)),
                ("davon Netzentgelt, Umlagen, Konzessionsabgabe (informativ)", "611,04"),
                ("davon Stromsteuer 2,05 ct/kWh", "84,42"),
                ("Summe Strom netto", d(en_)),
            ],
        ),
        (
            "Trinkwasser – Zähler 8 SEN 0077 1190, Qn 4",
            [
                ("Stand alt / neu", "1.092 / 1.276"),
                ("Mengenpreis 184 m³ x 2,14 €", d(wq)),
                ("Grundpreis 365 Tage x 0,2630 €", d(wg)),
                ("Summe Wasser netto", d(wn)),
            ],
        ),
    ):
        c.t(20, y, ttl, f="LatoB")
        y += 7
        for a, b in rows:
            c.t(22, y, a)
            c.t(193, y, b, a="r")
            c.line(20, y + 1.8, 195, y + 1.8, 0.2, "#aaaaaa")
            y += 6.5
        y += 8
    c.t(
        20,
        y,
        "Strommix 2024: 71 % erneuerbar, 17 % Kohle, 12 % Erdgas. CO2: 204 g/kWh. Schlichtungsstelle Energie e.V., Friedrichstr. 133, 10117 Berlin.",
        z=7.5,
    )
    foot()
    c.t(195, 290, "Seite 2/2", a="r", z=7)
    c.end(
        "de",
        "invoice",
        F(
            "VR-24-0077190",
            "2025-01-20",
            "2025-02-10",
            [
                "Gemeindewerke Queichtal AöR",
                "Gemeindewerke Queichtal, Anstalt des öffentlichen Rechts",
                "Gemeindewerke Queichtal",
            ],
            vat,
            "Weingut Burgstaller GbR",
            "EUR",
            net,
            tax,
            tot,
            ib,
        ),
    )


# 23 AT Bahn
def at_bahn_ticketrechnung():
    vat = vAT("5718206")
    W(
        "at_bahn_ticketrechnung",
        "de",
        "invoice",
        """body{font-family:'Open Sans';font-size:9pt}.hd{background:#b4121b;color:#fff;padding:4mm 6mm}.tk{border:1.5px dashed #b4121b;padding:4mm;margin-top:5mm}table{width:100%}.u td,.u th{padding:1mm;border-bottom:.5px solid #ccc}""",
        f"""<div class="hd fx"><b style="font-size:15pt">alpenschiene.at</b><span>Online-Ticket &amp; Rechnung</span></div><div class="tk fx"><div><b>Wien Hbf → Innsbruck Hbf</b><br>Railjet Express RJX 562, Wagen 23, Platz 74 Gang<br>Gültig am Mi, 12.03.2025 · Abfahrt 07:30 · Ankunft 11:44<br>2. Klasse · Sparschiene Business · Zugbindung<br><b>Innsbruck Hbf → Wien Hbf</b><br>Do, 13.03.2025 · 16:17 – 20:30 · RJX 569<br>Reisende: Katharina Zwettler, Vorteilscard 66 4471 902<br>Ticketcode 5518 2207 7731 9046</div><div>{qrsvg('at',95)}</div></div>
<div class="fx" style="margin-top:8mm"><div><span style="font-size:7.5pt;color:#777">Rechnungsempfänger</span><br>Zwettler &amp; Partner Ziviltechniker GmbH<br>Lerchenfelder Gürtel 43/12<br>1160 Wien<br>UID: {vAT('6330172')}</div><div class=r>Rechnung Nr. <b>AS/2502/8830177</b><br>Rechnungsdatum = Zahlungsdatum<br>27.02.2025, 18:52 Uhr</div></div><table class="u" style="margin-top:6mm"><tr><th>Artikel<th class=r>Menge<th class=r>USt.<th class=r>Preis inkl. USt.</tr><tr><td>Sparschiene Business Wien – Innsbruck<td class=r>1<td class=r>10%<td class=r>€ 49,90</tr><tr><td>Sparschiene Business Innsbruck – Wien<td class=r>1<td class=r>10%<td class=r>€ 54,90</tr><tr><td>Sitzplatzreservierung<td class=r>2<td class=r>10%<td class=r>€ 6,00</tr><tr><td>Frühstücksbox "Arlberg" am Platz<td class=r>1<td class=r>10%<td class=r>€ 12,50</tr><tr><td>Tageszeitung digital<td class=r>1<td class=r>20%<td class=r>€ 3,60</tr><tr><td><b>Summe</b><td><td><td class=r><b>€ 126,90</b></tr></table><table class="u" style="width:60%;margin-top:4mm;font-size:8pt"><tr><th>Steuersatz<th class=r>Netto<th class=r>USt.<th class=r>Brutto</tr><tr><td>10 %<td class=r>112,09<td class=r>11,21<td class=r>123,30</tr><tr><td>20 %<td class=r>3,00<td class=r>0,60<td class=r>3,60</tr><tr><td>gesamt<td class=r>115,09<td class=r>11,81<td class=r>126,90</tr></table><p style="margin-top:4mm">Bezahlt mit eps-Überweisung (Erste Bank). Es ist kein weiterer Betrag zu entrichten.</p><p style="font-size:7.5pt;color:#555;margin-top:12mm">Alpenschiene Personenverkehr Aktiengesellschaft, Am Nordbahnhof 1, 1020 Wien. FN 248731 d, HG Wien. UID {vat}. Es gelten die Allgemeinen Beförderungsbedingungen sowie die AGB des Verkehrsverbundes Tirol Ges.m.b.H. für Anschlussfahrten. Fahrgastrechte: Agentur für Passagier- und Fahrgastrechte, Linke Wienzeile 4, 1060 Wien.</p>""",
        F(
            "AS/2502/8830177",
            "2025-02-27",
            None,
            "Alpenschiene Personenverkehr Aktiengesellschaft",
            vat,
            "Zwettler & Partner Ziviltechniker GmbH",
            "EUR",
            "115.09",
            "11.81",
            "126.90",
            None,
        ),
        margin="14mm",
    )


# 24 CH QR-Bill
def ch_qr_rechnung():
    vat = vCH("11449026")
    ib = iban("CH", "00766000102774819")
    qib = sp(ib)
    net = D("2845.00")
    v = q(net * D(".081"))
    t0 = net + v
    tot = q((t0 * 20).quantize(D("1"), ROUND_HALF_UP) / 20)
    W(
        "ch_qr_rechnung",
        "de",
        "invoice",
        """body{font-family:'Liberation Sans';font-size:9.5pt}.m{padding:16mm 18mm 0 22mm;height:190mm}.q{position:absolute;left:0;bottom:0;width:210mm;height:105mm;border-top:.5pt dashed #000;display:flex;font-size:8pt}.q>div{padding:5mm}.q b{font-size:7pt}.q .rc{width:62mm;border-right:.5pt dashed #000}.p td,.p th{padding:1.2mm 0;border-bottom:.3pt solid #aaa}.p{width:100%}""",
        f"""<div class="m"><div class="fx"><div style="font-size:15pt;font-weight:bold">Bär + Zgraggen<br><span style="font-size:9pt;font-weight:normal">Gartenbau im Seetal</span></div><div style="font-size:8.5pt">Bär + Zgraggen Gartenbau AG<br>Luzernerstrasse 61<br>6280 Hochdorf<br>041 555 08 80<br>{vat} MWST</div></div><div style="margin:14mm 0 10mm 95mm">Stockwerkeigentümergemeinschaft Rosenhalde<br>c/o Immosee Verwaltungen AG<br>Bahnhofplatz 2<br>6285 Hitzkirch</div><p><b style="font-size:12pt">Rechnung 25-0418</b></p><p>Hochdorf, 31. März 2025 / Sachbearbeiter: U. Zgraggen<br>Objekt: Umgebungsarbeiten Rosenhalde 4–10, Rapporte 1881, 1884, 1890</p><table class="p"><tr><th>Leistung<th class=r>Menge<th class=r>Ansatz<th class=r>CHF</tr><tr><td>Gärtner EFZ<td class=r>22.5 h<td class=r>78.00<td class=r>1'755.00</tr><tr><td>Lernender 2. Lj.<td class=r>10 h<td class=r>42.00<td class=r>420.00</tr><tr><td>Abfuhr Schnittgut inkl. Deponie<td class=r>4 m³<td class=r>65.00<td class=r>260.00</tr><tr><td>Bodenverbesserer, Rasensaat<td class=r>pausch.<td class=r><td class=r>410.00</tr><tr><td>Total exkl. MWST<td><td><td class=r>2'845.00</tr><tr><td>MWST 8.1 %<td><td><td class=r>{v}</tr><tr><td>Rundungsdifferenz<td><td><td class=r>{tot-t0}</tr><tr><td><b>Total inkl. MWST</b><td><td><td class=r><b>{fm(tot,'ch')}</b></tr></table><p style="margin-top:4mm">Zahlbar bis 30. April 2025 netto. Skontoabzüge werden nachbelastet.</p></div>
<div class="q"><div class="rc"><span style="font-size:11pt;font-weight:bold">Empfangsschein</span><br><br><b>Konto / Zahlbar an</b><br>{qib}<br>Bär + Zgraggen Gartenbau AG<br>Luzernerstrasse 61<br>6280 Hochdorf<br><br><b>Zahlbar durch</b><br>STWEG Rosenhalde<br>c/o Immosee Verwaltungen AG<br>6285 Hitzkirch<br><br><table><tr><td style="padding-right:5mm"><b>Währung</b><br>CHF<td><b>Betrag</b><br>{fm(tot,'ch').replace("'"," ")}</table><p class=r><b>Annahmestelle</b></p></div><div style="width:60mm"><span style="font-size:11pt;font-weight:bold">Zahlteil</span><br><br>{qrsvg('ch',150)}<br><br><table><tr><td style="padding-right:5mm"><b>Währung</b><br>CHF<td><b>Betrag</b><br>{fm(tot,'ch').replace("'"," ")}</table></div><div><b>Konto / Zahlbar an</b><br>{qib}<br>Bär + Zgraggen Gartenbau AG<br>Luzernerstrasse 61<br>6280 Hochdorf<br><br><b>Zusätzliche Informationen</b><br>Rechnung 25-0418<br><br><b>Zahlbar durch</b><br>Stockwerkeigentümergemeinschaft Rosenhalde<br>c/o Immosee Verwaltungen AG<br>Bahnhofplatz 2<br>6285 Hitzkirch</div></div>""",
        F(
            "25-0418",
            "2025-03-31",
            "2025-04-30",
            "Bär + Zgraggen Gartenbau AG",
            [vat + " MWST", vat],
            [
                "Stockwerkeigentümergemeinschaft Rosenhalde",
                "STWEG Rosenhalde",
                "Stockwerkeigentümergemeinschaft Rosenhalde c/o Immosee Verwaltungen AG",
            ],
            "CHF",
            net,
            v,
            tot,
            ib,
        ),
        margin="0",
    )


PAGES = [
    de_arzt_goae,
    de_handwerk_schluss,
    de_marktplatz_verkauft,
    de_rechnungskorrektur,
    de_klein_lektorat,
    de_stadtwerke_jahr,
    at_bahn_ticketrechnung,
    ch_qr_rechnung,
]
