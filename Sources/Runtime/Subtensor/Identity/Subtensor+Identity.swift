import Frame
import Primitives

// What owners say about themselves and their subnets. Source: `utils/identity.rs` of subtensor (protocol section 6.4),
// by behaviour.

extension Subtensor {
    /// Publishes who the signer is. The signer must own a hotkey that is registered somewhere.
    static func setIdentity(
        name: [UInt8],
        url: [UInt8],
        githubRepo: [UInt8],
        image: [UInt8],
        discord: [UInt8],
        description: [UInt8],
        additional: [UInt8],
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        try require(
            chain[ownedHotkeys, coldkey].contains { isRegisteredAnywhere($0, in: chain) },
            or: .hotKeyNotRegisteredInNetwork
        )
        let identity = ChainIdentityV2(
            name: name,
            url: url,
            githubRepo: githubRepo,
            image: image,
            discord: discord,
            description: description,
            additional: additional
        )
        try require(identity.isValid, or: .invalidIdentity)
        chain[identitiesV2, coldkey] = identity
        emit(.chainIdentitySet(coldkey), on: &chain)
    }

    /// Publishes what a subnet is, as its owner.
    static func setSubnetIdentity(
        netuid: NetUID,
        subnetName: [UInt8],
        githubRepo: [UInt8],
        subnetContact: [UInt8],
        subnetUrl: [UInt8],
        discord: [UInt8],
        description: [UInt8],
        logoUrl: [UInt8],
        additional: [UInt8],
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        try require(chain[subnetOwner, netuid] == coldkey, or: .notSubnetOwner)
        let identity = SubnetIdentityV3(
            subnetName: subnetName,
            githubRepo: githubRepo,
            subnetContact: subnetContact,
            subnetUrl: subnetUrl,
            discord: discord,
            description: description,
            logoUrl: logoUrl,
            additional: additional
        )
        try store(identity, of: netuid, on: &chain)
    }

    /// Stores a subnet's identity.
    ///
    /// - Throws: `InvalidIdentity`.
    static func store(
        _ identity: SubnetIdentityV3,
        of netuid: NetUID,
        on chain: inout Chain
    ) throws(DispatchError) {
        try require(identity.isValid, or: .invalidIdentity)
        chain[subnetIdentitiesV3, netuid] = identity
        emit(.subnetIdentitySet(netuid), on: &chain)
    }
}
