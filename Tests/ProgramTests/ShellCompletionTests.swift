import TestSupport
import Testing

/// What the three shells complete, each in the shell itself.
@Suite
struct ShellCompletionTests {
    private let place: DraftPlace
    private let scripts: String

    init() throws {
        place = try DraftPlace()
        scripts = place.folder.path
    }

    /// Lines typed so far, and what Tab must offer.
    static let cases = [
        ("kumppani dra", "drafts"), ("kumppani drafts exp", "export"),
        ("kumppani ask --exp", "--explain"),
        ("kumppani drafts export x --format ma", "markdown"),
        ("kumppani topics hoks-p", "hoks-paivittaminen"),
    ]

    @Test(arguments: cases)
    func bashCompletes(line: String, offer: String) throws {
        let words = line.split(separator: " ").map(String.init)
        let run = try shell(
            """
            kumppani --generate-completion-script bash >\(scripts)/c; source \(scripts)/c
            COMP_LINE='\(line)' COMP_POINT=\(line.utf8.count)
            COMP_WORDS=(\(line)) COMP_CWORD=\(words.count - 1)
            _kumppani kumppani '\(words.last ?? "")' '\(words.dropLast().last ?? "")' || true
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        )
        #expect(run.output.split(separator: "\n").map { $0.filter { $0 != " " } } == [offer])
    }

    @Test(arguments: cases)
    func zshCompletes(line: String, offer: String) throws {
        let terminal = """
            kumppani --generate-completion-script zsh >\(scripts)/_kumppani
            cat >\(scripts)/try.zsh <<'EOF'
            zmodload zsh/zpty
            zpty z zsh -f
            zpty -w z "PS1='' fpath=(\(scripts) \\$fpath); autoload -U compinit; compinit -u -D; print READY"
            zpty -r z out '*READY*READY*'
            zpty -w -n z '\(line)'$'\\t'
            zpty -r z out '*\(offer)*' && print -r -- "$out"
            EOF
            timeout 20 zsh -f \(scripts)/try.zsh
            """
        #expect(try shell(terminal).output.contains(offer))
    }

    @Test(arguments: cases.prefix(4))
    func fishCompletes(line: String, offer: String) throws {
        let run = try shell(
            """
            kumppani --generate-completion-script fish >\(scripts)/kumppani.fish
            fish -N -c "source \(scripts)/kumppani.fish; complete -C '\(line)'"
            """
        )
        let offers = run.output.split(separator: "\n").map { $0.prefix { $0 != "\t" } }
        #expect(offers == [offer[...]])
    }

    @Test
    func draftsAreOfferedByName() throws {
        let name = try place.save()
        let run = try ProgramRun([
            "---completion", "drafts", "show", "--", "positional@0", "5", "0", "kumppani",
            "drafts", "show", "--transcripts", place.folder.path + "/t", "",
        ])
        #expect(run.output == name + "\n")
    }

    @Test
    func helpInThemIsFinnish() throws {
        for shell in ["bash", "zsh", "fish"] {
            let script = try ProgramRun(["--generate-completion-script", shell]).output
            for english in ["Show ", "Print ", "OVERVIEW"] { #expect(!script.contains(english)) }
        }
    }

    private func shell(_ script: String) throws -> ShellRun {
        try ShellRun(
            "PATH=\(ProgramRun.folder):$PATH\n" + script,
            ["KUMPPANI_KNOWLEDGE": ProjectFolder.knowledge, "HOME": scripts, "LANG": "C.UTF-8"]
        )
    }
}
