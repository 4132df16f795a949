import ChainCrypto
import Evaluation
import Foundation
import Primitives
import Tasks
import Testing

/// Four validators share items of a real family; what each wrote down is held against the others'.
@Suite struct SharedAuditTests {
    private enum Lie { case nothing, answers, seeds, silence, form }

    private static let solvers = ["expert", "reader", "words", "trainee"]

    private struct Subnet {
        let task: WireTask
        let difficulty: Difficulty
        let keys: [Keypair]

        init() throws {
            let text = try #require(SubnetTemplate.files(family: "labelling", name: "shared")?.first?.text)
            let subnet = try SubnetTask(try SubnetManifest(text: text, file: "subnet.yaml"))
            task = subnet.wire
            difficulty = subnet.manifest.difficulty
            keys = try (0..<4).map { try Keypair(uri: "//shared//\($0)") }
        }

        func name(_ place: Int) throws -> MinerKey {
            MinerKey(try #require(AccountID(keys[place].publicKey)))
        }

        /// All transcripts; the validator with the number 3 lies.
        func transcripts(epochs: Int, _ lie: Lie) async throws -> [(validator: MinerKey, epochs: [EpochTranscript])] {
            var all = try keys.indices.map { (validator: try name($0), epochs: [EpochTranscript]()) }
            for epoch in 1...UInt64(epochs) {
                for place in keys.indices {
                    all[place].epochs.append(try await transcript(of: place, epoch, place == 3 ? lie : .nothing))
                }
            }
            return all
        }

        private func transcript(of place: Int, _ epoch: UInt64, _ lie: Lie) async throws -> EpochTranscript {
            var shared: [SharedPart] = []
            for other in keys.indices where other != place && lie != .silence {
                let number = lie == .seeds ? epoch + 1_000 : epoch
                let seed = try #require(
                    EpochSeed(pairOf: keys[place], with: keys[other].publicKey, netuid: 1, epoch: number)
                )
                var part = SharedPart(partner: try name(other), pairSeed: seed, items: [])
                for index in 0..<UInt64(2) {
                    let answers = try await answers(seed.itemSeed(.shared, index), lie)
                    part = part.adding(SharedPart.Item(index: lie == .form ? 9 : index, after: 0, answers: answers))
                }
                shared.append(part)
            }
            let secret = EpochSeed(validatorSecret: [UInt8(place)], netuid: 1, epoch: epoch)
            let own = try await answers(secret.itemSeed(.hidden, 0), lie)
            return EpochTranscript(
                netuid: 1,
                validator: try name(place),
                epoch: epoch,
                generatorVersion: task.generatorVersion,
                difficulty: difficulty,
                bookBefore: Data(),
                weighedAfter: 0,
                places: [],
                weights: nil,
                items: [EpochTranscript.Item(purpose: .hidden, index: 0, answers: own)],
                shared: shared
            )
        }

        /// What the solvers answer; a liar gives the last one the best one's answer, and grades it as it deserves.
        private func answers(_ seed: ItemSeed, _ lie: Lie) async throws -> [EpochTranscript.Answer] {
            let item = try await task.generate(seed: seed, difficulty: difficulty)
            var answers: [EpochTranscript.Answer] = []
            for (place, solver) in SharedAuditTests.solvers.enumerated() {
                let used = lie == .answers && place == 3 ? SharedAuditTests.solvers[0] : solver
                let answer = try await task.solve(item.question, with: used)
                let graded = try await task.grade(answer, for: item)
                answers.append(
                    EpochTranscript.Answer(
                        miner: MinerKey(name: solver),
                        registeredAt: 0,
                        answer: answer,
                        latencyMilliseconds: 1,
                        millionths: graded.score.millionths
                    )
                )
            }
            return answers
        }
    }

    @Test func honestValidatorsAgree() async throws {
        let subnet = try Subnet()
        let report = try await SharedAudit(task: subnet.task).run(try await subnet.transcripts(epochs: 7, .nothing))
        #expect(report.findings.isEmpty && report.notes.isEmpty)
        // Three partners, two items, four miners, seven epochs.
        #expect(report.compared.values.sorted() == [168, 168, 168, 168])
    }

    @Test func answersThatOnlyTheColluderGotAreNamedThoughEveryGradeIsRight() async throws {
        let subnet = try Subnet()
        let report = try await SharedAudit(task: subnet.task).run(try await subnet.transcripts(epochs: 10, .answers))
        #expect(report.findings.map(\.finding.problem) == [.otherAnswers])
        #expect(report.findings.first?.validator == (try subnet.name(3)))
        #expect(report.findings.first?.finding.detail.contains("trainee") == true)
    }

    @Test func otherSeedsAreNamedWithTheirMakerAndNotItsPartners() async throws {
        let subnet = try Subnet()
        let all = try await subnet.transcripts(epochs: 2, .seeds)
        let report = try await SharedAudit(task: subnet.task).run(all)
        #expect(report.findings.map(\.finding.problem) == [.otherPair])
        #expect(report.findings.first?.validator == (try subnet.name(3)) && report.notes.isEmpty)
        // Of two alone nobody can tell which is right.
        let two = try await SharedAudit(task: subnet.task).run([all[0], all[3]])
        #expect(two.findings.isEmpty && two.notes.count == 2)
    }

    @Test func silenceAndWrongFormsAreNamed() async throws {
        let subnet = try Subnet()
        let silent = try await SharedAudit(task: subnet.task).run(try await subnet.transcripts(epochs: 3, .silence))
        #expect(silent.findings.map(\.finding.problem) == [.notShared])
        #expect(silent.findings.first?.validator == (try subnet.name(3)))
        let odd = try await SharedAudit(task: subnet.task).run(try await subnet.transcripts(epochs: 1, .form))
        #expect(odd.findings.map(\.finding.problem) == [.wrongShared])
    }

    @Test func theRootCoversWhatIsSharedAndIsTheOldOneWithoutIt() async throws {
        let subnet = try Subnet()
        let shared = try #require(try await subnet.transcripts(epochs: 1, .nothing).first?.epochs.first)
        let other = try #require(try await subnet.transcripts(epochs: 1, .silence).last?.epochs.first)
        #expect(shared.upTo(0).shared == nil && shared.upTo(0).items.isEmpty)
        #expect(shared.upTo(1) == shared)
        let encoded = try JSONEncoder().encode(shared)
        #expect(try JSONDecoder().decode(EpochTranscript.self, from: encoded).root == shared.root)
        #expect(!String(decoding: try JSONEncoder().encode(other), as: UTF8.self).contains("\"shared\""))
        let parts = try #require(shared.shared)
        func root(_ parts: [SharedPart]) -> [UInt8] {
            EpochTranscript(
                netuid: 1,
                validator: shared.validator,
                epoch: 1,
                generatorVersion: shared.generatorVersion,
                difficulty: shared.difficulty,
                bookBefore: Data(),
                weighedAfter: 0,
                places: [],
                weights: nil,
                items: shared.items,
                shared: parts
            ).root
        }
        #expect(root(parts) == shared.root)
        #expect(Set([root([]), root(parts), root(Array(parts.dropLast())), root(parts.reversed())]).count == 4)
    }
}
