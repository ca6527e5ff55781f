import random
from decimal import Decimal as D

from .drawing import C, fm, html, ide, q, reg, sp, tr, vat, vde


# 1 DIN wholesale
def n01():
    fn = "n01_hagemeister.pdf"
    ib = ide("26560625", "104820300")
    v = vde("81264093")
    it = [
        ("10", "4410-0812", "Sechskantschraube ISO 4017 M8x30 A2-70", "500", "St", "18.40", "100"),
        ("20", "4410-1040", "Sechskantschraube ISO 4014 M10x80 8.8 verz.", "300", "St", "31.75", "100"),
        ("30", "7720-0020", "Scheibe DIN 125 A 8,4 galv. verzinkt", "2000", "St", "1.98", "100"),
        ("40", "9015-0006", "Schwerlastanker SL-M12/25, Karton 25 Stück", "4", "KT", "46.20", "1"),
        ("50", "9901-0001", "Schraubensicherung mittelfest 50 ml", "6", "St", "11.35", "1"),
    ]
    rows = ""
    net = D(0)
    for p, a, b, m, e, pr, pe in it:
        g = q(D(m) * D(pr) / D(pe))
        net += g
        rows += tr(
            [p, f"{a}<br><span class=s>{b}</span>", fm(m, "de", 0) + " " + e, fm(pr), pe, fm(g)],
            cls=["", "", "r", "r", "r", "r"],
        )
    rab = q(net * D(".03"))
    fr = D("9.80")
    n = net - rab + fr
    tax = q(n * D(".19"))
    tot = n + tax
    sk = q(tot * D(".02"))
    css = """@page{size:A4;margin:45mm 20mm 38mm 25mm;@top-left{content:element(h);width:100%}@bottom-left{content:element(f);width:100%}}
    body{font:9.5pt "Liberation Sans"} #h{position:running(h);color:#123a63;border-bottom:1.2pt solid #123a63;padding-bottom:2mm;height:20mm} #h b{font-size:16pt} #f{position:running(f);font-size:6.8pt;color:#333;border-top:.5pt solid #123a63}
    #f td{padding:1mm 4mm 0 0;vertical-align:top} .s{font-size:8.5pt;color:#222}.r{text-align:right}
    .it{width:100%;margin-top:4mm}.it th{border-bottom:.8pt solid #000;border-top:.8pt solid #000;font-size:8.5pt;text-align:left;padding:1mm}.it th.r{text-align:right}.it td{padding:1mm;vertical-align:top}
    .sm td{padding:.6mm 1mm}"""
    body = f"""<div id=h><b>Hagemeister &amp; Söhne</b> <span style="font-size:12pt">Befestigungstechnik GmbH &amp; Co. KG</span><br><span style="font-size:8pt">Schrauben · Dübel · Normteile · C-Teile-Management seit 1926</span></div>
    <div id=f><table><tr><td>Hagemeister &amp; Söhne Befestigungstechnik GmbH &amp; Co. KG<br>Rheiner Landstraße 210<br>49078 Osnabrück<br>Tel. 0541 9608-0 · Fax 0541 9608-99</td><td>Sitz Osnabrück · HRA 5127 AG Osnabrück<br>p.h.G.: Hagemeister Verwaltungs-GmbH<br>HRB 18834 AG Osnabrück<br>GF: Dr. Arndt Hagemeister, Silke Wöhrmann</td><td>USt-IdNr.: {v}<br>Steuer-Nr.: 66/201/04178<br>EORI: DE4829173</td><td>Volksbank Osnabrücker Land eG<br>IBAN {sp(ib)}<br>BIC GENODEF1OSV</td></tr></table></div>
    <div style="display:flex;justify-content:space-between"><div style="width:85mm;height:40mm"><div style="font-size:6.5pt;text-decoration:underline;margin-bottom:3mm">Hagemeister &amp; Söhne · Rheiner Landstr. 210 · 49078 Osnabrück</div>Nordlicht Verpackungen GmbH<br>Abteilung Technischer Einkauf<br>Herrn Jens Olthoff<br>Industriering Ost 14<br><br>26721 Emden</div>
    <div style="width:72mm"><table style="font-size:8.5pt;width:100%">{tr(['Rechnungsdatum','14.02.2025'])}{tr(['Kunden-Nr.','207814'])}{tr(['Unser Auftrag','AB 2510394 v. 10.02.2025'])}{tr(['Lieferschein','LS 2511207 v. 12.02.2025'])}{tr(['Ihre Bestellung','4500078213'])}{tr(['Sachbearbeiter/in','Frau Kötter, DW -41'])}{tr(['E-Mail','service@hagemeister-bt.example'])}</table></div></div>
    <h2 style="font-size:13pt;margin:6mm 0 1mm">Rechnung Nr. RE 2503381</h2><div style="font-size:8.5pt">(bitte bei Zahlung und Schriftwechsel stets angeben)&nbsp;&nbsp; Seite 1 von 1</div>
    <table class=it>{tr(['Pos','Artikel / Bezeichnung','Menge','Preis EUR','je','Betrag EUR'],'th',['','','r','r','r','r'])}{rows}</table>
    <table class=sm style="margin:3mm 0 0 auto;width:80mm;border-top:.8pt solid #000">{tr(['Warenwert',fm(net)],cls=['','r'])}{tr(['./. 3 % Sonderrabatt',fm(-rab)],cls=['','r'])}{tr(['Frachtpauschale',fm(fr)],cls=['','r'])}{tr(['Nettobetrag',fm(n)],cls=['','r'])}{tr(['19,00 % Mehrwertsteuer',fm(tax)],cls=['','r'])}<tr style="font-weight:bold;border-top:.5pt solid;border-bottom:2pt double"><td>Rechnungsbetrag EUR</td><td class=r>{fm(tot)}</td></tr></table>
    <p>Zahlbar bis 24.02.2025 mit 2 % Skonto (= {fm(sk)} EUR, Zahlbetrag {fm(tot-sk)} EUR)<br>oder bis 16.03.2025 ohne Abzug.</p>
    <p style="font-size:7.5pt">Lieferdatum entspricht Lieferscheindatum. Versand: frei Haus per Nordring Paketdienst. Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum. Es gelten unsere Allgemeinen Verkaufs- und Lieferbedingungen (Stand 01/2024).</p>"""
    html(fn, css, body)
    reg(
        fn,
        "de_din_wholesale_refblock",
        "invoice",
        "de",
        ["RE 2503381", "2503381"],
        "2025-02-14",
        "2025-03-16",
        "Hagemeister & Söhne Befestigungstechnik GmbH & Co. KG",
        v,
        "Nordlicht Verpackungen GmbH",
        "EUR",
        n,
        tax,
        tot,
        ib,
    )


# 2 electrician Word-like
def n02():
    fn = "n02_elektro_brinkmann.pdf"
    ib = ide("49451210", "71004418")
    c = C(fn, font="lse", size=11)
    c.t(105, 18, "Elektro Brinkmann", "lse-b", 24, "c")
    c.t(105, 25, "Inh. Ralf Brinkmann · Elektroinstallateurmeister", "lse-i", 11, "c")
    c.t(105, 30.5, "Lange Wand 7 · 32257 Bünde · Tel. 05223 / 18 44 02 · Mobil 0171 / 55 20 318", "lse", 10, "c")
    c.l(20, 33, 190, 33, 1)
    c.ml(25, 52, ["Fa.", "Möbelbeschläge Tacke KG", "z. Hd. Herrn Tacke jun.", "Hansastr. 88", "32257 Bünde"], 5)
    c.t(190, 85, "Bünde, den 3. März 2025", a="r")
    c.t(25, 98, "Rechnung Nr. 31/25", "lse-b", 13)
    c.t(25, 105, "Bauvorhaben: Halle 2, Nachrüstung LED / Unterverteilung Versand")
    y = c.p(
        25,
        114,
        "Für die in der Zeit vom 17.02. bis 26.02.2025 ausgeführten Arbeiten lt. Stundenzettel berechne ich Ihnen wie folgt:",
        160,
        5,
    )
    it = [
        ("18,5", "Std.", "Monteur Obering", "54,00", "18.5", "54"),
        ("11", "Std.", "Helfer", "41,50", "11", "41.5"),
        ("24", "Stk", "LED-Hallenstrahler 150 W, 4000 K", "138,90", "24", "138.9"),
        ("85", "m", "NYM-J 5x2,5", "2,35", "85", "2.35"),
        ("1", "Stk", "Unterverteiler 3-reihig kompl. bestückt", "412,00", "1", "412"),
        ("1", "psch", "Kleinmaterial, Anfahrten", "95,00", "1", "95"),
    ]
    y += 4
    c.t(25, y, "Menge", "lse-b")
    c.t(58, y, "Bezeichnung", "lse-b")
    c.t(160, y, "E-Preis", "lse-b", a="r")
    c.t(188, y, "Gesamt", "lse-b", a="r")
    c.l(25, y + 1.5, 190, y + 1.5)
    y += 7
    net = D(0)
    for m, e, b, p, a, pp in it:
        g = q(D(a) * D(pp))
        net += g
        c.t(38, y, m, a="r")
        c.t(40, y, e)
        c.t(58, y, b)
        c.t(160, y, p, a="r")
        c.t(188, y, fm(g, "de0") + " €", a="r")
        y += 5.6
    tax = q(net * D(".19"))
    tot = net + tax
    c.l(155, y - 2, 190, y - 2)
    y += 3
    for a, b, f in (("Summe", net, "lse"), ("+ 19 % MwSt.", tax, "lse"), ("Endbetrag", tot, "lse-b")):
        c.t(150, y, a, f, a="r")
        c.t(188, y, fm(b, "de0") + " €", f, a="r")
        y += 6
    c.l(155, y - 4.5, 190, y - 4.5, 0.4)
    c.l(155, y - 3.8, 190, y - 3.8, 0.4)
    y = c.p(
        25,
        y + 6,
        "Bitte überweisen Sie den Betrag innerhalb von 10 Tagen ohne Abzug auf mein Konto. Hinweis: Handwerkerleistungen sind nach § 35a EStG nur bei Privathaushalten begünstigt. Rechnung bitte 2 Jahre aufbewahren.",
        160,
        5,
    )
    c.t(25, y + 5, "Mit freundlichem Gruß")
    c.t(25, y + 19, "R. Brinkmann", "lse-i", 14)
    c.l(20, 280, 190, 280, 0.5)
    c.t(
        105,
        284.5,
        f"Sparkasse Herford · IBAN {sp(ib)} · BIC WLAHDE44XXX · St.-Nr. 310/5032/0871 · Finanzamt Bünde",
        z=8.5,
        a="c",
    )
    c.save()
    reg(
        fn,
        "de_craft_word_serif",
        "invoice",
        "de",
        "31/25",
        "2025-03-03",
        None,
        ["Elektro Brinkmann Inh. Ralf Brinkmann", "Elektro Brinkmann", "Ralf Brinkmann"],
        None,
        "Möbelbeschläge Tacke KG",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 3 carrier 2 pages
def n03():
    fn = "n03_frako.pdf"
    ib = ide("76040061", "520338800")
    v = vde("13307715")
    r = random.Random(3)
    rows = ""
    s19 = D(0)
    s0 = D(0)
    orte = [
        "90431 Nürnberg",
        "A-4020 Linz",
        "04129 Leipzig",
        "70565 Stuttgart",
        "CH-8404 Winterthur",
        "28197 Bremen",
        "60388 Frankfurt",
        "A-8020 Graz",
        "44149 Dortmund",
        "99085 Erfurt",
        "34123 Kassel",
        "22113 Hamburg",
        "CH-4133 Pratteln",
        "85716 Unterschleißheim",
        "68199 Mannheim",
        "50769 Köln",
        "39126 Magdeburg",
        "79108 Freiburg",
        "01139 Dresden",
        "93055 Regensburg",
        "97080 Würzburg",
        "33609 Bielefeld",
    ]
    for i, o in enumerate(orte + orte[::-1] + orte[3:15]):
        kg = r.randint(60, 2400)
        f = q(D(38) + D(kg) * D(".1345"))
        ex = o.startswith("CH-")
        st = "0" if ex else "19"
        dz = q(f * D(".124"))
        mt = q(D("1.90") + f * D(".031"))
        sm = f + dz + mt
        if ex:
            s0 += sm
        else:
            s19 += sm
        rows += tr(
            [
                f"{2+i//2:02d}.01.",
                f"7701{48213+i*17}",
                f'{r.choice(["NLV","KD"])}-{r.randint(20100,20999)}',
                o,
                f"{r.randint(1,6)} EP",
                fm(kg, "de", 0),
                fm(f),
                fm(dz),
                fm(mt),
                st,
                fm(sm),
            ],
            cls=["", "", "", "", "r", "r", "r", "r", "r", "c", "r"],
        )
    tax = q(s19 * D(".19"))
    net = s19 + s0
    tot = net + tax
    css = """@page{size:A4;margin:16mm 12mm 27mm 12mm;@bottom-left{content:element(f);width:100%}} @page:first{margin-top:10mm} body{font:8.2pt "Roboto Condensed"} #f{position:running(f);font-size:6.3pt;text-align:center;line-height:1.35;color:#444}
    .it{width:100%}.it th{background:#d9541e;color:#fff;padding:1mm;font-weight:normal;text-align:left}.it td{padding:.9mm 1mm;border-bottom:.3pt solid #ccc}.r{text-align:right}.c{text-align:center}.it th.r{text-align:right}"""
    body = f"""<div id=f>FRAKO Internationale Spedition und Lagerei Gesellschaft mbH · Hafenstraße 51 · 90451 Nürnberg · Registergericht Nürnberg HRB 7719 · Geschäftsführer: Reinhold Kowatsch, Petra Frank-Adler · USt-ID {v}<br>Commerzbank Nürnberg IBAN {sp(ib)} BIC COBADEFFXXX<br>Wir arbeiten ausschließlich auf Grundlage der Allgemeinen Deutschen Spediteurbedingungen 2017 (ADSp 2017). Diese weichen in Ziffer 23 von § 431 HGB ab (Haftung: 8,33 SZR/kg, max. 1,25 Mio. Euro je Schadenfall). Versicherer: Kurbayern Transportversicherung AG.</div>
    <div style="display:flex;justify-content:space-between;align-items:flex-end"><div><svg width="52mm" height="15mm" viewBox="0 0 208 60"><path d="M0 50 L40 10 L80 50 Z" fill="#d9541e"/><path d="M30 50 L70 10 L110 50 Z" fill="#333" opacity=".8"/></svg></div><div style="font:900 30pt Roboto;color:#333;letter-spacing:2pt">FRAKO<div style="font:9pt 'Roboto Condensed';letter-spacing:0;text-align:right">Wir bringen's. Europaweit.</div></div></div>
    <div style="display:flex;margin-top:14mm"><div style="width:100mm;font-size:10pt;line-height:1.35">Nordlicht Verpackungen GmbH<br>Rechnungseingang<br>Postfach 12 40<br>26692 Emden</div><div style="flex:1;border:.6pt solid #999;padding:2mm;font-size:9pt"><b style="font-size:13pt">Speditionsrechnung 25-004817</b><table style="width:100%;margin-top:1mm">{tr(['Datum:','31.01.2025','Debitor:','10-33871'])}{tr(['Abrechnungszeitraum:','01.–31.01.2025','Disponent:','M. Zeitler'])}{tr(['Fällig am:','<b>10.02.2025</b>','Tour/Relation:','Sammelgut'])}</table></div></div>
    <p style="margin-top:9mm">Für die im Abrechnungszeitraum ausgeführten Sendungen (Versender: Nordlicht Verpackungen, Werk Emden) erlauben wir uns zu berechnen:</p>
    <table class=it><thead>{tr(['Datum','Sendung','Ihre Ref.','Empfänger','Kolli','kg','Fracht','Diesel 12,4 %','Maut','St','Gesamt EUR'],'th',['','','','','r','r','r','r','r','c','r'])}</thead>{rows}</table>
    <div style="page-break-inside:avoid"><table style="margin:5mm 0 0 auto;font-size:9.5pt" class=it2>{tr(['St','Netto EUR','MwSt. %','MwSt. EUR','Brutto EUR'],'th')}<tr><td>19</td><td class=r style="padding:0 5mm">{fm(s19)}</td><td class=r>19,00</td><td class=r style="padding:0 5mm">{fm(tax)}</td><td class=r>{fm(s19+tax)}</td></tr><tr><td>0</td><td class=r style="padding:0 5mm">{fm(s0)}</td><td class=r>0,00</td><td class=r style="padding:0 5mm">0,00</td><td class=r>{fm(s0)}</td></tr><tr style="border-top:1pt solid;font-weight:bold"><td>Summe</td><td class=r style="padding:0 5mm">{fm(net)}</td><td></td><td class=r style="padding:0 5mm">{fm(tax)}</td><td class=r>{fm(tot)}</td></tr></table>
    <p>0 = steuerfreie grenzüberschreitende Beförderung gem. § 4 Nr. 3 UStG (Drittland).<br>Zahlungen ohne Abzug, Speditionsleistungen sind sofort nach Erhalt der Rechnung, spätestens zum obigen Fälligkeitstag, zahlbar. Aufrechnungsverbot gem. Ziffer 19 ADSp.</p></div>"""
    html(fn, css, body)
    reg(
        fn,
        "de_carrier_shipments_list",
        "invoice",
        "de",
        "25-004817",
        "2025-01-31",
        "2025-02-10",
        "FRAKO Internationale Spedition und Lagerei Gesellschaft mbH",
        v,
        "Nordlicht Verpackungen GmbH",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 4 leasing direct debit, masked iban
def n04():
    fn = "n04_movea.pdf"
    v = vde("29431876")
    css = """@page{size:A4;margin:0} body{margin:0;font:9.3pt Lato;color:#1c2b33}.top{background:#0c7c6c;color:#fff;height:32mm;padding:9mm 18mm}.m{padding:8mm 18mm}.r{text-align:right}.it{width:100%}.it th{text-align:left;color:#0c7c6c;border-bottom:1pt solid #0c7c6c;padding:1.5mm 0}.it th.r{text-align:right}.it td{padding:1.5mm 0;border-bottom:.3pt solid #bbb;vertical-align:top}"""
    it = [
        ("KS-NV 410", "Škoda Octavia Combi 2.0 TDI", "L-882104", "389.00", "74.50"),
        ("KS-NV 415", "VW ID.4 Pro", "L-884377", "452.00", "61.90"),
        ("KS-NV 418", "Opel Vivaro Cargo L", "L-879025", "418.50", "88.20"),
        ("KS-NV 422", "VW Golf VIII Variant", "L-890012", "344.00", "69.00"),
    ]
    rows = ""
    net = D(0)
    for k, m, l, a, b in it:
        s = D(a) + D(b)
        net += s
        rows += tr(
            [k, f'{m}<br><span style="font-size:7.5pt;color:#678">Vertrag {l}</span>', fm(a), fm(b), fm(s)],
            cls=["", "", "r", "r", "r"],
        )
    tax = q(net * D(".19"))
    tot = net + tax
    body = f"""<div class=top><span style="font:900 26pt Lato">movea<span style="font-weight:300">mobility</span></span><div style="float:right;text-align:right;font-size:8.5pt;line-height:1.5">Fuhrparkservice 0800 44 66 832<br>service@movea.example<br>Mo–Fr 7:30–18:00 Uhr</div></div>
    <div class=m><div style="float:right;width:58mm;background:#eef6f4;padding:4mm;font-size:8.8pt;line-height:1.55"><b>Dauerrechnung / Monatsabrechnung</b><table style="width:100%;font-size:8pt">{tr(['Rechnungsnr.','<b>MF-2503-110927</b>'],cls=['','r'])}{tr(['Rechnungsdatum','20.02.2025'],cls=['','r'])}{tr(['Leasingmonat','März 2025'],cls=['','r'])}{tr(['Rahmenvertrag','RV 4410/21'],cls=['','r'])}{tr(['Kunde','D-772041'],cls=['','r'])}{tr(['Gläub.-ID','DE41ZZZ00000883127'],cls=['','r'])}{tr(['Mandat','MV-4410-001'],cls=['','r'])}</table></div>
    <div style="font-size:7pt;color:#678">movea mobility · Postfach 70 01 18 · 34037 Kassel</div><div style="margin-top:4mm;line-height:1.4;height:40mm">Fuldatal Feinmechanik<br>Gebrüder Rehbein GmbH &amp; Co. KG<br>Fuhrparkverwaltung<br>Mittelring 3-5<br>34233 Fuldatal</div>
    <h1 style="font:300 19pt Lato;color:#0c7c6c;clear:both;margin:8mm 0 4mm">Ihre Leasingrechnung für März 2025</h1>
    <table class=it>{tr(['Kennzeichen','Fahrzeug','Finanzrate','Servicerate','Monatsrate netto'],'th',['','','r','r','r'])}{rows}</table>
    <table style="width:76mm;margin:4mm 0 0 auto;line-height:1.6">{tr(['Zwischensumme netto',fm(net)+' EUR'],cls=['','r'])}{tr(['zzgl. 19 % USt.',fm(tax)+' EUR'],cls=['','r'])}<tr style="background:#0c7c6c;color:#fff;font-weight:bold"><td style="padding:1.5mm 2mm">Gesamtbetrag</td><td class=r style="padding:1.5mm 2mm">{fm(tot)} EUR</td></tr></table>
    <p style="margin-top:8mm">Der Gesamtbetrag wird am <b>03.03.2025</b> per SEPA-Lastschrift von Ihrem Konto DE•• •••• •••• •••• ••47 12 bei der Kasseler Sparkasse eingezogen. Bitte sorgen Sie für ausreichende Deckung.</p>
    <p style="font-size:8pt;color:#456">Kilometerstände melden Sie bitte bis zum 5. des Folgemonats im Portal my.movea.example. Die nächste Schadenselbstbeteiligungs-Abrechnung erhalten Sie im April. Versicherungsbestandteile (Haftpflicht/Kasko über Hessische Flottenversicherung a.G.) werden gesondert nach § 4 Nr. 10 UStG abgerechnet.</p></div>
    <div style="position:absolute;bottom:9mm;left:18mm;right:18mm;font-size:6.5pt;color:#678;border-top:.4pt solid #9ab;padding-top:1.5mm">movea mobility ist eine Marke der Hessen-Fleet Leasing &amp; Service AG, Ständeplatz 12, 34117 Kassel. Vorstand: Ingo Tamm (Vors.), Dr. Yvonne Reichelt; Aufsichtsrat: Prof. Dr. Klaus Gerlach. Amtsgericht Kassel HRB 15572. USt-IdNr. {v}. Ein Unternehmen der Crédit Alsacien Gruppe.</div>"""
    html(fn, css, body)
    reg(
        fn,
        "de_leasing_brand_band",
        "invoice",
        "de",
        "MF-2503-110927",
        "2025-02-20",
        "2025-03-03",
        "Hessen-Fleet Leasing & Service AG",
        v,
        "Fuldatal Feinmechanik Gebrüder Rehbein GmbH & Co. KG",
        "EUR",
        net,
        tax,
        tot,
        None,
    )


# 5 cloud DE -> AT reverse charge
def n05():
    fn = "n05_stratuswerk.pdf"
    v = vde("31182750")
    bv = vat("6650217")
    ib = ide("10010010", "948822107").replace("x", "")
    css = """@page{size:A4;margin:18mm} body{font:9pt "Open Sans";color:#222} h1{font-weight:300;font-size:22pt;margin:10mm 0 4mm} .r{text-align:right} .g{color:#888} table.it{width:100%} .it td,.it th{padding:2mm 1mm;border-bottom:.4pt solid #ddd;text-align:left}.it .r{text-align:right}"""
    it = [
        ("Compute cx-4 (4 vCPU / 16 GB) – 3 Instanzen", "2.232,00 h", "0,0412", q(D(2232) * D(".0412"))),
        ("Block Storage SSD", "1.500,00 GB", "0,0850", q(D(1500) * D(".085"))),
        ("Object Storage eu-central-1", "4.218,37 GB", "0,0190", q(D("4218.37") * D(".019"))),
        ("Egress Traffic", "812,06 GB", "0,0100", q(D("812.06") * D(".01"))),
        ("Managed PostgreSQL HA", "744,00 h", "0,1950", q(D(744) * D(".195"))),
        ("Support-Plan Business", "1 Monat", "149,0000", D("149.00")),
    ]
    net = sum(i[3] for i in it)
    rows = "".join(tr([a, b, c, fm(d) + " €"], cls=["", "r", "r", "r"]) for a, b, c, d in it)
    body = f"""<div style="display:flex;justify-content:space-between"><div style="font:700 17pt 'Open Sans'"><svg width="28" height="18" viewBox="0 0 28 18"><circle cx="9" cy="11" r="7" fill="#3b5bdb"/><circle cx="17" cy="8" r="8" fill="#5c7cfa"/><rect x="9" y="11" width="17" height="7" rx="3.5" fill="#3b5bdb"/></svg> stratuswerk</div><div class=g style="text-align:right">Rechnung</div></div>
    <div style="display:flex;justify-content:space-between;margin-top:10mm"><div><div class=g>Rechnung an</div><b>Donauhof Betriebe</b><br>Mostviertler Lebensmittel GmbH<br>z. H. IT-Leitung, Mag. Thomas Ebner<br>Industriestraße 22<br>3300 Amstetten<br>Österreich<br>UID: {bv}</div><div style="width:70mm"><table style="line-height:1.7">{tr(['<span class=g>Rechnungsnummer</span>','SW20250200318'],cls=['','r'])}{tr(['<span class=g>Rechnungsdatum</span>','1. März 2025'],cls=['','r'])}{tr(['<span class=g>Fällig am</span>','15. März 2025'],cls=['','r'])}{tr(['<span class=g>Leistungszeitraum</span>','1.–28. Februar 2025'],cls=['','r'])}{tr(['<span class=g>Projekt-ID</span>','prj-9f31c0'],cls=['','r'])}{tr(['<span class=g>Kundennummer</span>','K0048832'],cls=['','r'])}</table></div></div>
    <h1>{fm(net)} € <span style="font-size:10pt" class=g>fällig bis 15. März 2025</span></h1>
    <table class=it>{tr(['Leistung','Verbrauch','Einzelpreis €','Betrag'],'th',['','r','r','r'])}{rows}</table>
    <table style="margin:3mm 0 0 auto;width:80mm;line-height:1.8">{tr(['Nettobetrag',fm(net)+' €'],cls=['','r'])}{tr(['Umsatzsteuer 0 %','0,00 €'],cls=['','r'])}<tr style="font-weight:bold;border-top:1pt solid #222"><td>Rechnungsbetrag</td><td class=r>{fm(net)} €</td></tr></table>
    <p>Steuerschuldnerschaft des Leistungsempfängers (Reverse Charge), Art. 196 MwStSystRL.</p>
    <p>Bitte überweisen Sie auf IBAN {sp(ib)} (Postbank), Verwendungszweck SW20250200318 K0048832. Kostenübersicht und CSV-Export im <u>Kundencenter</u>.</p>
    <div style="position:absolute;bottom:0;font-size:7pt" class=g>stratuswerk.example · Stratus Werk Hosting UG (haftungsbeschränkt) · Schlesische Straße 29 · 10997 Berlin · AG Charlottenburg HRB 198442 B · Geschäftsführerin: Lina Abou-Zeid · {v}</div>"""
    html(fn, css, body)
    reg(
        fn,
        "de_cloud_reverse_charge",
        "invoice",
        "de",
        "SW20250200318",
        "2025-03-01",
        "2025-03-15",
        "Stratus Werk Hosting UG (haftungsbeschränkt)",
        v,
        ["Mostviertler Lebensmittel GmbH", "Donauhof Betriebe Mostviertler Lebensmittel GmbH"],
        "EUR",
        net,
        "0.00",
        net,
        ib,
    )


# 6 telecom 2 pages with old balance
def n06():
    fn = "n06_nordkom.pdf"
    v = vde("18840213")
    ib = ide("29050101", "1183300")
    c = C(fn, font="la", size=9)
    B = "#00308f"
    c.r(0, 0, 210, 6, fill=B)
    c.t(150, 22, "nordkom", "la-k", 26, col=B)
    c.circ(193, 13, 2.2, fill="#ff9900")
    c.t(20, 43, "NORDKOM, Kundenservice Geschäftskunden, 28187 Bremen", z=6.5)
    c.ml(
        20,
        51,
        [
            "*0047-1288*  DV 02 0,95 Deutsche Post",
            "FIRMA",
            "NORDLICHT VERPACKUNGEN GMBH",
            "C/O SCAN-CENTER WESER",
            "POSTFACH 10 33 07",
            "28033 BREMEN",
        ],
        4.4,
        f="ls",
    )
    y = 45
    for a, b in (
        ("Rechnungsnummer", "881 204 5530 02/25"),
        ("Kundennummer", "5570 118 204"),
        ("Buchungskonto", "3 118 204 77 1"),
        ("Rechnungsdatum", "17.02.2025"),
        ("Seite", "1 von 2"),
    ):
        c.t(130, y, a, z=8.5, col="#555555")
        c.t(192, y, b, "la-b", 8.5, a="r")
        y += 5
    c.t(20, 98, "Ihre Rechnung für Februar 2025", "la-b", 15, col=B)
    c.p(
        20,
        106,
        "Guten Tag, nachfolgend erhalten Sie die Übersicht über Ihre Verträge im Abrechnungszeitraum 15.01.2025 – 14.02.2025. Details finden Sie auf Seite 2.",
        172,
        4.6,
    )
    L = [
        ("Office Glasfaser 1000 – Standort Emden", "129.95"),
        ("SIP-Trunk 10 Kanäle", "39.90"),
        ("Mobil Business M (7 Karten)", "139.65"),
        ("Verbindungen und Sonderrufnummern", "12.37"),
        ("Gutschrift Störung Ticket 40-118", "-15.00"),
    ]
    y = 122
    c.t(20, y, "Leistung", "la-b")
    c.t(192, y, "Netto (EUR)", "la-b", a="r")
    c.l(20, y + 1.5, 192, y + 1.5, 0.8, B)
    y += 7
    net = D(0)
    for a, b in L:
        net += D(b)
        c.t(20, y, a)
        c.t(192, y, fm(b), a="r")
        y += 5.5
    tax = q(net * D(".19"))
    tot = net + tax
    old = D("48.20")
    c.l(20, y - 3, 192, y - 3, 0.3)
    y += 2
    for a, b, f in (
        ("Summe netto", net, "la"),
        ("Umsatzsteuer 19 % auf " + fm(net) + " EUR", tax, "la"),
        ("Rechnungsbetrag", tot, "la-b"),
        ("Offener Betrag aus Rechnung 881 204 5530 01/25 vom 16.01.2025", old, "la"),
    ):
        c.t(20, y, a, f)
        c.t(192, y, fm(b), f, a="r")
        y += 5.5
    c.r(20, y - 1, 172, 9, fill="#e8eefb")
    c.t(23, y + 5, "Zu zahlender Betrag", "la-b", 11)
    c.t(190, y + 5, fm(tot + old) + " EUR", "la-b", 11, "r")
    y += 16
    c.p(
        20,
        y,
        "Bitte überweisen Sie den Betrag bis zum 03.03.2025 unter Angabe des Buchungskontos. Bereits geleistete Zahlungen nach dem 12.02.2025 sind nicht berücksichtigt. Einwendungen gegen diese Rechnung richten Sie bitte innerhalb von acht Wochen an unseren Kundenservice (§ 67 TKG).",
        172,
        4.6,
    )

    def foot():
        c.l(20, 272, 192, 272, 0.3)
        c.ml(20, 276, ["NORDKOM Telekommunikation", "AG & Co. oHG", "Am Wall 140, 28195 Bremen"], 3.2, z=6.5)
        c.ml(
            64,
            276,
            ["Amtsgericht Bremen HRA 22418", "Persönlich haftende Gesellschafter:", "Nordkom AG, Nordkom Netz GmbH"],
            3.2,
            z=6.5,
        )
        c.ml(108, 276, ["USt-IdNr. " + v, "Gläubiger-ID DE77NKM00000114420", "WEEE-Reg.-Nr. DE 60881203"], 3.2, z=6.5)
        c.ml(151, 276, ["Die Sparkasse Bremen", "IBAN " + sp(ib), "BIC SBREDE22XXX"], 3.2, z=6.1)

    foot()
    c.page()
    c.r(0, 0, 210, 6, fill=B)
    c.t(20, 18, "Rechnungsnummer 881 204 5530 02/25 vom 17.02.2025 – Seite 2 von 2", z=8)
    y = 30
    c.t(20, y, "Einzelaufstellung Mobilfunk", "la-b", 12, col=B)
    y += 8
    r = random.Random(6)
    c.t(20, y, "Rufnummer", "la-b")
    c.t(75, y, "Nutzer", "la-b")
    c.t(150, y, "Datenvolumen", "la-b", a="r")
    c.t(192, y, "Grundpreis", "la-b", a="r")
    y += 6
    for n in ["Geschäftsleitung", "Vertrieb Nord", "Vertrieb Süd", "Versand", "Werkstatt", "Bereitschaft", "Reserve"]:
        c.t(20, y, f"0151 20{r.randint(100000,999999)}")
        c.t(75, y, n)
        c.t(150, y, fm(D(r.randint(0, 18000)) / 1000) + " GB", a="r")
        c.t(192, y, "19,95", a="r")
        y += 5
    c.t(192, y + 1, "139,65", "la-b", a="r")
    y += 12
    c.t(20, y, "Mindestvertragslaufzeiten", "la-b", 12, col=B)
    y += 7
    c.p(
        20,
        y,
        "Office Glasfaser 1000: Vertragsbeginn 01.06.2023, Ende der Mindestlaufzeit 31.05.2026, Kündigungsfrist 1 Monat. Letzter Kalendertag, an dem die Kündigung eingehen muss: 30.04.2026.",
        172,
        4.6,
    )
    foot()
    c.save()
    reg(
        fn,
        "de_telecom_open_balance",
        "invoice",
        "de",
        "881 204 5530 02/25",
        "2025-02-17",
        "2025-03-03",
        "NORDKOM Telekommunikation AG & Co. oHG",
        v,
        "NORDLICHT VERPACKUNGEN GMBH",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 7 hotel
def n07():
    fn = "n07_hotel_anker.pdf"
    v = vde("22591460")
    ib = ide("21050170", "1002918840")
    css = """@page{size:A4;margin:15mm 22mm 15mm} body{font:10pt "FreeSerif"} .r{text-align:right} .it{width:100%} .it th{border-bottom:.5pt solid #7a5c1e;text-align:left;font-weight:normal;font-style:italic;padding:1mm}.it td{padding:.8mm 1mm}.it .r{text-align:right}"""
    L = [
        ("11.03.25", "Logis Zimmer 214 Einzelzimmer Kai", "B", "118.00"),
        ("11.03.25", "Frühstücksbuffet Anteil Speisen", "B", "14.00"),
        ("11.03.25", "Frühstück Anteil Getränke", "A", "5.00"),
        ("11.03.25", "Beherbergungsabgabe", "C", "4.50"),
        ("11.03.25", "Restaurant Kombüse Bon 4471", "A", "38.60"),
        ("12.03.25", "Logis Zimmer 214 Einzelzimmer Kai", "B", "118.00"),
        ("12.03.25", "Frühstücksbuffet Anteil Speisen", "B", "14.00"),
        ("12.03.25", "Frühstück Anteil Getränke", "A", "5.00"),
        ("12.03.25", "Beherbergungsabgabe", "C", "4.50"),
        ("13.03.25", "Tiefgarage 2 Nächte", "A", "30.00"),
    ]
    S = {"A": D(0), "B": D(0), "C": D(0)}
    for a, b, k, p in L:
        S[k] += D(p)
    rows = "".join(tr([a, b, k, fm(p)], cls=["", "", "r", "r"]) for a, b, k, p in L)
    tot = sum(S.values())
    nA = q(S["A"] / D("1.19"))
    nB = q(S["B"] / D("1.07"))
    tA = S["A"] - nA
    tB = S["B"] - nB
    net = nA + nB + S["C"]
    tax = tA + tB
    body = f"""<div style="text-align:center;color:#7a5c1e"><svg width="40" height="40" viewBox="0 0 40 40"><circle cx="20" cy="6" r="4" fill="none" stroke="#7a5c1e" stroke-width="2"/><path d="M20 10V36M10 16H30M5 25Q8 36 20 36Q32 36 35 25" fill="none" stroke="#7a5c1e" stroke-width="2"/></svg><div style="font-size:24pt;letter-spacing:3pt">ZUM GOLDENEN ANKER</div><div style="font-size:9pt">Hotel · Restaurant · Tagungen — am Kieler Förde-Kai ****</div></div>
    <table style="width:100%;margin-top:12mm"><tr><td style="vertical-align:top;line-height:1.35">Firma<br>Werkzeugbau Hollenstedt GmbH<br>Frau Dr. Marlene Voss<br>Am Glockenberg 4<br>21279 Hollenstedt</td><td style="width:62mm;font-size:9pt;vertical-align:top">Rechnung Nr.: <b>A-25/03-1184</b><br>Datum: 13.03.2025 &nbsp; 08:17<br>Zimmer: 214<br>Anreise: 11.03.2025<br>Abreise: 13.03.2025<br>Reservierung: HRB-88120476<br>Kassierer: Svea</td></tr></table>
    <p>Gast: Dr. Marlene Voss</p><table class=it>{tr(['Datum','Leistung','St.','EUR'],'th',['','','r','r'])}{rows}<tr style="border-top:.8pt solid #7a5c1e;font-weight:bold"><td></td><td>Gesamtbetrag</td><td></td><td class=r>{fm(tot)}</td></tr><tr><td></td><td>Girocard / VISA ****3307</td><td></td><td class=r>-{fm(tot)}</td></tr><tr style="font-weight:bold"><td></td><td>Saldo</td><td></td><td class=r>0,00</td></tr></table>
    <table style="margin-top:6mm;font-size:9pt;width:110mm" class=it>{tr(['MwSt-Satz','Netto','MwSt','Brutto'],'th',['','r','r','r'])}{tr(['A 19 %',fm(nA),fm(tA),fm(S['A'])],cls=['','r','r','r'])}{tr(['B 7 %',fm(nB),fm(tB),fm(S['B'])],cls=['','r','r','r'])}{tr(['C 0 %',fm(S['C']),'0,00',fm(S['C'])],cls=['','r','r','r'])}{tr(['Summe',fm(net),fm(tax),fm(tot)],cls=['','r','r','r'])}</table>
    <p style="font-style:italic">Vielen Dank für Ihren Besuch — wir freuen uns auf ein Wiedersehen!</p>
    <div style="position:absolute;bottom:0;left:0;right:0;text-align:center;font-size:7.5pt;color:#444">Hotel Zum Goldenen Anker · Betreiber: Petersen &amp; Thode Gastlichkeit OHG · Kaistraße 60 · 24114 Kiel · Telefon 0431 / 66 90-0<br>Gesellschafter: Hauke Petersen, Inken Thode · AG Kiel HRA 4405 · USt-ID: {v} · Förde Sparkasse IBAN: {sp(ib)}</div>"""
    html(fn, css, body)
    reg(
        fn,
        "de_hotel_folio",
        "invoice",
        "de",
        "A-25/03-1184",
        "2025-03-13",
        None,
        "Petersen & Thode Gastlichkeit OHG",
        v,
        "Werkzeugbau Hollenstedt GmbH",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 8 staffing w factoring
def n08():
    fn = "n08_personal.pdf"
    v = vde("25503398")
    ib = ide("55090500", "1030077781")
    c = C(fn, font="ca", size=10)
    G = "#6b2d5c"
    c.t(192, 20, "persona", "ca-b", 22, "r", G)
    c.t(192, 25, "Menschen. Passend. Arbeit.", z=8.5, a="r")
    c.ml(
        192,
        33,
        [
            "Niederlassung Kassel",
            "Friedrich-Ebert-Str. 44",
            "34117 Kassel",
            "Tel. 0561 / 70 88 12-0",
            "kassel@persona-zeit.example",
        ],
        4,
        a="r",
        z=8.5,
    )
    c.t(25, 47, "persona Zeitarbeit Nord-Hessen GmbH, Friedrich-Ebert-Str. 44, 34117 Kassel", z=7)
    c.l(25, 48, 110, 48, 0.2)
    c.ml(
        25,
        54,
        [
            "Fuldatal Feinmechanik",
            "Gebrüder Rehbein GmbH & Co. KG",
            "Kreditorenbuchhaltung",
            "Mittelring 3-5",
            "34233 Fuldatal",
        ],
        4.7,
    )
    c.t(25, 92, "Rechnung", "ca-b", 16, col=G)
    for i, (a, b) in enumerate(
        (
            ("Rechnungs-Nr.", "PN-0250711"),
            ("Datum", "09.03.2025"),
            ("Kunden-Nr.", "40218"),
            ("Kostenstelle", "4711 Montage"),
            ("KW", "09/2025"),
        )
    ):
        x = 25 + i * 34
        c.t(x, 99, a, z=8, col="#777777")
        c.t(x, 104, b, "ca-b", 10)
    c.l(25, 107, 192, 107)
    y = 113
    hd = [
        (25, "Mitarbeiter", "l"),
        (86, "Tätigkeit", "l"),
        (128, "Std.", "r"),
        (148, "Zuschlag", "r"),
        (168, "€/Std.", "r"),
        (192, "Betrag €", "r"),
    ]
    for x, t, a in hd:
        c.t(x, y, t, "ca-b", 9, a)
    y += 6
    net = D(0)
    for m, tt, lines in (
        ("Adeyemi, Tunde", "CNC-Bediener", [("35.00", "", "31.80"), ("4.50", "25 %", "39.75")]),
        ("Krzyżanowska, Ewa", "Montagehelferin", [("35.00", "", "24.60")]),
        ("Schilling, Mirko", "Staplerfahrer", [("28.00", "", "26.90"), ("6.00", "Nacht 25 %", "33.63")]),
    ):
        for i, (h, z, p) in enumerate(lines):
            s = q(D(h) * D(p))
            net += s
            if i == 0:
                c.t(25, y, m)
                c.t(86, y, tt)
            c.t(128, y, fm(h), a="r")
            c.t(148, y, z, z=9, a="r")
            c.t(168, y, fm(p), a="r")
            c.t(192, y, fm(s), a="r")
            y += 5
    tax = q(net * D(".19"))
    tot = net + tax
    y += 3
    c.l(120, y - 4, 192, y - 4)
    for a, b, f in (("Gesamt netto", net, "ca"), ("MwSt. 19,0 %", tax, "ca"), ("Gesamt brutto", tot, "ca-b")):
        c.t(168, y, a, f, a="r")
        c.t(192, y, fm(b), f, a="r")
        y += 5.5
    y += 4
    c.r(25, y, 167, 25, stroke=G)
    c.p(
        28,
        y + 5.5,
        "Abtretungsanzeige: Unsere Forderung ist an die Rheingau Factoring Bank AG, Mainz, verkauft und abgetreten. Zahlungen mit schuldbefreiender Wirkung sind ausschließlich zu leisten auf IBAN "
        + sp(ib)
        + ", BIC GENODEF1S01, Kontoinhaber Rheingau Factoring Bank AG.",
        160,
        4.6,
    )
    c.t(28, y + 23, "Zahlungsziel: 8 Tage netto, fällig 17.03.2025", "ca-b")
    y += 33
    c.p(
        25,
        y,
        "Die Überlassung erfolgt auf Grundlage unseres Arbeitnehmerüberlassungsvertrages vom 12.09.2024. Erlaubnis nach § 1 AÜG erteilt durch die Bundesagentur für Arbeit, Agentur für Arbeit Kiel. Tarif: GVP/DGB.",
        167,
        4.4,
        z=8.5,
    )
    c.t(
        108,
        281,
        "persona Zeitarbeit Nord-Hessen GmbH · Sitz: Kassel · AG Kassel HRB 16009 · GF Dörte Hillebrand · USt-IdNr. "
        + v,
        z=7.5,
        a="c",
    )
    c.t(108, 285, "Ein Unternehmen der persona Holding SE, Hamburg", z=7.5, a="c")
    c.save()
    reg(
        fn,
        "de_staffing_factoring",
        "invoice",
        "de",
        "PN-0250711",
        "2025-03-09",
        "2025-03-17",
        "persona Zeitarbeit Nord-Hessen GmbH",
        v,
        "Fuldatal Feinmechanik Gebrüder Rehbein GmbH & Co. KG",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 9 municipality
def n09():
    fn = "n09_stadt.pdf"
    ib = ide("52051555", "27000120")
    css = """@page{size:A4;margin:18mm 18mm 15mm 24mm} body{font:10.3pt "Liberation Sans"} .r{text-align:right} .it{width:100%;margin:4mm 0} .it td,.it th{border:.5pt solid #000;padding:1.2mm 2mm;font-size:9.5pt;text-align:left}.it .r{text-align:right}"""
    L = [
        ("Sondernutzung Gehweg, Containerstellfläche 12 m²", "4 Wochen", "24,00 €/Wo.", "96.00"),
        ("Verkehrsrechtliche Anordnung (VZ 283 mobil)", "1", "78,50 €", "78.50"),
        ("Ortsbesichtigung Straßenaufsicht", "1,5 Std.", "62,00 €", "93.00"),
        ("Beseitigung Ölspur durch Bauhof, Material", "1", "131,40 €", "131.40"),
    ]
    tot = sum(D(x[3]) for x in L)
    body = f"""<div style="display:flex;justify-content:space-between"><div><svg width="17mm" height="20mm" viewBox="0 0 34 40"><path d="M2 2H32V22Q32 34 17 39Q2 34 2 22Z" fill="#fff" stroke="#a00" stroke-width="2"/><path d="M2 14H32" stroke="#a00" stroke-width="6"/><path d="M9 36V20H13V24H15V20H19V24H21V20H25V34" fill="#333"/></svg></div><div style="text-align:right"><b style="font-size:16pt">Stadt Wolfenhagen</b><br>Der Magistrat<br><span style="font-size:9pt">Fachbereich 6 – Tiefbau und Ordnung</span></div></div>
    <div style="display:flex;margin-top:8mm"><div style="width:92mm"><div style="font-size:7pt;margin-bottom:2mm">Stadt Wolfenhagen · Postfach 1151 · 34461 Wolfenhagen</div>Bauunternehmung<br>Heinrich Schäfer Nachf. GmbH<br>Bauhofstraße 9<br>34466 Wolfenhagen</div><div style="font-size:8.5pt;line-height:1.4">Auskunft erteilt: Frau Immel, Zi. 2.17<br>Telefon: 05692 987-244<br>Telefax: 05692 987-299<br>immel@wolfenhagen.example<br>Sprechzeiten: Mo–Fr 8.30–12.00 Uhr<br>Aktenzeichen: 6.2/66-13-0412<br><b>Kassenzeichen: 5.0821.003317.4</b><br>Datum: 28.02.2025</div></div>
    <p style="margin-top:9mm"><b>Rechnung Nr. 2025/6/0338</b><br><b>Gebühren und Kostenersatz Bauvorhaben Schützeberger Straße 30</b></p><p>Sehr geehrte Damen und Herren,</p><p>für die nachstehenden Leistungen werden nach der Sondernutzungs- und Verwaltungskostensatzung der Stadt Wolfenhagen vom 14.12.2022 erhoben:</p>
    <table class=it>{tr(['Leistung','Menge','Satz','Betrag'],'th',['','','','r'])}{''.join(tr([a,b,c,fm(d)+' €'],cls=['','','','r']) for a,b,c,d in L)}<tr><td colspan=3><b>Zu zahlen</b></td><td class=r><b>{fm(tot)} €</b></td></tr></table>
    <p>Der Betrag ist bis zum <b>31.03.2025</b> unter Angabe des Kassenzeichens auf eines der unten genannten Konten der Stadtkasse zu überweisen. Nicht umsatzsteuerbar (hoheitliche Tätigkeit, § 2b UStG).</p><p>Bei verspäteter Zahlung werden Säumniszuschläge in Höhe von 1 v. H. je angefangenen Monat fällig.</p><p>Mit freundlichen Grüßen<br>Im Auftrag<br><br><i>Immel</i></p><p style="font-size:8pt">Dieses Schreiben wurde maschinell erstellt und ist ohne Unterschrift gültig.</p>
    <div style="position:absolute;bottom:0;font-size:7.5pt;border-top:.5pt solid;padding-top:1mm;width:100%;display:flex;justify-content:space-between"><div>Hausanschrift:<br>Kirchplatz 1<br>34466 Wolfenhagen</div><div>Konten der Stadtkasse:<br>Kreissparkasse Waldeck IBAN {sp(ib)}<br>Raiffeisenbank Wolfenhagen IBAN {sp(ide('52063550','118800'))}</div><div>Gläubiger-ID DE02ZZZ00000071884<br>USt-IdNr. {vde('11305588')}<br>www.wolfenhagen.example</div></div>"""
    html(fn, css, body)
    reg(
        fn,
        "de_public_body_letter",
        "invoice",
        "de",
        "2025/6/0338",
        "2025-02-28",
        "2025-03-31",
        ["Stadt Wolfenhagen", "Stadt Wolfenhagen Der Magistrat"],
        vde("11305588"),
        ["Bauunternehmung Heinrich Schäfer Nachf. GmbH", "Heinrich Schäfer Nachf. GmbH"],
        "EUR",
        None,
        None,
        tot,
        [ib, ide("52063550", "118800")],
    )


# 10 association
def n10():
    fn = "n10_verband.pdf"
    v = vde("12274456")
    ib = ide("37060590", "2033114")
    c = C(fn, font="os", size=9)
    c.r(20, 15, 3, 20, fill="#1d6fa5")
    c.ml(26, 20, ["VNM", "Verband Nordwestdeutscher", "Metall- und Kunststoffverarbeiter e. V."], 6, f="os-b", z=12)
    c.ml(
        148,
        20,
        ["Geschäftsstelle", "Mindener Straße 101", "49084 Osnabrück", "T 0541 77 04-30", "beitrag@vnm-verband.example"],
        4,
        z=8,
    )
    c.t(20, 52, "VNM e. V. | Mindener Str. 101 | 49084 Osnabrück", z=6.5)
    c.ml(
        20,
        58,
        [
            "An die Geschäftsführung der",
            "Hagemeyer Spritzguss- und",
            "Formenbau-Gesellschaft mbH",
            "Zum Welplager Moor 15",
            "49163 Bohmte",
        ],
        4.6,
    )
    c.t(148, 58, "Mitgliedsnr. 01187")
    c.t(148, 63, "Beitragsgruppe III")
    c.t(148, 68, "Osnabrück, 15.01.2025")
    c.t(20, 96, "Beitragsrechnung 2025 – B2025-0187", "os-b", 13)
    c.p(
        20,
        104,
        "Sehr geehrte Mitglieder, gemäß Beitragsordnung (Beschluss der Mitgliederversammlung vom 21.11.2024) stellen wir Ihnen in Rechnung:",
        170,
        4.8,
    )
    L = [
        ("Mitgliedsbeitrag 2025, 1. Halbjahr (Lohn- und Gehaltssumme 2023)", "0", "1840.00"),
        ("Umlage Tarifgemeinschaft", "0", "215.00"),
        ("Seminar „NIS-2 im Mittelstand“, 12.12.2024, 2 Personen", "19", "590.00"),
    ]
    y = 120
    c.r(20, y - 4.5, 170, 6.5, fill="#dbe9f3")
    c.t(22, y, "Bezeichnung", "os-b")
    c.t(150, y, "USt", "os-b", a="r")
    c.t(188, y, "EUR", "os-b", a="r")
    y += 8
    for a, b, d in L:
        c.t(22, y, a)
        c.t(150, y, b + " %" if b != "0" else "—", a="r")
        c.t(188, y, fm(d), a="r")
        y += 6
    net = sum(D(x[2]) for x in L)
    tax = q(D("590") * D(".19"))
    tot = net + tax
    c.l(20, y - 3, 190, y - 3)
    y += 2
    for a, b, f in (
        ("Zwischensumme", net, "os"),
        ("19 % Umsatzsteuer aus 590,00 EUR", tax, "os"),
        ("Gesamtbetrag", tot, "os-b"),
    ):
        c.t(22, y, a, f)
        c.t(188, y, fm(b), f, a="r")
        y += 6
    y += 5
    y = c.p(
        20,
        y,
        "Der Betrag wird am 30. Januar 2025 zur Zahlung fällig. Mitgliedsbeiträge sind als echte Mitgliedsbeiträge nicht umsatzsteuerbar. Eine Spendenbescheinigung kann nicht ausgestellt werden.",
        170,
        4.8,
    )
    c.t(20, y + 6, "Bankverbindung: VNM e. V., Sparda-Bank West, IBAN " + sp(ib) + ", BIC GENODED1SPK")
    c.t(20, y + 18, "Ihre Geschäftsstelle", "os-Italic")
    c.t(
        105,
        283,
        "Vereinsregister Osnabrück VR 1188 · Präsident: Konsul Heinz-Georg Lührmann · Hauptgeschäftsführer: Ass. jur. Bernd Kolthoff · USt-IdNr. "
        + v,
        z=6.8,
        a="c",
    )
    c.save()
    reg(
        fn,
        "de_association_dues",
        "invoice",
        "de",
        "B2025-0187",
        "2025-01-15",
        "2025-01-30",
        [
            "Verband Nordwestdeutscher Metall- und Kunststoffverarbeiter e. V.",
            "VNM Verband Nordwestdeutscher Metall- und Kunststoffverarbeiter e. V.",
            "VNM e. V.",
        ],
        v,
        "Hagemeyer Spritzguss- und Formenbau-Gesellschaft mbH",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


PAGES = [n01, n02, n03, n04, n05, n06, n07, n08, n09, n10]
