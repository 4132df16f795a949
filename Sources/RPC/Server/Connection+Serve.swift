import NIOCore

extension Connection {
    /// Serves the connection until it closes or the task is cancelled. Everything that it started has ended when this
    /// returns: running requests, waiting ones, subscriptions.
    func serve() async {
        await withDiscardingTaskGroup { group in
            for await arrival in inbox {
                switch arrival {
                case .message(let incoming):
                    guard channel.isActive, let work = read(incoming) else { continue }
                    if self.work.start(work, limit: parts.limits.runningPerConnection) {
                        group.addTask { await self.run(work) }
                    }
                case .opened(let subscription):
                    group.addTask { await self.pump(subscription) }
                case .health(let answer):
                    group.addTask { answer(await self.parts.health()) }
                }
            }
            group.cancelAll()
        }
        await close()
    }

    /// Says goodbye, if the connection is still open, and waits until it is closed.
    private func close() async {
        entrance.finish()
        // Cancelled means that the server stops; else the connection ends by itself, or has broken a rule.
        let patience = TimeAmount(Task.isCancelled ? parts.limits.stopTimeout : parts.limits.closeTimeout)
        channel.eventLoop.execute { [channel] in
            channel.pipeline.fireUserInboundEventTriggered(ServerStops())
            let deadline = channel.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
            channel.closeFuture.whenComplete { _ in deadline.cancel() }
        }
        // Why it closed does not matter: it is closed.
        _ = try? await channel.closeFuture.get()
    }

    /// Parses a message, and answers at once what needs no work.
    private func read(_ incoming: Incoming) -> WorkQueue.Work? {
        let size = incoming.bytes.readableBytes
        let (parsed, values) = Self.parse(incoming.bytes, limits: parts.limits.json)
        let message: RPCMessage
        switch parsed {
        case .success(let json): message = RPCMessage(json: json, batchLimit: parts.limits.batchLength)
        case .failure(let error):
            if let socket = incoming.socket, !Self.isUTF8(incoming.bytes) {
                socket.rejectText()
                return nil
            }
            message = .single(.failure(MalformedRequest(id: .null, error: .parseError(error.description))))
        }
        let refusal: RPCError? =
            if incoming.isOverLimit {
                .tooManyInFlight(limit: parts.limits.inFlightPerConnection)
            } else if let rate = parts.limits.requestsPerSecond,
                !parts.admission.spend(message.entries.count, address)
            {
                .tooFast(perSecond: rate)
            } else {
                nil
            }
        if let refusal {
            incoming.outbox.finish(Self.refuse(message, refusal), cost: size)
            return nil
        }
        let extra = values * MemoryLayout<JSONObject.Member>.stride
        if extra > 0 { incoming.outbox.eventLoop.execute { incoming.outbox.charge(extra) } }
        return WorkQueue.Work(
            message: message,
            cost: size + extra,
            outbox: incoming.outbox,
            notifier: incoming.socket?.notifier
        )
    }

    private static func parse(_ bytes: ByteBuffer, limits: JSONLimits) -> (Result<JSONValue, JSONError>, values: Int) {
        bytes.withUnsafeReadableBytes { raw in
            raw.withMemoryRebound(to: UInt8.self) { bytes in
                var parser = JSONParser(bytes: bytes, limits: limits)
                let result = Result { () throws(JSONError) in try parser.parseText() }
                return (result, parser.values)
            }
        }
    }

    private static func isUTF8(_ bytes: ByteBuffer) -> Bool {
        String(validating: bytes.readableBytesView, as: UTF8.self) != nil
    }

    /// The same error for every entry that wants an answer.
    private static func refuse(_ message: RPCMessage, _ error: RPCError) -> [UInt8]? {
        let replies = message.entries.compactMap { entry -> [UInt8]? in
            switch entry {
            case .success(let request): request.id.map { RPCReply.encode(id: $0, .failure(error)) }
            case .failure(let malformed): RPCReply.encode(id: malformed.id, .failure(malformed.error))
            }
        }
        guard let first = replies.first else { return nil }
        if case .batch = message { return RPCReply.encodeBatch(replies) }
        return first
    }

    /// Notifies of a subscription's updates until they end or the client unsubscribes.
    private func pump(_ subscription: OpenedSubscription) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for await _ in subscription.stop {} }
            group.addTask {
                await subscription.updates.pump { result in
                    let frame = RPCReply.encodeNotification(
                        method: subscription.notification,
                        subscription: subscription.id,
                        result: result
                    )
                    return await subscription.notifier(subscription.id, frame)
                }
            }
            await group.next()
            group.cancelAll()
        }
        subscriptions.end(subscription.id)
    }
}
