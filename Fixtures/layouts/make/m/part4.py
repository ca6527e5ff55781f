from decimal import Decimal as D
import random

from .drawing import C, H, KV, T, colors, fr, fr_iban, fr_vat, lab, mm, q, siren, siret, sp

NB = "\u00a0"
ML = "Pas d'escompte pour paiement anticipé. Tout retard de paiement entraîne l'application de pénalités au taux de 3 fois le taux d'intérêt légal ainsi qu'une indemnité forfaitaire pour frais de recouvrement de 40 € (art. L441-10 du Code de commerce)."


# F1 Sage classic + LCR traite
def f01():
    f = "f01.pdf"
    s = siren("41280773")
    v = fr_vat(s)
    ib = fr_iban("30004", "01587", "00010044718")
    its = [
        ("RLT6205", "ROULEMENT 6205 2RS C3", 50, D("4.12")),
        ("COUR-SPB", "COURROIE TRAPEZ. SPB 2500", 8, D("31.75")),
        ("PAL-UCP208", "PALIER UCP 208 FONTE", 6, D("27.90")),
        ("GRS-EP2", "GRAISSE EP2 CARTOUCHE 400 G", 24, D("5.35")),
    ]
    tot = sum(i[2] * i[3] for i in its)
    rem = q(tot * D(".08"))
    port = D("18.00")
    net = tot - rem + port
    tx = q(net * D(".2"))
    g = net + tx
    c = C(f, "LiberationSans-Regular", "LiberationSans-Bold", fs=8.5)
    c.t(12, 16, "TRANSMECA OUEST", b=True, fs=16)
    c.ml(
        12,
        21,
        [
            "Fournitures industrielles – Transmission mécanique",
            "Z.I. de la Lorie – 14, rue du Chêne Lassé",
            "44800 SAINT-HERBLAIN",
            "Tél. 02 40 92 11 40   compta@transmeca-ouest.example",
        ],
        4,
    )
    c.rect(110, 30, 88, 28)
    c.ml(114, 37, ["LAITERIES DU BOCAGE", "SERVICE MAINTENANCE", "LE MOULIN NEUF", "85250 SAINT-FULGENT"], 5, fs=10)
    c.t(12, 52, "FACTURE", b=True, fs=15)
    hd = [
        ("NUMERO", "FA085512"),
        ("DATE", "28/02/26"),
        ("CODE CLIENT", "C04417"),
        ("VOTRE COMMANDE", "4500771 du 11/02"),
        ("B.L.", "BL117702"),
        ("REPRESENTANT", "JLM"),
    ]
    w = 31
    for k, (a, b_) in enumerate(hd):
        c.rect(12 + k * w, 64, w, 11)
        c.t(12 + k * w + w / 2, 68, a, "c", fs=6.5)
        c.t(12 + k * w + w / 2, 73, b_, "c", b=k < 2)
    c.rect(12, 80, 186, 92)
    for x in (40, 118, 133, 153, 168):
        c.line(x, 80, x, 172, 0.3)
    c.line(12, 86, 198, 86, 0.5)
    for x, t, a in [
        (14, "REFERENCE", "l"),
        (42, "DESIGNATION", "l"),
        (131, "QTE", "r"),
        (151, "P.U. HT", "r"),
        (166, "REM.", "r"),
        (196, "MONTANT HT", "r"),
    ]:
        c.t(x, 84.3, t, a, fs=7)
    y = 92
    for a, b_, m, p in its:
        c.t(14, y, a)
        c.t(42, y, b_)
        c.t(131, y, f"{m},00", "r")
        c.t(151, y, fr(p), "r")
        c.t(166, y, "8,00", "r")
        c.t(196, y, fr(q(m * p * D(".92"))), "r")
        y += 5.5
    # make line rounding consistent
    ls = sum(q(m * p * D(".92")) for a, b_, m, p in its)
    net = ls + port
    tx = q(net * D(".2"))
    g = net + tx
    c.t(42, y + 4, "Livraison du 24/02/26 par GEODIS – Départ usine", fs=7.5)
    cols = [
        ("TOTAL HT", ls),
        ("PORT", port),
        ("ESCOMPTE", D(0)),
        ("BASE HT", net),
        ("% TVA", "20,00"),
        ("MONTANT TVA", tx),
    ]
    for k, (a, b_) in enumerate(cols):
        c.rect(12 + k * 24, 176, 24, 12)
        c.t(24 + k * 24, 180, a, "c", fs=6.5)
        c.t(24 + k * 24, 186, b_ if isinstance(b_, str) else fr(b_), "c")
    c.rect(156, 176, 42, 12, fill=colors.HexColor("#dddddd"))
    c.t(177, 180, "NET A PAYER TTC EUR", "c", fs=6.5)
    c.t(177, 186, fr(g), "c", b=True, fs=11)
    c.t(12, 194, "Règlement : LCR directe 45 jours fin de mois – Echéance : 30/04/26", b=True)
    t = [
        "Pas d'escompte pour paiement anticipé. Pénalités de retard : 3 fois le taux d'intérêt légal. Indemnité forfaitaire de recouvrement : 40 €.",
        "Réserve de propriété : loi n° 80-335 du 12 mai 1980.",
        "SAS TRANSMECA OUEST au capital de 150 000 € – RCS Nantes "
        + s[:3]
        + " "
        + s[3:6]
        + " "
        + s[6:]
        + " – APE 4669B – TVA intracommunautaire "
        + v,
    ]
    c.ml(12, 199, t, 3.8, fs=7)
    c.line(12, 213, 198, 213, 0.4)
    c.t(12, 211.5, "✂" if 0 else "- - - - à détacher - - - -", fs=6)
    c.rect(12, 216, 186, 52)
    c.t(15, 221, "LETTRE DE CHANGE RELEVÉ (magnétique)", b=True)
    c.t(
        15,
        227,
        "Contre cette LETTRE DE CHANGE stipulée SANS FRAIS veuillez payer à l’ordre de TRANSMECA OUEST la somme indiquée",
        fs=7,
    )
    for k, (a, b_) in enumerate(
        [
            ("A NANTES, LE", "28/02/26"),
            ("ECHEANCE", "30/04/26"),
            ("MONTANT", fr(g) + " EUR"),
            ("REF. TIRÉ", "FA085512"),
            ("L.C.R. SEULEMENT", ""),
        ]
    ):
        c.rect(15 + k * 36, 231, 36, 11)
        c.t(17 + k * 36, 234.5, a, fs=6)
        c.t(17 + k * 36, 240, b_)
    c.ml(
        15,
        248,
        [
            "RIB DU TIRÉ : CRCA ATL. VENDÉE  14706 00118 7720018 4411 22",
            "LAITERIES DU BOCAGE  LE MOULIN NEUF  85250 SAINT-FULGENT",
        ],
        5,
    )
    c.t(150, 258, "Acceptation ou aval", fs=7)
    c.t(12, 275, "Virement : BNP PARIBAS NANTES – IBAN " + sp(ib) + " – BIC BNPAFRPPXXX", fs=7.5)
    c.save()
    lab(
        f,
        "sage-boxes-lcr",
        "invoice",
        "fr",
        invoice_number="FA085512",
        issue_date="2026-02-28",
        due_date="2026-04-30",
        seller_name=["TRANSMECA OUEST", "SAS TRANSMECA OUEST"],
        seller_vat_id=v,
        buyer_name="LAITERIES DU BOCAGE",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# F2 factur-x style sheet
def f02():
    f = "f02.pdf"
    s = siren("52807715")
    v = fr_vat(s)
    s2 = siren("33017448")
    ib = fr_iban("16958", "00001", "53320118844")
    its = [
        ("1", "Abonnement plateforme EDI – palier 5 000 flux", "1,00", "MON", D("890.00"), D("890.00")),
        ("2", "Flux supplémentaires", "1 244,00", "C62", D("0.08"), D("99.52")),
        ("3", "Paramétrage portail fournisseur", "1,50", "DAY", D("720.00"), D("1080.00")),
    ]
    net = sum(i[5] for i in its)
    tx = q(net * D(".2"))
    g = net + tx
    css = 'body{font:8.4pt "Noto Sans"} .hd{background:#f0b400;padding:2mm 3mm;font-weight:bold;font-size:12pt} fieldset{border:.7pt solid #999;margin:0 0 3mm;padding:1mm 3mm 2mm;break-inside:avoid} legend{font-weight:bold;color:#8a6500;padding:0 2mm} .kv{width:100%} .kv td:first-child{color:#555;width:45%} .l{width:100%} .l th{background:#f7eccb} .l td,.l th{border:.4pt solid #bbb}'

    def fs(t, x):
        return f"<fieldset><legend>{t}</legend>{x}</fieldset>"

    b = '<div class="hd">FACTURE ÉLECTRONIQUE – Factur-X 1.0 (profil EN 16931)</div><p style="font-size:7pt">Représentation lisible générée à partir du fichier factur-x.xml</p>'
    b += fs(
        "Identification du document",
        KV(
            [
                ("N° de facture", "2026-EDI-004418"),
                ("Date d'émission", "05/03/2026"),
                ("Type de document", "380 (Facture commerciale)"),
                ("Devise", "EUR"),
                ("Date d'échéance", "04/04/2026"),
                ("Cadre de facturation", "S1"),
                (
                    "Notes",
                    "#PMT# Indemnité forfaitaire de 40 € – #PMD# Pénalités : taux BCE + 10 points – #AAB# Pas d’escompte",
                ),
            ],
            sep=" :",
        ),
    )
    b += (
        '<table style="width:100%"><tr><td style="width:50%;padding:0 2mm 0 0">'
        + fs(
            "Vendeur",
            KV(
                [
                    ("Raison sociale", "Liaisia Échanges Numériques SAS"),
                    ("Nom commercial", "Liaisia"),
                    ("SIREN (0002)", s),
                    ("N° TVA", v),
                    ("Adresse", "12 quai du Commerce"),
                    ("Code postal / Ville", "69009 LYON"),
                    ("Pays", "FR"),
                    ("Contact", "Service facturation"),
                    ("Courriel", "adv@liaisia.example"),
                ],
                sep=" :",
            ),
        )
        + '</td><td style="padding:0">'
        + fs(
            "Acheteur",
            KV(
                [
                    ("Raison sociale", "Établissements Garrigue & Cie"),
                    ("SIREN (0002)", s2),
                    ("N° TVA", fr_vat(s2)),
                    ("Code service", "COMPTA-FRS"),
                    ("Adresse", "Route de Sorgues"),
                    ("Code postal / Ville", "84700 SORGUES"),
                    ("Pays", "FR"),
                    ("N° engagement", "ENG-2026-0071"),
                    ("Adresse électronique", "0225:" + s2),
                ],
                sep=" :",
            ),
        )
        + "</td></tr></table>"
    )
    b += fs(
        "Lignes de facture",
        T(
            "N°|Désignation|Quantité|Unité|P.U. net|TVA|Net HT",
            [(i[0], i[1], i[2], i[3], fr(i[4]), "S 20,00", fr(i[5])) for i in its],
            "clrcrrr",
            "l",
        ),
    )
    b += (
        '<table style="width:100%"><tr><td style="width:50%;padding:0 2mm 0 0">'
        + fs("Ventilation de la TVA", T("Code|Base|Taux|Montant", [("S", fr(net), "20,00 %", fr(tx))], "lrrr", "l"))
        + fs("Livraison", KV([("Lieu", "Sorgues"), ("Période de facturation", "01/02/2026 – 28/02/2026")], sep=" :"))
        + '</td><td style="padding:0">'
        + fs(
            "Totaux",
            KV(
                [
                    ("Somme des lignes HT", fr(net)),
                    ("Remises", "0,00"),
                    ("Total HT", fr(net)),
                    ("Total TVA", fr(tx)),
                    ("Total TTC", fr(g)),
                    ("Acompte versé", "0,00"),
                    ("<b>Net à payer</b>", "<b>" + fr(g) + " EUR</b>"),
                ],
                sep=" :",
            ),
        )
        + "</td></tr></table>"
    )
    b += fs(
        "Paiement",
        KV(
            [
                ("Moyen de paiement", "30 – Virement"),
                ("IBAN", ib),
                ("BIC", "QNTOFRP1XXX"),
                ("Titulaire", "LIAISIA ECHANGES NUMERIQUES"),
                ("Référence de paiement", "2026-EDI-004418"),
                ("Conditions", "Paiement à 30 jours date de facture"),
            ],
            sep=" :",
        ),
    )
    H(f, css, b, "size:A4;margin:14mm", lang="fr")
    lab(
        f,
        "facturx-fieldsets",
        "invoice",
        "fr",
        invoice_number="2026-EDI-004418",
        issue_date="2026-03-05",
        due_date="2026-04-04",
        seller_name="Liaisia Échanges Numériques SAS",
        seller_vat_id=v,
        buyer_name="Établissements Garrigue & Cie",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# F3 BTP situation
def f03():
    f = "f03.pdf"
    s = siren("38855210")
    v = fr_vat(s)
    ib = fr_iban("13506", "10000", "85024417712")
    lots = [
        ("A", "Installation de chantier", D("12500"), 100, 80),
        ("B", "Démolitions", D("28340"), 100, 100),
        ("C", "Gros œuvre – reprise en sous-œuvre", D("96780"), 70, 40),
        ("D", "Charpente bois", D("54200"), 25, 0),
        ("E", "Avenant n° 1 – confortement pignon", D("8950"), 60, 0),
    ]
    rows = []
    net = D(0)
    cum = D(0)
    pr = D(0)
    for a, b_, m, c1, c0 in lots:
        x = q(m * c1 / 100)
        y = q(m * c0 / 100)
        cum += x
        pr += y
        rows.append((a, b_, fr(m), f"{c1} %", fr(x), fr(y), fr(x - y)))
    net = cum - pr
    tx = q(net * D(".2"))
    g = net + tx
    rg = q(g * D(".05"))
    pro = D("1150.00")
    css = "body{font:8.8pt Carlito} .bl{background:#2f4858;color:#fff;padding:4mm} .l{width:100%;margin:4mm 0} .l td,.l th{border:.4pt solid #2f4858;padding:1mm} .l th{background:#dfe6ea;font-size:8pt} .s{margin-left:auto;width:95mm} .s td{border-bottom:.4pt solid #aaa} .s td:last-child{text-align:right} .s .b td{font-weight:bold;font-size:10.5pt}"
    b = (
        '<table style="width:100%"><tr><td class="bl" style="width:50%"><b style="font-size:15pt">SARL Bâti-Cévennes</b><br>Maçonnerie · Taille de pierre · Rénovation du patrimoine<br>Qualibat 2112 – RGE</td><td class="r">Chemin des Mûriers, 30140 ANDUZE<br>04 66 61 80 12 – bati.cevennes@orange.example<br>SIRET '
        + siret(s, "0002")
        + " – APE 4399C<br>TVA intra. "
        + v
        + "<br>Assurance décennale MMA n° 144 770 118 (France)</td></tr></table>"
    )
    b += '<table style="width:100%;margin-top:6mm"><tr><td style="width:50%"><b>SITUATION DE TRAVAUX N° 4</b><br>Facture n° <b>S4-2601-17</b> du 31 janvier 2026<br>Marché privé du 02/09/2025 – montant 191 820,00 € HT + avenant 8 950,00 € HT<br>Chantier : Magnanerie de Corbès, 30140 Corbès<br>Maître d’œuvre : Atelier Roux architectes DPLG</td><td style="border:.5pt solid #000;padding:3mm">SCI LA MAGNANERIE<br>à l’attention de M. et Mme Pellegrin<br>18 bd Gambetta<br>30000 NÎMES</td></tr></table>'
    b += T(
        "Lot|Désignation|Marché HT|Avanc.|Cumul HT|Situations préc. HT|À facturer HT",
        rows
        + [("", "<b>TOTAL</b>", "", "", "<b>" + fr(cum) + "</b>", "<b>" + fr(pr) + "</b>", "<b>" + fr(net) + "</b>")],
        "clrrrrr",
        "l",
    )
    b += KV(
        [
            ("Montant de la situation HT", fr(net) + " €"),
            ("TVA 20 %", fr(tx) + " €"),
            ("Montant de la situation TTC", fr(g) + " €", "b"),
            ("Retenue de garantie 5 % (loi du 16/07/1971)", "- " + fr(rg) + " €"),
            ("Compte prorata", "- " + fr(pro) + " €"),
            ("Net à régler", fr(g - rg - pro) + " €", "b"),
        ],
        "s",
    )
    b += (
        '<p style="margin-top:5mm">Règlement par virement à 30 jours fin de mois après visa du maître d’œuvre. Banque : Crédit Agricole du Languedoc – IBAN : '
        + sp(ib)
        + ' – BIC AGRIFRPP835</p><p style="font-size:7.5pt">'
        + ML
        + '</p><table style="width:100%;margin-top:4mm"><tr><td style="border:.4pt solid #000;height:22mm;width:50%">Visa du maître d’œuvre (date, cachet) :</td><td style="border:.4pt solid #000">Bon pour paiement – le maître d’ouvrage :</td></tr></table>'
    )
    b += (
        '<div style="position:absolute;bottom:-10mm;width:100%;text-align:center;font-size:7pt">SARL Bâti-Cévennes au capital de 20 000 € – RCS Nîmes '
        + s[:3]
        + " "
        + s[3:6]
        + " "
        + s[6:]
        + "</div>"
    )
    H(f, css, b, "size:A4;margin:14mm 14mm 18mm", lang="fr")
    lab(
        f,
        "situation-travaux",
        "invoice",
        "fr",
        invoice_number="S4-2601-17",
        issue_date="2026-01-31",
        due_date=None,
        seller_name=["SARL Bâti-Cévennes", "Bâti-Cévennes"],
        seller_vat_id=v,
        buyer_name="SCI LA MAGNANERIE",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# F4 energy 2 pages
def f04():
    f = "f04.pdf"
    s = siren("80711846")
    v = fr_vat(s)
    ib = fr_iban("30003", "03620", "00020118477")
    ab = D("112.40")
    co = q(D("9184") * D(".1412"))
    ac = D("318.77")
    cs = q(D("9184") * D(".02998"))
    cta = D("41.16")
    net = ab + co + ac + cs + cta
    tx = q((net) * D(".2"))
    g = net + tx
    old = D("-84.19")
    css = "body{font:8.8pt Roboto} .g{color:#00814f} .card{background:#e8f5ee;border-radius:3mm;padding:4mm} h2{color:#00814f;font-size:11pt} .l{width:100%} .l td{border-bottom:.3pt solid #bbb;padding:1mm} .l .s td{font-weight:bold;border-top:1pt solid #00814f} .grp td{background:#e8f5ee;font-weight:bold} .kv td:first-child{color:#555;padding-right:3mm}"
    b = (
        '<table style="width:100%"><tr><td style="width:52%"><b class="g" style="font-size:20pt">voltéo</b> <span class="g">pro</span><br><span style="font-size:7.5pt">Électricité &amp; services pour les entreprises</span>'
        + '<div style="margin-top:6mm">'
        + KV(
            [
                ("Votre n° client", "6 014 887 221"),
                ("N° de compte commercial", "11-0087412"),
                ("N° de facture", "10 204 118 776"),
                ("Date de facture", "12 février 2026"),
                ("Point de livraison (PDL)", "14 225 077 118 903"),
                ("Site", "Atelier – 7 rue du Textile, 59100 ROUBAIX"),
                ("Conseiller", "09 69 32 00 14 (non surtaxé)"),
            ]
        )
        + '</div></td><td style="padding-top:30mm"><div style="font-size:10pt">IMPRIMERIE DESMET ET FILS<br>M. LE GÉRANT<br>7 RUE DU TEXTILE<br>59100 ROUBAIX</div></td></tr></table>'
    )
    b += (
        '<h2>Votre facture d’électricité du 12 février 2026</h2><table style="width:100%"><tr><td class="card" style="width:48%"><b>Montant à payer</b><br><span style="font-size:20pt" class="g">'
        + fr(g + old)
        + ' €</span> TTC<br>prélevé le <b>27/02/2026</b><br><span style="font-size:7.5pt">sur le compte FR76 1670 **** **** **** ***4 117 – mandat ++VLT0091882</span></td><td style="width:4%"></td><td class="card">'
        + KV(
            [
                ("Total hors TVA", fr(net) + " €"),
                ("TVA à 20 %", fr(tx) + " €"),
                ("<b>Total TTC de la facture</b>", "<b>" + fr(g) + " €</b>"),
                ("Solde antérieur (avoir)", fr(old) + " €"),
                ("<b>À payer</b>", "<b>" + fr(g + old) + " €</b>"),
            ]
        )
        + "</td></tr></table>"
    )
    b += (
        '<h2>Évolution de votre consommation</h2><svg viewBox="0 0 120 40" style="width:110mm">'
        + "".join(
            f'<rect x="{k*10+2}" y="{38-h}" width="7" height="{h}" fill="{"#00814f" if k==11 else "#9fd3b9"}"/>'
            for k, h in enumerate([30, 28, 25, 22, 18, 15, 12, 10, 17, 22, 27, 31])
        )
        + "</svg><p>Consommation du 11/12/2025 au 10/02/2026 : <b>9 184 kWh</b> (relevé Linky). Prochaine facture vers le 12 avril 2026.</p>"
    )
    b += '<p style="font-size:7pt">En cas de retard de paiement : pénalités au taux de la BCE majoré de 10 points et indemnité forfaitaire de 40 €. Pas d’escompte en cas de paiement anticipé. Réclamations : Voltéo Pro, TSA 20118, 59789 Lille cedex 9.</p>'
    b += (
        '<div style="position:absolute;bottom:-10mm;font-size:6.8pt;color:#555">Voltéo Énergies – SA au capital de 18 400 000 € – Siège social : 41 bd de Turin, 59777 Euralille – RCS Lille Métropole '
        + s[:3]
        + " "
        + s[3:6]
        + " "
        + s[6:]
        + " – TVA "
        + v
        + " – IBAN pour virement : "
        + sp(ib)
        + " (Société Générale)</div>"
    )
    b += '<h2 style="break-before:page">Détail de votre facture n° 10 204 118 776</h2>' + T(
        "Libellé|Période|Quantité|Prix unitaire HT|Montant HT €|TVA",
        [
            "Fourniture",
            ("Abonnement C5 36 kVA", "11/12–10/02", "2 mois", "56,20 €", fr(ab), "20 %"),
            ("Consommation base", "11/12–10/02", "9 184 kWh", "14,120 c€", fr(co), "20 %"),
            "Acheminement (Enedis)",
            ("TURPE : gestion, comptage, soutirage", "11/12–10/02", "", "", fr(ac), "20 %"),
            "Taxes et contributions",
            ("Accise sur l’électricité", "", "9 184 kWh", "2,998 c€", fr(cs), "20 %"),
            ("Contribution tarifaire d’acheminement (CTA)", "", "", "", fr(cta), "20 %"),
            ("<b>Total HT</b>", "", "", "", "<b>" + fr(net) + "</b>", ""),
            ("<b>TVA 20 %</b>", "", "", "", "<b>" + fr(tx) + "</b>", ""),
            ("<b>Total TTC</b>", "", "", "", "<b>" + fr(g) + "</b>", ""),
        ],
        "llrrrr",
        "l",
    )
    b += (
        T(
            "Compteur|Ancien index|Nouvel index|Conso.",
            [("022 118 774", "118 402", "127 586", "9 184 kWh")],
            "lrrr",
            "l",
        )
        + '<p style="font-size:7.5pt;margin-top:4mm">Offre « Pro Fixe 24 », contrat conclu le 04/03/2025, échéance le 31/03/2027. Origine de l’électricité 2024 : nucléaire 71,2 %, renouvelables 22,9 % (dont hydraulique 11,0 %), gaz 4,8 %, autres 1,1 %. Médiateur national de l’énergie : libre réponse n° 59252, 75443 Paris cedex 09.</p>'
    )
    b = b.replace("['Fourniture','',", "")
    H(
        f,
        css,
        b,
        "size:A4;margin:14mm 15mm 18mm",
        ";@bottom-right{content:counter(page) '/' counter(pages);font:7pt Roboto}",
        lang="fr",
    )
    lab(
        f,
        "energy-card-2p",
        "invoice",
        "fr",
        invoice_number=["10 204 118 776", "10204118776"],
        issue_date="2026-02-12",
        due_date="2026-02-27",
        seller_name=["Voltéo Énergies"],
        seller_vat_id=v,
        buyer_name="IMPRIMERIE DESMET ET FILS",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# F5 food wholesale
def f05():
    f = "f05.pdf"
    s = siren("31877402")
    v = fr_vat(s)
    ib = fr_iban("10278", "06064", "00020447101")
    bls = [
        (
            "BL 260211 du 11/02/2026",
            [
                ("10441", "Comté AOP 12 mois meule 1/4", "KG", "9,860", D("9.860"), D("14.90"), 1),
                ("20117", "Crème UHT 35 % 1 L", "BRQ", "24", D(24), D("3.42"), 1),
            ],
        ),
        (
            "BL 260218 du 18/02/2026",
            [
                ("30551", "Magret canard SV IGP", "KG", "12,440", D("12.44"), D("17.25"), 1),
                ("80012", "Serviettes 38x38 2 plis × 1200", "CRT", "3", D(3), D("28.60"), 2),
                ("70110", "Crémant de Loire brut 75 cl", "BT", "36", D(36), D("6.10"), 2),
            ],
        ),
    ]
    r = random.Random(5)
    for d in ("20", "23", "25", "26", "27"):
        bls.append(
            (
                f"BL 2602{d} du {d}/02/2026",
                [
                    (str(r.randrange(10000, 89999)), nm, u, str(qq), D(qq), D(pp), k)
                    for nm, u, qq, pp, k in r.sample(
                        [
                            ("Beurre doux 82 % motte 5 kg", "PCE", 4, "41.20", 1),
                            ("Œufs plein air M plateau 30", "PLT", 12, "6.95", 1),
                            ("Filet de cabillaud surgelé 1 kg", "KG", 15, "13.80", 1),
                            ("Gel hydroalcoolique 5 L", "BID", 2, "19.90", 2),
                            ("Sucre bûchettes × 1000", "CRT", 3, "22.15", 1),
                            ("Film étirable 300 m", "RLX", 6, "8.40", 2),
                            ("Emmental râpé 1 kg", "SAC", 20, "7.35", 1),
                            ("Eau gazeuse 50 cl × 24", "PCK", 10, "9.12", 1),
                            ("Vin blanc Chenin BIB 10 L", "BIB", 4, "31.50", 2),
                        ],
                        5,
                    )
                ],
            )
        )
    n = {1: D(0), 2: D(0)}
    rows = []
    for t, l in bls:
        rows.append(t)
        for a, b_, u, qs, qt, p, k in l:
            x = q(qt * p)
            n[k] += x
            rows.append((a, b_, u, qs, fr(p), fr(x), k))
    es = {k: q(x * D(".01")) for k, x in n.items()}
    n2 = {k: n[k] - es[k] for k in n}
    t1 = q(n2[1] * D(".055"))
    t2 = q(n2[2] * D(".2"))
    net = n2[1] + n2[2]
    tx = t1 + t2
    g = net + tx
    css = 'body{font:8.8pt "Liberation Sans Narrow"} .l{width:100%;border:1pt solid #000;margin-top:4mm} .l th{border-bottom:1pt solid #000;background:#fbe9d0} .l td{padding:.8mm 2mm;border-right:.3pt solid #999} .grp td{font-style:italic;color:#803000} .p td,.p th{border:.5pt solid #000;padding:1mm 2mm;text-align:right}'
    b = '<table style="width:100%"><tr><td style="width:55%"><b style="font:bold 19pt \'FreeSerif\';color:#803000">Maison Delorme-Vasseur</b><br><i>Grossiste en produits frais depuis 1957 – Livraison aux professionnels des métiers de bouche</i><br>M.I.N. de Tours – Case 41, 37000 TOURS · Tél 02.47.37.40.11 · Agrément FR 37.261.004 CE</td><td><table style="width:100%"><tr><td style="background:#803000;color:#fff;font-size:13pt;text-align:center">FACTURE N° 2602-00981</td></tr><tr><td style="text-align:center">Tours, le 28.02.2026 – Client 4110288 – page 1/2</td></tr></table></td></tr></table>'
    b += '<table style="width:100%;margin-top:5mm"><tr><td style="width:50%"><u>Livré à :</u><br>Restaurant scolaire Jules-Ferry<br>2 rue des Écoles<br>37270 MONTLOUIS-SUR-LOIRE</td><td><u>Facturé à :</u><br><b>SOREST RESTAURATION COLLECTIVE SAS</b><br>Comptabilité fournisseurs<br>BP 70118<br>37071 TOURS CEDEX 2</td></tr></table>'
    b += T("Code|Désignation|U|Qté|P.U. HT|Total HT|T", rows, "llcrrrc", "l")
    b += (
        '<table style="width:100%;margin-top:5mm"><tr><td>'
        + '<table class="p"><tr><th>T</th><th>Base HT</th><th>Esc. 1 %</th><th>HT net</th><th>Taux</th><th>TVA</th></tr>'
        + f"<tr><td>1</td><td>{fr(n[1])}</td><td>{fr(es[1])}</td><td>{fr(n2[1])}</td><td>5,50</td><td>{fr(t1)}</td></tr><tr><td>2</td><td>{fr(n[2])}</td><td>{fr(es[2])}</td><td>{fr(n2[2])}</td><td>20,00</td><td>{fr(t2)}</td></tr></table>"
        + '</td><td><table class="p" style="margin-left:auto">'
        + f'<tr><td>Total HT net d’escompte</td><td>{fr(net)}</td></tr><tr><td>Total TVA</td><td>{fr(tx)}</td></tr><tr><td><b>TOTAL TTC €</b></td><td><b style="font-size:11pt">{fr(g)}</b></td></tr></table></td></tr></table>'
    )
    b += (
        '<p style="margin-top:4mm"><b>À régler par virement au plus tard le 10.03.2026</b> (escompte 1 % déduit pour paiement à 10 jours).<br>CIC Ouest Tours – '
        + sp(ib)
        + ' – CMCIFR2A</p><p style="font-size:7pt">TVA : en cas d’escompte, seule la TVA correspondant au prix effectivement payé ouvre droit à déduction. Retard : intérêts à 12 % l’an + 40 € de frais de recouvrement. Emballages consignés non repris après 30 jours. Tribunal de commerce de Tours seul compétent.</p><div style="position:absolute;bottom:-8mm;width:100%;text-align:center;font-size:7pt">Ets Delorme-Vasseur S.A.R.L. – capital 76 224,51 € – R.C.S. Tours B '
        + s[:3]
        + " "
        + s[3:6]
        + " "
        + s[6:]
        + " – N.I.I. "
        + v
        + "</div>"
    )
    H(f, css, b, "size:A4;margin:12mm 13mm 16mm", lang="fr")
    lab(
        f,
        "food-wholesale",
        "invoice",
        "fr",
        invoice_number="2602-00981",
        issue_date="2026-02-28",
        due_date="2026-03-10",
        seller_name=["Ets Delorme-Vasseur S.A.R.L.", "Ets Delorme-Vasseur", "Maison Delorme-Vasseur"],
        seller_vat_id=v,
        buyer_name=["SOREST RESTAURATION COLLECTIVE SAS", "SOREST RESTAURATION COLLECTIVE"],
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


# F6 avoir medical
def f06():
    f = "f06.pdf"
    s = siren("44290617")
    v = fr_vat(s)
    ib = fr_iban("30002", "08936", "00000605118")
    net = D("6") * D("189.00") + D("10") * D("22.40")
    tx = q(D("1134.00") * D(".055")) + q(D("224.00") * D(".2"))
    g = net + tx
    c = C(f, "FreeSans", "FreeSansBold", fs=9.5)
    R = colors.HexColor("#a0003c")
    c.c.setFillColor(R)
    c.c.circle(24 * mm, c.H - 20 * mm, 8 * mm, fill=1, stroke=0)
    c.t(24, 22, "+", a="c", b=True, fs=22, col=colors.white)
    c.t(36, 19, "Ortho-Médic Distribution", b=True, fs=15, col=R)
    c.t(36, 24.5, "Dispositifs médicaux · Maintien à domicile · groupe SANTALYS", fs=8.5)
    c.t(195, 19, "AVOIR", a="r", b=True, fs=22, col=R)
    c.t(195, 26, "n° AV-2026-0093", a="r", b=True)
    c.ml(
        120,
        48,
        ["Clinique du Val de Saône", "Pharmacie à usage intérieur", "9, avenue du Parc", "71000 MÂCON"],
        5,
        fs=10.5,
    )
    y = 48
    for k, w in [
        ("Date", "19/01/2026"),
        ("Code client", "CLI 00772"),
        ("Facture d’origine", "FC-2025-7718 du 12/12/2025"),
        ("Bon de retour", "BR-0044 (12/01/2026)"),
        ("Motif", "Erreur de référence / produit périmé"),
        ("Suivi par", "Amandine Colas, poste 214"),
    ]:
        c.t(15, y, k + " :", fs=8.5)
        c.t(46, y, w, fs=8.5)
        y += 5
    y = 96
    c.rect(15, y - 5, 180, 7, fill=R, stroke=None)
    for x, t, a in [
        (17, "Réf. LPPR", "l"),
        (45, "Libellé", "l"),
        (130, "Qté", "r"),
        (150, "PU HT", "r"),
        (168, "TVA", "r"),
        (193, "HT", "r"),
    ]:
        c.t(x, y, t, a, b=True, col=colors.white, fs=8.5)
    y += 8
    for r in [
        ("2134771", "Orthèse de genou articulée T3", "6", "189,00", "5,5 %", "1 134,00"),
        ("—", "Poche de froid réutilisable lot 24K118", "10", "22,40", "20 %", "224,00"),
    ]:
        for (x, a), t in zip([(17, "l"), (45, "l"), (130, "r"), (150, "r"), (168, "r"), (193, "r")], r):
            c.t(x, y, t, a)
        y += 6
    c.line(15, y - 2, 195, y - 2, 0.4, R)
    y += 6
    for k, w, b_ in [
        ("Total HT", fr(net), 0),
        ("TVA 5,5 % sur 1 134,00", fr(q(D("1134.00") * D(".055"))), 0),
        ("TVA 20 % sur 224,00", fr(D("44.80")), 0),
        ("Total TVA", fr(tx), 0),
        ("Total TTC de l’avoir en votre faveur", fr(g) + " €", 1),
    ]:
        c.t(155, y, k, "r", b=bool(b_))
        c.t(193, y, w, "r", b=bool(b_))
        y += 6
    c.ml(
        15,
        y + 8,
        [
            "Avoir net de taxe à déduire de votre prochain règlement ou remboursable sur demande.",
            "Vous voudrez bien rectifier la TVA initialement déduite (art. 272-1 du CGI).",
        ],
        5,
    )
    c.ml(
        105,
        278,
        [
            "Ortho-Médic Distribution – SAS au capital de 300 000 € – 3 rue Denis-Papin, 69680 Chassieu – RCS Lyon "
            + s,
            "N° TVA : " + v + " – LCL Chassieu IBAN " + sp(ib) + " – CRLYFRPP",
        ],
        4,
        a="c",
        fs=7.5,
    )
    c.save()
    lab(
        f,
        "avoir-medical",
        "credit_note",
        "fr",
        invoice_number="AV-2026-0093",
        issue_date="2026-01-19",
        due_date=None,
        seller_name="Ortho-Médic Distribution",
        seller_vat_id=v,
        buyer_name="Clinique du Val de Saône",
        currency="EUR",
        net_total=net,
        tax_total=tx,
        grand_total=g,
        iban=ib,
    )


PAGES = [f01, f02, f03, f04, f05, f06]
