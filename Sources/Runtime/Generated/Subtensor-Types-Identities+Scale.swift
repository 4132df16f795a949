// swift-format-ignore-file
// Written by scale-expand from Identities.swift. Do not edit.

public import Scale

extension SubnetIdentityV3: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.subnetName = try [UInt8](from: &reader)
        self.githubRepo = try [UInt8](from: &reader)
        self.subnetContact = try [UInt8](from: &reader)
        self.subnetUrl = try [UInt8](from: &reader)
        self.discord = try [UInt8](from: &reader)
        self.description = try [UInt8](from: &reader)
        self.logoUrl = try [UInt8](from: &reader)
        self.additional = try [UInt8](from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.subnetName.encode(to: &writer)
        self.githubRepo.encode(to: &writer)
        self.subnetContact.encode(to: &writer)
        self.subnetUrl.encode(to: &writer)
        self.discord.encode(to: &writer)
        self.description.encode(to: &writer)
        self.logoUrl.encode(to: &writer)
        self.additional.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "pallet", "SubnetIdentityV3"],
                shape: .composite([
                    TypeField(name: "subnet_name", type: [UInt8].describe(in: &registry), docs: ["The subnet's name, at most 256 bytes."]),
                    TypeField(name: "github_repo", type: [UInt8].describe(in: &registry), docs: ["Where its source code is, at most 1,024 bytes."]),
                    TypeField(name: "subnet_contact", type: [UInt8].describe(in: &registry), docs: ["How to reach the owner, at most 1,024 bytes."]),
                    TypeField(name: "subnet_url", type: [UInt8].describe(in: &registry), docs: ["Its web page, at most 1,024 bytes."]),
                    TypeField(name: "discord", type: [UInt8].describe(in: &registry), docs: ["Its Discord channel, at most 256 bytes."]),
                    TypeField(name: "description", type: [UInt8].describe(in: &registry), docs: ["What it does, at most 1,024 bytes."]),
                    TypeField(name: "logo_url", type: [UInt8].describe(in: &registry), docs: ["Where its logo is, at most 1,024 bytes."]),
                    TypeField(name: "additional", type: [UInt8].describe(in: &registry), docs: ["Anything else, at most 1,024 bytes."]),
                ]),
                docs: ["What a subnet's owner says about the subnet. All fields are UTF-8 text by convention."]
            )
        }
    }
}

extension ChainIdentityV2: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.name = try [UInt8](from: &reader)
        self.url = try [UInt8](from: &reader)
        self.githubRepo = try [UInt8](from: &reader)
        self.image = try [UInt8](from: &reader)
        self.discord = try [UInt8](from: &reader)
        self.description = try [UInt8](from: &reader)
        self.additional = try [UInt8](from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.name.encode(to: &writer)
        self.url.encode(to: &writer)
        self.githubRepo.encode(to: &writer)
        self.image.encode(to: &writer)
        self.discord.encode(to: &writer)
        self.description.encode(to: &writer)
        self.additional.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "pallet", "ChainIdentityV2"],
                shape: .composite([
                    TypeField(name: "name", type: [UInt8].describe(in: &registry), docs: ["The name, at most 256 bytes."]),
                    TypeField(name: "url", type: [UInt8].describe(in: &registry), docs: ["A web page, at most 256 bytes."]),
                    TypeField(name: "github_repo", type: [UInt8].describe(in: &registry), docs: ["Where source code is, at most 256 bytes."]),
                    TypeField(name: "image", type: [UInt8].describe(in: &registry), docs: ["A picture or where it is, at most 1,024 bytes."]),
                    TypeField(name: "discord", type: [UInt8].describe(in: &registry), docs: ["A Discord name, at most 256 bytes."]),
                    TypeField(name: "description", type: [UInt8].describe(in: &registry), docs: ["A description, at most 1,024 bytes."]),
                    TypeField(name: "additional", type: [UInt8].describe(in: &registry), docs: ["Anything else, at most 1,024 bytes."]),
                ]),
                docs: ["What an account says about itself. All fields are UTF-8 text by convention."]
            )
        }
    }
}
