import Frame
import Primitives

// The signs of subnets' tokens. Source: `subnets/symbols.rs` of subtensor, by behaviour.

extension Subtensor {
    /// Gives a subnet's token another sign, which must be one of the table's that no subnet uses.
    static func updateSymbol(
        netuid: NetUID,
        symbol: [UInt8],
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try requireSubnetOwnerOrRoot(origin, at: netuid, in: chain)
        try require(TokenSymbols.all.dropFirst().contains(symbol), or: .symbolDoesNotExist)
        try require(!usedSymbols(in: chain).contains(symbol), or: .symbolAlreadyInUse)
        chain[tokenSymbol, netuid] = symbol
        emit(.symbolUpdated(netuid: netuid, symbol: symbol), on: &chain)
    }

    /// The sign that a subnet's number stands for, or the first that is free, or root's where none is.
    static func nextAvailableSymbol(for netuid: NetUID, in chain: Chain) -> [UInt8] {
        let used = usedSymbols(in: chain)
        let own = TokenSymbols.symbol(of: netuid)
        guard used.contains(own) else { return own }
        return TokenSymbols.all.dropFirst().first { !used.contains($0) } ?? TokenSymbols.root
    }

    private static func usedSymbols(in chain: Chain) -> Set<[UInt8]> {
        Set(chain.entries(of: tokenSymbol).map { $0.value })
    }
}
