/// A word of the program files that people call by other words too.
package protocol Spoken: RawRepresentable<String>, CaseIterable {
    /// What else it is called, in lower case.
    var otherWords: [String] { get }
}

extension Spoken {
    /// Finds the value of a word as people write it: `AAS`, `associate's degree`, `a GED`. Case, points and
    /// apostrophes don't matter, nor an article or the word "degree".
    package init?(spoken text: String) {
        let wanted = SpokenText.key(text)
        guard !wanted.isEmpty, let value = Self.allCases.first(where: { $0.keys.contains(wanted) }) else {
            return nil
        }
        self = value
    }

    /// The words that stand for a value, its own first.
    package var words: [String] { [rawValue] + otherWords }

    private var keys: [String] { words.map(SpokenText.key) }
}

/// Words as people write them, without what makes no difference.
enum SpokenText {
    /// Lower case without punctuation, articles and the word "degree".
    static func key(_ text: String) -> String {
        let letters = text.lowercased().unicodeScalars.filter { !"'’.".unicodeScalars.contains($0) }
        let words = String(String.UnicodeScalarView(letters)).split { !$0.isLetter && !$0.isNumber }
        return words.filter { !["a", "an", "the", "degree"].contains($0) }.joined(separator: " ")
    }
}

extension EducationLevel: Spoken {
    package var otherWords: [String] {
        switch self {
        case .noDiploma: ["no high school diploma", "none", "did not finish high school"]
        case .inHighSchool:
            [
                "still in high school", "high school student", "high school freshman",
                "high school sophomore",
                "high school junior", "high school senior",
            ]
        case .diploma:
            ["high school diploma", "HS diploma", "high school graduate", "finished high school"]
        case .ged:
            [
                "GED certificate", "HSED", "HSE", "HiSET", "TASC", "high school equivalency",
                "high school equivalency diploma",
            ]
        case .certificate:
            ["college certificate", "career school certificate", "vocational certificate", "trade school"]
        case .someCollege: ["some college without degree", "some college no degree", "college credits"]
        case .associate: ["associate's", "associates", "AA", "AS", "AAS", "two-year degree", "2-year degree"]
        case .bachelor:
            ["bachelor's", "bachelors", "BA", "BS", "BSc", "four-year degree", "4-year degree"]
        case .postBaccalaureateCertificate: ["post-bacc certificate", "postbaccalaureate certificate"]
        case .master: ["master's", "masters", "MA", "MS", "MSc", "MBA", "MPH"]
        case .postMasterCertificate: ["post-master's certificate"]
        case .doctorate: ["doctoral", "doctor's", "PhD", "EdD", "MD", "JD"]
        }
    }
}

extension Region: Spoken {
    /// The name, which is that of the case: New Hampshire for `newHampshire`.
    package var otherWords: [String] {
        let name = String(describing: self).reduce(into: "") { name, letter in
            if letter.isUppercase { name += " " }
            name += letter.lowercased()
        }
        return self == .micronesia ? [name, "federated states of micronesia"] : [name]
    }
}

extension Delivery: Spoken {
    package var otherWords: [String] {
        switch self {
        case .onCampus: ["campus", "in person", "on site"]
        case .online: ["distance", "distance learning", "remote"]
        case .hybrid: ["blended", "partly online"]
        }
    }
}

extension Award: Spoken {
    package var otherWords: [String] {
        switch self {
        case .course, .certificate, .diploma: []
        case .associate: EducationLevel.associate.otherWords
        case .bachelor: EducationLevel.bachelor.otherWords
        case .postBaccalaureateCertificate: EducationLevel.postBaccalaureateCertificate.otherWords
        case .master: EducationLevel.master.otherWords
        case .postMasterCertificate: EducationLevel.postMasterCertificate.otherWords
        case .doctorate: EducationLevel.doctorate.otherWords
        }
    }
}
