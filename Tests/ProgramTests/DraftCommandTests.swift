import FoundationEssentials
import TestSupport
import Testing

/// `kumppani drafts`.
@Suite
struct DraftCommandTests {
    @Test(arguments: [
        ("xml", "<?xml", "luonnos.xml"), ("markdown", "# ", "suunnitelma-opettaja.md"),
        ("html", "<!DOCTYPE html>", "suunnitelma-opettaja.html"),
        ("ics", "BEGIN:VCALENDAR", "jakso.ics"), ("ehoks", "{\n", "ehoks-hoks.json"),
    ])
    func everyFormatGoesToOutputAndToAFile(format: String, start: String, file: String) throws {
        let place = try DraftPlace()
        let name = try place.save()
        let export =
            ["drafts", "export", name, "--format", format] + ["--approved", "25.11.2026"]
        let run = try place.run(export)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix(start))
        #expect(try place.run(export + ["-o", place.folder.path]).output == "")
        #expect(try place.rights(of: file) == "600")
        let written = try Data(contentsOf: URL(filePath: place.folder.path + "/" + file))
        #expect(String(decoding: written, as: UTF8.self) == run.output)
    }

    @Test
    func copiesAndScopesDiffer() throws {
        let place = try DraftPlace()
        let name = try place.save()
        let html = ["drafts", "export", name, "--format", "html"]
        let copies = try ["teacher", "instructor", "student"]
            .map { try place.run(html + ["--reader", $0]).output }
        #expect(Set(copies).count == 3)
        let ehoks = ["drafts", "export", name, "--format", "ehoks"]
        let refused = try place.run(ehoks)
        #expect(refused.errors.contains("--approved"))
        #expect(refused.status == 1)
        let approved = try place.run(ehoks + ["--approved", "25.11.2026"])
        #expect(approved.output.contains(#""ensikertainen-hyvaksyminen": "2026-11-25""#))
        #expect(approved.errors == "")
        #expect(approved.status == 0)
        let fragment = try place.run(ehoks + ["--fragment"])
        #expect(!fragment.output.contains("ensikertainen-hyvaksyminen"))
    }

    @Test
    func whatCannotBeDoneHasItsStatus() throws {
        let place = try DraftPlace()
        let name = try place.save()
        let export = ["drafts", "export", name, "--format"]
        #expect(try place.run(export + ["pdf"]).status == 64)
        #expect(try place.run(export + ["xml", "--approved", "eilen"]).status == 64)
        #expect(try place.run(export + ["xml", "-o", "/ei/ole/x.xml"]).status == 73)
        #expect(try place.run(["drafts", "show", "ei-ole"]).status == 66)
        #expect(try place.run(["drafts", "show", "../x"]).status == 66)
        #expect(try place.run(["plan", "--resume", "ei-ole"]).status == 66)
    }

    @Test
    func checkNamesWhatIsRefused() throws {
        let place = try DraftPlace()
        #expect(try place.run(["drafts", "check", place.save()]).status == 0)
        try place.folder.write(#"{"tyopaikka": "Kahvila Kulma"}"#, to: "a.json")
        let begun = try place.run(["plan", "--answers", place.folder.path + "/a.json"]).output
        let check = try place.run(["drafts", "check", String(begun.dropLast())])
        #expect(check.status == 1)
        #expect(check.output.contains("- Työpaikkaohjaaja: "))
        #expect(check.output.contains("- Keskeiset työtehtävät: luettelo on tyhjä."))
    }

    @Test
    func listNamesDraftsAndDeleteRemovesThem() throws {
        let place = try DraftPlace()
        #expect(try place.run(["drafts"]).output == "")
        let name = try place.save()
        let line = try place.run(["drafts", "list"]).output
        #expect(line.hasPrefix(name + "  Korjaamo Kuvitteellinen Oy · "))
        #expect(try place.run(["drafts", "delete", name]).status == 0)
        #expect(place.files.isEmpty)
    }
}
