import Evaluation

/// A small web of texts about companies, made for one question.
struct EnrichmentWorld: Sendable {
    /// The company that is asked about.
    let entity: String
    /// The texts, in no order.
    let documents: [EnrichmentDocument]
    /// What holds of the company, by field, with the sentences that say so.
    let facts: [EnrichmentFact]
}

/// Makes such webs: facts that change with time, companies with nearly the same name, rumours, pronouns and short names.
struct EnrichmentGenerator: Sendable {
    let difficulty: Difficulty
    /// How many texts there are.
    let documents: Int

    /// How many of them are about the company, and about one whose name begins alike.
    private static let about = 5
    private static let namesakes = 3
    /// Values that change do so before this one of the company's texts.
    private static let change = 2

    func world(_ random: inout some RandomNumberGenerator) -> EnrichmentWorld {
        let level = difficulty.level
        let names = EnrichmentNames()
        let entity = names.company(&random)
        let rival = names.company(&random)
        var pages = (0..<Self.about).map { number in
            EnrichmentPage(subject: entity, date: names.date(year: 2012 + 2 * number, &random))
        }
        var facts: [EnrichmentFact] = []
        for (field, _) in EnrichmentWords.sentences {
            let value = names.value(of: field, &random)
            if random.draw(chance: 0.3 * level) {
                let other = names.value(of: field, &random)
                pages[random.draw(below: Self.about)].state(field, other, .doubtful, &random)
            }
            guard !random.draw(chance: 0.12) else { continue }
            var first = 0
            if EnrichmentWords.changing.contains(field), random.draw(chance: 0.5 * level + 0.15) {
                first = Self.change
                let former = names.value(of: field, &random)
                for _ in 0..<(1 + random.draw(below: 2)) where former != value {
                    pages[random.draw(below: Self.change)].state(field, former, .former, &random)
                }
            }
            for _ in 0..<(1 + random.draw(below: 2)) {
                pages[first + random.draw(below: Self.about - first)].state(field, value, .true, &random)
            }
            facts.append(EnrichmentFact(field: field, value: value, sources: []))
        }
        for number in 0..<max(0, documents - Self.about) {
            let subject = number < Self.namesakes ? names.namesake(of: entity, &random) : names.company(&random)
            var page = EnrichmentPage(subject: subject, date: names.date(year: 2012 + random.draw(below: 10), &random))
            for _ in 0..<(3 + random.draw(below: 3)) {
                let field = EnrichmentWords.sentences[random.draw(below: EnrichmentWords.sentences.count)].field
                page.state(field, names.value(of: field, &random), .former, &random)
            }
            pages.append(page)
        }
        random.permute(&pages)
        var documents: [EnrichmentDocument] = []
        for (number, page) in pages.enumerated() {
            let id = "d\(number + 1)"
            let (text, found) = page.text(rival: rival, level: level, &random)
            documents.append(EnrichmentDocument(id: id, date: page.date, text: text))
            guard page.subject == entity else { continue }
            for (field, sentence) in found {
                guard let place = facts.firstIndex(where: { $0.field == field }) else { continue }
                facts[place].sources.append(EnrichmentSource(document: id, sentence: sentence))
            }
        }
        return EnrichmentWorld(entity: entity, documents: documents, facts: facts)
    }
}

/// A text in the making.
struct EnrichmentPage: Sendable {
    /// Whether what a sentence states holds.
    enum Truth: Sendable {
        case `true`, former, doubtful
    }

    let subject: String
    let date: String
    private var statements: [(field: String, value: String, truth: Truth)] = []

    init(subject: String, date: String) {
        self.subject = subject
        self.date = date
    }

    mutating func state(
        _ field: String,
        _ value: String,
        _ truth: Truth,
        _ random: inout some RandomNumberGenerator
    ) {
        // A text says a thing once.
        guard !statements.contains(where: { $0.field == field && $0.truth == truth }) else { return }
        statements.insert((field, value, truth), at: random.draw(below: statements.count + 1))
    }

    /// The text, and which of its sentences state what is true of the subject.
    func text(
        rival: String,
        level: Double,
        _ random: inout some RandomNumberGenerator
    ) -> (text: String, found: [(field: String, sentence: String)]) {
        let names = EnrichmentNames()
        var sentences: [String] = []
        var found: [(field: String, sentence: String)] = []
        // Whom "the company" means: whoever was named last.
        var named = ""
        for statement in statements {
            if random.draw(chance: 0.15 + 0.2 * level) {
                // The text turns to a rival for a moment.
                let field = EnrichmentWords.sentences[random.draw(below: EnrichmentWords.sentences.count)].field
                let value = names.value(of: field, &random)
                sentences.append(Self.sentence(field, value, by: rival, after: "", &random))
                named = rival
            } else if random.draw(chance: 0.2) {
                sentences.append(random.draw(from: EnrichmentWords.fillers) ?? "")
            }
            let short = String(subject.prefix { $0 != " " })
            let draw = random.drawUnit()
            let name: String
            if named == subject, draw < 0.2 + 0.3 * level {
                name = random.draw(from: EnrichmentWords.pronouns) ?? subject
            } else if !named.isEmpty, draw > 1 - 0.3 * level {
                name = short
            } else {
                name = subject
            }
            named = subject
            let opening =
                switch statement.truth {
                case .doubtful: random.draw(from: EnrichmentWords.doubts) ?? ""
                default: random.draw(chance: 0.2) ? random.draw(from: EnrichmentWords.assurances) ?? "" : ""
                }
            let sentence = Self.sentence(statement.field, statement.value, by: name, after: opening, &random)
            sentences.append(sentence)
            if statement.truth == .true { found.append((statement.field, sentence)) }
        }
        return (sentences.map { "\($0)." }.joined(separator: " "), found)
    }

    private static func sentence(
        _ field: String,
        _ value: String,
        by name: String,
        after opening: String,
        _ random: inout some RandomNumberGenerator
    ) -> String {
        let forms = EnrichmentWords.sentences.first { $0.field == field }?.forms ?? []
        // The first form is about two and a half times as frequent as the last.
        let place = min(random.draw(below: forms.count), random.draw(below: 2 * forms.count))
        guard forms.indices.contains(place) else { return "" }
        let form = forms[place]
        let core = form.replacing("{E}", with: name).replacing("{V}", with: value)
        guard opening.isEmpty else {
            // Only a form's own first word, or a pronoun, loses its capital.
            let isName = form.hasPrefix("{V}") || form.hasPrefix("{E}")
            return opening + (isName ? core : core.prefix(1).lowercased() + core.dropFirst())
        }
        return core.prefix(1).uppercased() + core.dropFirst()
    }
}

/// Draws names and values.
struct EnrichmentNames: Sendable {
    func company(_ random: inout some RandomNumberGenerator) -> String {
        let words = EnrichmentWords.self
        let start = random.draw(from: words.starts) ?? ""
        let middle = random.draw(from: words.middles) ?? ""
        let end = random.draw(from: words.ends) ?? ""
        return "\(start)\(middle)\(end) \(random.draw(from: words.trades) ?? "")"
    }

    /// Another company whose name begins with the same word.
    func namesake(of company: String, _ random: inout some RandomNumberGenerator) -> String {
        let first = company.prefix { $0 != " " }
        let trades = EnrichmentWords.trades.filter { !company.hasSuffix($0) }
        return "\(first) \(random.draw(from: trades) ?? "")"
    }

    func date(year: Int, _ random: inout some RandomNumberGenerator) -> String {
        let (month, day) = (10 + random.draw(below: 3), 10 + random.draw(below: 19))
        return "\(year + random.draw(below: 2))-\(month)-\(day)"
    }

    func value(of field: String, _ random: inout some RandomNumberGenerator) -> String {
        let words = EnrichmentWords.self
        switch field {
        case "headquarters", "exchange": return random.draw(from: words.cities) ?? ""
        case "founded": return "\(1_890 + random.draw(below: 120))"
        case "chief", "founder":
            return "\(random.draw(from: words.given) ?? "") \(random.draw(from: words.family) ?? "")"
        case "owner": return company(&random)
        case "employees": return "\(20 + random.draw(below: 980))\(random.draw(below: 9) + 1)"
        case "revenue": return "\(2 + random.draw(below: 900)).\(random.draw(below: 10)) million euros"
        case "product": return random.draw(from: words.products) ?? ""
        default:
            return "\(random.draw(from: words.family) ?? "") and \(random.draw(from: words.family) ?? "")"
        }
    }
}
