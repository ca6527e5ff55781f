import FoundationEssentials
import RuleEngine

/// The rules that come with the product.
enum ShippedRules {
    static let rules: RuleSet = {
        // This file lies four folders below the project.
        let project = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return RuleLoader.load(folder: URL(filePath: project + "/Rules", directoryHint: .isDirectory)).rules
    }()
}
