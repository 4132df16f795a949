import Frame
import Primitives
import Scale

extension Subtensor {
    static func dispatchRegistration(
        _ call: Call,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        switch call {
        case .register(let netuid, let blockNumber, let nonce, let work, let hotkey, let coldkey):
            try register(
                netuid: netuid,
                blockNumber: blockNumber,
                nonce: nonce,
                work: work,
                hotkey: hotkey,
                coldkey: coldkey,
                from: origin,
                on: &chain
            )
        case .burnedRegister(let netuid, let hotkey):
            try burnedRegister(netuid: netuid, hotkey: hotkey, from: origin, on: &chain)
        case .registerLimit(let netuid, let hotkey, let limitPrice):
            try registerLimit(netuid: netuid, hotkey: hotkey, limitPrice: limitPrice, from: origin, on: &chain)
        case .rootRegister(let hotkey):
            try rootRegister(hotkey: hotkey, from: origin, on: &chain)
        case .registerNetwork(let hotkey):
            try registerNetwork(hotkey: hotkey, from: origin, on: &chain)
        case .registerNetworkWithIdentity(let hotkey, let identity):
            try registerNetworkWithIdentity(hotkey: hotkey, identity: identity, from: origin, on: &chain)
        case .startCall(let netuid):
            try startCall(netuid: netuid, from: origin, on: &chain)
        case .serveAxon(
            let netuid,
            let version,
            let ip,
            let port,
            let ipType,
            let `protocol`,
            let placeholder1,
            let placeholder2
        ):
            try serveAxon(
                netuid: netuid,
                version: version,
                ip: ip,
                port: port,
                ipType: ipType,
                protocol: `protocol`,
                placeholder1: placeholder1,
                placeholder2: placeholder2,
                from: origin,
                on: &chain
            )
        case .serveAxonTls(
            let netuid,
            let version,
            let ip,
            let port,
            let ipType,
            let `protocol`,
            let placeholder1,
            let placeholder2,
            let certificate
        ):
            try serveAxonTls(
                netuid: netuid,
                version: version,
                ip: ip,
                port: port,
                ipType: ipType,
                protocol: `protocol`,
                placeholder1: placeholder1,
                placeholder2: placeholder2,
                certificate: certificate,
                from: origin,
                on: &chain
            )
        case .servePrometheus(let netuid, let version, let ip, let port, let ipType):
            try servePrometheus(
                netuid: netuid,
                version: version,
                ip: ip,
                port: port,
                ipType: ipType,
                from: origin,
                on: &chain
            )
        case .setIdentity(let name, let url, let githubRepo, let image, let discord, let description, let additional):
            try setIdentity(
                name: name,
                url: url,
                githubRepo: githubRepo,
                image: image,
                discord: discord,
                description: description,
                additional: additional,
                from: origin,
                on: &chain
            )
        case .setSubnetIdentity(
            let netuid,
            let subnetName,
            let githubRepo,
            let subnetContact,
            let subnetUrl,
            let discord,
            let description,
            let logoUrl,
            let additional
        ):
            try setSubnetIdentity(
                netuid: netuid,
                subnetName: subnetName,
                githubRepo: githubRepo,
                subnetContact: subnetContact,
                subnetUrl: subnetUrl,
                discord: discord,
                description: description,
                logoUrl: logoUrl,
                additional: additional,
                from: origin,
                on: &chain
            )
        case .updateSymbol(let netuid, let symbol):
            try updateSymbol(netuid: netuid, symbol: symbol, from: origin, on: &chain)
        case .tryAssociateHotkey(let hotkey):
            try tryAssociateHotkey(hotkey: hotkey, from: origin, on: &chain)
        case .dissolveNetwork(let coldkey, let netuid):
            try dissolveNetwork(coldkey: coldkey, netuid: netuid, from: origin, on: &chain)
        case .rootDissolveNetwork(let netuid):
            try rootDissolveNetwork(netuid: netuid, from: origin, on: &chain)
        case .setTempo(let netuid, let tempo):
            try setTempo(netuid: netuid, tempo: tempo, from: origin, on: &chain)
        case .setActivityCutoffFactor(let netuid, let factorMilli):
            try setActivityCutoffFactor(netuid: netuid, factorMilli: factorMilli, from: origin, on: &chain)
        case .triggerEpoch(let netuid):
            try triggerEpoch(netuid: netuid, from: origin, on: &chain)
        default: throw .unavailable
        }
    }

    static func dispatchStaking(
        _ call: Call,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        switch call {
        case .addStake(let hotkey, let netuid, let amountStaked):
            try addStake(hotkey: hotkey, netuid: netuid, amountStaked: amountStaked, from: origin, on: &chain)
        case .removeStake(let hotkey, let netuid, let amountUnstaked):
            try removeStake(hotkey: hotkey, netuid: netuid, amountUnstaked: amountUnstaked, from: origin, on: &chain)
        case .unstakeAll(let hotkey):
            try unstakeAll(hotkey: hotkey, from: origin, on: &chain)
        case .unstakeAllAlpha(let hotkey):
            try unstakeAllAlpha(hotkey: hotkey, from: origin, on: &chain)
        case .moveStake(
            let originHotkey,
            let destinationHotkey,
            let originNetuid,
            let destinationNetuid,
            let alphaAmount
        ):
            try moveStake(
                originHotkey: originHotkey,
                destinationHotkey: destinationHotkey,
                originNetuid: originNetuid,
                destinationNetuid: destinationNetuid,
                alphaAmount: alphaAmount,
                from: origin,
                on: &chain
            )
        case .transferStake(
            let destinationColdkey,
            let hotkey,
            let originNetuid,
            let destinationNetuid,
            let alphaAmount
        ):
            try transferStake(
                destinationColdkey: destinationColdkey,
                hotkey: hotkey,
                originNetuid: originNetuid,
                destinationNetuid: destinationNetuid,
                alphaAmount: alphaAmount,
                from: origin,
                on: &chain
            )
        case .swapStake(let hotkey, let originNetuid, let destinationNetuid, let alphaAmount):
            try swapStake(
                hotkey: hotkey,
                originNetuid: originNetuid,
                destinationNetuid: destinationNetuid,
                alphaAmount: alphaAmount,
                from: origin,
                on: &chain
            )
        case .addStakeLimit(let hotkey, let netuid, let amountStaked, let limitPrice, let allowPartial):
            try addStakeLimit(
                hotkey: hotkey,
                netuid: netuid,
                amountStaked: amountStaked,
                limitPrice: limitPrice,
                allowPartial: allowPartial,
                from: origin,
                on: &chain
            )
        case .removeStakeLimit(let hotkey, let netuid, let amountUnstaked, let limitPrice, let allowPartial):
            try removeStakeLimit(
                hotkey: hotkey,
                netuid: netuid,
                amountUnstaked: amountUnstaked,
                limitPrice: limitPrice,
                allowPartial: allowPartial,
                from: origin,
                on: &chain
            )
        case .removeStakeFullLimit(let hotkey, let netuid, let limitPrice):
            try removeStakeFullLimit(hotkey: hotkey, netuid: netuid, limitPrice: limitPrice, from: origin, on: &chain)
        case .swapStakeLimit(
            let hotkey,
            let originNetuid,
            let destinationNetuid,
            let alphaAmount,
            let limitPrice,
            let allowPartial
        ):
            try swapStakeLimit(
                hotkey: hotkey,
                originNetuid: originNetuid,
                destinationNetuid: destinationNetuid,
                alphaAmount: alphaAmount,
                limitPrice: limitPrice,
                allowPartial: allowPartial,
                from: origin,
                on: &chain
            )
        case .recycleAlpha(let hotkey, let amount, let netuid):
            try recycleAlpha(hotkey: hotkey, amount: amount, netuid: netuid, from: origin, on: &chain)
        case .burnAlpha(let hotkey, let amount, let netuid):
            try burnAlpha(hotkey: hotkey, amount: amount, netuid: netuid, from: origin, on: &chain)
        case .addStakeBurn(let hotkey, let netuid, let amount, let limit):
            try addStakeBurn(hotkey: hotkey, netuid: netuid, amount: amount, limit: limit, from: origin, on: &chain)
        case .decreaseTake(let hotkey, let take):
            try decreaseTake(hotkey: hotkey, take: take, from: origin, on: &chain)
        case .increaseTake(let hotkey, let take):
            try increaseTake(hotkey: hotkey, take: take, from: origin, on: &chain)
        case .setColdkeyAutoStakeHotkey(let netuid, let hotkey):
            try setColdkeyAutoStakeHotkey(netuid: netuid, hotkey: hotkey, from: origin, on: &chain)
        case .claimRoot(let subnets):
            try claimRoot(subnets: subnets, from: origin, on: &chain)
        case .setRootClaimType(let newRootClaimType):
            try setRootClaimType(newRootClaimType: newRootClaimType, from: origin, on: &chain)
        case .sudoSetNumRootClaims(let newValue):
            try sudoSetNumRootClaims(newValue: newValue, from: origin, on: &chain)
        case .sudoSetRootClaimThreshold(let netuid, let newValue):
            try sudoSetRootClaimThreshold(netuid: netuid, newValue: newValue, from: origin, on: &chain)
        default: throw .unavailable
        }
    }

    static func dispatchWeights(
        _ call: Call,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        switch call {
        case .setWeights(let netuid, let dests, let weights, let versionKey):
            try setWeights(
                netuid: netuid,
                dests: dests,
                weights: weights,
                versionKey: versionKey,
                from: origin,
                on: &chain
            )
        case .setMechanismWeights(let netuid, let mecid, let dests, let weights, let versionKey):
            try setMechanismWeights(
                netuid: netuid,
                mecid: mecid,
                dests: dests,
                weights: weights,
                versionKey: versionKey,
                from: origin,
                on: &chain
            )
        case .batchSetWeights(let netuids, let weights, let versionKeys):
            try batchSetWeights(netuids: netuids, weights: weights, versionKeys: versionKeys, from: origin, on: &chain)
        case .commitWeights(let netuid, let commitHash):
            try commitWeights(netuid: netuid, commitHash: commitHash, from: origin, on: &chain)
        case .revealWeights(let netuid, let uids, let values, let salt, let versionKey):
            try revealWeights(
                netuid: netuid,
                uids: uids,
                values: values,
                salt: salt,
                versionKey: versionKey,
                from: origin,
                on: &chain
            )
        case .batchRevealWeights(let netuid, let uidsList, let valuesList, let saltsList, let versionKeys):
            try batchRevealWeights(
                netuid: netuid,
                uidsList: uidsList,
                valuesList: valuesList,
                saltsList: saltsList,
                versionKeys: versionKeys,
                from: origin,
                on: &chain
            )
        case .batchCommitWeights(let netuids, let commitHashes):
            try batchCommitWeights(netuids: netuids, commitHashes: commitHashes, from: origin, on: &chain)
        case .commitMechanismWeights(let netuid, let mecid, let commitHash):
            try commitMechanismWeights(netuid: netuid, mecid: mecid, commitHash: commitHash, from: origin, on: &chain)
        case .revealMechanismWeights(let netuid, let mecid, let uids, let values, let salt, let versionKey):
            try revealMechanismWeights(
                netuid: netuid,
                mecid: mecid,
                uids: uids,
                values: values,
                salt: salt,
                versionKey: versionKey,
                from: origin,
                on: &chain
            )
        case .commitTimelockedWeights(let netuid, let commit, let revealRound, let commitRevealVersion):
            try commitTimelockedWeights(
                netuid: netuid,
                commit: commit,
                revealRound: revealRound,
                commitRevealVersion: commitRevealVersion,
                from: origin,
                on: &chain
            )
        case .commitTimelockedMechanismWeights(
            let netuid,
            let mecid,
            let commit,
            let revealRound,
            let commitRevealVersion
        ):
            try commitTimelockedMechanismWeights(
                netuid: netuid,
                mecid: mecid,
                commit: commit,
                revealRound: revealRound,
                commitRevealVersion: commitRevealVersion,
                from: origin,
                on: &chain
            )
        case .commitCrv3MechanismWeights(let netuid, let mecid, let commit, let revealRound):
            try commitCrv3MechanismWeights(
                netuid: netuid,
                mecid: mecid,
                commit: commit,
                revealRound: revealRound,
                from: origin,
                on: &chain
            )
        default: throw .unavailable
        }
    }
}
