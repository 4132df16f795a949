import Neuron

/// What a key has used since it was first seen.
struct Usage: Sendable, Equatable {
    /// The counts of one service.
    struct Count: Sendable, Equatable {
        var answered = 0
        var failed = 0
        /// Documents asked for or judged.
        var documents = 0
        var rao: UInt64 = 0

        var object: WireObject {
            [
                "answered": .integer(answered),
                "failed": .integer(failed),
                "documents": .integer(documents),
                "rao": Receipt.value(rao),
            ]
        }
    }

    /// Unix time of the first request in milliseconds.
    var since: Int
    var search = Count()
    var rerank = Count()
    var chat = Count()

    init(since: Int) {
        self.since = since
    }

    subscript(service: GatewayService) -> Count {
        get {
            switch service {
            case .search: search
            case .rerank: rerank
            case .chat: chat
            }
        }
        set {
            switch service {
            case .search: search = newValue
            case .rerank: rerank = newValue
            case .chat: chat = newValue
            }
        }
    }

    var object: WireObject {
        [
            "since_ms": .integer(since),
            "search": .object(search.object),
            "rerank": .object(rerank.object),
            "chat": .object(chat.object),
            "rao": Receipt.value(search.rao &+ rerank.rao &+ chat.rao),
        ]
    }
}

extension Usage {
    /// The usage that a journal holds; nil where `object` is none.
    init?(_ object: WireObject) {
        guard let since = object["since_ms"]?.integer, let search = object["search"]?.object.flatMap(Count.init),
            let rerank = object["rerank"]?.object.flatMap(Count.init)
        else { return nil }
        self.since = since
        self.search = search
        self.rerank = rerank
        // Absent in journals from before there were conversations.
        if let chat = object["chat"]?.object.flatMap(Count.init) { self.chat = chat }
    }
}

extension Usage.Count {
    init?(_ object: WireObject) {
        guard let answered = object["answered"]?.integer, let failed = object["failed"]?.integer,
            let documents = object["documents"]?.integer, let rao = object["rao"].flatMap(Receipt.number)
        else { return nil }
        self.init(answered: answered, failed: failed, documents: documents, rao: rao)
    }
}
