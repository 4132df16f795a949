import Engine
import Frame
import Primitives
import Testing

@Suite("Subscribers of heads")
struct SubscriberTests {
    /// Telling a head wakes a task under that task's lock, and a cancellation holds the same lock while it takes the
    /// subscription out: with a lock of ours around the telling, the two waited for each other for ever.
    @Test(.timeLimit(.minutes(5)))
    func may_leave_while_heads_are_told() async throws {
        let engine = try TestChain.engine()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for _ in 0..<300 { try await engine.mine(count: 1) }
            }
            for _ in 0..<6 {
                group.addTask {
                    for _ in 0..<300 {
                        let listeners = (0..<4).map { _ in Task { for await _ in engine.heads() {} } }
                        await Task.yield()
                        for listener in listeners { listener.cancel() }
                        for listener in listeners { await listener.value }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(engine.head.number == 300)
    }

    @Test func hear_of_every_head_in_order() async throws {
        let engine = try TestChain.engine()
        let heads = engine.heads()
        try await engine.mine(count: 100)
        var iterator = heads.makeAsyncIterator()
        for number in BlockNumber(0)...100 { #expect(await iterator.next()?.number == number) }
    }
}
