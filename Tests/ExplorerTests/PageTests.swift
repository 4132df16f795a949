import Foundation
import Testing

@testable import Explorer

@Suite struct PageTests {
    /// Tags that must be closed, in the order of a well-formed document.
    private func unbalanced(_ text: String) -> [String] {
        let voids: Set<Substring> = ["meta", "link", "!DOCTYPE", "rect", "path", "circle"]
        var open: [Substring] = []
        var wrong: [String] = []
        for match in text.matches(of: #/<(/?)([!A-Za-z0-9]+)((?:[^>"]|"[^"]*")*?)(/?)>/#) {
            let name = match.output.2
            if !match.output.4.isEmpty || (voids.contains(name) && match.output.1.isEmpty) { continue }
            if match.output.1.isEmpty {
                open.append(name)
            } else if open.last == name {
                open.removeLast()
            } else {
                wrong.append("</\(name)> closes <\(open.last ?? "nothing")>")
            }
        }
        return wrong + open.map { "<\($0)> stays open" }
    }

    private func ids(_ text: String) -> [Substring] {
        text.matches(of: #/ id="([^"]*)"/#).map(\.output.1)
    }

    static let overviews: [(String, Overview)] = [
        ("market", Fixture.market()),
        ("first epoch", Fixture.market(epochs: 1)),
        ("no epoch", Fixture.market(epochs: 0)),
        ("nothing known", Overview(netuid: 2, chain: ChainState(node: "ws://127.0.0.1:9944"))),
        ("empty subnet", Overview(netuid: 2, chain: ChainState(node: "n", block: 3), subnet: Fixture.terms(0))),
        ("large", Fixture.large(miners: 192, validators: 64, epochs: 500)),
    ]

    @Test(arguments: overviews.map(\.0))
    func pagesAreWellFormedAndTheirIdsAreUnique(_ name: String) throws {
        let overview = try #require(Self.overviews.first { $0.0 == name }?.1)
        var pages = [OverviewPage(overview: overview).document().text]
        for neuron in overview.neurons.prefix(12) {
            pages.append(MinerPage(overview: overview, neuron: neuron).document().text)
        }
        for page in pages {
            #expect(unbalanced(page).isEmpty)
            #expect(Set(ids(page)).count == ids(page).count)
            #expect(!page.contains(" style="), "the policy forbids inline styles")
            #expect(!page.contains("<style"))
            #expect(!page.contains("nan") && !page.contains("inf,"))
        }
    }

    @Test func aMarketIsShownWithAllItsParts() {
        let page = OverviewPage(overview: Fixture.market()).document().text
        for part in ["quality", "terms", "blocks", "heat", "validators", "course", "table", "keys", "status"] {
            #expect(ids(page).contains(Substring(part)), "no part \(part)")
        }
        // The chart for wide and the one for narrow screens: nine points each, two of them found.
        #expect(page.matches(of: #/class="pt /#).count == 18)
        #expect(page.matches(of: #/class="pt found"/#).count == 4)
        #expect(page.matches(of: #/class="label paid">|class="label paid" /#).count == 10)
        // Three validators' weights for nine miners.
        #expect(page.matches(of: #/<rect class="h[0-9]"/#).count == 27)
        #expect(page.contains("data-ready=\"yes\""))
        #expect(page.contains("on, revealed after 1 epoch"))
        #expect(page.contains("in 13 blocks, at 1,277"))
        #expect(page.contains("18.0 %"))
        #expect(page.contains("◆ copy of uid 3"))
        #expect(page.contains("relay: quality 0.733"))
        #expect(page.contains("found cheating: copy of uid 3"))
        #expect(page.matches(of: #/<tr class="(found)?"><td class="num">/#).count == 12)
    }

    @Test func aDrawingHasATitleForThoseWhoCannotSeeIt() {
        let page = OverviewPage(overview: Fixture.market()).document().text
        for drawing in page.matches(of: #/<svg [^>]*role="img"[^>]*>(<title)?/#) {
            #expect(drawing.output.1 != nil || drawing.output.0.contains("aria-label="))
        }
        #expect(page.contains("Pay against measured quality of 9 miners"))
        #expect(page.contains("validator-1 gives bm25-tuned"))
    }

    @Test func hostileNamesAreTextEverywhere() {
        var overview = Fixture.market()
        let hostile = "\"><img src=x onerror=alert(1)><script>"
        for place in overview.neurons.indices {
            overview.neurons[place].name = hostile
            overview.neurons[place].quality?.verdict = hostile
            for one in overview.neurons[place].measurements.indices {
                overview.neurons[place].measurements[one].verdict = hostile
                overview.neurons[place].measurements[one].validator = hostile
            }
        }
        overview.subnet?.name = hostile
        overview.subnet?.symbol = hostile
        overview.chain.node = hostile
        for place in overview.validators.indices {
            overview.validators[place].name = nil
            overview.validators[place].uid = nil
            overview.validators[place].url = hostile
            overview.validators[place].problem = hostile
            overview.validators[place].outOfReachSince = Fixture.start
        }
        for place in overview.blocks.indices { overview.blocks[place].hash = hostile }
        let pages =
            [OverviewPage(overview: overview).document().text]
            + overview.neurons.map { MinerPage(overview: overview, neuron: $0).document().text }
        for page in pages {
            #expect(!page.contains("<img"))
            #expect(page.matches(of: #/<script/#).count == 1)
            #expect(unbalanced(page).isEmpty)
            #expect(page.contains("&lt;script&gt;"))
        }
    }

    @Test func aChainWithNothingOnItIsSaidToBeSo() {
        let nowhere = Overview(netuid: 7, chain: ChainState(node: "ws://127.0.0.1:1"))
        let page = OverviewPage(overview: nowhere).document().text
        #expect(page.contains("Waiting for the first answer"))
        #expect(page.contains("data-ready=\"no\""))
        let bare = Overview(netuid: 7, chain: ChainState(node: "ws://127.0.0.1:1", block: 12))
        #expect(OverviewPage(overview: bare).document().text.contains("There is no subnet 7 on this chain yet."))
    }

    @Test func aSingleMinerWithoutPayHasItsPages() {
        var overview = Overview(netuid: 2, chain: ChainState(node: "n", block: 3), subnet: Fixture.terms(0))
        overview.neurons = [Fixture.neuron(0, nil)]
        let page = OverviewPage(overview: overview).document().text
        #expect(page.contains("No validator has measured a miner yet."))
        #expect(page.contains("1 miner not measured yet."))
        let own = MinerPage(overview: overview, neuron: overview.neurons[0]).document().text
        #expect(own.contains("No weights stand on the chain yet."))
        #expect(own.contains("The last epoch gave it nothing."))
    }

    @Test func aFullSubnetStaysASmallPage() {
        let overview = Fixture.large(miners: 192, validators: 64, epochs: 500)
        #expect(overview.neurons.count == 256)
        let page = OverviewPage(overview: overview).document().text
        #expect(page.utf8.count < 1_000_000)
        let miners = Fixture.large(miners: 256, validators: 3, epochs: 500)
        #expect(OverviewPage(overview: miners).document().text.utf8.count < 1_000_000)
    }

    @Test func aLostChainAndALostValidatorAreShownAsSuch() {
        var overview = Fixture.market()
        overview.chain.outOfReachSince = Fixture.start
        overview.validators[1].outOfReachSince = Fixture.start
        overview.validators[1].problem = "no answer within 2 s"
        let page = OverviewPage(overview: overview).document().text
        #expect(page.contains("chain out of reach since 2026-09-21 14:13:20 UTC"))
        #expect(page.contains("last block 1,264"))
        #expect(page.contains("unreachable since 2026-09-21 14:13:20 UTC"))
        #expect(page.contains("no answer within 2 s, last figures of block 1,263"))
        // What was known stays.
        #expect(page.contains("bm25-tuned"))
    }

    @Test func aMinersPageExplainsItsPay() {
        let overview = Fixture.market()
        let steps = Explanation(overview: overview, neuron: overview.neurons[3]).miner
        #expect(steps.map(\.title) == ["Measured.", "Weighed.", "Agreed.", "Shared.", "Paid."])
        #expect(steps[0].text.contains("3 validators scored 1,179 answers"))
        #expect(steps[0].text.contains("0.741 of 1"))
        #expect(steps[1].text.hasPrefix("validator-1 gives it 3"))
        #expect(steps[2].text.contains("more than 50 % of the stake give it at least 32.93 %"))
        #expect(steps[3].text.contains("33.60 % of all: its incentive, number 1 of 5 paid miners"))
        #expect(steps[4].text.contains("1.378 β, of 4.1 β for all paid miners"))
    }

    @Test func aCheatsPageSaysWhyItIsNotPaid() {
        let overview = Fixture.market()
        let page = MinerPage(overview: overview, neuron: overview.neurons[8]).document().text
        #expect(page.contains("◆ Found cheating: copy of uid 3."))
        #expect(page.contains("3 validators of 3 that measured it say so"))
        #expect(page.contains("No validator gives it any of its weight."))
        #expect(page.contains("the score is not its own merit"))
    }

    @Test func aValidatorsPageExplainsItsDividends() {
        let overview = Fixture.market()
        let steps = Explanation(overview: overview, neuron: overview.neurons[0]).validator
        #expect(steps.map(\.title) == ["Permit.", "Weights.", "Agreement.", "Dividends."])
        #expect(steps[1].text.contains("5 miners, most of it"))
        #expect(steps[3].text.contains("46.00 % of all validators’ dividends: 1.886 β"))
    }
}

extension PageTests {
    @Test func anEpochThatPaidNobodyIsSaidToBeSo() {
        var overview = Fixture.market(epochs: 3)
        for epoch in overview.epochs.indices {
            for place in overview.epochs[epoch].payments.indices {
                overview.epochs[epoch].payments[place].incentive = 0
                overview.epochs[epoch].payments[place].emission = 0
            }
        }
        let page = OverviewPage(overview: overview).document().text
        #expect(page.contains("No miner has been paid yet."))
        #expect(!page.contains("0.0000"))
    }
}
