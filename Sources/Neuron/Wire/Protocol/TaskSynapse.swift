/// The request of every task family but retrieval: a question and its answer, both as the JSON that the family defines.
///
/// A miner written in Python serves it with this class on an unmodified `bittensor==10.5.0` axon:
///
/// ```python
/// class TaskSynapse(bt.Synapse):
///     family: str
///     question: str
///     answer: Optional[str] = None
///     required_hash_fields = ("family", "question")
///
/// def forward(synapse: TaskSynapse) -> TaskSynapse:
///     synapse.answer = json.dumps(solve(json.loads(synapse.question)))
///     return synapse
/// ```
///
/// The JSON travels as text, because the body hash covers Python's text of each field, and the text of a text is the
/// same everywhere.
public enum TaskSynapse {
    /// The fields, and that the body hash covers `family`, then `question`.
    public static let definition = SynapseDefinition(
        name: "TaskSynapse",
        requestFields: [SynapseField("family", .string), SynapseField("question", .string)],
        responseFields: [SynapseField("answer", .optional(.string), default: .null)],
        requiredHashFields: ["family", "question"]
    )

    /// The most bytes of a question's JSON.
    public static let maximumQuestionBytes = 524_288

    /// The fields of a request.
    public static func request(family: String, question: String) -> WireObject {
        ["family": .string(family), "question": .string(question)]
    }

    /// The family and the question's JSON; nil where `fields` are not those of a request.
    public static func question(in fields: WireObject) -> (family: String, question: String)? {
        guard let family = fields["family"]?.text, let question = fields["question"]?.text else { return nil }
        return (family, question)
    }

    /// The fields of an answer.
    public static func answer(_ json: String) -> WireObject {
        ["answer": .string(json)]
    }

    /// The JSON of an answer; nil where the miner sent none.
    public static func answer(in fields: WireObject) -> String? {
        fields["answer"]?.text
    }
}
