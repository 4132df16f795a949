import Frame
import Primitives

// Who must go when a subnet is full. Source: `subnets/registration.rs` of subtensor, by behaviour.

extension Subtensor {
    /// The places of the subnet's owner that nobody can take.
    ///
    /// The owner's oldest places come first; the place of the owner's own hotkey goes before them. No more count than
    /// the subnet's limit says.
    static func immuneOwnerUids(at netuid: NetUID, in chain: Chain) -> [UInt16] {
        let limit = Int(chain[immuneOwnerUidsLimit, netuid])
        let owned = chain[ownedHotkeys, chain[subnetOwner, netuid]].compactMap { uid(of: $0, at: netuid, in: chain) }
        let oldest = owned.map { (block: chain[blockAtRegistration, netuid, $0], uid: $0) }
            .sorted { ($0.block, $0.uid) < ($1.block, $1.uid) }
            .prefix(limit)
            .map { $0.uid }
        guard
            chain.contains(subnetOwnerHotkey, netuid),
            let uid = uid(of: chain[subnetOwnerHotkey, netuid], at: netuid, in: chain),
            !oldest.contains(uid)
        else { return oldest }
        return Array(([uid] + oldest).prefix(limit))
    }

    /// The place that a newcomer takes in a full subnet; nil where there is none.
    ///
    /// It is the one with the least emission, then the oldest, then the one with the lowest number: first among those
    /// without immunity, but of these the subnet keeps a minimum; then among the immune.
    static func neuronToPrune(at netuid: NetUID, in chain: Chain) -> UInt16? {
        let immortal = immuneOwnerUids(at: netuid, in: chain)
        let emissions = chain[emission, netuid]
        var mortal: PruningCandidate?
        var immune: PruningCandidate?
        var mortalCount = 0
        for uid in 0..<chain[subnetworkN, netuid] where chain.contains(keys, netuid, uid) && !immortal.contains(uid) {
            let candidate = PruningCandidate(
                emission: emissions.indices.contains(Int(uid)) ? emissions[Int(uid)] : 0,
                registeredAt: chain[blockAtRegistration, netuid, uid],
                uid: uid
            )
            if isImmune(uid, at: netuid, in: chain) {
                immune = candidate.earlier(than: immune)
            } else {
                mortalCount += 1
                mortal = candidate.earlier(than: mortal)
            }
        }
        if let mortal, mortalCount > Int(chain[minNonImmuneUids, netuid]) { return mortal.uid }
        return immune?.uid
    }

    /// A neuron that may have to go.
    private struct PruningCandidate {
        let emission: Alpha
        let registeredAt: UInt64
        let uid: UInt16

        /// The one of both that goes first.
        func earlier(than other: PruningCandidate?) -> PruningCandidate {
            guard let other else { return self }
            let goesFirst =
                (emission, registeredAt, uid) < (other.emission, other.registeredAt, other.uid)
            return goesFirst ? self : other
        }
    }
}
