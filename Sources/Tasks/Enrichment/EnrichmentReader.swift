/// How an honest solver reads texts.
struct EnrichmentMethod: Hashable, Sendable {
    /// How many forms of sentences it knows for each field.
    var forms = 5
    /// Whether it leaves out what is said to be doubtful.
    var doubts = true
    /// Whether the newest text counts; else the first that is found.
    var newest = true
    /// Whether it follows "the company" to whoever was named last.
    var pronouns = true
    /// Whether it asks whom a short name means in a text.
    var aliases = true
    /// Which of several sentences that state the same it cites.
    var citation = Citation.first

    /// A habit of citing.
    enum Citation: Hashable, Sendable {
        /// The one that comes first, or last, in the order of the texts.
        case first, last
        /// The one with the fewest, or most, words.
        case shortest, longest
    }
}

/// Reads texts and claims what they state.
struct EnrichmentReader: Sendable {
    private let method: EnrichmentMethod
    private let patterns: SentencePatterns

    init(_ method: EnrichmentMethod) {
        self.method = method
        patterns = SentencePatterns(forms: method.forms)
    }

    private struct Candidate {
        let claim: EnrichmentClaim
        let date: String
    }

    /// A claim for each field about which something was found.
    func answer(_ question: EnrichmentQuestion) -> EnrichmentAnswer {
        var best: [String: Candidate] = [:]
        let short = String(question.entity.prefix { $0 != " " })
        for document in question.documents {
            for candidate in read(document, entity: question.entity, short: short) {
                let field = candidate.claim.field
                guard let known = best[field] else {
                    best[field] = candidate
                    continue
                }
                if candidate.claim.value == known.claim.value {
                    let date = max(candidate.date, known.date)
                    let chosen = prefers(candidate.claim, known.claim) ? candidate : known
                    best[field] = Candidate(claim: chosen.claim, date: date)
                } else if method.newest, candidate.date > known.date {
                    best[field] = candidate
                }
            }
        }
        return EnrichmentAnswer(claims: question.fields.compactMap { best[$0]?.claim })
    }

    private func prefers(_ next: EnrichmentClaim, _ known: EnrichmentClaim) -> Bool {
        switch method.citation {
        case .first: false
        case .last: true
        case .shortest: next.quote.utf8.count < known.quote.utf8.count
        case .longest: next.quote.utf8.count > known.quote.utf8.count
        }
    }

    private func read(_ document: EnrichmentDocument, entity: String, short: String) -> [Candidate] {
        let bytes = Array(document.text.utf8)
        var found: [Candidate] = []
        var named = ""
        for range in Self.sentences(bytes) {
            let whole = bytes[range]
            let (core, isDoubtful) = Self.core(whole)
            guard let statement = patterns.statements(in: core).first(where: { Self.isName($0.name, short: short) })
            else { continue }
            let isMeant: Bool
            switch statement.name {
            case entity: isMeant = true
            case short: isMeant = method.aliases ? named == entity || named.isEmpty || !named.hasPrefix(short) : true
            case let name where Self.isPronoun(name): isMeant = method.pronouns && named == entity
            default: isMeant = false
            }
            if statement.name.contains(" "), !Self.isPronoun(statement.name) { named = statement.name }
            if statement.name == short, isMeant { named = entity }
            guard isMeant, !(method.doubts && isDoubtful) else { continue }
            let claim = EnrichmentClaim(
                field: statement.field,
                value: statement.value,
                document: document.id,
                quote: String(decoding: whole, as: UTF8.self)
            )
            found.append(Candidate(claim: claim, date: document.date))
        }
        return found
    }

    /// The sentences' places, without their full stops.
    static func sentences(_ bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        for place in bytes.indices where bytes[place] == 0x2e {
            guard place + 1 == bytes.count || bytes[place + 1] == 0x20 else { continue }
            if place > start { found.append(start..<place) }
            start = place + 2
        }
        return found
    }

    /// A sentence without its opening, and whether that casts doubt.
    private static func core(_ sentence: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, Bool) {
        for (openings, isDoubtful) in [(doubts, true), (assurances, false)] {
            for opening in openings where sentence.starts(with: opening) {
                return (sentence.dropFirst(opening.count), isDoubtful)
            }
        }
        return (sentence, false)
    }

    private static let doubts = EnrichmentWords.doubts.map { Array($0.utf8) }
    private static let assurances = EnrichmentWords.assurances.map { Array($0.utf8) }

    private static func isPronoun(_ name: String) -> Bool {
        name == "the company" || name == "The company" || name == "the firm" || name == "The firm"
    }

    /// Whether words may be a company: its short name, a pronoun, or two words with capitals.
    private static func isName(_ name: String, short: String) -> Bool {
        if name == short || isPronoun(name) { return true }
        let words = name.split(separator: " ")
        return words.count == 2 && words.allSatisfy { ($0.utf8.first ?? 0) & 0x20 == 0 }
    }
}
