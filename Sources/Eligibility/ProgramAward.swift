package import Catalog

/// What a program awards, as well as its facts tell.
package enum ProgramAward: Sendable, Hashable {
    case known(Award)
    /// It is one of these, nobody recorded which.
    case oneOf([Award])
    /// The program awards nothing.
    case none
    /// The IPEDS level allows other awards than every accreditation on record is for.
    case contradiction(level: [Award], accredited: [Award])
    case unknown

    /// The one award; `nil` where nothing says which.
    package var known: Award? {
        if case .known(let award) = self { award } else { nil }
    }
}

extension ProgramAward {
    /// As stated, else as the IPEDS level and what was accredited say together.
    ///
    /// Each level settles the award in the same manner: the award is one of those that the level stands for, and
    /// what was accredited tells which, where there are several. An accreditor's word for none of them
    /// contradicts the level.
    ///
    /// - Parameter accredited: the awards of the kinds of programs that were accredited, as far as they say one.
    init(of program: Program, accredited: [Award]) {
        switch program.award {
        case .known(let stated, _):
            self = .known(stated)
            return
        case .none:
            self = .none
            return
        case .unknown: break
        }
        let accredited = accredited.eachOnce()
        guard let level = program.ipedsLevel.value?.awards else {
            self = accredited.count == 1 ? .known(accredited[0]) : .unknown
            return
        }
        let agreed = level.filter(accredited.contains)
        if !accredited.isEmpty, agreed.isEmpty {
            self = .contradiction(level: level, accredited: accredited)
        } else if agreed.count == 1 {
            self = .known(agreed[0])
        } else {
            self = level.count == 1 ? .known(level[0]) : .oneOf(level)
        }
    }
}
