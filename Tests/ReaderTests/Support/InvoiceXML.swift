/// Small e-invoices in the syntaxes that are read.
enum InvoiceXML {
    static let crossIndustry = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
            xmlns:ram="urn:ram" xmlns:udt="urn:udt">
        <rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter>
            <ram:ID>urn:cen.eu:en16931:2017</ram:ID>
        </ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
        <rsm:ExchangedDocument><ram:ID>RE-2025-17</ram:ID><ram:TypeCode>380</ram:TypeCode>
            <ram:IssueDateTime><udt:DateTimeString format="102">20250314</udt:DateTimeString></ram:IssueDateTime>
        </rsm:ExchangedDocument>
        <rsm:SupplyChainTradeTransaction>
            <ram:IncludedSupplyChainTradeLineItem>
                <ram:SpecifiedTradeProduct><ram:Name>Hinge &amp; bracket</ram:Name></ram:SpecifiedTradeProduct>
                <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice>
                    <ram:ChargeAmount>50.0000</ram:ChargeAmount>
                </ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
                <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">2.0000</ram:BilledQuantity>
                </ram:SpecifiedLineTradeDelivery>
                <ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax>
                    <ram:RateApplicablePercent>19.00</ram:RateApplicablePercent></ram:ApplicableTradeTax>
                    <ram:SpecifiedTradeSettlementLineMonetarySummation>
                        <ram:LineTotalAmount>100.00</ram:LineTotalAmount>
                    </ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>
            </ram:IncludedSupplyChainTradeLineItem>
            <ram:ApplicableHeaderTradeAgreement>
                <ram:SellerTradeParty><ram:Name>Muster
                    GmbH</ram:Name>
                    <ram:PostalTradeAddress><ram:PostcodeCode>12345</ram:PostcodeCode><ram:LineOne>Weg 1</ram:LineOne>
                        <ram:CityName>Ulm</ram:CityName></ram:PostalTradeAddress>
                    <ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">12/345/6789</ram:ID></ram:SpecifiedTaxRegistration>
                    <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE 123456789</ram:ID></ram:SpecifiedTaxRegistration>
                </ram:SellerTradeParty>
                <ram:BuyerTradeParty><ram:Name>Kunde AG</ram:Name></ram:BuyerTradeParty>
                <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>PO 7</ram:IssuerAssignedID>
                </ram:BuyerOrderReferencedDocument>
            </ram:ApplicableHeaderTradeAgreement>
            <ram:ApplicableHeaderTradeDelivery><ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime>
                <udt:DateTimeString format="102">20250310</udt:DateTimeString>
            </ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent></ram:ApplicableHeaderTradeDelivery>
            <ram:ApplicableHeaderTradeSettlement>
                <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
                <ram:SpecifiedTradeSettlementPaymentMeans><ram:PayeePartyCreditorFinancialAccount>
                    <ram:IBANID>DE89 3704 0044 0532 0130 00</ram:IBANID></ram:PayeePartyCreditorFinancialAccount>
                    <ram:PayeeSpecifiedCreditorFinancialInstitution><ram:BICID>COBADEFFXXX</ram:BICID>
                    </ram:PayeeSpecifiedCreditorFinancialInstitution></ram:SpecifiedTradeSettlementPaymentMeans>
                <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime>
                    <udt:DateTimeString format="102">20250413</udt:DateTimeString></ram:DueDateDateTime>
                </ram:SpecifiedTradePaymentTerms>
                <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
                    <ram:TaxBasisTotalAmount>100</ram:TaxBasisTotalAmount>
                    <ram:TaxTotalAmount currencyID="CHF">18.00</ram:TaxTotalAmount>
                    <ram:TaxTotalAmount currencyID="EUR">19.00</ram:TaxTotalAmount>
                    <ram:GrandTotalAmount>119.0000</ram:GrandTotalAmount>
                    <ram:DuePayableAmount>69.00</ram:DuePayableAmount>
                </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
            </ram:ApplicableHeaderTradeSettlement>
        </rsm:SupplyChainTradeTransaction>
        </rsm:CrossIndustryInvoice>
        """

    static let universal = """
        <CreditNote xmlns="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2" xmlns:c="urn:c" xmlns:b="urn:b">
        <b:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0</b:CustomizationID>
        <b:ID>GS-9</b:ID><b:IssueDate>2025-02-03</b:IssueDate><b:CreditNoteTypeCode>381</b:CreditNoteTypeCode>
        <b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
        <c:OrderReference><b:ID>A-1</b:ID></c:OrderReference>
        <c:AccountingSupplierParty><c:Party><c:PartyName><b:Name>Handel</b:Name></c:PartyName>
            <c:PostalAddress><b:StreetName>Allee 3</b:StreetName><b:CityName>Bonn</b:CityName>
                <b:PostalZone>53111</b:PostalZone></c:PostalAddress>
            <c:PartyTaxScheme><b:CompanyID>DE999999999</b:CompanyID><c:TaxScheme><b:ID>VAT</b:ID></c:TaxScheme>
            </c:PartyTaxScheme><c:PartyLegalEntity><b:RegistrationName>Handel GmbH</b:RegistrationName>
            </c:PartyLegalEntity></c:Party></c:AccountingSupplierParty>
        <c:AccountingCustomerParty><c:Party><c:PartyLegalEntity><b:RegistrationName>Amt</b:RegistrationName>
            </c:PartyLegalEntity></c:Party></c:AccountingCustomerParty>
        <c:PaymentMeans><b:PaymentDueDate>2025-03-05</b:PaymentDueDate><c:PayeeFinancialAccount>
            <b:ID>DE89370400440532013000</b:ID><c:FinancialInstitutionBranch><b:ID>COBADEFF</b:ID>
            </c:FinancialInstitutionBranch></c:PayeeFinancialAccount></c:PaymentMeans>
        <c:TaxTotal><b:TaxAmount currencyID="EUR">1.90</b:TaxAmount></c:TaxTotal>
        <c:LegalMonetaryTotal><b:TaxExclusiveAmount>10.00</b:TaxExclusiveAmount>
            <b:TaxInclusiveAmount>11.90</b:TaxInclusiveAmount><b:PayableAmount>11.90</b:PayableAmount>
        </c:LegalMonetaryTotal>
        <c:CreditNoteLine><b:CreditedQuantity unitCode="H87">4</b:CreditedQuantity>
            <b:LineExtensionAmount>10.00</b:LineExtensionAmount><c:Item><b:Name>Lamp</b:Name>
            <c:ClassifiedTaxCategory><b:Percent>19</b:Percent></c:ClassifiedTaxCategory></c:Item>
            <c:Price><b:PriceAmount>2.5</b:PriceAmount></c:Price></c:CreditNoteLine>
        </CreditNote>
        """
}
