import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

private typealias World = RegistrationWorld

/// Figures and cases: `tests/serving.rs` of subtensor, by test name.
struct ServingTests {
    private let hot = World.account(1)

    private func world() throws -> World {
        var world = World(block: 10)
        world.addNetwork(1)
        try world.register(hot, of: World.account(66), at: 1)
        return world
    }

    private func axon(
        ip: UInt128 = 1_676_056_785,
        port: UInt16 = 128,
        ipType: UInt8 = 4,
        version: UInt32 = 2
    ) -> Subtensor.Call {
        .serveAxon(
            netuid: 1,
            version: version,
            ip: ip,
            port: port,
            ipType: ipType,
            protocol: 0,
            placeholder1: 3,
            placeholder2: 4
        )
    }

    private func prometheus(ip: UInt128 = 1_676_056_785, port: UInt16 = 128, ipType: UInt8 = 4) -> Subtensor.Call {
        .servePrometheus(netuid: 1, version: 2, ip: ip, port: port, ipType: ipType)
    }

    @Test("an axon is published with the block it was published in")
    func servesAxon() throws {
        // test_serving_ok
        var world = try world()
        try world.call(axon(), by: hot)
        let expected = AxonInfo(
            block: 10,
            version: 2,
            ip: 1_676_056_785,
            port: 128,
            ipType: 4,
            protocol: 0,
            placeholder1: 3,
            placeholder2: 4
        )
        #expect(world.chain[Subtensor.axons, 1, hot] == expected)
        #expect(world.events.last == .axonServed(1, hot))
        #expect(world.chain[Subtensor.neuronCertificates, 1, hot] == nil)
    }

    @Test("a certificate is its algorithm and a key of at most 64 bytes; others are passed over")
    func certificate() throws {
        // test_serving_tls_ok, test_neuron_certificate
        var world = try world()
        world.chain[Subtensor.servingRateLimit, 1] = 0
        func call(_ certificate: [UInt8]) -> Subtensor.Call {
            .serveAxonTls(
                netuid: 1,
                version: 2,
                ip: 9,
                port: 8,
                ipType: 4,
                protocol: 0,
                placeholder1: 0,
                placeholder2: 0,
                certificate: certificate
            )
        }
        try world.call(call([7] + Array(repeating: 1, count: 64)), by: hot)
        let stored = NeuronCertificate(publicKey: BoundedVec(Array(repeating: 1, count: 64)), algorithm: 7)
        #expect(world.chain[Subtensor.neuronCertificates, 1, hot] == stored)
        try world.call(call(Array(repeating: 2, count: 66)), by: hot)
        try world.call(call([]), by: hot)
        #expect(world.chain[Subtensor.neuronCertificates, 1, hot] == stored)
        try world.call(call([9]), by: hot)
        #expect(world.chain[Subtensor.neuronCertificates, 1, hot] == NeuronCertificate(publicKey: [], algorithm: 9))
    }

    /// `test_serving_set_metadata_update`, `test_prometheus_serving_set_metadata_update`.
    @Test("an address is published once in the limit's time")
    func rateLimits() throws {
        // test_axon_serving_rate_limit_exceeded, test_prometheus_serving_rate_limit_exceeded
        var world = try world()
        world.chain[Subtensor.servingRateLimit, 1] = 2
        for call in [axon(), prometheus()] {
            world.go(to: 10)
            try world.call(call, by: hot)
            world.go(to: 11)
            #expect(throws: World.refusal(.servingRateLimitExceeded)) { try world.call(call, by: hot) }
            world.go(to: 12)
            try world.call(call, by: hot)
        }
        world.chain[Subtensor.servingRateLimit, 1] = 0
        try world.call(axon(version: 5), by: hot)
        #expect(world.chain[Subtensor.axons, 1, hot]?.version == 5)
    }

    /// `test_serving_is_valid_ip_type_nok`, `unregistered_hotkey_blocks_axon`.
    @Test("only neurons of the subnet publish, and only possible ports")
    func refusals() throws {
        // test_axon_invalid_port, test_prometheus_invalid_port
        var world = try world()
        for call in [axon(), prometheus()] {
            #expect(throws: World.refusal(.hotKeyNotRegisteredInNetwork)) {
                try world.call(call, by: World.account(8))
            }
            #expect(throws: DispatchError.badOrigin) { try world.call(call, from: .root) }
        }
        #expect(throws: World.refusal(.invalidPort)) { try world.call(axon(port: 0), by: hot) }
        #expect(throws: World.refusal(.invalidPort)) { try world.call(prometheus(port: 0), by: hot) }
        for ipType: UInt8 in [0, 3, 5, 7, 255] {
            #expect(throws: World.refusal(.invalidIpType)) { try world.call(axon(ipType: ipType), by: hot) }
        }
    }

    /// `test_serving_is_valid_ip_address_ipv4`, `test_serving_is_valid_ip_address_ipv6`,
    /// `test_serving_is_invalid_ipv4_address`, `test_serving_is_invalid_ipv6_address`.
    /// `test_serving_is_valid_ip_type_ok_ipv4`, `test_serving_is_valid_ip_type_ok_ipv6`.
    @Test(
        "addresses that cannot be reached are refused",
        arguments: [
            // test_serving_is_valid_ip_address_*, test_serving_is_invalid_*
            (UInt8(4), UInt128(0x0808_0808), true, true), (4, 0, true, false), (4, 0xffff_ffff, false, false),
            (4, 0xffff_fffe, true, true), (4, 0x7f00_0001, false, false), (4, 0x7f00_0002, true, true),
            (4, 1 << 40, false, false), (6, 0x0001_0002_0003_0004_0005_0006_0007_0008, true, true),
            (6, 0, true, false), (6, 1, false, false), (6, .max, false, false), (6, 0x7f00_0001, true, true),
        ]
    )
    func addresses(ipType: UInt8, ip: UInt128, asAxon: Bool, asPrometheus: Bool) throws {
        var world = try world()
        let calls = [(axon(ip: ip, ipType: ipType), asAxon), (prometheus(ip: ip, ipType: ipType), asPrometheus)]
        for (call, isAllowed) in calls {
            if isAllowed {
                try Subtensor.guardServing(call, from: hot, in: world.chain)
                try world.call(call, by: hot)
            } else {
                #expect(throws: Subtensor.Failure.invalidIpAddress) {
                    try Subtensor.guardServing(call, from: hot, in: world.chain)
                }
                #expect(throws: World.refusal(.invalidIpAddress)) { try world.call(call, by: hot) }
            }
        }
    }
}
