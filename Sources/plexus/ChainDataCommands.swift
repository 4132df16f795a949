import ArgumentParser
import NodeKit
import Storage

/// `plexus chain inspect`: what a data folder holds.
struct ChainInspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Check a chain's data folder and say what it holds.",
        discussion: """
            Reads everything once: computes the state's root from its entries and compares it with the last block, and \
            follows all blocks back to genesis. The node must not run meanwhile.
            """
    )

    @Argument(help: "The folder.")
    var folder: String

    @Flag(help: "Print the same as JSON.")
    var json = false

    func run() async throws {
        let found = try ChainTransfer.inspect(folder: folder)
        if json { return try Output.json(found) }
        Output.line("schema        \(found.schema), profile \(found.profile)")
        Output.line("genesis       \(found.genesis)")
        Output.line("head          \(found.head) \(found.headHash)")
        Output.line("state root    \(found.stateRoot), computed")
        Output.line("states        of blocks \(found.firstState) to \(found.head)")
        Output.line("state         \(found.stateEntries) entries, \(found.stateBytes) bytes")
        Output.line("blocks        \(found.blockBytes) bytes")
        Output.line("history       \(found.historyBytes) bytes")
        Output.line("files         \(found.fileBytes) bytes")
    }
}

/// `plexus chain export`: a chain into a file.
struct ChainExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a chain's genesis and all its blocks into one file."
    )

    @Argument(help: "The data folder; its node must not run meanwhile.")
    var folder: String

    @Argument(help: "The file, which must not exist yet.")
    var file: String

    @Flag(help: "Print the report as JSON.")
    var json = false

    func run() async throws {
        let report = try ChainTransfer.export(folder: folder, to: file)
        if json { return try Output.json(report) }
        Output.line("exported \(report.blocks) blocks to \(file); the last is \(report.headHash)")
    }
}

/// `plexus chain import`: a file into a chain.
struct ChainImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Replay an exported chain into a data folder, and check every block.",
        discussion: "A folder that holds a first part of the same chain is brought on."
    )

    @Argument(help: "The file.")
    var file: String

    @Argument(help: "The data folder.")
    var folder: String

    @Flag(help: "Keep the states of all blocks, not of the newest 256 only.")
    var archive = false

    @Flag(help: "Print the report as JSON.")
    var json = false

    func run() async throws {
        let report = try await ChainTransfer.importing(file, into: folder, isArchive: archive)
        if json { return try Output.json(report) }
        Output.line("replayed \(report.blocks) blocks; block \(report.head) is \(report.headHash)")
        Output.line("state root \(report.stateRoot), the same as in the file")
    }
}
