/// Thirty-two bytes without an allocation: scalars, points, seeds and chain codes.
typealias Bytes32 = SIMD32<UInt8>
/// Sixty-four bytes without an allocation: wide hashes before their reduction.
typealias Bytes64 = SIMD64<UInt8>

extension SIMD where Scalar == UInt8 {
    /// Calls `body` with a pointer to the bytes, to be read only.
    @inline(__always)
    func withPointer<Result>(_ body: (UnsafePointer<UInt8>) -> Result) -> Result {
        withUnsafePointer(to: self) { body(UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self)) }
    }

    /// Calls `body` with a pointer to the bytes, to be written.
    @inline(__always)
    mutating func withMutablePointer<Result>(_ body: (UnsafeMutablePointer<UInt8>) -> Result) -> Result {
        withUnsafeMutablePointer(to: &self) { body(UnsafeMutableRawPointer($0).assumingMemoryBound(to: UInt8.self)) }
    }

    /// The bytes as an array.
    var array: [UInt8] {
        withUnsafeBytes(of: self) { [UInt8]($0.prefix(Self.scalarCount)) }
    }

    /// The bytes of `slice`, which must hold exactly as many as the vector; nil otherwise.
    init?(exactly slice: some Collection<UInt8>) {
        guard slice.count == Self.scalarCount else { return nil }
        self.init(slice)
    }
}
