internal import Glibc
internal import Testing

/// A terminal device: a program writes at one end, a test looks from the other.
final class TerminalDevice {
    /// The test's end.
    private(set) var controller: Int32
    /// The program's end.
    let path: String

    init(columns: Int) throws {
        var program: Int32 = -1
        var test: Int32 = -1
        try #require(openpty(&test, &program, nil, nil, nil) == 0)
        _ = fcntl(test, F_SETFD, FD_CLOEXEC)
        // Not `ttyname`: tests run side by side, and it has one answer for all.
        var name = [CChar](repeating: 0, count: 256)
        try #require(ttyname_r(program, &name, name.count) == 0)
        path = String(
            decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
            as: UTF8.self
        )
        controller = test
        resize(columns: columns)
        close(program)
    }

    deinit {
        hangUp()
    }

    /// Closes the test's end, as closing a window does.
    func hangUp() {
        if controller >= 0 { close(controller) }
        controller = -1
    }

    /// Gives the terminal another width.
    func resize(columns: Int) {
        var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
    }

    /// A descriptor of the program's end, for as long as the process runs.
    func openProgramsEnd() -> Int32 {
        open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    }
}
