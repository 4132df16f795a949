// swift-format-ignore-file
// Written by scale-expand from AdminUtils+Failure.swift. Do not edit.

public import Scale
import Frame
import Primitives

extension AdminUtils.Failure: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .subnetDoesNotExist
        case 1: self = .maxValidatorsLargerThanMaxUIds
        case 2: self = .maxAllowedUIdsLessThanCurrentUIds
        case 3: self = .bondsMovingAverageMaxReached
        case 4: self = .negativeSigmoidSteepness
        case 5: self = .valueNotInBounds
        case 6: self = .minAllowedUidsGreaterThanCurrentUids
        case 7: self = .minAllowedUidsGreaterThanMaxAllowedUids
        case 8: self = .maxAllowedUidsLessThanMinAllowedUids
        case 9: self = .maxAllowedUidsGreaterThanDefaultMaxAllowedUids
        case 10: self = .invalidValue
        case 11: self = .notPermittedOnRootSubnet
        case 12: self = .powRegistrationDisabled
        case 13: self = .deprecated
        case let other: throw .unknownVariant(type: "AdminUtils.Failure", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .subnetDoesNotExist:
            writer.append(0)
        case .maxValidatorsLargerThanMaxUIds:
            writer.append(1)
        case .maxAllowedUIdsLessThanCurrentUIds:
            writer.append(2)
        case .bondsMovingAverageMaxReached:
            writer.append(3)
        case .negativeSigmoidSteepness:
            writer.append(4)
        case .valueNotInBounds:
            writer.append(5)
        case .minAllowedUidsGreaterThanCurrentUids:
            writer.append(6)
        case .minAllowedUidsGreaterThanMaxAllowedUids:
            writer.append(7)
        case .maxAllowedUidsLessThanMinAllowedUids:
            writer.append(8)
        case .maxAllowedUidsGreaterThanDefaultMaxAllowedUids:
            writer.append(9)
        case .invalidValue:
            writer.append(10)
        case .notPermittedOnRootSubnet:
            writer.append(11)
        case .powRegistrationDisabled:
            writer.append(12)
        case .deprecated:
            writer.append(13)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_admin_utils", "pallet", "Error"],
                shape: .variant([
                    TypeVariant(
                        name: "SubnetDoesNotExist",
                        index: 0,
                        docs: ["There is no subnet with this number."]
                    ),
                    TypeVariant(
                        name: "MaxValidatorsLargerThanMaxUIds",
                        index: 1,
                        docs: ["There can be no more validators than neurons."]
                    ),
                    TypeVariant(
                        name: "MaxAllowedUIdsLessThanCurrentUIds",
                        index: 2,
                        docs: ["The subnet has more neurons than the new limit allows."]
                    ),
                    TypeVariant(
                        name: "BondsMovingAverageMaxReached",
                        index: 3,
                        docs: ["An owner may not let bonds move more slowly than 975,000 parts in a million."]
                    ),
                    TypeVariant(
                        name: "NegativeSigmoidSteepness",
                        index: 4,
                        docs: ["Only root may set a negative steepness."]
                    ),
                    TypeVariant(
                        name: "ValueNotInBounds",
                        index: 5,
                        docs: ["The value lies outside its bounds."]
                    ),
                    TypeVariant(
                        name: "MinAllowedUidsGreaterThanCurrentUids",
                        index: 6,
                        docs: ["The least number of neurons must be below their present number."]
                    ),
                    TypeVariant(
                        name: "MinAllowedUidsGreaterThanMaxAllowedUids",
                        index: 7,
                        docs: ["The least number of neurons must be below the greatest."]
                    ),
                    TypeVariant(
                        name: "MaxAllowedUidsLessThanMinAllowedUids",
                        index: 8,
                        docs: ["The greatest number of neurons may not be below the least."]
                    ),
                    TypeVariant(
                        name: "MaxAllowedUidsGreaterThanDefaultMaxAllowedUids",
                        index: 9,
                        docs: ["No subnet may have more than 256 neurons."]
                    ),
                    TypeVariant(
                        name: "InvalidValue",
                        index: 10,
                        docs: ["The value makes no sense."]
                    ),
                    TypeVariant(
                        name: "NotPermittedOnRootSubnet",
                        index: 11,
                        docs: ["The setting has no meaning for the root subnet."]
                    ),
                    TypeVariant(
                        name: "POWRegistrationDisabled",
                        index: 12,
                        docs: ["Nobody registers by proof of work any more."]
                    ),
                    TypeVariant(
                        name: "Deprecated",
                        index: 13,
                        docs: ["The call has no effect any more."]
                    ),
                ]),
                docs: []
            )
        }
    }
}
