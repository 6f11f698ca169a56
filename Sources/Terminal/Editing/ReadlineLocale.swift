internal import Glibc

/// Makes the C library read characters as UTF-8, whatever the person's settings say.
///
/// Readline sets the locale anew from the environment for every line, so the environment is where
/// it has to stand: `LANG=C`, or a language that is not installed, would break every ä.
enum ReadlineLocale {
    static func useUTF8() {
        if setlocale(LC_CTYPE, "") != nil, isUTF8 { return }
        for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8", "fi_FI.UTF-8"] {
            guard setlocale(LC_CTYPE, name) != nil, isUTF8 else { continue }
            unsetenv("LC_ALL")
            setenv("LC_CTYPE", name, 1)
            return
        }
    }

    private static var isUTF8: Bool {
        nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } == "UTF-8"
    }
}
