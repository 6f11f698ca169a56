// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "kumppani",
    products: [
        .executable(name: "kumppani", targets: ["kumppani"]),
        // For Benchmarks; building the program does not build it.
        .library(
            name: "KumppaniParts",
            targets: ["Dialogue", "FinnishLanguage", "Knowledge", "Matching"]
        ),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
        ),
        .systemLibrary(
            name: "CVoikko",
            pkgConfig: "libvoikko",
            providers: [.apt(["libvoikko-dev", "voikko-fi"]), .brew(["libvoikko"])]
        ),
        .systemLibrary(name: "CLease"),
        .target(name: "CompactBytes", dependencies: ["CLease"]),
        .target(name: "JSONText"),
        .target(name: "Drafts", dependencies: ["Planning", "XMLTree", "JSONText"]),
        .target(name: "PrivateFiles"),
        .target(name: "DraftStore", dependencies: ["Planning", "PrivateFiles"]),
        .target(
            name: "Transcripts",
            dependencies: [
                "Dialogue", "FinnishLanguage", "Matching", "Knowledge", "Planning",
                "PlanningDialogue", "PrivateFiles", "XMLTree",
            ]
        ),
        .target(name: "XMLTree", dependencies: ["CLibXML2"]),
        .target(name: "FinnishLanguage", dependencies: ["CVoikko", "CompactBytes"]),
        .target(
            name: "Knowledge",
            dependencies: ["CompactBytes", "FinnishLanguage", "XMLTree"]
        ),
        .target(
            name: "Matching",
            dependencies: ["CompactBytes", "FinnishLanguage", "Knowledge", "XMLTree"]
        ),
        .target(name: "Dialogue", dependencies: ["Matching", "Knowledge", "FinnishLanguage"]),
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
        .target(
            name: "Proofreading",
            dependencies: ["Matching", "Knowledge", "FinnishLanguage", "XMLTree"]
        ),
        .systemLibrary(
            // No pkgConfig: readline.pc carries flags that SwiftPM warns of and leaves out.
            name: "CReadline",
            providers: [.apt(["libreadline-dev"]), .brew(["readline"])]
        ),
        .target(name: "Terminal", dependencies: ["CReadline"]),
        .executableTarget(
            name: "kumppani",
            dependencies: [
                "Dialogue", "DraftStore", "Drafts", "FinnishLanguage", "JSONText", "Knowledge",
                "Matching",
                "Planning", "PlanningDialogue", "PrivateFiles", "Proofreading", "Review",
                "Terminal", "Transcripts", "Units", "XMLTree",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(
            name: "manual-page",
            dependencies: ["JSONText"],
            path: "Sources/ManualPage"
        ),
        .target(
            name: "TestSupport",
            dependencies: ["Matching", "Knowledge", "FinnishLanguage", "XMLTree"],
            path: "Tests/TestSupport"
        ),
        .executableTarget(
            name: "terminal-probe",
            dependencies: ["Terminal"],
            path: "Tests/TerminalProbe"
        ),
        .testTarget(
            name: "TerminalTests",
            dependencies: ["Terminal", "TestSupport", "terminal-probe", "kumppani"]
        ),
        .testTarget(name: "XMLTreeTests", dependencies: ["XMLTree", "TestSupport"]),
        .testTarget(name: "PlanningTests", dependencies: ["Planning", "XMLTree"]),
        .testTarget(
            name: "PlanningDialogueTests",
            dependencies: ["FinnishLanguage", "Planning", "PlanningDialogue", "XMLTree"],
            exclude: ["Sessions"]
        ),
        .testTarget(
            name: "FinnishLanguageTests",
            dependencies: ["CompactBytes", "FinnishLanguage", "Knowledge", "TestSupport"]
        ),
        .testTarget(
            name: "ProofreadingTests",
            dependencies: [
                "Proofreading", "Matching", "Knowledge", "FinnishLanguage", "XMLTree",
                "TestSupport",
                "kumppani",
            ]
        ),
        .testTarget(
            name: "KnowledgeTests",
            dependencies: [
                "Knowledge", "CompactBytes", "FinnishLanguage", "XMLTree", "TestSupport",
            ]
        ),
        .testTarget(
            name: "MatchingTests",
            dependencies: [
                "CompactBytes", "Matching", "Knowledge", "FinnishLanguage", "Review", "XMLTree",
                "TestSupport",
            ],
            exclude: ["Fixtures"]
        ),
        .testTarget(
            name: "ProgramTests",
            dependencies: ["TestSupport", "kumppani", "manual-page", "JSONText"]
        ),
        .testTarget(name: "KumppaniTests", dependencies: ["TestSupport", "kumppani"]),
        .testTarget(
            name: "DialogueTests",
            dependencies: ["Dialogue", "Knowledge", "Matching", "XMLTree", "TestSupport"],
            exclude: ["Sessions"]
        ),
        .testTarget(
            name: "CompactBytesTests",
            dependencies: ["CLease", "CompactBytes", "TestSupport"]
        ),
        .testTarget(name: "JSONTextTests", dependencies: ["JSONText"]),
        .testTarget(
            name: "DraftsTests",
            dependencies: [
                "Dialogue", "Drafts", "JSONText", "Knowledge", "Matching", "Planning",
                "PlanningDialogue", "XMLTree", "TestSupport",
            ],
            exclude: ["Fixtures", "Snapshots", "Tools"]
        ),
        .testTarget(
            name: "TranscriptsTests",
            dependencies: [
                "Transcripts", "Dialogue", "FinnishLanguage", "Knowledge", "Matching", "Planning",
                "PlanningDialogue", "XMLTree", "TestSupport",
            ]
        ),
        .testTarget(
            name: "ReviewTests",
            dependencies: [
                "Review", "Transcripts", "Knowledge", "Matching", "FinnishLanguage",
                "Proofreading", "XMLTree", "TestSupport", "kumppani",
            ]
        ),
        .testTarget(name: "DraftStoreTests", dependencies: ["DraftStore", "Planning"]),
        .testTarget(
            name: "UnitsTests",
            dependencies: [
                "Units", "CompactBytes", "FinnishLanguage", "JSONText", "PrivateFiles", "XMLTree",
                "TestSupport",
            ]
        ),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .treatAllWarnings(as: .error),
    ]
}
