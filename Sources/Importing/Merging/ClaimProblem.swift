/// Why a claim could not be taken in.
struct ClaimProblem: Error {
    var message: String
    var help: String?
}
