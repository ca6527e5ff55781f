import CInotify
import Glibc

extension Descriptor {
    /// Reads at most as many bytes as the buffer holds from where the last read ended; 0 at the end.
    borrowing func read(into buffer: inout [UInt8], shown: String) throws(FileSystemError) -> Int {
        let count = unsafe buffer.withUnsafeMutableBytes { buffer in
            retrying { unsafe Glibc.read(number, buffer.baseAddress, buffer.count) }
        }
        guard count >= 0 else { throw FileSystemError(code: errno, operation: "read", path: shown) }
        return count
    }

    /// Reads up to `count` bytes at an offset; fewer when the file ends before.
    borrowing func read(_ count: Int, at offset: Int64, shown: String) throws(FileSystemError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let portion = unsafe bytes.withUnsafeMutableBytes { buffer in
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                return retrying { unsafe pread(number, rest.baseAddress, rest.count, off_t(offset) + filled) }
            }
            guard portion >= 0 else { throw FileSystemError(code: errno, operation: "read", path: shown) }
            if portion == 0 { break }
            filled += portion
        }
        bytes.removeLast(count - filled)
        return bytes
    }

    /// Writes all the bytes.
    borrowing func write(_ bytes: ArraySlice<UInt8>, shown: String) throws(FileSystemError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { buffer in
                retrying { unsafe Glibc.write(number, buffer.baseAddress, buffer.count) }
            }
            guard count > 0 else {
                throw FileSystemError(code: count == 0 ? EIO : errno, operation: "write", path: shown)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Whether anyone has this file, open for reading here, open for writing; nil where the system cannot tell.
    ///
    /// A read lease is granted only while nobody has. It is given back at once. Should someone want to write in
    /// between, the kernel's notice is a signal that is ignored by default, and the writer waits for microseconds.
    borrowing func hasWriter() -> Bool? {
        guard fcntl(number, INTAKE_F_SETSIG, SIGURG) == 0 else { return nil }
        if fcntl(number, INTAKE_F_SETLEASE, F_RDLCK) == 0 {
            _ = fcntl(number, INTAKE_F_SETLEASE, F_UNLCK)
            return false
        }
        return errno == EAGAIN ? true : nil
    }
}
