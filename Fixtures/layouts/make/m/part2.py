from decimal import Decimal as D
import random

from .drawing import C, H, KV, T, at_vat, colors, de, de_vat, iban, lab, q, sp


# 9 Wasserverband
def g09():
    f = "g09.pdf"
    v = de_vat("13372905")
    ib = iban("DE", "210501700001204488")
    w = q(D("1842") * D("1.68"))
    wg = D("214.20")
    nw = w + wg
    tw = q(nw * D(".07"))
    sw = q(D("1610") * D("2.94"))
    nr = q(D("3450") * D(".71"))
    net = nw + sw + nr
    g = net + tw
    css = 'body{font:10pt "Liberation Serif"} .t{width:100%} .t td,.t th{border:.5pt solid #000;padding:1mm} .k td{padding-right:6mm}'
    b = (
        '<div style="text-align:center"><b style="font-size:15pt">Zweckverband Wasserversorgung Westerau</b><br>Körperschaft des öffentlichen Rechts<br>– Der Verbandsvorsteher –</div><hr><table style="width:100%;margin-top:8mm"><tr><td style="width:58%"><small>ZV Westerau, Deichweg 2, 24589 Nortorf</small><br><br>Kreiswohnbau Nortorf GmbH<br>Postfach 14 07<br>24584 Nortorf</td><td>'
        + KV(
            [
                ("Kassenzeichen", "<b>5.0071.004418.6</b>"),
                ("Bescheid-/Rechnungs-Nr.", "2026/W/011920"),
                ("Ausgestellt am", "30.01.2026"),
                ("Auskunft erteilt", "Frau Petersen, Zi. 12"),
                ("Durchwahl", "04392 4011-25"),
                ("Objekt", "Jungfernstieg 8–14"),
                ("Zähler-Nr.", "HYD-77140281"),
            ],
            "k",
        )
        + "</td></tr></table>"
    )
    b += '<p style="margin-top:8mm"><b>Rechnung über Wasserlieferung und Bescheid über Abwassergebühren für das Jahr 2025</b></p><p>Zählerstand 31.12.2024: 20.117 m³ – Zählerstand 31.12.2025: 21.959 m³ – Verbrauch: 1.842 m³, davon Gartenzähler 232 m³</p>'
    b += T(
        "Bezeichnung|Menge|Preis €|Netto €|MwSt %|MwSt €|Brutto €",
        [
            ("Wasserverbrauch", "1.842 m³", "1,68", de(w), "7", "", ""),
            ("Grundpreis Wasser QN 10", "12 Mon.", "17,85", de(wg), "7", "", ""),
            ("<b>Summe Wasser</b>", "", "", de(nw), "7", de(tw), de(nw + tw)),
            ("Schmutzwasser", "1.610 m³", "2,94", de(sw), "–", "–", de(sw)),
            ("Niederschlagswasser", "3.450 m²", "0,71", de(nr), "–", "–", de(nr)),
            (
                "<b>Gesamtbetrag</b>",
                "",
                "",
                "<b>" + de(net) + "</b>",
                "",
                "<b>" + de(tw) + "</b>",
                "<b>" + de(g) + "</b>",
            ),
        ],
        "lrrrrrr",
        "t",
    )
    b += KV(
        [
            ("Vorauszahlungen 2025 (4 × 2.500,00 €)", "-10.000,00 €"),
            ("Abrechnungsergebnis (Nachforderung)" if g > 10000 else "Guthaben", de(g - 10000) + " €"),
            ("+ 1. Vorauszahlung 2026", "2.600,00 €"),
            ("<b>Zahlung fällig am 02.03.2026</b>", "<b>" + de(g - 10000 + 2600) + " €</b>"),
        ],
        "k",
    )
    b += (
        '<p style="margin-top:3mm">Weitere Vorauszahlungen: 15.05., 15.08. und 15.11.2026 mit je 2.600,00 €.</p><p style="font-size:8.5pt"><b>Rechtsbehelfsbelehrung:</b> Gegen den Gebührenbescheid (Abwasser) kann innerhalb eines Monats nach Bekanntgabe Widerspruch beim Zweckverband erhoben werden. Der Widerspruch hat keine aufschiebende Wirkung. Die Abwassergebühr ist nicht steuerbar.</p><p style="font-size:8.5pt">Konto der Verbandskasse: Förde Sparkasse, IBAN '
        + sp(ib)
        + ", BIC NOLADE21KIE – USt-ID "
        + v
        + ' – Bitte unbedingt das Kassenzeichen angeben.</p><p style="font-size:7.5pt">Dieser Bescheid wurde maschinell erstellt und ist ohne Unterschrift gültig.</p>'
    )
    H(f, css, b, "size:A4;margin:15mm 18mm 12mm 22mm")
    lab(
        f,
        "water-board",
        "invoice",
        "de",
        invoice_number="2026/W/011920",
        issue_date="2026-01-30",
        due_date="2026-03-02",
        seller_name=["Zweckverband Wasserversorgung Westerau", "ZV Westerau"],
        seller_vat_id=v,
        buyer_name="Kreiswohnbau Nortorf GmbH",
        currency="EUR",
        net_total=net,
        tax_total=tw,
        grand_total=g,
        iban=ib,
    )


# 10 medical wholesaler
def g10():
    f = "g10.pdf"
    v = de_vat("81405527")
    ib = iban("DE", "300606010007744129")
    its = [
        ("03839211", "OP-Handschuhe steril Gr. 7,5", "50 PAAR", "PK", 20, D("28.90"), 19),
        ("00876135", "NaCl 0,9 % Infusionslösung 10×1000 ml", "", "KT", 15, D("17.35"), 19),
        ("17441009", "Wundauflage Silikon 10×10 cm", "10 ST", "PK", 36, D("41.27"), 19),
        ("10333841", "Trinknahrung energiereich Vanille 4×200 ml", "", "PK", 48, D("9.84"), 7),
        ("02189066", "Kompressen ES 10×10 unsteril", "100 ST", "PK", 60, D("2.49"), 19),
        ("11290417", "Säuglingsnahrung Pre 800 g", "", "DS", 24, D("13.02"), 7),
    ]
    n = {7: D(0), 19: D(0)}
    rows = []
    for i in its:
        r = D("0.05") if i[6] == 19 else D(0)
        t = q(i[4] * i[5] * (1 - r))
        n[i[6]] += t
        rows.append(
            (
                i[0],
                i[1] + (f" <small>{i[2]}</small>" if i[2] else ""),
                i[4],
                i[3],
                de(i[5]),
                "5,0" if r else "",
                de(t),
                "A" if i[6] == 19 else "B",
            )
        )
    t7 = q(n[7] * D(".07"))
    t19 = q(n[19] * D(".19"))
    net = n[7] + n[19]
    tx = t7 + t19
    g = net + tx
    css = 'body{font:8.5pt "Roboto Condensed"} .st{background:#00788a;color:#fff;padding:3mm 4mm;margin:-6mm -6mm 0;display:flex;justify-content:space-between} .tb{width:100%;margin-top:4mm} .tb th{border-bottom:1.5pt solid #00788a;font-weight:500} .tb tr:nth-child(even) td{background:#eef7f8} .ref{width:100%;margin-top:3mm;text-align:center} .ref td{border:.5pt solid #00788a;width:16.6%} .ref tr:first-child td{background:#d9eef1;font-size:7pt} .tx{width:100%;margin-top:6mm} .tx th{font-size:7.5pt;border:.5pt solid #888;background:#eee} .tx td{border:.5pt solid #888}'
    b = '<div class="st"><div><b style="font-size:17pt">curamed</b> <span>Praxis- und Klinikbedarf</span></div><div>eine Marke der Sanitas Medizintechnik Vertriebs-GmbH</div></div>'
    b += '<div style="display:flex;margin-top:8mm"><div style="flex:1"><small>Rechnungsanschrift</small><br>St.-Elisabeth-Krankenhaus gGmbH<br>Zentralapotheke / Wirtschaftsabteilung<br>Annastraße 19<br>47798 Krefeld</div><div style="flex:1"><small>Lieferanschrift</small><br>St.-Elisabeth-Krankenhaus<br>Warenannahme Rampe 3<br>Petersstraße 88<br>47798 Krefeld<br>IK 260 510 447</div><div style="flex:1"><small>Rechnungssteller</small><br>Sanitas Medizintechnik Vertriebs-GmbH<br>Neusser Landstraße 340<br>50769 Köln<br>IK 330 519 228<br>GLN 40 12345 00000 9</div></div>'
    b += '<h1 style="font-size:14pt;margin:6mm 0 0">Rechnung</h1><table class="ref"><tr><td>Beleg-Nr.</td><td>Belegdatum</td><td>Kunden-Nr.</td><td>Bestell-Nr./Datum</td><td>Lieferschein</td><td>Valuta</td></tr><tr><td>9003318472</td><td>10.03.26</td><td>118077</td><td>K-26/0911 v. 05.03.26</td><td>8400917733</td><td>09.04.26</td></tr></table>'
    b += T("PZN|Bezeichnung|Menge|VE|Preis|Rab. %|Betrag|St", rows, "llrlrrrc", "tb")
    b += T(
        "Steuer|Netto EUR|Satz|Steuerbetrag EUR|Brutto EUR",
        [
            ("A voll", de(n[19]), "19 %", de(t19), de(n[19] + t19)),
            ("B ermäßigt", de(n[7]), "7 %", de(t7), de(n[7] + t7)),
            ("<b>Gesamt</b>", "<b>" + de(net) + "</b>", "", "<b>" + de(tx) + "</b>", "<b>" + de(g) + "</b>"),
        ],
        "lrrrr",
        "tx",
    )
    b += (
        '<p style="margin-top:5mm">Zahlbar bis 09.04.2026 ohne Abzug, bis 20.03.2026 mit 1,5 % Skonto = '
        + de(g - q(g * D(".015")))
        + ' EUR. Bei Überschreitung berechnen wir Verzugszinsen.</p><p>MP-Chargen siehe Lieferschein. Die Lieferung erfolgte durch Trans-o-flex am 09.03.2026. Rücksendungen nur nach Avis (retouren@curamed.example).</p><div style="position:absolute;bottom:-12mm;font-size:7pt;width:100%;border-top:.5pt solid #00788a">Deutsche Apotheker- und Ärztebank · '
        + sp(ib)
        + " · DAAEDEDDXXX | HRB 55018 Köln | Geschäftsführung Dr. rer. nat. Lutz Peters | USt.-ID "
        + v
        + "</div>"
    )
    H(f, css, b, "size:A4;margin:16mm 16mm 20mm 16mm")
    lab(
        f,
        "medical-3addr",
        "invoice",
        "de",
        invoice_number="9003318472",
        issue_date="2026-03-10",
        due_date="2026-04-09",
        seller_name="Sanitas Medizintechnik Vertriebs-GmbH",
        seller_vat_id=v,
        buyer_name="St.-Elisabeth-Krankenhaus gGmbH",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# 11 publisher ad invoice
def g11():
    f = "g11.pdf"
    v = de_vat("20416638")
    ib = iban("DE", "780608960000517704")
    a = D("4860.00")
    m = q(a * D(".10"))
    z = a - m
    ae = q(z * D(".15"))
    net = z - ae
    tx = q(net * D(".19"))
    g = net + tx
    c = C(f, "LiberationSerif-Regular", "LiberationSerif-Bold", fs=10)
    c.t(190, 22, "FRÄNKISCHER VERLAG", a="r", b=True, fs=20)
    c.t(190, 27, "für Fachpublizistik Kraus & Töchter oHG", a="r", fs=10)
    c.line(110, 29, 190, 29, 0.4)
    c.ml(
        150,
        36,
        [
            "Markgrafenallee 30",
            "95448 Bayreuth",
            "Anzeigenabteilung",
            "Telefon 0921 7577-30",
            "anzeigen@fv-kraus.example",
        ],
        4.2,
        fs=8.5,
    )
    c.t(22, 50, "Fränkischer Verlag, Markgrafenallee 30, 95448 Bayreuth", fs=6.5)
    c.ml(22, 57, ["mediapunkt Werbeagentur", "Schuster Wolf PartG", "Königstraße 72", "90402 Nürnberg"], 4.8)
    c.t(22, 92, "ANZEIGENRECHNUNG", b=True, fs=13)
    c.t(190, 92, "18. Dezember 2025", a="r")
    y = 101
    for k, w in [
        ("Rechnung", "AZ 51-2207"),
        ("Inserent", "Hofer Spannsysteme GmbH, Hof"),
        ("Objekt", "„Werkzeug & Spannen“, Ausgabe 12/2025, ET 11.12.2025"),
        ("Motiv", "Nullpunkt-Spanner NX"),
        ("Auftrag", "Nr. 77016 vom 3. November 2025 / Frau Wolf"),
        ("Format", "1/1 Seite 4c, 210 × 297 mm, Umschlagseite 3"),
        ("Preisliste", "Nr. 48 gültig ab 01.01.2025"),
    ]:
        c.t(22, y, k + ":")
        c.t(50, y, w)
        y += 5
    y += 6
    c.line(22, y - 5, 190, y - 5)
    for k, w, bb in [
        ("Anzeigenpreis laut Preisliste", a, 0),
        ("Malstaffel 10 % (6 Anzeigen)", -m, 0),
        ("Zwischensumme", z, 0),
        ("15 % AE-Provision", -ae, 0),
        ("Nettorechnungsbetrag", net, 1),
        ("+ 19 % Umsatzsteuer", tx, 0),
    ]:
        c.t(22, y, k, b=bool(bb))
        c.t(160, y, "EUR", "r")
        c.t(190, y, de(w), "r", b=bool(bb))
        y += 6
    c.line(140, y - 4, 190, y - 4)
    c.t(22, y + 1, "Zu zahlen", b=True, fs=11)
    c.t(160, y + 1, "EUR", "r", b=True)
    c.t(190, y + 1, de(g), "r", b=True, fs=11)
    c.line(140, y + 3, 190, y + 3)
    c.line(140, y + 3.8, 190, y + 3.8)
    c.ml(
        22,
        y + 16,
        [
            "Fällig: 17. Januar 2026. Bei Bankeinzug oder Vorauszahlung 2 % Skonto.",
            "Als Beleg übersenden wir Ihnen mit getrennter Post zwei Heftexemplare.",
            "",
            "Wir danken für Ihren Auftrag.",
        ],
        5,
    )
    c.line(22, 276, 190, 276, 0.3)
    c.ml(
        106,
        281,
        [
            "VR Bank Bayreuth-Hof eG · IBAN " + sp(ib) + " · BIC GENODEF1HO1",
            "HRA 2204 AG Bayreuth · Ust.Id.Nr. " + v + " · Gesellschafterinnen: Dr. Eva Kraus, Lena Kraus-Simon",
        ],
        4,
        a="c",
        fs=8,
    )
    c.save()
    lab(
        f,
        "ad-invoice-serif",
        "invoice",
        "de",
        invoice_number="AZ 51-2207",
        issue_date="2025-12-18",
        due_date="2026-01-17",
        seller_name=["Fränkischer Verlag für Fachpublizistik Kraus & Töchter oHG", "Fränkischer Verlag"],
        seller_vat_id=v,
        buyer_name=["mediapunkt Werbeagentur Schuster Wolf PartG", "mediapunkt Werbeagentur", "Schuster Wolf PartG"],
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# 12 Spedition landscape list? portrait w/ shipments
def g12():
    f = "g12.pdf"
    v = de_vat("11700482")
    ib = iban("DE", "290500001092774460")
    sh = [
        ("02.03.", "4410872", "DE 28195 → PL 61-001", "3 EUP", "1.240", D("318.00")),
        ("03.03.", "4410911", "DE 28195 → DE 86153", "1 EUP", "412", D("146.50")),
        ("05.03.", "4411004", "DE 28309 → AT 4020", "7 EUP", "3.385", D("611.20")),
        ("09.03.", "4411173", "DE 28195 → NL 3011", "2 EUP", "890", D("189.90")),
        ("12.03.", "4411290", "DE 28195 → DE 01097", "12 EUP", "5.960", D("742.00")),
        ("12.03.", "4411291", "Zustellavis / Hebebühne", "", "", D("35.00")),
        ("13.03.", "4411318", "DE 27568 → DE 28195 Vorholung Container MSKU 118 204-7", "1 FCL", "18.400", D("395.00")),
    ]
    r = random.Random(3)
    for k in range(38):
        sh.insert(
            6,
            (
                f"{13}.03.",
                f"{4411317-k}",
                "DE 28195 → DE "
                + r.choice(["20457", "30165", "45141", "50997", "70327", "90431", "04356"])
                + r.choice([" Termin 10 Uhr", "", "", " Avis Tel."]),
                f"{r.randrange(1,9)} EUP",
                de(r.randrange(120, 4800), 0),
                D(r.randrange(6500, 41000)) / 100,
            ),
        )
    s = sum(x[5] for x in sh)
    df = q(s * D(".118"))
    mt = D("87.40")
    net = s + df + mt
    tx = q(net * D(".19"))
    g = net + tx
    css = 'body{font:8.6pt "DejaVu Sans Condensed","DejaVu Sans"} .t{width:100%} .t th{background:#222;color:#ffd400;font-size:7.5pt;padding:1mm} .t td{border-bottom:.3pt solid #999;padding:.8mm} .grid{width:100%;border:.6pt solid #000;margin:4mm 0} .grid td{border:.3pt solid #000;padding:1mm;font-size:8pt;width:25%} .grid small{display:block;font-size:6pt} .fin{margin-top:4mm} .fk{width:78mm} .fk td:last-child{text-align:right} .fin .b td{background:#ffd400;font-weight:bold;font-size:10pt}'
    b = '<div style="border-left:14mm solid #ffd400;padding-left:4mm"><b style="font-size:18pt;letter-spacing:-1px">WESERTRANS</b><br>Internationale Spedition Lüers & Wachtendorf GmbH & Co. KG · Senator-Apelt-Str. 51 · 28197 Bremen · Tel. +49 421 5179-0 · Fax -199</div>'
    b += '<div style="margin:12mm 0 4mm;display:flex;justify-content:space-between"><div>Hansa Kaffeekontor Import GmbH<br>Rechnungsprüfung<br>Überseestadt 12<br>28217 Bremen</div><div style="border:1pt solid #000;padding:3mm;height:12mm;width:62mm;text-align:center"><b style="font-size:13pt">SAMMELRECHNUNG</b><br>1. Märzhälfte 2026</div></div>'
    cells = [
        ("RECHNUNGSNR.", "<b>SR-603-00471</b>"),
        ("RECHNUNGSDATUM", "<b>16.03.2026</b>"),
        ("KUNDEN-NR. / KTO", "16204"),
        ("ABTEILUNG", "Landverkehre / 03"),
        ("SACHBEARBEITER", "H. Wachtendorf jun."),
        ("IHRE UST-ID", de_vat("28140597")),
        ("UNSERE UST-ID", v),
        ("FÄLLIG", "sofort ohne Abzug"),
    ]
    b += (
        '<table class="grid">'
        + "".join(
            "<tr>" + "".join(f"<td><small>{k}</small>{w}</td>" for k, w in cells[j : j + 4]) + "</tr>" for j in (0, 4)
        )
        + "</table>"
    )
    b += T(
        "Datum|Sendung|Relation / Leistung|Colli|kg|Betrag €",
        [(x[0] + "26", x[1], x[2], x[3], x[4], de(x[5])) for x in sh],
        "lllrrr",
        "t",
    )
    b += (
        '<table class="fin"><tr><td style="font-size:7.5pt;width:96mm">Wir arbeiten ausschließlich auf Grundlage der Allgemeinen Deutschen Spediteurbedingungen 2017 – ADSp 2017. Die ADSp 2017 weichen in Ziffer 23 hinsichtlich des Haftungshöchstbetrages für Güterschäden (§ 431 HGB) vom Gesetz ab.<br><br><b>Bremer Landesbank</b> IBAN '
        + sp(ib)
        + "<br>SWIFT BRLADE22XXX<br>p.h.G.: Wesertrans Beteiligungs-GmbH, HRB 9114 · HRA 20886 Bremen</td><td>"
        + KV(
            [
                ("Frachten und Leistungen", de(s)),
                ("Dieselzuschlag 11,8 %", de(df)),
                ("Maut-Weiterbelastung", de(mt)),
                ("Steuerpflichtig 19 %", de(net)),
                ("USt.", de(tx)),
                ("EUR gesamt", de(g), "b"),
            ],
            "fk",
        )
        + "</td></tr></table>"
    )
    H(f, css, b, "size:A4;margin:12mm 14mm 14mm 14mm")
    lab(
        f,
        "spedition-grid",
        "invoice",
        "de",
        invoice_number="SR-603-00471",
        issue_date="2026-03-16",
        due_date=None,
        seller_name=[
            "Internationale Spedition Lüers & Wachtendorf GmbH & Co. KG",
            "WESERTRANS Internationale Spedition Lüers & Wachtendorf GmbH & Co. KG",
        ],
        seller_vat_id=v,
        buyer_name="Hansa Kaffeekontor Import GmbH",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# 13 drinks wholesale mono
def g13():
    f = "g13.pdf"
    v = de_vat("14702296")
    ib = iban("DE", "720501010030881205")
    c = C(f, "LiberationMono-Regular", "LiberationMono-Bold", fs=9)
    its = [
        ("10044", "Lech-Bräu Hell 20x0,5", 40, D("14.90"), D("3.10")),
        ("10061", "Weizen naturtrüb 20x0,5", 16, D("16.45"), D("3.10")),
        ("20330", "Mineralwasser medium 12x0,7 Glas", 30, D("5.12"), D("3.30")),
        ("31007", "Apfelsaft klar 6x1,0", 20, D("9.88"), D("2.40")),
        ("55120", "CO2-Flasche 10 kg Füllung", 2, D("31.00"), D("0")),
    ]
    w = D(0)
    pf = D(0)
    c.t(15, 14, "GETRÄNKE STEGMEIER", b=True, fs=14)
    c.ml(
        15,
        19,
        [
            "Heimdienst · Gastronomieservice · Festbelieferung",
            "Inhaber Alois Stegmeier e.K.",
            "Gewerbering 3",
            "86405 Meitingen",
            "Tel 08271/4499  Fax 4490",
        ],
        4,
        fs=8,
    )
    c.ml(15, 52, ["GASTHOF ZUR POST", "FAM. ZIMMERMANN GBR", "HAUPTSTR 1", "86688 MARXHEIM"], 4.5, fs=10)
    c.ml(
        125,
        52,
        [
            "RECHNUNG    : 0260318",
            "DATUM       : 27.03.26",
            "KUNDE       : 04471",
            "TOUR/FAHRER : 12/GERD",
            "BLATT       : 1",
        ],
        4.5,
        fs=9.5,
    )
    y = 84
    c.t(15, y - 5, "LS 118330 VOM 26.03.26")
    c.t(15, y, "-" * 92)
    y += 4
    c.t(15, y, "ART-NR BEZEICHNUNG                       MENGE    PREIS   PFAND      WARE EUR   PFAND EUR")
    y += 4
    c.t(15, y, "-" * 92)
    y += 5
    for a, b_, m, p, pp in its:
        t = m * p
        u = m * pp
        w += t
        pf += u
        c.t(15, y, f"{a:<7}{b_:<32}{m:>6}{de(p):>9}{de(pp):>8}{de(t):>14}{de(u):>12}")
        y += 4.5
    lg = -D("88") * D("3.10")
    pf += lg
    c.t(15, y, f'{"99001":<7}{"LEERGUT RETOUR KASTEN 3,10":<32}{-88:>6}{"":>9}{"3,10":>8}{"":>14}{de(lg):>12}')
    y += 4.5
    c.t(15, y, "-" * 92)
    net = w + pf
    tx = q(net * D(".19"))
    g = net + tx
    for k, z in [("WARENWERT", w), ("PFAND SALDO", pf), ("NETTO", net), ("MWST 19,0 %", tx)]:
        y += 5
        c.t(15, y, f'{"":<52}{k:<20}{de(z):>16}')
    y += 6
    c.t(15, y, f'{"":<52}{"RECHNUNGSBETRAG":<20}{de(g):>16}', b=True)
    y += 3
    c.t(15, y, f'{"":<52}{"="*36}')
    c.ml(
        15,
        y + 12,
        [
            "ZAHLUNG: BANKEINZUG AM 03.04.26 - IHR KONTO BEI RAIBA RAIN AM LECH",
            "MANDAT 04471-1  GLAEUBIGER-ID DE02ZZZ00000194470",
            "GELIEFERTE WARE BLEIBT BIS ZUR BEZAHLUNG UNSER EIGENTUM.",
            "REKLAMATIONEN BITTE INNERHALB 3 TAGEN.",
        ],
        4.5,
    )
    c.ml(
        15,
        278,
        [
            "Stadtsparkasse Augsburg " + sp(ib) + " / AUGSDE77XXX",
            "UST-ID " + v + "  STNR 103/271/30318  AG AUGSBURG HRA 18804",
        ],
        4,
        fs=8,
    )
    c.save()
    lab(
        f,
        "mono-drinks",
        "invoice",
        "de",
        invoice_number="0260318",
        issue_date="2026-03-27",
        due_date="2026-04-03",
        seller_name=["Alois Stegmeier e.K.", "Getränke Stegmeier"],
        seller_vat_id=v,
        buyer_name=["GASTHOF ZUR POST", "GASTHOF ZUR POST FAM. ZIMMERMANN GBR", "FAM. ZIMMERMANN GBR"],
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# 14 Gutschrift electro wholesale
def g14():
    f = "g14.pdf"
    v = de_vat("81930466")
    ib = iban("DE", "200400000628113309")
    its = [
        ("EL-771204", "Leitungsschutzschalter B16 3-pol.", 24, D("18.66")),
        ("EL-118840", "NYM-J 5x2,5 Ring 50 m", 6, D("94.20")),
    ]
    w = sum(i[2] * i[3] for i in its)
    ab = q(w * D(".10"))
    net = w - ab
    tx = q(net * D(".19"))
    g = net + tx
    css = 'body{font:9.2pt "FreeSans"} .kop{border:1pt solid #c00;padding:2mm;color:#c00;font-weight:bold;font-size:13pt;width:70mm;text-align:center} .q{width:100%;margin:4mm 0} .q td{border-bottom:.4pt solid #c00;padding:1.2mm} .q th{border-top:1pt solid #c00;border-bottom:1pt solid #c00}'
    b = '<table style="width:100%"><tr><td><b style="font-size:16pt;color:#c00">NORDELEKTRO</b><br>Großhandel für Elektro- und Lichttechnik</td><td class="r" style="font-size:8pt">Nordelektro Handelsgesellschaft mbH<br>Niederlassung Hamburg-Billbrook · Liebigstraße 77 · 22113 Hamburg<br>Zentrale: Kiel · Telefon 040 7334-0</td></tr></table>'
    b += (
        '<div style="display:flex;justify-content:space-between;margin-top:14mm"><div style="width:80mm">Elektro Jansen e.K.<br>Inh. Knut Jansen<br>Große Straße 5<br>21380 Artlenburg</div><div><div class="kop">GUTSCHRIFT</div>'
        + KV(
            [
                ("Gutschrift-Nr.", "GS 7021186"),
                ("Datum", "11.02.2026"),
                ("zu Rechnung", "RG 7119442 vom 29.01.2026"),
                ("Retoure/RMA", "R-260204-17"),
                ("Kunde", "5 20 881"),
            ]
        )
        + '</div></div><p style="margin-top:8mm">Rechnungskorrektur gem. § 17 UStG. Für Ihre Rücklieferung vom 04.02.2026 schreiben wir gut:</p>'
    )
    b += T(
        "Artikel|Bezeichnung|Menge|Einzel|Gesamt",
        [(i[0], i[1], f"-{i[2]}", de(i[3]), de(-i[2] * i[3])) for i in its]
        + [("", "Wiedereinlagerungskosten 10 %", "", "", de(ab))],
        "llrrr",
        "q",
    )
    b += (
        '<table style="margin-left:auto"><tr><td>Summe netto</td><td class="r">'
        + de(-net)
        + ' €</td></tr><tr><td>Mehrwertsteuer 19 %</td><td class="r">'
        + de(-tx)
        + ' €</td></tr><tr style="font-weight:bold"><td>Gutschriftsbetrag</td><td class="r">'
        + de(-g)
        + ' €</td></tr></table><p style="margin-top:8mm">Der Betrag wird mit Ihrem offenen Posten RG 7120013 (fällig 28.02.2026) verrechnet. Bitte nicht selbst abziehen.</p><div style="position:absolute;bottom:-14mm;font-size:7pt">Commerzbank Hamburg, IBAN '
        + sp(ib)
        + ", COBADEFFXXX · Sparkasse Kiel, IBAN "
        + sp(iban("DE", "210501700092011874"))
        + "<br>Amtsgericht Kiel HRB 3108 KI · GF: Frauke Thomsen, Jörn Beck · USt-IdNr.: "
        + v
        + " · Lieferant EDI-GLN 4399901883129</div>"
    )
    H(f, css, b)
    A = lambda x: ["-" + str(q(x)), str(q(x))]
    lab(
        f,
        "gutschrift-retoure",
        "credit_note",
        "de",
        invoice_number=["GS 7021186", "7021186"],
        issue_date="2026-02-11",
        due_date=None,
        seller_name="Nordelektro Handelsgesellschaft mbH",
        seller_vat_id=v,
        buyer_name="Elektro Jansen e.K.",
        currency="EUR",
        net_total=A(net),
        tax_total=A(tx),
        grand_total=A(g),
        iban=[ib, iban("DE", "210501700092011874")],
    )


# 15 Kleinunternehmer
def g15():
    f = "g15.pdf"
    ib = iban("DE", "100110012624018833")
    its = [
        ("Übersetzung Betriebsanleitung DE→EN, 6.420 Wörter × 0,16 €", D("1027.20")),
        ("Fachlektorat durch Zweitperson", D("180.00")),
        ("Layoutanpassung InDesign, 3 Std. × 55 €", D("165.00")),
    ]
    g = sum(i[1] for i in its)
    css = 'body{font:10pt "Noto Serif";text-align:center} .n{font-size:20pt;letter-spacing:3px;font-weight:300} .l{width:130mm;margin:8mm auto;text-align:left} .l td{padding:2mm 0;border-bottom:.4pt solid #999}'
    b = '<div class="n">MARTHA LINDQVIST</div><div>technische übersetzungen · deutsch / english / svenska</div><div style="font-size:8pt;margin-top:2mm">Reichenberger Str. 88 · 10999 Berlin · hej@lindqvist-words.example</div><div style="margin:16mm auto 8mm">Rechnung an<br><b>Pumpenfabrik Ostermann GmbH</b><br>z. Hd. Hr. Falk Reimer, Technische Redaktion<br>Werkstr. 2, 16225 Eberswalde</div><div style="font-size:13pt;margin-bottom:2mm">Rechnung 2026-014</div><div>vom 3. März 2026 · Leistungszeitraum: Februar 2026 · Ihre PO 31-8817</div>'
    b += T("", [(i[0], de(i[1]) + " €") for i in its] + [("<b>Gesamtbetrag</b>", "<b>" + de(g) + " €</b>")], "lr", "l")
    b += (
        "<p>Kein Ausweis von Umsatzsteuer, da Kleinunternehmerin gemäß § 19 UStG.</p><p>Ich bitte um Überweisung bis spätestens 17. März 2026 auf das Konto<br>IBAN "
        + sp(ib)
        + ' · N26 Bank · Kontoinhaberin Martha Lindqvist</p><p style="margin-top:14mm;font-size:8pt">Steuernummer 14/402/01977 · Finanzamt Friedrichshain-Kreuzberg · Mitglied im BDÜ</p>'
    )
    H(f, css, b, "size:A4;margin:24mm 20mm")
    lab(
        f,
        "kleinunternehmer-center",
        "invoice",
        "de",
        invoice_number="2026-014",
        issue_date="2026-03-03",
        due_date="2026-03-17",
        seller_name="Martha Lindqvist",
        seller_vat_id=None,
        buyer_name="Pumpenfabrik Ostermann GmbH",
        currency="EUR",
        net_total=None,
        tax_total=None,
        grand_total=g,
        iban=ib,
    )


# 16 AT Gutschrift
def g16():
    f = "g16.pdf"
    v = at_vat("6284117")
    bv = at_vat("5510839")
    ib = iban("AT", "3200000012844107")
    its = [
        ("L-2210", "Bonus Jahresumsatz 2025: 2,5 % von EUR 186.420,00", D("4660.50")),
        ("L-9001", "Werbekostenzuschuss Hausmesse 11/2025", D("750.00")),
    ]
    net = sum(i[2] for i in its)
    tx = q(net * D(".20"))
    g = net + tx
    c = C(f, "Carlito-Regular", "Carlito-Bold", fs=9.5)
    G = colors.HexColor("#3b6e22")
    c.rect(0, 0, 210, 8, fill=G, stroke=None)
    c.t(15, 20, "Lagerhausbedarf Aigner", b=True, fs=18, col=G)
    c.t(15, 25, "Aigner Handels GmbH · 4600 Wels, Boschstraße 12 · T +43 7242 2070 · office@aigner.example", fs=8.5)
    c.ml(15, 45, ["An", "Raiffeisen Agrar- und Technikhandel reg. Gen.m.b.H.", "Bahnhofplatz 4", "4840 Vöcklabruck"], 5)
    c.rect(120, 40, 75, 30)
    y = 45
    for k, w in [
        ("Beleg", "Gutschrift / Bonusabrechnung"),
        ("Belegnummer", "GU-25-00318"),
        ("Belegdatum", "30.01.2026"),
        ("Kundennummer", "20118"),
        ("Ihre UID", bv),
        ("Leistungszeitraum", "01.01.–31.12.2025"),
    ]:
        c.t(122, y, k, fs=8.5)
        c.t(193, y, w, "r", fs=8.5, b=k == "Belegnummer")
        y += 4.6
    y = 95
    c.t(15, y, "Artikel", b=True)
    c.t(40, y, "Text", b=True)
    c.t(165, y, "USt", b=True, a="r")
    c.t(195, y, "Betrag EUR", b=True, a="r")
    c.line(15, y + 2, 195, y + 2, 1, G)
    y += 8
    for a, t_, p in its:
        c.t(15, y, a)
        c.t(40, y, t_)
        c.t(165, y, "20%", "r")
        c.t(195, y, de(p), "r")
        y += 6
    c.line(15, y - 3, 195, y - 3, 1, G)
    y += 4
    c.t(15, y, "Netto")
    c.t(60, y, "USt 20%")
    c.t(195, y, "Gutschrift inkl. USt", "r")
    y += 5
    c.t(15, y, de(net))
    c.t(60, y, de(tx))
    c.t(195, y, "EUR " + de(g), "r", b=True, fs=13)
    c.ml(
        15,
        y + 14,
        [
            "Der Gutschriftsbetrag wird am 06.02.2026 auf Ihr Konto AT** **** **** 4471 (Raiffeisenlandesbank OÖ) überwiesen.",
            "Bitte berichtigen Sie den Vorsteuerabzug entsprechend (§ 16 UStG 1994).",
            "Gutschrift zu den Rechnungen lt. beiliegender Liste AR25-00012 bis AR25-11840.",
        ],
        5,
    )
    c.ml(
        105,
        280,
        [
            "Firmenbuch FN 241808 k, LG Wels · UID-Nr. " + v + " · DVR 0118840",
            "Bank: RLB Oberösterreich · IBAN " + sp(ib) + " · BIC RZOOAT2L",
        ],
        4,
        a="c",
        fs=8,
    )
    c.save()
    lab(
        f,
        "at-bonus-gutschrift",
        "credit_note",
        "de",
        invoice_number="GU-25-00318",
        issue_date="2026-01-30",
        due_date=None,
        seller_name="Aigner Handels GmbH",
        seller_vat_id=v,
        buyer_name="Raiffeisen Agrar- und Technikhandel reg. Gen.m.b.H.",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


PAGES = [g09, g10, g11, g12, g13, g14, g15, g16]
