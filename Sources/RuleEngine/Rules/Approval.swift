/// How many people must agree to some of the documents of a type.
package struct Approval: Hashable, Sendable {
    /// Canonical decimal text; applies to a grand total greater than this.
    package var above: String?
    /// Names of sellers that it applies to; empty for all.
    package var sellers: [String]
    /// It applies to documents that one of these checks speaks against; empty for all.
    package var rules: [String]
    /// How many different people.
    package var count: Int
    /// The role that those need who agree after the first; nil for approvers.
    package var role: String?
    /// The roles to whom the consent is assigned when it takes too long.
    package var escalateTo: [String]

    package init(
        above: String? = nil, sellers: [String] = [], rules: [String] = [], count: Int = 2, role: String? = nil,
        escalateTo: [String] = []
    ) {
        self.above = above
        self.sellers = sellers
        self.rules = rules
        self.count = count
        self.role = role
        self.escalateTo = escalateTo
    }

    package var amount: ExactDecimal? { above.flatMap { ExactDecimal($0) } }
}

extension RouteRule {
    /// What a document asks for: of approvals by amount alone the strictest, of the others every one that applies.
    /// A total that is no number is taken for a large one; sellers are compared without regard to case and spaces.
    package func approvals(
        forTotal total: String?, seller: String?, failedChecks: Set<String>
    ) -> [Approval] {
        let applying = approvals.filter { approval in
            approval.applies(to: total)
                && (approval.sellers.isEmpty || approval.names(seller))
                && (approval.rules.isEmpty || !failedChecks.isDisjoint(with: approval.rules))
        }
        let byAmountAlone = applying.last { $0.isByAmountAlone }
        return applying.filter { !$0.isByAmountAlone || $0 == byAmountAlone }
    }
}

extension Approval {
    fileprivate var isByAmountAlone: Bool { above != nil && sellers.isEmpty && rules.isEmpty }

    fileprivate func applies(to total: String?) -> Bool {
        guard let amount else { return true }
        guard let total else { return false }
        guard let value = ExactDecimal(total)?.magnitude else { return true }
        return amount.isLess(than: value) ?? true
    }

    fileprivate func names(_ seller: String?) -> Bool {
        guard let seller = seller.map(Self.plain) else { return false }
        return sellers.contains { Self.plain($0) == seller }
    }

    private static func plain(_ name: String) -> String { name.lowercased().filter { !$0.isWhitespace } }
}
