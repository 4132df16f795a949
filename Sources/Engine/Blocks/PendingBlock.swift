import Frame
import Primitives
import Runtime
import State

/// The head's state as the next block will see it, without the block's hooks: transactions are checked against it.
struct PendingBlock: Sendable {
    let parent: BlockRecord
    let chain: Chain

    init(after parent: BlockRecord, profile: Profile) {
        self.parent = parent
        var chain = Chain(parent.state, profile: profile)
        chain[System.number] = parent.number &+ 1
        chain[System.parentHash] = parent.hash
        chain[System.blockHash, parent.number] = parent.hash
        self.chain = chain
    }

    /// The accounts with their nonces, in a fixed order.
    func nonces(of accounts: Set<AccountID>) -> [(account: AccountID, nonce: Nonce)] {
        accounts.sorted().map { ($0, System.nonce(of: $0, in: chain)) }
    }
}
