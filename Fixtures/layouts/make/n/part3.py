import random
from decimal import Decimal as D

from .drawing import C, fm, html, iban, ibe, ifr, inl, ogm, q, reg, siren, siret, sp, tr, vbe, vfr, vlu, vnl

F = lambda x: fm(x, "fr")


# 19 FR menuiserie
def n19():
    fn = "n19_lefevre.pdf"
    si = siren("50218834")
    st = siret(si, "0002")
    v = vfr(si)
    ib = ifr("16607", "00218", "08121934476")
    css = """@page{size:A4;margin:14mm 16mm 12mm} body{font:9.5pt "DejaVu Sans Condensed"} .r{text-align:right} .it{width:100%;border:.6pt solid #000} .it th{border:.6pt solid #000;background:#dfe8df;padding:1mm;font-size:8.5pt}.it td{border-left:.6pt solid #000;border-right:.6pt solid #000;padding:1mm;vertical-align:top;font-size:8.8pt} .r{text-align:right!important} .tt td{border:.6pt solid #000;padding:1mm 2mm}"""
    L = [
        ("Dépose porte existante et évacuation en déchetterie", "U", "1", "185", "20"),
        ("Porte coupe-feu EI30 chêne plaqué 930x2040, ferme-porte inclus", "U", "2", "1148.50", "20"),
        ("Plan de travail stratifié compact ép. 13 mm", "ml", "4.35", "212", "20"),
        ("Remplacement crémones fenêtres logement gardien", "U", "6", "48.90", "10"),
        ("Main d’œuvre pose", "H", "19.5", "46", "20"),
    ]
    b = {"20": D(0), "10": D(0)}
    rows = ""
    for d, u, m, p, t in L:
        s = q(D(m) * D(p))
        b[t] += s
        rows += tr([d, u, F(m), F(p), t + ",00", F(s)], cls=["", "", "r", "r", "r", "r"])
    rows += '<tr style="height:22mm"><td></td><td></td><td></td><td></td><td></td><td></td></tr>'
    t20 = q(b["20"] * D(".2"))
    t10 = q(b["10"] * D(".1"))
    net = b["20"] + b["10"]
    tax = t20 + t10
    tot = net + tax
    ac = D("1500")
    body = f"""<div style="display:flex"><div style="width:95mm"><b style="font-size:15pt;color:#2f5d33">MENUISERIE LEFÈVRE &amp; FILS</b><br>Agencement – Escaliers – Portes coupe-feu<br>ZA du Moulin Rouge<br>72200 LA FLÈCHE<br>Tél : 02 43 94 71 08 – Port : 06 12 88 04 31<br>contact@menuiserie-lefevre.example</div><div style="flex:1;border:.8pt solid #000;border-radius:3mm;padding:4mm;margin-top:18mm;line-height:1.4">LABORATOIRES VERNANTES<br>Service Travaux Neufs – M. Le Goff<br>14 rue des Tilleuls<br>BP 40112<br>72205 LA FLÈCHE CEDEX</div></div>
    <div style="margin:9mm 0 3mm"><b style="font-size:13pt">FACTURE N° FA00002871</b> &nbsp;&nbsp; <span>Date : 28/03/2025 &nbsp;&nbsp; Code client : C00417 &nbsp;&nbsp; Devis n° DE00001944 du 20/01/2025</span></div>
    <table class=it>{tr(['Désignation','U','Qté','P.U. HT','TVA %','Montant HT'],'th')}{rows}</table>
    <div style="display:flex;justify-content:space-between;margin-top:3mm"><div style="width:90mm"><table class=tt style="font-size:8.5pt">{tr(['Taux','Base HT','Montant TVA'],'th')}{tr(['20,00 %',F(b['20']),F(t20)],cls=['','r','r'])}{tr(['10,00 %',F(b['10']),F(t10)],cls=['','r','r'])}</table><p style="font-size:8.5pt">Conditions de règlement : virement à 30 jours<br>Échéance : <b>27/04/2025</b></p></div><div style="width:76mm"><table class=tt style="width:100%">{tr(['Total HT',F(net)],cls=['','r'])}{tr(['Total TVA',F(tax)],cls=['','r'])}{tr(['Total TTC',F(tot)],cls=['','r'])}{tr(['Acompte reçu le 03/02/2025',F(-ac)],cls=['','r'])}<tr style="font-weight:bold;background:#dfe8df"><td>Net à payer (€)</td><td class=r>{F(tot-ac)}</td></tr></table></div></div>
    <p style="font-size:8pt;border:.4pt dashed #000;padding:2mm">RIB – Crédit Populaire de l’Ouest, agence La Flèche. IBAN : {sp(ib)} – BIC : CPOUFRPP166</p>
    <p style="font-size:7pt">En cas de retard de paiement, seront exigibles, conformément à l’article L 441-10 du code de commerce, une indemnité calculée sur la base de trois fois le taux de l’intérêt légal ainsi qu’une indemnité forfaitaire pour frais de recouvrement de 40 euros. Pas d’escompte pour règlement anticipé. Assurance décennale : Mutuelle des Artisans de l’Ouest, police n° 4418-220, couverture France métropolitaine.</p>
    <div style="position:absolute;bottom:0;width:100%;text-align:center;font-size:7.2pt">SARL MENUISERIE LEFÈVRE ET FILS au capital de 15 000 € – SIRET {si[:3]} {si[3:6]} {si[6:]} {st[9:]} – RCS Le Mans – APE 4332A – N° TVA intracom. {v[:4]} {v[4:]}</div>"""
    html(fn, css, body)
    reg(
        fn,
        "fr_joinery_boxed",
        "invoice",
        "fr",
        "FA00002871",
        "2025-03-28",
        "2025-04-27",
        ["SARL MENUISERIE LEFÈVRE ET FILS", "MENUISERIE LEFÈVRE & FILS", "MENUISERIE LEFÈVRE ET FILS"],
        [v, v[:4] + " " + v[4:]],
        "LABORATOIRES VERNANTES",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 20 LU hosting
def n20():
    fn = "n20_datahaus_lu.pdf"
    v = vlu("318447")
    ib = iban("LU", "0019400644750000")
    css = """@page{size:A4;margin:20mm} body{font:9.5pt "Noto Sans";color:#111} .r{text-align:right} .it{width:100%} .it td{padding:2.2mm 0;border-bottom:.4pt solid #bbb}.it th{text-align:left;padding-bottom:2mm;border-bottom:1.4pt solid #e4003a;font-weight:normal;color:#e4003a}.it .r{text-align:right}"""
    L = [
        ("Colocation baie 42U – LUX-2, allée C", "1", "1180.00"),
        ("Alimentation A+B 16A (forfait 2 kW)", "1", "410.00"),
        ("Transit IP 1 Gbit/s engagé", "1", "290.00"),
        ("Intervention « remote hands » ticket 55120", "1,5 h", "142.50"),
    ]
    net = sum(D(x[2]) for x in L)
    tax = q(net * D(".17"))
    tot = net + tax
    body = f"""<div style="display:flex;justify-content:space-between;align-items:center"><div style="font:800 20pt 'Open Sans';color:#e4003a">▮▯▮ datahaus.lu</div><div style="font-size:26pt;font-weight:300;color:#999">FACTURE</div></div>
    <table style="width:100%;margin-top:14mm;line-height:1.45"><tr style="vertical-align:top"><td style="width:58mm"><span style="color:#e4003a">Facturé à</span><br>Fiduciaire Grand-Rue<br>(Hansen, Weber &amp; Associés S.à r.l.)<br>Attn. Comptabilité fournisseurs<br>12, Grand-Rue<br>L-1660 Luxembourg<br>TVA {vlu('271038')}</td><td style="width:58mm"><span style="color:#e4003a">Lieu de prestation</span><br>Centre de données LUX-2<br>Zone d’activités Am Brill 7<br>L-3961 Ehlange</td><td><span style="color:#e4003a">Références</span><br>N° 2025/04/00913<br>Émise le 01.04.2025<br>Période : avril 2025<br>Contrat CO-1188-B<br>BC client : PO-7741</td></tr></table>
    <div style="height:12mm"></div><table class=it>{tr(['Description','Quantité','Montant EUR'],'th',['','r','r'])}{''.join(tr([a,b,F(c)],cls=['','r','r']) for a,b,c in L)}</table>
    <table style="margin:5mm 0 0 auto;width:75mm;line-height:1.7">{tr(['Sous-total HTVA',F(net)],cls=['','r'])}{tr(['TVA 17 %',F(tax)],cls=['','r'])}<tr style="font-weight:bold;color:#e4003a"><td>TOTAL TVAC</td><td class=r>EUR {F(tot)}</td></tr></table>
    <p>À régler pour le 30.04.2025 au plus tard. IBAN {sp(ib)} – BIC BLUXLULL – communication : 2025/04/00913</p>
    <div style="position:absolute;bottom:0;font-size:7pt;color:#666;column-count:3;column-gap:6mm;width:100%">Datahaus Luxembourg S.à r.l.<br>Société à responsabilité limitée<br>41, rue de l’Usine, L-4340 Esch-sur-Alzette<br>R.C.S. Luxembourg B 188 204<br>N° TVA : {v}<br>Autorisation d’établissement 10048812/2<br>Banque Lux-Centrale S.A.<br>T. (+352) 27 44 18-1<br>facturation@datahaus.example</div>"""
    html(fn, css, body)
    reg(
        fn,
        "lu_colocation_threecol",
        "invoice",
        "fr",
        "2025/04/00913",
        "2025-04-01",
        "2025-04-30",
        "Datahaus Luxembourg S.à r.l.",
        v,
        [
            "Hansen, Weber & Associés S.à r.l.",
            "Fiduciaire Grand-Rue (Hansen, Weber & Associés S.à r.l.)",
            "Fiduciaire Grand-Rue",
        ],
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 21 FR transport
def n21():
    fn = "n21_guillaumin.pdf"
    si = siren("31844207")
    v = vfr(si)
    ib = ifr("30002", "05521", "00000447182")
    c = C(fn, font="ls", size=8.6)
    Bc = "#004b87"
    c.r(10, 10, 70, 16, fill=Bc)
    c.t(45, 20.5, "VALTRANS", "ls-b", 20, "c", "#ffffff")
    c.t(45, 30, "GROUPE · Agence de Clermont-Ferrand", z=7.5, a="c", col=Bc)
    c.ml(
        10,
        38,
        [
            "Transports Guillaumin SAS",
            "Rue Louis Blériot – ZI du Brézet",
            "63100 CLERMONT-FERRAND",
            "Tél. 04 73 90 22 10",
            "SIREN %s RCS Clermont-Ferrand" % si,
            "N° TVA %s" % v,
        ],
        4,
        z=8,
    )
    c.ml(
        115,
        48,
        [
            "COUTELLERIE DU FOREZ",
            "SERVICE COMPTABILITÉ FOURNISSEURS",
            "Allée des Émouleurs",
            "CS 30041",
            "63307 THIERS CEDEX",
        ],
        4.6,
        f="ls-b",
    )
    y = 74
    X = [10, 45, 80, 112, 150, 200]
    c.r(10, y - 5, 190, 12, stroke=Bc)
    for a, (h, t) in zip(
        X,
        (
            ("FACTURE N°", "0225041188"),
            ("DATE", "28/02/2025"),
            ("CLIENT", "411FOREZ"),
            ("ÉCHÉANCE", "30/03/2025"),
            ("MODE", "VIREMENT 30 JOURS"),
        ),
    ):
        c.t(a + 2, y - 1, h, z=6.5, col=Bc)
        c.t(a + 2, y + 4.5, t, "ls-b", 9)
    y = 94
    for x, h, a in (
        (10, "Date", "l"),
        (28, "Récépissé", "l"),
        (52, "Destinataire", "l"),
        (112, "Dépt", "c"),
        (126, "Colis", "r"),
        (146, "Poids kg", "r"),
        (172, "Port HT", "r"),
        (200, "Gazole", "r"),
    ):
        c.t(x, y, h, "ls-b", a=a, col=Bc)
    c.l(10, y + 1.5, 200, y + 1.5, 0.5, Bc)
    y += 6
    r = random.Random(21)
    port = D(0)
    gaz = D(0)
    for i, (d, n) in enumerate(
        (
            ("69", "ARTS DE LA TABLE LYON"),
            ("13", "COMPTOIR PHOCÉEN"),
            ("75", "GALERIES HAUSSMANN"),
            ("33", "BORDEAUX CHR"),
            ("67", "METZGER HÔTELLERIE"),
            ("59", "NORD CUISINE PRO"),
            ("31", "LA TABLE OCCITANE"),
            ("44", "OUEST RESTAURATION"),
            ("06", "RIVIERA PALACE EQUIP."),
        )
    ):
        kg = r.randint(12, 480)
        p = q(D("14.5") + D(kg) * D(".31"))
        g = q(p * D(".1185"))
        port += p
        gaz += g
        for x, t, a in (
            (10, f"{3+i*3:02d}/02", "l"),
            (28, str(88120477 + i * 13), "l"),
            (52, n, "l"),
            (112, d, "c"),
            (126, str(r.randint(1, 9)), "r"),
            (146, str(kg), "r"),
            (172, F(p), "r"),
            (200, F(g), "r"),
        ):
            c.t(x, y, t, a=a)
        y += 5
    c.l(10, y - 3, 200, y - 3, 0.3)
    c.t(52, y + 1, "Totaux")
    c.t(172, y + 1, F(port), "ls-b", a="r")
    c.t(200, y + 1, F(gaz), "ls-b", a="r")
    adm = D("6.50")
    net = port + gaz + adm
    tax = q(net * D(".2"))
    tot = net + tax
    y += 12
    c.r(10, y, 190, 14, stroke=Bc)
    for x, h, t in (
        (36, "Transport", port),
        (68, "Surcharge gazole 11,85 %", gaz),
        (96, "Frais admin.", adm),
        (124, "Total HT", net),
        (154, "TVA 20 % (débits)", tax),
        (196, "TOTAL TTC EUR", tot),
    ):
        c.t(x, y + 5, h, z=7, a="r", col=Bc)
        c.t(x, y + 11, F(t), "ls-b", 10, "r")
    c.p(
        10,
        y + 24,
        "Conformément à l’article L.441-11 II 5° du Code de commerce, le délai de paiement des transports ne peut dépasser 30 jours à compter de la date d’émission de la facture. Pénalités de retard : taux BCE majoré de 10 points. Indemnité forfaitaire de recouvrement : 40 €. Aucun escompte.",
        190,
        3.8,
        z=7.5,
    )
    c.t(10, y + 42, "Règlement à : Crédit Lyonnais du Centre – IBAN %s – BIC CRLYFRPP" % sp(ib), "ls-b", 8.5)
    c.l(10, 278, 200, 278, 0.3, "#888888")
    c.t(
        105,
        282,
        "Transports Guillaumin, Société par Actions Simplifiée au capital de 480 000 € – filiale de VALTRANS PARTICIPATIONS SA, 92 avenue de Wagram, 75017 PARIS",
        z=6.8,
        a="c",
    )
    c.t(
        105,
        285.5,
        "Licence transport intérieur n° 2019/83/0004471 – Assureur ad valorem : Helvia Transports – Siège social : voir en-tête",
        z=6.8,
        a="c",
    )
    c.save()
    reg(
        fn,
        "fr_carrier_group",
        "invoice",
        "fr",
        "0225041188",
        "2025-02-28",
        "2025-03-30",
        "Transports Guillaumin SAS",
        v,
        "COUTELLERIE DU FOREZ",
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 22 FR avoir
def n22():
    fn = "n22_avoir_kafeo.pdf"
    si = siren("79120366")
    v = vfr(si)
    css = """@page{size:A4;margin:0} body{margin:0;font:9.3pt Lato;color:#3a2a20} .h{background:#3a2a20;color:#f4e3cf;padding:10mm 16mm;height:34mm} .m{padding:8mm 16mm} .r{text-align:right} .it{width:100%} .it th{border-bottom:1pt solid #b5733a;text-align:left;padding:1.5mm 0}.it td{padding:1.6mm 0;border-bottom:.3pt solid #ddc7ae}.it .r{text-align:right}"""
    L = [
        ("CAF-104", "Café grains Sidamo 1 kg (lot 25-018 rappelé)", "24", "16.80", "5,5"),
        ("GOB-020", "Gobelets carton 20 cl x 50", "10", "3.95", "20"),
        ("LOC-KX8", "Location machine KX8 – prorata panne du 03 au 14/02", "1", "47.00", "20"),
    ]
    b5 = D(0)
    b20 = D(0)
    rows = ""
    for a, d, m, p, t in L:
        s = q(D(m) * D(p))
        if t == "20":
            b20 += s
        else:
            b5 += s
        rows += tr([a, d, m, F(p), t + " %", F(s)], cls=["", "", "r", "r", "r", "r"])
    t5 = q(b5 * D(".055"))
    t20 = q(b20 * D(".2"))
    net = b5 + b20
    tax = t5 + t20
    tot = net + tax
    body = f"""<div class=h><span style="font:900 28pt Lato">kaféo</span> <span style="font-style:italic">le café au bureau, en mieux</span><div style="float:right;font-size:22pt;font-weight:300">AVOIR</div></div><div class=m>
    <div style="float:right;width:75mm;border-left:2pt solid #b5733a;padding-left:5mm;line-height:1.4"><b>Cabinet Delmas Architectes</b><br>SELARL d’architecture<br>À l’attention de Mme Pauline Rey<br>23 bis, cours Gambetta<br>34000 MONTPELLIER</div>
    <div style="line-height:1.5">Avoir n° <b>AV-25-00231</b><br>du <b>24 février 2025</b><br>Sur facture FC-25-01877 du 31/01/2025<br>Compte client : 34-20118<br>Bon de retour : BR 0447</div>
    <div style="clear:both;height:12mm"></div><table class=it>{tr(['Réf.','Désignation','Qté','PU HT','TVA','Total HT'],'th',['','','r','r','r','r'])}{rows}</table>
    <div style="margin:6mm 0 0 90mm;width:88mm"><table style="width:100%;line-height:1.6">{tr(['Total HT',F(net)+' €'],cls=['','r'])}{tr(['TVA 5,5 % sur '+F(b5),F(t5)+' €'],cls=['','r'])}{tr(['TVA 20 % sur '+F(b20),F(t20)+' €'],cls=['','r'])}{tr(['Total TVA',F(tax)+' €'],cls=['','r'])}<tr style="font-weight:900;color:#b5733a;font-size:12pt"><td>Avoir TTC en votre faveur</td><td class=r>{F(tot)} €</td></tr></table></div>
    <p>Ce montant sera déduit de votre prochain prélèvement du 05/03/2025 (mandat RUM KAF-34-20118).</p><p style="font-size:8pt">Une question ? Votre conseiller : Julien au 0 805 29 18 40 (service et appel gratuits).</p></div>
    <div style="position:absolute;bottom:8mm;left:16mm;right:16mm;font-size:6.8pt;text-align:center">kaféo® est une marque exploitée par DISTRIBUTION AUTOMATIQUE DU LANGUEDOC, SAS au capital de 120 000 €, 8 rue de la Jeune Parque, 34070 Montpellier – {si[:3]} {si[3:6]} {si[6:]} R.C.S. Montpellier – TVA FR {v[2:4]} {si[:3]} {si[3:6]} {si[6:]} – DAL est certifiée Qualité Service 2024</div>"""
    html(fn, css, body)
    reg(
        fn,
        "fr_credit_brandband",
        "credit_note",
        "fr",
        "AV-25-00231",
        "2025-02-24",
        None,
        ["DISTRIBUTION AUTOMATIQUE DU LANGUEDOC", "DISTRIBUTION AUTOMATIQUE DU LANGUEDOC, SAS"],
        [v, f"FR {v[2:4]} {si[:3]} {si[3:6]} {si[6:]}"],
        ["Cabinet Delmas Architectes", "Cabinet Delmas Architectes SELARL d’architecture"],
        "EUR",
        net,
        tax,
        tot,
        None,
    )


# 23 FR micro
def n23():
    fn = "n23_rousselot.pdf"
    si = siren("84420193")
    ib = ifr("17515", "90000", "04184471822")
    c = C(fn, font="ca", size=11)
    c.ml(
        20,
        22,
        [
            "Camille ROUSSELOT EI",
            "Traductrice – relectrice (anglais, allemand)",
            "5 impasse des Glycines, 49100 Angers",
            "06 71 44 20 98 – camille@rousselot-trad.example",
            "SIRET " + siret(si),
        ],
        5.2,
    )
    c.ml(
        120,
        58,
        ["ATELIERS MÉCANIQUES", "DE LA SARTHE SAS", "Mme Bénédicte Hamon", "Rue du Perray", "72210 Roézé-sur-Sarthe"],
        5.2,
    )
    c.t(20, 98, "Facture n° 2025-09", "ca-b", 15)
    c.t(20, 105, "Angers, le 18 mars 2025")
    c.l(20, 112, 190, 112)
    y = 118
    for x, t, a in (
        (20, "Prestation", "l"),
        (130, "Quantité", "r"),
        (160, "Prix unitaire", "r"),
        (190, "Montant", "r"),
    ):
        c.t(x, y, t, "ca-b", a=a)
    y += 8
    tot = D(0)
    for d, m, u, p in (
        ("Traduction notice CE DE>FR, presse P40", "4212", "mots", "0.11"),
        ("Relecture catalogue 2025", "6.5", "h", "42"),
        ("Mise en page InDesign", "1", "forfait", "90"),
    ):
        s = q(D(m) * D(p))
        tot += s
        c.t(20, y, d)
        c.t(130, y, (m if m != "6.5" else "6,5") + " " + u, a="r")
        c.t(160, y, F(p) + " €", a="r")
        c.t(190, y, F(s) + " €", a="r")
        y += 7
    c.l(20, y - 2, 190, y - 2)
    c.t(160, y + 4, "Total à payer", "ca-b", 13, "r")
    c.t(190, y + 4, F(tot) + " €", "ca-b", 13, "r")
    c.t(20, y + 16, "TVA non applicable, article 293 B du CGI", "ca-i")
    c.p(
        20,
        y + 26,
        "Date limite de paiement : 17 avril 2025, par virement. Date de la prestation : 10 au 14 mars 2025. Pénalités de retard : 3 fois le taux d’intérêt légal ; indemnité forfaitaire de 40 € (art. D. 441-5).",
        170,
        5.2,
    )
    c.t(20, y + 46, "IBAN : " + sp(ib) + "     BIC : CEPAFRPP444     Titulaire : Mlle C. Rousselot")
    c.t(20, y + 56, "Bon de commande AMS n° 45-20817 – Dispensée d’immatriculation au RCS et au RM", z=8)
    c.save()
    reg(
        fn,
        "fr_micro_translator",
        "invoice",
        "fr",
        "2025-09",
        "2025-03-18",
        "2025-04-17",
        ["Camille ROUSSELOT EI", "Camille ROUSSELOT"],
        None,
        "ATELIERS MÉCANIQUES DE LA SARTHE SAS",
        "EUR",
        None,
        None,
        tot,
        ib,
    )


# 24 BE Dutch
def n24():
    fn = "n24_drukkerij_be.pdf"
    v = vbe("438120" + "4")
    ib = ibe("7360048112")
    vv = f"BE {v[2:6]}.{v[6:9]}.{v[9:]}"
    bv = vbe("4418821")
    og = ogm("0250031184")
    css = """@page{size:A4;margin:12mm 15mm} body{font:9.5pt "Liberation Sans Narrow"} .r{text-align:right} .it{width:100%} .it th{background:#111;color:#fff;text-align:left;padding:1.2mm 2mm}.it td{padding:1.4mm 2mm} .it tr:nth-child(odd) td{background:#f3f3f3} .it .r{text-align:right}"""
    L = [
        ("Folder A5, 4-luik, quadri r/v, 170 g mat", "5.000 ex.", "612.00", "21"),
        ("Jaarverslag 2024, 48 blz., garenloos gebrocheerd (boek)", "350 ex.", "1487.50", "6"),
        ("Omslagen US C5 bedrukt zwart", "10.000 ex.", "418.00", "21"),
        ("Levering Kortrijk + Waregem", "2", "38.00", "21"),
    ]
    b21 = sum(D(x[2]) for x in L if x[3] == "21")
    b6 = D("1487.50")
    t21 = q(b21 * D(".21"))
    t6 = q(b6 * D(".06"))
    net = b21 + b6
    tax = t21 + t6
    tot = net + tax
    body = f"""<table style="width:100%"><tr><td style="vertical-align:top"><div style="font:900 32pt Lato;letter-spacing:-1pt">VAN&nbsp;HECKE</div><div style="background:#00a3b4;height:2mm;width:20mm;display:inline-block"></div><div style="background:#d5006d;height:2mm;width:20mm;display:inline-block"></div><div style="background:#ffd800;height:2mm;width:20mm;display:inline-block"></div><br>drukwerk · mailings · verpakking</td><td class=r style="line-height:1.4;vertical-align:top">Drukkerij Van Hecke bv<br>Oostrozebekestraat 118<br>8770 Ingelmunster<br>BTW {vv}<br>RPR Gent, afd. Kortrijk<br>info@vanhecke-druk.example</td></tr></table>
    <table style="width:100%;margin-top:12mm"><tr style="vertical-align:top"><td style="width:90mm"><table>{tr(['Factuurnummer','<b>25/0311</b>'])}{tr(['Factuurdatum','<b>31/03/2025</b>'])}{tr(['Vervaldatum','<b>30/04/2025</b>'])}{tr(['Klantnummer','4002198'])}{tr(['Uw referentie','PO 25-0077 / Lies'])}{tr(['Uw btw-nr',f'BE {bv[2:6]}.{bv[6:9]}.{bv[9:]}'])}</table></td><td style="line-height:1.35;font-size:11pt">Textiles Courtrai<br>Weverij De Leiestreek NV<br>t.a.v. dienst Boekhouding<br>Pottelberg 44 bus 2<br>8500 KORTRIJK</td></tr></table>
    <div style="font:700 20pt Lato;margin:8mm 0 3mm">Factuur</div><table class=it>{tr(['Omschrijving','Oplage','btw %','Bedrag €'],'th',['','r','r','r'])}{''.join(tr([a,b,d,fm(c)],cls=['','r','r','r']) for a,b,c,d in L)}</table>
    <table style="width:100%;margin-top:6mm"><tr style="text-align:right;font-size:8.5pt;border-bottom:.5pt solid"><td>Maatstaf 21%</td><td>BTW 21%</td><td>Maatstaf 6%</td><td>BTW 6%</td><td>Totaal excl. btw</td><td>Totaal btw</td><td><b>Te betalen €</b></td></tr><tr style="text-align:right"><td>{fm(b21)}</td><td>{fm(t21)}</td><td>{fm(b6)}</td><td>{fm(t6)}</td><td>{fm(net)}</td><td>{fm(tax)}</td><td style="font-size:13pt"><b>{fm(tot)}</b></td></tr></table>
    <div style="border:1pt solid #00a3b4;padding:3mm;margin-top:10mm;width:110mm">Gelieve te betalen op rekening <b>{sp(ib)}</b> (BIC KREDBEBB)<br>met gestructureerde mededeling <b>+++{og[:3]}/{og[3:7]}/{og[7:]}+++</b></div>
    <p style="font-size:7pt;position:absolute;bottom:0">Klachten dienen binnen de 8 dagen na levering schriftelijk te worden gemeld. Bij niet-betaling op de vervaldag is van rechtswege een intrest van 10% per jaar verschuldigd en een schadebeding van 10% met een minimum van € 65. Alleen de rechtbanken van Kortrijk zijn bevoegd. Volledige voorwaarden op ommezijde. Drukkerij Van Hecke maakt deel uit van de Grafigroep West-Vlaanderen.</p>"""
    html(fn, css, body)
    reg(
        fn,
        "be_printer_dutch",
        "invoice",
        "nl",
        "25/0311",
        "2025-03-31",
        "2025-04-30",
        "Drukkerij Van Hecke bv",
        [vv, v],
        ["Weverij De Leiestreek NV", "Textiles Courtrai Weverij De Leiestreek NV"],
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 25 BE French cleaning
def n25():
    fn = "n25_nettoyage_be.pdf"
    v = vbe("6712045")
    ib = ibe("3630771844")
    c = C(fn, font="la", size=9.5)
    g = "#2a9d8f"
    c.circ(28, 24, 11, fill=g)
    c.t(28, 27, "N+", "la-k", 18, "c", "#ffffff")
    c.t(44, 22, "NetPlus Services", "la-b", 15, col=g)
    c.t(44, 28, "Nettoyage de bureaux · vitres · fin de chantier", z=8.5)
    c.t(190, 22, "FACTURE", "la-l", 24, "r", g)
    c.ml(
        25,
        50,
        [
            "Facture n° : VF1-25000417",
            "Date : 30-04-2025",
            "Échéance : 15-05-2025",
            "Votre n° client : C0881",
            "Chantier : Siège, av. Louise",
        ],
        5,
    )
    c.ml(
        115,
        50,
        [
            "ASBL Maison des Entrepreneurs",
            "de Bruxelles-Capitale",
            "c/o Regus Louise",
            "Avenue Louise 231",
            "1050 BRUXELLES",
            "TVA : BE 0477.118.8%02d" % (97 - 4771188 % 97),
        ],
        5,
    )
    y = 92
    c.r(20, y - 5, 170, 7, fill=g)
    for x, t, a in ((23, "Prestations avril 2025", "l"), (130, "Heures", "r"), (158, "Tarif", "r"), (187, "HTVA", "r")):
        c.t(x, y, t, "la-b", a=a, col="#ffffff")
    y += 8
    net = D(0)
    for d, h, t in (
        ("Entretien quotidien plateaux 2 et 3", "66", "27.40"),
        ("Lavage vitres intérieur/extérieur", "8", "31.00"),
        ("Supplément dimanche 06/04", "4", "41.10"),
        ("Produits et sacs (forfait)", "1", "58.00"),
    ):
        s = q(D(h) * D(t))
        net += s
        c.t(23, y, d)
        c.t(130, y, fm(h), a="r")
        c.t(158, y, fm(t), a="r")
        c.t(187, y, F(s) + " €", a="r")
        c.l(20, y + 2, 190, y + 2, 0.2, "#cccccc")
        y += 7
    tax = q(net * D(".21"))
    tot = net + tax
    y += 4
    for a, b, f in (("Base imposable", net, "la"), ("TVA 21 %", tax, "la"), ("Total à payer", tot, "la-b")):
        c.t(158, y, a, f, a="r")
        c.t(187, y, F(b) + " €", f, a="r")
        y += 6.5
    og = ogm("2500041788")
    c.t(20, y + 8, f"Compte {sp(ib)}   BIC BBRUBEBB   Communication : +++{og[:3]}/{og[3:7]}/{og[7:]}+++", "la-b")
    c.p(
        20,
        y + 16,
        "À défaut de paiement à l’échéance, des intérêts au taux de la loi du 2 août 2002 sont dus de plein droit. Numéro d’enregistrement ONSS 1244.8810. Toute contestation doit nous parvenir par écrit dans les 8 jours.",
        170,
        4.5,
        z=8,
    )
    c.t(
        105,
        280,
        f"NetPlus Services est le nom commercial de Ben Haddou & Cie SRL, chaussée de Mons 712, 1070 Anderlecht – BCE/TVA BE {v[2:6]}.{v[6:9]}.{v[9:]} – RPM Bruxelles",
        z=7.5,
        a="c",
    )
    c.t(
        105,
        284,
        "Tél. 02 520 44 18 – bonjour@netplus-services.example – Agréation titres-services n° 03318",
        z=7.5,
        a="c",
    )
    c.save()
    reg(
        fn,
        "be_cleaning_tradename",
        "invoice",
        "fr",
        "VF1-25000417",
        "2025-04-30",
        "2025-05-15",
        ["Ben Haddou & Cie SRL"],
        [v, f"BE {v[2:6]}.{v[6:9]}.{v[9:]}"],
        ["ASBL Maison des Entrepreneurs de Bruxelles-Capitale"],
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


# 26 NL staffing G-rekening
def n26():
    fn = "n26_flexwerk_nl.pdf"
    v = vnl("85341207")
    ib = inl("RABO", "318844107")
    ig = inl("RABO", "299118406")
    css = """@page{size:A4;margin:15mm 17mm} body{font:9pt Roboto} .r{text-align:right} .it{width:100%} .it th{text-align:left;border-bottom:1pt solid #004d99;color:#004d99;padding:1mm}.it td{padding:1mm}.it .r{text-align:right}"""
    L = [
        ("12", "D. Kowalczyk", "Productiemedewerker", "40,00", "28,95", "40", "28.95"),
        ("12", "D. Kowalczyk", "Overwerk 150%", "5,50", "39,40", "5.5", "39.40"),
        ("12", "S. van den Bosch", "Heftruckchauffeur", "38,00", "30,20", "38", "30.20"),
        ("12", "", "Reiskosten (km)", "210,00", "0,23", "210", "0.23"),
        ("13", "D. Kowalczyk", "Productiemedewerker", "40,00", "28,95", "40", "28.95"),
        ("13", "S. van den Bosch", "Heftruckchauffeur", "32,00", "30,20", "32", "30.20"),
    ]
    net = D(0)
    rows = ""
    for w, n, o, a, t, m, p in L:
        s = q(D(m) * D(p))
        net += s
        rows += tr([w, n, o, a, t, fm(s)], cls=["", "", "", "r", "r", "r"])
    tax = q(net * D(".21"))
    tot = net + tax
    g = q(tot * D(".25"))
    body = f"""<div style="text-align:right"><span style="font:900 22pt Roboto;color:#004d99">FLEX<span style="color:#f58220">werk</span></span><br>uitzenden · detacheren · payroll</div>
    <div style="position:absolute;top:28mm;left:0;line-height:1.4;font-size:10pt"><span style="font-size:6.5pt;color:#777">Retouradres: Postbus 318, 5700 AH Helmond</span><br>Peelland Conserven B.V.<br>Crediteurenadministratie<br>Postbus 80<br>5750 AB DEURNE</div>
    <div style="margin-top:44mm;background:#eef4fa;padding:3mm"><table style="width:100%"><tr style="font-size:7.5pt;color:#555"><td>Factuurnummer</td><td>Factuurdatum</td><td>Vervaldatum</td><td>Debiteurnummer</td><td>Uw inkoopnummer</td></tr><tr style="font-weight:bold"><td>F2025-10442</td><td>31-03-2025</td><td>14-04-2025</td><td>120881</td><td>4700-1182</td></tr></table></div>
    <h2 style="color:#004d99;font-size:14pt">FACTUUR week 12 en 13</h2><table class=it>{tr(['Wk','Uitzendkracht','Functie / toeslag','Aantal','Tarief €','Bedrag €'],'th',['','','','r','r','r'])}{rows}</table>
    <table style="width:80mm;margin:5mm 0 0 auto;line-height:1.6">{tr(['Totaal exclusief btw','€ '+fm(net)],cls=['','r'])}{tr(['Btw 21%','€ '+fm(tax)],cls=['','r'])}<tr style="font-weight:bold;border-top:1pt solid #004d99"><td>Totaal inclusief btw</td><td class=r>€ {fm(tot)}</td></tr></table>
    <div style="margin-top:7mm;border-left:3pt solid #f58220;padding-left:4mm;line-height:1.6">Wij verzoeken u het bedrag als volgt te voldoen o.v.v. F2025-10442:<br>€ {fm(tot-g)} op onze bankrekening <b>{sp(ib)}</b><br>€ {fm(g)} (25%) op onze G-rekening <b>{sp(ig)}</b></div>
    <p style="font-size:7.5pt">SNA-gecertificeerd NEN 4400-1, nr. 118-4402. Lid NBBU. WAADI-registratie KvK. Op al onze diensten zijn de algemene voorwaarden NBBU van toepassing.</p>
    <div style="position:absolute;bottom:0;width:100%;border-top:.6pt solid #004d99;padding-top:2mm;font-size:7.2pt">Van Asten Personeelsdiensten Helmond B.V. h.o.d.n. FLEXwerk · Kanaaldijk N.W. 71 · 5707 LC Helmond · T 0492 52 18 18 · KvK Eindhoven 71840233 · Btw-nr. {v} · Rabobank BIC RABONL2U</div>"""
    html(fn, css, body)
    reg(
        fn,
        "nl_staffing_gaccount",
        "invoice",
        "nl",
        "F2025-10442",
        "2025-03-31",
        "2025-04-14",
        ["Van Asten Personeelsdiensten Helmond B.V.", "Van Asten Personeelsdiensten Helmond B.V. h.o.d.n. FLEXwerk"],
        v,
        "Peelland Conserven B.V.",
        "EUR",
        net,
        tax,
        tot,
        [ib, ig],
    )


# 27 NL credit lease
def n27():
    fn = "n27_lumo_credit_nl.pdf"
    v = vnl("00681142")
    ib = inl("INGB", "000448120")
    c = C(fn, font="os", size=9)
    p = "#5b2a86"
    c.r(0, 0, 8, 297, fill=p)
    c.t(18, 24, "lumo", "os-b", 30, col=p)
    c.t(47, 24, "lease", "os-Light", 30, col="#f0a202")
    c.t(18, 46, "CREDITNOTA", "os-b", 16)
    y = 54
    for a, b in (
        ("Creditnotanummer", "CN-8820117"),
        ("Datum", "11 april 2025"),
        ("Betreft factuur", "LF-8814402 d.d. 1 april 2025"),
        ("Contract", "LC-2021-00417"),
        ("Relatienummer", "R 55-8102"),
    ):
        c.t(18, y, a, col="#666666")
        c.t(55, y, b)
        y += 5
    c.ml(
        125,
        54,
        [
            "De Graaf Installatiebedrijf",
            "handelend onder de naam KlimaatPlus",
            "De heer W. de Graaf",
            "Edisonweg 18-B",
            "2952 AD Alblasserdam",
        ],
        5,
    )
    y = 95
    c.l(18, y, 192, y, 1, p)
    y += 6
    c.t(18, y, "Omschrijving", "os-b")
    c.t(125, y, "Kenteken", "os-b")
    c.t(192, y, "Bedrag", "os-b", a="r")
    y += 8
    net = D(0)
    for d, k, s in (
        ("Leasetermijn april, voertuig ingeleverd 31-03-2025", "V-318-KX", "-412.35"),
        ("Vervangend vervoer niet verleend", "VKB-04-T", "-86.00"),
        ("Administratiekosten tussentijdse beëindiging", "V-318-KX", "45.00"),
    ):
        net += D(s)
        c.t(18, y, d)
        c.t(125, y, k)
        c.t(192, y, "€ " + fm(s), a="r")
        y += 6
    tax = q(net * D(".21"))
    tot = net + tax
    c.l(140, y - 3, 192, y - 3, 0.4, p)
    y += 2
    for a, b, f in (("Totaal excl. btw", net, "os"), ("21% btw", tax, "os"), ("Totaal incl. btw", tot, "os-b")):
        c.t(140, y, a, f, a="l")
        c.t(192, y, "€ " + fm(b), f, a="r")
        y += 6
    c.p(
        18,
        y + 8,
        "Het creditbedrag wordt binnen 10 dagen overgemaakt op de bij ons bekende rekening, of verrekend met openstaande facturen. U hoeft hiervoor niets te doen.",
        174,
        4.8,
    )
    c.ml(
        18,
        270,
        [
            "Lumo Lease is een handelsnaam van Autoleasemaatschappij Drechtsteden N.V.",
            "Laan der Verenigde Naties 40, 3316 AK Dordrecht · KvK 23041188 · btw " + v,
            "Bankrelatie ING · IBAN " + sp(ib) + " · BIC INGBNL2A",
        ],
        4,
        z=7.5,
        col="#444444",
    )
    c.save()
    reg(
        fn,
        "nl_credit_lease_stripe",
        "credit_note",
        "nl",
        "CN-8820117",
        "2025-04-11",
        None,
        ["Autoleasemaatschappij Drechtsteden N.V."],
        v,
        ["De Graaf Installatiebedrijf", "De Graaf Installatiebedrijf handelend onder de naam KlimaatPlus"],
        "EUR",
        net,
        tax,
        tot,
        ib,
    )


PAGES = [n19, n20, n21, n22, n23, n24, n25, n26, n27]
