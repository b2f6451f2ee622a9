import Diagnostics
import RuleEngine

/// How each two routes stand to one another, as far as the steps of an analysis last.
struct RoutePairs {
    private let routes: [RuleSource.Route]
    /// By the later route, then the earlier one; those that are missing weren't looked at.
    private var studies: [[ConditionStudy]] = []

    init(_ routes: [RuleSource.Route], _ frame: AnalysisFrame, _ analysis: inout RuleAnalysis) {
        self.routes = routes
        for (second, route) in routes.enumerated() {
            var row: [ConditionStudy] = []
            for first in routes[..<second] {
                let both = Condition(.any([first.condition, route.condition]), at: route.location)
                let study = analysis.study(both, in: frame)
                guard !study.isOfNone || !analysis.isExhausted else { break }
                row.append(study)
            }
            studies.append(row)
            if row.count < second { break }
        }
    }

    /// The first route that wasn't held against all before it.
    var firstUnstudied: RuleSource.Route? {
        guard let last = studies.indices.last, studies[last].count < last || studies.count < routes.count
        else {
            return nil
        }
        return routes[last]
    }

    /// The routes that a route was held against, in order.
    func others(of place: Int) -> [Int] {
        guard place < studies.count else { return [] }
        let later = (place + 1..<max(place + 1, studies.count)).filter { place < studies[$0].count }
        return Array(studies[place].indices) + later
    }

    func study(_ place: Int, _ other: Int) -> ConditionStudy {
        studies[max(place, other)][min(place, other)]
    }
}
