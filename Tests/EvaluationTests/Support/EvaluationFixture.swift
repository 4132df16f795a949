import Foundation

/// Reads a file of `Fixtures/evaluation`; a missing one is an error.
enum EvaluationFixture {
    static func load<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let data = try Data(contentsOf: root.appendingPathComponent("Fixtures/evaluation/\(name).json"))
        return try JSONDecoder().decode(Value.self, from: data)
    }
}

/// Whether two numbers agree to a relative or absolute tolerance.
func agree(_ left: Double, _ right: Double, within tolerance: Double = 1e-9) -> Bool {
    abs(left - right) <= tolerance * max(1, abs(right))
}
