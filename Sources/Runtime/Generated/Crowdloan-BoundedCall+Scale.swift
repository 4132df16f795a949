// swift-format-ignore-file
// Written by scale-expand from BoundedCall.swift. Do not edit.

public import Scale
import Frame
import Primitives

extension BoundedCall: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .legacy(hash: try Hash256(from: &reader))
        case 1: self = .inline(try BoundedVec<UInt8>(from: &reader))
        case 2: self = .lookup(hash: try Hash256(from: &reader), len: try UInt32(from: &reader))
        case let other: throw .unknownVariant(type: "BoundedCall", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .legacy(let value0):
            writer.append(0)
            value0.encode(to: &writer)
        case .inline(let value0):
            writer.append(1)
            value0.encode(to: &writer)
        case .lookup(let value0, let value1):
            writer.append(2)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["frame_support", "traits", "preimages", "Bounded"],
                shape: .variant([
                    TypeVariant(
                        name: "Legacy",
                        index: 0,
                        fields: [
                            TypeField(name: "hash", type: Hash256.describe(in: &registry)),
                        ],
                        docs: ["By its hash alone; an old form."]
                    ),
                    TypeVariant(
                        name: "Inline",
                        index: 1,
                        fields: [
                            TypeField(type: BoundedVec<UInt8>.describe(in: &registry)),
                        ],
                        docs: ["The call's bytes, 128 at most."]
                    ),
                    TypeVariant(
                        name: "Lookup",
                        index: 2,
                        fields: [
                            TypeField(name: "hash", type: Hash256.describe(in: &registry)),
                            TypeField(name: "len", type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["By its hash and length; the bytes are with the preimages."]
                    ),
                ]),
                docs: ["A call that is kept to be made later: a short one as it is, a long one by its hash."]
            )
        }
    }
}

extension PreimageStatus: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .unrequested(
                ticket: try Pair<AccountID, Tao>(from: &reader),
                len: try UInt32(from: &reader)
            )
        case 1: self = .requested(
                maybeTicket: try Optional<Pair<AccountID, Tao>>(from: &reader),
                count: try UInt32(from: &reader),
                maybeLen: try Optional<UInt32>(from: &reader)
            )
        case let other: throw .unknownVariant(type: "PreimageStatus", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .unrequested(let value0, let value1):
            writer.append(0)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .requested(let value0, let value1, let value2):
            writer.append(1)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_preimage", "RequestStatus"],
                shape: .variant([
                    TypeVariant(
                        name: "Unrequested",
                        index: 0,
                        fields: [
                            TypeField(name: "ticket", type: Pair<AccountID, Tao>.describe(in: &registry)),
                            TypeField(name: "len", type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["Nobody; an account holds them with TAO."]
                    ),
                    TypeVariant(
                        name: "Requested",
                        index: 1,
                        fields: [
                            TypeField(name: "maybe_ticket", type: Optional<Pair<AccountID, Tao>>.describe(in: &registry)),
                            TypeField(name: "count", type: UInt32.describe(in: &registry)),
                            TypeField(name: "maybe_len", type: Optional<UInt32>.describe(in: &registry)),
                        ],
                        docs: ["So many parts of the chain."]
                    ),
                ]),
                docs: ["Who asks for bytes that are kept by their hash."]
            )
        }
    }
}
