// swift-format-ignore-file
// Written by scale-expand from Audit+Call.swift. Do not edit.

public import Scale
import Frame
import Primitives

extension Audit.Call: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .setTerms(
                netuid: try NetUID(from: &reader),
                terms: try Optional<AuditSettings>(from: &reader)
            )
        case 1: self = .commitSeed(
                netuid: try NetUID(from: &reader),
                epoch: try UInt64(from: &reader),
                commitment: try Hash256(from: &reader)
            )
        case 2: self = .commitTranscript(
                netuid: try NetUID(from: &reader),
                epoch: try UInt64(from: &reader),
                root: try Hash256(from: &reader),
                items: try UInt32(from: &reader)
            )
        case 3: self = .revealSeed(
                netuid: try NetUID(from: &reader),
                epoch: try UInt64(from: &reader),
                seed: try Bytes32(from: &reader),
                salt: try Bytes32(from: &reader)
            )
        case let other: throw .unknownVariant(type: "Audit.Call", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .setTerms(let value0, let value1):
            writer.append(0)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .commitSeed(let value0, let value1, let value2):
            writer.append(1)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .commitTranscript(let value0, let value1, let value2, let value3):
            writer.append(2)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .revealSeed(let value0, let value1, let value2, let value3):
            writer.append(3)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["plexus_audit", "pallet", "Call"],
                shape: .variant([
                    TypeVariant(
                        name: "set_terms",
                        index: 0,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "terms", type: Optional<AuditSettings>.describe(in: &registry)),
                        ],
                        docs: ["Turns commitments on for a subnet, with the blocks for which seeds stay secret and in which they may be", "revealed after that, or off. The subnet's owner or root."]
                    ),
                    TypeVariant(
                        name: "commit_seed",
                        index: 1,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "epoch", type: UInt64.describe(in: &registry)),
                            TypeField(name: "commitment", type: Hash256.describe(in: &registry)),
                        ],
                        docs: ["Commits to the seed of an epoch's hidden tests. A validator with a permit; epochs only grow."]
                    ),
                    TypeVariant(
                        name: "commit_transcript",
                        index: 2,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "epoch", type: UInt64.describe(in: &registry)),
                            TypeField(name: "root", type: Hash256.describe(in: &registry)),
                            TypeField(name: "items", type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["Commits to what was asked in an epoch: the Merkle root of the transcript, and how many items it has."]
                    ),
                    TypeVariant(
                        name: "reveal_seed",
                        index: 3,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "epoch", type: UInt64.describe(in: &registry)),
                            TypeField(name: "seed", type: Bytes32.describe(in: &registry)),
                            TypeField(name: "salt", type: Bytes32.describe(in: &registry)),
                        ],
                        docs: ["Reveals the seed of an epoch, once the transcript is committed to and the delay is over."]
                    ),
                ]),
                docs: []
            )
        }
    }
}

extension Audit.Event: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .termsSet(
                netuid: try NetUID(from: &reader),
                terms: try Optional<AuditSettings>(from: &reader)
            )
        case 1: self = .seedCommitted(
                netuid: try NetUID(from: &reader),
                hotkey: try AccountID(from: &reader),
                epoch: try UInt64(from: &reader),
                commitment: try Hash256(from: &reader)
            )
        case 2: self = .transcriptCommitted(
                netuid: try NetUID(from: &reader),
                hotkey: try AccountID(from: &reader),
                epoch: try UInt64(from: &reader),
                root: try Hash256(from: &reader),
                items: try UInt32(from: &reader)
            )
        case 3: self = .seedRevealed(
                netuid: try NetUID(from: &reader),
                hotkey: try AccountID(from: &reader),
                epoch: try UInt64(from: &reader),
                seed: try Bytes32(from: &reader),
                salt: try Bytes32(from: &reader)
            )
        case let other: throw .unknownVariant(type: "Audit.Event", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .termsSet(let value0, let value1):
            writer.append(0)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .seedCommitted(let value0, let value1, let value2, let value3):
            writer.append(1)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .transcriptCommitted(let value0, let value1, let value2, let value3, let value4):
            writer.append(2)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
        case .seedRevealed(let value0, let value1, let value2, let value3, let value4):
            writer.append(3)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
            value4.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["plexus_audit", "pallet", "Event"],
                shape: .variant([
                    TypeVariant(
                        name: "TermsSet",
                        index: 0,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "terms", type: Optional<AuditSettings>.describe(in: &registry)),
                        ],
                        docs: ["The rules of a subnet were set, or commitments turned off."]
                    ),
                    TypeVariant(
                        name: "SeedCommitted",
                        index: 1,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "epoch", type: UInt64.describe(in: &registry)),
                            TypeField(name: "commitment", type: Hash256.describe(in: &registry)),
                        ],
                        docs: ["A seed was committed to."]
                    ),
                    TypeVariant(
                        name: "TranscriptCommitted",
                        index: 2,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "epoch", type: UInt64.describe(in: &registry)),
                            TypeField(name: "root", type: Hash256.describe(in: &registry)),
                            TypeField(name: "items", type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["A transcript was committed to."]
                    ),
                    TypeVariant(
                        name: "SeedRevealed",
                        index: 3,
                        fields: [
                            TypeField(name: "netuid", type: NetUID.describe(in: &registry)),
                            TypeField(name: "hotkey", type: AccountID.describe(in: &registry)),
                            TypeField(name: "epoch", type: UInt64.describe(in: &registry)),
                            TypeField(name: "seed", type: Bytes32.describe(in: &registry)),
                            TypeField(name: "salt", type: Bytes32.describe(in: &registry)),
                        ],
                        docs: ["A seed was revealed."]
                    ),
                ]),
                docs: []
            )
        }
    }
}

extension Audit.Failure: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .subnetNotExists
        case 1: self = .notEnabled
        case 2: self = .invalidTerms
        case 3: self = .notValidator
        case 4: self = .epochNotLater
        case 5: self = .noCommitment
        case 6: self = .transcriptAlreadyCommitted
        case 7: self = .noTranscript
        case 8: self = .revealTooEarly
        case 9: self = .revealTooLate
        case 10: self = .wrongSeed
        case 11: self = .alreadyRevealed
        case let other: throw .unknownVariant(type: "Audit.Failure", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .subnetNotExists:
            writer.append(0)
        case .notEnabled:
            writer.append(1)
        case .invalidTerms:
            writer.append(2)
        case .notValidator:
            writer.append(3)
        case .epochNotLater:
            writer.append(4)
        case .noCommitment:
            writer.append(5)
        case .transcriptAlreadyCommitted:
            writer.append(6)
        case .noTranscript:
            writer.append(7)
        case .revealTooEarly:
            writer.append(8)
        case .revealTooLate:
            writer.append(9)
        case .wrongSeed:
            writer.append(10)
        case .alreadyRevealed:
            writer.append(11)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["plexus_audit", "pallet", "Error"],
                shape: .variant([
                    TypeVariant(
                        name: "SubnetNotExists",
                        index: 0,
                        docs: ["There is no such subnet."]
                    ),
                    TypeVariant(
                        name: "NotEnabled",
                        index: 1,
                        docs: ["The subnet does not use commitments."]
                    ),
                    TypeVariant(
                        name: "InvalidTerms",
                        index: 2,
                        docs: ["Delay and window are too long together, or there is no window."]
                    ),
                    TypeVariant(
                        name: "NotValidator",
                        index: 3,
                        docs: ["The caller is no validator with a permit on the subnet."]
                    ),
                    TypeVariant(
                        name: "EpochNotLater",
                        index: 4,
                        docs: ["An epoch must be later than all that the validator has committed to."]
                    ),
                    TypeVariant(
                        name: "NoCommitment",
                        index: 5,
                        docs: ["The validator has not committed to this epoch's seed, or so long ago that it is forgotten."]
                    ),
                    TypeVariant(
                        name: "TranscriptAlreadyCommitted",
                        index: 6,
                        docs: ["The transcript is committed to already."]
                    ),
                    TypeVariant(
                        name: "NoTranscript",
                        index: 7,
                        docs: ["The transcript is not committed to."]
                    ),
                    TypeVariant(
                        name: "RevealTooEarly",
                        index: 8,
                        docs: ["The seed must stay secret for longer."]
                    ),
                    TypeVariant(
                        name: "RevealTooLate",
                        index: 9,
                        docs: ["The time to reveal is over."]
                    ),
                    TypeVariant(
                        name: "WrongSeed",
                        index: 10,
                        docs: ["Seed and salt are not those that were committed to."]
                    ),
                    TypeVariant(
                        name: "AlreadyRevealed",
                        index: 11,
                        docs: ["The seed is revealed already."]
                    ),
                ]),
                docs: []
            )
        }
    }
}

extension AuditSettings: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.revealDelay = try UInt32(from: &reader)
        self.revealWindow = try UInt32(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.revealDelay.encode(to: &writer)
        self.revealWindow.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["plexus_audit", "AuditSettings"],
                shape: .composite([
                    TypeField(name: "reveal_delay", type: UInt32.describe(in: &registry), docs: ["For how many blocks after its commitment a seed stays secret."]),
                    TypeField(name: "reveal_window", type: UInt32.describe(in: &registry), docs: ["For how many blocks after that it may be revealed; one at least."]),
                ]),
                docs: ["What an owner asks for."]
            )
        }
    }
}
