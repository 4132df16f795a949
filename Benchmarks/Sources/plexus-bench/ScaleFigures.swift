import Engine
import Foundation
import Frame
import Primitives
import Runtime
import Scale
import State

/// Decoding a whole metagraph of 256 neurons into our type, against `bt-decode` into Python's.
enum ScaleFigures {
    static func measure(_ bench: Workbench, _ peers: Peers) async throws {
        let block = BlockStepChain(subnets: 1, neurons: 256).genesis()
        let engine = try Engine(
            configuration: EngineConfiguration(profile: .standard, blockMode: .manual, genesis: block)
        )
        let netuid: NetUID = 1
        let value = try engine.call(
            "SubnetInfoRuntimeApi_get_metagraph",
            input: netuid.scaleEncoded,
            at: engine.head
        )
        let metadata = try engine.call("Metadata_metadata_at_version", input: UInt32(15).scaleEncoded, at: engine.head)
        func decode() throws -> Metagraph? {
            var reader = ScaleReader(value)
            return try Metagraph?(from: &reader)
        }
        guard try decode() != nil else { throw BenchError("the chain gave no metagraph") }
        let ours = try Timing.best(seconds: bench.seconds, batch: 10) {
            for _ in 0..<10 { consume(try decode()) }
        }
        var figure = Figure(
            name: "SCALE: metagraph of 256 neurons decoded",
            unit: "µs",
            direction: .lower,
            ours: ours * 1_000_000,
            peerName: "bt-decode",
            target: .ratio(2),
            note: "\(value.count) bytes"
        )
        do {
            let (metadataFile, valueFile) = (bench.file("metadata.scale"), bench.file("metagraph.scale"))
            try Data(metadata).write(to: metadataFile)
            try Data(value).write(to: valueFile)
            let peer = try await peers.run(
                "peers/scale.py",
                [
                    metadataFile.path, valueFile.path, "api:SubnetInfoRuntimeApi.get_metagraph", "--seconds",
                    String(bench.seconds),
                ]
            )
            guard peer["neurons"] == 256 else { throw BenchError("bt-decode read another number of neurons") }
            figure.peer = peer["microseconds"]
        } catch {
            figure.peerName = "missing: \(error)"
        }
        bench.report(figure)
    }
}
