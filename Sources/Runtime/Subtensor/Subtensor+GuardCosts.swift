import Frame
import Primitives
import Scale

// The protocol's guards run before every call, also before nested ones, and their weight is part of what a call
// declares (`SubtensorTransactionExtension` and the `DispatchExtension` tuple in the reference's `runtime/src/lib.rs`).
extension CallCost {
    /// The cost with that of the guard that looks at every call: whether the signer's coldkey is being swapped.
    ///
    /// The weights recorded from a chain with these guards (bittensor 11.3.0's recordings, block 67) are the source:
    /// `announce_next_key` took 793,661,000 ps and 9,753 bytes, of which `pallets/shield/src/weights.rs` accounts for
    /// 33,661,000 ps, 4 reads, 6 writes and 5,555 bytes. The rest, 60,000,000 ps and 4,198 bytes, is the guard: its
    /// bytes are those of `check_coldkey_swap_extension` in `pallets/subtensor/src/weights.rs`, whose two reads leave
    /// 10,000,000 ps (17,583,000 ps in the newest run of that benchmark, which would miss the recorded fees).
    var guarded: CallCost {
        adding(.of(10_000_000, reads: 2, proof: 4_198))
    }

    /// The cost with that of another guard (`check_*_extension` in `pallets/subtensor/src/weights.rs`).
    func guarded(by guardCost: GuardCost) -> CallCost {
        switch guardCost {
        case .weights: adding(.of(52_958_000, reads: 11, proof: 7_671))
        case .rateLimits: adding(.of(35_376_000, reads: 7, proof: 4_484))
        case .delegateTake: adding(.of(15_378_000, reads: 3, proof: 4_186))
        case .servingEndpoints: adding(.of(19_035_000, reads: 3, proof: 4_112))
        }
    }

    private func adding(_ other: CallCost) -> CallCost {
        CallCost(weight.adding(other.weight), class: dispatchClass, pays: pays)
    }
}

/// A guard that looks at some calls only.
enum GuardCost {
    /// Whether weights, commits and reveals may be made at all: stake, lengths, open commits.
    case weights
    /// Whether weights are set, weights committed or subnets registered too often.
    case rateLimits
    /// Whether a delegate's take is within bounds.
    case delegateTake
    /// Whether an endpoint can be served.
    case servingEndpoints
}
