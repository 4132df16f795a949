import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Bad input for every call: the error is the reference's, by name and number, and nothing else happens.
@Suite("Bad input")
struct RefusalTests {
    @Test("a call is refused as the reference refuses it, or taken as it takes it", arguments: RefusalCase.all)
    func outcome(row: RefusalCase) throws {
        var chain = RefusalWorld.chain
        row.prepare(&chain)
        let before = chain.committed().root
        let events = chain.events.count
        let error = Self.failure(of: row.call, from: row.origin, on: &chain)
        #expect(error == row.error)
        guard let error else { return }
        #expect(chain.committed().root == before, "a refused call changed the state")
        #expect(chain.events.count == events)
        try Self.expectKnown(error)
    }

    // runtime/tests/transaction_payment_wrapper.rs: non_proxy_call_charges_signer
    @Test("in a block, a refused call costs its fee and moves the nonce, and nothing else", arguments: RefusalCase.all)
    func transaction(row: RefusalCase) throws {
        guard case .signed(let signer) = row.origin, row.error != nil else { return }
        var chain = RefusalWorld.chain
        row.prepare(&chain)
        let extrinsic = try Self.extrinsic(row.call, by: signer, in: chain)
        var after = chain
        let outcome: ApplyOutcome
        do {
            outcome = try Executive.apply(extrinsic, index: 0, on: &after)
        } catch {
            // Kept out of the block, by a guard or for want of the fee.
            #expect(after.committed().root == chain.committed().root)
            return
        }
        guard case .failure(let error) = outcome else {
            Issue.record("the call took effect")
            return
        }
        #expect(error == row.error)
        var old = chain[System.account, signer]
        let fee = Self.fee(of: signer, in: after) ?? .zero
        old.nonce += 1
        old.data.free = old.data.free.saturatingSub(fee)
        #expect(after[System.account, signer] == old)
        var author = chain[System.account, RefusalWorld.author]
        author.data.free = author.data.free.saturatingAdd(fee)
        #expect(after[System.account, RefusalWorld.author] == author)
        // But for the two accounts and what the block has used, the states are one.
        chain[System.account, signer] = old
        chain[System.account, RefusalWorld.author] = author
        chain[System.blockWeight] = after[System.blockWeight]
        #expect(after.committed().root == chain.committed().root)
    }

    @Test("whoever may not make a call is refused first of all", arguments: CallList.entries.map(\.name))
    func callers(name: String) throws {
        let caller = try #require(CallerTable.caller(of: name), "nobody said who may make this call")
        let call = try #require(Self.sample(of: name), "no row makes this call")
        var refused: [(Origin, DispatchError)] = []
        let stranger = Origin.signed(RefusalWorld.stranger)
        switch caller {
        case .anyone: refused = [(.none, .badOrigin), (.root, .badOrigin)]
        case .anyoneOrRoot: refused = [(.none, .badOrigin)]
        case .root: refused = [(.none, .badOrigin), (stranger, .badOrigin), (.signed(RefusalWorld.owner), .badOrigin)]
        case .owner: refused = [(.none, .badOrigin), (.root, .badOrigin), (stranger, .badOrigin)]
        case .ownerOrRoot: refused = [(.none, .badOrigin), (stranger, .badOrigin)]
        case .author: refused = [(.root, .badOrigin), (stranger, .badOrigin)]
        case .sudo: refused = [(.none, .badOrigin), (stranger, Sudo.refuse(.requireSudo))]
        case .nobody(let error): refused = [(.none, error), (.root, error), (stranger, error)]
        }
        for (origin, expected) in refused {
            var chain = RefusalWorld.chain
            let before = chain.committed().root
            #expect(Self.failure(of: call, from: origin, on: &chain) == expected, "\(origin)")
            #expect(chain.committed().root == before)
        }
    }

    @Test("every call of the metadata is tried with all bad input that its arguments allow")
    func completeness() {
        var tried: [String: Set<RefusalCase.Kind>] = [:]
        for row in RefusalCase.all { tried[CallList.name(of: row.call), default: []].insert(row.kind) }
        #expect(CallList.entries.count > 150)
        for entry in CallList.entries where !entry.name.hasPrefix("AdminUtils.") {
            let missing = entry.kinds.subtracting(tried[entry.name] ?? [])
            #expect(missing.isEmpty, "\(entry.name) is not tried with: \(missing.map(\.rawValue).sorted())")
            #expect(tried[entry.name] != nil, "\(entry.name) has no row")
        }
    }

    // runtime/tests/metadata.rs: test_metadata
    @Test("every error of the protocol's pallets is explained to clients")
    func documentation() {
        var registry = TypeRegistry()
        let errors = [Subtensor.Failure.describe(in: &registry), AdminUtils.Failure.describe(in: &registry)]
        let types = registry.types
        for error in errors {
            guard case .variant(let variants) = types[Int(error)].shape else {
                Issue.record("errors are no enumeration")
                continue
            }
            #expect(!variants.isEmpty)
            for variant in variants { #expect(!variant.docs.joined().isEmpty, "\(variant.name)") }
        }
    }

    // MARK: Means

    static func failure(of call: RuntimeCall, from origin: Origin, on chain: inout Chain) -> DispatchError? {
        do {
            try call.dispatch(from: origin, on: &chain)
            return nil
        } catch {
            return error
        }
    }

    /// A call that can be made: one that is taken, where there is one; settings with zeros for everything.
    static func sample(of name: String) -> RuntimeCall? {
        let rows = RefusalCase.all.filter { CallList.name(of: $0.call) == name }
        if let row = rows.first(where: { $0.error == nil }) ?? rows.first(where: { $0.kind != .subnet }) ?? rows.first {
            return existing(row.call)
        }
        guard let entry = CallList.entries.first(where: { $0.name == name }) else { return nil }
        var reader = ScaleReader([entry.pallet, entry.index] + [UInt8](repeating: 0, count: 64))
        return try? RuntimeCall(from: &reader)
    }

    /// Calls that look whether the subnet exists, or has a mechanism, before they look who makes them.
    private static func existing(_ call: RuntimeCall) -> RuntimeCall {
        guard case .subtensor(let inner) = call else { return call }
        let commit = BoundedVec<UInt8>([])
        switch inner {
        case .commitWeights(_, let hash): return .subtensor(.commitWeights(netuid: 2, commitHash: hash))
        case .commitMechanismWeights(_, _, let hash):
            return .subtensor(.commitMechanismWeights(netuid: 2, mecid: 0, commitHash: hash))
        case .commitTimelockedWeights:
            return .subtensor(
                .commitTimelockedWeights(netuid: 2, commit: commit, revealRound: 0, commitRevealVersion: 4)
            )
        case .commitTimelockedMechanismWeights:
            return .subtensor(
                .commitTimelockedMechanismWeights(
                    netuid: 2,
                    mecid: 0,
                    commit: commit,
                    revealRound: 0,
                    commitRevealVersion: 4
                )
            )
        case .commitCrv3MechanismWeights:
            return .subtensor(.commitCrv3MechanismWeights(netuid: 2, mecid: 0, commit: commit, revealRound: 0))
        case .setMechanismWeights:
            return .subtensor(.setMechanismWeights(netuid: 1, mecid: 0, dests: [], weights: [], versionKey: 0))
        case .batchRevealWeights(let netuid, _, _, _, _):
            return .subtensor(
                .batchRevealWeights(netuid: netuid, uidsList: [], valuesList: [], saltsList: [], versionKeys: [])
            )
        default: return call
        }
    }

    private static func extrinsic(
        _ call: RuntimeCall,
        by signer: AccountID,
        in chain: Chain
    ) throws -> CheckedExtrinsic {
        let envelope = ExtrinsicSignature(
            address: .id(signer),
            signature: .ed25519(try #require(Bytes64([UInt8](repeating: 0, count: 64)))),
            extra: SignedExtra(nonce: System.nonce(of: signer, in: chain))
        )
        return try CheckedExtrinsic(bytes: Extrinsic(signature: envelope, call: call.scaleEncoded).wireBytes)
    }

    /// What the signer paid, as the events say; nil for a call that is free.
    private static func fee(of signer: AccountID, in chain: Chain) -> Tao? {
        for event in chain.events.reversed() {
            var reader = ScaleReader(event.bytes)
            if case .transactionPayment(.transactionFeePaid(let who, let fee, _)) = try? RuntimeEvent(from: &reader),
                who == signer
            {
                return fee
            }
        }
        return nil
    }

    /// The two errors that only spec_version 425 has; they follow those of 461.
    private static let appended: [[UInt8]: String] = [
        [Subtensor.index, Subtensor.Failure.invalidNumRootClaim.rawValue]: "InvalidNumRootClaim",
        [Subtensor.index, Subtensor.Failure.invalidSubnetNumber.rawValue]: "InvalidSubnetNumber",
    ]

    /// Numbers and names of errors as spec_version 461 has them.
    private static let names: [[UInt8]: String] = {
        var pallets: [String: UInt8] = [:]
        var names = appended
        guard let text = try? GoldenFixture.contents("Fixtures/golden/metadata-461.txt") else { return [:] }
        for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: "\t").map(String.init)
            guard parts.count == 2, let number = UInt8(parts[1]) else { continue }
            if parts[0].hasPrefix("pallet ") { pallets[String(parts[0].dropFirst(7))] = number }
            guard parts[0].hasPrefix("error ") else { continue }
            let name = parts[0].dropFirst(6).split(separator: ".")
            guard name.count == 2, let pallet = pallets[String(name[0])] else { continue }
            names[[pallet, number]] = String(name[1])
        }
        return names
    }()

    /// An error of a pallet has the number that real clients know under its name.
    private static func expectKnown(_ error: DispatchError) throws {
        // The reference has no such pallet.
        guard case .module(let module) = error, module.index != Audit.index else { return }
        let known = try #require(names[[module.index, module.error.bytes[0]]])
        #expect(known.lowercased() == error.name.lowercased())
    }
}
