import Testing

/// A sound sample with one fault planted in it.
struct PlantedFault {
    enum Finder { case both, lint, schema }

    var sample: FormatSample
    var right: String
    var wrong: String
    var foundBy: Finder

    var name: String { "\(sample.path): \(right) -> \(wrong)" }

    init(_ sample: FormatSample, _ right: String, _ wrong: String, foundBy: Finder = .both) {
        self.sample = sample
        self.right = right
        self.wrong = wrong
        self.foundBy = foundBy
    }

    /// The sample with the fault, which has to have its place in it.
    func text() throws -> String {
        let range = try #require(sample.text.firstRange(of: right), "\(name)")
        return sample.text.replacingCharacters(in: range, with: wrong)
    }

    static let all: [PlantedFault] = []
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
