import Evaluation

/// Looks citations up and says what claims are worth.
struct EnrichmentScorer {
    /// What a claim turned out to be.
    enum Finding: String, CaseIterable {
        /// Right, and the cited words say so.
        case right
        /// The cited words are there, but do not state this of the company, or it does not hold.
        case wrong
        /// The cited words are nowhere, or too many to be a citation.
        case falseCitation = "falsely cited"
        /// A field that was not asked for, or a second claim for one.
        case padding

        /// What it adds to the score, in halves of a field.
        var halves: Int {
            switch self {
            case .right: 2
            case .wrong, .padding: -1
            case .falseCitation: -2
            }
        }
    }

    /// A quotation of more characters shows nothing.
    static let longestQuote = 240
    /// Claims beyond this are not looked at; the answer scores nothing.
    static let mostClaims = 64

    private let question: EnrichmentQuestion
    private let facts: [EnrichmentFact]
    private let texts: [String: [UInt8]]

    init(_ item: TaskItem<EnrichmentQuestion, EnrichmentTruth>) {
        question = item.question
        facts = item.truth.facts
        texts = Dictionary(
            question.documents.map { ($0.id, Array($0.text.utf8)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The share of the facts that were found, less what was claimed without ground.
    func score(_ answer: EnrichmentAnswer) -> Score {
        guard answer.claims.count <= Self.mostClaims else {
            return .zero("\(answer.claims.count) claims; at most \(Self.mostClaims) are read")
        }
        guard !facts.isEmpty else { return .zero("no text states anything") }
        let found = findings(answer)
        let halves = found.reduce(0) { $0 + $1.halves }
        let parts = Finding.allCases.compactMap { kind -> String? in
            let count = found.count { $0 == kind }
            return count > 0 ? "\(count) \(kind.rawValue)" : nil
        }
        let words = parts.isEmpty ? "nothing claimed" : parts.joined(separator: ", ")
        return Score(
            millionths: max(0, halves) * Score.perfect / (2 * facts.count),
            reason: "\(words); \(facts.count) facts are to be found"
        )
    }

    /// The claims in the order of the fields; a fact that was not found counts as an error.
    func trace(_ answer: EnrichmentAnswer) -> AnswerTrace {
        let claims = answer.claims.prefix(Self.mostClaims)
        let found = findings(EnrichmentAnswer(claims: Array(claims)))
        var texts: [String] = []
        var wrong: [Bool] = []
        for field in question.fields {
            for (claim, finding) in zip(claims, found) where claim.field == field {
                texts.append("\(field)|\(Self.plain(claim.value))|\(claim.document)")
                wrong.append(finding != .right)
            }
            if !claims.contains(where: { $0.field == field }), facts.contains(where: { $0.field == field }) {
                texts.append("\(field)|")
                wrong.append(true)
            }
        }
        for (claim, finding) in zip(claims, found) where !question.fields.contains(claim.field) {
            texts.append("\(claim.field)|\(Self.plain(claim.value))|\(claim.document)")
            wrong.append(finding != .right)
        }
        return AnswerTrace(texts: texts, wrong: wrong)
    }

    private func findings(_ answer: EnrichmentAnswer) -> [Finding] {
        var seen: Set<String> = []
        return answer.claims.map { claim in
            guard question.fields.contains(claim.field), seen.insert(claim.field).inserted else { return .padding }
            return judge(claim)
        }
    }

    private func judge(_ claim: EnrichmentClaim) -> Finding {
        let quote = Array(claim.quote.utf8)
        guard !quote.isEmpty, quote.count <= Self.longestQuote, let text = texts[claim.document],
            Self.contains(text, quote)
        else { return .falseCitation }
        guard let fact = facts.first(where: { $0.field == claim.field }),
            Self.plain(claim.value) == Self.plain(fact.value),
            Self.contains(Array(claim.quote.lowercased().utf8), Array(fact.value.lowercased().utf8))
        else { return .wrong }
        // The words must be half of a sentence that states the fact, or it with little around it.
        let isStated = fact.sources.contains { source in
            let sentence = Array(source.sentence.utf8)
            guard source.document == claim.document, sentence.count <= 2 * quote.count,
                quote.count <= 2 * sentence.count
            else { return false }
            return Self.contains(sentence, quote) || Self.contains(quote, sentence)
        }
        return isStated ? .right : .wrong
    }

    /// Whether bytes hold others in a row.
    private static func contains(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
        guard let head = part.first else { return true }
        guard whole.count >= part.count else { return false }
        for start in 0...(whole.count - part.count) where whole[start] == head {
            var length = 1
            while length < part.count, whole[start + length] == part[length] { length += 1 }
            if length == part.count { return true }
        }
        return false
    }

    /// A value without what does not matter: case, and spaces around it.
    static func plain(_ value: String) -> String {
        value.lowercased().split(separator: " ").joined(separator: " ")
    }
}
