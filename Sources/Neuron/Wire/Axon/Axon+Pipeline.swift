import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

extension Axon {
    /// Answers one request; never throws.
    func respond(to request: Request, _ context: AxonContext) async -> Response {
        let start = ContinuousClock.now
        guard counters.opened(limit: configuration.maximumOpenRequests) else {
            counters.answered(503)
            return reply(AxonFault(503, "Too many open requests", closesConnection: true), since: start)
        }
        defer { counters.closed() }
        let response: Response
        do throws(AxonFault) {
            response = try await answer(request, context, since: start)
        } catch {
            response = reply(error, since: start)
        }
        counters.answered(response.status.code)
        return response
    }

    private func answer(
        _ request: Request,
        _ context: AxonContext,
        since start: ContinuousClock.Instant
    ) async throws(AxonFault) -> Response {
        if request.method == .get, let response = service(request.uri.path) { return response }
        let route = try route(of: request)
        let headers: SynapseHeaders
        do throws(SynapseHeaderError) {
            headers = try SynapseHeaders(request.headers.lazy.map { ($0.name.canonicalName, $0.value) })
        } catch {
            throw AxonFault(400, "Improperly formatted request. Could not parse header \(error.name)")
        }
        do throws(AxonFault) {
            return try await serve(route, request, headers, context, since: start)
        } catch {
            var fault = error
            fault.headers = headers
            fault.headers?.dendrite.ip = context.ip
            fault.headers?.dendrite.port = context.port
            fault.definition = route.definition
            throw fault
        }
    }

    private func serve(
        _ route: AxonRoute,
        _ request: Request,
        _ headers: SynapseHeaders,
        _ context: AxonContext,
        since start: ContinuousClock.Instant
    ) async throws(AxonFault) -> Response {
        let caller = AxonVerifier.claimed(by: headers, ip: context.ip, port: context.port)
        if case .refused(let reason)? = await route.blacklist?(caller) {
            throw AxonFault(403, "Forbidden. Key is blacklisted: \(reason).")
        }
        let now = clock.nanoseconds
        try AxonVerifier(hotkey: hotkey, ledger: ledger).verify(caller, headers, now: now)
        guard limiter.open(caller.hotkey, now: now) else {
            throw AxonFault(503, "Too many requests from this hotkey")
        }
        let allowed = headers.timeout ?? AxonProtocol.defaultTimeout
        let call: AxonRequest
        do throws(AxonFault) {
            let values = try await body(of: request, route.definition, hash: headers.bodyHash)
            call = try await admit(caller, route, values, allowed: allowed, since: start)
        } catch {
            limiter.close(caller.hotkey)
            throw error
        }
        let results = try await run(route, call, allowed: allowed)
        let values = call.fields
        var merged = values
        for field in route.definition.fields {
            guard let value = results[field.name] else { continue }
            guard let coerced = field.type.coerce(value) else { throw internalError("result \(field.name)") }
            merged[field.name] = coerced
        }
        // The request's own hash was checked against its fields; it holds unless the handler changed one of them.
        let isSame = route.definition.requiredHashFields.allSatisfy { results[$0] == nil }
        let hash = isSame ? headers.bodyHash : route.definition.bodyHash(of: merged)
        return reply(route.definition, merged, headers, hash: hash, since: start)
    }

    /// Waits for a place among the running handlers.
    private func admit(
        _ caller: AxonCaller,
        _ route: AxonRoute,
        _ values: WireObject,
        allowed: Double,
        since start: ContinuousClock.Instant
    ) async throws(AxonFault) -> AxonRequest {
        let seconds = min(allowed, configuration.maximumHandlerSeconds)
        let priority = await route.priority?(caller) ?? 0
        switch await queue.acquire(priority: priority, seconds: seconds - start.duration(to: .now).seconds) {
        case .admitted:
            let remaining = seconds - start.duration(to: .now).seconds
            return AxonRequest(caller: caller, fields: values, timeout: max(0, remaining))
        case .full: throw AxonFault(503, "Too many requests are waiting")
        case .timedOut: throw timeout(allowed)
        }
    }

    /// Runs the handler, which may outlive the response to its caller.
    private func run(_ route: AxonRoute, _ call: AxonRequest, allowed: Double) async throws(AxonFault) -> WireObject {
        let outcome: Result<WireObject, AxonFault>
        do throws(DeadlineExceeded) {
            outcome = try await Deadline.detached(seconds: call.timeout) { await self.handle(route, call) }
        } catch {
            throw timeout(allowed)
        }
        return try outcome.get()
    }

    /// The handler's result; its place, and its caller's, are given back only when it has really ended.
    private func handle(_ route: AxonRoute, _ call: AxonRequest) async -> Result<WireObject, AxonFault> {
        let start = ContinuousClock.now
        defer {
            queue.release()
            limiter.close(call.caller.hotkey)
            counters.handled(nanoseconds: start.duration(to: .now).nanoseconds)
        }
        do {
            return .success(try await route.handler(call))
        } catch let refusal as AxonRefusal {
            return .failure(AxonFault(refusal.status, refusal.message))
        } catch {
            return .failure(internalError("\(error)"))
        }
    }

    private func timeout(_ allowed: Double) -> AxonFault {
        AxonFault(408, "Response timeout after: \(PythonText.representation(of: allowed))s")
    }

    /// A fault whose cause only the log tells, under a number that the caller sees.
    private func internalError(_ cause: String) -> AxonFault {
        let id = entropy.uuid()
        logger.error("request failed", metadata: ["id": "\(id)", "error": "\(cause)"])
        return AxonFault(500, "Internal Server Error #\(id)")
    }
}

extension Axon {
    private func route(of request: Request) throws(AxonFault) -> AxonRoute {
        let parts = request.uri.path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        let name = parts.count > 1 ? String(parts[1].prefix(64)) : ""
        guard let route = routes[name] else {
            let names = PythonText.representation(of: .strings(routeNames))
            let asked = PythonText.representation(of: name)
            throw AxonFault(404, "Synapse name \(asked) not found. Available synapses \(names)")
        }
        guard parts.count == 2 else { throw AxonFault(404, "Not Found", form: .detail) }
        guard request.method == .post || request.method == .get else {
            throw AxonFault(405, "Method Not Allowed", form: .detail)
        }
        return route
    }

    /// Reads the body, checks it against the signed hash and fits it to the synapse.
    private func body(
        of request: Request,
        _ definition: SynapseDefinition,
        hash: String
    ) async throws(AxonFault) -> WireObject {
        let bytes = try await collect(request)
        counters.read(bytes: bytes.count)
        let values = try fields(of: definition, in: bytes)
        let parsed = definition.bodyHash(of: values)
        guard parsed == hash else {
            throw AxonFault(400, "Hash mismatch between header body hash \(hash) and parsed body hash \(parsed)")
        }
        return values
    }

    private func fields(of definition: SynapseDefinition, in json: [UInt8]) throws(AxonFault) -> WireObject {
        let value: WireValue
        do throws(WireSyntaxError) {
            value = try WireValue(json: json)
        } catch {
            let place = "JSON decode error at byte \(error.offset)"
            throw AxonFault(422, "\(place): \(error.reason.rawValue)", form: .detail)
        }
        guard let object = value.object else { throw AxonFault(422, "The body is not a JSON object", form: .detail) }
        do throws(SynapseFieldError) {
            return try definition.values(from: object)
        } catch {
            switch error {
            case .missing(let name): throw AxonFault(422, "Field required: \(name)", form: .detail)
            case .type(let name): throw AxonFault(422, "Wrong type of field: \(name)", form: .detail)
            }
        }
    }

    private func collect(_ request: Request) async throws(AxonFault) -> [UInt8] {
        let limit = configuration.maximumBodyBytes
        let tooLarge = AxonFault(413, "The body is larger than \(limit) bytes", closesConnection: true)
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw tooLarge }
        let deadline = ContinuousClock.now + .seconds(configuration.bodySeconds)
        var bytes: [UInt8] = []
        do {
            // A body that trickles in is ended by the deadline, one that stops by the limit on silent connections; a
            // timer for each request would cost more than the rest of the axon.
            for try await part in request.body {
                guard bytes.count + part.readableBytes <= limit else { throw tooLarge }
                guard ContinuousClock.now < deadline else {
                    throw AxonFault(408, "The body did not arrive in time", closesConnection: true)
                }
                bytes.append(contentsOf: part.readableBytesView)
            }
        } catch let fault as AxonFault {
            throw fault
        } catch {
            throw AxonFault(400, "The body could not be read", closesConnection: true)
        }
        return bytes
    }
}

extension Duration {
    /// The duration in seconds.
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }

    /// The duration in nanoseconds; zero for negative ones.
    var nanoseconds: UInt64 {
        let (seconds, attoseconds) = components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        return UInt64(seconds) * 1_000_000_000 + UInt64(attoseconds / 1_000_000_000)
    }
}
