import CSandbox
import Foundation

/// A started program: its pipes, and how it is ended. Used by one thread at a time.
struct SandboxRun: Sendable {
    private let name: String
    private let limits: SandboxLimits
    private let group: SandboxGroup?
    private let run: csandbox_run

    /// Starts a program.
    init(_ program: SandboxProgram, limits: SandboxLimits) throws(SandboxError) {
        guard let name = program.command.first, !name.isEmpty else { throw .badProgram("no program was named") }
        for file in program.files where !file.isInside {
            throw .badProgram("the file name '\(file.path)' does not stay below the program's folder")
        }
        for folder in program.readable where !folder.hasPrefix("/") || folder.contains("..") {
            throw .badProgram("'\(folder)' is no absolute path")
        }
        self.name = name
        self.limits = limits
        group = SandboxGroup.make(limits)
        run = try Self.start(program, name: name, limits: limits, group: group)
    }

    private static func start(
        _ program: SandboxProgram,
        name: String,
        limits: SandboxLimits,
        group: SandboxGroup?
    ) throws(SandboxError) -> csandbox_run {
        var strings = CStrings()
        defer { strings.free() }
        let readable = strings.list(program.readable).map { UnsafePointer<CChar>($0) }
        var files: [csandbox_file] = program.files.map { file in
            csandbox_file(
                path: strings.string(file.path),
                bytes: strings.bytes(file.bytes),
                length: file.bytes.count,
                is_folder: 0,
                is_executable: file.isExecutable ? 1 : 0
            )
        }
        var arguments = strings.list(program.command)
        var environment = strings.list(program.variables)
        let path = strings.string(name)
        let folder = group.map { strings.string($0.folder) }
        var run = csandbox_run()
        var error: Int32 = 0
        let stage = arguments.withUnsafeMutableBufferPointer { arguments in
            environment.withUnsafeMutableBufferPointer { environment in
                readable.withUnsafeBufferPointer { readable in
                    files.withUnsafeMutableBufferPointer { files in
                        var plan = csandbox_plan(
                            program: path,
                            arguments: arguments.baseAddress,
                            environment: environment.baseAddress,
                            readable: readable.baseAddress,
                            files: files.baseAddress,
                            file_count: files.count,
                            limits: limits.plain,
                            cgroup: folder
                        )
                        return csandbox_start(&plan, &run, &error)
                    }
                }
            }
        }
        guard stage == 0 else {
            group?.remove()
            throw .at(UInt32(stage), error: error, program: name)
        }
        for descriptor in [run.input, run.output, run.errors] { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
        return run
    }

    /// Feeds it, reads all that it writes, and waits for its end.
    func finish(input: Data) throws(SandboxError) -> SandboxOutcome {
        var streams = Streams(run, limit: limits.outputBytes)
        streams.pending = input
        if input.isEmpty { streams.closeInput() }
        let latest = Moment.now + UInt64(limits.wallMilliseconds) + Self.grace
        while !streams.isEnded {
            if Moment.now > latest {
                csandbox_kill(run.process)
                break
            }
            streams.step(milliseconds: 100)
            if streams.isOver { end(as: "O") }
        }
        return try conclude(&streams)
    }

    /// Sends a line and waits for one; nil where none came in time or the program ended.
    func ask(_ line: Data, _ streams: inout Streams, milliseconds: Int) -> Data? {
        streams.pending.append(line)
        let latest = Moment.now + UInt64(milliseconds)
        while !streams.isEnded, !streams.isOver {
            if let line = streams.takeLine() { return line }
            let now = Moment.now
            guard now < latest else { return nil }
            streams.step(milliseconds: Int(latest - now))
        }
        return streams.takeLine()
    }

    /// Ends a warm program and gives its report.
    func stop(_ streams: inout Streams) throws(SandboxError) -> SandboxOutcome {
        end(as: streams.isOver ? "O" : "K")
        let latest = Moment.now + Self.grace
        while !streams.isEnded {
            if Moment.now > latest { csandbox_kill(run.process) }
            streams.step(milliseconds: 100)
        }
        return try conclude(&streams)
    }

    func streams() -> Streams { Streams(run, limit: limits.outputBytes) }

    /// How long the supervisor may take to end everything, in milliseconds.
    private static let grace: UInt64 = 5_000

    private func end(as reason: String) {
        _ = csandbox_write(run.control, reason, 1)
    }

    private func conclude(_ streams: inout Streams) throws(SandboxError) -> SandboxOutcome {
        var report = csandbox_report()
        let size = MemoryLayout<csandbox_report>.size
        let isComplete = withUnsafeMutableBytes(of: &report) { space in
            guard streams.report.count == size else { return false }
            streams.report.copyBytes(to: space)
            return true
        }
        streams.close()
        _ = csandbox_wait(run.process)
        _ = close(run.control)
        var read = SandboxReport(isComplete ? report : csandbox_report(), limiter: group == nil ? .supervisor : .cgroup)
        group?.complete(&read)
        if report.ending == Int32(CSANDBOX_FAILED.rawValue) {
            throw .at(UInt32(report.value), error: report.error, program: name)
        }
        return SandboxOutcome(output: streams.output, errors: streams.errors, report: read)
    }
}

/// A clock that only goes forward, in milliseconds.
enum Moment {
    static var now: UInt64 { DispatchTime.now().uptimeNanoseconds / 1_000_000 }
}

/// Memory for C strings that lasts until it is freed.
private struct CStrings {
    private var all: [UnsafeMutableRawPointer] = []

    mutating func string(_ text: String) -> UnsafeMutablePointer<CChar> {
        let bytes = Array(text.utf8CString)
        let space = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        space.initialize(from: bytes, count: bytes.count)
        all.append(UnsafeMutableRawPointer(space))
        return space
    }

    mutating func bytes(_ data: Data) -> UnsafeMutablePointer<UInt8> {
        let space = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, data.count))
        data.copyBytes(to: space, count: data.count)
        all.append(UnsafeMutableRawPointer(space))
        return space
    }

    mutating func list(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        var list: [UnsafeMutablePointer<CChar>?] = []
        for text in texts { list.append(string(text)) }
        return list + [nil]
    }

    func free() {
        for space in all { space.deallocate() }
    }
}

extension SandboxLimits {
    var plain: csandbox_limits {
        csandbox_limits(
            wall_milliseconds: UInt64(max(1, wallMilliseconds)),
            cpu_milliseconds: UInt64(max(1, cpuMilliseconds)),
            memory_bytes: UInt64(max(1 << 20, memoryBytes)),
            disk_bytes: UInt64(max(4_096, diskBytes)),
            disk_files: UInt32(clamping: max(1, diskFiles)),
            processes: UInt32(clamping: max(1, processes)),
            open_files: UInt32(clamping: max(8, openFiles))
        )
    }
}

extension SandboxReport {
    /// What the supervisor wrote.
    init(_ plain: csandbox_report, limiter: SandboxLimiter) {
        let limits: [SandboxLimit] = [.wall, .cpu, .memory, .processes, .disk, .output, .caller]
        switch plain.ending {
        case Int32(CSANDBOX_EXITED.rawValue): ending = .exited(Int(plain.value))
        case Int32(CSANDBOX_SIGNALLED.rawValue): ending = .signalled(Int(plain.value))
        case Int32(CSANDBOX_STOPPED.rawValue) where limits.indices.contains(Int(plain.value)):
            ending = .stopped(limits[Int(plain.value)])
        default: ending = .lost
        }
        reached = Set(limits.indices.filter { plain.reached >> UInt32($0) & 1 == 1 }.map { limits[$0] })
        self.limiter = limiter
        wallMilliseconds = Double(plain.wall_microseconds) / 1000
        cpuMilliseconds = Double(plain.cpu_microseconds) / 1000
        peakMemoryBytes = Int(clamping: plain.peak_memory_bytes)
        diskBytes = Int(clamping: plain.disk_bytes)
        peakProcesses = Int(plain.peak_processes)
        deniedCount = Int(plain.denied_calls)
        deniedCalls = withUnsafeBytes(of: plain.denied) { bits in
            var names: [String] = []
            var bit: Int32 = 0
            while let name = csandbox_denied_name(bit) {
                if bits[Int(bit / 8)] >> UInt8(bit % 8) & 1 == 1 { names.append(String(cString: name)) }
                bit += 1
            }
            return names
        }
    }
}
