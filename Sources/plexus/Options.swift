import ArgumentParser
import Engine
import Frame

/// When blocks are made, as a user writes it.
enum BlockRule: ExpressibleByArgument, CustomStringConvertible {
    case every(Duration)
    case automatic
    case manual

    init?(argument: String) {
        switch argument {
        case "auto": self = .automatic
        case "manual": self = .manual
        default:
            guard let duration = Duration(argument: argument), duration >= .milliseconds(20) else { return nil }
            self = .every(duration)
        }
    }

    var mode: BlockMode {
        switch self {
        case .every(let duration): .interval(duration)
        case .automatic: .onTransaction
        case .manual: .manual
        }
    }

    var description: String {
        switch self {
        case .every(let duration): "\(Int(duration / .milliseconds(1)))ms"
        case .automatic: "auto"
        case .manual: "manual"
        }
    }
}

extension Duration {
    /// A time such as `250ms`, `12s` or `2m`.
    init?(argument: String) {
        let digits = argument.prefix { $0.isNumber || $0 == "." }
        guard let number = Double(digits), number >= 0, number < 1e6 else { return nil }
        switch argument.dropFirst(digits.count) {
        case "ms": self = .milliseconds(number)
        case "s", "": self = .seconds(number)
        case "m": self = .seconds(number * 60)
        default: return nil
        }
    }
}

/// The runtime's build, as a user writes it.
enum ProfileName: String, ExpressibleByArgument, CaseIterable {
    case fast, standard

    var profile: Profile { self == .fast ? .fast : .standard }
}
