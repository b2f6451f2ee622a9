import Catalog
import CatalogLoading

extension Catalogue {
    /// Every accreditation record of schools, sites and programs, with its school.
    var records: [(school: Institution, record: AccreditationRecord)] {
        institutions.flatMap { school in
            school.recordLists.joined().map { (school, $0) }
        }
    }

    /// The agencies by their ids; of two with one id the first.
    var agencies: [String: Accreditor] {
        Dictionary(accreditors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
