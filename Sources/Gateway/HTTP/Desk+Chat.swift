import Neuron

extension Desk {
    /// A conversation's next message, whole or as a stream of events in OpenAI's form.
    ///
    /// A miner's answer comes whole, so that it can be checked and told in a receipt; a stream then sends it in pieces.
    func chat(_ fields: BuyerFields, _ order: Order, _ offer: GatewayChat) async throws(APIFault) -> GatewayReply {
        let request = try fields.chat(offer)
        let question = Question.chat(request)
        let delivery = try await deliver(question, order)
        let receipt = settle(
            delivery,
            question,
            order,
            answer: TaskSynapse.answer(delivery.answer),
            documents: 1,
            price: offer.price
        )
        let completion = Completion(
            id: "chatcmpl-" + order.id.dropFirst("req_".count),
            created: receipt.milliseconds / 1_000,
            model: offer.model,
            text: delivery.answer,
            prompt: request.messages.map(\.content),
            receipt: receipt
        )
        var reply =
            request.isStreamed
            ? GatewayReply(text: completion.events(tellsUsage: request.tellsUsage), type: "text/event-stream")
            : GatewayReply(completion.object)
        reply.headers = receipt.headers
        return reply
    }
}

/// An answer in OpenAI's form.
private struct Completion {
    let id: String
    let created: Int
    let model: String
    let text: String
    let prompt: [String]
    let receipt: Receipt

    /// Tokens are the models' own; four bytes a token is the usual estimate, and nothing is charged by it.
    private static func tokens(_ text: String) -> Int { (text.utf8.count + 3) / 4 }

    private var usage: WireObject {
        let asked = prompt.reduce(0) { $0 + Self.tokens($1) }
        let said = Self.tokens(text)
        return [
            "prompt_tokens": .integer(asked), "completion_tokens": .integer(said),
            "total_tokens": .integer(asked + said),
        ]
    }

    /// The whole answer.
    var object: WireObject {
        [
            "id": .string(id),
            "object": "chat.completion",
            "created": .integer(created),
            "model": .string(model),
            "choices": .array([
                .object([
                    "index": .integer(0),
                    "message": .object(["role": "assistant", "content": .string(text), "refusal": .null]),
                    "logprobs": .null,
                    "finish_reason": "stop",
                ])
            ]),
            "usage": .object(usage),
            "receipt": .object(receipt.object),
        ]
    }

    /// The answer as server-sent events: the role, the words, the end, and `[DONE]`.
    func events(tellsUsage: Bool) -> String {
        var events = [chunk(["role": "assistant", "content": ""], end: .null)]
        for piece in Self.pieces(text) { events.append(chunk(["content": .string(piece)], end: .null)) }
        var last = chunk([:], end: "stop")
        last["receipt"] = .object(receipt.object)
        events.append(last)
        if tellsUsage {
            var told = head
            told["choices"] = .array([])
            told["usage"] = .object(usage)
            events.append(told)
        }
        let lines = events.map { "data: " + String(decoding: WireValue.object($0).json(.compact), as: UTF8.self) }
        return (lines + ["data: [DONE]"]).joined(separator: "\n\n") + "\n\n"
    }

    private var head: WireObject {
        [
            "id": .string(id), "object": "chat.completion.chunk", "created": .integer(created),
            "model": .string(model),
        ]
    }

    private func chunk(_ delta: WireObject, end: WireValue) -> WireObject {
        var chunk = head
        chunk["choices"] = .array([
            .object(["index": .integer(0), "delta": .object(delta), "logprobs": .null, "finish_reason": end])
        ])
        return chunk
    }

    /// The text in pieces of a word each, with the space before it.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for character in text {
            if character.isWhitespace, piece.contains(where: { !$0.isWhitespace }) {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }
}
