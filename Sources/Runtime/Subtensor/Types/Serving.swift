public import Scale

/// Where a neuron serves requests.
// @Scale("pallet_subtensor::pallet::AxonInfo")
public struct AxonInfo: Equatable, Sendable {
    /// The block in which it was published.
    public var block: UInt64
    /// The version of the neuron's software.
    public var version: UInt32
    /// The address as a number.
    public var ip: UInt128
    /// The port.
    public var port: UInt16
    /// The kind of address: 4 or 6.
    public var ipType: UInt8
    /// The transport, as neurons understand it among themselves.
    public var `protocol`: UInt8
    /// Kept for later.
    public var placeholder1: UInt8
    /// Kept for later.
    public var placeholder2: UInt8
}

/// Where a neuron offers its measurements.
// @Scale("pallet_subtensor::pallet::PrometheusInfo")
public struct PrometheusInfo: Equatable, Sendable {
    /// The block in which it was published.
    public var block: UInt64
    /// The version of the neuron's software.
    public var version: UInt32
    /// The address as a number.
    public var ip: UInt128
    /// The port.
    public var port: UInt16
    /// The kind of address: 4 or 6.
    public var ipType: UInt8
}

/// The public key with which a neuron's connections are encrypted.
// @Scale("pallet_subtensor::pallet::NeuronCertificate")
public struct NeuronCertificate: Equatable, Sendable {
    /// The key, at most 64 bytes.
    public var publicKey: BoundedVec<UInt8>
    /// The algorithm, as neurons understand it among themselves.
    public var algorithm: UInt8
}

extension NeuronCertificate {
    /// A certificate as it is sent: the algorithm's byte, then the key of at most 64 bytes. Nil for anything else.
    init?(bytes: [UInt8]) {
        guard let algorithm = bytes.first, bytes.count <= 65 else { return nil }
        self.init(publicKey: BoundedVec(Array(bytes.dropFirst())), algorithm: algorithm)
    }
}
