import Catalog
import Dates
import RuleEngine

extension ProgramFacts {
    static let unknownEducation = FactList(items: [], unlisted: [.init(item: .init(values: [.unknown]))])
    static let unknownCredentials = FactList(
        items: [], unlisted: [.init(item: .init(values: [.unknown, .unknown]))])

    /// The levels of education held: those that were said, what they imply, and what the program itself gives to
    /// somebody who completes it.
    static func education(
        of student: Student, completing award: Award?, _ word: (String?) -> FactValue
    ) -> FactList {
        let completed = student.enrolment == nil ? award?.level : nil
        let said = student.education?.levels ?? []
        guard let held = EducationHeld(said + [completed].compactMap(\.self)) else {
            return unknownEducation
        }
        var levels: [EducationLevel] = []
        var open: [EducationLevel] = []
        // Everybody meets "no diploma"; to hold it says something only where it was said.
        for level in EducationLevel.allCases where level != .noDiploma || held.levels == [.noDiploma] {
            switch held.implies(level) {
            case true where level == .diploma && held.hasDiplomaByGEDAlone: break
            case true: levels.append(level)
            // What the program gives says nothing of what else somebody holds who didn't say so.
            case false where said.isEmpty: open.append(level)
            case nil: open.append(level)
            default: break
            }
        }
        return FactList(
            items: levels.map { .init(values: [word($0.rawValue)]) },
            unlisted: open.map { .init(item: .init(values: [word($0.rawValue)])) })
    }

    /// The credentials held; an unknown one may be held by somebody who didn't say which.
    static func credentials(of student: Student, _ word: (String?) -> FactValue) -> FactList {
        guard let credentials = student.credentials else { return unknownCredentials }
        return FactList(
            items: credentials.map { held in
                .init(values: [
                    word(held.credential), .history(History(periodFrom: held.since, to: held.until)),
                ])
            }, unlisted: [])
    }
}
