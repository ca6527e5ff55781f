"""French."""

from .drawing import *


def fr_ebp():
    d = D("fr_ebp_plombier_acompte", "fr", font="H", fs=9)
    d.t(15, 20, "SARL LE GOFF PLOMBERIE CHAUFFAGE", "HB", 14, col="#1a4e8a")
    d.b(15, 25, "Dépannage – Salle de bains – Pompes à chaleur\n7 rue des Mimosas, 29120 Pont-l'Abbé\nTél. : 02 98 55 01 44 – legoff.plomberie@orange.example", size=8.5, lead=4.2)
    sn = siren("51830422")
    v = vat_fr(sn)
    d.r(110, 42, 85, 30, rad=2)
    d.b(114, 49, "Monsieur et Madame KERVELLA Yann\n3 impasse du Stade\n29740 PLOBANNALEC-LESCONIL", lead=5)
    d.t(15, 52, "FACTURE", "HB", 18, col="#1a4e8a")
    d.kv(15, 45, 60, [("Numéro :", "FA00001264"), ("Date :", "12/03/2026"), ("Code client :", "CL00418"), ("Devis :", "DE00002207 du 08/01/2026")], lead=4.8)
    it = [(1, "4380.00", "5.5", "Pompe à chaleur air/eau 8 kW, marque installée\ny compris mise en service", "U"), (1, "690.00", "5.5", "Main d'œuvre pose PAC et raccordements", "ENS"), ("6.00", "52.00", "10", "Remplacement radiateur salon (main d'œuvre)", "H"), (1, "418.50", "10", "Radiateur acier 22/600/1200", "U"), (1, "164.00", "20", "Thermostat connecté", "U")]
    s = S(it)
    y = d.tab(15, 86, [(84, "l"), (15, "r"), (14, "c"), (23, "r"), (25, "r"), (19, "r")], ["Désignation", "Qté", "Unité", "P.U. HT", "Montant HT", "TVA"], [[i[3], fr(i[0]), i[4], fr(i[1]), fr(a), fr(i[2]) + " %"] for i, a in zip(it, s.amt)], "cols", hc="#cfe0f3", minh=85)
    d.tab(15, y + 5, [(22, "r"), (30, "r"), (28, "r")], ["Taux", "Base HT", "Montant TVA"], [[fr(k) + " %", fr(s.base[k]), fr(s.taxes[k])] for k in s.base], "grid", hc="#cfe0f3", size=8)
    ac = X("1600.00")
    y2 = d.tab(120, y + 5, [(45, "l"), (30, "r")], None, [["Total HT", fr(s.net)], ["Total TVA", fr(s.tax)], ["*Total TTC", "*" + fr(s.gross)], ["Acompte versé le 15/01/2026", fr(ac)], ["*Net à payer", "*" + fr(s.gross - ac) + " €"]], "grid")
    d.b(15, y2 + 8, "Règlement : à réception de facture, par chèque ou virement. Pas d'escompte pour paiement anticipé.\nEn cas de retard, pénalité au taux BCE + 10 points ; indemnité forfaitaire de recouvrement : 40 € (professionnels).\nAssurance décennale MAAF n° 29118840 V. Le client atteste l'achèvement du logement depuis plus de 2 ans.", size=7.5, lead=3.8)
    ba = ib_fr("12906", "00012", "57400118220")
    d.b(105, 280, f"SARL au capital de 8 000 € – SIRET {siret(sn, '0002')} – RCS Quimper – APE 4322A – TVA {v}\nIBAN {ib(ba)} – BIC AGRIFRPP829", size=7.2, a="c")
    d.done("FA00001264", "2026-03-12", None, ["SARL LE GOFF PLOMBERIE CHAUFFAGE", "SARL Le Goff Plomberie Chauffage"], v, ["Monsieur et Madame KERVELLA Yann", "KERVELLA Yann"], "EUR", s.net, s.tax, s.gross, ba)


def fr_ciel():
    d = D("fr_ciel_grossiste_vins", "fr", font="T", fs=10)
    d.t(105, 20, "Établissements Rouvière & Fils", "TBI", 20, "c", "#6b0f1a")
    d.t(105, 26, "Négociants en vins et spiritueux depuis 1931", "TI", 11, "c")
    sn = siren("39510277")
    v = vat_fr(sn)
    d.b(18, 42, "Zone artisanale Les Garrigues\n34725 Saint-André-de-Sangonis\nTél. 04 67 55 12 30\nFax 04 67 55 12 31", size=9, lead=4.2)
    d.b(115, 46, "*BRASSERIE DU MARCHÉ SAS\nService comptabilité\n14 place Jean-Jaurès\n34500 BÉZIERS", lead=5)
    y = d.tab(18, 76, [(30, "c"), (28, "c"), (28, "c"), (30, "c"), (28, "c"), (30, "c")], ["Facture N°", "Date", "Client", "Mode règl.", "Échéance", "N° BL"], [["F2604/0387", "28/04/26", "BRAMAR", "Virement", "28/05/26", "BL 11840"]], "grid", hc="#f1e3e5", size=9)
    it = [(60, "5.85", 20, "LANG-R75", "Languedoc rouge 2023, 75 cl"), (36, "7.20", 20, "PICP-75", "Picpoul de Pinet 2024, 75 cl"), (12, "14.10", 20, "MUSC-70", "Muscat de Rivesaltes, 75 cl"), (48, "0.92", "5.5", "JUSP-25", "Jus de raisin artisanal, 25 cl"), (4, "9.50", 20, "DROITS", "Droits de circulation et port")]
    s = S(it)
    y = d.tab(18, y + 6, [(26, "l"), (74, "l"), (16, "r"), (20, "r"), (24, "r"), (14, "r")], ["Référence", "Désignation", "Quantité", "P.U. HT", "Total HT", "TVA"], [[i[3], i[4], str(i[0]), fr(i[1]), fr(a), "1" if i[2] == 20 else "2"] for i, a in zip(it, s.amt)], "cols", hc="#f1e3e5", minh=90, size=9.5)
    d.tab(18, y + 4, [(12, "c"), (18, "r"), (26, "r"), (24, "r")], ["Code", "Taux", "Base", "TVA"], [["1", "20,00", fr(s.base["20"]), fr(s.taxes["20"])], ["2", "5,50", fr(s.base["5.5"]), fr(s.taxes["5.5"])]], "grid", hc=None, size=9)
    d.tab(122, y + 4, [(40, "l"), (30, "r")], None, [["Montant HT", fr(s.net)], ["Montant TVA", fr(s.tax)], ["*NET À PAYER TTC", "*" + fr(s.gross) + " €"]], "grid")
    ba = ib_fr("13506", "10000", "08822041170")
    d.b(18, y + 34, f"Domiciliation : CA LANGUEDOC GIGNAC   IBAN : {ib(ba)}   BIC : AGRIFRPP835\nClause de réserve de propriété (loi 80.335 du 12 mai 1980). Escompte pour règlement anticipé : néant.\nTout retard de paiement entraîne des pénalités au taux de 12 % l'an et une indemnité de 40 €.", size=8.5, lead=4.2)
    d.t(105, 284, f"S.A.S. au capital de 152 000 € – RCS Montpellier {sn[:3]} {sn[3:6]} {sn[6:]} – N° TVA intracom. : {v} – N° accise FR09471E0118", size=8, a="c")
    d.done("F2604/0387", "2026-04-28", "2026-05-28", ["Établissements Rouvière & Fils", "Établissements Rouvière & Fils S.A.S."], v, ["BRASSERIE DU MARCHÉ SAS", "Brasserie du Marché SAS"], "EUR", s.net, s.tax, s.gross, ba)


def fr_sage():
    d = D("fr_sage_industrie_lcr", "fr", font="H", fs=8.5)
    d.r(15, 12, 50, 16, fill="#00324d", stroke=None)
    d.t(40, 22.5, "MÉCALOIRE", "HB", 17, "c", "#ffffff")
    sn, cn = siren("44892016"), siren("60411829")
    v, cv = vat_fr(sn), vat_fr(cn)
    d.b(15, 34, "Usinage de précision – Décolletage\nZI Nord, 11 rue Ampère\n42160 Andrézieux-Bouthéon\nTél : 04 77 55 90 00", size=8, lead=3.8)
    d.t(110, 19, "Facture", "HB", 16)
    d.t(140, 19, "N° 26040118", "HB", 12)
    d.t(110, 25, "du 30/04/2026")
    d.b(110, 42, "TURBINES DU FOREZ SA\nComptabilité fournisseurs – BP 40021\n42601 MONTBRISON CEDEX", size=9.5, lead=4.8)
    d.t(110, 60, f"N° TVA client : {cv}", size=8)
    y = d.tab(15, 68, [(30, "l"), (50, "l"), (40, "l"), (60, "l")], ["Code client", "Votre commande", "Nos réf.", "Affaire suivie par"], [["411TURFO", "CF-118840 du 09/04/2026", "BL 26-2207/2211", "Mme Aurélie Chalayer, poste 14"]], "grid", hc="#e4e9ec", size=8)
    it = [(250, "3.418", 20, "AX-4471-B", "Axe rectifié Ø 12 h6, lg 84, 42CrMo4"), (120, "11.860", 20, "BR-0092", "Bride usinée Ø 140, inox 316L"), (1, "185.000", 20, "FO", "Frais d'outillage, participation"), (1, "64.000", 20, "PORT", "Port et emballage")]
    s = S(it)
    y = d.tab(15, y + 4, [(26, "l"), (80, "l"), (18, "r"), (26, "r"), (30, "r")], ["Référence", "Désignation", "Qté", "Prix unit.", "Montant HT"], [[i[3], i[4], str(i[0]), fr(i[1], 3), fr(a)] for i, a in zip(it, s.amt)], "cols", hc="#e4e9ec", minh=88)
    y = d.tab(15, y + 3, [(28, "r"), (20, "r"), (28, "r"), (28, "r"), (28, "r"), (48, "r")], ["Total HT", "Taux", "Total TVA", "Total TTC", "Acompte", "NET À PAYER (EUR)"], [[fr(s.net), "20,00 %", fr(s.tax), fr(s.gross), "0,00", "*" + fr(s.gross)]], "grid", hc="#e4e9ec")
    d.b(15, y + 6, "Conditions : 45 jours fin de mois par LCR non acceptée.  Date d'échéance : 30/06/2026\nPénalités de retard : 3 fois le taux d'intérêt légal. Indemnité forfaitaire pour frais de recouvrement : 40,00 €.", size=8.5)
    y += 16
    d.l(15, y, 195, dash=([3, 2],))
    d.t(15, y + 5, "LETTRE DE CHANGE RELEVÉ – à domicilier", "HB", 8)
    d.tab(15, y + 8, [(30, "c"), (30, "c"), (30, "c"), (90, "c")], ["Créée le", "Échéance", "Montant EUR", "Domiciliation du tiré"], [["30/04/2026", "30/06/2026", fr(s.gross), "BNP PARIBAS MONTBRISON – TURBINES DU FOREZ SA"]], "grid", hc=None, size=8)
    ba = ib_fr("10096", "18200", "00044117301")
    d.b(105, 280, f"MÉCALOIRE INDUSTRIE SAS au capital de 480 000 euros – RCS Saint-Étienne B {sn} – NAF 2562A – TVA {v}\nLyonnaise de Banque Andrézieux – IBAN {ib(ba)} – BIC CMCIFRPP", size=7.2, a="c")
    d.done("26040118", "2026-04-30", "2026-06-30", ["MÉCALOIRE INDUSTRIE SAS", "Mécaloire Industrie SAS"], v, ["TURBINES DU FOREZ SA", "Turbines du Forez SA"], "EUR", s.net, s.tax, s.gross, ba)


def fr_telecom():
    d = D("fr_telecom_pro_prelevement", "fr", font="D", fs=8.5)
    d.t(18, 24, "lumenet", "DB", 22, col="#e4007c")
    d.t(62, 24, "pro", "DX", 22, col="#e4007c")
    d.b(18, 38, "Vos contacts\nService client Pro : 3955 (gratuit)\nEspace client : pro.lumenet.example", size=7.5, lead=3.8)
    d.b(112, 50, "CABINET VÉTÉRINAIRE DES ORMES\nDr Solène Marchetti\n25 avenue de la Gare\n01000 BOURG-EN-BRESSE", size=9.5, lead=5)
    d.r(18, 58, 80, 34, stroke="#e4007c", rad=2)
    d.kv(21, 95, 64, [("N° client", "8 440 117 206"), ("N° de facture", "LN2607-4471902"), ("Date de facture", "05 juillet 2026"), ("Ligne", "04 74 55 20 18"), ("Prochaine facture le", "05/08/2026")], a="r", lead=5.6, size=8)
    d.t(18, 106, "Votre facture du 5 juillet 2026", "DB", 13, col="#e4007c")
    it = [(1, "41.6583", 20, "Forfait Fibre Pro 1 Gb/s – du 05/07 au 04/08"), (1, "9.9917", 20, "Option IP fixe et secours 4G – du 05/07 au 04/08"), (1, "2.8750", 20, "Communications hors forfait – juin 2026"), (1, "-8.3333", 20, "Remise fidélité 12 mois (5/12)")]
    s = S(it)
    y = d.tab(18, 111, [(134, "l"), (40, "r")], ["Abonnements, options et consommations", "Montant HT"], [[i[3], fr(a) + " €"] for i, a in zip(it, s.amt)], "lines", gap=2)
    y = d.kv(19.2, 190.8, y + 7, [("Total HT", fr(s.net) + " €"), ("TVA 20,00 %", fr(s.tax) + " €")], a="r", lead=5.6)
    d.r(18, y - 2, 174, 11, fill="#fde3f1", stroke=None)
    d.t(21, y + 5, "Total à payer TTC", "DB", 11)
    d.t(190, y + 5, fr(s.gross) + " €", "DB", 12, "r")
    d.b(18, y + 18, "Cette somme sera prélevée à partir du 17/07/2026 sur le compte bancaire FR76 **** **** **** **** **** 144.\nRéférence unique du mandat : ++LN8440117206-001. Créancier : FR44ZZZ418802.\n\nTVA acquittée sur les débits. En cas de retard de paiement, pénalités égales à trois fois le taux d'intérêt légal\net indemnité forfaitaire de 40 € pour frais de recouvrement.", lead=4.5)
    sn = siren("80122745")
    v = vat_fr(sn)
    d.b(105, 280, f"Lumenet Télécommunications SA – capital 12 480 000 € – siège social : 50 quai Charles-Roissard, 73000 Chambéry\nRCS Chambéry {sn[:3]} {sn[3:6]} {sn[6:]} – N° TVA {v[:4]} {sn}", size=6.8, a="c")
    d.done("LN2607-4471902", "2026-07-05", "2026-07-17", "Lumenet Télécommunications SA", v[:4] + " " + sn, ["CABINET VÉTÉRINAIRE DES ORMES", "Cabinet Vétérinaire des Ormes"], "EUR", s.net, s.tax, s.gross, None)


def fr_avoir():
    d = D("fr_avoir_fournitures", "fr", "credit_note", font="DC", fs=9)
    d.t(18, 22, "Papyrus Bureau", "DSB", 19, col="#00695c")
    sn = siren("43177820")
    v = vat_fr(sn)
    d.b(18, 28, "PAPYRUS BUREAU DISTRIBUTION S.A.S.U.\n88 rue de la République – 76600 LE HAVRE\n02 35 55 77 10", size=8, lead=4)
    d.t(192, 22, "AVOIR", "DCB", 20, "r")
    d.t(192, 28, "N° AV-2026-0091", "DCB", 11, "r")
    d.t(192, 33, "Le Havre, le 9 juin 2026", a="r")
    d.b(110, 52, "Lycée maritime privé Saint-Nicolas\nIntendance\nM. Frédéric Auzou\n2 quai de Marseille\n76600 LE HAVRE", lead=4.8)
    d.b(18, 86, "Avoir sur facture n° FC-2026-1877 du 18 mai 2026 – Votre commande INT-226 – Client n° 20811\nMotif : erreur de tarif et retour de deux articles", lead=4.8)
    it = [(2, "74.90", 20, "Fauteuil opérateur « Tilia » (retour, non déballé)"), (50, "0.61", 20, "Ramette A4 80 g – écart de prix (4,10 € au lieu de 3,49 €)"), (3, "12.40", "5.5", "Code des transports 2026 (retour)")]
    s = S(it)
    y = d.tab(18, 98, [(96, "l"), (14, "r"), (22, "r"), (18, "r"), (24, "r")], ["Libellé", "Qté", "P.U. HT", "TVA", "Total HT"], [[i[3], str(i[0]), fr(i[1]) + " €", fr(i[2], 1) + " %", "-" + fr(a) + " €"] for i, a in zip(it, s.amt)], "zebra", hc="#00695c", htc="#ffffff", gap=2)
    d.kv(118, 190.8, y + 8, [("Total HT", f"-{fr(s.net)} €"), (f"TVA 20 % (sur -{fr(s.base['20'])})", f"-{fr(s.taxes['20'])} €"), (f"TVA 5,5 % (sur -{fr(s.base['5.5'])})", f"-{fr(s.taxes['5.5'])} €"), ("*Total TTC de l'avoir", f"-{fr(s.gross)} €")], a="r", lead=5.4)
    d.t(18, y + 40, "Montant à déduire de votre prochain règlement ou remboursé sur demande.")
    d.t(105, 284, f"SASU au capital de 37 000 € – SIRET {siret(sn, '0001')} – RCS Le Havre – TVA intracommunautaire {v}", size=7, a="c")
    d.done("AV-2026-0091", "2026-06-09", None, ["PAPYRUS BUREAU DISTRIBUTION S.A.S.U.", "Papyrus Bureau Distribution S.A.S.U.", "PAPYRUS BUREAU DISTRIBUTION"], v, "Lycée maritime privé Saint-Nicolas", "EUR", s.net, s.tax, s.gross, None)


def fr_micro():
    d = D("fr_micro_entrepreneur_293b", "fr", font="DS", fs=9)
    d.t(20, 24, "Ophélie Castaing", "DSI", 18, col="#355070")
    d.t(20, 30, "Traductrice indépendante  allemand – français – occitan", size=8.5)
    s_ = siret(siren("89204417"), "0001")
    d.b(20, 38, f"EI – SIRET {s_[:3]} {s_[3:6]} {s_[6:9]} {s_[9:]}\n16, chemin de Lapeyrouse\n31700 Mondonville\nocastaing@traductions.example", size=8, lead=4)
    d.b(118, 56, "Éditions de la Lauze\nMme Pascale Vigouroux\n9 rue du Taur\n31000 Toulouse", lead=5)
    d.t(20, 90, "Facture n° 2026-08", "DSB", 13)
    d.b(20, 97, "Date d'émission : 21 mai 2026\nDate d'exécution de la prestation : 18 mai 2026\nÀ régler avant le : 20 juin 2026", lead=5)
    it = [(184, "21.50", 0, "Traduction, feuillets de 1 500 signes, « Das Murmeln der Mühlen »"), (4, "45.00", 0, "Relecture sur épreuves (heures)")]
    s = S(it)
    y = d.tab(20, 116, [(104, "l"), (18, "r"), (22, "r"), (26, "r")], ["Prestation", "Quantité", "Prix unit.", "Montant"], [[i[3], str(i[0]), fr(i[1]) + " €", fr(a) + " €"] for i, a in zip(it, s.amt)], "rule", gap=2.2, size=8.5)
    d.t(130, y + 8, "Total à payer", "DSB", 11)
    d.t(188.8, y + 8, fr(s.net) + " €", "DSB", 11, "r")
    d.t(190, y + 14, "TVA non applicable, art. 293 B du CGI", "DSI", 8, "r")
    ba = ib_fr("20041", "01016", "0448812Z037".replace("Z", "9"))
    d.b(20, y + 28, f"Règlement par virement :\nIBAN {ib(ba)}\nBIC PSSTFRPPTOU (La Banque Postale)\n\nAucun escompte en cas de paiement anticipé. Tout retard donne lieu à une pénalité de trois fois le taux\nd'intérêt légal et à une indemnité forfaitaire de 40 €.", size=8.5, lead=4.6)
    d.done("2026-08", "2026-05-21", "2026-06-20", ["Ophélie Castaing", "Ophélie Castaing EI"], None, "Éditions de la Lauze", "EUR", None, None, s.net, ba)


def be_fr_autoliq():
    d = D("be_fr_toiture_cocontractant", "fr", font="H", fs=9.5)
    d.l(20, 30, 40, 14, w=2.5, col="#8b0000")
    d.l(40, 14, 60, 30, w=2.5, col="#8b0000")
    d.t(64, 24, "Toitures Delvaux-Hanquet", "HB", 17)
    d.t(64, 30, "SRL – Ardoises, zinguerie, isolation", size=10)
    v, cv = vat_be("4771820"), vat_be("8830114")
    bv = lambda s: f"{s[:2]} {s[2:6]}.{s[6:9]}.{s[9:]}"
    ba = ib_be("0013377120")
    d.b(20, 42, f"Rue de la Station 41, 5580 Rochefort\nTél. 084 55 12 09 – GSM 0477 55 80 11\nTVA {bv(v)} – RPM Liège, division Dinant\nIBAN {ib(ba)} – BIC GEBABEBB", size=8.5, lead=4.2)
    d.b(120, 62, f"Entreprise générale Lardinois SA\nM. Cédric Mottet, conducteur\nParc Créalys 12\n5032 Isnes\nTVA {bv(cv)}", lead=4.8)
    d.t(20, 96, "FACTURE N° 2026/0142", "HB", 13)
    d.kv(20, 60, 103, [("Date", "29/05/2026"), ("Échéance", "28/06/2026"), ("Chantier", "Résidence « Les Tilleuls », Ciney – lot 4"), ("Situation", "État d'avancement n° 3")], lead=4.8)
    it = [("212", "78.50", 0, "Couverture ardoises naturelles", "m²"), ("64", "42.00", 0, "Gouttières zinc prépatiné dév. 33", "m"), ("9", "115.00", 0, "Solins et raccords cheminées", "p")]
    s = S(it)
    y = d.tab(20, 126, [(78, "l"), (20, "r"), (12, "c"), (28, "r"), (32, "r")], ["Poste", "Quantité", "Un.", "Prix unit. €", "Total € HTVA"], [[i[3], i[0], i[4], fr(i[1]), fr(a)] for i, a in zip(it, s.amt)], "grid", gap=2)
    d.kv(120, 188.8, y + 7, [("Total HTVA", "€ " + fr(s.net)), ("TVA", "€ 0,00"), ("*Total à payer", "€ " + fr(s.gross))], a="r", lead=5.4)
    d.b(20, y + 30, "Autoliquidation. En l'absence de contestation par écrit dans un délai d'un mois à compter de la réception de la facture,\nle client est présumé reconnaître qu'il est un assujetti tenu au dépôt de déclarations périodiques. Art. 20 AR n° 1.", size=8, lead=4)
    d.t(20, y + 46, "Communication structurée : +++026/0142/05583+++", "HB", 9)
    d.t(105, 285, "Conditions générales au verso. Intérêts de retard 10 % l'an, clause pénale 10 % (min. 75 €).", size=7.5, a="c")
    d.done("2026/0142", "2026-05-29", "2026-06-28", ["Toitures Delvaux-Hanquet SRL", "Toitures Delvaux-Hanquet"], bv(v), "Entreprise générale Lardinois SA", "EUR", s.net, "0.00", s.gross, ba)


PAGES = [fr_ebp, fr_ciel, fr_sage, fr_telecom, fr_avoir, fr_micro, be_fr_autoliq]
