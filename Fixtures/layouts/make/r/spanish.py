"""Spanish."""

from .drawing import *


def es_holded():
    d = D("es_holded_agencia", "es", font="D", fs=8.5)
    d.r(18, 14, 12, 12, fill="#ff4f5e", stroke=None, rad=3)
    d.t(33, 22.5, "brújula", "DB", 17)
    c1, c2 = cif("B8812047"), cif("A2810448")
    d.t(192, 22, "Factura", "DX", 22, "r")
    d.kv(135, 192, 34, [("*Número", "F260118"), ("Fecha", "02/06/2026"), ("Vencimiento", "02/07/2026")], a="r", lead=5)
    d.b(18, 40, f"*Brújula Contenidos Digitales, S.L.\n{c1}\nCalle Fuencarral 129, 3.º Izda.\n28010 Madrid, España\nhola@brujula.example", lead=4.4, size=8)
    d.b(18, 70, f"*Cliente\nAceites Sierra Mágina, S.A.\n{c2}\nDpto. Marketing – Inmaculada Peralta\nCtra. de Úbeda, km 4\n23560 Huelma (Jaén)", lead=4.4, size=8)
    it = [(1, "1850.00", 21, "Campaña redes sociales junio"), (6, "95.00", 21, "Reportaje fotográfico, producto"), (1, "400.00", 21, "Inversión publicitaria gestionada")]
    s = S(it)
    y = d.tab(18, 104, [(74, "l"), (26, "r"), (22, "r"), (26, "r"), (26, "r")], ["CONCEPTO", "PRECIO", "UNIDADES", "SUBTOTAL", "TOTAL"], [[i[3], de(i[1]) + " €", str(i[0]), de(a) + " €", de(q(a * X("1.21"))) + " €"] for i, a in zip(it, s.amt)], "bar", hc="#ffe3e5", gap=2.4, hsize=7)
    d.kv(130, 190.8, y + 9, [("BASE IMPONIBLE", de(s.net) + " €"), ("IVA 21%", de(s.tax) + " €"), ("*TOTAL", de(s.gross) + " €")], a="r", lead=6)
    ba = ib_es("00491804", "2810337744")
    d.b(18, y + 40, f"*Condiciones de pago\nPagar por transferencia bancaria al siguiente número de cuenta:\n{ib(ba)}", lead=4.8)
    d.t(18, 284, "Inscrita en el Registro Mercantil de Madrid, tomo 40.118, folio 77, hoja M-711204", size=7)
    d.done("F260118", "2026-06-02", "2026-07-02", "Brújula Contenidos Digitales, S.L.", [c1, "ES" + c1], "Aceites Sierra Mágina, S.A.", "EUR", s.net, s.tax, s.gross, ba)


def es_facturaplus():
    d = D("es_facturaplus_suministros", "es", font="C", fs=9)
    c1, c2 = cif("B4611830"), cif("F1207744")
    d.t(15, 20, "SUMINISTROS AGRÍCOLAS LLORÉNS S.L.", "HB", 15, col="#2f5d00")
    d.b(15, 26, f"Pol. Ind. El Pla, parcela 22 - 46290 ALCÀSSER (Valencia)\nC.I.F. {c1}   Tel. 96 155 50 18   Fax 96 155 50 19", "H", 8.5, 4)
    d.r(105, 38, 90, 32, rad=3)
    d.b(109, 45, f"COOP. CITRÍCOLA SAN ISIDRO, COOP. V.\nAVDA. DE LA CONSTITUCIÓN 40\n12530 BURRIANA\nCASTELLÓN\nC.I.F.: {c2}", lead=4.6)
    y = d.tab(15, 76, [(34, "c"), (34, "c"), (34, "c"), (40, "c"), (38, "c")], ["FACTURA", "FECHA", "CLIENTE", "FORMA DE PAGO", "AGENTE"], [["A/  2260", "15/10/26", "43000118", "GIRO 60 DÍAS", "3 - VICENT"]], "grid", hc="#e6f0d8")
    rows = [("ALBARÁN 4410 DE 02/10/26", None, None, None, None), ("NITRATO CÁLCICO 25 KG", "80", "13.40", "10", ""), ("AZUFRE MOJABLE 10 KG", "15", "22.75", "10", "5"), ("ALBARÁN 4502 DE 12/10/26", None, None, None, None), ("TUBERÍA GOTEO 16 MM (ROLLO 400 M)", "6", "58.90", "21", ""), ("GUANTES NITRILO CAJA 100", "10", "7.20", "21", "")]
    base, out = {}, []
    for n, qty, p, r, dc in rows:
        if qty is None:
            out.append([n, "", "", "", "", ""])
            continue
        a = q(X(qty) * X(p) * (100 - int(dc or 0)) / 100)
        base[r] = base.get(r, X(0)) + a
        out.append([n, qty, de(p), dc, r, de(a)])
    y = d.tab(15, y + 4, [(86, "l"), (16, "r"), (22, "r"), (14, "r"), (14, "r"), (28, "r")], ["ARTÍCULO", "CANT.", "PRECIO", "DTO", "IVA", "IMPORTE"], out, "cols", hc="#e6f0d8", minh=110)
    tx = {k: q(v * X(k) / 100) for k, v in base.items()}
    net, tax = sum(base.values()), sum(tx.values())
    y = d.tab(15, y + 4, [(34, "r"), (18, "r"), (30, "r"), (20, "r"), (26, "r"), (52, "r")], ["BASE IMPON.", "% IVA", "CUOTA IVA", "% R.E.", "CUOTA R.E.", "TOTAL FACTURA"], [[de(base["10"]), "10,00", de(tx["10"]), "", "", ""], [de(base["21"]), "21,00", de(tx["21"]), "", "", "*" + de(net + tax) + " EUR"]], "grid", hc="#e6f0d8")
    ba = ib_es("20385704", "6000118421")
    bc = ib_es("30580022", "2720044177")
    d.b(15, y + 8, f"VENCIMIENTOS:  14/12/26   {de(net + tax)}\nDOMICILIACIÓN: {bc[:4]} {bc[4:8]} {bc[8:12]} ** ****{bc[-6:]}\nN/CUENTA: {ib(ba)}", lead=4.6)
    d.t(105, 287, "R.M. Valencia, tomo 5512, libro 2820, folio 9, hoja V-48811, inscripción 1.ª", "H", 7, "c")
    d.done(["A/ 2260", "A/2260", "2260"], "2026-10-15", "2026-12-14", ["SUMINISTROS AGRÍCOLAS LLORÉNS S.L.", "Suministros Agrícolas Lloréns S.L."], [c1, "ES" + c1], ["COOP. CITRÍCOLA SAN ISIDRO, COOP. V.", "Coop. Citrícola San Isidro, Coop. V."], "EUR", net, tax, net + tax, ba)


def es_autonomo():
    d = D("es_autonomo_irpf", "es", font="T", fs=11)
    n1 = nif("44817203")
    c2 = cif("G3390118")
    d.t(25, 26, "Xandra Loureiro Mosquera", "TB", 16, col="#4a148c")
    d.b(25, 32, f"Intérprete de conferencias · NIF {n1}\nRúa do Franco 18, 2.º – 15702 Santiago de Compostela", size=10, lead=4.6)
    d.b(25, 56, f"Facturar a:\n*Fundación Camiños do Atlántico\nCIF {c2}\nPraza da Quintana 2\n15704 Santiago de Compostela", lead=5)
    d.b(185, 56, "*Factura núm. 23/2026\nFecha de expedición: 30 de octubre de 2026\nFecha de la operación: 22 y 23 de octubre de 2026", a="r", lead=5, size=10)
    it = [(2, "620.00", 21, "Jornada de interpretación simultánea (ES-GL-EN)"), (1, "90.00", 21, "Preparación de glosario"), (1, "48.00", 21, "Alquiler de receptor adicional")]
    s = S(it)
    y = d.tab(25, 100, [(94, "l"), (14, "r"), (24, "r"), (28, "r")], ["Descripción", "Ud.", "Precio", "Importe"], [[i[3], str(i[0]), de(i[1]) + " €", de(a) + " €"] for i, a in zip(it, s.amt)], "rule", gap=2.2, size=10.5)
    ret = q(s.net * X("0.15"))
    d.kv(108, 183.8, y + 8, [("Base imponible", de(s.net) + " €"), ("IVA (21 %)", de(s.tax) + " €"), ("*Total factura", de(s.gross) + " €"), ("Retención IRPF (15 %)", "−" .replace("−", "-") + de(ret) + " €"), ("*Líquido a percibir", de(s.gross - ret) + " €")], a="r", lead=6.4)
    ba = ib_es("20800388", "3300117204")
    d.b(25, y + 56, f"Forma de pago: transferencia a 30 días\nABANCA · IBAN {ib(ba)}", lead=5.4)
    d.done("23/2026", "2026-10-30", None, "Xandra Loureiro Mosquera", [n1, "ES" + n1], "Fundación Camiños do Atlántico", "EUR", s.net, s.tax, s.gross, ba)


def es_rectificativa():
    d = D("es_rectificativa_hotel", "es", "credit_note", font="DSC", fs=9)
    d.t(105, 24, "HOTEL PLAYA DE OYAMBRE", "DSCB", 17, "c", "#1b4965")
    d.t(105, 30, "Barrio La Revilla s/n · 39540 San Vicente de la Barquera · Cantabria", size=8.5, a="c")
    d.l(60, 33, 150, col="#1b4965")
    c1, c2 = cif("B3970412"), cif("B4822107")
    d.b(20, 50, f"Viajes Ría de Bilbao, S.L.U.\nAdministración\nGran Vía 55, 4.ª planta\n48011 Bilbao\nC.I.F. {c2}", lead=4.8)
    d.kv(115, 155, 50, [("*Factura rectificativa", "R-26/0019"), ("Fecha", "04-08-2026"), ("Rectifica a", "H-26/1440"), ("de fecha", "19-07-2026"), ("Reserva", "LOC 77KQ4"), ("Causa", "Anulación de 2 noches")], lead=4.8)
    rows = [("Alojamiento doble, noche 17/07, hab. 204 y 205", "-2", "94.55"), ("Alojamiento doble, noche 18/07, hab. 204 y 205", "-2", "94.55"), ("Desayuno buffet", "-8", "9.00")]
    s = S([(r[1], r[2], 10) for r in rows])
    y = d.tab(20, 92, [(100, "l"), (18, "r"), (24, "r"), (28, "r")], ["Concepto", "Cantidad", "Precio", "Importe"], [[r[0], r[1], de(r[2]), de(a)] for r, a in zip(rows, s.amt)], "lines", gap=2)
    d.kv(125, 188.8, y + 8, [("Base imponible", de(s.net)), ("10 % IVA", de(s.tax)), ("*TOTAL EUROS", de(s.gross))], a="r", lead=5.6)
    d.b(20, y + 36, "El importe será abonado en la cuenta desde la que se realizó el pago en un plazo de 10 días.\nGracias por confiar en nosotros.", lead=4.8)
    d.b(105, 282, f"Explotaciones Hoteleras del Escudo, S.L. · C.I.F. {c1} · Registro Mercantil de Santander, hoja S-11804 · Tel. 942 555 118", size=7.5, a="c")
    d.done("R-26/0019", "2026-08-04", None, "Explotaciones Hoteleras del Escudo, S.L.", [c1, "ES" + c1], "Viajes Ría de Bilbao, S.L.U.", "EUR", s.net, s.tax, s.gross, None)


PAGES = [es_holded, es_facturaplus, es_autonomo, es_rectificativa]
