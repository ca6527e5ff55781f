import random
from decimal import Decimal as D

from .drawing import A4, C, F, W, fm, iban, letter, q, sp, vGB


# 1 US cloud
def us_cloud_usage():
    L = [
        ("Compute – vm.standard-4, us-east (2 instances)", "1,460.00 hrs", "0.1184", D("172.86")),
        ("Compute – vm.burst-1, us-west", "744.00 hrs", "0.0131", D("9.75")),
        ("Block storage SSD", "1,200 GB-mo", "0.0950", D("114.00")),
        ("Object storage, standard tier", "3,418.22 GB-mo", "0.0210", D("71.78")),
        ("Egress traffic (first 1 TB free)", "2,207.90 GB", "0.0850", D("187.67")),
        ("Managed PostgreSQL – db.m-8", "1 mo", "310.0000", D("310.00")),
        ("Committed use discount (contract CU-20771)", "", "", D("-86.40")),
    ]
    net = sum(l[3] for l in L)
    tax = q(net * D("0.0625"))
    tot = net + tax
    W(
        "us_cloud_usage",
        "en",
        "invoice",
        """body{font-family:'Open Sans';font-size:9pt;color:#223}.top{border-bottom:3px solid #2463eb;padding-bottom:4mm}.logo{font-size:20pt;font-weight:bold;color:#2463eb}.big{background:#eef3ff;padding:5mm;margin:6mm 0;border-radius:3mm}.big b{font-size:19pt}.lab{color:#778;font-size:8pt;text-transform:uppercase;letter-spacing:.5px}table{width:100%}th{font-size:8pt;color:#667;border-bottom:1px solid #bbc;padding:2mm 0}td{padding:1.8mm 0;border-bottom:1px solid #e5e8f0}.s td{border:none;padding:.8mm 0}.g{display:flex;margin-top:6mm}.g>div{width:33%;padding-right:4mm}""",
        f"""
<div class="fx top"><div class="logo">◆ Stratocore</div><div class="r"><span class="lab">Invoice</span><br><b>INV-US-0048812</b></div></div>
<div class="g"><div><div class="lab">Billed to</div><b>Pinecrest Analytics LLC</b><br>Attn: Accounts Payable<br>2710 Lavaca St, Suite 410<br>Austin, TX 78705<br>United States</div><div><div class="lab">From</div>Stratocore Cloud Services, Inc.<br>88 Harbor Point Blvd, 9th Floor<br>Boston, MA 02125<br>EIN 47-3810265</div><div><div class="lab">Account</div>Account ID: 7731-0094-2216<br>Project: pinecrest-prod<br>Usage period: Oct 1 – Oct 31, 2024<br>PO number: PC-2024-118<br>Invoice date: Nov 3, 2024<br>Terms: Net 15</div></div>
<div class="big"><span class="lab">Amount due by November 18, 2024</span><br><b>${fm(tot)} USD</b></div>
<table><tr><th>Service<th class="r">Usage<th class="r">Rate (USD)<th class="r">Amount</tr>{''.join(f"<tr><td>{a}<td class=r>{b}<td class=r>{c}<td class=r>{'–$'+fm(-d) if d<0 else '$'+fm(d)}</tr>" for a,b,c,d in L)}</table>
<table class="s" style="width:55%;margin:4mm 0 0 45%"><tr><td>Subtotal<td class=r>${fm(net)}</tr><tr><td>Massachusetts sales tax (6.25%)<td class=r>${fm(tax)}</tr><tr><td><b>Total in USD</b><td class=r><b>${fm(tot)}</b></tr><tr><td>Promotional credits applied<td class=r>$0.00</tr></table>
<p style="margin-top:9mm;font-size:8pt;color:#667">Your card ending in 4471 will be charged automatically on or after the due date. If paying by wire, please remit to Bay Commonwealth Bank, routing 011 075 150, account 4408 219 773, and quote your account ID. Amounts unpaid after 30 days accrue a late charge of 1.5% per month. Last month's invoice INV-US-0046907 ($802.13) was paid on October 19, 2024. Questions? billing@stratocore.example</p><div style="page-break-before:always"><p class="lab">Usage detail by resource — invoice INV-US-0048812</p><table><tr><th>Resource<th>Region<th>From<th>To<th class="r">Amount</tr>{''.join(f'<tr><td>{a}<td>{b}<td>{x}<td>{y}<td class=r>${z}</tr>' for a,b,x,y,z in (('web-prod-01','us-east-1b','Oct 1','Oct 31','86.43'),('web-prod-02','us-east-1c','Oct 1','Oct 31','86.43'),('ci-runner','us-west-2a','Oct 1','Oct 31','9.75'),('vol-data-a (800 GB)','us-east-1b','Oct 1','Oct 31','76.00'),('vol-data-b (400 GB)','us-east-1c','Oct 1','Oct 31','38.00'),('bucket pinecrest-archive','us-east','Oct 1','Oct 31','71.78'),('pg-main','us-east-1b','Oct 1','Oct 31','310.00')))}</table></div>""",
        F(
            "INV-US-0048812",
            "2024-11-03",
            "2024-11-18",
            "Stratocore Cloud Services, Inc.",
            None,
            "Pinecrest Analytics LLC",
            "USD",
            net,
            tax,
            tot,
            None,
        ),
        page="Letter",
    )


# 2 US wholesale
def us_wholesale_grid():
    c = C("us_wholesale_grid", letter, "LS", 9)
    c.ts(15, 16, ["HOLLOWAY BROTHERS RESTAURANT SUPPLY"], f="SEB", z=14)
    c.ts(
        15,
        21.5,
        [
            "A division of Great Lakes Hospitality Group, Inc.",
            "4410 W. Fond du Lac Ave, Milwaukee, WI 53216",
            "Tel (414) 555-0172   Fax (414) 555-0173",
        ],
        f="SE",
        z=9,
    )
    c.t(201, 18, "Invoice", f="SEB", z=24, a="r")
    c.box(146, 24, 55, 14)
    c.line(173.5, 24, 173.5, 38)
    c.line(146, 30, 201, 30)
    c.t(159.7, 28.5, "Date", a="c")
    c.t(187, 28.5, "Invoice #", a="c")
    c.t(159.7, 35.5, "3/7/2025", a="c")
    c.t(187, 35.5, "118204", a="c")
    for x, l, ls in (
        (
            15,
            "Bill To",
            ["The Copper Ladle, Inc.", "dba Copper Ladle Bistro", "301 N. Water Street", "Milwaukee, WI 53202"],
        ),
        (
            112,
            "Ship To",
            [
                "Copper Ladle Bistro - rear dock",
                "1126 E. Brady Street",
                "Milwaukee, WI 53202",
                "Call Denise 414-555-0119",
            ],
        ),
    ):
        c.box(x, 44, 89, 30)
        c.line(x, 50, x + 89, 50)
        c.t(x + 2, 48.5, l)
        c.ts(x + 2, 55, ls, 4.6)
    cols = [15, 42, 70, 92, 112, 140, 170, 201]
    hd = ["P.O. Number", "Terms", "Rep", "Ship", "Via", "Due Date", "F.O.B."]
    vv = ["CL-5562", "Net 30", "MJH", "3/6/2025", "Our Truck", "4/6/2025", "Milwaukee"]
    c.box(15, 80, 186, 12)
    for k in range(7):
        m = (cols[k] + cols[k + 1]) / 2
        c.t(m, 84.5, hd[k], a="c", z=8)
        c.t(m, 90.3, vv[k], a="c")
        if k:
            c.line(cols[k], 80, cols[k], 92)
    c.line(15, 86, 201, 86)
    R = [
        (6, "PAN-2420", 'Full size steam table pan, 2-1/2" deep, 22 ga.', "14.85"),
        (2, "MIX-20Q", "Planetary mixer bowl guard 20 qt", "129.00"),
        (12, "GLV-L-100", "Nitrile gloves, large, box of 100", "8.49"),
        (4, "SHV-2448", "Epoxy wire shelf 24 x 48, NSF", "43.75"),
        (24, "TWL-BAR", "Bar mop towel, 16 x 19, white", "1.15"),
        (1, "KNF-SRV", "Knife sharpening service, per visit (non-taxable)", "65.00"),
    ]
    c.box(15, 98, 186, 110)
    c.line(15, 104, 201, 104)
    xs = [15, 31, 58, 142, 168, 201]
    for x in xs[1:-1]:
        c.line(x, 98, x, 208)
    for k, h in enumerate(["Quantity", "Item Code", "Description", "Price Each", "Amount"]):
        c.t((xs[k] + xs[k + 1]) / 2, 102.4, h, a="c", z=8.5)
    y = 110
    net = D(0)
    taxable = D(0)
    for n, i, d, p in R:
        a = D(p) * n
        net += a
        taxable += 0 if i == "KNF-SRV" else a
        c.t(29, y, n, a="r")
        c.t(32.5, y, i)
        c.t(60, y, d, z=8.5)
        c.t(166, y, p + ("" if i == "KNF-SRV" else "T"), a="r")
        c.t(199, y, fm(a) + ("" if i == "KNF-SRV" else "T"), a="r")
        y += 6
    tax = q(taxable * D("0.055"))
    tot = net + tax
    c.t(60, y + 8, "Claims must be made within 5 days of delivery. Packing slip 77219.", f="LSI", z=7)
    c.box(120, 208, 81, 32)
    for k, (l, v, b) in enumerate(
        (
            ("Subtotal", "$" + fm(net), 0),
            ("Sales Tax (5.5%)", "$" + fm(tax), 0),
            ("Total", "$" + fm(tot), 1),
            ("Payments/Credits", "$0.00", 0),
        )
    ):
        c.line(120, 216 + 8 * k, 201, 216 + 8 * k)
        c.t(122, 213.5 + 8 * k, l, f="LSB", z=11 if b else 9)
        c.t(199, 213.5 + 8 * k, v, a="r", f="LSB" if b else "LS", z=11 if b else 9)
    c.box(120, 240, 81, 9)
    c.t(122, 246, "Balance Due", f="LSB", z=12)
    c.t(199, 246, "$" + fm(tot), f="LSB", z=12, a="r")
    c.ts(
        15,
        214,
        [
            "Thank you for your business! Please remit to:",
            "Holloway Brothers, P.O. Box 88014, Milwaukee, WI 53288",
            "A 1.5% finance charge applies to past-due balances.",
            "Returned checks: $35.00 fee",
        ],
        z=8,
    )
    c.t(108, 266, "www.hollowaybros.example  -  ar@hollowaybros.example", z=8, a="c")
    c.end(
        "en",
        "invoice",
        F(
            "118204",
            "2025-03-07",
            "2025-04-06",
            ["HOLLOWAY BROTHERS RESTAURANT SUPPLY", "Holloway Brothers"],
            None,
            ["The Copper Ladle, Inc.", "The Copper Ladle, Inc. dba Copper Ladle Bistro"],
            "USD",
            net,
            tax,
            tot,
            None,
        ),
    )


# 3 US SaaS receipt
def us_saas_receipt():
    W(
        "us_saas_receipt",
        "en",
        "receipt",
        """body{font-family:Lato;font-size:10pt;color:#1a1f36}h1{font-size:18pt}.m td{padding:.7mm 8mm .7mm 0}.m td:first-child{color:#556}table.i{width:100%;margin-top:4mm}.i th{border-bottom:1px solid #1a1f36;font-weight:normal;font-size:8.5pt;padding-bottom:1mm}.i td{padding:2.2mm 0 0}.t{margin-left:50%;width:50%;margin-top:4mm}.t td{padding:1.2mm 0;border-top:1px solid #dde}""",
        f"""
<div class="fx"><h1>Receipt</h1><div style="font-size:16pt;font-weight:900;color:#e0532f">quillboard</div></div>
<table class="m" style="margin-top:5mm"><tr><td><b>Invoice number</b><td><b>9C41E07B-0013</b></tr><tr><td>Receipt number<td>2871-5540</tr><tr><td>Date of issue<td>February 9, 2025</tr><tr><td>Date paid<td>February 9, 2025</tr><tr><td>Payment method<td>Mastercard •••• 8823</tr></table>
<div class="fx" style="margin-top:8mm"><div style="width:48%"><b>Quillboard Labs Inc.</b><br>2261 Market Street #4980<br>San Francisco, California 94114<br>United States<br>support@quillboard.example</div><div style="width:48%"><b>Bill to</b><br>Oriel &amp; Finch Studio<br>Marguerite Oyelaran<br>118 Hanover Place, Apt 3B<br>Brooklyn, New York 11201<br>United States<br>m.oyelaran@orielfinch.example</div></div>
<h2 style="margin:10mm 0 3mm;font-size:15pt">$261.29 paid on February 9, 2025</h2>
<table class="i"><tr><th>Description<th class=r>Qty<th class=r>Unit price<th class=r>Amount</tr><tr><td>Quillboard Team (per seat)<br><span style="color:#667;font-size:8.5pt">Feb 9 – Mar 9, 2025</span><td class=r>12<td class=r>$19.00<td class=r>$228.00</tr><tr><td>AI credits add-on, 5k<br><span style="color:#667;font-size:8.5pt">Feb 9 – Mar 9, 2025</span><td class=r>1<td class=r>$25.00<td class=r>$25.00</tr><tr><td>Unused time on Quillboard Team after 09 Jan 2025 (1 seat)<td class=r>1<td class=r>-$13.00<td class=r>-$13.00</tr></table>
<table class="t"><tr><td>Subtotal<td class=r>$240.00</tr><tr><td>Total excluding tax<td class=r>$240.00</tr><tr><td>Sales Tax – New York (8.87% on $240.00)<td class=r>$21.29</tr><tr><td>Total<td class=r>$261.29</tr><tr><td><b>Amount paid</b><td class=r><b>$261.29</b></tr></table>
<p style="position:absolute;bottom:0;font-size:8pt;color:#778">9C41E07B-0013 · $261.29 paid on February 9, 2025 · Page 1 of 1</p>""",
        F(
            "9C41E07B-0013",
            "2025-02-09",
            None,
            "Quillboard Labs Inc.",
            None,
            ["Oriel & Finch Studio"],
            "USD",
            "240.00",
            "21.29",
            "261.29",
            None,
        ),
        page="Letter",
    )


# 4 US telecom 2 pages
def us_telecom_statement():
    c = C("us_telecom_statement", letter, "OS", 9)
    c.box(0, 0, 215.9, 22, "#0b4f4a", None)
    c.t(14, 14, "Bluespan Wireless", f="OSB", z=18, col="#ffffff")
    c.t(202, 14, "Page 1 of 2", a="r", col="#ffffff", z=8)
    c.ts(
        14,
        32,
        [
            "GARRISON & WOLFE ARCHITECTS PC",
            "ATTN ROSA DELACRUZ",
            "5580 PEACHTREE INDUSTRIAL BLVD STE 220",
            "ATLANTA GA 30341-2714",
        ],
        4.6,
        f="MO",
        z=9,
    )
    for k, (a, b) in enumerate(
        (
            ("Account number", "428 117 903-00006"),
            ("Invoice number", "9962140873"),
            ("Bill date", "January 12, 2025"),
            ("Billing period", "Dec 13 - Jan 12"),
            ("Due date", "February 4, 2025"),
        )
    ):
        c.t(125, 32 + k * 5, a, col="#555555")
        c.t(202, 32 + k * 5, b, a="r", f="OSB")
    c.t(14, 66, "Your bill at a glance", f="OSB", z=13)
    S = [
        ("Previous balance (bill of Dec 12)", "412.66"),
        ("Payment received Jan 2 – thank you", "-412.66"),
        ("Balance forward", "0.00"),
        ("Monthly plan charges – 6 lines", "330.00"),
        ("Device payment agreement (line ...0147), 9 of 36", "27.77"),
        ("Usage & purchases – international roaming", "18.50"),
        ("Surcharges and other charges", "21.43"),
    ]
    y = 74
    for a, b in S:
        c.t(16, y, a)
        c.t(130, y, ("-$" + b[1:]) if b[0] == "-" else "$" + b, a="r")
        c.line(14, y + 2, 132, y + 2, 0.3, "#bbbbbb")
        y += 6.4
    net = D("330.00") + D("27.77") + D("18.50") + D("21.43")
    tax = D("24.18")
    tot = net + tax
    c.t(16, y, "Total charges before taxes")
    c.t(130, y, "$" + fm(net), a="r")
    y += 6.4
    c.t(16, y, "Taxes, governmental surcharges and fees")
    c.t(130, y, "$" + fm(tax), a="r")
    y += 8
    c.box(14, y - 5.5, 118, 9, "#d9efec", None)
    c.t(16, y + 0.5, "Total amount due by February 4, 2025", f="OSB")
    c.t(130, y + 0.5, "$" + fm(tot), f="OSB", a="r", z=11)
    c.box(140, 70, 62, 58, "#f4f4f4", None, r=2)
    c.ts(
        144,
        78,
        [
            "AutoPay is OFF",
            "Save $10 per line each month",
            "when you enrol in AutoPay",
            "and paper-free billing.",
            "",
            "Contact us",
            "Dial 611 from your phone or",
            "call 1-800-555-0139",
            "bluespan.example/support",
        ],
        5,
    )
    c.line(8, 205, 208, 205, 0.5, "#000000", ([3, 3], 0))
    c.t(108, 202.8, "Please detach and return this portion with your payment", a="c", z=7)
    c.ts(
        14,
        214,
        [
            "Account number 428 117 903-00006",
            "Make check payable to Bluespan Wireless",
            "Amount enclosed  $ _______________",
        ],
        5.5,
    )
    c.t(202, 214, "Due 02/04/25      $" + fm(tot), f="OSB", a="r")
    c.ts(125, 228, ["BLUESPAN WIRELESS", "PO BOX 660812", "DALLAS TX 75266-0812"], 4.6, f="MO")
    c.t(14, 262, "4281179030000699621408730000000042188200204259", f="MO", z=10)
    c.page()
    c.t(14, 16, "Bluespan Wireless", f="OSB", z=11, col="#0b4f4a")
    c.t(202, 16, "Invoice 9962140873  |  Page 2 of 2", a="r", z=8)
    c.t(14, 28, "Charges by line", f="OSB", z=12)
    y = 36
    xs = [14, 70, 112, 142, 172, 202]
    for k, h in enumerate(["Number / user", "Plan", "Plan chg.", "Equip./usage", "Taxes", "Total"]):
        c.t(xs[k], y, h, f="OSB", z=8, a="l" if k < 2 else "r")
    tx = [D("4.03")] * 6
    ex = [D("27.77"), D(0), D("18.50"), D(0), D(0), D(0)]
    for k, u in enumerate(
        [
            "404-555-0147 R. Delacruz",
            "404-555-0152 J. Wolfe",
            "404-555-0160 T. Garrison",
            "404-555-0161 Site tablet",
            "404-555-0177 M. Abara",
            "404-555-0190 Office hotspot",
        ]
    ):
        y += 6
        c.t(14, y, u, z=8.5)
        c.t(70, y, "Business Flex 5G", z=8.5)
        c.t(142 - 30, y, "$55.00", a="r", z=8.5)
        c.t(142, y, "$" + fm(ex[k]), a="r", z=8.5)
        c.t(172, y, "$" + fm(tx[k]), a="r", z=8.5)
        c.t(202, y, "$" + fm(55 + ex[k] + tx[k]), a="r", z=8.5)
    y += 8
    c.t(14, y, "Surcharges and other charges (account level)", f="OSB")
    for a, b in (
        ("Federal Universal Service Charge", "9.84"),
        ("Regulatory charge", "1.26"),
        ("Administrative charge", "10.33"),
    ):
        y += 5.5
        c.t(16, y, a)
        c.t(202, y, "$" + b, a="r")
    y += 12
    c.ts(
        14,
        y,
        [
            "Bluespan Wireless is a trade name of Bluespan Cellular Partnership LP, One Meridian Way, Plano, TX 75024.",
            "Late payments: a late fee of up to 1.5% per month (or $7.00, whichever is greater) applies to unpaid balances.",
            "Roaming details: 3 day passes Mexico 12/27 - 12/29 at $5.00 each plus 7 messages at $0.50 each. Disputes must be raised within 180 days.",
        ],
        4.5,
        z=7.5,
    )
    c.end(
        "en",
        "invoice",
        F(
            "9962140873",
            "2025-01-12",
            "2025-02-04",
            ["Bluespan Wireless", "Bluespan Cellular Partnership LP"],
            None,
            ["GARRISON & WOLFE ARCHITECTS PC"],
            "USD",
            net,
            tax,
            tot,
            None,
        ),
    )


# 5 UK energy 2 pages
def uk_energy_bill():
    vat = vGB("7741093")
    std = q(D(92) * D("0.6104"))
    en = q(D("3487") * D("0.2274"))
    ccl = q(D("3487") * D("0.00775"))
    net = std + en + ccl
    v20 = q(net * D("0.20"))
    tot = net + v20
    prev = D("611.20")
    W(
        "uk_energy_bill",
        "en",
        "invoice",
        """@page{@bottom-center{content:"Brightmoor Energy is a trading name of Brightmoor Supply Limited. Registered in England and Wales no. 08814027. Registered office: 4 Cathedral Yard, Exeter EX1 1HD. VAT Reg. No. GB 774 1093 """
        + vat[-2:]
        + """  –  page " counter(page) " of " counter(pages);font:6.5pt 'Open Sans';color:#555;width:100%}}body{font-family:'Noto Sans';font-size:9pt}.h{color:#6b2d8b}.box{background:#6b2d8b;color:#fff;padding:5mm;border-radius:4mm;width:75mm}.box b{font-size:22pt}table{width:100%}td,th{padding:1.4mm 1mm}.l td{border-bottom:1px solid #d9c9e3}h2{font-size:12pt;margin:6mm 0 2mm}""",
        f"""
<div class="fx"><div><h1 class="h" style="font-size:21pt">Brightmoor<span style="font-weight:normal">energy</span></h1><p>Your business electricity bill</p><div style="margin-top:12mm">The Finance Manager<br><b>Saltash Precision Castings Ltd</b><br>Unit 7, Burraton Industrial Park<br>Saltash<br>Cornwall PL12 6LX</div></div>
<div class="box">This bill is for<br><span style="font-size:11pt">1 Aug 2024 – 31 Oct 2024</span><br><br>Total of this bill<br><b>£{fm(tot)}</b><br>including VAT<br><br>We will collect this by Direct Debit on or just after <span style="white-space:nowrap">22 November 2024</span></div></div>
<table style="margin-top:8mm;width:100%;border-top:2px solid #6b2d8b;border-bottom:2px solid #6b2d8b"><tr><td>Customer reference<br><b>A-4471 0928</b><td>Bill number<br><b>BE/24/1109364</b><td>Bill date (tax point)<br><b>8 November 2024</b><td>Contract ends<br><b>31 March 2026</b></tr></table>
<h2 class="h">Your account summary</h2><table class="l"><tr><td>Balance on your last bill (9 August 2024)<td class=r>£{fm(prev)}</tr><tr><td>Payment received 23 August 2024 – Direct Debit<td class=r>£{fm(prev)} CR</tr><tr><td>Charges for this period, excl. VAT<td class=r>£{fm(net)}</tr><tr><td>VAT @ 20.00% on £{fm(net)}<td class=r>£{fm(v20)}</tr><tr><td><b>Total now due</b><td class=r><b>£{fm(tot)}</b></tr></table>
<p style="margin-top:5mm">Supply address: as above. Meter point (MPAN): <b>S 03 801 100 &nbsp; 22 0009 1184 773</b>. Emergency or power cut? Call 105 – that is your network operator, Tamar &amp West Distribution plc, not us.</p>
<p>Originator's ID 927714 · Your Direct Debit is set up with Lloyds account ending 3302.</p>
<div style="page-break-before:always"><h2 class="h" style="margin-top:0">How we worked out your charges</h2><table class="l"><tr><th>Meter E13BG02277<th class=r>Previous reading<th class=r>This reading<th class=r>Units (kWh)<th class=r>p/kWh<th class=r>Amount</tr><tr><td>All day<td class=r>071 204 A<td class=r>074 691 A<td class=r>3,487<td class=r>22.74<td class=r>£{fm(en)}</tr><tr><td>Standing charge, 92 days at 61.04p<td><td><td><td><td class=r>£{fm(std)}</tr><tr><td>Climate Change Levy<td><td><td class=r>3,487<td class=r>0.775<td class=r>£{fm(ccl)}</tr><tr><td colspan=5><b>Total electricity charges excl. VAT</b><td class=r><b>£{fm(net)}</b></tr></table>
<h2 class="h">Your usage</h2><svg width="460" height="120">{''.join(f'<rect x="{20+k*36}" y="{110-h}" width="22" height="{h}" fill="#b48bc9"/>' for k,h in enumerate([60,72,88,95,90,70,55,48,44,52,50,58]))}</svg><p>Estimated annual consumption 14,120 kWh. A = actual reading, E = estimated.</p><h2 class="h">If you are not happy</h2><p>Call us on 01392 555 0140 or write to the registered office. If we cannot settle it within eight weeks you may contact the Energy Ombudsman, PO Box 966, Warrington WA4 9DF.</p></div>""",
        F(
            "BE/24/1109364",
            "2024-11-08",
            "2024-11-22",
            ["Brightmoor Supply Limited"],
            vat,
            "Saltash Precision Castings Ltd",
            "GBP",
            net,
            v20,
            tot,
            None,
        ),
    )


# 6 UK courier
def uk_courier_weekly():
    vat = vGB("6120457")
    R = [
        ("03/02/25", "PX5541028", "Leeds LS11", "Cardiff CF10", "Next day by 12:00", "2", "14.60", "9.40"),
        ("03/02/25", "PX5541033", "Leeds LS11", "Norwich NR3", "Next day", "1", "6.20", "7.15"),
        ("04/02/25", "PX5541290", "Leeds LS11", "Dublin D08", "International road", "1", "9.00", "18.90"),
        ("05/02/25", "PX5541677", "Leeds LS11", "Truro TR1", "Next day", "4", "41.50", "22.60"),
        ("06/02/25", "PX5541812", "Leeds LS11", "Belfast BT3", "48 hour", "1", "3.40", "11.05"),
        ("07/02/25", "PX5542001", "Wakefield WF1", "Leeds LS11", "Collection & return", "1", "2.00", "8.25"),
    ]
    rr = random.Random(5)
    for k in range(46):
        dd = 3 + k // 10
        R.append(
            (
                f"{dd:02d}/02/25",
                f"PX554{2100+k*7}",
                *rr.choice(
                    [
                        ("Leeds LS11", "Bristol BS4"),
                        ("Leeds LS11", "Glasgow G41"),
                        ("Leeds LS11", "London N1"),
                        ("Leeds LS11", "Exeter EX2"),
                        ("Leeds LS11", "Kendal LA9"),
                    ]
                ),
                rr.choice(["Next day", "48 hour", "Next day by 10:30", "Saturday"]),
                str(rr.randint(1, 3)),
                f"{rr.randint(8,220)/10:.2f}",
                f"{rr.choice([7.15,7.15,11.05,13.40,9.4]):.2f}",
            )
        )
    R.sort(key=lambda r: r[0][:2] + r[1])
    b = sum(D(r[7]) for r in R)
    fuel = q(b * D("0.1425"))
    net = b + fuel + D("3.50")
    v = q(net * D(".2"))
    tot = net + v
    W(
        "uk_courier_weekly",
        "en",
        "invoice",
        """body{font-family:'Liberation Sans Narrow','Liberation Sans';font-size:9.5pt}.bar{background:#111;color:#ffd400;padding:3mm 12mm;font-size:22pt;font-weight:bold;font-style:italic}.c{padding:0 12mm}.d th{background:#ffd400;padding:1mm 1.5mm}.d td{padding:1mm 1.5mm;border-bottom:.5px dotted #888}table.d{width:100%}""",
        f"""<div class="bar fx"><span>PARCELEX &gt;&gt;&gt;</span><span style="font-size:12pt;color:#fff;font-style:normal;align-self:center">TAX INVOICE</span></div><div class="c"><div class="fx" style="margin-top:6mm"><div>Invoice to:<br><b>Hartwell Bookbinding &amp; Print</b><br>Mill House, 22 Sweet Street<br>Leeds<br>LS11 9DB</div><table>{''.join(f'<tr><td style="padding:.6mm 4mm .6mm 0">{a}<td>: {x}</tr>' for a,x in (('Account','HAR0117'),('Invoice No','L-0319927'),('Invoice Date','09/02/25'),('Week ending','08/02/25'),('Your VAT No',f"{vGB('3318742')[:2]} {vGB('3318742')[2:5]} {vGB('3318742')[5:9]} {vGB('3318742')[9:]}"),('Depot','27 Leeds South'),('Payment due','11/03/25')))}</table></div>
<p style="margin:6mm 0 2mm">Consignments carried during the week ending 08/02/25</p><table class="d"><thead><tr><th>Date<th>Consignment<th>From<th>To<th>Service<th class=r>Pcs<th class=r>Kg<th class=r>Charge £</tr></thead>{''.join('<tr>'+''.join(f'<td class="{"r" if k>4 else ""}">{x}' for k,x in enumerate(r))+'</tr>' for r in R)}</table>
<table class="d" style="width:70mm;margin:5mm 0 0 auto"><tr><td>Carriage<td class=r>{b}</tr><tr><td>Fuel surcharge 14.25%<td class=r>{fuel}</tr><tr><td>Weekly account fee<td class=r>3.50</tr><tr><td><b>Net</b><td class=r><b>{net}</b></tr><tr><td>VAT 20%<td class=r>{v}</tr><tr><td style="font-size:13pt"><b>TOTAL GBP</b><td class=r style="font-size:13pt"><b>{tot}</b></tr></table>
<p style="margin-top:8mm">Please pay by BACS quoting your account number: <b>Northgate Bank plc</b>, sort code 40-11-93, account 71220465, or from abroad IBAN {sp(iban('GB','NGTB40119371220465'))}, BIC NGTBGB2L.</p><p style="font-size:7.5pt">All goods are carried subject to RHA Conditions of Carriage 2020. Queries must be raised within 7 days of the invoice date: 0113 496 0211, accounts@parcelex.example. Overdue accounts will be placed on stop.</p><p style="border-top:1px solid #000;padding-top:1mm;font-size:7.5pt">Parcelex Northern Ltd, Unit 3 Gelderd Trade Park, Leeds LS12 6DX · Company No. 05590318 · VAT {vat[:2]} {vat[2:5]} {vat[5:9]} {vat[9:]} · A member of the Parcelex Franchise Network</p></div>""",
        F(
            "L-0319927",
            "2025-02-09",
            "2025-03-11",
            "Parcelex Northern Ltd",
            vat,
            "Hartwell Bookbinding & Print",
            "GBP",
            net,
            v,
            tot,
            iban("GB", "NGTB40119371220465"),
        ),
        margin="0 0 10mm 0",
    )


# 7 UK plumber
def uk_plumber_simple():
    c = C("uk_plumber_simple", A4, "Car", 11)
    c.t(105, 22, "Gareth Pryce-Williams", f="CarB", z=20, a="c")
    c.t(105, 28, "Plumbing & Heating  |  Gas Safe registered 540 118", a="c", f="CarI", z=11)
    c.t(105, 33.5, "14 Heol y Bryn, Rhiwbina, Cardiff CF14 6HY    07700 900 418", a="c", z=10)
    c.line(20, 37, 190, 37, 1.2)
    c.t(20, 50, "INVOICE", f="CarB", z=16)
    c.t(20, 58, "No. 2024/67")
    c.t(20, 63.5, "28th September 2024")
    c.ts(120, 50, ["Mrs. E. Okonjo", "9 Lôn Isaf", "Radyr", "Cardiff CF15 8LP"], 5)
    c.t(20, 84, "Job: replace leaking combi boiler diverter & fit new kitchen mixer tap, 24th & 25th Sept.", f="CarI")
    R = [
        ("Labour, 9 hours @ £42.00", "378.00"),
        ("Diverter valve assembly (Vaillant, supplied by City Plumbing)", "96.40"),
        ("Kitchen mixer tap, brushed steel", "118.00"),
        ("Isolation valves, olives, sealant, sundries", "23.75"),
        ("Call out 24th Sept. – waived", "0.00"),
    ]
    y = 96
    for a, b in R:
        c.t(22, y, a)
        c.t(188, y, "£" + b, a="r")
        c.line(20, y + 2.2, 190, y + 2.2, 0.2, "#999999")
        y += 8
    tot = sum(D(r[1]) for r in R)
    c.t(150, y + 5, "TOTAL", f="CarB", z=13)
    c.t(188, y + 5, "£" + fm(tot), f="CarB", z=13, a="r")
    c.t(150, y + 12, "Less deposit paid", z=10)
    c.t(188, y + 12, "£150.00", a="r", z=10)
    c.t(150, y + 19, "Left to pay", f="CarB")
    c.t(188, y + 19, "£" + fm(tot - 150), f="CarB", a="r")
    c.ts(
        20,
        y + 36,
        [
            "Payment by 12th October 2024 please – cash, cheque or bank transfer:",
            "G Pryce-Williams, Principality Savings, sort code 20-18-54, a/c 33910277.",
            "I am not registered for VAT.  12 months guarantee on all parts fitted.",
            "",
            "Diolch yn fawr!",
        ],
        6,
    )
    c.end(
        "en",
        "invoice",
        F(
            "2024/67",
            "2024-09-28",
            "2024-10-12",
            ["Gareth Pryce-Williams", "G Pryce-Williams"],
            None,
            ["Mrs. E. Okonjo", "E. Okonjo"],
            "GBP",
            None,
            None,
            tot,
            None,
        ),
    )


# 8 UK online shop credit note
def uk_shop_creditnote():
    vat = vGB("9038815")
    R = [
        ("FL-2207-OAT", "Merino throw, oatmeal – returned, unused", "1", "74.96", "20%"),
        ("BK-118", 'Hardback "The Walled Garden"', "2", "14.99", "0%"),
    ]
    W(
        "uk_shop_creditnote",
        "en",
        "credit_note",
        """body{font-family:'Liberation Serif';font-size:10.5pt}h1{font-weight:normal;letter-spacing:6px;font-size:17pt;text-align:center}.k{border:1px solid #555;padding:4mm;margin-top:7mm}table{width:100%}th{border-top:1px solid;border-bottom:1px solid;padding:1.5mm;font-weight:normal;font-style:italic}td{padding:1.5mm}""",
        f"""<h1>FERN &amp; LINNET</h1><p style="text-align:center;font-style:italic">home goods, slowly made — fernandlinnet.example</p><h2 style="text-align:center;margin-top:8mm;font-size:14pt">Credit Note CN-10418</h2><div class="k fx"><div>Credit to:<br>Mr Tobias Achterberg<br>Flat 2, 61 Marchmont Crescent<br>Edinburgh EH9 1HF</div><div>Date of credit: 17-Jan-2025<br>Original invoice: FL-88302 of 28-Dec-2024<br>Order: #W0093351<br>Return received: 15-Jan-2025<br>RMA: R-7702</div></div>
<table style="margin-top:7mm"><tr><th>Code<th>Item<th class=r>Qty<th class=r>Unit ex VAT<th class=r>VAT<th class=r>Net credit</tr>{''.join(f'<tr><td>{a}<td>{b}<td class=r>{n}<td class=r>£{p}<td class=r>{t}<td class=r>-£{D(p)*int(n)}</tr>' for a,b,n,p,t in R)}<tr><td><td>Original delivery charge (Royal Mail Tracked 48)<td class=r>1<td class=r>£3.75<td class=r>20%<td class=r>-£3.75</tr></table>
<table style="width:75mm;margin:5mm 0 0 auto"><tr><td>Net<td class=r>-£108.69</tr><tr><td>VAT at 20% on £78.71<td class=r>-£15.74</tr><tr><td>VAT at 0% on £29.98<td class=r>£0.00</tr><tr style="border-top:1px solid;font-weight:bold"><td>Total credited<td class=r>-£124.43</tr></table><p style="margin-top:10mm">We have refunded this amount to the card you paid with (Visa ending 0912). Please allow 3–5 working days. Nothing further is needed from you.</p><p style="position:absolute;bottom:0;width:100%;text-align:center;font-size:8.5pt">Fern and Linnet Trading Company Ltd · The Old Creamery, Church Stretton, Shropshire SY6 6AX · Registered in England 10772140 · VAT no. {vat[2:5]} {vat[5:9]} {vat[9:]}</p>""",
        F(
            "CN-10418",
            "2025-01-17",
            None,
            ["Fern and Linnet Trading Company Ltd"],
            [f"{vat[2:5]} {vat[5:9]} {vat[9:]}", vat[2:]],
            ["Mr Tobias Achterberg", "Tobias Achterberg"],
            "GBP",
            ["-108.69", "108.69"],
            ["-15.74", "15.74"],
            ["-124.43", "124.43"],
            None,
        ),
    )


PAGES = [
    us_cloud_usage,
    us_wholesale_grid,
    us_saas_receipt,
    us_telecom_statement,
    uk_energy_bill,
    uk_courier_weekly,
    uk_plumber_simple,
    uk_shop_creditnote,
]
