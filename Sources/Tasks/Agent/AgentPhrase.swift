import Evaluation

/// What a sentence of the goal asks for.
enum AgentWish: String, CaseIterable, Sendable {
    /// A thing to a room, in plain words.
    case plain
    /// The same, told as somebody's need.
    case need
    /// All things of a kind in a room to another.
    case everything
    /// Two things in exchange.
    case swap
    /// A thing to one of two rooms, by where another is.
    case conditional
    /// A thing to wherever another is in the end.
    case relative
    /// A cold thing to any cool room.
    case cool
    /// A thing that must stay.
    case leave
    /// Where the robot must be in the end.
    case finish
}

/// A sentence with gaps for names.
struct AgentPhrase: Sendable {
    let wish: AgentWish
    /// The words, with `#` for each name.
    let words: String
    /// What stands before, between and after the gaps.
    private let parts: [String]

    private init(_ wish: AgentWish, _ words: String) {
        self.wish = wish
        self.words = words
        parts = words.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
    }

    static let all = [
        AgentPhrase(.plain, "Bring the # to the #"),
        AgentPhrase(.plain, "Carry the # over to the #"),
        AgentPhrase(.plain, "The # belongs in the #"),
        AgentPhrase(.need, "Without the # nothing works in the #"),
        AgentPhrase(.need, "The # is missed in the #"),
        AgentPhrase(.everything, "Everything fragile in the # goes to the #"),
        AgentPhrase(.everything, "All that is cold in the # moves to the #"),
        AgentPhrase(.everything, "Whatever weighs more than 2 in the # goes to the #"),
        AgentPhrase(.swap, "The # and the # change places"),
        AgentPhrase(.swap, "Let the # and the # trade places"),
        AgentPhrase(.conditional, "If the # is now in the #, the # goes to the #, otherwise to the #"),
        AgentPhrase(.relative, "Put the # where the # ends up"),
        AgentPhrase(.relative, "In the end the # keeps the # company"),
        AgentPhrase(.cool, "The # must be kept cool"),
        AgentPhrase(.cool, "See that the # does not get warm"),
        AgentPhrase(.leave, "Leave the # where it is"),
        AgentPhrase(.leave, "Nobody may move the #"),
        AgentPhrase(.finish, "Finish in the #"),
        AgentPhrase(.finish, "Wait in the # when all is done"),
    ]

    /// The things that an "everything" sentence means by its kind.
    func isMeant(_ thing: AgentWorld.Thing) -> Bool {
        if words.contains("fragile") { return thing.fragile }
        if words.contains("cold") { return thing.cold }
        return thing.weight > 2
    }

    /// The sentence with names in its gaps.
    func sentence(_ names: [String]) -> String {
        var text = ""
        for (place, part) in parts.enumerated() {
            text += part
            if place < names.count { text += names[place] }
        }
        return text
    }

    /// A sentence by another phrase that asks for the same; the sentence itself where there is none.
    static func reworded(_ sentence: Substring, _ random: inout some RandomNumberGenerator) -> String {
        for phrase in all {
            guard let names = phrase.names(in: sentence) else { continue }
            // Each of these means things of another kind.
            guard phrase.wish != .everything else { break }
            let others = all.filter { $0.wish == phrase.wish && $0.words != phrase.words }
            return random.draw(from: others)?.sentence(names) ?? String(sentence)
        }
        return String(sentence)
    }

    /// The names in a sentence's gaps; nil where it is another sentence.
    func names(in sentence: Substring) -> [String]? {
        guard let first = parts.first, sentence.hasPrefix(first) else { return nil }
        var rest = sentence.dropFirst(first.count)
        var names: [String] = []
        for part in parts.dropFirst() {
            if part.isEmpty {
                names.append(String(rest))
                rest = ""
                continue
            }
            guard let found = rest.firstRange(of: part) else { return nil }
            names.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return rest.isEmpty ? names : nil
    }
}

/// What a goal's sentences come to: for things the rooms where they may end, and where the robot ends.
struct AgentErrands: Sendable {
    /// Where a thing is to be.
    struct Errand: Sendable {
        let thing: Int
        let rooms: [Int]
    }

    private(set) var errands: [Errand] = []
    private(set) var finish: Int?

    /// Reads the sentences whose kind is among `known`.
    init(goal: String, map: AgentMap, known: Set<AgentWish>) {
        var relatives: [(Int, Int)] = []
        for part in goal.split(separator: ".") {
            let sentence = part.drop { $0 == " " }
            for phrase in AgentPhrase.all where known.contains(phrase.wish) {
                guard let names = phrase.names(in: sentence) else { continue }
                read(phrase, names, map, &relatives)
                break
            }
        }
        for (thing, other) in relatives {
            let place = errands.first { $0.thing == other }?.rooms ?? [map.places[other]]
            add(thing, place)
        }
    }

    private mutating func add(_ thing: Int, _ rooms: [Int]) {
        guard !errands.contains(where: { $0.thing == thing }) else { return }
        errands.append(Errand(thing: thing, rooms: rooms))
    }

    private mutating func read(
        _ phrase: AgentPhrase,
        _ names: [String],
        _ map: AgentMap,
        _ relatives: inout [(Int, Int)]
    ) {
        let things = names.map { map.things[$0] }
        let rooms = names.map { map.rooms[$0] }
        switch phrase.wish {
        case .plain, .need:
            if let thing = things[0], let room = rooms[1] { add(thing, [room]) }
        case .everything:
            guard let from = rooms[0], let to = rooms[1] else { return }
            for (place, thing) in map.world.things.enumerated() where map.places[place] == from {
                if phrase.isMeant(thing) { add(place, [to]) }
            }
        case .swap:
            guard let first = things[0], let second = things[1] else { return }
            add(first, [map.places[second]])
            add(second, [map.places[first]])
        case .conditional:
            guard let other = things[0], let room = rooms[1], let thing = things[2], let yes = rooms[3],
                let no = rooms[4]
            else { return }
            add(thing, [map.places[other] == room ? yes : no])
        case .relative:
            if let thing = things[0], let other = things[1] { relatives.append((thing, other)) }
        case .cool:
            guard let thing = things[0] else { return }
            add(thing, map.world.rooms.indices.filter { map.world.rooms[$0].cool })
        case .leave: break
        case .finish: finish = rooms[0] ?? finish
        }
    }
}
