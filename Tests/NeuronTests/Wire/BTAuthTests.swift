import ChainCrypto
import Testing

@testable import Neuron

/// The figures are those of bittensor 11.3.0, `tests/unit/test_http_auth.py`.
@Suite struct BTAuthTests {
    private static let nonce: UInt64 = 1_752_076_800_000_000_000
    private let body = Array(#"{"prompt": "hello"}"#.utf8)
    private let path = "/generate?stream=false"

    private func headers(
        _ keypair: Keypair = Keys.alice,
        receiver: String? = Keys.bob.ss58Address
    ) -> [(name: String, value: String)] {
        BTAuth.sign(keypair, method: "post", path: path, body: body, receiver: receiver, nonce: BTAuthTests.nonce)
    }

    private func verifier(
        after delay: Int = 1_000_000,
        hotkey: String = Keys.bob.ss58Address,
        requiresReceiver: Bool = true,
        capacity: Int = 100
    ) -> BTAuthVerifier {
        BTAuthVerifier(
            hotkey: hotkey,
            requiresReceiver: requiresReceiver,
            capacity: capacity,
            clock: WireClock { UInt64(Int(BTAuthTests.nonce) + delay) }
        )
    }

    private func changed(_ name: String, _ value: String?) -> [(name: String, value: String)] {
        headers().filter { $0.name != name } + (value.map { [(name, $0)] } ?? [])
    }

    @Test func `the signed text is the golden one`() {
        let payload = BTAuth.payload(
            scheme: .sr25519,
            method: "POST",
            path: path,
            body: body,
            nonce: BTAuthTests.nonce,
            sender: Keys.alice.ss58Address,
            receiver: Keys.bob.ss58Address
        )
        let golden = """
            btauth/1
            sr25519
            POST
            /generate?stream=false
            341c57448e531310fbbe83f44cea2a5e838bd9e8a6b82b269f01d0dbbc23c3cc
            1752076800000000000
            5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY
            5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty
            """
        #expect(String(decoding: payload, as: UTF8.self) == golden)
    }

    @Test func `the ed25519 signature is the golden one`() throws {
        let keypair = try Keypair(uri: "//Alice", scheme: .ed25519)
        #expect(keypair.ss58Address == "5FA9nQDVg267DEd8m1ZypXLBnvN7SFxYwV7ndqSYGiN9TTpu")
        let headers = headers(keypair)
        let golden =
            "0x1a6b631988bf1f7ea093ab9d5acf61f05c316d0b0e428b24b487b75a5f6ee0e1"
            + "a56a26918fdf871b6cf09437e6588023a4ce423cf622621b2a7feee17612f704"
        #expect(headers.first { $0.name == "X-Bittensor-Signature" }?.value == golden)
        #expect(headers.first { $0.name == "X-Bittensor-Crypto" }?.value == "ed25519")
        let caller = try verifier().verify(headers, body: body, method: "POST", path: path)
        #expect(caller == BTAuthCaller(hotkey: keypair.ss58Address, nonce: BTAuthTests.nonce, scheme: .ed25519))
    }

    @Test func `an sr25519 signature made in Python is accepted`() throws {
        // Made by bittensor-wallet 4.1.1 from //Alice over the golden text.
        let signature =
            "0xa42e89bffc1734220142b3d24b0c7eeb4ec9cf3bb14fa8cbaf15c40b2b7b287b"
            + "d97fe42e448553955bdeec707186a65ca97b8845805ffe46e8b2b8f269b2e085"
        let headers = changed("X-Bittensor-Signature", signature)
        _ = try verifier().verify(headers, body: body, method: "POST", path: path)
    }

    @Test func `a signed request is accepted in any spelling of its headers, and without a scheme`() throws {
        #expect(!headers().contains { $0.name == "X-Bittensor-Crypto" })
        let lowered = headers().map { (name: $0.name.lowercased(), value: $0.value) }
        let caller = try verifier().verify(lowered, body: body, method: "POST", path: path)
        #expect(caller.hotkey == Keys.alice.ss58Address)
        for spelling in ["SR25519", "1"] {
            _ = try verifier().verify(changed("X-Bittensor-Crypto", spelling), body: body, method: "POST", path: path)
        }
    }

    @Test func `a request is accepted once`() throws {
        let verifier = verifier()
        _ = try verifier.verify(headers(), body: body, method: "POST", path: path)
        #expect(throws: BTAuthError.replayed) {
            try verifier.verify(headers(), body: body, method: "POST", path: path)
        }
    }

    @Test func `old requests and requests from the future are refused`() {
        for delay in [10_000_000_001, -2_000_000_001] {
            #expect(throws: BTAuthError.stale) {
                try verifier(after: delay).verify(headers(), body: body, method: "POST", path: path)
            }
        }
    }

    @Test func `changed requests are refused`() throws {
        #expect(throws: BTAuthError.badSignature) {
            try verifier().verify(headers(), body: body + [0x20], method: "POST", path: path)
        }
        #expect(throws: BTAuthError.badSignature) {
            try verifier().verify(headers(), body: body, method: "DELETE", path: path)
        }
        #expect(throws: BTAuthError.badSignature) {
            try verifier().verify(headers(), body: body, method: "POST", path: "/admin")
        }
        #expect(throws: BTAuthError.badSignature) {
            let later = changed("X-Bittensor-Nonce", String(BTAuthTests.nonce + 1))
            return try verifier().verify(later, body: body, method: "POST", path: path)
        }
        let stripped = headers(try Keypair(uri: "//Alice", scheme: .ed25519)).filter { $0.name != "X-Bittensor-Crypto" }
        #expect(throws: BTAuthError.badSignature) {
            try verifier().verify(stripped, body: body, method: "POST", path: path)
        }
    }

    @Test func `requests for others are refused, and those for anyone where they are not allowed`() throws {
        #expect(throws: BTAuthError.wrongReceiver) {
            try verifier(hotkey: Keys.eve.ss58Address).verify(headers(), body: body, method: "POST", path: path)
        }
        let open = headers(receiver: nil)
        #expect(throws: BTAuthError.wrongReceiver) {
            try verifier().verify(open, body: body, method: "POST", path: path)
        }
        _ = try verifier(requiresReceiver: false).verify(open, body: body, method: "POST", path: path)
    }

    @Test(arguments: ["X-Bittensor-Version", "X-Bittensor-Hotkey", "X-Bittensor-Nonce", "X-Bittensor-Signature"])
    func `a missing header is named`(name: String) {
        #expect(throws: BTAuthError.malformed(name)) {
            try verifier().verify(changed(name, nil), body: body, method: "POST", path: path)
        }
    }

    @Test(arguments: [
        ("X-Bittensor-Nonce", "not-a-number"), ("X-Bittensor-Nonce", "-1"), ("X-Bittensor-Crypto", "ecdsa"),
        ("X-Bittensor-Signature", "0xnothex"), ("X-Bittensor-Signature", "0x00"), ("X-Bittensor-Version", "2"),
        ("X-Bittensor-Hotkey", "nobody"),
    ])
    func `an unreadable header is named`(name: String, value: String) {
        #expect(throws: BTAuthError.malformed(name)) {
            try verifier().verify(changed(name, value), body: body, method: "POST", path: path)
        }
    }

    @Test func `memory is bounded and is freed when requests have aged`() throws {
        let nonces = SeenNonces(capacity: 2)
        try nonces.remember("a", until: 10, now: 1)
        try nonces.remember("b", until: 20, now: 1)
        #expect(throws: BTAuthError.overloaded) { try nonces.remember("c", until: 30, now: 5) }
        #expect(throws: BTAuthError.replayed) { try nonces.remember("a", until: 10, now: 10) }
        try nonces.remember("c", until: 30, now: 11)
        #expect(throws: BTAuthError.overloaded) { try nonces.remember("d", until: 30, now: 11) }
    }
}
