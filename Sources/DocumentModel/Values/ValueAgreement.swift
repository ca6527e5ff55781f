/// Whether two values of a field are the same, apart from what people vary when they type them.
package enum ValueAgreement {
    /// Numbers and dates are canonical; only in words do case, marks, white space and punctuation vary.
    package static func isAlike(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        return one.unicodeScalars.contains(where: TextFolding.isLetter)
            && TextFolding.squash(one) == TextFolding.squash(other)
    }
}
