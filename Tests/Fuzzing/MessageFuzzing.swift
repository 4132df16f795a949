import ChainCrypto
import Neuron
import RPC

/// Messages: JSON-RPC, and what miners and validators exchange.
enum MessageFuzzing {
    static let json = FuzzGroup(
        "json",
        [
            FuzzDecoder("JSON", seeds: { texts }) { input in
                guard let value = try? JSONValue(parsing: input) else { return false }
                let again = try? JSONValue(parsing: value.encoded())
                try require(again == value, "the value is another after being written")
                return true
            },
            FuzzDecoder("JSON-RPC message", seeds: { messages }) { input in
                guard let value = try? JSONValue(parsing: input) else { return false }
                let message = RPCMessage(json: value, batchLimit: 100)
                try require(message.entries.count <= 100, "a batch is longer than its limit")
                return true
            },
            FuzzDecoder("JSON within small limits", seeds: { texts }) { input in
                (try? JSONValue(parsing: input, limits: JSONLimits(depth: 4, values: 20))) != nil
            },
        ]
    )

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static let texts = [
        #"{"a":[1,-2.5e3,true,null,"x\u00e4\n"],"b":{}}"#, "[[[[[[]]]]]]", "18446744073709551616", #""\ud83d\ude00""#,
        "[1e308,-0,0.1,1E-7]",
    ].map(bytes)

    private static let messages = [
        #"{"jsonrpc":"2.0","id":1,"method":"state_getStorage","params":["0x00",null]}"#,
        #"[{"jsonrpc":"2.0","id":"a","method":"m"},{"jsonrpc":"2.0","method":"m","params":{"a":1}},1]"#,
    ].map(bytes)

    static let neuron = FuzzGroup(
        "neuron",
        [
            FuzzDecoder("body", seeds: { bodies }) { input in
                guard let value = try? WireValue(json: input) else { return false }
                _ = PythonText.string(of: value)
                return true
            },
            FuzzDecoder("retrieval", seeds: { bodies }) { try synapse($0, RetrievalSynapse.definition) },
            FuzzDecoder("reranking", seeds: { bodies }) { try synapse($0, RerankSynapse.definition) },
            FuzzDecoder("headers", seeds: { headers }) { input in
                (try? SynapseHeaders(lines(input))) != nil
            },
            FuzzDecoder("axon's check", seeds: { headers }) { input in
                guard let headers = try? SynapseHeaders(lines(input)) else { return false }
                let caller = AxonVerifier.claimed(by: headers, ip: "127.0.0.1", port: 1)
                let verifier = AxonVerifier(hotkey: hotkey, ledger: NonceLedger())
                let isAccepted = (try? verifier.verify(caller, headers, now: 1_789_516_218_750_000_000)) != nil
                try require(!isAccepted, "a request without a signature was accepted")
                return true
            },
            FuzzDecoder("btauth", seeds: { authorizations }) { input in
                let verifier = BTAuthVerifier(hotkey: hotkey, requiresReceiver: false, clock: WireClock { 5_000 })
                let caller = try? verifier.verify(lines(input), body: [], method: "POST", path: "/")
                try require(caller == nil, "a request without a signature was accepted")
                return input.count > 100
            },
        ]
    )

    private static let hotkey = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"

    private static func synapse(_ input: [UInt8], _ definition: SynapseDefinition) throws -> Bool {
        guard case .object(let object)? = try? WireValue(json: input),
            let values = try? definition.values(from: object)
        else { return false }
        _ = definition.bodyHash(of: values)
        _ = RetrievalSynapse.question(in: values)
        _ = RetrievalSynapse.documents(in: values)
        _ = RerankSynapse.question(in: values)
        _ = RerankSynapse.scores(in: values, count: 2)
        return true
    }

    /// `name: value` lines.
    private static func lines(_ input: [UInt8]) -> [(name: String, value: String)] {
        String(decoding: input, as: UTF8.self).split(separator: "\n").prefix(64).map { line in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
        }
    }

    private static let bodies = [
        #"{"query":"a word","top_k":3,"documents":["n00001740",null]}"#,
        #"{"query":"q","documents":["a","b"],"scores":[0.5,1]}"#,
        #"{"name":"x","timeout":12.0,"total_size":0,"header_size":0,"dendrite":{"ip":"::1"},"nested":[[1,[2.5e-3]]]}"#,
    ].map(bytes)

    private static let headers = [
        """
        name:RetrievalSynapse
        timeout:12.0
        bt_header_axon_ip:127.0.0.1
        bt_header_axon_port:8091
        bt_header_axon_hotkey:\(hotkey)
        bt_header_dendrite_ip:127.0.0.1
        bt_header_dendrite_version:10005000
        bt_header_dendrite_nonce:1789516218750000000
        bt_header_dendrite_uuid:7c2d1f6e-0000-11ef-8000-000000000000
        bt_header_dendrite_hotkey:\(hotkey)
        bt_header_dendrite_signature:0x\(String(repeating: "ab", count: 64))
        computed_body_hash:\(String(repeating: "cd", count: 32))
        """
    ].map(bytes)

    private static let authorizations = [
        """
        \(BTAuth.versionHeader):\(BTAuth.version)
        \(BTAuth.hotkeyHeader):\(hotkey)
        \(BTAuth.nonceHeader):5000
        \(BTAuth.cryptoHeader):sr25519
        \(BTAuth.signatureHeader):0x\(String(repeating: "ab", count: 64))
        """
    ].map(bytes)
}
