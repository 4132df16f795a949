/// Everything that is fuzzed.
public enum FuzzCatalog {
    /// The groups, each with its folder in `Fixtures/fuzz`.
    public static let groups: [FuzzGroup] = [
        ScaleFuzzing.values, ScaleFuzzing.chain, ScaleFuzzing.storage, ScaleFuzzing.metadata, RuntimeFuzzing.group,
        TextFuzzing.group, MessageFuzzing.json, MessageFuzzing.neuron,
    ]

    /// A group by its name.
    public static func group(_ name: String) -> FuzzGroup? { groups.first { $0.name == name } }
}
