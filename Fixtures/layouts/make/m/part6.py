from decimal import Decimal as D

from .drawing import C, H, KV, LETTER, T, at_vat, colors, de_vat, dk_vat, en, gb_vat, iban, lab, nl_vat, q, sp


# E1 export US Letter USD
def e01():
    f = "e01.pdf"
    v = de_vat("14377208")
    ib = iban("DE", "650400730442110800")
    its = [
        ("84798997", "ZX-410 Crimping head, tool steel, incl. calibration certificate", "DE", 4, D("3120.00")),
        ("84833080", "Bearing block set BB-7", "CZ", 16, D("86.50")),
        ("85366990", "Connector harness 12-pole, 2.5 m", "DE", 30, D("41.20")),
        ("", "Seaworthy packing, ISPM 15", "", 1, D("240.00")),
        ("", "Freight CPT Charlotte, NC", "", 1, D("685.00")),
    ]
    g = sum(i[3] * i[4] for i in its)
    c = C(f, "Roboto-Regular", "Roboto-Bold", size=LETTER, fs=8.8)
    B = colors.HexColor("#0a3d62")
    c.rect(0, 0, 216, 22, fill=B, stroke=None)
    c.t(15, 13, "KESSLER CRIMPTEC", b=True, fs=20, col=colors.white)
    c.t(201, 10, "Commercial Invoice", a="r", fs=13, col=colors.white)
    c.t(201, 16, "Original – 1 of 3", a="r", fs=8, col=colors.white)

    def box(x, y, w, h, t, ls):
        c.rect(x, y, w, h, stroke=B)
        c.t(x + 2, y + 4, t, fs=6.5, col=B)
        c.ml(x + 2, y + 9, ls, 4.2)

    box(
        15,
        28,
        92,
        30,
        "SELLER / EXPORTER",
        [
            "Kessler Crimptec GmbH & Co. KG",
            "Robert-Bosch-Str. 5, 88339 Bad Waldsee, Germany",
            "VAT reg. no. " + v + "   EORI DE4410087",
            "A company of the Kessler Group",
        ],
    )
    box(
        109,
        28,
        92,
        30,
        "INVOICE NO. / DATE / REFERENCES",
        [
            "Invoice no.  EX-2600218      Date  Jan 22, 2026",
            "Your PO  PO-US-88412 (Dec 3, 2025)",
            "Order conf.  AB 551207     Customer  70331",
            "Delivery note  LS 880441 / Jan 21, 2026",
        ],
    )
    box(
        15,
        60,
        92,
        30,
        "BUYER / BILL TO",
        ["Piedmont Harness Systems, Inc.", "Accounts Payable", "4400 Statesville Road", "Charlotte, NC 28269, USA"],
    )
    box(
        109,
        60,
        92,
        30,
        "CONSIGNEE / SHIP TO (if other than buyer)",
        [
            "Piedmont Harness Systems – Plant 2",
            "c/o Carolina Crossdock LLC",
            "118 Industrial Blvd",
            "Gastonia, NC 28052, USA",
        ],
    )
    box(15, 92, 62, 18, "TERMS OF DELIVERY", ["CPT Charlotte (Incoterms® 2020)", "Country of origin: see lines"])
    box(78, 92, 62, 18, "TERMS OF PAYMENT", ["Net 45 days – due March 8, 2026", "by wire transfer, all charges OUR"])
    box(141, 92, 60, 18, "CARRIER", ["DB Schenker, HAWB STR 4471 8820", "3 cases, 412 kg gross"])
    y = 118
    for x, t, a in [
        (15, "#", "l"),
        (22, "HS code", "l"),
        (42, "Description", "l"),
        (140, "Origin", "c"),
        (155, "Qty", "r"),
        (177, "Unit price", "r"),
        (201, "Amount USD", "r"),
    ]:
        c.t(x, y, t, a, b=True, fs=8)
    c.line(15, y + 2, 201, y + 2, 1, B)
    y += 8
    for k, (h, d_, o, m, p) in enumerate(its, 1):
        c.t(15, y, str(k))
        c.t(22, y, h)
        c.t(42, y, d_)
        c.t(140, y, o, "c")
        c.t(155, y, str(m), "r")
        c.t(177, y, en(p), "r")
        c.t(201, y, en(m * p), "r")
        y += 6.5
    c.line(140, y - 2, 201, y - 2, 0.6, B)
    y += 4
    c.t(140, y, "TOTAL USD", b=True, fs=11)
    c.t(201, y, en(g), "r", b=True, fs=11)
    c.ml(
        15,
        y + 12,
        [
            "Tax-free export delivery pursuant to § 4 no. 1a in conjunction with § 6 German VAT Act (UStG).",
            "The exporter of the products covered by this document declares that, except where otherwise clearly indicated, these products",
            "are of EU preferential origin. These items are controlled by German export law: AL/ECCN – N.",
            "",
            "Bank: Commerzbank Ravensburg, USD account   IBAN " + sp(ib) + "   SWIFT COBADEFFXXX",
            "",
            "Bad Waldsee, Jan 22, 2026        p.p. Silke Andres, Export Dept.",
        ],
        4.6,
    )
    c.t(
        108,
        272,
        "Kessler Crimptec GmbH & Co. KG · HRA 550118 Ulm · General partner: Kessler Verwaltungs GmbH, HRB 551940 Ulm · MD: Dr. Jan Kessler",
        a="c",
        fs=7,
    )
    c.save()
    lab(
        f,
        "export-letter-boxes",
        "invoice",
        "en",
        invoice_number="EX-2600218",
        issue_date="2026-01-22",
        due_date="2026-03-08",
        seller_name="Kessler Crimptec GmbH & Co. KG",
        seller_vat_id=v,
        buyer_name="Piedmont Harness Systems, Inc.",
        currency="USD",
        net_total=None,
        tax_total=None,
        grand_total=g,
        iban=ib,
    )


# E2 Austrian software to AT subsidiary in English 20%
def e02():
    f = "e02.pdf"
    v = at_vat("6655014")
    ib = iban("AT", "1200010022447118")
    its = [
        ("Platform subscription “Enterprise” (Jan 1 – Mar 31, 2026)", "3 months", D("1950.00"), D("5850.00")),
        ("Customer success retainer", "12.5 h", D("140.00"), D("1750.00")),
        ("Travel expenses Vienna–Linz (receipts attached)", "1", D("118.40"), D("118.40")),
    ]
    net = sum(i[3] for i in its)
    tx = q(net * D(".2"))
    g = net + tx
    css = "body{font:9.5pt Lato;color:#111} .l{width:100%;margin-top:8mm} .l th{font-weight:400;color:#888;border-bottom:.4pt solid #ccc} .l td{padding:2.4mm 3px;border-bottom:.4pt solid #eee} .big{font-size:26pt;font-weight:300} .m{width:100%;margin-top:8mm} .m small{color:#888;display:block}"
    b = (
        '<table style="width:100%"><tr><td><svg viewBox="0 0 20 20" style="width:12mm"><rect width="20" height="20" rx="5" fill="#5338ff"/><path d="M5 14 L10 5 L15 14" stroke="#fff" stroke-width="2.4" fill="none"/></svg> <b style="font-size:15pt">ampero</b></td><td class="r"><span class="big">Invoice</span></td></tr></table><table class="m"><tr><td style="width:34%"><small>From</small>Ampero Analytics FlexCo<br>Seidengasse 9/TOP 12<br>1070 Vienna, Austria<br>UID '
        + v
        + '</td><td style="width:36%"><small>Billed to</small>Voestwerk Digital GmbH<br>Attn. Michaela Hofer<br>Stahlstraße 33<br>4020 Linz, Austria<br>UID '
        + at_vat("5120446")
        + "</td><td><small>Invoice number</small>2026-Q1-0067<br><small>Issued</small>7 Jan 2026<br><small>Due</small>6 Feb 2026<br><small>PO reference</small>VD-4711-A</td></tr></table>"
    )
    b += T(
        "Description|Quantity|Unit price|Amount",
        [(i[0], i[1], "€ " + en(i[2]), "€ " + en(i[3])) for i in its],
        "lrrr",
        "l",
    )
    b += (
        '<table style="margin:6mm 0 0 auto"><tr><td>Subtotal</td><td class="r" style="padding-left:14mm">€ '
        + en(net)
        + '</td></tr><tr><td>VAT 20%</td><td class="r">€ '
        + en(tx)
        + '</td></tr><tr><td style="font-size:13pt;padding-top:3mm"><b>Amount due</b></td><td class="r" style="font-size:13pt;padding-top:3mm"><b>€ '
        + en(g)
        + '</b></td></tr></table><p style="margin-top:14mm;color:#555">Please pay by bank transfer to <b>Ampero Analytics FlexCo</b>, UniCredit Bank Austria, IBAN '
        + sp(ib)
        + ', BIC BKAUATWW, quoting the invoice number. Prices fixed for 12 months; next indexation 1 Jan 2027.</p><p style="position:absolute;bottom:0;font-size:7.5pt;color:#888">FN 601877 x · Handelsgericht Wien · Managing Director Dr. Sofia Berger · billing@ampero.example · Questions? +43 1 890 44 10</p>'
    )
    H(f, css, b, "size:A4;margin:20mm", lang="en")
    lab(
        f,
        "saas-minimal",
        "invoice",
        "en",
        invoice_number="2026-Q1-0067",
        issue_date="2026-01-07",
        due_date="2026-02-06",
        seller_name="Ampero Analytics FlexCo",
        seller_vat_id=v,
        buyer_name="Voestwerk Digital GmbH",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# E3 UK supplier GBP
def e03():
    f = "e03.pdf"
    v = gb_vat("4471806")
    vs = v[:2] + " " + v[2:5] + " " + v[5:9] + " " + v[9:]
    ib = iban("GB", "BARC20325366118044")
    its = [
        ("VAL-3/4-SS", 'Ball valve 3/4" BSP stainless', D("24"), D("18.35"), D("10")),
        ("GSK-A40", "Gasket EPDM DN40", D("100"), D("0.92"), D("0")),
        ("HIRE-PUMP2", "Hire of diesel transfer pump, wk 6–7", D("2"), D("265.00"), D("0")),
        ("DEL", "Carriage – next day before noon", D("1"), D("38.00"), D("0")),
    ]
    rows = []
    net = D(0)
    for a, b_, m, p, d_ in its:
        x = q(m * p * (1 - d_ / 100))
        net += x
        rows.append((a, b_, f"{m}", en(p), f"{d_}%" if d_ else "", en(x), "S1"))
    tx = q(net * D(".2"))
    g = net + tx
    css = 'body{font:8.8pt "Noto Sans"} .l{width:100%;border:.6pt solid #333} .l th{background:#333;color:#fff} .l td{padding:1mm 2mm;border-left:.3pt solid #333} .bx{border:.6pt solid #333;padding:2mm;height:28mm} .s td{padding:1mm 2mm;border:.6pt solid #333}'
    b = (
        '<table style="width:100%"><tr><td style="width:60%"><b style="font-size:16pt">Harrowgate Flow Controls</b><br><i>a division of Brennan &amp; Lyle Holdings Ltd</i><br>Unit 7, Aire Valley Trading Estate, Leeds LS9 0PX<br>T 0113 496 0182 · sales@hfc.example</td><td class="r"><b style="font-size:18pt">SALES INVOICE</b><br>Page 1 of 1</td></tr></table><table style="width:100%;margin:5mm 0"><tr><td class="bx" style="width:33%"><b>Invoice to</b><br>Kloster Brewing Systems UK Ltd<br>Purchase Ledger<br>Castle Street<br>Burton upon Trent DE14 1FX</td><td class="bx" style="width:33%"><b>Deliver to</b><br>Site office – Tadworth Brewery<br>FAO Dean Whitlock<br>Mill Lane<br>Tadcaster LS24 8EG</td><td class="bx">'
        + KV(
            [
                ("Invoice No", "<b>SIN118834</b>"),
                ("Tax point", "13/02/2026"),
                ("Account", "KLO002"),
                ("Cust. order", "P0-77120"),
                ("Despatch", "DN99817 12/02/2026"),
                ("Due", "31/03/2026"),
            ]
        )
        + "</td></tr></table>"
    )
    b += T("Code|Description|Qty|Price|Disc|Net £|VAT", rows, "llrrrrc", "l")
    b += (
        '<table style="width:100%;margin-top:4mm"><tr><td style="font-size:7.6pt;width:60%">VAT analysis: S1 20.00% on £'
        + en(net)
        + " = £"
        + en(tx)
        + "<br><br>Terms: 30 days end of month. We reserve the right to charge interest under the Late Payment of Commercial Debts (Interest) Act 1998.<br>Title remains with the seller until paid in full. E&amp;OE.<br><br><b>BACS:</b> Barclays Bank plc · Sort code 20-32-53 · A/c 66118044 · IBAN "
        + sp(ib)
        + "</td><td>"
        + KV(
            [
                ("Total net", "£" + en(net)),
                ("Total VAT", "£" + en(tx)),
                ("<b>Invoice total GBP</b>", "<b>£" + en(g) + "</b>"),
                ("Settlement disc. if paid by 27/02", "£" + en(q(g * D(".02")))),
            ],
            "s",
        )
        + '</td></tr></table><div style="position:absolute;bottom:0;font-size:7pt;width:100%;text-align:center">Brennan &amp; Lyle Holdings Ltd, registered in England No. 03318842. Registered office: 1 Park Row, Leeds LS1 5AB. VAT Reg No. '
        + vs
        + "</div>"
    )
    H(f, css, b, "size:A4;margin:13mm", lang="en")
    lab(
        f,
        "uk-division",
        "invoice",
        "en",
        invoice_number="SIN118834",
        issue_date="2026-02-13",
        due_date="2026-03-31",
        seller_name=["Brennan & Lyle Holdings Ltd", "Harrowgate Flow Controls"],
        seller_vat_id=[vs, v],
        buyer_name="Kloster Brewing Systems UK Ltd",
        currency="GBP",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# E4 credit note from German chem
def e04():
    f = "e04.pdf"
    v = de_vat("11830942")
    ib = iban("DE", "200300000015522800")
    net = D("1120.000") * D("3.85") - 0
    net = q(net)
    tx = q(net * D(".19"))
    g = net + tx
    c = C(f, "OpenSans-Regular", "OpenSans-Bold", fs=9)
    c.t(190, 18, "elbechem", a="r", b=True, fs=24, col=colors.HexColor("#d35400"))
    c.t(190, 23, "specialty polymers", a="r", fs=8)
    c.t(20, 40, "Elbechem Polymers AG · Hafenstr. 200 · 21079 Hamburg · Germany", fs=6.5)
    c.ml(
        20,
        46,
        [
            "Tubovia Extrusion Europe B.V., Zweigniederlassung Emden",
            "Accounts payable",
            "Nesserlander Str. 88",
            "26723 Emden",
            "GERMANY",
        ],
        4.6,
    )
    c.t(20, 84, "CREDIT NOTE  1400 33 8871", b=True, fs=14)
    c.line(20, 86.5, 190, 86.5, 1.2, colors.HexColor("#d35400"))
    L = [
        ("Document date", "20.03.2026"),
        ("Reference invoice", "1400 31 0926 / 02.03.2026"),
        ("Customer no.", "300 417"),
        ("Our VAT ID", v),
    ]
    R = [
        ("Complaint no.", "QN-200018844"),
        ("Your order", "4700091822"),
        ("Your VAT ID", de_vat("26188430")),
        ("Currency", "EUR"),
    ]
    y = 93
    for (a, b_), (d_, e) in zip(L, R):
        c.t(20, y, a)
        c.t(55, y, b_, b=True)
        c.t(115, y, d_)
        c.t(145, y, e, b=True)
        y += 5.2
    y += 6
    c.ml(
        20,
        y,
        ["Price adjustment for off-spec material (melt flow index), as agreed with Mr. de Groot on March 17, 2026."],
        5,
    )
    y += 10
    for x, t, a in [
        (20, "Item", "l"),
        (34, "Material", "l"),
        (120, "Quantity", "r"),
        (150, "Price/kg", "r"),
        (190, "Value EUR", "r"),
    ]:
        c.t(x, y, t, a, b=True)
    c.line(20, y + 2, 190, y + 2)
    y += 8
    c.t(20, y, "10")
    c.t(34, y, "ELBELENE® HP 4420 natural")
    c.t(120, y, "1,120.000 kg", "r")
    c.t(150, y, "3.85", "r")
    c.t(190, y, en(net), "r")
    y += 4.5
    c.t(34, y, "Batch 26B0447, big bags, customs tariff no. 39021000", fs=7.5)
    y += 8
    c.line(20, y - 3, 190, y - 3)
    for k, w, bb in [("Total value of goods", net, 0), ("Output VAT 19.000 %", tx, 0), ("Final amount credited", g, 1)]:
        y += 3
        c.t(110, y, k, b=bool(bb))
        c.t(190, y, en(w), "r", b=bool(bb))
        y += 3
    c.ml(
        20,
        y + 14,
        [
            "This amount will be credited to your account and may be set off against invoice 1400 31 1377 (EUR 18,204.62, due 15.04.2026).",
            "This document was created electronically and is valid without signature.",
        ],
        5,
        fs=8,
    )
    c.line(20, 272, 190, 272, 0.3)
    for x, ls in [
        (20, ["Elbechem Polymers AG", "Registered office: Hamburg", "HRB 88127 AG Hamburg"]),
        (75, ["Executive Board: Dr. Ulf Stein (Chair),", "Mei-Lin Zhao", "Supervisory Board: Karl von Ahlen"]),
        (135, ["UniCredit Bank GmbH, Hamburg", "IBAN " + sp(ib), "BIC HYVEDEMM300"]),
    ]:
        c.ml(x, 276, ls, 3.4, fs=6.8)
    c.save()
    lab(
        f,
        "sap-credit-note",
        "credit_note",
        "en",
        invoice_number=["1400 33 8871", "1400338871"],
        issue_date="2026-03-20",
        due_date=None,
        seller_name="Elbechem Polymers AG",
        seller_vat_id=v,
        buyer_name=["Tubovia Extrusion Europe B.V., Zweigniederlassung Emden", "Tubovia Extrusion Europe B.V."],
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# E5 English stylesheet w/ prepaid
def e05():
    f = "e05.pdf"
    v = nl_vat("80447129")
    ib = iban("NL", "RABO0118844027")
    its = [
        ("1", "Wind turbine gearbox inspection, endoscopy", "2", "EA", D("2450.00")),
        ("2", "Oil analysis kit", "6", "EA", D("118.00")),
        ("3", "Technician standby", "7.5", "HUR", D("96.00")),
    ]
    net0 = sum(D(i[2]) * i[4] for i in its)
    al = q(net0 * D(".02"))
    chg = D("150.00")
    net = net0 - al + chg
    tx = q(net * D(".21"))
    g = net + tx
    pre = D("2500.00")
    css = 'body{font:8.6pt "DejaVu Sans"} h1{font-size:13pt;border-bottom:2pt solid #046;color:#046;margin:0 0 3mm} h2{font-size:9pt;color:#046;margin:4mm 0 1mm;border-bottom:.4pt solid #046} .kv td{padding:.5mm 6mm .5mm 0} .kv td:first-child{color:#666;width:52mm} .l{width:100%} .l th{border-bottom:.6pt solid #046;font-size:7.6pt} .tot .kv,.tt{margin-left:auto} .tt td:last-child{text-align:right;padding-left:8mm}'
    b = "<h1>Invoice – UBL 2.1 / Peppol BIS Billing 3.0</h1>" + KV(
        [
            ("Invoice number", "INV2026-00914"),
            ("Issue date", "2026-02-24"),
            ("Invoice type code", "380 Commercial invoice"),
            ("Payment due date", "2026-03-26"),
            ("Tax point date", "2026-02-20"),
            ("Document currency code", "EUR"),
            ("Buyer reference", "WPN-Ops-17"),
            ("Purchase order reference", "PO 6600417"),
            ("Contract reference", "FW-2024-009"),
        ]
    )
    b += "<h2>Seller (AccountingSupplierParty)</h2>" + KV(
        [
            ("Electronic address", "0106:71118840"),
            ("Party name", "Noordzee Gearbox Care"),
            ("Legal registration name", "NGC Windtechniek B.V."),
            ("Company ID", "71118840 (KvK)"),
            ("VAT identifier", v),
            ("Address", "Havenkade 40, 1973 AK IJmuiden, NL"),
            ("Contact", "R. van der Laan, +31 255 54 10 20"),
        ]
    )
    b += "<h2>Buyer (AccountingCustomerParty)</h2>" + KV(
        [
            ("Electronic address", "9930:" + de_vat("29917304").lower()),
            ("Party name", "Windpark Noordoostpolder Beheer"),
            ("Legal registration name", "Windpark NOP Exploitatie B.V."),
            ("VAT identifier", nl_vat("81330257")),
            ("Address", "Westermeerdijk 12, 8315 PS Espel, NL"),
        ]
    )
    b += "<h2>Delivery</h2>" + KV(
        [("Actual delivery date", "2026-02-20"), ("Deliver to", "WTG 14 and WTG 19, IJsselmeer dyke")]
    )
    b += "<h2>Payment means</h2>" + KV(
        [
            ("Type", "30 Credit transfer"),
            ("Remittance information", "INV2026-00914"),
            ("Payment account (IBAN)", ib),
            ("Account name", "NGC Windtechniek B.V."),
            ("Terms", "30 days net"),
        ]
    )
    b += "<h2>Invoice lines</h2>" + T(
        "ID|Item|Qty|UoM|Net price|VAT|Line amount",
        [(i[0], i[1], i[2], i[3], en(i[4]), "S 21%", en(D(i[2]) * i[4])) for i in its],
        "llrlrrr",
        "l",
    )
    b += "<h2>Allowances and charges</h2>" + T(
        "Type|Reason|Base|%|Amount|VAT",
        [
            ("Allowance", "95 Framework discount", en(net0), "2.00", "-" + en(al), "S 21%"),
            ("Charge", "FC Boat transfer", "", "", en(chg), "S 21%"),
        ],
        "llrrrr",
        "l",
    )
    b += "<h2>Tax breakdown</h2>" + T(
        "Category|Rate|Taxable amount|Tax amount", [("S", "21 %", en(net), en(tx))], "lrrr", "l"
    )
    b += "<h2>Document totals</h2>" + KV(
        [
            ("Sum of line net amounts", en(net0)),
            ("Sum of allowances", en(al)),
            ("Sum of charges", en(chg)),
            ("Total without VAT", en(net)),
            ("Total VAT amount", en(tx)),
            ("Total with VAT", en(g)),
            ("Prepaid amount", en(pre)),
            ("<b>Amount due for payment</b>", "<b>EUR " + en(g - pre) + "</b>"),
        ],
        "tt",
    )
    H(f, css, b, "size:A4;margin:14mm 16mm", lang="en")
    lab(
        f,
        "peppol-sheet-en",
        "invoice",
        "en",
        invoice_number="INV2026-00914",
        issue_date="2026-02-24",
        due_date="2026-03-26",
        seller_name=["NGC Windtechniek B.V."],
        seller_vat_id=v,
        buyer_name=["Windpark NOP Exploitatie B.V.", "Windpark Noordoostpolder Beheer"],
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# E6 Danish subsidiary DKK
def e06():
    f = "e06.pdf"
    v = dk_vat("3100447")
    ib = iban("DK", "30000011884402")
    its = [
        ("HZ-9012", "Conveyor belt PU, 12.4 m", "1", D("18450.00"), D("18450.00")),
        ("HZ-0417", "Drive roller Ø 60", "6", D("1212.50"), D("7275.00")),
        ("SRV", "Installation, 2 technicians", "14", D("845.00"), D("11830.00")),
        ("", "Less: campaign discount", "", D("0"), D("-1500.00")),
    ]
    net = sum(i[4] for i in its)
    tx = q(net * D(".25"))
    g = net + tx
    css = 'body{font:9.2pt "Roboto Condensed"} .l{width:100%;margin-top:6mm} .l th{border-top:1pt solid #000;border-bottom:1pt solid #000} .l td{padding:1.2mm 3px} .ft{width:100%;position:absolute;bottom:-12mm;border-top:2pt solid #c8102e;font-size:7.6pt} .ft td{width:25%} .st{position:absolute;left:112mm;top:150mm;transform:rotate(-8deg);border:1.4pt solid #26a;color:#26a;padding:2mm 4mm;font-size:11pt}'
    b = '<table style="width:100%"><tr><td style="width:60%">Dansk Bageri Partner A/S<br>Att. Finance<br>Industrivej 18<br>DK-7100 Vejle<br><br><small>Delivered to: Bakery line 4, Fabriksvej 2, DK-7000 Fredericia</small></td><td class="r"><b style="font-size:20pt;color:#c8102e">HOLZMEIER</b><br>Fördertechnik · conveyor systems<br><small>a member of the Holzmeier Group, Paderborn (D)</small></td></tr></table><h1 style="font-size:17pt;margin:16mm 0 2mm">Invoice</h1><table style="width:100%"><tr><td>Invoice no.: <b>70004418</b></td><td>Invoice date: <b>05-01-2026</b></td><td>Due date: <b>04-02-2026</b></td></tr><tr><td>Customer: 10266</td><td>Order: SO-22817 / 17-11-2025</td><td>Your ref.: Henrik Bæk</td></tr></table>'
    b += T(
        "Item no.|Text|Qty|Unit price|Amount DKK",
        [(i[0], i[1], i[2], en(i[3]) if i[3] else "", en(i[4])) for i in its],
        "llrrr",
        "l",
    )
    b += (
        '<table style="width:100%;border-top:.6pt solid #000;margin-top:3mm"><tr><td>Net amount<br><b>'
        + en(net)
        + "</b></td><td>VAT 25%<br><b>"
        + en(tx)
        + "</b></td><td>VAT basis<br><b>"
        + en(net)
        + '</b></td><td class="r">Total DKK<br><b style="font-size:13pt">'
        + en(g)
        + '</b></td></tr></table><p style="margin-top:5mm">Payment: net 30 days. Interest 1.5% per month after the due date. Reminder fee DKK 100.</p><div class="st">RECEIVED<br>08 JAN 2026<br><small>A/P – booked</small></div>'
    )
    b += (
        '<table class="ft"><tr><td>Holzmeier Danmark ApS<br>Lysholt Allé 6<br>DK-7100 Vejle</td><td>Tel. +45 75 72 40 18<br>info@holzmeier.example</td><td>CVR/VAT no. '
        + v
        + "<br>Managing director: Lone Kragh</td><td>Danske Bank<br>IBAN "
        + sp(ib)
        + "<br>SWIFT DABADKKK</td></tr></table>"
    )
    H(f, css, b, "size:A4;margin:18mm 18mm 24mm 20mm", lang="en")
    lab(
        f,
        "dk-subsidiary",
        "invoice",
        "en",
        invoice_number="70004418",
        issue_date="2026-01-05",
        due_date="2026-02-04",
        seller_name="Holzmeier Danmark ApS",
        seller_vat_id=[v, v[2:]],
        buyer_name="Dansk Bageri Partner A/S",
        currency="DKK",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


PAGES = [e01, e02, e03, e04, e05, e06]
