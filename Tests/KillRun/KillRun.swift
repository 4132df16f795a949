import Foundation

/// Kills a node on disk at random moments and looks at what is left; see `Tests/EndToEnd/kills.sh`.
@main
enum KillRun {
    static let usage = """
        usage: plexus-kills kill FOLDER COUNT [SEED]   kills a node COUNT times and checks what it leaves
               plexus-kills full FOLDER [BYTES]        fills the disk under a node, then makes room
               plexus-kills node FOLDER                the node that is killed
        """

    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 2 else { return fail(usage) }
        switch arguments[0] {
        case "node": try await KillNode(folder: arguments[1]).run()
        case "kill":
            guard arguments.count >= 3, let count = Int(arguments[2]), count > 0 else { return fail(usage) }
            let seed = arguments.count > 3 ? UInt64(arguments[3]) : nil
            try await KillDriver(folder: arguments[1], seed: seed ?? .random(in: .min ... .max)).run(count)
        case "full":
            let limit = arguments.count > 2 ? UInt64(arguments[2]) : nil
            try await FullDisk(folder: arguments[1], fileLimit: limit).run()
        default: fail(usage)
        }
    }

    private static func fail(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
        exit(64)
    }
}

/// What was found wrong.
struct Finding: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Prints a line at once, also into a pipe.
func say(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
}
