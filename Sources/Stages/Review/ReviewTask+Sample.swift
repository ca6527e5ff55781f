package import DocumentModel

extension ReviewTask {
    /// Why an accepted document is looked at all the same: to know how often what was accepted unseen is wrong. The
    /// first look is blind; a second one decides between both.
    package struct Sample: Hashable, Codable, Sendable {
        /// The share of such documents that is drawn.
        package var share: Double
        package init(share: Double) {
            self.share = share
        }
    }

    /// The question as the person may see it: of a blind one, without anything that the machine found.
    package var shown: ReviewTask {
        guard isBlind else { return self }
        var result = self
        result.checks = []
        for index in result.fields.indices {
            result.fields[index].chosen = nil
            result.fields[index].rivals = []
            result.fields[index].context = nil
            result.fields[index].above = nil
            result.fields[index].below = nil
            result.fields[index].confidence = 0
        }
        return result
    }
}

extension ReviewAnswer {
    /// The answer as it is kept: decisions about a drawn document say so, and a value that was typed blindly and is the
    /// machine's confirms it.
    package func sampled(for task: ReviewTask) -> ReviewAnswer {
        guard let sample = task.sample, outcome == .accept else { return self }
        var result = self
        for index in result.decisions.indices {
            guard let name = result.decisions[index].field else { continue }
            result.decisions[index].sample = sample.share
            guard task.isBlind, let found = task.field(name)?.chosen?.value else { continue }
            result.decisions[index].from = found
            guard result.decisions[index].action == .set, let typed = result.decisions[index].to,
                ValueAgreement.isAlike(typed, found)
            else { continue }
            result.decisions[index].action = .confirm
            result.decisions[index].to = found
        }
        return result
    }

    /// Where a blind look and the machine disagree.
    package var disputed: [Decision] {
        guard outcome == .accept else { return [] }
        return decisions.filter { $0.sample != nil && ($0.action == .set || $0.action == .absent) }
    }
}
