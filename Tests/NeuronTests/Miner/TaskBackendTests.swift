import Evaluation
import Foundation
import Tasks
import Testing

@testable import Neuron

@Suite struct TaskBackendTests {
    private let task = WireTask(ChatTask())

    @Test func questionsAndAnswersTravelAsTheJSONOfTheirFamily() async throws {
        let wire = SubnetWire(family: "chat")
        let item = try await task.generate(seed: ItemSeed(public: 5), difficulty: .medium)
        let request = try #require(wire.request(item.question))
        let asked = try #require(TaskSynapse.question(in: request))
        #expect(asked.family == "chat" && Data(asked.question.utf8) == item.question)
        let answer = Data("{\"text\":\"positive\"}".utf8)
        #expect(wire.answer(in: TaskSynapse.answer(String(decoding: answer, as: UTF8.self))) == answer)
        #expect(wire.answer(in: [:]) == nil)
        #expect(wire.text(of: item.question).contains("\n"))
    }

    @Test func retrievalKeepsItsOwnRequest() throws {
        let wire = SubnetWire(family: "retrieval")
        let question = try JSONEncoder().encode(RetrievalQuestion(query: "a cat", topK: 3))
        #expect(wire.definition == RetrievalSynapse.definition)
        #expect(wire.request(question) == RetrievalSynapse.request(query: "a cat", topK: 3))
        #expect(wire.text(of: question) == "a cat")
        #expect(wire.request(Data("[]".utf8)) == nil)
    }

    @Test func aProgramAnswersLineByLine() async throws {
        let command =
            "python3 -c 'import sys\nfor l in sys.stdin: print(\"{\\\"text\\\": \\\"positive\\\"}\", flush=True)'"
        let answers = try TaskBackend.command(command).answers(family: "chat")
        for _ in 0..<2 {
            #expect(try await answers(Data("{}".utf8), 5) == Data("{\"text\": \"positive\"}".utf8))
        }
        let silent = try TaskBackend.command("true").answers(family: "chat")
        await #expect(throws: AxonRefusal.self) { try await silent(Data("{}".utf8), 1) }
    }

    @Test func aSolverRefusesWhatItDoesNotUnderstandWithoutFailing() async throws {
        let answers = try TaskBackend.solver("expert", task).answers(family: "chat")
        let item = try await task.generate(seed: ItemSeed(public: 9), difficulty: .medium)
        #expect(try await task.grade(try await answers(item.question, 1), for: item).score.millionths > 0)
        let free = Data(#"{"max_tokens":5,"messages":[{"content":"Hello","role":"user"}]}"#.utf8)
        do {
            _ = try await answers(free, 1)
            Issue.record("it answered")
        } catch let refusal as AxonRefusal {
            #expect(refusal.status == 422)
        }
    }

    @Test func theFirstJSONOfATalkativeModelIsTaken() throws {
        let said = "Sure! {not json} Here: {\"order\": [2, 1], \"why\": \"a } in a text\"} Anything else?"
        let found = try #require(OpenAIAnswering.firstJSON(in: said))
        #expect(String(decoding: found, as: UTF8.self) == "{\"order\": [2, 1], \"why\": \"a } in a text\"}")
        #expect(OpenAIAnswering.firstJSON(in: "nothing [ here") == nil)
    }

    @Test func addressesOfModelsAreChecked() {
        #expect(OpenAIModel(url: "http://127.0.0.1:8000/v1/")?.url == "http://127.0.0.1:8000/v1")
        for bad in ["", "127.0.0.1", "ftp://x/v1", "http:///v1", "http://x/v1?key=1"] {
            #expect(OpenAIModel(url: bad) == nil, "\(bad)")
        }
    }
}
