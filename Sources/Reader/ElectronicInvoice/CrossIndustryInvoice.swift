import DocumentModel

/// UN/CEFACT's Cross Industry Invoice: ZUGFeRD 1 and 2, Factur-X, XRechnung.
struct CrossIndustryInvoice {
    private let root: XMLElement
    private let header: XMLElement?
    private let transaction: XMLElement?

    init(_ root: XMLElement) {
        self.root = root
        header = root.either("ExchangedDocument", "HeaderExchangedDocument")
        transaction = root.either("SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction")
    }

    var invoice: ElectronicInvoice {
        let fields = self.fields.compactMapValues { $0 }
        let context = root.either("ExchangedDocumentContext", "SpecifiedExchangedDocumentContext")
        let code = header?.first("TypeCode")?.value
        var invoice = ElectronicInvoice(
            syntax: .crossIndustryInvoice,
            profile: context?.first("GuidelineSpecifiedDocumentContextParameter", "ID")?.text ?? "",
            type: ElectronicInvoiceParser.type(
                code: code, grandTotal: fields["grand_total"]),
            fields: fields, lines: lines)
        invoice.typeCode = code.map { String($0.prefix(10)) }
        return invoice
    }

    private var fields: [String: String?] {
        let agreement = transaction?.either("ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement")
        let delivery = transaction?.either("ApplicableHeaderTradeDelivery", "ApplicableSupplyChainTradeDelivery")
        let settlement = transaction?.either("ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement")
        let sums = settlement?.either(
            "SpecifiedTradeSettlementHeaderMonetarySummation", "SpecifiedTradeSettlementMonetarySummation")
        let seller = agreement?.first("SellerTradeParty")
        let buyer = agreement?.first("BuyerTradeParty")
        let order = agreement?.first("BuyerOrderReferencedDocument")
        let currency =
            settlement?.first("InvoiceCurrencyCode")?.value ?? sums?.first("GrandTotalAmount")?.attributes["currencyID"]
        let payments = settlement?.all("SpecifiedTradeSettlementPaymentMeans") ?? []
        let accounts = payments.compactMap { $0.first("PayeePartyCreditorFinancialAccount", "IBANID")?.value }
        let banks = payments.compactMap { $0.first("PayeeSpecifiedCreditorFinancialInstitution", "BICID")?.value }
        let due = settlement?.all("SpecifiedTradePaymentTerms", "DueDateDateTime").compactMap(Self.date)
        return [
            "invoice_number": CanonicalValue.line(header?.first("ID")?.value),
            "issue_date": Self.date(header?.first("IssueDateTime")),
            "due_date": due?.last,
            "delivery_date": Self.date(delivery?.first("ActualDeliverySupplyChainEvent", "OccurrenceDateTime")),
            "seller_name": CanonicalValue.line(seller?.first("Name")?.value),
            "seller_address": Self.address(seller),
            "seller_vat_id": CanonicalValue.identifier(Self.registration(of: seller, scheme: "VA")),
            "seller_tax_number": CanonicalValue.line(Self.registration(of: seller, scheme: "FC")),
            "buyer_name": CanonicalValue.line(buyer?.first("Name")?.value),
            "buyer_vat_id": CanonicalValue.identifier(Self.registration(of: buyer, scheme: "VA")),
            "order_number": CanonicalValue.line(order?.either("IssuerAssignedID", "ID")?.value),
            "currency": CanonicalValue.identifier(currency),
            "net_total": CanonicalValue.amount(sums?.first("TaxBasisTotalAmount")?.value),
            "tax_total": CanonicalValue.amount(Self.taxTotal(sums, currency: currency) ?? Self.onlyTax(settlement)),
            "grand_total": CanonicalValue.amount(sums?.first("GrandTotalAmount")?.value),
            "amount_due": CanonicalValue.amount(sums?.first("DuePayableAmount")?.value),
            "iban": CanonicalValue.identifier(accounts.first),
            "bic": CanonicalValue.identifier(banks.first),
        ]
    }

    private var lines: [LineItem] {
        (transaction?.all("IncludedSupplyChainTradeLineItem") ?? []).compactMap { item in
            let agreement = item.either("SpecifiedLineTradeAgreement", "SpecifiedSupplyChainTradeAgreement")
            let delivery = item.either("SpecifiedLineTradeDelivery", "SpecifiedSupplyChainTradeDelivery")
            let settlement = item.either("SpecifiedLineTradeSettlement", "SpecifiedSupplyChainTradeSettlement")
            let sums = settlement?.either(
                "SpecifiedTradeSettlementLineMonetarySummation", "SpecifiedTradeSettlementMonetarySummation")
            let quantity = delivery?.first("BilledQuantity")
            let price = agreement?.first("NetPriceProductTradePrice", "ChargeAmount")
            let tax = settlement?.first("ApplicableTradeTax")?.either("RateApplicablePercent", "ApplicablePercent")
            let line = LineItem(
                description: CanonicalValue.line(item.first("SpecifiedTradeProduct", "Name")?.value),
                quantity: CanonicalValue.number(quantity?.value), unit: quantity?.attributes["unitCode"],
                unitPrice: CanonicalValue.amount(price?.value), taxRate: CanonicalValue.number(tax?.value),
                amount: CanonicalValue.amount(sums?.first("LineTotalAmount")?.value))
            // ZUGFeRD 1 carries notes as items without a price.
            return line.amount == nil && line.quantity == nil ? nil : line
        }
    }

    /// Of several totals the one in the invoice's own currency.
    private static func taxTotal(_ sums: XMLElement?, currency: String?) -> String? {
        let totals = sums?.all("TaxTotalAmount") ?? []
        return (totals.first { $0.attributes["currencyID"] == currency } ?? totals.first)?.value
    }

    /// Profiles without a total of the taxes may state the one tax there is.
    private static func onlyTax(_ settlement: XMLElement?) -> String? {
        let taxes = settlement?.all("ApplicableTradeTax", "CalculatedAmount") ?? []
        return taxes.count == 1 ? taxes[0].value : nil
    }

    private static func date(_ element: XMLElement?) -> String? {
        CanonicalValue.date(element?.either("DateTimeString", "DateTime", "DateString")?.value ?? element?.value)
    }

    private static func registration(of party: XMLElement?, scheme: String) -> String? {
        party?.all("SpecifiedTaxRegistration", "ID").first { $0.attributes["schemeID"] == scheme }?.value
    }

    private static func address(_ party: XMLElement?) -> String? {
        guard let address = party?.first("PostalTradeAddress") else { return nil }
        let lines = ["LineOne", "LineTwo", "LineThree"].compactMap { address.first($0)?.value }
        let city = ["PostcodeCode", "CityName"].compactMap { address.first($0)?.value }.joined(separator: " ")
        return CanonicalValue.line((lines + [city]).filter { !$0.isEmpty }.joined(separator: ", "))
    }
}
