internal import Glibc
internal import JSONText

/// Makes the man page: `kumppani --experimental-dump-help | manual-page VERSION > kumppani.1`.
@main
enum Main {
    static func main() {
        guard let version = CommandLine.arguments.dropFirst().first,
            let dump = try? JSONReader.read(standardInput()), let program = CommandHelp(dump: dump)
        else {
            _ = usage.withCString { write(STDERR_FILENO, $0, strlen($0)) }
            exit(64)
        }
        print(ManualPage(program: program, version: version).text, terminator: "")
    }

    private static let usage =
        "usage: kumppani --experimental-dump-help | manual-page VERSION\n"

    private static func standardInput() -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(STDIN_FILENO, &chunk, chunk.count), count > 0 {
            bytes += chunk.prefix(count)
        }
        return bytes
    }
}
