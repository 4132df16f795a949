public import Evaluation

/// What each family declares of its own solvers, the best honest one first, so that all are told of in one way.
public protocol BuiltInSolver: RawRepresentable<String>, CaseIterable, Sendable {
    /// Whether the solver does the work in time.
    var role: SolverRole { get }
    /// How long to wait before answering, in milliseconds.
    var delayMilliseconds: Int { get }
    /// What an answer costs, in a unit of the family's own.
    var cost: Double { get }
    /// The honest solver whose pay a cheat is after.
    var imitates: Self? { get }
}

extension BuiltInSolver {
    /// Answers as soon as it can.
    public var delayMilliseconds: Int { 0 }
}

extension ReferenceSolver {
    /// A family's own solver, and how it answers.
    init(
        _ solver: some BuiltInSolver,
        solve: @escaping @Sendable (Question) async throws(TaskError) -> Answer
    ) {
        self.init(
            name: solver.rawValue,
            role: solver.role,
            delayMilliseconds: solver.delayMilliseconds,
            cost: solver.cost,
            imitates: solver.imitates?.rawValue,
            solve: solve
        )
    }
}
