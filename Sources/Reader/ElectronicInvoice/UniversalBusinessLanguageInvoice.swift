import DocumentModel

/// OASIS UBL 2: XRechnung and Peppol invoices and credit notes.
struct UniversalBusinessLanguageInvoice {
    private let root: XMLElement

    init(_ root: XMLElement) {
        self.root = root
    }

    var invoice: ElectronicInvoice {
        let fields = self.fields.compactMapValues { $0 }
        let code = root.either("InvoiceTypeCode", "CreditNoteTypeCode")?.value
        var invoice = ElectronicInvoice(
            syntax: .universalBusinessLanguage, profile: root.first("CustomizationID")?.text ?? "",
            type: root.name == "CreditNote"
                ? "credit_note" : ElectronicInvoiceParser.type(code: code, grandTotal: fields["grand_total"]),
            fields: fields, lines: lines)
        invoice.typeCode = code.map { String($0.prefix(10)) }
        return invoice
    }

    private var fields: [String: String?] {
        let seller = root.first("AccountingSupplierParty", "Party")
        let buyer = root.first("AccountingCustomerParty", "Party")
        let sums = root.first("LegalMonetaryTotal")
        let currency = root.first("DocumentCurrencyCode")?.value
        let taxes = root.all("TaxTotal", "TaxAmount")
        let tax = taxes.first { $0.attributes["currencyID"] == currency } ?? taxes.first
        let accounts = root.all("PaymentMeans", "PayeeFinancialAccount")
        let due = root.first("DueDate") ?? root.first("PaymentMeans", "PaymentDueDate")
        return [
            "invoice_number": CanonicalValue.line(root.first("ID")?.value),
            "issue_date": CanonicalValue.date(root.first("IssueDate")?.value),
            "due_date": CanonicalValue.date(due?.value),
            "delivery_date": CanonicalValue.date(root.first("Delivery", "ActualDeliveryDate")?.value),
            "seller_name": Self.name(seller),
            "seller_address": Self.address(seller),
            "seller_vat_id": CanonicalValue.identifier(Self.registration(of: seller, isVAT: true)),
            "seller_tax_number": CanonicalValue.line(Self.registration(of: seller, isVAT: false)),
            "buyer_name": Self.name(buyer),
            "buyer_vat_id": CanonicalValue.identifier(Self.registration(of: buyer, isVAT: true)),
            "order_number": CanonicalValue.line(root.first("OrderReference", "ID")?.value),
            "currency": CanonicalValue.identifier(currency),
            "net_total": CanonicalValue.amount(sums?.first("TaxExclusiveAmount")?.value),
            "tax_total": CanonicalValue.amount(tax?.value),
            "grand_total": CanonicalValue.amount(sums?.first("TaxInclusiveAmount")?.value),
            "amount_due": CanonicalValue.amount(sums?.first("PayableAmount")?.value),
            "iban": CanonicalValue.identifier(accounts.compactMap { $0.first("ID")?.value }.first),
            "bic": CanonicalValue.identifier(
                accounts.compactMap { $0.first("FinancialInstitutionBranch", "ID")?.value }.first),
        ]
    }

    private var lines: [LineItem] {
        root.children.filter { $0.name == "InvoiceLine" || $0.name == "CreditNoteLine" }.map { line in
            let quantity = line.either("InvoicedQuantity", "CreditedQuantity")
            let item = line.first("Item")
            return LineItem(
                description: CanonicalValue.line(item?.either("Name", "Description")?.value),
                quantity: CanonicalValue.number(quantity?.value), unit: quantity?.attributes["unitCode"],
                unitPrice: CanonicalValue.amount(line.first("Price", "PriceAmount")?.value),
                taxRate: CanonicalValue.number(item?.first("ClassifiedTaxCategory", "Percent")?.value),
                amount: CanonicalValue.amount(line.first("LineExtensionAmount")?.value))
        }
    }

    /// The name under which the party trades or, failing that, is registered.
    private static func name(_ party: XMLElement?) -> String? {
        CanonicalValue.line(
            party?.first("PartyLegalEntity", "RegistrationName")?.value ?? party?.first("PartyName", "Name")?.value)
    }

    private static func registration(of party: XMLElement?, isVAT: Bool) -> String? {
        let scheme = party?.all("PartyTaxScheme").first {
            ($0.first("TaxScheme", "ID")?.value?.uppercased() == "VAT") == isVAT
        }
        return scheme?.first("CompanyID")?.value
    }

    private static func address(_ party: XMLElement?) -> String? {
        guard let address = party?.first("PostalAddress") else { return nil }
        var lines = ["StreetName", "AdditionalStreetName"].compactMap { address.first($0)?.value }
        lines += address.all("AddressLine", "Line").compactMap(\.value)
        let city = ["PostalZone", "CityName"].compactMap { address.first($0)?.value }.joined(separator: " ")
        return CanonicalValue.line((lines + [city]).filter { !$0.isEmpty }.joined(separator: ", "))
    }
}
