extension OracleCase {
    /// The smallest case that still fails, as far as one step at a time leads there.
    func shrunk(while fails: (OracleCase) -> Bool) -> OracleCase {
        var smallest = self
        // Every step leaves something out, so this ends by itself.
        while let smaller = smallest.simpler().first(where: fails) { smallest = smaller }
        return smallest
    }

    /// The same case with one thing less to think about, the largest steps first.
    private func simpler() -> [OracleCase] {
        var result: [OracleCase] = []
        func add(_ change: (inout OracleCase) -> Void) {
            var test = self
            change(&test)
            if test != self { result.append(test) }
        }
        for index in records.indices { add { $0.records.remove(at: index) } }
        for index in completeOn.indices { add { $0.completeOn.remove(at: index) } }
        add { test in
            test.campuses = .single
            for index in test.records.indices { test.records[index].place = .missing }
        }
        add { if $0.campuses == .missing { $0.campuses = .north } }
        add { $0.handover = 0 }
        for index in records.indices {
            for record in records[index].simpler() { add { $0.records[index] = record } }
            if records[index].source != nil { add { $0.records[index].source = nil } }
        }
        for index in completeOn.indices {
            for span in completeOn[index].exact() { add { $0.completeOn[index] = span } }
        }
        for span in completed.exact() { add { $0.completed = span } }
        if lastDay < dayCount - 1 { add { $0.dayCount -= 1 } }
        if firstDay > 0 { add { $0.moveEarlier() } }
        return result
    }

    private var spans: [DaySpan] {
        let recorded = records.flatMap { record -> [DaySpan?] in
            guard case .on(let end) = record.to else { return [record.from, record.asOf] }
            return [record.from, record.asOf, end]
        }
        return recorded.compactMap { $0 } + completeOn + [completed]
    }

    private var lastDay: Int { max(handover, spans.map(\.last).max() ?? 0) }

    private var firstDay: Int { spans.map(\.first).min() ?? 0 }

    private mutating func moveEarlier() {
        func moved(_ span: DaySpan) -> DaySpan { DaySpan(span.first - 1, span.last - 1) }
        for index in records.indices {
            records[index].from = records[index].from.map(moved)
            records[index].asOf = records[index].asOf.map(moved)
            if case .on(let end) = records[index].to { records[index].to = .on(moved(end)) }
        }
        completeOn = completeOn.map(moved)
        completed = moved(completed)
        handover = max(0, handover - 1)
    }
}

extension OracleRecord {
    fileprivate func simpler() -> [OracleRecord] {
        var result: [OracleRecord] = []
        func add(_ change: (inout OracleRecord) -> Void) {
            var record = self
            change(&record)
            if record != self { result.append(record) }
        }
        add { $0.isFaulty = false }
        // What a source states, it states for all of its records.
        if source == nil { add { $0.statesEnds = false } }
        add { $0.read = nil }
        add { $0.subject = .cahiim }
        // Only towards the plainest words, so that no step undoes another.
        if status != "continuing", status != "withdrawn" {
            add { $0.status = "continuing" }
            add { $0.status = "withdrawn" }
        }
        add { $0.from = nil }
        add { $0.to = .open }
        for span in from?.exact() ?? [] { add { $0.from = span } }
        // A source speaks for one day, whichever of its records is looked at.
        if source == nil { for span in asOf?.exact() ?? [] { add { $0.asOf = span } } }
        if case .on(let end) = to { for span in end.exact() { add { $0.to = .on(span) } } }
        if place != .north, place != .missing { add { $0.place = .north } }
        return result
    }
}

extension DaySpan {
    /// Each of the days alone; nothing for what is exact already.
    func exact() -> [DaySpan] { isExact ? [] : days.map { DaySpan($0) } }
}
