internal import Knowledge
internal import XMLTree

/// An entry answers something, and each answer names its source.
///
/// The schema wants a source of every answer too; this holds for knowledge made in other ways.
struct EntryHasAnswers: Rule {
    let id = "entry-without-answers"

    func findings(in material: Material) -> [Finding] {
        material.base.entries.flatMap { entry in
            entry.facets.isEmpty ? [empty(entry)] : entry.facets.compactMap(unfounded)
        }
    }

    private func empty(_ entry: Entry) -> Finding {
        finding(
            at: entry.place,
            "Aiheella ”\(entry.term)” ei ole yhtään vastausta.",
            remedy: "Kirjoita ainakin <\(Self.firstAnswer(of: entry.kind))>, tai poista aihe."
        )
    }

    private func unfounded(_ facet: Facet) -> Finding? {
        guard facet.sources.isEmpty else { return nil }
        return finding(
            at: facet.place,
            "Vastauksesta <\(facet.kind.name)> puuttuu lähde.",
            remedy: "Lisää loppuun <source ref=\"…\" at=\"…\"/>."
        )
    }

    private static func firstAnswer(of kind: Entry.Kind) -> String {
        kind == .criterion ? "criteria" : "define"
    }

    let bad = Sample(
        entries: """
            1️⃣<concept id="hoks"><term>HOKS</term>
            <example intent="define">Mikä on HOKS?</example></concept>
            """
    )
    let good = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            <define><p>HOKS on suunnitelma.</p><source ref="laki"/></define></concept>
            """
    )
}
