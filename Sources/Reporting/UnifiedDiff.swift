/// Two versions of a file as a unified diff, which `patch` and `git apply` read.
package enum UnifiedDiff {
    /// Lines around a change that are shown with it.
    private static let context = 3

    private struct Step {
        /// A blank, `-` or `+`.
        var sign: Character
        var line: Substring
    }

    /// The diff of one file; empty where nothing differs.
    ///
    /// - Parameter old: `nil` for a file that isn't there yet.
    package static func text(path: String, old: [UInt8]?, new: [UInt8]) -> String {
        let before = String(decoding: old ?? [], as: UTF8.self)
        let after = String(decoding: new, as: UTF8.self)
        guard old == nil || before != after else { return "" }
        let steps = steps(from: lines(before), to: lines(after))
        let name = path.hasPrefix("/") ? path : "/" + path
        var result = "--- \(old == nil ? "/dev/null" : "a" + name)\n+++ b\(name)\n"
        for range in hunks(steps) { result += hunk(steps, range) }
        return result
    }

    /// Lines with their breaks.
    private static func lines(_ text: String) -> [Substring] {
        var lines: [Substring] = []
        var start = text.startIndex
        // Not by characters, for which CR LF is one.
        let bytes = text.utf8
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            let next = bytes.index(after: end)
            lines.append(text[start..<next])
            start = next
        }
        if start < text.endIndex { lines.append(text[start...]) }
        return lines
    }

    private static func steps(from old: [Substring], to new: [Substring]) -> [Step] {
        let difference = new.difference(from: old)
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var steps: [Step] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if removed.contains(left) {
                steps.append(Step(sign: "-", line: old[left]))
                left += 1
            } else if inserted.contains(right) {
                steps.append(Step(sign: "+", line: new[right]))
                right += 1
            } else {
                steps.append(Step(sign: " ", line: old[left]))
                left += 1
                right += 1
            }
        }
        return steps
    }

    /// Stretches of steps with a change in them and some lines around, those that touch made one.
    private static func hunks(_ steps: [Step]) -> [Range<Int>] {
        var hunks: [Range<Int>] = []
        for (index, step) in steps.enumerated() where step.sign != " " {
            let range = max(0, index - context)..<min(steps.count, index + context + 1)
            if let last = hunks.last, range.lowerBound <= last.upperBound {
                hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
            } else {
                hunks.append(range)
            }
        }
        return hunks
    }

    private static func hunk(_ steps: [Step], _ range: Range<Int>) -> String {
        let before = steps[..<range.lowerBound]
        let inside = steps[range]
        let old = span(start: before.count { $0.sign != "+" }, count: inside.count { $0.sign != "+" })
        let new = span(start: before.count { $0.sign != "-" }, count: inside.count { $0.sign != "-" })
        var text = "@@ -\(old) +\(new) @@\n"
        for step in inside {
            let ends = step.line.utf8.last == UInt8(ascii: "\n")
            text += "\(step.sign)\(step.line)" + (ends ? "" : "\n\\ No newline at end of file\n")
        }
        return text
    }

    /// Lines are counted from 1; an empty stretch is named by the line before it.
    private static func span(start: Int, count: Int) -> String {
        "\(count == 0 ? start : start + 1),\(count)"
    }
}
