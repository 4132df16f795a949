public import Frame
public import Primitives
public import Scale

extension Subtensor {
    // @Scale("pallet_subtensor::pallet::Call")
    public enum Call: PalletCall, Sendable {
        /// set_weights.
        case setWeights(netuid: NetUID, dests: [UInt16], weights: [UInt16], versionKey: UInt64)
        /// add_stake.
        // @Index(2)
        case addStake(hotkey: AccountID, netuid: NetUID, amountStaked: Tao)
        /// remove_stake.
        case removeStake(hotkey: AccountID, netuid: NetUID, amountUnstaked: Alpha)
        /// serve_axon.
        case serveAxon(
            netuid: NetUID,
            version: UInt32,
            ip: UInt128,
            port: UInt16,
            ipType: UInt8,
            protocol: UInt8,
            placeholder1: UInt8,
            placeholder2: UInt8
        )
        /// serve_prometheus.
        case servePrometheus(netuid: NetUID, version: UInt32, ip: UInt128, port: UInt16, ipType: UInt8)
        /// register.
        case register(
            netuid: NetUID,
            blockNumber: UInt64,
            nonce: UInt64,
            work: [UInt8],
            hotkey: AccountID,
            coldkey: AccountID
        )
        /// burned_register.
        case burnedRegister(netuid: NetUID, hotkey: AccountID)
        /// serve_axon_tls.
        // @Index(40)
        case serveAxonTls(
            netuid: NetUID,
            version: UInt32,
            ip: UInt128,
            port: UInt16,
            ipType: UInt8,
            protocol: UInt8,
            placeholder1: UInt8,
            placeholder2: UInt8,
            certificate: [UInt8]
        )
        /// register_network.
        // @Index(59)
        case registerNetwork(hotkey: AccountID)
        /// dissolve_network.
        // @Index(61)
        case dissolveNetwork(coldkey: AccountID, netuid: NetUID)
        /// root_register.
        case rootRegister(hotkey: AccountID)
        /// decrease_take.
        // @Index(65)
        case decreaseTake(hotkey: AccountID, take: PerU16)
        /// increase_take.
        case increaseTake(hotkey: AccountID, take: PerU16)
        /// set_identity.
        // @Index(68)
        case setIdentity(
            name: [UInt8],
            url: [UInt8],
            githubRepo: [UInt8],
            image: [UInt8],
            discord: [UInt8],
            description: [UInt8],
            additional: [UInt8]
        )
        /// set_subnet_identity.
        // @Index(78)
        case setSubnetIdentity(
            netuid: NetUID,
            subnetName: [UInt8],
            githubRepo: [UInt8],
            subnetContact: [UInt8],
            subnetUrl: [UInt8],
            discord: [UInt8],
            description: [UInt8],
            logoUrl: [UInt8],
            additional: [UInt8]
        )
        /// register_network_with_identity.
        case registerNetworkWithIdentity(hotkey: AccountID, identity: SubnetIdentityV3?)
        /// batch_set_weights.
        case batchSetWeights(
            netuids: [Compact<NetUID>],
            weights: [[Pair<Compact<UInt16>, Compact<UInt16>>]],
            versionKeys: [Compact<UInt64>]
        )
        /// unstake_all.
        // @Index(83)
        case unstakeAll(hotkey: AccountID)
        /// unstake_all_alpha.
        case unstakeAllAlpha(hotkey: AccountID)
        /// move_stake.
        case moveStake(
            originHotkey: AccountID,
            destinationHotkey: AccountID,
            originNetuid: NetUID,
            destinationNetuid: NetUID,
            alphaAmount: Alpha
        )
        /// transfer_stake.
        case transferStake(
            destinationColdkey: AccountID,
            hotkey: AccountID,
            originNetuid: NetUID,
            destinationNetuid: NetUID,
            alphaAmount: Alpha
        )
        /// swap_stake.
        case swapStake(hotkey: AccountID, originNetuid: NetUID, destinationNetuid: NetUID, alphaAmount: Alpha)
        /// add_stake_limit.
        case addStakeLimit(hotkey: AccountID, netuid: NetUID, amountStaked: Tao, limitPrice: Tao, allowPartial: Bool)
        /// remove_stake_limit.
        case removeStakeLimit(
            hotkey: AccountID,
            netuid: NetUID,
            amountUnstaked: Alpha,
            limitPrice: Tao,
            allowPartial: Bool
        )
        /// swap_stake_limit.
        case swapStakeLimit(
            hotkey: AccountID,
            originNetuid: NetUID,
            destinationNetuid: NetUID,
            alphaAmount: Alpha,
            limitPrice: Tao,
            allowPartial: Bool
        )
        /// try_associate_hotkey.
        case tryAssociateHotkey(hotkey: AccountID)
        /// start_call.
        case startCall(netuid: NetUID)
        /// commit_weights.
        // @Index(96)
        case commitWeights(netuid: NetUID, commitHash: Hash256)
        /// reveal_weights.
        case revealWeights(netuid: NetUID, uids: [UInt16], values: [UInt16], salt: [UInt16], versionKey: UInt64)
        /// batch_reveal_weights.
        case batchRevealWeights(
            netuid: NetUID,
            uidsList: [[UInt16]],
            valuesList: [[UInt16]],
            saltsList: [[UInt16]],
            versionKeys: [UInt64]
        )
        /// batch_commit_weights.
        // @Index(100)
        case batchCommitWeights(netuids: [Compact<NetUID>], commitHashes: [Hash256])
        /// recycle_alpha.
        case recycleAlpha(hotkey: AccountID, amount: Alpha, netuid: NetUID)
        /// burn_alpha.
        case burnAlpha(hotkey: AccountID, amount: Alpha, netuid: NetUID)
        /// remove_stake_full_limit.
        case removeStakeFullLimit(hotkey: AccountID, netuid: NetUID, limitPrice: Tao?)
        /// update_symbol.
        // @Index(112)
        case updateSymbol(netuid: NetUID, symbol: [UInt8])
        /// commit_timelocked_weights.
        case commitTimelockedWeights(
            netuid: NetUID,
            commit: BoundedVec<UInt8>,
            revealRound: UInt64,
            commitRevealVersion: UInt16
        )
        /// set_coldkey_auto_stake_hotkey.
        case setColdkeyAutoStakeHotkey(netuid: NetUID, hotkey: AccountID)
        /// commit_mechanism_weights.
        case commitMechanismWeights(netuid: NetUID, mecid: MechID, commitHash: Hash256)
        /// reveal_mechanism_weights.
        case revealMechanismWeights(
            netuid: NetUID,
            mecid: MechID,
            uids: [UInt16],
            values: [UInt16],
            salt: [UInt16],
            versionKey: UInt64
        )
        /// commit_crv3_mechanism_weights.
        case commitCrv3MechanismWeights(netuid: NetUID, mecid: MechID, commit: BoundedVec<UInt8>, revealRound: UInt64)
        /// commit_timelocked_mechanism_weights.
        case commitTimelockedMechanismWeights(
            netuid: NetUID,
            mecid: MechID,
            commit: BoundedVec<UInt8>,
            revealRound: UInt64,
            commitRevealVersion: UInt16
        )
        /// set_mechanism_weights.
        case setMechanismWeights(
            netuid: NetUID,
            mecid: MechID,
            dests: [UInt16],
            weights: [UInt16],
            versionKey: UInt64
        )
        /// root_dissolve_network.
        case rootDissolveNetwork(netuid: NetUID)
        /// claim_root.
        case claimRoot(subnets: ScaleSet<NetUID>)
        /// set_root_claim_type.
        case setRootClaimType(newRootClaimType: RootClaimType)
        /// sudo_set_num_root_claims.
        case sudoSetNumRootClaims(newValue: UInt64)
        /// sudo_set_root_claim_threshold.
        case sudoSetRootClaimThreshold(netuid: NetUID, newValue: UInt64)
        /// add_stake_burn.
        // @Index(132)
        case addStakeBurn(hotkey: AccountID, netuid: NetUID, amount: Tao, limit: Tao?)
        /// register_limit.
        // @Index(134)
        case registerLimit(netuid: NetUID, hotkey: AccountID, limitPrice: UInt64)
        /// set_tempo.
        // @Index(139)
        case setTempo(netuid: NetUID, tempo: UInt16)
        /// set_activity_cutoff_factor.
        case setActivityCutoffFactor(netuid: NetUID, factorMilli: UInt32)
        /// trigger_epoch.
        case triggerEpoch(netuid: NetUID)
    }
}
