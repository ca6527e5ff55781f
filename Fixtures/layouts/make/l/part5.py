from decimal import Decimal as D

from .drawing import A4, C, F, W, fm, iES, iIT, iPL, mm, nifES, q, sp, vES, vIT, vNL, vPL

d = lambda x: fm(x, "de")


def nip9(b):
    for k in range(10):
        try:
            return vPL(b + str(k))
        except AssertionError:
            pass


# 33 NL kassabon (smal)
def nl_kassabon_fietsen():
    vat = vNL("10422719")
    c = C("nl_kassabon_fietsen", (80 * mm, 190 * mm), "MO", 8)
    c.t(40, 10, "TWEEWIELERS KOK", f="MOB", z=12, a="c")
    for k, l in enumerate(
        ["Fam. J.W. Kok VOF", "Dorpsstraat 19, 1546 LD Jisp", "tel 075 555 01 88", "KvK 35022190", "BTW-id " + vat]
    ):
        c.t(40, 15 + 4 * k, l, a="c")
    c.t(4, 38, "-" * 43)
    c.t(4, 42, "KASSABON / FACTUUR")
    c.t(4, 46, "Bonnr: 25-004471")
    c.t(76, 46, "Kassa 1", a="r")
    c.t(4, 50, "Datum: 12-04-2025  16:21")
    c.t(4, 54, "Klant: Hoveniersbedrijf Zaanland")
    c.t(4, 58, "Medew: Rianne")
    c.t(4, 62, "-" * 43)
    y = 67
    for a, b in (
        ('1x Binnenband 28" Schwalbe', "9,95"),
        ("1x Buitenband Marathon Plus", "44,95"),
        ("1x Arbeid wisselen achter (9%)", "22,50"),
        ("2x Kettingolie 100ml a 7,50", "15,00"),
        ("   korting 10% kettingolie", "-1,50"),
    ):
        c.t(4, y, a)
        c.t(76, y, b, a="r")
        y += 4.5
    c.t(4, y, "-" * 43)
    y += 6
    c.t(4, y, "TOTAAL EUR", f="MOB", z=12)
    c.t(76, y, "90,90", f="MOB", z=12, a="r")
    y += 6
    for a, b in (("PIN Maestro", "90,90"), ("Wisselgeld", "0,00")):
        c.t(4, y, a)
        c.t(76, y, b, a="r")
        y += 4.5
    y += 2
    c.t(4, y, "BTW%")
    c.t(32, y, "Excl.", a="r")
    c.t(54, y, "BTW", a="r")
    c.t(76, y, "Incl.", a="r")
    y += 4.5
    for a, b, x, z in (
        ("21,0", "56,53", "11,87", "68,40"),
        ("9,0", "20,64", "1,86", "22,50"),
        ("Tot.", "77,17", "13,73", "90,90"),
    ):
        c.t(4, y, a)
        c.t(32, y, b, a="r")
        c.t(54, y, x, a="r")
        c.t(76, y, z, a="r")
        y += 4.5
    y += 2
    c.ts(4, y, ["Terminal 9Q11KD  Trans 00447120", "Kaart: xxxxxxxxxxxxxxx4471", "Autorisatie 7H2K90"], 4, z=7)
    y += 16
    for l in ("Ruilen binnen 14 dagen met bon", "Bedankt en veilig thuis!"):
        c.t(40, y, l, a="c")
        y += 4.5
    for k in range(46):
        c.box(14 + k * 1.13, y, 0.3 + ((k * 7) % 5) * 0.14, 9, "#000000", None)
    c.end(
        "nl",
        "receipt",
        F(
            "25-004471",
            "2025-04-12",
            None,
            ["Fam. J.W. Kok VOF"],
            vat,
            "Hoveniersbedrijf Zaanland",
            "EUR",
            "77.17",
            "13.73",
            "90.90",
            None,
        ),
    )


# 34 ES luz
def es_luz_factura():
    nif = vES("A", "8110447")
    cif2 = vES("B", "5502718")
    pot = q(D("9.2") * 31 * D("0.104"))
    ene = q(D("611") * D("0.1587"))
    iee = q((pot + ene) * D("0.0511269632"))
    alq = D("0.83")
    serv = D("4.95")
    net = pot + ene + iee + alq + serv
    v = q(net * D(".21"))
    tot = net + v
    W(
        "es_luz_factura",
        "es",
        "invoice",
        """body{font-family:Lato;font-size:9pt}.a{color:#008c95}.r2 td{padding:1.3mm 0;border-bottom:1px dotted #008c95}table{width:100%}.c{border:1.5px solid #008c95;border-radius:3mm;padding:4mm}""",
        f"""<div class="fx"><div style="font-size:22pt;font-weight:900" class="a">LUMIBÉRICA<br><span style="font-size:9pt;font-weight:400">Energía para tu negocio</span></div><div style="margin-top:16mm;width:80mm">TALLERES HERMANOS QUINTANILLA, S.L.<br>C/ DEL FERROCARRIL, 22 BAJO<br>47012 VALLADOLID<br>VALLADOLID</div></div><div style="display:flex;margin-top:8mm"><div class="c" style="flex:1;margin-right:5mm"><b class="a">DATOS DE LA FACTURA</b><br>Nº factura: <b>P25CON018844217</b><br>Fecha emisión: 06/02/2025<br>Periodo de facturación: 01/01/2025 a 31/01/2025 (31 días)<br>Fecha prevista de cargo: <b>13/02/2025</b><br>Referencia contrato: 5501882740<br>NIF titular: {cif2}</div><div class="c" style="flex:1"><b class="a">RESUMEN</b><table class="r2"><tr><td>Por potencia contratada<td class=r>{d(pot)} €</tr><tr><td>Por energía consumida<td class=r>{d(ene)} €</tr><tr><td>Impuesto electricidad<td class=r>{d(iee)} €</tr><tr><td>Otros conceptos<td class=r>{d(alq+serv)} €</tr><tr><td>IVA 21%<td class=r>{d(v)} €</tr><tr><td><b>TOTAL IMPORTE FACTURA</b><td class=r><b>{d(tot)} €</b></tr></table></div></div><h3 class="a" style="margin:7mm 0 2mm">Detalle de la factura</h3><table class="r2"><tr><td>Potencia: 9,2 kW x 31 días x 0,104000 €/kW día<td class=r>{d(pot)} €</tr><tr><td>Energía: 611 kWh x 0,158700 €/kWh<td class=r>{d(ene)} €</tr><tr><td>Impuesto eléctrico: {d(pot+ene)} x 5,11269632 %<td class=r>{d(iee)} €</tr><tr><td>Alquiler de contador<td class=r>0,83 €</tr><tr><td>Servicio Mantenimiento Urgencias<td class=r>4,95 €</tr><tr><td><b>Base imponible</b><td class=r><b>{d(net)} €</b></tr><tr><td>IVA 21% s/ {d(net)}<td class=r>{d(v)} €</tr></table><h3 class="a" style="margin:7mm 0 2mm">Consumo y punto de suministro</h3><p>CUPS: ES0021000011884402RT0F · Contador nº 071188420 · Lectura anterior (real) 31/12/24: 44.018 · Lectura actual (real) 31/01/25: 44.629. Peaje 2.0TD. Distribuidora: Redes Castellanas de Distribución, S.A.U. (averías 900 555 171).</p><svg width="400" height="70">{''.join(f'<rect x="{10+k*32}" y="{65-h}" width="20" height="{h}" fill="#7cc5c9"/>' for k,h in enumerate([50,44,40,38,30,28,35,33,31,40,48,55]))}</svg><p>Pago domiciliado: CAJAVIVA RURAL, ES66 3060 0044 10 ******4471. Si desea reclamar: 900 555 170 o reclamaciones@lumiberica.example</p><p style="font-size:7pt;position:absolute;bottom:0">LUMIBÉRICA COMERCIALIZADORA, S.A.U. Domicilio social: Paseo de la Habana 118, 28036 Madrid. Inscrita en el Registro Mercantil de Madrid, tomo 11.804, folio 77, hoja M-188204. C.I.F. {nif}. Sociedad del Grupo Iberlux Holding, N.V.</p>""",
        F(
            "P25CON018844217",
            "2025-02-06",
            "2025-02-13",
            "LUMIBÉRICA COMERCIALIZADORA, S.A.U.",
            nif,
            "TALLERES HERMANOS QUINTANILLA, S.L.",
            "EUR",
            net,
            v,
            tot,
            None,
        ),
    )


# 35 ES autónomo IRPF
def es_autonoma_irpf():
    nif = nifES("44718820")
    ib = iES("2085", "8114", "0330771849")
    cb = vES("B", "6404418")
    c = C("es_autonoma_irpf", A4, "SE", 11)
    c.t(25, 28, "Nuria Ferrándiz Pastor", f="SEB", z=16)
    c.t(25, 34, "Traductora jurada · inglés – francés – español", f="SEI")
    c.ts(25, 40, ["NIF " + nif, "C/ Poeta Querol, 6, 3ª  46002 València", "655 55 01 19"], 5)
    c.box(110, 54, 75, 30)
    c.ts(
        113,
        60,
        ["Gabinete Jurídico Salinas", "& Montcada, S.L.P.", "CIF " + cb, "Av. Diagonal, 512, 5º 2ª", "08006 Barcelona"],
        5,
    )
    c.t(25, 98, "FACTURA Nº 31 / 2025", f="SEB", z=13)
    c.t(25, 105, "Fecha: 15 de mayo de 2025")
    y = 118
    for a, b in (
        ("Traducción jurada de escritura de poder (EN>ES), 2.140 palabras x 0,12 €", "256,80"),
        ("Traducción jurada estatutos sociales (FR>ES), 5.310 palabras x 0,12 €", "637,20"),
        ("Suplemento de urgencia 15 % s/ estatutos", "95,58"),
        ("Copias adicionales y mensajería (Correos Express)", "18,00"),
    ):
        c.t(25, y, a)
        c.t(185, y, b + " €", a="r")
        y += 7
    net = D("1007.58")
    v = q(net * D(".21"))
    ir = q(net * D(".15"))
    tot = net + v
    c.line(120, y - 2, 185, y - 2)
    y += 4
    for l, x in (
        ("Base imponible", d(net)),
        ("IVA 21 %", d(v)),
        ("Total factura", d(tot)),
        ("Retención IRPF 15 %", "-" + d(ir)),
        ("Líquido a percibir", d(tot - ir)),
    ):
        f = "SEB" if l[0] in "TL" else "SE"
        c.t(150, y, l, a="r", f=f)
        c.t(185, y, x + " €", a="r", f=f)
        y += 6.5
    c.ts(
        25,
        y + 14,
        [
            "Forma de pago: transferencia bancaria, vencimiento 14 de junio de 2025.",
            "Titular: Nuria Ferrándiz Pastor – Caixa Llevant",
            "IBAN: " + sp(ib),
        ],
        6,
    )
    c.ts(
        25,
        270,
        [
            "En cumplimiento del RGPD, sus datos se tratan únicamente con fines de facturación. Encargo n.º 118-MS recibido el 5 de mayo."
        ],
        z=8,
    )
    c.end(
        "es",
        "invoice",
        F(
            ["31 / 2025"],
            "2025-05-15",
            "2025-06-14",
            "Nuria Ferrándiz Pastor",
            nif,
            ["Gabinete Jurídico Salinas & Montcada, S.L.P."],
            "EUR",
            net,
            v,
            tot,
            ib,
        ),
    )


# 36 ES coche rectificativa
def es_alquiler_coche():
    nif = vES("B", "0711833")
    c2 = vES("A", "2844017")
    W(
        "es_alquiler_coche",
        "es",
        "credit_note",
        """body{font-family:'Open Sans';font-size:8.5pt}table{width:100%}.q{background:#ffde00;padding:3mm 5mm}.z th{text-align:left;border-bottom:2px solid #ffde00;padding:1mm}.z td{padding:1mm}""",
        f"""<div class="q fx"><b style="font-size:19pt;font-style:italic">RodaMar</b><span class="r">rent a car · Mallorca · Menorca · Eivissa<br>Powered by Karwell International</span></div><div class="fx" style="margin-top:6mm"><div style="width:50%">Autos Roda de Mar Balear, S.L.U.<br>N.I.F. {nif}<br>Camí de Can Pastilla 31<br>07610 Palma<br>Oficina: PMI01 Aeropuerto, Terminal llegadas</div><div style="width:45%;border:1px solid #999;padding:3mm"><b>Facturar a</b><br>Consultores Reunidos del Ebro, S.A.<br>{c2}<br>Paseo Sagasta 54, entlo.<br>50006 Zaragoza</div></div><h2 style="margin:6mm 0 2mm">FACTURA RECTIFICATIVA <span style="font-weight:normal">RR 250512/0044</span></h2><p>Rectifica por diferencias la factura RA 250417/0331 de 17/04/2025 (total 320,41 EUR). Motivo: cargos improcedentes, reclamación n.º 2025-1187.</p><table class="z"><tr><th>Fecha factura<th>Contrato (RA)<th>Conductor<th>Bono / agencia<th>Vehículo</tr><tr><td>12/05/2025<td>PMI01-77182<td>Beltrán Oliván, Isabel<td>VR-90112 Viajes Cierzo<td>Seat Arona 8841 MKD, gr. C</tr><tr><th>Salida<th>Km salida<th>Devolución<th>Km llegada<th>Depósito</tr><tr><td>13/04/2025 09:20 PMI<td>18.402<td>17/04/2025 18:05 PMI<td>18.871<td>Lleno – Lleno</tr></table><table class="z" style="margin-top:6mm"><tr><th>Concepto<th class=r>Uds.<th class=r>Precio<th class=r>Dto.<th class=r>Importe</tr><tr><td>Recargo aeropuerto<td class=r>-1<td class=r>28,00<td class=r><td class=r>-28,00</tr><tr><td>Gestión peaje / multa expte. 071188<td class=r>-1<td class=r>30,00<td class=r><td class=r>-30,00</tr></table><table class="z" style="width:60%;margin:6mm 0 0 40%"><tr><th class=r>Base<th class=r>% IVA<th class=r>Cuota<th class=r>Total EUR</tr><tr><td class=r>-58,00<td class=r>21,00<td class=r>-12,18<td class=r><b>-70,18</b></tr></table><p style="margin-top:6mm">Importe a abonar en la tarjeta VISA **** 6610 en un plazo de 10 días: 70,18 EUR.</p><p style="font-size:7pt;margin-top:10mm">El cliente declara haber recibido las condiciones generales. Registro Mercantil de Palma, T 2.118, F 44, PM-51882. Este documento no sustituye al contrato de alquiler. Atención al cliente 971 55 50 11. En caso de siniestro, contacte con Asistencia Mapla, S.A.</p>""",
        F(
            "RR 250512/0044",
            "2025-05-12",
            None,
            "Autos Roda de Mar Balear, S.L.U.",
            nif,
            "Consultores Reunidos del Ebro, S.A.",
            "EUR",
            ["-58.00", "58.00"],
            ["-12.18", "12.18"],
            ["-70.18", "70.18"],
            None,
        ),
    )


# 37 IT agenzia
def it_agenzia_fattura():
    vat = vIT("0388104071")
    vb = vIT("1120447018")
    ib = iIT("08440", "32500", "000000881047")
    W(
        "it_agenzia_fattura",
        "it",
        "invoice",
        """body{font-family:Carlito;font-size:10.5pt}.b{border:1px solid #777;padding:3mm}table{width:100%}.t td,.t th{padding:1.5mm;border:1px solid #aaa}""",
        f"""<div class="fx"><div style="font-size:24pt;font-weight:bold;letter-spacing:-1px">mezzo<span style="color:#e4002b">litro</span><div style="font-size:9pt;letter-spacing:0;font-weight:normal">comunicazione dal 2009</div></div><div style="font-size:9pt">Mezzolitro di Carboni e Dal Pozzo S.n.c.<br>Corso Cavour 112/A, 37121 Verona (VR)<br>P.IVA e C.F. {vat}<br>REA VR-388104 – PEC mezzolitro@pec.example</div></div><div class="fx" style="margin-top:8mm"><div class="b" style="width:48%">Cessionario / committente<br><b>CANTINE BORGOROSSO SOC. AGR. COOP.</b><br>Via dei Colli 7<br>37029 San Pietro in Cariano (VR)<br>P.IVA IT{vb} – SDI M5UXCR1</div><div class="b" style="width:48%">Documento TD01 – copia di cortesia<br><b>Fattura n. 47/2025 del 30/04/2025</b><br>Rif. preventivo P-118 del 12/02/2025<br>CIG / CUP: –<br>Pagamento: bonifico 30 gg d.f.f.m.</div></div><table class="t" style="margin-top:7mm"><tr style="background:#f3f3f3"><th>Descrizione<th>U.M.<th class=r>Q.tà<th class=r>Prezzo<th class=r>Sc.%<th class=r>Imponibile<th>IVA</tr><tr><td>Progetto etichette linea "Ripasso" – acconto già fatturato con ft. 21/2025 escluso<td>a corpo<td class=r>1<td class=r>2.200,00<td class=r>10<td class=r>1.980,00<td>22</tr><tr><td>Shooting in vigna, giornata<td>gg<td class=r>2<td class=r>650,00<td><td class=r>1.300,00<td>22</tr><tr><td>Gestione social aprile<td>mese<td class=r>1<td class=r>480,00<td><td class=r>480,00<td>22</tr><tr><td>Rimborso diritti SIAE (escl. art. 15 DPR 633/72)<td><td class=r>1<td class=r>74,36<td><td class=r>74,36<td>N1</tr></table><div class="fx" style="margin-top:5mm"><table class="t" style="width:52%"><tr><th>IVA<th class=r>Imponibile<th class=r>Imposta</tr><tr><td>22%<td class=r>3.760,00<td class=r>827,20</tr><tr><td>N1 escluse art. 15<td class=r>74,36<td class=r>0,00</tr></table><table class="t" style="width:42%"><tr><td>Totale imponibile<td class=r>3.834,36</tr><tr><td>Totale imposta<td class=r>827,20</tr><tr style="background:#e4002b;color:#fff;font-weight:bold"><td>TOTALE DOCUMENTO<td class=r>€ 4.661,56</tr></table></div><p style="margin-top:8mm">Scadenze: <b>31/05/2025</b> &nbsp; € 4.661,56<br>Appoggio bancario: Cassa Rurale Valpolicella, {sp(ib)}, BIC CRVAIT22</p><p style="font-size:8pt">Trascorsi i termini saranno addebitati gli interessi di mora ex D.Lgs. 231/2002. Documento privo di valenza fiscale ai sensi dell'art. 21 DPR 633/72; l'originale è disponibile nell'area riservata dell'Agenzia delle Entrate.</p>""",
        F(
            "47/2025",
            "2025-04-30",
            "2025-05-31",
            "Mezzolitro di Carboni e Dal Pozzo S.n.c.",
            vat,
            "CANTINE BORGOROSSO SOC. AGR. COOP.",
            "EUR",
            "3834.36",
            "827.20",
            "4661.56",
            ib,
        ),
        margin="15mm",
    )


# 38 IT corriere
def it_corriere_riepilogo():
    vat = vIT("0117730158")
    ib = iIT("05034", "01647", "000000117730")
    c = C("it_corriere_riepilogo", A4, "LS", 8.5)
    c.box(10, 10, 190, 22, None, "#333333")
    c.t(14, 22, "FRECCIA NORD", f="LSB", z=20)
    c.t(14, 28.5, "Corriere espresso", f="LSI", z=10)
    c.ts(
        196,
        16,
        [
            "FRECCIA NORD S.p.A. a socio unico",
            "Sede legale: Via Rivoltana 40 – 20054 Segrate (MI)",
            "Cap. Soc. € 2.400.000 i.v. – R.I. Milano / C.F. / P.IVA IT" + vat,
            "Soggetta a direzione e coordinamento di Nordpfeil Logistik AG",
        ],
        4,
        a="r",
        z=7.5,
    )
    c.t(10, 42, "FATTURA DIFFERITA", f="LSB", z=11)
    for k, (h, x) in enumerate(
        (("Numero", "7/E/0044129"), ("Data", "31-03-2025"), ("Cod. cliente", "209.4471"), ("Filiale", "MI SUD 018"))
    ):
        c.box(10 + k * 24, 45, 24, 10)
        c.t(11 + k * 24, 48.5, h, z=6.5)
        c.t(22 + k * 24, 53.3, x, a="c", f="LSB", z=8)
    c.ts(
        122,
        44,
        [
            "Spett.le",
            "OTTICA VISENTIN DI",
            "VISENTIN ALDO & C. SAS",
            "VIA TORINO 118 INT. 4",
            "20123 MILANO MI",
            "P.IVA " + vIT("0922018015"),
        ],
        4.5,
    )
    y = 78
    hd = (
        (12, "Data", "l"),
        (30, "Lettera di vettura", "l"),
        (66, "Destinatario", "l"),
        (108, "Località", "l"),
        (150, "Colli", "r"),
        (165, "Kg", "r"),
        (196, "Importo", "r"),
    )
    for x, h, a in hd:
        c.t(x, y, h, f="LSB", a=a)
    c.line(10, y + 1.5, 200, y + 1.5)
    R = [
        ("03/03", "018 7719 002", "Farmacia Lanza", "Bergamo BG", "1", "2,0", "7,40"),
        ("05/03", "018 7719 118", "Ottica Due", "Cagliari CA", "1", "1,5", "13,90"),
        ("11/03", "018 7719 644", "Lenti Sud srl", "Bari BA", "3", "11,0", "16,25"),
        ("17/03", "018 7720 071", "Contrassegno – Rossi M.", "Asti AT", "1", "0,8", "7,40"),
        ("24/03", "018 7720 390", "Brillen Huber", "Bolzano BZ", "2", "4,2", "9,85"),
    ]
    net = D(0)
    for r in R:
        y += 5
        net += D(r[6].replace(",", "."))
        for (x, h, a), t in zip(hd, r):
            c.t(x, y, t, a=a)
    for t, m in (
        ("Diritti contrassegno n. 1", "4,50"),
        ("Supplemento carburante 9,5%", "5,21"),
        ("Assicurazione facoltativa", "3,00"),
    ):
        y += 5
        c.t(66, y, t)
        c.t(196, y, m, a="r")
        net += D(m.replace(",", "."))
    v = q(net * D(".22"))
    tot = net + v
    c.box(10, 150, 190, 16, "#f0f0f0", "#333333")
    for k, (h, x) in enumerate(
        (("Imponibile", d(net)), ("Aliq.", "22%"), ("IVA", d(v)), ("Bolli", "0,00"), ("Totale fattura EUR", d(tot)))
    ):
        X = 29 + k * 38
        c.t(X, 155, h, a="c", z=7.5)
        c.t(X, 162.5, x, a="c", f="LSB", z=11 if k == 4 else 9.5)
    c.ts(
        10,
        174,
        [
            "Modalità di pagamento: RI.BA. scadenza 30-04-2025 – appoggio Banca Ambrosiana Popolare, ag. 12, ABI 05216 CAB 01630",
            "In caso di bonifico: IBAN " + sp(ib) + " intestato a Freccia Nord S.p.A.",
            "Contrassegni incassati nel mese € 189,00, riversati con assegno n. 7718820 del 28-03-2025.",
        ],
        5,
    )
    c.t(
        10,
        285,
        "Pag. 1 di 1 – Documento emesso ai sensi dell'art. 21 c. 4 lett. a) DPR 633/72. Reclami entro 8 giorni: 02 5550 1177",
        z=7,
    )
    c.end(
        "it",
        "invoice",
        F(
            "7/E/0044129",
            "2025-03-31",
            "2025-04-30",
            ["FRECCIA NORD S.p.A.", "FRECCIA NORD S.p.A. a socio unico"],
            ["IT" + vat, vat],
            ["OTTICA VISENTIN DI VISENTIN ALDO & C. SAS"],
            "EUR",
            net,
            v,
            tot,
            ib,
        ),
    )


# 39 PL hurtownia
def pl_hurtownia_faktura():
    n1 = nip9("77118204")
    n2 = nip9("52720118")
    ib = iPL("1140200", "0000330288104471")
    p = lambda x: fm(x, "fr")
    fn = lambda n: f"{n[:3]}-{n[3:6]}-{n[6:8]}-{n[8:]}"
    R = [
        ("Papier ksero A4 80 g", "ryz.", "40", "17,90", "23"),
        ("Toner zamienny HP 415X czarny", "szt.", "3", "189,00", "23"),
        ("Kawa ziarnista 1 kg Etno", "szt.", "6", "62,50", "23"),
        ("Woda źródlana 1,5 l, zgrzewka", "zgrz.", "10", "11,40", "8"),
        ("Książka „Kadry i płace 2025”", "szt.", "1", "119,05", "5"),
    ]
    R += [
        (a, "szt.", m, c_, "23")
        for a, m, c_ in (
            ("Segregator A4 75 mm, granatowy", "24", "8,90"),
            ("Koszulki A4 krystaliczne, op. 100", "10", "12,40"),
            ("Długopis żelowy 0,5 niebieski", "50", "3,15"),
            ("Zszywki 24/6, op. 1000", "20", "1,49"),
            ("Zakreślacz, zestaw 6 kolorów", "8", "14,20"),
            ("Teczka z gumką lakierowana", "100", "1,18"),
            ("Kalendarz biurkowy 2025", "12", "16,50"),
            ("Taśma pakowa 48 mm brązowa", "36", "3,70"),
            ("Koperty C5 białe, op. 500", "4", "46,00"),
            ("Karteczki samoprzylepne 76x76", "30", "2,95"),
            ("Niszczarka Grot 12C, nr ser. 8817204", "1", "649,00"),
            ("Ręcznik papierowy ZZ, karton", "5", "58,30"),
            ("Mydło w płynie 5 l", "4", "21,90"),
            ("Worki na śmieci 120 l", "20", "6,35"),
            ("Płyn do szyb 750 ml", "6", "7,80"),
            ("Bateria AA alkaliczna, op. 4", "15", "9,99"),
            ("Pendrive 64 GB USB-C", "5", "34,50"),
            ("Przedłużacz 5 gniazd 3 m", "3", "42,00"),
            ("Lampka biurkowa LED", "2", "119,00"),
            ("Tablica suchościeralna 90x60", "1", "134,00"),
            ("Marker do tablic, kpl. 4", "6", "15,60"),
            ("Dziurkacz metalowy 40 kartek", "2", "48,90"),
            ("Nożyczki 21 cm", "5", "8,25"),
            ("Klej w sztyfcie 20 g", "12", "4,10"),
            ("Herbata czarna, 100 torebek", "6", "18,70"),
            ("Filtry do ekspresu, op. 100", "4", "11,30"),
            ("Usługa dostawy", "1", "25,00"),
            ("Etykiety 70x37, op. 100 ark.", "3", "29,90"),
            ("Rolki termiczne 57x10", "40", "1,95"),
            ("Podkładka pod mysz", "5", "9,40"),
        )
    ]
    rows = ""
    b = {}
    for k, (a, j, m, c_, s) in enumerate(R):
        w = D(m) * D(c_.replace(",", "."))
        b[s] = b.get(s, D(0)) + w
        t = q(w * D(s) / 100)
        rows += f"<tr><td>{k+1}<td>{a}<td>{j}<td class=r>{m}<td class=r>{c_}<td class=r>{p(w)}<td class=r>{s}%<td class=r>{p(t)}<td class=r>{p(w+t)}</tr>"
    tx = {s: q(w * D(s) / 100) for s, w in b.items()}
    net = sum(b.values())
    tax = sum(tx.values())
    tot = net + tax
    W(
        "pl_hurtownia_faktura",
        "pl",
        "invoice",
        """body{font-family:'DejaVu Sans';font-size:8pt}table{width:100%}.t td,.t th{border:1px solid #444;padding:1.2mm}.t th{background:#e9e9e9;font-size:7.5pt}""",
        f"""<div class="fx"><div>Oryginał</div><div class=r>Poznań, dnia 2025-02-14<br>Data dostawy/wykonania usługi: 2025-02-13</div></div><h1 style="text-align:center;margin:5mm 0;font-size:15pt">Faktura VAT nr FS/0118/02/2025/P</h1><table><tr><td style="width:50%"><b>Sprzedawca:</b><br>Hurtownia Artykułów Biurowych „SKRYBA”<br>Wielkopolska Grupa Papiernicza Sp. z o.o. Sp. k.<br>ul. Głogowska 218/3, 60-104 Poznań<br>NIP: {fn(n1)} &nbsp; BDO 000188204<br>tel. 61 555 01 17<td><b>Nabywca:</b><br>Kancelaria Radców Prawnych Żurawski, Ćwiek i Wspólnicy sp.p.<br>ul. Świętojańska 11 lok. 6<br>61-113 Poznań<br>NIP: {fn(n2)}<br><b>Odbiorca:</b> Oddział Gniezno, ul. Dąbrówki 4</table><table class="t" style="margin-top:6mm"><thead><tr><th>Lp.<th>Nazwa towaru lub usługi<th>J.m.<th>Ilość<th>Cena netto<th>Wartość netto<th>VAT<th>Kwota VAT<th>Wartość brutto</tr></thead>{rows}</table><table class="t" style="width:60%;margin:3mm 0 0 40%"><tr><th>Stawka<th>Netto<th>VAT<th>Brutto</tr>{''.join(f'<tr><td>{s}%<td class=r>{p(w)}<td class=r>{p(tx[s])}<td class=r>{p(w+tx[s])}</tr>' for s,w in b.items())}<tr><td><b>Razem</b><td class=r><b>{p(net)}</b><td class=r><b>{p(tax)}</b><td class=r><b>{p(tot)}</b></tr></table><div style="margin-top:6mm;font-size:9pt"><b style="font-size:12pt">Do zapłaty: {p(tot)} PLN</b><br>Sposób zapłaty: przelew, termin płatności: 2025-02-28 (14 dni)<br>Zapłacono: 0,00 PLN<br>Bank: mBank S.A. nr rachunku: {ib[2:4]} {sp(ib[4:])}<br>Uwagi: zamówienie ZK 771/2025, mechanizm podzielonej płatności nie dotyczy, WZ 0482</div><div class="fx" style="margin-top:22mm;text-align:center"><span>............................................<br>osoba upoważniona do odbioru</span><span>Joanna Przybył<br>............................................<br>osoba upoważniona do wystawienia</span></div>""",
        F(
            "FS/0118/02/2025/P",
            "2025-02-14",
            "2025-02-28",
            ["Wielkopolska Grupa Papiernicza Sp. z o.o. Sp. k."],
            [fn(n1), n1],
            "Kancelaria Radców Prawnych Żurawski, Ćwiek i Wspólnicy sp.p.",
            "PLN",
            net,
            tax,
            tot,
            [ib, ib[2:]],
        ),
        margin="14mm",
    )


# 40 PL SaaS
def pl_saas_abonament():
    n1 = nip9("95124410")
    n2 = nip9("67602281")
    ib = iPL("1050101", "0000009081772044")
    c = C("pl_saas_abonament", A4, "Lato", 9.5)
    c.box(0, 0, 210, 6, "#5b3df5", None)
    c.t(18, 24, "fakturomat.example", f="LatoBl", z=17, col="#5b3df5")
    c.t(192, 20, "Faktura", f="LatoB", z=12, a="r")
    c.t(192, 26, "FV/2025/05/100441", z=12, a="r")
    c.ts(
        18,
        40,
        [
            "WYSTAWCA",
            "Softpoint Polska S.A.",
            "al. Grunwaldzka 472",
            "80-309 Gdańsk",
            "NIP PL" + n1,
            "KRS 0000418820, kapitał 1 200 000 zł wpłacony",
        ],
        5,
    )
    c.ts(
        110,
        40,
        ["KLIENT", "Pracownia Ceramiki Glinka", "Zofia Mazurek-Lis", "ul. Rękawka 28", "30-535 Kraków", "NIP " + n2],
        5,
    )
    c.ts(
        18,
        78,
        ["Data wystawienia: 05.05.2025", "Data sprzedaży: 05.05.2025", "Termin płatności: zapłacono 05.05.2025 (BLIK)"],
        5.2,
    )
    c.ts(110, 78, ["Nr klienta: 88-20417", "Umowa: online, regulamin v. 7", "Okres: 05.05.2025 – 04.05.2026"], 5.2)
    c.box(18, 100, 174, 8, "#efecff", None)
    y = 105.3
    for x, h, a in (
        (20, "Usługa", "l"),
        (112, "Netto", "r"),
        (132, "VAT", "r"),
        (160, "Kwota VAT", "r"),
        (190, "Brutto", "r"),
    ):
        c.t(x, y, h, f="LatoB", a=a, z=8.5)
    for a, n, v, g in (
        ("Abonament roczny „Mała Firma”", "399,00", "91,77", "490,77"),
        ("Pakiet 500 SMS", "60,00", "13,80", "73,80"),
        ("Kod rabatowy WIOSNA15", "-59,85", "-13,77", "-73,62"),
    ):
        y += 8
        c.t(20, y, a)
        c.t(112, y, n, a="r")
        c.t(132, y, "23%", a="r")
        c.t(160, y, v, a="r")
        c.t(190, y, g, a="r")
        c.line(18, y + 2.5, 192, y + 2.5, 0.3, "#cccccc")
    y += 9
    c.t(20, y, "Suma", f="LatoB")
    c.t(112, y, "399,15", a="r", f="LatoB")
    c.t(160, y, "91,80", a="r", f="LatoB")
    c.t(190, y, "490,95", a="r", f="LatoB")
    c.t(192, y + 14, "Razem 490,95 zł", f="LatoBl", z=16, a="r", col="#5b3df5")
    c.t(192, y + 20, "słownie: czterysta dziewięćdziesiąt złotych 95/100", a="r", z=8.5)
    c.ts(
        18,
        y + 34,
        [
            "Rachunek do kolejnych wpłat: " + ib[2:4] + " " + sp(ib[4:]) + " (ING Bank Śląski)",
            "Faktura nie wymaga podpisu. Płatność obsłużył operator PayNow24 Sp. z o.o., Wrocław, id transakcji 7YX-118-QP.",
        ],
        5.5,
        z=8.5,
    )
    c.qr(18, 240, 28, "pl")
    c.ts(50, 250, ["Zweryfikuj dokument kodem QR", "Pomoc: 58 555 01 40, pon.–pt. 8–17"], 5, z=8)
    c.end(
        "pl",
        "invoice",
        F(
            "FV/2025/05/100441",
            "2025-05-05",
            None,
            "Softpoint Polska S.A.",
            ["PL" + n1, n1],
            ["Pracownia Ceramiki Glinka", "Pracownia Ceramiki Glinka Zofia Mazurek-Lis"],
            "PLN",
            "399.15",
            "91.80",
            "490.95",
            [ib, ib[2:]],
        ),
    )


PAGES = [
    nl_kassabon_fietsen,
    es_luz_factura,
    es_autonoma_irpf,
    es_alquiler_coche,
    it_agenzia_fattura,
    it_corriere_riepilogo,
    pl_hurtownia_faktura,
    pl_saas_abonament,
]
