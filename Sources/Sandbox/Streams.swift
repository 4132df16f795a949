import CSandbox
import Foundation

/// The pipes of a run, moved along by hand: what is still to be written, and what was read.
struct Streams {
    /// What the program is still to read.
    var pending = Data()
    private(set) var output = Data()
    private(set) var errors = Data()
    private(set) var report = Data()
    /// Whether it wrote more than it may.
    private(set) var isOver = false
    /// Whether the supervisor ended, and all pipes with it.
    private(set) var isEnded = false

    private let limit: Int
    private var input: Int32
    private var readers: [(descriptor: Int32, isOpen: Bool)]

    init(_ run: csandbox_run, limit: Int) {
        self.limit = limit
        input = run.input
        readers = [(run.output, true), (run.errors, true), (run.report, true)]
    }

    mutating func closeInput() {
        guard input >= 0 else { return }
        _ = Foundation.close(input)
        input = -1
    }

    /// Closes everything.
    mutating func close() {
        closeInput()
        for reader in readers { _ = Foundation.close(reader.descriptor) }
    }

    /// Waits for something to read or to write, and does it.
    mutating func step(milliseconds: Int) {
        var polled = readers.map { pollfd(fd: $0.isOpen ? $0.descriptor : -1, events: Int16(POLLIN), revents: 0) }
        let isWriting = input >= 0 && !pending.isEmpty
        polled.append(pollfd(fd: isWriting ? input : -1, events: Int16(POLLOUT), revents: 0))
        guard poll(&polled, nfds_t(polled.count), Int32(clamping: max(1, milliseconds))) > 0 else { return }
        if polled[3].revents != 0 { write() }
        for place in 0..<3 where polled[place].revents != 0 { read(place) }
        isEnded = readers.allSatisfy { !$0.isOpen }
    }

    /// The first whole line of the output, taken out of it.
    mutating func takeLine() -> Data? {
        guard let end = output.firstIndex(of: 0x0a) else { return nil }
        let line = Data(output[..<end])
        output = Data(output[(end + 1)...])
        return line
    }

    private mutating func write() {
        let part = pending.prefix(65_536)
        let count = part.withUnsafeBytes { csandbox_write(input, $0.baseAddress, $0.count) }
        if count > 0 {
            pending = Data(pending.dropFirst(count))
        } else if count < 0, errno != EAGAIN, errno != EINTR {
            // Nobody reads any more.
            pending = Data()
            closeInput()
        }
        if pending.isEmpty, closesInput { closeInput() }
    }

    /// Whether the input ends with what is pending now; a warm program's stays open.
    var closesInput = true

    private mutating func read(_ place: Int) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = Foundation.read(readers[place].descriptor, &buffer, buffer.count)
        if count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR) { readers[place].isOpen = false }
        guard count > 0 else { return }
        switch place {
        case 2: report.append(contentsOf: buffer[..<count])
        default:
            let room = max(0, limit - output.count - errors.count)
            if count > room { isOver = true }
            if place == 0 {
                output.append(contentsOf: buffer[..<min(count, room)])
            } else {
                errors.append(contentsOf: buffer[..<min(count, room)])
            }
        }
    }
}
