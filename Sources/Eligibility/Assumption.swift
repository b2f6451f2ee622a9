package import Catalog
package import Dates

/// A status that was seen and is assumed to be in effect still: what an answer rests on that is not certain.
package struct Assumption: Sendable, Hashable {
    /// What is assumed to go on.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case stillAccredited = "still-accredited"
        case stillPreaccredited = "still-preaccredited"
        case stillNotAccredited = "still-not-accredited"

        package init(_ standing: Standing) {
            self =
                switch standing {
                case .accredited: .stillAccredited
                case .preaccredited: .stillPreaccredited
                case .notAccredited: .stillNotAccredited
                }
        }
    }

    package var kind: Kind
    /// The agency that granted it, or took it away.
    package var agency: String?
    /// The day or span of the source that saw it.
    package var seen: PartialDate
    /// As indices into the decision's or the line's records.
    package var records: [Int]
}

extension Assumption {
    /// What a stretch of a timeline assumes; `nil` where it is certain or nobody can tell.
    init?(_ stretch: StandingTimeline.Stretch, among records: [AccreditationRecord]) {
        guard let standing = stretch.standing else { return nil }
        switch stretch.evidence.reason {
        case .assumed(let seen), .lastSeen(let seen):
            let evidence = stretch.evidence.records
            // A record that was taken over names the agency that granted it.
            let agency = evidence.first.flatMap {
                records.indices.contains($0) ? records[$0].agency.value : nil
            }
            self.init(kind: Kind(standing), agency: agency, seen: seen, records: evidence)
        default: return nil
        }
    }
}

extension StandingCheck.Line {
    /// What the answer rests on that is not certain.
    package var assumption: Assumption? {
        guard answer != .cannotTell, let stretch else { return nil }
        return Assumption(stretch, among: records)
    }
}

extension StandingCheck {
    /// What the answer for the whole question rests on. One line is enough for a yes; that none of them is one takes
    /// them all.
    package var assumes: [Assumption] {
        let schoolWide = lines.filter { $0.program == nil && !$0.isOfKinds }
        let asked = schoolWide.isEmpty ? lines : schoolWide
        switch answer {
        case .accredited, .cannotTell: return []
        case .accreditedIf: return asked.filter { $0.answer == answer }.compactMap(\.assumption).eachOnce()
        case .preaccredited, .notAccredited: return asked.compactMap(\.assumption).eachOnce()
        }
    }
}
