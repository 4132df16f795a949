/// The page of one neuron: why it is paid what it is paid.
struct MinerPage: Sendable {
    let overview: Overview
    let neuron: NeuronFigures

    /// The whole document.
    func document() -> HTML {
        Layout(title: neuron.label, overview: overview, body: body).document()
    }

    private var body: HTML {
        let steps = neuron.isValidator && neuron.incentive == 0 ? validatorSteps : minerSteps
        return """
            <nav class="crumbs"><a href="/">\(overview.subnet?.name ?? "Subnet \(overview.netuid)")</a> / \
            uid \(neuron.uid)</nav>
            <div id="neuron" data-live>
            <div class="headline"><h1>\(neuron.label)</h1><p class="lead"><code class="long">\(neuron.hotkey)</code></p>
            </div>
            \(verdict)
            <section class="keys">\(tiles)</section>
            <div class="grid">
            <section class="card"><h2>Why it is paid what it is paid</h2><ol class="steps">\(steps)</ol></section>
            <div class="side">\(history)</div>
            </div>
            \(measurements)
            </div>
            """
    }

    private var verdict: HTML {
        guard let quality = neuron.quality, let reason = quality.verdict else { return .empty }
        return """
            <p class="banner"><strong>◆ Found cheating: \(reason).</strong> \
            \(Figures.count(quality.accusers, "validator")) of \(neuron.measurements.count) that measured it \
            say so and do not pay it by its score.</p>
            """
    }

    private var tiles: HTML {
        let rank = overview.miners.firstIndex { $0.uid == neuron.uid }
        let place = neuron.incentive > 0 ? rank.map { "place \($0 + 1) of \(overview.miners.count)" } ?? "" : "unpaid"
        let score = neuron.quality.map { Figures.decimal($0.score, 3) } ?? "–"
        let interval =
            neuron.quality.map { "\(Figures.decimal($0.low, 3)) to \(Figures.decimal($0.high, 3))" } ?? "not measured"
        let pay: HTML =
            neuron.isValidator && neuron.incentive == 0
            ? tile("Dividends", Figures.percent(neuron.dividends, 2), "of all validators’")
            : tile("Quality", score, interval) + tile("Incentive", Figures.percent(neuron.incentive, 2), place)
        return pay
            + tile("Last epoch", "\(Figures.trimmed(neuron.emission)) \(overview.symbol)", "paid to it and its stakers")
            + tile("Stake", "\(Figures.trimmed(neuron.stake)) \(overview.symbol)", "on this subnet")
            + tile("Since block", Figures.grouped(neuron.registeredAt), "its registration")
    }

    private func tile(_ what: String, _ figure: String, _ note: String) -> HTML {
        """
        <div class="tile"><span class="what">\(what)</span><span class="figure">\(figure)</span>\
        <span class="note">\(note)</span></div>
        """
    }

    private var minerSteps: HTML {
        Explanation(overview: overview, neuron: neuron).miner.html { step in
            "<li><strong>\(step.title)</strong> \(step.text)</li>\n"
        }
    }

    private var validatorSteps: HTML {
        Explanation(overview: overview, neuron: neuron).validator.html { step in
            "<li><strong>\(step.title)</strong> \(step.text)</li>\n"
        }
    }

    private var history: HTML {
        let epochs = SVG.thinned(overview.epochs, to: CoursePanels.pointLimit)
        guard !epochs.isEmpty else { return "<section class=\"card\"><h2>Over time</h2><p>No epoch yet.</p></section>" }
        let payments = epochs.map { $0.payment(of: neuron.hotkey) }
        let style = neuron.verdict != nil ? "found" : "s0"
        let isMiner = !neuron.isValidator || neuron.incentive > 0
        let share = payments.map { payment in payment.map { (isMiner ? $0.incentive : $0.dividends) * 100 } }
        let name = isMiner ? "Incentive" : "Dividends"
        return """
            <section class="card"><h2>\(name)</h2><p class="mute">%, by epoch</p>\
            \(chart("share", "\(name) by epoch", epochs, share, style))</section>
            <section class="card"><h2>Emission</h2><p class="mute">\(overview.symbol), by epoch</p>\
            \(chart("emission", "Emission by epoch", epochs, payments.map { $0?.emission }, style))</section>
            """
    }

    private func chart(
        _ id: String,
        _ title: String,
        _ epochs: [EpochFigures],
        _ values: [Double?],
        _ style: String
    ) -> HTML {
        let last = values.last.flatMap { $0 }.map { Figures.decimal($0, 2) } ?? "–"
        let series = LineChart.Series(label: last, style: style, values: values)
        return LineChart(id: id, title: title, epochs: epochs.map(\.epoch), series: [series], height: 190).svg()
    }

    private var measurements: HTML {
        guard !neuron.measurements.isEmpty else { return .empty }
        let rows = neuron.measurements.html { measured in
            let validator = overview.neurons.first { $0.hotkey == measured.validator }
            let given =
                validator.flatMap { one in overview.weights.first { $0.validator == one.uid } }
                .map { Figures.percent($0.share(of: neuron.uid)) } ?? "–"
            return """
                <tr><td>\(validator?.label ?? Figures.short(measured.validator))</td>\
                <td class="num strong">\(Figures.decimal(measured.score, 3))</td>\
                <td class="mute">\(Figures.decimal(measured.low, 3)) – \(Figures.decimal(measured.high, 3))</td>\
                <td class="num">\(Figures.grouped(measured.samples))</td>\
                <td class="num">\(NeuronTable.latency(measured.latencyMilliseconds))</td>\
                <td class="num">\(Figures.percent(measured.reliability, 0))</td>\
                <td class="num">\(Figures.percent(measured.weight))</td><td class="num">\(given)</td>\
                <td class="num">\(Figures.amount(validator?.stake ?? 0))</td>\
                <td>\(measured.verdict.map { "◆ \($0)" } ?? "")</td></tr>

                """
        }
        return """
            <section class="card"><h2>What each validator measured</h2>
            <div class="scroll" tabindex="0" role="region" aria-label="Measurements, a wide table"><table>
            <thead><tr><th>Validator</th><th class="num">Score</th><th>95 % interval</th><th class="num">Samples</th>\
            <th class="num">Latency</th><th class="num">In time</th><th class="num">Weight meant</th>\
            <th class="num">On chain</th><th class="num">Its stake</th><th>Verdict</th></tr></thead>
            <tbody>\(rows)</tbody></table></div></section>
            """
    }
}
