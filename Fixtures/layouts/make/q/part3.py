from decimal import Decimal as D
from reportlab.pdfgen.canvas import Canvas
from reportlab.lib.pagesizes import A4, LETTER

from .drawing import doc, en, fr, friban, iban, q, siren, sp, tr, ttf, vfr, vgb


# q17 avocat FR
def q17():
    v = vfr(siren("79044318"))
    ib = friban("30002", "05620", "00000074411")
    net = D("1650.00") + D("275.00")
    tax = q(net * D(".2"))
    deb = D("37.45")
    tot = net + tax + deb
    doc(
        17,
        "avocat_fr",
        "invoice",
        "fr",
        """@page{size:A4;margin:22mm 24mm}body{font:11pt 'Noto Serif Display'}td{padding:4px 0}td:last-child{text-align:right}table{width:100%}""",
        f"""<table><tr><td style="vertical-align:top"><b style="font-size:15pt">Claire de Montgolfier</b><br><i>Avocate au Barreau de Nantes</i><br>5, quai de la Fosse<br>44000 Nantes<br><small>Toque 217 – Tél. 02 40 55 18 33<br>cmontgolfier@avocats.example</small><td style="vertical-align:bottom">SCI LES TROIS ROCHERS<br>Madame Anne Le Goff, gérante<br>14, rue du Môle<br>44490 Le Croisic</table>
<p style="margin-top:14mm">Nantes, le 3 mars 2026</p><p><b>Note d'honoraires n° 2026/031</b><br>Dossier : SCI LES TROIS ROCHERS c/ SARL BÂTI-OUEST (réf. 25.1182)</p>
<table>{tr('Consultation, étude des pièces et rédaction de l’assignation (7 h 30 × 220 €)',fr('1650')+' €')}{tr('Audience du 17 février 2026, TJ de Saint-Nazaire',fr('275')+' €')}{tr('<b>Total honoraires H.T.</b>',fr(net)+' €')}{tr('T.V.A. au taux de 20 %',fr(tax)+' €')}{tr('Débours non soumis à TVA (commissaire de justice)',fr(deb)+' €')}{tr('<b>TOTAL T.T.C.</b>','<b>'+fr(tot)+' €</b>')}{tr('Provision reçue le 12/12/2025','– 600,00 €')}{tr('<b>Solde à régler</b>','<b>'+fr(tot-600)+' €</b>')}</table>
<p>Paiement à réception. Compte professionnel LCL : {sp(ib)}</p><p style="font-size:8pt;margin-top:25mm">TVA intracommunautaire {v}. Membre d'une association agréée ; le règlement des honoraires par chèque est accepté. En cas de litige : médiateur de la consommation de la profession d'avocat, 180 boulevard Haussmann, 75008 Paris.</p>""",
        "2026/031",
        "2026-03-03",
        None,
        "Claire de Montgolfier",
        v,
        "SCI LES TROIS ROCHERS",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# q18 UK telecom
def q18():
    v = "GB" + " " + vgb("7741093")
    it = [
        ("Business Fibre 900 (SOGEA) 01254 555012", "1 Nov – 30 Nov 2025", D("42.00")),
        ("Cloud voice seats x 6", "1 Nov – 30 Nov 2025", D("59.70")),
        ("Calls to UK mobiles (214 min)", "1 Oct – 31 Oct 2025", D("11.77")),
        ("Calls to international (12 min)", "1 Oct – 31 Oct 2025", D("3.96")),
    ]
    net = sum(x[2] for x in it)
    tax = q(net * D(".2"))
    tot = net + tax
    doc(
        18,
        "telecom_uk",
        "invoice",
        "en",
        """@page{size:A4;margin:15mm}body{font:9.5pt Roboto;color:#222}.k{background:#ff5a36;color:#fff;padding:5mm;border-radius:4mm;width:58mm}.t{width:100%}.t td{padding:4px;border-bottom:1px solid #eee}.t td:last-child{text-align:right}""",
        f"""<div style="display:flex;justify-content:space-between"><div><b style="font-size:24pt;color:#ff5a36">Ribble</b><b style="font-size:24pt">Voice</b><p style="margin-top:16mm">Mr A Hussain<br>Pendle Print Finishers Ltd<br>Unit 6 Northbridge Works<br>BURNLEY<br>BB10 1PD</p></div><div class=k>Your bill<br><span style="font-size:22pt">£{en(tot)}</span><br>We'll collect this by Direct Debit on or after <b>17 November 2025</b><br><br>Account number RV-204471<br>Bill number 0019928834<br>Bill date 3 November 2025</div></div>
<h3 style="margin-top:12mm">Since your last bill</h3><table class=t>{tr('Last bill (3 October 2025)','£138.44')}{tr('Payment received 17 October 2025 – thank you','£138.44 CR')}{tr('Balance brought forward','£0.00')}</table><h3>This bill</h3><table class=t>{''.join(tr(a,b,'£'+en(c)) for a,b,c in it)}{tr('<b>Total excluding VAT</b>','','£'+en(net))}{tr('VAT at 20%','','£'+en(tax))}{tr('<b>Total for this bill</b>','','<b>£'+en(tot)+'</b>')}</table>
<p style="margin-top:20mm;font-size:7.5pt">RibbleVoice is a trading name of Lancashire Telecommunications (2011) Limited. Registered in England No. 07528819. Registered office: Croft House, Fishergate, Preston PR1 8JB. VAT Reg No {v}. Problems? Call 0800 555 0190 or write to us. If we cannot settle a complaint in 8 weeks you can go to the Communications Ombudsman. Openreach maintains the line.</p>""",
        "0019928834",
        "2025-11-03",
        "2025-11-17",
        ["Lancashire Telecommunications (2011) Limited", "RibbleVoice"],
        [v, v.replace(" ", "")],
        "Pendle Print Finishers Ltd",
        "GBP",
        net,
        tax,
        tot,
        None,
    )


# q19 UK printing with mixed VAT (leaflets zero-rated)
def q19():
    v = vgb("6120844")
    v = f"{v[:3]} {v[3:7]} {v[7:]}"
    ib = iban("GB", "BARC20358443907716")
    z = D("386.00")
    s = D("148.50") + D("45.00")
    tax = q(s * D(".2"))
    net = z + s
    tot = net + tax
    doc(
        19,
        "printer_uk",
        "invoice",
        "en",
        """@page{size:A4;margin:18mm}body{font:10pt 'Liberation Sans'}.t{width:100%;border:1.5px solid #000;margin-top:8mm}.t th{border-bottom:1.5px solid;padding:4px;text-align:left}.t td{padding:5px 4px;vertical-align:top}.t td:nth-child(n+3),.t th:nth-child(n+3){text-align:right}.s td{padding:3px 6px;text-align:right}""",
        f"""<table style="width:100%"><tr><td><b style="font-size:26pt;font-family:'Noto Serif Display'">Fenland Press</b><br>Litho · Digital · Large Format · Est. 1974<td style="text-align:right;font-size:8.5pt">Fenland Press (Wisbech) Ltd<br>11 Chase Street, Wisbech PE13 1QT<br>01945 555 208 | accounts@fenlandpress.example</table><hr>
<table style="width:100%;margin-top:8mm"><tr><td style="width:60%"><b>INVOICE TO</b><br>St Ives Amateur Rowing Club<br>The Boathouse, Meadow Lane<br>St Ives, Cambs PE27 4LG<td style="vertical-align:top"><b>INVOICE</b> 31877<br><b>Tax date</b> 21/08/2025<br><b>Your order</b> verbal – J. Peacock<br><b>Job no.</b> 54420<br><b>Terms</b> 30 days net</table>
<table class=t>{tr('Qty','Description','VAT','Net £',h=True)}{tr('5,000','A5 leaflets “Regatta 2025” 4/4 on 150gsm silk','Z','386.00')}{tr('250','Entry tickets, numbered and perforated','S','148.50')}{tr('1','Artwork amendments','S','45.00')}</table>
<table style="width:100%;margin-top:6mm"><tr style="vertical-align:top"><td><table class=s style="font-size:8.5pt">{tr('Code','Rate','Goods','VAT',h=True)}{tr('S','20.00%',en(s),en(tax))}{tr('Z','0.00%',en(z),'0.00')}</table><td><table class=s style="margin-left:auto">{tr('Goods total',en(net))}{tr('VAT',en(tax))}{tr('<b>TOTAL DUE £</b>','<b>'+en(tot)+'</b>')}</table></table>
<p style="margin-top:14mm">Please pay by 20/09/2025 to Barclays, sort code 20-35-84, account 43907716<br>IBAN {sp(ib)}. Queries within 7 days of invoice date.</p><p style="font-size:8pt">VAT Registration No. {v} &nbsp; Company No. 01188205 &nbsp; Title to goods remains with Fenland Press until paid in full.</p>""",
        "31877",
        "2025-08-21",
        "2025-09-20",
        ["Fenland Press (Wisbech) Ltd"],
        v,
        "St Ives Amateur Rowing Club",
        "GBP",
        net,
        tax,
        tot,
        ib,
    )


# q20 UK rent demand
def q20():
    v = "GB " + vgb("8830217")
    net = D("6250.00") + D("812.40") + D("148.33")
    tax = q(net * D(".2"))
    tot = net + tax
    doc(
        20,
        "rent_uk",
        "invoice",
        "en",
        """@page{size:A4;margin:20mm 22mm}body{font:10.5pt 'Liberation Serif'}.t{width:100%;margin:6mm 0}.t td,.t th{padding:4px;text-align:right;border-top:.5px solid #555}.t td:first-child,.t th:first-child{text-align:left}""",
        f"""<div style="text-align:right"><b>HARGREAVE PEMBERTON</b><br>Chartered Surveyors &amp; Managing Agents<br>40 Park Row, Leeds LS1 5HN<br>rents@hargreavepemberton.example</div><p style="margin-top:10mm">Moorside Dental Laboratory Limited<br>Suite 2, Airedale House<br>Bingley BD16 2RD</p>
<p><b>RENT DEMAND / VAT INVOICE</b></p><table><tr><td style="width:40mm">Invoice number<td>AIR-002-25Q4<tr><td>Date issued<td>5th September 2025<tr><td>Due date<td>29th September 2025<tr><td>Tenant ref<td>T00418<tr><td>Premises<td>Suite 2, Airedale House, Bingley</table>
<p>On behalf of your landlord, <b>Wharfe Valley Property Investments LLP</b>, we request payment of the following:</p>
<table class=t>{tr('Description','Net £','VAT £','Gross £',h=True)}{''.join(tr(a,en(b),en(q(D(b)*D('.2'))),en(D(b)*D('1.2'))) for a,b in [('Quarterly rent in advance 29/09/2025 – 24/12/2025','6250.00'),('Service charge on account 29/09/2025 – 24/12/2025','812.40'),('Insurance rent 2025/26, balance','148.33')])}{tr('<b>Total</b>',en(net),en(tax),'<b>'+en(tot)+'</b>')}</table>
<p>Payment to: Hargreave Pemberton Client Account, Lloyds Bank, sort code 30-94-41, account 11820366, quoting AIR-002.</p><p style="font-size:9pt">Landlord: Wharfe Valley Property Investments LLP, registered in England OC318842, Low Mill, Addingham LS29 0RD. Landlord's VAT number: {v}. Notice under s.48 Landlord and Tenant Act 1987: notices may be served on the landlord at the above address. Interest at 4% over base rate on late payment.</p>""",
        "AIR-002-25Q4",
        "2025-09-05",
        "2025-09-29",
        ["Wharfe Valley Property Investments LLP", "HARGREAVE PEMBERTON"],
        [v, v.replace(" ", "")],
        "Moorside Dental Laboratory Limited",
        "GBP",
        net,
        tax,
        tot,
        None,
    )


# q21 UK tool hire credit
def q21():
    v = "GB" + vgb("4418820")

    def f(o):
        R = ttf("LiberationSans-Regular")
        B = ttf("LiberationSans-Bold")
        c = Canvas(o, A4)
        T = lambda x, y, s, f=R, z=9: (c.setFont(f, z), c.drawString(x, y, s))
        RT = lambda x, y, s, f=R, z=9: (c.setFont(f, z), c.drawRightString(x, y, s))
        c.setFillColorRGB(1, 0.8, 0)
        c.rect(0, 770, 595, 72, fill=1, stroke=0)
        c.setFillGray(0)
        T(40, 795, "TYNESIDE TOOL HIRE", B, 24)
        T(40, 780, "Plant · Access · Small tools · Open 7 days", R, 9)
        RT(555, 800, "CREDIT NOTE", B, 14)
        for i, l in enumerate(
            ["Account", "Bramwell & Daughters Joinery", "17 Station Approach", "Whitley Bay", "NE26 2QY"]
        ):
            T(40, 735 - 13 * i, l, B if i == 0 else R, 10)
        for i, (a, b) in enumerate(
            [
                ("Credit note no", "CN 10482"),
                ("Date", "11-MAR-26"),
                ("Original invoice", "I 228190"),
                ("Invoice date", "27-FEB-26"),
                ("Hire contract", "H 77420"),
                ("Depot", "03 North Shields"),
                ("Account", "BRAM02"),
            ]
        ):
            c.rect(330, 732 - 17 * i, 110, 17)
            c.rect(440, 732 - 17 * i, 115, 17)
            T(334, 737 - 17 * i, a)
            T(444, 737 - 17 * i, b, B)
        y = 580
        c.line(40, y + 14, 555, y + 14)
        for x, s in [(40, "Fleet no"), (110, "Description"), (330, "From"), (390, "To")]:
            T(x, y, s, B)
        RT(555, y, "Credit", B)
        c.line(40, y - 4, 555, y - 4)
        y -= 20
        for a, b, d, e, g in [
            ("SAW-118", "Wet tile saw 200mm 110V – off hired 24/02", "25-FEB", "27-FEB", "36.00"),
            ("TRF-044", "Transformer 3kVA", "25-FEB", "27-FEB", "9.00"),
            ("", "Damage waiver 10%", "", "", "4.50"),
            ("", "Collection charged in error", "", "", "25.00"),
        ]:
            T(40, y, a)
            T(110, y, b)
            T(330, y, d)
            T(390, y, e)
            RT(555, y, g)
            y -= 16
        y = 440
        for a, b in [("Goods/Services", "74.50"), ("VAT @ 20%", "14.90"), ("Total credit  GBP", "89.40")]:
            T(400, y, a, B)
            RT(555, y, b, B)
            y -= 16
        T(40, 440, "Amount credited to your account.")
        T(40, 426, "Please deduct from your next payment.")
        c.setFont(R, 7)
        c.drawString(
            40,
            50,
            f"Tyneside Tool Hire is a division of Coquet Plant Group plc. Coquet Tool & Plant Ltd, Reg. in England 02991873, Reg. office Albion Rd, North Shields NE30 2RJ",
        )
        c.drawString(40, 40, f"VAT {v}  |  HSS and CPA model conditions apply  |  Tel 0191 555 4410")
        c.save()

    doc(
        21,
        "toolhire_credit_uk",
        "credit_note",
        "en",
        "",
        f,
        ["CN 10482", "10482"],
        "2026-03-11",
        None,
        ["Coquet Tool & Plant Ltd", "Tyneside Tool Hire", "TYNESIDE TOOL HIRE"],
        v,
        "Bramwell & Daughters Joinery",
        "GBP",
        D("74.50"),
        D("14.90"),
        D("89.40"),
        None,
    )


# q22 UK window cleaner sole trader
def q22():
    doc(
        22,
        "sole_trader_uk",
        "invoice",
        "en",
        """@page{size:A4;margin:25mm}body{font:12pt Carlito}td{padding:3px 14px 3px 0}""",
        f"""<div style="text-align:center"><b style="font-size:18pt">D. R. Pritchard</b><br>Window Cleaning &amp; Gutters<br>4 Heol y Bont, Caerphilly CF83 1ND<br>07700 900418</div><hr><p>To: The Old Forge Veterinary Centre, High Street, Bargoed</p><p>Invoice: 214<br>Date: 30/06/2025</p><table><tr><td>4 June<td>All windows outside<td>£55.00<tr><td>18 June<td>All windows outside<td>£55.00<tr><td>18 June<td>Reception glass inside<td>£20.00<tr><td>25 June<td>Gutters front and back<td>£95.00<tr><td><td><b>TOTAL</b><td><b>£225.00</b></table><p>Not VAT registered.</p><p>Cash, cheque or bank transfer please:<br>Nationwide 07-01-16, a/c 30884172 (Mr D R Pritchard)</p><p>Thanks, Dai</p>""",
        "214",
        "2025-06-30",
        None,
        ["D. R. Pritchard", "D. R. Pritchard Window Cleaning & Gutters"],
        None,
        "The Old Forge Veterinary Centre",
        "GBP",
        None,
        None,
        D("225.00"),
        None,
    )


# q23 US ad agency
def q23():
    it = [
        ("Social media management – August 2025", "1", "2,400.00", "2,400.00"),
        ("Paid search management fee (12% of $8,750.00 spend)", "1", "1,050.00", "1,050.00"),
        ("Display ad set, 6 sizes", "1", "780.00", "780.00"),
        ("Stock photography, reimbursable at cost", "3", "33.00", "99.00"),
    ]
    doc(
        23,
        "adagency_us",
        "invoice",
        "en",
        """@page{size:Letter;margin:.8in}body{font:10pt 'Open Sans'}h1{font:300 34pt 'Open Sans';margin:0;color:#d6336c}.t{width:100%;margin-top:.3in}.t th{background:#222;color:#fff;padding:6px;text-align:left}.t td{padding:6px;border-bottom:1px solid #ddd}.t td:nth-child(n+2),.t th:nth-child(n+2){text-align:right}""",
        f"""<table style="width:100%"><tr><td><h1>INVOICE</h1><td style="text-align:right"><b>Juniper &amp; Slate Creative, LLC</b><br>2210 E Cesar Chavez St, Suite 4<br>Austin, TX 78702<br>(512) 555-0148</table>
<table style="width:100%;margin-top:.3in"><tr style="vertical-align:top"><td><b>Bill To</b><br>Hill Country Orthodontics, PLLC<br>Attn: Accounts Payable<br>1800 Ranch Rd 620 S<br>Lakeway, TX 78734<td><b>Invoice #</b> 2025-0817<br><b>Date</b> September 2, 2025<br><b>P.O. #</b> HCO-311<br><b>Terms</b> Net 15<br><b>Due</b> September 17, 2025</table>
<table class=t>{tr('Description','Qty','Rate','Amount',h=True)}{''.join(tr(*x) for x in it)}<tr><td colspan=3>Subtotal<td>$4,329.00<tr><td colspan=3>Retainer credit applied<td>($500.00)<tr><td colspan=3><b>Balance Due (USD)</b><td><b>$3,829.00</b></table><p style="margin-top:.4in">Services are not subject to sales tax. ACH: Frost Bank, routing 114000093, account 0442817735. Checks payable to Juniper &amp; Slate Creative, LLC. EIN 87-4410295. A 1.5% monthly late fee applies after 30 days.</p>""",
        "2025-0817",
        "2025-09-02",
        "2025-09-17",
        "Juniper & Slate Creative, LLC",
        None,
        "Hill Country Orthodontics, PLLC",
        "USD",
        ["4329.00"],
        None,
        ["4329.00"],
        None,
    )


# q24 US office supply
def q24():
    it = [
        ("PAP-2011", "Copy paper 8.5x11 20lb, case", "CS", 4, D("46.99")),
        ("PEN-884B", "Gel pens black, dozen", "DZ", 3, D("17.49")),
        ("CHR-5520", "Task chair, mesh back, gray", "EA", 2, D("189.00")),
        ("BND-0300", "3-ring binder 2 in., white", "EA", 12, D("5.79")),
    ]
    net = sum(d * e for *_, d, e in it)
    disc = q(net * D(".05"))
    sh = D("24.95")
    base = net - disc
    tax = q(base * D(".06625"))
    tot = base + tax + sh

    def f(o):
        R = ttf("RobotoCondensed-Regular")
        B = ttf("RobotoCondensed-Bold")
        c = Canvas(o, LETTER)
        T = lambda x, y, s, f=R, z=10: (c.setFont(f, z), c.drawString(x, y, s))
        RT = lambda x, y, s, f=R, z=10: (c.setFont(f, z), c.drawRightString(x, y, s))
        T(40, 745, "GARDEN STATE OFFICE DEPOT CO.".replace("DEPOT ", ""), B, 17)
        T(40, 731, "Remit to: PO Box 4471, Edison, NJ 08818-4471")
        T(40, 719, "Questions? 732-555-0166  ar@gsoffice.example")
        RT(572, 745, "Invoice", B, 20)
        for i, (a, b) in enumerate(
            [
                ("Invoice No.", "INV-660318"),
                ("Invoice Date", "02/11/2026"),
                ("Customer No.", "00-41877"),
                ("Order No.", "SO-918824"),
                ("Ship Via", "UPS Ground"),
                ("Ship Date", "02/10/2026"),
                ("Pay By", "03/13/2026"),
            ]
        ):
            T(400, 722 - 14 * i, a)
            RT(572, 722 - 14 * i, b)
        T(40, 660, "SOLD TO", B, 8)
        T(220, 660, "SHIP TO", B, 8)
        for i, (a, b) in enumerate(
            [
                ("Kowalski Bros. Plumbing Supply Inc.", "Kowalski Bros. – Warehouse 2"),
                ("415 Route 22 W", "77 Industrial Pkwy, Dock C"),
                ("Somerville, NJ 08876", "Branchburg, NJ 08876"),
            ]
        ):
            T(40, 646 - 13 * i, a)
            T(220, 646 - 13 * i, b)
        y = 580
        c.setFillGray(0.85)
        c.rect(40, y - 4, 532, 16, fill=1, stroke=0)
        c.setFillGray(0)
        for x, s in [(44, "Item"), (120, "Description"), (330, "U/M")]:
            T(x, y, s, B)
        RT(400, y, "Qty", B)
        RT(480, y, "Unit Price", B)
        RT(568, y, "Extended", B)
        y -= 20
        for a, b, u, n, p in it:
            T(44, y, a)
            T(120, y, b)
            T(330, y, u)
            RT(400, y, str(n))
            RT(480, y, en(p))
            RT(568, y, en(n * p))
            y -= 16
        y = 330
        for a, b in [
            ("Merchandise", en(net)),
            ("Contract discount 5%", "-" + en(disc)),
            ("Taxable subtotal", en(base)),
            ("NJ Sales Tax 6.625%", en(tax)),
            ("Freight", en(sh)),
            ("Invoice Total", "$" + en(tot)),
        ]:
            T(400, y, a, B if "Total" in a else R)
            RT(568, y, b, B if "Total" in a else R)
            y -= 16
        c.setDash(3, 3)
        c.line(30, 180, 582, 180)
        T(40, 165, "Please return this portion with your payment", R, 8)
        T(40, 145, "Kowalski Bros. Plumbing Supply Inc.   00-41877")
        T(300, 145, "INV-660318")
        RT(568, 145, "Amount enclosed $ ____________")
        c.save()

    doc(
        24,
        "officesupply_us",
        "invoice",
        "en",
        "",
        f,
        "INV-660318",
        "2026-02-11",
        "2026-03-13",
        ["GARDEN STATE OFFICE CO."],
        None,
        "Kowalski Bros. Plumbing Supply Inc.",
        "USD",
        [str(q(base)), str(q(base + sh))],
        tax,
        tot,
        None,
    )


PAGES = [q17, q18, q19, q20, q21, q22, q23, q24]
