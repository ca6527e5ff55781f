from decimal import Decimal as D

from .drawing import A4, C, F, HexColor, ROUND_HALF_UP, W, abn, fm, gstin, iDE, iban, luhn, mm, q, sp, vDE, vGB, vIE


# 9 UK agency
def uk_agency_canvas():
    vat = vGB("2258190")
    c = C("uk_agency_canvas", A4, "LatoL", 9.5)
    c.box(0, 0, 58, 297, "#1d2b3a", None)
    c.t(10, 24, "north", f="LatoBl", z=26, col="#ffffff")
    c.t(10, 34, "of nine", f="LatoL", z=22, col="#f2b134")
    w = "#ffffff"
    c.ts(
        10,
        60,
        [
            "Invoice no.",
            "NN-0719",
            "",
            "Date",
            "14 Mar 2025",
            "",
            "Pay by",
            "13 Apr 2025",
            "",
            "Client PO",
            "4500188213",
            "",
            "Project",
            "Spring relaunch",
            "KLD-03",
        ],
        5.2,
        col=w,
        z=9,
    )
    c.ts(
        10,
        200,
        [
            "Northofnine",
            "Creative Ltd",
            "Studio 5, The Tannery",
            "Bermondsey Street",
            "London SE1 3XN",
            "",
            "Co. reg. 11902377",
            "VAT " + vat,
            "",
            "hello@northofnine.example",
        ],
        4.8,
        col=w,
        z=8,
    )
    c.t(70, 28, "Invoice", f="LatoL", z=30)
    c.ts(
        70,
        44,
        [
            "For the attention of Priya Raman",
            "Kestrel Leisure Developments plc",
            "3rd Floor, Aldgate House",
            "33 Aldgate High Street",
            "London EC3N 1AH",
        ],
        5,
    )
    R = [
        ("Brand strategy workshops", "2 days", "2,400.00"),
        ("Identity design, phase 2 of 3", "fixed fee", "6,850.00"),
        ("Motion templates", "11.5 h @ £95", "1,092.50"),
        ("Stock photography licences, rebilled at cost", "", "184.20"),
        ("Early-bird rate discount, 5% on fees", "", "-517.13"),
    ]
    y = 84
    net = D(0)
    for a, b, p in R:
        net += D(p.replace(",", ""))
        c.t(70, y, a, f="Lato")
        c.t(152, y, b, z=8.5, a="r")
        c.t(198, y, p, a="r", f="Lato")
        c.line(70, y + 2.6, 198, y + 2.6, 0.3, "#bbbbbb")
        y += 9
    v = q(net * D(".2"))
    tot = net + v
    y += 4
    for l, x, f in (("Net", net, "Lato"), ("VAT 20%", v, "Lato")):
        c.t(140, y, l, f=f)
        c.t(198, y, fm(x), a="r", f=f)
        y += 6.5
    c.t(140, y + 3, "£ " + fm(tot), f="LatoBl", z=18)
    c.t(140, y + 8.5, "total, including VAT", z=8)
    ib = iban("GB", "MIDW40051281553920")
    c.ts(
        70,
        y + 34,
        [
            "Bank details",
            "Account name: Northofnine Creative Ltd",
            "Midway Business Bank – 40-05-12 – 81553920",
            "IBAN: " + sp(ib),
            "SWIFT: MIDWGB22",
        ],
        5,
        f="Lato",
        z=9,
    )
    c.ts(
        70,
        262,
        [
            "We exercise our statutory right to claim interest and compensation for debt recovery",
            "under the late payment legislation if we are not paid according to agreed credit terms.",
            "Part of the Halyard Collective.",
        ],
        4.2,
        z=7.5,
    )
    c.end(
        "en",
        "invoice",
        F(
            "NN-0719",
            "2025-03-14",
            "2025-04-13",
            "Northofnine Creative Ltd",
            vat,
            "Kestrel Leisure Developments plc",
            "GBP",
            net,
            v,
            tot,
            ib,
        ),
    )


# 10 IN marketplace
def in_marketplace_tax():
    g = gstin("29", "AAGCV4471K")
    W(
        "in_marketplace_tax",
        "en",
        "invoice",
        """body{font-family:'Noto Sans';font-size:8pt}.o{border:1px solid #000}.o td,.o th{border:1px solid #000;padding:1.2mm}table{width:100%}""",
        f"""<div class="fx"><div style="font-size:17pt;font-weight:bold">bazaarly<span style="color:#ff6a00">.in</span></div><div class=r><b>Tax Invoice/Bill of Supply/Cash Memo</b><br>(Original for Recipient)</div></div><div class="fx" style="margin-top:6mm"><div style="width:45%"><b>Sold By :</b><br>VERDANT RETAIL PRIVATE LIMITED<br>* Sy. No. 41/2, Soukya Road, Devanagundi Village, Hoskote Taluk<br>BENGALURU, KARNATAKA, 560067<br>IN<br><br><b>PAN No:</b> AAGCV4471K<br><b>GST Registration No:</b> {g}</div><div style="width:45%;text-align:right"><b>Billing Address :</b><br>Ananya Krishnamurthy<br>Flat 14B, Prestige Lakeview, Kondapur<br>HYDERABAD, TELANGANA, 500084<br>IN<br><b>State/UT Code:</b> 36<br><br><b>Shipping Address :</b><br>Ananya Krishnamurthy<br>C/o Deccan Softlabs LLP, 3rd Floor, Mindspace Bldg 12<br>HYDERABAD, TELANGANA, 500081<br>IN<br><b>Place of supply:</b> TELANGANA<br><b>Place of delivery:</b> TELANGANA</div></div>
<div class="fx" style="margin:6mm 0"><div><b>Order Number:</b> 408-7719023-5521148<br><b>Order Date:</b> 18.10.2024</div><div class=r><b>Invoice Number :</b> BLR7-1188342<br><b>Invoice Details :</b> KA-BLR7-1034-2425<br><b>Invoice Date :</b> 19.10.2024</div></div>
<table class="o"><tr style="background:#ddd"><th>Sl. No<th>Description<th>Unit Price<th>Qty<th>Net Amount<th>Tax Rate<th>Tax Type<th>Tax Amount<th>Total Amount</tr><tr><td>1<td>Corvane 1.5 L Electric Kettle, Stainless Steel (Black) | B09QK77XJ2 ( CRV-KTL-15 )<br>HSN:85161000<td class=r>₹1,100.85<td>2<td class=r>₹2,201.70<td>18%<td>IGST<td class=r>₹396.31<td class=r>₹2,598.01</tr><tr><td>2<td>Notebook A5 ruled, pack of 6 | B07NB5531L<br>HSN:48202000<td class=r>₹267.86<td>1<td class=r>₹267.86<td>12%<td>IGST<td class=r>₹32.14<td class=r>₹300.00</tr><tr><td><td>Shipping Charges<td class=r>₹33.90<td><td class=r>₹33.90<td>18%<td>IGST<td class=r>₹6.10<td class=r>₹40.00</tr><tr><td colspan=7><b>TOTAL:</b><td class=r><b>₹434.55</b><td class=r><b>₹2,938.01</b></tr><tr><td colspan=9><b>Amount in Words:</b><br><b>Two Thousand Nine Hundred Thirty-eight Rupees And One Paisa only</b></tr><tr><td colspan=9 class=r><b>For VERDANT RETAIL PRIVATE LIMITED:</b><br><svg width="120" height="34"><path d="M5 25 C20 0 25 40 40 15 S60 30 75 12 S100 28 115 8" fill="none" stroke="#225" stroke-width="1.6"/></svg><br><b>Authorized Signatory</b></tr></table><p>Whether tax is payable under reverse charge - No</p>
<table class="o" style="font-size:7pt"><tr><td>Payment Transaction ID:<br>3kQx88ZtnVf02mPL<td>Date &amp; Time: 18/10/2024, 21:04:37 hrs<td>Invoice Value: 2,938.01<td>Mode of Payment: UPI</tr></table><p style="font-size:6.5pt;margin-top:20mm">*Bazaarly Seller Services Private Limited ("BSSPL"), and its affiliates operate the marketplace only and are not the seller. Customers desirous of availing input GST credit are requested to create a Business account. Please note that this invoice is not a demand for payment. Regd. Office BSSPL: 8th Floor, Brigade Gateway, Malleshwaram (W), Bangalore 560055.</p>""",
        F(
            "BLR7-1188342",
            "2024-10-19",
            None,
            "VERDANT RETAIL PRIVATE LIMITED",
            g,
            ["Ananya Krishnamurthy"],
            "INR",
            None,
            "434.55",
            "2938.01",
            None,
        ),
        margin="12mm",
    )


# 11 IN IT export
def in_export_lut():
    g = gstin("33", "AAHCT2210R")
    c = C("in_export_lut", A4, "SE", 9.5)
    c.box(12, 12, 186, 270, None)
    c.t(105, 20, "EXPORT INVOICE", f="SEB", z=13, a="c")
    c.t(105, 25, "(Supply meant for export under LUT without payment of IGST)", z=8.5, a="c", f="SEI")
    c.line(12, 28, 198, 28)
    c.line(105, 28, 105, 92)
    c.t(14, 33, "Exporter", z=8)
    c.ts(14, 38, ["THIRUMALAI INFOSYSTEMS PVT. LTD."], f="SEB", z=10.5)
    c.ts(
        14,
        43,
        [
            "Module 12, TIDEL Annex, Rajiv Gandhi Salai",
            "Taramani, Chennai - 600 113, Tamil Nadu, India",
            "GSTIN: " + g,
            "IEC: 0415037721    CIN: U72200TN2011PTC083341",
            "LUT ARN: AD330324018822T dt. 28-Mar-2024",
        ],
        4.5,
    )
    c.ts(107, 33, ["Invoice No. & Date"], z=8)
    c.t(107, 38, "TIS/EXP/24-25/093    dt. 31-Dec-2024", f="SEB")
    c.line(105, 41, 198, 41)
    c.t(107, 45, "Buyer's Order No. & Date", z=8)
    c.t(107, 50, "SOW-6 dt. 02-Sep-2024 under MSA 11-May-2022")
    c.line(105, 53, 198, 53)
    c.t(107, 57, "Terms of payment", z=8)
    c.t(107, 62, "45 days from date of invoice, wire transfer")
    c.line(12, 66, 198, 66)
    c.t(14, 70, "Bill to", z=8)
    c.ts(14, 75, ["Lakeshore Mutual Insurance Company", "233 Erie Plaza, 14th Floor", "Cleveland, OH 44114, USA"], 4.5)
    c.t(107, 70, "Country of origin / final destination", z=8)
    c.t(107, 75, "India / United States of America")
    c.t(107, 81, "Place of supply: Outside India (96)")
    c.t(107, 87, "SAC: 998314")
    c.line(12, 92, 198, 92)
    xs = [12, 24, 112, 132, 160, 198]
    for k, h in enumerate(["Sl.", "Description of services (December 2024)", "Hours", "Rate (USD)", "Amount (USD)"]):
        c.t((xs[k] + xs[k + 1]) / 2, 97, h, f="SEB", a="c")
    c.line(12, 100, 198, 100)
    for x in xs[1:-1]:
        c.line(x, 92, x, 190)
    R = [
        ("Senior Java developer - offshore", "352", "31.00"),
        ("QA automation engineer - offshore", "176", "24.50"),
        ("Scrum master (50%)", "88", "29.00"),
        ("Weekend release support 14-Dec & 15-Dec", "18", "46.50"),
    ]
    y = 107
    tot = D(0)
    for k, (a, h, r) in enumerate(R):
        m = D(h) * D(r)
        tot += m
        c.t(18, y, k + 1, a="c")
        c.t(26, y, a)
        c.t(130, y, h, a="r")
        c.t(158, y, r, a="r")
        c.t(196, y, fm(m), a="r")
        y += 7
    c.line(12, 190, 198, 190)
    c.t(130, 196, "Taxable value", a="r")
    c.t(196, 196, fm(tot), a="r")
    c.t(130, 202, "IGST @ 0% (zero rated)", a="r")
    c.t(196, 202, "0.00", a="r")
    c.line(12, 205, 198, 205)
    c.t(130, 211, "TOTAL USD", f="SEB", a="r")
    c.t(196, 211, fm(tot), f="SEB", a="r")
    c.line(12, 214, 198, 214)
    c.t(
        14,
        219,
        (
            "Amount in words: US Dollars Eighteen Thousand Six Hundred Thirteen only."
            if tot == D("18613")
            else "Amount chargeable in USD; INR equivalent at customs rate 84.35."
        ),
    )
    c.line(12, 222, 198, 222)
    c.t(14, 227, "Our bankers", f="SEB")
    c.ts(
        14,
        232,
        [
            "Coromandel Bank Ltd, Adyar Branch, Chennai 600 020",
            "EEFC A/c No. 0091 2044 000781   SWIFT: CORMINBBXXX",
            "IFSC: CORM0000091",
            "Correspondent: Hudson National Bank, New York (ABA 021 000 77)",
        ],
        4.5,
    )
    c.ts(
        14,
        256,
        [
            "Declaration: We declare that this invoice shows the actual price of the services described",
            "and that all particulars are true and correct.",
        ],
        4.2,
        z=8,
    )
    c.t(196, 240, "For THIRUMALAI INFOSYSTEMS PVT. LTD.", a="r", f="SEB")
    c.t(196, 262, "Authorised Signatory", a="r")
    c.t(105, 279, "This is a computer generated invoice. Subject to Chennai jurisdiction.", z=7.5, a="c")
    c.end(
        "en",
        "invoice",
        F(
            "TIS/EXP/24-25/093",
            "2024-12-31",
            None,
            "THIRUMALAI INFOSYSTEMS PVT. LTD.",
            g,
            "Lakeshore Mutual Insurance Company",
            "USD",
            tot,
            "0.00",
            tot,
            None,
        ),
    )


# 12 IN hotel folio
def in_hotel_folio():
    g = gstin("32", "AADCH8814M")
    days = [
        ("12/11/24", "Room charge 304 Deluxe Backwater", "5400.00", 12),
        ("12/11/24", "F&B – Kayal Restaurant chk 20881", "1260.00", 5),
        ("13/11/24", "Room charge 304 Deluxe Backwater", "5400.00", 12),
        ("13/11/24", "Laundry", "340.00", 18),
        ("13/11/24", "F&B – In room dining chk 20914", "780.00", 5),
        ("14/11/24", "Airport transfer – Cochin", "2200.00", 5),
    ]
    by = {}
    for d, x, a, r in days:
        by[r] = by.get(r, D(0)) + D(a)
    half = {r: q(a * D(r) / 200) for r, a in by.items()}
    net = sum(by.values())
    tax = 2 * sum(half.values())
    raw = net + tax
    tot = raw.quantize(D("1"), ROUND_HALF_UP)
    ro = q(tot - raw)
    tot = q(tot)
    W(
        "in_hotel_folio",
        "en",
        "invoice",
        """body{font-family:Carlito;font-size:10pt}.c{text-align:center}table{width:100%}.l td,.l th{padding:1mm 1.5mm}.l th{border-top:1.5px solid #7a5c1e;border-bottom:1.5px solid #7a5c1e}.a td{padding:.5mm 2mm .5mm 0}""",
        f"""<div class="c"><svg width="60" height="26"><path d="M2 22 Q30 -12 58 22 M10 22 Q30 2 50 22" fill="none" stroke="#7a5c1e" stroke-width="2"/></svg><h1 style="color:#7a5c1e;font-size:20pt;font-weight:normal">The Vembanad Heritage</h1>a unit of Harbourline Hotels &amp; Resorts Ltd.<br>Kumarakom North P.O., Kottayam, Kerala 686 563 · Tel +91 481 255 0190<br>GSTIN {g} · SAC 996311</div><h2 class="c" style="margin:5mm 0;font-size:12pt">TAX INVOICE</h2>
<div class="fx"><table class="a" style="width:50%"><tr><td>Guest<td>: Dr. Farida Merchant</tr><tr><td>Company<td>: Sanjeevani Diagnostics Pvt Ltd</tr><tr><td>Address<td>: 7, Law College Road, Pune 411 004</tr><tr><td>Guest GSTIN<td>: {gstin('27','AAKCS9920D')}</tr></table><table class="a" style="width:42%"><tr><td>Bill No.<td>: VH/24/05518</tr><tr><td>Bill date<td>: 14/11/24 10:42</tr><tr><td>Arrival<td>: 12/11/24</tr><tr><td>Departure<td>: 14/11/24</tr><tr><td>Room / Pax<td>: 304 / 1</tr><tr><td>Res. no.<td>: TRV-7731902 (via Tripnest)</tr></table></div>
<table class="l" style="margin-top:5mm"><tr><th>Date<th>Particulars<th class=r>GST %<th class=r>Debit ₹<th class=r>Credit ₹</tr>{''.join(f'<tr><td>{d}<td>{x}<td class=r>{r}<td class=r>{fm(a,"in")}<td></tr>' for d,x,a,r in days)}<tr><td>14/11/24<td>CGST {'+'.join(f"{r/2:g}%" for r in half)}<td><td class=r>{fm(tax/2,'in')}<td></tr><tr><td>14/11/24<td>SGST<td><td class=r>{fm(tax/2,'in')}<td></tr><tr><td>14/11/24<td>Round off<td><td class=r>{ro}<td></tr><tr><td>11/11/24<td>Advance by card ****2207<td><td><td class=r>5,000.00</tr><tr><td>14/11/24<td>Visa ****2207 auth 661820<td><td><td class=r>{fm(tot-5000,'in')}</tr><tr style="border-top:1.5px solid #7a5c1e;font-weight:bold"><td><td>Total / Balance 0.00<td><td class=r>{fm(tot,'in')}<td class=r>{fm(tot,'in')}</tr></table>
<table class="l" style="width:60%;margin-top:6mm;font-size:9pt"><tr><th>Rate<th class=r>Taxable<th class=r>CGST<th class=r>SGST</tr>{''.join(f'<tr><td>{r}%<td class=r>{fm(a,"in")}<td class=r>{fm(half[r],"in")}<td class=r>{fm(half[r],"in")}</tr>' for r,a in by.items())}<tr style="border-top:1px solid"><td>Total<td class=r>{fm(net,"in")}<td class=r>{fm(tax/2,"in")}<td class=r>{fm(tax/2,"in")}</tr><tr><td colspan=3>GST total<td class=r>{fm(tax,"in")}</tr></table>
<div class="fx" style="margin-top:18mm"><span>Cashier: Sreejith</span><span>Guest signature ____________________</span></div><p class="c" style="margin-top:8mm;font-size:8pt">I agree that I am personally liable for the payment of this bill if the company or agency indicated does not pay. E.&amp;O.E. Regd. office: Harbourline House, M.G. Road, Ernakulam 682 016</p>""",
        F(
            "VH/24/05518",
            "2024-11-14",
            None,
            ["Harbourline Hotels & Resorts Ltd."],
            g,
            ["Sanjeevani Diagnostics Pvt Ltd"],
            "INR",
            net,
            tax,
            tot,
            None,
        ),
    )


# 13 AU tradie
def au_electrician_gst():
    a = abn("604118273")
    c = C("au_electrician_gst", A4, "OS", 9.5)
    c.c.saveState()
    p = c.c.beginPath()
    p.moveTo(0, c.H)
    p.lineTo(c.W, c.H)
    p.lineTo(c.W, c.H - 22 * mm)
    p.lineTo(0, c.H - 40 * mm)
    p.close()
    c.c.setFillColor(HexColor("#f7c600"))
    c.c.drawPath(p, stroke=0, fill=1)
    c.c.restoreState()
    c.t(15, 17, "SPARKWISE", f="OSB", z=24)
    c.t(15, 24, "Electrical Contractors", f="OSB", z=11)
    c.t(195, 15, "TAX INVOICE", f="OSB", z=16, a="r")
    c.ts(
        15,
        50,
        [
            "Dandenong Ranges Electrical Pty Ltd t/as Sparkwise",
            "ABN " + a,
            "REC 28814",
            "PO Box 417, Belgrave VIC 3160",
            "(03) 5550 1187  |  office@sparkwise.example",
        ],
        4.8,
    )
    c.ts(
        130,
        50,
        [
            "Invoice:   S-03382",
            "Issued:    5 Jun 2025",
            "Due:        19 Jun 2025",
            "Job no.:   24-1190",
            "Quote:     Q-2217",
        ],
        4.8,
    )
    c.t(15, 84, "TO", f="OSB", z=8, col="#888888")
    c.ts(15, 89, ["Wattle & Co Café", "Attention: Hamish Nguyen", "12–14 Main Street", "Monbulk VIC 3793"], 4.8)
    c.t(100, 84, "SITE", f="OSB", z=8, col="#888888")
    c.ts(100, 89, ["12–14 Main Street, Monbulk", "Work carried out 29 May – 2 June 2025"], 4.8)
    R = [
        ("Supply & install 3-phase outlet 32A for espresso machine", "1", "486.00"),
        ("LED downlight 10W dimmable, supplied and fitted", "14", "62.50"),
        ("Switchboard RCBO upgrade", "6", "118.00"),
        ("Electrician – fault finding (hrs)", "3.5", "105.00"),
        ("Certificate of Electrical Safety (prescribed)", "1", "38.18"),
    ]
    y = 118
    c.box(15, y - 5, 180, 7.5, "#222222", None)
    for x, h, al in ((17, "Description", "l"), (132, "Qty", "r"), (160, "Unit price", "r"), (193, "Amount AUD", "r")):
        c.t(x, y, h, f="OSB", z=8.5, a=al, col="#ffffff")
    sub = D(0)
    for d, n, pz in R:
        y += 8
        m = q(D(n) * D(pz))
        sub += m
        c.t(17, y, d, z=9)
        c.t(132, y, n, a="r")
        c.t(160, y, pz, a="r")
        c.t(193, y, fm(m), a="r")
        c.line(15, y + 2.5, 195, y + 2.5, 0.3, "#cccccc")
    gst = q(sub / 10)
    tot = sub + gst
    y += 10
    for l, v, f in (
        ("Subtotal (ex GST)", sub, "OS"),
        ("GST 10%", gst, "OS"),
        ("Total inc GST", tot, "OSB"),
        ("Deposit received 20 May 2025", D("-500"), "OS"),
        ("Amount owing", tot - 500, "OSB"),
    ):
        c.t(160, y, l, f=f, a="r")
        c.t(193, y, "$" + fm(v) if v > 0 else "-$" + fm(-v), f=f, a="r")
        y += 6
    c.box(15, y + 6, 180, 30, "#fff6cf", None, r=2)
    c.ts(
        19,
        y + 13,
        [
            "How to pay",
            "EFT:  Yarra Valley Credit Union   BSB 803-188   Acc 1004 7726   Ref S-03382",
            "BPAY: Biller code 288 114   Ref 0338 2119 6",
            "Card payments by phone attract a 1.2% surcharge.",
        ],
        5.5,
        z=9,
    )
    c.t(105, 285, "12 month workmanship warranty. Goods remain our property until paid in full.", z=7.5, a="c")
    c.end(
        "en",
        "invoice",
        F(
            "S-03382",
            "2025-06-05",
            "2025-06-19",
            ["Dandenong Ranges Electrical Pty Ltd", "Dandenong Ranges Electrical Pty Ltd t/as Sparkwise"],
            a,
            ["Wattle & Co Café"],
            "AUD",
            sub,
            gst,
            tot,
            None,
        ),
    )


# 14 AU web host
def au_webhost_portal():
    a = abn("133907745")
    W(
        "au_webhost_portal",
        "en",
        "invoice",
        """body{font-family:'DejaVu Sans';font-size:8.5pt;color:#333}.st{float:right;background:#2e9e4f;color:#fff;font-weight:bold;padding:2mm 8mm;font-size:14pt;transform:rotate(8deg)}table{width:100%}td,th{border:1px solid #ccc;padding:1.6mm 2mm}th{background:#efefef}.t td{text-align:right;background:#efefef;font-weight:bold}""",
        f"""<div class="st">PAID</div><h1 style="font-size:22pt;color:#0a7fb0;font-weight:normal">koalahost<sup style="font-size:8pt">®</sup></h1><p>Gumleaf Internet Holdings Pty Limited<br>ABN: {a}<br>Level 2, 88 Pirie Street<br>Adelaide SA 5000</p><div style="background:#efefef;padding:3mm;margin:5mm 0"><b style="font-size:13pt">Tax Invoice #4410297</b><br>Invoice Date: Sunday, 13th April 2025<br>Due Date: Sunday, 27th April 2025</div><p><b>Invoiced To</b><br>Coorong Wildlife Tours<br>ATTN: Bev Lindqvist<br>Lot 6 Narrung Road<br>Meningie, South Australia, 5264<br>Australia</p><table><tr><th style="width:78%">Description<th style="text-align:center">Total</tr><tr><td>Business cPanel Hosting - coorongwildlife.example (27/04/2025 - 26/04/2026) *<td class=r>$165.00 AUD</tr><tr><td>Domain Renewal - coorongwildlife.example - 2 Year/s (02/05/2025 - 01/05/2027) *<td class=r>$43.90 AUD</tr><tr><td>Daily backup add-on (27/04/2025 - 26/04/2026) *<td class=r>$59.40 AUD</tr><tr><td>Promotional Code: AUTUMN10 - 10% off hosting<td class=r>$-16.50 AUD</tr><tr class="t"><td>Sub Total<td class=r>$228.91 AUD</tr><tr class="t"><td>10.00% GST<td class=r>$22.89 AUD</tr><tr class="t"><td>Credit<td class=r>$0.00 AUD</tr><tr class="t"><td>Total<td class=r>$251.80 AUD</tr></table><p style="margin:2mm 0 6mm">* Indicates a taxed item. Prices shown per line include GST.</p><b>Transactions</b><table style="margin-top:2mm"><tr><th>Transaction Date<th>Gateway<th>Transaction ID<th class=r>Amount</tr><tr><td>Tuesday, 22nd April 2025<td>Credit Card (Stripe)<td>ch_3RGk1s0mW2xQv<td class=r>$251.80 AUD</tr><tr class="t"><td colspan=3>Balance<td class=r>$0.00 AUD</tr></table><p style="text-align:center;margin-top:8mm;font-size:7pt">PDF Generated on Wednesday, 23rd April 2025</p>""",
        F(
            "4410297",
            "2025-04-13",
            "2025-04-27",
            ["Gumleaf Internet Holdings Pty Limited"],
            a,
            "Coorong Wildlife Tours",
            "AUD",
            "228.91",
            "22.89",
            "251.80",
            None,
        ),
        margin="15mm",
    )


# 15 IE airline
def ie_airline_eticket():
    vat = vIE("6388047")
    W(
        "ie_airline_eticket",
        "en",
        "invoice",
        """body{font-family:'Liberation Sans';font-size:9pt}.n{background:#003b2f;color:#fff;padding:6mm 18mm;margin:-18mm -18mm 6mm}h3{font-size:10pt;background:#e4efe9;padding:1.5mm 2mm;margin:5mm 0 2mm}table{width:100%}td,th{padding:1.2mm 2mm}th{font-size:7.5pt;color:#555;text-transform:uppercase}""",
        f"""<div class="n fx"><div style="font-size:20pt;font-weight:bold">AerCorrib</div><div class="r">VAT Invoice / E-ticket receipt<br>Booking reference <b>K7QWPD</b></div></div><div class="fx"><div><b>Invoice to</b><br>Lindqvist Marine Engineering AB<br>Att. Johan Ek<br>Första Långgatan 18<br>413 03 Göteborg, Sweden<br>VAT SE{luhn('556712448')}01</div><div><table><tr><td>Document no.<td><b>EI-2025-00771936</b></tr><tr><td>Date of issue<td>02 MAY 2025</tr><tr><td>E-ticket no.<td>047-2290817735</tr><tr><td>Date of travel<td>19 MAY 2025</tr></table></div></div>
<h3>Passenger &amp; itinerary</h3><table><tr><th>Passenger<th>Flight<th>From – To<th>Departs<th>Arrives<th>Class</tr><tr><td>EK/JOHAN MR<td>AC 412<td>Gothenburg GOT – Dublin DUB<td>19 May 06:55<td>08:20<td>Y Flex</tr><tr><td>EK/JOHAN MR<td>AC 87*<td>Dublin DUB – Cork ORK<td>19 May 10:10<td>11:00<td>Y Flex</tr><tr><td>EK/JOHAN MR<td>AC 415<td>Dublin DUB – Gothenburg GOT<td>22 May 17:40<td>21:00<td>K Saver</tr></table><p style="font-size:7.5pt">*Operated by Shannonair Regional DAC on behalf of AerCorrib</p>
<h3>Fare and charges (EUR)</h3><table><tr><th>Item<th class=r>Net<th class=r>VAT %<th class=r>VAT<th class=r>Total</tr><tr><td>Air fare, international sectors<td class=r>318.00<td class=r>0.0<td class=r>0.00<td class=r>318.00</tr><tr><td>Airport taxes: IE 14.60, SE 27.31<td class=r>41.91<td class=r>0.0<td class=r>0.00<td class=r>41.91</tr><tr><td>Checked bag 23 kg x 2<td class=r>70.00<td class=r>0.0<td class=r>0.00<td class=r>70.00</tr><tr><td>Domestic lounge pass, Dublin<td class=r>32.52<td class=r>23.0<td class=r>7.48<td class=r>40.00</tr><tr style="border-top:1px solid;font-weight:bold"><td>TOTAL<td class=r>462.43<td><td class=r>7.48<td class=r>EUR 469.91</tr></table>
<h3>Payment</h3><p>Paid in full on 02 May 2025 by American Express ************3007, approval code 118 402. No payment is due on this document.</p><h3>Notice</h3><p style="font-size:7.5pt;column-count:2">If the passenger's journey involves an ultimate destination or stop in a country other than the country of departure the Montreal Convention may be applicable and the Convention governs and in most cases limits the liability of carriers for death or personal injury and in respect of loss of or damage to baggage. Saver fares are non-refundable; taxes are refundable on request less an administration fee of EUR 20.00 per person. International passenger transport is zero-rated under the VAT Consolidation Act 2010.</p><div style="page-break-before:always;font-size:7.5pt;column-count:2;text-align:justify"><p><b>Conditions of contract (extract, version of 1 January 2025)</b></p>{''.join(f'<p><b>{k}.</b> {x}</p>' for k,x in enumerate(['Check-in closes 40 minutes before departure on European flights and 60 minutes before departure on all other flights. Passengers arriving later may be refused.','Each passenger may carry one cabin bag of up to 10 kg and 55 x 40 x 24 cm. A bag found too large at the gate is carried in the hold for a fee of EUR 45.00.','Flex tickets may be changed free of charge until two hours before departure; a difference in fare is payable. Saver tickets may be changed for EUR 50.00 per sector.','Claims for damaged baggage must be made in writing within 7 days of receipt, claims for delay within 21 days.','Passengers denied boarding, or whose flight is cancelled or delayed, have rights under Regulation (EC) No 261/2004; a leaflet is available at every desk. The national enforcement body is the Irish Aviation Authority.','Requests for a refund are made to AerCorrib Refunds, Shannon Business Park, V14 XX04, or to the travel agent who issued the ticket.','Personal data are passed to border agencies where the law so requires. See the privacy notice on our site.'],1))}</div><p style="position:absolute;bottom:0;font-size:7.5pt;border-top:1px solid #003b2f;width:100%;padding-top:1mm">AerCorrib Designated Activity Company, Head Office: Corballis Park, Dublin Airport, Co. Dublin. Registered in Ireland No. 271880. VAT No. {vat}. Directors: N. Ó Briain, C. Haverkamp (NL), S. Tully.</p>""",
        F(
            "EI-2025-00771936",
            "2025-05-02",
            None,
            ["AerCorrib Designated Activity Company"],
            vat,
            "Lindqvist Marine Engineering AB",
            "EUR",
            "462.43",
            "7.48",
            "469.91",
            None,
        ),
    )


# 16 DE webhost DIN
def de_webhost_din():
    vat = vDE("81420937")
    ib = iDE("70090500", "1204478")
    dib = iDE("50010517", "5407324931")
    R = [
        ("1", 'Managed Server "Falke M"', "01.03.2025 – 31.03.2025", "89,00"),
        ("2", "Domain goldammer-optik.example", "12.03.2025 – 11.03.2026", "14,28"),
        ("3", "Zusatz-Backup 500 GB", "01.03.2025 – 31.03.2025", "12,50"),
        ("4", "Wildcard-SSL-Zertifikat (Sectigo)", "05.03.2025 – 04.03.2026", "129,00"),
    ]
    net = sum(D(r[3].replace(",", ".")) for r in R)
    v = q(net * D(".19"))
    tot = net + v
    W(
        "de_webhost_din",
        "de",
        "invoice",
        """@page{margin:20mm 20mm 38mm 25mm;@bottom-left{content:element(ft);width:100%}}.ft{position:running(ft);font-size:6.8pt;border-top:.5pt solid #666;padding-top:2mm;width:165mm}.ft table{width:100%}body{font-family:'Liberation Sans';font-size:9.5pt}.pos td,.pos th{padding:1.3mm 1mm;border-bottom:.4pt solid #999}.pos{width:100%}""",
        f"""<div class="ft"><table><tr><td>Kranichnetz GmbH<br>Rosenheimer Landstr. 74<br>85521 Ottobrunn<td>Geschäftsführer:<br>Dipl.-Inf. Ruth Aschenbrenner<br>Tim Oelkers<td>Amtsgericht München<br>HRB 198 443<br>USt-IdNr.: {vat}<td>Münchner Genossenschaftsbank eG<br>IBAN {sp(ib)}<br>BIC GENODEF1MGB</tr></table></div>
<div style="text-align:right;font-size:19pt;font-weight:bold;color:#c8102e">kranich<span style="color:#333">netz</span></div><div style="font-size:7pt;text-decoration:underline;margin-top:14mm">Kranichnetz GmbH · Rosenheimer Landstr. 74 · 85521 Ottobrunn</div><div class="fx"><div style="margin-top:2mm">Goldammer Optik e.K.<br>Frau Sabine Goldammer<br>Weinstraße 11<br>97070 Würzburg</div><table><tr><td style="padding-right:5mm">Kundennummer<td class=r>K-204418</tr><tr><td>Rechnungsnummer&emsp;<td class=r>RE-2025-031877</tr><tr><td>Datum<td class=r>03.03.2025</tr><tr><td>Seite<td class=r>1 / 1</tr></table></div>
<h2 style="margin:14mm 0 4mm;font-size:12pt">Rechnung RE-2025-031877</h2><p>Sehr geehrte Frau Goldammer,</p><p>für die vereinbarten Leistungen erlauben wir uns, wie folgt zu berechnen:</p><table class="pos"><tr><th>Pos.<th>Leistung<th>Zeitraum<th class=r>Betrag EUR</tr>{''.join(f'<tr><td>{a}<td>{b}<td>{x}<td class=r>{p}</tr>' for a,b,x,p in R)}<tr><td colspan=3 class=r>Summe netto<td class=r>{fm(net,'de')}</tr><tr><td colspan=3 class=r>zzgl. 19 % USt.<td class=r>{fm(v,'de')}</tr><tr><td colspan=3 class=r><b>Rechnungsbetrag</b><td class=r><b>{fm(tot,'de')}</b></tr></table>
<p style="margin-top:7mm">Der Rechnungsbetrag wird zum <b>13.03.2025</b> per SEPA-Basislastschrift von Ihrem Konto {sp(dib)[:4]} **** **** **** **{dib[-4:-2]} {dib[-2:]} bei der ING eingezogen. Gläubiger-ID: DE44ZZZ00000771204, Mandatsreferenz: KN-204418-01.</p><p>Bitte sorgen Sie für ausreichende Deckung. Diese Rechnung wurde maschinell erstellt und ist ohne Unterschrift gültig.</p><p>Mit freundlichen Grüßen<br>Ihr Kranichnetz-Team</p>""",
        F(
            "RE-2025-031877",
            "2025-03-03",
            "2025-03-13",
            "Kranichnetz GmbH",
            vat,
            ["Goldammer Optik e.K."],
            "EUR",
            net,
            v,
            tot,
            ib,
        ),
    )


PAGES = [
    uk_agency_canvas,
    in_marketplace_tax,
    in_export_lut,
    in_hotel_folio,
    au_electrician_gst,
    au_webhost_portal,
    ie_airline_eticket,
    de_webhost_din,
]
