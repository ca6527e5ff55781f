import random
from decimal import Decimal as D

from .drawing import C, fm, html, iban, ies, iit, nif, q, reg, sp, tr, ves, vgb, vie, vit

E = lambda x: fm(x, "en")


def gbv(v):
    return f"GB {v[2:5]} {v[5:9]} {v[9:]}"


# 28 UK courier
def n28():
    fn = "n28_swiftline_uk.pdf"
    v = vgb("8214407")
    ib = iban("GB", "BARC20184470318822")
    css = """@page{size:A4;margin:14mm 15mm} body{font:9pt "Liberation Sans"} .r{text-align:right} .it{width:100%} .it th{background:#222;color:#fff;text-align:left;padding:1.4mm}.it td{padding:1.2mm 1.4mm;border-bottom:.3pt solid #bbb}.it .r{text-align:right}"""
    r = random.Random(28)
    L = []
    for i, (a, b) in enumerate(
        (
            ("Leeds LS11", "Carlisle CA1"),
            ("Leeds LS11", "Bristol BS4"),
            ("Leeds LS11", "Glasgow G51"),
            ("Hull HU3", "Leeds LS11"),
            ("Leeds LS11", "Belfast BT3"),
            ("Leeds LS11", "Swindon SN3"),
        )
    ):
        L.append(
            (
                f"{3+i*4:02d}/03/25",
                f"SL{4471800+i*37}",
                a,
                b,
                r.choice(["Pallet ½", "Pallet full", "Parcel 24"]),
                q(D(r.randint(1800, 14500)) / 100),
            )
        )
    b = sum(x[5] for x in L)
    fu = q(b * D(".085"))
    net = b + fu
    tax = q(net * D(".2"))
    tot = net + tax
    body = f"""<div style="background:#ffcc00;padding:4mm 5mm;display:flex;justify-content:space-between"><b style="font:italic 900 24pt Lato">swiftline›››</b><span style="font-size:20pt">INVOICE</span></div>
    <div style="display:flex;margin-top:8mm"><div style="width:95mm;line-height:1.4"><b>To:</b><br>The Purchase Ledger Dept<br>Aire Valley Coatings Ltd<br>Unit 12 Gelderd Trading Estate<br>Leeds<br>LS12 6BD</div><div style="width:85mm"><table style="width:100%;line-height:1.6">{tr(['Invoice No.','<b>SI-0339127</b>'],cls=['','r'])}{tr(['Invoice Date / Tax Point','31 March 2025'],cls=['','r'])}{tr(['Account','AIR0142'],cls=['','r'])}{tr(['Period','01/03/25 – 31/03/25'],cls=['','r'])}{tr(['Terms','30 days from invoice'],cls=['','r'])}{tr(['Due','30 April 2025'],cls=['','r'])}</table></div></div>
    <div style="height:8mm"></div><table class=it>{tr(['Date','Consignment','From','To','Service','£'],'th',['','','','','','r'])}{''.join(tr([*x[:5],E(x[5])],cls=['']*5+['r']) for x in L)}<tr><td colspan=5>Fuel surcharge 8.5%</td><td class=r>{E(fu)}</td></tr></table>
    <table style="width:70mm;margin:5mm 0 0 auto;line-height:1.7">{tr(['Total Net','£'+E(net)],cls=['','r'])}{tr(['VAT @ 20%','£'+E(tax)],cls=['','r'])}<tr style="background:#ffcc00;font-weight:bold"><td>Invoice Total</td><td class=r>£{E(tot)}</td></tr></table>
    <p style="margin-top:10mm">Pay by BACS: Barclays, sort code 20-18-44, account 70318822, IBAN {sp(ib)}. Remittances to cash@swiftline.example. <br>Account balance including this invoice: £{E(tot+D('418.20'))}. All goods carried subject to RHA Conditions of Carriage 2024.</p>
    <div style="position:absolute;bottom:0;font-size:7pt;color:#555;width:100%;text-align:center">Swiftline is a trading style of Pennine Parcel &amp; Pallet Distribution Limited. Registered in England No. 04418277. Registered office: Tingley Bar Industrial Estate, Wakefield WF3 1TE. VAT Reg No. {gbv(v)}. Member of the PalletForce network.</div>"""
    html(fn, css, body)
    reg(
        fn,
        "uk_courier_tradingstyle",
        "invoice",
        "en",
        "SI-0339127",
        "2025-03-31",
        "2025-04-30",
        "Pennine Parcel & Pallet Distribution Limited",
        [gbv(v), v],
        "Aire Valley Coatings Ltd",
        "GBP",
        net,
        tax,
        tot,
        ib,
    )


# 29 UK plumber no VAT
def n29():
    fn = "n29_hargreaves.pdf"
    c = C(fn, font="lse", size=11.5)
    c.t(20, 24, "J. T. Hargreaves", "lse-b", 22)
    c.t(20, 31, "t/a HOT SPOT HEATING", "lse-b", 11)
    c.t(20, 37, "Gas Safe Reg. 214477   Boilers * Plant rooms * Landlord certificates", z=9.5)
    c.ml(190, 22, ["9 Colliers Row", "Barnsley S70 4HT", "07700 900 418", "jth@hotspot.example"], 5, a="r", z=10)
    c.l(20, 41, 190, 41, 1.5)
    c.ml(
        20,
        54,
        ["Mr D Sykes", "Dearne Valley Community Trust", "The Old Co-op, High Street", "Goldthorpe", "S63 9LR"],
        5.5,
    )
    c.t(140, 54, "Invoice:  1187")
    c.t(140, 60, "Date:  4/4/25")
    c.t(140, 66, "Job:  boiler room leak")
    y = 95
    for a, b in (
        ("Callout Sunday 30th March inc. first hour", "120.00"),
        ("Labour 3 hrs @ £45", "135.00"),
        ("Grundfos circulating pump (your spare used - fitting only)", "0.00"),
        ("28mm isolating valves x 2 @ 18.75", "37.50"),
        ("Sundries, jointing, inhibitor", "22.40"),
    ):
        c.t(20, y, a)
        c.t(190, y, b, a="r")
        c.l(20, y + 2, 190, y + 2, 0.2, dash=[1, 2])
        y += 9
    c.t(150, y + 4, "TOTAL  £", "lse-b", 14, "r")
    c.t(190, y + 4, "314.90", "lse-b", 14, "r")
    c.ml(
        20,
        y + 20,
        [
            "Not VAT registered.",
            "Payment within 14 days please by bank transfer:",
            "Mr J T Hargreaves, Yorkshire Building Society, sort code 60-92-04, a/c no 11844702",
            "or cheque payable to J T Hargreaves.",
            "",
            "Thank you for your business",
        ],
        6,
    )
    c.save()
    reg(
        fn,
        "uk_plumber_soletrader",
        "invoice",
        "en",
        "1187",
        "2025-04-04",
        None,
        ["J. T. Hargreaves", "J. T. Hargreaves t/a HOT SPOT HEATING", "J T Hargreaves"],
        None,
        "Dearne Valley Community Trust",
        "GBP",
        None,
        None,
        "314.90",
        None,
    )


# 30 IE cloud
def n30():
    fn = "n30_liffeycloud.pdf"
    v = vie("3318842")
    ib = iban("IE", "AIBK93115212844071")
    css = """@page{size:A4;margin:22mm 20mm} body{font:9.5pt "Open Sans";color:#202124} .r{text-align:right} .g{color:#5f6368} .it{width:100%} .it td,.it th{padding:2mm 0;border-bottom:.4pt solid #dadce0;text-align:left}.it .r{text-align:right}"""
    L = [
        ("Liffey Workspace Business Plus", "Usage", "42 seats", "13.80", D("579.60")),
        ("Liffey Workspace Archive", "Usage", "8 seats", "4.00", D("32.00")),
        ("Voice add-on", "Mar 11 – Mar 31", "10 lines", "5.42", D("54.20")),
        ("Service credit INC-20771", "", "", "", D("-25.00")),
    ]
    net = sum(x[4] for x in L)
    tax = q(net * D(".23"))
    tot = net + tax
    body = f"""<div style="display:flex;justify-content:space-between"><span style="font-size:26pt;font-weight:300">Invoice</span><span style="font:600 15pt 'Open Sans';color:#0b8043">◆ Liffey Cloud</span></div><div class=g>Invoice number: LCW-5502817746</div>
    <div style="display:flex;margin-top:10mm"><div style="width:85mm;line-height:1.5"><b>Bill to</b><br>Ciara Ní Mhurchú<br>Oakport Dairy Ingredients DAC<br>Carrick Business Park, Block C<br>Boyle, Co. Roscommon<br>F52 X7R2<br>Ireland</div><div style="width:85mm;line-height:1.5"><b>Details</b><table style="width:100%">{tr(['Invoice date','31 Mar 2025'],cls=['g','r'])}{tr(['Billing ID','7718-2204-9931'],cls=['g','r'])}{tr(['Domain name','oakport.example'],cls=['g','r'])}{tr(['Order','PO 22418'],cls=['g','r'])}</table></div></div>
    <div style="border-top:2pt solid #0b8043;margin-top:12mm;padding-top:3mm"><span style="font-size:15pt">Liffey Workspace</span><div style="float:right;text-align:right">Total in EUR<br><span style="font-size:19pt">€{E(tot)}</span></div><br>Summary for 1 Mar 2025 – 31 Mar 2025</div>
    <table class=it style="margin-top:14mm">{tr(['Subscription','Description','Quantity','Unit','Amount(€)'],'th',['','','r','r','r'])}{''.join(tr([a,b,c,d,E(e)],cls=['','','r','r','r']) for a,b,c,d,e in L)}</table>
    <table style="width:70mm;margin:4mm 0 0 auto;line-height:1.9">{tr(['Subtotal in EUR','€'+E(net)],cls=['','r'])}{tr(['VAT (23%)','€'+E(tax)],cls=['','r'])}{tr(['<b>Total in EUR</b>','<b>€'+E(tot)+'</b>'],cls=['','r'])}</table>
    <p class=g style="margin-top:10mm">You will be automatically charged for any amount due. Wire: {sp(ib)}, AIBKIE2D, reference 7718-2204-9931. Please pay by 30 Apr 2025.</p>
    <div style="position:absolute;bottom:0;font-size:7.5pt" class=g>Liffey Cloud EMEA Unlimited Company, 3 Hanover Reach, Grand Canal Dock, Dublin 2, D02 YK61 · VAT number: {v} · Company No. 611842 · Subsidiary of Liffey Cloud Inc., Wilmington, Delaware</div>"""
    html(fn, css, body)
    reg(
        fn,
        "ie_cloud_subscription",
        "invoice",
        "en",
        "LCW-5502817746",
        "2025-03-31",
        "2025-04-30",
        "Liffey Cloud EMEA Unlimited Company",
        v,
        "Oakport Dairy Ingredients DAC",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 31 IE staffing division
def n31():
    fn = "n31_shannonside.pdf"
    v = vie("9740228")
    ib = iban("IE", "BOFI90435077124418")
    c = C(fn, font="ca", size=10.5)
    k = "#7a1f3d"
    c.t(105, 22, "SHANNONSIDE", "ca-b", 24, "c", k)
    c.t(105, 28, "R E C R U I T M E N T", "ca", 10, "c", k)
    c.t(105, 33.5, "a division of Corrib People Group Ltd", "ca-i", 9.5, "c")
    c.l(60, 36, 150, 36, 0.8, k)
    c.r(20, 44, 82, 36, stroke="#999999")
    c.t(22, 49, "INVOICE TO", z=7.5, col="#777777")
    c.ml(
        22,
        54,
        [
            "Accounts Payable (Mail Stop 4)",
            "Abbeyfeale Medical Devices &",
            "Packaging (Ireland) Limited",
            "Raheen Business Park, Limerick",
            "V94 H2F8",
        ],
        4.9,
    )
    c.r(108, 44, 82, 36, stroke="#999999")
    y = 49
    for a, b in (
        ("Invoice #", "SR/25/20418"),
        ("Date", "11-Apr-2025"),
        ("Week ending", "06-Apr-2025"),
        ("PO", "AMD-77120"),
        ("Consultant", "Aoife Brennan"),
        ("Pay by", "11-May-2025"),
    ):
        c.t(110, y, a, col="#777777")
        c.t(188, y, b, "ca-b", a="r")
        y += 5.4
    y = 92
    c.r(20, y - 5, 170, 7, fill=k)
    for x, t, a in (
        (22, "Candidate", "l"),
        (75, "Role", "l"),
        (130, "Hours", "r"),
        (155, "Rate", "r"),
        (188, "Amount €", "r"),
    ):
        c.t(x, y, t, "ca-b", a=a, col="#ffffff")
    y += 8
    net = D(0)
    for n, ro, h, rt in (
        ("M. Okafor", "Clean room operative", "39", "24.15"),
        ("M. Okafor", "Overtime x1.5", "4", "36.23"),
        ("P. Lis", "Clean room operative", "39", "24.15"),
        ("R. Dunphy", "QA technician", "37.5", "33.60"),
    ):
        s = q(D(h) * D(rt))
        net += s
        c.t(22, y, n)
        c.t(75, y, ro)
        c.t(130, y, fm(h, "en"), a="r")
        c.t(155, y, rt, a="r")
        c.t(188, y, E(s), a="r")
        y += 6
    tax = q(net * D(".23"))
    tot = net + tax
    c.l(130, y - 3, 190, y - 3, 0.3)
    y += 2
    for a, b, f in (("Net", net, "ca"), ("VAT 23%", tax, "ca"), ("Gross payable", tot, "ca-b")):
        c.t(155, y, a, f, a="r")
        c.t(188, y, "€" + E(b) if f == "ca-b" else E(b), f, a="r")
        y += 6
    c.ml(
        20,
        y + 10,
        [
            "EFT to Bank of Ireland, O’Connell St, Limerick",
            "IBAN " + sp(ib) + "   BIC BOFIIE2D",
            "Late payment interest applies under S.I. No. 580/2012.",
        ],
        5.2,
    )
    c.l(20, 275, 190, 275, 0.3)
    c.t(
        105,
        280,
        "Corrib People Group Ltd trading as Shannonside Recruitment. Registered in Ireland 447102. VAT "
        + v
        + ". Employment Agency Licence EA-2281.",
        z=8,
        a="c",
    )
    c.t(
        105, 284, "Directors: E. Corrib, S. Mulqueen (UK). Registered Office: Bank Place, Limerick V94 C3T1", z=8, a="c"
    )
    c.save()
    reg(
        fn,
        "ie_staffing_division",
        "invoice",
        "en",
        "SR/25/20418",
        "2025-04-11",
        "2025-05-11",
        "Corrib People Group Ltd",
        v,
        "Abbeyfeale Medical Devices & Packaging (Ireland) Limited",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 32 US SaaS receipt, letter
def n32():
    fn = "n32_plumbline_receipt.pdf"
    css = """@page{size:Letter;margin:22mm 24mm} body{font:10pt Roboto;color:#1a1f36} .r{text-align:right} .g{color:#697386} .it{width:100%} .it td,.it th{padding:2mm 0;text-align:left}.it th{color:#697386;font-weight:400;font-size:8.5pt;border-bottom:.6pt solid #1a1f36}.it .r{text-align:right}"""
    body = f"""<div style="display:flex;justify-content:space-between"><b style="font-size:18pt">Receipt</b><b style="font-size:16pt;color:#8b5cf6">plumbline</b></div>
    <table style="margin-top:6mm;line-height:1.6">{tr(['<b>Invoice number</b>','&nbsp;&nbsp;8C1F77E2-0019'])}{tr(['Receipt number','&nbsp;&nbsp;2447-9081'])}{tr(['Date paid','&nbsp;&nbsp;February 3, 2025'])}{tr(['Payment method','&nbsp;&nbsp;Mastercard - 4418'])}</table>
    <div style="display:flex;margin-top:8mm;line-height:1.5"><div style="width:80mm"><b>Plumbline Labs, Inc.</b><br>548 Market Street PMB 20114<br>San Francisco, California 94104<br>United States<br>billing@plumbline.example<br>EU OSS VAT EU372018844</div><div><b>Bill to</b><br>Fuldatal Feinmechanik Gebr. Rehbein<br>Konstruktion / Timo Haas<br>Mittelring 3-5<br>34233 Fuldatal<br>Germany<br>t.haas@fuldatal-fm.example</div></div>
    <h2 style="font-size:15pt;margin:10mm 0 6mm">$558.00 paid on February 3, 2025</h2><table class=it>{tr(['Description','Qty','Unit price','Amount'],'th',['','r','r','r'])}<tr><td>Plumbline CAD Review – Team<br><span class=g>Feb 3 – Mar 3, 2025</span></td><td class=r>12</td><td class=r>$49.00</td><td class=r>$588.00</td></tr><tr><td>Unused time on Starter<br><span class=g>Jan 28 – Feb 3, 2025</span></td><td class=r>1</td><td class=r>-$30.00</td><td class=r>-$30.00</td></tr></table>
    <table style="width:85mm;margin:4mm 0 0 auto;line-height:2">{tr(['Subtotal','$558.00'],cls=['','r'])}{tr(['Total','$558.00'],cls=['','r'])}<tr style="font-weight:700;border-top:.5pt solid #ccc"><td>Amount paid</td><td class=r>$558.00</td></tr></table>
    <p class=g style="margin-top:12mm">VAT to be paid on reverse charge basis.</p><div style="position:absolute;bottom:0;border-top:.5pt solid #ddd;width:100%;padding-top:2mm" class=g>8C1F77E2-0019 · $558.00 paid February 3, 2025 <span style="float:right">Page 1 of 1</span></div>"""
    html(fn, css, body)
    reg(
        fn,
        "us_saas_receipt",
        "receipt",
        "en",
        ["8C1F77E2-0019", "2447-9081"],
        "2025-02-03",
        None,
        "Plumbline Labs, Inc.",
        "EU372018844",
        "Fuldatal Feinmechanik Gebr. Rehbein",
        "USD",
        "558.00",
        None,
        "558.00",
        None,
    )


# 33 US wholesaler
def n33():
    fn = "n33_keystone_us.pdf"
    c = C(fn, w=215.9, h=279.4, font="ls", size=9)
    c.r(12, 12, 46, 16, fill="#1b3a2f")
    c.t(35, 22.5, "KEYSTONE", "ls-b", 17, "c", "#ffffff")
    c.t(62, 18, "KEYSTONE BEARING & DRIVE", "ls-b", 13)
    c.t(62, 23, "A Division of Allegheny Industrial Supply Corp.", z=9)
    c.t(62, 27.5, "Branch 114 · 2200 Neville Rd, Pittsburgh, PA 15225 · (412) 555-0144", z=7)
    c.t(203, 19, "INVOICE", "ls-b", 18, "r")
    c.r(145, 24, 58, 20, stroke="#000000")
    c.l(145, 34, 203, 34)
    c.l(174, 24, 174, 44)
    for x, y, a, b in (
        (146, 27.5, "INVOICE NO.", "114-772018"),
        (175, 27.5, "INVOICE DATE", "03/14/2025"),
        (146, 37.5, "CUSTOMER", "0044128"),
        (175, 37.5, "DUE DATE", "04/13/2025"),
    ):
        c.t(x, y, a, z=6)
        c.t(x + 1, y + 5, b, "ls-b", 9.5)
    for x, h, ll in (
        (
            12,
            "SOLD TO",
            ["THREE RIVERS BOTTLING CO LLC", "ATTN: MAINTENANCE / A/P", "PO BOX 4410", "MCKEES ROCKS PA 15136"],
        ),
        (
            110,
            "SHIP TO",
            ["THREE RIVERS BOTTLING - PLANT 2", "DOCK 7, C/O G. PETROSKI", "880 ISLAND AVE", "MCKEES ROCKS PA 15136"],
        ),
    ):
        c.t(x, 54, h + ":", "ls-b", 8)
        c.ml(x + 4, 60, ll, 4.6, f="lm", z=9)
    y = 84
    c.r(12, y - 4, 191, 11, stroke="#000000")
    for x, a, b in (
        (14, "CUST PO", "PO-55718"),
        (48, "ORDER NO", "S-2204471"),
        (82, "SHIPPED", "03/13/2025"),
        (112, "VIA", "TRISTATE MOTOR FRT"),
        (158, "TERMS", "2% 10 NET 30"),
    ):
        c.t(x, y - 0.5, a, z=6)
        c.t(x, y + 5, b, "lm", 9)
    y = 104
    for x, t, a in (
        (12, "LN", "l"),
        (20, "ITEM / DESCRIPTION", "l"),
        (120, "ORD", "r"),
        (135, "SHP", "r"),
        (148, "B/O", "r"),
        (172, "UNIT PRICE", "r"),
        (203, "EXTENSION", "r"),
    ):
        c.t(x, y, t, "ls-b", 8, a)
    c.l(12, y + 1.5, 203, y + 1.5)
    y += 6
    net = D(0)
    for i, (a, d, o, s, p) in enumerate(
        (
            ("6206-2RS", "BALL BEARING SEALED 30X62X16", 24, 24, "8.415"),
            ("B85", "V-BELT CLASSICAL B SECTION", 12, 10, "17.92"),
            ("TB-2012-1", "TAPER BUSHING 1 IN BORE", 4, 4, "21.60"),
            ("L099-HUB", "JAW COUPLING HUB 1-1/8", 6, 6, "14.37"),
        )
    ):
        e = q(D(s) * D(p))
        net += e
        c.t(12, y, str(i + 1), "lm")
        c.t(20, y, a, "lm-b")
        c.t(24, y + 4, d, "lm", 8)
        for x, t in ((120, o), (135, s), (148, o - s), (172, fm(p, "en", 3)), (203, E(e))):
            c.t(x, y, t, "lm", a="r")
        y += 10
    fr = D("38.75")
    tax = q(net * D(".07"))
    tot = net + fr + tax
    c.l(120, 200, 203, 200)
    yy = 205
    for a, b, f in (
        ("MERCHANDISE", net, "ls"),
        ("FREIGHT", fr, "ls"),
        ("SUBTOTAL", net + fr, "ls"),
        ("SALES TAX PA ALLEGHENY 7%", tax, "ls"),
        ("INVOICE TOTAL  USD", tot, "ls-b"),
    ):
        c.t(172, yy, a, f, a="r")
        c.t(203, yy, E(b), f, a="r")
        yy += 5.5
    c.t(12, 205, "PLEASE REMIT TO:", "ls-b", 8)
    c.ml(
        16,
        210,
        [
            "ALLEGHENY INDUSTRIAL SUPPLY CORP.",
            "PO BOX 643118",
            "PITTSBURGH PA 15264-3118",
            "ACH ROUTING 043300044  ACCT 2280417719",
        ],
        4.4,
        f="lm",
        z=8.5,
    )
    c.p(
        12,
        240,
        f'If paid by 03/24/2025 you may deduct ${E(q(net*D(".02")))} from merchandise. No returns without RGA number. 20% restocking charge. Past due accounts subject to 1.5% per month. All sales subject to our standard terms at keystonebd.example/terms. FEIN 25-0441882.',
        190,
        4,
        z=8,
    )
    c.l(12, 258, 203, 258, 0.3, dash=[3, 2])
    c.t(12, 264, "RETURN THIS PORTION WITH PAYMENT", "ls-b", 7.5)
    c.t(90, 264, "CUST 0044128   INV 114-772018   AMT DUE $" + E(tot), "lm", 9)
    c.save()
    reg(
        fn,
        "us_wholesale_remit",
        "invoice",
        "en",
        "114-772018",
        "2025-03-14",
        "2025-04-13",
        [
            "Allegheny Industrial Supply Corp.",
            "ALLEGHENY INDUSTRIAL SUPPLY CORP.",
            "KEYSTONE BEARING & DRIVE A Division of Allegheny Industrial Supply Corp.",
        ],
        None,
        "THREE RIVERS BOTTLING CO LLC",
        "USD",
        net + fr,
        tax,
        tot,
        None,
    )


# 34 UK council
def n34():
    fn = "n34_council_uk.pdf"
    v = vgb("1774082")
    ib = iban("GB", "NWBK60110728841100")
    css = """@page{size:A4;margin:15mm 18mm} body{font:10.5pt "Liberation Sans"} .r{text-align:right} .it{width:100%} .it th{text-align:left;border-bottom:1pt solid #000;padding:1.5mm 0}.it td{padding:1.5mm 0}.it .r{text-align:right}"""
    L = [
        ("Trade waste 1100 litre – weekly, Apr–Jun 2025", "13", "16.85", "S"),
        ("Mixed recycling 660 litre – fortnightly", "7", "9.40", "S"),
        ("Duty of care waste transfer note (annual)", "1", "32.00", "Z"),
    ]
    s = q(D(13) * D("16.85") + D(7) * D("9.4"))
    net = s + 32
    tax = q(s * D(".2"))
    tot = net + tax
    body = f"""<div style="display:flex;justify-content:space-between"><div style="position:relative"><svg style="position:absolute;left:0;top:0" width="22mm" height="22mm" viewBox="0 0 44 44"><circle cx="22" cy="22" r="20" fill="#00573d"/><path d="M10 28Q16 20 22 28T34 28" stroke="#fff" stroke-width="3" fill="none"/><path d="M10 20Q16 12 22 20T34 20" stroke="#fff" stroke-width="3" fill="none"/></svg><div style="padding:4mm 0 4mm 26mm;font-size:15pt;color:#00573d"><b>Thamesfold</b><br>Borough Council</div></div><div style="text-align:right;font-size:9pt;line-height:1.4">Income &amp; Receivables<br>Civic Offices, Bridge Street<br>Thamesfold RG4 9ZX<br>01182 496 0110<br>www.thamesfold.example</div></div>
    <div style="display:flex;margin-top:14mm"><div style="width:92mm;line-height:1.35">The Manager<br>Bramley &amp; Stoke Bakeries Ltd<br>T/A The Crusty Cob<br>46-48 Market Place<br>Thamesfold<br>RG4 1AA</div><div style="border:1pt solid #00573d;padding:3mm;width:80mm"><table style="width:100%;line-height:1.6">{tr(['Invoice number','<b>70441829</b>'],cls=['','r'])}{tr(['Invoice date (tax point)','<b>01/04/2025</b>'],cls=['','r'])}{tr(['Customer reference','20118-TW'],cls=['','r'])}{tr(['VAT registration',gbv(v)],cls=['','r'])}</table></div></div>
    <h2 style="font-size:14pt;color:#00573d;margin:10mm 0 4mm">INVOICE – Commercial Waste Services</h2><table class=it>{tr(['Description','Qty','Rate £','VAT','Net £'],'th',['','r','r','r','r'])}{''.join(tr([a,b,c,d,E(q(D(b)*D(c)))],cls=['','r','r','r','r']) for a,b,c,d in L)}</table>
    <table style="width:75mm;margin:5mm 0 0 auto;line-height:1.7;border-top:1pt solid">{tr(['Net total','£'+E(net)],cls=['','r'])}{tr(['VAT (S = 20%, Z = 0%)','£'+E(tax)],cls=['','r'])}{tr(['<b>Total due</b>','<b>£'+E(tot)+'</b>'],cls=['','r'])}</table>
    <p style="margin-top:8mm"><b>Payment is due by 29/04/2025.</b> Please quote your invoice number. If payment is not received the Council may suspend collections and add recovery costs.</p>
    <p style="font-size:9pt">Ways to pay: online at thamesfold.example/pay · by phone 01182 496 0199 (24h) · BACS to National Westminster Bank plc sort code 60-11-07 account 28841100 (IBAN {sp(ib)}) · at any PayPoint outlet with the barcode below.</p><svg width="70mm" height="12mm" viewBox="0 0 140 24">{''.join(f'<rect x="{i*2}" y="0" width="{random.Random(i).choice([.6,1,1.5])}" height="24"/>' for i in range(70))}</svg>
    <p style="font-size:7.5pt">Collections are carried out on behalf of the Council by Greenstream Environmental Ltd. Director of Resources: P. Ashworth CPFA.</p>"""
    html(fn, css, body)
    reg(
        fn,
        "uk_council_waste",
        "invoice",
        "en",
        "70441829",
        "2025-04-01",
        "2025-04-29",
        "Thamesfold Borough Council",
        [gbv(v), v],
        ["Bramley & Stoke Bakeries Ltd", "Bramley & Stoke Bakeries Ltd T/A The Crusty Cob"],
        "GBP",
        net,
        tax,
        tot,
        ib,
    )


# 35 UK credit note
def n35():
    fn = "n35_inkwell_credit.pdf"
    v = vgb("6650184")
    c = C(fn, font="ns", size=9)
    c.t(15, 20, "CREDIT NOTE", "ns-b", 20, col="#cc0066")
    c.t(195, 18, "inkwell & co.", "nse-b", 18, "r")
    c.t(195, 23, "stationery · print · workspace", z=8, a="r")
    c.l(15, 27, 195, 27, 1.5, "#cc0066")
    c.t(15, 35, "Customer", "ns-b")
    c.ml(
        15,
        40,
        [
            "Finance Department",
            "Marchetti Hobbs LLP",
            "3rd Floor, Fountain House",
            "(entrance via Queen St)",
            "Sheffield S1 2DX",
        ],
        4.5,
    )
    y = 35
    for a, b in (
        ("Credit note no", "CN104482"),
        ("Date", "19 February 2025"),
        ("Original invoice", "IN338107 dated 6 February 2025"),
        ("Account no", "MAR118"),
        ("Your order", "MH/9921"),
        ("Raised by", "Kelly-Anne"),
    ):
        c.t(115, y, a, "ns-b")
        c.t(195, y, b, a="r")
        y += 4.8
    y = 76
    c.r(15, y - 5, 180, 7, fill="#fbe3ef")
    for x, t, a in (
        (17, "Code", "l"),
        (42, "Description", "l"),
        (140, "Qty", "r"),
        (165, "Price", "r"),
        (193, "Credit", "r"),
    ):
        c.t(x, y, t, "ns-b", a=a)
    y += 8
    net = D(0)
    for k, d, m, p in (
        ("CH-ERG2", "Ergo task chair black - returned faulty", "2", "139.00"),
        ("TN-2410", "Toner cartridge - overcharged", "5", "6.40"),
        ("DEL", "Carriage refunded", "1", "7.95"),
    ):
        s = q(D(m) * D(p))
        net += s
        c.t(17, y, k)
        c.t(42, y, d)
        c.t(140, y, m, a="r")
        c.t(165, y, p, a="r")
        c.t(193, y, E(s), a="r")
        y += 6
    tax = q(net * D(".2"))
    tot = net + tax
    y += 4
    for a, b, f in (("Goods value", net, "ns"), ("VAT at 20.00%", tax, "ns"), ("TOTAL CREDIT GBP", tot, "ns-b")):
        c.t(165, y, a, f, a="r")
        c.t(193, y, E(b), f, a="r")
        y += 6
    c.p(
        15,
        y + 8,
        "This credit has been applied to your account and may be deducted from your next payment. DO NOT PAY.",
        180,
        4.6,
        f="ns-b",
    )
    c.ml(
        105,
        276,
        [
            "Inkwell & Co is the trading name of Hallam Office Products (2009) Ltd, Company No 06991284 registered in England & Wales",
            "Registered office: Unit 4 Orgreave Close, Sheffield S13 9NP    VAT No " + gbv(v) + "    T 0114 496 0441",
        ],
        4,
        z=7.2,
        a="c",
        col="#555555",
    )
    c.save()
    reg(
        fn,
        "uk_credit_stationery",
        "credit_note",
        "en",
        "CN104482",
        "2025-02-19",
        None,
        "Hallam Office Products (2009) Ltd",
        [gbv(v), v],
        "Marchetti Hobbs LLP",
        "GBP",
        net,
        tax,
        tot,
        None,
    )


# 36 UK institute
def n36():
    fn = "n36_institute_uk.pdf"
    v = vgb("2338106")
    ib = iban("GB", "CAFB40524000018844")
    css = """@page{size:A4;margin:18mm 20mm} body{font:10pt "Noto Serif"} .r{text-align:right} .it{width:100%;border-top:2pt double #333;border-bottom:2pt double #333} .it td{padding:2mm 0;vertical-align:top}.it .r{text-align:right}"""
    L = [
        ("Corporate partner subscription, 1 May 2025 – 30 April 2026", "1250.00"),
        (
            "Level 4 Welding Inspection course, Coventry, 12–14 May 2025<br><i>Delegates: S. Iqbal, T. Rowntree</i>",
            "1390.00",
        ),
        ("Less: partner discount 10% on course", "-139.00"),
    ]
    net = sum(D(b) for a, b in L)
    tax = q(net * D(".2"))
    tot = net + tax
    body = f"""<div style="text-align:center"><div style="font-size:9pt;letter-spacing:2pt">ESTABLISHED 1923</div><div style="font-size:19pt">The Institute of Fabrication Engineers</div><div style="font-size:8.5pt;font-style:italic">Patron: The Rt Hon. the Lord Wensley</div></div><div style="border-bottom:.6pt solid #333;margin:4mm 0 8mm"></div>
    <div>Our ref: MEM/22817/JW<br>Invoice IFE-25-1182<br>16th April 2025</div><div style="margin:8mm 0;line-height:1.4">Aire Valley Coatings Ltd<br>FAO Training &amp; Development<br>c/o Beckett Payroll Services<br>PO Box 118<br>Leeds LS1 9QT</div>
    <div style="text-align:center;font-weight:bold;letter-spacing:3pt;margin-bottom:3mm">VAT INVOICE</div><table class=it>{''.join(tr([a,'£'+E(b) if D(b)>0 else '(£139.00)'],cls=['','r']) for a,b in L)}</table>
    <table style="width:80mm;margin:3mm 0 0 auto;line-height:1.7">{tr(['Total before VAT','£'+E(net)],cls=['','r'])}{tr(['VAT at 20%','£'+E(tax)],cls=['','r'])}{tr(['<b>Amount payable</b>','<b>£'+E(tot)+'</b>'],cls=['','r'])}</table>
    <p>Settlement is requested by 16th May 2025 or before the course begins, whichever is the earlier. Cheques should be made payable to “IFE Services”. Bank transfer: CAF Bank Ltd, Kings Hill; sort code 40-52-40, account 00018844, IBAN {sp(ib)}.</p>
    <p>Joan Whitcombe<br><i>Membership Registrar</i></p><div style="position:absolute;bottom:0;font-size:7.3pt;text-align:center;width:100%">The Institute of Fabrication Engineers is a company limited by guarantee (No. 00188204) and a registered charity (No. 299184). VAT Registration {gbv(v)}.<br>Wensley House, 14 Priory Row, Coventry CV1 5EX. A licensed member of the Engineering Skills Council.</div>"""
    html(fn, css, body)
    reg(
        fn,
        "uk_institute_letter",
        "invoice",
        "en",
        "IFE-25-1182",
        "2025-04-16",
        "2025-05-16",
        "The Institute of Fabrication Engineers",
        [gbv(v), v],
        "Aire Valley Coatings Ltd",
        "GBP",
        net,
        tax,
        tot,
        ib,
    )


# 37 IT
def n37():
    fn = "n37_officine_it.pdf"
    pi = vit("0318844098")
    ib = iit("08692", "54160", "18844201")
    css = """@page{size:A4;margin:10mm} body{font:8.5pt "Liberation Sans"} .r{text-align:right!important} td.b,.b td,.b th{border:.5pt solid #000;padding:.8mm 1.2mm;vertical-align:top} .l{font-size:6.5pt;color:#444;display:block} table{width:100%} .b th{font-size:7pt;background:#eee}"""
    L = [
        ("OM-3310", "Staffa fresata S355 dis. 22-118 rev.C", "PZ", "40", "18.75", "22"),
        ("OM-0442", "Perno temprato Ø20x85", "PZ", "120", "6.32", "22"),
        ("ZINC", "Zincatura elettrolitica bianca (c/terzi)", "KG", "96.5", "1.90", "22"),
        ("TRASP", "Contributo trasporto", "N", "1", "28.00", "22"),
    ]
    net = D(0)
    rows = ""
    for a, d, u, m, p, t in L:
        s = q(D(m) * D(p))
        net += s
        rows += tr([a, d, u, fm(m), fm(p), "", fm(s), t], cls=["", "", "", "r", "r", "r", "r", "r"])
    rows += '<tr style="height:70mm">' + "<td></td>" * 8 + "</tr>"
    tax = q(net * D(".22"))
    tot = net + tax
    r1 = q(tot / 2)
    body = f"""<table><tr><td style="width:95mm;vertical-align:top"><b style="font-size:15pt">O.M.B.</b><br><b>Officine Meccaniche Bresciane</b><br>di Ghidini Fausto &amp; C. S.n.c.<br>Via dell’Industria, 44 – 25030 Torbole Casaglia (BS)<br>Tel. 030 265 18 44 – Fax 030 265 18 45<br>P.IVA e C.F. {pi} – REA BS-338104</td><td class=b style="vertical-align:top;padding:3mm"><span class=l>Spett.le</span>Imballaggi Prealpini S.r.l. unipersonale<br>Uff. Amministrazione<br>Via Monte Grappa 112/A<br>24060 Credaro BG<br><span class=l>P.IVA {vit('0241180016')} – Cod. destinatario M5UXCR1</span></td></tr></table>
    <div style="margin:2mm 0;text-align:right;font-size:7.5pt">Destinazione merce: Imballaggi Prealpini, Magazzino 2, Via Cave snc, 24060 Villongo BG</div>
    <table class=b><tr><td><span class=l>Tipo documento</span>FATTURA DIFFERITA</td><td><span class=l>Numero</span><b>418/25</b></td><td><span class=l>Data</span><b>31/03/2025</b></td><td><span class=l>Cod. cliente</span>00881</td><td><span class=l>Agente</span>05 Bonomi</td><td><span class=l>Vs. ordine</span>OA 2025/177 del 04/03/25</td></tr><tr><td colspan=3><span class=l>Pagamento</span>RI.BA. / BONIFICO 30-60 GG D.F.F.M.</td><td colspan=3><span class=l>Banca d’appoggio</span>BCC del Sebino – IBAN {ib}</td></tr></table>
    <div style="height:2mm"></div><table class=b>{tr(['Codice','Descrizione','UM','Quantità','Prezzo','Sc.%','Importo','IVA'],'th')}<tr><td></td><td><i>Rif. DDT n. 602 del 14/03/25 e n. 655 del 27/03/25</i></td><td></td><td></td><td></td><td></td><td></td><td></td></tr>{rows}</table>
    <div style="height:2mm"></div><table class=b><tr><td><span class=l>Totale merce</span>{fm(net)}</td><td><span class=l>Sconto</span></td><td><span class=l>Spese bolli</span></td><td><span class=l>Imponibile</span>{fm(net)}</td><td><span class=l>Aliq.</span>22%</td><td><span class=l>Imposta</span>{fm(tax)}</td><td style="background:#eee"><span class=l>TOTALE FATTURA EUR</span><b style="font-size:12pt">{fm(tot)}</b></td></tr><tr><td colspan=7><span class=l>Scadenze</span>30/04/2025 &nbsp; {fm(r1)} &nbsp;&nbsp;&nbsp;&nbsp; 31/05/2025 &nbsp; {fm(tot-r1)}</td></tr></table>
    <p style="font-size:6.8pt">Copia di cortesia priva di valore fiscale: l’originale è disponibile nel Vs. cassetto fiscale (trasmissione SdI 1128844017). Contributo CONAI assolto ove dovuto. Foro competente: Brescia.</p>"""
    html(fn, css, body)
    reg(
        fn,
        "it_workshop_grid",
        "invoice",
        "it",
        "418/25",
        "2025-03-31",
        ["2025-04-30", "2025-05-31"],
        [
            "Officine Meccaniche Bresciane di Ghidini Fausto & C. S.n.c.",
            "O.M.B. Officine Meccaniche Bresciane di Ghidini Fausto & C. S.n.c.",
        ],
        pi,
        ["Imballaggi Prealpini S.r.l. unipersonale", "Imballaggi Prealpini S.r.l."],
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 38 IT engineer
def n38():
    fn = "n38_studio_it.pdf"
    pi = vit("0771120032")
    ib = iit("02008", "10001", "104418820")
    c = C(fn, font="nse", size=9.5)
    c.t(105, 22, "Studio Tecnico", "nse-i", 11, "c")
    c.t(105, 29, "Dott. Ing. PAOLO FERRARIS", "nse-b", 15, "c")
    c.t(105, 34.5, "Sicurezza sul lavoro – Antincendio – Acustica ambientale", z=8.5, a="c")
    c.t(105, 39, "Corso Cavour 18, 28100 Novara – C.F. FRRPLA71C14F952K – P. IVA " + pi, z=8.5, a="c")
    c.l(40, 42, 170, 42, 0.3)
    c.ml(
        110,
        56,
        [
            "Spett.le",
            "TESSITURA VAL SESIA",
            "di Zanetta Rosa & Figli S.a.s.",
            "c.a. RSPP Sig. Zanetta",
            "Via Varallo 201",
            "13011 Borgosesia (VC)",
        ],
        5,
    )
    c.t(20, 98, "Parcella / Fattura n. 23 del 2 maggio 2025", "nse-b", 12)
    c.t(20, 105, "Oggetto: aggiornamento DVR e rilievi fonometrici – incarico prot. 88/24 del 10/12/2024")
    comp = D("1850.00")
    rimb = D("96.40")
    cassa = q((comp + rimb) * D(".04"))
    net = comp + rimb + cassa
    tax = q(net * D(".22"))
    tot = net + tax
    rit = q((comp + rimb) * D(".2"))
    y = 120
    for a, b, f in (
        ("Onorario per prestazioni professionali", comp, "nse"),
        ("Rimborso spese di trasferta (km 214)", rimb, "nse"),
        ("Contributo integrativo INARCASSA 4%", cassa, "nse"),
        ("Imponibile IVA", net, "nse"),
        ("IVA 22%", tax, "nse"),
        ("TOTALE FATTURA", tot, "nse-b"),
        ("Ritenuta d’acconto 20% su € " + fm(comp + rimb), -rit, "nse"),
        ("NETTO A PAGARE", tot - rit, "nse-b"),
    ):
        c.t(25, y, a, f)
        c.t(160, y, "€", f)
        c.t(188, y, fm(b), f, a="r")
        c.l(25, y + 2, 188, y + 2, 0.15, "#999999")
        y += 8
    c.ml(
        20,
        y + 8,
        [
            "Pagamento: bonifico bancario a 30 giorni, entro il 01/06/2025",
            "Banco Piemontese, filiale di Novara – intestato a Ferraris Paolo",
            "IBAN " + sp(ib),
        ],
        5.4,
    )
    c.t(150, y + 34, "Ing. Paolo Ferraris", "nse-i", 12)
    c.t(
        20,
        282,
        "Iscritto all’Ordine degli Ingegneri della Provincia di Novara n. A 1882 – PEC paolo.ferraris@ingpec.example",
        z=7.5,
    )
    c.save()
    reg(
        fn,
        "it_engineer_fee",
        "invoice",
        "it",
        "23",
        "2025-05-02",
        "2025-06-01",
        ["Dott. Ing. PAOLO FERRARIS", "Studio Tecnico Dott. Ing. PAOLO FERRARIS", "PAOLO FERRARIS"],
        pi,
        "TESSITURA VAL SESIA di Zanetta Rosa & Figli S.a.s.",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 39 ES cleaning w/ rotated margin
def n39():
    fn = "n39_azahar_es.pdf"
    v = ves("B4618820")
    ib = ies("2100", "4418", "0200118844")
    css = """@page{size:A4;margin:15mm 15mm 15mm 24mm} body{font:9.5pt Carlito} .r{text-align:right} .it{width:100%} .it th{background:#f2a65a;text-align:left;padding:1.3mm}.it td{padding:1.3mm;border-bottom:.4pt solid #f2a65a}.it .r{text-align:right}"""
    L = [
        ("Limpieza oficinas c/ Colón, marzo 2025", "22 días", "34,50", D("759.00")),
        ("Limpieza nave logística Riba-roja", "8 serv.", "118,00", D("944.00")),
        ("Consumibles higiénicos", "1", "73,26", D("73.26")),
    ]
    br = sum(x[3] for x in L)
    dto = q(br * D(".05"))
    net = br - dto
    tax = q(net * D(".21"))
    tot = net + tax
    body = f"""<div style="position:absolute;left:-16mm;top:240mm;transform:rotate(-90deg);transform-origin:0 0;font-size:6.8pt;color:#666;width:220mm">Servicios Integrales Costa del Azahar, S.L. – C.I.F. {v} – Inscrita en el Registro Mercantil de Valencia, Tomo 8814, Libro 6101, Folio 118, Sección 8, Hoja V-118204, Inscripción 1ª</div>
    <div style="display:flex;justify-content:space-between"><div><span style="font:700 24pt Lato;color:#e07b1a">✿ AZAHAR</span><br><span style="color:#888">limpieza profesional desde 1998</span></div><div class=r style="font-size:9pt;line-height:1.4">Avda. del Cid, 88 bajo<br>46018 Valencia<br>Tel. 963 44 18 20<br>administracion@azahar-limpiezas.example</div></div>
    <div style="display:flex;margin-top:12mm"><div style="width:80mm"><span style="font-size:16pt;color:#e07b1a">FACTURA</span><table style="line-height:1.6">{tr(['Número:','<b>A/25-0318</b>'])}{tr(['Fecha:','<b>31/03/2025</b>'])}{tr(['Vencimiento:','<b>05/05/2025</b>'])}{tr(['Nº cliente:','430000218'])}{tr(['Su pedido:','PC-25-0091'])}</table></div><div style="flex:1;border:1pt solid #f2a65a;border-radius:2mm;padding:4mm;line-height:1.4">TRANSPORTES Y LOGÍSTICA<br>HERMANOS BENLLOCH, S.A.<br>Dpto. de Administración<br>Pol. Ind. El Oliveral, C/ F, 12<br>46394 Riba-roja de Túria (Valencia)<br>NIF {ves('A4602217')}</div></div>
    <div style="height:10mm"></div><table class=it>{tr(['Concepto','Cantidad','Precio €','Importe €'],'th',['','r','r','r'])}{''.join(tr([a,b,c,fm(d)],cls=['','r','r','r']) for a,b,c,d in L)}</table>
    <table style="width:100%;margin-top:8mm;text-align:center;line-height:1.7"><tr style="background:#fdeedd"><td>Importe bruto</td><td>Dto. 5 %</td><td>Base imponible</td><td>% IVA</td><td>Cuota IVA</td><td><b>TOTAL FACTURA</b></td></tr><tr><td>{fm(br)}</td><td>{fm(-dto)}</td><td>{fm(net)}</td><td>21,00</td><td>{fm(tax)}</td><td style="font-size:13pt"><b>{fm(tot)} €</b></td></tr></table>
    <p>Forma de pago: transferencia 30 días, día de pago 5. CaixaLevante {sp(ib)}</p><p style="font-size:7pt;color:#666">En cumplimiento del RGPD y la LOPDGDD le informamos de que sus datos se tratan para la gestión administrativa. Empresa asociada a ASPEL. Certificados ISO 9001 y 14001 por Normacert.</p>"""
    html(fn, css, body)
    reg(
        fn,
        "es_cleaning_margin_registry",
        "invoice",
        "es",
        "A/25-0318",
        "2025-03-31",
        "2025-05-05",
        "Servicios Integrales Costa del Azahar, S.L.",
        v,
        "TRANSPORTES Y LOGÍSTICA HERMANOS BENLLOCH, S.A.",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 40 ES autonoma
def n40():
    fn = "n40_ortuno_es.pdf"
    n = nif(48118204)
    ib = ies("0081", "1188", "0001882044")
    c = C(fn, font="os", size=9.5)
    c.r(0, 0, 210, 30, fill="#264653")
    c.t(20, 16, "mc ortuño", "os-Light", 24, col="#ffffff")
    c.t(20, 23, "diseño gráfico & packaging", z=9, col="#e9c46a")
    c.ml(
        20,
        44,
        ["María del Carmen Ortuño Vidal", "NIF " + n, "C/ Trapería 14, 3º B", "30001 Murcia", "hola@mcortuno.example"],
        5,
    )
    c.t(115, 44, "CLIENTE", "os-b", 8, col="#264653")
    c.ml(
        115,
        49,
        [
            "Conservas La Huertana",
            "Agroalimentaria del Segura, S. Coop.",
            "A/A Marketing",
            "Ctra. de Alcantarilla, km 4",
            "30166 Nonduermas (Murcia)",
            "NIF " + ves("F3011882"),
        ],
        5,
    )
    c.t(20, 90, "Factura 2025/014", "os-b", 15, col="#264653")
    c.t(190, 90, "Murcia, 9 de abril de 2025", a="r")
    y = 104
    for a, b in (
        ("Rediseño etiquetas gama ecológica (6 ref.)", "1.260,00"),
        ("Artes finales y preimpresión", "310,00"),
        ("Maqueta 3D lata 400 g", "145,00"),
    ):
        c.t(20, y, a)
        c.t(190, y, b + " €", a="r")
        c.l(20, y + 2.5, 190, y + 2.5, 0.2, "#999999")
        y += 9
    net = D("1715.00")
    tax = q(net * D(".21"))
    tot = net + tax
    ir = q(net * D(".15"))
    y += 4
    for a, b, f in (
        ("Base imponible", net, "os"),
        ("IVA 21 %", tax, "os"),
        ("Total (IVA incluido)", tot, "os-b"),
        ("Retención IRPF 15 %", -ir, "os"),
        ("Líquido a percibir", tot - ir, "os-b"),
    ):
        c.t(150, y, a, f, a="r")
        c.t(190, y, fm(b) + " €", f, a="r")
        y += 7
    c.p(
        20,
        y + 8,
        "Pago por transferencia antes del 9 de mayo de 2025 a la cuenta "
        + sp(ib)
        + " (Banco del Mediterráneo). Presupuesto aceptado nº P-25-007 de fecha 17/02/2025.",
        170,
        5.2,
    )
    c.save()
    reg(
        fn,
        "es_freelance_irpf",
        "invoice",
        "es",
        "2025/014",
        "2025-04-09",
        "2025-05-09",
        "María del Carmen Ortuño Vidal",
        n,
        ["Agroalimentaria del Segura, S. Coop.", "Conservas La Huertana Agroalimentaria del Segura, S. Coop."],
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


PAGES = [n28, n29, n30, n31, n32, n33, n34, n35, n36, n37, n38, n39, n40]
