// swift-format-ignore-file
// Written by scale-expand from Audit.swift. Do not edit.

public import Scale
import ChainCrypto
import Frame
import Primitives

extension AuditTerms: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.revealDelay = try UInt32(from: &reader)
        self.revealWindow = try UInt32(from: &reader)
        self.since = try UInt64(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.revealDelay.encode(to: &writer)
        self.revealWindow.encode(to: &writer)
        self.since.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["plexus_audit", "AuditTerms"],
                shape: .composite([
                    TypeField(name: "reveal_delay", type: UInt32.describe(in: &registry), docs: ["For how many blocks after its commitment a seed stays secret."]),
                    TypeField(name: "reveal_window", type: UInt32.describe(in: &registry), docs: ["For how many blocks after that it may be revealed."]),
                    TypeField(name: "since", type: UInt64.describe(in: &registry), docs: ["The block in which the subnet was registered."]),
                ]),
                docs: ["The rules of a subnet that uses commitments."]
            )
        }
    }
}

extension AuditLog: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.hotkey = try AccountID(from: &reader)
        self.entries = try [AuditEntry](from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.hotkey.encode(to: &writer)
        self.entries.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["plexus_audit", "AuditLog"],
                shape: .composite([
                    TypeField(name: "hotkey", type: AccountID.describe(in: &registry), docs: ["The hotkey that it belongs to; another one at the same place begins anew."]),
                    TypeField(name: "entries", type: [AuditEntry].describe(in: &registry), docs: ["The epochs."]),
                ]),
                docs: ["What one validator has committed to and revealed, the oldest epoch first."]
            )
        }
    }
}

extension AuditEntry: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.epoch = try UInt64(from: &reader)
        self.commitment = try Hash256(from: &reader)
        self.committedAt = try UInt32(from: &reader)
        self.transcript = try Optional<AuditTranscript>(from: &reader)
        self.reveal = try Optional<AuditReveal>(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.epoch.encode(to: &writer)
        self.commitment.encode(to: &writer)
        self.committedAt.encode(to: &writer)
        self.transcript.encode(to: &writer)
        self.reveal.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["plexus_audit", "AuditEntry"],
                shape: .composite([
                    TypeField(name: "epoch", type: UInt64.describe(in: &registry), docs: ["The epoch, as the validator numbers it."]),
                    TypeField(name: "commitment", type: Hash256.describe(in: &registry), docs: ["What the seed was committed by."]),
                    TypeField(name: "committed_at", type: UInt32.describe(in: &registry), docs: ["The block of the commitment."]),
                    TypeField(name: "transcript", type: Optional<AuditTranscript>.describe(in: &registry), docs: ["What was asked; nil until it is over."]),
                    TypeField(name: "reveal", type: Optional<AuditReveal>.describe(in: &registry), docs: ["The seed; nil until it is revealed."]),
                ]),
                docs: ["One epoch of a validator."]
            )
        }
    }
}

extension AuditTranscript: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.root = try Hash256(from: &reader)
        self.items = try UInt32(from: &reader)
        self.committedAt = try UInt32(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.root.encode(to: &writer)
        self.items.encode(to: &writer)
        self.committedAt.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["plexus_audit", "AuditTranscript"],
                shape: .composite([
                    TypeField(name: "root", type: Hash256.describe(in: &registry), docs: ["The Merkle root of the items with their answers and grades."]),
                    TypeField(name: "items", type: UInt32.describe(in: &registry), docs: ["How many items there are."]),
                    TypeField(name: "committed_at", type: UInt32.describe(in: &registry), docs: ["The block in which it was committed to."]),
                ]),
                docs: ["What a validator asked in an epoch."]
            )
        }
    }
}

extension AuditReveal: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.seed = try Bytes32(from: &reader)
        self.salt = try Bytes32(from: &reader)
        self.revealedAt = try UInt32(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.seed.encode(to: &writer)
        self.salt.encode(to: &writer)
        self.revealedAt.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["plexus_audit", "AuditReveal"],
                shape: .composite([
                    TypeField(name: "seed", type: Bytes32.describe(in: &registry)),
                    TypeField(name: "salt", type: Bytes32.describe(in: &registry)),
                    TypeField(name: "revealed_at", type: UInt32.describe(in: &registry), docs: ["The block of the reveal."]),
                ]),
                docs: ["A revealed seed."]
            )
        }
    }
}
