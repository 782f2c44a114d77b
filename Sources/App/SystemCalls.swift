import Glibc

func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}

func systemIsTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

/// - Returns: a descriptor, or nil with the reason in words.
func systemCreate(_ path: String) -> (descriptor: Int32?, reason: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    return descriptor >= 0 ? (descriptor, "") : (nil, String(cString: strerror(errno)))
}

func systemClose(_ descriptor: Int32) { close(descriptor) }

func systemRename(_ path: String, _ newPath: String) -> Bool { rename(path, newPath) == 0 }

func systemRemove(_ path: String) { unlink(path) }
