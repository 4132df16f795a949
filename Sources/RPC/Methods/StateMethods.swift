import Engine
import Frame
import Primitives
import Runtime
import Scale
import State

/// `state_…`: what stands in the state, and what the runtime says of it. All of it reads an immutable view, so that
/// none of it waits for a block.
extension NodeMethods {
    private static let keyParameter = RPCParameter<HexBytes>("key", summary: "a storage key")

    static func stateReads(_ engine: Engine) -> [RPCMethod] {
        [
            RPCMethod(
                "state_getStorage",
                aliases: ["state_getStorageAt"],
                summary: "The value at a key; null if there is none.",
                parameters: keyParameter,
                atParameter
            ) { (_, key, at) throws(RPCError) -> HexBytes? in
                try engine.lookUp(at).state.value(at: key.bytes).map(HexBytes.init)
            },
            RPCMethod(
                "state_getStorageHash",
                aliases: ["state_getStorageHashAt"],
                summary: "The BLAKE2b-256 hash of the value at a key; null if there is none.",
                parameters: keyParameter,
                atParameter
            ) { (_, key, at) throws(RPCError) -> Hash256? in
                try engine.lookUp(at).state.value(at: key.bytes).map(Hash256.blake2b)
            },
            RPCMethod(
                "state_getStorageSize",
                aliases: ["state_getStorageSizeAt"],
                summary: "The length in bytes of the value at a key; null if there is none.",
                parameters: keyParameter,
                atParameter
            ) { (_, key, at) throws(RPCError) -> Int? in
                try engine.lookUp(at).state.value(at: key.bytes)?.count
            },
            RPCMethod(
                "state_queryStorageAt",
                summary: "The values at many keys of one block; null for keys without a value.",
                parameters: RPCParameter<[HexBytes]>("keys"),
                atParameter
            ) { (_, keys, at) throws(RPCError) -> [StorageChangeSet] in
                guard keys.count <= ReadLimits.queriedKeys else {
                    throw .invalidParameters("\(keys.count) keys; at most \(ReadLimits.queriedKeys) at once")
                }
                let block = try engine.lookUp(at)
                return [StorageChangeSet(block: block.hash, changes: try block.state.values(at: keys.map(\.bytes)))]
            },
        ]
    }

    static func stateKeys(_ engine: Engine) -> [RPCMethod] {
        [
            RPCMethod(
                "state_getKeysPaged",
                aliases: ["state_getKeysPagedAt"],
                summary: "The next keys with a prefix, in the order of bytes.",
                parameters: RPCParameter<HexBytes?>("prefix", summary: "null for all keys"),
                RPCParameter<UInt32>("count", summary: "the size of a page, at most \(ReadLimits.pageKeys)"),
                RPCParameter<HexBytes?>("startKey", summary: "the page begins after it"),
                atParameter
            ) { (_, prefix, count, start, at) throws(RPCError) -> [HexBytes] in
                guard count <= ReadLimits.pageKeys else {
                    throw RPCError(
                        code: 4002,
                        message: "count exceeds maximum value. value: \(count), max: \(ReadLimits.pageKeys)"
                    )
                }
                let state = try engine.lookUp(at).state
                return state.keys(withPrefix: prefix?.bytes ?? [], after: start?.bytes, limit: Int(count))
                    .map(HexBytes.init)
            },
            RPCMethod(
                "state_getKeys",
                aliases: ["state_getKeysAt"],
                summary: "All keys with a prefix, in the order of bytes.",
                parameters: RPCParameter<HexBytes?>("prefix", summary: "null for all keys"),
                atParameter
            ) { (_, prefix, at) throws(RPCError) -> [HexBytes] in
                let state = try engine.lookUp(at).state
                let keys = state.keys(withPrefix: prefix?.bytes ?? [], limit: ReadLimits.allKeys + 1)
                guard keys.count <= ReadLimits.allKeys else {
                    throw RPCError(
                        code: 4002,
                        message: "More than \(ReadLimits.allKeys) keys have this prefix; use state_getKeysPaged"
                    )
                }
                return keys.map(HexBytes.init)
            },
        ]
    }

    static func stateRuntime(_ engine: Engine, _ answers: RuntimeTexts) -> [RPCMethod] {
        [
            RPCMethod(
                "state_call",
                aliases: ["state_callAt"],
                summary: "Asks a runtime API; inputs and answer are SCALE.",
                parameters: RPCParameter<String>("method", summary: "for example AccountNonceApi_account_nonce"),
                RPCParameter<HexBytes>("data", summary: "the encoded inputs, one after the other"),
                atParameter
            ) { (_, name, input, at) throws(RPCError) -> String in
                try answers.answer(name, input: input.bytes, at: try engine.lookUp(at))
            },
            RPCMethod(
                "state_getMetadata",
                summary: "The metadata in version 14; state_call gives version 15.",
                parameters: atParameter
            ) { (_, at) throws(RPCError) -> String in try answers.metadata(at: try engine.lookUp(at)) },
            RPCMethod(
                "state_getRuntimeVersion",
                aliases: ["chain_getRuntimeVersion"],
                summary: "The runtime's names and versions.",
                parameters: atParameter
            ) { (_, at) throws(RPCError) -> JSONValue in
                _ = try engine.lookUp(at)
                return RuntimeVersion.current.object
            },
        ]
    }
}

extension RuntimeVersion {
    /// As Substrate's RPC writes it.
    fileprivate var object: JSONValue {
        [
            "specName": .string(specName.content),
            "implName": .string(implName.content),
            "authoringVersion": JSONValue(authoringVersion),
            "specVersion": JSONValue(specVersion),
            "implVersion": JSONValue(implVersion),
            "apis": .array(apis.content.map { [.hex($0.first.scaleEncoded), JSONValue($0.second)] }),
            "transactionVersion": JSONValue(transactionVersion),
            "stateVersion": JSONValue(systemVersion),
        ]
    }
}
