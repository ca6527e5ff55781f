from decimal import Decimal as D
import random

from .drawing import C, H, KV, ROUND_HALF_UP, T, ch, che, fr, fr_iban, fr_vat, iban, lab, q, siren, siret, sp
from .part4 import ML


# F7 interim
def f07():
    f = "f07.pdf"
    s = siren("39118420")
    v = fr_vat(s)
    ib = fr_iban("30056", "00148", "01480004477")
    ms = [
        ("BENALI Karim", "Soudeur TIG", "CT 118-204", "S08", D("35.00"), D("34.82")),
        ("", "– HS 25 %", "", "S08", D("4.00"), D("43.53")),
        ("LEFÈVRE Sandrine", "Contrôleuse qualité", "CT 118-207", "S08", D("35.00"), D("31.15")),
        ("TRAORÉ Issa", "Manutentionnaire", "CT 118-219", "S08", D("28.00"), D("25.94")),
        ("", "– Prime panier (u)", "", "S08", D("4.00"), D("7.30")),
    ]
    net = sum(q(m[4] * m[5]) for m in ms)
    tx = q(net * D(".2"))
    g = net + tx
    css = 'body{font:9pt "Open Sans"} .o{color:#e85d04} .l{width:100%} .l th{font-weight:600;color:#e85d04;border-bottom:1.5pt solid #e85d04;font-size:8pt} .l td{padding:1mm 3px;border-bottom:.3pt solid #ddd} .two{width:100%;margin:5mm 0} .rr td:last-child{text-align:right;padding-left:10mm}'
    b = (
        '<div style="text-align:center"><b class="o" style="font-size:22pt">ACTI’JOB</b><br><span style="font-size:8pt">AGENCE DE BELFORT – 22 faubourg de France – 90000 Belfort – 03 84 57 20 20</span></div><table class="two"><tr><td style="width:50%;background:#fff1e6;padding:3mm"><b>Facture</b> FAI90-2600417<br>Émise le : <b>27/02/2026</b><br>Échéance : <b>29/03/2026</b><br>Client : 90-C-0718 / Chantier : Atelier 3<br>Semaine 08 : du 16/02/2026 au 22/02/2026</td><td style="padding:3mm 0 0 10mm">FRANCHE-COMTÉ CHAUDRONNERIE<br>Rue de l’Étang – ZAC des Prés<br>90400 DANJOUTIN<br><span style="font-size:8pt">SIRET '
        + siret(siren("50277316"), "0001")
        + "</span></td></tr></table>"
    )
    b += T(
        "Salarié intérimaire|Qualification|Contrat|Sem.|Heures|Taux HT|Montant HT",
        [(m[0], m[1], m[2], m[3], fr(m[4]), fr(m[5]), fr(q(m[4] * m[5]))) for m in ms],
        "lllcrrr",
        "l",
    )
    b += (
        '<table style="width:100%;margin-top:5mm"><tr><td style="font-size:7.5pt;width:55%">Salaires, charges et IFM compris. TVA acquittée sur les débits.<br>Garantie financière (art. L1251-49 C. trav.) : SOCAMETT, 13 rue Saint-Florentin 75008 Paris.<br>Facture cédée à <b>BPI Factor</b> : pour être libératoire votre règlement doit être effectué à l’ordre de BPI Factor.</td><td>'
        + KV(
            [
                ("Total HT", fr(net) + " €"),
                ("TVA 20,00 %", fr(tx) + " €"),
                ("<b>Total TTC à payer</b>", "<b>" + fr(g) + " €</b>"),
            ],
            "rr",
        )
        + '</td></tr></table><p style="margin-top:5mm">Mode de paiement : virement 30 jours date de facture · IBAN '
        + sp(ib)
        + ' · BIC CCFRFRPP</p><p style="font-size:7pt">Pénalités de retard : taux BCE + 10 pts. Indemnité forfaitaire : 40 €. Escompte : néant.</p>'
    )
    b += (
        '<div style="position:absolute;bottom:-10mm;font-size:6.8pt;width:100%;border-top:1.5pt solid #e85d04;padding-top:1mm">ACTI’JOB EST – Société par actions simplifiée au capital de 800 000 € – Siège : 4 place de la République, 25000 Besançon – RCS Besançon '
        + s
        + " – NAF 7820Z – TVA FR : "
        + v
        + "</div>"
    )
    H(f, css, b, "size:A4;margin:14mm 16mm 20mm", lang="fr")
    lab(
        f,
        "interim-orange",
        "invoice",
        "fr",
        invoice_number="FAI90-2600417",
        issue_date="2026-02-27",
        due_date="2026-03-29",
        seller_name=["ACTI’JOB EST", "ACTI’JOB"],
        seller_vat_id=v,
        buyer_name="FRANCHE-COMTÉ CHAUDRONNERIE",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# F8 micro-entrepreneur
def f08():
    f = "f08.pdf"
    s = siren("88412077")
    ib = fr_iban("20041", "01005", "04471180220")
    c = C(f, "NotoSans-Regular", "NotoSans-Bold", fs=9.5)
    c.ml(
        20,
        20,
        [
            "Clémence Aubertin",
            "Photographe industrielle – EI",
            "8 impasse des Tanneurs",
            "87000 Limoges",
            "06 71 00 18 44",
            "SIRET " + siret(s, "0001"),
        ],
        4.6,
    )
    c.t(190, 20, "Facture F2026-07", a="r", b=True, fs=14)
    c.t(190, 26, "Limoges, le 6 février 2026", a="r")
    c.ml(
        120,
        50,
        ["Porcelaines Raynaud-Combe SA", "M. Hervé Combe, direction marketing", "Route de Nexon", "87000 Limoges"],
        5,
    )
    c.t(20, 86, "Objet : reportage photo ligne d’émaillage – devis D2025-61 accepté le 19/12/2025")
    c.t(20, 91, "Prestation réalisée les 28 et 29 janvier 2026")
    its = [
        ("Journée de prise de vue", 2, D("650.00")),
        ("Post-production (image)", 45, D("14.00")),
        ("Cession de droits – 3 ans, France + web", 1, D("480.00")),
        ("Frais kilométriques", 38, D("0.55")),
    ]
    y = 106
    g = D(0)
    c.line(20, y - 5, 190, y - 5)
    for a, m, p in its:
        c.t(20, y, a)
        c.t(120, y, f"{m} x {fr(p)} €", "r")
        c.t(190, y, fr(m * p) + " €", "r")
        g += m * p
        y += 7
    c.line(20, y - 4, 190, y - 4)
    ac = D("500.00")
    for k, w, b_ in [("Total", g, 1), ("Acompte reçu le 22/12/2025 (F2025-88)", -ac, 0), ("Reste à payer", g - ac, 1)]:
        c.t(150, y + 2, k, "r", b=bool(b_))
        c.t(190, y + 2, fr(w) + " €", "r", b=bool(b_))
        y += 7
    c.ml(
        20,
        y + 10,
        [
            "TVA non applicable, art. 293 B du CGI",
            "",
            "Date limite de règlement : 08/03/2026",
            "Règlement par virement : La Banque Postale",
            "IBAN " + sp(ib) + "   BIC PSSTFRPPLIM",
            "",
            "Dispensée d’immatriculation au RCS et au RM. En cas de retard, pénalité de 3 fois le taux légal",
            "et indemnité de 40 € pour frais de recouvrement. Pas d’escompte.",
        ],
        5,
    )
    c.save()
    lab(
        f,
        "micro-entreprise",
        "invoice",
        "fr",
        invoice_number="F2026-07",
        issue_date="2026-02-06",
        due_date="2026-03-08",
        seller_name=["Clémence Aubertin", "Clémence Aubertin Photographe industrielle – EI"],
        seller_vat_id=None,
        buyer_name="Porcelaines Raynaud-Combe SA",
        currency="EUR",
        net_total=None,
        tax_total=None,
        grand_total=g,
        iban=ib,
    )


# F9 transporter landscape 2 pages with report
def f09():
    f = "f09.pdf"
    s = siren("32655901")
    v = fr_vat(s)
    ib = fr_iban("15629", "02730", "00020447745")
    r = random.Random(9)
    rows = []
    n = D(0)
    cities = ["Brest", "Rungis", "Lille", "Bordeaux", "Genas", "Metz", "Le Havre", "Vitrolles", "Orléans", "Niort"]
    for k in range(26):
        p = D(r.randrange(18000, 96000)) / 100
        n += p
        rows.append(
            (
                f"{(k%26)+2:02d}/03/26",
                f"CMR {771200+k*13}",
                f"Quimper (29) > {cities[r.randrange(10)]}",
                f"{r.randrange(1,33)} pal.",
                f"{r.randrange(300,24000)}",
                f"CDE{4400+k}",
                p,
            )
        )
    gz = q(n * D(".0415"))
    net = n + gz
    tx = q(net * D(".2"))
    g = net + tx
    half = 17
    rep = sum(x[6] for x in rows[:half])
    css = 'body{font:8.6pt "Liberation Sans"} .l{width:100%;margin-top:3mm} .l th{background:#123;color:#fff;padding:1mm 2mm} .l td{border-bottom:.3pt solid #bbb;padding:.75mm 2mm} .wm{position:fixed;top:60mm;left:70mm;font:bold 60pt "Liberation Sans";color:#eee;transform:rotate(-25deg);z-index:-1}'
    hd = '<table style="width:100%%"><tr><td><b style="font-size:15pt">TRANSPORTS LE GOFF</b><br>Lots – Messagerie – Frigo · 17 route de Brest, 29000 QUIMPER · Licence communautaire 2021/53/0000771</td><td class="r">Facture N° <b>F26/03-1187</b> du <b>31/03/2026</b><br>Client <b>411SALAIS</b> · Page %s/2</td></tr></table>'
    R = lambda xs: [(a, b_, c_, d_, e, h_, fr(p)) for a, b_, c_, d_, e, h_, p in xs]
    b = (
        '<div class="wm">DUPLICATA</div>'
        + hd % 1
        + '<div style="margin:3mm 0 0 150mm">SALAISONS DE CORNOUAILLE SAS<br>Service transports<br>Kerdroniou – 29000 QUIMPER</div>'
    )
    hh = "Date|Lettre de voiture|Trajet|Colisage|Poids kg|Réf. client|HT €"
    b += (
        T(hh, R(rows[:half]) + [("", "", "<b>À reporter</b>", "", "", "", "<b>" + fr(rep) + "</b>")], "lllrrlr", "l")
        + '<div style="break-before:page">'
        + hd % 2
        + "</div>"
    )
    b += T(hh, [("", "", "<b>Report</b>", "", "", "", "<b>" + fr(rep) + "</b>")] + R(rows[half:]), "lllrrlr", "l")
    b += (
        '<table style="width:100%;margin-top:4mm"><tr><td style="font-size:7.4pt;width:150mm">Indexation gazole art. L3222-1 du code des transports (indice CNR 02/2026).<br>Paiement à 30 jours maximum (art. L441-11 C. com.) – échéance <b>30/04/2026</b>. Pénalités : BCE + 10 points. Forfait recouvrement 40 €. Sans escompte.<br>TVA sur les débits. Règlement à notre banque : Crédit Mutuel de Bretagne, IBAN '
        + sp(ib)
        + ", BIC CMBRFR2BXXX<br>SAS Transports Le Goff Frères, capital 250 000 €, RCS Quimper "
        + s
        + ", TVA "
        + v
        + "</td><td>"
        + KV(
            [
                ("Total prestations HT", fr(n)),
                ("Indexation gazole 4,15 %", fr(gz)),
                ("Total HT", fr(net)),
                ("TVA 20 %", fr(tx)),
                ("<b>Total TTC EUR</b>", "<b>" + fr(g) + "</b>"),
            ],
            "kv",
        )
        + "</td></tr></table>"
    )
    H(
        f,
        css + " .kv td:last-child{text-align:right;padding-left:6mm}",
        b,
        "size:A4 landscape;margin:10mm 14mm 10mm",
        lang="fr",
    )
    lab(
        f,
        "landscape-transport",
        "invoice",
        "fr",
        invoice_number="F26/03-1187",
        issue_date="2026-03-31",
        due_date="2026-04-30",
        seller_name=["SAS Transports Le Goff Frères", "Transports Le Goff Frères", "TRANSPORTS LE GOFF"],
        seller_vat_id=v,
        buyer_name=["SALAISONS DE CORNOUAILLE SAS", "SALAISONS DE CORNOUAILLE"],
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# F10 press publisher 2.10%
def f10():
    f = "f10.pdf"
    s = siren("57218844")
    v = fr_vat(s)
    ib = fr_iban("18206", "00280", "60244117705")
    a = D("3") * D("168.46")
    b0 = D("95.00")
    t1 = q(a * D(".021"))
    t2 = q(b0 * D(".2"))
    net = a + b0
    tx = t1 + t2
    g = net + tx
    css = 'body{font:10pt "Liberation Serif"} .mast{border-top:2pt solid #000;border-bottom:.6pt solid #000;text-align:center;padding:2mm 0} .mast b{font:bold 26pt "FreeSerif"} .l{width:100%;margin:6mm 0} .l th{font-style:italic;border-bottom:.5pt solid #000} .c3{width:100%;font-size:8.5pt;margin-top:3mm} .c3 td{width:33%;border-right:.4pt solid #000;padding:0 3mm} .c3 td:last-child{border:0}'
    b = '<div class="mast"><b>Le Courrier des Métaux</b><br><i>l’hebdomadaire de la filière depuis 1932</i></div><table class="c3"><tr><td>Facture d’abonnement<br><b>N° AB/26/10447</b><br>Paris, 2 février 2026</td><td>Abonné n° 00447-18<br>Votre commande : mail du 29/01/2026<br>Service abonnements : 01 53 26 40 40</td><td>À régler avant le<br><b>4 mars 2026</b><br>Référence à rappeler : 10447</td></tr></table>'
    b += '<div style="margin:12mm 0 6mm 95mm">Fonderies Marchetti SAS<br>Madame Paule Ginoux<br>Centre de documentation<br>110 av. de la Gare<br>54150 Val de Briey</div>'
    b += T(
        "Désignation|Qté|Prix H.T.|Taux|Total H.T.",
        [
            (
                "Abonnement 1 an papier + numérique (n° 4112 à 4160), du 16/02/2026 au 15/02/2027",
                3,
                "168,46",
                "2,10 %",
                fr(a),
            ),
            ("Accès base « Cours &amp; Indices » – 1 poste", 1, "95,00", "20,00 %", fr(b0)),
        ],
        "lrrrr",
        "l",
    )
    b += (
        '<p class="r">Total H.T. : '
        + fr(net)
        + " €<br>T.V.A. 2,10 % : "
        + fr(t1)
        + " € — T.V.A. 20 % : "
        + fr(t2)
        + " €<br>Total T.V.A. : "
        + fr(tx)
        + " €<br><b>Total T.T.C. : "
        + fr(g)
        + ' €</b></p><p style="font-size:8.5pt">Numéro de CPPAP : 0427 T 81184. '
        + ML
        + "</p>"
    )
    b += (
        '<div style="border:1pt dashed #000;padding:3mm;margin-top:10mm;font-size:8.5pt"><b>COUPON À JOINDRE À VOTRE RÈGLEMENT</b><br>Facture AB/26/10447 – Abonné 00447-18 – Montant : '
        + fr(g)
        + " €<br>☐ Chèque à l’ordre des Éditions Vulcain Presse &nbsp; ☐ Virement : IBAN "
        + sp(ib)
        + ' (Crédit Agricole IDF)</div><div style="position:absolute;bottom:-8mm;font-size:7.5pt;width:100%;text-align:center">Éditions Vulcain Presse – S.A. à directoire et conseil de surveillance – capital 412 000 € – 27 rue de Trévise 75009 Paris – R.C.S. Paris '
        + s
        + " – ident. TVA "
        + v
        + "</div>"
    )
    H(f, css, b, "size:A4;margin:16mm 20mm 20mm", lang="fr")
    lab(
        f,
        "press-masthead",
        "invoice",
        "fr",
        invoice_number=["AB/26/10447"],
        issue_date="2026-02-02",
        due_date="2026-03-04",
        seller_name=["Éditions Vulcain Presse"],
        seller_vat_id=v,
        buyer_name="Fonderies Marchetti SAS",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# F11 counter receipt
def f11():
    f = "f11.pdf"
    s = siren("40877152")
    v = fr_vat(s)
    its = [
        ("CIMENT 32,5 SAC 25KG", 12, D("9.48")),
        ("SABLE 0/4 BIG BAG", 1, D("62.50")),
        ("TREILLIS ST25C 6X2,40", 4, D("58.90")),
        ("CONSIGNE BIG BAG", 1, D("12.00")),
        ("PALETTE CONSIGNEE", -1, D("14.00")),
    ]
    net = sum(i[1] * i[2] for i in its)
    tx = q(net * D(".2"))
    g = net + tx
    css = 'body{font:9pt "DejaVu Sans Mono"} .l{width:100%;border-top:1px dashed #000;border-bottom:1px dashed #000}'
    b = '<div style="text-align:center"><b style="font-size:14pt">MATÉRIAUX DU LITTORAL</b><br>enseigne TOUT’FAIRE PRO<br>Négoce Bât. Aunis SARL<br>ZA des Cormiers 17440 AYTRÉ</div><p style="margin-top:4mm">FACTURE COMPTOIR ACQUITTÉE<br>No 02-0044871&nbsp;&nbsp;DU 21/03/2026 08:42<br>VENDEUR 07 / CAISSE 02<br>CLIENT CPT00318<br>MAÇONNERIE PINEAU<br>17220 LA JARRIE</p>'
    b += T("ARTICLE|QTE|PU HT|HT", [(i[0], i[1], fr(i[2]), fr(i[1] * i[2])) for i in its], "lrrr", "l")
    b += (
        '<table style="width:100%;margin-top:2mm">'
        + "".join(
            f'<tr><td>{k}</td><td class="r">{w}</td></tr>'
            for k, w in [
                ("TOTAL HT", fr(net)),
                ("TVA 20,00%", fr(tx)),
                ("<b>TOTAL TTC EUR</b>", "<b>" + fr(g) + "</b>"),
                ("CB SANS CONTACT", fr(g)),
                ("RESTE DÛ", "0,00"),
            ]
        )
        + '</table><p style="margin-top:3mm">CARTE ************7714 AUTO 884120<br>RÉGLÉ LE 21/03/2026</p><p style="font-size:7pt">RCS LA ROCHELLE '
        + s
        + "<br>TVA INTRACOM "
        + v
        + '<br>Marchandise reprise sous 8 jours, décote 15 %. Éco-contribution PMCB incluse.</p><div style="text-align:center"><svg viewBox="0 0 100 14" style="width:60mm">'
        + "".join(
            f'<rect x="{x*2.0+((x*7)%3)*.3:.1f}" y="0" width="{0.5+((x*5)%4)*.35:.2f}" height="14"/>' for x in range(49)
        )
        + "</svg></div>"
    )
    H(f, css, b, "size:105mm 220mm;margin:7mm", lang="fr")
    lab(
        f,
        "comptoir-narrow",
        "receipt",
        "fr",
        invoice_number="02-0044871",
        issue_date="2026-03-21",
        due_date=None,
        seller_name=["Négoce Bât. Aunis SARL", "MATÉRIAUX DU LITTORAL"],
        seller_vat_id=v,
        buyer_name="MAÇONNERIE PINEAU",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=None,
    )


# F12 Swiss French
def f12():
    f = "f12.pdf"
    v = che("20114983") + " TVA"
    ib = iban("CH", "00767000K52208411")
    its = [
        ("Nettoyage vitrerie façades B et C, nacelle", "forfait", D("4850.00")),
        ("Entretien courant – mars 2026", "1 mois", D("2316.00")),
        ("Fournitures sanitaires selon bulletins 771, 774", "", D("387.35")),
    ]
    net = sum(i[2] for i in its)
    rab = q(net * D(".03"))
    n2 = net - rab
    tx = q(n2 * D(".081"))
    raw = n2 + tx
    g = q((raw * 20).quantize(D(1), ROUND_HALF_UP) / 20)
    css = "body{font:10pt Carlito} .l{width:100%;margin:4mm 0} .l th{border-top:.6pt solid #000;border-bottom:.6pt solid #000;text-transform:uppercase;font-size:8pt} .l td{padding:1.4mm 3px} .ft{position:fixed;bottom:-16mm;width:100%;text-align:center;font-size:8pt;color:#0b6}"
    b = (
        '<div class="ft">Lémanet Services SA · Chemin de la Colice 21 · CH-1023 Crissier · '
        + v
        + ' · www.lemanet.example</div><table style="width:100%"><tr><td><svg viewBox="0 0 50 20" style="width:34mm"><path d="M0 15 Q12 0 25 12 T50 8 V20 H0 Z" fill="#0b6"/></svg></td><td class="r"><b style="font-size:14pt">Lémanet Services SA</b><br>nettoyage · conciergerie · espaces verts</td></tr></table><div style="margin:14mm 0 0 92mm">Recommandé B<br>Fondation des Résidences du Léman<br>Administration<br>Case postale 118<br>1110 Morges 1</div><p style="margin-top:10mm">Crissier, le 31 mars 2026/cb</p><h2 style="font-size:14pt;margin:3mm 0 1mm">FACTURE N° 26.0718</h2><p>Immeuble : Résidence Bellevue, Av. de Lonay 14, Morges — Mandat n° M-331 — V/réf. : Mme Cornaz — TVA : facture établie en francs suisses</p>'
    )
    b += T(
        "Prestation|Base|Montant CHF",
        [(i[0], i[1], ch(i[2])) for i in its]
        + [
            ("Rabais contractuel 3 %", "", "-" + ch(rab)),
            ("<b>Total hors TVA</b>", "", "<b>" + ch(n2) + "</b>"),
            ("TVA 8,1 %", "", ch(tx)),
            ("Arrondi", "", ch(g - raw)),
            ("<b>TOTAL TTC</b>", "", "<b>CHF " + ch(g) + "</b>"),
        ],
        "llr",
        "l",
    )
    b += (
        "<p>Conditions : 30 jours net, soit au 30 avril 2026. Passé ce délai, intérêt moratoire de 5 % l’an.</p><p>Versement : Banque Cantonale Vaudoise, 1001 Lausanne, IBAN "
        + sp(ib)
        + ', en faveur de Lémanet Services SA.</p><p style="margin-top:8mm">Avec nos remerciements pour votre confiance.</p>'
    )
    H(f, css, b, "size:A4;margin:16mm 20mm 22mm 24mm", lang="fr")
    lab(
        f,
        "ch-fr-letter",
        "invoice",
        "fr",
        invoice_number="26.0718",
        issue_date="2026-03-31",
        due_date="2026-04-30",
        seller_name="Lémanet Services SA",
        seller_vat_id=[v, v[:-4]],
        buyer_name="Fondation des Résidences du Léman",
        currency="CHF",
        net_total=n2,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


PAGES = [f07, f08, f09, f10, f11, f12]
