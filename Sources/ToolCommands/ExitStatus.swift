import ArgumentParser
import Eligibility

/// What the whole tool says by its exit status.
enum ExitStatus {
    /// Yes, with or without assumptions; nothing found.
    static let yes = ExitCode(0)
    /// No; findings.
    static let no = ExitCode(1)
    /// Wrong usage, or something could not be read or written.
    static let trouble = ExitCode(2)
    static let cannotTell = ExitCode(3)

    /// The best answer among several decides: yes, else *cannot tell*, else no.
    static func of(_ verdicts: some Sequence<Verdict>) -> ExitCode {
        var result = no
        for verdict in verdicts {
            switch verdict {
            case .qualifies, .qualifiesIf: return yes
            case .cannotTell: result = cannotTell
            case .doesNotQualify: break
            }
        }
        return result
    }

    static func of(_ answer: StandingCheck.Answer) -> ExitCode {
        switch answer {
        case .accredited, .accreditedIf: yes
        case .preaccredited, .notAccredited: no
        case .cannotTell: cannotTell
        }
    }
}
