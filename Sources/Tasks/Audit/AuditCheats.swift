import Evaluation

/// Findings without the work.
enum AuditCheats {
    /// Words that occur where a class may be.
    private static let words: [String: AuditClass] = [
        "call": .reentrancy, "unchecked": .uncheckedArithmetic, "value": .accessControl, "origin": .txOrigin,
        "transfer": .uncheckedReturn, "timestamp": .timestamp, "spotPrice": .priceOracle, "reserveA": .priceOracle,
        "ecrecover": .replay, "delegatecall": .delegatecall,
    ]

    /// Each line with such a word; values and addresses only where they are assigned.
    static func grep(_ question: AuditQuestion) -> AuditAnswer {
        let tokens = AuditLexer.tokens(question.source)
        var findings: [AuditFinding] = []
        for (token, before) in zip(tokens.dropFirst(), tokens) {
            let isAssigned = before.text == "="
            if token.text == "who", isAssigned {
                findings.append(AuditFinding(line: token.line, kind: AuditClass.initialiser.rawValue))
            } else if let kind = words[token.text], kind != .accessControl || isAssigned {
                findings.append(AuditFinding(line: token.line, kind: kind.rawValue))
            }
        }
        return AuditAnswer(findings: Array(findings.prefix(AuditTask.maximumFindings)))
    }

    /// Every class in every function, until no more are allowed.
    static func flood(_ question: AuditQuestion) -> AuditAnswer {
        let lines = AuditContract(question.source).functions.map { $0.line + 2 }
        let all = lines.flatMap { line in AuditClass.allCases.map { AuditFinding(line: line, kind: $0.rawValue) } }
        return AuditAnswer(findings: Array(all.prefix(AuditTask.maximumFindings)))
    }

    /// What functions of a name usually do wrong, if they do.
    private static let names: [(String, AuditClass)] = [
        ("withdraw redeem cashOut leave", .reentrancy), ("move give send assign", .uncheckedArithmetic),
        ("setFee update change tune adjust", .accessControl), ("setTarget appoint redirect hire", .txOrigin),
        ("payOut reward refund distribute", .uncheckedReturn), ("draw pick roll settle", .timestamp),
        ("borrow lend open leverage", .priceOracle), ("initialize init initOnce", .initialiser),
        ("convert exchange enter settleShares", .rounding), ("claim permit mintSigned useVoucher", .replay),
        ("execute forward run perform", .delegatecall),
    ]

    /// The class that each function's name suggests, in the middle of the function; all, or those that a coin chooses.
    static func byName(_ question: AuditQuestion, all: Bool) -> AuditAnswer {
        var random = FastRandom(seed: AnswerTrace.digest(question.source))
        let findings = AuditContract(question.source).functions.compactMap { function -> AuditFinding? in
            let name = function.name.filter { !$0.isNumber }
            let kind = names.first { $0.0.split(separator: " ").contains { $0 == name } }?.1
            guard let kind, all || random.draw(below: 2) == 0 else { return nil }
            return AuditFinding(line: function.line + 3, kind: kind.rawValue)
        }
        return AuditAnswer(findings: findings)
    }

    /// Ten findings on any lines.
    static func random(_ question: AuditQuestion) -> AuditAnswer {
        var random = FastRandom(seed: AnswerTrace.digest(question.source))
        let lines = question.source.utf8.count { $0 == 0x0a }
        let findings = (0..<10).map { _ in
            AuditFinding(
                line: 1 + random.draw(below: lines),
                kind: AuditClass.allCases[random.draw(below: AuditClass.allCases.count)].rawValue
            )
        }
        return AuditAnswer(findings: findings)
    }
}

/// The weaknesses of contracts that were revealed, worked out when they are first needed.
final class AuditMemory: Sendable {
    private let task: AuditTask
    private let findings = Locked<(known: [String: AuditAnswer], all: [AuditAnswer])>(([:], []))

    /// How many contracts are remembered.
    static let count: UInt64 = 100

    init(task: AuditTask) {
        self.task = task
    }

    func answer(_ question: AuditQuestion) -> AuditAnswer {
        let (known, all) = findings.read { $0 }
        if all.isEmpty {
            fill()
            return answer(question)
        }
        return known[question.source] ?? all[Int(AnswerTrace.digest(question.source) % UInt64(all.count))]
    }

    private func fill() {
        var (known, all) = ([String: AuditAnswer](), [AuditAnswer]())
        for number in 0..<Self.count {
            let item = task.generate(seed: ItemSeed(public: number), difficulty: .medium)
            let found = item.truth.units.compactMap { unit in
                unit.kind.map { AuditFinding(line: unit.line, kind: $0) }
            }
            known[item.question.source] = AuditAnswer(findings: found)
            all.append(AuditAnswer(findings: found))
        }
        findings.change { $0 = (known, all) }
    }
}
