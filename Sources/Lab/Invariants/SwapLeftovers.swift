import Frame
import Primitives
import Runtime
import Scale

/// What swaps of keys leave behind, here as on the reference.
///
/// Positions of stake stay with the old key, which its coldkey no longer lists.
/// A swap moves whole rao, and a share that is worth less than one stays behind; the lists of hotkeys are renamed
/// nevertheless. So on the reference: `perform_hotkey_swap_on_all_subnets` in `swap/swap_hotkey.rs` and
/// `transfer_coldkey_stake` in `swap/swap_coldkey.rs`. The old key's next earnings there belong to that share.
///
/// What counts as claimed by a staker on root stays with the old coldkey on every subnet on which the new one has no
/// stake with the hotkey (`transfer_coldkey_stake` asks for stake there before it moves the claims): the new coldkey can
/// claim a second time.
struct SwapLeftovers {
    /// For each subnet's registration, what can be claimed a second time, in rao.
    private var claims: [NetUID: (registrations: UInt64, amount: Int128)] = [:]
    private var positions: Set<Triple<AccountID, AccountID, NetUID>> = []

    /// Whether a position of hotkey, coldkey and subnet was left behind by a swap.
    func contains(_ position: Triple<AccountID, AccountID, NetUID>) -> Bool {
        positions.contains(position)
    }

    /// What stakers on root can claim a second time on a subnet, in rao.
    func secondClaims(on netuid: NetUID, registrations: UInt64) -> Int128 {
        guard let known = claims[netuid], known.registrations == registrations else { return 0 }
        return known.amount
    }

    /// Takes note of what swaps among the events of a call left behind.
    mutating func note(_ events: ArraySlice<StoredEvent>, from before: Chain, to chain: Chain) {
        var movesClaims = false
        for event in events where event.bytes.first == Subtensor.index {
            switch Events.decoded(event) {
            case .subtensor(.hotkeySwapped(_, let old, _)):
                let held = chain.keys(of: Subtensor.alphaV2, under: old)
                note(held.map { Triple(old, $0.first, $0.second) }, in: chain)
            case .subtensor(.coldkeySwapped(let old, _)):
                note(chain.keys(of: Subtensor.alphaV2).filter { $0.second == old }, in: chain)
                movesClaims = true
            default:
                break
            }
        }
        guard movesClaims else { return }
        for change in ClaimMargins(chain).losses(since: ClaimMargins(before)) {
            let known = secondClaims(on: change.netuid, registrations: change.registrations)
            claims[change.netuid] = (change.registrations, max(0, known + change.loss))
        }
    }

    private mutating func note(_ held: [Triple<AccountID, AccountID, NetUID>], in chain: Chain) {
        for position in held where !chain[Subtensor.stakingHotkeys, position.second].contains(position.first) {
            positions.insert(position)
        }
    }
}
