public import Primitives

extension Engine {
    /// Takes a block that was made elsewhere: verifies its signatures, executes it on the head and compares the result
    /// with the header. Nothing changes where anything is wrong.
    ///
    /// - Returns: The block's hash.
    @concurrent
    @discardableResult
    public func importBlock(_ header: Header, extrinsics: [[UInt8]]) async throws(ImportError) -> Hash256 {
        let pending = ledger.read { $0.pending }
        guard header.parentHash == pending.parent.hash else {
            throw .doesNotFollowHead(parent: header.parentHash, head: pending.parent.hash)
        }
        let ledger = ledger
        let checked = try await BlockImport.verify(extrinsics, after: pending) { hash in
            ledger.read { $0.pool.contains(hash) }
        }
        return try await executor.importBlock(header, checked)
    }
}
