import ChainCrypto
import Evaluation
import Foundation
import Primitives

/// One row of the scoreboard: a participant, what validators measured and what the chain pays.
struct ScoreboardRow: Sendable, Codable, Equatable {
    let name: String
    let uid: UInt16
    let role: String
    /// The mean of the validators' scores, with the widest of their intervals; nil before the first measurement.
    let score: Double?
    let low: Double?
    let high: Double?
    let samples: Int
    let latencyMilliseconds: Double?
    /// Shares of one.
    let incentive: Double
    let dividends: Double
    /// In alpha and in alpha an epoch.
    let stake: Double
    let emission: Double
    let verdict: String?
}

/// What the terminal shows of a local network.
struct Scoreboard: Sendable {
    /// The rows, miners by incentive, then validators.
    static func rows(
        of view: MarketView,
        participants: [Participant],
        keys: UpKeys,
        statuses: [ValidatorStatus]
    ) -> [ScoreboardRow] {
        var rows: [ScoreboardRow] = []
        for one in participants {
            guard let hotkey = try? keys.hotkey(one.name) else { continue }
            guard let neuron = view.neurons.first(where: { $0.hotkey == hotkey.account }) else { continue }
            let measured = statuses.compactMap { status in
                status.miners.first { $0.hotkey == hotkey.ss58Address && $0.samples > 0 }
            }
            rows.append(row(of: one, neuron: neuron, measured: one.isMiner ? measured : []))
        }
        return rows.sorted {
            if ($0.role == "validator") != ($1.role == "validator") { return $1.role == "validator" }
            return ($0.incentive, $0.score ?? -1, -Int($0.uid)) > ($1.incentive, $1.score ?? -1, -Int($1.uid))
        }
    }

    private static func row(
        of one: Participant,
        neuron: MarketView.Neuron,
        measured: [MinerStatus]
    ) -> ScoreboardRow {
        let count = Double(measured.count)
        let mean = { (value: (MinerStatus) -> Double) in
            measured.isEmpty ? nil : measured.reduce(0) { $0 + value($1) } / count
        }
        return ScoreboardRow(
            name: one.name,
            uid: neuron.uid,
            role: one.role == .validator ? "validator" : one.isCheat ? "cheat" : "miner",
            score: mean(\.score),
            low: measured.map(\.low).min(),
            high: measured.map(\.high).max(),
            samples: measured.reduce(0) { $0 + $1.samples },
            latencyMilliseconds: mean(\.latencyMilliseconds),
            incentive: Double(neuron.incentive) / 65_535,
            dividends: Double(neuron.dividends) / 65_535,
            stake: Double(neuron.stake) / 1e9,
            emission: Double(neuron.emission) / 1e9,
            verdict: measured.compactMap(\.verdict).first
        )
    }

    /// The rows as a table.
    static func table(_ rows: [ScoreboardRow], view: MarketView) -> [String] {
        var lines = [
            "block \(view.block)   epoch \(view.epochs)   next epoch in \(max(0, Int(view.nextEpoch) - Int(view.block))) blocks",
            "",
            pad("", 20) + pad("uid", 5) + pad("score", 22) + pad("incentive", 11) + pad("dividends", 11)
                + pad("stake α", 11) + pad("α/epoch", 10) + pad("ms", 8) + "found",
        ]
        for row in rows {
            lines.append(
                pad(row.name, 20) + pad("\(row.uid)", 5) + pad(score(row), 22)
                    + pad(row.role == "validator" ? "" : decimal(row.incentive, 4), 11)
                    + pad(row.role == "validator" ? decimal(row.dividends, 4) : "", 11)
                    + pad(decimal(row.stake, 1), 11) + pad(decimal(row.emission, 3), 10)
                    + pad(row.latencyMilliseconds.map { decimal($0, 1) } ?? "", 8)
                    + (row.verdict ?? "")
            )
        }
        return lines
    }

    private static func score(_ row: ScoreboardRow) -> String {
        guard let score = row.score, let low = row.low, let high = row.high else { return "" }
        return "\(decimal(score, 3)) [\(decimal(low, 3)), \(decimal(high, 3))]"
    }

    private static func decimal(_ value: Double, _ digits: Int) -> String {
        String(format: "%.\(digits)f", value)
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text.count >= width
            ? String(text.prefix(width - 1)) + " " : text + String(repeating: " ", count: width - text.count)
    }
}
