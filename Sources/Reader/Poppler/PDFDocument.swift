import CPoppler

/// An opened PDF. Owns its handle; pointers never leave a method.
@safe package final class PDFDocument {
    /// Why a PDF could not be opened.
    package enum OpeningError: Error, Hashable, Sendable {
        case encrypted
        case damaged(String)
    }

    private let handle: OpaquePointer
    /// Whether any picture in the file is large enough to cover a page; looking for one on each page costs as much as
    /// reading its text.
    package let mayHoldLargeImages: Bool
    /// Whether any page states that it is to be turned, so that its picture may not be as it is seen.
    package let mayTurnPages: Bool
    /// True when the file is encrypted, and was opened with the empty user password.
    package let isEncrypted: Bool

    /// Opens the file, also when it is encrypted with an empty user password.
    package init(path: String) throws(OpeningError) {
        var code: Int32 = 0
        var message: UnsafeMutablePointer<CChar>?
        var traits: Int32 = 0
        let document = unsafe intake_open_document(path, &traits, &code, &message)
        let text = unsafe message.map { unsafe String(cString: $0) } ?? "unknown error"
        unsafe intake_free(message)
        guard let document = unsafe document else {
            throw code == intake_error_encrypted() ? .encrypted : .damaged(text)
        }
        unsafe handle = document
        mayHoldLargeImages = Int(traits) & INTAKE_LARGE_IMAGES != 0
        mayTurnPages = Int(traits) & INTAKE_TURNED_PAGES != 0
        isEncrypted = Int(traits) & INTAKE_ENCRYPTED != 0
    }

    /// A document of our own making; nil when poppler does not take it.
    package init?(constant bytes: [UInt8]) {
        guard
            let document = unsafe bytes.withUnsafeBytes({ buffer in
                unsafe intake_open_constant_document(buffer.baseAddress, buffer.count)
            })
        else { return nil }
        unsafe handle = document
        mayHoldLargeImages = false
        mayTurnPages = false
        isEncrypted = false
    }

    /// Such as `22.12.0`.
    package static var libraryVersion: String { unsafe String(cString: poppler_get_version()) }

    deinit {
        unsafe intake_unref_document(handle)
    }

    package var pageCount: Int { Int(unsafe poppler_document_get_n_pages(handle)) }

    /// Runs `body` with a page (1 for the first); nil when the page cannot be loaded.
    package func withPage<Result>(_ number: Int, _ body: (borrowing PDFPage) throws -> Result) rethrows -> Result? {
        guard let page = unsafe poppler_document_get_page(handle, Int32(number - 1)) else { return nil }
        defer { unsafe intake_unref_page(page) }
        PopplerLibrary.turnPage()
        let borrowed = unsafe PDFPage(handle: page)
        return try body(borrowed)
    }

    /// Title, author, producer and creator, as far as the file states them.
    package var metadata: [String: String] {
        var result: [String: String] = [:]
        func take(_ name: String, _ text: UnsafeMutablePointer<CChar>?) {
            guard let text = unsafe text else { return }
            let value = unsafe String(cString: text)
            unsafe intake_free(text)
            if !value.isEmpty { result[name] = String(value.prefix(1_000)) }
        }
        unsafe take("title", poppler_document_get_title(handle))
        unsafe take("author", poppler_document_get_author(handle))
        unsafe take("producer", poppler_document_get_producer(handle))
        unsafe take("creator", poppler_document_get_creator(handle))
        return result
    }

    /// The files inside the PDF, with the bytes of XML files of at most `xmlLimit` bytes; those of pages are the pages'.
    package func attachments(xmlLimit: Int) -> [Attachment] {
        guard unsafe poppler_document_has_attachments(handle) != 0 else { return [] }
        let list = unsafe poppler_document_get_attachments(handle)
        defer { unsafe g_list_free(list) }
        var result: [Attachment] = []
        var entry = unsafe list
        while let current = unsafe entry {
            if let data = unsafe current.pointee.data {
                let attachment = unsafe data.assumingMemoryBound(to: PopplerAttachment.self)
                if result.count < Attachment.most {
                    result.append(unsafe Attachment(attachment, xmlLimit: xmlLimit))
                }
                unsafe intake_unref_attachment(attachment)
            }
            unsafe entry = current.pointee.next
        }
        return result
    }
}
