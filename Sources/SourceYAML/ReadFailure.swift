/// What libyaml says when it gives up.
enum ReadFailure {
    /// An allocation failed.
    case outOfMemory
    /// A character that may not stand in a YAML file; the offset counts bytes from where reading began.
    case character(code: Int, offset: Int)
    /// Bytes that are not YAML, and where the thing began that libyaml was reading.
    case syntax(problem: String, at: Mark, context: (what: String, start: Mark)?)
}
