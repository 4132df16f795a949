import Logging
import Neuron
import ServiceLifecycle
import Testing

@testable import Gateway

@Suite struct LifecycleTests {
    private struct Running: Service {
        let gateway: Gateway
        func run() async throws { try await gateway.run() }
    }

    @Test func `a service group can end it, and a request under way is answered first`() async throws {
        let (began, told) = AsyncStream.makeStream(of: Void.self)
        let slow = TestMiner.searching(1, low: 0.9) { _ in
            told.yield()
            try await Task.sleep(for: .milliseconds(300))
            return RetrievalSynapse.answer(["in time"])
        }
        try await withMiners([slow]) { known in
            var logger = Logger(label: "test")
            logger.logLevel = .critical
            let gateway = try await Gateway.open(try configuration(known), logger: logger)
            let group = ServiceGroup(
                configuration: .init(services: [Running(gateway: gateway)], logger: logger)
            )
            let running = Task { try await group.run() }
            let buyer = Buyer(url: gateway.url, secret: TestKeys.buyer.secret)
            let asking = Task { try await buyer.search() }
            for await _ in began { break }
            await group.triggerGracefulShutdown()
            let answer = try await asking.value
            #expect(answer.documents == ["in time"])
            try await running.value
            // The port is free again.
            var next = try configuration(known)
            next.port = gateway.port
            let status = try await withGateway(next) { try await $0.get("/health").status }
            #expect(status == 200)
        }
    }
}
