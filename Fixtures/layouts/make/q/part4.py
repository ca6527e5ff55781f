from decimal import Decimal as D
from reportlab.pdfgen.canvas import Canvas
from reportlab.lib.pagesizes import A4

from .drawing import cif, de, doc, esiban, iban, itiban, nif, q, sp, tr, ttf, vit, vnl


# q25 US SaaS receipt to Irish/Belgian firm, reverse charge
def q25():
    doc(
        25,
        "saas_receipt_us",
        "receipt",
        "en",
        """@page{size:Letter;margin:.7in}body{font:300 10pt Roboto;color:#30313d}b{font-weight:500}.t{width:100%}.t td,.t th{padding:6px 0;text-align:right;border-bottom:1px solid #e5e5e5}.t td:first-child,.t th:first-child{text-align:left}""",
        f"""<div style="display:flex;justify-content:space-between"><b style="font-size:20pt">Receipt</b><b style="font-size:16pt;color:#888">Pinboardly</b></div><table style="margin:.15in 0"><tr><td style="width:1.3in">Invoice number<td>8C41F0D2-0019<tr><td>Receipt number<td>2417-9083<tr><td>Date paid<td>May 14, 2026<tr><td>Payment method<td>Visa - 0921</table>
<table style="width:85%;margin:.3in 0"><tr style="vertical-align:top"><td><b>Pinboardly, Inc.</b><br>548 Market Street<br>PMB 41120<br>San Francisco, California 94104<br>United States<br>EU OSS VAT EU528004471<td><b>Bill to</b><br>Van Acker Interieur BV<br>Gasmeterlaan 83<br>9000 Gent<br>Belgium<br>BE VAT BE06718824{97-int('06718824')%97:02d}</table><p style="font-size:16pt"><b>$114.00 paid on May 14, 2026</b></p>
<table class=t>{tr('Description','Qty','Unit price','Amount',h=True)}{tr('Pinboardly Pro (per seat)<br><small>May 14 – Jun 14, 2026</small>','6','$19.00','$114.00')}{tr('','','Subtotal','$114.00')}{tr('','','VAT – Belgium (0% on $114.00)','$0.00')}{tr('','','Total','$114.00')}{tr('','','<b>Amount paid</b>','<b>$114.00</b>')}</table><p>Tax to be paid on reverse charge basis</p>""",
        ["8C41F0D2-0019", "2417-9083"],
        "2026-05-14",
        None,
        "Pinboardly, Inc.",
        "EU528004471",
        "Van Acker Interieur BV",
        "USD",
        D("114.00"),
        D("0.00"),
        D("114.00"),
        None,
    )


# q26 NL vertaalbureau
def q26():
    v = vnl("85712034")
    ib = iban("NL", "RABO0318840275")
    net = D("2846") * D("0.14") + D("45.00")
    net = q(net)
    tax = q(net * D(".21"))
    tot = net + tax
    doc(
        26,
        "vertaalbureau_nl",
        "invoice",
        "nl",
        """@page{size:A4;margin:20mm}body{font:10pt 'Noto Sans'}.t{width:100%;margin:8mm 0}.t th{text-align:left;border-bottom:2px solid #e4572e}.t td{padding:5px 0}.t td:last-child,.t th:last-child{text-align:right}""",
        f"""<div style="display:flex;justify-content:space-between"><div style="font-size:22pt;color:#e4572e">Woord<b>&amp;</b>Daad<br><span style="font-size:9pt;color:#333">vertalingen · redactie · ondertiteling</span></div><div style="font-size:8.5pt;text-align:right">Vertaalbureau Woord &amp; Daad B.V.<br>Nieuwegracht 41<br>3512 LE Utrecht<br>030 555 71 20<br>KvK 30218846<br>Btw {v}<br>{sp(ib)}</div></div>
<p style="margin-top:12mm">Scheepswerf Talsma B.V.<br>T.a.v. crediteurenadministratie<br>Kanaalweg 12<br>8801 KC Franeker</p><h2>Factuur</h2><table><tr><td style="width:35mm">Factuurnummer<td>F20250941<tr><td>Factuurdatum<td>24-11-2025<tr><td>Vervaldatum<td>08-12-2025<tr><td>Uw referentie<td>PO 4410-B / mw. Hoekstra<tr><td>Projectnr.<td>25-1377</table>
<table class=t>{tr('Omschrijving','Aantal','Tarief','Bedrag',h=True)}{tr('Vertaling technisch handboek NL–DE','2.846 woorden','€ 0,14','€ '+de(D('2846')*D('.14')))}{tr('Spoedtoeslag deel 2','1','€ 45,00','€ 45,00')}{tr('Totaal excl. btw','','','€ '+de(net))}{tr('Btw 21%','','','€ '+de(tax))}{tr('<b>Te betalen</b>','','','<b>€ '+de(tot)+'</b>')}</table><p>Wij verzoeken u het bedrag vóór de vervaldatum over te maken o.v.v. het factuurnummer. Op al onze diensten zijn de algemene voorwaarden van de VViN van toepassing.</p>""",
        "F20250941",
        "2025-11-24",
        "2025-12-08",
        ["Vertaalbureau Woord & Daad B.V."],
        v,
        "Scheepswerf Talsma B.V.",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# q27 NL pakketdienst weekfactuur
def q27():
    v = vnl("80944718")
    ib = iban("NL", "INGB0007714902")
    it = [
        ("Pakket NL standaard 0-10 kg", 64, D("5.35")),
        ("Pakket NL 10-23 kg", 11, D("7.80")),
        ("Pakket BE/DE 0-10 kg", 9, D("9.45")),
        ("Retour NL", 6, D("4.95")),
        ("Rembourstoeslag", 2, D("12.00")),
    ]
    sub = sum(a * b for _, a, b in it)
    br = q(sub * D(".114"))
    net = sub + br
    tax = q(net * D(".21"))
    tot = net + tax

    def f(o):
        R = ttf("Lato-Regular")
        B = ttf("Lato-Bold")
        c = Canvas(o, A4)
        T = lambda x, y, s, f=R, z=9: (c.setFont(f, z), c.drawString(x, y, s))
        RT = lambda x, y, s, f=R, z=9: (c.setFont(f, z), c.drawRightString(x, y, s))
        c.setFillColorRGB(0, 0.35, 0.25)
        c.rect(40, 780, 30, 30, fill=1, stroke=0)
        c.setFillColorRGB(1, 1, 1)
        c.line(55, 780, 55, 810)
        T(46, 788, "▸" if 0 else "K", B, 18)
        c.setFillGray(0)
        T(80, 790, "KliK Koeriers", B, 20)
        for i, l in enumerate(["Kaasboerderij De Zwaluw V.O.F.", "Postbus 117", "1450 AC Ilpendam"]):
            T(330, 740 - 13 * i, l, R, 10.5)
        T(40, 665, "FACTUUR", B, 16)
        for i, (a, b) in enumerate(
            [
                ("Factuurnr.", "2026W07-30418"),
                ("Datum", "16 februari 2026"),
                ("Debiteurnr.", "30418"),
                ("Periode", "week 7 (09-02 t/m 15-02-2026)"),
                ("Contract", "KK-ZAK-2024-556"),
            ]
        ):
            T(40, 645 - 13 * i, a + ":")
            T(110, 645 - 13 * i, b)
        y = 550
        for x, s in [(40, "Dienst")]:
            T(x, y, s, B)
        RT(350, y, "Aantal", B)
        RT(440, y, "Prijs", B)
        RT(555, y, "Totaal EUR", B)
        c.line(40, y - 4, 555, y - 4)
        y -= 18
        for a, n, p in it:
            T(40, y, a)
            RT(350, y, str(n))
            RT(440, y, de(p))
            RT(555, y, de(n * p))
            y -= 15
        T(40, y, "Brandstoftoeslag 11,4%")
        RT(555, y, de(br))
        c.line(40, y - 5, 555, y - 5)
        y -= 30
        for a, b, x in [("Grondslag", 40, 0), ("Btw%", 140, 0), ("Btw-bedrag", 200, 0), ("Factuurbedrag", 300, 0)]:
            T(b, y, a, B)
        T(40, y - 14, de(net))
        T(140, y - 14, "21")
        T(200, y - 14, de(tax))
        T(300, y - 14, "€ " + de(tot), B, 12)
        T(
            40,
            y - 50,
            "Dit bedrag wordt rond 2 maart 2026 automatisch geïncasseerd van uw rekening NL•• RABO •••• ••64 20.",
        )
        T(40, y - 63, "Incassant-ID NL33ZZZ371180420000. Zendingspecificatie: zie mijn.klikkoeriers.example")
        c.setFont(R, 7)
        c.drawString(
            40,
            40,
            f"KliK Koeriersdiensten Nederland B.V. · Distributieweg 9 · 3404 KJ IJsselstein · KvK 37118042 · btw-id {v} · ING {sp(ib)} · BIC INGBNL2A",
        )
        c.save()

    doc(
        27,
        "koerier_nl",
        "invoice",
        "nl",
        "",
        f,
        "2026W07-30418",
        "2026-02-16",
        None,
        ["KliK Koeriersdiensten Nederland B.V."],
        v,
        ["Kaasboerderij De Zwaluw V.O.F.", "Kaasboerderij De Zwaluw"],
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# q28 NL hosting btw verlegd -> BE
def q28():
    v = vnl("86330175")
    ib = iban("NL", "KNAB0259118430")
    be = "BE07421183" + f"{97-int('07421183')%97:02d}"
    doc(
        28,
        "hosting_nl_verlegd",
        "invoice",
        "nl",
        """@page{size:A4;margin:16mm;@bottom-center{content:"Polderbit · KvK 68814027 · Btw-id """
        + v
        + """ · """
        + sp(ib)
        + """ t.n.v. J.P. Veenstra h/o Polderbit";font:7.5pt 'DejaVu Sans'}}body{font:9pt 'DejaVu Sans'}.t{width:100%;margin-top:8mm}.t td,.t th{padding:6px;text-align:left;border:1px solid #cfd8dc}.t th{background:#eceff1}""",
        f"""<table style="width:100%"><tr style="vertical-align:top"><td><b>Aan:</b><br>Brouwerij Het Zwarte Schaap CommV<br>Dorpsstraat 200<br>2390 Malle<br>België<br>Btw: {be}<td style="text-align:right"><b style="font-size:17pt">polderbit_</b><br>hosting &amp; beheer<br>Noorderdwarsvaart 31<br>9203 CX Drachten<br>factuur@polderbit.example</table>
<p style="margin-top:10mm;font-size:13pt"><b>Factuur 2025.0388</b></p><p>Datum: 1 juli 2025 &nbsp;|&nbsp; Betaaltermijn: 14 dagen &nbsp;|&nbsp; Uiterste betaaldatum: 15 juli 2025</p><table class=t>{tr('Omschrijving','Periode','Btw','Bedrag',h=True)}{tr('Managed VPS M','Q3 2025 (1-7 t/m 30-9)','0% verlegd','€ 147,00')}{tr('SSL-wildcardcertificaat','1-7-2025 t/m 30-6-2026','0% verlegd','€ 79,00')}{tr('Ondersteuning DNS-migratie, 1,5 uur','','0% verlegd','€ 112,50')}<tr><td colspan=3>Subtotaal<td>€ 338,50<tr><td colspan=3>Btw verlegd<td>€ 0,00<tr><td colspan=3><b>Totaal</b><td><b>€ 338,50</b></table><p>Btw verlegd naar afnemer, art. 44 en 196 btw-richtlijn 2006/112/EG.</p>""",
        "2025.0388",
        "2025-07-01",
        "2025-07-15",
        ["J.P. Veenstra h/o Polderbit", "Polderbit", "J.P. Veenstra", "polderbit_"],
        v,
        "Brouwerij Het Zwarte Schaap CommV",
        "EUR",
        D("338.50"),
        D("0.00"),
        D("338.50"),
        ib,
    )


# q29 IT ingrosso alimentari
def q29():
    v = vit("0318840273")
    ib = itiban("05387", "12900", "000002914477")
    vb = vit("0227719036")
    it = [
        ("FAR00-25", "Farina tipo 00 kg 25", "SC", "8", D("19.40"), 8, 4),
        ("POM-PEL3", "Pomodori pelati kg 3", "CT", "6", D("16.20"), 6, 4),
        ("MOZ-JUL", "Mozzarella julienne kg 3", "PZ", "20", D("18.75"), 20, 4),
        ("OLI-SAN5", "Olio di sansa lt 5", "PZ", "4", D("24.90"), 4, 10),
        ("BOX-P33", "Scatole pizza 33 cm pz 100", "CF", "5", D("13.80"), 5, 22),
    ]
    b = {r: sum(x[4] * x[5] for x in it if x[6] == r) for r in (4, 10, 22)}
    t = {r: q(b[r] * r / 100) for r in b}
    net = sum(b.values())
    tax = sum(t.values())
    tot = net + tax
    doc(
        29,
        "alimentari_it",
        "invoice",
        "it",
        """@page{size:A4;margin:12mm}body{font:8.5pt 'Liberation Sans'}.g{width:100%}.g td,.g th{border:1px solid #777;padding:3px 5px;vertical-align:top;text-align:left}.l{font-size:6.5pt;color:#555}""",
        f"""<table class=g><tr><td style="width:50%"><b style="font-size:14pt">F.lli Bertagnoli</b><br>Fratelli Bertagnoli Alimentari S.r.l.<br>Via dell'Artigianato 18 – 41043 Formigine (MO)<br>P.IVA e C.F. {v} – REA MO-388120<br>Cap. Soc. € 50.000,00 i.v. – Tel. 059 555 2280<td><span class=l>Spett.le</span><br><b>Pizzeria da Nunzio di Esposito Nunzio &amp; C. S.a.s.</b><br>Via Emilia Est 402<br>41124 Modena (MO)<br>P.IVA IT{vb}<br><span class=l>Destinazione: idem</span></table>
<table class=g style="margin-top:3mm"><tr><td><span class=l>Documento</span><br>FATTURA DIFFERITA<td><span class=l>Numero</span><br>1842/2025<td><span class=l>Data</span><br>31/10/2025<td><span class=l>Cod. cliente</span><br>C00719<td><span class=l>Pagamento</span><br>RIMESSA DIRETTA 30 GG F.M.<td><span class=l>Scadenza</span><br>30/11/2025</table>
<table class=g style="margin-top:3mm">{tr('Codice','Descrizione','UM','Q.tà','Prezzo','Importo','IVA',h=True)}<tr><td colspan=7><i>Rif. DDT n. 5518 del 14/10/2025 e n. 5702 del 27/10/2025</i>{''.join(tr(a,c,u,n,de(p),de(p*m),i) for a,c,u,n,p,m,i in it)}</table>
<div style="height:55mm"></div><table class=g>{tr('Aliquota','Imponibile','Imposta','Totale merce','Totale imponibile','Totale IVA','TOTALE FATTURA €',h=True)}<tr><td>4%<br>10%<br>22%<td>{'<br>'.join(de(b[r]) for r in b)}<td>{'<br>'.join(de(t[r]) for r in t)}<td>{de(net)}<td>{de(net)}<td>{de(tax)}<td><b style="font-size:12pt">{de(tot)}</b></table>
<p>Banca d'appoggio: BPER Banca – filiale di Modena – IBAN {sp(ib)}</p><p class=l>Copia di cortesia priva di valore fiscale; l'originale è stato trasmesso tramite SdI (cod. destinatario M5UXCR1). Contributo CONAI assolto ove dovuto. Cessione ex art. 62 D.L. 1/2012.</p>""",
        "1842/2025",
        "2025-10-31",
        "2025-11-30",
        ["Fratelli Bertagnoli Alimentari S.r.l."],
        v,
        "Pizzeria da Nunzio di Esposito Nunzio & C. S.a.s.",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# q30 IT grafica/professionista con ritenuta
def q30():
    v = vit("0411873096")
    ib = itiban("03069", "02505", "100000188204")
    comp = D("1450.00")
    cassa = q(comp * D(".04"))
    net = comp + cassa
    tax = q(net * D(".22"))
    tot = net + tax
    rit = q(comp * D(".2"))
    doc(
        30,
        "consulente_it",
        "invoice",
        "it",
        """@page{size:A4;margin:24mm}body{font:11pt FreeSerif}td{padding:3px 0}td:last-child{text-align:right}""",
        f"""<b>Dott. Arch. Lucia Ferraresi</b><br>Studio di architettura<br>Corso Cairoli 27 – 10123 Torino<br>C.F. FRRLCU78D52L219K – P. IVA IT {v}<br><a>studio@luciaferraresi.example</a><div style="margin:12mm 0 10mm 80mm">Spett.le<br><b>Panetteria Artigiana Boero S.n.c.</b><br>Via Nizza 214<br>10126 Torino</div><p>Torino, 9 aprile 2026</p><p><b>Fattura n. 11/2026</b></p><p>Oggetto: progetto di ristrutturazione locale vendita – pratica CILA prot. 2026/4471, incarico del 20/01/2026.</p>
<table style="width:100%">{tr('Onorario','€ '+de(comp))}{tr('Contributo Inarcassa 4%','€ '+de(cassa))}{tr('Imponibile IVA','€ '+de(net))}{tr('IVA 22%','€ '+de(tax))}{tr('<b>Totale fattura</b>','<b>€ '+de(tot)+'</b>')}{tr('A dedurre: ritenuta d’acconto 20% su € 1.450,00','– € '+de(rit))}{tr('<b>Netto a pagare</b>','<b>€ '+de(tot-rit)+'</b>')}</table><p>Pagamento tramite bonifico bancario entro 15 giorni: Intesa Sanpaolo<br>{sp(ib)}</p><br><p style="text-align:right"><i>Lucia Ferraresi</i></p>""",
        ["11/2026"],
        "2026-04-09",
        None,
        ["Lucia Ferraresi", "Dott. Arch. Lucia Ferraresi", "Dott. Arch. Lucia Ferraresi Studio di architettura"],
        ["IT " + v, "IT" + v],
        "Panetteria Artigiana Boero S.n.c.",
        "EUR",
        [str(net)],
        tax,
        tot,
        ib,
    )


# q31 ES imprenta/rotulos
def q31():
    v = cif("B", "9741823")
    ib = esiban("2100", "4418", "0200118733")
    vb = cif("A", "4608217")
    it = [
        ("Rótulo luminoso fachada 300x60 cm", 1, D("1240.00")),
        ("Vinilo de corte escaparate (m²)", 6, D("38.50")),
        ("Montaje con plataforma elevadora", 1, D("310.00")),
    ]
    net = sum(a * b for _, a, b in it)
    tax = q(net * D(".21"))
    tot = net + tax
    doc(
        31,
        "rotulos_es",
        "invoice",
        "es",
        """@page{size:A4;margin:15mm}body{font:9.5pt Lato}.h{background:#143642;color:#fff;padding:6mm}.t{width:100%;margin-top:6mm}.t th{border-bottom:2px solid #ec9a29;text-align:left}.t td{padding:5px 0}.t td:nth-child(n+2),.t th:nth-child(n+2){text-align:right}.z td{background:#f4f1ea;padding:5px 8px;text-align:center}""",
        f"""<div class=h><b style="font-size:20pt">RÓTULOS LEVANTE</b><span style="float:right">FACTURA A/25/0477</span></div><div style="display:flex;justify-content:space-between;margin-top:8mm"><div>Rótulos y Publicidad Levante, S.L.<br>C/ Els Gremis, 22 – Pol. Ind. Vara de Quart<br>46014 Valencia<br>CIF: {v}<br>Tel. 963 555 142</div><div><b>Cliente</b><br>Clínica Veterinaria Turia, S.A.<br>Av. del Cid, 88 bajo<br>46018 Valencia<br>CIF: {vb}</div><div><b>Fecha</b> 18/07/2025<br><b>Vencimiento</b> 17/08/2025<br><b>Presupuesto</b> P-25/311<br><b>Albarán</b> 9920 (15/07/2025)</div></div>
<table class=t>{tr('Concepto','Cantidad','Precio','Importe',h=True)}{''.join(tr(a,b,de(c)+' €',de(b*c)+' €') for a,b,c in it)}</table><table class=z style="width:100%;margin-top:20mm"><tr><td>Base imponible<br><b>{de(net)} €</b><td>IVA 21 %<br><b>{de(tax)} €</b><td style="background:#ec9a29">TOTAL FACTURA<br><b style="font-size:14pt">{de(tot)} €</b></table>
<p>Forma de pago: transferencia a 30 días. CaixaBank {sp(ib)}</p><p style="font-size:7pt;margin-top:20mm">Inscrita en el Registro Mercantil de Valencia, tomo 8.812, folio 41, hoja V-102.887. Sus datos se tratan conforme al RGPD para la gestión administrativa. </p>""",
        "A/25/0477",
        "2025-07-18",
        "2025-08-17",
        ["Rótulos y Publicidad Levante, S.L."],
        v,
        "Clínica Veterinaria Turia, S.A.",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# q32 ES formador autonomo IRPF
def q32():
    v = nif("48217730")
    ib = esiban("0182", "5319", "0201547788")
    vb = cif("B", "3318842")
    net = D("1120.00")
    tax = q(net * D(".21"))
    irpf = q(net * D(".15"))
    tot = net + tax

    def f(o):
        R = ttf("Carlito-Regular")
        B = ttf("Carlito-Bold")
        c = Canvas(o, A4)
        T = lambda x, y, s, f=R, z=11: (c.setFont(f, z), c.drawString(x, y, s))
        RT = lambda x, y, s, f=R, z=11: (c.setFont(f, z), c.drawRightString(x, y, s))
        T(70, 780, "Beatriz Olmedo Sanchís", B, 18)
        T(70, 764, "Formación en ofimática y contabilidad")
        for i, l in enumerate(["NIF " + v, "C/ San Vicente, 15, 2.º B", "03004 Alicante", "bea.olmedo@correo.example"]):
            T(70, 745 - 14 * i, l)
        T(330, 680, "Factura n.º 2026-009", B, 13)
        T(330, 664, "Fecha: 30 de enero de 2026")
        for i, l in enumerate(
            [
                "Facturar a:",
                "Gestoría Marina Baixa, S.L.P.",
                "NIF " + vb,
                "Av. de l'Almirall Bernat de Sarrià, 10",
                "03502 Benidorm",
            ]
        ):
            T(70, 640 - 14 * i, l, B if i == 1 else R)
        y = 530
        T(70, y, "Curso «Excel avanzado» (16 horas, 19–22 de enero de 2026) a 70,00 €/h")
        RT(530, y, "1.120,00 €")
        c.line(70, y - 8, 530, y - 8)
        y -= 34
        for a, b, ff in [
            ("Base imponible", de(net), R),
            ("IVA 21 %", de(tax), R),
            ("Total factura", de(tot), B),
            ("Retención IRPF 15 %", "-" + de(irpf), R),
            ("Líquido a percibir", de(tot - irpf), B),
        ]:
            T(340, y, a, ff)
            RT(530, y, b + " €", ff)
            y -= 18
        T(70, y - 30, "Pago por transferencia antes del 28/02/2026:")
        T(70, y - 46, "BBVA " + sp(ib))
        c.save()

    doc(
        32,
        "formadora_es",
        "invoice",
        "es",
        "",
        f,
        "2026-009",
        "2026-01-30",
        "2026-02-28",
        "Beatriz Olmedo Sanchís",
        v,
        "Gestoría Marina Baixa, S.L.P.",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


PAGES = [q25, q26, q27, q28, q29, q30, q31, q32]
