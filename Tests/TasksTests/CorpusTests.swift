import Evaluation
import Foundation
import Tasks
import Testing

@Suite struct CorpusTests {
    @Test func aSelectionIsTheSameTwiceWithinItsLimit() throws {
        try SharedCorpus.withFolder { folder in
            try Self.writeWordNet("", to: folder, count: 300)
            let first = try RetrievalCorpus.wordNet(folder: folder, limit: 120)
            let second = try RetrievalCorpus.wordNet(folder: folder, limit: 120)
            #expect(first.documents.count == 120)
            #expect(first.documents == second.documents && first.fingerprint == second.fingerprint)
            #expect(first.documents.map(\.id) == first.documents.map(\.id).sorted())
            let other = try RetrievalCorpus.wordNet(folder: folder, limit: 100)
            #expect(other.fingerprint != first.fingerprint)
            #expect(Set(other.documents).isSubset(of: Set(first.documents)))
        }
    }

    @Test func relationsPointBothWaysWithinTheSelection() throws {
        let corpus = try SharedCorpus.wordNet.get()
        var pairs = 0
        for (index, relations) in corpus.relations.enumerated() {
            for parent in relations.parents {
                pairs += 1
                #expect(corpus.relations[Int(parent)].children.contains(Int32(index)))
            }
        }
        // Families stay together, so most documents keep a parent.
        #expect(pairs > corpus.documents.count / 2)
    }

    @Test func aWordNetSynsetBecomesADocument() throws {
        try SharedCorpus.withFolder { folder in
            try Self.writeWordNet(
                "00001740 03 n 02 big_dog 0 hound(p) 0 000 | a dog of size; \"what a hound\"  \n",
                to: folder
            )
            let corpus = try RetrievalCorpus.wordNet(folder: folder)
            let document = try #require(corpus.documents.first { $0.id == "n00001740" })
            #expect(document.title == "big dog, hound")
            #expect(document.text == "a dog of size; \"what a hound\"")
        }
    }

    @Test(
        arguments: [
            ("00001740 03 x 01 dog 0 000 | a dog", "unknown synset type"),
            ("0000174z 03 n 01 dog 0 000 | a dog", "offset is not a number"),
            ("00001740 03 n 00 dog 0 000 | a dog", "word count 0 is not in 1...255"),
            ("00001740 03 n ff dog 0 000 | a dog", "word is missing"),
            ("00001740 03 n 01 dog 0 999 | a dog", "pointer offset is not a number"),
            ("00001740 03 n 01 dog 0 000 a dog", "no gloss"),
            ("00001740", "lexicographer file is missing"),
            ("99999999999 03 n 01 dog 0 000 | a", "offset is too long"),
        ]
    )
    func aBrokenWordNetLineIsNamed(line: String, reason: String) throws {
        try SharedCorpus.withFolder { folder in
            try Self.writeWordNet("  1 This file is\n" + line + "\n", to: folder)
            #expect(throws: CorpusError.malformed(path: "\(folder)/data.noun", line: 2, reason: reason)) {
                try RetrievalCorpus.wordNet(folder: folder)
            }
        }
    }

    @Test func missingFilesAreNamed() {
        #expect(throws: CorpusError.self) { try RetrievalCorpus.wordNet(folder: "/no-such-folder") }
        #expect(throws: CorpusError.unreadable(path: "/no-such", reason: "no such file or folder")) {
            try RetrievalCorpus.files(at: "/no-such")
        }
        #expect(CorpusError.wordNetNotFound(searched: ["a"]).description.contains("apt-get install wordnet-base"))
    }

    /// WordNet's four files with plain nouns, and `line` before them.
    private static func writeWordNet(_ line: String, to folder: String, count: Int = 25) throws {
        let nouns = (0..<count).map { "0000\(5000 + $0) 03 n 01 thing\($0) 0 000 | a thing of kind \($0)\n" }.joined()
        try SharedCorpus.write(line + nouns, to: "\(folder)/data.noun")
        for part in ["verb", "adj", "adv"] { try SharedCorpus.write("", to: "\(folder)/data.\(part)") }
    }

    @Test func aFolderOfTextsAndJSONLinesIsACorpus() throws {
        try SharedCorpus.withFolder { folder in
            let text = (0..<15).map { "Paragraph number \($0) tells of ships and harbours." }.joined(separator: "\n\n")
            try SharedCorpus.write(text, to: "\(folder)/ships.txt")
            let lines = (0..<15).map { "{\"id\":\"line-\($0)\",\"text\":\"Line \($0) tells of mountain goats.\"}" }
            try SharedCorpus.write(lines.joined(separator: "\n") + "\n\n", to: "\(folder)/goats.jsonl")
            try SharedCorpus.write("ignored", to: "\(folder)/picture.png")
            let corpus = try RetrievalCorpus.files(at: folder)
            #expect(corpus.documents.count == 30)
            #expect(corpus.documents.contains { $0.id == "ships.txt#00003" && $0.title == "ships" })
            let index = SolverIndex(corpus: corpus, solver: .bm25)
            #expect(index.answer(RetrievalQuestion(query: "goats 7", topK: 1)).documents == ["line-7"])
            let task = RetrievalTask(corpus: corpus)
            for seed in 0..<50 {
                let item = task.generate(seed: .init(public: UInt64(seed)), difficulty: .medium)
                #expect(!item.question.query.isEmpty && item.truth.grades.values.contains(3))
            }
        }
    }

    @Test func brokenJSONLinesAndTooFewOrEqualDocumentsAreErrors() throws {
        try SharedCorpus.withFolder { folder in
            let path = "\(folder)/a.jsonl"
            try SharedCorpus.write("{\"id\":\"a\",\"text\":\"b\"}\n{\"id\":7}\n", to: path)
            let reason = "not an object with the texts id and text (and perhaps title)"
            #expect(throws: CorpusError.malformed(path: path, line: 2, reason: reason)) {
                try RetrievalCorpus.files(at: folder)
            }
            try SharedCorpus.write("{\"id\":\"a\",\"text\":\"b\"}\n", to: path)
            #expect(throws: CorpusError.tooFewDocuments(path: folder, count: 1)) {
                try RetrievalCorpus.files(at: folder)
            }
            try SharedCorpus.write(String(repeating: "{\"id\":\"a\",\"text\":\"b\"}\n", count: 30), to: path)
            #expect(throws: CorpusError.duplicateID("a")) { try RetrievalCorpus.files(at: folder) }
        }
    }
}
