from decimal import Decimal as D

from .drawing import C, KV, ROUND_HALF_UP, T, digs, g4, html, ib, lines, luhn, m, q, qr, rnd, vat

U = lambda x: "$" + m(x, "en")
N = lambda x: "€ " + m(x, "nl")


def o25():
    c = C("o25", "LiberationSans-Regular", "LiberationSans-Bold", 8.5, (215.9, 279.4))
    S = "Great Plains Industrial Supply Co., Inc."
    c.box(14, 12, 10, 10, fill=(0.7, 0.1, 0.1))
    c.t(19, 19.5, "GP", 1, 13, "c", (1, 1, 1))
    c.t(27, 16, S, 1, 12)
    c.tl(27, 20.5, ["4420 Harrison Street, Omaha, NE 68107", "(402) 555-0177 · ar@gpindustrial.example"], 4, z=8)
    c.t(202, 18, "INVOICE", 1, 20, "r")
    for i, (a, b) in enumerate([("INVOICE #", "1187304-00"), ("INVOICE DATE", "04/16/25"), ("PAGE", "1 of 1")]):
        c.box(140 + 21 * i if i < 2 else 182, 23, 21 if i < 2 else 20, 10, stroke=(0, 0, 0))
        c.t(150.5 + 21 * i if i < 2 else 192, 26.5, a, 0, 6, "c")
        c.t(150.5 + 21 * i if i < 2 else 192, 31, b, 1, 8.5, "c")
    for x, t, l in [
        (
            14,
            "BILL TO",
            ["MERIDIAN DAIRY EQUIPMENT LLC", "ATTN ACCOUNTS PAYABLE", "PO BOX 2210", "SIOUX FALLS, SD 57101"],
        ),
        (
            112,
            "SHIP TO",
            ["MERIDIAN DAIRY EQUIPMENT LLC", "PLANT 2 – DOCK C", "880 N INDUSTRIAL BLVD", "BRANDON, SD 57005"],
        ),
    ]:
        c.box(x, 38, 90, 27, stroke=(0, 0, 0))
        c.t(x + 2, 42, t, 1, 7)
        c.tl(x + 6, 47, l, 4.4, z=9)
    hd = [
        ("CUST #", "60418"),
        ("CUSTOMER PO", "MD-77204"),
        ("ORDER DATE", "04/11/25"),
        ("SHIP DATE", "04/15/25"),
        ("SHIP VIA", "PRAIRIE FRT"),
        ("TERMS", "1% 10, NET 30"),
        ("SLSP", "R. HAUGEN"),
    ]
    x = 14
    for a, b in hd:
        c.box(x, 70, 26.9, 10, stroke=(0, 0, 0))
        c.t(x + 13.4, 73.5, a, 0, 6, "c")
        c.t(x + 13.4, 78.3, b, 0, 8.5, "c")
        x += 26.9
    xs = [
        (16, "LN", "l"),
        (24, "ITEM / DESCRIPTION", "l"),
        (112, "ORD", "r"),
        (126, "SHP", "r"),
        (139, "B/O", "r"),
        (144, "UM", "l"),
        (175, "UNIT PRICE", "r"),
        (200, "EXTENSION", "r"),
    ]
    c.box(14, 84, 188.3, 6, fill=(0.85, 0.85, 0.85), stroke=(0, 0, 0))
    for xx, t, a in xs:
        c.t(xx, 88, t, 1, 7.5, a)
    its = [
        ("6205-2RS", "BEARING, DEEP GROOVE 25X52X15", 24, 24, 0, "EA", "7.84"),
        ("BX-68", "V-BELT, COGGED RAW EDGE", 10, 10, 0, "EA", "18.92"),
        ("SS-316-2IN-BV", 'BALL VALVE 2" 316SS TRI-CLAMP', 4, 3, 1, "EA", "214.50"),
        ("FG-GREASE-14", "GREASE, FOOD GRADE H1 14OZ", 2, 2, 0, "CS", "96.60"),
        ("GLV-NIT-L", "GLOVE NITRILE 6MIL LARGE", 12, 12, 0, "BX", "11.25"),
    ]
    y = 95
    sub = D(0)
    for i, (a, d, o, s, b, u, p) in enumerate(its):
        e = q(D(p) * s)
        sub += e
        c.t(16, y, i + 1)
        c.t(24, y, a, 1)
        c.t(24, y + 4, d)
        c.t(112, y, o, a="r")
        c.t(126, y, s, a="r")
        c.t(139, y, b, a="r")
        c.t(144, y, u)
        c.t(175, y, p, a="r")
        c.t(200, y, m(e, "en"), a="r")
        y += 10.5
    c.box(14, 84, 188.3, 130, stroke=(0, 0, 0))
    c.t(24, y + 6, "*** BACKORDERED ITEMS WILL SHIP AND INVOICE SEPARATELY ***", 0, 8)
    fr = q("64.18")
    net = sub + fr
    tax = q(net * D(".062"))
    g = net + tax
    y = 219
    for a, b, h in [
        ("MERCHANDISE", sub, 0),
        ("FREIGHT", fr, 0),
        ("SUBTOTAL", net, 0),
        ("SALES TAX SD 6.2%", tax, 0),
        ("TOTAL DUE (USD)", g, 1),
    ]:
        c.t(172, y, a, h, a="r")
        c.t(200, y, m(b, "en"), h, a="r")
        y += 5
    c.t(14, 219, "IF PAID BY 04/26/25 YOU MAY DEDUCT " + m(q(sub * D(".01")), "en"), 0, 8)
    c.t(14, 224, "NET DUE DATE 05/16/25", 1, 9)
    c.t(14, 229, "A 1.5% monthly service charge applies to past due balances.", 0, 7)
    c.ln(14, 242, 202, 242, 0.5, dash=([3, 2], 0))
    c.t(108, 245, "please detach and return with payment", 0, 6.5, "c")
    c.tl(
        20,
        251,
        ["REMIT TO:", "Great Plains Industrial Supply Co., Inc.", "P.O. Box 84471", "Omaha, NE 68108-4471"],
        4,
        z=8,
    )
    c.tl(
        130,
        251,
        [
            "Customer 60418   Invoice 1187304-00",
            "Amount due " + U(g),
            "ACH: Platte Valley Bank  RTN 104000999  Acct 44718820",
        ],
        4,
        z=8,
    )
    c.done(
        "rl-us-industrial-boxes",
        "invoice",
        "en",
        invoice_number="1187304-00",
        issue_date="2025-04-16",
        due_date="2025-05-16",
        seller_name=S,
        seller_vat_id=None,
        buyer_name="MERIDIAN DAIRY EQUIPMENT LLC",
        currency="USD",
        net_total=net,
        tax_total=tax,
        grand_total=g,
        iban=None,
    )


def o26():
    S = "Copper Kettle Print Shop, LLC"
    sub = q("318.00") + q("145.00") - q("46.30")
    tax = q(sub * D(".0881"))
    g = sub + tax
    body = f"""<div class=w><h1>Copper Kettle Print Shop, LLC</h1><p class=c>1127 Pearl St, Boulder, CO 80302 · (303) 555-0142 · copperkettleprint.example</p><h2>SALES RECEIPT</h2><div class=g><div><b>Sold to</b><br>Front Range Yoga Collective Inc.<br>Attn: Dana Whitlock<br>2600 Canyon Blvd #4<br>Boulder, CO 80302</div><div>{KV([('Receipt #','23391'),('Date','May 9, 2025'),('Job #','J-5512'),('Payment','Mastercard 4402'),('Check no.','—')])}</div></div>
{T(['QTY','DESCRIPTION','EACH','AMOUNT'],[('500','Class schedule postcards 4×6, 16pt, full color both sides','0.636','318.00'),('1','Retractable banner 33×80 w/ stand','145.00','145.00'),('','Nonprofit discount 10%','','-46.30')],'clrr')}
<table class=t><tr><td>Subtotal</td><td>{U(sub)}</td></tr><tr><td>Sales tax (Boulder 8.81%)</td><td>{U(tax)}</td></tr><tr><td><b>Total</b></td><td><b>{U(g)}</b></td></tr><tr><td>Paid 05/09/2025</td><td>-{U(g)}</td></tr><tr><td>Balance</td><td>$0.00</td></tr></table><div class=st>PAID</div><p class=c>Thank you for printing local! Files are archived 12 months. No returns on custom work.</p></div>"""
    css = """body{font:10pt "DejaVu Sans Mono";font-size:8.5pt}.w{border:2pt double #8c4a2f;padding:10mm;height:235mm}h1{font:bold 20pt "FreeSerif";text-align:center;color:#8c4a2f}.c{text-align:center}h2{text-align:center;font-size:12pt;letter-spacing:3pt;margin:6mm 0}.g{display:flex;justify-content:space-between;margin-bottom:8mm;line-height:1.5}.kv td+td{padding-left:6mm}.it th{border-top:1pt solid;border-bottom:1pt solid;padding:1mm}.it td{padding:1.5mm 1mm}.t{margin:8mm 0 10mm auto}.t td+td{text-align:right;padding-left:8mm}.st{color:#b33;border:3pt solid #b33;width:40mm;font-size:24pt;text-align:center;transform:rotate(-12deg);margin:0 0 20mm 20mm}"""
    html(
        "o26",
        "us-print-receipt",
        "receipt",
        "en",
        css,
        body,
        "size:Letter;margin:12mm 16mm",
        invoice_number="23391",
        issue_date="2025-05-09",
        due_date=None,
        seller_name=S,
        seller_vat_id=None,
        buyer_name="Front Range Yoga Collective Inc.",
        currency="USD",
        net_total=sub,
        tax_total=tax,
        grand_total=g,
        iban=None,
    )


def o27():
    S = "Okafor Ridley Advisory LLC"
    g = q("12400") + q("3100") + q("842.17")
    body = f"""<div class=a><h1>Okafor Ridley</h1><p>operations &amp; supply chain advisory</p></div><table class=k><tr><td>Invoice</td><td>Date</td><td>Due</td><td>Amount due</td></tr><tr><td>OR-0219</td><td>Feb 28, 2025</td><td>Mar 30, 2025</td><td>{U(g)}</td></tr></table>
<div class=g><div><small>PREPARED FOR</small><br>Tessellate Robotics, Inc.<br>Priya Menon, VP Finance<br>55 Fulkerson St, Suite 300<br>Cambridge, MA 02141</div><div><small>ENGAGEMENT</small><br>Warehouse network redesign, Phase II<br>SOW 3 dated January 6, 2025<br>PO 4500117720<br>Period: February 1–28, 2025</div></div>
<dl><dt>Partner time — T. Okafor, 31 hours at $400</dt><dd>12,400.00</dd><dt>Analyst time — J. Liu, 15.5 hours at $200</dt><dd>3,100.00</dd><dt>Travel at cost (BOS–MEM, Feb 11–13; receipts attached)</dt><dd>842.17</dd><dt><b>Total</b></dt><dd><b>{U(g)}</b></dd></dl>
<p>Retainer applied: $0.00. Prior balance: $0.00.</p><p class=p>Please remit by ACH to {S}, Charles River Trust, routing 011000999, account 880021447, or by check to the address below. Net 30.</p><div class=f>{S} · 210 Broadway, Suite 201 · Cambridge, MA 02139 · +1 617 555 0133 · billing@okaforridley.example</div>"""
    css = """body{font:10pt Lato;font-weight:300}.a h1{font-size:30pt;font-weight:300}.a{margin-bottom:10mm}.k{width:100%;margin-bottom:12mm}.k td{width:25%;border-top:2pt solid #222;padding-top:1mm;font-size:8pt;color:#777}.k tr+tr td{border:0;font-size:13pt;color:#000}.g{display:flex;line-height:1.5;margin-bottom:12mm}.g div{flex:1}small{color:#999;letter-spacing:1pt}dl{margin:0 0 8mm}dt{float:left;clear:left;width:75%;padding:2mm 0}dd{margin:0;text-align:right;padding:2mm 0;border-bottom:.4pt solid #bbb}.p{width:120mm}.f{position:fixed;bottom:-8mm;left:0;font-size:7.5pt;color:#777}"""
    html(
        "o27",
        "us-consult-airy",
        "invoice",
        "en",
        css,
        body,
        "size:Letter;margin:20mm 22mm",
        invoice_number="OR-0219",
        issue_date="2025-02-28",
        due_date="2025-03-30",
        seller_name=S,
        seller_vat_id=None,
        buyer_name="Tessellate Robotics, Inc.",
        currency="USD",
        net_total=None,
        tax_total=None,
        grand_total=g,
        iban=None,
    )


def o28():
    S = "Hollis, Brandt & Quintero LLP"
    r = rnd("o28")
    who = {
        "MQ": ("M. Quintero, Partner", "525"),
        "DS": ("D. Shaw, Associate", "340"),
        "KL": ("K. Lund, Paralegal", "165"),
    }
    ds = [
        "Telephone conference with client re discovery schedule",
        "Draft responses to first set of interrogatories",
        "Review document production (Bates HB000112–001804)",
        "Legal research re limitation of liability clause",
        "Prepare deposition outline for R. Castellano",
        "Attend deposition of R. Castellano",
        "Revise motion to compel; confer with opposing counsel",
        "Organize exhibits and update privilege log",
        "Correspondence with court clerk re hearing date",
        "Prepare for and attend status conference",
        "Analyze supplemental production; memo to file",
        "Conference with expert (Dr. Pell) re damages model",
    ]
    rows = []
    tot = {}
    hr = {}
    for i, d in enumerate(ds * 2):
        w = r.choice(list(who))
        h = D(r.randint(2, 38)) / 10
        a = q(h * D(who[w][1]))
        tot[w] = tot.get(w, D(0)) + a
        hr[w] = hr.get(w, D(0)) + h
        rows.append((f"03/{2+i:02d}/2025", w, d, f"{h:.1f}", m(a, "en")))
    fees = sum(tot.values())
    cost = q("412.50") + q("88.20") + q("1137.45")
    g = fees + cost
    body = f"""<div class=h>HOLLIS, BRANDT &amp; QUINTERO LLP<div>ATTORNEYS AT LAW</div><p>1600 Main Street, 22nd Floor · Houston, Texas 77002 · Telephone 713.555.0160 · Facsimile 713.555.0161</p></div>
<div class=g><div>Gulfbreeze Marine Terminals, L.P.<br>Attn: Office of General Counsel<br>9 Barbours Cut Blvd<br>La Porte, TX 77571</div><div>April 8, 2025<br>Invoice No. 204417<br>Client-Matter 00871-0004<br>Billing attorney: MQ</div></div><p><b>Re: Gulfbreeze v. Castellano Dredging Corp., Cause No. 2024-33107</b></p><p>For professional services rendered through March 31, 2025</p>
{T(['Date','Tkpr','Description','Hours','Amount'],rows,'lllrr')}
<h3>Timekeeper summary</h3>{T(['','Rate','Hours','Fees'],[(who[w][0],U(D(who[w][1])),f'{hr[w]:.1f}',m(tot[w],'en')) for w in who],'lrrr','it ts')}
<h3>Costs advanced</h3>{T(None,[('03/12/2025','Court reporter – Lonestar Reporting, invoice 7781','1,137.45'),('03/20/2025','Filing and e-service fees','88.20'),('03/31/2025','Legal research database, March','412.50')],'llr')}
<table class=t><tr><td>Total fees</td><td>{U(fees)}</td></tr><tr><td>Total costs</td><td>{U(cost)}</td></tr><tr><td><b>TOTAL THIS INVOICE</b></td><td><b>{U(g)}</b></td></tr><tr><td>Previous balance (Invoice 203902, 03/07/2025)</td><td>$9,814.00</td></tr><tr><td>Payment received 03/28/2025 – thank you</td><td>($9,814.00)</td></tr><tr><td><b>BALANCE DUE</b></td><td><b>{U(g)}</b></td></tr></table><p class=c>Due upon receipt. Please make checks payable to Hollis, Brandt &amp; Quintero LLP. Wire: Bayou National Bank, ABA 113000999, Acct 5530118, IOLTA deposits excluded.</p>"""
    css = """body{font:9.5pt "Liberation Serif"}.h{text-align:center;font-size:16pt;margin-bottom:8mm}.h div{font-size:8pt;letter-spacing:3pt}.h p{font-size:8pt}.g{display:flex;justify-content:space-between;margin-bottom:6mm;line-height:1.4}.it td,.it th{padding:1.2mm 2mm 1.2mm 0}.it th{border-bottom:.5pt solid}h3{font-size:10.5pt;margin:5mm 0 1mm}.ts{width:60%}.t{margin:6mm 0 6mm auto;break-inside:avoid}.t td{padding:.8mm 0}.t td+td{text-align:right;padding-left:10mm}"""
    html(
        "o28",
        "us-law-time-entries",
        "invoice",
        "en",
        css,
        body,
        'size:Letter;margin:18mm 20mm 20mm;@bottom-center{content:"Invoice 204417 – Page " counter(page);font:8pt "Liberation Serif"}',
        invoice_number="204417",
        issue_date="2025-04-08",
        due_date=None,
        seller_name=[S, "HOLLIS, BRANDT & QUINTERO LLP"],
        seller_vat_id=None,
        buyer_name="Gulfbreeze Marine Terminals, L.P.",
        currency="USD",
        net_total=None,
        tax_total=None,
        grand_total=g,
        iban=None,
    )


def o29():
    S = "Lakeshore Outdoor Media Inc."
    sub = q("4800") + q("2250") - q("705") + q("640")
    q(0)
    g = sub
    body = f"""<table class=h><tr><td class=b>LAKESHORE<br><span>outdoor media</span></td><td class=ad>Lakeshore Outdoor Media Inc.<br>a Brightwater Communications company<br>740 N Plankinton Ave, Milwaukee, WI 53203<br>414-555-0190</td></tr></table>
<div class=y>Invoice 2025-06-1148 <span>06/01/2025</span></div>
<table class=q><tr><td><i>Advertiser</i>Kettle Moraine Credit Union</td><td><i>Bill to agency</i>Pinewood + Partners Advertising Inc.<br>225 E Mason St<br>Milwaukee, WI 53202</td><td><i>Contract</i>C-20871<br><i>Flight</i>06/02/2025 – 06/29/2025<br><i>Market</i>Milwaukee DMA</td></tr></table>
{T(['Panel','Location','Size','4-week rate'],[('MKE-0417','I-94 E/O 84th St, facing west (digital)','14ft × 48ft','$4,800.00'),('MKE-0233','W Capitol Dr @ 60th, facing east (poster)','10ft 6in × 22ft 8in','$2,250.00'),('','Agency commission 10%','','-$705.00'),('','Vinyl production, one-time','','$640.00')],'lllr')}
<table class=t><tr><td>Net amount</td><td>{U(sub)}</td></tr><tr><td>Sales tax (exempt)</td><td>$0.00</td></tr><tr class=z><td>Total due by 07/01/2025</td><td>{U(g)}</td></tr></table>
<p class=s>Invoices not disputed in writing within 10 days are deemed accepted. Proof of performance photos: portal.lakeshoreoutdoor.example. Late charge 1.5 % per month.</p><div class=re>Remit to: Lakeshore Outdoor Media Inc., Lockbox 774410, Chicago, IL 60677-4410</div>"""
    css = """body{font:9.5pt "Liberation Sans Narrow"}.h{width:100%}.b{font-size:24pt;font-weight:bold;color:#0b7285;line-height:.9}.b span{font-size:13pt;color:#f08c00}.ad{text-align:right;line-height:1.4}.y{background:#ffe066;font-size:15pt;font-weight:bold;padding:2mm 4mm;margin:6mm 0}.y span{float:right}.q{width:100%;margin-bottom:10mm}.q td{width:33%;padding-right:5mm;line-height:1.4}i{display:block;font-style:normal;color:#0b7285;font-size:8pt}.it th{border-bottom:1.5pt solid #0b7285}.it td,.it th{padding:1.5mm 0}.t{margin:6mm 0 0 auto;width:50%}.t td{padding:1mm 0}.t td+td{text-align:right}.z td{font-weight:bold;font-size:12pt;border-top:1pt solid #000}.s{clear:both;font-size:8pt;margin-top:10mm}.re{position:fixed;bottom:0;left:0;right:0;border:1pt dashed #0b7285;padding:3mm;text-align:center}"""
    html(
        "o29",
        "us-outdoor-ads",
        "invoice",
        "en",
        css,
        body,
        "size:Letter;margin:14mm 18mm",
        invoice_number="2025-06-1148",
        issue_date="2025-06-01",
        due_date="2025-07-01",
        seller_name=S,
        seller_vat_id=None,
        buyer_name="Pinewood + Partners Advertising Inc.",
        currency="USD",
        net_total=sub,
        tax_total="0.00",
        grand_total=g,
        iban=None,
    )


def o30():
    S = "Horecagroothandel Van der Linden B.V."
    V = vat("NL", "vdlinden")
    I = ib("NL", "vdlinden", "RABO")
    it = lines(
        [
            ("110420", "Arabica koffiebonen medium roast 1 kg", "9", 12, "11.85"),
            ("110877", "Rietsuikersticks doos 1000 st", "9", 3, "14.20"),
            ("204415", "Frituurolie longlife 10 l", "9", 8, "21.95"),
            ("301100", "Servetten 2-laags wit 33x33, 2400 st", "21", 2, "31.50"),
            ("301288", "Vaatwastabletten prof. 200 st", "21", 4, "27.90"),
            ("400912", "Wijnglas Bordeaux 46 cl, doos 6", "21", 5, "18.75"),
        ]
    )
    n9 = sum(x[-1] for x in it if x[2] == "9")
    n21 = sum(x[-1] for x in it if x[2] == "21")
    q("24.00")
    b9 = q(n9 * D(".09"))
    b21 = q(n21 * D(".21"))
    net = n9 + n21
    tax = b9 + b21
    g = net + tax
    body = f"""<div class=h><div class=lo>Van der Linden<span>horecagroothandel</span></div><div class=ad>Handelskade 40<br>4817 AB Breda<br>076 - 555 04 40<br>debiteuren@vdlinden-horeca.example</div></div><div class=a>Restaurant De Gouden Karper<br>Karper Exploitatie B.V.<br>t.a.v. de administratie<br>Havermarkt 12<br>4811 WG Breda</div>
<h1>FACTUUR</h1>{T(['Factuurnummer','Factuurdatum','Debiteurnr.','Ordernr.','Leverdatum','Vervaldatum'],[('25301187','08-04-2025','104418','VO-772310','07-04-2025','22-04-2025')],'llllll','rf')}
{T(['Artikel','Omschrijving','BTW','Aantal','Prijs','Bedrag'],[(a,b,c+'%',d,m(D(p),'nl'),m(s,'nl')) for a,b,c,d,p,s in it],'llcrrr')}
<table class=bt><tr><th>BTW</th><th>Grondslag</th><th>BTW-bedrag</th><th></th><th></th></tr><tr><td>9% laag</td><td>{m(n9,'nl')}</td><td>{m(b9,'nl')}</td><td>Totaal excl. btw</td><td>{N(net)}</td></tr><tr><td>21% hoog</td><td>{m(n21,'nl')}</td><td>{m(b21,'nl')}</td><td>Totaal btw</td><td>{N(tax)}</td></tr><tr><td></td><td></td><td></td><td><b>Te betalen</b></td><td><b>{N(g)}</b></td></tr></table>
<p>Emballage (kratten/rolcontainers): 2 geleverd, 2 retour, saldo € 0,00. Uw klantvoordeel dit jaar: € 118,40.</p><p>Gelieve het bedrag vóór de vervaldatum over te maken op rekening {g4(I)} t.n.v. Van der Linden B.V. onder vermelding van 25301187 / 104418.</p>
<div class=f>{S} • KvK Breda 20044187 • BTW-nr. {V} • BIC RABONL2U • Op al onze leveringen zijn de algemene voorwaarden, gedeponeerd bij de KvK, van toepassing • Skal 017744 • HACCP gecertificeerd</div>"""
    css = """body{font:9.5pt "Open Sans"}.h{display:flex;justify-content:space-between}.lo{font:italic bold 22pt "FreeSerif";color:#7b2d26}.lo span{display:block;font:9pt "Open Sans";color:#333}.ad{text-align:right;font-size:8pt;line-height:1.45}.a{margin:12mm 0 10mm;line-height:1.45}h1{font-size:14pt;letter-spacing:3pt;color:#7b2d26}.rf{width:100%;margin:2mm 0 6mm}.rf th{font-size:7.5pt;background:#7b2d26;color:#fff;padding:1mm 2mm}.rf td{border:.5pt solid #7b2d26;padding:1.5mm 2mm}.it th{border-bottom:.8pt solid #7b2d26;font-size:8pt}.it td{padding:1.2mm 0}.bt{width:100%;margin:8mm 0}.bt td,.bt th{padding:1mm 3mm 1mm 0;text-align:right;border-top:.4pt solid #bbb}.bt td:first-child,.bt th:first-child{text-align:left}.f{position:fixed;bottom:-8mm;left:0;right:0;font-size:6.8pt;text-align:center;color:#7b2d26}"""
    html(
        "o30",
        "nl-horeca-groothandel",
        "invoice",
        "nl",
        css,
        body,
        "size:A4;margin:14mm 17mm 18mm",
        invoice_number="25301187",
        issue_date="2025-04-08",
        due_date="2025-04-22",
        seller_name=[S],
        seller_vat_id=V,
        buyer_name=[
            "Karper Exploitatie B.V.",
            "Restaurant De Gouden Karper",
            "Restaurant De Gouden Karper Karper Exploitatie B.V.",
        ],
        currency="EUR",
        net_total=net,
        tax_total=tax,
        grand_total=g,
        iban=I,
    )


def o31():
    c = C("o31", "Carlito-Regular", "Carlito-Bold", 10)
    S = "Glashelder Schoonmaak V.O.F."
    V = vat("NL", "glash")
    I = ib("NL", "glash", "ABNA")
    I2 = ib("NL", "glashG", "ABNA")
    c.box(0, 0, 210, 28, fill=(0.16, 0.5, 0.73))
    c.t(20, 14, "Glashelder", 1, 24, col=(1, 1, 1))
    c.t(20, 21, "glasbewassing · gevelreiniging · opleveringsschoonmaak", 0, 10, col=(1, 1, 1))
    c.tl(20, 42, ["Bouwbedrijf Kuipers B.V.", "Afd. Crediteuren", "Postbus 318", "7400 AH Deventer"], 5, z=11)
    for i, (a, b) in enumerate(
        [
            ("Factuurnr.", "2025.0094"),
            ("Datum", "26 maart 2025"),
            ("Project", "Woningen Steenbrugge, fase 2"),
            ("Uw opdrachtnr.", "K-25-0177-OA"),
            ("Btw-nr. afnemer", vat("NL", "kuipers")),
            ("Weeknummers", "10, 11 en 12"),
        ]
    ):
        c.t(118, 42 + 5 * i, a, 1)
        c.t(150, 42 + 5 * i, b)
    c.t(20, 86, "FACTUUR", 1, 16)
    y = 96
    c.box(20, y - 5, 170, 7, fill=(0.88, 0.94, 0.98))
    c.t(22, y, "Omschrijving", 1)
    c.t(130, y, "Uren/m²", 1, a="r")
    c.t(158, y, "Tarief", 1, a="r")
    c.t(188, y, "Bedrag", 1, a="r")
    y += 8
    net = D(0)
    for d, n, p in [
        ("Opleveringsschoonmaak 6 woningen, binnenzijde", "84", "31.50"),
        ("Glasbewassing nieuwbouw (beschermfolie verwijderen)", "312", "2.15"),
        ("Hoogwerker, dag", "1", "285.00"),
    ]:
        s = q(D(n) * D(p))
        net += s
        c.t(22, y, d)
        c.t(130, y, n, a="r")
        c.t(158, y, m(D(p), "nl"), a="r")
        c.t(188, y, m(s, "nl"), a="r")
        y += 6.5
    c.ln(120, y - 2, 190, y - 2)
    y += 4
    for a, b, h in [("Subtotaal", net, 0), ("Btw verlegd 0%", D(0), 0), ("Totaal te voldoen EUR", net, 1)]:
        c.t(158, y, a, h, a="r")
        c.t(188, y, m(b, "nl"), h, a="r")
        y += 6
    gr = q(net * D(".25"))
    c.wrap(
        20,
        y + 6,
        f'Btw verlegd op grond van artikel 24b Uitvoeringsbesluit omzetbelasting 1968. De loonsom bedraagt € {m(q(net*D(".62")),"nl")}. Wij verzoeken u € {m(gr,"nl")} (25%) te storten op onze G-rekening {g4(I2)} en € {m(net-gr,"nl")} op onze bankrekening {g4(I)}, uiterlijk op 25 april 2025.',
        170,
        5,
    )
    c.tl(20, 268, ["Glashelder Schoonmaak V.O.F.", "Hamburgweg 9, 7418 ES Deventer", "0570 - 55 50 94"], 4, z=8)
    c.tl(85, 268, ["KvK 08114477", "Btw " + V, "Loonheffingennr. " + V[2:11] + "L01"], 4, z=8)
    c.tl(140, 268, ["Bank " + g4(I), "G-rek. " + g4(I2), "info@glashelder.example"], 4, z=8)
    c.done(
        "rl-nl-verlegd-grekening",
        "invoice",
        "nl",
        invoice_number="2025.0094",
        issue_date="2025-03-26",
        due_date="2025-04-25",
        seller_name=S,
        seller_vat_id=V,
        buyer_name="Bouwbedrijf Kuipers B.V.",
        currency="EUR",
        net_total=net,
        tax_total="0.00",
        grand_total=net,
        iban=I,
    )


def o32():
    S = "Waterstroom Energie N.V."
    V = vat("NL", "waterst")
    I = ib("NL", "waterst", "BNGH")
    net = q("412.36") + q("38.90") + q("121.07") + q("55.48")
    tax = q(net * D(".21"))
    g = net + tax
    body = f"""<div class=h><svg viewBox="0 0 20 20" width=12mm><path d="M10 1c4 6 6 8 6 12a6 6 0 0 1-12 0c0-4 2-6 6-12z" fill="#00b4d8"/></svg><b>waterstroom</b> energie</div><div class=tp><div><p>Fysiotherapie Noorderpark B.V.<br>Buikslotermeerplein 88<br>1025 GA Amsterdam</p></div><div class=bx><b>Maandfactuur elektriciteit en gas</b>{KV([('Factuurnummer','3100 4471 2025 04'),('Factuurdatum','2 mei 2025'),('Klantnummer','3100 4471'),('Contract','Zakelijk Variabel'),('Leveringsadres','Buikslotermeerplein 88')])}</div></div>
<h2>In het kort</h2><div class=kt><div>Periode<b>1 t/m 30 april 2025</b></div><div>Te betalen<b>{N(g)}</b></div><div>Vervaldatum / incasso<b>16 mei 2025</b></div></div>
<h2>Verbruik</h2>{T(['EAN-code','Meter','Begin','Eind','Verbruik'],[('871685900004471128','E 00441 normaal','48.210','49.166','956 kWh'),('871685900004471128','E 00441 dal','31.004','31.418','414 kWh'),('871685900004471999','G 20918','7.712','7.794','82 m³')],'llrrr')}
<h2>Kosten</h2>{T(None,[('Levering elektriciteit (1.370 kWh × € 0,30099)','',N(q('412.36'))),('Vaste leveringskosten','',N(q('38.90'))),('Levering gas (82 m³)','',N(q('121.07'))),('Netbeheer Lianter, april 2025','',N(q('55.48'))),('Totaal exclusief btw','',N(net)),('Btw 21%','',N(tax)),('<b>Totaal inclusief btw</b>','',f'<b>{N(g)}</b>')],'llr')}
<p class=s>De energiebelasting is in de leveringstarieven begrepen. Wij schrijven het bedrag af van NL•• ABNA •••• ••44 18, incassant-ID NL41ZZZ331187740000, kenmerk machtiging 31004471-1. Niet eens met de factuur? Bel 020 555 0 200 of kijk op waterstroom.example/zakelijk.</p><div class=f><div>{S}<br>Spaklerweg 120<br>1114 AE Amsterdam-Duivendrecht</div><div>KvK Amsterdam 33118774<br>Btw {V}</div><div>IBAN {g4(I)}<br>BIC BNGHNL2G</div><div>Een onderneming van<br>Noordzee Utilities Groep</div></div>"""
    css = """body{font:9.5pt "Noto Sans"}.h{font-size:20pt;color:#03045e}.tp{display:flex;justify-content:space-between;margin:12mm 0 6mm}.bx{width:85mm;font-size:8.8pt;border-left:2pt solid #00b4d8;padding-left:4mm}.kv td{padding:.5mm 5mm 0 0}h2{font-size:11pt;color:#00b4d8;margin:5mm 0 2mm}.kt{display:flex;gap:4mm}.kt div{flex:1;background:#caf0f8;padding:3mm;border-radius:2mm;font-size:8pt}.kt b{display:block;font-size:12pt}.it td,.it th{padding:1.2mm 0;border-bottom:.3pt solid #bbb}.s{font-size:7.6pt;margin-top:6mm}.f{position:fixed;bottom:-12mm;left:0;right:0;display:flex;justify-content:space-between;font-size:7pt;border-top:1pt solid #00b4d8;padding-top:2mm}"""
    html(
        "o32",
        "nl-energie-kaarten",
        "invoice",
        "nl",
        css,
        body,
        "size:A4;margin:14mm 18mm 24mm",
        invoice_number="3100 4471 2025 04",
        issue_date="2025-05-02",
        due_date="2025-05-16",
        seller_name=S,
        seller_vat_id=V,
        buyer_name="Fysiotherapie Noorderpark B.V.",
        currency="EUR",
        net_total=net,
        tax_total=tax,
        grand_total=g,
        iban=I,
    )


def o33():
    S = "Bitbrug Internetdiensten B.V."
    V = vat("NL", "bitbrug")
    I = ib("NL", "bitbrug", "TRIO")
    net = q("-89.55")
    tax = q(net * D(".21"))
    g = net + tax
    body = f"""<table class=h><tr><td><b class=b>bitbrug_</b></td><td class=rr>Bitbrug Internetdiensten B.V.<br>Stationsplein 45, unit A4.004<br>3013 AK Rotterdam<br>support@bitbrug.example<br><br>KvK-nummer 24418077<br>Btw-nummer {V}<br>IBAN {g4(I)}</td></tr></table><p class=ad>Drukkerij Steenhuis<br>de heer P. Steenhuis<br>Kleiweg 210<br>2801 GH Gouda</p><h1>Creditnota</h1><p>Creditnotanummer CN-2025-0071 &nbsp;|&nbsp; Datum 13-01-2025 &nbsp;|&nbsp; Klantnummer BB10448<br>Betreft factuur BB-2024-11877 d.d. 01-12-2024</p>
{T(['Dienst','Periode','Aantal','Per stuk','Totaal'],[('Webhosting Pro, steenhuis-druk.example (opgezegd per 31-12-2024)','01-01-2025 t/m 30-09-2025','9 mnd','€ -9,95','€ -89,55')],'llrrr')}
<table class=t><tr><td>Subtotaal</td><td>€ {m(net,'nl')}</td></tr><tr><td>21% btw over € {m(net,'nl')}</td><td>€ {m(tax,'nl')}</td></tr><tr class=g><td>Totaal</td><td>€ {m(g,'nl')}</td></tr></table><p>Wij storten dit bedrag binnen 10 werkdagen terug op uw rekening eindigend op 718.</p>"""
    css = """body{font:10pt "DejaVu Sans";font-size:8.8pt;line-height:1.5}.h{width:100%}.b{font:bold 26pt "DejaVu Sans Mono";background:#111;color:#3f6;padding:1mm 4mm}.rr{text-align:right;font-size:8pt}.ad{margin:10mm 0 14mm}h1{font-size:18pt;font-weight:normal}.it{margin:8mm 0}.it th{border-bottom:2pt solid #111;font-weight:normal;color:#777}.it td{padding:2mm 3mm 2mm 0;border-bottom:.4pt solid #ccc}.t{margin:0 0 14mm auto}.t td+td{text-align:right;padding-left:12mm}.g td{font-weight:bold;border-top:1pt solid}"""
    ab = lambda x: [x, -x]
    html(
        "o33",
        "nl-hosting-creditnota",
        "credit_note",
        "nl",
        css,
        body,
        "size:A4;margin:18mm 20mm",
        invoice_number="CN-2025-0071",
        issue_date="2025-01-13",
        due_date=None,
        seller_name=S,
        seller_vat_id=V,
        buyer_name="Drukkerij Steenhuis",
        currency="EUR",
        net_total=ab(net),
        tax_total=ab(tax),
        grand_total=ab(g),
        iban=I,
    )


def o34():
    S = "Ferramenta Industriale Bertolini S.r.l."
    V = vat("IT", "bertol")
    I = ib("IT", "bertol", "05034")
    it = (
        lines(
            [
                ("VT08X60", "Vite TE M8x60 8.8 zincata (conf. 200)", 15, "14.20", "10"),
                ("RD0810", "Rondella piana M8 (conf. 500)", 10, "6.85", "10"),
                ("TR10M", "Trapano avvitatore 18 V kit 2 batterie", 2, "189.00", "5"),
                ("SL310T", "Silicone neutro trasparente 310 ml", 48, "3.15", "0"),
            ]
        )
        if 0
        else [
            ("VT08X60", "Vite TE M8x60 8.8 zincata (conf. 200)", "15", "14.20", "10"),
            ("RD0810", "Rondella piana M8 (conf. 500)", "10", "6.85", "10"),
            ("TR10M", "Trapano avvitatore 18 V kit 2 batterie", "2", "189.00", "5"),
            ("SL310T", "Silicone neutro trasparente 310 ml", "48", "3.15", "0"),
        ]
    )
    rows = []
    mer = D(0)
    for a, b, n, p, s in it:
        x = q(D(n) * D(p) * (100 - D(s)) / 100)
        mer += x
        rows.append(
            (a, b, "PZ" if a[0] in "TS" else "CF", n + ",00", m(D(p), "it"), s if s != "0" else "", m(x, "it"), "22")
        )
    sp = q("12.00")
    net = mer + sp
    iva = q(net * D(".22"))
    g = net + iva
    body = f"""<table class=h><tr><td style="width:55%"><b style="font-size:15pt">BERTOLINI</b><br><b>{S}</b><br>Via dell'Artigianato, 27 – 36100 Vicenza (VI)<br>Tel. 0444 555 027 – PEC bertolini@pec.example<br>P.IVA e C.F. {V} – Cap. soc. € 50.000 i.v.<br>Reg. Imprese Vicenza – REA VI-318447 – Reg. AEE IT0908000004417</td><td><small>Spett.le</small><br><b>OFFICINE MECCANICHE DAL BOSCO S.P.A.</b><br>VIALE DEL LAVORO 115<br>37135 VERONA VR<br>P.IVA {vat('IT','dalbosco')} – Cod. dest. M5UXCR1</td></tr></table>
<table class=d><tr><td><small>Tipo documento</small><br>FATTURA ACCOMPAGNATORIA</td><td><small>Numero</small><br><b>1187/A</b></td><td><small>Data</small><br><b>31/03/2025</b></td><td><small>Cod. cliente</small><br>00418</td><td><small>Vs. ordine</small><br>ODA 25/0311 del 18/03/2025</td><td><small>Pag.</small><br>1/1</td></tr><tr><td colspan=3><small>Condizioni di pagamento</small><br>Bonifico bancario 60 gg d.f. f.m.</td><td colspan=3><small>Banca d'appoggio</small><br>Banco Veneto Popolare – IBAN {I}</td></tr></table>
{T(['Codice','Descrizione','UM','Q.tà','Prezzo','Sc.%','Importo','IVA'],rows,'lllrrrrc')}<div class=e>DDT n. 2207 del 20/03/2025 – DDT n. 2318 del 27/03/2025</div>
<table class=d><tr><td><small>Totale merce</small><br>{m(mer,'it')}</td><td><small>Spese trasporto</small><br>{m(sp,'it')}</td><td><small>Imponibile</small><br>{m(net,'it')}</td><td><small>Aliq.</small><br>22%</td><td><small>Imposta</small><br>{m(iva,'it')}</td><td class=tt><small>TOTALE DOCUMENTO</small><br><b>€ {m(g,'it')}</b></td></tr><tr><td colspan=3><small>Scadenze</small><br>31/05/2025 &nbsp; € {m(g,'it')}</td><td colspan=3><small>Vettore</small><br>Corriere Trans-Adige S.r.l. – porto franco – colli 4 – kg 71,5</td></tr></table><p class=s>Contributo CONAI assolto ove dovuto. Copia di cortesia priva di valore fiscale: l'originale è disponibile nel cassetto fiscale dell'Agenzia delle Entrate. Foro competente Vicenza. Interessi di mora ai sensi del D.Lgs. 231/2002.</p>"""
    css = """body{font:8.8pt "Liberation Sans"}.h{width:100%;margin-bottom:5mm;line-height:1.45}.h td{border:.6pt solid #000;padding:3mm}.d{width:100%;margin-bottom:4mm}.d td{border:.6pt solid #000;padding:1mm 2mm}small{font-size:6.5pt;color:#333}.it th{background:#ccc;border:.6pt solid #000;padding:1mm}.it td{border-left:.6pt solid #000;border-right:.6pt solid #000;padding:1mm}.e{border:.6pt solid #000;border-top:0;height:90mm;padding:2mm;margin-bottom:4mm;font-size:8pt}.tt{background:#eee;font-size:11pt}.s{font-size:6.8pt}"""
    html(
        "o34",
        "it-accompagnatoria-riquadri",
        "invoice",
        "it",
        css,
        body,
        "size:A4;margin:11mm 12mm",
        invoice_number="1187/A",
        issue_date="2025-03-31",
        due_date="2025-05-31",
        seller_name=S,
        seller_vat_id=V,
        buyer_name="OFFICINE MECCANICHE DAL BOSCO S.P.A.",
        currency="EUR",
        net_total=net,
        tax_total=iva,
        grand_total=g,
        iban=I,
    )


def o35():
    c = C("o35", "LiberationSerif-Regular", "LiberationSerif-Bold", 11)
    S = "Studio Legale Avv. Chiara Montefusco"
    V = vat("IT", "montef")
    I = ib("IT", "montef", "02008")
    on = q("2000")
    cpa = q("80")
    net = on + cpa
    iva = q(net * D(".22"))
    g = net + iva
    c.t(105, 24, "Studio Legale", 0, 12, "c")
    c.t(105, 32, "Avv. Chiara Montefusco", 1, 20, "c")
    c.t(105, 38, "Patrocinante in Cassazione", 0, 9, "c")
    c.t(
        105,
        44,
        "Corso Vittorio Emanuele II, 88 – 10121 Torino – tel. 011 555 0488 – c.montefusco@pec.example",
        0,
        8.5,
        "c",
    )
    c.t(105, 48.5, f"C.F. MNTCHR74E56L219K – P. IVA {V[2:]}", 0, 8.5, "c")
    c.tl(
        118,
        64,
        [
            "Spett.le",
            "Vinicola Roero S.c.a.r.l.",
            "Località Baroli, 14",
            "12046 Montà (CN)",
            f'P. IVA {vat("IT","roero")[2:]}',
        ],
        5.2,
    )
    c.t(25, 104, "PARCELLA N. 19/2025 DEL 12 MAGGIO 2025", 1, 13)
    c.wrap(
        25,
        112,
        "Oggetto: assistenza stragiudiziale – contratto di distribuzione con Alpenwein Handels GmbH (preavviso n. 12 del 15/04/2025)",
        160,
        5,
    )
    y = 130
    for a, b, h in [
        ("Onorari (D.M. 55/2014)", on, 0),
        ("C.P.A. 4%", cpa, 0),
        ("Imponibile IVA", net, 0),
        ("IVA 22%", iva, 0),
        ("Totale parcella", g, 1),
        ("Ritenuta d'acconto 20% su € 2.000,00", q("-400"), 0),
        ("Netto a pagare", g - 400, 1),
    ]:
        c.t(40, y, a, h)
        c.t(150, y, "€", h)
        c.t(175, y, m(b, "it"), h, a="r")
        y += 8
        c.ln(40, y - 5.5, 175, y - 5.5, 0.2, (0.6, 0.6, 0.6))
    c.wrap(
        25,
        y + 8,
        f"Il pagamento potrà essere effettuato a mezzo bonifico sul conto corrente intestato alla sottoscritta presso Cassa Subalpina, IBAN {I[:4]} {I[4]} {I[5:10]} {I[10:15]} {I[15:]}. La presente parcella è assolta con IVA esigibile al momento dell'incasso.",
        160,
        5.2,
    )
    c.t(140, y + 38, "Avv. Chiara Montefusco")
    c.done(
        "rl-it-parcella",
        "invoice",
        "it",
        invoice_number=["19/2025"],
        issue_date="2025-05-12",
        due_date=None,
        seller_name=[S, "Avv. Chiara Montefusco", "Studio Legale Avv. Chiara Montefusco", "Chiara Montefusco"],
        seller_vat_id=V[2:],
        buyer_name="Vinicola Roero S.c.a.r.l.",
        currency="EUR",
        net_total=net,
        tax_total=iva,
        grand_total=g,
        iban=I,
    )


def o36():
    S = "Espressa Adriatica Corrieri S.p.A."
    V = vat("IT", "espressa")
    I = ib("IT", "espressa", "01030")
    net = q("684.20") + q("71.84") + q("18.00")
    iva = q(net * D(".22"))
    g = net + iva
    body = f"""<div class=h><div class=b>ESPRESSA<br>ADRIATICA</div><div class=n>Fattura n. <b>V2/004418</b><br>del <b>30 aprile 2025</b></div></div><div class=g><div><small>MITTENTE FATTURA</small><br>{S}<br>Interporto di Bologna, blocco 11.2<br>40010 Bentivoglio (BO)</div><div><small>CLIENTE</small><br>Ceramiche Faentine Zauli S.n.c.<br>Via Granarolo 62<br>48018 Faenza (RA)<br>C.F./P.IVA {vat('IT','zauli')[2:]}</div><div><small>RIFERIMENTI</small><br>Abbonamento 771-00418<br>Periodo 01–30/04/2025<br>Filiale: Imola<br>CIG: –</div></div>
{T(['Servizio','Spedizioni','Colli','Imponibile €','Aliquota'],[('Nazionale 24/48 h','61','88',m(q('684.20'),'it'),'22%'),('Supplemento carburante 10,5%','','',m(q('71.84'),'it'),'22%'),('Contrassegni: diritti di incasso','6','',m(q('18'),'it'),'22%')],'lrrrr')}
<div class=bt><div class=qq>{qr('o36',25,'22mm')}<br><small>Tracciatura e documenti</small></div><div class=sm>{KV([('Totale imponibile',m(net,'it')),('Totale IVA',m(iva,'it')),('Totale fattura EUR','<b>'+m(g,'it')+'</b>')])}</div></div><p>Contrassegni incassati per Vostro conto nel periodo: € 1.284,00, rimessi con bonifico del 05/05/2025.</p><p class=pg>Pagamento: SDD – addebito diretto in scadenza il <b>15/05/2025</b> – mandato EAC77100418<br>Nostre coordinate: Banca dell'Interporto {I}</p><div class=f>{S} – Sede legale Ancona, Via Mattei 14 – Capitale sociale € 2.500.000 i.v. – R.I. Ancona, C.F. e P.IVA {V[2:]} – REA AN-184410 – Iscr. Albo Autotrasportatori AN/4418820/X – Società soggetta a direzione e coordinamento di Adria Holding S.p.A.</div>"""
    css = """body{font:9.5pt Roboto}.h{display:flex;justify-content:space-between;border-bottom:4pt solid #d00000;padding-bottom:4mm;margin-bottom:8mm}.b{font:italic 900 20pt Roboto;color:#d00000;line-height:1}.n{text-align:right;font-size:12pt;line-height:1.4}.g{display:flex;line-height:1.45;margin-bottom:10mm}.g div{flex:1}small{color:#d00000;font-size:7pt}.it th{background:#333;color:#fff;padding:1.5mm 2mm}.it td{padding:1.8mm 2mm;border-bottom:.4pt solid #bbb}.bt{display:flex;justify-content:space-between;margin:8mm 0}.sm td{padding:1.2mm 4mm;border:.4pt solid #999}.sm td+td{text-align:right}.pg{background:#f3f3f3;padding:3mm;line-height:1.5}.f{position:fixed;bottom:-8mm;left:0;right:0;font-size:6.6pt;color:#555}"""
    html(
        "o36",
        "it-corriere-qr",
        "invoice",
        "it",
        css,
        body,
        "size:A4;margin:14mm 17mm 20mm",
        invoice_number="V2/004418",
        issue_date="2025-04-30",
        due_date="2025-05-15",
        seller_name=S,
        seller_vat_id=V[2:],
        buyer_name="Ceramiche Faentine Zauli S.n.c.",
        currency="EUR",
        net_total=net,
        tax_total=iva,
        grand_total=g,
        iban=I,
    )


def o37():
    I = ib("ES", "asun", "0049")
    n = 41880266
    nif = f'{n}{"TRWAGMYFPDXBNJZSQVHLCKE"[n%23]}'
    body = f"""<p class=a><b>María Asunción Gil Ferrer</b><br>NIF {nif}<br>C/ Colón, 48, 5.º, pta. 10<br>46004 Valencia</p><h1>FACTURA</h1><table class=k><tr><td>Número:</td><td>06/2025</td><td>Fecha:</td><td>1 de junio de 2025</td></tr></table><div class=cl><b>Cliente:</b> Clínica Dental Ruzafa, S.L.P.<br><b>CIF:</b> {vat('ES','ruzafa')}<br><b>Domicilio:</b> C/ Sueca, 31, bajo, 46006 Valencia</div>
<p>Concepto: arrendamiento del local de negocio sito en C/ Sueca, 31, bajo, Valencia (ref. catastral 5221804YJ2752C0001HT), mensualidad de <b>junio de 2025</b>, según contrato de 1 de febrero de 2021.</p>
<table class=t><tr><td>Renta mensual</td><td>1.380,00 €</td></tr><tr><td>Repercusión IBI (1/12)</td><td>41,25 €</td></tr><tr><td>Cuota de comunidad</td><td>28,75 €</td></tr><tr><td>Base imponible</td><td>1.450,00 €</td></tr><tr><td>IVA 21 %</td><td>304,50 €</td></tr><tr><td><b>Total factura</b></td><td><b>1.754,50 €</b></td></tr><tr><td>Retención IRPF 19 %</td><td>-275,50 €</td></tr><tr><td><b>Líquido a percibir</b></td><td><b>1.479,00 €</b></td></tr></table><p>Forma de pago: transferencia dentro de los siete primeros días del mes (vencimiento 07/06/2025) a la cuenta {g4(I)} del Banco Turia.</p><p class=s>Fianza depositada en la Generalitat Valenciana: 2.600,00 €.</p><p class=fi>Fdo.: M.ª A. Gil</p>"""
    css = """body{font:11.5pt "FreeSerif";line-height:1.45}h1{text-align:center;font-size:18pt;margin:8mm 0}.k{width:100%;margin-bottom:6mm}.k td{width:25%}.cl{border:.8pt solid #000;padding:4mm;margin-bottom:8mm}.t{width:120mm;margin:6mm auto 10mm}.t td{border-bottom:.4pt dotted #555;padding:1.2mm 0}.t td+td{text-align:right}.fi{text-align:right;margin-top:16mm}"""
    html(
        "o37",
        "es-alquiler-sencilla",
        "invoice",
        "es",
        css,
        body,
        "size:A4;margin:22mm 25mm",
        invoice_number="06/2025",
        issue_date="2025-06-01",
        due_date="2025-06-07",
        seller_name="María Asunción Gil Ferrer",
        seller_vat_id=nif,
        buyer_name="Clínica Dental Ruzafa, S.L.P.",
        currency="EUR",
        net_total="1450.00",
        tax_total="304.50",
        grand_total="1754.50",
        iban=I,
    )


def o38():
    S = "Tramuntana Comunicació Gràfica, S.L."
    V = vat("ES", "tramunt")
    I = ib("ES", "tramunt", "2100")
    net = q("1850") + q("620") + q("345.6")
    iva = q(net * D(".21"))
    g = net + iva
    body = f"""<div class=h><div class=lo>tramuntana</div><div class=tg>publicidad · rotulación · web</div></div><div class=c3><div><b>Factura</b>FV25/00318</div><div><b>Fecha factura</b>24/02/2025</div><div><b>Vencimiento</b>26/03/2025</div><div><b>Pedido cliente</b>P-4471</div></div>
<table class=ad><tr><td>De<br><b>{S}</b><br>CIF {V}<br>Carrer de la Marina, 204, 1r 2a<br>08013 Barcelona</td><td>Para<br><b>Embutidos Artesanos Vic-Osona, S.A.</b><br>NIF A{'08'+digs('vic',5)+luhn('08'+digs('vic',5))}<br>Polígono Malloles, nave 7<br>08500 Vic (Barcelona)</td></tr></table>
{T(['Ref.','Descripción','Uds.','Precio','Dto.','Importe'],[('CAMP-01','Campaña “Sabor de invierno”: concepto y piezas gráficas','1','1.850,00','','1.850,00 €'),('RRSS-02','Gestión redes sociales, febrero 2025','1','620,00','','620,00 €'),('ROT-118','Vinilo escaparate tienda Manlleu, m²','12','32,00','10 %','345,60 €')],'llrrrr')}
<table class=tt><tr><th>Base imponible</th><th>% IVA</th><th>Cuota IVA</th><th>TOTAL</th></tr><tr><td>{m(net,'es')} €</td><td>21,00</td><td>{m(iva,'es')} €</td><td>{m(g,'es')} €</td></tr></table><p>Forma de pago: transferencia a 30 días. {S} · Caixa Litoral · {g4(I)} · BIC CAIXESBBXXX</p><div class=qq>{qr('o38',29,'26mm')}<div>QR tributario<br>Factura verificable en la sede electrónica de la AEAT<br><b>VERI*FACTU</b></div></div><div class=f>Inscrita en el Registro Mercantil de Barcelona, tomo 44.718, folio 112, hoja B-418.077, inscripción 1.ª. En cumplimiento del RGPD le informamos de que sus datos son tratados por {S} con fines administrativos. Puede ejercer sus derechos en rgpd@tramuntana.example.</div>"""
    css = """body{font:9.5pt Carlito}.h{background:#1b263b;color:#fff;padding:5mm 6mm;display:flex;justify-content:space-between;align-items:flex-end}.lo{font-size:24pt;font-weight:bold}.c3{display:flex;background:#e0e1dd;margin-bottom:8mm}.c3 div{flex:1;padding:2mm 6mm;font-size:11pt}.c3 b{display:block;font-size:7.5pt;color:#415a77}.ad{width:100%;margin-bottom:8mm;line-height:1.45}.ad td{width:50%}.it th{border-bottom:1pt solid #1b263b;padding:1mm}.it td{padding:1.6mm 1mm}.it{margin-bottom:25mm}.tt{width:100%;margin-bottom:6mm}.tt th{background:#415a77;color:#fff;font-weight:normal;padding:1mm}.tt td{border:.5pt solid #415a77;text-align:center;padding:1.6mm;font-size:11.5pt;width:25%}.qq{display:flex;gap:4mm;font-size:8pt;margin-top:6mm}.f{position:fixed;bottom:-8mm;left:0;right:0;font-size:6.8pt;color:#666}"""
    html(
        "o38",
        "es-agencia-banda",
        "invoice",
        "es",
        css,
        body,
        "size:A4;margin:14mm 17mm 20mm",
        invoice_number="FV25/00318",
        issue_date="2025-02-24",
        due_date="2025-03-26",
        seller_name=S,
        seller_vat_id=V,
        buyer_name="Embutidos Artesanos Vic-Osona, S.A.",
        currency="EUR",
        net_total=net,
        tax_total=iva,
        grand_total=g,
        iban=I,
    )


def o39():
    S = "Tischlerei Obermayr GesmbH"
    V = vat("AT", "obermayr")
    I = ib("AT", "obermayr", "34000")
    it = lines(
        [
            ("Empfangspult Eiche massiv geölt, laut Plan 25-03", 1, "Stk", "3480.00"),
            ("Wandpaneele furniert, inkl. Unterkonstruktion", 14.5, "m²", "168.00"),
            ("Montage vor Ort, 2 Mann", 11, "h", "116.00"),
            ("Transport Linz–Wels", 1, "PA", "95.00"),
        ]
    )
    net = sum(x[-1] for x in it)
    u = q(net * D(".2"))
    g = net + u
    body = f"""<div class=h>OBERMAYR <span>Tischlerei · Innenausbau · Restaurierung</span></div><table class=o><tr><td class=ad>Firma<br>Messinger Optik GmbH &amp; Co KG<br>Stadtplatz 41<br>4600 Wels<br>UID: {vat('AT','messing')}</td><td>{KV([('Rechnung Nr.','R250088'),('Rechnungsdatum','17.04.2025'),('Lieferdatum','08.04.2025'),('Auftrag','AB250041 v. 27.02.2025'),('Kd.-Nr.','20177'),('Bearbeiter','Ing. Lukas Obermayr')])}</td></tr></table><h1>Schlussrechnung</h1><p>Bauvorhaben: Umbau Geschäftslokal Stadtplatz 41, Wels</p>
{T(['Pos','Bezeichnung','Menge','EH','EP €','GP €'],[(f'{i+1:02d}',a,str(b).replace('.',','),c,m(D(p)),m(s)) for i,(a,b,c,p,s) in enumerate(it)],'llrlrr')}
<table class=t><tr><td>Summe netto</td><td>{m(net)}</td></tr><tr><td>+ 20 % USt</td><td>{m(u)}</td></tr><tr class=b><td>Rechnungssumme brutto</td><td>{m(g)}</td></tr><tr><td>abzgl. Anzahlung R250052 vom 03.03.2025 (netto 2.500,00 + USt 500,00)</td><td>-3.000,00</td></tr><tr class=b><td>Offener Rechnungsbetrag EUR</td><td>{m(g-3000)}</td></tr></table>
<p>Zahlungsbedingungen: 8 Tage 3 % Skonto vom offenen Betrag, 30 Tage netto. Fälligkeit: <b>17.05.2025</b>. Gewährleistung lt. ABGB. Erfüllungsort und Gerichtsstand: Linz.</p><table class=f><tr><td>{S}<br>Freistädter Straße 307<br>4040 Linz, Österreich</td><td>Tel. +43 732 555 307<br>werkstatt@obermayr.example<br>www.obermayr.example</td><td>FN 184477 m, LG Linz<br>UID-Nr. {V}<br>DVR 0447188</td><td>Oberösterreichische Volkskasse<br>IBAN {g4(I)}<br>BIC RZOOAT2L</td></tr></table>"""
    css = """body{font:9.8pt "Noto Serif"}.h{font:bold 22pt "Noto Sans";color:#6b4423;border-bottom:1pt solid #6b4423}.h span{font-size:9pt;font-weight:normal}.o{width:100%;margin:18mm 0 12mm}.ad{width:60%;line-height:1.45}.kv{font-size:9pt}.kv td:first-child{padding-right:5mm}h1{font-size:15pt}.it{margin:5mm 0}.it th{border-top:.8pt solid #6b4423;border-bottom:.8pt solid #6b4423;padding:1mm}.it td{padding:1.4mm 1mm}.t{margin:0 0 8mm auto;width:130mm;font-size:9pt}.t td{padding:1mm}.t td+td{text-align:right;white-space:nowrap}.b td{font-weight:bold;border-top:.6pt solid}.f{position:fixed;bottom:-14mm;left:0;width:100%;font-size:7pt;border-top:.6pt solid #6b4423;line-height:1.4}.f td{padding-top:1.5mm}"""
    html(
        "o39",
        "at-tischler-schlussrechnung",
        "invoice",
        "de",
        css,
        body,
        "size:A4;margin:14mm 18mm 26mm 22mm",
        invoice_number="R250088",
        issue_date="2025-04-17",
        due_date="2025-05-17",
        seller_name=S,
        seller_vat_id=V,
        buyer_name="Messinger Optik GmbH & Co KG",
        currency="EUR",
        net_total=net,
        tax_total=u,
        grand_total=g,
        iban=I,
    )


def o40():
    S = "Wyss & Caduff Treuhand AG"
    V = vat("CH", "wyss")
    I = ib("CH", "wyss", "30000")
    X = lambda x: m(x, "ch")
    net = q("2280") + q("640") + q("58")
    t = q(net * D(".081"))
    g0 = net + t
    g = (g0 * 20).quantize(D(1), ROUND_HALF_UP) / 20
    g = q(g)
    rd = g - g0
    body = f"""<div class=h>Wyss &amp; Caduff Treuhand AG<div>Steuern · Abschluss · Löhne</div></div><div class=two><div class=s>Quaderstrasse 18<br>7000 Chur<br>Tel. 081 555 18 18<br>kanzlei@wyss-caduff.example<br><br>{V} MWST<br><br>Ihre Ansprechperson:<br>Seraina Caduff, lic. oec. HSG</div><div class=a>Bergbahnen Val Lumnezia AG<br>Rechnungswesen<br>Talstation<br>7144 Vella<br><br><br>Chur, 12. Mai 2025</div></div>
<h1>Rechnung 25-0417</h1><p>Mandat 1188 · Jahresabschluss 2024 und Steuererklärung · Leistungen 3. Februar bis 30. April 2025</p>
{T(['Leistung','Std.','Ansatz','CHF'],[('Abschlussarbeiten, Anhang, Besprechung vom 14.04.','12','190.00',X(q('2280'))),('Steuererklärung juristische Person GR','4','160.00','640.00'),('Spesen / Porti pauschal','','','58.00'),('Total exkl. MWST','','',X(net)),('MWST 8.1 %','','',X(t)),('Rundung','','',X(rd)),('<b>Total CHF</b>','','','<b>'+X(g)+'</b>')],'lrrr')}<p>Zahlbar bis 11. Juni 2025 ohne Abzug. Besten Dank für Ihr Vertrauen.</p>
<div class=qb><div class=rc><b>Empfangsschein</b><p><i>Konto / Zahlbar an</i>{g4(I)}<br>{S}<br>Quaderstrasse 18<br>7000 Chur</p><p><i>Referenz</i>00 00000 00118 80002 50417 4</p><p><i>Zahlbar durch</i>Bergbahnen Val Lumnezia AG<br>Talstation<br>7144 Vella</p><p><i>Währung &nbsp; Betrag</i>CHF &nbsp; {X(g).replace("'"," ")}</p></div><div class=zt><b>Zahlteil</b><div class=qq>{qr('o40',33,'42mm')}<svg class=x viewBox="0 0 10 10" style="width:6mm"><rect width=10 height=10 fill="#000" stroke="#fff"/><path d="M4 2h2v2h2v2H6v2H4V6H2V4h2z" fill="#fff"/></svg></div><p><i>Währung &nbsp; Betrag</i>CHF &nbsp; {X(g).replace("'"," ")}</p></div><div class=zd><p><i>Konto / Zahlbar an</i>{g4(I)}<br>{S}<br>Quaderstrasse 18<br>7000 Chur</p><p><i>Referenz</i>00 00000 00118 80002 50417 4</p><p><i>Zusätzliche Informationen</i>Rechnung 25-0417</p><p><i>Zahlbar durch</i>Bergbahnen Val Lumnezia AG<br>Talstation<br>7144 Vella</p></div></div>"""
    css = """body{font:9.5pt "Liberation Sans"}.h{font-size:16pt;font-weight:bold;color:#274c77}.h div{font-size:9pt;font-weight:normal;color:#555}.two{display:flex;margin:6mm 0 10mm}.s{width:105mm;font-size:8pt;line-height:1.45}.a{line-height:1.4}h1{font-size:13pt;margin-bottom:1mm}.it th{border-bottom:.6pt solid #274c77}.it td,.it th{padding:1mm 0}.it{margin:3mm 0}.it tr:nth-child(4) td,.it tr:nth-child(7) td{border-top:.6pt solid #274c77}.qb{position:fixed;left:-20mm;bottom:-12mm;width:210mm;height:105mm;border-top:.6pt dashed #000;display:flex;font-size:7.5pt}.qb b{font-size:10.5pt;display:block;margin-bottom:3mm}.qb i{display:block;font-style:normal;font-weight:bold;font-size:6pt}.rc{width:62mm;border-right:.6pt dashed #000;padding:5mm}.zt{width:56mm;padding:5mm}.zd{padding:5mm}.qq{position:relative;margin-bottom:4mm}.x{position:absolute;left:18mm;top:18mm}"""
    html(
        "o40",
        "ch-treuhand-qrrechnung",
        "invoice",
        "de",
        css,
        body,
        "size:A4;margin:12mm 20mm",
        invoice_number="25-0417",
        issue_date="2025-05-12",
        due_date="2025-06-11",
        seller_name=S,
        seller_vat_id=[V, V + " MWST"],
        buyer_name="Bergbahnen Val Lumnezia AG",
        currency="CHF",
        net_total=net,
        tax_total=t,
        grand_total=[g] if rd == 0 else g,
        iban=I,
    )


PAGES = [o25, o26, o27, o28, o29, o30, o31, o32, o33, o34, o35, o36, o37, o38, o39, o40]
