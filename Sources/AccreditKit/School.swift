import Catalog
import Matching

/// A school of a catalogue.
public struct School: Sendable, Identifiable {
    let institution: Institution

    /// Its id, which never changes: `schoolcraft-college`.
    public var id: String { institution.id }
    public var name: String { institution.name }
    /// Former names, abbreviations, the name in IPEDS.
    public var otherNames: [String] { institution.otherNames }
    /// Its number in IPEDS, six digits; `nil` where it isn't recorded.
    public var unitid: String? { institution.unitid.value }
    public var city: String? { institution.city.value }
    /// The postal code of its state or territory: `MI`.
    public var state: String? { institution.state.value?.rawValue }
    /// Its programs, in the order of its file.
    public var programs: [Program] {
        institution.programs.map { Program(program: $0, institution: institution) }
    }
}

/// A program of a school.
public struct Program: Sendable, Identifiable {
    let program: Catalog.Program
    let institution: Institution

    /// `school/program`: what every question takes.
    public var id: String { institution.id + "/" + program.id }
    public var name: String { program.name }
    public var school: School { School(institution: institution) }
    /// What somebody holds who finishes it, in the words of the program files: `associate`; `nil` where the page
    /// doesn't print it.
    public var award: String? { program.award.value?.rawValue }
    /// The state it is taught in: its campus's where the school has several.
    public var state: String? { institution.state(of: program)?.rawValue }
    /// `on-campus`, `online`, `hybrid`; empty where no page states it.
    public var delivery: [String] { program.delivery.value?.map(\.rawValue) ?? [] }
    /// How long it takes.
    public var duration: Duration { Duration(DurationAnswer(program, award: program.award.value)) }
    /// A paid listing; it never changes an order or an answer.
    public var isSponsored: Bool { program.isSponsored }
}
