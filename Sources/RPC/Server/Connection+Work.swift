import NIOCore

extension Connection {
    /// Does one piece of work, then those that wait, until none does.
    func run(_ first: WorkQueue.Work) async {
        var next: WorkQueue.Work? = first
        while let work = next {
            if channel.isActive, !Task.isCancelled {
                let isLarge = await perform(work)
                await work.outbox.waitForRoom(afterLargeReply: isLarge)
            }
            next = self.work.next()
            // Other connections get their turn between two pieces of work of this one.
            if next != nil { await Task.yield() }
        }
    }

    /// From this size on, a task makes sure that its reply has gone before it makes another.
    private static let largeReply = 64 << 10

    /// Does the work and sends the reply; whether that was a large one. The reply lives only in here: a task that waits
    /// afterwards must not hold it.
    private func perform(_ work: WorkQueue.Work) async -> Bool {
        var opened: [OpenedSubscription] = []
        let reply: [UInt8]?
        switch work.message {
        case .single(let entry):
            reply = limited(await answer(entry, work: work, opened: &opened), of: entry)
        case .batch(let entries):
            reply = await answer(batch: entries, work: work, opened: &opened)
        }
        work.outbox.finish(reply, cost: work.cost)
        // Only now: an id must reach the client before the first notification that bears it.
        for subscription in opened {
            entrance.yield(.opened(subscription))
        }
        return (reply?.count ?? 0) >= Self.largeReply
    }

    private func answer(
        batch entries: [RPCMessage.Entry],
        work: WorkQueue.Work,
        opened: inout [OpenedSubscription]
    ) async -> [UInt8]? {
        let limit = parts.limits.replyBytes
        var replies: [[UInt8]] = []
        var size = 0
        var isCrowded = false
        defer { _ = parts.admission.noteOutgoing(change: -size) }
        for entry in entries {
            guard size <= limit, !isCrowded || size <= RPCLimits.smallQueueBytes else {
                if let id = entry.replyID {
                    replies.append(RPCReply.encode(id: id, .failure(.batchReplyTooLarge(limit: limit))))
                }
                continue
            }
            guard var reply = await answer(entry, work: work, opened: &opened) else { continue }
            size += reply.count
            isCrowded = parts.admission.noteOutgoing(change: reply.count)
            if size > limit, let id = entry.replyID {
                reply = RPCReply.encode(id: id, .failure(.batchReplyTooLarge(limit: limit)))
            }
            replies.append(reply)
        }
        return replies.isEmpty ? nil : RPCReply.encodeBatch(replies)
    }

    private func limited(_ reply: [UInt8]?, of entry: RPCMessage.Entry) -> [UInt8]? {
        let limit = parts.limits.replyBytes
        guard let reply, reply.count > limit, let id = entry.replyID else { return reply }
        return RPCReply.encode(id: id, .failure(.oversizedReply(limit: limit)))
    }

    private func answer(
        _ entry: RPCMessage.Entry,
        work: WorkQueue.Work,
        opened: inout [OpenedSubscription]
    ) async -> [UInt8]? {
        let request: RPCRequest
        switch entry {
        case .success(let valid): request = valid
        case .failure(let malformed): return RPCReply.encode(id: malformed.id, .failure(malformed.error))
        }
        let outcome: Result<JSONValue, RPCError>
        do throws(RPCError) {
            outcome = .success(try await call(request, work: work, opened: &opened))
        } catch {
            outcome = .failure(error)
        }
        return request.id.map { RPCReply.encode(id: $0, outcome) }
    }

    private func call(
        _ request: RPCRequest,
        work: WorkQueue.Work,
        opened: inout [OpenedSubscription]
    ) async throws(RPCError) -> JSONValue {
        guard let method = parts.registry[request.method] else { throw .methodNotFound(request.method) }
        let context = context(isWebSocket: work.notifier != nil)
        switch method.action {
        case .call(let handler):
            return try await handler(context, request.parameters)
        case .unsubscribe:
            var reader = try RPCParameterReader(request.parameters, declared: method.parameters)
            guard case .string(let id) = try reader.read(RPCMethod.subscriptionID) else { return false }
            return .bool(subscriptions.close(id))
        case .subscribe(let handler, let notification):
            guard let notifier = work.notifier else { throw .subscriptionsNeedWebSocket }
            // A notification would never learn the id.
            guard request.id != nil else { return .null }
            guard let place = subscriptions.open() else {
                throw .tooManySubscriptions(limit: parts.limits.subscriptionsPerConnection)
            }
            let updates: RPCUpdates
            do throws(RPCError) {
                updates = try await handler(context, request.parameters)
            } catch {
                _ = subscriptions.close(place.id)
                throw error
            }
            opened.append(
                OpenedSubscription(
                    id: place.id,
                    notification: notification,
                    updates: updates,
                    stop: place.stop,
                    notifier: notifier
                )
            )
            return .string(place.id)
        }
    }
}

extension RPCMessage.Entry {
    /// The id to answer under; nil for a notification.
    fileprivate var replyID: JSONValue? {
        switch self {
        case .success(let request): request.id
        case .failure(let malformed): malformed.id
        }
    }
}
