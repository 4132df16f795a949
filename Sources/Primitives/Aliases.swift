/// A neuron's place in its subnet, dense from 0.
public typealias UID = UInt16

/// The height of a block; genesis is 0.
public typealias BlockNumber = UInt32

/// How many signed extrinsics an account has had included.
public typealias Nonce = UInt32
