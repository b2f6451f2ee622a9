package import Catalog
package import Dates
package import Diagnostics

/// What one page states of one program: one row of a file of claims, read.
package struct Claim: Sendable, Hashable {
    /// The school as the row names it.
    package struct School: Sendable, Hashable {
        package var unitid: String?
        package var name: String
        package var otherNames: [String]
        package var state: Region
        package var city: String?
    }

    package struct Page: Sendable, Hashable {
        package var url: String
        package var title: String?
        /// `nil` where the page has no date.
        package var asOf: PartialDate?
        package var read: PartialDate
        package var weakness: String?
    }

    package struct Accreditation: Sendable, Hashable {
        package var agency: String
        package var accredits: String?
        package var status: String
        package var start: PartialDate?
        package var end: PartialDate?
        package var nextReview: PartialDate?
    }

    package struct Length: Sendable, Hashable {
        package var value: StudyLength
        /// What the stated words come to, as written: `2 years`.
        package var text: String?
    }

    package struct Admission: Sendable, Hashable {
        package var education: EducationLevel?
        /// As written: `2.5`.
        package var gpa: String?
        package var abilityToBenefit: Bool?
        package var stated: String?

        package init() {}
    }

    package var school: School
    /// `nil` where the row leaves it to the name which program is meant.
    package var programID: String?
    package var programName: String
    package var award: Award?
    package var cip: CIPCode?
    package var ipedsLevel: IPEDSLevel?
    package var length: Length?
    package var credits: Credits?
    package var delivery: [Delivery] = []
    package var admission = Admission()
    package var credentials: [String] = []
    package var tuition: String?
    package var note: String?
    package var accreditation: Accreditation?
    package var page: Page
    /// The row in its file.
    package var location: SourceLocation

    package init(
        school: School, programName: String, page: Page, location: SourceLocation
    ) {
        self.school = school
        self.programName = programName
        self.page = page
        self.location = location
    }
}
