package import Catalog
import SourceYAML

/// One entry of DAPIP: an institution, or a further place of one.
package struct DAPIPPlace: Sendable, Hashable {
    /// `DapipId`.
    package var id: String
    package var name: String
    /// An entry may stand for several schools of IPEDS.
    package var unitids: [String]
    /// The institution that a further place belongs to.
    package var parent: String?
    package var isInstitution: Bool
    /// By its address, where that ends like one in the United States.
    package var city: String?
    package var state: Region?

    /// City and state of an address such as `4900 Meridian Street, Normal, AL 35762`.
    static func place(inAddress address: String) -> (city: String?, state: Region?) {
        let parts = address.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
            .filter { !$0.isEmpty }
        guard parts.count > 1, let last = parts.last?.split(separator: " "), let code = last.first,
            let state = Region(rawValue: String(code)),
            last.count == 1 || last.count == 2 && last[1].first?.isNumber == true
        else { return (nil, nil) }
        // A part with digits is of the street.
        let city = parts[parts.count - 2]
        return (parts.count > 2 && !city.contains(where: \.isNumber) ? city : nil, state)
    }
}

/// One accreditation of DAPIP.
package struct DAPIPRecord: Sendable, Hashable {
    /// By the id of its rule file.
    package var agency: String
    /// The agency's kind of program; `nil` for the place as a whole.
    package var kind: String?
    /// A word of the rule file.
    package var status: String
    /// Dates as program files write them.
    package var start: String?
    package var end: String?
    package var review: String?
    /// The department, where DAPIP names one.
    package var note: String?
    /// The source, of a newer edition, that doesn't have it any more.
    package var missingFrom: String?

    /// What makes it the same accreditation in another edition.
    struct Key: Hashable {
        var agency: String
        var kind: String?
        var start: String?
    }

    var key: Key { Key(agency: agency, kind: kind, start: start) }

    func yaml(source: String?) -> YAMLValue {
        var entries: [YAMLValue.Entry] = [.init("agency", .text(agency))]
        if let kind { entries.append(.init("accredits", .text(kind))) }
        entries.append(.init("status", .text(status)))
        if let start { entries.append(.init("from", .plain(start))) }
        if let end { entries.append(.init("to", .plain(end))) }
        if let review { entries.append(.init("next_review", .plain(review))) }
        if let note { entries.append(.init("note", .text(note))) }
        if let missingFrom { entries.append(.init("missing_from", .text(missingFrom))) }
        if let source { entries.append(.init("source", .text(source))) }
        return .mapping(entries)
    }
}

/// One step that an agency took, of those that are kept as history.
package struct DAPIPAction: Sendable, Hashable {
    package var agency: String
    package var kind: String?
    package var action: AgencyAction.Kind
    package var date: String
    package var end: String?
    package var reason: String?

    func yaml(source: String?) -> YAMLValue {
        var entries: [YAMLValue.Entry] = [.init("agency", .text(agency))]
        if let kind { entries.append(.init("accredits", .text(kind))) }
        entries += [.init("action", .plain(action.rawValue)), .init("date", .plain(date))]
        if let end { entries.append(.init("to", .plain(end))) }
        if let reason { entries.append(.init("reason", .text(reason))) }
        if let source { entries.append(.init("source", .text(source))) }
        return .mapping(entries)
    }
}
