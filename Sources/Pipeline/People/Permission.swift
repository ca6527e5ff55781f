/// What can be permitted: everything that decides or changes something. Looking needs no permission of the product's;
/// who must not look is not given the home's files.
package enum Permission: Hashable, Sendable {
    /// Claim, decide, reject or leave a document that is assigned to a role.
    case decide(assignedTo: Role)
    /// Take back what was decided: one's own decision, or somebody else's.
    case undo(own: Bool)
    case submit
    case retry, reprocess
    case export, redeliver
    case changeRules, calibrate
    case maintain
    /// Do something in somebody else's name.
    case actForOthers

    /// Each of these roles is enough. Nil: any role is.
    package var roles: [Role]? {
        switch self {
        case .decide(let role): [role]
        case .undo(own: true): [.reviewer, .approver]
        case .undo(own: false): [.approver]
        case .submit: nil
        case .retry, .reprocess, .export, .redeliver, .changeRules, .calibrate, .maintain: [.operator]
        case .actForOthers: [.deputy]
        }
    }

    /// For the log.
    package var code: String {
        switch self {
        case .decide: "decide"
        case .undo(own: true): "undo"
        case .undo(own: false): "undo-others"
        case .submit: "submit"
        case .retry: "retry"
        case .reprocess: "reprocess"
        case .export: "export"
        case .redeliver: "redeliver"
        case .changeRules: "change-rules"
        case .calibrate: "calibrate"
        case .maintain: "maintain"
        case .actForOthers: "act-for-others"
        }
    }

    /// After “may not”.
    var description: String {
        switch self {
        case .decide: "decide this document"
        case .undo(own: true): "take decisions back"
        case .undo(own: false): "take back what others decided"
        case .submit: "hand in documents"
        case .retry: "have documents tried again"
        case .reprocess: "reprocess documents"
        case .export: "export records"
        case .redeliver: "have records delivered again"
        case .changeRules: "put rules in force"
        case .calibrate: "change the calibration"
        case .maintain: "change the installation"
        case .actForOthers: "act for others"
        }
    }
}
