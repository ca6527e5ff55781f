"""Who sends and receives the documents. Every company, person and account is invented."""

from dataclasses import dataclass

from .identifiers import (
    austrian_vat, belgian_account, belgian_vat, british_vat, french_account, french_vat, german_vat, iban, irish_vat,
    siren,
)


@dataclass
class Company:
    name: str
    street: str
    town: str
    country: str = ""
    vat: str = ""
    tax_number: str = ""
    iban: str = ""
    bic: str = ""
    bank: str = ""
    phone: str = ""
    mail: str = ""
    web: str = ""
    register: str = ""

    @property
    def address(self):
        return f"{self.street}, {self.town}"


HOLZER = Company(
    "Holzer & Lindqvist Büromöbel GmbH", "Tannenweg 14", "73734 Esslingen am Neckar", "Deutschland",
    german_vat("27154386"), "59018/14427", iban("DE", "611500200104478231"), "ESSLDE66XXX", "Kreissparkasse Neckartal",
    "0711 5550 8140", "rechnung@holzer-lindqvist.example", "www.holzer-lindqvist.example", "HRB 218840, AG Stuttgart")
NORDWIND = Company(
    "Nordwind Elektrotechnik GmbH", "Speicherstraße 31", "24103 Kiel", "Deutschland",
    german_vat("31877025"), "20/295/41877", iban("DE", "210501700092714405"), "NOLADE21KIE", "Förde Sparbank Kiel",
    "0431 555 0170", "buchhaltung@nordwind-elektro.example", "nordwind-elektro.example", "HRB 17720 KI")
BRUNNER = Company(
    "Brunner Werbetechnik e.U.", "Annenstraße 48/2", "8020 Graz", "Österreich",
    austrian_vat("6841732"), "", iban("AT", "2081500042718890"), "STSPAT2GXXX", "Steirische Landbank",
    "+43 316 555 042", "office@brunner-werbetechnik.example", "brunner-werbetechnik.example", "FN 481920 k")
WEBER = Company(
    "Dr. Katharina Weber, Übersetzungen", "Lindenallee 7", "04229 Leipzig", "Deutschland",
    german_vat("25530917"), "231/287/04419", iban("DE", "860555921090338147"), "WELADE8LXXX", "Stadtbank Leipzig",
    "0341 555 7719", "kweber@weber-uebersetzungen.example", "", "")
FELDKAMP = Company(
    "Feldkamp Sanitär- und Heizungstechnik", "Am Mühlbach 3", "48149 Münster", "Deutschland",
    german_vat("29641870"), "337/5118/2204", iban("DE", "400501500034127789"), "WELADED1MST", "Sparkasse Westmünsterland",
    "0251 555 380", "info@feldkamp-shk.example", "www.feldkamp-shk.example", "HRA 9921, AG Münster")
KURZ = Company(
    "Papier Kurz GmbH & Co. KG", "Industriestraße 90", "90441 Nürnberg", "Deutschland",
    german_vat("13377408"), "241/170/52908", iban("DE", "760501010005512734"), "SSKNDE77XXX", "Sparbank Nürnberg",
    "0911 5550 660", "rechnungen@papier-kurz.example", "papier-kurz.example", "HRA 15507, AG Nürnberg")
STADTWERKE = Company(
    "Stadtwerke Altenbruch AöR", "Wasserturmplatz 1", "27478 Cuxhaven", "Deutschland",
    german_vat("11702954"), "18/205/00713", iban("DE", "241500010000871426"), "BRLADE21CUX", "Küstensparkasse",
    "04721 555 100", "service@sw-altenbruch.example", "sw-altenbruch.example", "")
MOREAU = Company(
    "Imprimerie Moreau & Fils SARL", "12, rue des Tanneurs", "37000 Tours", "France",
    french_vat(siren("48219307")), siren("48219307"),
    iban("FR", french_account("14505", "00002", "04127788310")), "CEPAFRPP450", "Caisse de Touraine",
    "02 47 55 50 12", "compta@imprimerie-moreau.example", "imprimerie-moreau.example", "RCS Tours " + siren("48219307"))
LUMIERE = Company(
    "Atelier Lumière SAS", "8, quai Saint-Vincent", "69001 Lyon", "France",
    french_vat(siren("81450266")), siren("81450266"),
    iban("FR", french_account("13825", "00200", "08004719326")), "CEPAFRPP382", "Banque des Deux Rives",
    "04 78 55 51 40", "factures@atelier-lumiere.example", "www.atelier-lumiere.example", "RCS Lyon " + siren("81450266"))
ARDENNES = Company(
    "Brasserie des Ardennes SRL", "Rue du Moulin 27", "6600 Bastogne", "Belgique",
    belgian_vat("08472213"), "", iban("BE", belgian_account("0689471203")), "GKCCBEBB", "Crédit du Luxembourg belge",
    "+32 61 55 50 18", "facturation@brasserie-ardennes.example", "brasserie-ardennes.example", "")
HARBOUR = Company(
    "Harbour Lane Catering Ltd", "Unit 5, Quayside Works", "Bristol BS1 6UX", "United Kingdom",
    british_vat("8834172"), "", iban("GB", "LOYD30159204417726"), "LOYDGB21", "Severn & Avon Bank",
    "0117 496 0182", "accounts@harbourlane.example", "www.harbourlane.example", "Company no. 07715530")
PENNINE = Company(
    "Pennine Survey Instruments Ltd", "44 Mill Street", "Huddersfield HD1 4RN", "United Kingdom",
    british_vat("7120458"), "", iban("GB", "BARC20415573901846"), "BARCGB22", "Calder Bank plc",
    "01484 496 771", "ledger@pennine-survey.example", "pennine-survey.example", "Company no. 04418207")
LIFFEY = Company(
    "Liffey Data Services Limited", "Third Floor, 18 Custom House Row", "Dublin D01 X2R7", "Ireland",
    irish_vat("3417286"), "", iban("IE", "BOFI90583927714406"), "BOFIIE2D", "Bank of the Liffey",
    "+353 1 555 0146", "billing@liffeydata.example", "liffeydata.example", "CRO 644120")
CASCADE = Company(
    "Cascade Trail Outfitters, Inc.", "2210 Foundry Road", "Bend, OR 97701", "USA",
    "", "93-1184072", "", "", "", "(541) 555-0138", "ar@cascadetrail.example", "cascadetrail.example", "")

BUYERS = {
    "de": Company("Meridian Verlag GmbH", "Kaiserstraße 112", "76133 Karlsruhe", "Deutschland", german_vat("28450913")),
    "de2": Company("Autohaus Petersen KG", "Ringstraße 5", "24937 Flensburg", "Deutschland", german_vat("19382744")),
    "de3": Company("Gemeinnützige Kita Sonnenhof e. V.", "Schulgasse 9", "48151 Münster"),
    "at": Company("Café Mandl GmbH", "Sporgasse 21", "8010 Graz", "Österreich", austrian_vat("7730426")),
    "fr": Company("Librairie du Canal SAS", "45, rue de Belleville", "75019 Paris", "France",
                  french_vat(siren("52900418"))),
    "fr2": Company("Hôtel Bellerive SARL", "3, avenue du Lac", "74000 Annecy", "France", french_vat(siren("43317720"))),
    "en": Company("Thornbury Museum Trust", "The Old Granary, Castle Street", "Thornbury BS35 1HE", "United Kingdom"),
    "en2": Company("Kestrel Bridge Engineering plc", "9 Foss Islands Road", "York YO31 7UJ", "United Kingdom",
                   british_vat("6619083")),
    "us": Company("Larkspur Elementary School", "780 NE Butler Market Rd", "Bend, OR 97701", "USA"),
}
