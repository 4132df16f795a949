extension Subtensor.Failure {
    /// The number by which a pool reports the failure; 255 for those that have none of their own.
    ///
    /// Source: `extensions/subtensor.rs` of subtensor and `wire.md` section 1.6.
    var validityCode: UInt8 {
        switch self {
        case .coldkeySwapAnnounced: 0
        case .amountTooLow, .notEnoughStakeToSetWeights: 1
        case .notEnoughBalanceToStake: 2
        case .subnetNotExists: 3
        case .hotKeyAccountNotExists: 4
        case .notEnoughStakeToWithdraw: 5
        case .committingWeightsTooFast, .settingWeightsTooFast, .networkTxRateLimitExceeded: 6
        case .insufficientLiquidity: 7
        case .slippageTooHigh: 8
        case .transferDisallowed: 9
        case .hotKeyNotRegisteredInNetwork: 10
        case .invalidIpAddress: 11
        case .servingRateLimitExceeded: 12
        case .invalidPort: 13
        case .invalidRevealRound: 15
        case .noWeightsCommitFound: 16
        case .revealTooEarly: 17
        case .inputLengthsUnequal: 18
        case .hotKeyNotRegisteredInSubNet: 19
        case .evmKeyAssociateRateLimitExceeded: 20
        case .coldkeySwapDisputed: 21
        case .nonAssociatedColdKey: 25
        case .delegateTakeTooLow: 26
        case .delegateTakeTooHigh: 27
        default: 255
        }
    }
}
