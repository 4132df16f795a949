import Frame
import Primitives

// What a neuron may publish. The transaction pool makes the same checks. Source: `subnets/serving.rs` and
// `guards/check_serving_endpoints.rs` of subtensor, by behaviour.

extension Subtensor {
    /// An address that a neuron wants to publish.
    struct Endpoint: Equatable, Sendable {
        /// The address as a number.
        let ip: UInt128
        let port: UInt16
        /// 4 or 6.
        let ipType: UInt8
    }

    /// Refuses an axon that may not be published now. The zero address, which stands for the sender's own, is allowed.
    ///
    /// - Throws: `HotKeyNotRegisteredInNetwork`, `InvalidIpType`, `InvalidIpAddress`, `ServingRateLimitExceeded`,
    ///   `InvalidPort`, in this order.
    static func requireAxon(
        _ endpoint: Endpoint,
        of hotkey: AccountID,
        at netuid: NetUID,
        in chain: Chain
    ) throws(DispatchError) {
        try require(isRegistered(hotkey, at: netuid, in: chain), or: .hotKeyNotRegisteredInNetwork)
        try requireAddress(endpoint, allowingZero: true)
        let last = chain[axons, netuid, hotkey]?.block ?? 0
        try requireServingRateLimit(since: last, at: netuid, in: chain)
        try require(endpoint.port != 0, or: .invalidPort)
    }

    /// Refuses an address of measurements that may not be published now.
    ///
    /// - Throws: `InvalidIpType`, `InvalidIpAddress`, `HotKeyNotRegisteredInNetwork`, `ServingRateLimitExceeded`,
    ///   `InvalidPort`, in this order.
    static func requirePrometheus(
        _ endpoint: Endpoint,
        of hotkey: AccountID,
        at netuid: NetUID,
        in chain: Chain
    ) throws(DispatchError) {
        try requireAddress(endpoint, allowingZero: false)
        try require(isRegistered(hotkey, at: netuid, in: chain), or: .hotKeyNotRegisteredInNetwork)
        let last = chain[prometheus, netuid, hotkey]?.block ?? 0
        try requireServingRateLimit(since: last, at: netuid, in: chain)
        try require(endpoint.port != 0, or: .invalidPort)
    }

    private static func requireAddress(_ endpoint: Endpoint, allowingZero: Bool) throws(DispatchError) {
        try require(endpoint.ipType == 4 || endpoint.ipType == 6, or: .invalidIpType)
        try require(allowingZero || endpoint.ip != 0, or: .invalidIpAddress)
        let isAllowed =
            endpoint.ipType == 4
            ? endpoint.ip < UInt128(UInt32.max) && endpoint.ip != 0x7f00_0001
            : endpoint.ip < UInt128.max && endpoint.ip != 1
        try require(isAllowed, or: .invalidIpAddress)
    }

    private static func requireServingRateLimit(
        since last: UInt64,
        at netuid: NetUID,
        in chain: Chain
    ) throws(DispatchError) {
        let limit = chain[servingRateLimit, netuid]
        try require(
            limit == 0 || last == 0 || elapsed(since: last, in: chain) >= limit,
            or: .servingRateLimitExceeded
        )
    }
}
