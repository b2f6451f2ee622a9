extension GitRepository {
    /// The full name of a commit.
    ///
    /// - Parameter reference: whatever git takes for a commit, such as `origin/main`.
    /// - Throws: where git knows no such commit, with what to do about it.
    package func commit(_ reference: String) throws(Subprocess.Failure) -> String {
        guard !reference.hasPrefix("-"), !reference.isEmpty else { throw unknown(reference) }
        do throws(Subprocess.Failure) {
            return try line(
                ["rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}"],
                isQuiet: true)
        } catch {
            throw error.status == nil ? error : unknown(reference)
        }
    }

    /// The commit at which the history of what is checked out left that of another commit: what differs from there is
    /// the change itself, and not what the other side did meanwhile.
    ///
    /// - Throws: where git knows no such commit, or the two histories have none in common.
    package func mergeBase(with reference: String) throws(Subprocess.Failure) -> String {
        let other = try commit(reference)
        // Before the first commit there is nothing to compare with.
        let head = try commit("HEAD")
        do throws(Subprocess.Failure) {
            return try line(["merge-base", head, other], isQuiet: true)
        } catch {
            guard error.status != nil else { throw error }
            throw Subprocess.Failure(
                description: "HEAD and `\(reference)` have no commit in common"
                    + (isShallow ? shallowRemedy : ""))
        }
    }

    /// The full name of the commit that is checked out; `nil` before the first one.
    package var head: String? { try? commit("HEAD") }

    private func unknown(_ reference: String) -> Subprocess.Failure {
        Subprocess.Failure(
            description: "`\(reference)` is not a commit in this repository"
                + (isShallow ? shallowRemedy : ""))
    }

    private var isShallow: Bool {
        (try? line(["rev-parse", "--is-shallow-repository"], isQuiet: true)) == "true"
    }

    private var shallowRemedy: String {
        "; this clone is shallow, so some of the history is missing: run `git fetch --unshallow`, or let CI fetch "
            + "everything (`fetch-depth: 0` of actions/checkout, `GIT_DEPTH: 0` in GitLab)"
    }
}
