/// What a miner's weight is made from.
public struct Standing: Hashable, Sendable {
    /// The miner's UID.
    public let uid: UInt16
    /// Its long-run score in [0, 1] with interval.
    public let score: Interval
    /// How many questions the score rests on.
    public let count: Int
    /// Questions left unanswered since the last answer.
    public let failuresInARow: Int
    /// What the copy detector found.
    public let verdict: Finding

    /// A standing of its parts.
    public init(uid: UInt16, score: Interval, count: Int, failuresInARow: Int, verdict: Finding) {
        self.uid = uid
        self.score = score
        self.count = count
        self.failuresInARow = failuresInARow
        self.verdict = verdict
    }

    /// The score that is paid: answers that are another's count as not given, as 0. So a blend comes to what it would
    /// have without the answers that it copied, and copying them pays nothing.
    public var paidScore: Interval {
        let share = Double(verdict.paidMillionths) / Double(Score.perfect)
        guard share < 1 else { return score }
        return Interval(
            estimate: score.estimate * share,
            lower: score.lower * share,
            upper: score.upper * share,
            level: score.level,
            count: score.count
        )
    }
}

/// What the chain accepts.
public struct WeightLimits: Hashable, Sendable {
    /// The fewest entries that a weight vector must have (hyperparameter `min_allowed_weights`).
    public let minimumEntries: Int
    /// The largest share of the sum that one entry may have, in 65,535ths (`max_weights_limit`).
    public let maximumShare: UInt16

    /// Limits of a subnet.
    public init(minimumEntries: Int = 1, maximumShare: UInt16 = .max) {
        self.minimumEntries = minimumEntries
        self.maximumShare = maximumShare
    }
}

/// Weights as the chain takes them: UIDs in increasing order and a weight for each.
public struct WeightVector: Hashable, Sendable {
    /// The UIDs.
    public let uids: [UInt16]
    /// The weights; the largest is 65,535.
    public let weights: [UInt16]

    /// A vector of its parts; what is longer than the other is cut.
    public init(uids: [UInt16], weights: [UInt16]) {
        let count = min(uids.count, weights.count)
        self.uids = Array(uids.prefix(count))
        self.weights = Array(weights.prefix(count))
    }

    /// The weight of a UID; 0 where it has none.
    public func weight(of uid: UInt16) -> UInt16 {
        uids.firstIndex(of: uid).map { weights[$0] } ?? 0
    }
}

/// Turns standings into weights.
public struct WeightPolicy: Hashable, Sendable {
    /// How scores become pay.
    public let curve: PayCurve
    /// The score that needs no work: what a constant or random answer gets, or a little more.
    public let baseline: Double
    /// Scores on fewer questions than this are not paid yet.
    public let minimumCount: Int
    /// A miner that has left so many questions in a row unanswered is gone and gets nothing.
    public let maximumFailuresInARow: Int
    /// The UID that takes all weight where nobody is good enough, such as the owner's, whose share is burned.
    public let burnUID: UInt16?

    /// A policy.
    public init(
        curve: PayCurve = .softmax(temperature: 0.1),
        baseline: Double = 0.1,
        minimumCount: Int = 20,
        maximumFailuresInARow: Int = 20,
        burnUID: UInt16? = nil
    ) {
        self.curve = curve
        self.baseline = baseline
        self.minimumCount = max(1, minimumCount)
        self.maximumFailuresInARow = max(1, maximumFailuresInARow)
        self.burnUID = burnUID
    }

    /// Weights for all standings; nil where there is nobody to pay or others are about to be (see ``isBeginning(_:)``), and
    /// then none should be set.
    ///
    /// Better scores never get less weight, where the same part of them is paid: of two that are paid the one with the
    /// larger estimate, of all the one whose estimate and low end are both at least the other's. Every paid miner gets at
    /// least 1; those that are not paid appear, with weight 0, only to reach the least number of entries.
    public func weights(_ standings: [Standing], limits: WeightLimits = WeightLimits()) -> WeightVector? {
        let paid = standings.filter(isPaid)
        guard !paid.isEmpty else {
            guard let burnUID else { return nil }
            return padded([burnUID: .max], standings: standings, limits: limits)
        }
        if isBeginning(standings) { return nil }
        // A steep curve's least pays may be 0 or nearly so, of which no share can be made.
        let steep = curve.pays(paid.map(\.paidScore), baseline: baseline)
        let least = (steep.max() ?? 0) * Self.leastPay
        let pays = steep.map { max($0, least) }
        let capped = Self.capped(pays, share: Double(limits.maximumShare) / 65_535)
        let largest = capped.max() ?? 1
        var weights: [UInt16: UInt16] = [:]
        for (standing, pay) in zip(paid, capped) {
            weights[standing.uid] = UInt16(min(max((pay / largest * 65_535).rounded(), 1), 65_535))
        }
        return padded(weights, standings: standings, limits: limits)
    }

    /// Whether a miner is paid at all: enough evidence, still there, no cheat, and above the baseline beyond doubt; under
    /// ``PayCurve/threshold(at:)`` above that too.
    public func isPaid(_ standing: Standing) -> Bool {
        standing.verdict.kind.isPaid
            && standing.count >= minimumCount
            && standing.failuresInARow < maximumFailuresInARow
            && standing.paidScore.lower > baseline
            && standing.paidScore.lower >= (curve.threshold ?? baseline)
    }

    /// Whether a miner that answers lacks evidence only because it was first asked a little after those that have enough.
    ///
    /// Miners of a new subnet announce themselves within some blocks. Without this, whoever was in a validator's first round
    /// would get all weight of an epoch, and miners of a round later none. "A little" is half of the evidence that pay
    /// needs, so nobody can hold the first weights up for longer, and a validator that has measured for a while never waits.
    public func isBeginning(_ standings: [Standing]) -> Bool {
        let most = standings.map(\.count).max() ?? 0
        return standings.contains { standing in
            standing.count < minimumCount && standing.count + minimumCount / 2 >= most
                && standing.failuresInARow < maximumFailuresInARow && standing.failuresInARow < standing.count
        }
    }

    /// The least pay as a share of the largest, far below what a weight can express.
    private static let leastPay = 1e-12

    /// Pays with none above `share` of the sum: what is larger is cut to one common height. Where there are too few to
    /// share, all get the same.
    static func capped(_ pays: [Double], share: Double) -> [Double] {
        guard Double(pays.count) * share > 1 else { return pays.map { _ in 1 } }
        let sorted = pays.sorted(by: >)
        // Summed from the smallest on: what large ones leave of a sum by subtraction is no small one's part.
        var rests: [Double] = []
        for pay in sorted.reversed() { rests.append((rests.last ?? 0) + pay) }
        for (cut, (pay, rest)) in zip(sorted, rests.reversed()).enumerated() {
            // With the `cut` largest at height h: h = share · (cut · h + rest).
            let height = share * rest / (1 - share * Double(cut))
            if pay <= height || share * Double(cut) >= 1 { return pays.map { min($0, cut == 0 ? $0 : height) } }
        }
        return pays.map { _ in 1 }
    }

    private func padded(
        _ weights: [UInt16: UInt16],
        standings: [Standing],
        limits: WeightLimits
    ) -> WeightVector {
        var weights = weights
        for uid in standings.map(\.uid).sorted() where weights.count < limits.minimumEntries && weights[uid] == nil {
            weights[uid] = 0
        }
        let uids = weights.keys.sorted()
        return WeightVector(uids: uids, weights: uids.map { weights[$0] ?? 0 })
    }
}
