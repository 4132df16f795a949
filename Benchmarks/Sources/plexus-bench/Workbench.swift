import Foundation

/// What the measurements share: where things are, how long each may take, and who hears of a figure.
struct Workbench: Sendable {
    /// The root of the repository.
    let repository: URL
    /// The product's binary.
    let plexus: URL
    /// A folder for the run's files.
    let scratch: URL
    /// Seconds for each side of a comparison.
    let seconds: Double
    /// Takes a figure as soon as it is measured.
    let report: @Sendable (Figure) -> Void

    /// Says what is going on, on standard error.
    func say(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    func file(_ name: String) -> URL {
        scratch.appendingPathComponent(name)
    }

    func script(_ name: String) -> URL {
        repository.appendingPathComponent("Benchmarks").appendingPathComponent(name)
    }
}

/// Why something could not be measured.
struct BenchError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
