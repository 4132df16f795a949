import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// One row of the table of settings: what a call sets, who may make it, and when.
///
/// Source of who and when: `protocol.md` sections 6.5 and 6.6, which describe the reference's
/// `pallets/admin-utils/src/lib.rs`.
struct SettingCase: Sendable, CustomTestStringConvertible {
    /// Who may make a call besides root.
    enum Caller: Sendable {
        /// Nobody.
        case rootOnly
        /// The owner, under a rate limit in blocks.
        case ownerEvery(UInt64)
        /// The owner, at any rate.
        case owner
    }

    var name: String
    var caller: Caller
    /// Whether the freeze window refuses the call.
    var window: Bool
    /// Whether an unknown subnet is refused with `SubnetDoesNotExist`.
    var existing: Bool
    var call: @Sendable (NetUID) -> AdminUtils.Call
    /// The raw storage key that is set.
    var key: [UInt8]
    /// The raw value it is set to.
    var value: [UInt8]
    /// The events, from the pallet's index on.
    var events: [[UInt8]]

    var testDescription: String { name }

    static let netuid = AdminFixture.netuid

    /// A setting of a subnet.
    static func subnet<V: ScaleCodable>(
        _ name: String,
        _ caller: Caller,
        window: Bool = true,
        existing: Bool = true,
        _ item: StorageMap<Subtensor, NetUID, V>,
        _ value: V,
        _ event: Subtensor.Event? = nil,
        own: AdminUtils.Event? = nil,
        _ call: @escaping @Sendable (NetUID) -> AdminUtils.Call
    ) -> SettingCase {
        var events: [[UInt8]] = []
        if let event { events.append([7] + event.scaleEncoded) }
        if let own { events.append([19] + own.scaleEncoded) }
        return SettingCase(
            name: name,
            caller: caller,
            window: window,
            existing: existing,
            call: call,
            key: item.key(netuid),
            value: value.scaleEncoded,
            events: events
        )
    }

    /// A setting of the whole network: root's.
    static func network<V: ScaleCodable>(
        _ name: String,
        _ item: StorageValue<Subtensor, V>,
        _ value: V,
        _ event: Subtensor.Event? = nil,
        _ call: AdminUtils.Call
    ) -> SettingCase {
        SettingCase(
            name: name,
            caller: .rootOnly,
            window: false,
            existing: false,
            call: { _ in call },
            key: item.key,
            value: value.scaleEncoded,
            events: event.map { [[7] + $0.scaleEncoded] } ?? []
        )
    }
}
