// swift-format-ignore-file
// Written by scale-expand from Crowdloan.swift. Do not edit.

public import Scale
import Frame
import Primitives

extension CrowdloanInfo: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.creator = try AccountID(from: &reader)
        self.deposit = try Tao(from: &reader)
        self.minContribution = try Tao(from: &reader)
        self.end = try UInt32(from: &reader)
        self.cap = try Tao(from: &reader)
        self.fundsAccount = try AccountID(from: &reader)
        self.raised = try Tao(from: &reader)
        self.targetAddress = try Optional<AccountID>(from: &reader)
        self.call = try Optional<BoundedCall>(from: &reader)
        self.finalized = try Bool(from: &reader)
        self.contributorsCount = try UInt32(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.creator.encode(to: &writer)
        self.deposit.encode(to: &writer)
        self.minContribution.encode(to: &writer)
        self.end.encode(to: &writer)
        self.cap.encode(to: &writer)
        self.fundsAccount.encode(to: &writer)
        self.raised.encode(to: &writer)
        self.targetAddress.encode(to: &writer)
        self.call.encode(to: &writer)
        self.finalized.encode(to: &writer)
        self.contributorsCount.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_crowdloan", "CrowdloanInfo"],
                shape: .composite([
                    TypeField(name: "creator", type: AccountID.describe(in: &registry), docs: ["Who began it; only this account changes, ends and finalizes it."]),
                    TypeField(name: "deposit", type: Tao.describe(in: &registry), docs: ["What the creator put in at the start and gets back only when it ends, in rao."]),
                    TypeField(name: "min_contribution", type: Tao.describe(in: &registry), docs: ["The least that a contribution may be, in rao."]),
                    TypeField(name: "end", type: UInt32.describe(in: &registry), docs: ["The block from which on nobody can contribute."]),
                    TypeField(name: "cap", type: Tao.describe(in: &registry), docs: ["What is to be raised, in rao."]),
                    TypeField(name: "funds_account", type: AccountID.describe(in: &registry), docs: ["The account that holds what was raised."]),
                    TypeField(name: "raised", type: Tao.describe(in: &registry), docs: ["What was raised so far, in rao."]),
                    TypeField(name: "target_address", type: Optional<AccountID>.describe(in: &registry), docs: ["Who gets what was raised; nil where a call is made instead."]),
                    TypeField(name: "call", type: Optional<BoundedCall>.describe(in: &registry), docs: ["The call that is made once everything was raised; nil where somebody is paid instead."]),
                    TypeField(name: "finalized", type: Bool.describe(in: &registry), docs: ["Whether it has come to its purpose."]),
                    TypeField(name: "contributors_count", type: UInt32.describe(in: &registry), docs: ["How many have contributed, the creator included."]),
                ]),
                docs: ["A crowdloan as it is stored."]
            )
        }
    }
}
