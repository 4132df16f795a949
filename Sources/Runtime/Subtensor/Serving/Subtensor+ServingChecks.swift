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

    /// Refuses calls that publish an address that may not be published now. Other calls pass.
    static func guardServing(_ call: Call, from who: AccountID, in chain: Chain) throws(Failure) {
        switch call {
        case .serveAxon(let netuid, _, let ip, let port, let ipType, _, _, _),
            .serveAxonTls(let netuid, _, let ip, let port, let ipType, _, _, _, _):
            try checkAxon(Endpoint(ip: ip, port: port, ipType: ipType), of: who, at: netuid, in: chain)
        case .servePrometheus(let netuid, _, let ip, let port, let ipType):
            try checkPrometheus(Endpoint(ip: ip, port: port, ipType: ipType), of: who, at: netuid, in: chain)
        default:
            break
        }
    }

    /// Refuses an axon that may not be published now. The zero address, which stands for the sender's own, is allowed.
    ///
    /// - Throws: `HotKeyNotRegisteredInNetwork`, `InvalidIpType`, `InvalidIpAddress`, `ServingRateLimitExceeded`,
    ///   `InvalidPort`, in this order.
    static func checkAxon(
        _ endpoint: Endpoint,
        of hotkey: AccountID,
        at netuid: NetUID,
        in chain: Chain
    ) throws(Failure) {
        guard isRegistered(hotkey, at: netuid, in: chain) else { throw .hotKeyNotRegisteredInNetwork }
        try checkAddress(endpoint, allowingZero: true)
        let last = chain[axons, netuid, hotkey]?.block ?? 0
        try checkServingRateLimit(since: last, at: netuid, in: chain)
        guard endpoint.port != 0 else { throw .invalidPort }
    }

    /// Refuses an address of measurements that may not be published now.
    ///
    /// - Throws: `InvalidIpType`, `InvalidIpAddress`, `HotKeyNotRegisteredInNetwork`, `ServingRateLimitExceeded`,
    ///   `InvalidPort`, in this order.
    static func checkPrometheus(
        _ endpoint: Endpoint,
        of hotkey: AccountID,
        at netuid: NetUID,
        in chain: Chain
    ) throws(Failure) {
        try checkAddress(endpoint, allowingZero: false)
        guard isRegistered(hotkey, at: netuid, in: chain) else { throw .hotKeyNotRegisteredInNetwork }
        let last = chain[prometheus, netuid, hotkey]?.block ?? 0
        try checkServingRateLimit(since: last, at: netuid, in: chain)
        guard endpoint.port != 0 else { throw .invalidPort }
    }

    private static func checkAddress(_ endpoint: Endpoint, allowingZero: Bool) throws(Failure) {
        guard endpoint.ipType == 4 || endpoint.ipType == 6 else { throw .invalidIpType }
        guard allowingZero || endpoint.ip != 0 else { throw .invalidIpAddress }
        let isAllowed =
            endpoint.ipType == 4
            ? endpoint.ip < UInt128(UInt32.max) && endpoint.ip != 0x7f00_0001
            : endpoint.ip < UInt128.max && endpoint.ip != 1
        guard isAllowed else { throw .invalidIpAddress }
    }

    private static func checkServingRateLimit(
        since last: UInt64,
        at netuid: NetUID,
        in chain: Chain
    ) throws(Failure) {
        let limit = chain[servingRateLimit, netuid]
        guard limit == 0 || last == 0 || elapsed(since: last, in: chain) >= limit else {
            throw .servingRateLimitExceeded
        }
    }
}
