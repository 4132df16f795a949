/// What a checker says about one function.
struct AuditRules {
    let function: AuditRoutine
    let contract: AuditContract
    let skill: AuditSkill
    private let events: [AuditEvent]

    init(_ function: AuditRoutine, in contract: AuditContract, skill: AuditSkill) {
        self.function = function
        self.contract = contract
        self.skill = skill
        events = AuditFlow(function, in: contract, skill: skill).events
    }

    /// All findings.
    var findings: [AuditFinding] {
        AuditClass.allCases.compactMap { kind in
            guard skill.classes.contains(kind), let line = line(of: kind) else { return nil }
            return AuditFinding(line: line, kind: kind.rawValue)
        }
    }

    private func line(of kind: AuditClass) -> Int? {
        switch kind {
        case .reentrancy: reentrancy
        case .uncheckedArithmetic: uncheckedArithmetic
        case .accessControl: function.name.hasPrefix("init") ? nil : accessControl
        case .initialiser: function.name.hasPrefix("init") ? initialiser : nil
        case .txOrigin: txOrigin
        case .uncheckedReturn: uncheckedReturn
        case .timestamp: timestamp
        case .priceOracle: priceOracle
        case .rounding: rounding
        case .replay: replay
        case .delegatecall: delegatecall
        }
    }

    // MARK: - Words

    private static func contains(_ tokens: [String], _ words: String...) -> Bool {
        guard let first = words.first, tokens.count >= words.count else { return false }
        for place in 0...(tokens.count - words.count) where tokens[place] == first {
            if zip(words, tokens[place...]).allSatisfy({ $0 == $1 }) { return true }
        }
        return false
    }

    private func isMappingWrite(_ event: AuditEvent) -> Bool {
        guard event.kind == .plain, let first = event.tokens.first, contract.fields.contains(first) else {
            return false
        }
        return event.tokens.count > 4 && event.tokens[1] == "["
            && event.tokens.contains { $0 == "=" || $0 == "-=" || $0 == "+=" }
    }

    /// A field that is set to a parameter of the function.
    private func isPlainWrite(_ event: AuditEvent) -> Bool {
        event.kind == .plain && event.tokens.count == 3 && event.tokens[1] == "="
            && contract.fields.contains(event.tokens[0]) && function.parameters.contains(event.tokens[2])
    }

    /// Whether something before an event guards it: what passes `strong`, or for a checker that does not weigh guards
    /// what passes `weak`.
    private func isGuarded(
        _ place: Int,
        strong: (AuditEvent) -> Bool,
        weak: (AuditEvent) -> Bool
    ) -> Bool {
        events[..<place].contains { event in
            if skill.seesBranches, event.isConditional { return false }
            switch event.kind {
            case .plain: return false
            case .unknownGuard: return true
            case .guarding: return skill.weighsGuards ? strong(event) : weak(event)
            }
        }
    }

    /// Whether a flag that a guard forbids is set too, so that the second time fails.
    private func isSpent(_ event: AuditEvent) -> Bool {
        guard event.tokens.first == "!", event.tokens.count > 1 else { return false }
        let flag = Array(event.tokens.dropFirst())
        return events.contains { other in
            other.kind == .plain && !(skill.seesBranches && other.isConditional)
                && other.tokens == flag + ["=", "true"]
        }
    }

    // MARK: - Classes

    private var reentrancy: Int? {
        guard let call = events.firstIndex(where: { $0.kind == .plain && Self.contains($0.tokens, ".", "call", "{") }),
            events[call...].contains(where: isMappingWrite)
        else { return nil }
        let isLocked = isGuarded(call, strong: isSpent, weak: { $0.tokens.first == "!" })
        return isLocked ? nil : events[call].line
    }

    private var uncheckedArithmetic: Int? {
        guard let place = events.firstIndex(where: { $0.isUnchecked && $0.tokens.contains("-=") }) else { return nil }
        let (left, right) = (events[place].tokens.first ?? "", events[place].tokens.last ?? "")
        let isTested = isGuarded(
            place,
            strong: { event in event.tokens.contains(left) && event.tokens.contains(right) },
            weak: { event in event.tokens.contains(left) || event.tokens.contains(right) }
        )
        return isTested ? nil : events[place].line
    }

    private var accessControl: Int? {
        guard let place = events.firstIndex(where: isPlainWrite) else { return nil }
        let isAllowed = isGuarded(
            place,
            strong: { $0.tokens.contains("owner") && !$0.tokens.contains("address") },
            weak: { $0.tokens.contains("owner") || $0.tokens.contains("sender") }
        )
        return isAllowed ? nil : events[place].line
    }

    private var initialiser: Int? {
        guard let place = events.firstIndex(where: isPlainWrite) else { return nil }
        let field = events[place].tokens[0]
        let isOnce = isGuarded(
            place,
            strong: { isSpent($0) || Self.contains($0.tokens, field, "==", "address") },
            weak: { $0.tokens.first == "!" || $0.tokens.contains("address") }
        )
        return isOnce ? nil : events[place].line
    }

    private var txOrigin: Int? {
        events.first { event in
            guard event.kind == .guarding, Self.contains(event.full, "tx", ".", "origin") else { return false }
            return !skill.weighsGuards || !Self.contains(event.full, "msg", ".", "sender")
        }?.line
    }

    private var uncheckedReturn: Int? {
        guard
            let place = events.firstIndex(where: { $0.kind == .plain && Self.contains($0.tokens, ".", "transfer", "(") }
            )
        else { return nil }
        let tokens = events[place].tokens
        guard tokens.count > 3, tokens[0] == "bool", tokens[2] == "=" else { return events[place].line }
        guard skill.weighsGuards else { return nil }
        let isTested = events[place...].contains { event in
            event.kind != .plain && event.tokens.contains(tokens[1]) && !(skill.seesBranches && event.isConditional)
        }
        return isTested ? nil : events[place].line
    }

    private var timestamp: Int? {
        events.first { event in
            event.kind == .plain && event.tokens.contains("%") && Self.contains(event.full, "block", ".", "timestamp")
        }?.line
    }

    private var priceOracle: Int? {
        events.first { event in
            guard event.kind == .plain, event.full.contains("spotPrice") || event.full.contains("reserveA") else {
                return false
            }
            return skill.followsLocals ? isMappingWrite(event) : !skill.weighsGuards || event.tokens.first != "emit"
        }?.line
    }

    private var rounding: Int? {
        events.first { event in
            guard isMappingWrite(event), event.full.contains("/"), !event.full.contains("1e18") else { return false }
            let isUp = Self.contains(event.full, "-", "1", ")", "/")
            return event.tokens.contains("-=") ? !isUp : event.tokens.contains("+=") && isUp
        }?.line
    }

    private var replay: Int? {
        guard let place = events.firstIndex(where: { $0.tokens.contains("ecrecover") }) else { return nil }
        if events.contains(where: { $0.kind == .plain && $0.tokens.last == "++" && isCounted($0) }) { return nil }
        let isOnce = isGuarded(
            place,
            strong: isSpent,
            weak: { $0.tokens.first == "!" || Self.contains($0.tokens, "[", "signer", "]") }
        )
        return isOnce ? nil : events[place].line
    }

    private func isCounted(_ event: AuditEvent) -> Bool { !(skill.seesBranches && event.isConditional) }

    private var delegatecall: Int? {
        guard let place = events.firstIndex(where: { Self.contains($0.tokens, ".", "delegatecall", "(") }),
            let dot = events[place].tokens.firstIndex(of: "delegatecall"), dot > 1
        else { return nil }
        let target = events[place].tokens[dot - 2]
        guard !contract.fields.contains(target) else { return nil }
        let isAllowed = isGuarded(
            place,
            strong: { Self.contains($0.tokens, "[", target, "]") || $0.tokens.contains("owner") },
            weak: { $0.tokens.contains(target) }
        )
        return isAllowed ? nil : events[place].line
    }
}
