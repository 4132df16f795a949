// swift-format-ignore-file
// Written by scale-expand from System.swift. Do not edit.

public import Scale
import Frame
import Primitives

extension System.Call: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .remark(remark: try [UInt8](from: &reader))
        case 4: self = .setStorage(items: try [Pair<[UInt8], [UInt8]>](from: &reader))
        case 5: self = .killStorage(keys: try [[UInt8]](from: &reader))
        case 6: self = .killPrefix(
                prefix: try [UInt8](from: &reader),
                subkeys: try UInt32(from: &reader)
            )
        case 7: self = .remarkWithEvent(remark: try [UInt8](from: &reader))
        case let other: throw .unknownVariant(type: "System.Call", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .remark(let value0):
            writer.append(0)
            value0.encode(to: &writer)
        case .setStorage(let value0):
            writer.append(4)
            value0.encode(to: &writer)
        case .killStorage(let value0):
            writer.append(5)
            value0.encode(to: &writer)
        case .killPrefix(let value0, let value1):
            writer.append(6)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .remarkWithEvent(let value0):
            writer.append(7)
            value0.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["frame_system", "pallet", "Call"],
                shape: .variant([
                    TypeVariant(
                        name: "remark",
                        index: 0,
                        fields: [
                            TypeField(name: "remark", type: [UInt8].describe(in: &registry)),
                        ],
                        docs: ["Puts bytes on the chain that nobody reads."]
                    ),
                    TypeVariant(
                        name: "set_storage",
                        index: 4,
                        fields: [
                            TypeField(name: "items", type: [Pair<[UInt8], [UInt8]>].describe(in: &registry)),
                        ],
                        docs: ["Sets raw storage. Root only."]
                    ),
                    TypeVariant(
                        name: "kill_storage",
                        index: 5,
                        fields: [
                            TypeField(name: "keys", type: [[UInt8]].describe(in: &registry)),
                        ],
                        docs: ["Removes raw storage keys. Root only."]
                    ),
                    TypeVariant(
                        name: "kill_prefix",
                        index: 6,
                        fields: [
                            TypeField(name: "prefix", type: [UInt8].describe(in: &registry)),
                            TypeField(name: "subkeys", type: UInt32.describe(in: &registry)),
                        ],
                        docs: ["Removes the raw storage keys that begin with a prefix. Root only."]
                    ),
                    TypeVariant(
                        name: "remark_with_event",
                        index: 7,
                        fields: [
                            TypeField(name: "remark", type: [UInt8].describe(in: &registry)),
                        ],
                        docs: ["Puts bytes on the chain and reports their hash."]
                    ),
                ]),
                docs: []
            )
        }
    }
}

extension System.Event: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .extrinsicSuccess(dispatchInfo: try DispatchEventInfo(from: &reader))
        case 1: self = .extrinsicFailed(
                dispatchError: try DispatchError(from: &reader),
                dispatchInfo: try DispatchEventInfo(from: &reader)
            )
        case 2: self = .codeUpdated
        case 3: self = .newAccount(account: try AccountID(from: &reader))
        case 4: self = .killedAccount(account: try AccountID(from: &reader))
        case 5: self = .remarked(
                sender: try AccountID(from: &reader),
                hash: try Hash256(from: &reader)
            )
        case 6: self = .upgradeAuthorized(
                codeHash: try Hash256(from: &reader),
                checkVersion: try Bool(from: &reader)
            )
        case 7: self = .rejectedInvalidAuthorizedUpgrade(
                codeHash: try Hash256(from: &reader),
                error: try DispatchError(from: &reader)
            )
        case let other: throw .unknownVariant(type: "System.Event", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .extrinsicSuccess(let value0):
            writer.append(0)
            value0.encode(to: &writer)
        case .extrinsicFailed(let value0, let value1):
            writer.append(1)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .codeUpdated:
            writer.append(2)
        case .newAccount(let value0):
            writer.append(3)
            value0.encode(to: &writer)
        case .killedAccount(let value0):
            writer.append(4)
            value0.encode(to: &writer)
        case .remarked(let value0, let value1):
            writer.append(5)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .upgradeAuthorized(let value0, let value1):
            writer.append(6)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .rejectedInvalidAuthorizedUpgrade(let value0, let value1):
            writer.append(7)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["frame_system", "pallet", "Event"],
                shape: .variant([
                    TypeVariant(
                        name: "ExtrinsicSuccess",
                        index: 0,
                        fields: [
                            TypeField(name: "dispatch_info", type: DispatchEventInfo.describe(in: &registry)),
                        ],
                        docs: ["An extrinsic took effect."]
                    ),
                    TypeVariant(
                        name: "ExtrinsicFailed",
                        index: 1,
                        fields: [
                            TypeField(name: "dispatch_error", type: DispatchError.describe(in: &registry)),
                            TypeField(name: "dispatch_info", type: DispatchEventInfo.describe(in: &registry)),
                        ],
                        docs: ["An extrinsic had no effect but its fee."]
                    ),
                    TypeVariant(
                        name: "CodeUpdated",
                        index: 2,
                        docs: ["The runtime was replaced."]
                    ),
                    TypeVariant(
                        name: "NewAccount",
                        index: 3,
                        fields: [
                            TypeField(name: "account", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["An account came into being."]
                    ),
                    TypeVariant(
                        name: "KilledAccount",
                        index: 4,
                        fields: [
                            TypeField(name: "account", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["An account ended."]
                    ),
                    TypeVariant(
                        name: "Remarked",
                        index: 5,
                        fields: [
                            TypeField(name: "sender", type: AccountID.describe(in: &registry)),
                            TypeField(name: "hash", type: Hash256.describe(in: &registry)),
                        ],
                        docs: ["Somebody put bytes on the chain."]
                    ),
                    TypeVariant(
                        name: "UpgradeAuthorized",
                        index: 6,
                        fields: [
                            TypeField(name: "code_hash", type: Hash256.describe(in: &registry)),
                            TypeField(name: "check_version", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["A runtime was authorised to replace this one."]
                    ),
                    TypeVariant(
                        name: "RejectedInvalidAuthorizedUpgrade",
                        index: 7,
                        fields: [
                            TypeField(name: "code_hash", type: Hash256.describe(in: &registry)),
                            TypeField(name: "error", type: DispatchError.describe(in: &registry)),
                        ],
                        docs: ["An authorised runtime turned out invalid."]
                    ),
                ]),
                docs: []
            )
        }
    }
}

extension System.Failure: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .invalidSpecName
        case 1: self = .specVersionNeedsToIncrease
        case 2: self = .failedToExtractRuntimeVersion
        case 3: self = .nonDefaultComposite
        case 4: self = .nonZeroRefCount
        case 5: self = .callFiltered
        case 6: self = .multiBlockMigrationsOngoing
        case 7: self = .nothingAuthorized
        case 8: self = .unauthorized
        case let other: throw .unknownVariant(type: "System.Failure", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .invalidSpecName:
            writer.append(0)
        case .specVersionNeedsToIncrease:
            writer.append(1)
        case .failedToExtractRuntimeVersion:
            writer.append(2)
        case .nonDefaultComposite:
            writer.append(3)
        case .nonZeroRefCount:
            writer.append(4)
        case .callFiltered:
            writer.append(5)
        case .multiBlockMigrationsOngoing:
            writer.append(6)
        case .nothingAuthorized:
            writer.append(7)
        case .unauthorized:
            writer.append(8)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["frame_system", "pallet", "Error"],
                shape: .variant([
                    TypeVariant(
                        name: "InvalidSpecName",
                        index: 0,
                        docs: ["The new runtime has another name."]
                    ),
                    TypeVariant(
                        name: "SpecVersionNeedsToIncrease",
                        index: 1,
                        docs: ["The new runtime is not newer."]
                    ),
                    TypeVariant(
                        name: "FailedToExtractRuntimeVersion",
                        index: 2,
                        docs: ["The new runtime does not tell its version."]
                    ),
                    TypeVariant(
                        name: "NonDefaultComposite",
                        index: 3,
                        docs: ["The account still holds something."]
                    ),
                    TypeVariant(
                        name: "NonZeroRefCount",
                        index: 4,
                        docs: ["Something still depends on the account."]
                    ),
                    TypeVariant(
                        name: "CallFiltered",
                        index: 5,
                        docs: ["The call is not allowed here."]
                    ),
                    TypeVariant(
                        name: "MultiBlockMigrationsOngoing",
                        index: 6,
                        docs: ["A migration is under way."]
                    ),
                    TypeVariant(
                        name: "NothingAuthorized",
                        index: 7,
                        docs: ["No upgrade was authorised."]
                    ),
                    TypeVariant(
                        name: "Unauthorized",
                        index: 8,
                        docs: ["This runtime was not authorised."]
                    ),
                ]),
                docs: []
            )
        }
    }
}
