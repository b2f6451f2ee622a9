import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import Matching
import Testing

@Suite("A listing") struct ListingTests {
    @Test("puts each program in the group of its verdict, the groups in their order")
    func groups() throws {
        let listing = try makeListing([
            school(
                "a-college", programs: "id: e-certificate, name: E, award: certificate",
                "id: d-silent, name: D, award: associate", associate("c-old", "old"),
                associate("b-lately", "lately"), associate("a-today", "today"),
                associate("f-undated", "undated"))
        ])
        #expect(
            listing.brief == [
                "qualifies a-college/a-today", "qualifies-if a-college/b-lately", "last-seen a-college/c-old",
                "cannot-tell a-college/d-silent", "cannot-tell a-college/f-undated",
                "does-not-qualify a-college/e-certificate",
            ])
        #expect(
            listing.entries.map(\.verdict) == [
                .qualifies, .qualifiesIf, .cannotTell, .cannotTell, .cannotTell, .doesNotQualify,
            ])
        #expect(
            listing.counts.groups == [
                .qualifies: 1, .qualifiesIf: 1, .lastSeen: 1, .cannotTell: 2, .doesNotQualify: 1,
            ])
        #expect(listing.entries.map { $0.explanation == nil } == [false, false, false, false, false, true])
    }

    @Test("without programs is empty")
    func empty() throws {
        let listing = try makeListing(
            [school("a-college")].map { SourceFile(path: $0.path, text: "institution: a-college\nname: A\n") }
        )
        #expect(listing.entries.isEmpty)
        #expect(listing.counts.groups == [:])
        #expect(
            [listing.counts.notAdmitted, listing.counts.tooLong, listing.counts.deliveryNotStated] == [
                0, 0, 0,
            ])
    }

    @Test("takes the day asked about as the day of completion")
    func day() throws {
        let files = [school("a-college", programs: associate("p", "old"))]
        let on = try #require(Day(year: 2018, month: 5, day: 1))
        #expect(try makeListing(files) { $0.on = on }.brief == ["qualifies-if a-college/p"])
    }

    @Test(
        "names the groups in the order they are shown",
        arguments: [["qualifies", "qualifies-if", "last-seen", "cannot-tell", "does-not-qualify"]])
    func groupNames(names: [String]) {
        #expect(Listing.Group.allCases.map(\.rawValue) == names)
    }

    // MARK: Filters

    private static let manyStates = [
        school("in-michigan", state: "MI", programs: associate("p", "today")),
        school("in-ohio", state: "OH", programs: associate("p", "today")),
        school("in-nowhere", state: nil, programs: associate("p", "today")),
        school(
            "of-campuses", state: "OH",
            extra: "campuses: [{id: one, state: MI}, {id: two, state: TX}, {id: three}]",
            programs: associate("at-one", "today", "campus: one"),
            associate("at-two", "today", "campus: two"),
            associate("at-three", "today", "campus: three"), associate("at-none", "today")),
    ]

    @Test(
        "by state reads the campus where there are several, and keeps what is not known",
        arguments: [
            (
                [.michigan],
                [
                    "in-michigan/p", "in-nowhere/p", "of-campuses/at-none", "of-campuses/at-one",
                    "of-campuses/at-three",
                ]
            ),
            ([.ohio], ["in-nowhere/p", "in-ohio/p", "of-campuses/at-none", "of-campuses/at-three"]),
            (
                [.texas, .michigan],
                [
                    "in-michigan/p", "in-nowhere/p", "of-campuses/at-none", "of-campuses/at-one",
                    "of-campuses/at-three", "of-campuses/at-two",
                ]
            ),
            ([.alaska], ["in-nowhere/p", "of-campuses/at-none", "of-campuses/at-three"]),
        ] as [([Region], [String])])
    func byState(states: [Region], ids: [String]) throws {
        #expect(try makeListing(Self.manyStates) { $0.states = states }.ids.sorted() == ids)
    }

    @Test(
        "by award keeps programs whose award is not known",
        arguments: [
            ([.associate], ["a/associate", "a/by-record", "a/not-stated"]),
            ([.bachelor], ["a/bachelor", "a/by-level", "a/not-stated"]),
            ([.certificate, .diploma], ["a/certificate", "a/not-stated"]), ([.doctorate], ["a/not-stated"]),
        ] as [([Award], [String])])
    func byAward(awards: [Award], ids: [String]) throws {
        let files = [
            school(
                "a", programs: "id: associate, name: A, award: associate",
                "id: bachelor, name: B, award: bachelor",
                "id: certificate, name: C, award: certificate", "id: not-stated, name: D",
                "id: by-level, name: E, ipeds: {level: 5}", "id: by-record, name: F, \(accredited("today"))")
        ]
        #expect(try makeListing(files) { $0.awards = awards }.ids.sorted() == ids)
    }

    @Test("by delivery keeps programs that do not state theirs, and counts them")
    func byDelivery() throws {
        let files = [
            school(
                "a", programs: "id: online, name: A, delivery: [online]",
                "id: both, name: B, delivery: [on-campus, online]",
                "id: campus, name: C, delivery: [on-campus]",
                "id: silent, name: D", "id: hybrid, name: E, delivery: [hybrid]")
        ]
        let online = try makeListing(files) { $0.deliveries = [.online] }
        #expect(online.ids.sorted() == ["a/both", "a/online", "a/silent"])
        #expect(online.counts.deliveryNotStated == 1)
        let two = try makeListing(files) { $0.deliveries = [.onCampus, .hybrid] }
        #expect(two.ids.sorted() == ["a/both", "a/campus", "a/hybrid", "a/silent"])
        #expect(try makeListing(files).counts.deliveryNotStated == 0)
    }

    @Test("by length drops and counts only what certainly takes longer")
    func byLength() throws {
        let files = [
            school(
                "a", programs: "id: short, name: A, duration: 12 months",
                "id: long, name: B, duration: 2 years",
                "id: silent, name: C", "id: by-level, name: D, award: bachelor",
                "id: long-certificate, name: E, award: certificate, duration: 3 years")
        ]
        let listing = try makeListing(files) { $0.maxMonths = 18 }
        #expect(listing.ids.sorted() == ["a/by-level", "a/short", "a/silent"])
        #expect(listing.counts.tooLong == 2)
        #expect(listing.counts.groups.values.reduce(0, +) == 3)
    }

    // MARK: Education

    private static let entry = [
        school(
            "a", programs: associate("diploma", "today", "admission: {education: diploma}"),
            associate("associate", "lately", "admission: {education: associate}"),
            associate("benefit", "today", "admission: {education: diploma, ability_to_benefit: true}"),
            associate("none", "old", "admission: {education: none}"), associate("silent", "today"),
            associate("words", "today", "admission: {stated: rolling}"),
            "id: coding, name: coding, award: certificate, admission: {education: bachelor}")
    ]

    @Test(
        "with an education level says whether the school admits: met, not met and dropped, not stated",
        arguments: [
            (.diploma, ["benefit yes", "diploma yes", "silent ask", "words ask", "none yes"], 2),
            (.ged, ["benefit yes", "diploma yes", "silent ask", "words ask", "none yes"], 2),
            (.noDiploma, ["benefit ask", "silent ask", "words ask", "none yes"], 3),
            // The diploma comes before study begins.
            (.inHighSchool, ["benefit ask", "diploma ask", "silent ask", "words ask", "none yes"], 2),
            (.someCollege, ["benefit ask", "diploma ask", "silent ask", "words ask", "none yes"], 2),
            (
                .master,
                [
                    "benefit yes", "diploma yes", "silent ask", "words ask", "associate yes", "none yes",
                    "coding yes",
                ], 0
            ),
        ] as [(EducationLevel, [String], Int)])
    func education(level: EducationLevel, expected: [String], notAdmitted: Int) throws {
        let listing = try makeListing(Self.entry) { $0.education = EducationHeld([level]) }
        #expect(listing.entries.map { "\($0.program.id) \($0.entry?.answer.rawValue ?? "-")" } == expected)
        #expect(listing.counts.notAdmitted == notAdmitted)
    }

    @Test("never lets the education level touch the verdict", arguments: EducationLevel.allCases)
    func verdictUntouched(level: EducationLevel) throws {
        let without = try makeListing(Self.entry)
        let with = try makeListing(Self.entry) { $0.education = EducationHeld([level]) }
        #expect(without.entries.allSatisfy { $0.entry == nil })
        let verdicts = Dictionary(uniqueKeysWithValues: without.entries.map { ($0.id, $0.verdict) })
        for entry in with.entries { #expect(verdicts[entry.id] == entry.verdict) }
        #expect(with.entries.count + with.counts.notAdmitted == without.entries.count)
    }

    @Test("counts a program that is left out once, whatever it is left out for")
    func countedOnce() throws {
        let files = [
            school("a", programs: "id: p, name: P, duration: 5 years, admission: {education: bachelor}")
        ]
        let listing = try makeListing(files) {
            $0.education = EducationHeld([.diploma])
            $0.maxMonths = 12
        }
        #expect(listing.entries.isEmpty)
        #expect(listing.counts.tooLong + listing.counts.notAdmitted == 1)
    }

    // MARK: Order

    private static let unsorted = [
        school(
            "z", name: "Beta", state: "OH", programs: associate("p", "today", "duration: 2 years"),
            associate("q", "today", "duration: 18 months"), associate("r", "lately", "duration: 1 years")),
        school("u", name: "Alpha", state: "TX", programs: associate("p", "today")),
        school("x", name: "Beta", state: "OH", programs: associate("p", "today", "duration: 2 years")),
        school(
            "w", name: "Gamma", state: nil, programs: "id: m, name: m, award: master",
            associate("p", "today", "duration: 30 weeks")),
    ]

    @Test(
        "sorts within the groups as asked, ties by name and id",
        arguments: [
            (.name, ["u/p", "x/p", "z/p", "z/q", "w/p", "z/r", "w/m"]),
            (.duration, ["w/p", "z/q", "x/p", "z/p", "u/p", "z/r", "w/m"]),
            (.state, ["x/p", "z/p", "z/q", "u/p", "w/p", "z/r", "w/m"]),
        ] as [(Query.Order, [String])])
    func sorted(order: Query.Order, ids: [String]) throws {
        #expect(try makeListing(Self.unsorted) { $0.order = order }.ids == ids)
    }

    @Test("is the same whatever the order of the schools", arguments: Query.Order.allCases, 1...6)
    func deterministic(order: Query.Order, seed: Int) throws {
        let straight = try makeListing(Self.unsorted) { $0.order = order }
        let turned = try makeListing(Self.unsorted, turned: seed) { $0.order = order }
        #expect(turned.ids == straight.ids)
        #expect(turned.counts == straight.counts)
    }

    @Test("never moves a sponsored program", arguments: Query.Order.allCases)
    func sponsored(order: Query.Order) throws {
        let plain = try makeListing(Self.unsorted) { $0.order = order }
        let files = Self.unsorted.map { file in
            SourceFile(
                path: file.path,
                text: String(decoding: file.bytes, as: UTF8.self).replacing(
                    "{id: q,", with: "{sponsored: true, id: q,"))
        }
        let paid = try makeListing(files) { $0.order = order }
        #expect(paid.ids == plain.ids)
        #expect(paid.entries.filter(\.program.isSponsored).map(\.id) == ["z/q"])
    }
}
