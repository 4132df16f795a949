/// The subnet's terms.
struct TermsPanel: Sendable {
    let overview: Overview
    let subnet: SubnetTerms

    var section: HTML {
        let reveal =
            subnet.commitReveal
            ? "on, revealed after \(Figures.count(Int(clamping: subnet.revealPeriod), "epoch"))" : "off"
        let next =
            subnet.nextEpochBlock.map { block in
                "in \(Figures.count(Int(clamping: subnet.blocksToEpoch ?? 0), "block")), at \(Figures.grouped(block))"
            } ?? "none"
        return """
            <section class="card" id="terms" data-live>
            <h2>Terms</h2>
            <dl>
            \(row("Next epoch", next))
            \(row("Tempo", Figures.count(Int(clamping: subnet.tempo), "block")))
            \(row("Commit-reveal", reveal))
            \(row("Owner’s cut", Figures.percent(subnet.ownerCut)))
            \(row("Stake behind a weight", "over \(Figures.percent(subnet.kappa, 0))"))
            \(row("Registration", "\(Figures.trimmed(subnet.registrationPrice)) τ"))
            \(row("Token", subnet.isStarted ? "\(overview.symbol), traded" : "\(overview.symbol), not started"))
            </dl>
            </section>
            """
    }

    private func row(_ name: String, _ value: String) -> HTML {
        "<div><dt>\(name)</dt><dd>\(value)</dd></div>"
    }
}

/// The last blocks.
struct BlocksPanel: Sendable {
    let blocks: [BlockFigures]

    var section: HTML {
        let rows = blocks.prefix(7).html { block in
            """
            <tr><td class="num">\(Figures.grouped(block.number))</td><td><code title="\(block.hash)">\
            \(String(block.hash.prefix(10)))…</code></td><td class="num">\(block.extrinsics)</td>\
            <td class="num">\(block.events)</td></tr>
            """
        }
        return """
            <section class="card" id="blocks" data-live>
            <h2>Last blocks</h2>
            <table class="small"><thead><tr><th class="num">Block</th><th>Hash</th>\
            <th class="num"><abbr title="extrinsics">Extr.</abbr></th><th class="num">Events</th></tr></thead>\
            <tbody>\(rows)</tbody></table>
            </section>
            """
    }
}

/// Whether the validators answer.
struct ValidatorsPanel: Sendable {
    let validators: [ValidatorReport]

    /// How many are shown.
    static let limit = 10

    var section: HTML {
        // Those that do not answer come first: they are what a reader must know of.
        let sorted = validators.filter { $0.outOfReachSince != nil } + validators.filter { $0.outOfReachSince == nil }
        let items = sorted.prefix(Self.limit).html { validator in
            let name = validator.name ?? validator.uid.map { "uid \($0)" } ?? validator.url
            let state: HTML =
                if let since = validator.outOfReachSince {
                    """
                    <span class="pill bad">unreachable since \(ClockTime.text(since))</span>\
                    <span class="mute">\(validator.problem ?? "")\
                    \(validator.block.map { ", last figures of block \(Figures.grouped($0))" } ?? "")</span>
                    """
                } else {
                    """
                    <span class="mute">\(Figures.count(validator.rounds, "round")), \
                    \(Figures.count(validator.answers, "answer")) scored, block \
                    \(validator.block.map { Figures.grouped($0) } ?? "–")</span>
                    """
                }
            return "<li><strong>\(name)</strong>\(state)</li>"
        }
        let more: HTML =
            validators.count > Self.limit
            ? "<p class=\"mute\">and \(validators.count - Self.limit) more</p>" : HTML.empty
        let list: HTML =
            validators.isEmpty
            ? "<p class=\"mute\">No validator was named, so that quality is not known here.</p>"
            : "<ul class=\"plain\">\(items)</ul>\(more)"
        return """
            <section class="card" id="validators" data-live>
            <h2>Who measures</h2>
            \(list)
            </section>
            """
    }
}
