import Foundation
import Fuzzing

/// Runs one group of decoders; see `Tests/fuzz.sh`.
///
/// Built with `-DLIBFUZZER -sanitize=fuzzer` it hands the decoders to libFuzzer with all further arguments. Built
/// without, it tries mutated inputs from a seed for so many seconds.
@main
enum FuzzRun {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 1, let group = FuzzCatalog.group(arguments[1]) else {
            for group in FuzzCatalog.groups {
                print(group.name, group.decoders.map(\.name).joined(separator: ", "), separator: "\t")
            }
            return
        }
        if arguments.count > 3, arguments[2] == "--write-seeds" { return try write(group.seeds, to: arguments[3]) }
        #if LIBFUZZER
            fuzz(group)
        #else
            try mutate(group, seconds: arguments.count > 2 ? Double(arguments[2]) ?? 60 : 60)
        #endif
    }

    /// Writes inputs as files, named by their place.
    private static func write(_ inputs: [[UInt8]], to folder: String) throws {
        for (number, input) in inputs.enumerated() where input.count <= FuzzGroup.longestInput {
            try Data(input).write(to: URL(fileURLWithPath: folder).appendingPathComponent("seed-\(number)"))
        }
    }

    private static func mutate(_ group: FuzzGroup, seconds: Double) throws {
        let end = ContinuousClock.now + .seconds(seconds)
        let seed = UInt64.random(in: .min ... .max)
        var campaign = FuzzCampaign(group, seed: seed)
        try campaign.replay()
        while ContinuousClock.now < end { try campaign.run(1_000) }
        let outcome = campaign.outcome
        print("\(group.name): seed \(seed), \(outcome.tried) inputs, \(outcome.understood) understood, no fault")
    }
}

#if LIBFUZZER
    @_silgen_name("LLVMFuzzerRunDriver")
    private func runDriver(
        _ count: UnsafeMutablePointer<CInt>,
        _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
        _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
    ) -> CInt

    nonisolated(unsafe) private var chosen = FuzzGroup("none", [])

    /// What libFuzzer calls with each input. Its library has a `main` that wants this name, although ours is the one that
    /// runs.
    @_cdecl("LLVMFuzzerTestOneInput")
    func read(_ bytes: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
        do {
            _ = try chosen.read(Array(UnsafeBufferPointer(start: bytes, count: length)))
        } catch {
            FileHandle.standardError.write(Data("fault: \(error)\n".utf8))
            abort()
        }
        return 0
    }

    private func fuzz(_ group: FuzzGroup) {
        chosen = group
        // libFuzzer sees the arguments without the group's name.
        var words: [UnsafeMutablePointer<CChar>?] = CommandLine.arguments.enumerated()
            .filter { $0.offset != 1 }.map { strdup($0.element) }
        words.append(nil)
        var count = CInt(words.count - 1)
        words.withUnsafeMutableBufferPointer { buffer in
            var start = buffer.baseAddress
            exit(runDriver(&count, &start) { read($0, $1) })
        }
    }
#endif
