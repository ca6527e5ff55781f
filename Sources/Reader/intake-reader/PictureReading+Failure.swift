import DocumentModel
import ReaderProtocol
import Tesseract

extension PictureReading {
    /// Why a picture, or `part` of it, was not decoded: what is sound and of a kind that is not read is not called damaged.
    static func failure(
        toDecode number: Int, path: String, kind: DocumentDescription.Kind, part: String? = nil
    ) -> ReaderFailure {
        let part = part ?? "picture \(number)"
        switch kind {
        case .tiff where Picture.isOfUnreadKind(path: path, tiffPage: number):
            return ReaderFailure(.unsupported, "picture \(number) is of a kind of TIFF that is not read")
        case .bmp, .webp:
            return unreadKind(path: path, kind: kind) ?? ReaderFailure(.damaged, "\(part) cannot be read")
        case .pdf, .png, .tiff: return ReaderFailure(.damaged, "\(part) cannot be read")
        case .gif, .jpeg:
            return ReaderFailure(.damaged, "\(part) cannot be read: it is damaged, or of a kind that is not read")
        }
    }

    /// Says of a sound picture that its kind is not read; nil when its start does not tell.
    static func unreadKind(path: String, kind: DocumentDescription.Kind) -> ReaderFailure? {
        guard let (start, size) = Descriptor.start(of: path, count: FileSigns.startLength),
            let description = FileSigns.description(ofUnread: kind, start: start, size: size)
        else { return nil }
        return ReaderFailure(.unsupported, "the file is \(description)")
    }
}
