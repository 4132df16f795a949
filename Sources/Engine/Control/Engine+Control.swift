import Frame
public import Primitives
import Runtime

extension Engine {
    /// The most blocks that one call makes.
    public static let blocksPerCall = 1_000_000

    /// Makes blocks by hand, with whatever is ready, each at the earliest time that may be or at the time that was set.
    ///
    /// - Returns: The last block's hash; the head's for a count of 0.
    /// - Throws: `ControlError`, `EngineError`, or `CancellationError` between two blocks.
    @concurrent
    @discardableResult
    public func mine(count: Int) async throws -> Hash256 {
        try requireDevelopment()
        guard (0...Self.blocksPerCall).contains(count) else {
            throw ControlError.countOutOfRange(limit: Self.blocksPerCall)
        }
        for _ in 0..<count {
            try Task.checkCancellation()
            _ = try await executor.produce(at: .earliest)
        }
        return head.hash
    }

    /// Makes blocks by hand until a subnet has had a number of epochs, with the last of them in the head.
    ///
    /// - Returns: The head's hash.
    /// - Throws: As ``mine(count:)``; also where the subnet has no epochs.
    @concurrent
    @discardableResult
    public func mineToEpoch(netuid: NetUID, count: Int) async throws -> Hash256 {
        try requireDevelopment()
        guard (0...Self.blocksPerCall).contains(count) else {
            throw ControlError.countOutOfRange(limit: Self.blocksPerCall)
        }
        let goal = epochs(of: netuid) + UInt64(count)
        var blocks = 0
        while epochs(of: netuid) < goal {
            try Task.checkCancellation()
            try requireEpochs(netuid)
            guard blocks < Self.blocksPerCall else {
                throw ControlError.noEpochWithin(blocks: Self.blocksPerCall)
            }
            blocks += 1
            _ = try await executor.produce(at: .earliest)
        }
        return head.hash
    }

    /// Sets the time of the next block, in milliseconds since 1970; the chain's clock goes on from there.
    ///
    /// - Throws: `ControlError`.
    public func setTime(milliseconds: UInt64) async throws {
        try requireDevelopment()
        try await executor.set(time: milliseconds)
    }

    private func requireDevelopment() throws(ControlError) {
        guard isDevelopment else { throw .notADevelopmentChain }
    }

    private func epochs(of netuid: NetUID) -> UInt64 {
        Chain(head.state, profile: profile)[Subtensor.subnetEpochIndex, netuid]
    }

    private func requireEpochs(_ netuid: NetUID) throws(ControlError) {
        let chain = Chain(head.state, profile: profile)
        guard !netuid.isRoot, chain[Subtensor.networksAdded, netuid], chain[Subtensor.tempo, netuid] > 0 else {
            throw .noEpochs(netuid)
        }
    }
}
