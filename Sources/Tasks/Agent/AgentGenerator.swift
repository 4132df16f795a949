import Evaluation

/// Makes houses and goals.
struct AgentGenerator {
    let errands: Int
    let rooms: Int
    let difficulty: Difficulty

    /// A goal in the making.
    private struct Draft {
        var sentences: [String] = []
        var checks: [AgentCheck] = []
        var goals: [AgentTruth.Goal] = []
        /// Things that no sentence speaks of yet.
        var free: [Int]
        /// Things with one room to go to, which others may follow.
        var settled: [(thing: Int, room: Int)] = []
    }

    func item(_ seed: ItemSeed) -> TaskItem<AgentQuestion, AgentTruth> {
        var random = seed.stream
        let world = world(&random)
        let map = AgentMap(world)
        var order = Array(map.places.indices)
        random.permute(&order)
        var draft = Draft(free: order)
        var attempts = 0
        while draft.goals.count < errands, attempts < 200 {
            attempts += 1
            add(wish(&random), to: &draft, map, &random)
        }
        for _ in 0..<(1 + random.draw(below: 2)) { add(.leave, to: &draft, map, &random) }
        var finish: String?
        if random.draw(below: 10) < 7, let room = random.draw(from: world.rooms),
            let phrase = random.draw(from: AgentPhrase.all.filter { $0.wish == .finish })
        {
            finish = room.name
            draft.sentences.append(phrase.sentence([room.name]))
        }
        random.permute(&draft.sentences)
        let question = AgentQuestion(
            goal: draft.sentences.map { $0 + "." }.joined(separator: " "),
            checks: draft.checks,
            rules: AgentTask.rules,
            world: world,
            maximumCalls: AgentTask.maximumCalls
        )
        let truth = AgentTruth(goals: draft.goals, finish: finish, separately: separately(draft.goals, map))
        return TaskItem(question: question, truth: truth)
    }

    /// Harder goals have fewer plain sentences.
    private func wish(_ random: inout SeedStream) -> AgentWish {
        if random.draw(below: 1_000) < 550 - difficulty.thousandths * 3 / 10 { return .plain }
        let others: [AgentWish] = [.need, .need, .everything, .everything, .swap, .conditional, .relative, .cool]
        return others[random.draw(below: others.count)]
    }

    /// What it takes to run each errand from the start and back.
    private func separately(_ goals: [AgentTruth.Goal], _ map: AgentMap) -> Int {
        let ways = AgentWays(map, doorMinutes: 2).minutes
        return goals.reduce(0) { sum, goal in
            guard let thing = map.things[goal.thing] else { return sum }
            let from = map.places[thing]
            let trips = goal.rooms.compactMap { map.rooms[$0] }.map { ways[from][$0] + ways[$0][map.start] }
            let handling = map.world.things[thing].fragile ? 4 : 2
            return sum + ways[map.start][from] + (trips.min() ?? 0) + handling
        }
    }
}

extension AgentGenerator {
    private func add(_ wish: AgentWish, to draft: inout Draft, _ map: AgentMap, _ random: inout SeedStream) {
        let world = map.world
        guard let phrase = random.draw(from: AgentPhrase.all.filter { $0.wish == wish }), let thing = draft.free.first
        else { return }
        let here = map.places[thing]
        let name = world.things[thing].name
        let elsewhere = world.rooms.indices.filter { $0 != here }
        guard let to = random.draw(from: elsewhere) else { return }
        switch wish {
        case .plain, .need:
            settle([(thing, to)], &draft, world)
            draft.sentences.append(phrase.sentence([name, world.rooms[to].name]))
            if wish == .plain { draft.checks.append(AgentCheck(thing: name, room: world.rooms[to].name)) }
        case .everything:
            let from = random.draw(below: world.rooms.count)
            let meant = map.places.indices.filter { map.places[$0] == from && phrase.isMeant(world.things[$0]) }
            guard !meant.isEmpty, meant.count <= 3, meant.allSatisfy(draft.free.contains), from != to else { return }
            settle(meant.map { ($0, to) }, &draft, world)
            draft.sentences.append(phrase.sentence([world.rooms[from].name, world.rooms[to].name]))
        case .swap:
            guard let other = draft.free.dropFirst().first(where: { map.places[$0] != here }) else { return }
            settle([(thing, map.places[other]), (other, here)], &draft, world)
            draft.sentences.append(phrase.sentence([name, world.things[other].name]))
        case .conditional:
            let other = random.draw(below: world.things.count)
            guard other != thing, let wrong = random.draw(from: elsewhere), wrong != to else { return }
            let isThere = random.draw(below: 2) == 0
            let asked = isThere ? map.places[other] : random.draw(below: world.rooms.count)
            guard isThere == (asked == map.places[other]) else { return }
            let (yes, no) = isThere ? (to, wrong) : (wrong, to)
            settle([(thing, to)], &draft, world)
            let names = [world.rooms[asked], world.rooms[yes], world.rooms[no]].map(\.name)
            draft.sentences.append(phrase.sentence([world.things[other].name, names[0], name, names[1], names[2]]))
        case .relative:
            let stays = random.draw(below: 3) == 0
            let followed: (thing: Int, room: Int)? =
                stays
                ? draft.free.dropFirst().first.map { ($0, map.places[$0]) } : random.draw(from: draft.settled)
            guard let followed, followed.room != here else { return }
            draft.free.removeAll { $0 == thing || $0 == followed.thing }
            draft.goals.append(AgentTruth.Goal(thing: name, rooms: [world.rooms[followed.room].name]))
            draft.sentences.append(phrase.sentence([name, world.things[followed.thing].name]))
        case .cool:
            guard let cold = draft.free.first(where: { isWarm(world.things[$0], map.places[$0], world) }) else {
                return
            }
            draft.free.removeAll { $0 == cold }
            let cool = world.rooms.filter(\.cool).map(\.name)
            draft.goals.append(AgentTruth.Goal(thing: world.things[cold].name, rooms: cool))
            draft.sentences.append(phrase.sentence([world.things[cold].name]))
        case .leave:
            draft.free.removeFirst()
            draft.sentences.append(phrase.sentence([name]))
        case .finish: break
        }
    }

    private func isWarm(_ thing: AgentWorld.Thing, _ room: Int, _ world: AgentWorld) -> Bool {
        thing.cold && !world.rooms[room].cool
    }

    private func settle(_ moves: [(Int, Int)], _ draft: inout Draft, _ world: AgentWorld) {
        for (thing, room) in moves {
            draft.free.removeAll { $0 == thing }
            draft.settled.append((thing, room))
            draft.goals.append(AgentTruth.Goal(thing: world.things[thing].name, rooms: [world.rooms[room].name]))
        }
    }

    private static let roomNames = [
        "hall", "attic", "cellar", "kitchen", "library", "lab", "office", "workshop", "garage", "archive", "studio",
        "pantry", "lobby", "laundry", "terrace", "vault",
    ]
    private static let colours = [
        "red", "blue", "green", "black", "white", "yellow", "brown", "grey", "purple", "golden", "silver", "orange",
    ]
    private static let nouns = [
        "lamp", "crate", "vase", "folder", "parcel", "clock", "radio", "basket", "flask", "mirror", "drill", "globe",
        "map", "cake", "plant", "jar",
    ]

    /// Rooms at random places of a square, each joined to the nearest earlier one, and some short cuts.
    private func world(_ random: inout SeedStream) -> AgentWorld {
        var names = Self.roomNames
        random.permute(&names)
        let spots = (0..<rooms).map { _ in (random.draw(below: 20), random.draw(below: 20)) }
        func minutes(_ a: Int, _ b: Int) -> Int {
            1 + (abs(spots[a].0 - spots[b].0) + abs(spots[a].1 - spots[b].1)) / 2
        }
        var pairs: [(Int, Int)] = []
        for room in 1..<rooms {
            let nearest = (0..<room).min { (minutes($0, room), $0) < (minutes($1, room), $1) } ?? 0
            pairs.append((nearest, room))
        }
        for _ in 0..<(rooms / 2) {
            let (a, b) = (random.draw(below: rooms), random.draw(below: rooms))
            let pair = (min(a, b), max(a, b))
            if a != b, !pairs.contains(where: { $0 == pair }), minutes(a, b) <= 10 { pairs.append(pair) }
        }
        let doors = 100 + difficulty.thousandths * 3 / 10
        let passages = pairs.enumerated().map { number, pair in
            AgentWorld.Passage(
                from: names[pair.0],
                to: names[pair.1],
                minutes: minutes(pair.0, pair.1),
                door: random.draw(below: 1_000) < doors ? "door \(number + 1)" : nil
            )
        }
        var kinds = Array(0..<Self.colours.count * Self.nouns.count)
        random.permute(&kinds)
        let things = kinds.prefix(errands + 6).map { kind in
            AgentWorld.Thing(
                name: "\(Self.colours[kind % Self.colours.count]) \(Self.nouns[kind / Self.colours.count])",
                room: names[random.draw(below: rooms)],
                weight: 1 + random.draw(below: 4),
                fragile: random.draw(below: 10) < 3,
                cold: random.draw(below: 10) < 3
            )
        }
        let cool = 1 + random.draw(below: 2)
        return AgentWorld(
            rooms: names.prefix(rooms).enumerated().map { AgentWorld.Room(name: $1, cool: $0 < cool) },
            passages: passages,
            things: Array(things),
            start: names[random.draw(below: rooms)],
            capacity: 6 + random.draw(below: 3)
        )
    }
}
