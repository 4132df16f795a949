import Frame
import Primitives
import Scale

/// A subnet with its pool.
// @Scale("pallet_subtensor::rpc_info::dynamic_info::DynamicInfo")
struct DynamicInfo: Equatable, Sendable {
    /// The subnet; for a mechanism the number of its place in storage.
    var netuid: Compact<NetUID>
    /// The owner's hotkey.
    var ownerHotkey: AccountID
    /// The owner.
    var ownerColdkey: AccountID
    /// The subnet's name in UTF-8.
    var subnetName: [Compact<UInt8>]
    /// The token's symbol in UTF-8.
    var tokenSymbol: [Compact<UInt8>]
    /// Blocks between epochs.
    var tempo: Compact<UInt16>
    /// The block of the last epoch that ran.
    var lastStep: Compact<UInt64>
    /// Blocks since then.
    var blocksSinceLastStep: Compact<UInt64>
    /// Always nothing.
    var emission: Compact<UInt64>
    /// Alpha in the pool.
    var alphaIn: Compact<Alpha>
    /// Alpha in circulation.
    var alphaOut: Compact<Alpha>
    /// TAO in the pool.
    var taoIn: Compact<Tao>
    /// Alpha that the last block made for participants.
    var alphaOutEmission: Compact<Alpha>
    /// Alpha that the last block put into the pool.
    var alphaInEmission: Compact<Alpha>
    /// TAO that the last block put into the pool.
    var taoInEmission: Compact<Tao>
    /// Alpha that waits for miners and validators.
    var pendingAlphaEmission: Compact<Alpha>
    /// Always nothing.
    var pendingRootEmission: Compact<Tao>
    /// TAO traded since the beginning.
    var subnetVolume: Compact<UInt128>
    /// The block of the subnet's registration.
    var networkRegisteredAt: Compact<UInt64>
    /// What the owner says of the subnet.
    var subnetIdentity: SubnetIdentityV3?
    /// The moving average of the price, TAO per alpha.
    var movingPrice: I96F32
}

extension DynamicInfo {
    /// A subnet as it is now; nil where there is none.
    init?(of netuid: NetUID, in chain: Chain) {
        guard Subtensor.subnetExists(netuid, in: chain) else { return nil }
        self.init(existing: netuid, in: chain)
    }

    /// A subnet that exists, as it is now. Source: `rpc_info/dynamic_info.rs` of subtensor, by behaviour.
    init(existing netuid: NetUID, in chain: Chain) {
        let lastStep = chain[Subtensor.lastMechansimStepBlock, netuid]
        let pending = chain[Subtensor.pendingValidatorEmission, netuid]
            .saturatingAdd(chain[Subtensor.pendingServerEmission, netuid])
        self.init(
            netuid: Compact(netuid),
            ownerHotkey: chain[Subtensor.subnetOwnerHotkey, netuid],
            ownerColdkey: chain[Subtensor.subnetOwner, netuid],
            subnetName: Self.name(of: netuid, in: chain).map { Compact($0) },
            tokenSymbol: chain[Subtensor.tokenSymbol, netuid].map { Compact($0) },
            tempo: Compact(chain[Subtensor.tempo, netuid]),
            lastStep: Compact(lastStep),
            blocksSinceLastStep: Compact(chain.block.saturatingSubtracting(lastStep)),
            emission: Compact(0),
            alphaIn: Compact(chain[Subtensor.subnetAlphaIn, netuid]),
            alphaOut: Compact(chain[Subtensor.subnetAlphaOut, netuid]),
            taoIn: Compact(chain[Subtensor.subnetTAO, netuid]),
            alphaOutEmission: Compact(chain[Subtensor.subnetAlphaOutEmission, netuid]),
            alphaInEmission: Compact(chain[Subtensor.subnetAlphaInEmission, netuid]),
            taoInEmission: Compact(chain[Subtensor.subnetTaoInEmission, netuid]),
            pendingAlphaEmission: Compact(pending),
            pendingRootEmission: Compact(.zero),
            subnetVolume: Compact(chain[Subtensor.subnetVolume, netuid]),
            networkRegisteredAt: Compact(chain[Subtensor.networkRegisteredAt, netuid]),
            subnetIdentity: chain[Subtensor.subnetIdentitiesV3, netuid],
            movingPrice: chain[Subtensor.subnetMovingPrice, netuid]
        )
    }

    /// A subnet's name in UTF-8: what the owner says, otherwise `root` or `unknown`.
    ///
    /// The reference knows the names that the first subnets of its own network had; they would be wrong elsewhere.
    static func name(of netuid: NetUID, in chain: Chain) -> [UInt8] {
        let name = chain[Subtensor.subnetIdentitiesV3, netuid]?.subnetName ?? []
        guard name.isEmpty else { return name }
        return Array((netuid.isRoot ? "root" : "unknown").utf8)
    }
}
