// swift-format-ignore-file
// Written by scale-expand from Sudo.swift. Do not edit.

public import Scale
import Frame
import Primitives

extension Sudo.Call: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        try reader.enter()
        defer { reader.leave() }
        switch try reader.readByte() {
        case 0: self = .sudo(call: try RuntimeCall(from: &reader))
        case 1: self = .sudoUncheckedWeight(
                call: try RuntimeCall(from: &reader),
                weight: try Weight(from: &reader)
            )
        case 2: self = .setKey(new: try MultiAddress(from: &reader))
        case 3: self = .sudoAs(
                who: try MultiAddress(from: &reader),
                call: try RuntimeCall(from: &reader)
            )
        case 4: self = .removeKey
        case let other: throw .unknownVariant(type: "Sudo.Call", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .sudo(let value0):
            writer.append(0)
            value0.encode(to: &writer)
        case .sudoUncheckedWeight(let value0, let value1):
            writer.append(1)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .setKey(let value0):
            writer.append(2)
            value0.encode(to: &writer)
        case .sudoAs(let value0, let value1):
            writer.append(3)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .removeKey:
            writer.append(4)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_sudo", "pallet", "Call"],
                shape: .variant([
                    TypeVariant(
                        name: "sudo",
                        index: 0,
                        fields: [
                            TypeField(name: "call", type: RuntimeCall.describe(in: &registry)),
                        ],
                        docs: ["Makes a call as root."]
                    ),
                    TypeVariant(
                        name: "sudo_unchecked_weight",
                        index: 1,
                        fields: [
                            TypeField(name: "call", type: RuntimeCall.describe(in: &registry)),
                            TypeField(name: "weight", type: Weight.describe(in: &registry)),
                        ],
                        docs: ["Makes a call as root, whatever it weighs: the block is charged the given weight."]
                    ),
                    TypeVariant(
                        name: "set_key",
                        index: 2,
                        fields: [
                            TypeField(name: "new", type: MultiAddress.describe(in: &registry)),
                        ],
                        docs: ["Hands the sudo key to another account."]
                    ),
                    TypeVariant(
                        name: "sudo_as",
                        index: 3,
                        fields: [
                            TypeField(name: "who", type: MultiAddress.describe(in: &registry)),
                            TypeField(name: "call", type: RuntimeCall.describe(in: &registry)),
                        ],
                        docs: ["Makes a call in the name of any account."]
                    ),
                    TypeVariant(
                        name: "remove_key",
                        index: 4,
                        docs: ["Gives the sudo key up for good."]
                    ),
                ]),
                docs: []
            )
        }
    }
}

extension Sudo.Event: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .sudid(sudoResult: try Outcome<Unit, DispatchError>(from: &reader))
        case 1: self = .keyChanged(
                old: try Optional<AccountID>(from: &reader),
                new: try AccountID(from: &reader)
            )
        case 2: self = .keyRemoved
        case 3: self = .sudoAsDone(sudoResult: try Outcome<Unit, DispatchError>(from: &reader))
        case let other: throw .unknownVariant(type: "Sudo.Event", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .sudid(let value0):
            writer.append(0)
            value0.encode(to: &writer)
        case .keyChanged(let value0, let value1):
            writer.append(1)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .keyRemoved:
            writer.append(2)
        case .sudoAsDone(let value0):
            writer.append(3)
            value0.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_sudo", "pallet", "Event"],
                shape: .variant([
                    TypeVariant(
                        name: "Sudid",
                        index: 0,
                        fields: [
                            TypeField(name: "sudo_result", type: Outcome<Unit, DispatchError>.describe(in: &registry)),
                        ],
                        docs: ["A call was made as root; its result does not decide whether the extrinsic succeeds."]
                    ),
                    TypeVariant(
                        name: "KeyChanged",
                        index: 1,
                        fields: [
                            TypeField(name: "old", type: Optional<AccountID>.describe(in: &registry)),
                            TypeField(name: "new", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["Another account holds the sudo key."]
                    ),
                    TypeVariant(
                        name: "KeyRemoved",
                        index: 2,
                        docs: ["Nobody holds the sudo key any more."]
                    ),
                    TypeVariant(
                        name: "SudoAsDone",
                        index: 3,
                        fields: [
                            TypeField(name: "sudo_result", type: Outcome<Unit, DispatchError>.describe(in: &registry)),
                        ],
                        docs: ["A call was made in the name of another account; its result does not decide whether the extrinsic succeeds."]
                    ),
                ]),
                docs: []
            )
        }
    }
}

extension Sudo.Failure: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .requireSudo
        case let other: throw .unknownVariant(type: "Sudo.Failure", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .requireSudo:
            writer.append(0)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_sudo", "pallet", "Error"],
                shape: .variant([
                    TypeVariant(
                        name: "RequireSudo",
                        index: 0,
                        docs: ["The caller does not hold the sudo key."]
                    ),
                ]),
                docs: []
            )
        }
    }
}
