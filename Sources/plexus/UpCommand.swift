import ArgumentParser
import Foundation
import Neuron
import NodeKit

/// `plexus up`: a whole network on this machine.
struct UpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "up",
        abstract: "Run a whole network on this machine and show who earns what.",
        discussion: """
            Starts a chain, a subnet for text retrieval and one for conversations, honest miners of different strength, \
            cheats, validators, an endpoint for buyers and a page, each a process of its own, on loopback only. The \
            subnets are made by ordinary calls. The first epoch pays within a minute. Ctrl-C ends everything. Real models \
            take part where `plexus models install` was run.

            Outsiders take part like all others: --miner NAME=COMMAND starts a program, which finds the node, the \
            subnet, its hotkey's file and its address in PLEXUS_NODE, PLEXUS_NETUID, PLEXUS_HOTKEY_FILE and \
            PLEXUS_HOST, and announces itself; --miner NAME=http://HOST:PORT takes in a server of the axon protocol \
            that runs already (#HOTKEY behind it where the server does not tell its hotkey).

            With --epochs N --check the pay is compared with the quality of 500 fresh questions; the exit status is 0 \
            where the honest miners are paid in their true order and every cheat earns less than the worst of them.
            """
    )

    @Option(help: "From which keys and the check's questions are derived.")
    var seed: UInt64 = 1

    @Option(help: "End after so many epochs.")
    var epochs: Int?

    @Flag(help: "Compare pay with quality at the end.")
    var check = false

    @Flag(help: "Print JSON: first the addresses and a buyer's key, then the scoreboard once a second.")
    var json = false

    @Option(name: .customLong("miner"), help: "An outsider, NAME=COMMAND or NAME=URL; may be given more than once.")
    var miners: [String] = []

    @Option(help: "The folder for keys, scores and logs; by default a fresh one that is removed at the end.")
    var data: String?

    @Flag(help: "Keep the fresh folder.")
    var keep = false

    @Option(help: "A folder of text files or JSON lines to search in; English WordNet where none is given.")
    var corpus: String?

    @Option(help: "Real models as miners: auto, where they are installed (plexus models install), or none.")
    var models = ModelUse.auto

    @Flag(inversion: .prefixedNo, help: "Run a second subnet, for conversations.")
    var chat = true

    @Option(help: "The chain's port; 0 takes any free one.")
    var chainPort = 9_944

    @Option(help: "The endpoint's port; 0 takes any free one.")
    var gatewayPort = 8_080

    @Option(help: "The page's port; 0 takes any free one.")
    var pagePort = 8_088

    @Option(help: "The blocks of an epoch.")
    var tempo: UInt16 = 24

    @Flag(help: "Keep commit and reveal of weights on, as new subnets have it.")
    var commitReveal = false

    @Option(
        help: ArgumentHelp("Swap the work of two miners, FIRST=SECOND, to see the check fail.", visibility: .hidden)
    )
    var swap: String?

    @Flag(help: ArgumentHelp("Register the relay before all other miners.", visibility: .hidden))
    var relayFirst = false

    func validate() throws {
        guard epochs.map({ $0 > 0 }) ?? true else { throw ValidationError("--epochs takes a number above zero") }
        guard !check || epochs != nil else { throw ValidationError("--check needs --epochs N") }
        guard tempo >= 8 else { throw ValidationError("--tempo takes at least 8 blocks") }
        for miner in miners {
            guard let (_, place) = Self.pair(miner) else {
                throw ValidationError("--miner takes NAME=COMMAND or NAME=URL, not '\(miner)'")
            }
            guard !Self.isURL(place) || AxonServer(place) != nil else {
                throw ValidationError("--miner takes http://HOST:PORT or http://HOST:PORT#HOTKEY, not '\(place)'")
            }
        }
        if let swap, Self.pair(swap) == nil { throw ValidationError("--swap takes FIRST=SECOND") }
    }

    private static func pair(_ text: String) -> (String, String)? {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty ? (parts[0], parts[1]) : nil
    }

    private static func isURL(_ place: String) -> Bool { place.hasPrefix("http://") || place.hasPrefix("https://") }

    func run() async throws {
        var configuration = UpConfiguration(seed: seed, program: Bundle.main.executablePath ?? CommandLine.arguments[0])
        configuration.epochs = epochs
        configuration.check = check
        configuration.dataFolder = data
        configuration.keep = keep
        configuration.corpus = corpus
        configuration.chainPort = chainPort
        configuration.gatewayPort = gatewayPort
        configuration.pagePort = pagePort
        configuration.tempo = tempo
        configuration.commitReveal = commitReveal
        configuration.usesModels = models == .auto
        configuration.hasChat = chat
        configuration.swapForTest = swap.flatMap(Self.pair)
        configuration.relayFirst = relayFirst
        configuration.outsiders = miners.compactMap(Self.pair).map { name, place in
            .init(name: name, place: Self.isURL(place) ? .server(place) : .command(place))
        }
        let up = Up(configuration, reports: UpScreen(json: json).reports)
        let logger = Processes.logger("plexus.up")
        let outcome = UpOutcome()
        try await Processes.run(
            [
                TaskService {
                    do {
                        try await up.run()
                    } catch let error where !(error is CancellationError) {
                        await outcome.set(error)
                    }
                }
            ],
            untilInputEnds: false,
            logger: logger
        )
        if let error = await outcome.error { throw error }
    }
}

/// Whether real models take part.
enum ModelUse: String, ExpressibleByArgument, CaseIterable {
    case auto, none
}

/// How the network ended.
private actor UpOutcome {
    var error: (any Error)?

    func set(_ error: any Error) {
        self.error = error
    }
}

/// What the terminal shows while a network runs.
struct UpScreen {
    let json: Bool

    /// The reports that print.
    var reports: Up.Reports {
        let json = self.json
        let isTerminal = isatty(STDOUT_FILENO) == 1
        return Up.Reports(
            progress: { text in
                if !json { FileHandle.standardError.write(Data("• \(text)\n".utf8)) }
            },
            ready: { addresses in
                if json { Output.line(addresses) } else { Self.welcome(addresses) }
            },
            board: { lines, object in
                if json {
                    Output.line(object)
                } else if isTerminal {
                    // Home and clear below: the board stays in its place.
                    Output.line("\u{1b}[H\u{1b}[2J" + lines.joined(separator: "\n") + "\n\nCtrl-C ends everything.")
                } else {
                    Output.line(lines.joined(separator: "\n") + "\n")
                }
            },
            checked: { lines, object in Output.line(json ? object : lines.joined(separator: "\n")) }
        )
    }

    private static func welcome(_ addresses: String) {
        guard let object = try? JSONSerialization.jsonObject(with: Data(addresses.utf8)) as? [String: Any] else {
            return
        }
        let gateway = object["gateway"] as? String ?? ""
        let key = object["apiKey"] as? String ?? ""
        Output.line(
            """
            The network runs.
              page     \(object["page"] as? String ?? "")
              chain    \(object["chain"] as? String ?? "")
              search   curl -s \(gateway)/v1/search -H "authorization: Bearer \(key)" \\
                         -H "content-type: application/json" -d '{"query": "a large cat that roars", "top_k": 3}'
              chat     any client of OpenAI: base_url \(gateway)/v1, model plexus-chat, that key

            """
        )
    }
}
