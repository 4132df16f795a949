import Engine
import Foundation
import NodeKit
import Primitives
import RPC

/// What commands print. Standard output carries answers only; everything else goes to standard error.
enum Output {
    /// Prints a line at once, also into a pipe.
    static func line(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    /// Prints a value as one line of JSON with sorted keys.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        line(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// Prints where a chain can be reached.
    static func addresses(of chain: DevChain, json: Bool) {
        guard let first = chain.endpoints.first else { return }
        if json {
            let all = chain.endpoints.map { "\"\($0.webSocketURL)\"" }.joined(separator: ",")
            line(
                "{\"endpoint\":\"\(first.webSocketURL)\",\"endpoints\":[\(all)],"
                    + "\"genesisHash\":\"\(chain.engine.genesisHash)\"}"
            )
        } else {
            line("Plexus \(ProductVersion.version), a chain for developers")
            for endpoint in chain.endpoints { line("  \(endpoint.webSocketURL)") }
            line("  genesis \(chain.engine.genesisHash)")
            line("  administrator //Alice; //Alice, //Bob and //Charlie have 1,000,000 TAO each")
            line("Ctrl-C ends it.")
        }
    }
}
