import Catalog
import CatalogLint
import CatalogLoading
import Diagnostics
import Eligibility
import HostSystem
import Matching
import Reporting
import RuleEngine

/// A catalogue on disk, loaded for answering questions.
struct Workspace {
    let root: String
    let catalogue: Catalogue
    let rulebook: Rulebook
    /// The files of the rules, the standard ones among them.
    let ruleFiles: [SourceFile]
    /// Some file of Programs/ is missing from the answers.
    let isIncomplete: Bool

    /// Loads the standard rules, `Rules/` and `Programs/` of a root. Problems of program files are named on the
    /// error stream and the run goes on; a rule that can't be relied on stops it.
    ///
    /// - Parameters:
    ///   - readsCodes: whether code tables are read too. No verdict needs them.
    init(_ options: RootOption, readsCodes: Bool = false) throws {
        try self.init(root: CatalogueRoot.find(options.root), options, readsCodes: readsCodes)
    }

    /// Loads the rules with their tests, and no programs.
    init(testsOf options: RootOption) throws {
        try self.init(
            root: CatalogueRoot.find(options.root), options, readsTests: true, readsPrograms: false)
    }

    /// Loads the catalogue of a folder.
    init(
        root: String, _ options: RootOption, readsCodes: Bool = false, readsTests: Bool = false,
        readsPrograms: Bool = true
    ) throws {
        let standard = try StandardRules.find(options.rules, root: root)
        var files = CatalogueFiles(standard: standard)
        files.add(["Rules"], of: root)
        if readsPrograms { files.addStreamed("Programs", of: root) }
        files.addStandardRules()
        let catalogue = files.catalogue(readsCodes: readsCodes, readsTests: readsTests)
        guard !catalogue.accreditors.isEmpty || !catalogue.faultyRules.isEmpty else {
            throw Trouble(standard.whyThereAreNoRules(in: CatalogueRoot.path(root, "Rules")))
        }
        try self.init(
            root: root, catalogue, ruleFiles: files.own + files.standard, unread: files.diagnostics)
    }

    /// Loads the catalogue of a commit, with the standard rules of that commit where they are the folder's own.
    init(commit: String, root: String, _ options: RootOption) throws {
        guard let repository = GitRepository(around: root) else {
            throw Trouble("`\(commit)`: \(GitRepository.whyThereIsNone(around: root))")
        }
        let files = try GitCatalogue(
            .commit(repository.commit(commit)), of: repository, root: root,
            standard: StandardRules.find(options.rules, root: root), shown: { "\(commit):./\($0)" })
        let own = files.own.map(RuleFileReader.withoutTests)
        let standard = files.standard.map(RuleFileReader.withoutTests)
        let catalogue = Catalogue(
            own.filter { !RuleFileReader.isCodeTable($0) },
            standard: standard.filter { !RuleFileReader.isCodeTable($0) },
            jobs: Environment.processorCount)
        guard !files.isEmpty else {
            throw Trouble("`\(commit)` has neither Programs/ nor Rules/ in this folder")
        }
        guard !catalogue.accreditors.isEmpty || !catalogue.faultyRules.isEmpty else {
            throw Trouble("no rules: `\(commit)` holds none")
        }
        try self.init(root: root, catalogue, ruleFiles: own + standard, unread: files.diagnostics)
    }

    /// Prepares the rules of a catalogue and names its problems.
    private init(
        root: String, _ catalogue: Catalogue, ruleFiles: [SourceFile], unread: [Diagnostic]
    ) throws {
        self.root = root
        self.catalogue = catalogue
        self.ruleFiles = ruleFiles
        let (rulebook, faults) = Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials,
            fingerprint: catalogue.rulesFingerprint)
        let ruleProblems = faults + DuplicateIDRule.check(rulesOf: catalogue)
        self.rulebook = rulebook
        isIncomplete = !unread.isEmpty || !catalogue.lostPrograms.isEmpty
        let problems = (unread + catalogue.diagnostics + ruleProblems)
            .filter { $0.severity == .error }.sorted(by: Diagnostic.inReportOrder)
        for problem in problems.prefix(10) { Output.note(DiagnosticTextReport.line(problem)) }
        if problems.count > 10 { Output.note("and \(problems.count - 10) more: see accredit lint\n") }
        guard ruleProblems.isEmpty, catalogue.faultyRules.isEmpty else {
            throw Trouble("the rules have errors, so no answer can be relied on: see accredit lint")
        }
    }

    /// The rule of a credential, by its id in any case of letters.
    func credential(_ name: String) throws -> PreparedRule {
        let ids = rulebook.credentials.map(\.source.id)
        if let id = ids.first(where: { $0.lowercased() == name.lowercased() }),
            let rule = rulebook.credential(id)
        {
            return rule
        }
        throw Trouble(Workspace.unknown("credential", name, known: ids))
    }

    /// The rules of some credentials, each once; of all where none is named.
    func credentials(_ names: [String]) throws -> [PreparedRule] {
        guard !names.isEmpty else { return rulebook.credentials.filter { $0.source.decidedBy == .program } }
        let wanted = Set(try names.map { try credential($0).source.id })
        return rulebook.credentials.filter { wanted.contains($0.source.id) }
    }

    /// The ids of credentials and requirements, each in any case of letters; of all where none is named.
    func ruleIDs(_ names: [String]) throws -> Set<String> {
        let known = (rulebook.credentials + rulebook.requirements).map(\.source.id)
        guard !names.isEmpty else { return Set(known) }
        return Set(
            try names.map { name in
                guard let id = known.first(where: { $0.lowercased() == name.lowercased() }) else {
                    throw Trouble(Workspace.unknown("rule", name, known: known))
                }
                return id
            })
    }

    /// An agency's id, in any case of letters.
    func agency(_ name: String) throws -> String {
        let ids = catalogue.accreditors.map(\.id)
        if let id = ids.first(where: { $0.lowercased() == name.lowercased() }) { return id }
        throw Trouble(Workspace.unknown("agency", name, known: ids))
    }

    /// A school, or one of its programs.
    func find(_ text: String) throws -> ProgramFinder.Match {
        do throws(ProgramFinder.Failure) {
            return try ProgramFinder(catalogue.institutions).find(text)
        } catch {
            if !error.matches.isEmpty {
                throw Trouble(
                    "several \(error.what)s fit `\(error.text)`: \(error.matches.joined(separator: ", "))")
            }
            let nearest = Spelling.nearest(to: error.text, among: error.known.map(\.text))
            let id = error.known.first { $0.text == nearest }?.id
            var message = "no \(error.what) `\(error.text)`"
            if let id { message += "; " + Spelling.offer(id) }
            let ids = error.known.map(\.id).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            if id == nil, ids.count <= 20 { message += "; known: \(ids.joined(separator: ", "))" }
            throw Trouble(message)
        }
    }

    /// A message for a word that isn't known, with the nearest that is.
    static func unknown(_ what: String, _ word: String, known: [String]) -> String {
        Spelling.unknown(
            what, word, among: known, otherwise: "known: \(known.joined(separator: ", "))")
    }
}
