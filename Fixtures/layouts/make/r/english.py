"""English."""

from .drawing import *


def uk_sage():
    d = D("uk_sage_builders_merchant", "en", font="H", fs=9)
    d.t(15, 20, "Thornbury Timber & Building Supplies Ltd", "TB", 17, col="#1c4d2c")
    d.b(15, 26, "Unit 4 Cattle Market Yard, Mordiford Road, Hereford HR1 2TQ\nTel 01432 555 018    accounts@thornburytimber.example", size=8.5)
    d.t(195, 20, "INVOICE", "HB", 20, "r", "#666666")
    d.t(195, 26, "Page 1", a="r", size=8)
    d.r(15, 40, 85, 32)
    d.b(18, 46, "P J Gwilliam Builders Limited\nThe Old Smithy\nFownhope\nHEREFORD\nHR1 4NB", lead=4.6)
    v = "GB " + (lambda s: f"{s[:3]} {s[3:7]} {s[7:]}")(vat_gb("7419902"))
    d.tab(115, 40, [(38, "l"), (42, "l")], None, [["*Invoice No.", "118264"], ["*Invoice/Tax Date", "17/02/2026"], ["*Order No.", "PJG-LEDBURY 4"], ["*Account Ref.", "GWIL01"], ["*Despatched", "16/02/2026"]], "grid", gap=1.5)
    it = [(48, "6.42", 20, "C24-47-150", "C24 Carcassing 47 x 150 treated, 4.8m"), (20, "14.35", 20, "OSB3-18", "OSB3 sheet 2440 x 1220 x 18mm"), (6, "22.10", 20, "JHA-270", "Joist hanger 47 x 270 (box 10)"), (2, "38.50", 20, "NAIL-90", "90mm ring nails, collated, 2200"), (1, "20.00", 20, "DEL", "Crane offload delivery")]
    s = S(it)
    y = d.tab(15, 82, [(18, "r"), (28, "l"), (76, "l"), (18, "r"), (20, "r"), (20, "r")], ["Quantity", "Code", "Details", "Unit Price", "Net Amt", "VAT"], [[en(i[0]), i[3], i[4], en(i[1]), en(a), en(q(a * X("0.2")))] for i, a in zip(it, s.amt)], "cols", hc="#d9e6dc", minh=110)
    d.tab(125, y + 5, [(40, "l"), (30, "r")], None, [["Total Net Amount", "£ " + en(s.net)], ["Carriage Net", "£ 0.00"], ["Total VAT Amount", "£ " + en(s.tax)], ["*Invoice Total", "*£ " + en(s.gross)]], "grid")
    d.b(15, y + 9, "Terms: strictly 30 days end of month following date of invoice.\nDiscrepancies must be notified within 3 days of receipt.\nGoods remain our property until paid for in full.\n\nBACS: Lloyds Bank, Sort code 30-94-11, Account 0188 2207", size=8)
    d.t(105, 284, f"Registered in England No. 03318842. Registered office as above. VAT Reg No. {v}", size=7.5, a="c")
    d.done("118264", "2026-02-17", None, "Thornbury Timber & Building Supplies Ltd", [v, v.replace(" ", ""), v[3:]], "P J Gwilliam Builders Limited", "GBP", s.net, s.tax, s.gross, None)


def uk_xero():
    d = D("uk_xero_acoustics", "en", font="H", fs=9.5)
    d.t(18, 36, "TAX INVOICE", "H", 22)
    d.circ(184, 26, 11, fill="#ff6f3c")
    d.circ(184, 26, 6, fill="#ffffff")
    d.b(25, 56, "Museum of Rural Crafts Trust\nAttention: Helen Abiodun\nEstates Team\nThe Maltings\nStation Road\nBURY ST EDMUNDS\nSUFFOLK IP33 1AA\nUNITED KINGDOM", lead=4.6)
    v = vat_gb("2907714")
    d.b(105, 56, f"*Invoice Date\n9 Apr 2026\n\n*Invoice Number\nINV-0587\n\n*Reference\nGallery 2 / PO 30177\n\n*VAT Number\n{v}", lead=4.2)
    d.b(150, 56, "Quietwave Acoustics LLP\n14 Sturton Street\nCAMBRIDGE\nCB1 2QA\nUNITED KINGDOM", lead=4.6)
    it = [("3.50", "780.00", 20, "Acoustic consultant, site survey and measurement (days)"), ("1.00", "1450.00", 20, "Report: reverberation time and speech intelligibility"), ("2.00", "640.00", 20, "Loan of calibrated sound level meter (weeks)"), ("1.00", "112.40", 0, "Rail travel Cambridge - Bury St Edmunds")]
    s = S(it)
    d.l(18, 112, 192, w=.8)
    y = d.tab(18, 113, [(88, "l"), (20, "r"), (24, "r"), (16, "r"), (26, "r")], ["Description", "Quantity", "Unit Price", "VAT", "Amount GBP"], [[i[3], en(i[0]), en(i[1]), "20%" if i[2] else "Zero", en(a)] for i, a in zip(it, s.amt)], "lines", gap=2.3)
    d.kv(128, 190.8, y + 7, [("Subtotal", en(s.net)), ("TOTAL VAT  20%", en(s.tax))], a="r", lead=6)
    d.l(120, y + 16, 192, w=.8)
    d.t(128, y + 22, "TOTAL GBP", "HB", 10.5)
    d.t(190.8, y + 22, en(s.gross), "HB", 10.5, "r")
    ba = iban("GB", "HBUK40160212448810")
    d.t(18, y + 36, "Due Date: 9 May 2026", "HB", 11)
    d.b(18, y + 43, f"Please pay by bank transfer quoting the invoice number.\nHSBC UK  Sort Code 40-16-02  Account No. 12448810\nIBAN {ib(ba)}  BIC HBUKGB4B", size=8.5, lead=4.4)
    d.t(18, 283, "Company Registration No: OC388204. Registered Office: 14 Sturton Street, Cambridge, CB1 2QA, United Kingdom.", size=7)
    d.done("INV-0587", "2026-04-09", "2026-05-09", "Quietwave Acoustics LLP", [v, "GB" + v], ["Museum of Rural Crafts Trust"], "GBP", s.net, s.tax, s.gross, ba)


def uk_qbo():
    d = D("uk_quickbooks_soletrader", "en", font="D", fs=8.5)
    d.t(20, 25, "Maureen Tuffnell t/a Sparkle & Shine", "DB", 11)
    d.b(20, 30, "22 Pottery Lane\nStoke-on-Trent\nST4 7PB\n07700 900 442\nmaureen@sparkleandshine.example", size=8, lead=4)
    d.t(20, 60, "INVOICE", "D", 17, col="#2c7fb8")
    d.b(20, 70, "*BILL TO\nHartshill Dental Practice\nPractice Manager\n140 Hartshill Road\nStoke-on-Trent ST4 7NS", lead=4.3)
    d.kv(130, 190, 70, [("INVOICE NO.", "1041"), ("DATE", "31/07/2026"), ("DUE DATE", "14/08/2026"), ("TERMS", "Net 14")], a="r", lead=4.8, bk=True)
    it = [(22, "38.00", 0, "31/07/2026", "Surgery cleaning", "Evening clean, 2 hrs, July"), (2, "55.00", 0, "25/07/2026", "Windows", "Inside and out"), (1, "17.85", 0, "31/07/2026", "Materials", "Bin liners, hand towels")]
    s = S(it)
    y = d.tab(20, 100, [(26, "l"), (34, "l"), (54, "l"), (14, "r"), (20, "r"), (22, "r")], ["DATE", "ACTIVITY", "DESCRIPTION", "QTY", "RATE", "AMOUNT"], [[i[3], i[4], i[5], str(i[0]), en(i[1]), en(a)] for i, a in zip(it, s.amt)], "bar", hc="#d5e8f3", htc="#2c7fb8", gap=2)
    d.l(20, y + 3, 190, dash=([2, 2],))
    d.t(120, y + 11, "BALANCE DUE")
    d.t(188.8, y + 11.5, "£" + en(s.net), "DB", 13, "r")
    d.b(20, y + 11, "Thank you for your business!\nBank: Nationwide, M Tuffnell,\n07-04-36, 44810927", lead=4.2)
    d.done("1041", "2026-07-31", "2026-08-14", ["Maureen Tuffnell t/a Sparkle & Shine", "Maureen Tuffnell", "Sparkle & Shine"], None, "Hartshill Dental Practice", "GBP", None, None, s.net, None)


def uk_energy():
    d = D("uk_energy_balance_forward", "en", font="D", fs=8.5)
    d.r(0, 0, 210, 30, fill="#0a3d2e", stroke=None)
    d.t(18, 20, "albion green", "DX", 24, col="#ffffff")
    d.t(192, 20, "business electricity", "D", 11, "r", "#9be3b8")
    d.b(18, 44, "The Copper Kettle Tea Rooms Ltd\n3 Abbey Gate\nWHITBY\nYO22 4JT", lead=4.6, size=9.5)
    d.kv(120, 192, 42, [("Your account number", "A-7K20-118822"), ("Bill number", "00048817730"), ("Bill date", "6 March 2026"), ("Billing period", "1 Feb 2026 to 28 Feb 2026")], a="r", lead=5)
    d.t(18, 82, "Your electricity bill at a glance", "DB", 13, col="#0a3d2e")
    kwh = 2911
    it = [(kwh, "0.2471", 20, f"Energy used: {en(kwh, 0)} kWh at 24.71p"), (28, "0.8840", 20, "Standing charge: 28 days at 88.40p"), (kwh, "0.00801", 20, f"Climate Change Levy: {en(kwh, 0)} kWh at 0.801p")]
    s = S(it)
    prev, paid = X("812.44"), X("400.00")
    y = d.kv(22, 188, 92, [("Balance on your last bill (5 Feb 2026)", "£" + en(prev)), ("Payment received 20 Feb 2026 – thank you", "–£" + en(paid)), ("*Balance brought forward", "£" + en(prev - paid))], a="r", lead=6)
    d.l(18, y - 2, 192, col="#0a3d2e")
    y = d.kv(22, 188, y + 4, [(i[3], "£" + en(a)) for i, a in zip(it, s.amt)] + [("*Total charges this period before VAT", "£" + en(s.net)), ("VAT at 20.00%", "£" + en(s.tax)), ("*Total charges this bill including VAT", "£" + en(s.gross))], a="r", lead=6)
    d.r(18, y, 174, 13, fill="#d8f3e2", stroke=None)
    d.t(22, y + 8.4, "Amount to pay by 20 March 2026", "DB", 11)
    d.t(188, y + 8.4, "£" + en(s.gross + prev - paid), "DB", 12, "r")
    ba = "20-44-81"
    d.b(18, y + 24, f"How to pay: bank transfer to Albion Green, sort code {ba}, account 70331845, reference A-7K20-118822,\nonline at albiongreen.example/pay, or call 0330 555 0172.\n\nMPAN 03 801 902 / 15 9004 2218 407.  Meter S95E 20118. Readings: 1 Feb 48,220 (smart)  28 Feb 51,131 (smart).\nYour contract ends on 30 September 2027.", lead=4.6)
    v = "GB" + vat_gb("3318870")
    d.b(105, 280, f"Albion Green Energy Supply Limited. Registered in England and Wales no. 09922714. VAT registration number {v}.\nRegistered office: Tyne House, 40 Quayside, Newcastle upon Tyne NE1 3DE. A member of the Albion Utilities plc group.", size=6.8, a="c")
    d.done("00048817730", "2026-03-06", "2026-03-20", "Albion Green Energy Supply Limited", v, "The Copper Kettle Tea Rooms Ltd", "GBP", s.net, s.tax, s.gross, None)


def uk_haulier():
    d = D("uk_haulage_two_rates", "en", font="C", fs=9)
    d.t(105, 18, "D. R. MACALLISTER & SON (HAULAGE) LTD", "HB", 17, "c", "#003366")
    d.t(105, 24, "12 Shore Industrial Estate, Stranraer, Wigtownshire DG9 8AB   Tel: 01776 555 190", "H", 8.5, "c")
    d.l(15, 27, 195, w=1.5, col="#003366")
    d.b(20, 42, "INVOICE TO:\nGalloway Creamery Products Ltd\nTransport Dept.\nMain Street\nDunragit\nDG9 8PH", lead=4.6)
    d.kv(120, 155, 42, [("INVOICE", "036217"), ("TAX POINT", "28-FEB-26"), ("A/C", "GAL004"), ("PAYMENT DUE", "30-MAR-26"), ("YOUR REF", "T/2026/02"), ("PAGE", "1 OF 1")], lead=4.6)
    rows = [("02-FEB", "71133", "DUNRAGIT - CARLISLE, 22 PALLETS", "S", "486.00"), ("09-FEB", "71180", "DUNRAGIT - CARLISLE, 26 PALLETS", "S", "512.00"), ("13-FEB", "71204", "CAIRNRYAN - BELFAST DOCKS FERRY", "Z", "355.00"), ("17-FEB", "71226", "DUNRAGIT - GLASGOW, 18 PALLETS", "S", "298.50"), ("24-FEB", "71290", "CARLISLE COLD STORE, 2 NIGHTS", "S", "120.00"), ("28-FEB", "FUEL", "FUEL SURCHARGE 6.5%", "S", "92.07")]
    s = S([(1, r[4], 20 if r[3] == "S" else 0) for r in rows])
    y = d.tab(15, 78, [(22, "l"), (20, "l"), (93, "l"), (15, "c"), (30, "r")], ["DATE", "JOB", "PARTICULARS", "VAT", "AMOUNT"], [[r[0], r[1], r[2], r[3], en(r[4])] for r in rows], "cols", hc=None, minh=95)
    d.b(18, y + 6, f"VAT CODE  RATE    GOODS     VAT\nS         20.0   {en(s.base['20']):>8} {en(s.taxes['20']):>7}\nZ          0.0   {en(s.base['0']):>8}    0.00".split("\n"), size=8.5)
    d.kv(128, 193, y + 6, [("GOODS", en(s.net)), ("VAT", en(s.tax)), ("*TOTAL  GBP", en(s.gross))], a="r", lead=5)
    ba = iban("GB", "RBOS83274100164402")
    v = vat_gb("5128840")
    v = f"{v[:3]} {v[3:7]} {v[7:]}"
    d.b(15, 262, f"PLEASE REMIT TO: ROYAL BANK OF SCOTLAND, STRANRAER   83-27-41  00164402\nIBAN {ib(ba)}   BIC RBOSGB2L\n\nAll goods carried subject to RHA Conditions of Carriage 2024.", "H", 8)
    d.t(105, 286, f"VAT Reg. No. {v}     Registered in Scotland SC118402     Directors: D. R. MacAllister, F. MacAllister", "H", 7.5, "c")
    d.done("036217", "2026-02-28", "2026-03-30", ["D. R. MACALLISTER & SON (HAULAGE) LTD", "D. R. MacAllister & Son (Haulage) Ltd"], [v, v.replace(" ", ""), "GB" + v.replace(" ", "")], "Galloway Creamery Products Ltd", "GBP", s.net, s.tax, s.gross, ba)


def uk_credit():
    d = D("uk_wholesale_credit", "en", "credit_note", font="H", fs=9)
    d.r(15, 12, 180, 18, fill="#7b1e3a", stroke=None)
    d.t(20, 24, "PENHALIGON CATERING", "TB", 18, col="#ffffff")
    d.t(190, 24, "CREDIT NOTE", "HB", 14, "r", "#ffffff")
    d.b(15, 40, "*Penhaligon Catering Equipment plc\nTreloggan Industrial Estate, Newquay TR7 2SX\nT 01637 555 300   E credit.control@penhaligon.example", size=8, lead=4)
    d.b(15, 62, "*Credit to\nSt Mawgan Academy Trust\nFinance Office\nSchool Lane, St Columb Major\nTR9 6RW", lead=4.5)
    d.b(80, 62, "*Collected from\nNewquay Primary Kitchen\nTretherras Road\nTR7 2TL", lead=4.5)
    d.kv(138, 194, 62, [("*Credit note no.", "CN-40772"), ("Date", "03.06.2026"), ("Customer", "STM220"), ("Original invoice", "SI-911840"), ("Invoice date", "11.05.2026"), ("Returns ref.", "RMA 5518")], a="r", lead=4.5)
    it = [(1, "1189.00", 20, "PCE-CO10", "Combi oven 10 grid, damaged in transit"), (2, "46.75", 20, "GN11-65", "Gastronorm pan 1/1 65mm, over-delivered")]
    s = S(it)
    y = d.tab(15, 96, [(28, "l"), (84, "l"), (14, "r"), (26, "r"), (28, "r")], ["Item", "Description", "Qty", "Price", "Amount"], [[i[3], i[4], str(i[0]), en(i[1]), en(a)] for i, a in zip(it, s.amt)], "zebra", hc="#ecdbe1", gap=2)
    d.kv(130, 193.8, y + 8, [("Goods total", "£" + en(s.net)), ("VAT @ 20%", "£" + en(s.tax)), ("*Total credit", "£" + en(s.gross))], a="r", lead=5.4)
    v = "GB" + vat_gb("8840113")
    d.b(15, y + 34, "This credit has been applied to your account. Do not pay. Please keep for your VAT records.", size=9)
    d.t(15, 284, f"Penhaligon Catering Equipment plc. Registered in England 01774402. VAT no. {v}. Part of Penhaligon Holdings plc.", size=7)
    d.done("CN-40772", "2026-06-03", None, "Penhaligon Catering Equipment plc", v, "St Mawgan Academy Trust", "GBP", s.net, s.tax, s.gross, None)


def us_qb():
    d = D("us_quickbooks_landscaper", "en", size=LETTER, font="H", fs=9.5)
    d.t(18, 22, "Cedar Ridge Landscape Supply, Inc.", "HB", 12)
    d.b(18, 27, "8820 SW Tualatin Rd\nTualatin, OR 97062", lead=4.4)
    d.t(198, 24, "Invoice", "HB", 20, "r")
    d.tab(140, 30, [(29, "c"), (29, "c")], ["Date", "Invoice #"], [["5/18/2026", "20931"]], "grid", hc=None)
    d.tab(18, 50, [(84, "l")], ["Bill To"], [["Willamette Property Managers LLC\nAttn: Accounts Payable\n1 SW Columbia St Ste 1400\nPortland, OR 97204"]], "cols", hc=None, minh=34)
    d.tab(114, 50, [(84, "l")], ["Ship To"], [["Fern Hollow Apartments\n4401 SE Powell Blvd\nPortland, OR 97206"]], "cols", hc=None, minh=34)
    d.tab(18, 92, [(30, "c"), (30, "c"), (30, "c"), (30, "c"), (30, "c"), (30, "c")], ["P.O. Number", "Terms", "Due Date", "Rep", "Ship", "Via"], [["WPM-7712", "Net 30", "6/17/2026", "JT", "5/15/2026", "Our truck"]], "grid", hc=None)
    it = [(18, "42.00", 0, "Bark-HF", "Hemlock/fir bark, medium (cu yd)"), (40, "11.25", 0, "Azalea-2G", "Azalea 'Girard', 2 gal"), (6, "189.00", 0, "Maple-15G", "Acer palmatum 15 gal"), (1, "85.00", 0, "Del-Zone2", "Delivery, Zone 2")]
    s = S(it)
    y = d.tab(18, 110, [(22, "r"), (34, "l"), (74, "l"), (24, "r"), (26, "r")], ["Quantity", "Item Code", "Description", "Price Each", "Amount"], [[str(i[0]), i[3], i[4], en(i[1]), en(a)] for i, a in zip(it, s.amt)], "cols", hc=None, minh=105)
    d.r(18, y, 180, 22)
    d.l(128, y, 128, y + 22)
    d.b(21, y + 7, "Thank you for your business. No sales tax applies in Oregon.\nA finance charge of 1.5% per month is added to past due accounts.", size=8.5)
    d.kv(132, 196, y + 6, [("Subtotal", us(s.net)), ("Sales Tax (0.0%)", "$0.00"), ("*Total", us(s.gross))], a="r", lead=6.2)
    d.tab(18, y + 26, [(45, "c"), (45, "c"), (90, "c")], ["Phone #", "Fax #", "E-mail"], [["503-555-0136", "503-555-0137", "billing@cedarridgesupply.example"]], "grid", hc=None)
    d.done("20931", "2026-05-18", "2026-06-17", "Cedar Ridge Landscape Supply, Inc.", None, "Willamette Property Managers LLC", "USD", s.net, "0.00", s.gross, None)


def us_stripe():
    d = D("us_stripe_saas", "en", size=LETTER, font="H", fs=9.5)
    d.t(20, 28, "Invoice", "HB", 20)
    d.t(196, 28, "Pagelantern", "HB", 15, "r", "#888888")
    d.kv(20, 50, 42, [("*Invoice number", "8F2A61C4-0009"), ("Date of issue", "August 1, 2026"), ("Date due", "August 31, 2026")], lead=5)
    d.b(20, 68, "*Pagelantern Labs, Inc.\n548 Market Street\nPMB 40217\nSan Francisco, California 94104\nUnited States\nap@pagelantern.example", lead=4.8)
    d.b(110, 68, "*Bill to\nNordmark Publishing ApS\nSankt Peders Stræde 28\n1453 København K\nDenmark\ninvoices@nordmark.example\nDK VAT DK38114409", lead=4.8)
    it = [(14, "24.00", 0), (1, "96.00", 0), (3, "-24.00", 0)]
    s = S(it)
    d.t(20, 116, f"{us(s.net)} USD due August 31, 2026", "HB", 15)
    d.t(20, 123, "Pay online", "HB", 9.5, col="#5469d4")
    ds = ["Team plan (per seat)\nAug 1 – Sep 1, 2026", "API add-on, 250k requests\nAug 1 – Sep 1, 2026", "Unused time on 3 seats after Jul 1, 2026\nJul 1 – Aug 1, 2026"]
    y = d.tab(19, 132, [(105, "l"), (18, "r"), (27, "r"), (28, "r")], ["Description", "Qty", "Unit price", "Amount"], [[t, str(i[0]), us(i[1]).replace("$-", "-$"), us(a).replace("$-", "-$")] for t, i, a in zip(ds, it, s.amt)], "plain2", hf="H", hsize=8, gap=2.2)
    y += 4
    for k, v, b in (("Subtotal", us(s.net), 0), ("Total excluding tax", us(s.net), 0), ("VAT – Denmark (0% on " + us(s.net) + ") [1]", "$0.00", 0), ("Total", us(s.gross), 0), ("Amount due", us(s.gross) + " USD", 1)):
        d.l(108, y, 197, w=.25, col="#cccccc")
        d.t(109, y + 5, k, "HB" if b else "H")
        d.t(195.8, y + 5, v, "HB" if b else "H", a="r")
        y += 7.4
    d.t(20, 240, "[1] Tax to be paid on reverse charge basis", size=8)
    d.l(20, 265, 197, w=.25)
    d.t(20, 270, f"8F2A61C4-0009 · {us(s.net)} USD due August 31, 2026", size=7.5)
    d.t(197, 270, "Page 1 of 1", size=7.5, a="r")
    d.done("8F2A61C4-0009", "2026-08-01", "2026-08-31", "Pagelantern Labs, Inc.", None, "Nordmark Publishing ApS", "USD", s.net, "0.00", s.gross, None)


def us_word():
    d = D("us_word_freelance", "en", size=LETTER, font="T", fs=12)
    d.t(108, 28, "Theodora Vance-Okafor", "TB", 20, "c")
    d.t(108, 35, "Editing · Indexing · Fact Checking", "TI", 12, "c")
    d.t(108, 41, "217 Larkspur Ave., Ithaca, NY 14850 | (607) 555-0164 | theo@vanceokafor.example", "T", 10, "c")
    d.l(25, 44, 191, w=.6)
    d.b(25, 58, "INVOICE NO.: TVO-26-17\nDATE: March 9th, 2026", lead=6)
    d.b(25, 76, "TO:\nFinger Lakes University Press\nAttn: Dr. Paul Ridley, Managing Editor\n300 Tower Road\nIthaca, NY 14853", lead=5.4)
    d.b(25, 112, "RE: Index for “The Salt Canals: A Social History” (contract dated January 12, 2026)", size=11.5)
    rows = [("Indexing, 312 indexable pages @ $4.25/page", "1326.00"), ("Second proof adjustments, 3.5 hours @ $48.00", "168.00"), ("Rush fee (agreed by e-mail 2/27/2026)", "150.00")]
    y = 126
    for k, v in rows:
        d.t(30, y, k)
        d.t(186, y, us(v), a="r")
        y += 7
    d.l(150, y - 3, 186)
    tot = sum(X(v) for _, v in rows)
    d.t(30, y + 3, "TOTAL DUE", "TB")
    d.t(186, y + 3, us(tot), "TB", a="r")
    d.b(25, y + 22, "Payment is due upon receipt. Please make checks payable to Theodora Vance-Okafor or pay by ACH\n(details on my W-9 on file).\n\nThank you, Paul. It was a pleasure as always!", size=11.5, lead=5.4)
    d.t(25, y + 56, "T. Vance-Okafor", "TI", 18)
    d.done("TVO-26-17", "2026-03-09", None, "Theodora Vance-Okafor", None, "Finger Lakes University Press", "USD", None, None, tot, None)


def ie_solicitors():
    d = D("ie_solicitors_outlay", "en", font="DS", fs=9.5)
    d.t(105, 22, "Devaney Keogh & Co.", "DSB", 19, "c", "#243b24")
    d.t(105, 28, "SOLICITORS", "DS", 9, "c")
    d.t(105, 34, "9 The Crescent, Limerick V94 XK27 · DX 3018 Limerick · Tel. +353 61 555 410", "DS", 8, "c")
    d.l(22, 38, 188)
    d.b(22, 52, "Shannonside Joinery DAC\nc/o Mr. Declan Hickey, Director\nDock Road\nLimerick\nV94 T2YX", lead=5)
    v = vat_ie("6388047")
    d.kv(128, 155, 52, [("Our ref:", "DK/SH/2214-7"), ("Bill no:", "2026-0611"), ("Date:", "12th May, 2026"), ("VAT no:", v)], lead=5.2)
    d.t(22, 92, "BILL OF COSTS", "DSB", 12)
    d.b(22, 99, "Re: Lease of Unit 11, Raheen Business Park – Landlord: Castletroy Estates Ltd.", size=9.5)
    d.b(22, 110, "To professional fees in connection with the above, taking your instructions,\nreviewing draft lease and side letter, raising requisitions, attending at completion\nand stamping the lease:", lead=5)
    fee, vat = X("3250.00"), q(X("3250.00") * X("0.23"))
    y = d.kv(40, 186, 134, [("Professional fee", "€" + en(fee)), ("VAT @ 23%", "€" + en(vat))], a="r", lead=6)
    y = d.kv(22, 186, y + 3, [("*Outlay (not liable to VAT)", "")], a="r", lead=6)
    o = [("Stamp duty", "420.00"), ("Land Registry searches", "55.00"), ("Commissioner's oath fees", "24.00")]
    y = d.kv(40, 186, y, [(k, "€" + en(x)) for k, x in o], a="r", lead=6)
    out = sum(X(x) for _, x in o)
    d.l(150, y - 3, 188)
    d.t(40, y + 2, "Total", "DSB")
    d.t(186, y + 2, "€" + en(fee + vat + out), "DSB", a="r")
    ba = iban("IE", "BOFI90435512887104")
    d.b(22, y + 18, f"Payment is respectfully requested within 14 days.\nBank of Ireland, 125 O'Connell Street, Limerick. Office account:\nIBAN {ib(ba)}    BIC BOFIIE2D\n\nE. & O. E.", lead=5)
    d.t(22, y + 54, "Devaney Keogh & Co.", "DSI", 12)
    d.t(105, 284, "Partners: Sinéad Devaney, Fergal Keogh. Consultant: Mairéad Ó Cléirigh BCL", "DS", 7.5, "c")
    d.done("2026-0611", "2026-05-12", None, ["Devaney Keogh & Co.", "Devaney Keogh & Co. Solicitors", "Devaney Keogh & Co. SOLICITORS"], v, "Shannonside Joinery DAC", "EUR", [str(fee + out), str(fee)], vat, fee + vat + out, ba)


def us_dynamics():
    d = D("us_dynamics_deposit_lockbox", "en", size=LETTER, font="H", fs=8.5)
    d.r(15, 14, 22, 12, fill="#222222", stroke=None)
    d.t(26, 22.3, "HBK", "HB", 16, "c", "#ffc20e")
    d.b(41, 18, "Hollister-Bruck Kiln Company\nA division of Great Lakes Thermal Corp.", size=9, lead=4.4)
    d.t(200, 20, "SALES INVOICE", "HB", 15, "r")
    d.t(200, 25, "Page 1/1", a="r")
    d.b(15, 42, "*Bill-to\nStoneware Arts Cooperative\nAccounts Payable Dept.\n77 Foundry Row\nAsheville, NC 28801-4410", lead=4.2)
    d.b(80, 42, "*Ship-to\nStoneware Arts Cooperative\nStudio B, Loading Dock 2\n79 Foundry Row\nAsheville, NC 28801", lead=4.2)
    d.kv(142, 172, 42, [("Document No.", "PSI-114402"), ("Posting Date", "04/22/2026"), ("Due Date", "05/22/2026"), ("Order No.", "SO-88021"), ("Order Date", "02/03/2026"), ("Customer No.", "C01882"), ("PO No.", "SAC-2026-014"), ("Payment Terms", "Net 30"), ("Ship Method", "LTL Freight")], lead=4.2, bk=True)
    it = [(1, "18450.00", 0, "HB-FL40", "Front-loading gas kiln, 40 cu ft, serial 26-0418"), (1, "1275.00", 0, "HB-HOOD4", "Exhaust hood, stainless"), (24, "31.60", 0, "SH-2424", "Silicon carbide shelf 24 x 24 x 1"), (1, "1120.00", 0, "FRT", "Freight, Erie PA to Asheville NC")]
    s = S(it)
    tb = s.net - 1120
    tax = q(tb * X("0.07"))
    g = s.net + tax
    y = d.tab(15, 86, [(24, "l"), (82, "l"), (18, "r"), (14, "l"), (22, "r"), (25, "r")], ["No.", "Description", "Quantity", "UOM", "Unit Price", "Line Amount"], [[i[3], i[4], str(i[0]), "PCS", en(i[1]), en(a)] for i, a in zip(it, s.amt)], "plain2", gap=1.7)
    d.l(15, y, 200, w=.8)
    y = d.kv(118, 198.8, y + 6, [("Subtotal", en(s.net)), ("NC sales tax 7.00% (freight exempt)", en(tax)), ("*Total USD", en(g)), ("Deposit received 02/10/2026, check 4471", "-5,000.00"), ("*Balance Due USD", en(g - 5000))], a="r", lead=5)
    d.r(15, y + 4, 185, 26, stroke="#555555")
    d.b(18, y + 10, "*Remit checks to:\nGreat Lakes Thermal Corp. – HBK\nLockbox 771204, Keystone Commerce Bank\nPhiladelphia, PA 19170-1204", lead=4.2)
    d.b(105, y + 10, "*ACH / wire:\nKeystone Commerce Bank\nABA 031305127   Acct 8840 2217 03\nReference PSI-114402", lead=4.2)
    d.t(108, 268, "Hollister-Bruck Kiln Company · 2200 Peach Street, Erie, PA 16502 · (814) 555-0188 · www.hbkilns.example", size=7.5, a="c")
    d.done("PSI-114402", "2026-04-22", "2026-05-22", ["Hollister-Bruck Kiln Company"], None, "Stoneware Arts Cooperative", "USD", s.net, tax, g, None)


def pl_export():
    d = D("pl_export_in_english", "en", font="D", fs=8.5)
    d.r(15, 14, 4, 22, fill="#005f73", stroke=None)
    d.t(22, 21, "MEBLE KŁOS", "DB", 17, col="#005f73")
    d.b(22, 27, "Zakład Produkcji Mebli „Kłos” Sp. z o.o.\nul. Tartaczna 18, 64-100 Leszno, Poland", size=8, lead=4)
    v, bv = nip("697218440"), "SE556788201301"
    d.t(195, 21, "INVOICE No. FE/0093/06/2026", "DB", 11, "r")
    d.b(195, 27, "Leszno, 2026-06-19\nDate of sale: 2026-06-18", size=8, lead=4, a="r")
    d.tab(15, 46, [(90, "l"), (90, "l")], ["Seller", "Buyer"], [[f"Zakład Produkcji Mebli „Kłos” Sp. z o.o.\nul. Tartaczna 18\n64-100 Leszno, Poland\nVAT EU: {v}", f"Björkhem Inredning AB\nLagergatan 4\n561 32 Huskvarna, Sweden\nVAT EU: {bv}"]], "grid", hc="#e0eef0", gap=2)
    it = [(40, "61.50", 0, "Chair „Ida” beech, lacquered", "94016100"), (10, "238.00", 0, "Table 180 x 90, oak veneer", "94036010"), (2, "85.00", 0, "Transport packaging, pallet", "44152020")]
    s = S(it)
    y = d.tab(15, 82, [(9, "r"), (63, "l"), (24, "l"), (14, "r"), (20, "r"), (25, "r"), (25, "r")], ["No", "Description of goods", "CN code", "Qty", "Unit net", "VAT rate", "Net EUR"], [[str(n + 1), i[3], i[4], str(i[0]), de(i[1]).replace(".", " "), "0% (ICS)", fr(a)] for n, (i, a) in enumerate(zip(it, s.amt))], "grid", hc="#e0eef0")
    y = d.tab(95, y + 4, [(25, "l"), (25, "r"), (25, "r"), (25, "r")], ["VAT rate", "Net", "VAT", "Gross"], [["0%", fr(s.net), "0,00", fr(s.gross)], ["*Total EUR", "*" + fr(s.net), "*0,00", "*" + fr(s.gross)]], "grid", hc="#e0eef0")
    d.t(15, y + 9, f"TO PAY: {fr(s.gross)} EUR", "DB", 11)
    ba = iban("PL", "109012590000000148770203")
    d.kv(15, 52, y + 17, [("Payment method:", "bank transfer"), ("Payment deadline:", "2026-07-19"), ("Account (EUR):", f"{ib(ba)}, SWIFT WBKPPLPP"), ("Terms of delivery:", "DAP Huskvarna, Incoterms 2020"), ("Remarks:", "Intra-Community supply of goods, VAT 0%, art. 42 Polish VAT Act. Order 7719-B.")], lead=4.8)
    d.l(20, 255, 75)
    d.l(130, 255, 185)
    d.t(47, 259, "received by", size=7, a="c")
    d.t(157, 259, "issued by: Grażyna Szymańska", size=7, a="c")
    d.done("FE/0093/06/2026", "2026-06-19", "2026-07-19", ["Zakład Produkcji Mebli „Kłos” Sp. z o.o."], v, "Björkhem Inredning AB", "EUR", s.net, "0.00", s.gross, ba)


PAGES = [uk_sage, uk_xero, uk_qbo, uk_energy, uk_haulier, uk_credit, us_qb, us_stripe, us_word, ie_solicitors, us_dynamics, pl_export]
