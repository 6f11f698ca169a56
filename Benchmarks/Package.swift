// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building the program never builds this.
let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(name: "kumppani", path: "..")
    ],
    targets: [
        .executableTarget(
            name: "Bench",
            dependencies: [.product(name: "KumppaniParts", package: "kumppani")],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
                .treatAllWarnings(as: .error),
            ]
        )
    ]
)
