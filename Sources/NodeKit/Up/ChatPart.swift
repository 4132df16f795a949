import Evaluation
import Foundation
import Primitives
import Tasks

/// The chat subnet of a local network: its participants, and how each is started.
struct ChatPart: Sendable {
    let participants: [Participant]
    let netuid: NetUID
    /// The folder of its manifest and of the models' prompts.
    let folder: String

    /// The name under which the subnet's owner has its keys.
    static let owner = "chat-owner"

    /// Writes the manifest and the prompt with examples.
    static func write(to folder: String) throws {
        guard let manifest = SubnetTemplate.files(family: "chat", name: "chat")?.first else { return }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // Who watches a local network does not wait for the evidence that strangers are paid on.
        let text = manifest.text.replacing("minimum_items: 800", with: "minimum_items: 12 ")
        try Data(text.utf8).write(to: URL(filePath: folder + "/" + manifest.name))
        try JSONEncoder().encode(examples).write(to: URL(filePath: folder + "/examples.json"))
    }

    /// What the better of the two miners with a real model says before each question: of each kind of task at least one
    /// example, in sentences that no item has.
    static let examples: [ChatMessage] = [
        (ChatGenerator.sentimentTask, "The shoes were awful. We found the hall ugly.", "negative"),
        (ChatGenerator.sentimentTask, "The tea was lovely. I thought the walk was superb.", "positive"),
        (
            ChatGenerator.factTask,
            "Anna Smith lives in Rome. Anna Smith bought 7 spoons.\n\nIn which city is Anna Smith?", "Rome"
        ),
        (
            ChatGenerator.listTask("animals"),
            "Ivan saw one wolf. Then Eva drew one bucket. Beside Leo stood one cow.", "wolf, cow"
        ),
        (
            ChatGenerator.correctionTask, "The samll gardn remaind the quiet palce today.",
            "The small garden remained the quiet place today."
        ),
        (
            ChatGenerator.topicTask, "In Rome there was talk of the drum. Anna asked about the tune and the band.",
            "music"
        ),
        (
            ChatGenerator.topicTask, "A letter to Ivan names the cook, the salt and, from Paris, the stove.", "cooking"
        ),
        (
            ChatGenerator.listTask("fruits"),
            "Beside Eva stood one date. Ivan saw one ruler. There was also one kiwi for Leo.", "date, kiwi"
        ),
        (
            ChatGenerator.listTask("tools"),
            "Then Leo drew one pick. There was also one wolf for Eva. Anna saw one lathe.", "pick, lathe"
        ),
    ].flatMap { task, text, answer in
        [
            ChatMessage(role: "user", content: "\(task)\n\n\(text)"),
            ChatMessage(role: "assistant", content: answer),
        ]
    }

    /// Starts a participant.
    func start(_ one: Participant, _ cast: UpCast) async throws {
        let network = cast.network
        let common = cast.common(one.name, netuid: netuid) + ["--manifest", folder]
        guard one.isMiner else {
            let data = "\(network.folder)/validators/\(one.name)"
            // A model answers one question after the other; more at a time would only wait.
            let items = cast.models[.chat] == nil ? "4" : "1"
            let arguments = ["--status-port", "0", "--data", data, "--items-per-round", items]
            try await network.start(one.name, ["validator"] + common + arguments, field: "status")
            return
        }
        var arguments = ["miner"] + common + ["--host", one.host, "--port", "0", "--backend"]
        switch one.role {
        case .honest(let solver), .cheat(let solver): arguments.append(solver)
        case .model(let part):
            guard let url = cast.models[.chat] else { return }
            arguments.append("openai:" + url)
            if part == .chatWithExamples { arguments += ["--messages", folder + "/examples.json"] }
        case .relay, .outsider, .validator: return
        }
        try await network.start(one.name, arguments, field: "axon")
    }

    /// Where the validators say what they measured.
    func statusAddresses(_ network: LocalNetwork) -> [String] {
        participants.filter { $0.role == .validator }.compactMap { network.address(of: $0.name) }
    }
}
