from decimal import Decimal as D

from .drawing import A4, C, F, W, fm, iBE, iFR, iban, q, qrsvg, siren, sp, vBE, vDE, vFR, vNL

e = lambda x: fm(x, "fr")


# 25 FR telecom
def fr_telecom_facture():
    s = siren("53290718")
    vat = vFR(s)
    S = f"{s[:3]} {s[3:6]} {s[6:]}"
    R = [
        ("Forfait Pro Illimité 5G 120 Go – 06 39 98 14 02", "32,49"),
        ("Forfait Pro Essentiel 20 Go – 06 39 98 14 77", "14,99"),
        ("Location Box Fibre Pro", "5,00"),
        ("Fibre Pro 2 Gb/s – mai", "41,66"),
        ("Remise fidélité multi-lignes", "-9,50"),
    ]
    ab = sum(D(r[1].replace(",", ".")) for r in R)
    hf = D("3.87")
    net = ab + hf
    v = q(net * D(".2"))
    tot = net + v
    D("24.90")
    W(
        "fr_telecom_facture",
        "fr",
        "invoice",
        """body{font-family:'Noto Sans';font-size:8.8pt}.l{float:left;width:56mm;background:#ffefe6;padding:5mm;min-height:250mm;margin-right:7mm}.l h3{font-size:9pt;color:#d6451b;margin-top:4mm}.m{margin-left:63mm}table{width:118mm}.d td{padding:1mm 0;border-bottom:.5px solid #eab79f}.bg{font-size:20pt;color:#d6451b;font-weight:bold}""",
        f"""<div class="l"><div style="font-size:24pt;font-weight:bold;color:#d6451b">ozélia</div>pro<h3>Vos références</h3>N° client : 7 118 402 93<br>Compte de facturation : 1.88240117<br>Facture n° : F2505-90118274<br>Date : 04/05/2025<br>N° contrat fibre : CT-FB-55102<h3>Nous contacter</h3>Par téléphone : 3988 (prix d'un appel local) du lundi au samedi<br>Par courrier : Ozélia Pro Service Clients, TSA 40118, 33734 Bordeaux Cedex 9<h3>Mode de paiement</h3>Prélèvement automatique<br>Titulaire : SARL LE FOURNIL DE JADE<br>Banque : CA Aquitaine<br>IBAN : FR76 **** **** **** **** ***4 118<br>RUM : ++OZ-118402-001<br>ICS : FR51ZZZ488120<h3>Historique</h3>Facture du 04/04/2025 : 106,22 € TTC, réglée le 16/04/2025</div>
<div class="m"><div style="margin:22mm 0 14mm 30mm">SARL LE FOURNIL DE JADE<br>MME JADE ETCHEVERRY<br>3 PLACE DE LA REPUBLIQUE<br>64500 CIBOURE</div><p>Votre facture du 4 mai 2025</p><p><span class="bg">{e(tot)} € TTC</span><br>montant prélevé à partir du <b>16/05/2025</b></p><table class="d" style="margin-top:6mm"><tr><td><b>Abonnements et options du 04/05 au 03/06</b><td class=r><b>€ HT</b></tr>{''.join(f'<tr><td>{a}<td class=r>{b}</tr>' for a,b in R)}<tr><td><b>Total abonnements</b><td class=r>{e(ab)}</tr><tr><td><b>Consommations hors forfait du 04/04 au 03/05</b><td></tr><tr><td>Appels vers Suisse, 14 min 20 s<td class=r>2,87</tr><tr><td>SMS+ (2)<td class=r>1,00</tr></table><table class="d" style="margin-top:6mm;font-size:10pt"><tr><td>Total HT<td class=r>{e(net)} €</tr><tr><td>TVA 20,00 % sur {e(net)} €<td class=r>{e(v)} €</tr><tr><td><b>Total TTC de la facture</b><td class=r><b>{e(tot)} €</b></tr><tr><td>Solde antérieur<td class=r>0,00 €</tr></table><p style="margin-top:8mm;font-size:7pt">TVA acquittée sur les débits. En cas de retard de paiement des professionnels : pénalités au taux BCE + 10 points et indemnité forfaitaire de recouvrement de 40 €. Pas d'escompte pour paiement anticipé.</p><p style="font-size:6.5pt;margin-top:20mm">Ozélia – S.A. au capital de 48 118 000 € – RCS Bordeaux {S} – Siège social : 12 quai des Chartrons, 33000 Bordeaux – TVA intracommunautaire {vat}. Filiale du groupe Télénor-Garonne.</p></div>""",
        F(
            "F2505-90118274",
            "2025-05-04",
            "2025-05-16",
            ["Ozélia", "Ozélia – S.A."],
            vat,
            "SARL LE FOURNIL DE JADE",
            "EUR",
            net,
            v,
            tot,
            None,
        ),
        margin="12mm",
    )


# 26 FR AE
def fr_autoentrepreneur():
    s = siren("89114402")
    ib = iFR("16958", "00001", "71104482093")
    W(
        "fr_autoentrepreneur",
        "fr",
        "invoice",
        """body{font-family:'Liberation Serif';font-size:11pt}table.x{width:100%}.x td,.x th{border:1px solid #333;padding:1.8mm}""",
        f"""<table style="width:100%"><tr><td><b>Lucas Vandenbroucke EI</b><br>Photographe<br>27 rue du Vieux Faubourg<br>59800 LILLE<br>SIRET : {s[:3]} {s[3:6]} {s[6:]} 00014 – APE 7420Z<br>06 39 98 55 20<td style="text-align:right;width:50%"><span style="font-size:20pt">FACTURE</span><br>n° 2024-11-03<br>Lille, le 18/11/2024</table><table style="margin:12mm 0 0 50%"><tr><td><u>Client :</u><br>Association Les Amis du Beffroi<br>Mairie – Grand'Place<br>59270 BAILLEUL</table><p style="margin:8mm 0 3mm"><b>Objet :</b> reportage « Nuit des Géants », samedi 26 octobre 2024 – devis D-2024-31 accepté le 02/10/2024</p><table class="x"><tr><th>Désignation<th>Qté<th>P.U.<th>Montant</tr><tr><td>Reportage photo soirée (forfait 6 h)<td>1<td class=r>540,00 €<td class=r>540,00 €</tr><tr><td>Retouche, image livrée HD<td>85<td class=r>3,50 €<td class=r>297,50 €</tr><tr><td>Cession de droits, print + web, 3 ans<td>1<td class=r>180,00 €<td class=r>180,00 €</tr><tr><td>Frais kilométriques<td>64<td class=r>0,60 €<td class=r>38,40 €</tr><tr><td colspan=3 class=r><b>TOTAL NET</b><td class=r><b>1 055,90 €</b></tr><tr><td colspan=3 class=r>Acompte versé le 04/10/2024<td class=r>-300,00 €</tr><tr><td colspan=3 class=r>Reste dû<td class=r>755,90 €</tr></table><p style="margin-top:3mm"><i>TVA non applicable, art. 293 B du CGI.</i></p><p style="margin-top:6mm">Règlement par virement au plus tard le 18/12/2024 :<br>IBAN {sp(ib)} – BIC QNTOFRP1XXX (Qonto, L. Vandenbroucke)</p><p style="font-size:9pt">En cas de retard, pénalités de trois fois le taux d'intérêt légal et indemnité de 40 €. Dispensé d'immatriculation au RCS et au répertoire des métiers. Membre d'une association agréée, règlement par chèque accepté.</p>""",
        F(
            "2024-11-03",
            "2024-11-18",
            "2024-12-18",
            ["Lucas Vandenbroucke EI", "Lucas Vandenbroucke"],
            None,
            "Association Les Amis du Beffroi",
            "EUR",
            None,
            None,
            "1055.90",
            ib,
        ),
    )


# 27 FR grossiste
def fr_grossiste_releve():
    s = siren("33108842")
    vat = vFR(s)
    ib = iFR("30004", "00818", "00010442907")
    c = C("fr_grossiste_releve", A4, "LN", 9.5)
    c.t(12, 17, "MARÉE-PRIMEURS DU PONANT", f="LNB", z=17, col="#14507a")
    c.ts(
        12,
        22.5,
        [
            "Grossiste produits frais – M.I.N. de Nantes, bât. C2, case 14",
            "71 bd Alfred Nobel, 44400 REZÉ   Tél 02 40 55 01 77  Fax 02 40 55 01 78",
        ],
        4.2,
        z=8.5,
    )
    c.box(12, 32, 85, 26, None, "#14507a", r=2)
    c.t(14, 37, "Livré à :", z=8)
    c.ts(14, 42, ["La Cabane à Huîtres", "Quai de la Criée", "44420 LA TURBALLE"], 4.5)
    c.box(108, 32, 90, 26, None, "#14507a", r=2)
    c.ts(
        112,
        38,
        [
            "SAS OCEANE RESTAURATION",
            "Service comptabilité fournisseurs",
            "ZA de Villejames, 6 rue des Paludiers",
            "44350 GUÉRANDE",
        ],
        4.8,
    )
    xs = [12, 42, 72, 98, 130, 164, 198]
    c.box(12, 63, 186, 12, None, "#14507a")
    for k, (h, x) in enumerate(
        (
            ("FACTURE N°", "FA117 730"),
            ("DATE", "28/02/2025"),
            ("CODE CLIENT", "OCE01"),
            ("REPRÉSENTANT", "M. Guivarc'h"),
            ("MODE RÈGLEMENT", "Virement 30 j"),
            ("ÉCHÉANCE", "30/03/2025"),
        )
    ):
        m = (xs[k] + xs[k + 1]) / 2
        c.t(m, 67.5, h, f="LNB", z=7.5, a="c")
        c.t(m, 73, x, a="c")
        if k:
            c.line(xs[k], 63, xs[k], 75, 0.5, "#14507a")
    c.box(12, 79, 186, 6, "#14507a", None)
    for x, h, a in (
        (13, "Réf.", "l"),
        (34, "Désignation", "l"),
        (118, "Colis", "r"),
        (138, "Poids/Qté", "r"),
        (156, "P.U. HT", "r"),
        (182, "Montant HT", "r"),
        (196, "TVA", "r"),
    ):
        c.t(x, 83.3, h, f="LNB", z=8.5, a=a, col="#ffffff")
    R = [
        None,
        ("BL 220418 du 11/02/2025",),
        ("4410", "Bar de ligne 1/2 kg, Le Croisic", "2", "18,40", "23,80", "A"),
        ("4418", "Huîtres creuses n°3 Pen-Bé, bourriche 100", "6", "6", "48,50", "A"),
        ("7102", "Citron jaune Espagne cat. I", "1", "10,00", "1,95", "A"),
        ("BL 220977 du 20/02/2025",),
        ("4502", "Langoustines vivantes 20/30", "3", "9,60", "31,20", "A"),
        ("9001", "Muscadet S&M sur lie 75 cl", "4", "24", "5,35", "B"),
        ("9950", "Location caisse isotherme", "", "2", "12,00", "B"),
        ("9980", "Consignes bourriches (reprise)", "", "-4", "1,50", "B"),
    ]
    y = 90
    b = {"A": D(0), "B": D(0)}
    for r in R[1:]:
        if len(r) == 1:
            c.t(34, y, r[0], f="LNB")
            y += 5.2
            continue
        m = q(D(r[3].replace(",", ".")) * D(r[4].replace(",", ".")))
        b[r[5]] += m
        c.t(13, y, r[0])
        c.t(34, y, r[1])
        c.t(118, y, r[2], a="r")
        c.t(138, y, r[3], a="r")
        c.t(156, y, r[4], a="r")
        c.t(182, y, e(m), a="r")
        c.t(194, y, r[5], a="c")
        y += 5.2
    c.box(12, 79, 186, 130, None, "#14507a")
    ta = q(b["A"] * D(".055"))
    tb = q(b["B"] * D(".2"))
    net = b["A"] + b["B"]
    tax = ta + tb
    tot = net + tax
    c.box(12, 213, 104, 26, None, "#14507a")
    for k, h in enumerate(["Code", "Base HT", "Taux", "Montant TVA"]):
        c.t([16, 52, 76, 112][k], 218, h, f="LNB", a="l" if k == 0 else "r")
    for j, (k, r, t) in enumerate((("A", "5,50 %", ta), ("B", "20,00 %", tb))):
        yy = 225 + j * 6
        c.t(16, yy, k)
        c.t(52, yy, e(b[k]), a="r")
        c.t(76, yy, r, a="r")
        c.t(112, yy, e(t), a="r")
    c.box(122, 213, 76, 26, "#e6f0f7", "#14507a")
    for j, (l, x, f) in enumerate(
        (("Total HT", net, "LN"), ("Total TVA", tax, "LN"), ("NET À PAYER TTC (EUR)", tot, "LNB"))
    ):
        c.t(125, 219.5 + 7.5 * j, l, f=f, z=10.5)
        c.t(195, 219.5 + 7.5 * j, e(x), f=f, a="r", z=10.5)
    c.ts(
        12,
        246,
        [
            "Domiciliation : BNP Paribas Nantes Commerce   IBAN " + sp(ib) + "   BIC BNPAFRPPNTE",
            "Escompte pour paiement anticipé : 0,5 % par mois. Pénalités de retard : 12 % l'an + indemnité forfaitaire de recouvrement 40 € (art. D441-5 C. com.).",
            "Réserve de propriété : les marchandises restent notre propriété jusqu'au paiement intégral. Agrément sanitaire FR 44.143.008 CE.",
        ],
        4.6,
        z=8,
    )
    c.t(
        105,
        284,
        f"PONANT DISTRIBUTION SAS au capital de 152 000 € – RCS Nantes {s[:3]} {s[3:6]} {s[6:]} – TVA {vat} – NAF 4638A",
        z=7.5,
        a="c",
    )
    c.end(
        "fr",
        "invoice",
        F(
            ["FA117 730"],
            "2025-02-28",
            "2025-03-30",
            ["PONANT DISTRIBUTION SAS", "PONANT DISTRIBUTION"],
            vat,
            "SAS OCEANE RESTAURATION",
            "EUR",
            net,
            tax,
            tot,
            ib,
        ),
    )


# 28 FR avoir
def fr_avoir_boutique():
    s = siren("81940225")
    vat = vFR(s)
    c = C("fr_avoir_boutique", A4, "OSL", 9.5)
    c.t(195, 24, "avoir", f="OSB", z=40, a="r", col="#e8d5dd")
    c.t(15, 22, "Petit Hibou", f="OSB", z=18, col="#7d2248")
    c.t(15, 27.5, "jouets en bois & livres pour enfants", z=9)
    c.ts(
        15,
        44,
        [
            "Avoir N°  AV-000482",
            "Émis le  14 janvier 2025",
            "Sur facture  FC-018833 (20/12/2024)",
            "Commande web  #55190",
        ],
        5.2,
        f="OS",
    )
    c.ts(
        120,
        44,
        ["École maternelle Jules Verne", "Coopérative scolaire OCCE 35", "2 allée des Tilleuls", "35700 Rennes"],
        5.2,
        f="OS",
    )
    c.line(15, 72, 195, 72, 1.5, "#7d2248")
    y = 82
    for a, n, p, t, m in (
        ("Circuit de billes « Cascade », produit défectueux", "2", "41,58", "20 %", "-83,16"),
        ("Album « Le loup qui comptait » – non livré", "3", "12,23", "5,5 %", "-36,69"),
        ("Geste commercial sur frais de port", "1", "5,00", "20 %", "-5,00"),
    ):
        c.t(15, y, a, f="OS")
        c.t(115, y, n + " × " + p + " € HT")
        c.t(160, y, "TVA " + t, a="r")
        c.t(195, y, m + " €", a="r", f="OS")
        c.line(15, y + 3, 195, y + 3, 0.3, "#d9b9c7")
        y += 9
    y += 4
    for l, x in (
        ("Total HT", "-124,85 €"),
        ("TVA 5,5 %", "-2,02 €"),
        ("TVA 20 %", "-17,63 €"),
        ("Total TVA", "-19,65 €"),
    ):
        c.t(160, y, l, a="r")
        c.t(195, y, x, a="r", f="OS")
        y += 6
    c.box(115, y - 1, 80, 11, "#7d2248", None, r=3)
    c.t(119, y + 6.2, "Total TTC à votre crédit", f="OS", col="#ffffff")
    c.t(191, y + 6.2, "-144,50 €", f="OSB", z=12, a="r", col="#ffffff")
    c.ts(
        15,
        y + 28,
        [
            "Ce montant sera déduit de votre prochaine commande ou remboursé sur demande avant le 14/07/2025.",
            "Une question ? Noémie au 02 99 55 01 04, du mardi au samedi.",
        ],
        5.2,
    )
    c.ts(
        15,
        276,
        [
            f"Petit Hibou est une marque de SCOP Les Bois Rieurs, SARL à capital variable, 8 rue de la Fonderie, 35600 Redon",
            f"SIRET {s[:3]} {s[3:6]} {s[6:]} 00022 · RCS Rennes · N° TVA intracom. {vat[:2]} {vat[2:4]} {s}",
        ],
        4.2,
        z=7.5,
        col="#666666",
    )
    c.end(
        "fr",
        "credit_note",
        F(
            "AV-000482",
            "2025-01-14",
            None,
            ["SCOP Les Bois Rieurs", "SCOP Les Bois Rieurs, SARL", "SCOP Les Bois Rieurs, SARL à capital variable"],
            [vat, f"{vat[:2]} {vat[2:4]} {s}"],
            ["École maternelle Jules Verne"],
            "EUR",
            ["-124.85", "124.85"],
            ["-19.65", "19.65"],
            ["-144.50", "144.50"],
            None,
        ),
    )


# 29 FR hotel
def fr_hotel_note():
    s = siren("44207119")
    vat = vFR(s)
    W(
        "fr_hotel_note",
        "fr",
        "invoice",
        """body{font-family:'DejaVu Serif';font-size:8.6pt}.c{text-align:center}table{width:100%}.l td{padding:1mm}.l th{background:#2f4f4f;color:#fff;padding:1mm;font-weight:normal}""",
        f"""<div class="c" style="border:2px solid #2f4f4f;padding:3mm"><b style="font-size:16pt">HÔTEL DES TROIS FONTAINES ★★★</b><br>38, cours Mirabeau – 13100 Aix-en-Provence – Tél. +33 4 42 55 01 30</div><div class="fx" style="margin-top:8mm"><div>Facture N° <b>55 871</b><br>Chambre <b>212</b> – Dossier 7730/B<br>Arrivée : mar. 08/04/25<br>Départ : ven. 11/04/25 – 3 nuits<br>Réceptionniste : Anouk</div><div>BERTHELOT INGÉNIERIE<br>A l'attention de Mme Sylvie MARCHETTI<br>Parc Technologique Sophia<br>06560 VALBONNE<br><br>Aix, le 11/04/2025</div></div><table class="l" style="margin-top:7mm"><tr><th>Date<th>Libellé<th class=r>Qté<th class=r>P.U. TTC<th class=r>Total TTC<th class=r>TVA</tr>{''.join('<tr>'+''.join(f'<td class="{"r" if k>1 else ""}">{x}' for k,x in enumerate(r))+'</tr>' for r in (('08/04','Hébergement chambre confort','3','118,00','354,00','10 %'),('09/04','Petit déjeuner buffet','3','14,50','43,50','10 %'),('09/04','Parking couvert','3','12,00','36,00','20 %'),('10/04','Bar – 2 pastis, 1 eau minérale','1','17,40','17,40','20 %'),('11/04','Taxe de séjour','3','1,98','5,94','0 %')))}</table><table class="l" style="width:65%;margin-top:6mm;border:1px solid #2f4f4f"><tr><td>Taux<td class=r>H.T.<td class=r>T.V.A.<td class=r>T.T.C.</tr><tr><td>10 %<td class=r>361,36<td class=r>36,14<td class=r>397,50</tr><tr><td>20 %<td class=r>44,50<td class=r>8,90<td class=r>53,40</tr><tr><td>0 %<td class=r>5,94<td class=r>0,00<td class=r>5,94</tr><tr><td>Total<td class=r>411,80<td class=r>45,04<td class=r>456,84</tr></table><p style="margin:5mm 0;text-align:right;font-size:12pt"><b>Total : 456,84 EUR</b></p><p>Règlements : arrhes du 12/03/25 par virement 118,00 — Carte bancaire le 11/04/25 338,84 — Solde : 0,00</p><p class="c" style="margin-top:20mm">Merci de votre visite, à bientôt sous les platanes !</p><p class="c" style="font-size:7pt">S.A.R.L. Bastide &amp; Fils – capital 30 000 € – R.C.S. Aix-en-Provence {s[:3]} {s[3:6]} {s[6:]} – N° TVA : {vat} – Établissement indépendant affilié Logis du Soleil</p>""",
        F(
            ["55 871"],
            "2025-04-11",
            None,
            ["S.A.R.L. Bastide & Fils"],
            vat,
            ["BERTHELOT INGÉNIERIE"],
            "EUR",
            "411.80",
            "45.04",
            "456.84",
            None,
        ),
    )


# 30 NL hosting
def nl_hosting_factuur():
    vat = vNL("85217730")
    ib = iban("NL", "INGB0007741190")
    W(
        "nl_hosting_factuur",
        "nl",
        "invoice",
        """body{font-family:'Noto Sans';font-size:9pt;color:#222}.k{border-radius:4mm;background:#e8f7f0;padding:5mm}table{width:100%}.d td,.d th{padding:1.6mm 0}.d tr{border-bottom:1px solid #cce6da}""",
        f"""<div class="fx"><div><h1 style="color:#0c8f5b;font-size:30pt;font-weight:normal">factuur</h1>t.n.v.<br><b>Fysiotherapie De Waal B.V.</b><br>t.a.v. de crediteurenadministratie<br>Waalkade 88<br>6511 XR Nijmegen</div><div class="k" style="width:72mm"><b style="font-size:15pt">polderweb</b><br>onderdeel van Noordzee Digital Groep<br><br>Polderweb Hosting B.V.<br>Science Park 402<br>1098 XH Amsterdam<br>KvK 71190448<br>BTW {vat}</div></div><div class="fx" style="margin:9mm 0"><span>Factuurnummer<br><b>PW2500-44183</b></span><span>Factuurdatum<br><b>01-06-2025</b></span><span>Vervaldatum<br><b>15-06-2025</b></span><span>Debiteurnr.<br><b>DB20917</b></span><span>Referentie<br><b>inkoop/Yvonne</b></span></div><table class="d"><tr><th>Dienst<th>Periode<th class=r>Aantal<th class=r>Prijs<th class=r>Bedrag</tr><tr><td>VPS Pro 8 GB<td>01-06-2025 t/m 31-08-2025<td class=r>3<td class=r>€ 27,50<td class=r>€ 82,50</tr><tr><td>Domeinnaam fysiodewaal.example<td>10-06-2025 t/m 09-06-2026<td class=r>1<td class=r>€ 9,95<td class=r>€ 9,95</tr><tr><td>Microsoft 365 Business Basic, per postvak<td>juni 2025<td class=r>14<td class=r>€ 5,60<td class=r>€ 78,40</tr><tr><td>Loyaliteitskorting VPS 10%<td><td class=r>1<td class=r>€ -8,25<td class=r>€ -8,25</tr></table><table style="width:70mm;margin:5mm 0 8mm auto"><tr><td>Subtotaal<td class=r>€ 162,60</tr><tr><td>21% btw<td class=r>€ 34,15</tr><tr style="font-size:13pt;font-weight:bold;color:#0c8f5b"><td>Te betalen<td class=r>€ 196,75</tr></table><div class="fx k"><div style="width:110mm">We verzoeken je het bedrag vóór de vervaldatum over te maken op rekening <b>{sp(ib)}</b> ten name van Stichting Derdengelden Polderweb, onder vermelding van het factuurnummer. Of scan de code met je bank-app.</div><div>{qrsvg('nl',70)}</div></div><p style="font-size:7.5pt;margin-top:6mm">Op al onze diensten zijn de Nederland ICT-voorwaarden van toepassing. Bij niet tijdige betaling brengen wij € 15,00 administratiekosten in rekening.</p>""",
        F(
            "PW2500-44183",
            "2025-06-01",
            "2025-06-15",
            "Polderweb Hosting B.V.",
            vat,
            ["Fysiotherapie De Waal B.V."],
            "EUR",
            "162.60",
            "34.15",
            "196.75",
            ib,
        ),
    )


# 31 NL transport (verlegd)
def nl_transport_verlegd():
    vat = vNL("00448813")
    ib = iban("NL", "RABO0338114402")
    c = C("nl_transport_verlegd", A4, "Car", 10.5)
    c.t(20, 20, "VAN DER HEIJDEN", f="CarB", z=22, col="#a30000")
    c.t(20, 27, "Internationaal Transport & Expeditie – Venlo – sinds 1954", f="CarI")
    c.line(20, 30, 190, 30, 2, "#a30000")
    c.ts(
        20,
        44,
        ["Schröder Kunststofftechnik GmbH", "Rechnungswesen", "Gewerbering 17", "D-47638 Straelen", "DUITSLAND"],
        5,
    )
    c.ts(118, 44, ["Factuur:", "Datum:", "Uw btw-nr.:", "Uw order:", "Boekingsjaar/periode:"], 5.5)
    c.ts(158, 44, ["2025.10337", "24 apr. 2025", vDE("26640981"), "4500-88172", "2025 / 04"], 5.5, f="CarB")
    c.t(20, 84, "Hiermede berekenen wij u voor uitgevoerde transporten:")
    y = 93
    R = [
        ("07-04-2025", "CMR 0448812", "Straelen – Lyon (FR)", "11 pal / 6.420 kg", "985,00"),
        ("", "", "Dieseltoeslag 11,8%", "", "116,23"),
        ("", "", "Maut / péage", "", "142,60"),
        ("15-04-2025", "CMR 0448977", "Venlo – Poznań (PL)", "33 pal / 18.900 kg", "1.240,00"),
        ("", "", "Dieseltoeslag 11,8%", "", "146,32"),
        ("", "", "Wachturen, 2 x 55,00 (na 2 uur vrij)", "", "110,00"),
    ]
    net = D(0)
    for a, b, d_, p, m in R:
        net += D(m.replace(".", "").replace(",", "."))
        c.t(20, y, a)
        c.t(44, y, b)
        c.t(72, y, d_)
        c.t(134, y, p)
        c.t(190, y, m, a="r")
        y += 6.5
    c.line(150, y - 2, 190, y - 2)
    y += 4
    for l, x in (("Totaal excl. btw", fm(net, "de")), ("Btw 0% (verlegd)", "0,00"), ("Totaal EUR", fm(net, "de"))):
        c.t(148, y, l, a="r", f="CarB")
        c.t(190, y, x, a="r", f="CarB")
        y += 6
    c.t(
        20,
        y + 6,
        "Btw verlegd / Steuerschuldnerschaft des Leistungsempfängers – art. 44 en 196 richtlijn 2006/112/EG",
        f="CarI",
    )
    c.t(20, y + 18, "Betaling binnen 30 dagen na factuurdatum (uiterlijk 24-05-2025) op onze rekening bij de Rabobank.")
    c.line(20, 264, 190, 264, 0.5, "#a30000")
    c.ts(
        20,
        269,
        ["Vervoerbedrijf Th. van der Heijden en Zonen B.V.", "Columbusweg 33, 5928 LA Venlo", "Tel. 077 - 555 01 90"],
        4.5,
        z=8.5,
    )
    c.ts(92, 269, ["IBAN " + sp(ib), "BIC RABONL2U", "K.v.K. Limburg 12008844"], 4.5, z=8.5)
    c.ts(148, 269, ["BTW nr. " + vat, "Eurovergunning 1188", "AVC 2002 / CMR van toepassing"], 4.5, z=8.5)
    c.end(
        "nl",
        "invoice",
        F(
            "2025.10337",
            "2025-04-24",
            "2025-05-24",
            "Vervoerbedrijf Th. van der Heijden en Zonen B.V.",
            vat,
            "Schröder Kunststofftechnik GmbH",
            "EUR",
            net,
            "0.00",
            net,
            ib,
        ),
    )


# 32 BE drukkerij
def be_drukkerij_factuur():
    vat = vBE("04471188")
    i1 = iBE("7330119044")
    i2 = iBE("0017744120")
    og = f"{2504:03d}{118877:07d}"
    og = "0250118877"
    ck = int(og) % 97 or 97
    og = f"+++{og[:3]}/{og[3:7]}/{og[7:]}{ck:02d}+++"
    W(
        "be_drukkerij_factuur",
        "nl",
        "invoice",
        """body{font-family:'Liberation Sans';font-size:9pt}.x{width:100%}.x td{padding:1.5mm 2mm;border-left:1px solid #000;border-right:1px solid #000}.x th{border:1px solid #000;padding:1.5mm 2mm;background:#dfe7f2}.b td,.b th{border:1px solid #000;padding:1.5mm 2mm}""",
        f"""<table style="width:100%"><tr><td style="width:50%"><b style="font-size:18pt;font-family:'Liberation Serif'">Drukkerij Lievens-Maes</b><br>offset · digitaal · afwerking<br><br>Nijverheidslaan 9 – 8800 Roeselare<br>T 051 55 08 81 – info@lievensmaes.example<br>{vat[:2]} {vat[2:6]}.{vat[6:9]}.{vat[9:]} – RPR Gent, afd. Kortrijk<td style="border:1px solid #000;padding:4mm;height:34mm">VZW Harmonie De Ware Vrienden<br>p.a. Luc Verbeke, penningmeester<br>Kerkstraat 70 bus 2<br>8810 LICHTERVELDE<br>Niet btw-plichtig</table><table class="b" style="margin:6mm 0;width:100%"><tr><th>FACTUUR<th>Datum<th>Klantnr.<th>Vervaldatum<th>Blz.</tr><tr><td>V1/2502118<td>17/03/2025<td>004418<td>16/04/2025<td>1</tr></table><table class="x" style="height:85mm"><tr style="height:6mm"><th>Omschrijving<th class=r>Aantal<th class=r>Prijs<th class=r>%btw<th class=r>Bedrag</tr><tr style="height:6mm"><td>Programmaboekje lenteconcert, A5, 24 blz., 4/4, geniet<br>Offerte 25/0312 – levering 14/03 (afgehaald)<td class=r>450<td class=r>0,96<td class=r>6<td class=r>432,00</tr><tr style="height:6mm"><td>Affiches A2, 135 g mat<td class=r>60<td class=r>1,85<td class=r>21<td class=r>111,00</tr><tr style="height:6mm"><td>Opmaak en proef (uur)<td class=r>2,5<td class=r>58,00<td class=r>21<td class=r>145,00</tr><tr><td>Korting verenigingen -5% op opmaak<td><td><td class=r>21<td class=r>-7,25</tr><tr style="height:0"><td style="border-top:1px solid;padding:0" colspan=5></tr></table><div class="fx" style="margin-top:4mm"><table class="b"><tr><th>Maatstaf<th>Btw %<th>Btw</tr><tr><td class=r>432,00<td class=r>6,00<td class=r>25,92</tr><tr><td class=r>248,75<td class=r>21,00<td class=r>52,24</tr></table><table class="b" style="width:75mm"><tr><td>Totaal exclusief<td class=r>680,75</tr><tr><td>Totaal btw<td class=r>78,16</tr><tr><td><b>TE BETALEN EUR</b><td class=r><b>758,91</b></tr></table></div><p style="margin-top:5mm">Gestructureerde mededeling: <b>{og}</b></p><p>KBC IBAN {sp(i1)} BIC KREDBEBB — BNP Paribas Fortis IBAN {sp(i2)} BIC GEBABEBB</p><p style="font-size:7pt">Klachten dienen binnen de 8 dagen na ontvangst per aangetekend schrijven te gebeuren. Bij laattijdige betaling is van rechtswege een intrest van 10% per jaar en een schadebeding van 10% met een minimum van € 50 verschuldigd. Enkel de rechtbanken van Kortrijk zijn bevoegd. Maatschappelijke zetel: Lievens-Maes Grafisch BV, Nijverheidslaan 9, 8800 Roeselare.</p>""",
        F(
            "V1/2502118",
            "2025-03-17",
            "2025-04-16",
            ["Lievens-Maes Grafisch BV", "Drukkerij Lievens-Maes"],
            [f"{vat[:2]} {vat[2:6]}.{vat[6:9]}.{vat[9:]}", vat],
            ["VZW Harmonie De Ware Vrienden"],
            "EUR",
            "680.75",
            "78.16",
            "758.91",
            [i1, i2],
        ),
        margin="14mm",
    )


PAGES = [
    fr_telecom_facture,
    fr_autoentrepreneur,
    fr_grossiste_releve,
    fr_avoir_boutique,
    fr_hotel_note,
    nl_hosting_factuur,
    nl_transport_verlegd,
    be_drukkerij_factuur,
]
