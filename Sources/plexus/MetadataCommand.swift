import ArgumentParser
import Foundation
import Frame
import Runtime

/// `plexus chain metadata`: what this runtime's metadata says, and how it differs from another's.
struct MetadataCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metadata",
        abstract: "Print what this runtime's metadata says, or compare it with another's.",
        discussion: """
            Without options it prints the facts, one a line: a key, a tab and a value. --compare reads such lines from a \
            file and prints what is absent, different or only here; it ends with code 1 where a difference has no \
            recorded reason.
            """
    )

    @Option(help: "The runtime's build: fast or standard.")
    var profile: ProfileName = .fast

    @Option(help: "Compare with the facts in this file, as Fixtures/golden/metadata-461.txt.")
    var compare: String?

    @Option(help: "Print the facts of encoded metadata of version 15 in this file instead of this runtime's.")
    var from: String?

    @Flag(help: "Print the comparison as a page in Markdown.")
    var markdown = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if markdown && compare == nil { throw ValidationError("--markdown needs --compare FILE") }
    }

    func run() async throws {
        let facts = try ownFacts()
        guard let compare else { return try show(facts) }
        let report = MetadataReport(own: try ownFacts(like: compare), reference: try read(compare))
        if markdown {
            FileHandle.standardOutput.write(Data(report.markdown.utf8))
        } else if json {
            try Output.json(["unexplained": report.unexplained, "absentPallets": report.absentPallets])
        } else {
            Output.line("absent pallets: \(report.absentPallets.joined(separator: ", "))")
            for key in report.unexplained { Output.line("no reason recorded: \(key)") }
        }
        guard report.unexplained.isEmpty else { throw ExitCode(1) }
    }

    private func show(_ facts: MetadataFacts) throws {
        if json {
            try Output.json(facts.facts.map { ["key": $0.key, "value": $0.value] })
        } else {
            FileHandle.standardOutput.write(Data(facts.text.utf8))
        }
    }

    private func ownFacts(like reference: String? = nil) throws -> MetadataFacts {
        let bytes = try from.map { try [UInt8](contents($0)) } ?? RuntimeMetadata.ofRuntime(profile.profile).version15()
        do {
            let generic = try reference.map { try read($0).generic }
            return MetadataFacts(try MetadataContents(version15: bytes), generic: generic)
        } catch {
            throw CommandFailure("\(from ?? "the metadata") is no metadata of version 15: \(error)")
        }
    }

    private func read(_ path: String) throws -> MetadataFacts {
        MetadataFacts(text: String(decoding: try contents(path), as: UTF8.self))
    }

    private func contents(_ path: String) throws -> Data {
        do {
            return try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw CommandFailure("\(path) cannot be read: \(error.localizedDescription)")
        }
    }
}
