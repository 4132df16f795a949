import Frame
import Primitives
import Scale

// Where neurons can be reached. Source: `subnets/serving.rs` of subtensor (protocol section 6.4), by behaviour.

extension Subtensor {
    /// Publishes where the signer's neuron on a subnet serves requests.
    static func serveAxon(
        netuid: NetUID,
        version: UInt32,
        ip: UInt128,
        port: UInt16,
        ipType: UInt8,
        protocol: UInt8,
        placeholder1: UInt8,
        placeholder2: UInt8,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let axon = AxonInfo(
            block: chain.block,
            version: version,
            ip: ip,
            port: port,
            ipType: ipType,
            protocol: `protocol`,
            placeholder1: placeholder1,
            placeholder2: placeholder2
        )
        try serve(axon, certificate: nil, at: netuid, from: origin, on: &chain)
    }

    /// Publishes where the signer's neuron serves requests, with the key of its connection.
    ///
    /// A certificate that is empty or longer than 65 bytes is passed over without an error.
    static func serveAxonTls(
        netuid: NetUID,
        version: UInt32,
        ip: UInt128,
        port: UInt16,
        ipType: UInt8,
        protocol: UInt8,
        placeholder1: UInt8,
        placeholder2: UInt8,
        certificate: [UInt8],
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let axon = AxonInfo(
            block: chain.block,
            version: version,
            ip: ip,
            port: port,
            ipType: ipType,
            protocol: `protocol`,
            placeholder1: placeholder1,
            placeholder2: placeholder2
        )
        try serve(axon, certificate: certificate, at: netuid, from: origin, on: &chain)
    }

    /// Publishes where the signer's neuron offers its measurements.
    static func servePrometheus(
        netuid: NetUID,
        version: UInt32,
        ip: UInt128,
        port: UInt16,
        ipType: UInt8,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let hotkey = try origin.requireSigned()
        let endpoint = Endpoint(ip: ip, port: port, ipType: ipType)
        do { try checkPrometheus(endpoint, of: hotkey, at: netuid, in: chain) } catch { throw refuse(error) }
        chain[prometheus, netuid, hotkey] = PrometheusInfo(
            block: chain.block,
            version: version,
            ip: ip,
            port: port,
            ipType: ipType
        )
        emit(.prometheusServed(netuid, hotkey), on: &chain)
    }

    private static func serve(
        _ axon: AxonInfo,
        certificate: [UInt8]?,
        at netuid: NetUID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let hotkey = try origin.requireSigned()
        let endpoint = Endpoint(ip: axon.ip, port: axon.port, ipType: axon.ipType)
        do { try checkAxon(endpoint, of: hotkey, at: netuid, in: chain) } catch { throw refuse(error) }
        if let certificate = certificate.flatMap(NeuronCertificate.init(bytes:)) {
            chain[neuronCertificates, netuid, hotkey] = certificate
        }
        chain[axons, netuid, hotkey] = axon
        emit(.axonServed(netuid, hotkey), on: &chain)
    }
}
