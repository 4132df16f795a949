public import Frame
public import Primitives
public import Scale

extension Subtensor {
    /// What accounts can do. Names and indexes: the metadata of spec_version 461 (`wire.md` section 2.2).
    // @Scale("pallet_subtensor::pallet::Call")
    public enum Call: PalletCall, Sendable {
        /// Sets the signing hotkey's weights on a subnet's first mechanism.
        case setWeights(netuid: NetUID, dests: [UInt16], weights: [UInt16], versionKey: UInt64)
        /// Stakes TAO of the caller with a hotkey, at whatever price the pool gives.
        // @Index(2)
        case addStake(hotkey: AccountID, netuid: NetUID, amountStaked: Tao)
        /// Takes stake of the caller out of a subnet, at whatever price the pool gives.
        case removeStake(hotkey: AccountID, netuid: NetUID, amountUnstaked: Alpha)
        /// Publishes where the signing hotkey's neuron serves requests.
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
        /// Publishes where the signing hotkey's neuron offers its measurements.
        case servePrometheus(netuid: NetUID, version: UInt32, ip: UInt128, port: UInt16, ipType: UInt8)
        /// Registers a hotkey by burning TAO; the proof of work counts for nothing.
        case register(
            netuid: NetUID,
            blockNumber: UInt64,
            nonce: UInt64,
            work: [UInt8],
            hotkey: AccountID,
            coldkey: AccountID
        )
        /// Registers a hotkey on a subnet by burning TAO at the current price.
        case burnedRegister(netuid: NetUID, hotkey: AccountID)
        /// Publishes where the signing hotkey's neuron serves requests, with the key of its connections.
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
        /// Registers a subnet, locking the current cost in its pool; the hotkey is its first neuron.
        // @Index(59)
        case registerNetwork(hotkey: AccountID)
        /// Ends a subnet and pays its TAO out to those who hold its alpha. Root only.
        // @Index(61)
        case dissolveNetwork(coldkey: AccountID, netuid: NetUID)
        /// Registers a hotkey on the root network.
        case rootRegister(hotkey: AccountID)
        /// Lowers the take of a hotkey of the caller, a part of 65,535.
        // @Index(65)
        case decreaseTake(hotkey: AccountID, take: PerU16)
        /// Raises the take of a hotkey of the caller, a part of 65,535.
        case increaseTake(hotkey: AccountID, take: PerU16)
        /// Names the children of a hotkey of the caller on a subnet, with the parts of its stake that they are lent.
        case setChildren(hotkey: AccountID, netuid: NetUID, children: [Pair<UInt64, AccountID>])
        /// Publishes who the signer is.
        case setIdentity(
            name: [UInt8],
            url: [UInt8],
            githubRepo: [UInt8],
            image: [UInt8],
            discord: [UInt8],
            description: [UInt8],
            additional: [UInt8]
        )
        /// Sets how many blocks must lie between a change of a child key's take and a rise. Root only.
        case sudoSetTxChildkeyTakeRateLimit(txRateLimit: UInt64)
        /// Replaces a hotkey of the caller by another, on one subnet or on all, with its stake.
        case swapHotkey(hotkey: AccountID, newHotkey: AccountID, netuid: NetUID?)
        /// Replaces a coldkey by another at once. Root only.
        case swapColdkey(oldColdkey: AccountID, newColdkey: AccountID, swapCost: Tao)
        /// Replaces a hotkey of the caller by another, on one subnet or on all, with or without its stake.
        case swapHotkeyV2(hotkey: AccountID, newHotkey: AccountID, netuid: NetUID?, keepStake: Bool)
        /// Announced a swap of coldkeys in older runtimes; always refused.
        case scheduleSwapColdkey(newColdkey: AccountID)
        /// Sets the take of a hotkey of the caller as a child on a subnet, a part of 65,535.
        // @Index(75)
        case setChildkeyTake(hotkey: AccountID, netuid: NetUID, take: PerU16)
        /// Sets the least take of child keys. Root only.
        case sudoSetMinChildkeyTake(take: PerU16)
        /// Sets the highest take of child keys. Root only.
        case sudoSetMaxChildkeyTake(take: PerU16)
        /// Publishes what a subnet is, as its owner.
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
        /// Registers a subnet together with a description of it.
        case registerNetworkWithIdentity(hotkey: AccountID, identity: SubnetIdentityV3?)
        /// Sets the signing hotkey's weights on several subnets, each on its own.
        case batchSetWeights(
            netuids: [Compact<NetUID>],
            weights: [[Pair<Compact<UInt16>, Compact<UInt16>>]],
            versionKeys: [Compact<UInt64>]
        )
        /// Takes all stake of the caller with a hotkey out of all subnets.
        // @Index(83)
        case unstakeAll(hotkey: AccountID)
        /// Takes all stake of the caller with a hotkey out of all subnets but root, and stakes the TAO on root.
        case unstakeAllAlpha(hotkey: AccountID)
        /// Moves stake of the caller to another hotkey, another subnet, or both.
        case moveStake(
            originHotkey: AccountID,
            destinationHotkey: AccountID,
            originNetuid: NetUID,
            destinationNetuid: NetUID,
            alphaAmount: Alpha
        )
        /// Gives stake of the caller to another coldkey, on the same subnet or another.
        case transferStake(
            destinationColdkey: AccountID,
            hotkey: AccountID,
            originNetuid: NetUID,
            destinationNetuid: NetUID,
            alphaAmount: Alpha
        )
        /// Moves stake of the caller to another subnet, at whatever prices the pools give.
        case swapStake(hotkey: AccountID, originNetuid: NetUID, destinationNetuid: NetUID, alphaAmount: Alpha)
        /// Stakes TAO of the caller, as far as the price stays at or below a limit in 10^-9 TAO per alpha.
        case addStakeLimit(hotkey: AccountID, netuid: NetUID, amountStaked: Tao, limitPrice: Tao, allowPartial: Bool)
        /// Takes stake of the caller out, as far as the price stays at or above a limit in 10^-9 TAO per alpha.
        case removeStakeLimit(
            hotkey: AccountID,
            netuid: NetUID,
            amountUnstaked: Alpha,
            limitPrice: Tao,
            allowPartial: Bool
        )
        /// Moves stake of the caller to another subnet, as far as the ratio of prices stays above a limit times 10^9.
        case swapStakeLimit(
            hotkey: AccountID,
            originNetuid: NetUID,
            destinationNetuid: NetUID,
            alphaAmount: Alpha,
            limitPrice: Tao,
            allowPartial: Bool
        )
        /// Makes the signer the owner of a hotkey that has none.
        case tryAssociateHotkey(hotkey: AccountID)
        /// Starts a subnet as its owner: emission and trading begin.
        case startCall(netuid: NetUID)
        /// Commits to weights by their hash, to be revealed some epochs later.
        // @Index(96)
        case commitWeights(netuid: NetUID, commitHash: Hash256)
        /// Reveals weights that were committed by their hash.
        case revealWeights(netuid: NetUID, uids: [UInt16], values: [UInt16], salt: [UInt16], versionKey: UInt64)
        /// Reveals several commitments of weights at once.
        case batchRevealWeights(
            netuid: NetUID,
            uidsList: [[UInt16]],
            valuesList: [[UInt16]],
            saltsList: [[UInt16]],
            versionKeys: [UInt64]
        )
        /// Commits to weights on several subnets, each on its own.
        // @Index(100)
        case batchCommitWeights(netuids: [Compact<NetUID>], commitHashes: [Hash256])
        /// Gives up stake of the caller so that it will be issued again.
        case recycleAlpha(hotkey: AccountID, amount: Alpha, netuid: NetUID)
        /// Gives up stake of the caller for good.
        case burnAlpha(hotkey: AccountID, amount: Alpha, netuid: NetUID)
        /// Takes all stake of the caller with a hotkey out, or nothing where the price would pass the limit.
        case removeStakeFullLimit(hotkey: AccountID, netuid: NetUID, limitPrice: Tao?)
        /// Sets for how many blocks new children wait. Root only.
        // @Index(109)
        case setPendingChildkeyCooldown(cooldown: UInt64)
        /// Registers a subnet with what a crowdloan has raised, as the crowdloan's own call.
        // @Index(110)
        case registerLeasedNetwork(emissionsShare: Percent, endBlock: UInt32?)
        /// Takes over a leased subnet after the lease, as its beneficiary.
        case terminateLease(leaseId: UInt32, hotkey: AccountID)
        /// Gives a subnet's token another sign of the table.
        // @Index(112)
        case updateSymbol(netuid: NetUID, symbol: [UInt8])
        /// Commits to weights by a ciphertext that opens by itself at a later time.
        case commitTimelockedWeights(
            netuid: NetUID,
            commit: BoundedVec<UInt8>,
            revealRound: UInt64,
            commitRevealVersion: UInt16
        )
        /// From now on stakes what the caller's hotkeys mine on a subnet with one of its neurons.
        case setColdkeyAutoStakeHotkey(netuid: NetUID, hotkey: AccountID)
        /// Commits to weights of one mechanism by their hash.
        case commitMechanismWeights(netuid: NetUID, mecid: MechID, commitHash: Hash256)
        /// Reveals weights of one mechanism that were committed by their hash.
        case revealMechanismWeights(
            netuid: NetUID,
            mecid: MechID,
            uids: [UInt16],
            values: [UInt16],
            salt: [UInt16],
            versionKey: UInt64
        )
        /// Commits to weights of one mechanism by a ciphertext, in the older form.
        case commitCrv3MechanismWeights(netuid: NetUID, mecid: MechID, commit: BoundedVec<UInt8>, revealRound: UInt64)
        /// Commits to weights of one mechanism by a ciphertext that opens at a later time.
        case commitTimelockedMechanismWeights(
            netuid: NetUID,
            mecid: MechID,
            commit: BoundedVec<UInt8>,
            revealRound: UInt64,
            commitRevealVersion: UInt16
        )
        /// Sets the signing hotkey's weights on one mechanism of a subnet.
        case setMechanismWeights(
            netuid: NetUID,
            mecid: MechID,
            dests: [UInt16],
            weights: [UInt16],
            versionKey: UInt64
        )
        /// Ends a subnet and pays its TAO out to those who hold its alpha. Root only.
        case rootDissolveNetwork(netuid: NetUID)
        /// Claims what the caller's stake on root has earned on up to five subnets.
        case claimRoot(subnets: ScaleSet<NetUID>)
        /// Says what is to become of alpha that the caller's stake on root earns.
        case setRootClaimType(newRootClaimType: RootClaimType)
        /// Sets for how many stakers on root a block claims. Root only.
        case sudoSetNumRootClaims(newValue: UInt64)
        /// Sets the least alpha that is worth a claim, in rao. The subnet's owner or root.
        case sudoSetRootClaimThreshold(netuid: NetUID, newValue: UInt64)
        /// Announces the hash of the coldkey that is to take the caller's place.
        case announceColdkeySwap(newColdkeyHash: Hash256)
        /// Swaps the caller for the coldkey that it announced.
        case swapColdkeyAnnounced(newColdkey: AccountID)
        /// Objects to the swap that the caller's coldkey has announced.
        case disputeColdkeySwap
        /// Forgets what a coldkey announced and disputed. Root only.
        case resetColdkeySwap(coldkey: AccountID)
        /// Keeps the voting power of a subnet's validators from now on. The subnet's owner or root.
        case enableVotingPowerTracking(netuid: NetUID)
        /// Stops keeping voting power after two more weeks. The subnet's owner or root.
        case disableVotingPowerTracking(netuid: NetUID)
        /// Sets how fast voting power follows stake, of 10^18. Root only.
        case sudoSetVotingPowerEmaAlpha(netuid: NetUID, alpha: UInt64)
        /// Buys alpha for TAO of the caller and burns it at once.
        // @Index(132)
        case addStakeBurn(hotkey: AccountID, netuid: NetUID, amount: Tao, limit: Tao?)
        /// Takes the caller's announcement of a swap back.
        case clearColdkeySwapAnnouncement
        /// Registers a hotkey on a subnet unless the price is above a limit, in rao.
        case registerLimit(netuid: NetUID, hotkey: AccountID, limitPrice: UInt64)
        /// Says whether a root validator of the caller lends its stake to the owners of new subnets.
        case setAutoParentDelegationEnabled(hotkey: AccountID, enabled: Bool)
        /// Locks stake of the caller on a subnet in favour of a hotkey.
        case lockStake(hotkey: AccountID, netuid: NetUID, amount: Alpha)
        /// Gives the caller's lock on a subnet to another hotkey.
        case moveLock(destinationHotkey: AccountID, netuid: NetUID)
        /// Chooses whether the caller's lock on a subnet stays or decays.
        case setPerpetualLock(netuid: NetUID, enabled: Bool)
        /// Sets a subnet's tempo in blocks, as its owner; a new cycle begins.
        // @Index(139)
        case setTempo(netuid: NetUID, tempo: UInt16)
        /// Sets for how long a validator counts as active, in thousandths of a tempo.
        case setActivityCutoffFactor(netuid: NetUID, factorMilli: UInt32)
        /// Asks for an epoch out of turn, as the subnet's owner.
        case triggerEpoch(netuid: NetUID)
        /// Chooses whether the caller takes locked alpha from others; by default it does not.
        case setRejectLockedAlpha(enabled: Bool)
    }
}
