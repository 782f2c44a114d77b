// swift-tools-version:6.2
import PackageDescription

/// Settings of our own targets: every existential is spelled, every file imports what it uses, warnings stop the build.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "mattrathan",
    products: [.executable(name: "mattrathan", targets: ["App"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/vapor/jwt-kit", exact: "5.7.1"),
    ],
    targets: [
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "Domain", swiftSettings: house),
        .target(name: "Markup", swiftSettings: house),
        .target(name: "Charts", dependencies: ["Domain", "Markup"], swiftSettings: house),
        .target(
            name: "Documents", dependencies: ["Domain", "Markup", "Charts", "CPango", "CQRencode"],
            swiftSettings: house),
        .target(
            name: "Spreadsheets", dependencies: ["Domain", "CXlsxWriter", "CZip", "CExpat"], swiftSettings: house),
        .target(
            name: "Transfer",
            dependencies: [
                "Domain", "CCurl",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "JWTKit", package: "jwt-kit"),
            ],
            swiftSettings: house),
        .target(name: "Store", dependencies: ["Domain"], swiftSettings: house),
        .target(
            name: "StoreSQLite",
            dependencies: [
                "Domain", "Store",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: house),
        .target(name: "StorePostgres", dependencies: ["Domain", "Store", "CPostgres"], swiftSettings: house),
        .target(
            name: "Actions",
            dependencies: [
                "Domain", "Store", "CArgon2",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: house),
        .target(
            name: "Web",
            dependencies: [
                "Domain", "Store", "Actions", "Markup", "Charts", "Documents", "Spreadsheets", "Transfer", "CZlib",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: house),
        .executableTarget(
            name: "App",
            dependencies: [
                "Domain", "Store", "StoreSQLite", "StorePostgres", "Actions", "Documents", "Transfer", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: house),
        .executableTarget(
            name: "bench-baseline",
            dependencies: [
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            path: "bench/Baseline", swiftSettings: house),
        .target(
            name: "TestSupport",
            dependencies: [
                "Domain", "Store", "StoreSQLite", "StorePostgres", "Actions", "Documents", "Transfer", "Web", "CZlib",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ],
            path: "Tests/TestSupport", swiftSettings: house),
        .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: house),
        .testTarget(
            name: "ChartsTests", dependencies: ["Domain", "Markup", "Charts", "TestSupport"], swiftSettings: house),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Domain", "Documents", "Markup", "TestSupport"], swiftSettings: house
        ),
        .testTarget(
            name: "SpreadsheetsTests", dependencies: ["Domain", "Spreadsheets", "TestSupport"],
            exclude: ["write_workbooks.py"], swiftSettings: house),
        .testTarget(
            name: "StoreTests", dependencies: ["Domain", "Store", "StorePostgres", "StoreSQLite", "TestSupport"],
            swiftSettings: house),
        .testTarget(
            name: "ActionsTests",
            dependencies: [
                "Domain", "Store", "Actions", "TestSupport",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: house),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Domain", "Store", "Actions", "Markup", "Documents", "Spreadsheets", "Transfer", "Web", "TestSupport",
            ],
            swiftSettings: house),
        .testTarget(name: "TransferTests", dependencies: ["Domain", "Transfer", "TestSupport"], swiftSettings: house),
    ],
    swiftLanguageModes: [.v6]
)

// Fuzzing of the parsers, built only where it is asked for: scripts/fuzz.
if Context.environment["MATTRATHAN_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fuzz", dependencies: ["Domain", "Actions", "Spreadsheets", "Transfer", "Web"], path: "Tests/fuzz",
            exclude: ["corpus"], swiftSettings: house))
}
