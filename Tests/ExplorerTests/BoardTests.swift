import Evaluation
import Foundation
import Testing

@testable import Explorer

@Suite struct BoardTests {
    private func board(_ validators: [String] = []) -> Board {
        Board(node: "n", builder: OverviewBuilder(netuid: 2, names: [:]), validators: validators)
    }

    private func reading(block: UInt64, epoch: UInt64) -> SubnetReading {
        SubnetReading(block: block, terms: Fixture.terms(epoch), neurons: [], weights: [])
    }

    private func block(_ number: UInt64) -> BlockFigures {
        BlockFigures(number: number, hash: "h\(number)", extrinsics: 1, events: 2)
    }

    @Test func aLostChainIsMarkedFromTheFirstMomentAndKeepsItsFigures() {
        let board = board()
        board.connected(hashOfLastBlock: nil)
        board.update(reading(block: 5, epoch: 1), blocks: [block(4), block(5)])
        board.lost(at: Fixture.start)
        board.lost(at: Fixture.start.addingTimeInterval(60))
        #expect(board.current.overview.chain.outOfReachSince == Fixture.start)
        #expect(board.current.overview.chain.block == 5)
        #expect(board.current.overview.subnet?.epoch == 1)
        board.connected(hashOfLastBlock: "h5")
        #expect(board.current.overview.chain.outOfReachSince == nil)
        #expect(board.current.overview.blocks.map(\.number) == [5, 4])
    }

    @Test(arguments: [nil, "another"])
    func anotherChainBeginsWithAnEmptyHistory(_ hash: String?) {
        let board = board()
        board.connected(hashOfLastBlock: nil)
        board.update(reading(block: 5, epoch: 1), blocks: [block(5)])
        board.connected(hashOfLastBlock: hash)
        #expect(board.current.overview.blocks.isEmpty)
        #expect(board.current.overview.epochs.isEmpty)
        #expect(board.current.overview.subnet == nil)
    }

    @Test func aSilentValidatorKeepsItsLastFigures() {
        let board = board(["a", "b"])
        let status = ValidatorStatus(netuid: 2, hotkey: "V", block: 7, rounds: 1, answers: 2, miners: [])
        board.update(["a": .status(status), "b": .problem("no connection")], at: Fixture.start)
        #expect(board.current.overview.validators.map(\.problem) == [nil, "no connection"])
        board.update(["a": .problem("gone"), "b": .problem("gone")], at: Fixture.start.addingTimeInterval(5))
        let validators = board.current.overview.validators
        #expect(validators[0].block == 7)
        #expect(validators[0].outOfReachSince == Fixture.start.addingTimeInterval(5))
        #expect(validators[1].outOfReachSince == Fixture.start)
        board.update(["a": .status(status)], at: Fixture.start.addingTimeInterval(9))
        #expect(board.current.overview.validators[0].outOfReachSince == nil)
        #expect(board.current.overview.validators[0].problem == nil)
    }

    @Test func listenersHearOfNewsButNotOfNothing() async throws {
        let board = board()
        var revisions = try #require(board.revisions()).makeAsyncIterator()
        #expect(await revisions.next() == 0)
        board.lost(at: Fixture.start)
        #expect(await revisions.next() == 1)
        board.lost(at: Fixture.start)
        board.connected(hashOfLastBlock: nil)
        #expect(await revisions.next() == 2)
        board.close()
        #expect(await revisions.next() == nil)
    }

    @Test func onlySoManyCanListen() {
        let board = board()
        var streams = (0..<Board.listenerLimit).map { _ in board.revisions() }
        #expect(streams.allSatisfy { $0 != nil })
        #expect(board.revisions() == nil)
        streams.removeAll()
        #expect(board.revisions() != nil)
    }
}
