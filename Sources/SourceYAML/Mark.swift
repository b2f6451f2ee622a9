/// A place as libyaml counts: from 0, in Unicode scalars, and a byte order mark at the start of the file is
/// not counted.
struct Mark {
    /// Scalars before the place in the file.
    var index: Int
    /// Line breaks before the place.
    var line: Int
    /// Scalars before the place on its line.
    var column: Int
}
