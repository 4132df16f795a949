public import Frame
public import Primitives
public import State

/// What a chain begins with.
public enum Genesis {
    /// The balance of Alice, Bob and Charlie: a million TAO.
    public static let largeBalance: Tao = 1_000_000_000_000_000
    /// The balance of the other development accounts: two thousand TAO.
    public static let smallBalance: Tao = 2_000_000_000_000

    /// The reference's local network: three authors, Alice as administrator, root and subnet 1.
    ///
    /// - `extraAccounts`: further accounts with what they have; an account that has something already gets this
    ///   instead.
    ///
    /// Source: `localnet_genesis` in `node/src/chain_spec/localnet.rs` of subtensor.
    public static func localnet(
        profile: Profile,
        extraAccounts: [(account: AccountID, balance: Tao)] = []
    ) -> StateView {
        state(profile: profile, authorities: [.one, .two, .three], extraAccounts: extraAccounts)
    }

    /// The same with a single author, for a chain of one node.
    public static func dev(
        profile: Profile,
        extraAccounts: [(account: AccountID, balance: Tao)] = []
    ) -> StateView {
        state(profile: profile, authorities: [.one], extraAccounts: extraAccounts)
    }

    /// The header of the first block; its hash is the chain's genesis hash.
    public static func header(of state: StateView) -> Header {
        Header(
            parentHash: .zero,
            number: 0,
            stateRoot: state.root,
            extrinsicsRoot: TrieRoot.empty
        )
    }

    private static func state(
        profile: Profile,
        authorities: [DevAccount],
        extraAccounts: [(account: AccountID, balance: Tao)]
    ) -> StateView {
        var chain = Chain(.empty, profile: profile)
        let endowed = balances(with: extraAccounts)
        GenesisBuilder.endow(endowed, on: &chain)
        GenesisBuilder.setSystem(authorities: authorities.map { $0.id }, sudo: DevAccount.alice.id, on: &chain)
        GenesisBuilder.createRoot(on: &chain)
        GenesisBuilder.createFirstSubnet(on: &chain)
        chain.clearEvents()
        return chain.committed()
    }

    private static func balances(
        with extraAccounts: [(account: AccountID, balance: Tao)]
    ) -> [(account: AccountID, balance: Tao)] {
        let large: [DevAccount] = [.alice, .bob, .charlie]
        let small: [DevAccount] = [.dave, .eve, .ferdie, .one, .two, .three]
        var result = large.map { (account: $0.id, balance: largeBalance) }
        result += small.map { (account: $0.id, balance: smallBalance) }
        result += [DevAccount.alith, DevAccount.baltathar].map { (account: $0, balance: smallBalance) }
        for extra in extraAccounts {
            if let index = result.firstIndex(where: { $0.account == extra.account }) {
                result[index].balance = extra.balance
            } else {
                result.append(extra)
            }
        }
        return result
    }
}
