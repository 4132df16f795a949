/// The results that a subscription notifies of, one after the other, until they end, the client unsubscribes or the
/// connection closes.
///
/// The sequence is iterated by one task, which is cancelled when the subscription ends; a sequence over a source that
/// must be released does that on cancellation (`AsyncStream`'s `onTermination`). A client that does not read is cut
/// off, so nothing here waits for it; a source should still bound what it buffers.
public struct RPCUpdates: Sendable {
    let pump: @Sendable (_ send: @Sendable (JSONValue) async -> Bool) async -> Void

    /// Notifies of every element of `sequence`.
    public init<Updates: AsyncSequence & Sendable>(_ sequence: Updates)
    where Updates.Element: RPCEncodable, Updates.Failure == Never {
        pump = { send in
            for await update in sequence {
                guard await send(update.json) else { return }
            }
        }
    }
}
