/// A place on one of a document's pages.
package struct PagePlace: Hashable, Sendable {
    /// 1 for the first page.
    package var page: Int
    package var box: BoundingBox

    package init(page: Int, box: BoundingBox) {
        self.page = page
        self.box = box
    }
}
