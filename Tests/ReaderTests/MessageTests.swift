import DocumentModel
import ReaderProtocol
import Testing

/// The messages of both sides, and what bytes that are no messages do.
@Suite struct MessageTests {
    private static let page = PageContent(
        number: 3, width: 595.28, height: 841.89, source: .ocr,
        words: [
            Word(
                text: "Überweisung\u{1B}[31m", box: BoundingBox(x0: 1.25, y0: -2.5, x1: 300, y1: 400.125),
                confidence: 0.875, line: 7, fontSize: 9.5, isBold: true),
            Word(text: "", box: BoundingBox(x0: 0, y0: 0, x1: 0, y1: 0)),
        ] + WordSight.allCases.map { Word(text: "9", box: BoundingBox(x0: 0, y0: 0, x1: 9, y1: 9), sight: $0) },
        rotation: 270, skew: -1.5, meanConfidence: 0.5, notes: PageNote.allCases)

    private static let complainedOf = {
        var complainedOf = page
        complainedOf.complaints = .init(count: 20, first: "Syntax Error\u{1B}[31m")
        return complainedOf
    }()

    private static let failed = {
        var failed = page
        failed.failure = "it breaks off\u{1B}[31m"
        return failed
    }()

    private static let failedAndComplainedOf = {
        var both = complainedOf
        both.failure = failed.failure
        return both
    }()

    private static let description = {
        var description = plainDescription
        description.invoice?.linesLeftOut = 7
        description.invoice?.typeCode = "380"
        description.otherInvoices = [.init(name: "y.xml", disagrees: true), .init(name: "", disagrees: false)]
        return description
    }()

    private static let plainDescription = DocumentDescription(
        kind: .tiff, pages: [.init(width: 612, height: 792)], isEncrypted: true,
        metadata: ["title": "A", "author": "B"],
        embeddedFiles: [.init(name: "x.xml", size: 5)],
        invoice: ElectronicInvoice(
            syntax: .crossIndustryInvoice, profile: "p", type: "invoice", fields: ["iban": "X", "bic": "Y"],
            lines: [LineItem(description: "d", amount: "1.00"), LineItem()]))

    private static var picture: PixelImage {
        guard let image = PixelImage(width: 2, height: 1, pixels: [1, 2, 3, 4, 5, 6]) else {
            preconditionFailure("no picture")
        }
        return image
    }

    static let replies: [ReaderReply] = [
        .hello(version: ReaderWire.version, fingerprint: "poppler 22.12.0", missingLayers: [.files, .namespaces]),
        .described(description), .described(plainDescription), .pages([]), .pages([page, page]), .pages([complainedOf]),
        .pages([failed, failedAndComplainedOf, page]),
        .image([1, 2, 3]), .pixels(picture), .failed(ReaderFailure(.encrypted, "needs a password")),
    ]

    static let requests: [ReaderRequest] = [
        .describe(path: "/a"), .textPages(path: "/ü"), .page(path: "/b", number: 9),
        .page(path: "/b", number: 9, isGentle: true),
        .image(path: "/c", number: 1, resolution: 150),
        .lines(path: "/d", number: 2, LineRequest(rotation: 0, skew: 0, language: nil, lines: [])),
        .lines(
            path: "/d", number: 2,
            LineRequest(
                rotation: 270, skew: -1.25, language: "fr",
                lines: [
                    .init(area: LineArea(box: BoundingBox(x0: 1, y0: -2, x1: 3.5, y1: 4), slope: -0.02), text: "9,00 €")
                ])),
        .markedPage(
            path: "/e", number: 3,
            MarkedPageRequest(
                resolution: 150, rotation: 90, skew: 0.5,
                marks: PageMark.Kind.allCases.map {
                    PageMark($0, BoundingBox(x0: 1, y0: 2, x1: 3, y1: 4), caption: "a\u{1B}[31m")
                })),
        .region(
            path: "/d", PageRegion(page: 2, rotation: 90, skew: -1.25, box: BoundingBox(x0: 1, y0: 2, x1: 30, y1: 4)),
            width: 640, height: 120),
        .close, .shutdown,
    ]

    /// So that two releases that meet can say so, whatever else the other's greeting holds.
    @Test func theGreetingOfAnotherVersionIsUnderstood() throws {
        let other = ReaderReply.hello(version: ReaderWire.version + 1, fingerprint: "newer", missingLayers: [.files])
        let understood = try ReaderReply(encoded: other.encoded + [1, 2, 3])
        #expect(understood == .hello(version: ReaderWire.version + 1, fingerprint: "newer", missingLayers: []))
    }

    @Test(arguments: replies)
    func repliesComeThroughUnchanged(reply: ReaderReply) throws {
        #expect(try ReaderReply(encoded: reply.encoded) == reply)
    }

    @Test(arguments: requests)
    func requestsComeThroughUnchanged(request: ReaderRequest) throws {
        #expect(try ReaderRequest(encoded: request.encoded) == request)
    }

    @Test(arguments: replies)
    func everyPrefixAndEverySurplusIsRefused(reply: ReaderReply) {
        let bytes = reply.encoded
        for length in bytes.indices {
            #expect(throws: ByteReader.Malformed.self) { try ReaderReply(encoded: Array(bytes.prefix(length))) }
        }
        #expect(throws: ByteReader.Malformed.self) { try ReaderReply(encoded: bytes + [0]) }
    }

    @Test(arguments: 0..<40)
    func hostileBytesNeverTrap(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<250 {
            var bytes = Self.replies[Int.random(in: 0..<Self.replies.count, using: &random)].encoded
            for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: bytes.indices, using: &random)
                switch Int.random(in: 0...3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes[place] = 255
                case 2: bytes.remove(at: place)
                default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
                }
            }
            // Whatever is believed must survive the way back: nothing half-read is handed on.
            guard let reply = try? ReaderReply(encoded: bytes) else { continue }
            #expect((try? ReaderReply(encoded: reply.encoded)) == reply)
        }
    }

    @Test func aFalseCountReservesNoMemory() {
        var writer = ByteWriter()
        writer.write(UInt8(3))
        writer.write(Int(Int32.max))
        #expect(throws: ByteReader.Malformed.self) { try ReaderReply(encoded: writer.bytes) }
    }

    @Test(arguments: [[0, 0, 0, 0], [255, 255, 255, 255], [1, 0, 0], []] as [[UInt8]])
    func lengthsThatCannotBeAreNotBelieved(header: [UInt8]) {
        #expect(ReaderWire.length(header: header) == nil)
    }

    @Test func pagesAreStoredAsTheyTravel() throws {
        #expect(try PageContent(encoded: Self.page.encoded) == Self.page)
        #expect(throws: ByteReader.Malformed.self) { try PageContent(encoded: Self.page.encoded + [0]) }
    }

    @Test func pagesFromBeforeSightAreStillRead() throws {
        var page = Self.page
        page.words = [Self.page.words[0]]
        var bytes = page.encoded
        bytes[0] = 1
        #expect(try PageContent(encoded: bytes) == page)
        bytes[bytes.count - 1] = 0xF0
        #expect(throws: ByteReader.Malformed.self) { try PageContent(encoded: bytes) }
    }

    @Test func numbersWithoutMeaningBecomeZero() throws {
        var page = Self.page
        page.width = .nan
        page.height = .infinity
        let back = try PageContent(encoded: page.encoded)
        #expect((back.width, back.height) == (0, 0))
    }
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
