import DocumentModel

extension JSONText {
    mutating func value(_ description: DocumentDescription) {
        object {
            $0.member("kind") { $0.text(description.kind.rawValue) }
            $0.member("is_encrypted") { $0.bool(description.isEncrypted) }
            $0.member("pages") {
                $0.array(description.pages) { json, size in
                    json.array([size.width, size.height]) { $0.number($1) }
                }
            }
            $0.member("metadata") { $0.value(description.metadata) }
            $0.member("embedded_files") {
                $0.array(description.embeddedFiles) { json, file in
                    json.object {
                        $0.member("name") { $0.text(file.name) }
                        $0.member("size") { $0.number(file.size) }
                    }
                }
            }
            if let invoice = description.invoice { $0.member("invoice") { $0.value(invoice) } }
        }
    }

    mutating func value(_ page: PageContent) {
        object {
            $0.member("number") { $0.number(page.number) }
            $0.member("width") { $0.number(page.width) }
            $0.member("height") { $0.number(page.height) }
            $0.member("source") { $0.text(page.source.rawValue) }
            $0.member("rotation") { $0.number(page.rotation) }
            $0.member("skew") { $0.number(page.skew) }
            $0.member("mean_confidence") { $0.number(page.meanConfidence) }
            $0.member("notes") { $0.array(page.notes) { $0.text($1.rawValue) } }
            $0.member("words") { $0.array(page.words) { $0.value($1) } }
        }
    }

    private mutating func value(_ word: Word) {
        object {
            $0.member("text") { $0.text(word.text) }
            $0.member("box") {
                $0.array([word.box.x0, word.box.y0, word.box.x1, word.box.y1]) { $0.number($1) }
            }
            $0.member("confidence") { $0.number(word.confidence) }
            $0.member("line") { $0.number(word.line) }
            $0.member("font_size") { $0.number(word.fontSize) }
            $0.member("bold") { $0.bool(word.isBold) }
            if let sight = word.sight { $0.member("sight") { $0.text(sight.code) } }
        }
    }

    private mutating func value(_ invoice: ElectronicInvoice) {
        object {
            $0.member("syntax") { $0.text(invoice.syntax.rawValue) }
            $0.member("profile") { $0.text(invoice.profile) }
            $0.member("type") { $0.text(invoice.type) }
            $0.member("fields") { $0.value(invoice.fields) }
            $0.member("lines") {
                $0.array(invoice.lines) { json, line in
                    json.object {
                        for (name, value) in [
                            ("description", line.description), ("quantity", line.quantity), ("unit", line.unit),
                            ("unit_price", line.unitPrice), ("tax_rate", line.taxRate), ("amount", line.amount),
                        ] {
                            if let value { $0.member(name) { $0.text(value) } }
                        }
                    }
                }
            }
        }
    }

    private mutating func value(_ dictionary: [String: String]) {
        object { json in
            for (key, value) in dictionary.sorted(by: { $0.key < $1.key }) { json.member(key) { $0.text(value) } }
        }
    }
}
