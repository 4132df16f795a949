/// The honest side's part of an epoch's emission over all that the two sides can say, worked out only where it is
/// asked for.
///
/// The grid is the reference's: 51 by 51 points, from no utility to all.
struct RetentionSurface {
    /// How many steps there are from none to all.
    static let steps = 50

    private let network: SplitNetwork
    private let bondsPenalty: UInt16
    private var known: [Int: SplitNetwork.Shares] = [:]

    /// How many epochs were run.
    var epochs: Int { known.count }

    init(_ network: SplitNetwork, bondsPenalty: UInt16) {
        self.network = network
        self.bondsPenalty = bondsPenalty
    }

    /// The line on which the honest side's part of the emission is its part of the stake: for each weight of the cabal
    /// on itself, from none to all, the honest utility that is just enough; nil where none is needed or none is enough.
    ///
    /// The emission rises with the utility, so each point lies between two neighbours on the grid, which are sought
    /// from where the line was for the weight before; between them it is interpolated.
    mutating func line(validatorShare: Double) -> [Double?] {
        var result = [Double?](repeating: nil, count: Self.steps + 1)
        var guess: Int?
        for row in stride(from: Self.steps, through: 0, by: -1) {
            guard let step = firstSufficient(row, validatorShare, near: guess) else { continue }
            guess = step
            guard step > 0 else { continue }
            let low = excess(step - 1, row, validatorShare)
            let high = excess(step, row, validatorShare)
            result[row] = (Double(step) - high / (high - low)) / Double(Self.steps)
        }
        return result
    }

    /// The least step of honest utility with which the honest side keeps its stake; nil where none is enough.
    private mutating func firstSufficient(_ row: Int, _ validatorShare: Double, near guess: Int?) -> Int? {
        var low = -1
        var high = Self.steps + 1
        if let guess {
            // Looks around the guess first, in growing steps.
            var reach = 1
            if excess(guess, row, validatorShare) >= 0 {
                high = guess
                while high > 0 {
                    let next = max(0, high - reach)
                    guard excess(next, row, validatorShare) >= 0 else {
                        low = next
                        break
                    }
                    high = next
                    reach *= 2
                }
            } else {
                low = guess
                while low < Self.steps {
                    let next = min(Self.steps, low + reach)
                    guard excess(next, row, validatorShare) < 0 else {
                        high = next
                        break
                    }
                    low = next
                    reach *= 2
                }
            }
        }
        while high - low > 1 {
            let middle = (low + high) / 2
            if excess(middle, row, validatorShare) >= 0 { high = middle } else { low = middle }
        }
        return high <= Self.steps ? high : nil
    }

    /// The honest part of the emission beyond the honest part of the stake.
    private mutating func excess(_ utility: Int, _ row: Int, _ validatorShare: Double) -> Double {
        let place = row * (Self.steps + 1) + utility
        let shares: SplitNetwork.Shares
        if let found = known[place] {
            shares = found
        } else {
            shares = network.epoch(
                honestUtility: Double(utility) / Double(Self.steps),
                cabalWeight: Double(row) / Double(Self.steps),
                bondsPenalty: bondsPenalty
            )
            known[place] = shares
        }
        return shares.emission(validatorShare: validatorShare) - network.honestStake
    }
}
