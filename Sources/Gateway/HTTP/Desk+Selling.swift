import ChainCrypto
import Neuron

extension Desk {
    /// Ranked documents for a query.
    func search(_ fields: BuyerFields, _ order: Order) async throws(APIFault) -> GatewayReply {
        let request = try fields.search()
        let lookUp = configuration.document
        let question = Question.search(request.query, topK: request.topK, in: lookUp)
        let delivery = try await deliver(question, order)
        let receipt = settle(
            delivery,
            question,
            order,
            answer: RetrievalSynapse.answer(delivery.answer),
            documents: request.topK,
            price: configuration.prices.search
        )
        let results = delivery.answer.enumerated().map { index, id in
            var result: WireObject = ["id": .string(id), "rank": .integer(index + 1)]
            if let document = lookUp?(id) {
                result["title"] = .string(document.title)
                result["text"] = .string(document.text)
            }
            return WireValue.object(result)
        }
        var reply = GatewayReply([
            "id": .string(order.id),
            "object": "search",
            "model": .string(configuration.model),
            "results": .array(results),
            "usage": .object(["requests": .integer(1), "rao": Receipt.value(receipt.price)]),
            "receipt": .object(receipt.object),
        ])
        reply.headers = receipt.headers
        return reply
    }

    /// Given documents in the order of their relevance.
    func rerank(_ fields: BuyerFields, _ order: Order) async throws(APIFault) -> GatewayReply {
        let request = try fields.rerank()
        let question = Question.rerank(request.query, request.documents)
        let delivery = try await deliver(question, order)
        let receipt = settle(
            delivery,
            question,
            order,
            answer: RerankSynapse.answer(delivery.answer),
            documents: request.documents.count,
            price: configuration.prices.rerank
        )
        let scores = delivery.answer
        // Among equals the order of the request stays.
        let ranked = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
        let results = ranked.prefix(request.topN).map { index in
            var result: WireObject = ["index": .integer(index), "relevance_score": .number(scores[index])]
            if request.returnsDocuments {
                result["document"] = .object(["text": .string(request.documents[index])])
            }
            return WireValue.object(result)
        }
        var reply = GatewayReply([
            "id": .string(order.id),
            "object": "rerank",
            "model": .string(configuration.model),
            "results": .array(results),
            "usage": .object([
                "requests": .integer(1),
                "documents": .integer(request.documents.count),
                // Tokens are no unit here; Jina's and vLLM's clients want the field.
                "total_tokens": .integer(0),
                "rao": Receipt.value(receipt.price),
            ]),
            // What Cohere's clients read.
            "meta": .object(["billed_units": .object(["search_units": .integer(1)])]),
            "receipt": .object(receipt.object),
        ])
        reply.headers = receipt.headers
        return reply
    }

    /// Waits for a place, then asks the miners.
    func deliver<Answer: Sendable>(
        _ question: Question<Answer>,
        _ order: Order
    ) async throws(APIFault) -> Delivery<Answer> {
        guard case .admitted = await admission.acquire(seconds: configuration.limits.waitingSeconds) else {
            throw .overloaded
        }
        defer { admission.release() }
        do throws(RoutingFailure) {
            let router = question.service == .chat ? chatRouter ?? router : router
            return try await router.route(question, of: order.key.name)
        } catch {
            ledger.recordFailure(key: order.key.name, question.service, milliseconds: milliseconds)
            throw APIFault(error, question.service)
        }
    }

    /// Writes the receipt of an answer.
    func settle<Answer: Sendable>(
        _ delivery: Delivery<Answer>,
        _ question: Question<Answer>,
        _ order: Order,
        answer: WireObject,
        documents: Int,
        price: UInt64
    ) -> Receipt {
        let total = order.start.duration(to: .now).inSeconds
        let miner = Double(delivery.nanoseconds) / 1e9
        counters.delivered(question.service, attempts: delivery.attempts, total: total, miner: miner)
        let quality = delivery.miner.quality
        let digest = Hashing.blake2b256(WireValue.object(answer).json(.compact))
        let receipt = Receipt(
            id: order.id,
            key: order.key.name,
            service: question.service,
            model: question.service == .chat ? configuration.chat?.model ?? "" : configuration.model,
            milliseconds: milliseconds,
            uid: Int(delivery.miner.uid),
            hotkey: delivery.miner.endpoint.hotkey,
            score: Desk.rounded(quality.score, to: 1e6),
            low: Desk.rounded(quality.low, to: 1e6),
            high: Desk.rounded(quality.high, to: 1e6),
            samples: quality.samples,
            validators: quality.validators,
            minerMilliseconds: Desk.rounded(miner * 1_000, to: 1e3),
            totalMilliseconds: Desk.rounded(total * 1_000, to: 1e3),
            attempts: delivery.attempts,
            isHedged: delivery.isHedged,
            price: price,
            question: Hex.encode(question.digest),
            answer: Hex.encode(digest)
        )
        ledger.record(receipt, documents: documents)
        return receipt
    }

    /// Unix time in milliseconds.
    private var milliseconds: Int {
        Int(clock.nanoseconds / 1_000_000)
    }

    /// A figure with as many decimals as mean something.
    static func rounded(_ number: Double, to parts: Double) -> Double {
        (number * parts).rounded() / parts
    }
}
