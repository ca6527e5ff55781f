// swift-tools-version: 6.2
import PackageDescription

// The manifest is the architecture: one target per part, arrows one way. `ARCHITECTURE.md` explains each;
// `make lint` fails the build when a source file imports a target that is not listed here.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let metrics: Target.Dependency = .product(name: "Metrics", package: "swift-metrics")
let metricsTestKit: Target.Dependency = .product(name: "MetricsTestKit", package: "swift-metrics")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")

func part(
    _ name: String, _ path: String, uses dependencies: [Target.Dependency] = [], links libraries: [String] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, path: "Sources/" + path, swiftSettings: strict,
        linkerSettings: libraries.map { .linkedLibrary($0) })
}

func tests(_ name: String, uses dependencies: [Target.Dependency], besides files: [String] = []) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, path: "Tests/" + name, exclude: files, swiftSettings: strict)
}

func library(_ name: String, pkgConfig: String, package: String) -> Target {
    .systemLibrary(
        name: name, path: "Sources/SystemLibraries/" + name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let package = Package(
    name: "intake",
    products: [
        .executable(name: "intake", targets: ["intake"]),
        .executable(name: "intake-reader", targets: ["intake-reader"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // The generic core: knows nothing of documents.
        part("Orchestration", "Orchestration", uses: ["Hashing", logging, metrics, lifecycle]),
        part("Hashing", "Hashing", uses: ["CNettle"]),

        // The domain's vocabulary, and what rules say about it.
        part("DocumentModel", "DocumentModel"),
        part("RuleEngine", "RuleEngine", uses: ["DocumentModel", "Hashing", "CPCRE2", yams]),

        // The stages: each a function from typed input to an outcome; none imports another, or a store.
        part("Loading", "Stages/Loading", uses: ["Orchestration", "DocumentModel", "ReaderProtocol"]),
        part("Recognition", "Stages/Recognition", uses: ["Orchestration", "DocumentModel", "ReaderProtocol"]),
        part("Extraction", "Stages/Extraction", uses: ["Orchestration", "DocumentModel", "RuleEngine"]),
        part("Validation", "Stages/Validation", uses: ["Orchestration", "DocumentModel", "RuleEngine"]),
        part("Routing", "Stages/Routing", uses: ["Orchestration", "DocumentModel", "RuleEngine"]),
        part("Review", "Stages/Review", uses: ["Orchestration", "DocumentModel", "RuleEngine"]),
        part("Indexing", "Stages/Indexing", uses: ["Orchestration", "DocumentModel"]),

        // The reading of untrusted bytes: a protocol, the pool that speaks it, and the process that answers.
        part("ReaderProtocol", "ReaderProtocol", uses: ["DocumentModel"]),
        part("ReaderPool", "ReaderPool", uses: ["ReaderProtocol", "DocumentModel", "CProcess", logging]),
        // poppler-glib opens files through GIO, but its pkg-config file does not say so.
        part("Poppler", "Reader/Poppler", uses: ["CPoppler", "CPainting", "DocumentModel"], links: ["gio-2.0"]),
        // Answers what poppler asks of cairo.
        .target(
            name: "CPainting", dependencies: ["CPoppler"], path: "Sources/Reader/CPainting",
            linkerSettings: [.linkedLibrary("cairo"), .linkedLibrary("freetype")]),
        part("Tesseract", "Reader/Tesseract", uses: ["CTesseract", "CLeptonica", "DocumentModel"]),
        // What a person sees of a text layer: no library of its own.
        // Looks at every pixel of every page: optimised in debug builds too, or each test would wait for it.
        .target(
            name: "PageSight", dependencies: ["Poppler", "DocumentModel"], path: "Sources/Reader/PageSight",
            swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
        part("ElectronicInvoice", "Reader/ElectronicInvoice", uses: ["CLibXML2", "DocumentModel"]),
        .target(name: "CSandbox", path: "Sources/Reader/CSandbox"),
        .executableTarget(
            name: "intake-reader",
            dependencies: [
                "ReaderProtocol", "Poppler", "PageSight", "Tesseract", "ElectronicInvoice", "DocumentModel", "CProcess",
                "CSandbox",
            ],
            path: "Sources/Reader/intake-reader", swiftSettings: strict,
            // Without Foundation nothing else brings in the mathematics that rounding needs.
            linkerSettings: [.linkedLibrary("m")]),

        // Storage: an interface, the SQL that engines share, and one engine each.
        part("RecordStorage", "Storage/Interface", uses: ["Orchestration", "DocumentModel", "Hashing"]),
        part("SQLStorage", "Storage/SQL", uses: ["Orchestration", "RecordStorage", "DocumentModel", "Hashing"]),
        part(
            "SQLiteStorage", "Storage/SQLite",
            uses: ["SQLStorage", "RecordStorage", "Orchestration", "DocumentModel", "Hashing", grdb, sqlite]),
        part("Libpq", "Storage/Libpq", uses: ["CPostgres"]),
        part(
            "PostgreSQLStorage", "Storage/PostgreSQL",
            uses: ["SQLStorage", "RecordStorage", "Orchestration", "DocumentModel", "Hashing", "Libpq"]),

        // What leaves for other systems: one message to a web address or a program. Knows no documents and no store.
        part("Delivery", "Delivery", uses: ["CCurl", "CProcess", "Hashing"]),

        part("Inbox", "Inbox", uses: ["Hashing", "CInotify", logging]),

        // What labelled documents say of the product: matching, figures, comparisons. Computes only.
        part("Evaluation", "Evaluation", uses: ["DocumentModel", "Statistics"]),
        // What samples carry: exact bounds, maps from scores to probabilities, figures of the workflow. Computes only.
        part("Statistics", "Statistics"),

        // Pictures for a person at a terminal, from pixels that the reader drew.
        part("TerminalPictures", "TerminalPictures", uses: ["CChafa", "DocumentModel"]),

        // The composition, and the command line around it.
        part(
            "Pipeline", "Pipeline",
            uses: [
                "Orchestration", "DocumentModel", "RuleEngine", "ReaderProtocol", "ReaderPool", "RecordStorage",
                "SQLStorage", "SQLiteStorage", "PostgreSQLStorage", "Inbox", "Delivery", "Hashing", "Loading",
                "Recognition", "Extraction", "Validation", "Routing", "Review", "Indexing", "Statistics", "CProcess",
                yams, logging, metrics, lifecycle, signals,
            ]),
        part(
            "IntakeCommands", "CommandLine",
            uses: [
                "Pipeline", "Evaluation", "Statistics", "Orchestration", "DocumentModel", "RuleEngine", "RecordStorage",
                "Review", "TerminalPictures", "Hashing", arguments, logging,
            ]),
        .executableTarget(
            name: "intake", dependencies: ["IntakeCommands"], path: "Sources/intake", swiftSettings: strict),

        library("CNettle", pkgConfig: "nettle", package: "nettle-dev"),
        library("CPoppler", pkgConfig: "poppler-glib", package: "libpoppler-glib-dev"),
        library("CTesseract", pkgConfig: "tesseract", package: "libtesseract-dev"),
        library("CLeptonica", pkgConfig: "lept", package: "libleptonica-dev"),
        library("CLibXML2", pkgConfig: "libxml-2.0", package: "libxml2-dev"),
        library("CChafa", pkgConfig: "chafa", package: "libchafa-dev"),
        library("CPostgres", pkgConfig: "libpq", package: "libpq-dev"),
        library("CCurl", pkgConfig: "libcurl", package: "libcurl4-openssl-dev"),
        library("CPCRE2", pkgConfig: "libpcre2-8", package: "libpcre2-dev"),
        .systemLibrary(name: "CInotify", path: "Sources/SystemLibraries/CInotify"),
        .systemLibrary(name: "CProcess", path: "Sources/SystemLibraries/CProcess"),

        // What tests of the core share: a clock that tests move, a reference store, a store that fails on purpose.
        .target(
            name: "OrchestrationTestKit", dependencies: ["Orchestration"], path: "Tests/OrchestrationTestKit",
            swiftSettings: strict),

        // A private PostgreSQL server for a run of the tests.
        .target(
            name: "PostgreSQLTestKit", dependencies: ["Libpq"], path: "Tests/Support/PostgreSQLTestKit",
            exclude: ["server", "extras"], swiftSettings: strict),

        // Writes what the reading of digits is fitted on; no part of the product.
        .executableTarget(
            name: "digit-shapes", dependencies: ["Poppler", "PageSight"], path: "Tests/Support/DigitShapes",
            exclude: ["fit.py", "currencies.py"], swiftSettings: strict, linkerSettings: [.linkedLibrary("m")]),

        // Steps that do nothing, for `make bench-postgres`; no part of the product.
        .executableTarget(
            name: "store-bench", dependencies: ["Orchestration", "SQLStorage", "PostgreSQLStorage", logging],
            path: "Tests/Support/StoreBench", swiftSettings: strict),

        // The program with a clock that tests set; the product takes none but the machine's.
        .executableTarget(
            name: "intake-clocked", dependencies: ["IntakeCommands", "Orchestration"],
            path: "Tests/Support/ClockedIntake", swiftSettings: strict),

        // Reads pictures back from what was sent to a terminal.
        .target(name: "PictureDecoding", path: "Tests/Support/PictureDecoding", swiftSettings: strict),

        // Holds output to texts that are kept in files.
        .target(name: "GoldenFiles", path: "Tests/Support/GoldenFiles", swiftSettings: strict),

        // Holds exported records to docs/record.schema.json.
        .target(name: "RecordSchema", path: "Tests/Support/RecordSchema", swiftSettings: strict),

        // Where foreign bytes are taken apart: called by `make fuzz`, and replayed over small corpora by `make test`.
        .target(
            name: "FuzzTargets",
            dependencies: [
                "DocumentModel", "RuleEngine", "ReaderProtocol", "ElectronicInvoice", "Extraction", "Inbox", "Pipeline",
                "IntakeCommands", "Review",
            ],
            path: "Tests/Support/FuzzTargets", swiftSettings: strict),

        tests("HashingTests", uses: ["Hashing"]),
        tests(
            "OrchestrationTests",
            uses: ["Orchestration", "OrchestrationTestKit", "Hashing", logging, metrics, metricsTestKit]),
        tests(
            "StorageTests",
            uses: [
                "Orchestration", "OrchestrationTestKit", "RecordStorage", "SQLStorage", "SQLiteStorage",
                "PostgreSQLStorage", "Libpq", "PostgreSQLTestKit", "DocumentModel", "Hashing", "RecordSchema", grdb,
                logging,
            ]),
        tests("DocumentModelTests", uses: ["DocumentModel", "RecordSchema"]),
        tests("RuleEngineTests", uses: ["RuleEngine", "DocumentModel", yams]),
        tests(
            "ReaderTests",
            uses: [
                "ReaderProtocol", "ReaderPool", "Poppler", "PageSight", "Tesseract", "ElectronicInvoice", "CLeptonica",
                "DocumentModel",
                "intake-reader", "BrokenReader", "EscapeArtist", logging,
            ]),
        .executableTarget(
            name: "BrokenReader", dependencies: ["ReaderProtocol", "DocumentModel", "CProcess"],
            path: "Tests/Support/BrokenReader", swiftSettings: strict, linkerSettings: [.linkedLibrary("m")]),
        .executableTarget(name: "EscapeArtist", dependencies: ["CSandbox"], path: "Tests/Support/EscapeArtist"),
        tests(
            "StageTests",
            uses: [
                "Orchestration", "DocumentModel", "RuleEngine", "ReaderProtocol", "Loading", "Recognition",
                "Extraction",
                "Validation", "Routing", "Review", "Indexing",
            ]),
        tests("EvaluationTests", uses: ["Evaluation", "Statistics", "DocumentModel"]),
        tests("StatisticsTests", uses: ["Statistics"]),
        tests("FuzzTests", uses: ["FuzzTargets"], besides: ["Corpora"]),
        tests("DeliveryTests", uses: ["Delivery", "Hashing"]),
        tests("InboxTests", uses: ["Inbox", "Hashing", logging]),
        tests(
            "CommandLineTests",
            uses: [
                "IntakeCommands", "Pipeline", "Delivery", "Evaluation", "Statistics", "DocumentModel", "Routing",
                "Review",
                "Orchestration", "OrchestrationTestKit", "RecordStorage", "SQLStorage", "SQLiteStorage",
                "PostgreSQLStorage", "PostgreSQLTestKit", "RuleEngine", "TerminalPictures", "PictureDecoding",
                "GoldenFiles", arguments, logging,
            ], besides: ["Golden"]),
        tests(
            "EndToEndTests",
            uses: [
                "intake", "intake-clocked", "intake-reader", "BrokenReader", "RecordSchema", "DocumentModel", "Hashing",
                "Poppler", "PictureDecoding", "GoldenFiles", "CProcess",
            ], besides: ["Golden"]),
    ]
)

// `scripts/fuzz` alone builds the fuzzer: it needs a linker, sanitizers and libFuzzer, which it names here.
if let runtime = Context.environment["INTAKE_FUZZ_RUNTIME"] {
    package.targets.append(
        .executableTarget(
            name: "Fuzzer", dependencies: ["FuzzTargets"], path: "Tests/Support/Fuzzer", swiftSettings: strict,
            linkerSettings: [.unsafeFlags(["-use-ld=lld", runtime]), .linkedLibrary("stdc++")]))
}
