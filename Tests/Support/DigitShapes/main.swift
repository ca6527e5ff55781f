import Glibc
import PageSight
import Poppler

// Writes the shapes of the digits of PDFs for `fit.py`, a line a digit: the file, the digit, and the shape's values in
// hundredths. Arguments: dots per inch, the most pages of a document, then the files.

let arguments = CommandLine.arguments.dropFirst()
guard let resolution = arguments.first.flatMap(Double.init), let pages = arguments.dropFirst().first.flatMap(Int.init)
else {
    print("usage: digit-shapes RESOLUTION PAGES FILE...")
    exit(64)
}
for path in arguments.dropFirst(2) {
    guard let document = try? PDFDocument(path: path), document.pageCount > 0 else { continue }
    let name = path.split(separator: "/").last ?? ""
    for number in 1...min(document.pageCount, pages) {
        document.withPage(number) { page in
            guard let drawing = page.drawing(resolution: resolution) else { return }
            for (digit, shape) in PageSight.digitShapes(of: page.text(), on: drawing) {
                print(name, digit, shape.values.map { String(Int($0 * 100)) }.joined(separator: " "), separator: "\t")
            }
        }
    }
}
