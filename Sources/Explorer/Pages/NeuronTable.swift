/// Everything about every neuron.
struct NeuronTable: Sendable {
    let overview: Overview

    var section: HTML {
        let (miners, validators) = (overview.miners, overview.measurers)
        let courses = Courses(epochs: overview.epochs)
        let bestPay = max(miners.first?.incentive ?? 0, 1e-9)
        return """
            <section class="card" id="neurons">
            <h2>Everyone</h2>
            <div class="scroll" tabindex="0" role="region" aria-label="All neurons, a wide table">
            <table id="table" data-live>
            <thead><tr><th class="num">uid</th><th>Hotkey</th><th class="num">Score</th><th>95 % interval</th>\
            <th class="num">Samples</th><th class="num">Latency</th><th class="num">Incentive</th>\
            <th class="num">Dividends</th><th class="num">Emission</th><th class="num">Stake</th><th>Verdict</th></tr>\
            </thead>
            \(group("Miners", miners, courses, bestPay))
            \(group("Validators", validators, courses, bestPay))
            </table>
            </div>
            </section>
            """
    }

    private func group(_ name: String, _ neurons: [NeuronFigures], _ courses: Courses, _ bestPay: Double) -> HTML {
        guard !neurons.isEmpty else { return .empty }
        return """
            <tbody><tr class="group"><th colspan="11" scope="rowgroup">\(name)</th></tr>
            \(neurons.html { row($0, courses, bestPay) })</tbody>
            """
    }

    private func row(_ neuron: NeuronFigures, _ courses: Courses, _ bestPay: Double) -> HTML {
        let quality = neuron.quality
        let interval = quality.map { "\(Figures.decimal($0.low, 3)) – \(Figures.decimal($0.high, 3))" } ?? "–"
        let pay: HTML =
            neuron.incentive > 0
            ? """
            <svg class="paybar" viewBox="0 0 48 6" width="48" height="6" aria-hidden="true"><rect class="rail" \
            width="48" height="6" rx="3"/><rect class="done" width="\(SVG.n(neuron.incentive / bestPay * 48))" \
            height="6" rx="3"/></svg>
            """ : HTML.empty
        let course = courses[neuron.hotkey]
        let mark = neuron.verdict != nil ? "found" : ""
        return """
            <tr class="\(mark)"><td class="num">\(neuron.uid)</td><td class="who"><a href="/miner/\(neuron.uid)">\
            \(neuron.label)</a> <code title="\(neuron.hotkey)">\(Figures.short(neuron.hotkey))</code></td>\
            <td class="num strong">\(quality.map { Figures.decimal($0.score, 3) } ?? "–")</td>\
            <td class="mute">\(interval)</td>\
            <td class="num">\(quality.map { Figures.grouped($0.samples) } ?? "–")</td>\
            <td class="num">\(quality.map { Self.latency($0.latencyMilliseconds) } ?? "–")</td>\
            <td class="num">\(pay)<span class="strong amount share">\(share(neuron.incentive))</span></td>\
            <td class="num">\(share(neuron.dividends))</td>\
            <td class="num">\(Sparkline(values: course.emission, style: mark, title: "emission by epoch").svg())\
            <span class="amount">\(Figures.amount(neuron.emission))</span></td>\
            <td class="num">\(Sparkline(values: course.stake, style: mark, title: "stake by epoch").svg())\
            <span class="amount">\(Figures.amount(neuron.stake))</span></td>\
            <td>\(verdict(neuron))</td></tr>

            """
    }

    private func share(_ share: Double) -> String {
        share > 0 ? Figures.percent(share, 2) : "–"
    }

    private func verdict(_ neuron: NeuronFigures) -> HTML {
        guard let quality = neuron.quality, let reason = quality.verdict else {
            return neuron.isValidator ? "<span class=\"mute\">measures</span>" : HTML.empty
        }
        return "<span class=\"verdict\">◆ \(reason)</span>"
    }

    static func latency(_ milliseconds: Double) -> String {
        milliseconds >= 1_000
            ? Figures.decimal(milliseconds / 1_000, 2) + " s"
            : Figures.decimal(milliseconds, milliseconds < 10 ? 1 : 0) + " ms"
    }
}

/// What each hotkey got, epoch after epoch.
struct Courses: Sendable {
    private let payments: [String: [Payment]]

    init(epochs: [EpochFigures]) {
        var payments: [String: [Payment]] = [:]
        for epoch in SVG.thinned(epochs, to: 40) {
            for payment in epoch.payments { payments[payment.hotkey, default: []].append(payment) }
        }
        self.payments = payments
    }

    subscript(_ hotkey: String) -> (emission: [Double], stake: [Double]) {
        let own = payments[hotkey] ?? []
        return (own.map(\.emission), own.map(\.stake))
    }
}
