/// Why a command whose words are right cannot do its work, with the remedy. It is printed without the usage, and the exit
/// status is 1; mistakes in the words are `ValidationError`, with the usage and status 64.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
