// What a program that embeds the engine looks like: which programs of a state lead to a credential, how long do they
// take, and why?
//
//     swift run embedding-example FOLDER CREDENTIAL STATE DAY
import AccreditKit

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 4, let day = Day(arguments[4]) else {
    print("usage: embedding-example FOLDER CREDENTIAL STATE DAY, the day as 2026-11-23")
    throw Catalogue.QuestionError.notFound("four arguments", nearest: nil)
}

let catalogue = try Catalogue(folder: arguments[1])
for problem in catalogue.problems { print("problem: \(problem)") }

var query = Query(credential: arguments[2], on: day)
query.states = [arguments[3]]
query.order = .duration
for entry in try catalogue.list(query).entries where entry.group != .doesNotQualify {
    let months =
        entry.duration.months.map { "\($0.lowerBound) to \($0.upperBound) months" } ?? "no length known"
    print("\(entry.program.id): \(entry.group.rawValue), \(months)")
    for reason in entry.explanation?.missing ?? [] { print("  missing: \(reason.text)") }
    for assumption in entry.explanation?.assumptions ?? [] { print("  assuming: \(assumption)") }
}

// One program and one person.
if let program = catalogue.schools.flatMap(\.programs).first(where: { $0.state == query.states.first }) {
    let person = Student(completion: day, applies: day)
    let decision = catalogue.decide(try catalogue.credential(query.credential), program, for: person)
    print("\(program.name): \(decision.verdict.rawValue)")
}
