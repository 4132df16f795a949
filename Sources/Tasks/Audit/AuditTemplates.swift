import Evaluation

/// How each class looks, weak and safe.
extension AuditGenerator {
    /// A function of a class.
    mutating func unit(_ kind: AuditClass, isWeak: Bool) -> Unit {
        var unit = Unit(kind: kind, isWeak: isWeak)
        let style = style()
        switch kind {
        case .reentrancy: reentrancy(&unit, style)
        case .uncheckedArithmetic: uncheckedArithmetic(&unit, style)
        case .accessControl: accessControl(&unit, style)
        case .txOrigin: txOrigin(&unit, style)
        case .uncheckedReturn: uncheckedReturn(&unit, style)
        case .timestamp: timestamp(&unit, style)
        case .priceOracle: priceOracle(&unit, style)
        case .initialiser: initialiser(&unit, style)
        case .rounding: rounding(&unit, style)
        case .replay: replay(&unit, style)
        case .delegatecall: delegatecall(&unit, style)
        }
        return unit
    }

    /// A guard for safe functions; for weak ones none, one that does not help, or one in a branch.
    private mutating func guarded(
        _ unit: inout Unit,
        _ style: Style,
        real: AuditGuard,
        fake: AuditGuard
    ) -> (header: String, lines: [String]) {
        guard unit.isWeak else { return place(real, style == .branch ? .nested : style, in: &unit) }
        if style == .branch { return place(real, .branch, in: &unit) }
        return random.draw(below: 100) < 35 ? ("", []) : place(fake, style, in: &unit)
    }

    private mutating func write(
        _ unit: inout Unit,
        _ names: [String],
        _ parameters: String,
        header: String = "",
        _ lines: [String]
    ) {
        let title = name(names)
        let visibility = random.draw(below: 3) == 0 ? "public" : "external"
        unit.function =
            ["function \(title)(\(parameters)) \(visibility)\(header) {"] + (noise() + lines).map { "    " + $0 } + [
                "}"
            ]
    }

    private func mappings(_ names: [String], _ type: String = "uint256") -> [String] {
        names.map { "mapping(address => \(type)) public \($0);" }
    }

    private mutating func reentrancy(_ unit: inout Unit, _ style: Style) {
        let balance = name(["balances", "deposits", "credits", "stakes", "savings"])
        let flag = name(["locked", "entered", "busy"])
        unit.state = mappings([balance]) + ["bool private \(flag);"]
        let test = "require(\(balance)[msg.sender] >= amount, \"low\");"
        let call = ["(bool ok, ) = msg.sender.call{value: amount}(\"\"); \(Self.mark)", "require(ok, \"failed\");"]
        let debit = ["\(balance)[msg.sender] -= amount;"]
        // Half of them are a matter of order, half of a lock.
        if random.draw(below: 2) == 0 {
            let effect = AuditGuard(types: ["uint256"], names: ["amount"], lines: debit, fitsModifier: false)
            let placed = place(effect, style == .branch ? .helper : style, in: &unit)
            let body = unit.isWeak ? call + placed.lines : placed.lines + call
            write(&unit, ["withdraw", "redeem", "cashOut", "leave"], "uint256 amount", [test] + body)
            return
        }
        let lock = ["require(!\(flag), \"busy\");", "\(flag) = true;"]
        let header: String
        var before: [String] = []
        var after = ["\(flag) = false;"]
        if style == .near {
            let title = name(["nonReentrant", "once", "locking"])
            let body = unit.isWeak ? [lock[0], "_;"] : lock + ["_;", "\(flag) = false;"]
            unit.parts.append(["modifier \(title)() {"] + body.map { "    " + $0 } + ["}"])
            header = " \(title)"
            after = []
        } else {
            let fake = AuditGuard(lines: [lock[0]], fitsModifier: false)
            let placed = guarded(&unit, style, real: AuditGuard(lines: lock, fitsModifier: false), fake: fake)
            (header, before) = (placed.header, placed.lines)
            if before.isEmpty { after = [] }
        }
        write(
            &unit,
            ["withdraw", "redeem", "cashOut", "leave"],
            "uint256 amount",
            header: header,
            before + [test] + call + debit + after
        )
    }

    private mutating func uncheckedArithmetic(_ unit: inout Unit, _ style: Style) {
        let balance = name(["points", "units", "votes", "tickets", "allotments"])
        unit.state = mappings([balance])
        let tests = [
            "require(\(balance)[msg.sender] >= amount, \"low\");",
            "if (\(balance)[msg.sender] < amount) revert();",
        ]
        let fakes = ["require(amount > 0, \"zero\");", "require(\(balance)[msg.sender] > 0, \"none\");"]
        func guarding(_ line: String) -> AuditGuard {
            AuditGuard(types: ["uint256"], names: ["amount"], lines: [line])
        }
        let (real, fake) = (tests[random.draw(below: 2)], fakes[random.draw(below: 2)])
        let placed = guarded(&unit, style, real: guarding(real), fake: guarding(fake))
        let moves = ["    \(balance)[msg.sender] -= amount; \(Self.mark)", "    \(balance)[to] += amount;"]
        write(
            &unit,
            ["move", "give", "send", "assign"],
            "address to, uint256 amount",
            header: placed.header,
            placed.lines + ["unchecked {"] + moves + ["}"]
        )
    }

    private func ownerGuard(_ draw: Int) -> AuditGuard {
        AuditGuard(
            lines: draw == 0
                ? ["require(msg.sender == owner, \"denied\");"] : ["if (msg.sender != owner) revert();"],
            assembly: "if iszero(eq(caller(), sload(owner.slot))) { revert(0, 0) }"
        )
    }

    private func nobodyGuard(_ draw: Int) -> AuditGuard {
        AuditGuard(
            lines: [
                draw == 0
                    ? "require(msg.sender != address(0), \"denied\");" : "require(owner != address(0), \"denied\");"
            ],
            assembly: "if iszero(caller()) { revert(0, 0) }"
        )
    }

    private mutating func accessControl(_ unit: inout Unit, _ style: Style) {
        let field = name(["fee", "cap", "limit", "rate", "period", "quorum"])
        unit.state = ["uint256 public \(field);"]
        let (real, fake) = (ownerGuard(random.draw(below: 2)), nobodyGuard(random.draw(below: 2)))
        let placed = guarded(&unit, style, real: real, fake: fake)
        write(
            &unit,
            ["setFee", "update", "change", "tune", "adjust"],
            "uint256 value",
            header: placed.header,
            placed.lines + ["\(field) = value; \(Self.mark)", "emit Changed(value);"]
        )
    }

    private mutating func txOrigin(_ unit: inout Unit, _ style: Style) {
        let field = name(["target", "treasury", "operator", "keeper", "beneficiary"])
        unit.state = ["address public \(field);"]
        let (value, other) = unit.isWeak ? ("tx.origin", "msg.sender") : ("msg.sender", "tx.origin")
        let carried = carry("address", value, other: other, style, in: &unit)
        let extra =
            !unit.isWeak && random.draw(below: 2) == 0 ? ["require(tx.origin == msg.sender, \"no contract\");"] : []
        write(
            &unit,
            ["setTarget", "appoint", "redirect", "hire"],
            "address who",
            carried.lines + ["require(\(carried.value) == owner, \"denied\"); \(Self.mark)"] + extra
                + ["\(field) = who;"]
        )
    }

    private mutating func uncheckedReturn(_ unit: inout Unit, _ style: Style) {
        let token = name(["token", "coin", "asset", "reward"])
        let paid = name(["paid", "sent", "received", "claimed"])
        unit.state = ["IERC20 public \(token);"] + mappings([paid])
        let call = "\(token).transfer(to, amount)"
        let lines: [String]
        switch (style, unit.isWeak) {
        case (.direct, true), (.branch, true): lines = ["\(call); \(Self.mark)"]
        case (.direct, false), (.branch, false): lines = ["require(\(call), \"failed\"); \(Self.mark)"]
        default:
            let real = AuditGuard(
                types: ["bool"],
                names: ["done"],
                lines: [random.draw(below: 2) == 0 ? "require(done, \"failed\");" : "if (!done) revert();"],
                fitsModifier: false
            )
            let fake = AuditGuard(types: ["bool"], names: ["done"], lines: ["emit Sent(done);"], fitsModifier: false)
            lines = ["bool done = \(call); \(Self.mark)"] + place(unit.isWeak ? fake : real, style, in: &unit).lines
        }
        write(
            &unit,
            ["payOut", "reward", "refund", "distribute"],
            "address to, uint256 amount",
            ["require(msg.sender == owner, \"denied\");"] + lines + ["\(paid)[to] += amount;"]
        )
    }

    private mutating func timestamp(_ unit: inout Unit, _ style: Style) {
        let list = name(["players", "entries", "guests", "bidders"])
        let (winner, seed) = (name(["winner", "chosen", "lucky"]), name(["seed", "beacon", "entropy"]))
        unit.state = ["address[] public \(list);", "address public \(winner);", "uint256 private \(seed);"]
        let (value, other) = unit.isWeak ? ("block.timestamp", seed) : (seed, "block.timestamp")
        let carried = carry("uint256", value, other: other, style, in: &unit)
        let wait = random.draw(below: 2) == 0 ? ["require(block.timestamp >= \(seed), \"early\");"] : []
        write(
            &unit,
            ["draw", "pick", "roll", "settle"],
            "",
            wait + carried.lines + [
                "uint256 index = uint256(keccak256(abi.encodePacked(\(carried.value), \(list).length))) "
                    + "% \(list).length; \(Self.mark)",
                "\(winner) = \(list)[index];",
            ]
        )
    }

    private mutating func priceOracle(_ unit: inout Unit, _ style: Style) {
        let (debt, pool) = (name(["debts", "loans", "borrowed"]), name(["pool", "pair", "market"]))
        let oracle = name(["oracle", "feed", "average"])
        unit.state = mappings([debt]) + ["IPool public \(pool);", "IOracle public \(oracle);"]
        let spots = ["\(pool).spotPrice()", "\(pool).reserveB() * 1e18 / \(pool).reserveA()"]
        let spot = spots[random.draw(below: 2)]
        let steady = "\(oracle).consult(1800)"
        let (value, other) = unit.isWeak ? (spot, steady) : (steady, spot)
        let carried = carry("uint256", value, other: other, style, in: &unit)
        let shown = !unit.isWeak && random.draw(below: 2) == 0 ? ["emit Spot(\(spot));"] : []
        write(
            &unit,
            ["borrow", "lend", "open", "leverage"],
            "uint256 amount",
            shown + carried.lines + [
                "uint256 price = \(carried.value); \(Self.mark)", "\(debt)[msg.sender] += amount * price / 1e18;",
            ]
        )
    }

    private mutating func initialiser(_ unit: inout Unit, _ style: Style) {
        let (admin, flag) = (name(["admin", "governor", "guardian", "manager"]), name(["ready", "done", "started"]))
        unit.state = ["address public \(admin);", "bool private \(flag);"]
        let reals = [
            ["require(!\(flag), \"again\");", "\(flag) = true;"], ["require(\(admin) == address(0), \"again\");"],
        ]
        let fakes = [["require(!\(flag), \"again\");"], ["require(who != address(0), \"nobody\");"]]
        func guarding(_ lines: [String]) -> AuditGuard {
            AuditGuard(types: ["address"], names: ["who"], lines: lines)
        }
        let (real, fake) = (reals[random.draw(below: 2)], fakes[random.draw(below: 2)])
        let placed = guarded(&unit, style, real: guarding(real), fake: guarding(fake))
        write(
            &unit,
            ["initialize", "init", "initOnce"],
            "address who",
            header: placed.header,
            placed.lines + ["\(admin) = who; \(Self.mark)"]
        )
    }

    private mutating func rounding(_ unit: inout Unit, _ style: Style) {
        let shares = name(["shares", "parts", "stock", "slices"])
        let (supply, total) = (name(["supply", "issued"]), name(["total", "holdings"]))
        unit.state = mappings([shares]) + ["uint256 public \(supply);", "uint256 public \(total);"]
        let down = "assets * \(supply) / \(total)"
        let up = "(assets * \(supply) + \(total) - 1) / \(total)"
        // What is taken from the caller is rounded up, what is given to it down.
        let takes = random.draw(below: 2) == 0
        let isUp = takes != unit.isWeak
        let (value, other) = isUp ? (up, down) : (down, up)
        let lines: [String]
        let sign = takes ? "-=" : "+="
        switch style {
        case .helper, .nested, .deep:
            let levels = style == .deep ? 3 : style == .nested ? 2 : 1
            let titles = (0..<levels).map { _ in name(["_convert", "_toShares", "_quote", "_amountOf"]) }
            for (number, title) in titles.enumerated() {
                let result = number + 1 == levels ? value : "\(titles[number + 1])(assets)"
                unit.parts.append(
                    [
                        "function \(title)(uint256 assets) internal view returns (uint256) {",
                        "    return \(result);", "}",
                    ]
                )
            }
            lines = ["uint256 count = \(titles[0])(assets); \(Self.mark)", "\(shares)[msg.sender] \(sign) count;"]
        case .opaque:
            let carried = carry("uint256", value, other: other, .opaque, in: &unit)
            lines = carried.lines + ["\(shares)[msg.sender] \(sign) \(carried.value); \(Self.mark)"]
        case .direct: lines = ["\(shares)[msg.sender] \(sign) \(value); \(Self.mark)"]
        default:
            lines = ["uint256 count = \(value); \(Self.mark)", "\(shares)[msg.sender] \(sign) count;"]
        }
        write(&unit, ["convert", "exchange", "enter", "settleShares"], "uint256 assets", lines)
    }

    private mutating func replay(_ unit: inout Unit, _ style: Style) {
        let (credit, consumed) = (name(["grants", "vouchers", "bonuses"]), name(["usedHashes", "spent", "seen"]))
        let nonces = name(["nonces", "counters"])
        unit.state =
            mappings([credit, nonces]) + ["mapping(bytes32 => bool) private \(consumed);"]
        let byNonce = random.draw(below: 2) == 0
        let part = byNonce ? ", \(nonces)[signer]" : ""
        let reals =
            byNonce
            ? ["\(nonces)[signer]++;"] : ["require(!\(consumed)[hash], \"used\");", "\(consumed)[hash] = true;"]
        let fakes =
            byNonce ? ["require(\(nonces)[signer] < 1000, \"many\");"] : ["require(!\(consumed)[hash], \"used\");"]
        func guarding(_ lines: [String]) -> AuditGuard {
            AuditGuard(types: ["address", "bytes32"], names: ["signer", "hash"], lines: lines, fitsModifier: false)
        }
        let placed = guarded(&unit, style, real: guarding(reals), fake: guarding(fakes))
        write(
            &unit,
            ["claim", "permit", "mintSigned", "useVoucher"],
            "address signer, uint256 amount, uint8 v, bytes32 r, bytes32 s",
            ["bytes32 hash = keccak256(abi.encode(signer, msg.sender, amount\(part)));"] + placed.lines + [
                "require(ecrecover(hash, v, r, s) == signer, \"bad\"); \(Self.mark)",
                "\(credit)[msg.sender] += amount;",
            ]
        )
    }

    private mutating func delegatecall(_ unit: inout Unit, _ style: Style) {
        let (allowed, fixed) = (
            name(["allowed", "trusted", "plugins"]), name(["implementation", "library_", "logic"])
        )
        unit.state = mappings([allowed], "bool") + ["address private immutable \(fixed);"]
        let isFixed = !unit.isWeak && style == .direct && random.draw(below: 2) == 0
        var real = AuditGuard(types: ["address"], names: ["to"], lines: ["require(\(allowed)[to], \"denied\");"])
        var fake = AuditGuard(types: ["address"], names: ["to"], lines: ["require(to != address(0), \"denied\");"])
        real.assembly = "if iszero(eq(caller(), sload(owner.slot))) { revert(0, 0) }"
        fake.assembly = "if iszero(to) { revert(0, 0) }"
        let placed: (header: String, lines: [String]) =
            isFixed ? ("", []) : guarded(&unit, style, real: real, fake: fake)
        write(
            &unit,
            ["execute", "forward", "run", "perform"],
            "address to, bytes calldata data",
            header: placed.header,
            placed.lines + [
                "(bool ok, ) = \(isFixed ? fixed : "to").delegatecall(data); \(Self.mark)", "require(ok, \"failed\");",
            ]
        )
    }
}
