package import Catalog
package import Dates

/// What an interview may ask, in the order in which questions that settle as much are asked.
package enum InterviewQuestion: String, Sendable, Hashable, CaseIterable {
    case credential, education
    /// Whether somebody whose education doesn't say so holds a diploma or a GED.
    case diploma
    case state, career, award, delivery
    case maxDuration = "max-duration"
    case gpa
    case collegeHours = "college-hours"
    case home
    case graduateBy = "graduate-by"
}

/// What somebody says to a question; that they don't know is no answer.
package enum InterviewAnswer: Sendable, Hashable {
    /// A credential's id.
    case credential(String)
    case education([EducationLevel])
    case states([Region])
    /// A career's id, and the fields of study that prepare for it.
    case career(String, Set<CIPCode>)
    case awards([Award])
    case deliveries([Delivery])
    /// Months.
    case maxDuration(Int)
    /// In hundredths.
    case gpa(Int)
    /// Semester hours.
    case collegeHours(Int)
    case home(Region)
    case graduateBy(Day)

    /// What somebody looks for who has said this too.
    package func added(to query: Query) -> Query {
        var query = query
        switch self {
        case .credential(let id): query.credential = id
        case .education(let levels):
            query.education = EducationHeld((query.education?.levels ?? []) + levels)
        case .states(let states): query.states = states
        case .career(let id, let fields):
            query.career = id
            query.careerFields = fields
        case .awards(let awards): query.awards = awards
        case .deliveries(let deliveries): query.deliveries = deliveries
        case .maxDuration(let months): query.maxMonths = months
        case .gpa(let average): query.gpa = average
        case .collegeHours(let hours): query.collegeHours = hours
        case .home(let state): query.home = state
        case .graduateBy(let day): query.graduateBy = day
        }
        return query
    }
}
