import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// A call with something wrong about it, who makes it, and what the reference answers.
struct RefusalCase: Sendable, CustomTestStringConvertible {
    /// What is odd about the call. Which of these a call must be tried with follows from the types of its arguments.
    enum Kind: String, Sendable, CaseIterable {
        /// It names a subnet that does not exist.
        case subnet
        /// It names a hotkey that nobody registered, or somebody else's.
        case hotkey
        /// Its amount is nothing.
        case zero
        /// Its amount is the largest number.
        case most
        /// Its lists are empty, too long, of unequal length, or say something twice.
        case list
        /// Something else of its own.
        case other
    }

    let kind: Kind
    let call: RuntimeCall
    let origin: Origin
    /// The error; nil where the reference takes the call as it is.
    let error: DispatchError?
    /// What has to be so first.
    let prepare: @Sendable (inout Chain) -> Void

    init(
        _ kind: Kind,
        _ call: RuntimeCall,
        from origin: Origin,
        _ error: DispatchError?,
        prepare: @escaping @Sendable (inout Chain) -> Void = { _ in }
    ) {
        self.kind = kind
        self.call = call
        self.origin = origin
        self.error = error
        self.prepare = prepare
    }

    /// A call of the protocol, by the staker where nobody else is named.
    init(
        _ kind: Kind,
        _ call: Subtensor.Call,
        by account: AccountID = RefusalWorld.staker,
        _ failure: Subtensor.Failure,
        prepare: @escaping @Sendable (inout Chain) -> Void = { _ in }
    ) {
        self.init(kind, .subtensor(call), from: .signed(account), Subtensor.refuse(failure), prepare: prepare)
    }

    /// A call of the protocol that is taken as it is.
    static func taken(
        _ kind: Kind,
        _ call: Subtensor.Call,
        by account: AccountID = RefusalWorld.staker,
        prepare: @escaping @Sendable (inout Chain) -> Void = { _ in }
    ) -> RefusalCase {
        RefusalCase(kind, .subtensor(call), from: .signed(account), nil, prepare: prepare)
    }

    /// A call of the protocol by root.
    static func root(_ kind: Kind, _ call: Subtensor.Call, _ failure: Subtensor.Failure?) -> RefusalCase {
        RefusalCase(kind, .subtensor(call), from: .root, failure.map { Subtensor.refuse($0) })
    }

    var testDescription: String { "\(CallList.name(of: call)), \(kind.rawValue): \(error?.name ?? "taken")" }

    /// All rows.
    static let all: [RefusalCase] = {
        let parts: [[RefusalCase]] = [
            weights, staking, moves, registration, identities, keys, coldkeys, locks, subnets, rootOnly, crowdloans,
            frame, audit,
        ]
        return parts.flatMap { $0 }
    }()
}

/// The runtime's calls as its metadata lists them.
enum CallList {
    struct Entry: Sendable {
        let pallet: UInt8
        let index: UInt8
        /// `Pallet.call`.
        let name: String
        /// With what the call must be tried.
        let kinds: Set<RefusalCase.Kind>
    }

    /// All calls, in the order of their numbers.
    static let entries: [Entry] = {
        var registry = TypeRegistry()
        let type = RuntimeCall.describe(in: &registry)
        let types = registry.types
        guard case .variant(let pallets) = types[Int(type)].shape else { return [] }
        return pallets.flatMap { pallet -> [Entry] in
            guard let inner = pallet.fields.first, case .variant(let calls) = types[Int(inner.type)].shape else {
                return []
            }
            return calls.map { call in
                var kinds: Set<RefusalCase.Kind> = []
                for field in call.fields { collect(field.type, field.name ?? "", types, into: &kinds) }
                return Entry(
                    pallet: pallet.index,
                    index: call.index,
                    name: "\(pallet.name).\(call.name)",
                    kinds: kinds
                )
            }
        }
    }()

    private static let names = Dictionary(
        entries.map { ([$0.pallet, $0.index], $0.name) },
        uniquingKeysWith: { first, _ in first }
    )

    /// The name of a call, with its pallet's.
    static func name(of call: RuntimeCall) -> String {
        names[Array(call.scaleEncoded.prefix(2))] ?? "a call that metadata does not list"
    }

    private static func collect(
        _ type: TypeID,
        _ name: String,
        _ types: [TypeDefinition],
        into kinds: inout Set<RefusalCase.Kind>
    ) {
        let definition = types[Int(type)]
        switch definition.path.last {
        case "NetUid": kinds.insert(.subnet)
        case "AccountId32": if name.contains("hotkey") { kinds.insert(.hotkey) }
        case "TaoBalance", "AlphaBalance": if !name.contains("limit") { kinds.formUnion([.zero, .most]) }
        case "RuntimeCall": break
        default: collect(inside: definition, name, types, into: &kinds)
        }
    }

    private static func collect(
        inside definition: TypeDefinition,
        _ name: String,
        _ types: [TypeDefinition],
        into kinds: inout Set<RefusalCase.Kind>
    ) {
        switch definition.shape {
        case .sequence(let element):
            if case .primitive(.u8) = types[Int(element)].shape { return }
            kinds.insert(.list)
            collect(element, name, types, into: &kinds)
        case .compact(let inner): collect(inner, name, types, into: &kinds)
        case .composite(let fields):
            for field in fields { collect(field.type, field.name ?? name, types, into: &kinds) }
        case .tuple(let members): for member in members { collect(member, name, types, into: &kinds) }
        case .variant(let variants) where definition.path.last == "Option" || definition.path.isEmpty:
            for field in variants.flatMap(\.fields) { collect(field.type, field.name ?? name, types, into: &kinds) }
        default: break
        }
    }
}
