/// One school, as one program file describes it.
package struct Institution: Sendable, Hashable {
    /// The file the institution came from.
    package var path: String
    /// Unique in the catalogue, never changed, and the file's name.
    package var id: String
    package var formerIDs: [String] = []
    package var name: String
    package var otherNames: [String] = []
    /// The school's number in IPEDS.
    package var unitid: Fact<String> = .unknown
    /// The school's number in the US Department of Education's database of accreditation (DAPIP).
    package var dapip: String?
    /// The school's own site, as its source writes the address.
    package var website: Fact<String> = .unknown
    package var city: Fact<String> = .unknown
    package var state: Fact<Region> = .unknown
    /// As stated; a state of the United States implies it.
    package var country: Fact<String> = .unknown
    package var campuses: [Campus] = [] {
        didSet {
            campusPlaces = Dictionary(
                campuses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }
    /// The places of the campuses by their ids: every program asks for its own.
    private var campusPlaces: [String: Int] = [:]
    package var sources: [FactSource] = []
    package var accreditations: [AccreditationRecord] = []
    package var accreditationsComplete: [AccreditationsComplete] = []
    /// Accreditation of programs by agencies, of which the source doesn't say which programs of the school they
    /// are: a registry names only the agency's kind of program.
    package var programAccreditations: [AccreditationRecord] = []
    package var sites: [Site] = []
    package var actions: [AgencyAction] = []
    /// The file has a key here that isn't known, which may have been meant to hold records.
    package var mayHideRecords = false
    package var programs: [Program] = []
    package var origin: Origin
    /// A hash of the file's bytes, for receipts.
    package var fingerprint = ""

    package init(path: String, id: String, name: String, origin: Origin) {
        self.path = path
        self.id = id
        self.name = name
        self.origin = origin
    }

    /// Every list of records of the file, each about one subject: the school, its sites, its programs.
    package var recordLists: [[AccreditationRecord]] {
        [accreditations, programAccreditations]
            + sites.flatMap { [$0.accreditations, $0.programAccreditations] }
            + programs.map(\.accreditations)
    }

    /// The source a fact rests on.
    package func source(of origin: Origin?) -> FactSource? {
        guard let index = origin?.source, sources.indices.contains(index) else { return nil }
        return sources[index]
    }

    /// The country, by its two-letter code where the state implies it.
    package func country(of program: Program) -> String? {
        state(of: program)?.isInUnitedStates == true ? "US" : country.value
    }

    /// The state a program is taught in: its campus's where there are several, else the school's.
    package func state(of program: Program) -> Region? {
        guard !campuses.isEmpty else { return state.value }
        guard let campus = program.campus else { return nil }
        return campusPlaces[campus].flatMap { campuses[$0].state.value }
    }
}
