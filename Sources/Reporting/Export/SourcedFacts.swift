import Catalog
import Dates
import Eligibility

/// Facts as JSON Lines say them: a value with the id of the source it rests on.
struct SourcedFacts {
    let school: Institution

    func source(_ origin: Origin?) -> JSONTree { .orNull(school.source(of: origin)?.id) }

    func of<Value>(_ fact: Fact<Value>, _ shown: (Value) -> JSONTree) -> JSONTree {
        switch fact {
        case .unknown: .null
        case .none(let origin): ["value": .null, "source": source(origin)]
        case .known(let value, let origin): ["value": shown(value), "source": source(origin)]
        }
    }

    func of(_ fact: Fact<String>) -> JSONTree { of(fact) { .string($0) } }

    func of<Word: RawRepresentable<String>>(_ fact: Fact<Word>) -> JSONTree {
        of(fact) { .string($0.rawValue) }
    }

    func of(_ admission: Admission) -> JSONTree {
        [
            "education": of(admission.education),
            "gpa": of(admission.gpa) { .string(FactText.gradePointAverage($0)) },
            "ability_to_benefit": of(admission.abilityToBenefit) { .boolean($0) },
            "tests": of(admission.tests) { .array($0.map(Self.test)) },
            "prerequisites": of(admission.prerequisites) { .array($0.map(Self.prerequisite)) },
            "credits_first": of(admission.creditsFirst) { .integer($0) },
            "stated": of(admission.stated),
        ]
    }

    private static func test(_ test: AdmissionTest) -> JSONTree {
        ["test": .string(test.name), "least": .orNull(test.least)]
    }

    private static func prerequisite(_ course: Prerequisite) -> JSONTree {
        ["course": .string(course.course), "within_years": .orNull(course.withinYears)]
    }

    /// What a source says of an accreditation.
    func of(_ record: AccreditationRecord) -> JSONTree {
        var end: PartialDate?
        if case .on(let date) = record.end { end = date }
        return [
            "agency": .orNull(record.agency.value),
            "accredits": .orNull(record.accredits.value),
            "status": .orNull(record.status.value),
            "from": .orNull(record.start.value?.text),
            "to": .orNull(end?.text),
            "ended": .boolean(record.end != .open),
            "next_review": of(record.nextReview) { .string($0.text) },
            "campus": .orNull(record.campus),
            "note": .orNull(record.note),
            "faulty": .boolean(record.isFaulty),
            "source": source(record.origin),
        ]
    }

    /// What the school conferred in a year.
    func of(_ awards: AwardsConferred) -> JSONTree {
        [
            "year": .integer(awards.year), "count": .integer(awards.count),
            "source": source(awards.origin),
        ]
    }

    /// What a further page says.
    func of(_ statement: ProgramStatement) -> JSONTree {
        [
            "source": source(statement.origin),
            "name": of(statement.name),
            "duration": of(statement.length, Self.length),
            "credits": of(statement.credits, Self.credits),
            "delivery": of(statement.delivery) { .strings($0.map(\.rawValue)) },
            "admission": of(statement.admission),
            "tuition": of(statement.tuition),
            "credentials_stated": of(statement.credentialsStated, JSONTree.strings),
            "note": .orNull(statement.note),
        ]
    }

    /// What an agency's records come to on the day asked about.
    static func of(_ line: StandingCheck.Line) -> JSONTree {
        [
            "agency": .orNull(line.agency), "accredits": .orNull(line.accredits),
            "answer": .string(RecordText.answer(line)),
            "assumes": .array([line.assumption].compactMap { $0.map(of) }),
        ]
    }

    static func of(_ assumption: Assumption) -> JSONTree {
        [
            "kind": .string(assumption.kind.rawValue), "agency": .orNull(assumption.agency),
            "seen": .string(assumption.seen.text),
        ]
    }

    static func of(_ source: FactSource) -> JSONTree {
        [
            "id": .string(source.id), "title": .orNull(source.title), "url": .orNull(source.url),
            "as_of": .orNull(source.asOf?.text), "read": .orNull(source.read?.text),
            "weak": .orNull(source.weakness),
        ]
    }

    static func length(_ length: StudyLength) -> JSONTree {
        ["stated": .string(length.stated), "months": months(length.months)]
    }

    static func months(_ months: MonthRange?) -> JSONTree {
        months.map { ["at_least": .integer($0.atLeast), "at_most": .integer($0.atMost)] } ?? .null
    }

    static func credits(_ credits: Credits) -> JSONTree {
        ["count": .integer(credits.count), "unit": .orNull(credits.unit?.rawValue)]
    }
}

extension JSONTree {
    /// A text, or `null` where there is none.
    static func orNull(_ text: String?) -> JSONTree { text.map { .string($0) } ?? .null }
    static func orNull(_ number: Int?) -> JSONTree { number.map { .integer($0) } ?? .null }
}
