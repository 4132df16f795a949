/// What it takes to come by an honest miner's score, or its pay, by the best of the cheats that were tried.
public struct TrialAttack: Sendable, Codable {
    /// The cheat that scored best.
    public let cheat: String
    /// The honest miner that it imitates.
    public let imitates: String
    /// Its mean score as a share of the imitated miner's.
    public let scoreShare: Double
    /// What a point of score costs it, as a multiple of what it costs the imitated miner; below 1, scoring by cheating is
    /// cheap, and only the verdict keeps it from pay.
    public let costOfScore: Double
    /// The cheat that came by most pay for its cost; nil where none was paid at all.
    public let paidCheat: String?
    /// What the imitated miner's pay would cost it, as a multiple of what it costs that miner; nil where no cheat was
    /// paid, so that no spending reaches it.
    public let costOfPay: Double?

    /// The attack of a trial's rows; nil without cheats of declared cost.
    init?(_ rows: [TrialReport.Row]) {
        let honest = rows.filter { $0.part == TrialMiner.Part.honest.rawValue }
        let cheats = rows.filter { $0.part == TrialMiner.Part.cheat.rawValue && $0.cost != nil && $0.imitates != nil }
        guard let best = cheats.max(by: { $0.quality < $1.quality }), let cost = best.cost,
            let source = honest.first(where: { $0.name == best.imitates }), let sourceCost = source.cost,
            source.quality > 0, sourceCost > 0
        else { return nil }
        cheat = best.name
        imitates = source.name
        scoreShare = best.quality / source.quality
        costOfScore = scoreShare > 0 ? cost / sourceCost / scoreShare : .greatestFiniteMagnitude
        let paid = cheats.filter { ($0.rewardPerCost ?? 0) > 0 }.max {
            ($0.rewardPerCost ?? 0) < ($1.rewardPerCost ?? 0)
        }
        paidCheat = paid?.name
        costOfPay = paid.flatMap(\.rewardPerCost).map { 1 / $0 }
    }

    /// The attack for a terminal.
    var lines: [String] {
        let share = TrialReport.text(scoreShare * 100, 0)
        var lines = [
            "  best cheat by score: \(cheat), \(share) % of \(imitates)'s score; a point costs it "
                + "\(TrialReport.text(costOfScore, 2)) times as much"
        ]
        if let paidCheat, let costOfPay {
            lines.append(
                "  an honest miner's pay by cheating: at \(TrialReport.text(costOfPay, 2)) times its cost, by \(paidCheat)"
            )
        } else {
            lines.append("  an honest miner's pay by cheating: out of reach, no cheat is paid")
        }
        return lines
    }
}
