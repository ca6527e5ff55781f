import DocumentModel

/// Seller and buyer: names have no form, so place, legal form and labels must tell.
struct Parties {
    let labelled: LabelledValues
    let isReceipt: Bool
    let reading: NameReading
    let blocks: [AddressBlocks.Block]
    /// Every name that a cell of the document could hold.
    let names: [NameReading.Name]
    /// How often each name stands on the document.
    let counts: [String: Int]
    /// How a name is written that recognition read in several ways: most often, or with the most marks.
    private let spellings: [String: String]
    /// Whether recognition knew nothing of the language's own letters: `Büro` and `Buro` are one to it.
    private let lacksLetters: Bool

    var layout: DocumentLayout { labelled.layout }
    var weights: ScoringWeights { labelled.weights }

    init(labelled: LabelledValues, isReceipt: Bool) {
        self.labelled = labelled
        self.isReceipt = isReceipt
        let reading = NameReading(layout: labelled.layout)
        self.reading = reading
        blocks = AddressBlocks(layout: labelled.layout).find()
        var names: [NameReading.Name] = []
        let lines = labelled.layout.lines
        let outer = [lines.first?.page, lines.last?.page]
        for (number, line) in lines.enumerated() where outer.contains(line.page) {
            for cell in isReceipt ? line.looseSegments : line.segments {
                guard let name = reading.name(inLine: number, cell) else { continue }
                // What is a label is no name.
                let isLabel = (labelled.matchesByLine[number] ?? []).contains {
                    $0.words.lowerBound <= name.words.lowerBound && $0.words.upperBound >= name.words.upperBound
                }
                if !isLabel || name.hasLegalForm { names.append(name) }
            }
        }
        self.names = names
        var counts: [String: Int] = [:]
        for name in names where name.key.utf8.count > 4 { counts[name.key, default: 0] += 1 }
        self.counts = counts
        spellings = Self.spellings(names)
        lacksLetters = Self.lacksLetters(labelled.layout, language: labelled.language)
    }

    struct Found {
        var sellers: [Scored]
        var buyers: [Scored]
        /// The seller's.
        var addresses: [Scored]
        var buyerBlock: AddressBlocks.Place?
    }

    /// The candidates for both, without the one name standing first for both.
    func find() -> Found {
        var buyers = buyers()
        let boxes = buyerBoxes(buyers, above: 2)
        var sellers = sellers(buyerBlocks: boxes)
        // Whom a label names as the seller no address makes the buyer.
        let named = sellers.filter { $0.isLabelled && $0.score > 3 }
        buyers.removeAll { item in !item.isLabelled && named.contains { same($0, item) } }
        let bestSeller = Scored.merged(sellers)
        let bestBuyer = Scored.merged(buyers)
        if let seller = bestSeller.first, let buyer = bestBuyer.first, same(seller, buyer) {
            let sellerLead = seller.score - (bestSeller.dropFirst().first?.score ?? 0)
            let buyerLead = buyer.score - (bestBuyer.dropFirst().first?.score ?? 0)
            if seller.isLabelled != buyer.isLabelled ? seller.isLabelled : sellerLead > buyerLead {
                buyers.removeAll { same($0, seller) }
            } else {
                sellers.removeAll { same($0, buyer) }
            }
        } else {
            if let buyer = bestBuyer.first, buyer.score > 2.5 { sellers.removeAll { same($0, buyer) } }
            if let seller = bestSeller.first, seller.score > 2.5 { buyers.removeAll { same($0, seller) } }
        }
        let whole = wholeNames(withoutClutter(sellers), buyer: bestBuyer.first)
        sellers = borneOut(withoutVariants(imprinted(whole, buyer: bestBuyer.first)), buyer: bestBuyer.first)
        return Found(
            sellers: sellers, buyers: buyers, addresses: addresses(of: Scored.merged(sellers).first),
            buyerBlock: buyerBoxes(buyers, above: 1).first.map { AddressBlocks.Place(box: $0) })
    }

    /// Letters that names must share to be variants of one.
    static let leastStem = 5

    /// `Muster` and `Muster SAS` are one, too.
    func same(_ left: Scored, _ right: Scored) -> Bool {
        let keys = [left, right].map { TextFolding.squash($0.candidate.value) }.sorted { $0.utf8.count < $1.utf8.count }
        return keys[0] == keys[1] || keys[0].utf8.count >= Self.leastStem && keys[1].hasPrefix(keys[0])
    }

    func buyerBoxes(_ buyers: [Scored], above least: Double) -> [BoundingBox] {
        guard let best = Scored.merged(buyers).first, best.score > least, let box = best.candidate.box else {
            return []
        }
        let block = blocks.first {
            $0.box.y0 - 2 <= box.midY && box.midY <= $0.box.y1 && abs($0.box.x0 - box.x0) < 20
        }
        return [block?.box ?? box]
    }

    /// Whether a VAT id or an account stands in the same line or in the few lines of the same block.
    func isBesideIdentification(_ name: NameReading.Name) -> Bool {
        let reach = name.box.height * 7
        return labelled.values.contains { value in
            guard value.form == .vatIdentifier || value.form == .iban, value.page == name.page else { return false }
            if value.line == name.line { return true }
            let distance = max(value.box.y0 - name.box.y1, name.box.y0 - value.box.y1)
            return distance < reach && value.box.x0 < name.box.x1 + 40 && name.box.x0 < value.box.x1 + 40
        }
    }

    private static func spellings(_ names: [NameReading.Name]) -> [String: String] {
        var counts: [String: [String: Int]] = [:]
        for name in names { counts[name.key, default: [:]][name.text, default: 0] += 1 }
        return counts.filter { $0.value.count > 1 }.compactMapValues { texts in
            // Marks are lost more often than invented.
            texts.max { ($0.value, $0.key.utf8.count, $0.key) < ($1.value, $1.key.utf8.count, $1.key) }?.key
        }
    }

    /// A name is believed at most as far as its ceiling, whatever its rivals.
    func scored(
        _ name: NameReading.Name, _ score: Double, _ evidence: [String], atMost ceiling: Double = 1
    ) -> Scored {
        var evidence = evidence
        if name.hasLegalForm { evidence.append("legal-form") }
        if (counts[name.key] ?? 0) > 1 { evidence.append("repeated") }
        if isBesideIdentification(name) { evidence.append("beside-identification") }
        var score = score
        if name.confidence < 0.9 { score += weights[.nameIllegible] * (0.9 - name.confidence) }
        let isRecognized = labelled.source(name.line) == .ocr
        return Scored(
            candidate: Candidate(
                value: isRecognized ? spellings[name.key] ?? name.text : name.text,
                raw: layout.lines[name.line].text(name.words), source: labelled.source(name.line),
                page: name.page, box: name.box, evidence: evidence), score: score, legibility: name.confidence,
            ceiling: isRecognized && (lacksLetters || hasDigitInside(name)) ? min(Self.undecided, ceiling) : ceiling)
    }

    /// What a name is believed at most whose letters recognition cannot have known.
    private static let undecided = 0.8
    /// What a name with its form is believed at most where that is one of the seller's data, too: of four such sellers three are named
    /// with it.
    static let unnamed = 0.75
    static let shortLead = 0.7
    /// Words after which one would have such a letter.
    private static let enoughWords = 60
    /// Letters that a model of another language does not know.
    private static let ownLetters: [String: Set<Character>] = ["de": Set("äöüßÄÖÜ"), "es": Set("áíóúñÁÍÓÚÑ")]

    private static func lacksLetters(_ layout: DocumentLayout, language: String?) -> Bool {
        guard let letters = language.flatMap({ ownLetters[$0] }) else { return false }
        var count = 0
        for line in layout.lines where line.source == .ocr {
            for word in line.words where word.text.contains(where: \.isAlphabetic) {
                if !word.text.utf8.allSatisfy({ $0 < 0x80 }), word.text.contains(where: letters.contains) {
                    return false
                }
                count += 1
            }
        }
        return count >= enoughWords
    }

    /// `H6tel`: letters on both sides of a digit.
    private func hasDigitInside(_ name: NameReading.Name) -> Bool {
        let characters = Array(name.text)
        return characters.indices.dropFirst().dropLast().contains { index in
            characters[index].isNumber && characters[index - 1].isLetter && characters[index + 1].isLetter
        }
    }
}
