import Foundation
import Neuron
import Primitives
import Testing

@testable import Gateway

@Suite struct ChatTests {
    /// A miner that says who it is and what it was asked.
    private func talker(_ uid: UInt16, low: Double) -> TestMiner {
        TestMiner(
            uid: uid,
            low: low,
            chat: { request in
                let asked = TaskSynapse.question(in: request.fields)
                let value = try WireValue(json: Array((asked?.question ?? "").utf8))
                guard asked?.family == "chat", case .array(let messages)? = value.object?["messages"],
                    let last = messages.last?.object?["content"]?.text
                else { throw AxonRefusal(status: 500, message: "not a conversation") }
                let text = WireValue.object(["text": .string("miner \(uid) heard: \(last)")])
                return TaskSynapse.answer(String(decoding: text.json(.compact), as: UTF8.self))
            }
        )
    }

    private func sold(_ miners: [KnownMiner]) throws -> GatewayConfiguration {
        var sold = try configuration([])
        sold.chat = GatewayChat(netuid: 2, miners: .fixed(miners))
        return sold
    }

    private let hello: WireObject = [
        "model": "plexus-chat",
        "messages": .array([.object(["role": "user", "content": "hello there"])]),
    ]

    @Test func theBestMinerAnswersInOpenAIsFormWithAReceipt() async throws {
        try await withMiners([talker(1, low: 0.2), talker(2, low: 0.6)]) { miners in
            try await withGateway(try self.sold(miners)) { buyer in
                let answer = try await buyer.post("/v1/chat/completions", self.hello)
                #expect(answer.status == 200, "\(answer.text)")
                #expect(answer.text.contains("miner 2 heard: hello there"))
                #expect(answer.text.contains("\"object\":\"chat.completion\""))
                #expect(answer.text.contains("\"measured_on\":\"chat\""))
                let models = try await buyer.get("/v1/models")
                #expect(models.text.contains("\"id\":\"plexus-chat\"") && models.text.contains("subnet-2"))
            }
        }
    }

    @Test func aMinerThatDoesNotUnderstandIsPassedOverWithoutBlame() async throws {
        var choosy = talker(3, low: 0.9)
        choosy.chat = { _ in throw AxonRefusal(status: 422, message: "not my kind of question") }
        try await withMiners([choosy, talker(1, low: 0.2)]) { miners in
            try await withGateway(try self.sold(miners)) { buyer in
                for _ in 0..<3 {
                    let answer = try await buyer.post("/v1/chat/completions", self.hello)
                    #expect(answer.status == 200 && answer.text.contains("miner 1 heard"), "\(answer.text)")
                }
            }
        }
    }

    @Test func aStreamIsTheSameAnswerInPieces() async throws {
        try await withMiners([talker(1, low: 0.5)]) { miners in
            try await withGateway(try self.sold(miners)) { buyer in
                var request = self.hello
                request["stream"] = .boolean(true)
                let answer = try await buyer.post("/v1/chat/completions", request)
                let events = answer.text.components(separatedBy: "\n\n").filter { !$0.isEmpty }
                #expect(answer.status == 200 && events.last == "data: [DONE]", "\(answer.text)")
                let said = try events.dropLast().map { event -> String in
                    let object = try WireValue(json: Array(event.dropFirst("data: ".count).utf8)).object
                    guard case .array(let choices)? = object?["choices"] else { return "" }
                    return choices.first?.object?["delta"]?.object?["content"]?.text ?? ""
                }
                #expect(said.joined() == "miner 1 heard: hello there")
                #expect(events.count > 5)
            }
        }
    }

    @Test func wrongRequestsAreToldWhatIsWrong() async throws {
        try await withMiners([talker(1, low: 0.5)]) { miners in
            try await withGateway(try self.sold(miners)) { buyer in
                let wrong: [(field: String, value: WireValue, status: Int)] = [
                    ("model", "gpt-9", 404),
                    ("messages", .array([]), 400),
                    ("messages", "hello", 400),
                    ("n", .integer(2), 400),
                    ("max_tokens", .integer(0), 400),
                    ("tools", .array([.object(["type": "function"])]), 400),
                ]
                for one in wrong {
                    var request = self.hello
                    request[one.field] = one.value
                    let answer = try await buyer.post("/v1/chat/completions", request)
                    #expect(answer.status == one.status, "\(one.field): \(answer.text)")
                }
            }
        }
    }

    @Test func whereNoConversationsAreSoldThatIsSaid() async throws {
        try await withGateway(try configuration([])) { buyer in
            let answer = try await buyer.post("/v1/chat/completions", self.hello)
            #expect(answer.status == 404 && answer.text.contains("service_not_offered"))
        }
    }
}
