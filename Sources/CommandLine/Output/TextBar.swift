/// Bars of blocks, to the eighth of a column.
enum TextBar {
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// A bar for a share of 0…1; one is `width` columns long.
    static func bar(_ share: Double, width: Int) -> String {
        guard share.isFinite else { return "" }
        let parts = Int((min(max(share, 0), 1) * Double(width * 8)).rounded())
        return String(repeating: "█", count: parts / 8) + eighths[parts % 8]
    }
}
