import Foundation
import Glibc
import Synchronization

/// A terminal without a window: what a program writes to it is collected.
final class PseudoTerminal: Sendable {
    // `TIOCSPTLCK` and `TIOCGPTN`, which the Glibc module does not offer.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430

    private let leader: Int32
    private let follower: Int32
    private let collected = DispatchGroup()
    private let bytes = Mutex(Data())

    init?(columns: UInt16 = 110, rows: UInt16 = 40) {
        let leader = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var lock: Int32 = 0
        var number: Int32 = 0
        guard leader >= 0, unsafe ioctl(leader, Self.setLock, &lock) == 0,
            unsafe ioctl(leader, Self.getNumber, &number) == 0
        else { return nil }
        let follower = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        guard follower >= 0 else { return nil }
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        unsafe _ = ioctl(leader, UInt(TIOCSWINSZ), &size)
        self.leader = leader
        self.follower = follower
    }

    deinit {
        close(leader)
    }

    /// The end that a program gets as its input, output and errors.
    var handle: FileHandle { FileHandle(fileDescriptor: follower, closeOnDealloc: false) }
    var descriptor: Int32 { follower }

    var seen: Data { bytes.withLock { $0 } }

    /// Collects until the program's end is closed.
    func collect() {
        DispatchQueue(label: "terminal").async(group: collected) { [self] in
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = unsafe read(leader, &buffer, buffer.count)
                guard count > 0 else { return }
                bytes.withLock { $0.append(contentsOf: buffer[..<count]) }
            }
        }
    }

    func type(_ keys: String) {
        let bytes = Array(keys.utf8)
        unsafe _ = write(leader, bytes, bytes.count)
    }

    /// Waits for what is on its way; the program has ended.
    func end() -> Data {
        close(follower)
        collected.wait()
        return seen
    }

    /// What was written, without the control sequences that are the product's own.
    static func withoutOwn(_ bytes: Data) -> Data {
        var text = String(decoding: bytes, as: UTF8.self)
        let attributes = /\u{1B}\[(0|1|2|7|31|32|33|36)m/
        let drawing = /\u{1B}\[(\d+;1H|2K|J|\?(1049|25|7|2004)[hl])/
        // What the terminal is asked, and the colours of a picture made of characters.
        let questions = /\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\|\u{1B}\[>0q|\u{1B}\[16t|\u{1B}\[c/
        let colors = /\u{1B}\[[34]8;(5;\d+|2;\d+;\d+;\d+)(;[34]8;(5;\d+|2;\d+;\d+;\d+))?m/
        let places = /\u{1B}\[\d+;\d+H/
        text = text.replacing(questions, with: "").replacing(colors, with: "").replacing(places, with: "")
        text = text.replacing(attributes, with: "").replacing(drawing, with: "")
        text = text.replacing("\r\u{1B}[K", with: "").replacing("\r\n", with: "\n")
        return Data(text.utf8)
    }
}
