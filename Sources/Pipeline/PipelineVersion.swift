/// The version of everything between the words of a page and the record. Raise the number behind the plus sign
/// whenever extraction, validation or routing may decide otherwise than before: earlier records are stale then.
package enum PipelineVersion {
    package static let product = "0.1.0"
    package static let current = product + "+12"
}
