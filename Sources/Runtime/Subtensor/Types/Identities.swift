import Scale

/// What a subnet's owner says about the subnet. All fields are UTF-8 text by convention.
// @Scale("pallet_subtensor::pallet::SubnetIdentityV3")
public struct SubnetIdentityV3: Equatable, Sendable {
    /// The subnet's name, at most 256 bytes.
    public var subnetName: [UInt8]
    /// Where its source code is, at most 1,024 bytes.
    public var githubRepo: [UInt8]
    /// How to reach the owner, at most 1,024 bytes.
    public var subnetContact: [UInt8]
    /// Its web page, at most 1,024 bytes.
    public var subnetUrl: [UInt8]
    /// Its Discord channel, at most 256 bytes.
    public var discord: [UInt8]
    /// What it does, at most 1,024 bytes.
    public var description: [UInt8]
    /// Where its logo is, at most 1,024 bytes.
    public var logoUrl: [UInt8]
    /// Anything else, at most 1,024 bytes.
    public var additional: [UInt8]

    /// An identity of its fields.
    public init(
        subnetName: [UInt8],
        githubRepo: [UInt8],
        subnetContact: [UInt8],
        subnetUrl: [UInt8],
        discord: [UInt8],
        description: [UInt8],
        logoUrl: [UInt8],
        additional: [UInt8]
    ) {
        self.subnetName = subnetName
        self.githubRepo = githubRepo
        self.subnetContact = subnetContact
        self.subnetUrl = subnetUrl
        self.discord = discord
        self.description = description
        self.logoUrl = logoUrl
        self.additional = additional
    }

    /// Whether no field is longer than allowed.
    ///
    /// The reference also bounds a sum of some fields, by more than these can reach.
    var isValid: Bool {
        let long = [githubRepo, subnetContact, subnetUrl, description, logoUrl, additional]
        return subnetName.count <= 256 && discord.count <= 256 && long.allSatisfy { $0.count <= 1_024 }
    }
}

/// What an account says about itself. All fields are UTF-8 text by convention.
// @Scale("pallet_subtensor::pallet::ChainIdentityV2")
public struct ChainIdentityV2: Equatable, Sendable {
    /// The name, at most 256 bytes.
    public var name: [UInt8]
    /// A web page, at most 256 bytes.
    public var url: [UInt8]
    /// Where source code is, at most 256 bytes.
    public var githubRepo: [UInt8]
    /// A picture or where it is, at most 1,024 bytes.
    public var image: [UInt8]
    /// A Discord name, at most 256 bytes.
    public var discord: [UInt8]
    /// A description, at most 1,024 bytes.
    public var description: [UInt8]
    /// Anything else, at most 1,024 bytes.
    public var additional: [UInt8]

    /// An identity of its fields.
    public init(
        name: [UInt8],
        url: [UInt8],
        githubRepo: [UInt8],
        image: [UInt8],
        discord: [UInt8],
        description: [UInt8],
        additional: [UInt8]
    ) {
        self.name = name
        self.url = url
        self.githubRepo = githubRepo
        self.image = image
        self.discord = discord
        self.description = description
        self.additional = additional
    }

    /// Whether no field is longer than allowed, and neither are all together without the source code's address.
    var isValid: Bool {
        let long = [image, description, additional]
        let short = [name, url, discord]
        return (short + [githubRepo]).allSatisfy { $0.count <= 256 }
            && long.allSatisfy { $0.count <= 1_024 }
            && (short + long).reduce(0) { $0 + $1.count } <= 4_096
    }
}
