/// The columns of a file of claims: one row is one program as one page states it.
package enum ClaimColumn: String, Sendable, CaseIterable {
    // The school and the program.
    case unitid, school, state, city
    case otherNames = "other_names"
    case programID = "program_id"
    case program
    case awardLevel = "award_level"
    // Accreditation, in the words of the agency's rule file.
    case accreditor, accredits, standing, from, to
    case nextReview = "next_review"
    // What else the page says.
    case durationAsStated = "duration_as_stated"
    case length, credits
    case creditUnit = "credit_unit"
    case delivery, education, gpa
    case abilityToBenefit = "ability_to_benefit"
    case admissionAsStated = "admission_as_stated"
    case leadsTo = "leads_to"
    case tuitionAsStated = "tuition_as_stated"
    // From the IPEDS completions of the year of the directory.
    case cip
    case ipedsLevel = "ipeds_level"
    // The page.
    case sourceURL = "source_url"
    case title
    case asOf = "as_of"
    case read, weak, note
    // For the people who keep the list; nothing of it goes into the catalogue.
    case row, question, settles, notes
    case awardAsStated = "award_as_stated"
    case accreditationAsStated = "accreditation_as_stated"
    case asOfEvidence = "as_of_evidence"
    case deliveryAsStated = "delivery_as_stated"
    case leadsToAsStated = "leads_to_as_stated"

    /// The columns without which a row says nothing.
    package static let required: [ClaimColumn] = [.school, .state, .program, .sourceURL, .read]
}
