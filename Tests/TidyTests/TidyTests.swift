import Foundation
import ScaleExpansion
import Testing

@Suite struct TidyTests {
    let repository = Repository()

    /// The core: pure, synchronous, deterministic.
    static let core = ["Scale", "ChainCrypto", "Primitives", "Economics", "State", "Frame", "Runtime"]

    private var sources: [String] {
        repository.files(under: "Sources", ending: ".swift").filter { !$0.contains("/Generated/") }
    }

    @Test func noSourceFileIsLong() throws {
        for path in sources {
            let lines = try repository.text(path).split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines <= 501, "\(path) has \(lines) lines; split it, one idea a file")
        }
        for path in repository.files(under: "Tests", ending: ".swift") {
            let lines = try repository.text(path).split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines <= 601, "\(path) has \(lines) lines")
        }
    }

    @Test func theCoreImportsNothingThatDependsOnTheWorldOutside() throws {
        let banned = ["Foundation", "Dispatch", "Glibc", "Darwin", "Logging", "NIOCore", "Synchronization"]
        for path in sources where Self.core.contains(where: { path.hasPrefix("Sources/\($0)/") }) {
            for line in try repository.code(path) where line.contains("import ") {
                let module = line.split(separator: " ").last.map(String.init) ?? ""
                let isAllowedLock = module == "Synchronization" && path.hasPrefix("Sources/State/")
                #expect(!banned.contains(module) || isAllowedLock, "\(path) imports \(module)")
            }
        }
    }

    @Test func theRuntimeUsesNoFloatingPointAndNoHiddenRandomness() throws {
        let banned = [
            ": Double", "Double(", ": Float", "Float(", ".random(", "Hasher(", "hashValue", "Date()", "ContinuousClock",
        ]
        let strict = ["Primitives", "Economics", "State", "Frame", "Runtime"]
        for path in sources where strict.contains(where: { path.hasPrefix("Sources/\($0)/") }) {
            for line in try repository.code(path) {
                let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
                for word in banned {
                    #expect(!words.contains(word), "\(path): \(word) in «\(line)»")
                }
            }
        }
    }

    @Test func shortcutsThatCrashOrHideErrorsAreNotTaken() throws {
        let banned = ["try!", "as!", "fatalError(", "@unchecked Sendable", "nonisolated(unsafe)", "TODO", "FIXME"]
        for path in sources where !path.hasPrefix("Sources/ScaleExpansion/") {
            let text = try repository.text(path)
            for word in banned {
                #expect(!text.contains(word), "\(path) contains \(word)")
            }
        }
    }

    @Test func everyGeneratedConformanceIsUpToDate() throws {
        let wrong = try ExpansionPlan(root: repository.root).differences()
        #expect(wrong.isEmpty, "run `swift run scale-expand` and commit \(wrong)")
    }

    @Test func theTargetsDependOnEachOtherAsTheArchitectureSays() throws {
        let manifest = try repository.text("Package.swift")
        let table = try repository.text("ARCHITECTURE.md")
        let targets = Set(
            repository.files(under: "Sources", ending: ".swift").compactMap { path in
                path.split(separator: "/").dropFirst().first.map(String.init)
            }
        )
        for target in targets.sorted() {
            #expect(manifest.contains("\"\(target)\""), "Package.swift does not know \(target)")
            #expect(table.contains("`\(target)`"), "ARCHITECTURE.md does not name \(target)")
        }
        for (target, imports) in try importedModules(of: targets) {
            guard let allowed = Self.allowed[target] else { continue }
            for module in imports where targets.contains(module) {
                #expect(allowed.contains(module), "\(target) imports \(module), which stands above or beside it")
            }
        }
    }

    @Test func everyFixtureFolderSaysWhereItCameFrom() throws {
        let readme = try repository.text("Fixtures/README.md")
        let folders = Set(
            repository.files(under: "Fixtures", ending: "").compactMap { path -> String? in
                let parts = path.split(separator: "/")
                return parts.count > 2 ? String(parts[1]) : nil
            }
        )
        for folder in folders.sorted() {
            #expect(readme.contains("`\(folder)/`"), "Fixtures/README.md does not name \(folder)/")
        }
    }

    @Test func decisionsAreNumberedWithoutGaps() throws {
        let files = repository.files(under: "docs/decisions", ending: ".md").filter { !$0.hasSuffix("README.md") }
        #expect(!files.isEmpty)
        for (position, path) in files.enumerated() {
            let number = String(format: "%04d-", position + 1)
            #expect(path.contains("/\(number)"), "expected \(number) at \(path)")
        }
    }

    private func importedModules(of targets: Set<String>) throws -> [(String, Set<String>)] {
        try targets.sorted().map { target in
            var modules: Set<String> = []
            for path in repository.files(under: "Sources/\(target)", ending: ".swift") {
                for line in try repository.code(path) {
                    let words = line.split(separator: " ")
                    guard let position = words.firstIndex(of: "import"), position + 1 < words.count else { continue }
                    modules.insert(String(words[position + 1]))
                }
            }
            return (target, modules)
        }
    }

    /// Which modules of ours each module may import: design and code are held together here.
    static let allowed: [String: Set<String>] = {
        let core: Set<String> = ["Scale", "ChainCrypto", "Primitives"]
        let chain = core.union(["State", "Frame", "Runtime", "Economics"])
        return [
            "Scale": [],
            "ChainCrypto": ["CSodium"],
            "Primitives": ["Scale", "ChainCrypto"],
            "Economics": ["Primitives", "Scale"],
            "State": core,
            "Frame": core.union(["State"]),
            "Runtime": core.union(["State", "Frame", "Economics"]),
            "Storage": core.union(["State", "CRocks"]),
            "Engine": chain.union(["Storage"]),
            "RPC": chain.union(["Engine"]),
            "Client": chain,
            "Lab": chain,
            "Evaluation": ["Primitives", "ChainCrypto"],
            "Sandbox": ["CSandbox"],
            "Tasks": ["Evaluation", "Sandbox", "ChainCrypto"],
            "Neuron": chain.union(["Client", "Tasks", "Evaluation"]),
            "Gateway": core.union(["Client", "Neuron", "Evaluation"]),
            "Explorer": chain.union(["Client", "Evaluation"]),
        ]
    }()
}
