import Catalog
import CatalogLoading
import Diagnostics
import RuleEngine

extension SeededFault {
    /// Each status of an agency that rules name, counted as what it isn't.
    ///
    /// Rules ask for one standing, *accredited*: what a status counts as besides makes no difference to them, so
    /// one that counts as anything else is made to count as that, and the other way round.
    static func statuses(in rules: RuleSet, for ids: Set<String>) -> [SeededFault] {
        rules.accreditors.enumerated().flatMap { place, agency -> [SeededFault] in
            let readers = rules.readers(ofAgency: agency.id)
            guard !readers.isDisjoint(with: ids) else { return [] }
            return agency.statuses.enumerated().flatMap { index, status in
                SeededFault.wrong(status.countsAs).map { wrong in
                    SeededFault(
                        kind: .status, words: "\(agency.id): \(status.id) counts as \(wrong.rawValue)",
                        location: agency.location(of: status), rules: readers
                    ) { $0.accreditors[place].statuses[index].countsAs = wrong }
                }
            }
        }
    }

    private static func wrong(_ standing: Standing?) -> [Standing] {
        switch standing {
        case .accredited: [.notAccredited]
        case .preaccredited, .notAccredited: [.accredited]
        case nil: [.accredited, .notAccredited]
        }
    }
}

extension Accreditor {
    /// Where the agency is defined.
    var location: SourceLocation { place(origin) }

    /// Where one of its statuses stands.
    fileprivate func location(of status: Status) -> SourceLocation { place(status.origin) }

    private func place(_ origin: Origin?) -> SourceLocation {
        origin.map { SourceLocation(path: path, $0) } ?? SourceLocation(path: path)
    }
}
