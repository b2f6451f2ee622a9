import Catalog
import CatalogLint
import CatalogLoading
import Diagnostics
import Eligibility
import HostSystem
import Matching
import RuleEngine

/// A catalogue of schools with the rules of credentials: load once, ask many times, from any thread.
///
/// Loading never fails for a fault in a program file: what can't be read is unknown, and every fault is a
/// `Problem`. A fault in a rule stops loading, because half a rule could say yes too easily.
public struct Catalogue: Sendable {
    /// A file of `Programs/` or `Rules/`, read by the caller.
    public struct File: Sendable {
        /// The path, with the folder `Rules` in it for a file of rules.
        public var path: String
        public var bytes: [UInt8]

        public init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }

        public init(path: String, text: String) {
            self.init(path: path, bytes: Array(text.utf8))
        }
    }

    /// Why a catalogue can't answer anything.
    public enum LoadError: Error, Sendable, Hashable {
        /// No file holds a rule.
        case noRules
        /// Rule files have errors.
        case unsoundRules([Problem])
        /// A folder or a file could not be read: the path, and the system's reason.
        case unreadable(String, reason: String)
    }

    /// Why a question has no answer.
    public enum QuestionError: Error, Sendable, Hashable {
        /// No school or program fits; the nearest known name, if one is near.
        case notFound(String, nearest: String?)
        /// Several fit: their ids.
        case several(String, fitting: [String])
        /// A word that isn't in its vocabulary.
        case unknownWord(String, of: String, known: [String])
    }

    private let catalogue: CatalogLoading.Catalogue
    private let rulebook: Rulebook

    /// Everything that is wrong in the files, in order of path and line.
    public let problems: [Problem]

    /// Loads a catalogue from files in memory.
    ///
    /// - Throws: `LoadError.noRules` or `LoadError.unsoundRules`.
    public init(_ files: [File]) throws(LoadError) {
        try self.init(files.map { SourceFile(path: $0.path, bytes: $0.bytes) }, standardRules: [])
    }

    /// Loads a catalogue from disk: `Programs/` and `Rules/` of a folder.
    ///
    /// - Parameters:
    ///   - folder: the folder that holds `Programs/`, `Rules/` or both.
    ///   - standardRules: a folder of rules below the catalogue's own, which adds to them: `Rules` of a checkout of
    ///     this package, or `share/accredit/Rules` where the tool is installed; `nil` for none.
    /// - Throws: `LoadError`; `.unreadable` for a missing folder or a file that can't be read.
    public init(folder: String, standardRules: String? = nil) throws(LoadError) {
        for path in [folder, standardRules].compactMap({ $0 }) where !FileSystem.isFolder(path) {
            throw .unreadable(path, reason: "no such folder")
        }
        var files = CatalogueFiles(standard: standardRules.map { .folder($0) } ?? .none)
        files.add(["Rules", "Programs"], of: folder)
        files.addStandardRules()
        if let problem = files.diagnostics.first {
            throw .unreadable(problem.location.path, reason: problem.message)
        }
        try self.init(files.own, standardRules: files.standard)
    }

    private init(_ files: [SourceFile], standardRules: [SourceFile]) throws(LoadError) {
        catalogue = CatalogLoading.Catalogue(
            files, standard: standardRules, jobs: Environment.processorCount)
        let (rulebook, unprepared) = Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials,
            fingerprint: catalogue.rulesFingerprint)
        self.rulebook = rulebook
        let faults = unprepared + DuplicateIDRule.check(rulesOf: catalogue)
        problems = (catalogue.diagnostics + faults).sorted(by: Diagnostic.inReportOrder).map(Problem.init)
        guard faults.isEmpty, catalogue.faultyRules.isEmpty else {
            let ofRules = Set(catalogue.faultyRules + faults.map(\.location.path))
            throw .unsoundRules(problems.filter { ofRules.contains($0.path) })
        }
        guard !rulebook.credentials.isEmpty else { throw .noRules }
    }

    /// Every school, in order of id.
    public var schools: [School] { catalogue.institutions.map(School.init) }

    /// Every credential that there is a rule for, in order of id.
    public var credentials: [Credential] { rulebook.credentials.map(Credential.init) }

    /// A credential by its id, in any case of letters.
    ///
    /// - Throws: `QuestionError.unknownWord`.
    public func credential(_ id: String) throws(QuestionError) -> Credential {
        guard let rule = rulebook.credentials.first(where: { $0.source.id.lowercased() == id.lowercased() })
        else {
            throw .unknownWord(id, of: "credential", known: rulebook.credentials.map(\.source.id))
        }
        return Credential(rule: rule)
    }

    /// A school by id, former id, UNITID or name.
    ///
    /// - Throws: `QuestionError.notFound` or `.several`.
    public func school(_ text: String) throws(QuestionError) -> School {
        School(institution: try find(text).institution)
    }

    /// A program by `school/program`; both may be ids or names.
    ///
    /// - Throws: `QuestionError.notFound` or `.several`; `.notFound` too where only a school is named.
    public func program(_ text: String) throws(QuestionError) -> Program {
        let match = try find(text)
        guard let program = match.program else { throw .notFound(text, nearest: nil) }
        return Program(program: program, institution: match.institution)
    }

    /// Whether a program qualifies a person for a credential.
    ///
    /// - Parameter takesAssumptions: whether a status that was seen is taken to go on for as long as its agency's
    ///   rule file says.
    public func decide(
        _ credential: Credential, _ program: Program, for student: Student, takesAssumptions: Bool = true
    ) -> Decision {
        Decision(
            decision: CredentialDecision(
                credential.rule, program.program, at: program.institution, student: student.student,
                rulebook: rulebook, trust: takesAssumptions ? .assumed : .sure))
    }

    /// The programs that a query finds, by verdict.
    ///
    /// - Throws: `QuestionError.unknownWord` for a credential or a word of the query that isn't known.
    public func list(_ query: Query) throws(QuestionError) -> Listing {
        let rule = try credential(query.credential).rule
        return Listing(
            Matching.Listing(
                try query.query(), rule: rule, institutions: catalogue.institutions, rulebook: rulebook))
    }

    /// The standing of a program with each agency on record on a day, or with one.
    ///
    /// - Parameter agency: an id of the rule files, such as `CAHIIM`; `nil` for all on record.
    public func standing(
        of program: Program, by agency: String? = nil, on day: Day, takesAssumptions: Bool = true
    ) -> [Standing] {
        StandingCheck(
            program.institution, program: program.program, agency: agency, on: day.day, rulebook: rulebook,
            trust: takesAssumptions ? .assumed : .sure
        ).lines.map { Standing($0, at: program.institution) }
    }

    private func find(_ text: String) throws(QuestionError) -> ProgramFinder.Match {
        do throws(ProgramFinder.Failure) {
            return try ProgramFinder(catalogue.institutions).find(text)
        } catch {
            guard error.matches.isEmpty else { throw .several(text, fitting: error.matches) }
            let nearest = Spelling.nearest(to: error.text, among: error.known.map(\.text))
            throw .notFound(text, nearest: nearest)
        }
    }
}
