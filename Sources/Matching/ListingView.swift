package import Catalog

/// Which part of a listing is shown, and by what.
package struct ListingView: Sendable, Hashable {
    /// What has a line of its own.
    package enum Grouping: String, Sendable, Hashable, CaseIterable {
        case program, school, state, award
    }

    /// Only this group; `nil` for all but the programs that don't qualify, which are only counted.
    package var only: Listing.Group?
    package var grouping: Grouping
    /// The most lines to show; `nil` for all.
    package var limit: Int?

    package init(only: Listing.Group? = nil, grouping: Grouping = .program, limit: Int? = nil) {
        self.only = only
        self.grouping = grouping
        self.limit = limit
    }
}

extension Listing {
    /// Programs of one group that have a line together.
    package struct Bundle: Sendable {
        /// What they have in common; `nil` where it isn't recorded of them.
        package enum Key: Sendable {
            case school(Institution)
            case state(Region?)
            case award(Award?)
        }

        package var key: Key
        package var group: Group
        package var programs: Int
        package var schools: Int
        /// One of them is a paid listing.
        package var isSponsored: Bool
    }

    /// The programs to show.
    package func entries(_ view: ListingView) -> [Entry] {
        let shown = entries.filter { entry in
            guard let only = view.only else { return entry.group != .doesNotQualify }
            return entry.group == only
        }
        return view.limit.map { Array(shown.prefix($0)) } ?? shown
    }

    /// The lines to show where several programs have one. A school stands in the group of the best of its programs,
    /// with those alone; a state or an award in every group of its programs.
    package func bundles(_ view: ListingView) -> [Bundle] {
        var whole = view
        whole.limit = nil
        let entries = entries(whole)
        let bundles: [Bundle] =
            switch view.grouping {
            case .program: []
            case .school: schools(of: entries)
            case .state:
                Group.allCases.flatMap { group in
                    let members = entries.filter { $0.group == group }
                    let states = Set(members.map(\.state)).sorted {
                        ($0?.rawValue ?? "~") < ($1?.rawValue ?? "~")
                    }
                    return states.map { state in
                        Bundle(.state(state), group, members.filter { $0.state == state })
                    }
                }
            case .award:
                Group.allCases.flatMap { group in
                    let members = entries.filter { $0.group == group }
                    let awards = Set(members.map(\.award))
                    return ([nil] + Award.allCases).filter(awards.contains).map { award in
                        Bundle(.award(award), group, members.filter { $0.award == award })
                    }
                }
            }
        return view.limit.map { Array(bundles.prefix($0)) } ?? bundles
    }

    /// How many lines a view leaves out by its limit.
    package func countBeyond(_ view: ListingView) -> Int {
        guard let limit = view.limit else { return 0 }
        var whole = view
        whole.limit = nil
        let all = view.grouping == .program ? entries(whole).count : bundles(whole).count
        return max(0, all - limit)
    }

    private func schools(of entries: [Entry]) -> [Bundle] {
        var bundles: [Bundle] = []
        var places: [String: Int] = [:]
        for entry in entries {
            if let place = places[entry.institution.id] {
                guard bundles[place].group == entry.group else { continue }
                bundles[place].programs += 1
                bundles[place].isSponsored = bundles[place].isSponsored || entry.program.isSponsored
            } else {
                places[entry.institution.id] = bundles.count
                bundles.append(Bundle(.school(entry.institution), entry.group, [entry]))
            }
        }
        return bundles
    }
}

extension Listing.Bundle {
    fileprivate init(_ key: Key, _ group: Listing.Group, _ members: [Listing.Entry]) {
        self.key = key
        self.group = group
        programs = members.count
        schools = Set(members.map(\.institution.id)).count
        isSponsored = members.contains(where: \.program.isSponsored)
    }
}

extension Listing.Entry {
    fileprivate var state: Region? { institution.state(of: program) }
}
