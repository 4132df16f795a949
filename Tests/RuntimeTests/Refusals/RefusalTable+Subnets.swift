import Frame
import Primitives
import Scale

@testable import Runtime

extension RefusalCase {
    /// What people, owners and root may say of themselves, of subnets and of the protocol. Source:
    /// `utils/{identity,voting_power}.rs`, `coinbase/tempo_control.rs`, `staking/lock.rs`, `subnets/symbols.rs` and
    /// `macros/dispatches.rs` of `pallets/subtensor/src`.
    static let identities: [RefusalCase] = [
        .init(.other, identity(4), by: RefusalWorld.stranger, .hotKeyNotRegisteredInNetwork),
        .init(.other, identity(257), .invalidIdentity),
        .taken(.other, identity(256)),
        .init(.subnet, subnetIdentity(RefusalWorld.missing), by: RefusalWorld.owner, .notSubnetOwner),
        .init(.other, subnetIdentity(1), by: RefusalWorld.stranger, .notSubnetOwner),
        .init(.other, subnetIdentity(1, 257), by: RefusalWorld.owner, .invalidIdentity),
        .taken(.other, subnetIdentity(1, 256), by: RefusalWorld.owner),
        .init(
            .subnet,
            .subtensor(.updateSymbol(netuid: RefusalWorld.missing, symbol: symbol)),
            from: .signed(RefusalWorld.owner),
            .badOrigin
        ),
        .init(.other, .updateSymbol(netuid: 1, symbol: [1]), by: RefusalWorld.owner, .symbolDoesNotExist),
        .init(.other, .updateSymbol(netuid: 1, symbol: symbol), by: RefusalWorld.owner, .symbolAlreadyInUse) {
            $0[Subtensor.tokenSymbol, 2] = symbol
        },
        .init(
            .subnet,
            .setColdkeyAutoStakeHotkey(netuid: RefusalWorld.missing, hotkey: RefusalWorld.hotkey),
            .subnetNotExists
        ),
        .init(
            .hotkey,
            .setColdkeyAutoStakeHotkey(netuid: 1, hotkey: RefusalWorld.unknown),
            .hotKeyNotRegisteredInSubNet
        ),
        .init(
            .other,
            .setColdkeyAutoStakeHotkey(netuid: 1, hotkey: RefusalWorld.hotkey),
            .sameAutoStakeHotkeyAlreadySet
        ) {
            $0[Subtensor.autoStakeDestination, RefusalWorld.staker, 1] = RefusalWorld.hotkey
        },
    ]

    /// Alpha, the first letter of the Greek alphabet.
    private static let symbol = Array("α".utf8)

    private static func identity(_ length: Int) -> Subtensor.Call {
        .setIdentity(
            name: [UInt8](repeating: 65, count: length),
            url: [],
            githubRepo: [],
            image: [],
            discord: [],
            description: [],
            additional: []
        )
    }

    private static func subnetIdentity(_ netuid: NetUID, _ length: Int = 4) -> Subtensor.Call {
        .setSubnetIdentity(
            netuid: netuid,
            subnetName: [UInt8](repeating: 65, count: length),
            githubRepo: [],
            subnetContact: [],
            subnetUrl: [],
            discord: [],
            description: [],
            logoUrl: [],
            additional: []
        )
    }

    private static func lock(
        _ amount: Alpha = 1_000,
        at netuid: NetUID = 1,
        on hotkey: AccountID = RefusalWorld.hotkey
    ) -> Subtensor.Call {
        .lockStake(hotkey: hotkey, netuid: netuid, amount: amount)
    }

    static let locks: [RefusalCase] = [
        .init(.subnet, lock(at: RefusalWorld.missing), .insufficientStakeForLock),
        .init(.hotkey, lock(on: RefusalWorld.unknown), .hotKeyAccountNotExists),
        .init(.zero, lock(0), .amountTooLow),
        .init(.most, lock(Alpha(UInt64.max)), .insufficientStakeForLock),
        .init(.most, lock(100_000_000_001), .insufficientStakeForLock),
        .taken(.most, lock(100_000_000_000)),
        .init(
            .subnet,
            .moveLock(destinationHotkey: RefusalWorld.hotkey, netuid: RefusalWorld.missing),
            .noExistingLock
        ),
        .init(.hotkey, .moveLock(destinationHotkey: RefusalWorld.unknown, netuid: 1), .hotKeyAccountNotExists),
        .init(.other, .moveLock(destinationHotkey: RefusalWorld.secondHotkey, netuid: 1), .noExistingLock),
        .taken(.subnet, .setPerpetualLock(netuid: RefusalWorld.missing, enabled: true)),
        .taken(.other, .setRejectLockedAlpha(enabled: true)),
    ]

    private static func owned(_ kind: Kind, _ call: Subtensor.Call, _ error: DispatchError?) -> RefusalCase {
        .init(kind, .subtensor(call), from: .signed(RefusalWorld.owner), error)
    }

    static let subnets: [RefusalCase] = [
        owned(.subnet, .setTempo(netuid: RefusalWorld.missing, tempo: 360), .badOrigin),
        owned(.other, .setTempo(netuid: 1, tempo: 359), Subtensor.refuse(.tempoOutOfBounds)),
        owned(.other, .setTempo(netuid: 1, tempo: 360), nil),
        owned(.other, .setTempo(netuid: 1, tempo: 50_400), nil),
        owned(.other, .setTempo(netuid: 1, tempo: 50_401), Subtensor.refuse(.tempoOutOfBounds)),
        .init(
            .other,
            .setTempo(netuid: 1, tempo: 360),
            by: RefusalWorld.owner,
            .adminActionProhibitedDuringWeightsWindow
        ) {
            $0[Subtensor.adminFreezeWindow] = 361
        },
        owned(.subnet, .setActivityCutoffFactor(netuid: RefusalWorld.missing, factorMilli: 1_000), .badOrigin),
        owned(
            .other,
            .setActivityCutoffFactor(netuid: 1, factorMilli: 999),
            Subtensor.refuse(.activityCutoffFactorMilliOutOfBounds)
        ),
        owned(.other, .setActivityCutoffFactor(netuid: 1, factorMilli: 1_000), nil),
        owned(.other, .setActivityCutoffFactor(netuid: 1, factorMilli: 50_000), nil),
        owned(
            .other,
            .setActivityCutoffFactor(netuid: 1, factorMilli: 50_001),
            Subtensor.refuse(.activityCutoffFactorMilliOutOfBounds)
        ),
        owned(.subnet, .triggerEpoch(netuid: RefusalWorld.missing), .badOrigin),
        owned(.other, .triggerEpoch(netuid: 2), Subtensor.refuse(.dynamicTempoBlockedByCommitReveal)),
        .init(.other, .triggerEpoch(netuid: 1), by: RefusalWorld.owner, .epochTriggerAlreadyPending) {
            $0[Subtensor.pendingEpochAt, 1] = UInt64(RefusalWorld.block) + 1
        },
        .init(.other, .triggerEpoch(netuid: 1), by: RefusalWorld.owner, .autoEpochAlreadyImminent) {
            $0[Subtensor.adminFreezeWindow] = 400
        },
        owned(.subnet, .sudoSetRootClaimThreshold(netuid: RefusalWorld.missing, newValue: 0), .badOrigin),
        owned(.other, .sudoSetRootClaimThreshold(netuid: 1, newValue: 10_000_000), nil),
        owned(
            .other,
            .sudoSetRootClaimThreshold(netuid: 1, newValue: 10_000_001),
            Subtensor.refuse(.invalidRootClaimThreshold)
        ),
        owned(.subnet, .enableVotingPowerTracking(netuid: RefusalWorld.missing), .badOrigin),
        owned(.subnet, .disableVotingPowerTracking(netuid: RefusalWorld.missing), .badOrigin),
        owned(.other, .disableVotingPowerTracking(netuid: 1), Subtensor.refuse(.votingPowerTrackingNotEnabled)),
        .init(.list, .claimRoot(subnets: ScaleSet([])), .invalidSubnetNumber),
        .init(.list, .claimRoot(subnets: ScaleSet([1, 2, 3, 4, 5, 6])), .invalidSubnetNumber),
        .taken(.list, .claimRoot(subnets: ScaleSet([1, 2, 3, 4, 5]))),
        .taken(.subnet, .claimRoot(subnets: ScaleSet([RefusalWorld.missing]))),
        .init(
            .list,
            .setRootClaimType(newRootClaimType: .keepSubnets(subnets: ScaleSet([]))),
            .invalidSubnetNumber
        ),
        .taken(
            .subnet,
            .setRootClaimType(newRootClaimType: .keepSubnets(subnets: ScaleSet([RefusalWorld.missing])))
        ),
    ]

    static let rootOnly: [RefusalCase] = [
        .root(.subnet, .dissolveNetwork(coldkey: RefusalWorld.owner, netuid: RefusalWorld.missing), .subnetNotExists),
        .root(.subnet, .dissolveNetwork(coldkey: RefusalWorld.owner, netuid: .root), .subnetNotExists),
        .root(.subnet, .rootDissolveNetwork(netuid: RefusalWorld.missing), .subnetNotExists),
        .root(.subnet, .rootDissolveNetwork(netuid: .root), .subnetNotExists),
        .root(.other, .sudoSetTxChildkeyTakeRateLimit(txRateLimit: 0), nil),
        .root(.other, .sudoSetTxChildkeyTakeRateLimit(txRateLimit: .max), nil),
        .root(.other, .sudoSetMinChildkeyTake(take: 0), nil),
        .root(.other, .sudoSetMinChildkeyTake(take: 65_535), nil),
        .root(.other, .sudoSetMaxChildkeyTake(take: 0), nil),
        .root(.other, .sudoSetMaxChildkeyTake(take: 65_535), nil),
        .root(.other, .setPendingChildkeyCooldown(cooldown: 0), nil),
        .root(.other, .setPendingChildkeyCooldown(cooldown: .max), nil),
        .root(.other, .sudoSetNumRootClaims(newValue: 0), nil),
        .root(.other, .sudoSetNumRootClaims(newValue: 50), nil),
        .root(.other, .sudoSetNumRootClaims(newValue: 51), .invalidNumRootClaim),
        .root(.subnet, .sudoSetVotingPowerEmaAlpha(netuid: RefusalWorld.missing, alpha: 0), nil),
        .root(.other, .sudoSetVotingPowerEmaAlpha(netuid: 1, alpha: 1_000_000_000_000_000_000), nil),
        .root(
            .other,
            .sudoSetVotingPowerEmaAlpha(netuid: 1, alpha: 1_000_000_000_000_000_001),
            .invalidVotingPowerEmaAlpha
        ),
    ]
}
