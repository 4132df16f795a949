public import Engine
import Primitives

/// `author_…`: transactions go in here.
extension NodeMethods {
    static func author(_ engine: Engine) -> [RPCMethod] {
        let extrinsic = RPCParameter<HexBytes>("extrinsic", summary: "a signed extrinsic with its length")
        return [
            RPCMethod(
                "author_submitExtrinsic",
                summary: "Hands a transaction to the pool. Returns its hash.",
                parameters: extrinsic
            ) { (_, extrinsic) throws(RPCError) -> Hash256 in
                do throws(PoolError) {
                    return try await engine.submit(extrinsic.bytes)
                } catch {
                    throw error.rpc
                }
            },
            RPCMethod(
                "author_pendingExtrinsics",
                summary: "The transactions in the pool, in the order of their arrival."
            ) { (_) throws(RPCError) -> [HexBytes] in
                let pending = engine.pendingExtrinsics
                guard pending.reduce(0, { $0 + $1.count }) <= ReadLimits.answerBytes else { throw .oversizedAnswer }
                return pending.map(HexBytes.init)
            },
        ]
            + RPCMethod.subscription(
                "author_submitAndWatchExtrinsic",
                unsubscribe: "author_unwatchExtrinsic",
                notification: "author_extrinsicUpdate",
                summary: "Hands a transaction to the pool and tells what becomes of it, until it is final or lost.",
                parameters: extrinsic
            ) { (_, extrinsic) throws(RPCError) in
                do throws(PoolError) {
                    return RPCUpdates(try await engine.submitAndWatch(extrinsic.bytes).updates)
                } catch {
                    throw error.rpc
                }
            }
    }
}

/// As `author_submitAndWatchExtrinsic` reports it (`wire.md` section 1.4).
extension TransactionStatus: RPCEncodable {
    public static var schema: JSONValue { ["type": ["string", "object"]] }

    public var json: JSONValue {
        switch self {
        case .ready: "ready"
        case .future: "future"
        case .broadcast: ["broadcast": []]
        case .inBlock(let hash): ["inBlock": hash.json]
        case .finalized(let hash): ["finalized": hash.json]
        case .usurped(let hash): ["usurped": hash.json]
        case .dropped: "dropped"
        case .invalid: "invalid"
        }
    }
}
