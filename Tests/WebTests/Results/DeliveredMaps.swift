import Foundation
import Web

/// The maps of the seeds, prepared once for all tests.
enum DeliveredMaps {
    static let files = MapFiles(folder: folder)

    static var folder: String {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return folder.appendingPathComponent("seeds/maps").path
    }
}
