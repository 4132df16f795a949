import CRocks
import State

/// An open RocksDB database and its options. Closed with its last reference.
///
/// The handles are kept as numbers: pointers are not `Sendable`, while RocksDB's handles may be used on all threads.
final class RocksDatabase: Sendable {
    let path: String
    private let options: UInt
    private let database: UInt
    private let readOptions: UInt
    private let scanOptions: UInt
    private let durableWrites: UInt
    private let otherWrites: UInt
    private let witness: RocksWitness

    /// Opens the database at `path`.
    init(path: String, creating: Bool) throws(StorageError) {
        let options = Self.makeOptions(creating: creating)
        var message: UnsafeMutablePointer<CChar>?
        let database = rocksdb_open(options, path, &message)
        guard let database, message == nil else {
            rocksdb_options_destroy(options)
            throw RocksMessage.error(taking: message, path: path)
        }
        do throws(StorageError) {
            let latest = rocksdb_get_latest_sequence_number(database)
            witness = try RocksWitness(folder: path, latest: latest)
        } catch {
            rocksdb_close(database)
            rocksdb_options_destroy(options)
            throw error
        }
        self.path = path
        self.options = UInt(bitPattern: options)
        self.database = UInt(bitPattern: database)
        readOptions = UInt(bitPattern: rocksdb_readoptions_create())
        let scanOptions = rocksdb_readoptions_create()
        rocksdb_readoptions_set_fill_cache(scanOptions, 0)
        self.scanOptions = UInt(bitPattern: scanOptions)
        let durableWrites = rocksdb_writeoptions_create()
        rocksdb_writeoptions_set_sync(durableWrites, 1)
        self.durableWrites = UInt(bitPattern: durableWrites)
        otherWrites = UInt(bitPattern: rocksdb_writeoptions_create())
    }

    deinit {
        rocksdb_close(OpaquePointer(bitPattern: database))
        rocksdb_options_destroy(OpaquePointer(bitPattern: options))
        rocksdb_readoptions_destroy(OpaquePointer(bitPattern: readOptions))
        rocksdb_readoptions_destroy(OpaquePointer(bitPattern: scanOptions))
        rocksdb_writeoptions_destroy(OpaquePointer(bitPattern: durableWrites))
        rocksdb_writeoptions_destroy(OpaquePointer(bitPattern: otherWrites))
    }

    /// Small buffers, since a node's state is in memory already; checksums everywhere, so that damage is an error and
    /// never a wrong value. A torn record at the end of the log is what a crash leaves and is dropped; damage before
    /// it is refused, since blocks would be missing.
    private static func makeOptions(creating: Bool) -> OpaquePointer? {
        let options = rocksdb_options_create()
        rocksdb_options_set_create_if_missing(options, creating ? 1 : 0)
        rocksdb_options_set_error_if_exists(options, creating ? 1 : 0)
        rocksdb_options_set_paranoid_checks(options, 1)
        rocksdb_options_set_wal_recovery_mode(options, Int32(rocksdb_tolerate_corrupted_tail_records_recovery))
        rocksdb_options_set_compression(options, Int32(rocksdb_lz4_compression))
        rocksdb_options_set_write_buffer_size(options, 16 << 20)
        rocksdb_options_set_max_total_wal_size(options, 64 << 20)
        rocksdb_options_set_max_open_files(options, 256)
        rocksdb_options_set_max_background_jobs(options, 2)
        rocksdb_options_set_info_log_level(options, 2)
        rocksdb_options_set_keep_log_file_num(options, 4)
        return options
    }

    func value(at key: [UInt8]) throws(StorageError) -> [UInt8]? {
        var message: UnsafeMutablePointer<CChar>?
        var length = 0
        let value = key.withCharacters { pointer, count in
            rocksdb_get(
                OpaquePointer(bitPattern: database),
                OpaquePointer(bitPattern: readOptions),
                pointer,
                count,
                &length,
                &message
            )
        }
        guard message == nil else { throw RocksMessage.error(taking: message, path: path) }
        guard let value else { return nil }
        defer { rocksdb_free(value) }
        return Array(UnsafeRawBufferPointer(start: value, count: length))
    }

    func scan(
        prefix: [UInt8],
        _ visit: (_ key: [UInt8], _ value: [UInt8]) throws(StorageError) -> Bool
    ) throws(StorageError) {
        let iterator = rocksdb_create_iterator(
            OpaquePointer(bitPattern: database),
            OpaquePointer(bitPattern: scanOptions)
        )
        defer { rocksdb_iter_destroy(iterator) }
        prefix.withCharacters { rocksdb_iter_seek(iterator, $0, $1) }
        while rocksdb_iter_valid(iterator) != 0 {
            var length = 0
            let key = Array(UnsafeRawBufferPointer(start: rocksdb_iter_key(iterator, &length), count: length))
            guard key.starts(with: prefix) else { break }
            let value = Array(UnsafeRawBufferPointer(start: rocksdb_iter_value(iterator, &length), count: length))
            guard try visit(key, value) else { return }
            rocksdb_iter_next(iterator)
        }
        var message: UnsafeMutablePointer<CChar>?
        rocksdb_iter_get_error(iterator, &message)
        guard message == nil else { throw RocksMessage.error(taking: message, path: path) }
    }

    func write(_ changes: [StateChange], durable: Bool) throws(StorageError) {
        let batch = rocksdb_writebatch_create()
        defer { rocksdb_writebatch_destroy(batch) }
        for change in changes {
            change.key.withCharacters { key, keyLength in
                if let value = change.value {
                    value.withCharacters { rocksdb_writebatch_put(batch, key, keyLength, $0, $1) }
                } else {
                    rocksdb_writebatch_delete(batch, key, keyLength)
                }
            }
        }
        var message: UnsafeMutablePointer<CChar>?
        let options = OpaquePointer(bitPattern: durable ? durableWrites : otherWrites)
        rocksdb_write(OpaquePointer(bitPattern: database), options, batch, &message)
        guard message == nil else { throw RocksMessage.error(taking: message, path: path) }
        if durable { witness.record(rocksdb_get_latest_sequence_number(OpaquePointer(bitPattern: database))) }
    }
}

extension [UInt8] {
    /// The bytes as C knows characters, and their number.
    fileprivate func withCharacters<Result>(_ body: (UnsafePointer<CChar>?, Int) -> Result) -> Result {
        withUnsafeBytes { body($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) }
    }
}
