import ChainCrypto
import Frame
import Primitives
import Runtime
import Scale

/// Makes random calls, each with somebody to sign it.
struct CallFactory {
    /// A call that is ready to be sent.
    struct Planned {
        let name: String
        let bytes: [UInt8]
        let signer: AccountID
    }

    /// Weights that were committed and can be revealed.
    private struct Commitment {
        let signer: AccountID
        let netuid: NetUID
        let block: UInt64
        let uids: [UInt16]
        let values: [UInt16]
        let salt: [UInt16]
    }

    private let population: LabPopulation
    private let catalogue: CallCatalogue
    private let arguments: ArgumentFactory
    private var commitments: [Commitment] = []

    /// A factory for the calls of this runtime.
    init(_ population: LabPopulation) throws(LabError) {
        var registry = TypeRegistry()
        let callType = RuntimeCall.describe(in: &registry)
        let types = registry.types
        guard let catalogue = CallCatalogue(types: types, callType: callType) else {
            throw .badSetting("the runtime's calls are described in a way that this experiment does not know")
        }
        self.population = population
        self.catalogue = catalogue
        arguments = ArgumentFactory(types: types, callType: callType, calls: catalogue)
    }

    /// The names of all calls, with their pallets.
    var callNames: [String] { catalogue.choices.map { $0.palletName + "." + $0.name } }

    /// The next call.
    ///
    /// - `positions`: where stake is.
    mutating func next(
        in chain: Chain,
        positions: [Triple<AccountID, AccountID, NetUID>],
        using random: inout LabRandom
    ) -> Planned {
        let choice = catalogue.pick(forRoot: false, atDepth: 0, using: &random)
        // Whoever registers does so with a key of its own.
        let known = choice.name.contains("register") ? [] : positions
        var scene = CallScene.random(population, known, in: chain, using: &random)
        let name = choice.palletName + "." + choice.name
        if let planned = special(choice, scene, chain, &random) { return planned }
        if isForRoot(choice), !choice.isDecree, random.chance(50) {
            return asRoot(choice, named: name, &scene, &random)
        }
        if choice.palletName == "Sudo", !choice.isDecree, random.chance(80) {
            scene.isRoot = true
            return planned(choice, named: name, scene, by: DevAccount.alice.id, &random)
        }
        let signer = signer(of: choice, scene, chain, &random)
        guard signer == DevAccount.alice.id else { return planned(choice, named: name, scene, by: signer, &random) }
        // Whoever holds the key of sudo could give it away, or be frozen by a swap: then nobody revives the others.
        let other = random.pick(population.coldkeys) ?? signer
        return planned(choice, named: name, scene, by: other, &random)
    }

    private func isForRoot(_ choice: CallCatalogue.Choice) -> Bool {
        choice.palletName == "AdminUtils" || choice.palletName == "Swap" || choice.name.hasPrefix("sudo_")
            || choice.name.contains("dissolve") || choice.name.hasPrefix("force_")
    }

    private func asRoot(
        _ choice: CallCatalogue.Choice,
        named name: String,
        _ scene: inout CallScene,
        _ random: inout LabRandom
    ) -> Planned {
        scene.isRoot = true
        var writer = ScaleWriter()
        arguments.append(choice, scene, to: &writer, using: &random)
        // `sudo.sudo(call)`: the pallet's number, the call's number, the call.
        let bytes = [Sudo.index, 0] + writer.bytes
        return Planned(name: name, bytes: bytes, signer: DevAccount.alice.id)
    }

    private func planned(
        _ choice: CallCatalogue.Choice,
        named name: String,
        _ scene: CallScene,
        by signer: AccountID,
        _ random: inout LabRandom
    ) -> Planned {
        var writer = ScaleWriter()
        arguments.append(choice, scene, to: &writer, using: &random)
        return Planned(name: name, bytes: writer.bytes, signer: signer)
    }

    /// Who signs a call: whoever it is meant for, in most cases.
    private func signer(
        of choice: CallCatalogue.Choice,
        _ scene: CallScene,
        _ chain: Chain,
        _ random: inout LabRandom
    ) -> AccountID {
        if random.chance(4) { return random.pick(population.coldkeys + population.hotkeys) ?? scene.coldkey }
        if choice.name.contains("weights") || choice.name.hasPrefix("serve_") {
            return neuron(of: scene.netuid, chain, &random) ?? scene.hotkey
        }
        let forOwners = [
            "set_subnet_identity", "start_call", "update_symbol", "set_tempo", "trigger_epoch",
            "set_activity_cutoff_factor",
        ]
        if isForRoot(choice) || forOwners.contains(choice.name), random.chance(80) {
            let owner = chain[Subtensor.subnetOwner, scene.netuid]
            return owner == .zero ? scene.coldkey : owner
        }
        return scene.coldkey
    }

    private func neuron(of netuid: NetUID, _ chain: Chain, _ random: inout LabRandom) -> AccountID? {
        let count = Int(chain[Subtensor.subnetworkN, netuid])
        guard count > 0 else { return nil }
        let permits = chain[Subtensor.validatorPermit, netuid]
        let validators = permits.indices.filter { permits[$0] }
        var uid = UInt16(random.below(count))
        if random.chance(75), let validator = random.pick(validators) { uid = UInt16(clamping: validator) }
        let key = chain[Subtensor.keys, netuid, uid]
        return key == .zero ? nil : key
    }

    // MARK: Crowdloans

    /// A crowdloan of 11 to 60 TAO for another coldkey, open for 60 to 160 blocks.
    private func createLoan(_ scene: CallScene, _ chain: Chain, _ random: inout LabRandom) -> Planned {
        let call = RuntimeCall.crowdloan(
            .create(
                deposit: Compact(10_000_000_000),
                minContribution: Compact(100_000_000),
                cap: Compact(Tao(11_000_000_000 + UInt64(random.below(49)) * 1_000_000_000)),
                end: Compact(UInt32(clamping: chain.block) + 60 + UInt32(random.below(100))),
                call: nil,
                targetAddress: scene.otherColdkey
            )
        )
        return Planned(name: "Crowdloan.create", bytes: call.scaleEncoded, signer: scene.coldkey)
    }

    // MARK: Swaps of coldkeys

    /// A coldkey announces to swap to its spare.
    private func announceSwap(_ scene: CallScene) -> Planned? {
        guard let spare = population.spare(of: scene.coldkey) else { return nil }
        let call = RuntimeCall.subtensor(.announceColdkeySwap(newColdkeyHash: Hash256.blake2b(spare.bytes)))
        return Planned(
            name: "SubtensorModule.announce_coldkey_swap",
            bytes: call.scaleEncoded,
            signer: scene.coldkey
        )
    }

    /// A coldkey that announced a swap makes it.
    private func swapAnnounced(_ chain: Chain, _ random: inout LabRandom) -> Planned? {
        let announcing = chain.keys(of: Subtensor.coldkeySwapAnnouncements)
        guard let coldkey = random.pick(announcing), let spare = population.spare(of: coldkey) else { return nil }
        let call = RuntimeCall.subtensor(.swapColdkeyAnnounced(newColdkey: spare))
        return Planned(name: "SubtensorModule.swap_coldkey_announced", bytes: call.scaleEncoded, signer: coldkey)
    }

    // MARK: Commit and reveal

    /// Commitments whose content is known, and their revelations: random bytes would never match.
    private mutating func special(
        _ choice: CallCatalogue.Choice,
        _ scene: CallScene,
        _ chain: Chain,
        _ random: inout LabRandom
    ) -> Planned? {
        guard random.chance(85) else { return nil }
        switch (choice.palletName, choice.name) {
        case ("SubtensorModule", "commit_weights"): return commit(scene, chain, &random)
        case ("SubtensorModule", "reveal_weights"): return reveal(chain, &random)
        case ("SubtensorModule", "announce_coldkey_swap"): return announceSwap(scene)
        case ("SubtensorModule", "swap_coldkey_announced"): return swapAnnounced(chain, &random)
        case ("Crowdloan", "create"): return createLoan(scene, chain, &random)
        default: return nil
        }
    }

    private mutating func commit(_ scene: CallScene, _ chain: Chain, _ random: inout LabRandom) -> Planned? {
        let open = chain.keys(of: Subtensor.networksAdded).filter {
            !$0.isRoot && chain[Subtensor.commitRevealWeightsEnabled, $0]
        }
        let netuid = random.pick(open) ?? scene.netuid
        guard let signer = neuron(of: netuid, chain, &random) else { return nil }
        let count = min(scene.entries, Int(chain[Subtensor.subnetworkN, netuid]))
        let commitment = Commitment(
            signer: signer,
            netuid: netuid,
            block: chain.block,
            uids: (0..<count).map { UInt16($0) },
            values: (0..<count).map { _ in UInt16(truncatingIfNeeded: random.next()) },
            salt: (0..<4).map { _ in UInt16(truncatingIfNeeded: random.next()) }
        )
        commitments.append(commitment)
        if commitments.count > 256 { commitments.removeFirst(128) }
        // Protocol section 7.3: hotkey, subnet, uids, values, salt and version.
        var writer = ScaleWriter()
        signer.encode(to: &writer)
        NetUIDStorageIndex(netuid).encode(to: &writer)
        commitment.uids.encode(to: &writer)
        commitment.values.encode(to: &writer)
        commitment.salt.encode(to: &writer)
        UInt64(0).encode(to: &writer)
        let call = RuntimeCall.subtensor(
            .commitWeights(netuid: netuid, commitHash: Hash256.blake2b(writer.bytes))
        )
        return Planned(name: "SubtensorModule.commit_weights", bytes: call.scaleEncoded, signer: signer)
    }

    private mutating func reveal(_ chain: Chain, _ random: inout LabRandom) -> Planned? {
        // What was committed about an epoch ago, in most cases.
        let ripe = commitments.filter { (10..<30).contains(chain.block - $0.block) }
        guard let known = random.pick(random.chance(90) && !ripe.isEmpty ? ripe : commitments) else { return nil }
        let call = RuntimeCall.subtensor(
            .revealWeights(
                netuid: known.netuid,
                uids: known.uids,
                values: known.values,
                salt: known.salt,
                versionKey: 0
            )
        )
        return Planned(name: "SubtensorModule.reveal_weights", bytes: call.scaleEncoded, signer: known.signer)
    }
}
