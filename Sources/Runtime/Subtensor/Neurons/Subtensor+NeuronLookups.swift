import Frame
import Primitives

// Who holds which place on which subnet. Source: `subnets/uids.rs` of subtensor, by behaviour.

extension Subtensor {
    /// The place of a hotkey on a subnet; nil where it has none.
    static func uid(of hotkey: AccountID, at netuid: NetUID, in chain: Chain) -> UInt16? {
        chain[uids, netuid, hotkey]
    }

    /// The hotkey at a place of a subnet; nil where there is none.
    static func hotkey(of uid: UInt16, at netuid: NetUID, in chain: Chain) -> AccountID? {
        chain.contains(keys, netuid, uid) ? chain[keys, netuid, uid] : nil
    }

    /// Whether a hotkey has a place on a subnet.
    static func isRegistered(_ hotkey: AccountID, at netuid: NetUID, in chain: Chain) -> Bool {
        chain.contains(uids, netuid, hotkey)
    }

    /// Whether a hotkey counts as a member of a subnet; the same as having a place.
    static func isNetworkMember(_ hotkey: AccountID, at netuid: NetUID, in chain: Chain) -> Bool {
        chain[isNetworkMember, hotkey, netuid]
    }

    /// Whether a hotkey has a place on any subnet.
    static func isRegisteredAnywhere(_ hotkey: AccountID, in chain: Chain) -> Bool {
        chain.entries(of: isNetworkMember, under: hotkey).contains { $0.value }
    }

    /// Whether a neuron is too new to be replaced, in the first place.
    static func isImmune(_ uid: UInt16, at netuid: NetUID, in chain: Chain) -> Bool {
        elapsed(since: chain[blockAtRegistration, netuid, uid], in: chain) < UInt64(chain[immunityPeriod, netuid])
    }

    /// The rows of weights, bonds and incentives that a subnet has, one a mechanism.
    static func mechanismRows(of netuid: NetUID, in chain: Chain) -> [NetUIDStorageIndex] {
        (0..<chain[mechanismCountCurrent, netuid].rawValue).map { NetUIDStorageIndex(netuid, MechID($0)) }
    }
}
