/// The figures at the top.
struct KeyFigures: Sendable {
    let overview: Overview
    let subnet: SubnetTerms

    var section: HTML {
        let miners = overview.miners
        let paid = miners.filter { $0.incentive > 0 }.count
        let found = miners.filter { $0.verdict != nil }.count
        return """
            <section class="keys" id="keys" data-live aria-label="Key figures">
            \(epoch)
            \(tile("Miners", "\(miners.count)", "\(paid) paid"))
            \(tile("Found cheating", "\(found)", found == 0 ? "none so far" : "marked ◆ below", found > 0 ? "found" : ""))
            \(tile("Validators", "\(overview.measurers.count)", weighing))
            \(tile("Paid last epoch", "\(Figures.trimmed(paidOut)) \(overview.symbol)", share))
            </section>
            """
    }

    private var weighing: String {
        let count = overview.weights.filter { !$0.shares.isEmpty }.count
        return count == 0 ? "no weights yet" : "\(count) with weights"
    }

    private var paidOut: Double { overview.neurons.reduce(0) { $0 + $1.emission } }

    private var share: String {
        let miners = overview.miners.reduce(0) { $0 + $1.emission }
        return paidOut > 0 ? "\(Figures.percent(miners / paidOut, 0)) of it to miners" : "nothing yet"
    }

    private var epoch: HTML {
        let left = subnet.blocksToEpoch
        let note = left.map { "next in \(Figures.count(Int(clamping: $0), "block"))" } ?? "no next one"
        let done = left.map { subnet.tempo > 0 ? 1 - min(1, Double($0) / Double(subnet.tempo)) : 0 } ?? 0
        return """
            <div class="tile"><span class="what">Epoch</span><span class="figure">\(Figures.grouped(subnet.epoch))</span>\
            <span class="note">\(note)</span><svg class="progress" viewBox="0 0 100 3" preserveAspectRatio="none" \
            aria-hidden="true"><rect class="rail" width="100" height="3"/>\
            <rect class="done" width="\(SVG.n(done * 100))" height="3"/></svg></div>
            """
    }

    private func tile(_ what: String, _ figure: String, _ note: String, _ style: String = "") -> HTML {
        """
        <div class="tile \(style)"><span class="what">\(what)</span><span class="figure">\(figure)</span>\
        <span class="note">\(note)</span></div>
        """
    }
}
