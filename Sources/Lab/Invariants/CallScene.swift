import Frame
import Primitives
import Runtime
import Scale

/// What a random call is about: the accounts, subnets and amounts that its arguments are taken from, so that a good
/// part of all calls makes sense.
struct CallScene {
    /// The coldkey that acts.
    var coldkey: AccountID
    /// Another coldkey.
    var otherColdkey: AccountID
    /// A hotkey, in most scenes one of the coldkey's.
    var hotkey: AccountID
    /// Another hotkey.
    var otherHotkey: AccountID
    /// A subnet, in most scenes one that exists.
    var netuid: NetUID
    /// Another subnet.
    var otherNetuid: NetUID
    /// What the coldkey has staked with the hotkey on the subnet, in rao of alpha.
    var held: UInt64
    /// The subnet's price in 10^-9 TAO per alpha.
    var price: UInt64
    /// How many neurons the subnet has.
    var neurons: Int
    /// How many crowdloans there ever were.
    var crowdloans: UInt32
    /// How many entries the lists of the call have.
    var entries: Int
    /// Whether the call is made as root.
    var isRoot = false
    /// In how many other calls the call stands.
    var depth = 0

    /// Chooses a scene.
    ///
    /// - `positions`: hotkey, coldkey and subnet of stake that there is.
    static func random(
        _ population: LabPopulation,
        _ positions: [Triple<AccountID, AccountID, NetUID>],
        in chain: Chain,
        using random: inout LabRandom
    ) -> CallScene {
        let subnets = chain.keys(of: Subtensor.networksAdded)
        let owner = random.below(population.coldkeys.count)
        var coldkey = population.coldkeys[owner]
        let staking = chain[Subtensor.stakingHotkeys, coldkey]
        var hotkey = random.pick(Array(population.hotkeys(ofColdkey: owner))) ?? .zero
        if random.chance(40) { hotkey = random.pick(staking) ?? hotkey }
        if random.chance(15) { hotkey = random.pick(population.hotkeys) ?? hotkey }
        var netuid = random.pick(subnets) ?? .root
        if random.chance(60), let position = random.pick(positions), population.isColdkey(position.second) {
            (hotkey, coldkey, netuid) = (position.first, position.second, position.third)
        }
        if random.chance(3) { netuid = NetUID(UInt16(random.below(300))) }
        let held = Subtensor.stake(of: hotkey, coldkey, at: netuid, in: chain).rawValue
        let alpha = chain[Subtensor.subnetAlphaIn, netuid].rawValue
        let tao = UInt128(chain[Subtensor.subnetTAO, netuid].rawValue) * 1_000_000_000
        return CallScene(
            coldkey: coldkey,
            otherColdkey: random.pick(population.coldkeys) ?? .zero,
            hotkey: hotkey,
            otherHotkey: random.pick(random.chance(50) ? staking : population.hotkeys) ?? hotkey,
            netuid: netuid,
            otherNetuid: random.chance(25) ? netuid : random.pick(subnets) ?? .root,
            held: held,
            price: alpha == 0 ? 1_000_000_000 : UInt64(clamping: tao / UInt128(alpha)),
            neurons: Int(chain[Subtensor.subnetworkN, netuid]),
            crowdloans: chain[Crowdloan.nextCrowdloanId],
            entries: 1 + random.below(6)
        )
    }
}
