// swift-format-ignore-file
// Written by scale-expand from Balances.swift. Do not edit.

public import Scale
import Frame
import Primitives

extension Balances.Call: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .transferAllowDeath(
                dest: try MultiAddress(from: &reader),
                value: try Compact<Tao>(from: &reader)
            )
        case 2: self = .forceTransfer(
                source: try MultiAddress(from: &reader),
                dest: try MultiAddress(from: &reader),
                value: try Compact<Tao>(from: &reader)
            )
        case 3: self = .transferKeepAlive(
                dest: try MultiAddress(from: &reader),
                value: try Compact<Tao>(from: &reader)
            )
        case 4: self = .transferAll(
                dest: try MultiAddress(from: &reader),
                keepAlive: try Bool(from: &reader)
            )
        case 5: self = .forceUnreserve(who: try MultiAddress(from: &reader), amount: try Tao(from: &reader))
        case 8: self = .forceSetBalance(
                who: try MultiAddress(from: &reader),
                newFree: try Compact<Tao>(from: &reader)
            )
        case 9: self = .forceAdjustTotalIssuance(
                direction: try AdjustmentDirection(from: &reader),
                delta: try Compact<Tao>(from: &reader)
            )
        case 10: self = .burn(
                value: try Compact<Tao>(from: &reader),
                keepAlive: try Bool(from: &reader)
            )
        case let other: throw .unknownVariant(type: "Balances.Call", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .transferAllowDeath(let value0, let value1):
            writer.append(0)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .forceTransfer(let value0, let value1, let value2):
            writer.append(2)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .transferKeepAlive(let value0, let value1):
            writer.append(3)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .transferAll(let value0, let value1):
            writer.append(4)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .forceUnreserve(let value0, let value1):
            writer.append(5)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .forceSetBalance(let value0, let value1):
            writer.append(8)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .forceAdjustTotalIssuance(let value0, let value1):
            writer.append(9)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .burn(let value0, let value1):
            writer.append(10)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_balances", "pallet", "Call"],
                shape: .variant([
                    TypeVariant(
                        name: "transfer_allow_death",
                        index: 0,
                        fields: [
                            TypeField(name: "dest", type: MultiAddress.describe(in: &registry)),
                            TypeField(name: "value", type: Compact<Tao>.describe(in: &registry)),
                        ],
                        docs: ["Moves TAO, even where nothing remains and the sender's account ends."]
                    ),
                    TypeVariant(
                        name: "force_transfer",
                        index: 2,
                        fields: [
                            TypeField(name: "source", type: MultiAddress.describe(in: &registry)),
                            TypeField(name: "dest", type: MultiAddress.describe(in: &registry)),
                            TypeField(name: "value", type: Compact<Tao>.describe(in: &registry)),
                        ],
                        docs: ["Moves TAO between any accounts. Root only."]
                    ),
                    TypeVariant(
                        name: "transfer_keep_alive",
                        index: 3,
                        fields: [
                            TypeField(name: "dest", type: MultiAddress.describe(in: &registry)),
                            TypeField(name: "value", type: Compact<Tao>.describe(in: &registry)),
                        ],
                        docs: ["Moves TAO, but never the last of it."]
                    ),
                    TypeVariant(
                        name: "transfer_all",
                        index: 4,
                        fields: [
                            TypeField(name: "dest", type: MultiAddress.describe(in: &registry)),
                            TypeField(name: "keep_alive", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Moves everything that can be moved."]
                    ),
                    TypeVariant(
                        name: "force_unreserve",
                        index: 5,
                        fields: [
                            TypeField(name: "who", type: MultiAddress.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["Frees reserved TAO of an account. Root only."]
                    ),
                    TypeVariant(
                        name: "force_set_balance",
                        index: 8,
                        fields: [
                            TypeField(name: "who", type: MultiAddress.describe(in: &registry)),
                            TypeField(name: "new_free", type: Compact<Tao>.describe(in: &registry)),
                        ],
                        docs: ["Sets an account's free balance. Root only."]
                    ),
                    TypeVariant(
                        name: "force_adjust_total_issuance",
                        index: 9,
                        fields: [
                            TypeField(name: "direction", type: AdjustmentDirection.describe(in: &registry)),
                            TypeField(name: "delta", type: Compact<Tao>.describe(in: &registry)),
                        ],
                        docs: ["Corrects the record of all TAO. Root only."]
                    ),
                    TypeVariant(
                        name: "burn",
                        index: 10,
                        fields: [
                            TypeField(name: "value", type: Compact<Tao>.describe(in: &registry)),
                            TypeField(name: "keep_alive", type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Destroys TAO of the sender."]
                    ),
                ]),
                docs: []
            )
        }
    }
}

extension Balances.Event: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .endowed(
                account: try AccountID(from: &reader),
                freeBalance: try Tao(from: &reader)
            )
        case 1: self = .dustLost(
                account: try AccountID(from: &reader),
                amount: try Tao(from: &reader)
            )
        case 2: self = .transfer(
                from: try AccountID(from: &reader),
                to: try AccountID(from: &reader),
                amount: try Tao(from: &reader)
            )
        case 3: self = .balanceSet(who: try AccountID(from: &reader), free: try Tao(from: &reader))
        case 4: self = .reserved(who: try AccountID(from: &reader), amount: try Tao(from: &reader))
        case 5: self = .unreserved(who: try AccountID(from: &reader), amount: try Tao(from: &reader))
        case 6: self = .reserveRepatriated(
                from: try AccountID(from: &reader),
                to: try AccountID(from: &reader),
                amount: try Tao(from: &reader),
                destinationStatus: try BalanceStatus(from: &reader)
            )
        case 7: self = .deposit(who: try AccountID(from: &reader), amount: try Tao(from: &reader))
        case 8: self = .withdraw(who: try AccountID(from: &reader), amount: try Tao(from: &reader))
        case 9: self = .slashed(who: try AccountID(from: &reader), amount: try Tao(from: &reader))
        case 10: self = .minted(who: try AccountID(from: &reader), amount: try Tao(from: &reader))
        case 11: self = .burned(who: try AccountID(from: &reader), amount: try Tao(from: &reader))
        case 12: self = .suspended(who: try AccountID(from: &reader), amount: try Tao(from: &reader))
        case 13: self = .restored(who: try AccountID(from: &reader), amount: try Tao(from: &reader))
        case 14: self = .upgraded(who: try AccountID(from: &reader))
        case 15: self = .issued(amount: try Tao(from: &reader))
        case 16: self = .rescinded(amount: try Tao(from: &reader))
        case 17: self = .locked(who: try AccountID(from: &reader), amount: try Tao(from: &reader))
        case 18: self = .unlocked(who: try AccountID(from: &reader), amount: try Tao(from: &reader))
        case 19: self = .frozen(who: try AccountID(from: &reader), amount: try Tao(from: &reader))
        case 20: self = .thawed(who: try AccountID(from: &reader), amount: try Tao(from: &reader))
        case 21: self = .totalIssuanceForced(old: try Tao(from: &reader), new: try Tao(from: &reader))
        case let other: throw .unknownVariant(type: "Balances.Event", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .endowed(let value0, let value1):
            writer.append(0)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .dustLost(let value0, let value1):
            writer.append(1)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .transfer(let value0, let value1, let value2):
            writer.append(2)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
        case .balanceSet(let value0, let value1):
            writer.append(3)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .reserved(let value0, let value1):
            writer.append(4)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .unreserved(let value0, let value1):
            writer.append(5)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .reserveRepatriated(let value0, let value1, let value2, let value3):
            writer.append(6)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
            value2.encode(to: &writer)
            value3.encode(to: &writer)
        case .deposit(let value0, let value1):
            writer.append(7)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .withdraw(let value0, let value1):
            writer.append(8)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .slashed(let value0, let value1):
            writer.append(9)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .minted(let value0, let value1):
            writer.append(10)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .burned(let value0, let value1):
            writer.append(11)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .suspended(let value0, let value1):
            writer.append(12)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .restored(let value0, let value1):
            writer.append(13)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .upgraded(let value0):
            writer.append(14)
            value0.encode(to: &writer)
        case .issued(let value0):
            writer.append(15)
            value0.encode(to: &writer)
        case .rescinded(let value0):
            writer.append(16)
            value0.encode(to: &writer)
        case .locked(let value0, let value1):
            writer.append(17)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .unlocked(let value0, let value1):
            writer.append(18)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .frozen(let value0, let value1):
            writer.append(19)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .thawed(let value0, let value1):
            writer.append(20)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .totalIssuanceForced(let value0, let value1):
            writer.append(21)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_balances", "pallet", "Event"],
                shape: .variant([
                    TypeVariant(
                        name: "Endowed",
                        index: 0,
                        fields: [
                            TypeField(name: "account", type: AccountID.describe(in: &registry)),
                            TypeField(name: "free_balance", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["An account came into being with its first balance."]
                    ),
                    TypeVariant(
                        name: "DustLost",
                        index: 1,
                        fields: [
                            TypeField(name: "account", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["An account ended with less than the existential deposit, which is gone."]
                    ),
                    TypeVariant(
                        name: "Transfer",
                        index: 2,
                        fields: [
                            TypeField(name: "from", type: AccountID.describe(in: &registry)),
                            TypeField(name: "to", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["TAO moved."]
                    ),
                    TypeVariant(
                        name: "BalanceSet",
                        index: 3,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                            TypeField(name: "free", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["Root set a balance."]
                    ),
                    TypeVariant(
                        name: "Reserved",
                        index: 4,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["TAO was reserved."]
                    ),
                    TypeVariant(
                        name: "Unreserved",
                        index: 5,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["Reserved TAO was freed."]
                    ),
                    TypeVariant(
                        name: "ReserveRepatriated",
                        index: 6,
                        fields: [
                            TypeField(name: "from", type: AccountID.describe(in: &registry)),
                            TypeField(name: "to", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                            TypeField(name: "destination_status", type: BalanceStatus.describe(in: &registry)),
                        ],
                        docs: ["Reserved TAO moved to another account."]
                    ),
                    TypeVariant(
                        name: "Deposit",
                        index: 7,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["TAO came into an account."]
                    ),
                    TypeVariant(
                        name: "Withdraw",
                        index: 8,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["TAO left an account."]
                    ),
                    TypeVariant(
                        name: "Slashed",
                        index: 9,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["TAO was taken as a punishment."]
                    ),
                    TypeVariant(
                        name: "Minted",
                        index: 10,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["New TAO came into an account."]
                    ),
                    TypeVariant(
                        name: "Burned",
                        index: 11,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["TAO of an account was destroyed."]
                    ),
                    TypeVariant(
                        name: "Suspended",
                        index: 12,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["TAO was taken out of circulation for a while."]
                    ),
                    TypeVariant(
                        name: "Restored",
                        index: 13,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["Suspended TAO came back."]
                    ),
                    TypeVariant(
                        name: "Upgraded",
                        index: 14,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["An account moved to the current accounting."]
                    ),
                    TypeVariant(
                        name: "Issued",
                        index: 15,
                        fields: [
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["New TAO came into being, owned by nobody yet."]
                    ),
                    TypeVariant(
                        name: "Rescinded",
                        index: 16,
                        fields: [
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["TAO that nobody owned ceased to be."]
                    ),
                    TypeVariant(
                        name: "Locked",
                        index: 17,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["Part of a balance was locked."]
                    ),
                    TypeVariant(
                        name: "Unlocked",
                        index: 18,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["A lock was lifted."]
                    ),
                    TypeVariant(
                        name: "Frozen",
                        index: 19,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["Part of a balance was frozen."]
                    ),
                    TypeVariant(
                        name: "Thawed",
                        index: 20,
                        fields: [
                            TypeField(name: "who", type: AccountID.describe(in: &registry)),
                            TypeField(name: "amount", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["A freeze was lifted."]
                    ),
                    TypeVariant(
                        name: "TotalIssuanceForced",
                        index: 21,
                        fields: [
                            TypeField(name: "old", type: Tao.describe(in: &registry)),
                            TypeField(name: "new", type: Tao.describe(in: &registry)),
                        ],
                        docs: ["Root corrected the record of all TAO."]
                    ),
                ]),
                docs: []
            )
        }
    }
}

extension Balances.Failure: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .vestingBalance
        case 1: self = .liquidityRestrictions
        case 2: self = .insufficientBalance
        case 3: self = .existentialDeposit
        case 4: self = .expendability
        case 5: self = .existingVestingSchedule
        case 6: self = .deadAccount
        case 7: self = .tooManyReserves
        case 8: self = .tooManyHolds
        case 9: self = .tooManyFreezes
        case 10: self = .issuanceDeactivated
        case 11: self = .deltaZero
        case let other: throw .unknownVariant(type: "Balances.Failure", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .vestingBalance:
            writer.append(0)
        case .liquidityRestrictions:
            writer.append(1)
        case .insufficientBalance:
            writer.append(2)
        case .existentialDeposit:
            writer.append(3)
        case .expendability:
            writer.append(4)
        case .existingVestingSchedule:
            writer.append(5)
        case .deadAccount:
            writer.append(6)
        case .tooManyReserves:
            writer.append(7)
        case .tooManyHolds:
            writer.append(8)
        case .tooManyFreezes:
            writer.append(9)
        case .issuanceDeactivated:
            writer.append(10)
        case .deltaZero:
            writer.append(11)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_balances", "pallet", "Error"],
                shape: .variant([
                    TypeVariant(
                        name: "VestingBalance",
                        index: 0,
                        docs: ["Part of the balance still vests."]
                    ),
                    TypeVariant(
                        name: "LiquidityRestrictions",
                        index: 1,
                        docs: ["A lock holds the balance."]
                    ),
                    TypeVariant(
                        name: "InsufficientBalance",
                        index: 2,
                        docs: ["The balance is too low."]
                    ),
                    TypeVariant(
                        name: "ExistentialDeposit",
                        index: 3,
                        docs: ["ExistentialDeposit."]
                    ),
                    TypeVariant(
                        name: "Expendability",
                        index: 4,
                        docs: ["The transfer would end the account."]
                    ),
                    TypeVariant(
                        name: "ExistingVestingSchedule",
                        index: 5,
                        docs: ["The account already vests."]
                    ),
                    TypeVariant(
                        name: "DeadAccount",
                        index: 6,
                        docs: ["The account does not exist."]
                    ),
                    TypeVariant(
                        name: "TooManyReserves",
                        index: 7,
                        docs: ["The account has too many reserves."]
                    ),
                    TypeVariant(
                        name: "TooManyHolds",
                        index: 8,
                        docs: ["The account has too many holds."]
                    ),
                    TypeVariant(
                        name: "TooManyFreezes",
                        index: 9,
                        docs: ["The account has too many freezes."]
                    ),
                    TypeVariant(
                        name: "IssuanceDeactivated",
                        index: 10,
                        docs: ["The issuance cannot be changed."]
                    ),
                    TypeVariant(
                        name: "DeltaZero",
                        index: 11,
                        docs: ["A change of nothing is none."]
                    ),
                ]),
                docs: []
            )
        }
    }
}
