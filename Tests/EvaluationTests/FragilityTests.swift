import Evaluation
import Testing

@Suite struct FragilityTests {
    /// Whether some choice of `count` items leaves no lead, by trying all of them.
    private func turns(_ parts: [Int], without count: Int) -> Bool {
        func search(_ from: Int, _ left: Int, _ rest: Int) -> Bool {
            if left == 0 { return rest <= 0 }
            guard from + left <= parts.count else { return false }
            return search(from + 1, left - 1, rest - parts[from]) || search(from + 1, left, rest)
        }
        return search(0, count, parts.reduce(0, +))
    }

    @Test func thatManyItemsTurnTheOrderAndNoChoiceOfFewerDoes() {
        var random = FastRandom(seed: 5)
        var seen: Set<Int> = []
        for _ in 0..<200 {
            let count = 1 + random.draw(below: 12)
            let differences = (0..<count).map { _ in random.draw(below: 1_201) * 1_000 - 500_000 }
            let weights = (0..<count).map { _ in random.draw(below: 1_000_001) }
            for (found, parts) in [
                (Fragility(differences: differences), differences),
                (Fragility(differences: differences, weights: weights), zip(differences, weights).map(*)),
            ] {
                #expect(found.items == count)
                #expect(found.share == Double(found.removals) / Double(count))
                #expect(turns(parts, without: found.removals))
                for fewer in 0..<found.removals { #expect(!turns(parts, without: fewer)) }
                seen.insert(found.removals)
            }
        }
        // The test means something: orders that are lost already, and fragile and firm ones.
        #expect(seen.isSuperset(of: Set(0...6)))
    }

    @Test func whoDoesNotLeadLosesNothingAndATieIsALostLead() {
        #expect(Fragility(differences: []).removals == 0)
        #expect(Fragility(differences: []).share == 0)
        #expect(Fragility(differences: [-3, 2]).removals == 0)
        #expect(Fragility(differences: [5, -5]).removals == 0)
        #expect(Fragility(differences: [5, -5, 1]).removals == 1)
        #expect(Fragility(differences: [1, 1, 1, 0]).removals == 3)
        #expect(Fragility(differences: [1, 1, 1, 0]).share == 0.75)
    }

    @Test func itemsThatCountMoreAreTakenFirst() {
        #expect(Fragility(differences: [10, 10, -15], weights: [1, 1, 1]).removals == 1)
        #expect(Fragility(differences: [10, 1, 1, 1], weights: [1, 100, 100, 100]).removals == 4)
        // Hostile numbers are brought into range; a weight that is missing or below 0 is none.
        #expect(Fragility(differences: [.max, .min], weights: [.max, .max]).removals == 0)
        #expect(Fragility(differences: [5, 5], weights: [-1]).removals == 0)
    }

    @Test func scoresAreComparedInMillionths() {
        let found = Fragility(better: [0.9, 0.4, 0.3, 0.9], worse: [0.1, 0.5, 0.3])
        #expect(found.items == 3 && found.removals == 1)
        #expect(found.text == "lost without 1 of 3 items (33.3 %)")
        #expect(Fragility(better: [0.1], worse: [.nan]).removals == 1)
        #expect(Fragility(better: [0.1], worse: [0.2]).text == "no lead to lose on 1 items")
    }
}
