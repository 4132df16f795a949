/// The house in which an agent runs errands: all that it may know before it plans.
public struct AgentWorld: Hashable, Sendable, Codable {
    /// A room.
    public struct Room: Hashable, Sendable, Codable {
        /// Its name, unlike all others.
        public let name: String
        /// Whether cold things keep in it.
        public let cool: Bool
    }

    /// A way between two rooms, usable in both directions.
    public struct Passage: Hashable, Sendable, Codable {
        /// The rooms at its ends.
        public let from: String
        public let to: String
        /// How long it takes, in minutes.
        public let minutes: Int
        /// The door in it, shut in the beginning; nil where it is open.
        public let door: String?
    }

    /// A thing that can be carried.
    public struct Thing: Hashable, Sendable, Codable {
        /// Its name, unlike all others.
        public let name: String
        /// Where it is in the beginning.
        public let room: String
        /// What it weighs, in units of the robot's capacity.
        public let weight: Int
        /// Whether it breaks when it is taken without having been wrapped.
        public let fragile: Bool
        /// Whether it spoils when it is carried too long.
        public let cold: Bool
    }

    public let rooms: [Room]
    public let passages: [Passage]
    public let things: [Thing]
    /// Where the robot stands in the beginning.
    public let start: String
    /// What it can carry at once.
    public let capacity: Int

    /// How long a cold thing may be carried, in minutes.
    public static let coldMinutes = 25
}

/// One call of a tool.
public struct AgentCall: Hashable, Sendable, Codable {
    /// `go`, `open`, `shut`, `wrap`, `take` or `put`.
    public let tool: String
    /// The room, the door or the thing.
    public let target: String

    /// A call of its parts.
    public init(_ tool: AgentTool, _ target: String) {
        self.tool = tool.rawValue
        self.target = target
    }

    /// A call of any text, as a miner may send it.
    public init(tool: String, target: String) {
        self.tool = tool
        self.target = target
    }
}

/// What an agent can do.
public enum AgentTool: String, CaseIterable, Sendable {
    /// To a room that is next to this one, with no shut door between; takes the passage's minutes.
    case go
    /// A door of this room; one minute.
    case open, shut
    /// A thing in this room; two minutes.
    case wrap
    /// A thing in this room, where the robot can still carry it; one minute.
    case take
    /// Down here, what it carries; one minute.
    case put
}

/// A world by number, for what looks things up often.
struct AgentMap: Sendable {
    /// A passage as seen from one end.
    struct Link: Sendable {
        let minutes: Int
        let door: Int?
    }

    let world: AgentWorld
    let rooms: [String: Int]
    let things: [String: Int]
    let doors: [String: Int]
    let start: Int
    /// Where each thing is in the beginning.
    let places: [Int]
    /// The rooms at both ends of each door.
    let doorEnds: [(Int, Int)]
    /// For each room and neighbour the passage.
    let links: [[Link?]]

    init(_ world: AgentWorld) {
        self.world = world
        let rooms = Dictionary(
            world.rooms.enumerated().map { ($1.name, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        self.rooms = rooms
        things = Dictionary(world.things.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        start = rooms[world.start] ?? 0
        places = world.things.map { rooms[$0.room] ?? 0 }
        var doors: [String: Int] = [:]
        var ends: [(Int, Int)] = []
        var links = [[Link?]](repeating: Array(repeating: nil, count: world.rooms.count), count: world.rooms.count)
        for passage in world.passages {
            guard let from = rooms[passage.from], let to = rooms[passage.to] else { continue }
            var door: Int?
            if let name = passage.door, doors[name] == nil {
                door = ends.count
                doors[name] = ends.count
                ends.append((from, to))
            }
            links[from][to] = Link(minutes: passage.minutes, door: door)
            links[to][from] = Link(minutes: passage.minutes, door: door)
        }
        self.doors = doors
        doorEnds = ends
        self.links = links
    }
}

/// The shortest ways between all rooms (Floyd and Warshall).
struct AgentWays: Sendable {
    /// Minutes from room to room; with doors, those for opening and shutting too.
    private(set) var minutes: [[Int]]
    /// The next room on the way.
    private(set) var next: [[Int]]

    /// Longer than any way.
    static let never = 1_000_000

    init(_ map: AgentMap, doorMinutes: Int) {
        let count = map.links.count
        minutes = [[Int]](repeating: Array(repeating: Self.never, count: count), count: count)
        next = [[Int]](repeating: Array(repeating: -1, count: count), count: count)
        for from in 0..<count {
            minutes[from][from] = 0
            next[from][from] = from
            for to in 0..<count {
                guard let link = map.links[from][to] else { continue }
                minutes[from][to] = link.minutes + (link.door == nil ? 0 : doorMinutes)
                next[from][to] = to
            }
        }
        for middle in 0..<count {
            for from in 0..<count where minutes[from][middle] < Self.never {
                for to in 0..<count where minutes[from][middle] + minutes[middle][to] < minutes[from][to] {
                    minutes[from][to] = minutes[from][middle] + minutes[middle][to]
                    next[from][to] = next[from][middle]
                }
            }
        }
    }
}
