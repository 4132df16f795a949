// swift-format-ignore-file
// Written by scale-expand from Swap.swift. Do not edit.

public import Scale
import Frame
import Primitives

extension Swap.Call: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .setFeeRate(netuid: try NetUID(from: &reader), rate: try UInt16(from: &reader))
        case let other: throw .unknownVariant(type: "Swap.Call", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .setFeeRate(let value0, let value1):
            writer.append(0)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor_swap", "pallet", "pallet", "Call"],
                shape: .variant([
                    TypeVariant(
                        name: "set_fee_rate",
                        index: 0,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "rate", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["Sets what a subnet's pool takes as its fee, as a part of 65,535. Root only."]
                    ),
                ]),
                docs: []
            )
        }
    }
}

extension Swap.Event: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .feeRateSet(netuid: try NetUID(from: &reader), rate: try UInt16(from: &reader))
        case let other: throw .unknownVariant(type: "Swap.Event", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .feeRateSet(let value0, let value1):
            writer.append(0)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor_swap", "pallet", "pallet", "Event"],
                shape: .variant([
                    TypeVariant(
                        name: "FeeRateSet",
                        index: 0,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "rate", type: UInt16.describe(in: &registry)),
                        ],
                        docs: ["The fee of a subnet's pool was set."]
                    ),
                ]),
                docs: []
            )
        }
    }
}

extension Swap.Failure: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .feeRateTooHigh
        case 1: self = .insufficientInputAmount
        case 2: self = .insufficientLiquidity
        case 3: self = .priceLimitExceeded
        case 4: self = .insufficientBalance
        case 5: self = .invalidTickRange
        case 6: self = .invalidLiquidityValue
        case 7: self = .reservesTooLow
        case 8: self = .mechanismDoesNotExist
        case 9: self = .subtokenDisabled
        case 10: self = .reservesOutOfBalance
        case 11: self = .swapInputTooLarge
        case 12: self = .deprecated
        case let other: throw .unknownVariant(type: "Swap.Failure", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .feeRateTooHigh:
            writer.append(0)
        case .insufficientInputAmount:
            writer.append(1)
        case .insufficientLiquidity:
            writer.append(2)
        case .priceLimitExceeded:
            writer.append(3)
        case .insufficientBalance:
            writer.append(4)
        case .invalidTickRange:
            writer.append(5)
        case .invalidLiquidityValue:
            writer.append(6)
        case .reservesTooLow:
            writer.append(7)
        case .mechanismDoesNotExist:
            writer.append(8)
        case .subtokenDisabled:
            writer.append(9)
        case .reservesOutOfBalance:
            writer.append(10)
        case .swapInputTooLarge:
            writer.append(11)
        case .deprecated:
            writer.append(12)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor_swap", "pallet", "pallet", "Error"],
                shape: .variant([
                    TypeVariant(
                        name: "FeeRateTooHigh",
                        index: 0,
                        docs: ["The fee is above the highest that can be set."]
                    ),
                    TypeVariant(
                        name: "InsufficientInputAmount",
                        index: 1,
                        docs: ["The amount is too small to be swapped."]
                    ),
                    TypeVariant(
                        name: "InsufficientLiquidity",
                        index: 2,
                        docs: ["The pool has less than it would pay out."]
                    ),
                    TypeVariant(
                        name: "PriceLimitExceeded",
                        index: 3,
                        docs: ["The price has reached the limit already."]
                    ),
                    TypeVariant(
                        name: "InsufficientBalance",
                        index: 4,
                        docs: ["The account has too little; kept for clients."]
                    ),
                    TypeVariant(
                        name: "InvalidTickRange",
                        index: 5,
                        docs: ["A bound of the old pools; kept for clients."]
                    ),
                    TypeVariant(
                        name: "InvalidLiquidityValue",
                        index: 6,
                        docs: ["A bound of the old pools; kept for clients."]
                    ),
                    TypeVariant(
                        name: "ReservesTooLow",
                        index: 7,
                        docs: ["A reserve is too low to trade."]
                    ),
                    TypeVariant(
                        name: "MechanismDoesNotExist",
                        index: 8,
                        docs: ["The subnet does not exist."]
                    ),
                    TypeVariant(
                        name: "SubtokenDisabled",
                        index: 9,
                        docs: ["The subnet's alpha cannot be traded yet."]
                    ),
                    TypeVariant(
                        name: "ReservesOutOfBalance",
                        index: 10,
                        docs: ["A side of the pool would weigh less than 1 %."]
                    ),
                    TypeVariant(
                        name: "SwapInputTooLarge",
                        index: 11,
                        docs: ["The input is more than a thousand times the pool's reserve of it."]
                    ),
                    TypeVariant(
                        name: "Deprecated",
                        index: 12,
                        docs: ["The call does nothing any more."]
                    ),
                ]),
                docs: []
            )
        }
    }
}
