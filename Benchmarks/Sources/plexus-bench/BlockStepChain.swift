import Frame
import Primitives
import Runtime
import Scale
import State

/// A chain as heavy as the reference's limits allow: every subnet full, every validator weighing everybody, stake on
/// the subnets and on root, pools of unequal weights, and emission so high for the prices that each block buys alpha.
struct BlockStepChain {
    let subnets: Int
    let neurons: Int
    /// How many neurons of a subnet have stake, weights and a permit.
    var validators = 64
    /// Blocks between two epochs of a subnet: 128 subnets take turns within 360 blocks.
    var tempo: UInt16 = 360
    /// The hotkey of a subnet's neuron where it is to be a key that somebody holds.
    var hotkey: ((_ subnet: UInt64, _ uid: UInt64) -> AccountID)?

    func genesis() -> StateView {
        var chain = Chain(Genesis.dev(profile: .standard), profile: .standard)
        for index in 0..<subnets { fill(NetUID(UInt16(index + 1)), on: &chain) }
        chain.clearEvents()
        return chain.committed()
    }

    private func fill(_ netuid: NetUID, on chain: inout Chain) {
        let place = UInt64(netuid.rawValue)
        set(netuid, on: &chain)
        // TAO's weight from 40 to 60 %, never exactly half.
        let weight = 400_000_000_000_000_000 + (place * 1_562_500_000_000_007) % 200_000_000_000_000_000
        chain[Swap.swapBalancer, netuid] = Balancer(quote: Perquintill(content: weight))
        chain[Swap.palSwapInitialized, netuid] = true
        var random = SplitMix(seed: place)
        for uid in 0..<UInt16(clamping: neurons) {
            let hotkey = hotkey?(place, UInt64(uid)) ?? account(place, UInt64(uid), kind: 1)
            let coldkey = account(place, UInt64(uid), kind: 2)
            chain[Subtensor.keys, netuid, uid] = hotkey
            chain[Subtensor.uids, netuid, hotkey] = uid
            chain[Subtensor.owner, hotkey] = coldkey
            chain[Subtensor.blockAtRegistration, netuid, uid] = 0
            chain[Subtensor.isNetworkMember, hotkey, netuid] = true
            guard uid < UInt16(clamping: validators) else { continue }
            let stake = Alpha(1_000_000_000_000 + UInt64(uid) * 1_000_000_007)
            Subtensor.increaseStake(of: hotkey, coldkey, at: netuid, by: stake, on: &chain)
            let rootStake: UInt64 = 1_000_000_000 + UInt64(uid) * 1_000_003
            Subtensor.increaseStake(of: hotkey, coldkey, at: .root, by: Alpha(rootStake), on: &chain)
            chain[Subtensor.subnetTAO, .root] = chain[Subtensor.subnetTAO, .root].saturatingAdd(Tao(rootStake))
            chain[Subtensor.weights, NetUIDStorageIndex(netuid), uid] = (0..<UInt16(clamping: neurons)).map {
                Pair($0, UInt16(1 + random.next() % 65_535))
            }
        }
    }

    private func set(_ netuid: NetUID, on chain: inout Chain) {
        let place = UInt64(netuid.rawValue)
        chain[Subtensor.networksAdded, netuid] = true
        chain[Subtensor.networkRegistrationAllowed, netuid] = true
        chain[Subtensor.tempo, netuid] = tempo
        // Epochs are spread over the tempo, so that at most two are due in a block.
        chain[Subtensor.lastEpochBlock, netuid] = 0
        chain[Subtensor.pendingEpochAt, netuid] = 1 + place * UInt64(tempo) / UInt64(subnets + 1)
        chain[Subtensor.firstEmissionBlockNumber, netuid] = 1
        chain[Subtensor.subtokenEnabled, netuid] = true
        chain[Subtensor.subnetEmissionEnabled, netuid] = true
        chain[Subtensor.subnetMechanism, netuid] = 1
        chain[Subtensor.subnetTAO, netuid] = Tao(1_000_000_000_000 + place * 1_000_000_007)
        chain[Subtensor.subnetAlphaIn, netuid] = Alpha(50_000_000_000_000 + place * 10_000_000_019)
        chain[Subtensor.subnetAlphaOut, netuid] = 100_000_000_000_000
        chain[Subtensor.subnetMovingPrice, netuid] = I96F32(bits: 85_899_345)
        chain[Subtensor.subnetworkN, netuid] = UInt16(clamping: neurons)
        chain[Subtensor.maxAllowedUids, netuid] = UInt16(clamping: neurons)
        chain[Subtensor.yuma3On, netuid] = true
        chain[Subtensor.maxAllowedValidators, netuid] = UInt16(clamping: validators)
        chain[Subtensor.validatorPermit, netuid] = (0..<neurons).map { $0 < validators }
        chain[Subtensor.lastUpdate, NetUIDStorageIndex(netuid)] = Array(repeating: 1, count: neurons)
        chain[Subtensor.activityCutoffFactorMilli, netuid] = .max
        chain[Subtensor.burn, netuid] = 1_000_000_000
    }

    private func account(_ subnet: UInt64, _ uid: UInt64, kind: UInt8) -> AccountID {
        var bytes = [UInt8](repeating: kind, count: 32)
        for (index, byte) in [subnet, uid].flatMap({ [UInt8($0 >> 8 & 0xff), UInt8($0 & 0xff)] }).enumerated() {
            bytes[index] = byte
        }
        return AccountID(Bytes32(truncatingOrPadding: bytes))
    }
}
