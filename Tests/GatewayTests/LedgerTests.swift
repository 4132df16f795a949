import Foundation
import Logging
import Neuron
import Testing

@testable import Gateway

@Suite struct LedgerTests {
    private func receipt(_ id: String, key: String = "buyer", price: UInt64 = 7) -> Receipt {
        Receipt(
            id: id,
            key: key,
            service: .search,
            model: "plexus-search",
            milliseconds: 1_700_000_000_123,
            uid: 3,
            hotkey: "5Hotkey",
            score: 0.75,
            low: 0.7,
            high: 0.8,
            samples: 40,
            validators: 2,
            minerMilliseconds: 1.25,
            totalMilliseconds: 2.5,
            attempts: 2,
            isHedged: true,
            price: price,
            question: "0x01",
            answer: "0x02"
        )
    }

    private func ledger(_ path: String?, capacity: Int = 4, bytes: Int = 1 << 20) throws -> Ledger {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return try Ledger(capacity: capacity, journal: path, maximumJournalBytes: bytes, logger: logger)
    }

    @Test func `a receipt survives being written and read`() throws {
        for price in [0, 7, UInt64.max] {
            let original = receipt("a", price: price)
            let text = WireValue.object(original.object).json(.compact)
            let read = try #require(WireValue(json: text).object)
            #expect(Receipt(read) == original)
        }
        #expect(Receipt([:]) == nil)
    }

    @Test func `the oldest receipts are dropped, usage is not`() throws {
        let ledger = try ledger(nil)
        for number in 0..<10 { ledger.record(receipt("r\(number)"), documents: 5) }
        #expect(ledger.receipt("r5", key: "buyer") == nil)
        #expect(ledger.receipt("r6", key: "buyer") == receipt("r6"))
        #expect(ledger.receipt("r6", key: "other") == nil)
        #expect(ledger.load.receipts == 4)
        let usage = try #require(ledger.usage(key: "buyer"))
        #expect(usage.search == Usage.Count(answered: 10, failed: 0, documents: 50, rao: 70))
    }

    @Test func `after a restart everything is there again, also where the last line was cut off`() async throws {
        try await withTemporaryFile { path in
            let first = try ledger(path)
            for number in 0..<6 { first.record(receipt("r\(number)"), documents: 5) }
            first.recordFailure(key: "buyer", .rerank, milliseconds: 5)
            let handle = try #require(FileHandle(forWritingAtPath: path))
            try handle.seekToEnd()
            try handle.write(contentsOf: Data("{\"receipt\":{\"id\":\"r9".utf8))
            let second = try ledger(path)
            #expect(second.usage(key: "buyer") == first.usage(key: "buyer"))
            #expect(second.receipt("r5", key: "buyer") == receipt("r5"))
            #expect(second.receipt("r1", key: "buyer") == nil)
            second.record(receipt("r10"), documents: 5)
            let third = try ledger(path)
            #expect(third.receipt("r10", key: "buyer") == receipt("r10"))
            #expect(third.usage(key: "buyer")?.search.answered == 7)
            #expect(third.usage(key: "buyer")?.rerank.failed == 1)
        }
    }

    @Test func `a journal that grows too long is rewritten and says the same`() async throws {
        try await withTemporaryFile { path in
            let first = try ledger(path, bytes: 10_000)
            for number in 0..<500 { first.record(receipt("r\(number)", key: "k\(number % 2)"), documents: 1) }
            let size = try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
            #expect(size < 12_000)
            let second = try ledger(path, bytes: 10_000)
            for key in ["k0", "k1"] {
                #expect(second.usage(key: key) == first.usage(key: key))
                #expect(second.usage(key: key)?.search.answered == 250)
            }
            for number in 496..<500 {
                #expect(second.receipt("r\(number)", key: "k\(number % 2)") != nil)
            }
            #expect(second.load.receipts == 4)
        }
    }

    @Test func `lines that are not ours are passed over, and a folder is no journal`() async throws {
        try await withTemporaryFile { path in
            let lines = [
                "", "nonsense", "[]", "{\"usage\":\"buyer\",\"counts\":{}}", "{\"receipt\":{}}", "{\"failed\":1}",
            ]
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
            #expect(try ledger(path).usage(key: "buyer") == nil)
            let folder = (path as NSString).deletingLastPathComponent
            #expect(throws: GatewayError.self) { try ledger(folder) }
            #expect(throws: GatewayError.self) { try ledger(folder + "/none/journal") }
        }
    }

    @Test func `a buyer can fetch its receipts, also after a restart, and nobody else can`() async throws {
        try await withTemporaryFile { path in
            try await withMiners([.honest(1, low: 0.5)]) { known in
                var market = try configuration(known, keys: [TestKeys.buyer, TestKeys.other])
                market.journal = path
                market.prices.search = 250
                let sold = try await withGateway(market) { buyer in
                    let answer = try await buyer.search()
                    let receipt = try #require(answer.object["receipt"]?.object)
                    let id = try #require(receipt["id"]?.text)
                    #expect(try await buyer.get("/v1/receipts/\(id)").object == receipt)
                    #expect(receipt["price"]?.object?["rao"]?.integer == 250)
                    return receipt
                }
                try await withGateway(market) { buyer in
                    let id = try #require(sold["id"]?.text)
                    #expect(try await buyer.get("/v1/receipts/\(id)").object == sold)
                    var other = buyer
                    other.secret = TestKeys.other.secret
                    let refused = try await other.get("/v1/receipts/\(id)")
                    #expect(refused.status == 404)
                    #expect(refused.code == "receipt_not_found")
                    let usage = try await buyer.get("/v1/usage").object
                    #expect(usage["key"]?.text == "buyer")
                    #expect(usage["rao"]?.integer == 250)
                    #expect(usage["search"]?.object?["documents"]?.integer == 3)
                    #expect(try await other.get("/v1/usage").object["rao"]?.integer == 0)
                }
            }
        }
    }
}
