import ChainCrypto
import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Figures: `node/src/chain_spec/localnet.rs` and `macros/genesis.rs` of subtensor.
struct GenesisTests {
    @Test("the accounts are those that their secrets derive", arguments: DevAccount.allCases)
    func keys(account: DevAccount) throws {
        #expect(try Keypair(uri: account.uri).publicKey == account.id.bytes)
    }

    @Test("the well-known accounts have their addresses")
    func addresses() {
        #expect(SS58.encode(DevAccount.alice.id.bytes) == "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY")
        #expect(SS58.encode(DevAccount.alith.bytes) == "5Fghzk1AJt88PeFEzuRfXzbPchiBbsVGTTXcdx599VdZzkTA")
        #expect(SS58.encode(DevAccount.baltathar.bytes) == "5GeqNhKWj1KG78VHzbmo3ZjZgUTrCuWeamdgiA114XHGdaEr")
    }

    @Test("accounts have what the reference gives them, and others what is asked for", arguments: Profile.allCases)
    func balances(profile: Profile) {
        let guest = AccountID(Bytes32(truncatingOrPadding: [9]))
        let poor = AccountID(Bytes32(truncatingOrPadding: [8]))
        let extra: [(account: AccountID, balance: Tao)] = [(guest, 5_000), (DevAccount.dave.id, 700), (poor, 499)]
        let chain = Chain(Genesis.localnet(profile: profile, extraAccounts: extra), profile: profile)
        #expect(Balances.free(DevAccount.alice.id, in: chain) == 1_000_000_000_000_000)
        #expect(Balances.free(DevAccount.charlie.id, in: chain) == 1_000_000_000_000_000)
        #expect(Balances.free(DevAccount.eve.id, in: chain) == 2_000_000_000_000)
        #expect(Balances.free(DevAccount.alith, in: chain) == 2_000_000_000_000)
        #expect(Balances.free(DevAccount.dave.id, in: chain) == 700)
        #expect(Balances.free(guest, in: chain) == 5_000)
        #expect(chain[System.account, guest].providers == 1)
        #expect(!chain.contains(System.account, poor))
        let total = chain.entries(of: System.account).reduce(Tao.zero) { $0.saturatingAdd($1.value.data.free) }
        #expect(chain[Balances.totalIssuance] == total)
        #expect(chain[Subtensor.totalIssuance] == total)
        #expect(total == Tao(3_000_000_000_000_000 + 7 * 2_000_000_000_000 + 700 + 5_000))
    }

    @Test("Alice administers and three authors make blocks; a dev chain has one")
    func system() {
        let local = Chain(Genesis.localnet(profile: .fast), profile: .fast)
        #expect(local[Sudo.key] == DevAccount.alice.id)
        let authors = local[Aura.authorities].elements.map { AccountID($0.content) }
        #expect(authors == [DevAccount.one.id, DevAccount.two.id, DevAccount.three.id])
        let dev = Chain(Genesis.dev(profile: .fast), profile: .fast)
        #expect(dev[Aura.authorities].elements.map { AccountID($0.content) } == [DevAccount.one.id])
        #expect(local.chainIsAtGenesis && dev.chainIsAtGenesis)
    }

    @Test("root and subnet 1 are there as in the reference")
    func subnets() {
        let chain = Chain(Genesis.localnet(profile: .fast), profile: .fast)
        #expect(chain[Subtensor.totalNetworks] == 2)
        #expect(Subtensor.allSubnets(in: chain) == [0, 1])
        #expect(Subtensor.nextNetuid(in: chain) == 2)
        #expect(chain[Subtensor.subnetOwner, 0] == DevAccount.alice.id)
        #expect(chain[Subtensor.subnetOwnerHotkey, 0] == DevAccount.aliceHotkey.id)
        #expect(chain[Subtensor.maxAllowedUids, 0] == 64)
        #expect(chain[Subtensor.tempo, 0] == 100)
        #expect(chain[Subtensor.tempo, 1] == 100)
        #expect(chain[Subtensor.subnetTAO, 1] == 10_000_000_000)
        #expect(chain[Subtensor.subnetAlphaIn, 1] == 10_000_000_000)
        #expect(chain[Subtensor.subnetAlphaOut, 1] == 1_000_000_000)
        #expect(Subtensor.stake(of: .zero, .zero, at: 1, in: chain) == 1_000_000_000)
        #expect(Subtensor.uid(of: .zero, at: 1, in: chain) == 0)
        #expect(chain[Subtensor.lastUpdate, 1] == [0])
        #expect(chain[Subtensor.tokenSymbol, 1] == Array("α".utf8))
        #expect(chain[Subtensor.firstEmissionBlockNumber, 1] == nil)
        #expect(!chain[Subtensor.subtokenEnabled, 1])
        #expect(!chain[Subtensor.yuma3On, 1])
        let standard = Chain(Genesis.localnet(profile: .standard), profile: .standard)
        #expect(standard[Subtensor.subnetOwner, 0] == .zero)
        #expect(standard.contains(Subtensor.subnetOwnerHotkey, 0))
    }

    @Test("every kind of chain has a genesis hash of its own, always the same")
    func hashes() {
        let states = Profile.allCases.flatMap { [Genesis.localnet(profile: $0), Genesis.dev(profile: $0)] }
        let hashes = states.map { Genesis.header(of: $0).hash }
        #expect(Set(hashes).count == 4)
        #expect(Genesis.header(of: Genesis.localnet(profile: .fast)).hash == hashes[0])
        #expect(Genesis.header(of: states[0]).number == 0)
        #expect(Genesis.header(of: states[0]).extrinsicsRoot == TrieRoot.ordered([]))
    }
}

extension Chain {
    /// Whether no block has been made.
    fileprivate var chainIsAtGenesis: Bool { block == 0 && events.isEmpty }
}
