import DocumentModel

/// One name in several forms: a mark, the company in the small print, a name with what stands before it.
extension Parties {
    /// `Ab Muster AG` is what a logo before the name makes of it, where the name stands elsewhere without.
    func withoutClutter(_ names: [Scored]) -> [Scored] {
        guard !isReceipt, let best = Scored.merged(names).first else { return names }
        let key = TextFolding.squash(best.candidate.value)
        let plain = self.names.first { name in
            name.hasLegalForm && name.key.utf8.count >= Self.leastStem && (counts[name.key] ?? 0) > 1 && name.key != key
                && key.hasSuffix(name.key) && counts[key] == 1
        }
        guard let plain else { return names }
        return names.filter { !same($0, best) } + [scored(plain, best.score, best.candidate.evidence)]
    }

    /// `Muster` at the top is `Muster Deutschland GmbH` in the small print: the name with its form is whose invoice it is. Where only a
    /// company of another name stands in the small print, the mark at the top may be anything.
    func wholeNames(_ names: [Scored], buyer: Scored?) -> [Scored] {
        guard !isReceipt, let best = Scored.merged(names).first,
            Set(best.candidate.evidence).isDisjoint(with: ["legal-form", SecondOpinion.formApart])
        else { return names }
        let key = TextFolding.squash(best.candidate.value)
        let first = Tokens.of(best.candidate.value).first ?? ""
        let buyerKey = buyer.map { TextFolding.squash($0.candidate.value) } ?? ""
        let others = self.names.filter {
            ($0.hasLegalForm || isFormBefore(key, in: $0)) && !buyerKey.hasPrefix($0.key)
        }
        let whole = others.filter { name in
            name.key.utf8.count > key.utf8.count && key.utf8.count >= Self.leastStem
                && (name.key.hasPrefix(key) || isFormBefore(key, in: name))
        }
        let related = others.filter {
            first.utf8.count >= Self.leastStem && Tokens.of($0.text).first == first && $0.key != key
        }
        // `Muster, SAS` tells the form of `Muster`.
        let isToldApart = whole.contains { $0.text.hasPrefix(best.candidate.value + ",") }
        if !isToldApart, let name = whole.first ?? related.first,
            Set((whole.isEmpty ? related : whole).map(\.key)).count == 1
        {
            return names + [
                scored(name, best.score + weights[.sellerWholeName], best.candidate.evidence + ["whole-name"])
            ]
        }
        let isContradicted = others.contains { name in
            let depth = layout.depth(name.box, page: name.page)
            // `Muster KG · Weg 1 · 12345 Ort` in small type below a mark.
            let isSender = depth < 0.35 && name.isCut && isFollowedByNumber(name)
            return (depth > 0.8 && isBesideIdentification(name) || isSender)
                && Set(Tokens.of(name.text)).isDisjoint(with: NameWords.banks)
        }
        guard isContradicted else { return names }
        return names.map { same($0, best) ? Unconfirmed.doubtedSeller($0) : $0 }
    }

    /// `GAEC Muster` is the form and `Muster`.
    private func isFormBefore(_ key: String, in name: NameReading.Name) -> Bool {
        guard name.key.hasSuffix(key), let first = Tokens.of(name.text).first else { return false }
        return NameWords.legalForms.contains(first) && first + key == name.key
    }

    /// `Muster` speaks for `Muster GmbH` more than against it.
    func withoutVariants(_ names: [Scored]) -> [Scored] {
        guard let best = Scored.merged(names).first else { return names }
        let key = TextFolding.squash(best.candidate.value)
        return names.map { item in
            let other = TextFolding.squash(item.candidate.value)
            guard other != key, min(other.utf8.count, key.utf8.count) >= Self.leastStem,
                other.hasPrefix(key) || key.hasPrefix(other)
            else { return item }
            var item = item
            item.score += weights[.nameVariant]
            return item
        }
    }
}
