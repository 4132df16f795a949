/// In which order things are fetched and brought: the part of a plan in which solvers differ most.
struct AgentRoute {
    /// An errand with one place to go.
    struct Job {
        let thing: Int
        let from: Int
        let to: Int
        let weight: Int
        let isCold: Bool
    }

    /// Fetching or bringing what a job is about.
    struct Stop: Equatable {
        let job: Int
        let isFetching: Bool
    }

    let jobs: [Job]
    let start: Int
    let finish: Int?
    let capacity: Int
    let ways: [[Int]]

    /// Jobs of errands; of several places the nearest to the thing is taken, and things that are there already are left.
    init(_ errands: AgentErrands, map: AgentMap, ways: AgentWays) {
        jobs = errands.errands.compactMap { errand in
            let thing = map.world.things[errand.thing]
            let from = map.places[errand.thing]
            guard !errand.rooms.contains(from) else { return nil }
            let to = errand.rooms.min { (ways.minutes[from][$0], $0) < (ways.minutes[from][$1], $1) }
            return to.map {
                Job(thing: errand.thing, from: from, to: $0, weight: thing.weight, isCold: thing.cold)
            }
        }
        start = map.start
        finish = errands.finish
        capacity = map.world.capacity
        self.ways = ways.minutes
    }

    private func room(_ stop: Stop) -> Int {
        stop.isFetching ? jobs[stop.job].from : jobs[stop.job].to
    }

    /// One job after the other, each brought before the next is fetched.
    func shuttle(_ order: [Int]) -> [Stop] {
        order.flatMap { [Stop(job: $0, isFetching: true), Stop(job: $0, isFetching: false)] }
    }

    /// One job after the other, always the one whose thing is nearest.
    func nearestShuttle() -> [Stop] {
        var (left, room, order) = (Array(jobs.indices), start, [Int]())
        while let next = left.min(by: { (ways[room][jobs[$0].from], $0) < (ways[room][jobs[$1].from], $1) }) {
            order.append(next)
            left.removeAll { $0 == next }
            room = jobs[next].to
        }
        return shuttle(order)
    }

    /// Always the nearest stop that is possible; `heedsCold` brings cold things first.
    func nearest(heedsCold: Bool, bringsFirst: Bool) -> [Stop] {
        var (left, carried, room, load) = (Array(jobs.indices), [Int](), start, 0)
        var stops: [Stop] = []
        while !left.isEmpty || !carried.isEmpty {
            let cold = carried.filter { jobs[$0].isCold }
            var options = (heedsCold && !cold.isEmpty ? cold : carried).map { Stop(job: $0, isFetching: false) }
            if cold.isEmpty || !heedsCold {
                let light = left.filter { load + jobs[$0].weight <= capacity }
                options += light.map { Stop(job: $0, isFetching: true) }
            }
            let penalty = bringsFirst ? 3 : 0
            let best = options.enumerated().min { one, other in
                let costs = [one, other].map {
                    ways[room][self.room($0.element)] + ($0.element.isFetching ? penalty : 0)
                }
                return (costs[0], one.offset) < (costs[1], other.offset)
            }
            guard let stop = best?.element else { return stops }
            stops.append(stop)
            room = self.room(stop)
            if stop.isFetching {
                left.removeAll { $0 == stop.job }
                carried.append(stop.job)
                load += jobs[stop.job].weight
            } else {
                carried.removeAll { $0 == stop.job }
                load -= jobs[stop.job].weight
            }
        }
        return stops
    }

    /// What a route takes, in minutes; more than any way where it overloads the robot, and some more for spoiled things.
    func minutes(_ stops: [Stop]) -> Int {
        var clock = Clock(room: start, taken: jobs.map { _ in 0 })
        for stop in stops where !advance(&clock, stop) { return AgentWays.never }
        return clock.minutes + (finish.map { ways[clock.room][$0] } ?? 0)
    }

    /// How far a route has come.
    private struct Clock {
        var room: Int
        var minutes = 0
        var load = 0
        /// When each job's thing was taken.
        var taken: [Int]
    }

    /// Whether the next stop is possible.
    private func advance(_ clock: inout Clock, _ stop: Stop) -> Bool {
        let job = jobs[stop.job]
        let next = stop.isFetching ? job.from : job.to
        clock.minutes += ways[clock.room][next] + 1
        clock.room = next
        guard stop.isFetching else {
            clock.load -= job.weight
            // Handling other things on the way takes time too: some is kept in reserve.
            if job.isCold, clock.minutes - clock.taken[stop.job] > AgentWorld.coldMinutes - 4 { clock.minutes += 200 }
            return true
        }
        clock.load += job.weight
        clock.taken[stop.job] = clock.minutes
        return clock.load <= capacity
    }

    /// Job by job put in where it costs least (cheapest insertion), in a given order.
    func insertion(_ order: [Int]) -> [Stop] {
        order.reduce([]) { inserted($1, into: $0).stops }
    }

    /// Jobs taken out and put in anew until that helps no more, at most so many times.
    func improved(_ stops: [Stop], rounds: Int) -> [Stop] {
        var best = stops
        var cost = minutes(stops)
        for _ in 0..<rounds {
            let before = cost
            for job in jobs.indices {
                let other = inserted(job, into: best.filter { $0.job != job })
                if other.minutes < cost { (best, cost) = other }
            }
            if cost == before { break }
        }
        return best
    }

    private func inserted(_ job: Int, into stops: [Stop]) -> (stops: [Stop], minutes: Int) {
        var best = stops + [Stop(job: job, isFetching: true), Stop(job: job, isFetching: false)]
        var cost = minutes(best)
        // What comes before the place of fetching is the same for all places of bringing.
        var head = Clock(room: start, taken: jobs.map { _ in 0 })
        for fetch in 0...stops.count {
            var upToHere = head
            if advance(&upToHere, Stop(job: job, isFetching: true)) {
                for bring in fetch...stops.count {
                    var whole = upToHere
                    var isPossible = advance(&whole, Stop(job: job, isFetching: false))
                    for stop in stops[bring...] where isPossible && whole.minutes < cost {
                        isPossible = advance(&whole, stop)
                    }
                    let minutes = whole.minutes + (finish.map { ways[whole.room][$0] } ?? 0)
                    if isPossible, minutes < cost {
                        best = stops
                        best.insert(Stop(job: job, isFetching: false), at: bring)
                        best.insert(Stop(job: job, isFetching: true), at: fetch)
                        cost = minutes
                    }
                    guard bring < stops.count, upToHere.minutes < cost, advance(&upToHere, stops[bring]) else { break }
                }
            }
            guard fetch < stops.count, advance(&head, stops[fetch]) else { break }
        }
        return (best, cost)
    }
}

/// Turns a route into calls.
struct AgentScript {
    let map: AgentMap
    let ways: AgentWays
    /// Whether doors are shut behind the robot, and fragile things wrapped.
    var shutsDoors = true
    var wraps = true

    func calls(_ stops: [AgentRoute.Stop], _ route: AgentRoute) -> [AgentCall] {
        var calls: [AgentCall] = []
        var room = route.start
        var open: Set<Int> = []
        for stop in stops {
            let job = route.jobs[stop.job]
            let thing = map.world.things[job.thing]
            walk(&room, to: stop.isFetching ? job.from : job.to, &open, &calls)
            if stop.isFetching {
                if thing.fragile, wraps { calls.append(AgentCall(.wrap, thing.name)) }
                calls.append(AgentCall(.take, thing.name))
            } else {
                calls.append(AgentCall(.put, thing.name))
            }
        }
        if let finish = route.finish { walk(&room, to: finish, &open, &calls) }
        return Array(calls.prefix(AgentTask.maximumCalls))
    }

    private func walk(_ room: inout Int, to target: Int, _ open: inout Set<Int>, _ calls: inout [AgentCall]) {
        while room != target {
            let next = ways.next[room][target]
            guard next >= 0, next != room, let link = map.links[room][next] else { return }
            let door = link.door.flatMap { place in map.doors.first { $0.value == place } }
            if let door, !open.contains(door.value) { calls.append(AgentCall(.open, door.key)) }
            calls.append(AgentCall(.go, map.world.rooms[next].name))
            if let door {
                if shutsDoors { calls.append(AgentCall(.shut, door.key)) } else { open.insert(door.value) }
            }
            room = next
        }
    }
}
