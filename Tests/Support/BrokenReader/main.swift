import CProcess
import Glibc
import ReaderProtocol

// A reader that misbehaves in the way that the document's path asks for: `/crash`, `/hang`, `/garbage` … Its greeting
// misbehaves too when an option before `serve` says so.

func send(_ bytes: [UInt8]) {
    _ = unsafe bytes.withUnsafeBytes { unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count) }
}

func receive(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
        var byte: UInt8 = 0
        guard unsafe read(STDIN_FILENO, &byte, 1) == 1 else { exit(0) }
        bytes.append(byte)
    }
    return bytes
}

func hang() -> Never {
    while true { pause() }
}

func reply(_ reply: ReaderReply) { send(ReaderWire.frame(reply.encoded)) }

_ = intake_die_with_parent()
/// What a process does that a document has taken over: it stays, or leaves an answer for the next.
var staysOpen = false
var closesFalsely = false
let arguments = CommandLine.arguments
if arguments.contains("--mute") { hang() }
if arguments.contains("--missing-language") {
    reply(.failed(ReaderFailure(.missingLanguage, "the recognition data of language xyz is not installed")))
    exit(1)
}
let version = arguments.contains("--other-version") ? ReaderWire.version + 1 : ReaderWire.version
reply(.hello(version: version, fingerprint: "broken reader \(getpid())"))

while true {
    guard let length = ReaderWire.length(header: receive(ReaderWire.headerLength)),
        let request = try? ReaderRequest(encoded: receive(length))
    else { exit(65) }
    if case .close = request {
        if closesFalsely { send(ReaderWire.frame(ReaderReply.pages([]).encoded)) }
        if !staysOpen { _ = unsafe [UInt8(0)].withUnsafeBytes { unsafe write(3, $0.baseAddress, 1) } }
        continue
    }
    guard let path = request.path else { exit(0) }
    if arguments.contains("--crash"), case .describe = request { raise(SIGSEGV) }
    staysOpen = path.hasSuffix("/stay")
    closesFalsely = path.hasSuffix("/forge")
    Misbehaviour(path: path).answer(request)
}
