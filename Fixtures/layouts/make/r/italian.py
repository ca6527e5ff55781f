"""Italian."""

from .drawing import *


def it_cortesia():
    d = D("it_copia_cortesia", "it", font="H", fs=8.5)
    pv, pc = piva("0348817022"), piva("0219904431")
    d.b(15, 18, f"*Cedente/prestatore (fornitore)\nIdentificativo fiscale ai fini IVA: IT{pv}\nCodice fiscale: {pv}\nDenominazione: Ceramiche Valbruna S.r.l.\nRegime fiscale: RF01 (ordinario)\nIndirizzo: Via dell'Artigianato 27\nComune: Sassuolo   Provincia: MO\nCap: 41049   Nazione: IT\nTelefono: 0536 551 880", lead=4.1, size=8)
    d.b(110, 18, f"*Cessionario/committente (cliente)\nIdentificativo fiscale ai fini IVA: IT{pc}\nCodice fiscale: {pc}\nDenominazione: Edilnova Costruzioni S.p.A.\nIndirizzo: Corso Garibaldi 114\nComune: Pavia   Provincia: PV\nCap: 27100   Nazione: IT", lead=4.1, size=8)
    d.l(105, 14, 105, 56, w=.3)
    y = d.tab(15, 60, [(46, "l"), (24, "l"), (44, "c"), (30, "c"), (36, "c")], ["Tipologia documento", "Art. 73", "Numero documento", "Data documento", "Codice destinatario"], [["TD01 fattura", "", "1184/A", "20-05-2026", "M5UXCR1"]], "grid", hc="#dddddd", size=8)
    it = [("86.40", "14.90", 22, "Gres porcellanato 60x60 rett. grigio fumo", "MQ"), (24, "9.35", 22, "Battiscopa coordinato 7,2x60", "PZ"), (18, "11.20", 22, "Colla C2TE S1 sacco 25 kg", "SC"), (1, "78.00", 22, "Trasporto con sponda idraulica", "")]
    s = S(it)
    y = d.tab(15, y + 4, [(78, "l"), (18, "r"), (24, "r"), (12, "c"), (18, "r"), (30, "r")], ["Descrizione", "Quantità", "Prezzo unitario", "UM", "%IVA", "Prezzo totale"], [["DDT 2207 del 15-05-2026 – Vs. ordine ED/331", "", "", "", "", ""]] + [[i[3], de(i[0]), de(i[1]), i[4], "22,00", de(a)] for i, a in zip(it, s.amt)], "grid", hc="#dddddd", size=8)
    d.t(105, y + 7, "RIEPILOGHI IVA E TOTALI", "HB", 8.5, "c")
    y = d.tab(15, y + 9, [(70, "l"), (20, "r"), (26, "r"), (32, "r"), (32, "r")], ["Esigibilità IVA / riferimenti normativi", "%IVA", "Spese accessorie", "Totale imponibile", "Totale imposta"], [["I (esigibilità immediata)", "22,00", "", de(s.net), de(s.tax)]], "grid", hc="#dddddd", size=8)
    y = d.tab(15, y, [(40, "c"), (40, "c"), (50, "c"), (50, "r")], ["Importo bollo", "Sconto/Maggiorazione", "Arr.", "Totale documento"], [["", "", "", "*" + de(s.gross)]], "grid", hc="#dddddd", size=8)
    ba = ib_it("05387", "67010", "000003118842")
    y = d.tab(15, y + 6, [(40, "l"), (76, "l"), (32, "c"), (32, "r")], ["Modalità pagamento", "IBAN / Istituto", "Data scadenza", "Importo"], [["MP05 Bonifico", f"{ba}\nBPER Banca – Sassuolo", "31-07-2026", de(s.gross)]], "grid", hc="#dddddd", size=8)
    d.b(15, y + 10, "Divisa: EUR\nCopia analogica della fattura elettronica inviata al Sistema di Interscambio. Documento privo di valenza fiscale\nai sensi dell'art. 21 DPR 633/72. L'originale è disponibile nella Sua area riservata dell'Agenzia delle Entrate.", size=7.5, lead=3.8)
    d.done("1184/A", "2026-05-20", "2026-07-31", "Ceramiche Valbruna S.r.l.", "IT" + pv, "Edilnova Costruzioni S.p.A.", "EUR", s.net, s.tax, s.gross, ba)


def it_parcella():
    d = D("it_parcella_avvocato", "it", font="T", fs=11)
    d.t(30, 28, "Avv. Ludovica Terranova", "TB", 15)
    d.b(30, 34, "Patrocinante in Cassazione\nVia Principe di Belmonte 61 – 90139 Palermo\nTel. 091 555 7140 – PEC ludovica.terranova@pec.example", size=9.5, lead=4.4)
    pv = piva("0611820448")
    d.t(30, 48, f"C.F. TRRLVC74D52G273V – P. IVA {pv}", size=9.5)
    d.b(110, 64, "Spett.le\nCantine Monreale Soc. Coop. Agr.\nC.da Malvello s.n.c.\n90046 Monreale (PA)\nP. IVA " + piva("0277104382"), lead=5)
    d.t(30, 104, "Fattura n. 14 del 3 marzo 2026", "TB", 13)
    d.b(30, 112, "Oggetto: Cantine Monreale / Agrimec – Tribunale di Palermo R.G. 4471/2024 – saldo competenze", size=10.5)
    on, an = X("3200.00"), X("98.00")
    cp = q(on * X("0.04"))
    net = on + cp
    tax = q(net * X("0.22"))
    tot = net + tax + an
    ra = q(on * X("0.20"))
    rows = [("Onorari fase istruttoria e decisoria", on), ("Contributo Cassa Forense 4%", cp), ("*Imponibile IVA", net), ("IVA 22%", tax), ("Anticipazioni escluse art. 15 DPR 633/72 (contributo unificato)", an), ("*Totale fattura", tot), ("Ritenuta d'acconto 20% su € 3.200,00", -ra), ("*Netto a pagare", tot - ra)]
    d.kv(30, 180, 126, [(k, "€ " + de(x)) for k, x in rows], a="r", lead=7.4)
    for yy in (126 + 7.4 * 1, 126 + 7.4 * 4, 126 + 7.4 * 6):
        d.l(150, yy + 2, 180, w=.4)
    ba = ib_it("03069", "04600", "100000044718")
    d.b(30, 196, f"Pagamento a mezzo bonifico bancario: Intesa Sanpaolo, IBAN {ba}\n\nDistinti saluti", lead=5.4, size=10.5)
    d.t(130, 224, "Avv. Ludovica Terranova", "TI", 13)
    d.done("14", "2026-03-03", None, ["Avv. Ludovica Terranova", "Ludovica Terranova"], [pv, "IT" + pv], "Cantine Monreale Soc. Coop. Agr.", "EUR", [str(net), str(net + an)], tax, tot, ba)


def it_nota_credito():
    d = D("it_nota_credito_ricambi", "it", "credit_note", font="D", fs=8)
    d.r(15, 12, 60, 18, stroke="#b71c1c", lw=2)
    d.t(45, 23.5, "RICAMBI TOSI", "DB", 15, "c", "#b71c1c")
    pv = piva("0115509238")
    d.b(80, 17, f"TOSI RICAMBI AGRICOLI S.N.C. di Tosi Gianni e C.\nVia Mantova 208 – 46045 Marmirolo (MN)\nTel. 0376 555 031 – info@tosiricambi.example\nP.IVA e C.F. {pv} – REA MN 118204", size=7.5, lead=3.9)
    d.tab(15, 40, [(80, "l")], ["Destinazione merce"], [["Azienda Agricola Bottura – Magazzino\nStrada Canfurlone 3\n46048 Roverbella (MN)"]], "cols", hc="#f5d9d9", minh=26)
    d.tab(105, 40, [(90, "l")], ["Intestatario documento"], [["Soc. Agr. Bottura F.lli S.S.\nStrada Canfurlone 1\n46048 Roverbella (MN)\nP.IVA " + piva("0177720215")]], "cols", hc="#f5d9d9", minh=26)
    y = d.tab(15, 70, [(50, "l"), (30, "c"), (30, "c"), (30, "c"), (40, "l")], ["Documento", "Numero", "Data", "Cod. cliente", "Rif. fattura"], [["NOTA DI CREDITO", "37/NC", "11/06/2026", "C00418", "n. 882 del 28/05/2026"]], "grid", hc="#f5d9d9")
    it = [(2, "186.00", 22, "TR-5501", "Pompa idraulica (reso, non conforme)", 10), (4, "23.50", 22, "FL-0021", "Filtro gasolio (reso)", 0)]
    am = [q(X(i[0]) * X(i[1]) * (100 - i[5]) / 100) for i in it]
    net = sum(am)
    tax = q(net * X("0.22"))
    y = d.tab(15, y + 5, [(24, "l"), (72, "l"), (14, "r"), (22, "r"), (14, "r"), (24, "r"), (10, "r")], ["Codice", "Descrizione", "Q.tà", "Prezzo", "Sc.%", "Importo", "IVA"], [[i[3], i[4], str(i[0]), de(i[1]), str(i[5]) if i[5] else "", de(a), "22"] for i, a in zip(it, am)], "cols", hc="#f5d9d9", minh=80)
    d.tab(15, y + 4, [(36, "r"), (36, "r"), (36, "r"), (36, "r"), (36, "r")], ["Tot. merce", "Imponibile", "Aliquota", "Imposta", "TOTALE EUR"], [[de(net), de(net), "22%", de(tax), "*" + de(net + tax)]], "grid", hc="#f5d9d9")
    d.b(15, y + 24, "Pagamento: a compensazione con prossima fattura.\nContributo CONAI assolto ove dovuto.", size=8)
    d.done("37/NC", "2026-06-11", None, ["TOSI RICAMBI AGRICOLI S.N.C. di Tosi Gianni e C.", "TOSI RICAMBI AGRICOLI S.N.C."], [pv, "IT" + pv], "Soc. Agr. Bottura F.lli S.S.", "EUR", net, tax, net + tax, None)


def it_accompagnatoria():
    d = D("it_fattura_accompagnatoria", "it", font="C", fs=8.5)
    d.t(15, 20, "Caseificio Pian del Re", "TBI", 20, col="#2e5d34")
    pv = piva("0288140041")
    d.b(15, 26, f"CASEIFICIO PIAN DEL RE S.A.S. DI BARRA OSVALDO & C.\nFraz. Calcinere 9 - 12034 PAESANA (CN)\nPart. IVA IT {pv} - Bollo CE IT 01 884", "H", 8, 3.8)
    d.r(108, 40, 87, 28)
    d.b(111, 46, "GASTRONOMIA FRATELLI ODDERO S.N.C.\nVIA ROMA 71\n12042 BRA CN\nP.IVA " + piva("0199230048"), lead=4.4)
    d.t(15, 50, "FATTURA ACCOMPAGNATORIA", "CB", 12)
    d.kv(15, 52, 57, [("NUMERO", "FA/2026/441"), ("DATA", "18.09.2026"), ("CLIENTE", "001188")], lead=4.4)
    rows = [("TMP", "TOMA PIEMONTESE DOP FORMA", "KG", "21.40", "11.80", "4"), ("RAS", "RASCHERA D'ALPEGGIO", "KG", "8.65", "14.20", "4"), ("BUR", "BURRO PANETTO G 250", "PZ", "40", "2.45", "4"), ("MIE", "MIELE MILLEFIORI G 500", "PZ", "12", "5.10", "10"), ("CAS", "CASSETTA LEGNO REGALO", "PZ", "6", "4.00", "22")]
    s = S([(r[3], r[4], r[5]) for r in rows])
    y = d.tab(15, 76, [(16, "l"), (74, "l"), (12, "c"), (20, "r"), (20, "r"), (24, "r"), (14, "r")], ["COD", "DESCRIZIONE", "UM", "QUANT.", "PREZZO", "IMPORTO", "IVA"], [[r[0], r[1], r[2], de(r[3]), de(r[4]), de(a), r[5]] for r, a in zip(rows, s.amt)], "cols", hc=None, minh=95)
    y = d.tab(15, y + 3, [(22, "r"), (34, "r"), (34, "r")], ["ALIQ.", "IMPONIBILE", "IMPOSTA"], [[k + "%", de(s.base[k]), de(s.taxes[k])] for k in s.base], "grid", hc=None)
    d.tab(125, y - 21, [(34, "l"), (36, "r")], None, [["TOT.IMPON.", de(s.net)], ["TOT.IVA", de(s.tax)], ["*TOTALE EURO", "*" + de(s.gross)]], "grid")
    ba = ib_it("08833", "46770", "000110448120")
    y = d.tab(15, y + 5, [(60, "l"), (78, "l"), (42, "l")], ["PAGAMENTO", "BANCA D'APPOGGIO", "SCADENZA"], [["BONIFICO 30 GG D.F. F.M.", f"BCC CASALGRASSO\n{ba}", "31.10.2026"]], "grid", hc=None)
    d.tab(15, y + 4, [(60, "l"), (40, "l"), (40, "l"), (40, "l")], ["TRASPORTO A MEZZO", "INIZIO TRASPORTO", "COLLI / PESO", "FIRMA"], [["MITTENTE - VENDITA", "18.09.2026 06:30", "7 / KG 52", ""]], "grid", hc=None, minh=16)
    d.done("FA/2026/441", "2026-09-18", "2026-10-31", ["CASEIFICIO PIAN DEL RE S.A.S. DI BARRA OSVALDO & C.", "CASEIFICIO PIAN DEL RE S.A.S."], ["IT" + pv, "IT " + pv], ["GASTRONOMIA FRATELLI ODDERO S.N.C.", "Gastronomia Fratelli Oddero S.N.C."], "EUR", s.net, s.tax, s.gross, ba)


PAGES = [it_cortesia, it_parcella, it_nota_credito, it_accompagnatoria]
