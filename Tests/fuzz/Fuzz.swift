import Foundation

/// libFuzzer over one parser, named by `FUZZ_PARSER` (`scripts/fuzz`). A parser that crashes, hangs or breaks what it promises is a
/// finding; libFuzzer keeps the bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    chosen(Array(UnsafeBufferPointer(start: bytes, count: size))[...])
    return 0
}

nonisolated(unsafe) private let chosen: (ArraySlice<UInt8>) -> Void = {
    let name = ProcessInfo.processInfo.environment["FUZZ_PARSER"] ?? ""
    guard let parser = Parsers.all[name] else {
        FileHandle.standardError.write(
            Data("FUZZ_PARSER must be one of \(Parsers.all.keys.sorted().joined(separator: ", "))\n".utf8))
        exit(2)
    }
    return parser
}()
