import Frame
import Primitives
import Scale

/// Who may act for whom, as far as leases need it: the beneficiary of a lease for the lease's account. No call makes use
/// of it yet; the entries and their deposits are kept as the reference keeps them, but without its events, which belong
/// to a pallet that this runtime does not have.
///
/// Source: the reference's `pallets/proxy/src/lib.rs`, `add_proxy_delegate` and `remove_proxy_delegate`, by behaviour.
enum ProxyStore: Pallet {
    static let name = "Proxy"
    static let index: UInt8 = 16
    static let storage: [any StorageItem] = [proxies]

    /// Who may act for an account, in order, and what is reserved for that, in rao.
    static let proxies = Map<AccountID, Pair<BoundedVec<ProxyEntry>, Tao>>(
        "Proxies",
        .twox64Concat,
        default: Pair([], 0)
    )

    /// The type of proxy that runs a leased subnet.
    private static let leaseBeneficiary: UInt8 = 16

    /// What is reserved for so many entries, in rao.
    private static func deposit(for count: Int) -> Tao {
        count == 0 ? .zero : Tao(60_000_000 + 33_000_000 * UInt64(count))
    }

    /// Lets an account act for a lease.
    static func add(_ delegate: AccountID, of lease: AccountID, on chain: inout Chain) throws(DispatchError) {
        var entries = chain[proxies, lease].first.elements
        entries.append(ProxyEntry(delegate: delegate, proxyType: leaseBeneficiary, delay: 0))
        entries.sort { ($0.delegate, $0.proxyType, $0.delay) < ($1.delegate, $1.proxyType, $1.delay) }
        let due = deposit(for: entries.count)
        try Balances.reserve(due.saturatingSub(chain[proxies, lease].second), of: lease, on: &chain)
        chain[proxies, lease] = Pair(BoundedVec(entries), due)
    }

    /// Lets an account act for a lease no more.
    ///
    /// - Throws: the proxy pallet's `NotFound` where it might not.
    static func remove(_ delegate: AccountID, of lease: AccountID, on chain: inout Chain) throws(DispatchError) {
        var entries = chain[proxies, lease].first.elements
        let entry = ProxyEntry(delegate: delegate, proxyType: leaseBeneficiary, delay: 0)
        guard let place = entries.firstIndex(of: entry) else {
            throw .module(ModuleError(index: index, error: 1))
        }
        entries.remove(at: place)
        let due = deposit(for: entries.count)
        Balances.unreserve(chain[proxies, lease].second.saturatingSub(due), of: lease, on: &chain)
        if entries.isEmpty {
            chain.remove(proxies, lease)
        } else {
            chain[proxies, lease] = Pair(BoundedVec(entries), due)
        }
    }
}

/// An account that may act for another.
// @Scale("pallet_subtensor_proxy::ProxyDefinition")
struct ProxyEntry: Equatable, Sendable {
    /// Who may act.
    var delegate: AccountID
    /// What it may do, by number.
    var proxyType: UInt8
    /// How many blocks before it must be announced.
    var delay: UInt32
}
