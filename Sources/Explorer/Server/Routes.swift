import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What is served under which path.
struct Routes: Sendable {
    let board: Board

    /// The router of an explorer.
    func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.add(middleware: SecurityHeaders())
        router.get("/") { _, _ in page() }
        router.get("/miner/{uid}") { _, context in minerPage(context.parameters.get("uid")) }
        router.get("/api/overview") { _, _ in try overview() }
        router.get("/events") { _, _ in events() }
        router.get("/health") { _, _ in try health() }
        router.get("/style.css") { _, _ in Self.response("text/css; charset=utf-8", StyleSheet.text) }
        router.get("/live.js") { _, _ in Self.response("text/javascript; charset=utf-8", LiveScript.text) }
        router.get("/icon.svg") { _, _ in Self.response("image/svg+xml", Self.icon) }
        router.get("**") { _, _ in notFound() }
        return router
    }

    private func page() -> Response {
        Self.html(OverviewPage(overview: board.current.overview).document())
    }

    private func minerPage(_ text: String?) -> Response {
        let overview = board.current.overview
        guard let uid = text.flatMap({ UInt16($0) }), let neuron = overview.neurons.first(where: { $0.uid == uid })
        else { return notFound() }
        return Self.html(MinerPage(overview: overview, neuron: neuron).document())
    }

    private func notFound() -> Response {
        let overview = board.current.overview
        let body: HTML = """
            <section class="card empty"><h1>Nothing here</h1><p>There is no such page, or no such neuron any more. \
            <a href="/">Back to the subnet</a></p></section>
            """
        let document = Layout(title: "Nothing here", overview: overview, body: body).document()
        return Self.html(document, status: .notFound)
    }

    private func overview() throws -> Response {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = try encoder.encode(board.current.overview)
        return Self.response("application/json", String(decoding: body, as: UTF8.self))
    }

    private func health() throws -> Response {
        let chain = board.current.overview.chain
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys]
        let isFollowing = chain.block != nil && chain.outOfReachSince == nil
        let health = Health(status: "ok", chain: isFollowing ? "following" : "out of reach", block: chain.block)
        return Self.response("application/json", String(decoding: try encoder.encode(health), as: UTF8.self))
    }

    private struct Health: Encodable {
        let status: String
        let chain: String
        let block: UInt64?
    }

    /// News as they come: each tells that there is something new and in which revision; the page fetches it itself.
    private func events() -> Response {
        guard let revisions = board.revisions() else {
            return Self.response("text/plain; charset=utf-8", "Too many listeners.\n", status: .serviceUnavailable)
        }
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream; charset=utf-8"],
            body: ResponseBody { writer in
                try await writer.write(ByteBuffer(string: EventStream.retry))
                for await revision in revisions {
                    let block = board.current.overview.chain.block.map { "\($0)" } ?? "null"
                    let data = "{\"block\":\(block),\"revision\":\(revision)}"
                    let message = EventStream.message(event: "overview", id: revision, data: data)
                    try await writer.write(ByteBuffer(string: message))
                }
                try await writer.finish(nil)
            }
        )
    }

    private static let icon = HTML(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" color="#0072b2">\(Layout.emblem)</svg>
        """
    ).text

    private static func html(_ document: HTML, status: HTTPResponse.Status = .ok) -> Response {
        response("text/html; charset=utf-8", document.text, status: status)
    }

    private static func response(_ type: String, _ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}
