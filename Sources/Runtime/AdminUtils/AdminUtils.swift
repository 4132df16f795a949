public import Frame
import Primitives
public import Scale

/// The settings of the network and of its subnets, changed by root and, where a subnet is concerned, by its owner.
///
/// Who may change a setting, and when, is in ``Permission``; bounds and effects are in the files by topic. Source:
/// the reference's `pallets/admin-utils/src/lib.rs`, by behaviour.
public enum AdminUtils: Pallet {
    public static let name = "AdminUtils"
    public static let index: UInt8 = 19
    public static let storage: [any StorageItem] = [
        precompileEnable
    ]

    /// Whether a precompiled contract may be used.
    public static let precompileEnable = Map<PrecompileEnum, Bool>(
        "PrecompileEnable",
        .blake2_128Concat,
        default: true
    )

    public static func dispatch(
        _ call: Call,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let permission = call.permission
        let owner = try permission.check(origin, in: chain)
        try apply(call, from: origin, by: owner, on: &chain)
        permission.record(owner, on: &chain)
    }

    /// Stores a setting of the whole network and reports it.
    static func set<V>(
        _ item: StorageValue<Subtensor, V>,
        to value: V,
        _ event: Subtensor.Event? = nil,
        on chain: inout Chain
    ) {
        chain[item] = value
        if let event { Subtensor.emit(event, on: &chain) }
    }

    /// Stores a setting of a subnet and reports it.
    static func set<V>(
        _ item: StorageMap<Subtensor, NetUID, V>,
        at netuid: NetUID,
        to value: V,
        _ event: Subtensor.Event? = nil,
        on chain: inout Chain
    ) {
        chain[item, netuid] = value
        if let event { Subtensor.emit(event, on: &chain) }
    }
}
