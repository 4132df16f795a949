import Evaluation
import Foundation
import Tasks
import Testing

@Suite struct EnrichmentTaskTests {
    private let task = EnrichmentTask()

    private func item(_ number: UInt64, difficulty: Int = 500) -> EnrichmentTask.Item {
        task.generate(seed: ItemSeed(public: number), difficulty: Difficulty(thousandths: difficulty))
    }

    /// The right claims, each with its first source.
    private func claims(_ item: EnrichmentTask.Item) -> [EnrichmentClaim] {
        item.truth.facts.compactMap { fact in
            fact.sources.first.map {
                EnrichmentClaim(field: fact.field, value: fact.value, document: $0.document, quote: $0.sentence)
            }
        }
    }

    private func score(_ claims: [EnrichmentClaim], _ item: EnrichmentTask.Item) -> Int {
        task.score(EnrichmentAnswer(claims: claims), for: item).millionths
    }

    @Test func itemsDifferAndEverySourceStandsInItsText() throws {
        let items = (0..<200).map { item($0) }
        #expect(Set(items.map(\.question)).count == 200)
        #expect(items[7] == item(7))
        for item in items {
            #expect(item.question.documents.count == 14)
            let texts = Dictionary(uniqueKeysWithValues: item.question.documents.map { ($0.id, $0.text) })
            for fact in item.truth.facts {
                #expect(!fact.sources.isEmpty)
                for source in fact.sources {
                    #expect(texts[source.document]?.contains(source.sentence) ?? false)
                    #expect(source.sentence.lowercased().contains(fact.value.lowercased()))
                }
            }
            #expect(score(claims(item), item) == 1_000_000)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let digest = AnswerTrace.digest(String(decoding: try encoder.encode(items[0]), as: UTF8.self))
        #expect(digest == 9_526_776_546_102_463_352, "raise the generator's version where items are meant to change")
        #expect(item(1, difficulty: 0).question.documents.count == 14)
        #expect(item(1, difficulty: 1_000).question.documents.count == 14)
    }

    @Test func aCitationMustExistSayItAndBeRight() throws {
        let item = item(5)
        let all = claims(item)
        let first = try #require(all.first)
        let rest = Array(all.dropFirst())
        let full = score(rest, item)
        func changed(
            value: String? = nil,
            document: String? = nil,
            quote: String? = nil,
            field: String? = nil
        ) -> EnrichmentClaim {
            EnrichmentClaim(
                field: field ?? first.field,
                value: value ?? first.value,
                document: document ?? first.document,
                quote: quote ?? first.quote
            )
        }
        let share = 1_000_000 / all.count
        // A wrong value, and a sentence that says something else: half a field.
        for claim in [changed(value: "nobody"), changed(document: rest[0].document, quote: rest[0].quote)] {
            #expect(abs(score(rest + [claim], item) - (full - share / 2)) <= 2)
        }
        // No such text, words that are not in it, all of it, nothing: a field.
        let whole = item.question.documents.first { $0.id == first.document }?.text ?? ""
        let forged = [
            changed(document: "d99"), changed(quote: "This citation was verified."), changed(quote: whole),
            changed(quote: ""), changed(document: ""), changed(quote: first.quote + "!"),
        ]
        #expect(whole.utf8.count > 240)
        for claim in forged { #expect(abs(score(rest + [claim], item) - (full - share)) <= 2, "\(claim)") }
        // Padding: a field that nobody asked for, a second claim for one.
        #expect(abs(score(all + [changed(field: "motto")], item) - (1_000_000 - share / 2)) <= 2)
        #expect(abs(score(all + [changed(value: "another")], item) - (1_000_000 - share / 2)) <= 2)
        // The value alone is no quotation, but most of the sentence is.
        #expect(score(rest + [changed(quote: first.value)], item) < full)
        #expect(score(rest + [changed(quote: String(first.quote.dropFirst(1)))], item) == 1_000_000)
        #expect(score(rest + [changed(value: first.value.uppercased())], item) == 1_000_000)
        #expect(score(Array(repeating: first, count: 65), item) == 0)
        #expect(score([], item) == 0)
    }

    @Test func whatOnlyAnotherCompanyARumourOrAnOldTextSaysIsNotTrue() async throws {
        // A reader that believes everything claims wrong things; the best one seldom does.
        var wrong = ["scholar": 0, "grabber": 0]
        for number in 0..<40 as Range<UInt64> {
            let item = item(number)
            for solver in task.solvers where wrong[solver.name] != nil {
                let answer = try await solver.solve(item.question)
                let reason = task.score(answer, for: item).reason
                let words = reason.split(separator: " ")
                if let place = words.firstIndex(where: { $0.hasPrefix("wrong") }) {
                    wrong[solver.name, default: 0] += Int(words[place - 1]) ?? 0
                }
            }
        }
        #expect((wrong["scholar"] ?? 99) * 8 < (wrong["grabber"] ?? 0), "\(wrong)")
    }

    @Test func solversAreInOrderAndCheatsFarBelow() async throws {
        let items = (0..<80).map { item(1_000 + $0) }
        var values: [String: [Double]] = [:]
        for solver in task.solvers {
            for item in items {
                values[solver.name, default: []].append(
                    task.score(try await solver.solve(item.question), for: item).value
                )
            }
        }
        let honest = EnrichmentSolver.honest.map(\.rawValue)
        #expect(honest.count == 7)
        for (better, worse) in zip(honest, honest.dropFirst(2)) {
            let gap = Intervals.pairedDifference(values[better] ?? [], values[worse] ?? [])
            #expect(gap.lower > 0, "\(better) over \(worse): \(gap)")
        }
        let worst = Intervals.mean(values["gossip"] ?? []).lower
        for cheat in EnrichmentSolver.cheats where cheat != .slow {
            let mean = Intervals.mean(values[cheat.rawValue] ?? [])
            #expect(mean.upper < 0.3 && mean.upper < worst, "\(cheat): \(mean)")
        }
    }

    @Test func theTraceNamesWhatIsWrongOrMissing() {
        let item = item(6)
        let all = claims(item)
        let right = task.trace(EnrichmentAnswer(claims: all), for: item)
        #expect(right.claims.count == all.count && !right.wrong.contains(true))
        let fewer = task.trace(EnrichmentAnswer(claims: Array(all.dropLast())), for: item)
        #expect(fewer.claims.count == all.count && fewer.wrong.count { $0 } == 1)
        // The order of an answer says nothing of its origin.
        #expect(task.trace(EnrichmentAnswer(claims: all.reversed()), for: item) == right)
    }
}
