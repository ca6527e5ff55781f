"""Dutch."""

from .drawing import *


def nl_exact():
    d = D("nl_exact_groothandel", "nl", font="H", fs=9)
    d.t(20, 22, "VAN DER ZWAAG", "HB", 20, col="#d35400")
    d.t(20, 27, "verpakkingen & disposables", "HI", 10, col="#d35400")
    v = vat_nl("80911842")
    ba = ib_nl("INGB", "000611842")
    d.b(150, 18, f"Van der Zwaag Verpakkingen B.V.\nEnergieweg 30\n9301 AB Roden\nT 050 555 41 00\nKvK 04038817\nBTW {v}\nIBAN {ib(ba)}", size=7.5, lead=3.7)
    d.b(20, 56, "Cafetaria 't Hoekje VOF\nT.a.v. de administratie\nBrink 12\n9401 HS ASSEN", lead=4.7)
    d.t(20, 86, "FACTUUR", "HB", 14)
    y = d.tab(20, 90, [(34, "l"), (34, "l"), (34, "l"), (34, "l"), (34, "l")], ["Factuurnummer", "Factuurdatum", "Vervaldatum", "Debiteurnummer", "Ordernummer"], [["26701882", "14-04-2026", "14-05-2026", "104471", "880214"]], "plain2")
    it = [(10, "18.75", 21, "410220", "Frietbak A9 karton", "doos"), (6, "22.40", 21, "410871", "Snackbakje Ø 12 cm, 1000 st", "doos"), (24, "3.15", 9, "990114", "Frituurvet vloeibaar 1 l", "fles"), (2, "31.90", 21, "420005", "Servetten 33x33 wit 2-lgs", "doos")]
    s = S(it)
    y = d.tab(20, y + 6, [(20, "l"), (66, "l"), (16, "r"), (16, "l"), (18, "r"), (22, "r"), (12, "r")], ["Artikel", "Omschrijving", "Aantal", "Eenheid", "Prijs", "Bedrag", "BTW"], [[i[3], i[4], str(i[0]), i[5], de(i[1]), de(a), f"{i[2]}%"] for i, a in zip(it, s.amt)], "lines")
    y += 40
    d.tab(20, y, [(30, "l"), (28, "r"), (28, "r")], ["BTW-tarief", "Grondslag", "BTW"], [[k + " %", de(s.base[k]), de(s.taxes[k])] for k in s.base], "lines")
    d.kv(128, 188.8, y + 4.5, [("Subtotaal", "€ " + de(s.net)), ("BTW", "€ " + de(s.tax)), ("*Totaal te betalen", "€ " + de(s.gross))], a="r", lead=5.4)
    d.b(20, y + 30, "Gelieve het verschuldigde bedrag vóór de vervaldatum over te maken onder vermelding van het factuurnummer.\nReclames binnen 8 dagen na levering. Leveringsvoorwaarden gedeponeerd bij de KvK te Groningen.", size=8)
    d.done("26701882", "2026-04-14", "2026-05-14", "Van der Zwaag Verpakkingen B.V.", v, "Cafetaria 't Hoekje VOF", "EUR", s.net, s.tax, s.gross, ba)


def nl_moneybird():
    d = D("nl_moneybird_fotograaf", "nl", font="DX", fs=9.5)
    d.t(190, 26, "fenna ruiter fotografie", "DX", 17, "r", "#333333")
    d.b(20, 50, "Stichting Oerolpad\nMarit Boersma\nCommandeurstraat 3\n8881 BA West-Terschelling", lead=5)
    v = vat_nl97("204418853")
    ba = ib_nl("TRIO", "039811204")
    d.b(190, 50, f"Fenna Ruiter Fotografie\nHavenkade 17-b\n8861 CK Harlingen\n\nfenna@fennaruiter.example\nKVK: 68811204\nBTW: {v}\nIBAN: {ba}", a="r", lead=4.8, size=8.5)
    d.t(20, 102, "Factuur 2026-0031", "D", 15)
    d.kv(20, 55, 111, [("Factuurdatum", "23 juni 2026"), ("Vervaldatum", "7 juli 2026"), ("Betreft", "Beeldbank seizoen 2026")], lead=5.2)
    it = [(2, "725.00", 21, "Fotodag op locatie, incl. nabewerking"), (1, "150.00", 21, "Gebruiksrecht online en drukwerk, 2 jaar"), (118, "0.23", 21, "Reiskosten per km"), (2, "31.42", 9, "Veerboot, retour")]
    s = S(it)
    y = d.tab(20, 132, [(16, "l"), (92, "l"), (32, "r"), (30, "r")], ["", "Omschrijving", "Bedrag", "Totaal"], [[f"{i[0]} x", i[3] + f"  ({i[2]}% btw)", "€ " + de(i[1]), "€ " + de(a)] for i, a in zip(it, s.amt)], "lines", hf="D", gap=2.2, size=9)
    d.kv(128, 188.8, y + 8, [("Subtotaal", "€ " + de(s.net)), ("21% btw", "€ " + de(s.taxes["21"])), ("9% btw", "€ " + de(s.taxes["9"])), ("*Totaal", "€ " + de(s.gross))], a="r", lead=5.8)
    d.b(105, 268, f"We verzoeken je vriendelijk het bovenstaande bedrag van € {de(s.gross)} voor 7 juli 2026 te voldoen\nop onze bankrekening onder vermelding van het factuurnummer 2026-0031.", size=8.5, a="c", lead=4.6)
    d.done("2026-0031", "2026-06-23", "2026-07-07", "Fenna Ruiter Fotografie", v, "Stichting Oerolpad", "EUR", s.net, s.tax, s.gross, ba)


def be_medecontractant():
    d = D("be_nl_drukkerij_korting", "nl", font="DC", fs=9)
    d.r(18, 12, 174, 22, fill="#222831", stroke=None)
    d.t(24, 26, "PERSOON", "DCB", 24, col="#ffd369")
    d.t(186, 22, "drukwerk · textiel · signalisatie", "DC", 10, "r", "#ffffff")
    d.t(186, 28, "Sint-Niklaas", "DC", 9, "r", "#ffffff")
    v, cv = vat_be("6640218"), vat_be("4129907")
    ba, bb = ib_be("7330448811"), ib_be("0688921140")
    pv = lambda s: f"{s[:2]} {s[2:6]}.{s[6:9]}.{s[9:]}"
    d.b(115, 52, f"KSV Waasland-Noord vzw\nt.a.v. Secretariaat\nSportlaan 4\n9120 Beveren-Waas\nBTW {pv(cv)}", lead=4.8)
    d.t(18, 56, "Factuur", "DCB", 18)
    d.kv(18, 52, 64, [("Nummer", "VF26/00731"), ("Datum", "08/09/2026"), ("Vervaldag", "08/10/2026"), ("Klantnr.", "2214"), ("Uw referentie", "shirts jeugd U12"), ("Leverbon", "LB26/1902 – 07/09/2026")], lead=4.8)
    it = [(48, "16.40", 21, "Wedstrijdshirt bedrukt, naam + nummer"), (500, "0.312", 21, "Flyer A5 quadri r/v, 170 g"), (1, "45.00", 21, "Opmaak"), (2, "28.00", 6, "Clubblad, proefoplage")]
    s = S(it)
    y = d.tab(18, 98, [(88, "l"), (20, "r"), (24, "r"), (16, "r"), (26, "r")], ["Omschrijving", "Aantal", "Eenheidsprijs", "BTW", "Bedrag EUR"], [[i[3], str(i[0]), de(i[1], 3), f"{i[2]}%", de(a)] for i, a in zip(it, s.amt)], "zebra", hc="#ffd369", gap=2)
    y = d.tab(18, y + 8, [(24, "r"), (30, "r"), (30, "r"), (30, "r"), (60, "r")], ["BTW %", "Maatstaf", "BTW bedrag", "Totaal excl.", "TE BETALEN"], [["21,00", de(s.base["21"]), de(s.taxes["21"]), "", ""], ["6,00", de(s.base["6"]), de(s.taxes["6"]), "", ""], ["*Totaal", "*" + de(s.net), "*" + de(s.tax), "*" + de(s.net), "*EUR " + de(s.gross)]], "grid", hc="#eeeeee")
    k = q(s.net * X("0.015"))
    d.b(18, y + 9, f"Bij betaling binnen 8 dagen mag een korting contant van 1,5 % (EUR {de(k)}) op het bedrag excl. btw worden afgetrokken.\nGestructureerde mededeling: +++260/0731/22107+++\n\nBij niet-betaling op de vervaldag is van rechtswege een intrest van 12 % verschuldigd, vermeerderd met 10 % schadebeding.", lead=4.5, size=8.5)
    d.b(18, 274, f"Drukkerij Persoon-Ruys NV · Industriepark-West 55 · 9100 Sint-Niklaas · T 03 555 18 40 · info@persoon.example\nBTW {pv(v)} · RPR Gent, afd. Dendermonde\nKBC IBAN {ib(ba)} BIC KREDBEBB  –  Belfius IBAN {ib(bb)} BIC GKCCBEBB", size=7.5, lead=3.8)
    d.done("VF26/00731", "2026-09-08", "2026-10-08", "Drukkerij Persoon-Ruys NV", pv(v), "KSV Waasland-Noord vzw", "EUR", s.net, s.tax, s.gross, [ba, bb])


def nl_energie():
    d = D("nl_water_eindafrekening", "nl", font="H", fs=9.5)
    d.circ(27, 22, 8, fill="#0077b6")
    d.circ(34, 25, 5, fill="#90e0ef")
    d.t(44, 26, "Waterbedrijf Maasduinen", "HB", 17, col="#03045e")
    d.b(20, 52, "Manege De Hoeve\nFam. Litjens-Peeters\nHeerenveenseweg 9\n5855 EV WELL", lead=4.8)
    d.kv(120, 190, 52, [("Klantnummer", "7712 0448"), ("Notanummer", "2026.03.118842"), ("Notadatum", "16 maart 2026"), ("Leveringsadres", "Heerenveenseweg 9, Well"), ("Periode", "1-3-2025 t/m 28-2-2026")], a="r", lead=4.8)
    d.t(20, 96, "Jaarnota drinkwater", "HB", 14, col="#0077b6")
    it = [(812, "0.94", 9, "Waterverbruik 812 m³ x € 0,94"), (1, "71.20", 9, "Vastrecht 12 maanden"), (300, "0.433", 9, "Belasting op leidingwater, 300 m³ x € 0,433"), (1, "38.50", 21, "Huur hydrant standpijp")]
    s = S(it)
    y = d.tab(20, 101, [(110, "l"), (26, "r"), (34, "r")], ["Specificatie", "btw", "Bedrag (excl. btw)"], [[i[3], f"{i[2]}%", "€ " + de(a)] for i, a in zip(it, s.amt)], "lines", gap=2)
    y = d.kv(21.2, 188.8, y + 6.5, [("Totaal exclusief btw", "€ " + de(s.net)), (f"Btw 9% over € {de(s.base['9'])}", "€ " + de(s.taxes["9"])), (f"Btw 21% over € {de(s.base['21'])}", "€ " + de(s.taxes["21"])), ("*Totaal jaarnota inclusief btw", "€ " + de(s.gross)), ("Af: in rekening gebrachte voorschotten (4 x € 210,00 incl. btw)", "€ -" + de(840))], a="r", lead=5.6)
    d.r(20, y - 2, 170, 10, fill="#caf0f8", stroke=None)
    d.t(21.2, y + 4.6, "Door u te betalen, uiterlijk 6 april 2026", "HB", 11)
    d.t(188.8, y + 4.6, "€ " + de(s.gross - 840), "HB", 11, "r")
    ba = ib_nl("RABO", "012288041")
    v = vat_nl("00517723")
    d.b(20, y + 18, f"U kunt betalen door overschrijving naar IBAN {ib(ba)} t.n.v. N.V. Waterbedrijf Maasduinen,\nonder vermelding van betalingskenmerk 5077 1204 4826 0311.\n\nUw nieuwe voorschot is € 225,00 per kwartaal. De eerstvolgende voorschotnota ontvangt u op 1 juni 2026.", lead=4.8)
    d.t(105, 284, f"N.V. Waterbedrijf Maasduinen · Postbus 1040, 5900 BA Venlo · KvK 12008814 · btw-nr. {v} · Klantenservice 088 555 20 00", size=7.5, a="c")
    d.done("2026.03.118842", "2026-03-16", "2026-04-06", ["N.V. Waterbedrijf Maasduinen"], v, "Manege De Hoeve", "EUR", s.net, s.tax, s.gross, ba)


def nl_verlegd():
    d = D("nl_onderaannemer_g_rekening", "nl", font="T", fs=10.5)
    d.t(20, 24, "Steigerbouw Kuipers & Zn.", "TB", 20)
    d.l(20, 27, 190, w=2, col="#f4a300")
    v, cv = vat_nl("85220417"), vat_nl("81177340")
    b1, b2 = ib_nl("RABO", "033417720"), ib_nl("RABO", "099120448")
    d.b(190, 33, "Steigerbouw Kuipers & Zonen B.V.\nNijverheidsstraat 61, 3371 XE Hardinxveld-Giessendam\nTel. 0184 55 71 20", size=8.5, a="r", lead=4)
    d.b(20, 56, f"Aannemingsmaatschappij Verhoeff B.V.\nCrediteurenadministratie\nPostbus 118\n2950 AC ALBLASSERDAM\nBTW-nr. {cv}", lead=5)
    d.kv(120, 156, 56, [("Factuurnr.", "2026-204"), ("Datum", "27 februari 2026"), ("Projectnr.", "V-2511 Oosterkade"), ("Inkoopopdracht", "4500088721"), ("Weken", "6, 7 en 8 / 2026")], lead=5)
    d.t(20, 98, "F A C T U U R", "TB", 14)
    it = [(1, "6240.00", 0, "Opbouw gevelsteiger blok A, 480 m² à € 13,00"), (3, "388.00", 0, "Huur per week, 3 weken à € 388,00"), ("27.5", "46.50", 0, "Meerwerk aanpassen steiger, 27,5 uur à € 46,50 (bon 118, 121)")]
    s = S(it)
    y = d.tab(20, 104, [(130, "l"), (40, "r")], ["Omschrijving", "Bedrag in euro"], [[i[3], de(a)] for i, a in zip(it, s.amt)], "cols", hc="#f7ead0", gap=2.2, minh=60)
    d.tab(100, y, [(50, "l"), (40, "r")], None, [["Totaal excl. BTW", de(s.net)], ["BTW verlegd", "0,00"], ["*Totaal factuur", "*€ " + de(s.gross)]], "grid", gap=2)
    g = q(s.net * X("0.25"))
    d.b(20, y + 36, f"BTW verlegd naar uw BTW-nummer (art. 24b Uitvoeringsbesluit OB). Loonsom in deze factuur: € 3.410,00.\nVan dit bedrag € {de(g)} (25 %) te storten op G-rekening {ib(b2)}\nen € {de(s.gross - g)} op rekening {ib(b1)}.\nBetaling binnen 30 dagen na factuurdatum.", lead=5)
    d.t(105, 284, f"KvK Rotterdam 23081144 · BTW {v} · Rabobank {ib(b1)} · G-rek. {ib(b2)} · VCA** gecertificeerd", size=8, a="c")
    d.done("2026-204", "2026-02-27", None, "Steigerbouw Kuipers & Zonen B.V.", v, "Aannemingsmaatschappij Verhoeff B.V.", "EUR", s.net, "0.00", s.gross, [b1, b2])


PAGES = [nl_exact, nl_moneybird, be_medecontractant, nl_energie, nl_verlegd]
