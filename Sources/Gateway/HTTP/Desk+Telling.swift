import Neuron
import Primitives

extension Desk {
    /// Whether buyers can be served; 503 where no miner could be asked.
    func health() -> GatewayReply {
        let view = router.directory.view
        let isReady = !view.miners.isEmpty
        var object: WireObject = [
            "status": isReady ? "ok" : "no_miners",
            "netuid": .integer(Int(configuration.netuid.rawValue)),
            "miners": .integer(view.miners.count),
            "excluded": .integer(view.excluded),
            "validators": .integer(view.validators),
            "chain": .boolean(view.isChainKnown),
        ]
        if let chat = configuration.chat, let chatView = chatRouter?.directory.view {
            object["chat"] = .object([
                "netuid": .integer(Int(chat.netuid.rawValue)),
                "miners": .integer(chatView.miners.count),
            ])
        }
        var reply = GatewayReply(object)
        if !isReady {
            reply.status = 503
            reply.headers = [("retry-after", "2")]
        }
        return reply
    }

    /// Counters in Prometheus' text form.
    func metrics() -> GatewayReply {
        let view = router.directory.view
        let (running, waiting) = admission.load
        let (receipts, journalFailures) = ledger.load
        let gauges = GatewayCounters.Gauges(
            running: running,
            waiting: waiting,
            miners: view.miners.count,
            skipped: router.health.skipped,
            validators: view.validators,
            receipts: receipts,
            journalFailures: journalFailures
        )
        return GatewayReply(text: counters.text(gauges), type: "text/plain; version=0.0.4; charset=utf-8")
    }

    /// The list that OpenAI's clients read.
    func models() -> GatewayReply {
        let entries = [entry] + (chatEntry.map { [$0] } ?? [])
        return GatewayReply(["object": "list", "data": .array(entries.map(WireValue.object))])
    }

    /// One model.
    func model(_ name: String) throws(APIFault) -> GatewayReply {
        if name == configuration.chat?.model, let chatEntry { return GatewayReply(chatEntry) }
        guard name == configuration.model else {
            throw .notFound(
                "There is no model '\(name.prefix(64))' here. Ask for '\(configuration.model)'.",
                param: "model",
                code: "model_not_found"
            )
        }
        return GatewayReply(entry)
    }

    /// What a key has used.
    func usage(of key: APIKey) -> GatewayReply {
        var object: WireObject = [
            "object": "usage",
            "key": .string(key.name),
            "limit": .object([
                "requests_per_minute": key.requestsPerMinute.map(WireValue.integer) ?? .null,
                "concurrent_requests": .integer(configuration.limits.openRequestsPerKey),
            ]),
        ]
        let usage = ledger.usage(key: key.name) ?? Usage(since: Int(clock.nanoseconds / 1_000_000))
        for member in usage.object.members { object[member.name] = member.value }
        return GatewayReply(object)
    }

    /// A receipt, for the key that it was given to.
    func receipt(_ id: String, of key: APIKey) throws(APIFault) -> GatewayReply {
        guard let receipt = ledger.receipt(id, key: key.name) else {
            throw .notFound("There is no such receipt of this key; old ones are dropped.", code: "receipt_not_found")
        }
        return GatewayReply(receipt.object)
    }

    /// The model as it stands: what is offered, at which price, and how good the best miner is.
    private var entry: WireObject {
        entry(
            configuration.model,
            router.directory.view,
            netuid: configuration.netuid,
            metric: "ndcg@10",
            services: [.search, .rerank],
            price: [
                "search_rao": Receipt.value(configuration.prices.search),
                "rerank_rao": Receipt.value(configuration.prices.rerank),
            ]
        )
    }

    /// The chat subnet as it stands; nil where it is not sold.
    private var chatEntry: WireObject? {
        guard let chat = configuration.chat, let view = chatRouter?.directory.view else { return nil }
        return entry(
            chat.model,
            view,
            netuid: chat.netuid,
            metric: "exact",
            services: [.chat],
            price: ["chat_rao": Receipt.value(chat.price)]
        )
    }

    private func entry(
        _ model: String,
        _ view: DirectoryView,
        netuid: NetUID,
        metric: String,
        services: [GatewayService],
        price: WireObject
    ) -> WireObject {
        var quality = WireValue.null
        if let best = view.miners.first?.quality {
            quality = .object([
                "score": .number(Desk.rounded(best.score, to: 1e6)),
                "low": .number(Desk.rounded(best.low, to: 1e6)),
                "high": .number(Desk.rounded(best.high, to: 1e6)),
                "level": .number(0.95),
                "metric": .string(metric),
                "samples": .integer(best.samples),
                "validators": .integer(best.validators),
                "latency_ms": .number(Desk.rounded(best.latencyMilliseconds, to: 1e3)),
            ])
        }
        return [
            "id": .string(model),
            "object": "model",
            "created": .integer(created),
            "owned_by": .string("subnet-\(netuid.rawValue)"),
            "services": .strings(services.map(\.rawValue)),
            "miners": .integer(view.miners.count),
            "quality": quality,
            "price": .object(price),
        ]
    }
}
