import Dates
import Diagnostics

/// Reads `lint: ignore[A303, P209] -- why, until 2027-01-01` and `lint: ignore-file[…] -- why`.
struct IgnoreCommentParser {
    private let path: String
    private let comment: Comment
    private let scalars: [Unicode.Scalar]
    private var index = 0

    private let suggests: Bool

    private init(_ comment: Comment, path: String, suggests: Bool) {
        self.comment = comment
        self.suggests = suggests
        self.path = path
        scalars = Array(comment.text.unicodeScalars)
    }

    /// What a comment silences, or what is wrong with it. `nil` for a comment that isn't meant for the linter.
    ///
    /// - Parameter suggests: whether the nearest rule is looked for where none has the name, which takes its time.
    static func parse(
        _ comment: Comment, path: String, suggests: Bool
    ) -> Result<IgnoreComment, IgnoreCommentFault>? {
        var parser = IgnoreCommentParser(comment, path: path, suggests: suggests)
        parser.skipBlanks()
        guard parser.take("lint:") else { return nil }
        do throws(IgnoreCommentFault) {
            return .success(try parser.read())
        } catch {
            return .failure(error)
        }
    }

    private mutating func read() throws(IgnoreCommentFault) -> IgnoreComment {
        skipBlanks()
        let isForFile = take("ignore-file")
        guard isForFile || take("ignore"), take("[") else {
            throw fault(
                .badSuppression,
                "a comment with `lint:` says `ignore[RULE] -- reason` or `ignore-file[RULE] -- reason`")
        }
        var rules: [(code: DiagnosticCode, place: SourceSpan)] = []
        repeat {
            skipBlanks()
            rules.append(try rule())
            skipBlanks()
        } while take(",")
        guard take("]") else {
            throw fault(.badSuppression, "the list of rules in an ignore comment has no `]`")
        }
        if isForFile, !comment.isAtHead {
            throw fault(
                .badSuppression, "`ignore-file` stands below the first line with content",
                help: "move the comment to the head of the file")
        }
        skipBlanks()
        guard take("--") else { throw withoutReason }
        var reason = String(String.UnicodeScalarView(scalars[index...])).trimmed
        var until: Day?
        if let words = reason.rangeOfEnd("until ") {
            let date = reason[words.upperBound...].trimmed
            guard let day = (try? PartialDate(parsing: date))?.days.single else {
                throw fault(
                    .badSuppression, "the ignore comment ends with `until \(date)`, which is no day",
                    help: "write `until 2027-01-01`, or put the words in another order")
            }
            until = day
            reason = String(reason[..<words.lowerBound]).trimmed
            if reason.last == "," { reason.removeLast() }
        }
        guard !reason.trimmed.isEmpty else { throw withoutReason }
        let line = comment.nextLine ?? comment.place.start.line
        return IgnoreComment(
            reach: isForFile ? .file : .line(line), rules: rules, until: until, place: comment.place)
    }

    /// The id or the name of a rule.
    private mutating func rule() throws(IgnoreCommentFault) -> (code: DiagnosticCode, place: SourceSpan) {
        let start = index
        while index < scalars.count, isWordPart(scalars[index]) { index += 1 }
        let word = String(String.UnicodeScalarView(scalars[start..<index]))
        let place = span(start, index)
        guard !word.isEmpty else {
            throw fault(
                .badSuppression, "an ignore comment names no rule", at: place, help: "write `ignore[A303]`")
        }
        guard let code = DiagnosticCode.all.first(where: { $0.id == word || $0.name == word }) else {
            throw fault(
                .badSuppression, suggests ? LintSelection.unknown(word) : "no rule `\(word)`", at: place)
        }
        guard !code.isAlwaysReported, !code.id.hasPrefix("M") else {
            throw fault(
                .badSuppression, "`\(word)` can't be ignored", at: place,
                help: code.isAlwaysReported ? "it means that the file was not checked" : nil)
        }
        return (code, place)
    }

    private var withoutReason: IgnoreCommentFault {
        fault(
            .suppressionWithoutReason, "the ignore comment doesn't say why, and silences nothing",
            help: "add `-- ` and the reason")
    }

    private func fault(
        _ code: DiagnosticCode, _ message: String, at place: SourceSpan? = nil, help: String? = nil
    ) -> IgnoreCommentFault {
        IgnoreCommentFault(
            diagnostic: Diagnostic(
                code, message, at: SourceLocation(path: path, span: place ?? comment.place), help: help))
    }

    /// The place of some of the comment's characters; the `#` stands before the first.
    private func span(_ start: Int, _ end: Int) -> SourceSpan {
        func position(_ index: Int) -> SourcePosition {
            let bytes = String(String.UnicodeScalarView(scalars[..<index])).utf8.count
            let first = comment.place.start
            return SourcePosition(
                line: first.line, column: first.column + 1 + index, byte: first.byte + 1 + bytes)
        }
        return SourceSpan(start: position(start), end: position(end))
    }

    private mutating func take(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard scalars[index...].starts(with: wanted) else { return false }
        index += wanted.count
        return true
    }

    private mutating func skipBlanks() {
        while index < scalars.count, scalars[index] == " " || scalars[index] == "\t" { index += 1 }
    }

    private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar != "]" && scalar != "," && scalar != " " && scalar != "["
    }
}

/// What is wrong with an ignore comment.
struct IgnoreCommentFault: Error {
    var diagnostic: Diagnostic
}

extension StringProtocol {
    /// Without the blanks on either side.
    fileprivate var trimmed: String {
        let isBlank = { (character: Character) in character == " " || character == "\t" }
        let rest = drop(while: isBlank)
        return String(rest.reversed().drop(while: isBlank).reversed())
    }

    /// Where a word begins that only has one more word behind it.
    fileprivate func rangeOfEnd(_ word: String) -> Range<Index>? {
        let last = ranges(of: word).last
        guard let last, !self[last.upperBound...].trimmed.contains(" ") else { return nil }
        return last
    }
}
