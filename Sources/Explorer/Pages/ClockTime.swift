import Foundation

/// A time of day as pages show it.
enum ClockTime {
    /// Hours, minutes and seconds in UTC; with the day where it is not within 12 hours of `now`.
    static func text(_ date: Date, now: Date = Date()) -> String {
        let style = Date.ISO8601FormatStyle(timeZone: .gmt)
        let whole = date.formatted(style)
        guard let middle = whole.firstIndex(of: "T") else { return whole }
        let time = whole[whole.index(after: middle)...].prefix(8) + " UTC"
        return abs(date.timeIntervalSince(now)) < 43_200 ? String(time) : "\(whole[..<middle]) \(time)"
    }
}
