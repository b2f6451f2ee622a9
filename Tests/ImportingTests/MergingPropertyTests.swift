import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Importing
import SourceYAML
import Testing

/// Rows that agree with themselves, in any order: everything they say can be traced to their pages.
@Suite("What holds for any rows") struct MergingPropertyTests {
    /// One thing that is said of a program.
    private struct Statement: Hashable {
        var key: String
        var value: String
    }

    /// A page, by what tells readings apart.
    private struct Page: Hashable {
        var url: String?
        var asOf: String?
        var read: String?

        init(_ source: FactSource?) {
            url = source?.url
            asOf = source?.asOf?.text
            read = source?.read?.text
        }

        init(_ page: Claim.Page) {
            url = page.url
            asOf = page.asOf?.text
            read = page.read.text
        }
    }

    // MARK: What a row says

    private func statements(_ claim: Claim) -> [Statement] {
        var said: [Statement] = []
        func say(_ key: String, _ value: String?) {
            if let value { said.append(Statement(key: key, value: value)) }
        }
        say("award", claim.award?.rawValue)
        // The same length in other words is the same.
        say("length", claim.length.flatMap { months($0.value) })
        if claim.length?.value.months == nil { say("words", claim.length?.value.stated) }
        say("credits", claim.credits.map { "\($0.count)" })
        if let unit = claim.credits?.unit { say("unit of \(claim.credits?.count ?? 0)", unit.rawValue) }
        say("delivery", claim.delivery.isEmpty ? nil : delivery(claim.delivery))
        say("education", claim.admission.education?.rawValue)
        say("gpa", claim.admission.gpa.flatMap(Admission.gradePointAverage).map(String.init))
        say("ability", claim.admission.abilityToBenefit.map { "\($0)" })
        say("admission", claim.admission.stated)
        for credential in claim.credentials { say("credential", credential) }
        say("tuition", claim.tuition)
        return said
    }

    private func months(_ length: StudyLength) -> String? {
        length.months.map { "\($0.atLeast)-\($0.atMost)" }
    }

    /// Whether a row says a statement of the file, in whatever words.
    private func says(_ claim: Claim, _ statement: Statement) -> Bool {
        statements(claim).contains(statement)
            || statement.key == "words" && claim.length?.value.stated == statement.value
    }

    private func delivery(_ ways: [Delivery]) -> String {
        ways.map(\.rawValue).sorted().joined(separator: ";")
    }

    // MARK: What a file says

    /// Everything that is said of a program, with the pages that say it.
    private func statements(_ program: Program, in school: Institution) -> [Statement: Set<Page>] {
        var said: [Statement: Set<Page>] = [:]
        func say(_ key: String, _ value: String?, _ origin: Origin?) {
            guard let value else { return }
            said[Statement(key: key, value: value), default: []].insert(Page(school.source(of: origin)))
        }
        func say(
            _ credits: Fact<Credits>, _ delivery: Fact<[Delivery]>, _ admission: Admission,
            _ credentials: Fact<[String]>, _ tuition: Fact<String>, _ length: Fact<StudyLength>
        ) {
            say("credits", credits.value.map { "\($0.count)" }, credits.origin)
            if let unit = credits.value?.unit {
                say("unit of \(credits.value?.count ?? 0)", unit.rawValue, credits.origin)
            }
            say("delivery", delivery.value.map(self.delivery), delivery.origin)
            say("education", admission.education.value?.rawValue, admission.education.origin)
            say("gpa", admission.gpa.value.map(String.init), admission.gpa.origin)
            say(
                "ability", admission.abilityToBenefit.value.map { "\($0)" }, admission.abilityToBenefit.origin
            )
            say("admission", admission.stated.value, admission.stated.origin)
            for credential in credentials.value ?? [] { say("credential", credential, credentials.origin) }
            say("tuition", tuition.value, tuition.origin)
            say("length", length.value.flatMap(months), length.origin)
            say("words", length.value?.stated, length.origin)
        }
        say("award", program.award.value?.rawValue, program.award.origin)
        say(
            program.credits, program.delivery, program.admission, program.credentialsStated, program.tuition,
            program.length)
        for other in program.statements {
            say(
                other.credits, other.delivery, other.admission, other.credentialsStated, other.tuition,
                other.length)
        }
        return said
    }

    private func program(of claim: Claim, in catalogue: Catalogue) -> (school: Institution, program: Program)?
    {
        for school in catalogue.institutions where school.name == claim.school.name {
            if let program = school.programs.first(where: { $0.name == claim.programName }) {
                return (school, program)
            }
        }
        return nil
    }

    // MARK: Properties

    @Test(
        "Every fact of a row is in the file with the row's page, or an equal one of another page",
        arguments: 0..<12)
    func trace(_ seed: Int) throws {
        var generator = ClaimGenerator(seed: UInt64(seed))
        for _ in 0..<12 {
            let rows = generator.rows()
            let reading = readClaims(csv(rows))
            #expect(reading.diagnostics.isEmpty)
            let merged = merge(rows)
            #expect(merged.leftOut == 0 && merged.briefs == [], "\(merged.briefs) \(csv(rows))")
            #expect(ShippedRules.lint(merged.files) == [])
            let catalogue = merged.catalogue
            for claim in reading.claims {
                let found = try #require(program(of: claim, in: catalogue))
                let said = statements(found.program, in: found.school)
                let pages = Set(found.school.sources.map(Page.init))
                for statement in statements(claim) {
                    let sources = try #require(
                        said[statement], "\(statement) of \(claim.page.url)\n\(csv(rows))")
                    // Nothing rests on a page that no row names.
                    #expect(!sources.isEmpty && sources.isSubset(of: pages))
                    #expect(sources.allSatisfy { $0.url?.hasPrefix("http") == true && $0.read != nil })
                }
                try checkRecord(of: claim, in: found)
                try checkPage(of: claim, in: found)
                if let cip = claim.cip {
                    #expect(
                        found.program.cip.value == cip && found.program.ipedsLevel.value == claim.ipedsLevel)
                    let source = found.school.source(of: found.program.cip.origin)
                    #expect(source?.id == "ipeds" && source?.asOf?.text == "2024")
                }
                if let note = claim.note {
                    let written = "note: " + YAMLValue.text(note).yaml
                    #expect(merged.text(found.school.path).contains(written))
                }
                #expect(Set(claim.school.otherNames).isSubset(of: found.school.otherNames))
                #expect(found.school.unitid.value == claim.school.unitid)
            }
            // And nothing is said that no row says.
            for school in catalogue.institutions {
                for program in school.programs {
                    let all = reading.claims.filter {
                        $0.programName == program.name && $0.school.name == school.name
                    }
                    for (statement, sources) in statements(program, in: school) {
                        let saying = all.filter { says($0, statement) }.map { Page($0.page) }
                        #expect(sources.isSubset(of: saying), "\(statement)\n\(csv(rows))")
                    }
                    for record in program.accreditations {
                        #expect(
                            all.contains { claim in
                                Page(claim.page) == Page(school.source(of: record.origin))
                                    && claim.accreditation?.status == record.status.value
                            })
                    }
                }
            }
        }
    }

    private func checkRecord(of claim: Claim, in found: (school: Institution, program: Program)) throws {
        guard let claimed = claim.accreditation else { return }
        let record = try #require(
            found.program.accreditations.first { record in
                record.agency.value == claimed.agency && record.accredits.value == claimed.accredits
                    && Page(found.school.source(of: record.origin)) == Page(claim.page)
            })
        #expect(record.status.value == claimed.status)
        if let start = claimed.start { #expect(record.start.value == start) }
        if let end = claimed.end { #expect(record.end == .on(end)) }
        if let review = claimed.nextReview { #expect(record.nextReview.value == review) }
    }

    /// The page is named where anything rests on it, with what the row says of it.
    private func checkPage(of claim: Claim, in found: (school: Institution, program: Program)) throws {
        guard let source = found.school.sources.first(where: { Page($0) == Page(claim.page) }) else { return }
        if let weakness = claim.page.weakness { #expect(source.weakness == weakness) }
        if claim.page.title != nil { #expect(source.title != nil) }
    }

    @Test("Rows in any order say the same", arguments: 100..<108)
    func order(_ seed: Int) {
        var generator = ClaimGenerator(seed: UInt64(seed))
        for _ in 0..<8 {
            let rows = generator.rows()
            let first = merge(rows)
            for _ in 0..<3 {
                let other = merge(generator.shuffled(rows))
                #expect(said(by: other) == said(by: first), "\(csv(rows))")
            }
        }
    }

    /// Everything that all files say, without order and sources.
    private func said(by merged: Merged) -> Set<String> {
        var said: Set<String> = []
        for school in merged.catalogue.institutions {
            said.insert("\(school.id) \(school.otherNames.sorted())")
            for program in school.programs {
                let place = "\(school.id)/\(program.id)"
                for statement in statements(program, in: school).keys where statement.key != "words" {
                    said.insert("\(place) \(statement.key) \(statement.value)")
                }
                said.insert("\(place) \(program.cip.value?.text ?? "-")")
                for record in program.accreditations {
                    let dates =
                        "\(record.start.value?.text ?? "-") \(record.end) \(record.nextReview.value?.text ?? "-")"
                    let what =
                        "\(record.agency.value ?? "-") \(record.accredits.value ?? "-") \(record.status.value ?? "-")"
                    said.insert("\(place) \(what) \(dates) \(Page(school.source(of: record.origin)))")
                }
            }
        }
        return said
    }

    @Test("The same rows again, in any order and one by one, change no byte", arguments: 200..<208)
    func again(_ seed: Int) {
        var generator = ClaimGenerator(seed: UInt64(seed))
        for _ in 0..<8 {
            let rows = generator.rows()
            let first = merge(rows)
            for again in [rows, generator.shuffled(rows), rows + rows] {
                let second = merge(again, into: first.files)
                #expect(second.changed == [] && second.leftOut == 0, "\(csv(rows))")
                #expect(second.known == again.count)
            }
            // In several files of rows.
            let half = rows.count / 2
            let parts = merge(Array(rows[half...]), into: merge(Array(rows[..<half])).files)
            #expect(parts.files.map(\.bytes) == first.files.map(\.bytes))
        }
    }
}
