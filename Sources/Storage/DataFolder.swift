import Foundation

/// A folder of a chain's data: the database is in its subfolder `chain`; other files in it are left alone.
public struct DataFolder: Sendable {
    /// The folder's path.
    public let path: String

    /// The folder at `path`, which need not exist.
    public init(_ path: String) {
        self.path = path
    }

    private var chainPath: String { path + "/chain" }
    /// Where a database is while its first entries are written; it gets its name when it is whole.
    private var draftPath: String { path + "/chain.new" }

    /// Whether there is a chain.
    public var holdsChain: Bool { FileManager.default.fileExists(atPath: chainPath) }

    /// Opens the store of the chain in the folder.
    ///
    /// - Throws: ``StorageError`` where there is none, it is damaged, or another process has it.
    public func open() throws(StorageError) -> RocksStore {
        try requireFolder()
        guard holdsChain else {
            if let file = strangeFile() { throw .foreignFolder(path: path, file: file) }
            throw .noChain(path: path)
        }
        return try RocksStore(path: chainPath, creating: false)
    }

    /// Makes a store in the folder, which must not exist or be empty.
    ///
    /// - Parameter fill: Writes the first entries. A process that ends meanwhile leaves no chain behind.
    /// - Returns: The store, opened.
    /// - Throws: ``StorageError``, also what `fill` throws.
    public func create(
        fill: (RocksStore) throws(StorageError) -> Void
    ) throws(StorageError) -> RocksStore {
        try requireFolder()
        guard !holdsChain else { throw .alreadyThere(path: path) }
        if let file = strangeFile() { throw .foreignFolder(path: path, file: file) }
        try attempt { try $0.createDirectory(atPath: path, withIntermediateDirectories: true) }
        try discardDraft()
        try makeDraft(fill)
        try attempt { try $0.moveItem(atPath: draftPath, toPath: chainPath) }
        try syncFolder()
        return try RocksStore(path: chainPath, creating: false)
    }

    /// The draft is closed when this returns.
    private func makeDraft(_ fill: (RocksStore) throws(StorageError) -> Void) throws(StorageError) {
        try fill(try RocksStore(path: draftPath, creating: true))
    }

    private func requireFolder() throws(StorageError) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
            throw .notAFolder(path: path)
        }
    }

    /// A file that no chain of ours puts into its folder.
    private func strangeFile() -> String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.sorted().first { $0 != "chain.new" && $0 != "lost+found" && !$0.hasPrefix(".") }
    }

    /// Removes what a process left that ended while it made a chain; refused while one does.
    private func discardDraft() throws(StorageError) {
        guard FileManager.default.fileExists(atPath: draftPath) else { return }
        if FileManager.default.fileExists(atPath: draftPath + "/CURRENT") {
            do {
                _ = try RocksStore(path: draftPath, creating: false)
            } catch .locked {
                throw .locked(path: path)
            } catch {
                // Whatever else is wrong with it, it goes.
            }
        }
        try attempt { try $0.removeItem(atPath: draftPath) }
    }

    /// Makes the new name in the folder survive a power failure.
    private func syncFolder() throws(StorageError) {
        let descriptor = Foundation.open(path, O_RDONLY)
        guard descriptor >= 0 else { throw .failed("\(path): \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .failed("\(path): \(String(cString: strerror(errno)))") }
    }

    private func attempt(_ body: (FileManager) throws -> Void) throws(StorageError) {
        do {
            try body(.default)
        } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
            throw .full(path)
        } catch {
            throw .failed("\(path): \((error as NSError).localizedDescription)")
        }
    }
}
