/// Incentive, emission and stake over epochs.
struct CoursePanels: Sendable {
    let overview: Overview
    private let epochs: [EpochFigures]

    /// How many points a line has at most, and how many miners have lines of their own.
    static let pointLimit = 120
    static let lineLimit = 9

    init(overview: Overview) {
        self.overview = overview
        epochs = SVG.thinned(overview.epochs, to: Self.pointLimit)
    }

    var section: HTML {
        guard !epochs.isEmpty else {
            return """
                <section class="card" id="course" data-live><h2>Over time</h2><p class="empty">The first epoch has \
                not run yet.</p></section>
                """
        }
        return """
            <div class="three" id="course" data-live>
            <section class="card"><h2>Incentive</h2><p class="mute">% of all miners’ pay, by epoch</p>\
            \(incentiveChart)</section>
            <section class="card"><h2>Emission</h2><p class="legend">\(legend)</p>\
            \(stacked("emission", "Emission in each epoch", \.emission).svg())</section>
            <section class="card"><h2>Stake</h2><p class="legend">\(legend)</p>\
            \(stacked("stake", "Stake after each epoch", \.stake).svg())</section>
            </div>
            """
    }

    private var legend: HTML {
        """
        <span class="swatch validators">validators</span><span class="swatch miners">miners</span>\
        <span class="swatch found">found</span><span>in \(overview.symbol)</span>
        """
    }

    private var incentiveChart: HTML {
        let chart = incentive
        return chart.series.isEmpty ? "<p class=\"empty\">No miner has been paid yet.</p>" : chart.svg()
    }

    private var incentive: LineChart {
        let everPaid = Set(epochs.flatMap { $0.payments.filter { $0.incentive > 0 }.map(\.hotkey) })
        let shown = overview.miners.filter { everPaid.contains($0.hotkey) }.prefix(Self.lineLimit)
        var honest = 0
        let series = shown.map { miner in
            let style = miner.verdict != nil ? "found" : "s\(honest % 7)"
            if miner.verdict == nil { honest += 1 }
            return LineChart.Series(
                label: miner.label,
                style: style,
                values: epochs.map { $0.payment(of: miner.hotkey).map { $0.incentive * 100 } }
            )
        }
        return LineChart(
            id: "incentive",
            title: "Incentive of \(Figures.count(shown.count, "miner")) over epochs",
            epochs: epochs.map(\.epoch),
            series: series
        )
    }

    /// A figure as a sum over validators, over miners, and over miners that were found cheating.
    private func stacked(
        _ id: String,
        _ title: String,
        _ figure: (Payment) -> Double
    ) -> StackedChart {
        let validators = Set(overview.measurers.map(\.hotkey))
        let found = Set(overview.neurons.filter { $0.verdict != nil }.map(\.hotkey))
        let sums = epochs.map { epoch in
            var sums = (validators: 0.0, miners: 0.0, found: 0.0)
            for payment in epoch.payments {
                let value = figure(payment)
                if validators.contains(payment.hotkey) {
                    sums.validators += value
                } else if found.contains(payment.hotkey) {
                    sums.found += value
                } else {
                    sums.miners += value
                }
            }
            return sums
        }
        return StackedChart(
            id: id,
            title: title,
            epochs: epochs.map(\.epoch),
            bands: [
                .init(label: "validators", style: "validators", values: sums.map(\.validators)),
                .init(label: "miners", style: "miners", values: sums.map(\.miners)),
                .init(label: "miners found cheating", style: "found", values: sums.map(\.found)),
            ]
        )
    }
}
