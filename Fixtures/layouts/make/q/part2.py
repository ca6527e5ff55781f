from decimal import Decimal as D
from reportlab.pdfgen.canvas import Canvas
from reportlab.lib.pagesizes import A4

from .drawing import ch, de, deiban, doc, fr, friban, iban, q, siren, sp, tr, ttf, vat_at, vde, vfr


# q09 Fotografin Kleinunternehmer
def q09():
    ib = deiban("12030000", "1057729841")
    tot = D("890.00") + D("120.00") + D("43.20")
    doc(
        9,
        "fotografin_klein",
        "invoice",
        "de",
        """@page{size:A4;margin:25mm}body{font:300 10.5pt Lato;line-height:1.5}h1{font:100 30pt Lato;margin:0}table{width:100%}td{padding:7px 0;border-bottom:.5px solid #999}td:last-child{text-align:right}""",
        f"""<h1>mira kowalczyk</h1><div style="letter-spacing:4px;font-size:8pt">FOTOGRAFIE</div><div style="margin-top:22mm">Weingut Steinhauer<br>Moselstraße 17<br>54470 Bernkastel-Kues</div><div style="text-align:right">Trier, 2.6.2025</div>
<p style="font-size:14pt">Rechnung 2025/17</p><p>Liebe Frau Steinhauer,<br>vielen Dank für den schönen Tag im Weinberg! Für das Shooting am 24.5.2025 berechne ich:</p>
<table>{tr('Fotoreportage Weingut, ganztägig inkl. 60 bearbeiteter Bilder',de(890)+' €')}{tr('Nutzungsrechte Web und Print, 3 Jahre',de(120)+' €')}{tr('Fahrtkosten 144 km à 0,30 €',de('43.20')+' €')}{tr('<b>Gesamt</b>','<b>'+de(tot)+' €</b>')}</table>
<p>Gemäß § 19 UStG wird keine Umsatzsteuer berechnet.</p><p>Bitte überweise den Betrag bis zum 16.6.2025.</p><p>Herzliche Grüße<br>Mira</p>
<div style="position:fixed;bottom:0;font-size:8pt">Mira Kowalczyk · Saarstraße 88 · 54290 Trier · hallo@mirakowalczyk.example · 0176 555 20 413<br>DKB · {sp(ib)} · Steuernr. 42/118/30975</div>""",
        "2025/17",
        "2025-06-02",
        "2025-06-16",
        ["Mira Kowalczyk", "mira kowalczyk fotografie"],
        None,
        "Weingut Steinhauer",
        "EUR",
        None,
        None,
        tot,
        ib,
    )


# q10 KFZ-Werkstatt
def q10():
    v = vde("23875610")
    ib = deiban("85050300", "3120774506")
    ar = [
        ("01 12 00", "Inspektion nach Herstellervorgabe", D("1.8")),
        ("34 50 10", "Bremsbeläge vorn ersetzen", D("1.1")),
        ("36 10 00", "Räder wechseln, wuchten", D("0.9")),
    ]
    aw = D("104.00")
    te = [
        ("06L 115 562 B", "Ölfilter", 1, D("16.85")),
        ("G 055 577 M4", "Motoröl 5W-30, Liter", D("5.7"), D("18.90")),
        ("5Q0 698 151 AB", "Bremsbelagsatz VA", 1, D("98.40")),
        ("N 910 279 02", "Dichtring", 1, D("1.12")),
    ]
    sa = sum(q(a * aw) for *_, a in ar)
    stt = sum(q(a * b) for *_, a, b in te)
    D("134.00")
    net = sa + stt
    tax = q(net * D(".19"))
    tot = net + tax
    doc(
        10,
        "kfz_werkstatt",
        "invoice",
        "de",
        """@page{size:A4;margin:12mm 16mm 30mm;@bottom-center{content:element(f)}}.f{position:running(f);font-size:6.8pt;text-align:center;border-top:1px solid}body{font:8.8pt 'Liberation Sans'}.x{width:100%}.x td,.x th{border:.6px solid #444;padding:2px 5px;text-align:left}.x th{font-size:6.8pt;font-weight:400;background:#eee}.p{width:100%;margin-top:4mm}.p td,.p th{padding:2.5px 4px;text-align:left}.p td:nth-child(n+3),.p th:nth-child(n+3){text-align:right}.p th{border-bottom:1px solid}""",
        f"""<div style="display:flex;justify-content:space-between;align-items:center"><div><b style="font-size:16pt">Autohaus Zschoche</b><br>Meisterbetrieb der Kfz-Innung · Unfallinstandsetzung · Klimaservice</div><svg width=70 height=40><rect x=4 y=16 width=62 height=14 rx=5 fill="#123f7a"/><path d="M14 16l8-11h26l8 11z" fill="#123f7a"/><circle cx=18 cy=31 r=6 fill="#999"/><circle cx=52 cy=31 r=6 fill="#999"/></svg></div>
<div style="display:flex;justify-content:space-between;margin:14mm 0 6mm"><div><span style="font-size:6pt">Autohaus Zschoche GmbH, Bautzner Landstr. 119, 01324 Dresden</span><br><br>Ambulanter Gartenbau<br>Grünwerk Lößnitz UG (haftungsbeschränkt)<br>Meißner Straße 261<br>01445 Radebeul</div><div style="text-align:right"><b style="font-size:14pt">RECHNUNG</b><br>Nr. W 25 10662<br>Rechnungsdatum = Leistungsdatum<br>18.09.2025<br>Auftrag 48871 / Annahme 16.09.25<br>Kundenberater: R. Mehnert</div></div>
<table class=x>{tr('Amtl. Kennzeichen','Typ','Fahrgestellnummer','Erstzulassung','km-Stand','nächste HU',h=True)}{tr('MEI-GL 614','Caddy Cargo 2.0 TDI','WV1ZZZSK7NX018822','14.03.2022','71.904','03/2026')}</table>
<table class=p>{tr('Arbeitsposition','Bezeichnung','Std.','Satz','EUR',h=True)}{''.join(tr(a,b,str(c).replace('.',','),de(aw),de(c*aw)) for a,b,c in ar)}{tr('','<i>Summe Arbeit</i>','','','<i>'+de(sa)+'</i>')}{tr('Teilenummer','Bezeichnung','Menge','Preis','EUR',h=True)}{''.join(tr(a,b,str(c).replace('.',','),de(d),de(c*d)) for a,b,c,d in te)}{tr('','<i>Summe Teile</i>','','','<i>'+de(stt)+'</i>')}</table>
<table class=x style="margin-top:6mm">{tr('Arbeit','Material','Nettobetrag','MwSt %','MwSt-Betrag','Endbetrag EUR',h=True)}{tr(de(sa),de(stt),de(net),'19,00',de(tax),'<b>'+de(tot)+'</b>')}</table>
<p>Zahlbar sofort bei Abholung ohne Abzug, bei Überweisung innerhalb von 8 Tagen. Altteile wurden entsorgt. Radmuttern nach 50 km nachziehen!</p><p>Es gelten die Kfz-Reparaturbedingungen. Wir nehmen an Schlichtungsverfahren der Kfz-Schiedsstelle Dresden teil.</p>
<div class=f>Autohaus Zschoche GmbH · Geschäftsführer Frank Zschoche · Amtsgericht Dresden HRB 19274 · USt-IdNr. {v} · Steuer-Nr. 203/106/02981<br>Ostsächsische Sparkasse Dresden · IBAN {sp(ib)} · BIC OSDDDE81XXX · Telefon 0351 555 26 90 · Öffnungszeiten Mo–Fr 7–18 Uhr</div>""",
        "W 25 10662",
        "2025-09-18",
        None,
        "Autohaus Zschoche GmbH",
        v,
        ["Grünwerk Lößnitz UG (haftungsbeschränkt)", "Ambulanter Gartenbau Grünwerk Lößnitz UG (haftungsbeschränkt)"],
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# q11 Hotel AT: 10% lodging, 20% bar/garage, Ortstaxe
def q11():
    v = vat_at("6284719")
    ib = iban("AT", "20404" + "00042913377")
    d = [
        ("11.06.2025", "Nächtigung EZ Komfort", D("118.00"), "B"),
        ("11.06.2025", "Abendrestaurant", D("34.50"), "B"),
        ("11.06.2025", "Getränke Bar", D("14.20"), "A"),
        ("11.06.2025", "Tiefgarage", D("18.00"), "A"),
        ("12.06.2025", "Nächtigung EZ Komfort", D("118.00"), "B"),
        ("12.06.2025", "Tiefgarage", D("18.00"), "A"),
        ("12.06.2025", "Ortstaxe 2 x 2,60", D("5.20"), "C"),
    ]
    s = lambda k: sum(x[2] for x in d if x[3] == k)
    A, B, C = s("A"), s("B"), s("C")
    tA = A - q(A / D("1.2"))
    tB = B - q(B / D("1.1"))
    tot = A + B + C
    tax = tA + tB
    net = tot - tax
    doc(
        11,
        "hotel_at",
        "invoice",
        "de",
        """@page{size:A4;margin:15mm 25mm}body{font:9.5pt 'Noto Serif'}.c{text-align:center}.t{width:100%;margin:5mm 0}.t td,.t th{padding:3px;text-align:left}.t td:nth-child(n+3),.t th:nth-child(n+3){text-align:right}.t th{border-top:1px solid;border-bottom:1px solid}""",
        f"""<div class=c><span style="font-size:20pt;color:#865c1a">❦ Goldener Hirschensprung ❦</span><br>★★★★ Hotel · Restaurant · Seminare<br><small>Kirchengasse 9, 5020 Salzburg · Tel +43 662 555 310 · empfang@hirschensprung.example</small></div>
<table style="width:100%;margin-top:12mm"><tr style="vertical-align:top"><td>Maschinenring Oberland Dienstleistungs GmbH<br>Frau Katharina Eberl<br>Am Weidenbach 5<br>D-83646 Bad Tölz<td><table style="margin-left:auto"><tr><td>Rechnung<td>&nbsp; R-25/03319<tr><td>Datum<td>&nbsp; 13.06.2025<tr><td>Anreise<td>&nbsp; 11.06.2025<tr><td>Abreise<td>&nbsp; 13.06.2025<tr><td>Zimmer<td>&nbsp; 214 / 1 Pers.<tr><td>Buchung<td>&nbsp; BKG 4417720931</table></table>
<table class=t>{tr('Datum','Leistung','USt','EUR',h=True)}{''.join(tr(a,b,k,de(c)) for a,b,c,k in d)}<tr><th colspan=3>Gesamtbetrag inkl. USt<th>{de(tot)}<tr><td colspan=3>13.06.2025 Mastercard **** 7731<td>-{de(tot)}<tr><td colspan=3><b>Offener Saldo</b><td><b>0,00</b></table>
<table class=t style="width:70%;font-size:8.5pt">{tr('','Satz','Netto','USt','Brutto',h=True)}{tr('A','20 %',de(A-tA),de(tA),de(A))}{tr('B','10 %',de(B-tB),de(tB),de(B))}{tr('C','0 %',de(C),'0,00',de(C))}{tr('','Summe',de(net),de(tax),de(tot))}</table>
<p>Wir bedanken uns für Ihren Aufenthalt und wünschen eine gute Heimreise!</p><p class=c style="font-size:7pt;margin-top:40mm">Hirschensprung Hotelbetriebs KG · Inh. Familie Rettenbacher · FN 318827 k, LG Salzburg · UID {v} · Salzburger Sparkasse · {sp(ib)}<br>Kassen-ID HS-01 · Beleg 88127 · Es bediente Sie: Anja</p>""",
        "R-25/03319",
        "2025-06-13",
        None,
        ["Hirschensprung Hotelbetriebs KG"],
        v,
        "Maschinenring Oberland Dienstleistungs GmbH",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# q12 Druckerei AT -> CH, CHF, export
def q12():
    v = vat_at("4471930")
    ib = iban("AT", "37000" + "00008814209")
    it = [
        ("Katalog „Herbst 26“, 64 S. + 4 S. Umschlag, Klebebindung", 2000, "Stk", "2.184"),
        ("Proof A3, farbverbindlich", 4, "Stk", "38.00"),
        ("Plakat A2, 135 g Bilderdruck matt", 150, "Stk", "1.92"),
    ]
    w = sum(q(D(b) * D(d)) for _, b, _, d in it)
    fracht = D("165.00")
    tot = w + fracht
    doc(
        12,
        "druckerei_at_chf",
        "invoice",
        "de",
        """@page{size:A4;margin:0 0 14mm 0}body{font:9.5pt 'Roboto Condensed'}.l{position:absolute;left:0;top:0;width:48mm;height:283mm;background:#20323f;color:#dfe7ec;font-size:8pt;padding:14mm 6mm;box-sizing:border-box}.r{margin:16mm 15mm 0 58mm}.t{width:100%;margin-top:6mm}.t th{text-align:left;border-bottom:2px solid #20323f}.t td{padding:5px 3px;border-bottom:1px dotted #888}.t td:nth-child(n+2),.t th:nth-child(n+2){text-align:right}""",
        f"""<div class=l><svg width=60 height=60><rect width=28 height=28 fill="#00a3e0"/><rect x=31 width=28 height=28 fill="#e5007d"/><rect y=31 width=28 height=28 fill="#ffe600"/><rect x=31 y=31 width=28 height=28 fill="#000"/></svg><br><br><b style="font-size:13pt">Offset Vorarlberg</b><br>Ein Unternehmen der Amann Mediengruppe<br><br>Buch- und Offsetdruckerei<br>Bitschnau &amp; Amann GmbH<br>Industriestraße 22<br>A-6850 Dornbirn<br><br>T +43 5572 555 60<br>druck@offset-vbg.example<br><br>FN 61884 w<br>LG Feldkirch<br>UID {v}<br>EORI ATEOS1000031877<br>ARA-Lizenz 9127<br><br>Bankverbindung (CHF-Konto)<br>Hypo Vorarlberg Bank AG<br>{sp(ib)}<br>BIC HYPVAT2BXXX</div>
<div class=r><div>Galerie Zürcher-Tobler AG<br>Einkauf, Frau Schläpfer<br>Oberer Graben 8<br>CH-9000 St. Gallen</div><p style="font:700 18pt 'Roboto Condensed';margin-top:14mm">Rechnung 260241</p><table><tr><td>Dornbirn, am<td>&nbsp; 09.07.2026<tr><td>Auftrag<td>&nbsp; 61-4480 vom 15.06.2026<tr><td>Lieferung<td>&nbsp; 06.07.2026, Spedition Gebr. Kessler, frei Haus verzollt<tr><td>Ihre UID<td>&nbsp; CHE-108.442.917 MWST</table>
<table class=t>{tr('Artikel','Menge','Preis CHF','Betrag CHF',h=True)}{''.join(tr(a,f'{b} {c}',d,ch(D(b)*D(d))) for a,b,c,d in it)}{tr('Fracht und Verzollung','1',ch(fracht),ch(fracht))}{tr('<b>Total CHF</b>','','','<b>'+ch(tot)+'</b>')}</table><p>Steuerfreie Ausfuhrlieferung gemäß § 7 UStG 1994 (Österreich).</p><p>Zahlungsziel: 30 Tage netto, fällig am 08.08.2026. Über- oder Unterlieferungen bis 5 % branchenüblich.</p></div>""",
        "260241",
        "2026-07-09",
        "2026-08-08",
        ["Buch- und Offsetdruckerei Bitschnau & Amann GmbH", "Bitschnau & Amann GmbH"],
        v,
        "Galerie Zürcher-Tobler AG",
        "CHF",
        None,
        None,
        tot,
        ib,
    )


# q13 hébergement FR
def q13():
    s = siren("49281743")
    v = vfr(s)
    ib = friban("30004", "00827", "00010244781")
    it = [
        ("Serveur dédié EG-32 — ns3180442", "01/12/2025 - 31/12/2025", 1, D("74.99")),
        ("Nom de domaine menuiserie-kerbrat.example (renouv. 1 an)", "14/12/2025 - 13/12/2026", 1, D("8.49")),
        ("Sauvegarde externe 500 Go", "01/12/2025 - 31/12/2025", 2, D("9.90")),
    ]
    net = sum(c * d for *_, c, d in it)
    tax = q(net * D(".2"))
    tot = net + tax
    doc(
        13,
        "hebergement_fr",
        "invoice",
        "fr",
        """@page{size:A4;margin:14mm 14mm 22mm;@bottom-center{content:"Armor Cloud SAS au capital de 250 000 € — RCS Rennes """
        + s
        + """ — APE 6311Z — Siège social : 3 rue du Chêne Germain, 35510 Cesson-Sévigné";font:7pt 'DejaVu Sans Condensed'}}body{font:8.5pt 'DejaVu Sans'}.t{width:100%;margin-top:8mm}.t th{background:#0b3d91;color:#fff;padding:5px;text-align:left}.t td{padding:5px;border-bottom:1px solid #ccd}.t td:nth-child(n+3),.t th:nth-child(n+3){text-align:right}.s{margin:5mm 0 0 auto}.s td{padding:4px 6px;border:1px solid #ccd;text-align:right}""",
        f"""<table style="width:100%"><tr><td style="font:700 18pt 'DejaVu Sans';color:#0b3d91">☁ ArmorCloud<td style="text-align:right"><b>FACTURE N° FR58221904</b><br>Date d'émission : 01/12/2025<br>Référence commande : 201744310<br>Mode de règlement : prélèvement automatique</table>
<table style="width:100%;margin-top:10mm"><tr><td style="width:50%;vertical-align:top">Armor Cloud SAS<br>3 rue du Chêne Germain<br>35510 Cesson-Sévigné<br>N° TVA : {v}<td style="background:#eef2fa;padding:4mm">Identifiant client : mk29114-ac<br><b>Menuiserie Kerbrat SARL</b><br>M. Yann Kerbrat<br>ZA de Kervidanou<br>29300 Quimperlé<br>France</table>
<table class=t>{tr('Désignation','Période','Qté','P.U. HT','Total HT',h=True)}{''.join(tr(a,b,c,fr(d)+' €',fr(c*d)+' €') for a,b,c,d in it)}</table><table class=s>{tr('Prix HT',fr(net)+' €')}{tr('TVA (20 %)',fr(tax)+' €')}{tr('<b>Total TTC</b>','<b>'+fr(tot)+' €</b>')}</table>
<p>Cette facture sera prélevée à l'échéance du 11/12/2025. Ne pas payer par ailleurs.</p><p>En cas de virement : IBAN {sp(ib)} — BIC BNPAFRPPXXX</p><p style="font-size:7pt">Pénalités de retard : trois fois le taux d'intérêt légal. Indemnité forfaitaire pour frais de recouvrement : 40,00 €. Pas d'escompte pour paiement anticipé. TVA acquittée sur les débits.</p>""",
        "FR58221904",
        "2025-12-01",
        "2025-12-11",
        "Armor Cloud SAS",
        v,
        "Menuiserie Kerbrat SARL",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# q14 nettoyage FR
def q14():
    s = siren("81330274")
    v = vfr(s)
    ib = friban("10278", "07301", "00020588401")
    net = D("1180.00") + D("210.00") + D("64.80")
    tax = q(net * D(".2"))
    tot = net + tax

    def f(o):
        R = ttf("OpenSans-Regular")
        B = ttf("OpenSans-Bold")
        c = Canvas(o, A4)
        T = lambda x, y, s, f=R, z=9: (c.setFont(f, z), c.drawString(x, y, s))
        RT = lambda x, y, s, f=R, z=9: (c.setFont(f, z), c.drawRightString(x, y, s))
        c.setFillColorRGB(0.1, 0.6, 0.6)
        c.circle(60, 790, 18, fill=1, stroke=0)
        c.setFillColorRGB(1, 1, 1)
        T(51, 784, "NP", B, 13)
        c.setFillGray(0)
        T(88, 795, "NET & PRO", B, 16)
        T(88, 782, "Propreté des bureaux et copropriétés")
        for i, l in enumerate(
            [
                "Net et Pro Services SARL",
                "18 avenue Jean-Jaurès",
                "69007 LYON",
                "Tél. 04 72 55 01 36",
                "contact@netpro.example",
            ]
        ):
            T(42, 755 - 12 * i, l, R, 8.5)
        c.roundRect(310, 645, 245, 75, 6)
        for i, l in enumerate(
            ["SCM CABINET DENTAIRE BELLECOUR", "à l'attention du Dr Fabre", "2 place Antonin Poncet", "69002 LYON"]
        ):
            T(322, 702 - 14 * i, l, B if i == 0 else R, 10)
        c.setFillGray(0.9)
        c.rect(42, 598, 513, 32, fill=1, stroke=0)
        c.setFillGray(0)
        for x, a, b in [
            (50, "Facture n°", "2026-02-0118"),
            (160, "Date", "28/02/2026"),
            (250, "Code client", "C0419"),
            (340, "Contrat", "CT-2023-077"),
            (440, "Échéance", "30/03/2026"),
        ]:
            T(x, 618, a, R, 7.5)
            T(x, 604, b, B, 9.5)
        y = 570
        T(42, y, "Prestations du mois de février 2026", B, 10)
        y -= 20
        for a, b, p, t in [
            ("Entretien courant des locaux, 5 passages par semaine", "1 forfait", "1 180,00", "1 180,00"),
            ("Nettoyage vitrerie intérieure / extérieure le 12/02/2026", "1", "210,00", "210,00"),
            ("Consommables : savon, essuie-mains, sacs", "12", "5,40", "64,80"),
        ]:
            T(42, y, a)
            RT(380, y, b)
            RT(465, y, p)
            RT(555, y, t)
            c.setLineWidth(0.3)
            c.line(42, y - 5, 555, y - 5)
            y -= 20
        y -= 20
        T(42, y, "Base HT", B, 8)
        T(120, y, "Taux", B, 8)
        T(170, y, "TVA", B, 8)
        T(42, y - 14, fr(net))
        T(120, y - 14, "20,00 %")
        T(170, y - 14, fr(tax))
        for a, b, ff in [
            ("Total HT", fr(net), R),
            ("Total TVA", fr(tax), R),
            ("Total TTC", fr(tot) + " €", B),
            ("Acompte versé", "0,00", R),
            ("NET À PAYER", fr(tot) + " €", B),
        ]:
            T(400, y, a, ff)
            RT(555, y, b, ff)
            y -= 15
        T(42, y - 20, "Règlement par virement à 30 jours date de facture.")
        T(42, y - 34, "IBAN : " + sp(ib) + "   BIC : CMCIFR2A")
        T(42, y - 48, "Crédit Mutuel Lyon Guillotière")
        c.setFont(R, 7)
        c.drawCentredString(
            298, 50, f"SARL au capital de 8 000 € – SIRET {s} 00024 – RCS Lyon – NAF 8121Z – TVA intracommunautaire {v}"
        )
        c.drawCentredString(
            298,
            40,
            "En cas de retard de paiement : pénalités au taux de 10 % et indemnité forfaitaire de 40 € (art. L441-10 C. com.)",
        )
        c.save()

    doc(
        14,
        "nettoyage_fr",
        "invoice",
        "fr",
        "",
        f,
        "2026-02-0118",
        "2026-02-28",
        "2026-03-30",
        ["Net et Pro Services SARL"],
        v,
        "SCM CABINET DENTAIRE BELLECOUR",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# q15 formation FR exo
def q15():
    s = siren("52290817")
    ib = friban("14505", "00002", "08003417720")
    tot = D("1350.00") * 2 + D("96.00")
    doc(
        15,
        "formation_fr",
        "invoice",
        "fr",
        """@page{size:A4;margin:20mm}body{font:10pt Carlito}table{width:100%}.t td,.t th{border:1px solid #666;padding:5px}.t th{background:#f4e9d8}""",
        f"""<b style="font-size:16pt;color:#a0522d">Atelier des Compétences</b><br>Association loi 1901 — organisme de formation<br>12 bis, rue Saint-Aubin, 49100 Angers<br>SIRET {s} 00017 — Déclaration d'activité n° 52 49 02881 49 (ne vaut pas agrément de l'État)
<div style="margin:12mm 0 8mm 95mm"><b>Transports Guilbaud SAS</b><br>Service RH — Mme Delphine Roy<br>ZI Ouest, rue des Frères Lumière<br>49300 CHOLET</div>
<p>Angers, le 17 octobre 2025</p><p><b>FACTURE F25-203</b> &nbsp; (convention n° 2025-88 du 02/09/2025)</p>
<table class=t>{tr('Intitulé','Stagiaires','Coût unitaire','Montant',h=True)}{tr('Gestes et postures – formateur interne (21 h)<br>du 13 au 15 octobre 2025, à Angers<br>Stagiaires : MM. Baudry et N’Diaye','2','1 350,00 €','2 700,00 €')}{tr('Repas','6','16,00 €','96,00 €')}<tr><td colspan=3 style="text-align:right"><b>Total net de taxe</b><td><b>{fr(tot)} €</b></table>
<p>Exonération de TVA – article 261-4-4° a du CGI.</p><p>À régler à réception de la facture, par chèque à l'ordre de « Atelier des Compétences » ou par virement :<br>Caisse d'Épargne Bretagne Pays de Loire — {sp(ib)}</p><br><p>La trésorière, Odile Marchandeau</p>""",
        "F25-203",
        "2025-10-17",
        None,
        "Atelier des Compétences",
        None,
        "Transports Guilbaud SAS",
        "EUR",
        tot,
        None,
        tot,
        ib,
    )


# q16 avoir FR outillage
def q16():
    s = siren("33819462")
    v = vfr(s)
    net = D("189.00") + D("14.50")
    tax = q(net * D(".2"))
    tot = net + tax
    doc(
        16,
        "avoir_outillage_fr",
        "credit_note",
        "fr",
        """@page{size:A4;margin:10mm 12mm}body{font:8.8pt 'Liberation Sans Narrow'}.b{border:1px solid #000;padding:3mm}.t{width:100%;margin-top:5mm;border:1px solid}.t th{border:1px solid;background:#ddd}.t td{border-left:1px solid;border-right:1px solid;padding:3px 5px;text-align:right}.t td:nth-child(2){text-align:left}""",
        f"""<div style="display:flex;gap:6mm"><div style="flex:1"><b style="font-size:20pt;color:#c00">OUTIL’ EXPRESS</b><br>Agence de TOULOUSE NORD<br>44 route d'Espagne – 31200 TOULOUSE<br>Tél : 05 61 55 09 70 – Fax : 05 61 55 09 71<br>Votre contact : Bruno ESTEVE</div><div style="width:85mm"><div class=b><b style="font-size:13pt">AVOIR N° AV 0044127</b><br>du 06/05/2026 &nbsp; Page 1/1<br>Sur facture n° FA 0981322 du 24/04/2026<br>Compte client : 31 07745 &nbsp; Réf. : chantier Colomiers</div><div style="padding:8mm 3mm 0">SAS COUVERTURE MIDI TOITS<br>9 CHEMIN DE GABARDIE<br>31200 TOULOUSE</div></div></div>
<table class=t>{tr('Référence','Désignation','Qté','P.U. net','Montant HT','TVA',h=True)}{tr('BOS-GSR18','Perceuse-visseuse 18 V sans batterie (retour SAV)','1','189,00','189,00','1')}{tr('FIX-4x40','Vis inox TX 4x40 boîte 500','1','14,50','14,50','1')}<tr style="height:70mm"><td><td><td><td><td><td></table>
<table class=t>{tr('Code','Base HT','Taux','Montant TVA','Total HT','Total TVA','Total TTC','À votre crédit',h=True)}{tr('1','203,50','20,00',de(tax),fr(net),fr(tax),fr(tot),'<b>'+fr(tot)+' EUR</b>')}</table>
<p>Cet avoir viendra en déduction de votre prochain relevé (échéance 31/05/2026).</p><p style="font-size:7pt">OUTIL’EXPRESS DISTRIBUTION – S.A.S. au capital de 1 200 000 € – 31200 TOULOUSE – R.C.S. Toulouse {s} – Siret {s} 00136 – N° TVA {v} – Réserve de propriété : les marchandises restent notre propriété jusqu'au paiement intégral (loi du 12 mai 1980).</p>""",
        ["AV 0044127", "0044127"],
        "2026-05-06",
        None,
        ["OUTIL’EXPRESS DISTRIBUTION", "OUTIL’EXPRESS DISTRIBUTION S.A.S."],
        v,
        ["SAS COUVERTURE MIDI TOITS", "COUVERTURE MIDI TOITS"],
        "EUR",
        net,
        tax,
        tot,
        None,
    )


PAGES = [q09, q10, q11, q12, q13, q14, q15, q16]
