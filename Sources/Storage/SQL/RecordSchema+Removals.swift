extension RecordSchema {
    /// What retention has taken away. Part names are joined by spaces.
    static let removals: [StaticString] = [
        """
        CREATE TABLE removal (
            document TEXT PRIMARY KEY, parts TEXT NOT NULL, at BIGINT NOT NULL, reason TEXT NOT NULL)
        """
    ]
}
