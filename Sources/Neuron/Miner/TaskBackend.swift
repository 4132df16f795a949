import ChainCrypto
public import Evaluation
public import Foundation
import Tasks

/// How a miner answers the questions of any family but retrieval.
public enum TaskBackend: Sendable {
    /// With a reference solver of the family.
    case solver(String, WireTask)
    /// With a program that reads a question as one line of JSON and writes an answer as one.
    case command(String)
    /// With a model behind OpenAI's interface.
    case openAI(OpenAIModel)
    /// With what another server of the axon protocol answers.
    case forward(AxonServer)

    /// What answers, for questions of `family`. The hotkey signs requests to another server.
    func answerer(family: String, hotkey: Keypair) -> any TaskAnswering {
        switch self {
        case .solver(let name, let task): TaskSolverAnswering(name: name, task: task)
        case .command(let command): CommandAnswering(program: LineProgram(command))
        case .openAI(let model): OpenAIAnswering(model: model, family: family)
        case .forward(let server): TaskForwardAnswering(server: server, family: family, keypair: hotkey)
        }
    }

    /// What answers as this backend does, outside of any network; for measuring.
    ///
    /// - Throws: where no key can be made.
    public func answers(family: String) throws -> @Sendable (_ question: Data, _ seconds: Double) async throws -> Data {
        let hotkey = try Keypair(seed: Array(repeating: 7, count: 32))
        let answering = answerer(family: family, hotkey: hotkey)
        return { try await answering.answer($0, seconds: $1) }
    }
}

/// Answers questions given as JSON.
protocol TaskAnswering: Sendable {
    /// The answer's JSON; `seconds` is how long the caller waits.
    func answer(_ question: Data, seconds: Double) async throws -> Data

    /// Closes what it holds open.
    func end() async
}

extension TaskAnswering {
    func end() async {}
}

/// Answers with a reference solver.
private struct TaskSolverAnswering: TaskAnswering {
    let name: String
    let task: WireTask

    func answer(_ question: Data, seconds: Double) async throws -> Data {
        if let delay = task.solvers.first(where: { $0.name == name })?.delayMilliseconds, delay > 0 {
            try await Task.sleep(for: .milliseconds(delay))
        }
        do throws(TaskError) {
            return try await task.solve(question, with: name)
        } catch {
            guard case .solver(let why) = error else {
                throw AxonRefusal(status: 500, message: "this miner's solver failed")
            }
            // Not this miner's kind of question; that is no failure.
            throw AxonRefusal(status: 422, message: why)
        }
    }
}

/// Answers with a program of the miner's own.
private struct CommandAnswering: TaskAnswering {
    let program: LineProgram

    func answer(_ question: Data, seconds: Double) async throws -> Data {
        let line = Data(question.filter { $0 != 0x0a })
        guard let answer = await program.answer(to: line, milliseconds: Int(seconds * 1_000)) else {
            throw AxonRefusal(status: 503, message: "the program behind this miner gave no answer in time")
        }
        return answer
    }

    func end() async { program.stop() }
}

/// Answers with what another server of the axon protocol says, asked as this miner.
private struct TaskForwardAnswering: TaskAnswering {
    let family: String
    let forward: Forwarding

    init(server: AxonServer, family: String, keypair: Keypair) {
        self.family = family
        forward = Forwarding(server: server, keypair: keypair)
    }

    func answer(_ question: Data, seconds: Double) async throws -> Data {
        let text = String(decoding: question, as: UTF8.self)
        let request = TaskSynapse.request(family: family, question: text)
        let fields = try await forward.ask(TaskSynapse.definition, request, seconds: seconds)
        guard let answer = TaskSynapse.answer(in: fields) else {
            throw AxonRefusal(status: 502, message: "the server behind this miner sent no answer")
        }
        return Data(answer.utf8)
    }

    func end() async { await forward.end() }
}
