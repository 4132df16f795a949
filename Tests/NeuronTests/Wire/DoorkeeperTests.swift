import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import Neuron

@Suite struct DoorkeeperTests {
    @Test func `an address has so many connections and no more`() {
        let door = Doorkeeper(connectionsPerAddress: 2, headSeconds: 1)
        #expect(door.enter("1.2.3.4"))
        #expect(door.enter("1.2.3.4"))
        #expect(!door.enter("1.2.3.4"))
        #expect(door.enter("5.6.7.8"))
        door.leave("1.2.3.4")
        #expect(door.enter("1.2.3.4"))
        #expect(door.refusals == 1)
    }

    @Test(.timeLimit(.minutes(1)))
    func `a connection too many is closed, and its place is free when another leaves`() async throws {
        var configuration = AxonConfiguration()
        configuration.maximumConnectionsPerAddress = 2
        try await withAxon(configuration, routes: [numberedRoute]) { _, endpoint in
            let first = try await Self.connect(to: endpoint)
            let second = try await Self.connect(to: endpoint)
            let third = try await Self.connect(to: endpoint)
            try await third.closeFuture.get()
            #expect(first.isActive && second.isActive)
            try await first.close()
            // The axon notices the end of the first a little later than we do.
            var status = 0
            while status != 200 {
                status = (try? await HandmadeRequest(uuid: Entropy.system.uuid()).send(to: endpoint))?.status ?? 0
            }
            try await second.close()
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `half a request is waited for only so long, a byte now and then or not`() async throws {
        var configuration = AxonConfiguration()
        configuration.headSeconds = 0.3
        try await withAxon(configuration, routes: [numberedRoute]) { _, endpoint in
            let silent = try await Self.connect(to: endpoint)
            let trickling = try await Self.connect(to: endpoint)
            let drip = Task {
                for character in "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: aaaaaaaaaaaaaaaaaaaaaaaaaaaaa" {
                    try await trickling.writeAndFlush(ByteBuffer(string: String(character)))
                    try await Task.sleep(for: .milliseconds(50))
                }
            }
            try await silent.closeFuture.get()
            try await trickling.closeFuture.get()
            drip.cancel()
        }
    }

    private static func connect(to endpoint: AxonEndpoint) async throws -> any Channel {
        try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: endpoint.ip, port: endpoint.port).get()
    }
}
