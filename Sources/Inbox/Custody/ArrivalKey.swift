import Hashing

/// The name of one physical arrival.
///
/// It is made of the path, the content's digest, the size, and both times of the file. While a file waits in the inbox
/// none of them changes, so a crash between commit and move leads to the same key again. Moving a file out and back in,
/// or writing it again, changes the time of the last status change, so that is another arrival. Device and inode
/// numbers are left out: network shares and some file systems number anew after a restart.
enum ArrivalKey {
    static func make(origin: [UInt8], stamp: FileStamp, contentHash: String) -> String {
        var hash = ContentHash()
        hash.update("intake/arrival/1\n")
        hash.update("\(contentHash)\n\(stamp.size)\n\(stamp.modified)\n\(stamp.changed)\n")
        hash.update(origin)
        return hash.finish()
    }
}
