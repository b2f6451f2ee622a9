/// How far somebody is who hasn't finished yet: the three states in which AHIMA lets students of accredited
/// programs test early.
///
/// Source: https://cms-qa.ahima.org/certification-careers/certification-exams/rhit
package enum Enrolment: String, Sendable, Hashable, CaseIterable {
    /// In the last term of study.
    case lastTerm = "last-term"
    /// All course work is done, the degree isn't awarded yet.
    case courseworkComplete = "coursework-complete"
    /// Graduated, the official transcript isn't there yet.
    case awaitingTranscript = "awaiting-transcript"
}
