import Foundation
import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Calls in calls, up to the limit, on threads as small as the smallest that execute calls: 512 KiB, the default of
/// threads other than the first on macOS.
@Suite("Nested calls")
struct NestingTests {
    /// A call inside `depth` uses of sudo.
    static func nested(_ depth: Int) -> RuntimeCall {
        var call = RuntimeCall.adminUtils(.sudoSetKappa(netuid: 1, kappa: 5))
        for _ in 0..<depth { call = .sudo(.sudo(call: call)) }
        return call
    }

    /// A call inside `depth` batches and uses of sudo, in turn.
    static func mixed(_ depth: Int) -> RuntimeCall {
        var call = RuntimeCall.adminUtils(.sudoSetKappa(netuid: 1, kappa: 5))
        for level in 0..<depth {
            call = level.isMultiple(of: 2) ? .utility(.batchAll(calls: [call])) : .sudo(.sudo(call: call))
        }
        return call
    }

    /// Runs `body` on a thread with a stack of 512 KiB.
    static func onSmallStack<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: body()) }
            thread.stackSize = 512 * 1_024
            thread.start()
        }
    }

    /// What is set after a call was made, and the last but one event's bytes.
    static func kappa(after make: @escaping @Sendable () -> RuntimeCall) async -> UInt16 {
        await onSmallStack {
            var chain = AdminFixture.chain()
            _ = AdminFixture.failure(make(), from: .root, on: &chain)
            #expect(chain.callDepth == 0)
            return chain[Subtensor.kappa, 1]
        }
    }

    @Test("128 calls in each other are made")
    func atTheLimit() async {
        #expect(await Self.kappa { Self.nested(127) } == 5)
        #expect(await Self.kappa { Self.mixed(127) } == 5)
    }

    @Test("one more is refused, and only the innermost")
    func beyondTheLimit() async {
        #expect(await Self.kappa { Self.nested(128) } == 32_767)
        let first = await Self.onSmallStack {
            var chain = AdminFixture.chain()
            _ = AdminFixture.failure(Self.nested(128), from: .root, on: &chain)
            return (chain.events.first?.bytes, chain.events.count)
        }
        let limit = DispatchError.transactional(.limitReached).scaleEncoded
        #expect(first.0 == [12, 0, 1] + limit)
        #expect(first.1 == 128)
    }

    @Test("what can be read from bytes can be executed")
    func decoded() async {
        // Each use of sudo counts twice for the reader: as a call, and as a call of its pallet.
        let read = await Self.onSmallStack {
            let bytes = Self.nested(127).scaleEncoded
            guard let call = try? RuntimeCall(scale: bytes) else { return false }
            return call == Self.nested(127) && call.cost.weight.refTime.value > 0
        }
        #expect(read)
        let deeper = await Self.onSmallStack { (try? RuntimeCall(scale: Self.nested(128).scaleEncoded)) == nil }
        #expect(deeper)
    }
}
