import Primitives
import Scale

/// Random values of any type that the metadata describes, as SCALE bytes: plausible ones where the field's name or the
/// type says what it is, any bytes of the right shape otherwise.
struct ArgumentFactory {
    /// All types that calls are made of.
    let types: [TypeDefinition]
    /// The type of a call.
    let callType: TypeID
    /// The calls that can stand in another.
    let calls: CallCatalogue

    /// Appends a value of a type.
    ///
    /// - `name`: the field that it is for.
    func append(
        _ type: TypeID,
        named name: String,
        _ scene: CallScene,
        to writer: inout ScaleWriter,
        using random: inout LabRandom
    ) {
        if type == callType {
            appendNested(scene, &writer, &random)
            return
        }
        let definition = types[Int(type)]
        if appendKnown(definition, name, scene, &writer, &random) { return }
        switch definition.shape {
        case .composite(let fields):
            for field in fields { append(field.type, named: field.name ?? name, scene, to: &writer, using: &random) }
        case .tuple(let members):
            for member in members { append(member, named: name, scene, to: &writer, using: &random) }
        case .variant(let variants):
            guard let variant = random.pick(variants) else { return }
            writer.append(variant.index)
            for field in variant.fields {
                append(field.type, named: field.name ?? name, scene, to: &writer, using: &random)
            }
        case .sequence(let element):
            appendSequence(of: element, name, scene, &writer, &random)
        case .array(let length, let element):
            for _ in 0..<length { append(element, named: "", scene, to: &writer, using: &random) }
        case .primitive(let primitive):
            appendNumber(primitive, name, scene, &writer, &random)
        case .compact(let inner):
            appendCompact(of: inner, name, scene, &writer, &random)
        }
    }

    /// A call's bytes: its pallet, its number and its arguments.
    func append(
        _ choice: CallCatalogue.Choice,
        _ scene: CallScene,
        to writer: inout ScaleWriter,
        using random: inout LabRandom
    ) {
        writer.append(choice.pallet)
        writer.append(choice.index)
        for field in choice.fields {
            append(field.type, named: field.name ?? "", scene, to: &writer, using: &random)
        }
    }

    private func appendNested(_ scene: CallScene, _ writer: inout ScaleWriter, _ random: inout LabRandom) {
        var inner = scene
        inner.depth += 1
        inner.entries = 1 + random.below(3)
        let choice = calls.pick(forRoot: scene.isRoot, atDepth: inner.depth, using: &random)
        append(choice, inner, to: &writer, using: &random)
    }

    /// Values whose meaning the type's name gives; false where it gives none.
    private func appendKnown(
        _ definition: TypeDefinition,
        _ name: String,
        _ scene: CallScene,
        _ writer: inout ScaleWriter,
        _ random: inout LabRandom
    ) -> Bool {
        switch definition.path.last {
        case "AccountId32":
            account(name, scene, &random).encode(to: &writer)
        case "MultiAddress":
            guard random.chance(95) else { return false }
            MultiAddress.id(account(name, scene, &random)).encode(to: &writer)
        case "NetUid":
            netuid(name, scene, &random).encode(to: &writer)
        case "MechId":
            writer.append(UInt8(random.chance(75) ? 0 : random.below(4)))
        case "TaoBalance":
            Tao(tao(name, scene, &random)).encode(to: &writer)
        case "AlphaBalance":
            Alpha(alpha(scene, &random)).encode(to: &writer)
        case "PerU16":
            writer.appendLittleEndian(UInt16(random.below(random.chance(80) ? 11_797 : 65_536)))
        default:
            return false
        }
        return true
    }

    func account(_ name: String, _ scene: CallScene, _ random: inout LabRandom) -> AccountID {
        if random.chance(2) { return .zero }
        let isOther = name.hasPrefix("dest") || name.hasPrefix("new") || name.contains("child")
        if name.contains("hotkey") || name.contains("child") { return isOther ? scene.otherHotkey : scene.hotkey }
        if name == "coldkey" { return scene.coldkey }
        return random.chance(80) ? scene.otherColdkey : scene.hotkey
    }

    func netuid(_ name: String, _ scene: CallScene, _ random: inout LabRandom) -> NetUID {
        name.hasPrefix("dest") || name == "subnets" || name == "netuids" && random.chance(60)
            ? scene.otherNetuid : scene.netuid
    }

    private func tao(_ name: String, _ scene: CallScene, _ random: inout LabRandom) -> UInt64 {
        if name.contains("limit") || name.contains("price") {
            // Around the price: from half to double it.
            let factor = UInt128(500 + random.below(1_500))
            return random.chance(90) ? UInt64(clamping: UInt128(scene.price) * factor / 1_000) : random.anySize()
        }
        switch random.below(20) {
        case 0: return random.next() & 1 == 0 ? 0 : .max
        case 1: return random.anySize()
        default: return 3_000_000 + random.anySize(bits: 41)
        }
    }

    private func alpha(_ scene: CallScene, _ random: inout LabRandom) -> UInt64 {
        switch random.below(20) {
        case 0: return random.next() & 1 == 0 ? 0 : .max
        case 1: return random.anySize()
        case 2, 3: return scene.held
        default: return UInt64(clamping: UInt128(scene.held) * UInt128(200 + random.below(800)) / 1_000)
        }
    }

    private func appendSequence(
        of element: TypeID,
        _ name: String,
        _ scene: CallScene,
        _ writer: inout ScaleWriter,
        _ random: inout LabRandom
    ) {
        if case .primitive(.u8) = types[Int(element)].shape {
            let bytes = (0..<random.below(24)).map { _ in UInt8(97 + random.below(26)) }
            bytes.encode(to: &writer)
            return
        }
        // Lists of one call that belong together are as long as each other, in most cases.
        let length = random.chance(95) ? scene.entries : random.below(9)
        writer.appendLength(length)
        for index in 0..<length {
            if name == "dests" || name == "uids", random.chance(95) {
                // Each neuron once, from a random one on.
                let uid = scene.neurons > 0 ? (Int(scene.price % 7) + index) % scene.neurons : index
                writer.appendLittleEndian(UInt16(clamping: uid))
            } else {
                append(element, named: name, scene, to: &writer, using: &random)
            }
        }
    }

    private func appendCompact(
        of inner: TypeID,
        _ name: String,
        _ scene: CallScene,
        _ writer: inout ScaleWriter,
        _ random: inout LabRandom
    ) {
        var plain = ScaleWriter()
        // Nothing at all is compact already.
        if case .tuple(let members) = types[Int(inner)].shape, members.isEmpty { return }
        append(inner, named: name, scene, to: &plain, using: &random)
        var number: UInt128 = 0
        for byte in plain.bytes.prefix(16).reversed() { number = number << 8 | UInt128(byte) }
        writer.appendCompact(number)
    }

    private func appendNumber(
        _ primitive: ScalePrimitive,
        _ name: String,
        _ scene: CallScene,
        _ writer: inout ScaleWriter,
        _ random: inout LabRandom
    ) {
        let width =
            switch primitive {
            case .bool, .u8, .i8: 1
            case .u16, .i16: 2
            case .u32, .i32, .char: 4
            case .u64, .i64: 8
            case .u128, .i128: 16
            case .u256, .i256: 32
            case .str: 0
            }
        if primitive == .bool {
            writer.append(random.chance(50) ? 1 : 0)
            return
        }
        if primitive == .str {
            writer.appendLength(0)
            return
        }
        let number = number(name, scene, &random)
        for place in 0..<width {
            writer.append(place < 8 ? UInt8(truncatingIfNeeded: number >> (8 * UInt64(place))) : 0)
        }
    }

    private func number(_ name: String, _ scene: CallScene, _ random: inout LabRandom) -> UInt64 {
        if name.contains("version_key"), random.chance(90) { return 0 }
        if name.contains("price") { return random.chance(50) ? scene.price : 20_000_000_000 }
        // A least nomination that does not drive all nominators out.
        if name == "min_stake" { return UInt64(random.below(10_000_000)) }
        // One of the last six crowdloans, which may still be open.
        if name == "crowdloan_id" { return UInt64(scene.crowdloans) &- 1 &- UInt64(random.below(6)) }
        if name == "ip_type" { return 4 }
        if name == "ip" || name == "port", random.chance(90) { return 0x0808_0808 }
        switch random.below(10) {
        case 0: return random.next() & 1 == 0 ? 0 : .max
        case 1: return random.anySize()
        case 2, 3, 4: return UInt64(random.below(12))
        default: return UInt64(random.below(1_200))
        }
    }
}
