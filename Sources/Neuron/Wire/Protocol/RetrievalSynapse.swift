/// The request of the retrieval task: rank documents for a query.
///
/// A miner written in Python serves it with this class on an unmodified `bittensor==10.5.0` axon:
///
/// ```python
/// class RetrievalSynapse(bt.Synapse):
///     query: str
///     top_k: int = 10
///     documents: Optional[List[str]] = None
///     required_hash_fields = ("query", "top_k")
///
/// def forward(synapse: RetrievalSynapse) -> RetrievalSynapse:
///     synapse.documents = rank(synapse.query)[: synapse.top_k]
///     return synapse
///
/// axon = bt.Axon(wallet=wallet, port=port, external_ip=announced_ip)
/// axon.attach(forward)
/// axon.serve(netuid=netuid, subtensor=subtensor)
/// axon.start()
/// ```
///
/// `query` is required, so callers send the header `bt_header_input_obj_query: IiI=` (an empty JSON string), without
/// which Python's axon refuses the request; `top_k` has a default and gets no such header.
public enum RetrievalSynapse {
    /// The fields, and that the body hash covers `query`, then `top_k`.
    public static let definition = SynapseDefinition(
        name: "RetrievalSynapse",
        requestFields: [
            SynapseField("query", .string),
            SynapseField("top_k", .integer, default: .integer(10)),
        ],
        responseFields: [SynapseField("documents", .optional(.list(.string)), default: .null)],
        requiredHashFields: ["query", "top_k"]
    )

    /// The fields of a request for the best `topK` documents.
    public static func request(query: String, topK: Int) -> WireObject {
        ["query": .string(query), "top_k": .integer(topK)]
    }

    /// The query and the number of documents asked for; nil where `fields` are not those of a request.
    public static func question(in fields: WireObject) -> (query: String, topK: Int)? {
        guard let query = fields["query"]?.text, let topK = fields["top_k"]?.integer else { return nil }
        return (query, topK)
    }

    /// The fields of an answer: document ids, best first.
    public static func answer(_ documents: [String]) -> WireObject {
        ["documents": .strings(documents)]
    }

    /// The document ids of an answer, best first; nil where the miner sent none.
    public static func documents(in fields: WireObject) -> [String]? {
        fields["documents"]?.texts
    }
}
