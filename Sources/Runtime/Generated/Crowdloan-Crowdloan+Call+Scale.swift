// swift-format-ignore-file
// Written by scale-expand from Crowdloan+Call.swift. Do not edit.

public import Scale
import Frame
import Primitives

extension Crowdloan.Call: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        try reader.enter()
        defer { reader.leave() }
        switch try reader.readByte() {
        case 0: self = .create(
                deposit: try Compact<Tao>(from: &reader),
                minContribution: try Compact<Tao>(from: &reader),
                cap: try Compact<Tao>(from: &reader),
                end: try Compact<UInt32>(from: &reader),
                call: try Optional<RuntimeCall>(from: &reader),
                targetAddress: try Optional<AccountID>(from: &reader)
            )
        case 1: self = .contribute(
                crowdloanId: try Compact<UInt32>(from: &reader),
                amount: try Compact<Tao>(from: &reader)
            )
        case 2: self = .withdraw(crowdloanId: try Compact<UInt32>(from: &reader))
        case 3: self = .finalize(crowdloanId: try Compact<UInt32>(from: &reader))
        case 4: self = .refund(crowdloanId: try Compact<UInt32>(from: &reader))
        case 5: self = .dissolve(crowdloanId: try Compact<UInt32>(from: &reader))
        case 6: self = .updateMinContribution(
                crowdloanId: try Compact<UInt32>(from: &reader),
                newMinContribution: try Compact<Tao>(from: &reader)
            )
        case 7: self = .updateEnd(
                crowdloanId: try Compact<UInt32>(from: &reader),
                newEnd: try Compact<UInt32>(from: &reader)
            )
        case 8: self = .updateCap(
                crowdloanId: try Compact<UInt32>(from: &reader),
                newCap: try Compact<Tao>(from: &reader)
            )
        case 9: self = .setMaxContribution(
                crowdloanId: try Compact<UInt32>(from: &reader),
                newMaxContribution: try Optional<Tao>(from: &reader)
            )
        case let other: throw .unknownVariant(type: "Crowdloan.Call", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .create(let value0, let value1, let value2, let value3, let value4, let value5):
            writer.append(0)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
            value5.encode(to: &writer)
        case .contribute(let value0, let value1):
            writer.append(1)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .withdraw(let value0):
            writer.append(2)
            value0.encode(to: &writer)
        case .finalize(let value0):
            writer.append(3)
            value0.encode(to: &writer)
        case .refund(let value0):
            writer.append(4)
            value0.encode(to: &writer)
        case .dissolve(let value0):
            writer.append(5)
            value0.encode(to: &writer)
        case .updateMinContribution(let value0, let value1):
            writer.append(6)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .updateEnd(let value0, let value1):
            writer.append(7)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .updateCap(let value0, let value1):
            writer.append(8)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .setMaxContribution(let value0, let value1):
            writer.append(9)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_crowdloan", "pallet", "Call"],
                shape: .variant([
                    TypeVariant(
                        name: "create",
                        index: 0,
                        fields: [
                            TypeField(name: "deposit", type: Compact<Tao>.describe(in: &registry)),
                            TypeField(name: "min_contribution", type: Compact<Tao>.describe(in: &registry)),
                            TypeField(name: "cap", type: Compact<Tao>.describe(in: &registry)),
                            TypeField(name: "end", type: Compact<UInt32>.describe(in: &registry)),
                            TypeField(name: "call", type: Optional<RuntimeCall>.describe(in: &registry)),
                            TypeField(name: "target_address", type: Optional<AccountID>.describe(in: &registry)),
                        ],
                        docs: ["Begins a crowdloan with a deposit of the caller; either a call or a receiver is named for what is raised."]
                    ),
                    TypeVariant(
                        name: "contribute",
                        index: 1,
                        fields: [
                            TypeField(name: "crowdloan_id", type: Compact<UInt32>.describe(in: &registry)),
                            TypeField(name: "amount", type: Compact<Tao>.describe(in: &registry)),
                        ],
                        docs: ["Puts TAO of the caller into a crowdloan, at most what is still to be raised."]
                    ),
                    TypeVariant(
                        name: "withdraw",
                        index: 2,
                        fields: [
                            TypeField(name: "crowdloan_id", type: Compact<UInt32>.describe(in: &registry)),
                        ],
                        docs: ["Takes the caller's TAO out of a crowdloan; the creator's deposit stays."]
                    ),
                    TypeVariant(
                        name: "finalize",
                        index: 3,
                        fields: [
                            TypeField(name: "crowdloan_id", type: Compact<UInt32>.describe(in: &registry)),
                        ],
                        docs: ["Brings a crowdloan that has raised everything to its purpose. Its creator only."]
                    ),
                    TypeVariant(
                        name: "refund",
                        index: 4,
                        fields: [
                            TypeField(name: "crowdloan_id", type: Compact<UInt32>.describe(in: &registry)),
                        ],
                        docs: ["Pays contributors of a crowdloan back, so many at once. Its creator only."]
                    ),
                    TypeVariant(
                        name: "dissolve",
                        index: 5,
                        fields: [
                            TypeField(name: "crowdloan_id", type: Compact<UInt32>.describe(in: &registry)),
                        ],
                        docs: ["Ends a crowdloan that holds its creator's TAO alone. Its creator only."]
                    ),
                    TypeVariant(
                        name: "update_min_contribution",
                        index: 6,
                        fields: [
                            TypeField(name: "crowdloan_id", type: Compact<UInt32>.describe(in: &registry)),
                            TypeField(name: "new_min_contribution", type: Compact<Tao>.describe(in: &registry)),
                        ],
                        docs: ["Sets the least that a contribution may be, in rao. The crowdloan's creator only."]
                    ),
                    TypeVariant(
                        name: "update_end",
                        index: 7,
                        fields: [
                            TypeField(name: "crowdloan_id", type: Compact<UInt32>.describe(in: &registry)),
                            TypeField(name: "new_end", type: Compact<UInt32>.describe(in: &registry)),
                        ],
                        docs: ["Sets the block from which on nobody can contribute. The crowdloan's creator only."]
                    ),
                    TypeVariant(
                        name: "update_cap",
                        index: 8,
                        fields: [
                            TypeField(name: "crowdloan_id", type: Compact<UInt32>.describe(in: &registry)),
                            TypeField(name: "new_cap", type: Compact<Tao>.describe(in: &registry)),
                        ],
                        docs: ["Sets what is to be raised, in rao. The crowdloan's creator only."]
                    ),
                    TypeVariant(
                        name: "set_max_contribution",
                        index: 9,
                        fields: [
                            TypeField(name: "crowdloan_id", type: Compact<UInt32>.describe(in: &registry)),
                            TypeField(name: "new_max_contribution", type: Optional<Tao>.describe(in: &registry)),
                        ],
                        docs: ["Sets the most that one contributor may put in, in rao, or lifts the limit. The crowdloan's creator only."]
                    ),
                ]),
                docs: []
            )
        }
    }
}

extension Crowdloan.Event: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .created(
                crowdloanId: try UInt32(from: &reader),
                creator: try AccountID(from: &reader),
                end: try UInt32(from: &reader),
                cap: try Tao(from: &reader)
            )
        case 1: self = .contributed(
                crowdloanId: try UInt32(from: &reader),
                contributor: try AccountID(from: &reader),
                amount: try Tao(from: &reader)
            )
        case 2: self = .withdrew(
                crowdloanId: try UInt32(from: &reader),
                contributor: try AccountID(from: &reader),
                amount: try Tao(from: &reader)
            )
        case 3: self = .partiallyRefunded(crowdloanId: try UInt32(from: &reader))
        case 4: self = .allRefunded(crowdloanId: try UInt32(from: &reader))
        case 5: self = .finalized(crowdloanId: try UInt32(from: &reader))
        case 6: self = .dissolved(crowdloanId: try UInt32(from: &reader))
        case 7: self = .minContributionUpdated(
                crowdloanId: try UInt32(from: &reader),
                newMinContribution: try Tao(from: &reader)
            )
        case 8: self = .endUpdated(
                crowdloanId: try UInt32(from: &reader),
                newEnd: try UInt32(from: &reader)
            )
        case 9: self = .capUpdated(
                crowdloanId: try UInt32(from: &reader),
                newCap: try Tao(from: &reader)
            )
        case 10: self = .maxContributionUpdated(
                crowdloanId: try UInt32(from: &reader),
                newMaxContribution: try Optional<Tao>(from: &reader)
            )
        case let other: throw .unknownVariant(type: "Crowdloan.Event", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .created(let value0, let value1, let value2, let value3):
            writer.append(0)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .contributed(let value0, let value1, let value2):
            writer.append(1)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .withdrew(let value0, let value1, let value2):
            writer.append(2)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .partiallyRefunded(let value0):
            writer.append(3)
            value0.encode(to: &writer)
        case .allRefunded(let value0):
            writer.append(4)
            value0.encode(to: &writer)
        case .finalized(let value0):
            writer.append(5)
            value0.encode(to: &writer)
        case .dissolved(let value0):
            writer.append(6)
            value0.encode(to: &writer)
        case .minContributionUpdated(let value0, let value1):
            writer.append(7)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .endUpdated(let value0, let value1):
            writer.append(8)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .capUpdated(let value0, let value1):
            writer.append(9)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .maxContributionUpdated(let value0, let value1):
            writer.append(10)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_crowdloan", "pallet", "Event"],
                shape: .variant([
                    TypeVariant(
                        name: "Created",
                        index: 0,
                        fields: [
                            TypeField(name: "crowdloan_id", type: UInt32.describe(in: &registry)),
                            TypeField(name: "creator", type: AccountID.describe(in: &registry)),
                            TypeField(name: "end", type: UInt32.describe(in: &registry)),
                            TypeField(name: "cap", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["A crowdloan was begun."]
                    ),
                    TypeVariant(
                        name: "Contributed",
                        index: 1,
                        fields: [
                            TypeField(name: "crowdloan_id", type: UInt32.describe(in: &registry)),
                            TypeField(name: "contributor", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["TAO was put into a crowdloan."]
                    ),
                    TypeVariant(
                        name: "Withdrew",
                        index: 2,
                        fields: [
                            TypeField(name: "crowdloan_id", type: UInt32.describe(in: &registry)),
                            TypeField(name: "contributor", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["TAO was taken out of a crowdloan."]
                    ),
                    TypeVariant(
                        name: "PartiallyRefunded",
                        index: 3,
                        fields: [
                            TypeField(name: "crowdloan_id", type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["Some contributors were paid back; there are more."]
                    ),
                    TypeVariant(
                        name: "AllRefunded",
                        index: 4,
                        fields: [
                            TypeField(name: "crowdloan_id", type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["All contributors but the creator are paid back."]
                    ),
                    TypeVariant(
                        name: "Finalized",
                        index: 5,
                        fields: [
                            TypeField(name: "crowdloan_id", type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["A crowdloan has come to its purpose."]
                    ),
                    TypeVariant(
                        name: "Dissolved",
                        index: 6,
                        fields: [
                            TypeField(name: "crowdloan_id", type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["A crowdloan was ended."]
                    ),
                    TypeVariant(
                        name: "MinContributionUpdated",
                        index: 7,
                        fields: [
                            TypeField(name: "crowdloan_id", type: UInt32.describe(in: &registry)),
                            TypeField(name: "new_min_contribution", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["The least that a contribution may be was set."]
                    ),
                    TypeVariant(
                        name: "EndUpdated",
                        index: 8,
                        fields: [
                            TypeField(name: "crowdloan_id", type: UInt32.describe(in: &registry)),
                            TypeField(name: "new_end", type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["The end was set."]
                    ),
                    TypeVariant(
                        name: "CapUpdated",
                        index: 9,
                        fields: [
                            TypeField(name: "crowdloan_id", type: UInt32.describe(in: &registry)),
                            TypeField(name: "new_cap", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["What is to be raised was set."]
                    ),
                    TypeVariant(
                        name: "MaxContributionUpdated",
                        index: 10,
                        fields: [
                            TypeField(name: "crowdloan_id", type: UInt32.describe(in: &registry)),
                            TypeField(name: "new_max_contribution", type: Optional<Tao>.describe(in: &registry)),
                        ],
                        docs: ["The most that one contributor may put in was set, or the limit lifted."]
                    ),
                ]),
                docs: []
            )
        }
    }
}

extension Crowdloan.Failure: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .depositTooLow
        case 1: self = .capTooLow
        case 2: self = .minimumContributionTooLow
        case 3: self = .cannotEndInPast
        case 4: self = .blockDurationTooShort
        case 5: self = .blockDurationTooLong
        case 6: self = .insufficientBalance
        case 7: self = .overflow
        case 8: self = .invalidCrowdloanId
        case 9: self = .capRaised
        case 10: self = .contributionPeriodEnded
        case 11: self = .contributionTooLow
        case 12: self = .invalidOrigin
        case 13: self = .alreadyFinalized
        case 14: self = .alreadyFinalizing
        case 15: self = .contributionPeriodNotEnded
        case 16: self = .noContribution
        case 17: self = .capNotRaised
        case 18: self = .underflow
        case 19: self = .callUnavailable
        case 20: self = .notReadyToDissolve
        case 21: self = .depositCannotBeWithdrawn
        case 22: self = .maxContributorsReached
        case 23: self = .invalidFinalizationConfig
        case 24: self = .maxContributionReached
        case 25: self = .maximumContributionTooLow
        case 26: self = .minimumContributionTooHigh
        case 27: self = .fundsNotSettled
        case let other: throw .unknownVariant(type: "Crowdloan.Failure", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .depositTooLow:
            writer.append(0)
        case .capTooLow:
            writer.append(1)
        case .minimumContributionTooLow:
            writer.append(2)
        case .cannotEndInPast:
            writer.append(3)
        case .blockDurationTooShort:
            writer.append(4)
        case .blockDurationTooLong:
            writer.append(5)
        case .insufficientBalance:
            writer.append(6)
        case .overflow:
            writer.append(7)
        case .invalidCrowdloanId:
            writer.append(8)
        case .capRaised:
            writer.append(9)
        case .contributionPeriodEnded:
            writer.append(10)
        case .contributionTooLow:
            writer.append(11)
        case .invalidOrigin:
            writer.append(12)
        case .alreadyFinalized:
            writer.append(13)
        case .alreadyFinalizing:
            writer.append(14)
        case .contributionPeriodNotEnded:
            writer.append(15)
        case .noContribution:
            writer.append(16)
        case .capNotRaised:
            writer.append(17)
        case .underflow:
            writer.append(18)
        case .callUnavailable:
            writer.append(19)
        case .notReadyToDissolve:
            writer.append(20)
        case .depositCannotBeWithdrawn:
            writer.append(21)
        case .maxContributorsReached:
            writer.append(22)
        case .invalidFinalizationConfig:
            writer.append(23)
        case .maxContributionReached:
            writer.append(24)
        case .maximumContributionTooLow:
            writer.append(25)
        case .minimumContributionTooHigh:
            writer.append(26)
        case .fundsNotSettled:
            writer.append(27)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_crowdloan", "pallet", "Error"],
                shape: .variant([
                    TypeVariant(
                        name: "DepositTooLow",
                        index: 0,
                        docs: ["The creator deposits too little."]
                    ),
                    TypeVariant(
                        name: "CapTooLow",
                        index: 1,
                        docs: ["What is to be raised is not more than the deposit, or less than was raised."]
                    ),
                    TypeVariant(
                        name: "MinimumContributionTooLow",
                        index: 2,
                        docs: ["The least that a contribution may be is below what every crowdloan asks for."]
                    ),
                    TypeVariant(
                        name: "CannotEndInPast",
                        index: 3,
                        docs: ["The end is not after this block."]
                    ),
                    TypeVariant(
                        name: "BlockDurationTooShort",
                        index: 4,
                        docs: ["The crowdloan would be open for too short a time."]
                    ),
                    TypeVariant(
                        name: "BlockDurationTooLong",
                        index: 5,
                        docs: ["The crowdloan would be open for too long."]
                    ),
                    TypeVariant(
                        name: "InsufficientBalance",
                        index: 6,
                        docs: ["The caller has too little TAO."]
                    ),
                    TypeVariant(
                        name: "Overflow",
                        index: 7,
                        docs: ["A number would be too large."]
                    ),
                    TypeVariant(
                        name: "InvalidCrowdloanId",
                        index: 8,
                        docs: ["There is no such crowdloan, or none whose call is being made."]
                    ),
                    TypeVariant(
                        name: "CapRaised",
                        index: 9,
                        docs: ["Everything was raised."]
                    ),
                    TypeVariant(
                        name: "ContributionPeriodEnded",
                        index: 10,
                        docs: ["The time for contributions is over."]
                    ),
                    TypeVariant(
                        name: "ContributionTooLow",
                        index: 11,
                        docs: ["The contribution is too small."]
                    ),
                    TypeVariant(
                        name: "InvalidOrigin",
                        index: 12,
                        docs: ["Only the creator may do this."]
                    ),
                    TypeVariant(
                        name: "AlreadyFinalized",
                        index: 13,
                        docs: ["The crowdloan has come to its purpose."]
                    ),
                    TypeVariant(
                        name: "AlreadyFinalizing",
                        index: 14,
                        docs: ["The crowdloan is just coming to its purpose."]
                    ),
                    TypeVariant(
                        name: "ContributionPeriodNotEnded",
                        index: 15,
                        docs: ["The time for contributions is not over."]
                    ),
                    TypeVariant(
                        name: "NoContribution",
                        index: 16,
                        docs: ["The caller has contributed nothing."]
                    ),
                    TypeVariant(
                        name: "CapNotRaised",
                        index: 17,
                        docs: ["Not everything was raised."]
                    ),
                    TypeVariant(
                        name: "Underflow",
                        index: 18,
                        docs: ["A number would be negative."]
                    ),
                    TypeVariant(
                        name: "CallUnavailable",
                        index: 19,
                        docs: ["The call to be made is not there."]
                    ),
                    TypeVariant(
                        name: "NotReadyToDissolve",
                        index: 20,
                        docs: ["There are contributions besides the creator's."]
                    ),
                    TypeVariant(
                        name: "DepositCannotBeWithdrawn",
                        index: 21,
                        docs: ["The deposit stays until the crowdloan ends."]
                    ),
                    TypeVariant(
                        name: "MaxContributorsReached",
                        index: 22,
                        docs: ["There are as many contributors as there may be."]
                    ),
                    TypeVariant(
                        name: "InvalidFinalizationConfig",
                        index: 23,
                        docs: ["Either a call or a receiver must be named, not both."]
                    ),
                    TypeVariant(
                        name: "MaxContributionReached",
                        index: 24,
                        docs: ["The caller has contributed as much as one may."]
                    ),
                    TypeVariant(
                        name: "MaximumContributionTooLow",
                        index: 25,
                        docs: ["The most that one may contribute is below the least, or below what the creator has."]
                    ),
                    TypeVariant(
                        name: "MinimumContributionTooHigh",
                        index: 26,
                        docs: ["The least that a contribution may be is above the most."]
                    ),
                    TypeVariant(
                        name: "FundsNotSettled",
                        index: 27,
                        docs: ["The call did not use what was raised."]
                    ),
                ]),
                docs: []
            )
        }
    }
}
