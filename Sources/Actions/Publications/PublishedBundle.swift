import Domain
import Store

/// A publication as it was frozen, byte for byte.
package enum PublishedBundle {
    /// The results are not what was published; the database holds other rows than then.
    package struct Changed: Error, Hashable, Sendable {
        package let publication: Publication
    }

    /// Every file of the bundle, each compared with the seal, and the seal with its signature.
    /// - Throws: `Changed`.
    package static func files(
        of publication: Publication, in environment: Environment, on db: any Connection
    ) throws -> [BundleFile: [UInt8]] {
        var files: [BundleFile: [UInt8]] = [:]
        for file in BundleFile.allCases {
            files[file] =
                file == .results
                ? try results(of: publication, in: environment, on: db) : try kept(file, of: publication, on: db)
        }
        let seal = try seal(of: publication, on: db)
        let signed = Hexadecimal.bytes(seal.signature.utf8) ?? []
        let isWhole = files.allSatisfy { file, bytes in
            file == .seal || seal.files[file.rawValue] == Hexadecimal.text(sha256(bytes))
        }
        guard isWhole,
            SigningKey.isValid(signed, of: seal.signedBytes, under: Hexadecimal.bytes(seal.publicKey.utf8) ?? [])
        else { throw Changed(publication: publication) }
        return files
    }

    /// The table of results, made anew from the certified rows and compared with the seal.
    /// - Throws: `Changed`.
    package static func results(
        of publication: Publication, in environment: Environment, on db: any Connection
    ) throws -> [UInt8] {
        guard let standards = try environment.standards.standards(publication.standardSet, on: db) else {
            throw StoreError.failed("the standard set \(publication.standardSet) is missing")
        }
        let columns = try ColumnsOfAnswers.load(published: publication, standards, on: db)
        let bytes = ResultBundle.results(columns)
        let seal = try seal(of: publication, on: db)
        guard seal.files[BundleFile.results.rawValue] == Hexadecimal.text(BundleSeal.sha256(bytes)) else {
            throw Changed(publication: publication)
        }
        return bytes
    }

    package static func seal(of publication: Publication, on db: any Connection) throws -> Seal {
        guard let seal = Seal(exactly: try kept(.seal, of: publication, on: db)) else {
            throw Changed(publication: publication)
        }
        return seal
    }

    package static func sha256(_ bytes: [UInt8]) -> [UInt8] { BundleSeal.sha256(bytes) }

    /// A file that is kept as it is.
    package static func kept(
        _ file: BundleFile, of publication: Publication, on db: any Connection
    ) throws -> [UInt8] {
        guard let bytes = try Publications.file(file.rawValue, of: publication, on: db) else {
            throw Changed(publication: publication)
        }
        return bytes
    }
}
