#if canImport(Glibc)
    // Where another file of the module makes Dispatch visible, its C part is taken for the owner of `timespec`.
    import CDispatch
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension WireClock {
    /// The machine's clock.
    public static let system = WireClock {
        var time = timespec()
        guard clock_gettime(CLOCK_REALTIME, &time) == 0, time.tv_sec >= 0 else { return 0 }
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
