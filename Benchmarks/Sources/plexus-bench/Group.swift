import ArgumentParser

/// What belongs together and is measured by one process.
enum Group: String, CaseIterable, ExpressibleByArgument {
    case sr25519, scale, epoch, state, node, transfers, axon, sandbox, validator
    case blockStep = "block-step"

    /// How long the group may take, in seconds: several times what it takes on a busy machine.
    func limit(seconds: Double, blocks: Int) -> Double {
        switch self {
        case .sr25519, .sandbox: 120 + 10 * seconds
        case .scale, .node: 180 + 10 * seconds
        case .epoch: 240 + 20 * seconds
        case .state: 240 + 10 * seconds
        case .transfers, .axon, .validator: 300
        // Blocks of 30 ms would be ten times slower than the aim.
        case .blockStep: 300 + 0.1 * Double(blocks)
        }
    }

    /// Measures the group in this process.
    func measure(_ bench: Workbench, _ peers: Peers, blocks: Int) async throws {
        switch self {
        case .sr25519: try await SignatureFigures.measure(bench, peers)
        case .scale: try await ScaleFigures.measure(bench, peers)
        case .epoch: try await EpochFigures.measure(bench, peers)
        case .state: try StateFigures.measure(bench)
        case .node: try await NodeFigures.measure(bench)
        case .transfers: try await TransferFigures.measure(bench)
        case .axon: try await AxonFigures.measure(bench, peers)
        case .sandbox: try await SandboxFigures.measure(bench)
        case .validator: try await ValidatorFigures.measure(bench)
        case .blockStep: try await BlockStepFigures.measure(bench, blocks: blocks)
        }
    }
}
