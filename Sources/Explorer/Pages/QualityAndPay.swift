/// The scatter of miners: is the better one paid more?
struct QualityAndPay: Sendable {
    let overview: Overview

    var section: HTML {
        let points = points
        let unmeasured = overview.miners.count - points.count
        let chart: HTML =
            points.isEmpty
            ? "<p class=\"empty\">No validator has measured a miner yet.</p>"
            : """
            <div class="wide">\(ScatterChart(points: points, width: 780, height: 540, id: "sw").svg())</div>\
            <div class="narrow">\(ScatterChart(points: points, width: 360, height: 430, id: "sn").svg())</div>
            """
        let rest: HTML =
            unmeasured > 0
            ? "<p class=\"mute\">\(Figures.count(unmeasured, "miner")) not measured yet.</p>" : HTML.empty
        return """
            <section class="card" id="quality" data-live>
            <h2>Quality and pay</h2>
            <p class="legend"><span class="key paid">paid by score</span><span class="key unpaid">measured, \
            unpaid</span><span class="key found">found cheating</span><span class="key bar">95 % interval</span></p>
            \(chart)\(rest)
            </section>
            """
    }

    private var points: [ScatterChart.Point] {
        overview.miners.compactMap { miner in
            guard let quality = miner.quality else { return nil }
            let kind: ScatterChart.Kind =
                quality.verdict != nil ? .found : miner.incentive > 0 ? .paid : .unpaid
            let verdict = quality.verdict.map { "; found cheating: \($0)" } ?? ""
            return ScatterChart.Point(
                uid: miner.uid,
                label: HeatMap.cut(miner.label, 20),
                score: quality.score,
                low: quality.low,
                high: quality.high,
                incentive: miner.incentive,
                kind: kind,
                title: "\(miner.label): quality \(quality.text), pay \(Figures.percent(miner.incentive))\(verdict)"
            )
        }
    }
}

extension Quality {
    /// The score with its interval.
    var text: String {
        "\(Figures.decimal(score, 3)) [\(Figures.decimal(low, 3)), \(Figures.decimal(high, 3))]"
    }
}
