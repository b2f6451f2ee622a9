enum SourceKey: String, FormatKey {
    case title, url, read, weak
    case asOf = "as_of"
    case statesEnds = "states_ends"

    static let noun = "source"
    static let meaning =
        "A page or data set that facts rest on: where it is, for which day it speaks, when it was read."
    /// Of the key `source`, wherever it stands.
    static let nameMeaning =
        "The source of what stands here, by its name under `sources` or as a data set of the rules; one "
        + "further down overrides it."
    /// Of the key `source_of`, wherever it stands.
    static let exceptionsMeaning =
        "Single keys of this mapping that rest on another source: key to name of source."

    var format: KeyFormat {
        switch self {
        case .title: .optional(.text, "What the page or data set is called.")
        case .url:
            .optional(
                .written(.webAddress),
                "The address of the page. Needed unless the source is a data set that the rules describe, or "
                    + "`weak` says why there is none.")
        case .asOf:
            .optional(
                .date,
                "The day or span the source speaks for, left out if it doesn't say: then it proves "
                    + "nothing about any day."
            )
        case .read: .optional(.date, "The day on which somebody read the source.")
        case .statesEnds:
            .optional(
                .flag,
                "Whether the source states every end, as a registry does: a record without `to` still ran on the "
                    + "day it speaks for, whatever else had begun."
            )
        case .weak:
            .optional(.text, "Why the source is a weak one, a copy on a document site for example.")
        }
    }
}
