import Engine
import Primitives

/// `account_…`: what a signer needs to know of itself.
extension NodeMethods {
    static func account(_ engine: Engine) -> [RPCMethod] {
        [
            RPCMethod(
                "account_nextIndex",
                aliases: ["system_accountNextIndex"],
                summary: "The nonce of an account's next transaction, after those that the pool holds ready.",
                parameters: RPCParameter<AccountID>("account")
            ) { (_, account) throws(RPCError) -> UInt32 in engine.nextNonce(of: account) }
        ]
    }
}
