import Engine
import Primitives

/// `dev_…`: blocks and time by hand, on chains for developers only.
extension NodeMethods {
    static func dev(_ engine: Engine) -> [RPCMethod] {
        let count = RPCParameter<UInt32?>("count", summary: "how many; 1 if omitted")
        return [
            RPCMethod(
                "dev_mine",
                summary: "Makes blocks at once, with virtual time. Returns the last one's hash.",
                parameters: count
            ) { (_, count) throws(RPCError) -> Hash256 in
                try await control { try await engine.mine(count: Int(count ?? 1)) }
            },
            RPCMethod(
                "dev_mineToEpoch",
                summary: "Makes blocks until a subnet has had so many more epochs. Returns the last one's hash.",
                parameters: RPCParameter<NetUID>("netuid"),
                count
            ) { (_, netuid, count) throws(RPCError) -> Hash256 in
                try await control { try await engine.mineToEpoch(netuid: netuid, count: Int(count ?? 1)) }
            },
            RPCMethod(
                "dev_setTime",
                summary: "Sets the time of the next block; the chain's clock goes on from there. Returns true.",
                parameters: RPCParameter<UInt64>("milliseconds", summary: "since 1970")
            ) { (_, milliseconds) throws(RPCError) -> Bool in
                try await control {
                    try await engine.setTime(milliseconds: milliseconds)
                    return true
                }
            },
        ]
    }

    private static func control<Answer: Sendable>(
        _ body: () async throws -> Answer
    ) async throws(RPCError) -> Answer {
        do {
            return try await body()
        } catch let error as ControlError {
            throw error.rpc
        } catch is CancellationError {
            throw .internalError("the caller went away or the node stops")
        } catch {
            throw .internalError("\(error)")
        }
    }
}

extension ControlError {
    /// The codes from 6000 are those of Substrate's own `dev` methods.
    fileprivate var rpc: RPCError {
        switch self {
        case .notADevelopmentChain:
            RPCError(
                code: 6001,
                message: "This node is no chain for developers, so that it takes no dev_ calls (plexus dev starts one)"
            )
        case .timeNotLater(let asked, let last):
            RPCError(
                code: 6002,
                message: "The time \(asked) is not after the last block's, \(last) (milliseconds since 1970)"
            )
        case .timeTooFar(let limit):
            RPCError(code: 6002, message: "A time set by hand is at most \(limit) (milliseconds since 1970)")
        case .countOutOfRange(let limit):
            .invalidParameters("count must be at most \(limit)")
        case .noEpochs(let netuid):
            RPCError(code: 6003, message: "Subnet \(netuid.rawValue) does not exist or has no epochs (tempo 0)")
        case .noEpochWithin(let blocks):
            RPCError(code: 6004, message: "No epoch came within \(blocks) blocks, the most that one call makes")
        }
    }
}
