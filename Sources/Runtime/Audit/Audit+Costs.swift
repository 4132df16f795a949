public import Frame
import Primitives
import Scale

// Our own figures, set above those of calls of the reference that read and write as much (`crowdloan`).
extension Audit.Call {
    public var cost: CallCost {
        switch self {
        case .setTerms: CallCost.of(20_000_000, reads: 260, writes: 258, proof: 65_536).guarded
        case .commitSeed: CallCost.of(25_000_000, reads: 6, writes: 1, proof: 6_148).guarded
        case .commitTranscript: CallCost.of(25_000_000, reads: 6, writes: 1, proof: 6_148).guarded
        case .revealSeed: CallCost.of(30_000_000, reads: 6, writes: 1, proof: 6_148).guarded
        }
    }
}
