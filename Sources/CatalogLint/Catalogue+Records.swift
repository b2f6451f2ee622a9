import Catalog
import CatalogLoading
import Diagnostics

extension Catalogue {
    /// What a check finds in every accreditation record of schools, sites and programs.
    func findings(
        inRecords check: (Institution, AccreditationRecord) -> [Diagnostic]
    ) -> [Diagnostic] {
        institutions.findings { school in
            school.recordLists.findings { records in records.findings { check(school, $0) } }
        }
    }

    /// The agencies by their ids; of two with one id the first.
    var agencies: [String: Accreditor] {
        Dictionary(accreditors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Array {
    /// What a check finds in each element. The elements are lent to it: `flatMap` would copy each, and a nation's
    /// programs have millions of fields.
    func findings(_ check: (Element) -> [Diagnostic]) -> [Diagnostic] {
        withUnsafeBufferPointer { elements in
            var found: [Diagnostic] = []
            for index in elements.indices { found += check(elements[index]) }
            return found
        }
    }

    /// The same for a check that finds one thing at most.
    func finding(_ check: (Element) -> Diagnostic?) -> [Diagnostic] {
        withUnsafeBufferPointer { elements in
            var found: [Diagnostic] = []
            for index in elements.indices {
                if let finding = check(elements[index]) { found.append(finding) }
            }
            return found
        }
    }
}
