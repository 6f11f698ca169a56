import Glibc
import Testing

/// Whether snapshots and examples are written instead of compared.
///
/// `KUMPPANI_RECORD=1 swift test --filter DraftsTests` writes them. A recording run fails, so that
/// nobody records by accident.
var isRecording: Bool { getenv("KUMPPANI_RECORD") != nil }

/// Compares text with a file, byte for byte.
func expectSnapshot(
    _ text: String,
    _ path: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let recorded = try? String(file: path)
    guard recorded.map({ Array($0.utf8) }) != Array(text.utf8) else { return }
    if isRecording {
        write(text, to: path)
        Issue.record("Recorded \(path).", sourceLocation: sourceLocation)
        return
    }
    guard let recorded else {
        Issue.record(
            "No \(path). Record it with KUMPPANI_RECORD=1.",
            sourceLocation: sourceLocation
        )
        return
    }
    Issue.record("\(difference(recorded, text)) in \(path)", sourceLocation: sourceLocation)
}

/// Compares text with the snapshot of a name.
func expectSnapshot(
    _ text: String,
    named name: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let path = Repository.root + "/Tests/DraftsTests/Snapshots/" + name
    expectSnapshot(text, path, sourceLocation: sourceLocation)
}

private func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, file)
}

/// The first line in which the texts differ.
private func difference(_ recorded: String, _ text: String) -> String {
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(old, new).prefix { $0 == $1 }.count
    let was = same < old.count ? String(old[same]) : "(end)"
    let `is` = same < new.count ? String(new[same]) : "(end)"
    return "Line \(same + 1)\n  was: \(was)\n  is:  \(`is`)\n"
}
