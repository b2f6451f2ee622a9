import ArgumentParser
import Catalog
import CatalogLoading
import Dates
import Matching

/// Reads what somebody answers, by the words that the options take.
struct AnswerReader {
    /// What a line says.
    enum Reading {
        case answer(InterviewAnswer)
        case doesNotKnow
        case back, done, quit
    }

    /// Why a line is no answer.
    struct Refusal: Error {
        var message: String
    }

    let catalogue: Catalogue
    let credentials: [String]
    /// The day to answer for: nobody finishes before it.
    let on: Day

    func read(_ line: String, to question: InterviewQuestion) throws(Refusal) -> Reading {
        let text = line.split(separator: " ").joined(separator: " ")
        switch text.lowercased() {
        case "", "?", "i don't know", "i dont know", "don't know", "dont know", "skip", "any":
            return .doesNotKnow
        case "back": return .back
        case "done": return .done
        case "quit": return .quit
        default: break
        }
        do {
            return .answer(try answer(text, to: question))
        } catch let error as ValidationError {
            throw Refusal(message: error.message)
        } catch let trouble as Trouble {
            throw Refusal(message: trouble.description)
        } catch {
            throw Refusal(message: "\(error)")
        }
    }

    private func answer(_ text: String, to question: InterviewQuestion) throws -> InterviewAnswer {
        switch question {
        case .credential:
            guard let id = credentials.first(where: { $0.lowercased() == text.lowercased() }) else {
                throw Trouble(Workspace.unknown("credential", text, known: credentials))
            }
            return .credential(id)
        case .education: return .education(try Words.spoken([text], EducationLevel.self, option: "education"))
        case .diploma: return .education([try isYes(text) ? .diploma : .noDiploma])
        case .state: return .states(try Words.spoken([text], Region.self, option: "state"))
        case .career:
            let career = try catalogue.career(text)
            return .career(career.id, Set(career.fields(catalogue.codes)))
        case .award: return .awards(try Words.spoken([text], Award.self, option: "award"))
        case .delivery: return .deliveries(try Words.spoken([text], Delivery.self, option: "way"))
        case .maxDuration: return .maxDuration(try Words.months(text, option: "length"))
        case .gpa: return .gpa(try Words.gradePointAverage(text, option: "average"))
        case .collegeHours: return .collegeHours(try Words.collegeHours(text, option: "hours"))
        case .home: return .home(try Words.oneSpoken(text, Region.self, option: "state"))
        case .graduateBy:
            return .graduateBy(try Words.deadline(try Words.day(text, option: "day"), from: on))
        }
    }

    private func isYes(_ text: String) throws -> Bool {
        switch text.lowercased() {
        case "yes", "y", "ged", "diploma": return true
        case "no", "n": return false
        default: throw Trouble("`\(text)` is not known; write yes or no.")
        }
    }
}
