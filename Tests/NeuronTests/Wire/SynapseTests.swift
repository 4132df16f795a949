import ChainCrypto
import Testing

@testable import Neuron

@Suite struct SynapseTests {
    @Test(arguments: 0..<4)
    func `a recorded request is made again byte for byte`(index: Int) throws {
        let recorded = try Record().requests[index]
        let definition = try Record.definition(recorded)
        let headers = try recorded.synapseHeaders
        let body = try #require(try WireValue(json: Array(recorded.body.utf8)).object)
        let values = try definition.values(from: body)
        let message = SynapseMessage(
            definition: definition,
            timeout: headers.timeout,
            dendrite: headers.dendrite,
            axon: headers.axon,
            values: values,
            bodyHash: definition.bodyHash(of: values)
        )
        let size = try #require(body["total_size"]?.integer)
        #expect(String(decoding: message.body(.spacedASCII, totalSize: size), as: UTF8.self) == recorded.body)
        // Python's sizes are those of its objects in memory; everything else that is not HTTP's own is equal.
        let foreign = ["host", "accept", "accept-encoding", "user-agent", "content-length", "content-type"]
        let sizes = ["header_size", "total_size"]
        let expected = recorded.headers.filter { !foreign.contains($0.name.lowercased()) && !sizes.contains($0.name) }
        let made = message.headers(bodySize: 0).filter { !sizes.contains($0.name) }
        #expect(made.map { "\($0.name): \($0.value)" } == expected.map { "\($0.name): \($0.value)" })
    }

    @Test(arguments: 0..<4)
    func `a recorded request is verified, and once only`(index: Int) throws {
        let recorded = try Record().requests[index]
        let headers = try recorded.synapseHeaders
        let nonce = try #require(headers.dendrite.nonce)
        let caller = AxonVerifier.claimed(by: headers, ip: "", port: 0)
        #expect(caller.hotkey == Keys.alice.ss58Address)
        #expect(caller.publicKey == Keys.alice.publicKey)
        let verifier = AxonVerifier(hotkey: Keys.bob.ss58Address, ledger: NonceLedger())
        try verifier.verify(caller, headers, now: nonce + 1_000_000)
        let replay = #expect(throws: AxonFault.self) { try verifier.verify(caller, headers, now: nonce + 2_000_000) }
        let recordedReplay = try Record().response("replayed")
        #expect(replay?.status == 401)
        #expect(replay?.message == recordedReplay.header("bt_header_axon_status_message"))
    }

    @Test func `a stale request is refused in Python's words`() throws {
        let recorded = try Record().response("stale")
        let headers = try Record().requests[1].synapseHeaders
        let nonce = try #require(headers.dendrite.nonce)
        let verifier = AxonVerifier(hotkey: Keys.bob.ss58Address, ledger: NonceLedger())
        let caller = AxonVerifier.claimed(by: headers, ip: "", port: 0)
        var patient = headers
        patient.timeout = 5
        let fault = #expect(throws: AxonFault.self) {
            try verifier.verify(caller, patient, now: nonce + 20_010_000_000)
        }
        #expect(fault?.message.hasPrefix("Not Verified with error: Nonce is too old: acceptable delta is 9.00") == true)
        #expect(recorded.header("bt_header_axon_status_message")?.hasPrefix(fault?.message.prefix(80) ?? "-") == true)
    }

    @Test func `any changed part of a signed request is refused`() throws {
        let headers = try Record().requests[1].synapseHeaders
        let nonce = try #require(headers.dendrite.nonce)
        func refused(_ change: (inout SynapseHeaders) -> Void) -> Bool {
            var changed = headers
            change(&changed)
            let verifier = AxonVerifier(hotkey: Keys.bob.ss58Address, ledger: NonceLedger())
            let caller = AxonVerifier.claimed(by: changed, ip: "", port: 0)
            do {
                try verifier.verify(caller, changed, now: nonce)
                return false
            } catch {
                return error.status == 401
            }
        }
        #expect(!refused { _ in })
        #expect(refused { $0.dendrite.nonce = nonce + 1 })
        #expect(refused { $0.dendrite.nonce = nil })
        #expect(refused { $0.dendrite.uuid = "other" })
        #expect(refused { $0.dendrite.uuid = nil })
        #expect(refused { $0.dendrite.hotkey = Keys.eve.ss58Address })
        #expect(refused { $0.dendrite.hotkey = nil })
        #expect(refused { $0.dendrite.hotkey = "5Grw" })
        #expect(refused { $0.dendrite.signature = "" })
        #expect(refused { $0.dendrite.signature = "0xzz" })
        #expect(refused { $0.dendrite.signature = "0x" + String(repeating: "00", count: 64) })
        #expect(refused { $0.bodyHash = "" })
    }

    @Test func `the body hash of no fields is the hash of nothing`() {
        // SHA3-256 of the empty text, also `computed_body_hash` of the recorded sign of life.
        let expected = "a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a"
        #expect(SynapseDefinition.ping.bodyHash(of: [:]) == expected)
    }

    @Test func `fields are coerced, defaulted and refused as their types say`() throws {
        let definition = Record.mixed
        let body: WireObject = [
            "count": .number(3), "ratio": .integer(2), "flag": .boolean(true), "note": .null, "words": .strings(["w"]),
            "table": .object([:]), "unknown": .integer(1),
        ]
        let values = try definition.values(from: body)
        #expect(values["count"] == .integer(3))
        #expect(values["ratio"] == .number(2))
        #expect(values["extra"] == .null)
        #expect(values["unknown"] == nil)
        var missing = WireObject()
        for member in body.members where member.name != "flag" { missing[member.name] = member.value }
        #expect(throws: SynapseFieldError.missing("flag")) { try definition.values(from: missing) }
        let wrong: [(String, WireValue)] = [
            ("count", .number(2.5)), ("count", .string("3")), ("count", .boolean(true)), ("ratio", .string("1")),
            ("flag", .integer(1)), ("words", .array([.integer(1)])), ("words", .null), ("table", .array([])),
        ]
        for (name, value) in wrong {
            var changed = body
            changed[name] = value
            #expect(throws: SynapseFieldError.type(name)) { try definition.values(from: changed) }
        }
    }

    @Test(arguments: ["nonce", "port", "version", "status_code", "process_time"])
    func `a header that is no number is refused`(name: String) {
        let name = "bt_header_dendrite_\(name)"
        #expect(throws: SynapseHeaderError(name: name)) { try SynapseHeaders([(name, "soon")]) }
    }

    @Test(arguments: ["-1", "nan", "inf", "x", ""])
    func `a timeout that is no time is refused`(text: String) {
        #expect(throws: SynapseHeaderError(name: "timeout")) { try SynapseHeaders([("timeout", text)]) }
    }
}
