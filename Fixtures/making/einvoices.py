"""The XML of an electronic invoice, and its attachment to the page that people see."""

import io
from xml.sax.saxutils import escape

import pikepdf

RAM = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:"
UDT = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:"
UNITS = {"Stück": "C62", "Stk": "C62", "Std.": "HUR", "h": "HUR", "Packung": "XPK", "kWh": "KWH", "Monat": "MON",
         "pce": "C62", "Pauschal": "LS"}


def _compact(day):
    return day.strftime("%Y%m%d")


def _party(company, tag):
    street = f"<ram:LineOne>{escape(company.street)}</ram:LineOne>"
    code, city = company.town.split(" ", 1)
    country = {"Deutschland": "DE", "Österreich": "AT", "France": "FR"}[company.country]
    tax = ""
    if company.vat:
        tax = (f'<ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">{company.vat}</ram:ID>'
               "</ram:SpecifiedTaxRegistration>")
    return (f"<ram:{tag}><ram:Name>{escape(company.name)}</ram:Name><ram:PostalTradeAddress>"
            f"<ram:PostcodeCode>{code}</ram:PostcodeCode>{street}<ram:CityName>{escape(city)}</ram:CityName>"
            f"<ram:CountryID>{country}</ram:CountryID></ram:PostalTradeAddress>{tax}</ram:{tag}>")


def _tax(rate, base, tax):
    return (f"<ram:ApplicableTradeTax><ram:CalculatedAmount>{tax}</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode>"
            f"<ram:BasisAmount>{base}</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode>"
            f"<ram:RateApplicablePercent>{rate}</ram:RateApplicablePercent></ram:ApplicableTradeTax>")


def cii(document):
    """Cross Industry Invoice of Factur-X 1.0 and ZUGFeRD 2, profile EN 16931."""
    lines = "".join(
        "<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument>"
        f"<ram:LineID>{index}</ram:LineID></ram:AssociatedDocumentLineDocument>"
        f"<ram:SpecifiedTradeProduct><ram:Name>{escape(item.description)}</ram:Name></ram:SpecifiedTradeProduct>"
        "<ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice>"
        f"<ram:ChargeAmount>{item.price}</ram:ChargeAmount></ram:NetPriceProductTradePrice>"
        "</ram:SpecifiedLineTradeAgreement><ram:SpecifiedLineTradeDelivery>"
        f'<ram:BilledQuantity unitCode="{UNITS.get(item.unit, "C62")}">{item.quantity}</ram:BilledQuantity>'
        "</ram:SpecifiedLineTradeDelivery><ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax>"
        "<ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode>"
        f"<ram:RateApplicablePercent>{item.rate}</ram:RateApplicablePercent></ram:ApplicableTradeTax>"
        "<ram:SpecifiedTradeSettlementLineMonetarySummation>"
        f"<ram:LineTotalAmount>{item.amount}</ram:LineTotalAmount>"
        "</ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>"
        "</ram:IncludedSupplyChainTradeLineItem>"
        for index, item in enumerate(document.items, 1))
    order = ""
    if document.order:
        order = ("<ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>"
                 f"{document.order}</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>")
    delivery = ""
    if document.delivered:
        delivery = ("<ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime>"
                    f'<udt:DateTimeString format="102">{_compact(document.delivered)}</udt:DateTimeString>'
                    "</ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent>")
    seller = document.seller
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" \
xmlns:ram="{RAM}100" xmlns:udt="{UDT}100">
<rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter>\
<ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
<rsm:ExchangedDocument><ram:ID>{document.number}</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime>\
<udt:DateTimeString format="102">{_compact(document.issued)}</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction>{lines}
<ram:ApplicableHeaderTradeAgreement>{_party(seller, "SellerTradeParty")}{_party(document.buyer, "BuyerTradeParty")}\
{order}</ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeDelivery>{delivery}</ram:ApplicableHeaderTradeDelivery>
<ram:ApplicableHeaderTradeSettlement><ram:PaymentReference>{document.number}</ram:PaymentReference>\
<ram:InvoiceCurrencyCode>{document.currency}</ram:InvoiceCurrencyCode>\
<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode><ram:PayeePartyCreditorFinancialAccount>\
<ram:IBANID>{seller.iban}</ram:IBANID></ram:PayeePartyCreditorFinancialAccount>\
<ram:PayeeSpecifiedCreditorFinancialInstitution><ram:BICID>{seller.bic}</ram:BICID>\
</ram:PayeeSpecifiedCreditorFinancialInstitution></ram:SpecifiedTradeSettlementPaymentMeans>
{"".join(_tax(*row) for row in document.taxes)}
<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime>\
<udt:DateTimeString format="102">{_compact(document.due)}</udt:DateTimeString></ram:DueDateDateTime>\
</ram:SpecifiedTradePaymentTerms>
<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>{document.net}</ram:LineTotalAmount>\
<ram:TaxBasisTotalAmount>{document.net}</ram:TaxBasisTotalAmount>\
<ram:TaxTotalAmount currencyID="{document.currency}">{document.tax}</ram:TaxTotalAmount>\
<ram:GrandTotalAmount>{document.total}</ram:GrandTotalAmount>\
<ram:DuePayableAmount>{document.total}</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>
"""


def zugferd1(document):
    """Cross Industry Document of ZUGFeRD 1.0, profile COMFORT."""
    seller = document.seller
    taxes = "".join(
        f'<ram:ApplicableTradeTax><ram:CalculatedAmount currencyID="{document.currency}">{tax}</ram:CalculatedAmount>'
        f'<ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount currencyID="{document.currency}">{base}</ram:BasisAmount>'
        "<ram:CategoryCode>S</ram:CategoryCode>"
        f"<ram:ApplicablePercent>{rate}</ram:ApplicablePercent></ram:ApplicableTradeTax>"
        for rate, base, tax in document.taxes)

    def amount(tag, value):
        return f'<ram:{tag} currencyID="{document.currency}">{value}</ram:{tag}>'

    lines = "".join(
        "<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument>"
        f"<ram:LineID>{index}</ram:LineID></ram:AssociatedDocumentLineDocument><ram:SpecifiedSupplyChainTradeAgreement>"
        f"<ram:NetPriceProductTradePrice>{amount('ChargeAmount', item.price)}</ram:NetPriceProductTradePrice>"
        "</ram:SpecifiedSupplyChainTradeAgreement><ram:SpecifiedSupplyChainTradeDelivery>"
        f'<ram:BilledQuantity unitCode="{UNITS.get(item.unit, "C62")}">{item.quantity}</ram:BilledQuantity>'
        "</ram:SpecifiedSupplyChainTradeDelivery><ram:SpecifiedSupplyChainTradeSettlement><ram:ApplicableTradeTax>"
        "<ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode>"
        f"<ram:ApplicablePercent>{item.rate}</ram:ApplicablePercent></ram:ApplicableTradeTax>"
        f"<ram:SpecifiedTradeSettlementMonetarySummation>{amount('LineTotalAmount', item.amount)}"
        "</ram:SpecifiedTradeSettlementMonetarySummation></ram:SpecifiedSupplyChainTradeSettlement>"
        f"<ram:SpecifiedTradeProduct><ram:Name>{escape(item.description)}</ram:Name></ram:SpecifiedTradeProduct>"
        "</ram:IncludedSupplyChainTradeLineItem>"
        for index, item in enumerate(document.items, 1))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryDocument xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0" xmlns:ram="{RAM}12" xmlns:udt="{UDT}15">
<rsm:SpecifiedExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter>\
<ram:ID>urn:ferd:CrossIndustryDocument:invoice:1p0:comfort</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter>\
</rsm:SpecifiedExchangedDocumentContext>
<rsm:HeaderExchangedDocument><ram:ID>{document.number}</ram:ID><ram:Name>RECHNUNG</ram:Name><ram:TypeCode>380</ram:TypeCode>\
<ram:IssueDateTime><udt:DateTimeString format="102">{_compact(document.issued)}</udt:DateTimeString></ram:IssueDateTime>\
</rsm:HeaderExchangedDocument>
<rsm:SpecifiedSupplyChainTradeTransaction><ram:ApplicableSupplyChainTradeAgreement>\
{_party(seller, "SellerTradeParty")}{_party(document.buyer, "BuyerTradeParty")}\
</ram:ApplicableSupplyChainTradeAgreement>
<ram:ApplicableSupplyChainTradeDelivery/>
<ram:ApplicableSupplyChainTradeSettlement><ram:PaymentReference>{document.number}</ram:PaymentReference>\
<ram:InvoiceCurrencyCode>{document.currency}</ram:InvoiceCurrencyCode>\
<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>31</ram:TypeCode><ram:PayeePartyCreditorFinancialAccount>\
<ram:IBANID>{seller.iban}</ram:IBANID></ram:PayeePartyCreditorFinancialAccount>\
<ram:PayeeSpecifiedCreditorFinancialInstitution><ram:BICID>{seller.bic}</ram:BICID>\
</ram:PayeeSpecifiedCreditorFinancialInstitution></ram:SpecifiedTradeSettlementPaymentMeans>{taxes}
<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">{_compact(document.due)}\
</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
<ram:SpecifiedTradeSettlementMonetarySummation>{amount("LineTotalAmount", document.net)}\
{amount("ChargeTotalAmount", "0.00")}{amount("AllowanceTotalAmount", "0.00")}\
{amount("TaxBasisTotalAmount", document.net)}{amount("TaxTotalAmount", document.tax)}\
{amount("GrandTotalAmount", document.total)}{amount("DuePayableAmount", document.total)}\
</ram:SpecifiedTradeSettlementMonetarySummation></ram:ApplicableSupplyChainTradeSettlement>
{lines}</rsm:SpecifiedSupplyChainTradeTransaction></rsm:CrossIndustryDocument>
"""


def ubl(document):
    """UBL 2.1 invoice of XRechnung 3.0."""
    currency = document.currency

    def amount(tag, value):
        return f'<cbc:{tag} currencyID="{currency}">{value}</cbc:{tag}>'

    def party(tag, company):
        code, city = company.town.split(" ", 1)
        tax = (f"<cac:PartyTaxScheme><cbc:CompanyID>{company.vat}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID>"
               "</cac:TaxScheme></cac:PartyTaxScheme>") if company.vat else ""
        return (f"<cac:{tag}><cac:Party><cac:PartyName><cbc:Name>{escape(company.name)}</cbc:Name></cac:PartyName>"
                f"<cac:PostalAddress><cbc:StreetName>{escape(company.street)}</cbc:StreetName>"
                f"<cbc:CityName>{escape(city)}</cbc:CityName><cbc:PostalZone>{code}</cbc:PostalZone><cac:Country>"
                f"<cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>{tax}"
                f"<cac:PartyLegalEntity><cbc:RegistrationName>{escape(company.name)}</cbc:RegistrationName>"
                f"</cac:PartyLegalEntity></cac:Party></cac:{tag}>")

    scheme = "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>"
    subtotals = "".join(
        f"<cac:TaxSubtotal>{amount('TaxableAmount', base)}{amount('TaxAmount', tax)}<cac:TaxCategory><cbc:ID>S</cbc:ID>"
        f"<cbc:Percent>{rate}</cbc:Percent>{scheme}</cac:TaxCategory></cac:TaxSubtotal>"
        for rate, base, tax in document.taxes)
    lines = "".join(
        f"<cac:InvoiceLine><cbc:ID>{index}</cbc:ID>"
        f'<cbc:InvoicedQuantity unitCode="{UNITS.get(item.unit, "C62")}">{item.quantity}</cbc:InvoicedQuantity>'
        f"{amount('LineExtensionAmount', item.amount)}<cac:Item><cbc:Name>{escape(item.description)}</cbc:Name>"
        f"<cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>{item.rate}</cbc:Percent>{scheme}"
        f"</cac:ClassifiedTaxCategory></cac:Item><cac:Price>{amount('PriceAmount', item.price)}</cac:Price>"
        "</cac:InvoiceLine>"
        for index, item in enumerate(document.items, 1))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" \
xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0</cbc:CustomizationID>
<cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
<cbc:ID>{document.number}</cbc:ID><cbc:IssueDate>{document.issued}</cbc:IssueDate><cbc:DueDate>{document.due}</cbc:DueDate>
<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>{currency}</cbc:DocumentCurrencyCode>
<cbc:BuyerReference>04011000-12345-39</cbc:BuyerReference>
<cac:OrderReference><cbc:ID>{document.order}</cbc:ID></cac:OrderReference>
{party("AccountingSupplierParty", document.seller)}
{party("AccountingCustomerParty", document.buyer)}
<cac:Delivery><cbc:ActualDeliveryDate>{document.delivered}</cbc:ActualDeliveryDate></cac:Delivery>
<cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cac:PayeeFinancialAccount>\
<cbc:ID>{document.seller.iban}</cbc:ID><cac:FinancialInstitutionBranch><cbc:ID>{document.seller.bic}</cbc:ID>\
</cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount></cac:PaymentMeans>
<cac:TaxTotal>{amount("TaxAmount", document.tax)}{subtotals}</cac:TaxTotal>
<cac:LegalMonetaryTotal>{amount("LineExtensionAmount", document.net)}{amount("TaxExclusiveAmount", document.net)}\
{amount("TaxInclusiveAmount", document.total)}{amount("PayableAmount", document.total)}</cac:LegalMonetaryTotal>
{lines}
</Invoice>
"""


def attach(pdf, xml, name, relationship="/Alternative"):
    """The document with its XML embedded and associated, as the e-invoice formats ask."""
    result = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        attached = pikepdf.AttachedFileSpec(
            document, xml.encode(), filename=name, mime_type="text/xml", description="Invoice data",
            relationship=pikepdf.Name(relationship))
        document.attachments[name] = attached
        document.Root.AF = pikepdf.Array([document.attachments[name].obj])
        with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            metadata["pdfaid:part"] = "3"
            metadata["pdfaid:conformance"] = "B"
        document.save(result, deterministic_id=True)
    return result.getvalue()
