extension EpochAudit {
    /// Why a recorded grade cannot stand beside the one given again; nil where it stands.
    ///
    /// Without tolerance, both must be the same, judgements included. With it, the grade was given by a model, which may
    /// differ a little each time: the recorded one stands within the tolerance, if it is what the recorded judgements make.
    /// The record comes from a stranger, so that its numbers may be any.
    func complaint(about answer: EpochTranscript.Answer, gradedAgain score: Score) -> String? {
        let (recorded, judgements) = (answer.millionths ?? -1, answer.judgements ?? [])
        let isNear =
            (0...Score.perfect).contains(recorded) && abs(recorded - score.millionths) <= tolerance
        guard isNear else {
            let reach = tolerance > 0 ? ", give or take \(tolerance)" : ""
            return "is worth \(score.millionths) millionths\(reach), not \(answer.millionths ?? 0)"
        }
        guard tolerance > 0 else {
            return judgements == score.judgements ?? [] ? nil : "has other judgements than were written down"
        }
        guard judgements.isEmpty == (score.judgements ?? []).isEmpty else {
            return judgements.isEmpty ? "has no judgements" : "has judgements of judges that the task does not have"
        }
        guard !judgements.isEmpty else { return nil }
        if let complaint = JudgePanel.complaint(about: judgements) {
            return "has judgements that are none: \(complaint)"
        }
        let median = JudgePanel.median(judgements)
        return median == recorded ? nil : "is worth \(median) millionths by its own judgements, not \(recorded)"
    }
}
