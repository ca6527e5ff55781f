/// Why a person who looks at the page does not see a word of its text layer, or sees something else there.
package enum WordSight: UInt8, Codable, Sendable, Hashable, CaseIterable {
    /// Nothing is drawn in its place, or in the colour of what lies around it.
    case unseen = 1
    /// Too small to be read.
    case tiny = 2
    /// Outside the page.
    case offPage = 3
    /// The picture shows another text in its place.
    case contradicted = 4
    /// What the picture shows in its place could not be recognised as this text.
    case illegible = 5

    /// Short and stable, as in the evidence `hidden-text:unseen`.
    package var code: String {
        switch self {
        case .unseen: "unseen"
        case .tiny: "tiny"
        case .offPage: "off-page"
        case .contradicted: "contradicted"
        case .illegible: "illegible"
        }
    }

    package init?(code: String) {
        guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}
