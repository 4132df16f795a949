public import Client
public import Logging

/// How a neuron stays with a chain that may go and come back.
public enum KeepTrying {
    /// Connects and runs `body` again and again until it is cancelled; what fails is logged, and after a pause that
    /// grows to five seconds it starts anew.
    public static func withConnection(
        to address: NodeAddress,
        logger: Logger,
        _ body: @escaping @Sendable (ChainClient) async throws -> Void
    ) async throws {
        var pause = Duration.milliseconds(250)
        while true {
            try Task.checkCancellation()
            let start = ContinuousClock.now
            do {
                try await ChainClient.withConnection(to: address, body)
            } catch let error where !(error is CancellationError) {
                logger.warning("the chain is out of reach or refused: \(error)")
            }
            pause = start.duration(to: .now) > .seconds(10) ? .milliseconds(250) : min(pause * 2, .seconds(5))
            try await Task.sleep(for: pause)
        }
    }
}

extension KeepTrying {
    /// Connects and runs `body`, anew wherever the connection is lost, until it has run to its end.
    ///
    /// - Throws: what `body` throws, but for a lost connection.
    public static func untilDone(
        to address: NodeAddress,
        _ body: @escaping @Sendable (ChainClient) async throws -> Void
    ) async throws {
        while true {
            try Task.checkCancellation()
            do {
                return try await ChainClient.withConnection(to: address, body)
            } catch ClientError.connectionClosed {
                try await Task.sleep(for: .seconds(1))
            }
        }
    }
}
