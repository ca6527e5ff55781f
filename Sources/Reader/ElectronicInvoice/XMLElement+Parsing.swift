import CLibXML2

extension XMLElement {
    private static let depthLimit = 100
    private static let elementLimit = 500_000

    /// Parses a document without its network, its entities or its document type: nothing outside these bytes is read.
    ///
    /// - Returns: nil when the bytes are not well-formed, declare a document type, or are nested too deep.
    init?(parsing bytes: [UInt8]) {
        guard !bytes.isEmpty, bytes.count < Int(Int32.max) else { return nil }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let document = unsafe bytes.withUnsafeBytes { buffer in
            unsafe xmlReadMemory(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil, Int32(options))
        }
        guard let document = unsafe document else { return nil }
        defer { unsafe xmlFreeDoc(document) }
        // An e-invoice has no document type; one that is declared can only do harm.
        guard unsafe xmlGetIntSubset(document) == nil, let root = unsafe xmlDocGetRootElement(document) else {
            return nil
        }
        var budget = Self.elementLimit
        guard let element = unsafe Self.element(root, depth: 0, budget: &budget) else { return nil }
        self = element
    }

    private static func element(_ node: xmlNodePtr, depth: Int, budget: inout Int) -> XMLElement? {
        budget -= 1
        guard depth < depthLimit, budget > 0 else { return nil }
        var result = XMLElement(
            name: unsafe text(node.pointee.name), namespace: "", attributes: [:], text: "", children: [])
        if let namespace = unsafe node.pointee.ns { result.namespace = unsafe text(namespace.pointee.href) }
        var attribute = unsafe node.pointee.properties
        while let current = unsafe attribute {
            if let value = unsafe current.pointee.children {
                result.attributes[unsafe text(current.pointee.name)] = unsafe text(value.pointee.content)
            }
            unsafe attribute = current.pointee.next
        }
        var child = unsafe node.pointee.children
        while let current = unsafe child {
            switch unsafe current.pointee.type {
            case XML_ELEMENT_NODE:
                guard let element = unsafe element(current, depth: depth + 1, budget: &budget) else { return nil }
                result.children.append(element)
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: result.text += unsafe text(current.pointee.content)
            default: break
            }
            unsafe child = current.pointee.next
        }
        result.text = trimmed(result.text)
        return result
    }

    private static func text(_ characters: UnsafePointer<xmlChar>?) -> String {
        guard let characters = unsafe characters else { return "" }
        return unsafe String(cString: characters)
    }

    private static func text(_ characters: UnsafeMutablePointer<xmlChar>?) -> String {
        unsafe text(UnsafePointer(characters))
    }

    private static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        return String(rest)
    }
}
