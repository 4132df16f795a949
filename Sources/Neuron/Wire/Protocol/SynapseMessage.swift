/// One request or response of the axon protocol before it becomes headers and body.
struct SynapseMessage: Sendable {
    var definition: SynapseDefinition
    var timeout: Double?
    var dendrite: TerminalInfo
    var axon: TerminalInfo
    /// The coerced fields of the synapse.
    var values: WireObject
    /// The hash that the header carries.
    var bodyHash: String

    /// The headers in Python's order. `bodySize` is the bytes of the JSON text; Python puts the sizes of its own
    /// objects in memory there, and no receiver uses them.
    func headers(bodySize: Int) -> [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = [
            ("name", definition.name),
            ("timeout", timeout.map(PythonText.representation(of:)) ?? "None"),
        ]
        headers.reserveCapacity(32)
        axon.append(to: &headers, names: TerminalField.axonNames)
        dendrite.append(to: &headers, names: TerminalField.dendriteNames)
        headers += definition.emptyInputs(for: values).map { (AxonProtocol.inputPrefix + $0.field, $0.text) }
        let size = headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        headers += [
            ("header_size", String(size)),
            ("total_size", String(bodySize)),
            ("computed_body_hash", bodyHash),
        ]
        return headers
    }

    /// The body: the envelope, then the fields of the synapse. `totalSize` becomes `total_size`, which Python fills with
    /// the size of its objects in memory.
    func body(_ layout: WireLayout, totalSize: Int = 0) -> [UInt8] {
        var object = WireObject(distinct: [
            .init("name", .string(definition.name)),
            .init("timeout", timeout.map(WireValue.number) ?? .null),
            .init("total_size", .integer(totalSize)),
            .init("header_size", .integer(0)),
            .init("dendrite", .object(dendrite.object)),
            .init("axon", .object(axon.object)),
            .init("computed_body_hash", .string("")),
        ])
        for member in values.members { object[member.name] = member.value }
        return WireValue.object(object).json(layout)
    }

    /// The text that the caller signs.
    ///
    /// Source: bittensor 10.5.0, `core/dendrite.py`, `preprocess_synapse_for_request`.
    static func signedText(
        nonce: UInt64,
        dendriteHotkey: String,
        axonHotkey: String,
        uuid: String,
        bodyHash: String
    ) -> [UInt8] {
        Array("\(nonce).\(dendriteHotkey).\(axonHotkey).\(uuid).\(bodyHash)".utf8)
    }
}
