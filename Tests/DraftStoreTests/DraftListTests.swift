import DraftStore
import Glibc
import Planning
import Testing

@Suite struct DraftListTests {
    let scratch = Scratch()
    let form =
        PlanFormLoader.load(folder: DraftListTests.knowledge).form
        ?? PlanForm(edition: "", sections: [])

    static let knowledge =
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/knowledge"

    @Test func thereAreNoDraftsWithoutAFolder() throws {
        let list = try scratch.store.list(form: form)
        #expect(list.drafts.isEmpty && list.notices.isEmpty)
    }

    @Test func draftsAreListedTheOneChangedLastFirst() throws {
        let old = try draft(changed: "2026-11-22T10:00:00Z", workplace: "Kahvila Kulma")
        let new = try draft(changed: "2026-11-23T10:00:00Z", workplace: nil)
        let list = try scratch.store.list(form: form)
        #expect(list.drafts.map(\.id) == [new, old])
        #expect(list.drafts.map(\.workplace) == [nil, "Kahvila Kulma"])
    }

    @Test func aLineTellsWorkplaceDayAndFields() throws {
        _ = try draft(changed: "2026-11-23T10:00:00Z", workplace: "Kahvila Kulma")
        let summary = try #require(try scratch.store.list(form: form).drafts.first)
        #expect(summary.line == "Kahvila Kulma · 23.11.2026 · 1/\(summary.all) kenttää")
        #expect(summary.sectionLines.first == "Kesken: Työpaikka")
        #expect(summary.sectionLines.last?.hasPrefix("Aloittamatta: Opiskelija, ") == true)
    }

    @Test func anEmptyDraftHasALineToo() throws {
        _ = try scratch.store.createForTest()
        let summary = try #require(try scratch.store.list(form: form).drafts.first)
        #expect(summary.line == "työpaikka avoinna · 0/\(summary.all) kenttää")
        #expect(!summary.isFinished)
    }

    @Test func oneBadFileDoesNotHideTheOthers() throws {
        let good = try draft(changed: "2026-11-23", workplace: "A")
        let bad = try #require(DraftID("paha"))
        symlink("/etc/passwd", scratch.file(bad))
        scratch.append("hei", to: scratch.store.folder + "/muistio.txt")
        let list = try scratch.store.list(form: form)
        #expect(list.drafts.map(\.id) == [good])
        #expect(list.notices == [.leftOut(.notAFile(bad))])
    }

    private func draft(changed: String, workplace: String?) throws -> DraftID {
        let file = try scratch.store.createForTest()
        if let workplace {
            try file.append(.answered(field: "tyopaikka", .value(.text(workplace))))
        }
        try file.append(.stamped(.changed, changed))
        return file.id
    }
}
