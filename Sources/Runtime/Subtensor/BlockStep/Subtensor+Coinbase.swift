import Economics
import Frame
import Primitives

// How a block's emission reaches the subnets. Source: `coinbase/run_coinbase.rs` and `coinbase/subnet_emissions.rs` of
// subtensor (protocol sections 2.3 to 2.7), by behaviour.

extension Subtensor {
    /// A subnet that takes part in the block's emission.
    struct EmittingSubnet {
        let netuid: NetUID
        /// Its part of the block's TAO.
        let emission: U96F32
    }

    /// All subnets, root among them, in the order of their storage keys.
    static func allSubnets(in chain: Chain) -> [NetUID] {
        chain.keys(of: networksAdded)
    }

    /// Gives the block's TAO and every subnet's alpha away, and runs the epochs that are due.
    ///
    /// - `emission`: TAO that belongs to nobody yet.
    static func runCoinbase(_ emission: Tao, on chain: inout Chain) {
        // What root claims sold is counted until the next block's coinbase.
        chain.removeAll(of: subnetRootSellTao)
        let subnets = allSubnets(in: chain).filter { !$0.isRoot }
        let emitting = emittingSubnets(among: subnets, in: chain)
        let emissions = blockEmissions(of: emitting, U96F32(saturating: emission.rawValue), in: chain)
        let sellsRoot = EmissionShares.sellsRootDividends(
            movingPrices: emitting.map { movingPrice(at: $0, in: chain) }
        )
        emit(emissions, credit: emission, sellsRootDividends: sellsRoot, on: &chain)
        for due in drainPending(of: subnets, on: &chain) {
            distribute(due.amounts, at: due.netuid, on: &chain)
            chain[lastMechansimStepBlock, due.netuid] = chain.block
        }
    }

    /// The subnets that have started and are open, in the order given.
    static func emittingSubnets(among subnets: [NetUID], in chain: Chain) -> [NetUID] {
        subnets.filter { netuid in
            !netuid.isRoot && chain.contains(firstEmissionBlockNumber, netuid) && chain[subtokenEnabled, netuid]
                && chain[networkRegistrationAllowed, netuid]
        }
    }

    /// The subnets' parts of the block's TAO, in the order given.
    static func blockEmissions(
        of subnets: [NetUID],
        _ blockEmission: U96F32,
        in chain: Chain
    ) -> [EmittingSubnet] {
        let candidates = subnets.map { netuid in
            EmissionCandidate(
                movingPrice: movingPrice(at: netuid, in: chain),
                minerBurned: chain[minerBurned, netuid],
                isEmissionEnabled: chain[subnetEmissionEnabled, netuid]
            )
        }
        let emissions = EmissionShares.emissions(candidates, blockEmission: blockEmission)
        return zip(subnets, emissions).map { EmittingSubnet(netuid: $0, emission: $1) }
    }

    /// What a block brings to each subnet, worked out before anything is given.
    static func terms(of subnets: [EmittingSubnet], on chain: inout Chain) -> [SubnetTerms] {
        let weight = taoWeight(in: chain)
        return subnets.map { subnet in
            let issued = alphaIssuance(at: subnet.netuid, in: chain)
            return SubnetTerms(
                taoEmission: subnet.emission,
                alphaEmission: blockEmission(forIssuance: issued.rawValue, on: &chain),
                price: Swap.price(at: subnet.netuid, in: chain),
                rootProportion: rootProportion(at: subnet.netuid, taoWeight: weight, in: chain)
            )
        }
    }

    /// Puts the block's TAO and alpha into the pools and sets the participants' alpha aside.
    static func emit(
        _ subnets: [EmittingSubnet],
        credit: Tao,
        sellsRootDividends: Bool,
        on chain: inout Chain
    ) {
        let terms = terms(of: subnets, on: &chain)
        inject(terms, into: subnets.map(\.netuid), credit: credit, on: &chain)
        let cut = Ratio.fraction(chain[subnetOwnerCut])
        let weight = taoWeight(in: chain)
        for (subnet, terms) in zip(subnets, terms) {
            let netuid = subnet.netuid
            let created = Alpha(terms.alphaOut.uint64)
            chain[subnetAlphaOutEmission, netuid] = created
            mintAlphaOut(created, at: netuid, on: &chain)
            // Root's part is measured after this block's alpha has come into being.
            let parts = PendingAlpha(
                alphaOut: terms.alphaOut,
                ownerCut: chain[ownerCutEnabled, netuid] ? cut : nil,
                rootProportion: rootProportion(at: netuid, taoWeight: weight, in: chain)
            )
            setAside(parts, sellsRootDividends: sellsRootDividends, at: netuid, on: &chain)
        }
    }

    /// Adds a block's alpha for participants to what waits for the subnet's next epoch.
    private static func setAside(
        _ parts: PendingAlpha,
        sellsRootDividends: Bool,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        if chain[ownerCutEnabled, netuid] {
            chain[pendingOwnerCut, netuid] = chain[pendingOwnerCut, netuid].saturatingAdd(parts.ownerCut)
        }
        chain[pendingServerEmission, netuid] = chain[pendingServerEmission, netuid].saturatingAdd(parts.server)
        chain[pendingValidatorEmission, netuid] =
            chain[pendingValidatorEmission, netuid].saturatingAdd(parts.validator)
        if sellsRootDividends {
            chain[pendingRootAlphaDivs, netuid] = chain[pendingRootAlphaDivs, netuid].saturatingAdd(parts.root)
        } else {
            recycleAlphaSupply(parts.root, at: netuid, on: &chain)
        }
    }
}
