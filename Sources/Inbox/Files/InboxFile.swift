/// A place in an inbox: which folder, and the path below it as bytes.
package struct InboxFile: Hashable, Sendable {
    /// The index of the folder in `InboxConfiguration.folders`.
    package let inbox: Int
    /// The path below the inbox folder, its parts separated by `/`; empty for the folder itself.
    package let path: [UInt8]

    package init(inbox: Int, path: [UInt8]) {
        self.inbox = inbox
        self.path = path
    }

    package init(inbox: Int, path: String) {
        self.init(inbox: inbox, path: Array(path.utf8))
    }

    /// The file's own name.
    package var name: FileName {
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return FileName(bytes: path) }
        return FileName(bytes: Array(path[(slash + 1)...]))
    }

    /// The names of the folders between the inbox and the file, outermost first.
    package var folders: [FileName] {
        path.split(separator: UInt8(ascii: "/")).dropLast().map { FileName(bytes: Array($0)) }
    }

    /// The path as one piece of text that is safe to show.
    package var display: String {
        FileName(bytes: path).display
    }

    /// The folder that it lies in.
    var parent: InboxFile {
        InboxFile(inbox: inbox, path: Array(path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)]))
    }

    func child(_ name: FileName) -> InboxFile {
        InboxFile(inbox: inbox, path: path.isEmpty ? name.bytes : path + [UInt8(ascii: "/")] + name.bytes)
    }
}
