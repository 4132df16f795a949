import CRocks

/// RocksDB's C interface says what went wrong in words only; here they become errors.
enum RocksMessage {
    /// The error that a message means; frees the message.
    static func error(taking message: UnsafeMutablePointer<CChar>?, path: String) -> StorageError {
        guard let message else { return .failed("no message") }
        defer { rocksdb_free(message) }
        return error(String(cString: message), path: path)
    }

    /// The error that a message means. The words before the first colon are RocksDB's status codes
    /// (`util/status.cc`); what follows an input or output error ends with the system's own words.
    static func error(_ text: String, path: String) -> StorageError {
        let full = ["No space left on device", "File too large", "Disk quota exceeded", "NoSpace"]
        let busy = ["Resource temporarily unavailable", "lock hold by current process", "No locks available"]
        let lower = text.lowercased()
        if text.hasPrefix("Corruption") { return .corrupt(text) }
        if full.contains(where: text.contains) { return .full(text) }
        if lower.contains("lock"), busy.contains(where: text.contains) { return .locked(path: path) }
        if text.hasPrefix("Invalid argument"), text.contains("does not exist") || text.contains("column famil") {
            return .corrupt(text)
        }
        // A file of the database that is gone was deleted by somebody: the database itself knows which it needs.
        if text.contains("No such file or directory") { return .corrupt(text) }
        return .failed(text)
    }
}
