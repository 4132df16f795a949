import CSodium

/// One-time set-up of libsodium, which picks the fastest implementation for this processor.
///
/// `sodium_init` may be called from several threads, and a failed call leaves the portable implementations in place,
/// so that every function stays correct whatever it returns.
enum Sodium {
    private static let initialised = sodium_init()

    /// Makes sure that libsodium is initialised; call before the first use of any of its functions.
    @inline(__always)
    static func start() {
        _ = initialised
    }
}
