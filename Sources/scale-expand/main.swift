import Foundation
import ScaleExpansion

// Writes the generated SCALE conformances of the package in the current folder, or with `--check` only compares.
let arguments = CommandLine.arguments.dropFirst()
let isCheck = arguments.contains("--check")
let folder = arguments.first { !$0.hasPrefix("--") } ?? "."
do {
    let plan = try ExpansionPlan(root: URL(filePath: folder))
    let changed = isCheck ? try plan.differences() : try plan.apply()
    for path in changed { print(isCheck ? "out of date: \(path)" : "wrote \(path)") }
    if isCheck, !changed.isEmpty {
        print("run `swift run scale-expand` and commit the result")
        exit(1)
    }
} catch {
    FileHandle.standardError.write(Data("scale-expand: \(error)\n".utf8))
    exit(1)
}
