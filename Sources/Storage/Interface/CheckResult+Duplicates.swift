package import DocumentModel

extension CheckResult {
    /// The check that no other document has this seller and number, as the stage that validates names it. The store
    /// holds it against what was accepted since.
    package static let noBusinessDuplicate = "not-a-business-duplicate"
}
