import Frame
import Primitives
import Runtime
import Scale
import State

/// A call that fails changes nothing but the signer's nonce and what its fee moves.
struct RefusalCheck {
    let before: Chain
    let after: Chain
    let signer: AccountID
    /// The block's changes before the call, sorted by key.
    let oldChanges: [StateChange]
    /// The same after it.
    let newChanges: [StateChange]

    /// What changed that must not have; `isIncluded` tells whether the call is in the block.
    func violations(isIncluded: Bool) -> [String] {
        let changed = Self.differences(oldChanges, newChanges)
        guard isIncluded else {
            return changed.isEmpty ? [] : ["a call that was not included changed \(names(changed))"]
        }
        let events = newEvents
        let paysAlpha = events.contains { event in
            if case .subtensor(.transactionFeePaidWithAlpha) = event { return true }
            return false
        }
        let author = Aura.blockAuthor(in: after)
        var allowed = Set([System.account.key(signer), System.blockWeight.key])
        if let author { allowed.insert(System.account.key(author)) }
        var strange = changed.filter { !allowed.contains($0) }
        if paysAlpha { strange.removeAll { key in Self.alphaFeeItems.contains { key.starts(with: $0) } } }
        var found = strange.isEmpty ? [] : ["a failed call changed \(names(strange))"]
        if !paysAlpha { found += accountViolations(events) }
        return found
    }

    private func accountViolations(_ events: [RuntimeEvent]) -> [String] {
        var fee = Tao.zero
        for case .transactionPayment(.transactionFeePaid(let who, let actual, _)) in events where who == signer {
            fee = actual
        }
        let old = before[System.account, signer]
        let new = after[System.account, signer]
        var expected = old
        expected.nonce &+= 1
        expected.data.free = old.data.free.saturatingSub(fee)
        guard Aura.blockAuthor(in: after) != signer, new != expected else { return [] }
        return ["a failed call left its signer with \(new) in place of \(expected)"]
    }

    private var newEvents: [RuntimeEvent] {
        after.events.dropFirst(before.events.count).compactMap { Events.decoded($0) }
    }

    /// The keys of which two lists of changes, sorted by key, do not say the same.
    private static func differences(_ old: [StateChange], _ new: [StateChange]) -> [[UInt8]] {
        var result: [[UInt8]] = []
        var (left, right) = (old.startIndex, new.startIndex)
        while left < old.endIndex || right < new.endIndex {
            if left < old.endIndex, right < new.endIndex, old[left].key == new[right].key {
                if old[left].value != new[right].value { result.append(new[right].key) }
                left += 1
                right += 1
            } else if right == new.endIndex
                || (left < old.endIndex && old[left].key.lexicographicallyPrecedes(new[right].key))
            {
                result.append(old[left].key)
                left += 1
            } else {
                result.append(new[right].key)
                right += 1
            }
        }
        return result
    }

    /// What a fee in alpha may move: it is a sale of the signer's stake, and a sale brings the signer's locks up to the
    /// block.
    private static let alphaFeeItems: [[UInt8]] = [
        System.account.prefix, Subtensor.alphaV2.prefix, Subtensor.totalHotkeyAlpha.prefix,
        Subtensor.totalHotkeySharesV2.prefix, Subtensor.subnetTAO.prefix, Subtensor.subnetAlphaIn.prefix,
        Subtensor.subnetAlphaOut.prefix, Subtensor.totalStake.prefix, Subtensor.subnetVolume.prefix,
        Subtensor.subnetTaoFlow.prefix, Subtensor.lastColdkeyHotkeyStakeBlock.prefix, Subtensor.rootClaimed.prefix,
        Subtensor.stakingColdkeys.prefix, Subtensor.stakingColdkeysByIndex.prefix,
        Subtensor.numStakingColdkeys.prefix, Subtensor.totalIssuance.prefix, Balances.totalIssuance.prefix,
        Swap.swapBalancer.prefix, Swap.palSwapInitialized.prefix, Subtensor.lock.prefix, Subtensor.hotkeyLock.prefix,
        Subtensor.decayingHotkeyLock.prefix, Subtensor.ownerLock.prefix, Subtensor.decayingOwnerLock.prefix,
    ]

    private func names(_ keys: [[UInt8]]) -> String {
        let items: [(String, [UInt8])] =
            System.storage.map { ("System.\($0.name)", $0.prefix) }
            + Balances.storage.map { ("Balances.\($0.name)", $0.prefix) }
            + Subtensor.storage.map { ("SubtensorModule.\($0.name)", $0.prefix) }
            + Swap.storage.map { ("Swap.\($0.name)", $0.prefix) }
        let found = keys.map { key in items.first { key.starts(with: $0.1) }?.0 ?? "a key of \(key.count) bytes" }
        return Set(found).sorted().joined(separator: ", ")
    }
}

/// Events as the runtime's own types.
enum Events {
    /// An event; nil where its bytes cannot be read.
    static func decoded(_ event: StoredEvent) -> RuntimeEvent? {
        var reader = ScaleReader(event.bytes)
        do {
            return try RuntimeEvent(from: &reader)
        } catch {
            return nil
        }
    }
}
