import Frame
public import Primitives
import Runtime
import Scale

extension Engine {
    /// The nonce that the account's next transaction needs, after those that the pool holds ready.
    public func nextNonce(of account: AccountID) -> Nonce {
        ledger.read { contents in
            let nonce = System.nonce(of: account, in: contents.pending.chain)
            return contents.pool.nextNonce(of: account, afterState: nonce)
        }
    }

    /// The pool's transactions in the order of their arrival.
    public var pendingExtrinsics: [[UInt8]] {
        let all = ledger.read { $0.pool.all }
        return all.sorted { $0.arrival < $1.arrival }.map(\.extrinsic.bytes)
    }

    /// How full the pool is.
    public var poolUsage: PoolUsage { ledger.read { $0.pool.usage } }

    /// Takes a transaction into the pool.
    ///
    /// - Returns: The transaction's hash.
    public func submit(_ bytes: [UInt8]) async throws(PoolError) -> Hash256 {
        try await admit(bytes, watcher: nil)
    }

    /// Takes a transaction into the pool and tells what becomes of it; the stream ends with the last status.
    public func submitAndWatch(
        _ bytes: [UInt8]
    ) async throws(PoolError) -> (hash: Hash256, updates: AsyncStream<TransactionStatus>) {
        let (updates, watcher) = AsyncStream<TransactionStatus>.makeStream(bufferingPolicy: .bufferingNewest(64))
        do {
            return (try await admit(bytes, watcher: watcher), updates)
        } catch {
            watcher.finish()
            throw error
        }
    }

    /// Checks a transaction and lets it in.
    ///
    /// Runs on the caller's side of the executor, on as many threads as there are cores, and never suspends: so as many
    /// signatures are verified at a time as there are cores. No lock is held during the check; where a block came in
    /// between, the pool looks at the nonce and the era again.
    @concurrent
    private func admit(
        _ bytes: [UInt8],
        watcher: AsyncStream<TransactionStatus>.Continuation?
    ) async throws(PoolError) -> Hash256 {
        guard bytes.count <= BlockBuilder.normalLength else { throw .invalid(.exhaustsResources) }
        let hash = Hash256.blake2b(bytes)
        let now = clock.milliseconds()
        let pending = try ledger.attempt { (contents) throws(PoolError) in
            try contents.pool.reserve(hash, at: now)
            return contents.pending
        }
        let result = Result { () throws(PoolError) in try self.check(bytes, in: pending, watcher: watcher) }
        let (outcome, notices) = ledger.read { contents in
            contents.pool.release(hash)
            var notices: [Notice] = []
            let outcome = Result { () throws(PoolError) in
                try self.conclude(result, hash, now, in: &contents, &notices)
            }
            return (outcome, notices)
        }
        for notice in notices { notice.deliver() }
        try outcome.get()
        return hash
    }

    private func check(
        _ bytes: [UInt8],
        in pending: PendingBlock,
        watcher: AsyncStream<TransactionStatus>.Continuation?
    ) throws(PoolError) -> Candidate {
        let extrinsic: CheckedExtrinsic
        do {
            extrinsic = try CheckedExtrinsic(bytes: bytes)
        } catch {
            throw .malformed(error)
        }
        do throws(InvalidTransaction) {
            guard let signer = extrinsic.signer, let extra = extrinsic.extra else { throw .call }
            let validity = try Executive.validate(extrinsic, in: pending.chain)
            let context = try Executive.signedContext(of: extra, in: pending.chain)
            guard extrinsic.isSignatureValid(in: context) else { throw .badProof }
            let next = UInt64(pending.parent.number) + 1
            let death = extra.era == .immortal ? nil : BlockNumber(clamping: extra.era.death(at: next))
            return Candidate(
                extrinsic: extrinsic,
                signer: signer,
                nonce: extra.nonce.value,
                priority: validity.priority,
                death: death,
                watcher: watcher
            )
        } catch {
            throw .invalid(error)
        }
    }

    /// Lets in what passed the check, and remembers bytes that no block can make valid.
    private func conclude(
        _ result: Result<Candidate, PoolError>,
        _ hash: Hash256,
        _ now: UInt64,
        in contents: inout Ledger.Contents,
        _ notices: inout [Notice]
    ) throws(PoolError) {
        switch result {
        case .success(let candidate):
            let isReady = try contents.pool.insert(
                candidate,
                accountNonce: System.nonce(of: candidate.signer, in: contents.pending.chain),
                head: contents.head.number,
                notices: &notices
            )
            if isReady { arrivals.wake() }
        case .failure(let error):
            if error == .invalid(.badProof) { contents.pool.ban(hash, at: now) }
            throw error
        }
    }
}
