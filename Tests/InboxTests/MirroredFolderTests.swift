import Glibc
import Testing

@testable import Inbox

@Suite("What stands in the way of an original")
struct MirroredFolderTests {
    @Test(
        "A folder of the inbox whose name a processed file has is mirrored under another one", arguments: [false, true])
    func fileOfThatName(isLink: Bool) async throws {
        let custody = try Custody()
        if isLink {
            try custody.home.makeFolder("processed")
            #expect(unsafe symlink("nowhere", custody.home.path + "/processed/scans") == 0)
        } else {
            try custody.home.write(Samples.pdf("1"), to: "inbox/scans")
            _ = try await custody.take("scans")
        }
        for number in 2...3 {
            try custody.home.write(Samples.pdf("\(number)"), to: "inbox/scans/\(number).pdf")
            guard case .taken(_, .new, .moved(let target)) = try await custody.take("scans/\(number).pdf") else {
                Issue.record("not moved")
                return
            }
            #expect(target == custody.home.path + "/processed/scans-folder/\(number).pdf")
        }
        #expect(custody.home.names(in: "processed/scans-folder") == ["2.pdf", "3.pdf"])
        #expect(custody.home.names(in: "inbox/scans").isEmpty)
    }

    @Test("A refused file finds its way around a file of its folder's name, too")
    func refused() async throws {
        let custody = try Custody()
        try custody.home.write("", to: "rejected/scans")
        try custody.home.write("", to: "inbox/scans/a.pdf")
        guard case .refused(_, .moved) = try await custody.take("scans/a.pdf", patient: true) else {
            Issue.record("not moved")
            return
        }
        #expect(custody.home.names(in: "rejected/scans-folder") == ["a.pdf", "a.pdf.reason.json"])
    }

    @Test("Without a folder to go to an original is stuck, and not taken for gone")
    func danglingTarget() async throws {
        let custody = try Custody()
        #expect(unsafe symlink("nowhere", custody.home.path + "/processed") == 0)
        try custody.home.write(Samples.pdf(), to: "inbox/a.pdf")
        let request = try custody.request("a.pdf")
        guard case .taken(_, .new, .stuck(let error)) = try await custody.take("a.pdf") else {
            Issue.record("not stuck")
            return
        }
        #expect("\(error)".contains("processed"))
        try custody.home.makeFolder("nowhere")
        guard case .moved = await custody.chain().clear(request, from: custody.folder) else {
            Issue.record("not moved afterwards")
            return
        }
        #expect(await custody.chain().clear(request, from: custody.folder) == .gone)
    }
}
