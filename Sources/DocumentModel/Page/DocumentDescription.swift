/// What a document is, as the load stage found out from its bytes.
package struct DocumentDescription: Hashable, Codable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case pdf, png, jpeg, tiff, webp, bmp, gif
    }

    package struct PageSize: Hashable, Codable, Sendable {
        /// Points, as seen upright.
        package var width: Double
        package var height: Double

        package init(width: Double, height: Double) {
            self.width = width
            self.height = height
        }
    }

    /// A file carried inside a PDF.
    package struct EmbeddedFile: Hashable, Codable, Sendable {
        package var name: String
        package var size: Int

        package init(name: String, size: Int) {
            self.name = name
            self.size = size
        }
    }

    /// An embedded e-invoice that another program may read in place of the one that was taken.
    package struct OtherInvoice: Hashable, Codable, Sendable {
        /// The embedded file's: hostile text.
        package var name: String
        /// Otherwise it could not be read.
        package var disagrees: Bool

        package init(name: String, disagrees: Bool) {
            self.name = name
            self.disagrees = disagrees
        }
    }

    package var kind: Kind
    package var pages: [PageSize]
    /// True when the file was encrypted and opened with the empty user password.
    package var isEncrypted: Bool
    /// Title, author, producer, creator as the file states them: hostile text.
    package var metadata: [String: String]
    package var embeddedFiles: [EmbeddedFile]
    package var invoice: ElectronicInvoice?
    /// Files inside that look like e-invoices and are not the one that was taken; nil for none.
    package var otherInvoices: [OtherInvoice]?
    /// What the libraries said was wrong with the file; nil when they said nothing.
    package var complaints: Complaints?

    /// What was said of mistakes in a file.
    package struct Complaints: Hashable, Codable, Sendable {
        /// Lines in all.
        package var count: Int
        /// The first line: hostile text.
        package var first: String

        /// Sound files give fewer lines; so many say that parts of the file may be missing from what was read.
        package static let limit = 20

        package init(count: Int, first: String) {
            self.count = count
            self.first = first
        }
    }

    package init(
        kind: Kind, pages: [PageSize], isEncrypted: Bool = false, metadata: [String: String] = [:],
        embeddedFiles: [EmbeddedFile] = [], invoice: ElectronicInvoice? = nil
    ) {
        self.kind = kind
        self.pages = pages
        self.isEncrypted = isEncrypted
        self.metadata = metadata
        self.embeddedFiles = embeddedFiles
        self.invoice = invoice
    }
}

/// The facts of an e-invoice found in the document's embedded XML, under the record's field names.
package struct ElectronicInvoice: Hashable, Codable, Sendable {
    package enum Syntax: String, Codable, Sendable {
        case crossIndustryInvoice = "cii", universalBusinessLanguage = "ubl"
    }

    package var syntax: Syntax
    /// The guideline the XML claims, such as `urn:cen.eu:en16931:2017`.
    package var profile: String
    /// `invoice` or `credit_note`.
    package var type: String
    /// Field name to canonical value: amounts `1234.56`, dates ISO 8601.
    package var fields: [String: String]
    package var lines: [LineItem]
    /// The code of UNTDID 1001 that the XML states, such as `380`.
    package var typeCode: String?
    /// How many lines were left out behind the first `mostLines`; nil for none.
    package var linesLeftOut: Int?

    /// Lines that are taken of an e-invoice.
    package static let mostLines = 100_000

    package init(
        syntax: Syntax, profile: String, type: String, fields: [String: String], lines: [LineItem] = []
    ) {
        self.syntax = syntax
        self.profile = profile
        self.type = type
        self.fields = fields
        self.lines = lines
    }
}
