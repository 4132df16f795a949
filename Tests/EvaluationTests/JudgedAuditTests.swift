import Evaluation
import Foundation
import Testing

/// A task whose grades are given by three judges that are models: each time they are a little off.
private struct JudgedFamily: TaskFamily {
    /// What is added to all grades.
    var drift = 0
    let name = "judged"
    let generatorVersion = 1
    var solvers: [ReferenceSolver<Int, Int>] { [] }

    func generate(seed: ItemSeed, difficulty: Difficulty) -> TaskItem<Int, Int> {
        TaskItem(question: Int(seed.bytes[0]), truth: 1)
    }

    func score(_ answer: Int, for item: TaskItem<Int, Int>) -> Score {
        Score(
            judgements: [-20_000, 0, 30_000].enumerated().map {
                JudgeGrade(judge: "judge-\($0)", millionths: answer + $1 + drift)
            },
            reason: ""
        )
    }

    func trace(_ answer: Int, for item: TaskItem<Int, Int>) -> AnswerTrace { .empty }
}

@Suite struct JudgedAuditTests {
    private let seed = EpochSeed(validatorSecret: [1, 2, 3], netuid: 1, epoch: 5)
    private let miner = MinerKey(name: "m")

    private func answer(_ millionths: Int?, _ judgements: [Int]?) -> EpochTranscript.Answer {
        EpochTranscript.Answer(
            miner: miner,
            registeredAt: 3,
            answer: Data("500000".utf8),
            latencyMilliseconds: 1.5,
            millionths: millionths,
            judgements: judgements?.enumerated().map { JudgeGrade(judge: "judge-\($0)", millionths: $1) }
        )
    }

    private func transcript(_ epoch: UInt64, _ answers: [EpochTranscript.Answer], book: Data) -> EpochTranscript {
        EpochTranscript(
            netuid: 1,
            validator: MinerKey(name: "v"),
            epoch: epoch,
            generatorVersion: 1,
            difficulty: .medium,
            bookBefore: book,
            weighedAfter: 0,
            places: [],
            weights: nil,
            items: answers.enumerated().map {
                EpochTranscript.Item(purpose: .hidden, index: UInt64($0), answers: [$1])
            }
        )
    }

    private func evidence(_ transcript: EpochTranscript) -> EpochAudit.Evidence {
        EpochAudit.Evidence(
            transcript: transcript,
            root: transcript.root,
            items: transcript.items.count,
            seed: seed,
            chainWeights: nil
        )
    }

    private func findings(
        _ answers: [EpochTranscript.Answer],
        drift: Int = 0,
        tolerance: Int
    ) async throws -> [EpochFinding] {
        let audit = EpochAudit(
            task: WireTask(JudgedFamily(drift: drift)),
            difficulty: .medium,
            policy: WeightPolicy(),
            tolerance: tolerance
        )
        let book = try ScoreBook().snapshot()
        return try await audit.run([evidence(transcript(5, answers, book: book))])[0].findings
    }

    @Test func aRecordedGradeStandsWithinTheToleranceAndNotBeyond() async throws {
        let recorded = [answer(500_000, [480_000, 500_000, 530_000])]
        #expect(try await findings(recorded, tolerance: 0).isEmpty)
        for drift in [-10_000, 10_000] {
            #expect(try await findings(recorded, drift: drift, tolerance: 10_000).isEmpty)
            let beyond = try await findings(recorded, drift: drift, tolerance: 9_999)
            #expect(beyond.map(\.problem) == [.wrongGrade])
            #expect(beyond.first?.detail.contains("give or take 9999, not 500000") == true)
            #expect(try await findings(recorded, drift: drift, tolerance: 0).map(\.problem) == [.wrongGrade])
        }
    }

    @Test func aGradeMustBeWhatTheRecordedJudgementsMake() async throws {
        for (forged, part) in [
            (answer(510_000, [480_000, 500_000, 530_000]), "by its own judgements"),
            (answer(500_000, nil), "has no judgements"),
            (answer(500_000, []), "has no judgements"),
            (answer(500_000, Array(repeating: 500_000, count: 17)), "judgements that are none"),
            (answer(nil, nil), "is worth 500000"),
            (answer(.min, nil), "is worth 500000"),
            (answer(.max, [1, 2]), "is worth 500000"),
        ] {
            let found = try await findings([forged], tolerance: 20_000)
            #expect(found.map(\.problem) == [.wrongGrade])
            #expect(found.first?.detail.contains(part) == true, "\(found)")
        }
        // Without tolerance judgements count to the last digit.
        #expect(try await findings([answer(500_000, [480_001, 500_000, 530_000])], tolerance: 0).count == 1)
    }

    @Test func scoresGoOnFromWhatWasRecorded() async throws {
        let audit = EpochAudit(
            task: WireTask(JudgedFamily(drift: 7_000)),
            difficulty: .medium,
            policy: WeightPolicy(),
            tolerance: 10_000
        )
        let recorded = answer(500_000, [480_000, 500_000, 530_000])
        var book = ScoreBook()
        let first = transcript(5, [recorded], book: try book.snapshot())
        book.record(.answered(millionths: 500_000, latencyMilliseconds: 1.5), for: miner, registeredAt: 3)
        let second = transcript(6, [recorded], book: try book.snapshot())
        let reports = try await audit.run([evidence(first), evidence(second)])
        #expect(reports.count == 2 && reports.allSatisfy { $0.findings.isEmpty }, "\(reports)")
    }

    @Test func rootsAndFilesWithoutJudgementsAreAsBefore() throws {
        func bytes(_ number: some FixedWidthInteger) -> [UInt8] { withUnsafeBytes(of: number.littleEndian, Array.init) }
        func part(_ bytes_: [UInt8]) -> [UInt8] { bytes(UInt32(bytes_.count)) + bytes_ }
        let plain = transcript(5, [answer(500_000, nil)], book: Data([9, 8]))
        let head =
            Array("plexus/transcript/1".utf8) + bytes(UInt16(1)) + bytes(UInt64(5)) + bytes(Int64(1))
            + bytes(Int64(500))
            + bytes(Int64(0)) + part(Array("v".utf8)) + part([9, 8])
        let item =
            part(Array("hidden".utf8)) + bytes(UInt64(0)) + part(Array("m".utf8)) + bytes(UInt64(3)) + [1]
            + part(Array("500000".utf8)) + bytes((1.5).bitPattern) + bytes(Int64(500_000))
        #expect(SeedPurpose.hidden.rawValue == "hidden")
        #expect(plain.root == MerkleTree.root([head, item]))
        #expect(transcript(5, [answer(500_000, [])], book: Data([9, 8])).root == plain.root)
        let judged = transcript(5, [answer(500_000, [500_000])], book: Data([9, 8]))
        let other = transcript(5, [answer(500_000, [500_001])], book: Data([9, 8]))
        #expect(Set([plain.root, judged.root, other.root]).count == 3)
        // Files of before have no such field.
        let file = try JSONEncoder().encode(plain)
        #expect(!String(decoding: file, as: UTF8.self).contains("judgements"))
        #expect(try JSONDecoder().decode(EpochTranscript.self, from: file) == plain)
        #expect(try JSONDecoder().decode(EpochTranscript.self, from: try JSONEncoder().encode(judged)) == judged)
    }
}
