/// The request to judge given documents: how relevant is each to a query?
///
/// A miner written in Python serves it with this class on an unmodified `bittensor==10.5.0` axon:
///
/// ```python
/// class RerankSynapse(bt.Synapse):
///     query: str
///     documents: List[str]
///     scores: Optional[List[float]] = None
///     required_hash_fields = ("query", "documents")
///
/// def forward(synapse: RerankSynapse) -> RerankSynapse:
///     synapse.scores = [relevance(synapse.query, text) for text in synapse.documents]
///     return synapse
///
/// axon.attach(forward)
/// ```
///
/// Serving it is optional: an axon that does not know it answers 404, and gateways then ask another miner. There is no
/// number of best documents in the request, because every document gets a score and who asks can cut the list.
public enum RerankSynapse {
    /// The fields, and that the body hash covers `query`, then `documents`.
    public static let definition = SynapseDefinition(
        name: "RerankSynapse",
        requestFields: [
            SynapseField("query", .string),
            SynapseField("documents", .list(.string)),
        ],
        responseFields: [SynapseField("scores", .optional(.list(.number)), default: .null)],
        requiredHashFields: ["query", "documents"]
    )

    /// The most documents of one request; miners may refuse more.
    public static let maximumDocuments = 1_000

    /// The fields of a request to judge `documents`.
    public static func request(query: String, documents: [String]) -> WireObject {
        ["query": .string(query), "documents": .strings(documents)]
    }

    /// The query and the documents; nil where `fields` are not those of a request.
    public static func question(in fields: WireObject) -> (query: String, documents: [String])? {
        guard let query = fields["query"]?.text, let documents = fields["documents"]?.texts else { return nil }
        return (query, documents)
    }

    /// The fields of an answer: a score for each document, in the order of the request, from 0 (not relevant) to 1.
    public static func answer(_ scores: [Double]) -> WireObject {
        ["scores": .array(scores.map(WireValue.number))]
    }

    /// The scores of an answer; nil unless there is one from 0 to 1 for each of `count` documents.
    public static func scores(in fields: WireObject, count: Int) -> [Double]? {
        guard case .array(let elements)? = fields["scores"], elements.count == count else { return nil }
        let scores = elements.compactMap(\.double).filter { (0...1).contains($0) }
        return scores.count == count ? scores : nil
    }
}
