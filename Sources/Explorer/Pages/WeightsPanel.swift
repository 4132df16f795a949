/// The heat map of weights.
struct WeightsPanel: Sendable {
    let overview: Overview

    var section: HTML {
        let rows = rows
        let content: HTML =
            if rows.isEmpty {
                "<p class=\"empty\">No weights stand on the chain yet\(waiting)</p>"
            } else {
                """
                <div class="scroll" tabindex="0" role="region" aria-label="Weights, a wide drawing">\
                <div id="heat" data-live>\(HeatMap(columns: columns, rows: rows).svg())</div></div>
                """
            }
        // The scrolling part is kept when its content is renewed.
        let live: HTML = rows.isEmpty ? " data-live" : HTML.empty
        return """
            <section class="card" id="weights-\(rows.isEmpty ? "none" : "some")"\(live)>
            <h2>Weights</h2>
            <p class="mute">What each validator gives each miner, in percent of its weight; columns by pay.</p>
            \(content)
            </section>
            """
    }

    private var waiting: String {
        overview.subnet?.commitReveal == true ? "; they are committed first and revealed later." : "."
    }

    private var columns: [HeatMap.Column] {
        overview.miners.map { HeatMap.Column(uid: $0.uid, label: $0.label, isFound: $0.verdict != nil) }
    }

    private var rows: [HeatMap.Row] {
        let names = Dictionary(overview.neurons.map { ($0.uid, $0.label) }, uniquingKeysWith: { first, _ in first })
        return overview.weights.filter { !$0.shares.isEmpty }.map { row in
            HeatMap.Row(
                label: names[row.validator] ?? "uid \(row.validator)",
                shares: Dictionary(row.shares.map { ($0.uid, $0.share) }, uniquingKeysWith: { first, _ in first })
            )
        }
    }
}
