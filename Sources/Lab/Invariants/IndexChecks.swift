import Frame
import Primitives
import Runtime
import Scale

/// Maps that say the same from two sides, and counters of what other maps hold.
struct IndexChecks {
    let chain: Chain
    /// Positions that their coldkeys need not list.
    let leftovers: SwapLeftovers
    private(set) var violations: [String] = []

    /// Checks all of them.
    static func violations(in chain: Chain, leftovers: SwapLeftovers = SwapLeftovers()) -> [String] {
        var checks = IndexChecks(chain: chain, leftovers: leftovers)
        let subnets = chain.keys(of: Subtensor.networksAdded)
        checks.require(
            Int(chain[Subtensor.totalNetworks]) == subnets.count,
            "\(chain[Subtensor.totalNetworks]) subnets are counted, \(subnets.count) exist"
        )
        for netuid in subnets { checks.checkNeurons(of: netuid) }
        checks.checkMembership(Set(subnets))
        checks.checkShares()
        checks.checkOwners()
        checks.checkStakers()
        checks.checkChildren()
        checks.checkAutoStake()
        checks.checkLocks()
        return checks.violations
    }

    private mutating func require(_ condition: Bool, _ message: @autoclosure () -> String) {
        if !condition { violations.append(message()) }
    }

    private mutating func checkNeurons(of netuid: NetUID) {
        let count = Int(chain[Subtensor.subnetworkN, netuid])
        let keys = chain.entries(of: Subtensor.keys, under: netuid)
        let uids = chain.entries(of: Subtensor.uids, under: netuid)
        require(keys.count == count, "subnet \(netuid): \(count) neurons are counted, \(keys.count) have keys")
        require(uids.count == count, "subnet \(netuid): \(count) neurons are counted, \(uids.count) have numbers")
        for (uid, hotkey) in keys {
            require(chain[Subtensor.uids, netuid, hotkey] == uid, "subnet \(netuid): neuron \(uid) is not its key's")
            require(Int(uid) < count, "subnet \(netuid): neuron \(uid) is beyond the count \(count)")
            require(
                chain[Subtensor.isNetworkMember, hotkey, netuid],
                "subnet \(netuid): the key of neuron \(uid) is no member"
            )
        }
        let rows = [
            chain[Subtensor.active, netuid].count, chain[Subtensor.emission, netuid].count,
            chain[Subtensor.consensus, netuid].count, chain[Subtensor.dividends, netuid].count,
            chain[Subtensor.validatorTrust, netuid].count, chain[Subtensor.validatorPermit, netuid].count,
        ]
        require(
            rows.allSatisfy { $0 == count },
            "subnet \(netuid): rows of \(rows) entries for \(count) neurons"
        )
        let blocks = chain[Subtensor.lastUpdate, NetUIDStorageIndex(netuid)].count
        require(blocks == count, "subnet \(netuid): \(blocks) update blocks for \(count) neurons")
    }

    private mutating func checkMembership(_ subnets: Set<NetUID>) {
        for entry in chain.entries(of: Subtensor.isNetworkMember) where entry.value {
            let (hotkey, netuid) = (entry.key.first, entry.key.second)
            require(subnets.contains(netuid), "a key is a member of subnet \(netuid), which does not exist")
            require(chain[Subtensor.uids, netuid, hotkey] != nil, "a member of subnet \(netuid) is no neuron")
        }
    }

    /// What the holders of a hotkey's shares have together is what the hotkey has, but for rounding.
    private mutating func checkShares() {
        var sums: [Pair<AccountID, NetUID>: UInt128] = [:]
        var holders: [Pair<AccountID, NetUID>: Int] = [:]
        for entry in chain.entries(of: Subtensor.alphaV2) {
            let (hotkey, coldkey, netuid) = (entry.key.first, entry.key.second, entry.key.third)
            let pool = Pair(hotkey, netuid)
            sums[pool, default: 0] += UInt128(Subtensor.stake(of: hotkey, coldkey, at: netuid, in: chain).rawValue)
            holders[pool, default: 0] += 1
            require(
                chain[Subtensor.stakingHotkeys, coldkey].contains(hotkey) || leftovers.contains(entry.key),
                "\(coldkey) has stake on subnet \(netuid) with \(hotkey), which it does not list"
            )
        }
        for entry in chain.entries(of: Subtensor.totalHotkeyAlpha) {
            let sum = sums[entry.key] ?? 0
            let total = UInt128(entry.value.rawValue)
            let slack = UInt128(2 * (holders[entry.key] ?? 0))
            require(
                sum <= total + slack,
                "the holders of a hotkey have \(sum) rao on subnet \(entry.key.second), the hotkey has \(total)"
            )
            sums[entry.key] = nil
        }
        for (pool, sum) in sums where sum > 0 {
            violations.append("shares on subnet \(pool.second) are worth \(sum) rao without a pool")
        }
    }

    private mutating func checkOwners() {
        for (hotkey, coldkey) in chain.entries(of: Subtensor.owner) where coldkey != .zero {
            require(
                chain[Subtensor.ownedHotkeys, coldkey].contains(hotkey),
                "an owner does not list its hotkey \(hotkey)"
            )
        }
        for (coldkey, hotkeys) in chain.entries(of: Subtensor.ownedHotkeys) where coldkey != .zero {
            require(Set(hotkeys).count == hotkeys.count, "a coldkey lists a hotkey twice")
            for hotkey in hotkeys {
                require(chain[Subtensor.owner, hotkey] == coldkey, "a coldkey lists \(hotkey), which is not its own")
            }
        }
    }

    /// The numbering of coldkeys with stake on root.
    private mutating func checkStakers() {
        let count = chain[Subtensor.numStakingColdkeys]
        let numbered = chain.entries(of: Subtensor.stakingColdkeysByIndex)
        let known = chain.keys(of: Subtensor.stakingColdkeys)
        require(
            numbered.count == Int(count) && known.count == Int(count),
            "\(count) stakers on root are counted, \(numbered.count) numbered, \(known.count) known"
        )
        for (index, coldkey) in numbered {
            require(index < count, "a staker on root has the number \(index) of \(count)")
            require(chain[Subtensor.stakingColdkeys, coldkey] == index, "a staker on root has two numbers")
        }
    }

    private mutating func checkChildren() {
        for (key, children) in chain.entries(of: Subtensor.childKeys) {
            for child in children {
                let parents = chain[Subtensor.parentKeys, child.second, key.second]
                require(
                    parents.contains { $0.second == key.first && $0.first == child.first },
                    "a child on subnet \(key.second) does not know its parent"
                )
            }
        }
        for (key, parents) in chain.entries(of: Subtensor.parentKeys) {
            for parent in parents {
                let children = chain[Subtensor.childKeys, parent.second, key.second]
                require(
                    children.contains { $0.second == key.first && $0.first == parent.first },
                    "a parent on subnet \(key.second) does not know its child"
                )
            }
        }
    }

    private mutating func checkAutoStake() {
        for (key, hotkey) in chain.entries(of: Subtensor.autoStakeDestination) {
            let coldkeys = chain[Subtensor.autoStakeDestinationColdkeys, hotkey, key.second]
            require(coldkeys.contains(key.first), "an auto-stake destination on subnet \(key.second) is one-sided")
        }
    }

    private mutating func checkLocks() {
        for key in chain.keys(of: Subtensor.lock) {
            let listed = chain[Subtensor.lockingColdkeys, key.second, key.third, key.first] != nil
            require(listed, "a lock on subnet \(key.second) is not listed with its hotkey")
        }
        for key in chain.keys(of: Subtensor.lockingColdkeys) {
            let exists = chain[Subtensor.lock, key.third, key.first, key.second] != nil
            require(exists, "a lock on subnet \(key.first) is listed but does not exist")
        }
    }
}
