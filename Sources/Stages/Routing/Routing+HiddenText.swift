import DocumentModel
import RuleEngine

extension Routing {
    /// A value that rests on text which a person cannot see is never taken silently, and neither is its rival.
    static func hiddenTextReasons(_ input: Input) -> [RoutingDecision.Reason] {
        input.extraction.fields.filter { !input.decided.contains($0.name) }.compactMap { field in
            let candidates = [field.chosen].compactMap { $0 } + field.rivals
            guard let hidden = candidates.first(where: { $0.hiddenText != nil && $0.source != .person }),
                let kind = hidden.hiddenText
            else { return nil }
            let place = hidden.page.map { " on page \($0)" } ?? ""
            return .init(
                code: "hidden-text", field: field.name,
                message: "\(field.name): the value \(hidden.value.prefix(60))\(place) \(explanation(kind)).")
        }
    }

    private static func explanation(_ kind: String) -> String {
        switch WordSight(code: kind) {
        case .unseen: "cannot be seen on the page: nothing is drawn there, or in the colour around it"
        case .tiny: "cannot be seen on the page: it is too small to be read"
        case .offPage: "cannot be seen on the page: it lies outside"
        case .contradicted: "is only in the text layer; the picture of the page shows something else there"
        case .illegible: "is only in the text layer; it could not be recognised in the picture of the page"
        case nil: "rests on text that cannot be seen on the page"
        }
    }
}
