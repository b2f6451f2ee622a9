/// What one further page says of a program, beside what the program's own facts say.
///
/// Two pages may disagree: both are kept, each as good as its date. Questions are answered from the program's own
/// facts; statements are shown beside them.
package struct ProgramStatement: Sendable, Hashable {
    /// The name that the page gives the program, where it is another.
    package var name: Fact<String> = .unknown
    package var length: Fact<StudyLength> = .unknown
    package var credits: Fact<Credits> = .unknown
    package var delivery: Fact<[Delivery]> = .unknown
    package var admission = Admission()
    package var credentialsStated: Fact<[String]> = .unknown
    package var tuition: Fact<String> = .unknown
    package var note: String?
    /// Where it stands, and the page it rests on.
    package var origin: Origin

    package init(origin: Origin) {
        self.origin = origin
    }
}
