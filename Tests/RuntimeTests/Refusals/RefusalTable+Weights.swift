import Frame
import Primitives
import Scale

@testable import Runtime

extension RefusalCase {
    private static let hash = Hash256.zero

    /// Setting, committing and revealing weights. Source: `subnets/weights.rs` and `guards/check_weights.rs` of the
    /// reference's `pallets/subtensor/src`; what no subnet has is that weights are committed, by default.
    static let weights: [RefusalCase] = setting + mechanisms + commits + reveals

    private static func set(_ netuid: NetUID, _ dests: [UInt16] = [0], _ weights: [UInt16] = [1]) -> Subtensor.Call {
        .setWeights(netuid: netuid, dests: dests, weights: weights, versionKey: 0)
    }

    private static let setting: [RefusalCase] = [
        .init(.subnet, set(RefusalWorld.missing), by: RefusalWorld.hotkey, .commitRevealEnabled),
        .init(.hotkey, set(1), by: RefusalWorld.stranger, .hotKeyNotRegisteredInSubNet),
        .init(.list, set(1, [0, 1], [1]), by: RefusalWorld.hotkey, .weightVecNotEqualSize),
        .init(.list, set(1, [0, 0], [1, 1]), by: RefusalWorld.hotkey, .duplicateUids),
        .init(.list, set(1, [0, 9], [1, 1]), by: RefusalWorld.hotkey, .uidVecContainInvalidOne),
        .init(.list, set(1, [0, 1, 2, 3], [1, 1, 1, 1]), by: RefusalWorld.hotkey, .uidsLengthExceedUidsInSubNet),
        .init(.list, set(1, [], []), by: RefusalWorld.hotkey, .weightVecLengthIsLow) {
            $0[Subtensor.minAllowedWeights, 1] = 1
        },
        .taken(.list, set(1, [2, 0], [.max, 0]), by: RefusalWorld.hotkey),
        .init(.other, set(2), by: RefusalWorld.hotkey, .commitRevealEnabled),
        .init(.other, set(1), by: RefusalWorld.hotkey, .neuronNoValidatorPermit) {
            $0[Subtensor.validatorPermit, 1] = [false, false, false]
        },
        .init(.other, set(1), by: RefusalWorld.hotkey, .incorrectWeightVersionKey) {
            $0[Subtensor.weightsVersionKey, 1] = 1
        },
        .init(.other, set(1), by: RefusalWorld.hotkey, .notEnoughStakeToSetWeights) {
            $0[Subtensor.stakeThreshold] = .max
        },
    ]

    private static let mechanisms: [RefusalCase] = [
        .init(.subnet, mechanism(RefusalWorld.missing), by: RefusalWorld.hotkey, .commitRevealEnabled),
        // A mechanism that is not there has no rate that could be kept, and the guard comes before the call.
        .init(.other, mechanism(1, 1), by: RefusalWorld.hotkey, .settingWeightsTooFast),
        .init(.hotkey, mechanism(1), by: RefusalWorld.stranger, .hotKeyNotRegisteredInSubNet),
        .init(.list, mechanism(1, 0, [1]), by: RefusalWorld.hotkey, .weightVecNotEqualSize),
        .taken(
            .subnet,
            .batchSetWeights(netuids: [Compact(RefusalWorld.missing)], weights: [[]], versionKeys: [Compact(0)]),
            by: RefusalWorld.hotkey
        ),
        .init(
            .list,
            .batchSetWeights(netuids: [Compact(1), Compact(2)], weights: [[]], versionKeys: [Compact(0)]),
            by: RefusalWorld.hotkey,
            .inputLengthsUnequal
        ),
        .taken(.list, .batchSetWeights(netuids: [], weights: [], versionKeys: []), by: RefusalWorld.hotkey),
        .taken(
            .hotkey,
            .batchSetWeights(netuids: [Compact(1)], weights: [[]], versionKeys: [Compact(0)]),
            by: RefusalWorld.stranger
        ),
    ]

    private static func mechanism(
        _ netuid: NetUID,
        _ mechanism: MechID = 0,
        _ dests: [UInt16] = [0, 1]
    ) -> Subtensor.Call {
        .setMechanismWeights(netuid: netuid, mecid: mechanism, dests: dests, weights: [1, 1], versionKey: 0)
    }

    private static let commits: [RefusalCase] = [
        .init(
            .subnet,
            .commitWeights(netuid: RefusalWorld.missing, commitHash: hash),
            by: RefusalWorld.hotkey,
            .mechanismDoesNotExist
        ),
        .init(.other, .commitWeights(netuid: 1, commitHash: hash), by: RefusalWorld.hotkey, .commitRevealDisabled),
        .init(
            .hotkey,
            .commitWeights(netuid: 2, commitHash: hash),
            by: RefusalWorld.stranger,
            .hotKeyNotRegisteredInSubNet
        ),
        .init(
            .subnet,
            .commitMechanismWeights(netuid: RefusalWorld.missing, mecid: 0, commitHash: hash),
            by: RefusalWorld.hotkey,
            .mechanismDoesNotExist
        ),
        .init(
            .other,
            .commitMechanismWeights(netuid: 2, mecid: 1, commitHash: hash),
            by: RefusalWorld.hotkey,
            .committingWeightsTooFast
        ),
        .taken(
            .subnet,
            .batchCommitWeights(netuids: [Compact(RefusalWorld.missing)], commitHashes: [hash]),
            by: RefusalWorld.hotkey
        ),
        .init(
            .list,
            .batchCommitWeights(netuids: [Compact(2)], commitHashes: []),
            by: RefusalWorld.hotkey,
            .inputLengthsUnequal
        ),
        .taken(
            .list,
            .batchCommitWeights(netuids: [Compact(2), Compact(2)], commitHashes: [hash, hash]),
            by: RefusalWorld.hotkey
        ),
        .init(
            .subnet,
            .commitTimelockedWeights(
                netuid: RefusalWorld.missing,
                commit: [],
                revealRound: .max,
                commitRevealVersion: 4
            ),
            by: RefusalWorld.hotkey,
            .mechanismDoesNotExist
        ),
        .init(
            .other,
            .commitTimelockedWeights(netuid: 2, commit: [], revealRound: .max, commitRevealVersion: 3),
            by: RefusalWorld.hotkey,
            .incorrectCommitRevealVersion
        ),
        .init(
            .other,
            .commitTimelockedWeights(netuid: 2, commit: [], revealRound: .max, commitRevealVersion: 4),
            by: RefusalWorld.stranger,
            .hotKeyNotRegisteredInSubNet
        ),
        .init(
            .subnet,
            .commitTimelockedMechanismWeights(
                netuid: RefusalWorld.missing,
                mecid: 0,
                commit: [],
                revealRound: .max,
                commitRevealVersion: 4
            ),
            by: RefusalWorld.hotkey,
            .mechanismDoesNotExist
        ),
        .init(
            .subnet,
            .commitCrv3MechanismWeights(netuid: RefusalWorld.missing, mecid: 0, commit: [], revealRound: .max),
            by: RefusalWorld.hotkey,
            .mechanismDoesNotExist
        ),
        .init(
            .other,
            .commitCrv3MechanismWeights(netuid: 1, mecid: 0, commit: [], revealRound: .max),
            by: RefusalWorld.hotkey,
            .commitRevealDisabled
        ),
    ]

    private static let reveals: [RefusalCase] = [RefusalWorld.missing, 1, 2].flatMap { netuid -> [RefusalCase] in
        [
            .init(
                .subnet,
                .revealWeights(netuid: netuid, uids: [0], values: [1], salt: [], versionKey: 0),
                by: RefusalWorld.hotkey,
                .noWeightsCommitFound
            ),
            .init(
                .list,
                .revealWeights(netuid: netuid, uids: [0, 0], values: [], salt: [1], versionKey: .max),
                by: RefusalWorld.hotkey,
                .noWeightsCommitFound
            ),
            .init(
                .subnet,
                .revealMechanismWeights(
                    netuid: netuid,
                    mecid: 0,
                    uids: [0],
                    values: [1],
                    salt: [],
                    versionKey: 0
                ),
                by: RefusalWorld.hotkey,
                .noWeightsCommitFound
            ),
            .init(
                .list,
                .revealMechanismWeights(netuid: netuid, mecid: 9, uids: [], values: [], salt: [], versionKey: 0),
                by: RefusalWorld.hotkey,
                .noWeightsCommitFound
            ),
            .init(
                .subnet,
                .batchRevealWeights(
                    netuid: netuid,
                    uidsList: [[0]],
                    valuesList: [[1]],
                    saltsList: [[]],
                    versionKeys: [0]
                ),
                by: RefusalWorld.hotkey,
                .noWeightsCommitFound
            ),
            .init(
                .list,
                .batchRevealWeights(
                    netuid: netuid,
                    uidsList: [[0], [1]],
                    valuesList: [[1]],
                    saltsList: [[]],
                    versionKeys: [0]
                ),
                by: RefusalWorld.hotkey,
                .inputLengthsUnequal
            ),
        ]
    }
}
