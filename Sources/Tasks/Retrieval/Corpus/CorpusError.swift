/// Why a corpus cannot be had.
public enum CorpusError: Error, Equatable, Sendable {
    /// WordNet's files are in none of the places looked at.
    case wordNetNotFound(searched: [String])
    /// A file or folder cannot be read.
    case unreadable(path: String, reason: String)
    /// A file breaks its format at a line (from 1).
    case malformed(path: String, line: Int, reason: String)
    /// More than a limit allows.
    case tooLarge(path: String, reason: String)
    /// Two documents have the same id.
    case duplicateID(String)
    /// Too few documents to search in.
    case tooFewDocuments(path: String, count: Int)
}

extension CorpusError: CustomStringConvertible {
    /// The reason and, where there is one, the remedy.
    public var description: String {
        switch self {
        case .wordNetNotFound(let searched):
            "WordNet was not found in \(searched.joined(separator: ", ")): install the package wordnet-base "
                + "(`apt-get install wordnet-base`) or name a folder of text or JSON lines"
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
        case .malformed(let path, let line, let reason): "\(path):\(line): \(reason)"
        case .tooLarge(let path, let reason): "\(path) is too large: \(reason)"
        case .duplicateID(let id): "two documents have the id \(id)"
        case .tooFewDocuments(let path, let count):
            "\(path) holds \(count) documents; at least \(RetrievalCorpus.minimumCount) are needed"
        }
    }
}
