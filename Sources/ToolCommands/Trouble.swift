/// Something that keeps a command from giving an answer: exit status 2.
struct Trouble: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) {
        self.description = description
    }
}
