import Glibc

/// What came of running a shell script in the project's folder.
public struct ShellRun {
    /// What it returned; nil when a signal ended it.
    public let status: Int32?
    /// What it wrote to standard output and standard error.
    public let output: String

    /// Runs a script with bash, which stops at the first command that fails.
    ///
    /// - Parameters:
    ///   - script: The commands.
    ///   - variables: What they find in variables; exported.
    /// - Throws: `NotStarted` when there is no shell.
    public init(_ script: String, _ variables: [String: String] = [:]) throws {
        let settings = variables.sorted { $0.key < $1.key }
            .map { "export \($0.key)=\(Self.quoted($0.value))" }
        let lines = ["exec 2>&1", "set -euo pipefail", "cd \(Self.quoted(ProjectFolder.path))"]
        let whole = (lines + settings + [script]).joined(separator: "\n")
        guard let stream = popen("exec bash -c \(Self.quoted(whole))", "r") else {
            throw NotStarted()
        }
        var bytes: [UInt8] = []
        while case let byte = getc(stream), byte != EOF { bytes.append(UInt8(byte)) }
        let result = pclose(stream)
        status = result & 0x7F == 0 ? (result >> 8) & 0xFF : nil
        output = String(decoding: bytes, as: UTF8.self)
    }

    /// There was no shell.
    public struct NotStarted: Error {}

    /// A word of a script that stands for exactly this text.
    public static func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: "'\\''") + "'"
    }
}
