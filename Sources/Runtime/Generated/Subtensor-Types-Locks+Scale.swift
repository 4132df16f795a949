// swift-format-ignore-file
// Written by scale-expand from Locks.swift. Do not edit.

public import Scale
import Economics
import Primitives

extension LockState: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.lockedMass = try Alpha(from: &reader)
        self.conviction = try U64F64(from: &reader)
        self.lastUpdate = try UInt64(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.lockedMass.encode(to: &writer)
        self.conviction.encode(to: &writer)
        self.lastUpdate.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "staking", "lock", "LockState"],
                shape: .composite([
                    TypeField(name: "locked_mass", type: Alpha.describe(in: &registry), docs: ["What is locked, in rao of alpha."]),
                    TypeField(name: "conviction", type: U64F64.describe(in: &registry), docs: ["How much of it counts for the hotkey, in rao of alpha."]),
                    TypeField(name: "last_update", type: UInt64.describe(in: &registry), docs: ["The block that both belong to."]),
                ]),
                docs: ["Stake that is locked on a subnet, as it is stored; ``StakeLock`` computes with it."]
            )
        }
    }
}

extension MinerCollateralState: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.locked = try Alpha(from: &reader)
        self.drainRatio = try U64F64(from: &reader)
        self.minLocked = try Alpha(from: &reader)
        self.earned = try Alpha(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.locked.encode(to: &writer)
        self.drainRatio.encode(to: &writer)
        self.minLocked.encode(to: &writer)
        self.earned.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "pallet", "MinerCollateralState"],
                shape: .composite([
                    TypeField(name: "locked", type: Alpha.describe(in: &registry)),
                    TypeField(name: "drain_ratio", type: U64F64.describe(in: &registry)),
                    TypeField(name: "min_locked", type: Alpha.describe(in: &registry)),
                    TypeField(name: "earned", type: Alpha.describe(in: &registry)),
                ]),
                docs: ["MinerCollateralState."]
            )
        }
    }
}
