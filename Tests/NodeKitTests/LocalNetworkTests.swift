import Testing

@testable import NodeKit

@Suite struct LocalNetworkTests {
    @Test func aPartThatIsStartedAgainComesBackToItsPort() {
        let first = ["validator", "--status-port", "0", "--port", "0", "--netuid", "0"]
        #expect(
            LocalNetwork.arguments(first, at: "http://127.0.0.1:4321/status")
                == ["validator", "--status-port", "4321", "--port", "4321", "--netuid", "0"]
        )
        let fixed = ["miner", "--port", "77"]
        #expect(LocalNetwork.arguments(fixed, at: "http://127.0.0.2:77") == fixed)
    }

    @Test func everyParticipantHasAnAddressOfItsOwnThatTheChainAccepts() {
        let cast = Cast.participants(honest: ["a", "b"], cheats: ["c"], validators: 2, outsiders: ["mine"])
        #expect(cast.map(\.name) == ["validator-1", "validator-2", "a", "b", "c-cheat", "relay-cheat", "mine"])
        #expect(Set(cast.map(\.host)).count == cast.count)
        #expect(!cast.map(\.host).contains("127.0.0.1"))
        #expect(cast.filter(\.isCheat).map(\.name) == ["c-cheat", "relay-cheat"])
        #expect(cast.filter { $0.isMiner && $0.isHonest }.map(\.name) == ["a", "b", "mine"])
    }
}
