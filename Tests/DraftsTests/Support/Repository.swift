import Drafts
import Planning
import XMLTree

/// The folders of this repository, and the knowledge that stands in them.
enum Repository {
    static let root: String = {
        "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    }()

    static let knowledge = root + "/knowledge"

    static let form =
        PlanFormLoader.load(folder: knowledge).form ?? PlanForm(edition: "", sections: [])

    static func draftXML() throws -> DraftXML {
        try DraftXML(knowledge: knowledge)
    }

    static func day(_ iso: String) -> CalendarDate {
        CalendarDate(iso: iso) ?? CalendarDate(year: 2026, month: 11, day: 22) ?? Self.first
    }

    private static let first: CalendarDate = {
        guard let day = CalendarDate(year: 1, month: 1, day: 1) else { fatalError("no calendar") }
        return day
    }()
}

extension String {
    init(file path: String) throws {
        let bytes = try FileBytes.read(path, limit: 64 * 1_048_576)
        self.init(decoding: bytes, as: UTF8.self)
    }
}
