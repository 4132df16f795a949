public import Primitives

/// Why a chain's data cannot be read or written.
public enum StorageError: Error, Equatable, Sendable {
    /// The path is a file, where a folder is needed.
    case notAFolder(path: String)
    /// The folder holds other files and no chain; one of them is named.
    case foreignFolder(path: String, file: String)
    /// The folder holds no chain.
    case noChain(path: String)
    /// The folder holds a chain already.
    case alreadyThere(path: String)
    /// Another process has the folder open.
    case locked(path: String)
    /// The data was written by a later version of this program.
    case newerSchema(found: UInt32, known: UInt32)
    /// The data belongs to a chain with another genesis.
    case otherChain(found: Hash256, expected: Hash256)
    /// The data belongs to a chain of another profile of the runtime.
    case otherProfile(found: String, expected: String)
    /// The data is damaged.
    case corrupt(String)
    /// A block does not follow the one that was stored last.
    case doesNotFollow(number: BlockNumber, head: BlockNumber)
    /// There is no room on the disk, or a quota or a limit on the size of files is reached.
    case full(String)
    /// The disk or the system refused.
    case failed(String)
    /// The store was closed after a failure and is not open again yet.
    case closed
}

extension StorageError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notAFolder(let path):
            "\(path) is a file; a chain's data needs a folder"
        case .foreignFolder(let path, let file):
            "\(path) holds no chain but other files (\(file)); choose an empty folder or one that does not exist yet"
        case .noChain(let path):
            "\(path) holds no chain; check the path, or start one there with `plexus node --data`"
        case .alreadyThere(let path):
            "\(path) holds a chain already; choose an empty folder or one that does not exist yet"
        case .locked(let path):
            "\(path) is in use by another process; end that one first"
        case .newerSchema(let found, let known):
            "the data has schema \(found) and this program knows schemas up to \(known); use the newer program that "
                + "wrote it"
        case .otherChain(let found, let expected):
            "the data belongs to the chain with genesis \(found), not to \(expected); choose another folder"
        case .otherProfile(let found, let expected):
            "the data belongs to a chain of profile '\(found)', not '\(expected)'; choose another folder or profile"
        case .corrupt(let why):
            "the data is damaged (\(why)); restore the folder from a backup, or import an exported chain into a new one"
        case .doesNotFollow(let number, let head):
            "block \(number) does not follow block \(head), which was stored last"
        case .full(let why):
            "there is no room to write (\(why)); make room on the disk"
        case .failed(let why):
            "the disk cannot be read or written (\(why)); check the disk and the folder's permissions"
        case .closed:
            "the store is closed after a failed write, until writing works again"
        }
    }
}
