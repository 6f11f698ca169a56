import Review
import Testing
import Transcripts

/// A session as one row, and rows that a spreadsheet reads without harm.
@Suite
struct SessionRowTests {
    @Test
    func rowSumsTheSessionUp() throws {
        let turns = [
            Talk.turn("Mikä on HOKS?", .answer, shown: ["hoks"]).marked(true),
            Talk.turn("Koira?", .decline).marked(false, "ei auttanut"),
            Talk.planning("a"),
        ]
        let row = SessionRow(try Talk.transcript(turns))
        #expect(
            CSV.row(SessionRow.columns)
                == "id,begun,turns,answer,clarify,decline,smalltalk,plan,good,bad,planning,torn,"
                + "knowledge,first"
        )
        #expect(
            CSV.row(row.values)
                == "2026-11-22-1931-aaaa,2026-11-22T19:31:20+02:00,3,1,0,1,0,0,1,1,1,0,abc,"
                + "Mikä on HOKS?"
        )
    }

    @Test(arguments: [
        ("a,b", "\"a,b\""), ("sanoi \"hei\"", "\"sanoi \"\"hei\"\"\""), ("a\nb", "\"a\nb\""),
        ("=1+1", "'=1+1"), ("-1", "'-1"), ("@x", "'@x"), ("+358, x", "\"'+358, x\""), ("", ""),
    ])
    func cellIsQuotedAndHarmless(text: String, cell: String) {
        #expect(CSV.row([text, "b"]) == cell + ",b")
    }

    @Test
    func planWithoutQuestionsShowsItsFirstLine() throws {
        let row = SessionRow(try Talk.transcript([Talk.planning("a", "Kahvila Kulma")]))
        #expect(row.first == "Kahvila Kulma")
        #expect(row.planning == 1)
    }
}
