/// One program of study at one institution.
package struct Program: Sendable, Hashable {
    /// Unique within the institution, never changed.
    package var id: String
    package var formerIDs: [String] = []
    package var name: String
    package var award: Fact<Award> = .unknown
    package var ipedsLevel: Fact<IPEDSLevel> = .unknown
    package var cip: Fact<CIPCode> = .unknown
    /// In the order of the file, one entry a year.
    package var awardsConferred: [AwardsConferred] = []
    package var length: Fact<StudyLength> = .unknown
    package var credits: Fact<Credits> = .unknown
    package var delivery: Fact<[Delivery]> = .unknown
    package var admission = Admission()
    /// Credentials that the school's own page says its graduates may sit for. Never evidence.
    package var credentialsStated: Fact<[String]> = .unknown
    /// The price of the program, in the words of the source.
    package var tuition: Fact<String> = .unknown
    /// What further pages say, in the order of the file.
    package var statements: [ProgramStatement] = []
    /// The foreign association that approved the program.
    package var approvedBy: Fact<String> = .unknown
    /// The campus, where the institution has several.
    package var campus: String?
    package var accreditations: [AccreditationRecord] = []
    package var accreditationsComplete: [AccreditationsComplete] = []
    /// The file has a key here that isn't known, which may have been meant to hold records.
    package var mayHideRecords = false
    /// A paid listing: marked on every output, never moved.
    package var isSponsored = false
    package var note: String?
    package var origin: Origin

    package init(id: String, name: String, origin: Origin) {
        self.id = id
        self.name = name
        self.origin = origin
    }
}

/// What a program asks of those it admits, as far as its source says.
package struct Admission: Sendable, Hashable {
    /// The education level asked for.
    package var education: Fact<EducationLevel> = .unknown
    /// The lowest grade point average, in hundredths.
    package var gpa: Fact<Int> = .unknown
    /// Whether people without a diploma may show their ability instead.
    package var abilityToBenefit: Fact<Bool> = .unknown
    /// Tests that have to be taken first.
    package var tests: Fact<[AdmissionTest]> = .unknown
    /// Courses that have to be passed first.
    package var prerequisites: Fact<[Prerequisite]> = .unknown
    /// Semester credits that have to be done at a college first.
    package var creditsFirst: Fact<Int> = .unknown
    /// The words of the source on everything else.
    package var stated: Fact<String> = .unknown

    package init() {}
}

extension Admission {
    /// Reads a grade point average like 2.5 or 2.75, below 6; in hundredths.
    package static func gradePointAverage(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = parts.allSatisfy { part in
            (1...2).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        guard isNumber, (1...2).contains(parts.count), let whole = Int(parts[0]), whole < 6 else {
            return nil
        }
        guard parts.count == 2, let fraction = Int(parts[1]) else { return whole * 100 }
        return whole * 100 + (parts[1].utf8.count == 1 ? fraction * 10 : fraction)
    }

    /// A regular expression for the whole of such a grade point average.
    package static let gradePointAveragePattern = "0?[0-5](?:[.][0-9]{1,2})?"
}
