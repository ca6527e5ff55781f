from decimal import Decimal as D

from .drawing import C, KV, T, g4, html, ib, lines, m, q, rnd, siren, siret, vat

F = lambda x: m(x, "fr")


# o13 fournitures
def o13():
    S = "Bureau Service Rhône-Alpes SARL"
    V = vat("FR", "bsra")
    I = ib("FR", "bsra", "13825")
    it = lines(
        [
            ("FB-0112", "Ramette papier A4 80 g — carton de 5", 10, "22.50"),
            ("FB-2208", "Cartouche laser noir CX-410 (8 000 p.)", 3, "74.90"),
            ("FB-3101", "Chemise 3 rabats à élastique, lot de 10", 6, "8.35"),
            ("FB-7745", "Siège opérateur « Lyra », accoudoirs réglables", 2, "189.00"),
            ("ECO-MOB", "Éco-participation mobilier", 2, "2.40"),
        ]
    )
    ht = sum(x[-1] for x in it)
    rem = q(ht * D(".03"))
    port = q("9.90")
    net = ht - rem + port
    tva = q(net * D(".2"))
    g = net + tva
    body = f"""<div class=t><div><b class=br>BSRA</b><br><b>{S}</b><br>au capital de 45 000 €<br>18, rue de l'Industrie<br>69800 Saint-Priest<br>Tél. 04 72 55 50 18 – contact@bsra.example</div><div class=fac>FACTURE<table><tr><th>N°</th><th>Date</th><th>Code client</th></tr><tr><td>FA25030417</td><td>14/03/2025</td><td>CL00882</td></tr></table></div></div>
<div class=d><div class=bx><small>Livré à</small><br>Cabinet vétérinaire des Brotteaux<br>25, cours Vitton<br>69006 Lyon</div><div class=bx><small>Facturé à</small><br>SELARL VÉTÉRINAIRE DES BROTTEAUX<br>Service comptabilité<br>BP 6042<br>69411 LYON CEDEX 06</div></div>
<p class=x>Vos réf. : commande BC-118 du 10/03/2025 — BL n° 25/4418 du 12/03/2025 — Représentant : J. Mercier</p>
{T(['Référence','Désignation','Qté','P.U. HT','Montant HT','TVA'],[(a,b,c,F(D(p)),F(s),'1') for a,b,c,p,s in it],'llrrrc')}
<div class=bt><div><table class=tv><tr><th>Code</th><th>Base HT</th><th>Taux</th><th>Montant TVA</th></tr><tr><td>1</td><td>{F(net)}</td><td>20,00 %</td><td>{F(tva)}</td></tr></table></div><div><table class=tot><tr><td>Total HT brut</td><td>{F(ht)}</td></tr><tr><td>Remise 3 %</td><td>-{F(rem)}</td></tr><tr><td>Frais de port</td><td>{F(port)}</td></tr><tr><td>Total HT net</td><td>{F(net)}</td></tr><tr><td>Total TVA</td><td>{F(tva)}</td></tr><tr class=n><td>NET À PAYER TTC</td><td>{F(g)} €</td></tr></table></div></div>
<p><b>Échéance : 30/04/2025</b> — Mode de règlement : virement, 30 jours fin de mois</p><p class=rib>Banque Populaire du Lyonnais — IBAN {g4(I)} — BIC CEPAFRPP382</p>
<p class=s>Pas d'escompte pour règlement anticipé. Tout retard de paiement entraîne l'application de pénalités au taux de trois fois l'intérêt légal ainsi qu'une indemnité forfaitaire pour frais de recouvrement de 40 € (art. L441-10 du Code de commerce). Réserve de propriété : les marchandises restent la propriété du vendeur jusqu'au paiement intégral (loi du 12 mai 1980).</p>
<div class=f>{S} — RCS Lyon {' '.join([siren('bsra')[i:i+3] for i in (0,3,6)])} — SIRET {siret('bsra')} — APE 4666Z — N° TVA intracommunautaire {V}</div>"""
    css = """body{font:9.5pt "Liberation Sans"}.t{display:flex;justify-content:space-between;line-height:1.35}.br{font-size:26pt;color:#fff;background:#e07a00;padding:0 3mm}.fac{font-size:20pt;font-weight:bold;text-align:right}.fac table{font-size:8.5pt;font-weight:normal;margin-top:2mm}.fac td,.fac th{border:.6pt solid #e07a00;padding:1mm 3mm;text-align:center}.d{display:flex;gap:8mm;margin:8mm 0 5mm}.bx{flex:1;border:.6pt solid #888;border-radius:2mm;padding:3mm;min-height:26mm;line-height:1.4}small{color:#e07a00}.x{font-size:8.5pt}.it td,.it th{border-left:.5pt solid #888;border-right:.5pt solid #888;padding:1.2mm 2mm}.it th{background:#fbe3c4;border:.5pt solid #888}.it{border-bottom:.5pt solid #888}.bt{display:flex;justify-content:space-between;align-items:flex-start;margin:5mm 0}.tv td,.tv th{border:.5pt solid #888;padding:1mm 3mm;font-size:8.5pt;text-align:right}.tot{width:75mm}.tot td{padding:.9mm 2mm}.tot td+td{text-align:right;white-space:nowrap}.n td{background:#e07a00;color:#fff;font-weight:bold;font-size:11pt}.rib{background:#f4f4f4;padding:2mm}.s{font-size:7pt}.f{position:fixed;bottom:-8mm;left:0;right:0;text-align:center;font-size:7pt;border-top:.5pt solid #888;padding-top:1mm}"""
    html(
        "o13",
        "fr-fournitures-cadres",
        "invoice",
        "fr",
        css,
        body,
        "size:A4;margin:12mm 14mm 17mm",
        invoice_number="FA25030417",
        issue_date="2025-03-14",
        due_date="2025-04-30",
        seller_name=[S, "Bureau Service Rhône-Alpes"],
        seller_vat_id=V,
        buyer_name="SELARL VÉTÉRINAIRE DES BROTTEAUX",
        currency="EUR",
        net_total=net,
        tax_total=tva,
        grand_total=g,
        iban=I,
    )


# o14 opérateur télécom
def o14():
    S = "Armoric Télécom Entreprises"
    V = vat("FR", "armoric")
    net = q("189.00") + q("48") + q("32.4") + q("17.86")
    tva = q(net * D(".2"))
    g = net + tva
    body = f"""<div class=hd><div class=lg>armoric<br><span>télécom entreprises</span></div><div class=ad>SAS CONSERVERIES DU PORT<br>QUAI DE L'ODET<br>29000 QUIMPER</div></div>
<div class=cols><div class=lf><h3>Vos références</h3>n° client : 7 041 882<br>n° compte de facturation : 0288411<br>contrat : PRO-FIBRE-2291<br><h3>Nous contacter</h3>par téléphone : 39 55 (prix d'un appel local)<br>espace client : entreprises.armoric.example<br>par courrier : Armoric Télécom Entreprises, Service clients, TSA 40018, 35091 Rennes Cedex 9</div><div class=m><h1>Votre facture du 5 février 2025</h1><p>n° de facture : <b>F-2025-02-0288411</b></p>
<table class=rs><tr><td>montant hors taxes</td><td>{F(net)} €</td></tr><tr><td>TVA à 20,00 %</td><td>{F(tva)} €</td></tr><tr class=b><td>montant total TTC de la facture</td><td>{F(g)} €</td></tr><tr><td>solde facture précédente (réglée le 20/01, merci)</td><td>0,00 €</td></tr></table>
<p class=pv>Date limite de paiement : <b>20/02/2025</b>. Cette somme sera prélevée à cette date sur votre compte bancaire n° FR76 **** **** **** **** *719 204 — RUM AT0288411-01, ICS FR22ZZZ488112</p><h2>Détail de vos prestations</h2>
{T(['','période','montant HT'],[('<b>Abonnements</b>','',''),('Fibre Pro dédiée 1 Gbit/s — site Quai de l’Odet','01/02 – 28/02/2025','189,00'),('Téléphonie IP, 8 postes','01/02 – 28/02/2025','48,00'),('<b>Options</b>','',''),('Garantie de temps de rétablissement 4 h','01/02 – 28/02/2025','32,40'),('<b>Communications</b>','',''),('vers mobiles et international (142 appels, 6 h 12)','janvier 2025','17,86')],'llr')}</div></div>
<p class=s>En cas de non-paiement à la date limite, pénalités de retard : taux BCE majoré de 10 points ; indemnité forfaitaire de recouvrement : 40 €. TVA acquittée sur les débits. Contestation dans un délai d'un an.</p><div class=f>{S} — société par actions simplifiée au capital de 12 600 000 € — siège social : 3, place de Bretagne, 35000 Rennes — RCS Rennes {siren('armoric')} — TVA {V} — une société du groupe Armoric Holding SA</div>"""
    css = """body{font:9pt Lato}.hd{display:flex;justify-content:space-between;margin-bottom:22mm}.lg{font-size:22pt;font-weight:900;color:#005f73;line-height:.9}.lg span{font-size:9pt;font-weight:400}.ad{margin:22mm 12mm 0 0;font-size:10.5pt;line-height:1.4}.cols{display:flex;gap:8mm}.lf{width:46mm;font-size:8pt;line-height:1.5;border-top:2pt solid #ee9b00;padding-top:2mm}.lf h3{font-size:9pt;color:#005f73;margin:3mm 0 1mm}.m{flex:1}h1{font-size:15pt;color:#005f73;margin-bottom:2mm}h2{font-size:11pt;color:#005f73;margin:5mm 0 2mm}.rs{width:100%;border-top:1pt solid #005f73;border-bottom:1pt solid #005f73;padding:2.5mm 0;margin:3mm 0}.rs td{padding:.8mm 0}.rs td+td{text-align:right}.rs .b{font-weight:bold;font-size:11pt}.pv{background:#e9f5f5;padding:2mm}.it td{padding:.9mm 0;border-bottom:.3pt dotted #999}.it th{font-weight:normal;color:#777;font-size:8pt}.s{font-size:7pt;margin-top:8mm}.f{position:fixed;bottom:-8mm;left:0;right:0;font-size:6.5pt;color:#555}"""
    html(
        "o14",
        "fr-telecom-grille",
        "invoice",
        "fr",
        css,
        body,
        "size:A4;margin:14mm 15mm 18mm",
        invoice_number="F-2025-02-0288411",
        issue_date="2025-02-05",
        due_date="2025-02-20",
        seller_name=S,
        seller_vat_id=V,
        buyer_name=["SAS CONSERVERIES DU PORT", "CONSERVERIES DU PORT"],
        currency="EUR",
        net_total=net,
        tax_total=tva,
        grand_total=g,
        iban=None,
    )


# o15 avocats
def o15():
    c = C("o15", "FreeSerif", "FreeSerifBold", 10.5)
    S = "SELARL Castelnau Avocats"
    V = vat("FR", "castel")
    I = ib("FR", "castel", "10278")
    net = q("3200") + q("640") + q("118.5")
    tva = q(net * D(".2"))
    g = net + tva
    c.t(25, 22, "CASTELNAU", 1, 19)
    c.t(25, 27, "A V O C A T S   À   L A   C O U R", 0, 8)
    c.tl(
        25,
        40,
        [
            "Me Hélène Castelnau",
            "Me Antoine Ribeyre",
            "Toque P 0447",
            "",
            "12, allée Jean-Jaurès",
            "31000 Toulouse",
            "T. +33 (0)5 61 55 50 12",
            "F. +33 (0)5 61 55 50 13",
        ],
        4,
        z=8.5,
    )
    c.tl(
        115,
        52,
        [
            "AÉROPIÈCES SUD-OUEST",
            "Direction juridique",
            "À l'attention de Mme Lescure",
            "ZA de la Ménude",
            "31830 PLAISANCE-DU-TOUCH",
        ],
        5,
    )
    c.t(115, 86, "Toulouse, le 3 mars 2025")
    c.t(25, 98, "NOTE D'HONORAIRES N° 2025/088", 1, 13)
    c.tl(
        25,
        105,
        [
            "Dossier : AÉROPIÈCES / SCI du Lac (bail commercial) — n/réf. 24.317 HC",
            "Diligences du 6 janvier au 28 février 2025",
        ],
        5,
    )
    y = 122
    for a, b in [
        ("Honoraires : étude du dossier, rédaction de l'assignation (16 h x 200,00 €)", q("3200")),
        ("Audience de plaidoirie du 24 février 2025, forfait", q("640")),
        ("Frais de déplacement et de reprographie", q("118.5")),
    ]:
        c.t(25, y, a)
        c.t(185, y, F(b) + " €", a="r")
        y += 8
    c.ln(112, y - 3, 185, y - 3)
    y += 3
    for a, b, h in [
        ("Total HT", F(net) + " €", 0),
        ("TVA 20 %", F(tva) + " €", 0),
        ("Total TTC", F(g) + " €", 1),
        ("Provision versée le 08/01/2025", "-1 200,00 €", 0),
        ("Solde à nous devoir", F(g - 1200) + " €", 1),
    ]:
        c.t(112, y, a, h)
        c.t(185, y, b, h, a="r")
        y += 6.5
    c.wrap(
        25,
        y + 8,
        "Conformément à l'article L. 441-10 du Code de commerce, la présente note est payable à réception. Tout retard donnera lieu à des pénalités au taux légal majoré de dix points et à une indemnité de 40 €. En cas de contestation, le Bâtonnier de l'Ordre des avocats de Toulouse peut être saisi.",
        160,
        4.6,
        z=9,
    )
    c.t(25, y + 34, "Règlement par virement : Crédit Occitan — IBAN " + g4(I) + " — BIC CMCIFR2A", 0, 9.5)
    c.ln(25, 276, 185, 276, 0.3)
    c.t(
        105,
        281,
        f'{S} — société d\'exercice libéral à responsabilité limitée au capital de 20 000 € — RCS Toulouse {siren("castel")}',
        0,
        7.5,
        "c",
    )
    c.t(
        105,
        285,
        f"TVA intracommunautaire {V} — Membre d'une association agréée, le règlement par chèque est accepté",
        0,
        7.5,
        "c",
    )
    c.done(
        "rl-fr-avocats",
        "invoice",
        "fr",
        invoice_number="2025/088",
        issue_date="2025-03-03",
        due_date=None,
        seller_name=[S, "Castelnau Avocats"],
        seller_vat_id=V,
        buyer_name="AÉROPIÈCES SUD-OUEST",
        currency="EUR",
        net_total=net,
        tax_total=tva,
        grand_total=g,
        iban=I,
    )


# o16 imprimerie avoir
def o16():
    S = "Imprimerie Vasseur & Fils"
    V = vat("FR", "vasseur")
    I = ib("FR", "vasseur", "15629")
    net = q("264")
    tva = q(net * D(".2"))
    body = f"""<h1>Imprimerie Vasseur &amp; Fils</h1><p class=st>Labeur · Faire-part · Étiquettes — depuis 1934</p>
<table class=g><tr><td>AVOIR N°<br><b>AV-00318</b></td><td>Date<br><b>27 mai 2025</b></td><td>Client<br><b>C-1190</b></td><td>Facture d'origine<br><b>FC-12204 du 06/05/2025</b></td><td>Page<br><b>1/1</b></td></tr></table>
<div class=cli>Domaine de la Croix Blanche<br>EARL Perrin<br>14 route des Vignes<br>21190 Meursault</div>
{T(['Désignation','Quantité','Unité','Prix unit. HT','Total HT'],[('Étiquettes adhésives Bourgogne 2023, 90 × 120 mm, dorure à chaud','','','',''),('&nbsp;&nbsp;Retour marchandise : rouleaux non conformes (défaut de dorure)','4','mille','66,00','264,00'),('&nbsp;&nbsp;Bon de retour BR-77 du 20/05/2025','','','','')],'lrcrr')}
<div class=e></div><table class=g2><tr><td>Total HT</td><td>TVA 20 %</td><td>Total TTC de l'avoir</td></tr><tr><td>{F(net)} €</td><td>{F(tva)} €</td><td><b>{F(net+tva)} €</b></td></tr></table>
<p>Avoir à déduire de votre prochain règlement ou remboursable sur demande. Aucune somme n'est à payer.</p><div class=f>SARL Imprimerie Vasseur &amp; Fils au capital de 30 490 € · ZI Beaune-Savigny, 7 rue Gay-Lussac · 21200 Beaune · Tél. 03 80 55 50 77<br>Siret {siret('vasseur')} · NAF 1812Z · RCS Dijon · TVA : {V[:4]} {V[4:7]} {V[7:10]} {V[10:]} · Crédit Mutuel du Vignoble {g4(I)}</div>"""
    css = """body{font:10pt "FreeSans"}h1{font:bold 24pt "FreeSerif";text-align:center;font-style:italic}.st{text-align:center;font-size:8.5pt;margin-bottom:8mm}.g{width:100%}.g td{border:.7pt solid #333;padding:1.5mm 3mm;font-size:8.5pt}.g b{font-size:10pt}.cli{margin:10mm 0 10mm 105mm;line-height:1.45;border-left:2pt solid #333;padding-left:4mm}.it th{border:.7pt solid #333;padding:1.2mm;font-size:8.5pt}.it td{padding:1.2mm;border-left:.7pt solid #333;border-right:.7pt solid #333}.e{height:45mm;border:.7pt solid #333;border-top:0;margin-bottom:5mm}.g2{width:100%;margin-bottom:6mm}.g2 td{border:.7pt solid #333;padding:1.5mm;text-align:center;width:33%}.f{position:fixed;bottom:-8mm;left:0;right:0;text-align:center;font-size:7pt;line-height:1.5}"""
    html(
        "o16",
        "fr-imprimerie-avoir",
        "credit_note",
        "fr",
        css,
        body,
        "size:A4;margin:14mm 16mm 20mm",
        invoice_number="AV-00318",
        issue_date="2025-05-27",
        due_date=None,
        seller_name=[S, "SARL Imprimerie Vasseur & Fils"],
        seller_vat_id=[V, f"{V[:4]} {V[4:7]} {V[7:10]} {V[10:]}"],
        buyer_name=["EARL Perrin", "Domaine de la Croix Blanche", "Domaine de la Croix Blanche EARL Perrin"],
        currency="EUR",
        net_total=net,
        tax_total=tva,
        grand_total=net + tva,
        iban=I,
    )


# o17 auto-entrepreneur
def o17():
    I = ib("FR", "lebrun", "20041")
    body = f"""<div class=a><b>Mickaël Lebrun EI</b><br>Électricité générale – Dépannage<br>27 rue du Moulin<br>44190 Clisson<br>06 55 50 27 44<br>mickael.lebrun.elec@mail.example<br>SIRET : {siret('lebrun')}<br>Assurance décennale : Mutuelle du Bâtiment Ouest, contrat 118 4471</div><div class=b>Boulangerie Aux Blés d'Or<br>SARL Guérin<br>2 place du Minage<br>44190 Clisson</div>
<h1>Facture n°2025-031</h1><p>Date : 19/06/2025<br>Devis accepté : D2025-044 du 02/06/2025<br>Date des travaux : 16 et 17/06/2025</p>
{T(['Description','Quantité','Prix unitaire','Total'],[("Remplacement tableau électrique triphasé, fourniture et pose",'1','1 180,00 €','1 180,00 €'),('Ligne dédiée four 400 V – câble U1000R2V 5G6 (ml)','18','11,50 €','207,00 €'),("Main d'œuvre (h)",'9','42,00 €','378,00 €'),('Attestation Consuel','1','125,00 €','125,00 €')],'lrrr')}
<p class=tt>Total à payer : <b>1 890,00 €</b></p><p class=i>TVA non applicable, art. 293 B du CGI</p><p>Acompte reçu le 03/06/2025 par chèque : 500,00 €. Reste dû : 1 390,00 €<br>À régler avant le 19/07/2025 par virement ou chèque.</p><p>IBAN : {g4(I)}<br>BIC : PSSTFRPPNTE (La Banque Postale)</p><p class=s>En cas de retard de paiement, une pénalité égale à 3 fois le taux d'intérêt légal sera exigible, ainsi qu'une indemnité forfaitaire de 40 € pour frais de recouvrement. Dispensé d'immatriculation au RCS – inscrit au registre national des entreprises.</p>"""
    css = """body{font:11pt Carlito;line-height:1.4}.b{margin:4mm 0 8mm 110mm}h1{font-size:17pt;margin-bottom:3mm;border-bottom:1pt solid #000}.it{margin:5mm 0}.it th{background:#ddd;padding:1mm 2mm}.it td{padding:1mm 2mm;border-bottom:.4pt solid #999}.tt{text-align:right;font-size:13pt}.i{text-align:right;font-style:italic}.s{font-size:8.5pt;margin-top:10mm}"""
    html(
        "o17",
        "fr-artisan-word",
        "invoice",
        "fr",
        css,
        body,
        "size:A4;margin:20mm",
        invoice_number="2025-031",
        issue_date="2025-06-19",
        due_date="2025-07-19",
        seller_name=["Mickaël Lebrun EI", "Mickaël Lebrun"],
        seller_vat_id=None,
        buyer_name=["SARL Guérin", "Boulangerie Aux Blés d'Or", "Boulangerie Aux Blés d'Or SARL Guérin"],
        currency="EUR",
        net_total=None,
        tax_total=None,
        grand_total="1890.00",
        iban=I,
    )


# o18 transporteur 2 p
def o18():
    S = "Transports Delacourt SAS"
    V = vat("FR", "delac")
    I = ib("FR", "delac", "30003")
    r = rnd("o18")
    towns = [
        "59000 Lille",
        "76600 Le Havre",
        "67000 Strasbourg",
        "13015 Marseille",
        "33300 Bordeaux",
        "44800 St-Herblain",
        "69007 Lyon",
        "21000 Dijon",
        "37000 Tours",
        "57050 Metz",
    ]
    rows = []
    tot = D(0)
    for i in range(34):
        pr = q(r.uniform(38, 260))
        tot += pr
        rows.append(
            (
                f"{r.randint(1,30):02d}/04/25",
                f"RC{880410+i*7}",
                r.choice(["", "CMD 4471", "CMD 4502", "PAL RET.", "CMD 4533"]),
                r.choice(towns),
                r.randint(1, 9),
                f"{r.randint(90,2900)}",
                F(pr),
            )
        )
    rows.sort()
    gaz = q(tot * D(".0845"))
    net = tot + gaz
    tva = q(net * D(".2"))
    g = net + tva
    body = f"""<div class=hd><svg viewBox="0 0 60 20" width=40mm><path d="M0 15h34V3H8zM36 15h20V9l-6-5H36z" fill="#c1121f"/><circle cx=12 cy=16 r=3 /><circle cx=46 cy=16 r=3 /></svg><div><b>TRANSPORTS DELACOURT</b> — messagerie, affrètement, logistique<br>Plateforme de Reims-Sud, 51430 Bezannes — exploitation 03 26 55 50 40 — facturation@delacourt.example</div></div>
<table class=rf><tr><td>Facture<br><b>250400317</b></td><td>du<br><b>30/04/2025</b></td><td>Compte<br><b>411MAISON</b></td><td>Période<br><b>01/04/25 – 30/04/25</b></td><td>Échéance<br><b>30/05/2025</b></td><td class=ad>Maison Thévenet Champagne SA<br>Comptabilité fournisseurs<br>9, boulevard Lundy<br>51100 REIMS</td></tr></table>
{T(['Date','Récépissé','Référence','Destination','Colis','Poids kg','Montant HT'],rows,'lllllrr')}
<table class=tt><tr><td>34 expéditions, total transport HT</td><td>{F(tot)}</td></tr><tr><td>Indexation gazole 8,45 % (indice CNR mars 2025)</td><td>{F(gaz)}</td></tr><tr><td>Total HT</td><td>{F(net)}</td></tr><tr><td>TVA 20,00 % sur les encaissements</td><td>{F(tva)}</td></tr><tr><td><b>TOTAL TTC EUR</b></td><td><b>{F(g)}</b></td></tr></table>
<p class=s>Règlement à 30 jours date de facture (art. L. 441-11 II 5° du Code de commerce). Passé l'échéance : intérêts au taux de la BCE + 10 points et indemnité de 40 €. Le contrat type « général » s'applique. Information CO₂e : 1 184 kg pour la période (art. L1431-3 du Code des transports).</p><p class=s2>Virement : IBAN {g4(I)} — BIC SOGEFRPP — Société Rémoise de Banque, agence Reims Entreprises</p>"""
    css = f"""body{{font:8.5pt "Roboto Condensed"}}.hd{{display:flex;gap:5mm;align-items:flex-end;margin-bottom:5mm}}.rf{{width:100%;margin-bottom:6mm}}.rf td{{border:.5pt solid #c1121f;padding:2mm}}.rf .ad{{width:65mm;font-size:10pt;line-height:1.35;border:0;padding-left:8mm}}.it th{{background:#c1121f;color:#fff;padding:1mm 2mm}}.it td{{padding:1.35mm 2mm}}.it tr:nth-child(even) td{{background:#f6e6e7}}.tt{{margin:5mm 0 5mm auto;width:90mm;break-inside:avoid}}.tt td{{padding:1mm;border-bottom:.3pt solid #c1121f}}.tt td+td{{text-align:right}}.s{{font-size:7pt}}.s2{{font-weight:bold}}"""
    page = (
        'size:A4;margin:12mm 14mm 20mm;@bottom-left{content:"'
        + S
        + " au capital de 500 000 € — RCS Reims "
        + siren("delac")
        + " — TVA "
        + V
        + ' — siège : 2 rue du Val Clair, 51100 Reims";font:6.8pt Roboto}@bottom-right{content:"page " counter(page) "/" counter(pages);font:7pt Roboto;width:20mm}'
    )
    html(
        "o18",
        "fr-transport-releve",
        "invoice",
        "fr",
        css,
        body,
        page,
        invoice_number="250400317",
        issue_date="2025-04-30",
        due_date="2025-05-30",
        seller_name=[S, "TRANSPORTS DELACOURT"],
        seller_vat_id=V,
        buyer_name="Maison Thévenet Champagne SA",
        currency="EUR",
        net_total=net,
        tax_total=tva,
        grand_total=g,
        iban=I,
    )


P = lambda x: "£" + m(x, "en")


def gv(v):
    v = v[2:]
    return f"{v[:3]} {v[3:7]} {v[7:]}"


# o19 UK cleaning
def o19():
    S = "Sparrow & Finch Cleaning Services Ltd"
    V = vat("GB", "sparrow")
    net = q("1420") + q("96.5") + q("220")
    tax = q(net * D(".2"))
    body = f"""<div class=h><div><h1>Sparrow &amp; Finch</h1>Commercial cleaning across the North West</div><div class=inv>INVOICE</div></div>
<div class=g><div><b>To</b><br>Hartley Dunn Architects LLP<br>The Tannery, Unit 6<br>Whalley Road<br>Clitheroe BB7 1EW</div><div><b>From</b><br>{S}<br>41 Bolton Street<br>Bury BL9 0LD<br>0161 555 0141<br>accounts@sparrowfinch.example</div><div class=k>{KV([('Invoice no.','SF-3391'),('Invoice date','31 May 2025'),('Tax point','31 May 2025'),('Your PO','HDA/0227'),('Due date','30 June 2025')])}</div></div>
{T(['Description','Net','VAT %','VAT'],[('Daily office cleaning, May 2025 (20 visits)',P(q('1420')),'20',P(q('284'))),('Washroom consumables supplied',P(q('96.5')),'20',P(q('19.3'))),('Window clean, external, 14 May',P(q('220')),'20',P(q('44')))],'lrrr')}
<div class=t>Subtotal {P(net)}<br>VAT @ 20% {P(tax)}<br><b>Total due {P(net+tax)}</b></div><div class=bk><b>How to pay</b><br>BACS to Northern Counties Bank · Sort code 20-55-41 · Account 63318804 · Account name {S}<br>Please quote SF-3391. We reserve the right to charge interest on late payments under the Late Payment of Commercial Debts (Interest) Act 1998.</div><div class=f>{S}. Registered in England &amp; Wales no. 08441927. Registered office: 2nd Floor, 9 Silver Street, Bury BL9 0EX. VAT registration no. {gv(V)}</div>"""
    css = """body{font:10pt Carlito}.h{display:flex;justify-content:space-between;background:#264653;color:#fff;padding:6mm 15mm;margin:-12mm -15mm 10mm}h1{font-size:22pt}.inv{font-size:28pt;font-weight:bold;color:#e9c46a}.g{display:flex;gap:6mm;margin-bottom:10mm;line-height:1.4}.g>div{flex:1}.g b{color:#2a9d8f}.k td{padding-right:3mm}.k td+td{font-weight:bold}.it th{background:#2a9d8f;color:#fff;padding:1.5mm 2mm}.it td{padding:2mm;border-bottom:.4pt solid #bbb}.t{text-align:right;margin:4mm 2mm 10mm;line-height:1.6}.t b{font-size:13pt}.bk{border-left:3pt solid #e9c46a;padding-left:4mm;line-height:1.5}.f{position:fixed;bottom:-6mm;left:0;right:0;font-size:7.5pt;color:#555;text-align:center}"""
    html(
        "o19",
        "uk-cleaning-banner",
        "invoice",
        "en",
        css,
        body,
        "size:A4;margin:12mm 15mm 16mm",
        invoice_number="SF-3391",
        issue_date="2025-05-31",
        due_date="2025-06-30",
        seller_name=S,
        seller_vat_id=[gv(V), V[2:]],
        buyer_name="Hartley Dunn Architects LLP",
        currency="GBP",
        net_total=net,
        tax_total=tax,
        grand_total=net + tax,
        iban=None,
    )


# o20 UK software receipt
def o20():
    S = "Ledgerly Software Limited"
    V = vat("GB", "ledger")
    net = q("29.00") * 6
    tax = q(net * D(".2"))
    body = f"""<div class=w><div class=lg><svg viewBox="0 0 20 20" width=9mm><rect width=20 height=20 rx=5 fill="#5b5bd6"/><path d="M6 4v12h9" stroke="#fff" stroke-width=2.5 fill=none /></svg> ledgerly</div><h1>VAT receipt</h1><p class=big>{P(net+tax)} <span>paid on 2 April 2025</span></p>
<div class=k><div>Receipt number<b>LDG-7F20-00417</b></div><div>Date paid<b>2 April 2025</b></div><div>Payment method<b>Visa ending 8812</b></div><div>Account<b>whitmore-events</b></div></div>
<div class=k2><div><b>{S}</b><br>4th Floor, 120 Curtain Road<br>London EC2A 3QE<br>United Kingdom<br>GB VAT {V}</div><div><b>Bill to</b><br>Whitmore Events Ltd<br>billing@whitmore-events.example<br>Pump House Lane<br>Bath BA1 2QH</div></div>
{T(['Description','Qty','Unit price','Amount'],[('Ledgerly Team — monthly<br><i>2 Apr – 1 May 2025</i>','6','£29.00',P(net))],'lrrr')}
<table class=s><tr><td>Subtotal</td><td>{P(net)}</td></tr><tr><td>VAT (20% on {P(net)})</td><td>{P(tax)}</td></tr><tr><td>Total</td><td>{P(net+tax)}</td></tr><tr class=b><td>Amount paid</td><td>{P(net+tax)}</td></tr></table><p class=n>Payment processed by Striple Payments Europe. Next renewal: 2 May 2025. Questions? help@ledgerly.example</p><p class=n>{S} is registered in England and Wales, company number 11820447.</p></div>"""
    css = """body{font:9.5pt Roboto;color:#222}.w{width:150mm;margin:10mm auto}.lg{font-size:15pt;font-weight:bold;margin-bottom:14mm}h1{font-size:12pt;font-weight:500;color:#666}.big{font-size:24pt;font-weight:bold}.big span{font-size:11pt;font-weight:normal;color:#666}.k{display:flex;gap:8mm;background:#f5f5fb;padding:4mm;margin-bottom:8mm;font-size:8pt;color:#666}.k b{display:block;color:#222;font-size:9.5pt}.k2{display:flex;margin-bottom:10mm;line-height:1.45}.k2 div{flex:1}.it th{border-bottom:.5pt solid #aaa;color:#777;font-weight:400;font-size:8pt;padding-bottom:1mm}.it td{padding:2mm 0}i{color:#777;font-style:normal;font-size:8pt}.s{margin:4mm 0 12mm auto;width:75mm}.s td{padding:1.4mm 0;border-top:.4pt solid #ddd}.s td+td{text-align:right}.b td{font-weight:bold}.n{font-size:8pt;color:#777}"""
    html(
        "o20",
        "uk-saas-receipt",
        "receipt",
        "en",
        css,
        body,
        "size:A4;margin:10mm",
        invoice_number="LDG-7F20-00417",
        issue_date="2025-04-02",
        due_date=None,
        seller_name=S,
        seller_vat_id=V,
        buyer_name="Whitmore Events Ltd",
        currency="GBP",
        net_total=net,
        tax_total=tax,
        grand_total=net + tax,
        iban=None,
    )


# o21 courier
def o21():
    c = C("o21", "RobotoCondensed-Regular", "RobotoCondensed-Bold", 9)
    S = "Pennine Parcel Express Limited"
    V = vat("GB", "pennine")
    I = ib("GB", "pennine", "NWBK")
    c.box(0, 0, 210, 6, fill=(1, 0.75, 0))
    c.t(15, 18, "PENNINE", 1, 24)
    c.t(57, 18, "PARCEL EXPRESS", 0, 24, col=(0.4, 0.4, 0.4))
    c.t(195, 14, "WEEKLY INVOICE", 1, 12, "r")
    c.t(195, 19, "Page 1 of 1", 0, 8, "r")
    c.box(15, 26, 85, 32, stroke=(0.5, 0.5, 0.5))
    c.tl(
        18,
        32,
        [
            "Accounts Payable",
            "Orchard & Bloom (Wholesale) Ltd",
            "Unit 14 Thornes Trading Estate",
            "Wakefield",
            "WF2 8PT",
        ],
        4.8,
        z=10,
    )
    y = 26
    for a, b in [
        ("Account number", "P0047713"),
        ("Invoice number", "W2519-047713"),
        ("Invoice date", "11/05/2025"),
        ("Week ending", "10/05/2025"),
        ("Payment terms", "21 days"),
        ("Payment due by", "01/06/2025"),
    ]:
        c.box(110, y, 42, 5.3, fill=(0.93, 0.93, 0.93))
        c.t(112, y + 3.8, a)
        c.t(156, y + 3.8, b, 1)
        y += 5.5
    xs = [
        (15, "Service", "l"),
        (78, "Consignments", "r"),
        (100, "Parcels", "r"),
        (122, "Weight kg", "r"),
        (146, "Rate from", "r"),
        (170, "VAT code", "r"),
        (195, "Net £", "r"),
    ]
    c.box(15, 70, 180, 6, fill=(1, 0.75, 0))
    for x, t, a in xs:
        c.t(x + (1 if a == "l" else -1), 74.2, t, 1, a=a)
    rows = [
        ("Next Day (24)", "41", "63", "488.2", "5.95", "S", "391.30"),
        ("Two Day (48)", "118", "171", "1,604.0", "4.35", "S", "743.85"),
        ("Before 10:30", "6", "6", "18.4", "13.50", "S", "81.00"),
        ("Highlands & Islands", "4", "7", "66.1", "14.20", "S", "99.40"),
        ("Northern Ireland", "3", "3", "21.0", "11.75", "S", "35.25"),
        ("Channel Islands (export)", "2", "2", "9.5", "16.40", "Z", "32.80"),
        ("Returns", "9", "9", "51.2", "4.80", "S", "43.20"),
    ]
    y = 82
    for r in rows:
        for (x, t, a), v in zip(xs, r):
            c.t(x + (1 if a == "l" else -1), y, v, a=a)
        c.ln(15, y + 1.8, 195, y + 1.8, 0.2, (0.7, 0.7, 0.7))
        y += 6
    s = sum(D(r[-1]) for r in rows if r[5] == "S")
    z = D("32.80")
    f = q((s) * D(".065"))
    fz = q(z * D(".065"))
    s2 = s + f
    z2 = z + fz
    tax = q(s2 * D(".2"))
    net = s2 + z2
    c.t(16, y, "Fuel surcharge 6.5% (standard rated)")
    c.t(169, y, "S", a="r")
    c.t(194, y, m(f, "en"), a="r")
    y += 6
    c.t(16, y, "Fuel surcharge 6.5% (zero rated)")
    c.t(169, y, "Z", a="r")
    c.t(194, y, m(fz, "en"), a="r")
    y += 12
    c.t(15, y, "VAT analysis", 1)
    c.tl(15, y + 5, ["S  Standard 20.0%", "Z  Zero rated 0.0%"], 5)
    for i, (n, t) in enumerate([(s2, tax), (z2, D(0))]):
        c.t(75, y + 5 + 5 * i, "Net " + m(n, "en"), a="r")
        c.t(100, y + 5 + 5 * i, "VAT " + m(t, "en"), a="r")
    for a, b, h in [("Total net", net, 0), ("Total VAT", tax, 0), ("INVOICE TOTAL  GBP", net + tax, 1)]:
        c.t(165, y, a, h, 11 if h else 9, "r")
        c.t(194, y, m(b, "en"), h, 11 if h else 9, "r")
        y += 6
    y += 8
    c.t(15, y, "Statement of account", 1)
    c.t(
        15,
        y + 5,
        f'Current  £{m(net+tax,"en")}     1–30 days  £1,502.66     31–60 days  £0.00     Total outstanding  £{m(net+tax+q("1502.66"),"en")}',
    )
    c.box(15, y + 12, 180, 22, fill=(0.96, 0.96, 0.96))
    c.tl(
        18,
        y + 17,
        [
            "Pay by BACS / CHAPS: Westmoreland Bank plc, Leeds City · Sort code 60-44-18 · Account 41188207 · Pennine Parcel Express Limited",
            f"IBAN {g4(I)} · SWIFT NWBKGB2L",
            "Remittance advice to cash@penninepx.example. Queries must be raised within 7 days of the invoice date. Credit control: Denise Hirst, 01484 555 017",
            "Carried under our Conditions of Carriage (RHA 2024); goods are not insured unless requested.",
        ],
        4.4,
        z=8,
    )
    c.t(
        105,
        284,
        f"{S} · Registered office: Ainley Top Depot, Huddersfield HD3 3RL · Registered in England 03188420 · VAT No. {V} · A Transvia Group company",
        0,
        7,
        "c",
    )
    c.done(
        "rl-uk-courier-weekly",
        "invoice",
        "en",
        invoice_number="W2519-047713",
        issue_date="2025-05-11",
        due_date="2025-06-01",
        seller_name=S,
        seller_vat_id=V,
        buyer_name="Orchard & Bloom (Wholesale) Ltd",
        currency="GBP",
        net_total=net,
        tax_total=tax,
        grand_total=net + tax,
        iban=I,
    )


# o22 solicitors
def o22():
    S = "Marchbank Telford LLP"
    V = vat("GB", "marchb")
    net = q("2450") + q("36")
    tax = q(net * D(".2"))
    dis = q("295")
    g = net + tax + dis
    body = f"""<div class=h>Marchbank Telford<span>solicitors</span></div><div class=adr>Castle Chambers, 7 Mill Lane, Shrewsbury SY1 1QA<br>DX 19711 Shrewsbury · Tel 01743 555 091<br>www.marchbanktelford.example</div>
<p class=ad>Severn Valley Dairies Limited<br>For the attention of Mrs P Gough<br>Coleham Head<br>Shrewsbury SY3 7BN</p>{KV([('Date','17th February 2025'),('Our ref','RJT/CW/SEV014-3'),('Bill no.','58822'),('Matter','Lease renewal, Unit 3 Harlescott Grange')])}<h2>BILL OF COSTS</h2>
<p>To our professional charges in connection with the above matter from 4th November 2024 to 14th February 2025, including taking your instructions, negotiating heads of terms with the landlord's solicitors, drafting and amending the lease and attending completion, in accordance with our letter of engagement dated 1st November 2024.</p>
{T(['','Net','VAT','Total'],[('Our charges (9.8 hours at £250)','2,450.00','490.00','2,940.00'),('Bank transfer fee','36.00','7.20','43.20'),('<b>Disbursements</b>','','',''),('Land Registry – official copies and priority search','50.00','—','50.00'),('Land Registry – registration of lease (Scale 1)','245.00','—','245.00'),('<b>Totals</b>',f'<b>{m(net+dis,"en")}</b>',f'<b>{m(tax,"en")}</b>',f'<b>£{m(g,"en")}</b>')],'lrrr',w=['58%','14%','14%','14%'])}
<p>Less: received on account 12/11/2024 <span class=rt>(500.00)</span></p><p><b>Balance now due <span class=rt>£{m(g-500,'en')}</span></b></p><p>Payment is due within 28 days of delivery of this bill. Client account (funds on account only): Salop &amp; Marches Bank, 40-41-22, 10447718. Office account: Salop &amp; Marches Bank, 40-41-22, 10447726.</p><p class=sg>Marchbank Telford LLP</p>
<p class=s>You have the right to complain about this bill and may be entitled to have it assessed by the court under Part III of the Solicitors Act 1974. Interest may be charged at the rate payable on judgment debts.</p><div class=f>Marchbank Telford is the trading name of {S}, a limited liability partnership registered in England &amp; Wales (OC 318 442), authorised and regulated by the Solicitors Regulation Authority (no. 447 118). A list of members is open to inspection at the above address. VAT reg. no. {gv(V)}.<br>Members: R J Telford · A Marchbank · S Iqbal · C Weaver &nbsp; Consultant: D Pryce-Jones</div>"""
    css = """body{font:10.5pt "Noto Serif"}.h{font-size:20pt;color:#1d3557}.h span{font-size:11pt;margin-left:3mm;letter-spacing:2pt}.adr{text-align:right;font-size:7.5pt;border-top:.6pt solid #1d3557;padding-top:1mm;margin-bottom:10mm;line-height:1.5}.ad{line-height:1.4;margin-bottom:7mm}.kv td{padding:0 6mm 1mm 0;font-size:9.5pt}h2{font-size:12pt;text-align:center;margin:5mm 0}.it{margin:3mm 0;font-size:9.5pt}.it td{padding:1mm 0}.it th{border-bottom:.5pt solid}.it tr:last-child td{border-top:.5pt solid;border-bottom:1.5pt solid}.rt{float:right}.sg{font-style:italic;font-size:13pt;margin:4mm 0}.s{font-size:7.5pt}p{font-size:9.5pt}.f{position:fixed;bottom:-15mm;left:0;right:0;font-size:6.5pt;color:#1d3557;text-align:center;line-height:1.4}"""
    html(
        "o22",
        "uk-solicitors-bill",
        "invoice",
        "en",
        css,
        body,
        "size:A4;margin:16mm 22mm 26mm",
        invoice_number="58822",
        issue_date="2025-02-17",
        due_date=None,
        seller_name=S,
        seller_vat_id=[gv(V), V[2:]],
        buyer_name="Severn Valley Dairies Limited",
        currency="GBP",
        net_total=net + dis,
        tax_total=tax,
        grand_total=g,
        iban=None,
    )


# o23 stationery credit
def o23():
    S = "Inkwell Trade Supplies Ltd"
    V = vat("GB", "inkwell")
    I = ib("GB", "inkwell", "LOYD")
    it = [
        ("ITS4402", "A4 white copier 75gsm, 5 reams", "6", "14.85", "89.10"),
        ("ITS9914", "Laminating pouch A4 150mic, box 100", "2", "9.40", "18.80"),
    ]
    net = q("107.90")
    ta = q(net * D(".2"))
    body = f"""<table class=o><tr><td class=a><div class=ik>Inkwell<br>Trade Supplies</div></td><td class=b>Inkwell House<br>Kelvin Way<br>Crawley<br>RH10 9SE</td><td class=b>t 01293 555 440<br>credits@inkwelltrade.example<br>VAT Reg {V}<br>Co. Reg 05592271</td></tr></table><div class=cn>CREDIT NOTE <span>CN108842</span></div>
<table class=ty><tr><th>Invoice address</th><th>Delivery address</th><th>Details</th></tr><tr><td>Bluebell Nurseries Group Ltd<br>Head Office<br>33 Queens Road<br>Haywards Heath RH16 1EE</td><td>Bluebell Day Nursery<br>The Old School<br>Lindfield RH16 2HL</td><td>Account: BLU004<br>Credit date: 24-Mar-2025<br>Original invoice: 771903 (12-Mar-2025)<br>Return no: RMA-3317<br>Reason: Damaged in transit</td></tr></table>
{T(['Code','Description','Qty','Unit','Credit'],[(a,b,c,d,e) for a,b,c,d,e in it],'llrrr')}<table class=t><tr><td>Goods credited</td><td>{m(net,'en')}</td></tr><tr><td>VAT 20.00%</td><td>{m(ta,'en')}</td></tr><tr><td>Total credit (GBP)</td><td>{m(net+ta,'en')}</td></tr></table>
<p>This credit has been applied to your account. <b>This is not a request for payment.</b></p><div class=f>{S} | Registered in England &amp; Wales | Registered office as above | Bank: Southern Clearing Bank 30-94-57 01882744 | IBAN {I} | WEEE producer WEE/KB0418TZ<br>E&amp;OE. All goods remain the property of {S} until paid for in full.</div>"""
    css = """body{font:9pt "DejaVu Sans Condensed"}.o{width:100%}.ik{background:#222;color:#fff;font:bold 17pt "DejaVu Serif";padding:4mm 5mm;width:62mm}.b{padding-left:8mm;line-height:1.5;font-size:8pt}.cn{font-size:17pt;font-weight:bold;color:#c00;margin:8mm 0 4mm}.cn span{color:#222;float:right}.ty{width:100%;margin-bottom:8mm;line-height:1.45}.ty th{text-align:left;border-bottom:1pt solid #222;font-size:8pt}.ty td{padding:2mm 4mm 0 0;width:33%}.it th{border-bottom:1pt solid #222}.it td{padding:1.5mm 0;border-bottom:.3pt solid #999}.t{margin:6mm 0 14mm auto}.t td{padding:1mm 0 1mm 10mm;text-align:right}.t tr:last-child td{font-weight:bold;border-top:1pt solid;border-bottom:1pt solid}.f{position:fixed;bottom:-6mm;left:0;right:0;font-size:6.5pt;line-height:1.5}"""
    html(
        "o23",
        "uk-stationery-credit",
        "credit_note",
        "en",
        css,
        body,
        "size:A4;margin:14mm 16mm",
        invoice_number="CN108842",
        issue_date="2025-03-24",
        due_date=None,
        seller_name=S,
        seller_vat_id=V,
        buyer_name="Bluebell Nurseries Group Ltd",
        currency="GBP",
        net_total=net,
        tax_total=ta,
        grand_total=net + ta,
        iban=I,
    )


# o24 office rent
def o24():
    S = "Quayside Workspaces (Bristol) Limited"
    V = vat("GB", "quays")
    I = ib("GB", "quays", "HBUK")
    net = q("5250") + q("612.5") + q("84")
    tax = q(net * D(".2"))
    body = f"""<div class=ll><div class=v>QUAYSIDE</div></div><div class=cc><div class=rr><div><small>Tenant</small><br>Fathom Analytics Ltd<br>Suite 3.04, Merchant Wharf<br>Bristol BS1 4RW</div><div><small>Landlord</small><br>{S}<br>c/o Avonmere Property Management LLP<br>22 Queen Square, Bristol BS1 4ND</div></div><h1>Rent demand / VAT invoice</h1>
<table class=k><tr><td>Invoice number</td><td>QW/FAT/0012</td><td>Premises</td><td>Suite 3.04, Merchant Wharf</td></tr><tr><td>Date of issue</td><td>03 March 2025</td><td>Lease dated</td><td>24 June 2022</td></tr><tr><td>Due date</td><td>25 March 2025</td><td>Quarter</td><td>25 Mar – 23 Jun 2025</td></tr></table>
{T(['Charge','Period','Net £','VAT £','Gross £'],[('Quarterly rent in advance','25/03/25–23/06/25','5,250.00','1,050.00','6,300.00'),('Service charge on account','25/03/25–23/06/25','612.50','122.50','735.00'),('Insurance rent contribution','25/03/25–23/06/25','84.00','16.80','100.80'),('Total','',m(net,'en'),m(tax,'en'),m(net+tax,'en'))],'llrrr')}
<p>Arrears brought forward at 03/03/2025: £0.00 &nbsp;&nbsp; Deposit held: £5,250.00</p><div class=pp><b>Please pay £{m(net+tax,'en')}</b> by standing order or bank transfer to<br>Avonmere PM LLP Client A/c re Quayside · Hanover &amp; Lombard Bank · 40-14-13 · 71882045<br>IBAN {g4(I)} · BIC HBUKGB4B · Reference FAT0012</div><p class=s>Notice under sections 47 and 48 of the Landlord and Tenant Act 1987: the name and address of the landlord at which notices may be served are those given above. Interest at 4% above base rate is payable under the lease on sums unpaid after 14 days.</p><div class=f>{S}, company number 10448217, registered office 22 Queen Square, Bristol BS1 4ND. VAT number {V}. Managing agents regulated by RICS.</div></div>"""
    css = """body{font:9.5pt "Open Sans"}.ll{position:fixed;left:-20mm;top:-16mm;width:20mm;height:297mm;background:#3d405b}.v{color:#fff;font-size:26pt;letter-spacing:5pt;transform:rotate(-90deg);transform-origin:0 0;margin-top:120mm;margin-left:3mm;width:100mm}.cc{margin-left:8mm}.rr{display:flex;gap:8mm;margin-bottom:14mm;line-height:1.45}.rr div{flex:1}small{color:#e07a5f;font-weight:bold}h1{font-size:17pt;font-weight:400;margin-bottom:4mm}.k{width:100%;margin-bottom:8mm}.k td{border:.4pt solid #bbb;padding:1.4mm 2mm}.k td:nth-child(odd){background:#f2f0ea;font-size:8pt}.it td,.it th{padding:1.5mm 1mm;border-bottom:.4pt solid #bbb}.it tr:last-child td{font-weight:bold;border-top:1pt solid #3d405b}p{margin:5mm 0}.pp{background:#f2f0ea;padding:4mm;line-height:1.6}.s{font-size:7.5pt}.f{position:fixed;left:8mm;right:0;bottom:-6mm;font-size:7pt}"""
    html(
        "o24",
        "uk-rent-demand",
        "invoice",
        "en",
        css,
        body,
        "size:A4;margin:0;padding:0" if 0 else "size:A4;margin:16mm 16mm 16mm 20mm",
        invoice_number="QW/FAT/0012",
        issue_date="2025-03-03",
        due_date="2025-03-25",
        seller_name=S,
        seller_vat_id=V,
        buyer_name="Fathom Analytics Ltd",
        currency="GBP",
        net_total=net,
        tax_total=tax,
        grand_total=net + tax,
        iban=I,
    )


PAGES = [o13, o14, o15, o16, o17, o18, o19, o20, o21, o22, o23, o24]
