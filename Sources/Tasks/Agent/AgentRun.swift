/// What becomes of a world when calls are executed in it, one after the other.
///
/// A call that is not possible does nothing and costs its minutes all the same; the work for each call is bounded by the
/// number of things.
struct AgentRun {
    /// What happened to a thing that should not have.
    struct Damage: OptionSet {
        let rawValue: UInt8
        static let broken = Damage(rawValue: 1)
        static let spoiled = Damage(rawValue: 2)
    }

    /// A call that changed where things are, for those who compare plans.
    struct Step: Hashable {
        let tool: AgentTool
        let thing: Int
        let room: Int
    }

    private let map: AgentMap
    private(set) var room: Int
    /// Where each thing is; nil while it is carried.
    private(set) var places: [Int?]
    private(set) var damages: [Damage]
    private(set) var openDoors: [Bool]
    /// What all calls took together.
    private(set) var minutes = 0
    /// How many calls were not possible.
    private(set) var failures = 0
    private(set) var steps: [Step] = []
    private var wrapped: [Bool]
    private var takenAt: [Int]
    private var load = 0

    /// What a call costs that is not possible, in minutes.
    static let failureMinutes = 3

    init(_ map: AgentMap) {
        self.map = map
        room = map.start
        places = map.places
        damages = map.places.map { _ in [] }
        openDoors = map.doorEnds.map { _ in false }
        wrapped = map.places.map { _ in false }
        takenAt = map.places.map { _ in 0 }
    }

    mutating func execute(_ calls: some Sequence<AgentCall>) {
        for call in calls where !execute(call) {
            failures += 1
            minutes += Self.failureMinutes
        }
    }

    /// Whether the call was possible.
    private mutating func execute(_ call: AgentCall) -> Bool {
        switch AgentTool(rawValue: call.tool) {
        case .go: return map.rooms[call.target].map { go($0) } ?? false
        case .open: return map.doors[call.target].map { turn($0, open: true) } ?? false
        case .shut: return map.doors[call.target].map { turn($0, open: false) } ?? false
        case .wrap: return map.things[call.target].map { wrap($0) } ?? false
        case .take: return map.things[call.target].map { take($0) } ?? false
        case .put: return map.things[call.target].map { put($0) } ?? false
        case nil: return false
        }
    }

    private mutating func go(_ to: Int) -> Bool {
        guard let link = map.links[room][to], link.door.map({ openDoors[$0] }) ?? true else { return false }
        room = to
        minutes += link.minutes
        return true
    }

    private mutating func turn(_ door: Int, open: Bool) -> Bool {
        let ends = map.doorEnds[door]
        guard ends.0 == room || ends.1 == room, openDoors[door] != open else { return false }
        openDoors[door] = open
        minutes += 1
        return true
    }

    private mutating func wrap(_ thing: Int) -> Bool {
        guard places[thing] == room, !wrapped[thing] else { return false }
        wrapped[thing] = true
        minutes += 2
        return true
    }

    private mutating func take(_ thing: Int) -> Bool {
        let what = map.world.things[thing]
        guard places[thing] == room, load + what.weight <= map.world.capacity else { return false }
        places[thing] = nil
        load += what.weight
        minutes += 1
        takenAt[thing] = minutes
        if what.fragile, !wrapped[thing] { damages[thing].insert(.broken) }
        steps.append(Step(tool: .take, thing: thing, room: room))
        return true
    }

    private mutating func put(_ thing: Int) -> Bool {
        guard places[thing] == nil else { return false }
        if map.world.things[thing].cold, minutes - takenAt[thing] > AgentWorld.coldMinutes {
            damages[thing].insert(.spoiled)
        }
        places[thing] = room
        load -= map.world.things[thing].weight
        minutes += 1
        steps.append(Step(tool: .put, thing: thing, room: room))
        return true
    }
}
