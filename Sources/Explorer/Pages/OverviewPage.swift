/// The first page: the subnet at a glance.
struct OverviewPage: Sendable {
    let overview: Overview

    /// The whole document.
    func document() -> HTML {
        Layout(title: title, overview: overview, body: body).document()
    }

    private var title: String {
        overview.subnet?.name ?? "Subnet \(overview.netuid)"
    }

    /// Which subnet it is, where the title does not say so.
    private var prefix: String {
        overview.subnet?.name == nil ? "" : "Subnet \(overview.netuid). "
    }

    private var body: HTML {
        guard let subnet = overview.subnet else { return waiting }
        return """
            <div class="headline"><h1>\(title)</h1><p class="lead">\(prefix)Miners answer hidden tests, validators \
            measure them, the chain pays.</p></div>
            \(KeyFigures(overview: overview, subnet: subnet).section)
            <div class="grid">
            \(QualityAndPay(overview: overview).section)
            <div class="side">
            \(TermsPanel(overview: overview, subnet: subnet).section)
            \(BlocksPanel(blocks: overview.blocks).section)
            </div>
            </div>
            <div class="grid">
            \(WeightsPanel(overview: overview).section)
            \(ValidatorsPanel(validators: overview.validators).section)
            </div>
            \(CoursePanels(overview: overview).section)
            \(NeuronTable(overview: overview).section)
            """
    }

    private var waiting: HTML {
        let reason: HTML =
            overview.chain.block == nil
            ? "Waiting for the first answer of the node at <code>\(overview.chain.node)</code>."
            : "There is no subnet \(overview.netuid) on this chain yet."
        return """
            <section class="card empty" id="waiting" data-live><h1>\(title)</h1><p>\(reason)</p>\
            <p class="mute">This page fills itself as soon as there is something to show.</p></section>
            """
    }
}

extension Overview {
    /// Miners by pay, then by quality.
    var miners: [NeuronFigures] {
        neurons.filter { !$0.isValidator || $0.incentive > 0 }.sorted {
            ($0.incentive, $0.quality?.score ?? -1, Int($1.uid)) > ($1.incentive, $1.quality?.score ?? -1, Int($0.uid))
        }
    }

    /// Those that only measure, by stake.
    var measurers: [NeuronFigures] {
        neurons.filter { $0.isValidator && $0.incentive == 0 }.sorted {
            ($0.stake, Int($1.uid)) > ($1.stake, Int($0.uid))
        }
    }

    /// What the subnet's token is called.
    var symbol: String { subnet?.symbol ?? "α" }
}
