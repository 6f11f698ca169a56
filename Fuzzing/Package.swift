// swift-tools-version: 6.2
import PackageDescription

// The parts of the program that read what others wrote, with libFuzzer and the address sanitizer
// in every one of them. `Sources` links to the folders of the main package.
let sanitized: [SwiftSetting] = [
    .unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing"]),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
    name: "fuzzing",
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
        .systemLibrary(name: "CVoikko", pkgConfig: "libvoikko"),
        .systemLibrary(name: "CReadline"),
        .systemLibrary(name: "CLease"),
        .target(name: "CFuzzer"),
        .target(name: "CompactBytes", dependencies: ["CLease"]),
        .target(name: "JSONText"),
        .target(name: "PrivateFiles"),
        .target(name: "XMLTree", dependencies: ["CLibXML2"]),
        .target(name: "FinnishLanguage", dependencies: ["CVoikko", "CompactBytes"]),
        .target(name: "Knowledge", dependencies: ["CompactBytes", "FinnishLanguage", "XMLTree"]),
        .target(
            name: "Matching",
            dependencies: ["CompactBytes", "FinnishLanguage", "Knowledge", "XMLTree"]
        ),
        .target(name: "Dialogue", dependencies: ["Matching", "Knowledge", "FinnishLanguage"]),
        .target(
            name: "Transcripts",
            dependencies: [
                "Dialogue", "FinnishLanguage", "Matching", "Knowledge", "Planning",
                "PrivateFiles", "XMLTree",
            ]
        ),
        .target(
            name: "Proofreading",
            dependencies: ["Matching", "Knowledge", "FinnishLanguage", "XMLTree"]
        ),
        .target(
            name: "Review",
            dependencies: [
                "Dialogue", "FinnishLanguage", "Knowledge", "Matching", "Proofreading",
                "Transcripts", "XMLTree",
            ]
        ),
        .target(
            name: "Units",
            dependencies: [
                "CompactBytes", "FinnishLanguage", "JSONText", "Knowledge", "PrivateFiles",
                "XMLTree",
            ]
        ),
        .target(name: "Planning", dependencies: ["XMLTree", "FinnishLanguage"]),
        .target(name: "PlanningDialogue", dependencies: ["Planning", "FinnishLanguage"]),
        .target(name: "Drafts", dependencies: ["Planning", "XMLTree", "JSONText"]),
        .target(name: "Terminal", dependencies: ["CReadline"]),
        .executableTarget(
            name: "Fuzz",
            dependencies: [
                "CFuzzer", "CompactBytes", "Dialogue", "Drafts", "FinnishLanguage", "JSONText",
                "Knowledge", "Matching", "Planning", "PlanningDialogue", "Review", "Terminal",
                "Transcripts", "Units", "XMLTree",
            ],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]
        ),
    ]
)

for target in package.targets where target.type != .system && target.name != "CFuzzer" {
    target.swiftSettings = sanitized
}
