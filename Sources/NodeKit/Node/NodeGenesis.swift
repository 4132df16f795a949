public import Frame
public import Primitives
import Runtime
import Scale
public import State

/// With which state a lasting chain begins.
public enum NodeGenesis: Sendable {
    /// That of a chain for developers, with the well-known keys.
    case development
    /// That of a raw specification's file.
    case specification(path: String)
    /// One in which the well-known keys have nothing: an account administers the chain, makes its blocks and owns this
    /// much.
    case ownedBy(AccountID, balance: Tao)

    /// The state.
    public func state(profile: Profile) throws -> StateView {
        switch self {
        case .development: Genesis.dev(profile: profile)
        case .specification(let path): try RawSpecification(reading: path).state
        case .ownedBy(let account, let balance): Self.owned(by: account, balance: balance, profile: profile)
        }
    }

    private static func owned(by owner: AccountID, balance: Tao, profile: Profile) -> StateView {
        var chain = Chain(
            Genesis.dev(profile: profile, extraAccounts: [(account: owner, balance: balance)]),
            profile: profile
        )
        for key in chain.keys(withPrefix: System.account.prefix) where key != System.account.key(owner) {
            chain.write(nil, at: key)
        }
        chain[Balances.totalIssuance] = balance
        chain[Subtensor.totalIssuance] = balance
        chain[Sudo.key] = owner
        chain[Aura.authorities] = BoundedVec([AuraAuthority(content: owner.raw)])
        chain[Subtensor.subnetOwner, .root] = .zero
        chain[Subtensor.subnetOwnerHotkey, .root] = .zero
        chain.clearEvents()
        return chain.committed()
    }

    /// What a state gives to well-known keys that a lasting chain must not: whoever reads the documentation could
    /// administer it or make its blocks.
    static func wellKnownKeys(in state: StateView, profile: Profile) -> [String] {
        let chain = Chain(state, profile: profile)
        var found: [String] = []
        for account in DevAccount.allCases {
            if chain[Sudo.key] == account.id { found.append("\(account.uri) administers the chain") }
            if chain[Aura.authorities].elements.contains(where: { $0.content == account.id.raw }) {
                found.append("\(account.uri) makes blocks")
            }
            if chain.containsKey(System.account.key(account.id)) { found.append("\(account.uri) has an account") }
        }
        return found
    }
}
