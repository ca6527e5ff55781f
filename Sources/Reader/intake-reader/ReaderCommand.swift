import Glibc
import ReaderProtocol

/// The command line of `intake-reader`: for `intake` itself and for people who look for the cause of something.
enum ReaderCommand {
    private static let usage = """
        usage: intake-reader [OPTION]... serve|dump FILE
               intake-reader [OPTION]... --version

          serve         answer requests on standard input, as `intake` does
          dump FILE     print what is read from a document as JSON

          --languages L[+L]...     recognition languages; auto: those installed (auto)
          --resolution DPI         for pages that must be drawn to be recognised (300)
          --maximum-pixels N       larger pictures are reduced or refused
          --maximum-pages N        documents with more pages are refused
          --maximum-memory MB      for the process of one document (2000)
          --maximum-cpu SECONDS    for the process of one document (600)
          --control N              descriptor for the word that a document's process has ended
          --unconfined             without sandbox, in one process: to measure what these cost

        """

    static func run(_ arguments: [String]) -> Int32 {
        var options = ReadingOptions()
        var words = arguments.dropFirst()
        var isVersion = false
        while let word = words.first, word.hasPrefix("--") {
            words.removeFirst()
            switch word {
            case "--version": isVersion = true
            case "--unconfined": options.isConfined = false
            case "--help":
                put(usage, to: STDOUT_FILENO)
                return 0
            default:
                guard let value = words.popFirst(), options.set(word, to: value) else {
                    put("intake-reader: \(word) is not an option with that value\n\(usage)", to: STDERR_FILENO)
                    return 64
                }
            }
        }
        if isVersion {
            put("intake-reader: \(Fingerprint.text(for: options))\n", to: STDOUT_FILENO)
            return 0
        }
        switch (words.popFirst(), words.popFirst(), words.isEmpty) {
        case ("serve", nil, _): return ForkServer(options: options).run()
        case ("dump", let path?, true): return Dump.run(path: path, options: options)
        default:
            put(usage, to: STDERR_FILENO)
            return 64
        }
    }

    static func put(_ text: String, to descriptor: Int32) {
        _ = Descriptor.write(Array(text.utf8), to: descriptor)
    }
}
