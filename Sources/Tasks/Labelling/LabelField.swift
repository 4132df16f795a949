/// A field that every record is to be labelled with, and the labels that it may have.
public struct LabelField: Hashable, Sendable, Codable {
    /// The field's name.
    public let name: String
    /// Its labels.
    public let labels: [String]

    /// A field of its parts.
    public init(name: String, labels: [String]) {
        self.name = name
        self.labels = labels
    }

    /// The fields of a customer's message: what it is about, how much it hurries, and how the customer feels.
    public static let all = [
        LabelField(name: "topic", labels: ["billing", "delivery", "returns", "account", "technical", "product"]),
        LabelField(name: "urgency", labels: ["low", "normal", "high"]),
        LabelField(name: "sentiment", labels: ["negative", "neutral", "positive"]),
    ]
}
