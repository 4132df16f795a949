import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
public import Tasks

/// A model behind OpenAI's interface: where it is, and what comes before each question.
public struct OpenAIModel: Sendable {
    /// The address with its version, such as `http://127.0.0.1:8000/v1`.
    public let url: String
    /// The model's name there.
    public var model = "default"
    /// The key; empty where none is needed.
    public var key = ""
    /// Messages before each conversation: instructions and examples. A better prompt makes a better miner.
    public var preamble: [ChatMessage] = []
    /// The most tokens of an answer, whatever the question allows.
    public var maximumTokens = 1_024

    /// A model at `url`; nil where that is no address of HTTP.
    public init?(url: String) {
        guard let parts = URLComponents(string: url), ["http", "https"].contains(parts.scheme ?? ""),
            parts.host?.isEmpty == false, parts.query == nil, parts.fragment == nil
        else { return nil }
        self.url = url.hasSuffix("/") ? String(url.dropLast()) : url
    }

    /// Reads a file of messages, `[{"role": …, "content": …}, …]`, to come before each question.
    ///
    /// - Throws: where the file cannot be read or holds no such list.
    public static func messages(reading path: String) throws -> [ChatMessage] {
        try JSONDecoder().decode([ChatMessage].self, from: Data(contentsOf: URL(filePath: path)))
    }

    /// Posts JSON to a path below the address.
    func post(_ path: String, _ body: some Encodable, seconds: Double) async throws -> Data {
        var request = HTTPClientRequest(url: url + path)
        request.method = .POST
        if !key.isEmpty { request.headers.add(name: "authorization", value: "Bearer \(key)") }
        request.headers.add(name: "content-type", value: "application/json")
        request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(body)))
        let timeout = TimeAmount.milliseconds(Int64(max(0.1, min(seconds, 3_600)) * 1_000))
        let response = try await HTTPClient.shared.execute(request, timeout: timeout)
        guard response.status == .ok else {
            throw AxonRefusal(status: 502, message: "the model behind this miner answered \(response.status.code)")
        }
        return Data(try await response.body.collect(upTo: 64 << 20).readableBytesView)
    }
}

/// Answers with a model behind OpenAI's interface.
///
/// Conversations are passed on. Questions of other families are put as their JSON, and the first JSON value in what the
/// model says is the answer.
struct OpenAIAnswering: TaskAnswering {
    let model: OpenAIModel
    let family: String

    private struct Request: Encodable {
        let model: String
        let messages: [ChatMessage]
        let max_tokens: Int
        // The same question has the same answer, so that a miner can be held to it.
        let temperature = 0
        let seed = 1
    }

    private struct Reply: Decodable {
        struct Choice: Decodable {
            struct Message: Decodable {
                let content: String?
            }
            let message: Message
        }
        let choices: [Choice]
    }

    func answer(_ question: Data, seconds: Double) async throws -> Data {
        if family == "chat" {
            let read = try JSONDecoder().decode(ChatQuestion.self, from: question)
            let text = try await say(read.messages, tokens: read.maximumTokens, seconds: seconds)
            return try JSONEncoder().encode(ChatAnswer(text: text))
        }
        let asked = ChatMessage(role: "user", content: String(decoding: question, as: UTF8.self))
        let text = try await say([asked], tokens: model.maximumTokens, seconds: seconds)
        guard let json = Self.firstJSON(in: text) else {
            throw AxonRefusal(status: 502, message: "the model behind this miner said nothing in JSON")
        }
        return json
    }

    private func say(_ messages: [ChatMessage], tokens: Int, seconds: Double) async throws -> String {
        let request = Request(
            model: model.model,
            messages: model.preamble + messages,
            max_tokens: max(1, min(tokens, model.maximumTokens))
        )
        let data = try await model.post("/chat/completions", request, seconds: seconds)
        let reply = try JSONDecoder().decode(Reply.self, from: data)
        return reply.choices.first?.message.content?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    }

    /// No answer of any family is longer; what a model says beyond it is not looked at.
    private static let longestAnswer = 65_536

    /// The first object or list in a text that is JSON.
    static func firstJSON(in text: String) -> Data? {
        let bytes = Array(text.utf8.prefix(longestAnswer))
        let opens: [UInt8] = [UInt8(ascii: "{"), UInt8(ascii: "[")]
        for start in bytes.indices.prefix(4_096) where opens.contains(bytes[start]) {
            var depth = 0
            var isText = false
            var isEscaped = false
            for end in start..<bytes.count {
                let byte = bytes[end]
                if isEscaped {
                    isEscaped = false
                } else if isText {
                    isEscaped = byte == UInt8(ascii: "\\")
                    isText = byte != UInt8(ascii: "\"")
                } else if byte == UInt8(ascii: "\"") {
                    isText = true
                } else if opens.contains(byte) {
                    depth += 1
                } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
                    depth -= 1
                    guard depth == 0 else { continue }
                    let data = Data(bytes[start...end])
                    if (try? JSONValue(reading: data)) != nil { return data }
                    break
                }
            }
        }
        return nil
    }
}
