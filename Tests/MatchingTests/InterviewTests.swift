import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import Matching
import RuleEngine
import Testing

/// The questions of an interview, over all answers.
struct InterviewTests {
    private static let files = [
        school(
            "a", programs: associate("asks", "today", "admission: {education: diploma, gpa: 2.5}"),
            associate("long", "today", "duration: 30 months, delivery: [online]"),
            "id: coding, name: coding, award: certificate, admission: {education: bachelor}"),
        school(
            "b", state: "OH",
            programs: associate("short", "old", "duration: 12 months, delivery: [on-campus]"),
            associate("silent", "today")),
    ]

    /// What somebody can say to each question.
    private static let answers: [InterviewQuestion: [InterviewAnswer?]] = [
        .education: [
            nil, .education([.ged]), .education([.noDiploma]), .education([.someCollege]),
            .education([.bachelor]),
        ],
        .diploma: [nil, .education([.diploma]), .education([.noDiploma])],
        .state: [nil, .states([.michigan]), .states([.ohio, .michigan])],
        .award: [nil, .awards([.associate])],
        .delivery: [nil, .deliveries([.online])],
        .maxDuration: [nil, .maxDuration(12), .maxDuration(29)],
        .gpa: [nil, .gpa(249), .gpa(250)],
        .home: [nil, .home(.ohio), .home(.michigan)],
    ]

    private func interview(_ files: [SourceFile] = files) throws -> Interview {
        let catalogue = Catalogue(ruleFiles + files)
        let (rulebook, _) = Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials)
        let rule = try #require(rulebook.credential("RHIT"))
        let query = Query(credential: "RHIT", on: try #require(Day(year: 2026, month: 11, day: 23)))
        let institutions = catalogue.institutions
        return Interview(query, careers: []) {
            Listing($0, rule: rule, institutions: institutions, rulebook: rulebook)
        }
    }

    /// What a listing says of every program, without what was only said to find it.
    private func content(_ listing: Listing) -> [String] {
        listing.entries.map { entry in
            let judgement = AdmissionJudgement(
                entry.program.admission, of: listing.query.applicant ?? Applicant())
            return "\(entry.id) \(entry.group) \(judgement) \(entry.asksWhetherItEnrols == nil)"
        }
    }

    /// Follows every path: each ends, each question can matter, each listing is that of the whole of the answers.
    @Test func everyPathEndsAndAsksOnlyWhatMatters() throws {
        var paths = 0
        func follow(_ interview: Interview) throws {
            guard let ask = interview.next, let answers = Self.answers[ask.question] else {
                paths += 1
                // The day to finish by is asked last, whatever is left.
                #expect(interview.next.map(\.question) ?? .graduateBy == .graduateBy)
                try checkWhole(interview)
                return
            }
            #expect(ask.concerned > 0)
            #expect(ask.concerned <= interview.listing.entries.count)
            #expect(!interview.steps.contains { $0.question == ask.question })
            for answer in answers {
                var next = interview
                next.take(answer, to: ask.question)
                #expect(next.listing.entries.count <= interview.listing.entries.count)
                try follow(next)
            }
        }
        try follow(try interview())
        #expect(paths > 100)
    }

    /// What was not asked can't matter: answered all the same, it leaves the listing as it is.
    private func checkWhole(_ interview: Interview) throws {
        for (question, answers) in Self.answers
        where question != .diploma && !interview.steps.contains(where: { $0.question == question }) {
            for answer in answers {
                var further = interview
                further.take(answer, to: question)
                #expect(content(further.listing) == content(interview.listing), "\(question)")
            }
        }
    }

    @Test func theDiplomaIsAskedForOnlyWhereTheEducationLeavesItOpen() throws {
        var college = try interview()
        college.take(.education([.someCollege]), to: .education)
        var asked: [InterviewQuestion] = []
        while let ask = college.next, ask.question != .graduateBy {
            asked.append(ask.question)
            college.take(nil, to: ask.question)
        }
        #expect(asked.contains(.diploma))
        var bachelor = try interview()
        bachelor.take(.education([.bachelor]), to: .education)
        while let ask = bachelor.next, ask.question != .graduateBy {
            #expect(ask.question != .diploma)
            bachelor.take(nil, to: ask.question)
        }
    }

    /// A credential that asks for nothing but the award, beside RHIT.
    private static let easy = SourceFile(
        path: "Rules/credentials/EASY.yaml",
        text: """
            credential: EASY
            name: Easy
            issuer: Somebody
            ask: Somebody
            editions:
              - id: first
                in_force: {from: 2002-10-01, to: open}
                chosen_by: student.applies_on
                routes: [{id: any, all: [{fact: program.award, is: associate}]}]
            """)

    @Test func theCredentialIsAskedForWhereSeveralAnswerOtherwise() throws {
        let catalogue = Catalogue(ruleFiles + [Self.easy] + Self.files)
        let (rulebook, problems) = Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials)
        #expect((catalogue.diagnostics + problems).map(\.message) == [])
        let easy = try #require(rulebook.credential("EASY"))
        let rhit = try #require(rulebook.credential("RHIT"))
        let query = Query(credential: "RHIT", on: try #require(Day(year: 2026, month: 11, day: 23)))
        let institutions = catalogue.institutions
        func interview(_ credentials: [String]) -> Interview {
            Interview(query, credentials: credentials, careers: []) {
                Listing(
                    $0, rule: $0.credential == "EASY" ? easy : rhit, institutions: institutions,
                    rulebook: rulebook)
            }
        }
        var asked = interview(["EASY", "RHIT"])
        // Of the four associate degrees, one qualifies for both if it is still accredited as it was in 2017.
        let ask = try #require(asked.ask(.credential))
        #expect(ask.concerned > 0)
        asked.take(.credential("EASY"), to: .credential)
        #expect(asked.query.credential == "EASY")
        #expect(asked.listing.counts.groups[.qualifies] == 4)
        #expect(asked.ask(.credential) == nil)
        #expect(interview(["RHIT"]).ask(.credential) == nil)
        #expect(interview([]).ask(.credential) == nil)
    }

    @Test func oneAwardForAllIsNoQuestion() throws {
        let one = try interview([school("a", programs: associate("x", "today"), associate("y", "old"))])
        #expect(one.ask(.award) == nil)
        #expect(try interview().ask(.award) != nil)
    }

    @Test func goingBackForgetsTheLastAnswer() throws {
        let first = try interview()
        var second = first
        second.take(.states([.ohio]), to: .state)
        #expect(second.listing.entries.count == 2)
        #expect(second.goBack() == .state)
        #expect(second.query == first.query)
        #expect(second.next == first.next)
        #expect(second.goBack() == nil)
    }

    @Test func whereNothingIsLeftNothingIsAsked() throws {
        #expect(try interview([]).next == nil)
    }
}
