from decimal import Decimal as D

from .drawing import C, KV, T, g4, html, ib, lines, m, q, vat


# o01 Elektrogroßhandel, 2 Seiten, Übertrag
def o01():
    c = C("o01", "LiberationSans-Regular", "LiberationSans-Bold", 8.5)
    S = "Brandhorst & Eick Elektrogroßhandel GmbH & Co. KG"
    V = vat("DE", "brandhorst")
    I = ib("DE", "brandhorst", "44150103")
    I2 = ib("DE", "brandhorst2", "44080050")
    its = [
        ("10455120", "Mantelleitung NYM-J 3x1,5 mm² grau, Ring 100 m", "12", "RG", "58.90", "22"),
        ("10455125", "Mantelleitung NYM-J 5x2,5 mm² grau, Ring 50 m", "6", "RG", "92.40", "22"),
        ("20013318", "LS-Schalter B16 1-polig 6 kA", "48", "ST", "4.15", "35"),
        ("20013340", "FI-Schutzschalter 40 A / 30 mA 4-polig Typ A", "8", "ST", "61.20", "35"),
        ("20119002", "Kleinverteiler AP 3-reihig, IP40, Tür transparent", "3", "ST", "118.75", "30"),
        ("30771044", "Schalterdose UP 61 mm tief, winddicht", "200", "ST", "0.69", "0"),
        ("30771051", "Verbindungsdose UP 100x100", "40", "ST", "2.38", "0"),
        ("41220870", "Rahmen 2-fach reinweiß glänzend", "35", "ST", "3.92", "28"),
        ("41220911", "Steckdoseneinsatz SCHUKO reinweiß", "90", "ST", "5.44", "28"),
        ("41221007", "Wippschalter Wechsel, Einsatz", "25", "ST", "6.30", "28"),
        ("52300145", "LED-Feuchtraumleuchte 1500 mm 42 W 4000 K", "16", "ST", "54.80", "40"),
        ("52300210", "LED-Panel 620x620 36 W UGR<19", "24", "ST", "49.95", "40"),
        ("60450011", "Kabelkanal 40x60 reinweiß, Länge 2 m", "30", "ST", "7.85", "15"),
        ("60450088", "Wago-Klemme 221-413, Pack 50", "10", "PK", "21.90", "10"),
        ("70010203", "Erdungsband verzinkt 30x3,5 mm", "50", "M", "3.28", "0"),
        ("70010450", "Potentialausgleichsschiene", "4", "ST", "14.60", "0"),
    ]

    def head(p):
        c.box(140, 10, 58, 17, fill=(0.05, 0.25, 0.5))
        c.t(169, 19, "BRANDHORST + EICK", 1, 13, "c", (1, 1, 1))
        c.t(169, 24, "Strom kommt an.", 0, 8, "c", (1, 1, 1))
        c.t(140, 34, "Rechnung", 1, 13)
        for i, (a, b) in enumerate(
            [
                ("Rechnungs-Nr.", "4711 / 250318"),
                ("Rechnungsdatum", "18.03.2025"),
                ("Kunden-Nr.", "20 4471"),
                ("Auftrags-Nr.", "A-25-118830"),
                ("Auftrag vom", "12.03.2025"),
                ("Lieferschein", "L 877120 / L 877164"),
                ("Lieferdatum", "14.03.2025, 17.03.2025"),
                ("Ihre Bestellung", "BV Schulzentrum Ost"),
                ("Sachbearbeiter", "Fr. Kottmann, DW -32"),
                ("Seite", f"{p} von 2"),
            ]
        ):
            c.t(140, 41 + i * 4.3, a, 0, 8)
            c.t(165, 41 + i * 4.3, b, i < 2, 8)
        c.ln(20, 92, 198, 92, 0.8)
        for x, s, a in [
            (20, "Pos", "l"),
            (28, "Artikel", "l"),
            (46, "Bezeichnung", "l"),
            (130, "Menge", "r"),
            (133, "ME", "l"),
            (155, "Listenpreis", "r"),
            (168, "Rab. %", "r"),
            (198, "Betrag EUR", "r"),
        ]:
            c.t(x, 96, s, 1, 8, a)
        c.ln(20, 98, 198, 98, 0.4)

    def foot():
        c.ln(20, 268, 198, 268, 0.3)
        for x, ls in [
            (
                20,
                [S, "Hafenstraße 211, 44147 Dortmund", "Tel. 0231 99 81-0 · Fax -150", "info@brandhorst-eick.example"],
            ),
            (
                82,
                [
                    "Amtsgericht Dortmund HRA 15 338",
                    "pers. haft. Ges.: Eick Verwaltungs GmbH",
                    "Amtsgericht Dortmund HRB 21 704",
                    "Geschäftsführer: Jens Eick, Dr. Ute Brandhorst",
                ],
            ),
            (
                138,
                [
                    "Sparkasse Musterland  BIC DORTDE33XXX",
                    "IBAN " + g4(I),
                    "Westfalenbank AG  BIC WEFADE3D",
                    "IBAN " + g4(I2),
                ],
            ),
        ]:
            c.tl(x, 271.5, ls, 3.4, z=6.5)
        c.t(
            20,
            287,
            f"USt-IdNr. {V}   Steuer-Nr. 314/5702/0418   Gläubiger-ID DE55ZZZ00000418820   ILN 40 12345 00000 4   WEEE-Reg.-Nr. DE 88213377",
            0,
            6.5,
        )

    head(1)
    c.t(20, 50, "Brandhorst & Eick · Hafenstraße 211 · 44147 Dortmund", 0, 6.5)
    c.ln(20, 51, 95, 51, 0.2)
    c.tl(20, 56, ["Firma", "Elektro Wiesmann GmbH", "Buchhaltung", "Lohbachstraße 14", "58239 Schwerte"], 4.6, z=10)
    c.t(
        20,
        86,
        "Versandanschrift: Baustelle Schulzentrum Ost, Am Knapp 3, 59425 Unna — Lieferung frei Baustelle",
        0,
        7.5,
    )
    y = 103
    net = D(0)
    for i, (a, d, n, u, p, r) in enumerate(its):
        if i == 11:
            c.t(150, y + 2, "Übertrag", 1, 8.5, "r")
            c.t(198, y + 2, m(net), 1, 8.5, "r")
            foot()
            c.pg()
            head(2)
            y = 103
            c.t(150, y, "Übertrag von Seite 1", 0, 8.5, "r")
            c.t(198, y, m(net), 0, 8.5, "r")
            y += 7
        am = q(D(n) * D(p) * (100 - D(r)) / 100)
        net += am
        c.t(20, y, (i + 1) * 10)
        c.t(28, y, a)
        c.t(46, y, d)
        c.t(130, y, n, 0, None, "r")
        c.t(133, y, u)
        c.t(155, y, m(D(p)), 0, None, "r")
        c.t(168, y, r + ",0" if r != "0" else "", 0, None, "r")
        c.t(198, y, m(am), 0, None, "r")
        if i in (0, 1):
            y += 4
            c.t(46, y, "Kupferbasis 150,00 EUR/100 kg, DEL-Notiz 14.03.: 942,50", 0, 7, col=(0.35, 0.35, 0.35))
        y += 5.6 + (i < 11) * 4
    kz = q("86.40")
    fr = q("0")
    tot = net + kz
    tax = q(tot * D(".19"))
    y += 2
    c.ln(110, y - 3, 198, y - 3)
    for a, b, bo in [
        ("Summe Positionen", net, 0),
        ("Kupferzuschlag", kz, 0),
        ("Fracht / Verpackung", fr, 0),
        ("Nettobetrag", tot, 0),
        ("19,00 % MwSt.", tax, 0),
        ("Rechnungsbetrag EUR", tot + tax, 1),
    ]:
        if bo:
            c.box(108, y - 4, 91, 6, fill=(0.9, 0.9, 0.9))
        c.t(112, y, a, bo, 9.5 if bo else 8.5)
        c.t(198, y, m(b), bo, 9.5 if bo else 8.5, "r")
        y += 5.4
    sk = q((tot + tax) * D(".02"))
    y += 6
    c.t(20, y, f"Zahlbar bis 28.03.2025 abzüglich 2,00 % Skonto ({m(sk)} EUR) = {m(tot+tax-sk)} EUR")
    c.t(20, y + 4.4, "oder bis 17.04.2025 ohne Abzug.")
    c.wrap(
        20,
        y + 13,
        "Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum. Es gelten unsere Allgemeinen Verkaufs- und Lieferbedingungen in der Fassung vom 01.01.2024. Rücksendungen nur nach Rücksprache und in Originalverpackung; wir berechnen 15 % Bearbeitungskosten, mindestens 12,00 EUR.",
        178,
        3.6,
        z=7,
    )
    foot()
    c.done(
        "rl-grosshandel-uebertrag",
        "invoice",
        "de",
        invoice_number="4711 / 250318",
        issue_date="2025-03-18",
        due_date="2025-04-17",
        seller_name=S,
        seller_vat_id=V,
        buyer_name="Elektro Wiesmann GmbH",
        currency="EUR",
        net_total=tot,
        tax_total=tax,
        grand_total=tot + tax,
        iban=I,
    )


# o02 Büroversand
def o02():
    S = "Papyra Bürobedarf Vertriebs GmbH"
    V = vat("DE", "papyra")
    I = ib("DE", "papyra", "76050101")
    it = lines(
        [
            ("K-20481", "Kopierpapier „Papyra Office“ A4 80 g/m², Karton 5×500 Bl.", 8, "24.90"),
            ("T-11902", "Toner kompatibel zu Modell 415X, schwarz, 7.500 S.", 2, "89.50"),
            ("O-33417", "Ordner A4 breit, blau, 10er-Pack", 3, "21.75"),
            ("S-70021", "Haftnotizen 76×76 mm gelb, 12 Blöcke", 5, "6.49"),
            ("B-90210", "Kugelschreiber Druck, blau, 50 Stück", 1, "17.95"),
            ("L-40033", "Kaffee ganze Bohne 1 kg (7 % MwSt.)", 6, "13.99"),
        ]
    )
    n7 = it[-1][-1]
    n19 = sum(x[-1] for x in it[:-1])
    rab = q(n19 * D(".05"))
    ship = q("4.95")
    n19 = n19 - rab + ship
    t19 = q(n19 * D(".19"))
    t7 = q(n7 * D(".07"))
    net = n19 + n7
    tax = t19 + t7
    g = net + tax
    body = f"""<div class=top><div class=logo>papyra<span>.</span></div><div class=slog>Alles fürs Büro – morgen da.</div></div>
<div class=bar>Rechnung</div>
<div class=two><div class=a><small>Rechnungsadresse</small><br>Steuerkanzlei Vollmer &amp; Partner mbB<br>Frau Birgit Hansen<br>Königstorgraben 9<br>90402 Nürnberg</div><div class=a><small>Lieferadresse</small><br>Steuerkanzlei Vollmer &amp; Partner mbB<br>Zweigstelle Fürth, 2. OG<br>Schwabacher Straße 106<br>90763 Fürth</div>
<div class=k>{KV([('Rechnungsnr.','<b>RE2025-0094417</b>'),('Datum','06.05.2025'),('Kundennr.','K1180452'),('Bestellnr.','W-7740185'),('Bestellt am','05.05.2025'),('Versand','DPX Paket, 06.05.2025')])}</div></div>
{T(['Art.-Nr.','Artikel','Anz.','Einzelpreis','Gesamt'],[(a,b,c,m(D(p))+' €',m(s)+' €') for a,b,c,p,s in it],'llrrr')}
<table class=sum><tr><td>5 % Stammkundenrabatt (nicht auf Lebensmittel)</td><td>{m(-rab)} €</td></tr><tr><td>Versandkosten</td><td>{m(ship)} €</td></tr><tr class=x><td>Summe netto</td><td>{m(net)} €</td></tr><tr><td>MwSt. 19 % auf {m(n19)} €</td><td>{m(t19)} €</td></tr><tr><td>MwSt. 7 % auf {m(n7)} €</td><td>{m(t7)} €</td></tr><tr><td>MwSt. gesamt</td><td>{m(tax)} €</td></tr><tr class=g><td>Gesamtbetrag</td><td>{m(g)} €</td></tr></table>
<div class=pay><b>Zahlungsart: Kauf auf Rechnung.</b> Bitte überweisen Sie {m(g)} € bis zum <b>20.05.2025</b> unter Angabe der Rechnungsnummer.<br>Empfänger: {S} · IBAN {g4(I)} · BIC SSKNDE77XXX · Sparkasse Mittelfranken</div>
<p class=s>Sie haben ein Rückgaberecht von 30 Tagen. Retourenschein unter papyra.example/retoure. Das Lieferdatum entspricht, soweit nicht anders angegeben, dem Versanddatum.</p>
<div class=f>papyra ist eine Marke der {S}, Gutenstetter Str. 40, 90449 Nürnberg | HRB 27719 AG Nürnberg | GF: Sascha Übelacker | USt-IdNr. {V} | Service 0911 5550 140 (Mo–Fr 8–18 Uhr)</div>"""
    css = """body{font:9pt "Open Sans"}.top{display:flex;justify-content:space-between;align-items:flex-end}.logo{font-size:30pt;font-weight:800;color:#d3402b;letter-spacing:-1pt}.logo span{color:#333}.slog{color:#777}.bar{background:#d3402b;color:#fff;font-size:14pt;padding:1.5mm 4mm;margin:3mm 0 5mm}.two{display:flex;gap:6mm;margin-bottom:8mm;line-height:1.4}.a{flex:1;font-size:8.3pt}.k{flex:1.1}.kv td:first-child{padding-right:4mm;color:#666}small{color:#d3402b;font-weight:bold}.it th{border-bottom:1.5pt solid #d3402b;font-size:8pt;padding:1mm}.it td{padding:1.6mm 1mm;border-bottom:.3pt solid #ccc}.sum{margin:3mm 0 6mm auto;width:100mm}.sum td{padding:.8mm 1mm}.sum td+td{text-align:right}.x td{border-top:.6pt solid #888}.g td{font-weight:bold;font-size:12pt;background:#fbe9e6}.pay{border:.6pt solid #d3402b;padding:3mm;margin-bottom:4mm;line-height:1.5}.s{font-size:7.5pt;color:#555}.f{position:fixed;bottom:-8mm;left:0;right:0;font-size:6.8pt;color:#666;text-align:center;border-top:.4pt solid #bbb;padding-top:1.5mm}"""
    html(
        "o02",
        "buero-versand-marke",
        "invoice",
        "de",
        css,
        body,
        "size:A4;margin:12mm 16mm 18mm",
        invoice_number="RE2025-0094417",
        issue_date="2025-05-06",
        due_date="2025-05-20",
        seller_name=S,
        seller_vat_id=V,
        buyer_name="Steuerkanzlei Vollmer & Partner mbB",
        currency="EUR",
        net_total=net,
        tax_total=tax,
        grand_total=g,
        iban=I,
    )


# o03 Hosting
def o03():
    S = "Nordknoten Internet GmbH"
    V = vat("DE", "nordknoten")
    I = ib("DE", "nordknoten", "20041155")
    net = q("34.90") + q("12.50") * 3 + q("1.29") * 4
    tax = q(net * D(".19"))
    body = f"""<div class=side><div class=lg><svg viewBox="0 0 40 40" width=16mm><circle cx=20 cy=20 r=18 fill=none stroke="#fff" stroke-width=3 /><path d="M8 20 L20 8 L32 20 L20 32Z" fill="#fff"/></svg></div><b>nordknoten</b><br>Hosting · Domains · Mail<br><br><br><span>Rechnungsnummer</span><br>NK-R-1092846<br><br><span>Rechnungsdatum</span><br>1. Juni 2025<br><br><span>Kundennummer</span><br>48813<br><br><span>Vertrag</span><br>V-2021-00771<br><br><span>Abrechnungszeitraum</span><br>01.06.2025 – 30.06.2025<br><br><span>Zahlart</span><br>SEPA-Lastschrift<br><br><span>Mandat</span><br>NK-M-48813-1 vom 03.08.2021<br><br><span>Support</span><br>040 / 5554 7700<br>hilfe@nordknoten.example</div>
<div class=main><p class=abs>Nordknoten Internet GmbH, Am Sandtorkai 77, 20457 Hamburg</p><p class=adr>Lindenhof Physiotherapie GmbH<br>z. Hd. Herrn Marco Petri<br>Eichenallee 30<br>21335 Lüneburg</p><h1>Ihre Rechnung für Juni 2025</h1><p>Hallo Herr Petri,<br>anbei die Abrechnung Ihrer Dienste. Der Betrag wird am 10.06.2025 (Fälligkeit) von Ihrem Konto DE•• •••• •••• •••• ••41 07 eingezogen.</p>
<div class=row><div>Managed Server „M4“<i>srv-lindenhof-01, 8 vCPU, 16 GB</i></div><div>1 × 34,90 €</div><div>34,90 €</div></div><div class=row><div>Exchange-Postfach 50 GB<i>info@, termin@, petri@lindenhof-physio.example</i></div><div>3 × 12,50 €</div><div>37,50 €</div></div><div class=row><div>.de-Domain, monatlich<i>4 Domains, siehe Kundencenter</i></div><div>4 × 1,29 €</div><div>5,16 €</div></div>
<div class=tot>Zwischensumme (netto) <b>{m(net)} €</b><br>zzgl. 19 % Umsatzsteuer <b>{m(tax)} €</b><br><span>Rechnungsbetrag <b>{m(net+tax)} €</b></span></div>
<p class=n>Einwendungen gegen diese Rechnung richten Sie bitte innerhalb von acht Wochen in Textform an uns. Rechnungen stellen wir ausschließlich elektronisch bereit; eine XML-Fassung finden Sie im Kundencenter.</p></div>
<div class=f>{S} · Geschäftsführung: Wiebke Thomsen, Ole Rathje · Amtsgericht Hamburg HRB 133907 · USt-ID {V}<br>Bankverbindung: Hanseatische Kreditbank, IBAN {I}, BIC COBADEHHXXX · Gläubiger-ID DE12ZZZ00000556677</div>"""
    css = """body{font:9.5pt Lato;line-height:1.45}.side{position:fixed;left:0;top:0;width:56mm;height:297mm;background:#12343b;color:#e8f1f2;padding:14mm 7mm;font-size:8.5pt}.side span{color:#7fb7be;font-size:7.5pt}.side b{font-size:15pt}.main{margin:22mm 15mm 0 66mm}.abs{font-size:7pt;color:#666}.adr{margin-bottom:22mm;font-size:10.5pt}h1{font-size:16pt;font-weight:300;margin-bottom:6mm}.row{display:flex;border-bottom:.4pt solid #aaa;padding:2.5mm 0}.row div:first-child{flex:1}.row div+div{width:30mm;text-align:right}i{display:block;font-size:7.8pt;color:#666}.tot{text-align:right;margin:6mm 0 12mm;line-height:1.8}.tot b{display:inline-block;width:28mm}.tot span{font-size:12pt;border-top:1pt solid #12343b;padding-top:1mm}.n{font-size:8pt;color:#555}.f{position:fixed;left:66mm;right:15mm;bottom:9mm;font-size:6.6pt;color:#555}"""
    html(
        "o03",
        "hosting-seitenleiste",
        "invoice",
        "de",
        css,
        body,
        "size:A4;margin:0",
        invoice_number="NK-R-1092846",
        issue_date="2025-06-01",
        due_date="2025-06-10",
        seller_name=S,
        seller_vat_id=V,
        buyer_name="Lindenhof Physiotherapie GmbH",
        currency="EUR",
        net_total=net,
        tax_total=tax,
        grand_total=net + tax,
        iban=I,
    )


# o04 Stadtwerke, 2 Seiten
def o04():
    S = "Stadtwerke Auental GmbH"
    V = vat("DE", "auental")
    I = ib("DE", "auental", "64050000")
    kwh = D(41236)
    ap = q(kwh * D(".2384"))
    gp = q("186.00")
    st = q(kwh * D(".0205"))
    ms = q("100.84")
    net = ap + gp + st + ms
    tax = q(net * D(".19"))
    g = net + tax
    pre = q("1140.00") * 11
    rest = g - pre
    body = f"""<div class=hd><svg viewBox="0 0 60 30" width=34mm><path d="M0 20 Q15 0 30 20 T60 20 V30 H0Z" fill="#0077b6"/><path d="M0 24 Q15 8 30 24 T60 24 V30 H0Z" fill="#90be6d"/></svg><div>Stadtwerke Auental<br><small>Energie. Wasser. Heimat.</small></div></div>
<div class=win><div class=snd>Stadtwerke Auental GmbH · Postfach 11 40 · 72701 Auental</div>Tischlerei Kern KG<br>Industriestraße 5<br>72705 Auental-Dorf</div>
<div class=info>{KV([('Vertragskonto','2 004 418 771'),('Rechnungsnummer','<b>VR 25 0031 8842</b>'),('Rechnungsdatum','22.01.2025'),('Verbrauchsstelle','Industriestr. 5, Halle 2'),('Marktlokation','51 238 400 912'),('Zähler','1 EMH 00 7741 2280'),('Ihr Kontakt','Kundenservice, 07071 555-200')])}</div>
<h1>Jahresrechnung Strom 2024</h1><p>Abrechnungszeitraum 01.01.2024 – 31.12.2024</p>
<table class=big><tr><td>Stromkosten netto</td><td>{m(net)} €</td></tr><tr><td>Umsatzsteuer 19 %</td><td>{m(tax)} €</td></tr><tr class=b><td>Rechnungsbetrag brutto</td><td>{m(g)} €</td></tr><tr><td>abzüglich geleisteter Abschläge (11 × 1.140,00 €, inkl. 19 % USt {m(q(pre*19/119))} €)</td><td>− {m(pre)} €</td></tr><tr class=y><td>{'Nachzahlung' if rest>0 else 'Guthaben'}</td><td>{m(abs(rest))} €</td></tr></table>
<p>Die {'Nachzahlung' if rest>0 else 'Gutschrift'} ist am <b>10.02.2025</b> fällig{' und wird' if rest>0 else ' und wird'} über Ihr Konto bei der Volksbank Auental ausgeglichen (Mandatsreferenz SWA-4418771). Ihr neuer Abschlag beträgt ab 01.03.2025 monatlich <b>1.185,00 €</b> (darin 189,20 € Umsatzsteuer), erstmals fällig am 01.03.2025.</p>
<p>Die Berechnung im Einzelnen finden Sie auf der Rückseite. Vielen Dank für Ihr Vertrauen.</p>
<div class=pb></div><h2>Ihre Verbrauchsermittlung</h2>{T(['Zähler','von','bis','Stand alt','Stand neu','Faktor','Verbrauch'],[('EMH 00 7741 2280','01.01.2024','31.12.2024','118.402','159.638','1','41.236 kWh')],'lllrrrr')}
<h2>Ihre Rechnungsbeträge</h2>{T(['Bestandteil','Menge','Preis','Zeitraum','Betrag €'],[('Arbeitspreis Gewerbe Fix 24','41.236 kWh','23,84 ct/kWh','366 Tage',m(ap)),('Stromsteuer','41.236 kWh','2,05 ct/kWh','366 Tage',m(st)),('Grundpreis','12 Monate','15,50 €/Monat','366 Tage',m(gp)),('Messstellenbetrieb (moderne Messeinrichtung)','1','100,84 €/Jahr','366 Tage',m(ms)),('<b>Summe netto</b>','','','',f'<b>{m(net)}</b>')],'lrrrr')}
<p class=s>Im Arbeitspreis enthalten: Netznutzung 9,12 ct/kWh, Konzessionsabgabe 0,11 ct/kWh, KWKG-Umlage 0,275 ct/kWh, Offshore-Netzumlage 0,656 ct/kWh, § 19-StromNEV-Umlage 0,643 ct/kWh. Netzbetreiber: Netze Auental-Steinlach GmbH, Codenummer 9907 4410 00005. Messstellenbetreiber: derselbe. Nächste Ablesung: Dezember 2025. Vertragslaufzeit bis 31.12.2025, Kündigungsfrist 4 Wochen.</p>
<h2>Strommix 2023</h2><svg viewBox="0 0 170 12" width=170mm><rect width=92 height=7 fill="#90be6d"/><rect x=92 width=38 height=7 fill="#577590"/><rect x=130 width=28 height=7 fill="#f9c74f"/><rect x=158 width=12 height=7 fill="#999"/></svg><p class=s>Erneuerbare 54,1 % · Kohle 22,4 % · Erdgas 16,5 % · Sonstige 7,0 % · CO₂ 281 g/kWh · radioaktiver Abfall 0,0 g/kWh</p>
<p class=s>Schlichtungsstelle Energie e. V., Friedrichstraße 133, 10117 Berlin. Verbraucherservice der Bundesnetzagentur, Postfach 8001, 53105 Bonn. Streitbeilegung nach § 111b EnWG gilt nur für Verbraucher.</p>
<div class=f><div>{S}<br>Mühlkanal 12, 72702 Auental<br>www.sw-auental.example</div><div>Vorsitzende des Aufsichtsrats: OB Karin Digel<br>Geschäftsführer: Dipl.-Ing. Volker Haas</div><div>Sitz Auental, AG Stuttgart HRB 381 204<br>USt-IdNr. {V}<br>St.-Nr. 86118/04400</div><div>Kreissparkasse Auental<br>IBAN {g4(I)}<br>BIC SOLADES1TUB</div></div>"""
    css = """body{font:9.5pt Carlito}.hd{display:flex;justify-content:flex-end;gap:4mm;font-size:15pt;font-weight:bold;color:#0077b6}.hd small{font-size:8pt;color:#444;font-weight:normal}.win{margin-top:12mm;width:85mm;height:38mm;font-size:11pt;float:left}.snd{font-size:7pt;border-bottom:.3pt solid;margin-bottom:3mm}.info{float:right;margin-top:12mm;width:78mm;background:#eef6fb;padding:3mm;font-size:9pt}.kv td:first-child{padding-right:4mm}h1{clear:both;font-size:15pt;color:#0077b6;padding-top:8mm}h2{font-size:11.5pt;color:#0077b6;margin:6mm 0 2mm}.big{width:100%;margin:6mm 0;font-size:10.5pt}.big td{padding:2mm 3mm;border-bottom:.4pt solid #bbb}.big td+td{text-align:right;white-space:nowrap}.b td{font-weight:bold}.y td{background:#90be6d;font-weight:bold;font-size:12pt}.pb{page-break-after:always}.it th{background:#0077b6;color:#fff;padding:1mm 2mm;font-size:8.5pt}.it td{padding:1mm 2mm;border-bottom:.3pt solid #bbb}.s{font-size:8pt;margin-top:3mm}.f{position:fixed;bottom:-20mm;left:0;right:0;display:flex;justify-content:space-between;font-size:6.8pt;border-top:.8pt solid #0077b6;padding-top:2mm}"""
    html(
        "o04",
        "stadtwerke-jahresrechnung",
        "invoice",
        "de",
        css,
        body,
        "size:A4;margin:12mm 20mm 28mm",
        invoice_number="VR 25 0031 8842",
        issue_date="2025-01-22",
        due_date="2025-02-10",
        seller_name=S,
        seller_vat_id=V,
        buyer_name="Tischlerei Kern KG",
        currency="EUR",
        net_total=net,
        tax_total=tax,
        grand_total=g,
        iban=I,
    )


# o05 Telekommunikation
def o05():
    S = "Rheinfunk Telekommunikation AG"
    V = vat("DE", "rheinfunk")
    I = ib("DE", "rheinfunk", "37040044")
    gr = [
        (
            "Festnetz und Internet – Anschluss 0221 5550 18",
            [
                ("Business Glas 500, Grundpreis 01.04.–30.04.2025", "66.3782"),
                ("Feste IP-Adresse", "8.3950"),
                ("Verbindungen Deutschland Mobilfunk, 74 Min.", "7.2319"),
            ],
        ),
        (
            "Mobilfunk – 0171 555 0281, 0171 555 0282",
            [("2 × Firma M Allnet, Grundpreis", "50.3362"), ("Datenpass Schweiz, 09.04.2025", "12.6050")],
        ),
        ("Gutschriften", [("Treuevorteil März", "-10.0000")]),
    ]
    net = q(sum(D(p) for _, x in gr for _, p in x))
    tax = q(net * D(".19"))
    r = ""
    for h, x in gr:
        r += f"<tr class=h><td colspan=2>{h}</td></tr>" + "".join(
            f'<tr><td>{a}</td><td class=r>{m(D(p),"de",4)}</td></tr>' for a, p in x
        )
    body = f"""<div class=r1>Seite 1 von 1</div><div class=lg>rheinfunk<sup>business</sup></div>
<table class=hd><tr><td class=ad>Rheinfunk Telekommunikation AG, 50667 Köln<br><br>Malerbetrieb Özdemir e.K.<br>Venloer Straße 611<br>50827 Köln</td><td class=kk><b>Ihre Rechnung April 2025</b>{KV([('Rechnungsnummer','78 4410 229 117'),('Buchungskonto','330 118 4402'),('Kundennummer','6 114 209'),('Datum','05.05.2025')])}<div class=am>Zu zahlender Betrag<br><b>{m(net+tax)} €</b></div>Bei Fragen: 0800 555 0 330 (kostenfrei) oder rheinfunk.example/kontakt</td></tr></table>
<p>Guten Tag,<br>hier ist Ihre Rechnung für den Monat April. Der Rechnungsbetrag ist am 13. Mai 2025 fällig; wir buchen ihn an diesem Tag von Ihrem Konto ab (IBAN DE82 •••• 4410, Mandat 000330118440).</p>
<table class=it><thead><tr><th class=l>Leistung</th><th class=r>Netto (EUR)</th></tr></thead>{r}<tr class=t><td>Summe Nettobeträge</td><td class=r>{m(net)}</td></tr><tr><td>Umsatzsteuer 19 %</td><td class=r>{m(tax)}</td></tr><tr class=t><td>Rechnungsbetrag (brutto)</td><td class=r>{m(net+tax)}</td></tr></table>
<p class=s>Beanstandungen dieser Rechnung sind nur innerhalb von acht Wochen nach Zugang möglich. Ende der Mindestlaufzeit: 31.10.2026. Kündigungsfrist: ein Monat. Letzter Kalendertag, an dem die Kündigung eingehen muss, um eine Verlängerung zu verhindern: 30.09.2026.</p>
<div class=f>{S} · Hansaring 200, 50670 Köln · Aufsichtsrat: Dr. Helga Brück (Vorsitzende) · Vorstand: Timo Wessels (Sprecher), Alina Kraus · Handelsregister: Amtsgericht Köln HRB 81 992, Sitz der Gesellschaft Köln · USt-IdNr. {V} · Bankverbindung: IBAN {g4(I)} · BIC COBADEFFXXX · Gläubiger-Identifikationsnummer DE93RFK00000078611</div>"""
    css = """body{font:9pt Roboto}.r1{text-align:right;font-size:7.5pt}.lg{font-size:25pt;font-weight:900;color:#6a0dad}.lg sup{font-size:9pt;font-weight:400}.hd{width:100%;margin:8mm 0}.ad{width:56%;font-size:10pt;line-height:1.4}.ad::first-line{font-size:6.5pt}.kk{background:#f3eaf9;padding:4mm}.kv{margin:2mm 0}.kv td:first-child{padding-right:5mm}.am{border-top:1pt solid #6a0dad;border-bottom:1pt solid #6a0dad;padding:2mm 0;margin:2mm 0}.am b{font-size:17pt}.it{margin:5mm 0}.it th{border-bottom:1pt solid #000}.it td,.it th{padding:1.1mm 0}.h td{font-weight:bold;padding-top:3mm;color:#6a0dad}.t td{font-weight:bold;border-top:.6pt solid #000}.s{font-size:7.5pt}.f{position:fixed;bottom:-14mm;left:0;right:0;font-size:6.5pt;color:#444;text-align:justify}"""
    html(
        "o05",
        "telko-kasten-rechts",
        "invoice",
        "de",
        css,
        body,
        "size:A4;margin:14mm 18mm 24mm 22mm",
        invoice_number="78 4410 229 117",
        issue_date="2025-05-05",
        due_date="2025-05-13",
        seller_name=S,
        seller_vat_id=V,
        buyer_name="Malerbetrieb Özdemir e.K.",
        currency="EUR",
        net_total=net,
        tax_total=tax,
        grand_total=net + tax,
        iban=I,
    )


# o06 Heizungsbauer (Canvas, Serif)
def o06():
    c = C("o06", "LiberationSerif-Regular", "LiberationSerif-Bold", 10.5)
    S = "Gebr. Hagenkötter Heizung – Sanitär GmbH"
    V = vat("DE", "hagenk")
    I = ib("DE", "hagenk", "48050161")
    c.t(105, 18, "Gebr. Hagenkötter", 1, 22, "c")
    c.t(105, 24, "Heizung · Sanitär · Solar · Kundendienst · Meisterbetrieb seit 1961", 0, 9, "c")
    c.ln(25, 27, 185, 27, 1.2)
    c.ln(25, 28, 185, 28, 0.3)
    c.t(25, 50, "Gebr. Hagenkötter, Senner Str. 88, 33659 Bielefeld", 0, 7)
    c.tl(
        25,
        57,
        ["Hausverwaltung Stenzel", "für WEG Detmolder Straße 140–144", "Postfach 10 02 17", "33502 Bielefeld"],
        5,
        z=11,
    )
    c.t(185, 57, "Bielefeld, den 11. Februar 2025", a="r")
    c.t(185, 62, "Kundennummer 1844", a="r")
    c.t(185, 67, "Auftrag 25/0117 · Monteur: Kl. Becker", a="r")
    c.t(25, 98, "Rechnung Nr. 2025-0163", 1, 14)
    c.t(25, 104, "Reparatur Heizungsanlage Haus 142, ausgeführt am 04. und 05.02.2025 laut Arbeitsbericht 5519")
    it = lines(
        [
            ("Meisterstunden", 3.5, "Std.", "69.50"),
            ("Gesellenstunden", 6, "Std.", "58.00"),
            ("Umwälzpumpe 32/1-8, 180 mm", 1, "Stck", "412.80"),
            ('Kugelhahn 1 1/4" mit Entleerung', 2, "Stck", "38.45"),
            ("Dichtungs- und Kleinmaterial", 1, "psch", "24.60"),
            ("Entsorgung Altgerät", 1, "psch", "15.00"),
            ("Anfahrt Zone 2", 2, "x", "29.00"),
        ]
    )
    y = 114
    c.t(25, y, "Menge", 1)
    c.t(55, y, "Leistung / Material", 1)
    c.t(155, y, "E-Preis", 1, a="r")
    c.t(185, y, "G-Preis €", 1, a="r")
    c.ln(25, y + 1.5, 185, y + 1.5)
    y += 7
    for d, n, u, p, s in it:
        c.t(36, y, str(n).replace(".", ","), a="r")
        c.t(38, y, u)
        c.t(55, y, d)
        c.t(155, y, m(D(p)), a="r")
        c.t(185, y, m(s), a="r")
        y += 5.6
    net = sum(x[-1] for x in it)
    tax = q(net * D(".19"))
    lohn = q("243.25") + q("348") + q("58")
    c.ln(130, y - 3, 185, y - 3)
    y += 2
    for a, b in [("Nettosumme", net), ("+ 19 % Mehrwertsteuer", tax)]:
        c.t(150, y, a, a="r")
        c.t(185, y, m(b), a="r")
        y += 5.6
    c.t(150, y, "Gesamtsumme", 1, 12, "r")
    c.t(185, y, m(net + tax), 1, 12, "r")
    c.ln(155, y + 1.5, 185, y + 1.5)
    c.ln(155, y + 2.3, 185, y + 2.3)
    y += 13
    y = c.wrap(
        25,
        y,
        f'In der Rechnung enthaltene Lohn- und Fahrtkosten: {m(lohn)} € netto zzgl. {m(q(lohn*D(".19")))} € MwSt. (§ 35a EStG).',
        160,
        5,
    )
    y = c.wrap(
        25,
        y + 2,
        "Wir bitten um Überweisung innerhalb von 10 Tagen ohne Abzug. Sie sind verpflichtet, diese Rechnung zwei Jahre aufzubewahren (§ 14b UStG).",
        160,
        5,
    )
    c.t(25, y + 6, "Vielen Dank für Ihren Auftrag!")
    c.t(25, y + 18, "Heinz Hagenkötter", z=10.5)
    c.ln(25, 270, 185, 270, 0.4)
    c.t(
        105,
        274,
        f"{S} · Senner Straße 88 · 33659 Bielefeld · Tel. (05 21) 55 50 88 · Notdienst 0171 / 55 50 880",
        0,
        7.5,
        "c",
    )
    c.t(105, 278, f"Sparkasse Bielefeld-Land · IBAN {g4(I)} · BIC SPBIDE3BXXX", 0, 7.5, "c")
    c.t(
        105,
        282,
        f"Geschäftsführer: Heinz und Rolf Hagenkötter · HRB 33 118 AG Bielefeld · St.-Nr. 349/5711/0230 · USt-Id {V}",
        0,
        7.5,
        "c",
    )
    c.done(
        "rl-handwerk-serif",
        "invoice",
        "de",
        invoice_number="2025-0163",
        issue_date="2025-02-11",
        due_date=None,
        seller_name=S,
        seller_vat_id=V,
        buyer_name=[
            "Hausverwaltung Stenzel",
            "WEG Detmolder Straße 140–144",
            "Hausverwaltung Stenzel für WEG Detmolder Straße 140–144",
        ],
        currency="EUR",
        net_total=net,
        tax_total=tax,
        grand_total=net + tax,
        iban=I,
    )


# o07 Rechtsanwälte
def o07():
    S = "Falkenried Rechtsanwälte Partnerschaft mbB"
    V = vat("DE", "falken")
    I = ib("DE", "falken", "60070070")
    I2 = ib("DE", "falkA", "60070070")
    a, b, t = q("1215.50"), q("1122.00"), q("20.00")
    z = q("96.40")
    net = a + b + t + z
    tax = q(net * D(".19"))
    body = f"""<div class=h>FALKENRIED<div>RECHTSANWÄLTE</div></div><div class=wr><div class=left><div class=abs>Falkenried Rechtsanwälte · Königstraße 44 · 70173 Stuttgart</div><div class=adr>Kessler Maschinenbau GmbH<br>Geschäftsleitung<br>Daimlerstraße 19<br>71332 Waiblingen</div></div><div class=ppl><b>Dr. Annette Falkenried</b><br>Fachanwältin für Arbeitsrecht<br><b>Götz Lammers, LL.M.</b><br>Rechtsanwalt<br><b>Selin Aydogan</b><br>Rechtsanwältin, Mediatorin<br><b>Prof. Dr. Hans Rühle</b> (of counsel)<br><br>Unser Zeichen: 00412/24 AF/mk<br>(bei Antwort bitte angeben)<br>Sekretariat: Frau Koch<br>Tel. 0711 / 5550-413<br><br>Stuttgart, 28.04.2025</div></div>
<h1>Kostenrechnung Nr. 250287</h1><p>In Sachen <b>Kessler Maschinenbau GmbH ./. Brenner, M.</b> – Arbeitsgericht Stuttgart, Az. 11 Ca 2207/24<br>Leistungszeitraum: 14.10.2024 bis 10.04.2025 · Gegenstandswert: 21.600,00 €</p>
{T(['Gebührentatbestand','VV RVG','Satz','Betrag'],[('Verfahrensgebühr §§ 2, 13 RVG','3100','1,3',m(a)+' €'),('Terminsgebühr §§ 2, 13 RVG','3104','1,2',m(b)+' €'),('Pauschale für Post und Telekommunikation','7002','',m(t)+' €'),('Fahrtkosten und Abwesenheitsgeld, Termin 10.04.2025','7003, 7005','',m(z)+' €'),('Zwischensumme netto','','',m(net)+' €'),('19 % Umsatzsteuer','7008','',m(tax)+' €'),('<b>Gesamtbetrag</b>','','',f'<b>{m(net+tax)} €</b>'),('abzüglich Vorschussrechnung Nr. 240611 vom 21.10.2024 (brutto)','','','− 1.190,00 €'),('<b>noch zu zahlen</b>','','',f'<b>{m(net+tax-1190)} €</b>')],'lllr',w=['60%','15%','8%','17%'])}
<p class=p>Bitte überweisen Sie den noch offenen Betrag bis spätestens <b>19. Mai 2025</b> auf unser Geschäftskonto. Zahlungen auf das Anderkonto haben keine schuldbefreiende Wirkung.</p><p>Mit freundlichen Grüßen</p><p class=sig>Dr. Falkenried<br>Rechtsanwältin</p>
<div class=f><div>{S}<br>AG Stuttgart PR 720 455<br>USt-IdNr.: {V}<br>beA: Falkenried, Annette</div><div>Geschäftskonto<br>Südwestbank Stuttgart<br>{g4(I)}<br>BIC DEUTDESSXXX</div><div>Anderkonto (nur Fremdgeld)<br>Südwestbank Stuttgart<br>{g4(I2)}<br>BIC DEUTDESSXXX</div><div>Berufshaftpflicht:<br>Allgemeine Vermögensschaden AG,<br>80802 München<br>Gerichtsfach 214</div></div>"""
    css = """body{font:10.5pt "Liberation Serif"}.h{text-align:center;letter-spacing:6pt;font-size:18pt;color:#5b1a1a;margin-bottom:12mm}.h div{font-size:8pt;letter-spacing:8pt}.wr{display:flex;justify-content:space-between;margin-bottom:8mm}.abs{font-size:7pt;text-decoration:underline;margin-bottom:4mm}.adr{line-height:1.35}.ppl{font-size:8.3pt;width:55mm;line-height:1.3}h1{font-size:13pt;margin-bottom:3mm}.it th{border-bottom:.8pt solid #5b1a1a;padding:1mm 0}.it td{padding:1.2mm 0}.it{margin:4mm 0}.it tr:nth-child(5) td,.it tr:nth-child(7) td{border-top:.5pt solid #000}.it tr:last-child td{border-top:.5pt solid;border-bottom:2pt double #000}.p{margin-top:5mm}.sig{margin-top:12mm}.f{position:fixed;bottom:-20mm;left:0;right:0;display:flex;justify-content:space-between;font-size:7pt;color:#5b1a1a}"""
    html(
        "o07",
        "kanzlei-rvg",
        "invoice",
        "de",
        css,
        body,
        "size:A4;margin:14mm 20mm 30mm 25mm",
        invoice_number="250287",
        issue_date="2025-04-28",
        due_date="2025-05-19",
        seller_name=S,
        seller_vat_id=V,
        buyer_name="Kessler Maschinenbau GmbH",
        currency="EUR",
        net_total=net,
        tax_total=tax,
        grand_total=net + tax,
        iban=I,
    )


# o08 Verband, ohne USt
def o08():
    S = "Fachverband Metallhandwerk Mittelelbe e. V."
    I = ib("DE", "metallv", "81053272")
    g = q("180") + q("14.50") * 17 + q("45")
    body = f"""<div class=top><svg viewBox="0 0 30 30" width=22mm><rect x=2 y=2 width=26 height=26 fill=none stroke="#444" stroke-width=2 /><path d="M6 24V8l9 9 9-9v16" fill=none stroke="#b00" stroke-width=3 /></svg><div><b>Fachverband Metallhandwerk Mittelelbe e. V.</b><br>Haus des Handwerks · Gareisstraße 10 · 39106 Magdeburg<br>Tel. 0391 555 62-10 · beitrag@fmm.example</div></div>
<p class=ad>Metallbau Schindler GmbH<br>Herrn Dirk Schindler<br>Barleber Chaussee 2<br>39126 Magdeburg</p><p class=r>Magdeburg, 15.01.2025</p><p><b>Beitragsrechnung 2025 &nbsp; Nr. B25/0418</b><br>Mitgliedsnummer 0418 · Innung Magdeburg</p><p>Sehr geehrter Herr Schindler,</p><p>gemäß Beitragsordnung (Beschluss der Mitgliederversammlung vom 16.11.2024) berechnen wir Ihnen für das Kalenderjahr 2025:</p>
{T(['','Anzahl','Satz EUR','EUR'],[('Grundbeitrag je Betrieb','1','180,00','180,00'),('Zusatzbeitrag je Beschäftigten (Stichtag 01.10.2024)','17','14,50',m(q('14.5')*17)),('Umlage Ausbildungsförderung','1','45,00','45,00'),('<b>Jahresbeitrag gesamt</b>','','','<b>'+m(g)+'</b>')],'lrrr')}
<p>Der Mitgliedsbeitrag ist nicht umsatzsteuerbar. Er ist zahlbar bis zum <b>28.02.2025</b> auf das unten genannte Konto; bei Teilzahlung je zur Hälfte zum 28.02. und 31.08.2025. Bitte geben Sie als Verwendungszweck „B25/0418“ an.</p><p>Mit freundlichen Grüßen<br><br><br>i. A. Sabine Thiele<br>Mitgliederverwaltung</p>
<div class=f>Vorsitzender: Obermeister Frank Lösche · Geschäftsführerin: Ass. jur. Katrin Wolff · Vereinsregister Stendal VR 10 622 · Steuernummer 102/142/00918<br>Elbe-Sparkasse · IBAN {g4(I)} · BIC NOLADE21MDG</div>"""
    css = """body{font:11pt "Liberation Sans";line-height:1.4}.top{display:flex;gap:6mm;align-items:center;font-size:9pt;border-bottom:2pt solid #b00;padding-bottom:4mm}.top b{font-size:13pt}.ad{margin:18mm 0 10mm}.it{margin:4mm 0 6mm}.it td,.it th{border:.5pt solid #666;padding:1.5mm 2mm}p{margin-bottom:4mm}.f{position:fixed;bottom:-10mm;left:0;right:0;font-size:7.5pt;text-align:center}"""
    html(
        "o08",
        "verband-beitragsbrief",
        "invoice",
        "de",
        css,
        body,
        "size:A4;margin:15mm 20mm 20mm 25mm",
        invoice_number="B25/0418",
        issue_date="2025-01-15",
        due_date="2025-02-28",
        seller_name=S,
        seller_vat_id=None,
        buyer_name="Metallbau Schindler GmbH",
        currency="EUR",
        net_total=None,
        tax_total=None,
        grand_total=g,
        iban=I,
    )


# o09 Druckerei Gutschrift
def o09():
    S = "Offsetdruck Weidenbusch GmbH"
    V = vat("DE", "weiden")
    I = ib("DE", "weiden", "50850150")
    net = q("318.60")
    tax = q(net * D(".19"))
    body = f"""<div class=cm><i style="background:#00aeef"></i><i style="background:#ec008c"></i><i style="background:#fff200"></i><i style="background:#000"></i></div><div class=nm>WEIDENBUSCH <span>offset · digital · großformat</span></div>
<table class=g><tr><td rowspan=2 style="width:55%"><small>Offsetdruck Weidenbusch GmbH, Otto-Röhm-Str. 70, 64293 Darmstadt</small><br><br>Kulturamt Weiterstadt<br>Veranstaltungsbüro<br>Riedbahnstraße 6<br>64331 Weiterstadt</td><td><b>GUTSCHRIFT</b><br>(Rechnungskorrektur)</td></tr><tr><td>{KV([('Beleg-Nr.','G 25-0039'),('Belegdatum','21.03.2025'),('zu Rechnung','R 25-0511 vom 03.03.2025'),('Auftrag','D-88240'),('Kunde','1207')])}</td></tr></table>
<p>Sehr geehrte Damen und Herren,<br>aufgrund Ihrer Reklamation vom 10.03.2025 (Farbabweichung Innenseiten, Teilauflage) schreiben wir Ihnen wie folgt gut:</p>
{T(['Pos.','Bezeichnung','Menge','Preis / 1.000','Betrag €'],[('1','Programmheft „Sommer 2025“, 24 S., DIN A5, 4/4-farbig, Rückstichheftung<br><small>Minderung 30 % auf die Teilauflage</small>','3.540','90,00','318,60')],'clrrr',w=['8%','50%','12%','15%','15%'])}
<table class=vt><tr><th>Warenwert netto</th><th>MwSt-Satz</th><th>MwSt-Betrag</th><th>Gutschriftbetrag brutto</th></tr><tr><td>{m(net)}</td><td>19 %</td><td>{m(tax)}</td><td><b>EUR {m(net+tax)}</b></td></tr></table>
<p>Der Betrag wird mit der nächsten Rechnung verrechnet oder auf Wunsch auf Ihr Konto überwiesen. Die ursprüngliche Rechnung über 1.416,10 € (brutto) bleibt im Übrigen bestehen und ist zum 02.04.2025 fällig.</p>
<div class=f>{T(None,[('Offsetdruck Weidenbusch GmbH<br>Otto-Röhm-Straße 70<br>64293 Darmstadt','Telefon 06151 555-0<br>Telefax 06151 555-29<br>druck@weidenbusch.example','Stadtsparkasse Darmstadt<br>IBAN '+g4(I)+'<br>BIC HELADEF1DAS',f'HRB 8 441 AG Darmstadt<br>GF: Petra Weidenbusch<br>USt-IdNr. {V}')],'llll')}</div>"""
    css = """body{font:9.5pt "Liberation Sans Narrow"}.cm{display:flex}.cm i{display:block;width:25%;height:3mm}.nm{font-size:24pt;font-weight:bold;margin:4mm 0 8mm}.nm span{font-size:10pt;font-weight:normal}.g{width:100%;margin-bottom:8mm}.g>tbody>tr>td,.g>tr>td{border:.7pt solid #000;padding:3mm}.g b{font-size:15pt}.kv td{padding-right:4mm;border:0}small{font-size:7.5pt}.it th{border-bottom:.7pt solid;border-top:.7pt solid;padding:1.2mm}.it td{padding:2mm 1.2mm}.it{margin:4mm 0 16mm}.vt{width:100%;margin-bottom:6mm}.vt th,.vt td{border:.7pt solid #000;padding:1.5mm;text-align:center;width:25%}.vt th{background:#eee;font-size:8pt}.f{position:fixed;bottom:-12mm;left:0;right:0}.f td{font-size:7.5pt;border:0;padding:0;line-height:1.35}.f .it{margin:0}"""
    html(
        "o09",
        "druckerei-gutschrift",
        "credit_note",
        "de",
        css,
        body,
        "size:A4;margin:12mm 18mm 24mm",
        invoice_number="G 25-0039",
        issue_date="2025-03-21",
        due_date=None,
        seller_name=S,
        seller_vat_id=V,
        buyer_name="Kulturamt Weiterstadt",
        currency="EUR",
        net_total=net,
        tax_total=tax,
        grand_total=net + tax,
        iban=I,
    )


# o10 Gebäudereinigung
def o10():
    S = "Saubermann Plus Gebäudedienste GmbH"
    V = vat("DE", "sauber")
    I = ib("DE", "sauber", "86055592")
    it = lines(
        [
            ("Unterhaltsreinigung Büro, 3 × wöchentlich", 1, "1284.00"),
            ("Glasreinigung innen/außen lt. LV Pos. 2.1", 1, "318.00"),
            ("Sanitär-Verbrauchsmaterial (Papier, Seife)", 1, "87.35"),
            ("Sonderreinigung Teppich EG, 46 m²", 46, "2.95"),
        ]
    )
    net = sum(x[-1] for x in it)
    tax = q(net * D(".19"))
    body = f"""<table class=o><tr><td class=lc><h2>Saubermann<br>Plus</h2>Gebäudedienste GmbH<br><br>Unterhaltsreinigung<br>Glas &amp; Fassade<br>Winterdienst<br>Hausmeister<br><br>Torgauer Str. 231<br>04347 Leipzig<br><br>T 0341 555 80 80<br>F 0341 555 80 81<br>post@saubermannplus.example<br><br>Niederlassung Halle:<br>Merseburger Str. 50<br>06112 Halle (Saale)<br><br>Bank<br>Stadtbank Leipzig<br>IBAN<br>{g4(I)}<br>BIC WELADE8LXXX<br><br>Amtsgericht Leipzig<br>HRB 29 117<br>Geschäftsführer<br>Mirko Saupe<br><br>Steuernr. 232/118/04471<br>USt-IdNr. {V}<br><br><small>zertifiziert nach DIN EN ISO 9001<br>Mitglied der Landesinnung Sachsen</small></td><td class=mn><p class=ad>Ingenieurbüro Tauber + Nagel GbR<br>Philipp-Rosenthal-Straße 22<br>04103 Leipzig</p><p class=re><b>RECHNUNG 2025/05/0077</b></p><table class=kv><tr><td>Leipzig, den</td><td>30.05.2025</td></tr><tr><td>Objekt</td><td>1045 – P.-Rosenthal-Str. 22</td></tr><tr><td>Vertrag vom</td><td>01.09.2022</td></tr><tr><td>Leistungsmonat</td><td>Mai 2025</td></tr><tr><td>Kreditor/Bestell-Nr.</td><td>4500 0118</td></tr></table>
{T(['Leistung','Menge','EP','Betrag'],[(a,b,m(D(p)),m(s)) for a,b,p,s in it],'lrrr')}<div class=tt>netto EUR {m(net)}<br>19 % USt EUR {m(tax)}<br><b>Endbetrag EUR {m(net+tax)}</b></div><p>Zahlungsziel: 14 Tage nach Rechnungsdatum, ohne Abzug, fällig am 13.06.2025. Bei Zahlungsverzug berechnen wir Zinsen in Höhe von 9 Prozentpunkten über dem Basiszinssatz.</p><p>Ab Juli 2025 gilt der neue Tariflohn im Gebäudereinigerhandwerk; die Preisanpassung von 3,8 % geht Ihnen gesondert zu.</p></td></tr></table>"""
    css = """body{font:9.5pt "Noto Sans"}.o{width:100%;height:270mm}.lc{width:46mm;border-right:3pt solid #1b998b;padding-right:4mm;font-size:7.6pt;line-height:1.45;color:#333}.lc h2{color:#1b998b;font-size:17pt;line-height:1.05;margin-bottom:1mm}.mn{padding:28mm 0 0 8mm}.ad{font-size:10.5pt;margin-bottom:20mm}.re{font-size:13pt}.kv td{padding:0 4mm 1mm 0}.mn .it{margin:8mm 0 4mm}.it th{background:#1b998b;color:#fff;padding:1mm 1.5mm;font-weight:normal}.it td{padding:1.5mm;border-bottom:.3pt dotted #888}.tt{text-align:right;line-height:1.7;margin-bottom:8mm}.tt b{font-size:11.5pt}"""
    html(
        "o10",
        "reinigung-linke-spalte",
        "invoice",
        "de",
        css,
        body,
        "size:A4;margin:12mm 15mm",
        invoice_number="2025/05/0077",
        issue_date="2025-05-30",
        due_date="2025-06-13",
        seller_name=S,
        seller_vat_id=V,
        buyer_name="Ingenieurbüro Tauber + Nagel GbR",
        currency="EUR",
        net_total=net,
        tax_total=tax,
        grand_total=net + tax,
        iban=I,
    )


# o11 Kleinunternehmerin
def o11():
    c = C("o11", "OpenSans-Light", "OpenSans-Semibold", 9.5)
    I = ib("DE", "maren", "12030000")
    c.circ(180, 22, 9, fill=(0.95, 0.6, 0.45))
    c.circ(170, 26, 5, fill=(0.3, 0.5, 0.55))
    c.t(25, 24, "Maren Ohlsen", 0, 20)
    c.t(25, 30, "Illustration & Grafik", 0, 10, col=(0.3, 0.5, 0.55))
    c.tl(25, 52, ["Verlag Kleine Möwe GmbH", "Redaktion Kinderbuch", "Schillerstraße 8", "26122 Oldenburg"], 5)
    c.tl(
        140,
        52,
        [
            "Maren Ohlsen",
            "Deichweg 3",
            "26871 Papenburg",
            "hallo@maren-ohlsen.example",
            "0151 555 73 118",
            "",
            "Steuernummer 60/132/04418",
        ],
        5,
    )
    c.t(25, 100, "Rechnung", 1, 15)
    c.tl(25, 108, ["Rechnungsnummer:", "Rechnungsdatum:", "Leistungszeitraum:", "Projekt:"], 5.2)
    c.tl(
        65,
        108,
        ["MO-2025-07", "9. April 2025", "Februar – März 2025", "„Fietje fährt zur See“, ISBN 978-3-00-000000-2"],
        5.2,
    )
    y = 138
    for a, b in [
        ("12 Innenillustrationen, vierfarbig, je 140,00 €", "1.680,00 €"),
        ("Titelillustration inkl. 2 Korrekturschleifen", "420,00 €"),
        ("Nutzungsrechte Print (deutschsprachiger Raum, 5 Jahre)", "350,00 €"),
        ("Reinzeichnung / Datenaufbereitung, 4 h à 48,00 €", "192,00 €"),
    ]:
        c.t(25, y, a)
        c.t(185, y, b, a="r")
        c.ln(25, y + 2, 185, y + 2, 0.2, (0.6, 0.6, 0.6))
        y += 8
    c.t(25, y + 2, "Gesamtbetrag", 1, 11)
    c.t(185, y + 2, "2.642,00 €", 1, 11, "r")
    c.wrap(
        25,
        y + 14,
        "Gemäß § 19 UStG wird keine Umsatzsteuer berechnet (Kleinunternehmerregelung). Bitte beachten Sie Ihre Abgabepflicht zur Künstlersozialkasse.",
        160,
        5,
    )
    c.wrap(
        25,
        y + 28,
        f"Ich freue mich über Ihre Überweisung bis zum 23.04.2025 auf mein Konto {g4(I)} bei der Kontobank Berlin (BIC BYLADEM1001).",
        160,
        5,
    )
    c.t(25, y + 46, "Herzliche Grüße von der Ems")
    c.t(25, y + 56, "Maren Ohlsen", 0, 12)
    c.done(
        "rl-freiberuf-klein",
        "invoice",
        "de",
        invoice_number="MO-2025-07",
        issue_date="2025-04-09",
        due_date="2025-04-23",
        seller_name="Maren Ohlsen",
        seller_vat_id=None,
        buyer_name="Verlag Kleine Möwe GmbH",
        currency="EUR",
        net_total=None,
        tax_total=None,
        grand_total="2642.00",
        iban=I,
    )


# o12 Hotel
def o12():
    S = "Seeblick Hotelbetriebs GmbH & Co. KG"
    V = vat("DE", "seeblick")
    I = ib("DE", "seeblick", "70169543")
    rows = [
        ("24.06.25", "Übernachtung Komfort-EZ, Zi. 214", "7", "112.00"),
        ("24.06.25", "Frühstücksbuffet – Speisen", "7", "12.00"),
        ("24.06.25", "Frühstücksbuffet – Getränke", "19", "4.50"),
        ("24.06.25", "Restaurant „Bootshaus“, Beleg 3318", "19", "38.40"),
        ("25.06.25", "Übernachtung Komfort-EZ, Zi. 214", "7", "112.00"),
        ("25.06.25", "Frühstücksbuffet – Speisen", "7", "12.00"),
        ("25.06.25", "Frühstücksbuffet – Getränke", "19", "4.50"),
        ("25.06.25", "Tiefgarage 2 Tage", "19", "24.00"),
        ("26.06.25", "Kurbeitrag, 2 Nächte", "7", "5.20"),
    ]
    g7 = sum(D(r[3]) for r in rows if r[2] == "7")
    g19 = sum(D(r[3]) for r in rows if r[2] == "19")
    n7 = q(g7 / D("1.07"))
    n19 = q(g19 / D("1.19"))
    net = n7 + n19
    g = g7 + g19
    tax = g - net
    body = f"""<div class=h><div class=n>Seehotel Alpenblick</div><div class=st>★★★★ &nbsp; Tagen · Genießen · Ankommen</div></div><div class=b><div><p>Dräxler Consulting GmbH<br>Herr Tobias Wendt<br>Wilhelmstraße 118<br>72074 Tübingen</p></div><div>{KV([('Rechnung','118 447'),('Datum','26.06.2025'),('Gast','Wendt, Tobias'),('Zimmer','214'),('Anreise','24.06.2025'),('Abreise','26.06.2025'),('Reservierung','RES-90233 (Buchmich.example)'),('Kassierer','AM / 08:14')])}</div></div>
{T(['Datum','Leistung','MwSt','Betrag EUR'],[(a,b,c+' %',m(D(d))) for a,b,c,d in rows],'llrr',w=['16%','54%','12%','18%'])}
<div class=z>Gesamtsumme EUR &nbsp; {m(g)}</div><div class=z2>Zahlung Kreditkarte **** 4471 &nbsp; -{m(g)}<br>Offener Betrag &nbsp; 0,00</div>
{T(['MwSt-Satz','Netto','MwSt','Brutto'],[('7 %',m(n7),m(g7-n7),m(g7)),('19 %',m(n19),m(g19-n19),m(g19)),('Summe',m(net),m(tax),m(g))],'lrrr','vt')}
<p class=d>Wir bedanken uns für Ihren Aufenthalt und freuen uns auf ein Wiedersehen am See!</p><div class=f>Seehotel Alpenblick – ein Haus der {S} – Uferpromenade 7 – 82211 Herrsching – Tel. 08152 555-0<br>Amtsgericht München HRA 99 407 – Komplementärin: Seeblick Verwaltungs GmbH, HRB 188 232, GF Ludwig Reiser – USt-IdNr. {V} – Steuer-Nr. 117/175/50447<br>Raiffeisenkasse Ammersee – IBAN {g4(I)} – BIC GENODEF1HHS</div>"""
    css = """body{font:9.5pt "DejaVu Serif"}.h{text-align:center;border:1pt solid #8a6d3b;padding:4mm;color:#8a6d3b;margin-bottom:10mm}.n{font-size:20pt}.b{display:flex;justify-content:space-between;margin-bottom:8mm;line-height:1.4}.kv{font-size:8.5pt}.kv td:first-child{padding-right:5mm}.it th{border-bottom:.6pt solid #8a6d3b;padding:1mm 0}.it td{padding:1mm 0}.z{text-align:right;font-weight:bold;font-size:12pt;border-top:.6pt solid #8a6d3b;margin-top:2mm;padding-top:2mm}.z2{text-align:right;line-height:1.6;margin-bottom:6mm}.vt{width:100mm;font-size:8.5pt}.vt td,.vt th{border:.4pt solid #aaa;padding:1mm 2mm}.d{margin-top:8mm;font-style:italic}.f{position:fixed;bottom:-14mm;left:0;right:0;font-size:6.6pt;text-align:center;color:#555;line-height:1.5}"""
    html(
        "o12",
        "hotel-folio-brutto",
        "invoice",
        "de",
        css,
        body,
        "size:A4;margin:14mm 22mm 24mm",
        invoice_number="118 447",
        issue_date="2025-06-26",
        due_date=None,
        seller_name=S,
        seller_vat_id=V,
        buyer_name="Dräxler Consulting GmbH",
        currency="EUR",
        net_total=net,
        tax_total=tax,
        grand_total=g,
        iban=I,
    )


PAGES = [o01, o02, o03, o04, o05, o06, o07, o08, o09, o10, o11, o12]
