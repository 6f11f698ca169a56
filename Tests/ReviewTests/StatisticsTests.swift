import Review
import Testing
import Transcripts
import XMLTree

/// What happened over time, as numbers, as text and as a page.
@Suite
struct StatisticsTests {
    private let statistics: Statistics

    init() throws {
        var statistics = Statistics()
        let hoks = Talk.turn("Mikä on HOKS?", .answer, shown: ["hoks"])
        let dog = Talk.turn("Saako koira tulla?", .decline)
        let unclear = Talk.turn("Entä näyttö?", .clarify, shown: ["naytto", "hoks"])
        statistics.add(try Talk.transcript([hoks, hoks, dog.marked(false), unclear]))
        statistics.add(try Talk.transcript([Talk.planning("tyopaikka.nimi"), hoks.marked(true)]))
        statistics.add(
            try Talk.transcript([dog], begun: "2026-09-01T08:00:00+03:00")
        )
        statistics.add(
            try Talk.transcript([Talk.planning("a"), Talk.planning(nil), hoks])
        )
        self.statistics = statistics
    }

    @Test
    func monthsHoldTheirNumbers() throws {
        let month = try #require(statistics.months["2026-11"])
        #expect(month.sessions == 3)
        #expect(month.questions == 6)
        #expect(month.share(.answer) == 4.0 / 6)
        #expect(month.share(.clarify) == 1.0 / 6)
        #expect(month.share(.decline) == 1.0 / 6)
        #expect(month.badShare == 1.0 / 6)
        #expect(month.good == 1)
        #expect(statistics.entries == ["hoks": 4])
        #expect(statistics.lastFields == ["tyopaikka.nimi": 1])
        #expect(statistics.sum.questions == 7)
    }

    @Test
    func monthsBetweenAreTheirOwn() {
        #expect(statistics.calendar.map(\.name) == ["2026-09", "2026-10", "2026-11"])
        #expect(statistics.calendar.map(\.month.sessions) == [1, 0, 3])
    }

    @Test
    func calendarGoesOverTheTurnOfTheYear() throws {
        var statistics = Statistics()
        for begun in ["2026-11-30T23:59:00+02:00", "2027-02-01T08:00:00+02:00"] {
            statistics.add(try Talk.transcript([], begun: begun))
        }
        let names = ["2026-11", "2026-12", "2027-01", "2027-02"]
        #expect(statistics.calendar.map(\.name) == names)
    }

    @Test(arguments: ["", "eilen", "0001-01-01T00:00:00Z", "9999-99-99"])
    func oddTimesDoNoHarm(begun: String) throws {
        var statistics = statistics
        statistics.add(try Talk.transcript([], begun: begun))
        #expect(statistics.calendar.count < 1200)
        #expect(StatisticsText.lines(statistics, StatisticsNames()).count > 3)
        #expect(StatisticsPage.text(statistics, StatisticsNames()).hasSuffix("</html>\n"))
    }

    @Test
    func textTellsAMonthALine() {
        let names = StatisticsNames(
            entries: ["hoks": "HOKS"],
            fields: ["tyopaikka.nimi": "Työpaikan nimi"]
        )
        #expect(
            StatisticsText.lines(statistics, names) == [
                "9/2026: 1 keskustelu, 1 kysymys, vastattiin 0 %, tarkennettiin 0 %,"
                    + " ei tiedetty 100 %, merkittiin huonoksi 0 %",
                "10/2026: 0 keskustelua, 0 kysymystä, vastattiin 0 %, tarkennettiin 0 %,"
                    + " ei tiedetty 0 %, merkittiin huonoksi 0 %",
                "11/2026: 3 keskustelua, 6 kysymystä, vastattiin 67 %, tarkennettiin 17 %,"
                    + " ei tiedetty 17 %, merkittiin huonoksi 17 %",
                "Yhteensä: 4 keskustelua, 7 kysymystä, vastattiin 57 %, tarkennettiin 14 %,"
                    + " ei tiedetty 29 %, merkittiin huonoksi 14 %",
                "", "Kysytyimmät aiheet:", "  4  HOKS", "", "Mihin kohtaan suunnittelu jäi:",
                "  1  Työpaikan nimi",
            ]
        )
    }

    @Test
    func nothingIsSaidInOneSentence() {
        let nothing = Statistics()
        #expect(StatisticsText.lines(nothing, StatisticsNames()) == ["Keskusteluja ei ole."])
        let page = StatisticsPage.text(nothing, StatisticsNames())
        #expect(page.contains("<p>Keskusteluja ei ole.</p>"))
    }

    @Test
    func pageIsOneFileWithSoundPictures() throws {
        let names = StatisticsNames(entries: ["hoks": "HOKS & <muut> \"x\""])
        let page = StatisticsPage.text(statistics, names)
        for outside in ["http:", "https:", "<script", "<link", "<img", "src=", "@import"] {
            #expect(!page.contains(outside))
        }
        #expect(page.contains("HOKS &amp; &lt;muut&gt; &quot;x&quot;"))
        let pictures = page.split(separator: "<svg").dropFirst()
            .compactMap { part in
                part.split(separator: "</svg>").first.map { "<svg\($0)</svg>" }
            }
        // Six pictures, and the pattern they share.
        #expect(pictures.count == 7)
        for picture in pictures {
            let document = try XMLReader.read(Array(picture.utf8), name: "svg")
            #expect(document.root.name == "svg")
        }
    }

    @Test
    func everyNumberOfAPictureStandsInTheTableToo() {
        let page = StatisticsPage.text(statistics, StatisticsNames())
        #expect(
            page.contains(
                "<tr><th scope=\"row\">11/2026</th><td>3</td><td>6</td><td>67 %</td>"
                    + "<td>17 %</td><td>17 %</td><td>17 %</td></tr>"
            )
        )
        #expect(page.contains("@page { size: A4"))
    }
}
