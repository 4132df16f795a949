import ChainCrypto
import Frame
import Primitives
import Scale
import State

extension System {
    /// Bytes that nobody reads; signed by anybody, or root.
    static func remark(remark: [UInt8], from origin: Origin, on chain: inout Chain) throws(DispatchError) {
        _ = try origin.requireSignedOrRoot()
    }

    /// Sets raw storage; the way in which tools prepare a state.
    static func setStorage(
        items: [Pair<[UInt8], [UInt8]>],
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try origin.requireRoot()
        // Longer keys than any pallet's would make the state's trie needlessly deep.
        guard items.allSatisfy({ $0.first.count <= StateView.maximumKeyLength }) else { throw .exhausted }
        for item in items { chain.write(item.second, at: item.first) }
    }

    /// Removes raw storage keys.
    static func killStorage(keys: [[UInt8]], from origin: Origin, on chain: inout Chain) throws(DispatchError) {
        try origin.requireRoot()
        for key in keys { chain.write(nil, at: key) }
    }

    /// Removes the raw keys that begin with a prefix, at most `subkeys` of those already in the state.
    static func killPrefix(
        prefix: [UInt8],
        subkeys: UInt32,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try origin.requireRoot()
        for key in chain.keys(withPrefix: prefix).prefix(Int(subkeys)) { chain.write(nil, at: key) }
    }

    /// Reports the hash of bytes that stay in the block.
    static func remarkWithEvent(remark: [UInt8], from origin: Origin, on chain: inout Chain) throws(DispatchError) {
        let sender = try origin.requireSigned()
        emit(.remarked(sender: sender, hash: Hash256.blake2b(remark)), on: &chain)
    }
}
