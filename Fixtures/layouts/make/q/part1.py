from decimal import Decimal as D
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from .drawing import de, deiban, doc, q, sp, tr, ttf, vde


# q01 SaaS DE
def q01():
    v = vde("31847265")
    ib = deiban("10070848", "0264118300")
    it = [
        ("Team-Plan „Professional“, 14 Nutzer", "01.10.2025 – 31.10.2025", 14, D("18.50")),
        ("Zusatzspeicher 250 GB", "01.10.2025 – 31.10.2025", 1, D("24.00")),
        ("SMS-Versand (312 Nachrichten, September)", "01.09.2025 – 30.09.2025", 312, D("0.079")),
    ]
    net = sum(q(a * b) for _, _, a, b in it)
    tax = q(net * D(".19"))
    tot = net + tax
    doc(
        1,
        "saas_dienstbuddy",
        "invoice",
        "de",
        """@page{size:A4;margin:18mm 20mm 30mm;@bottom-center{content:"Dienstbuddy ist ein Produkt der Lohmar & Sievert Software GmbH · Amtsgericht Charlottenburg HRB 211904 B · Geschäftsführer: Jannis Lohmar, Dr. Paula Sievert";font:7pt Lato;color:#888}}
body{font:10pt Lato;color:#223}.b{font:900 22pt Lato;color:#5a3fd6}.g{display:flex;justify-content:space-between;margin-top:12mm}th{text-align:left;color:#777;font-weight:400;border-bottom:1px solid #ccc;padding:6px 4px}td{padding:8px 4px;border-bottom:1px solid #eee;vertical-align:top}.i{width:100%;margin-top:6mm}.i td:nth-child(n+2),.i th:nth-child(n+2){text-align:right}small{color:#888}.s{margin-left:auto;margin-top:4mm;width:75mm}.s td:last-child{text-align:right}""",
        f"""<div class=b><svg width=26 height=26><circle cx=13 cy=13 r=12 fill="#5a3fd6"/><path d="M7 13l4 5 8-9" stroke="#fff" stroke-width=3 fill="none"/></svg> dienstbuddy</div>
<div class=g><div><small>Rechnung an</small><br><b>Pflegedienst Morgenrot gGmbH</b><br>z. Hd. Buchhaltung<br>Kastanienallee 112<br>39104 Magdeburg<br>Deutschland</div><div style="text-align:right"><b>Lohmar &amp; Sievert Software GmbH</b><br>Köpenicker Straße 48<br>10179 Berlin<br>hilfe@dienstbuddy.example<br>USt-IdNr. {v}</div></div>
<h2 style="margin-top:14mm;font-weight:300">Rechnung DB-2025-10-04417</h2><table><tr><td style="width:45mm"><small>Rechnungsdatum</small><br>1. Oktober 2025<td style="width:45mm"><small>Kunden-ID</small><br>cus_88213<td><small>Zahlungsart</small><br>SEPA-Lastschrift</table>
<table class=i>{tr('Beschreibung','Menge','Einzelpreis','Betrag',h=True)}{''.join(tr(a+'<br><small>'+b+'</small>',c,(de(d) if d>1 else '0,079')+' €',de(c*d)+' €') for a,b,c,d in it)}</table>
<table class=s>{tr('Zwischensumme',de(net)+' €')}{tr('USt. 19 %',de(tax)+' €')}{tr('<b>Gesamtbetrag</b>','<b>'+de(tot)+' €</b>')}</table>
<p style="margin-top:10mm">Den Betrag von {de(tot)} € buchen wir am 08.10.2025 von deinem Konto DE•• •••• •••• •••• 4471 ab (Mandat DB-M-05512, Gläubiger-ID DE47ZZZ00002184410). Du musst nichts weiter tun.</p><p><small>Bei Überweisung: {sp(ib)} · Deutsche Bank · Leistungszeitraum siehe Positionen.</small></p>""",
        "DB-2025-10-04417",
        "2025-10-01",
        "2025-10-08",
        "Lohmar & Sievert Software GmbH",
        v,
        "Pflegedienst Morgenrot gGmbH",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# q02 Strom Jahresrechnung, 2 Seiten
def q02():
    v = vde("12774903")
    ib = deiban("66050101", "0009014472")
    kwh = D(18432)
    arb = q(kwh * D("0.2479"))
    gp = q(D("142.80"))
    mess = q(D("20.17"))
    st = q(kwh * D("0.0205"))
    net = arb + gp + mess + st
    tax = q(net * D(".19"))
    tot = net + tax
    absl = D("5940.00")
    rest = tot - absl
    doc(
        2,
        "strom_jahresabrechnung",
        "invoice",
        "de",
        """@page{size:A4;margin:15mm 18mm 28mm 22mm;@bottom-left{content:"Stadtwerke Rheinaue GmbH · Hafenstraße 7 · 76189 Karlsruhe\\A Aufsichtsratsvorsitzende: Bürgermeisterin Ute Kalbfleisch · Geschäftsführung: Bernd Oehler\\A Registergericht Mannheim HRB 100482";white-space:pre;font:6.5pt 'Open Sans';color:#456}@bottom-right{content:"Seite " counter(page) " von " counter(pages);font:7pt 'Open Sans'}}
body{font:9.3pt 'Open Sans'}.top{display:flex;justify-content:space-between}.lg{color:#00703c;font:800 17pt 'Open Sans'}.box{background:#e8f3ec;padding:3mm 5mm;font-size:8.3pt;width:62mm}.ad{margin-top:18mm;width:80mm;height:32mm}.t{width:100%}.t td{padding:2.5px 4px;border-bottom:.5px solid #bcd}.t td:last-child,.t th:last-child{text-align:right}.t th{background:#00703c;color:#fff;text-align:left;padding:3px 4px;font-size:8pt}h3{color:#00703c;margin:6mm 0 2mm}""",
        f"""<div class=top><div><div class=lg>Stadtwerke<br>Rheinaue</div><div class=ad><span style="font-size:6.5pt;text-decoration:underline">Stadtwerke Rheinaue GmbH, Postfach 21 02 40, 76152 Karlsruhe</span><br><br>Firma<br>Tischlerei Bönsch &amp; Sohn OHG<br>Ettlinger Straße 90a<br>76275 Ettlingen</div></div>
<div class=box><b>Ihr Vertrag</b><br>Vertragskonto: 4 200 118 934<br>Rechnungsnummer: 771 004 582 106<br>Rechnungsdatum: 23.01.2026<br>Verbrauchsstelle: Ettlinger Straße 90a<br>Marktlokation: 51238694127<br>Tarif: RheinGewerbe Öko 24<br><br><b>Service</b><br>Mo–Fr 8–17 Uhr<br>Telefon 0721 555-2440<br>service@sw-rheinaue.example</div></div>
<p style="font:700 13pt 'Open Sans'">Ihre Stromrechnung 2025</p><p>Sehr geehrte Damen und Herren,<br>vom 01.01.2025 bis 31.12.2025 haben Sie {de(kwh)[:-3]} kWh Strom verbraucht. Im Vorjahr waren es 17.905 kWh in 366 Tagen.</p>
<table class=t>{tr('Rechnungsübersicht','Betrag in EUR',h=True)}{tr('Energiekosten netto',de(net))}{tr('zzgl. Umsatzsteuer 19 %',de(tax))}{tr('<b>Rechnungsbetrag brutto</b>','<b>'+de(tot)+'</b>')}{tr('abzüglich gezahlter Abschläge (11 x 540,00 EUR, darin 948,40 EUR USt)','- '+de(absl))}{tr('<b>Nachzahlung</b>','<b>'+de(rest)+'</b>')}</table>
<p>Die Nachzahlung von {de(rest)} EUR überweisen Sie bitte bis zum <b>09.02.2026</b> unter Angabe der Vertragskontonummer auf das Konto {sp(ib)} (Sparkasse Karlsruhe, BIC KARSDE66XXX).</p><p>Ihr neuer Abschlag beträgt ab 01.03.2026 monatlich <b>592,00 EUR</b>. Fälligkeiten: 01.03., 01.04., 01.05., 01.06., 01.07., 01.08., 01.09., 01.10., 01.11., 01.12.2026 und 01.01.2027.</p><p>Freundliche Grüße<br>Ihre Stadtwerke Rheinaue</p>
<div style="page-break-before:always"></div><h3>Verbrauchsermittlung – Zähler 1EMH0098127734</h3><table class=t>{tr('Zeitraum','Stand alt','Stand neu','Ablesung','Verbrauch kWh',h=True)}{tr('01.01.2025 – 31.12.2025','104.211','122.643','Kunde','18.432')}</table>
<h3>Preisberechnung</h3><table class=t>{tr('Bestandteil','Menge','Preis netto','Betrag EUR',h=True)}{tr('Arbeitspreis','18.432 kWh','24,790 ct/kWh',de(arb))}{tr('Stromsteuer','18.432 kWh','2,050 ct/kWh',de(st))}{tr('Grundpreis','365 Tage','142,80 EUR/Jahr',de(gp))}{tr('Messstellenbetrieb','365 Tage','20,17 EUR/Jahr',de(mess))}{tr('<b>Summe netto</b>','','','<b>'+de(net)+'</b>')}</table>
<p style="font-size:7.5pt;margin-top:6mm">Im Arbeitspreis enthalten: Konzessionsabgabe 0,110 ct/kWh, KWKG-Umlage 0,277 ct/kWh, Offshore-Netzumlage 0,816 ct/kWh, Aufschlag für besondere Netznutzung 1,558 ct/kWh. Netzbetreiber: Netze Mittelbaden GmbH &amp; Co. KG. Ihr Vertrag läuft bis 31.12.2026, Kündigungsfrist vier Wochen. USt-IdNr.: {v}, Steuernummer 35001/08127. Schlichtungsstelle Energie e. V., Friedrichstraße 133, 10117 Berlin.</p>""",
        ["771 004 582 106", "771004582106"],
        "2026-01-23",
        "2026-02-09",
        "Stadtwerke Rheinaue GmbH",
        v,
        "Tischlerei Bönsch & Sohn OHG",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# q03 Elektro Handwerker
def q03():
    ib = deiban("79050000", "0043217768")
    it = [
        ("1", "4,00", "Std", "Elektromeister, Fehlersuche Unterverteilung EG", D("68.00"), D(4)),
        ("2", "9,50", "Std", "Elektrogeselle, Leitungen verlegen, Anschluss", D("56.50"), D("9.5")),
        ("3", "62,00", "m", "NYM-J 5x2,5 mm² auf Kabelrinne", D("3.85"), D(62)),
        ("4", "3,00", "Stk", "FI/LS-Schalter B16/0,03 A, 2-pol.", D("41.20"), D(3)),
        ("5", "12,00", "Stk", "LED-Feuchtraumleuchte 1500 mm, 48 W", D("52.90"), D(12)),
        ("6", "1,00", "psch", "Kleinmaterial, Befestigung", D("38.00"), D(1)),
        ("7", "2,00", "x", "Anfahrt Zone 2", D("29.00"), D(2)),
    ]
    net = sum(q(p * m) for *_, p, m in it)
    rab = q(net * D(".03"))
    n2 = net - rab
    tax = q(n2 * D(".19"))
    tot = n2 + tax

    def f(o):
        R = ttf("Carlito-Regular")
        B = ttf("Carlito-Bold")
        c = Canvas(o, A4)
        T = lambda x, y, s, f=R, z=10: (c.setFont(f, z), c.drawString(x, y, s))
        RT = lambda x, y, s, f=R, z=10: (c.setFont(f, z), c.drawRightString(x, y, s))
        c.setFillColorRGB(0.8, 0.1, 0.1)
        p = c.beginPath()
        p.moveTo(470, 810)
        p.lineTo(450, 775)
        p.lineTo(465, 775)
        p.lineTo(455, 745)
        p.lineTo(485, 785)
        p.lineTo(468, 785)
        p.lineTo(485, 810)
        p.close()
        c.drawPath(p, fill=1, stroke=0)
        RT(440, 790, "Elektro Haßfurter", B, 20)
        c.setFillGray(0)
        RT(440, 775, "Inh. Matthias Haßfurter, Elektroinstallateurmeister", R, 9)
        RT(440, 763, "Installation · Kundendienst · Photovoltaik", R, 9)
        T(62, 695, "Elektro Haßfurter · Am Riedbach 14 · 97340 Marktbreit", R, 7)
        for i, s in enumerate(["Autohaus Kleinschroth KG", "Werner-von-Siemens-Str. 3", "", "97318 Kitzingen"]):
            T(62, 678 - i * 13, s, R, 11)
        for i, (a, b) in enumerate(
            [
                ("Datum", "14.11.2025"),
                ("Rechnungs-Nr.", "25/0832"),
                ("Kd.-Nr.", "10177"),
                ("Auftrag", "A25-611 v. 20.10.2025"),
                ("Ausgeführt", "03.–06.11.2025"),
            ]
        ):
            T(370, 678 - i * 13, a)
            T(450, 678 - i * 13, b)
        T(62, 585, "Rechnung 25/0832", B, 14)
        T(62, 565, "Bauvorhaben: Erweiterung Werkstattbeleuchtung Halle 2")
        T(62, 552, "Wir berechnen für unsere Lieferung und Leistung wie folgt:")
        y = 525
        c.line(62, y + 12, 535, y + 12)
        for x, s in [(62, "Pos"), (130, "Leistung")]:
            T(x, y, s, B, 9)
        RT(112, y, "Menge", B, 9)
        RT(465, y, "EP €", B, 9)
        RT(535, y, "GP €", B, 9)
        c.line(62, y - 4, 535, y - 4)
        y -= 18
        for a, m, e, t, p_, mm in it:
            T(62, y, a)
            RT(104, y, m)
            T(107, y, e, R, 9)
            T(130, y, t)
            RT(465, y, de(p_))
            RT(535, y, de(p_ * mm))
            y -= 17
        c.line(350, y + 8, 535, y + 8)
        y -= 6
        for a, b, ff in [
            ("Summe Pos. 1–7", de(net), R),
            ("abzgl. 3 % Nachlass lt. Angebot", "-" + de(rab), R),
            ("Nettobetrag", de(n2), R),
            ("MwSt 19 %", de(tax), R),
            ("Rechnungsbetrag EUR", de(tot), B),
        ]:
            T(350, y, a, ff)
            RT(535, y, b, ff)
            y -= 15
        c.line(350, y + 11, 535, y + 11)
        c.line(350, y + 9, 535, y + 9)
        y -= 16
        T(62, y, "Zahlbar bis 28.11.2025 ohne Abzug. Lohnanteil netto 808,75 € zzgl. MwSt.")
        T(62, y - 14, "Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum. Vielen Dank für Ihren Auftrag!")
        c.line(62, 75, 535, 75)
        for x, l in [
            (62, ["Elektro Haßfurter", "Am Riedbach 14", "97340 Marktbreit"]),
            (190, ["Tel. 09332 55 01 82", "Mobil 0171 555 90 14", "info@elektro-hassfurter.example"]),
            (340, ["Sparkasse Mainfranken Würzburg", sp(ib), "BIC BYLADEM1SWU"]),
            (478, ["St.-Nr. 227/231/40718", "Finanzamt Kitzingen", "HWK Unterfranken"]),
        ]:
            for i, s in enumerate(l):
                T(x, 63 - i * 10, s, R, 7.5)
        c.save()

    doc(
        3,
        "elektro_handwerker",
        "invoice",
        "de",
        "",
        f,
        "25/0832",
        "2025-11-14",
        "2025-11-28",
        ["Elektro Haßfurter", "Matthias Haßfurter", "Elektro Haßfurter Inh. Matthias Haßfurter"],
        None,
        "Autohaus Kleinschroth KG",
        "EUR",
        n2,
        tax,
        tot,
        ib,
    )


# q04 Steuerberater
def q04():
    v = vde("26510948")
    ib = deiban("30060601", "0003871205")
    it = [
        ("§ 33 Abs. 1", "Buchführung Oktober 2025, Gegenstandswert 412.000,00 €", "6/10", D("331.80")),
        ("§ 34 Abs. 2", "Lohnabrechnungen, 11 Arbeitnehmer zu je 17,50 €", "", D("192.50")),
        ("§ 24 Abs. 4 Nr. 3", "Umsatzsteuer-Voranmeldung 10/2025", "", D("28.40")),
        ("§ 13", "Beratung Dienstwagenüberlassung, 1,25 Std. zu 120,00 €", "", D("150.00")),
        ("§ 16", "Post- und Telekommunikationspauschale", "20 %", D("20.00")),
    ]
    net = sum(x[3] for x in it)
    tax = q(net * D(".19"))
    tot = net + tax
    doc(
        4,
        "steuerberater_stbvv",
        "invoice",
        "de",
        """@page{size:A4;margin:20mm 20mm 20mm 25mm}body{font:10.5pt 'Liberation Serif'}.w{position:relative}.w>div:first-child{width:116mm}.r{position:absolute;left:120mm;top:0;width:43mm;box-sizing:border-box;font-size:7.5pt;line-height:1.45;border-left:.6pt solid #7a1f2b;padding-left:4mm}.n{font-size:15pt;color:#7a1f2b;letter-spacing:1px}table{width:100%}td{vertical-align:top;padding:3px 3px}td:last-child{text-align:right;white-space:nowrap}""",
        f"""<div class=n>BRÜGGEMANN · TELLKAMP</div><div style="font-size:9pt;margin-bottom:14mm">Partnerschaftsgesellschaft mbB · Steuerberater</div>
<div class=w><div><div style="font-size:7pt">Brüggemann Tellkamp PartG mbB · Graf-Adolf-Straße 61 · 40210 Düsseldorf</div><br>Herrn Geschäftsführer<br>Oliver Pietsch<br>Pietsch Messebau GmbH<br>Fichtenstraße 40<br>40233 Düsseldorf<br><br><br><div style="text-align:right">Düsseldorf, den 19. November 2025</div><br><b>Gebührenrechnung Nr. 2025-1946</b><br>Mandant 20418 – Finanzbuchführung und Löhne Oktober 2025<br><br>Sehr geehrter Herr Pietsch,<br>für unsere Tätigkeit im Leistungszeitraum Oktober 2025 erlauben wir uns gemäß Steuerberatervergütungsverordnung (StBVV) zu berechnen:<br><br>
<table>{''.join(tr(*x[:3],de(x[3])+' €') for x in it)}<tr><td colspan=3 style="border-top:.5pt solid">Zwischensumme<td style="border-top:.5pt solid">{de(net)} €<tr><td colspan=3>19 % Umsatzsteuer<td>{de(tax)} €<tr><td colspan=3><b>Rechnungsbetrag</b><td style="border-top:.5pt solid;border-bottom:2pt double"><b>{de(tot)} €</b></table>
<p>Der Betrag ist sofort nach Erhalt ohne Abzug fällig. Wir bitten um Überweisung auf das nebenstehende Konto.</p><p>Mit freundlichen Grüßen<br><br><br>Silke Tellkamp<br>Steuerberaterin</p></div>
<div class=r><b>Hartmut Brüggemann</b><br>Dipl.-Kfm., Steuerberater<br><b>Silke Tellkamp</b><br>Steuerberaterin<br><br>Graf-Adolf-Straße 61<br>40210 Düsseldorf<br>T 0211 555 73-0<br>F 0211 555 73-29<br>kanzlei@bt-steuer.example<br><br>Partnerschaftsregister<br>AG Essen PR 3318<br>USt-IdNr. {v}<br>St.-Nr. 103/5871/0932<br><br>Deutsche Apotheker-<br>und Ärztebank eG<br>IBAN<br>{sp(ib)}<br>BIC DAAEDEDDXXX<br><br>Sachbearbeiterin:<br>Frau Yıldız, Durchwahl -14</div></div>""",
        "2025-1946",
        "2025-11-19",
        None,
        ["Brüggemann Tellkamp PartG mbB", "BRÜGGEMANN · TELLKAMP Partnerschaftsgesellschaft mbB"],
        v,
        "Pietsch Messebau GmbH",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# q05 Rechtsanwalt
def q05():
    v = vde("19284756")
    ib = deiban("20050550", "1238044917")
    net = D("735.10") + D("678.60")
    it = [
        ("1,3 Geschäftsgebühr", "Nr. 2300 VV RVG", D("866.45")),
        ("1,5 Einigungsgebühr", "Nr. 1000 VV RVG", D("999.75")),
        ("Pauschale für Post und Telekommunikation", "Nr. 7002 VV RVG", D("20.00")),
        ("Fotokopien 34 Seiten", "Nr. 7000 VV RVG", D("17.00")),
    ]
    net = sum(x[2] for x in it)
    tax = q(net * D(".19"))
    ges = net + tax
    ak = D("38.50")
    tot = ges + ak
    vor = D("800.00")
    doc(
        5,
        "rechtsanwalt_rvg",
        "invoice",
        "de",
        """@page{size:A4;margin:16mm 22mm}body{font:10.5pt FreeSerif}h1{font:normal 19pt FreeSerif;text-align:center;letter-spacing:3px;margin:0}.c{text-align:center;font-size:8.5pt;border-bottom:1px solid;padding-bottom:3mm}.t{width:100%}.t td{padding:3px}.t td:last-child{text-align:right}""",
        f"""<h1>Dr. Henrike Asmussen</h1><div class=c>Rechtsanwältin · Fachanwältin für Miet- und Wohnungseigentumsrecht<br>Große Bleichen 31 · 20354 Hamburg · Telefon (040) 555 36 80 · Gerichtsfach 142</div>
<div style="margin-top:14mm;display:flex;justify-content:space-between"><div>Firma<br>Kaffeerösterei Elbgold-Speicher GmbH<br>Herrn Torben Lührs<br>Brandstwiete 46<br><br>20457 Hamburg</div><div>Hamburg, 05.03.2026<br><br>Unser Zeichen: 118/25 HA/me<br>Ihr Zeichen: –<br>USt-ID {v}</div></div>
<p style="margin-top:10mm"><b>Kaffeerösterei Elbgold-Speicher GmbH ./. Grundstücksverwaltung Poggensee mbH &amp; Co. KG</b><br>wegen Nebenkostenabrechnung 2023</p><p><b>Kostenrechnung Nr. 26-0047</b><br>Leistungszeit: 11.08.2025 bis 27.02.2026<br>Gegenstandswert: 10.412,60 €</p>
<table class=t>{''.join(tr(a,b,de(c)+' €') for a,b,c in it)}{tr('Zwischensumme netto','',de(net)+' €')}{tr('19 % Umsatzsteuer','Nr. 7008 VV RVG',de(tax)+' €')}{tr('Verauslagte Gerichtskosten / Auskunft (steuerfrei)','',de(ak)+' €')}{tr('<b>Gesamtbetrag</b>','','<b>'+de(tot)+' €</b>')}{tr('abzüglich Vorschuss vom 02.09.2025','','-'+de(vor)+' €')}{tr('<b>noch zu zahlen</b>','','<b>'+de(tot-vor)+' €</b>')}</table>
<p>Ich bitte um Ausgleich binnen zwei Wochen auf mein Geschäftskonto bei der Hamburger Sparkasse, IBAN {sp(ib)}. Anderkonto bitte nicht verwenden.</p><br><br><p>Dr. Asmussen<br>Rechtsanwältin</p>""",
        "26-0047",
        "2026-03-05",
        None,
        ["Dr. Henrike Asmussen", "Dr. Henrike Asmussen Rechtsanwältin"],
        v,
        "Kaffeerösterei Elbgold-Speicher GmbH",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# q06 Gutschrift Bürobedarf
def q06():
    v = vde("81362054")
    ib = deiban("47650130", "0046092217")
    it = [
        ("442071", "Toner schwarz TN-3480, kompatibel", 2, D("54.90")),
        ("118320", "Kopierpapier A4 80 g, Karton 2.500 Bl.", 3, D("23.45")),
    ]
    net = sum(c * d for *_, c, d in it)
    tax = q(net * D(".19"))
    tot = net + tax
    doc(
        6,
        "buero_gutschrift",
        "credit_note",
        "de",
        """@page{size:A4;margin:12mm 15mm 36mm;@bottom-center{content:element(ft)}}body{font:9pt 'Roboto'}.ft{position:running(ft);font-size:7pt;border-top:2pt solid #f39200;padding-top:2mm}.ft div{display:inline-block;width:24%;vertical-align:top}.bar{background:#f39200;color:#fff;font:900 20pt Roboto;padding:4mm 6mm}.m{width:100%;margin-top:6mm}.m th{background:#333;color:#fff;padding:4px;text-align:right}.m td{padding:4px;text-align:right;border:1px solid #ddd}.m td:nth-child(-n+2),.m th:nth-child(-n+2){text-align:left}.k td{padding:1px 8px 1px 0}""",
        f"""<div class=bar>büroblitz<span style="font:400 10pt Roboto"> &nbsp;Alles fürs Büro. Morgen da.</span></div>
<table style="width:100%;margin:10mm 0"><tr style="vertical-align:top"><td><span style="font-size:6.5pt">büroblitz Handels GmbH &amp; Co. KG | Paderborner Str. 200 | 32760 Detmold</span><p>Steinmetzbetrieb<br>Rolf Achterkamp<br>Friedhofsweg 2<br>33758 Schloß Holte-Stukenbrock</p><td><table class=k>{tr('Gutschrift-Nr.:','GS-7700918')}{tr('Datum:','27.05.2025')}{tr('Kunden-Nr.:','3380142')}{tr('zu Rechnung:','RE-7731450 vom 13.05.2025')}{tr('Retoure:','RMA 55218 / 21.05.2025')}{tr('Sachbearbeiter:','L. Grabowski')}</table></table>
<h2>GUTSCHRIFT (Rechnungskorrektur)</h2><table class=m>{tr('Art.-Nr.','Bezeichnung','Menge','Preis','Gesamt',h=True)}{''.join(tr(a,b,f'-{c}',de(d),'-'+de(c*d)) for a,b,c,d in it)}<tr><td colspan=4>Warenwert netto<td>-{de(net)}<tr><td colspan=4>MwSt. 19,00 %<td>-{de(tax)}<tr><td colspan=4><b>Gutschriftsbetrag EUR</b><td><b>-{de(tot)}</b></table>
<p>Der Betrag wird mit Ihrer nächsten Rechnung verrechnet bzw. auf Wunsch ausgezahlt. Grund: Falschlieferung / Karton beschädigt.</p>
<div class=ft><div>büroblitz Handels GmbH &amp; Co. KG<br>Paderborner Str. 200<br>32760 Detmold<br>AG Lemgo HRA 4471</div><div>phG: büroblitz Verwaltungs GmbH<br>AG Lemgo HRB 8820<br>GF: Sven Niederbracht</div><div>Tel. 05231 555-100<br>Fax 05231 555-199<br>USt-IdNr.: {v}<br>WEEE DE 48812073</div><div>Sparkasse Paderborn-Detmold<br>{sp(ib)}<br>BIC WELADE3LXXX</div></div>""",
        "GS-7700918",
        "2025-05-27",
        None,
        "büroblitz Handels GmbH & Co. KG",
        v,
        ["Steinmetzbetrieb Rolf Achterkamp", "Rolf Achterkamp", "Steinmetzbetrieb"],
        "EUR",
        "-" + str(q(net)),
        "-" + str(tax),
        "-" + str(q(tot)),
        ib,
    )


# q07 Telefon
def q07():
    v = vde("20148837")
    g = [
        ("Festnetz & Internet Business 250", D("41.97")),
        ("Mobil Business M, 3 Karten", D("59.98")),
        ("Option Feste IP-Adresse", D("4.20")),
    ]
    vb = D("7.3614")
    net = sum(x[1] for x in g) + q(vb) + D("-5.00")
    tax = q(net * D(".19"))
    tot = net + tax
    doc(
        7,
        "telefon_monatsrechnung",
        "invoice",
        "de",
        """@page{size:A4;margin:14mm 16mm 24mm 22mm;@bottom-center{content:"Nordwest Kabel und Telekom AG, Sitz Oldenburg, Amtsgericht Oldenburg HRB 203377 · Vorstand: Maike Tjarks (Vors.), Ralf Onken · Aufsichtsrat: Dr. Wilhelm Siefken · USt-IdNr. """
        + v
        + """";font:6.5pt 'Noto Sans'}}body{font:9.2pt 'Noto Sans'}.big{font:700 24pt 'Noto Sans';color:#0086c9}.f{float:right;width:58mm;font-size:8.4pt;line-height:1.5}.t{width:100%;clear:both}.t td{padding:3px 0}.t td:last-child{text-align:right}.h td{font-weight:700;color:#0086c9;border-bottom:1px solid #0086c9;padding-top:8px}.tot{background:#0086c9;color:#fff;font-weight:700}.tot td{padding:6px!important}""",
        f"""<div class=big>nwt<span style="font-weight:300">.connect</span></div><div class=f><b>Rechnung</b> für Februar 2026<br>Seite 1 von 1<br><br>Rechnungsnummer<br><b>2602 8841 0397</b><br>Kundennummer<br><b>60 117 442</b><br>Datum<br><b>03.03.2026</b><br>Hotline 0800 555 0 177<br>kostenfrei aus allen Netzen</div>
<div style="margin-top:22mm;min-height:38mm"><span style="font-size:6.5pt">nwt.connect · Postfach 1180 · 26001 Oldenburg</span><br>#DV 03 0,95<br>Zahnarztpraxis Dr. Imke Harms<br>Lange Straße 55<br>26603 Aurich</div>
<p style="clear:both"><b>Ihre Rechnung auf einen Blick</b></p><table class=t>{tr('Monatliche Beträge 01.02.–28.02.2026','Netto EUR',cls='h')}{''.join(tr(a.replace('&','&amp;'),de(b)) for a,b in g)}{tr('Nutzungsabhängige Beträge','',cls='h')}{tr('Verbindungen ins Ausland (47 Min.)',de('5.8714'))}{tr('Service 0180 (6 Verbindungen)',de('1.49'))}{tr('Gutschriften','',cls='h')}{tr('Treuerabatt Mobil','-5,00')}{tr('Summe','',cls='h')}{tr('Summe netto',de(net))}{tr('Umsatzsteuer 19 % auf '+de(net)+' EUR',de(tax))}<tr class=tot><td>Rechnungsbetrag<td>{de(tot)} EUR</table>
<p>Der Rechnungsbetrag wird nicht vor dem 12.03.2026 von Ihrem Konto bei der Raiffeisen-Volksbank (IBAN endet auf 3107) abgebucht. SEPA-Mandatsreferenz NWT60117442-01.</p><p style="font-size:7.5pt">Einwendungen bitte innerhalb von acht Wochen nach Zugang der Rechnung. Einzelverbindungsnachweis im Kundenportal. Ende der Mindestvertragslaufzeit: 31.08.2026; Kündigung spätestens 31.07.2026.</p>""",
        ["2602 8841 0397", "260288410397"],
        "2026-03-03",
        "2026-03-12",
        ["Nordwest Kabel und Telekom AG"],
        v,
        ["Zahnarztpraxis Dr. Imke Harms", "Dr. Imke Harms"],
        "EUR",
        net,
        tax,
        tot,
        None,
    )


# q08 Lebensmittelgroßhandel, mono
def q08():
    v = vde("14420871")
    ib = deiban("70169464", "0000612340")
    it = [
        ("10442", "Butter dt. Markenb. 250g", "KT", "2", "40,00", D("95.60"), 2, 1),
        ("20718", "Schlagsahne 30% 5 l", "EI", "4", "", D("21.35"), 4, 1),
        ("31100", "Rinderhüfte ca. kg", "KG", "12,480", "", D("16.90"), D("12.48"), 1),
        ("31877", "Kalbsknochen gef.", "KG", "20,000", "", D("2.15"), 20, 1),
        ("44210", "Passata 6x2,5 kg", "KT", "3", "", D("19.80"), 3, 1),
        ("50031", "Weißbier 20x0,5", "KI", "10", "", D("14.62"), 10, 2),
        ("59900", "Pfand Kiste/Flaschen", "KI", "10", "", D("2.61"), 10, 2),
        ("70415", "Alufolie 45cm 150m", "RO", "6", "", D("11.48"), 6, 2),
        ("70990", "Spülmaschinenreiniger", "EI", "2", "", D("38.75"), 2, 2),
    ]
    n7 = sum(q(x[5] * x[6]) for x in it if x[7] == 1)
    n19 = sum(q(x[5] * x[6]) for x in it if x[7] == 2)
    t7 = q(n7 * D(".07"))
    t19 = q(n19 * D(".19"))
    tot = n7 + n19 + t7 + t19

    def f(o):
        M = ttf("LiberationMono-Regular")
        MB = ttf("LiberationMono-Bold")
        c = Canvas(o, A4)
        P = lambda y, s, f=M, z=9, x=40: (c.setFont(f, z), c.drawString(x, y, s))
        P(800, "H U B E R   F R I S C H D I E N S T", MB, 15)
        P(
            786,
            "Gastro-Großhandel · Huber Frischdienst e.K., Inh. Korbinian Huber · Großmarkt Halle 4, 81371 München",
            M,
            7.5,
        )
        P(776, "Tel 089/555 8120 · Bestell-Fax 089/555 8129 · USt-ID " + v + " · DE-ÖKO-006 · EWG-Nr. BY 30417", M, 7.5)
        c.line(40, 770, 555, 770)
        for i, s in enumerate(["Gasthof Zur Post", "Familie Wimmer GbR", "Marktplatz 1", "82418 Murnau a. Staffelsee"]):
            P(735 - i * 12, s, M, 10)
        for i, s in enumerate(
            [
                "RECHNUNG    Nr. 418835",
                "Rg.Datum    22.08.25",
                "Kunde       07712",
                "Lfs.        966204",
                "Lieferdatum 21.08.25",
                "Tour/Fahrer 14/Sepp",
                "Blatt       1",
            ]
        ):
            P(735 - i * 12, s, MB if i == 0 else M, 9.5, 370)
        y = 632
        P(y, f"{'Art.':6}{'Bezeichnung':26}{'Eh':4}{'Menge':>8}{'Preis':>10}{'Betrag':>12} S", MB)
        P(y - 8, "-" * 68)
        y -= 22
        for a, b, e, m, _, p, mm, s in it:
            P(y, f"{a:6}{b:26}{e:4}{m:>8}{de(p):>10}{de(p*mm):>12} {s}")
            y -= 13
        P(y, "-" * 68)
        y -= 16
        P(y, f"{'Steuer':10}{'Warenwert':>12}{'MwSt-Satz':>12}{'MwSt':>12}{'Brutto':>12}", MB)
        y -= 13
        P(y, f"{'1':10}{de(n7):>12}{'7,00 %':>12}{de(t7):>12}{de(n7+t7):>12}")
        y -= 13
        P(y, f"{'2':10}{de(n19):>12}{'19,00 %':>12}{de(t19):>12}{de(n19+t19):>12}")
        y -= 13
        P(y, f"{'Summe':10}{de(n7+n19):>12}{'':>12}{de(t7+t19):>12}{de(tot):>12}")
        y -= 26
        P(y, f"Endbetrag EUR {de(tot):>12}", MB, 13)
        y -= 24
        for s in [
            "Zahlung: 8 Tage 2 % Skonto auf Warenwert ohne Pfand (bis 30.08.25), 21 Tage netto (12.09.25)",
            "Bankverb.: Münchner Bank eG  IBAN " + sp(ib),
            "Temperatur bei Übergabe geprüft. Reklamationen nur am Liefertag. Leergut zurück: 8 KI (gesondert gutgeschrieben).",
        ]:
            P(y, s, M, 7.8)
            y -= 12
        c.save()

    doc(
        8,
        "lebensmittel_mono",
        "invoice",
        "de",
        "",
        f,
        "418835",
        "2025-08-22",
        "2025-09-12",
        ["Huber Frischdienst e.K.", "Huber Frischdienst"],
        v,
        ["Gasthof Zur Post", "Gasthof Zur Post Familie Wimmer GbR", "Familie Wimmer GbR"],
        "EUR",
        n7 + n19,
        t7 + t19,
        tot,
        ib,
    )


PAGES = [q01, q02, q03, q04, q05, q06, q07, q08]
