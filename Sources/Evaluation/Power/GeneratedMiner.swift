/// What a generated miner does.
public enum GeneratedMiner: Hashable, Sendable {
    /// Works by a method of its own; `noise` is how badly.
    case honest(noise: Double)
    /// The method of another miner with slightly different parameters; `change` is how different.
    case variant(of: Int, change: Double)
    /// The method of another miner, and in a share `own` of cases one of its own: at the detector's bar of honesty with a
    /// tenth.
    case borrowing(from: Int, own: Double)
    /// The very method of another miner: an honest twin, or a copy of its answers.
    case same(as: Int)
    /// Asks a public endpoint that mostly serves `main` and in a share of cases another of `others`; the answer comes
    /// `milliseconds` after its source's.
    case relay(main: Int, others: [Int], share: Double, milliseconds: Double = 3)
    /// Copies one of several at random.
    case mixture([Int])
    /// Copies another and changes one of the last three claims.
    case spoiled(of: Int)
    /// Copies another and changes one claim anywhere.
    case edited(of: Int)
    /// Copies another and shuffles the order.
    case shuffled(of: Int)
    /// The method of another miner on a `share` of the items, and a related one on the rest: `change` is how different.
    case partly(of: Int, share: Double, change: Double)
    /// Answers a share `own` of the items by a method of its own, which errs by `noise`, and buys another's answers to the
    /// rest, as a second identity of the same operator would.
    case blend(of: Int, own: Double, noise: Double)
    /// The same, with what the subnet's public endpoint gives on the rest.
    case endpointBlend(own: Double, noise: Double)
}
