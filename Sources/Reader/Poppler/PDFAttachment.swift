import CPoppler

extension PDFDocument {
    /// A file carried inside the PDF.
    package struct Attachment {
        package var name: String
        package var size: Int
        /// Its bytes, when it is an XML file of a believable size.
        package var xml: [UInt8]?

        /// Files that are looked at of a document, and of a page.
        static let most = 1_000

        init(_ attachment: UnsafeMutablePointer<PopplerAttachment>, xmlLimit: Int) {
            // No name is stated, or it cannot be converted.
            name = unsafe poppler_attachment_get_name(attachment).map { unsafe String(cString: $0) } ?? ""
            // The largest number there is stands for a size that the file does not state.
            let stated = Int(exactly: unsafe poppler_attachment_get_size(attachment))
            if name.lowercased().hasSuffix(".xml"), (stated ?? 0) <= xmlLimit {
                xml = unsafe Self.bytes(of: attachment, limit: xmlLimit)
            }
            size = stated ?? xml?.count ?? 0
        }

        private static func bytes(of attachment: UnsafeMutablePointer<PopplerAttachment>, limit: Int) -> [UInt8]? {
            var length = 0
            guard let data = unsafe intake_attachment_bytes(attachment, limit, &length) else { return nil }
            defer { unsafe free(data) }
            return unsafe Array(UnsafeBufferPointer(start: data, count: length))
        }
    }
}

extension PDFPage {
    /// The files that are pinned to the page, with the bytes of XML files of at most `xmlLimit` bytes.
    package func attachments(xmlLimit: Int) -> [PDFDocument.Attachment] {
        let list = unsafe poppler_page_get_annot_mapping(handle)
        defer { unsafe poppler_page_free_annot_mapping(list) }
        var result: [PDFDocument.Attachment] = []
        var entry = unsafe list
        while let current = unsafe entry, result.count < PDFDocument.Attachment.most {
            if let data = unsafe current.pointee.data,
                let attachment = unsafe intake_annotated_attachment(
                    data.assumingMemoryBound(to: PopplerAnnotMapping.self))
            {
                result.append(unsafe PDFDocument.Attachment(attachment, xmlLimit: xmlLimit))
                unsafe intake_unref_attachment(attachment)
            }
            unsafe entry = current.pointee.next
        }
        return result
    }
}
