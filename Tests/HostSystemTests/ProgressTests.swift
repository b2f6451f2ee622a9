import HostSystem
import Testing

@Suite("Progress of long work") struct ProgressTests {
    /// A clock that a test moves on, and what was shown meanwhile.
    private final class Stage {
        var seconds = 100.0
        var shown: [String] = []

        func progress(total: Int, width: Int? = 80) -> Progress {
            Progress(
                "reading files", total: total, width: width, clock: { self.seconds },
                show: { self.shown.append($0) })
        }
    }

    @Test("is shown after a second, a few times a second, and taken back at the end")
    func whole() {
        let stage = Stage()
        var progress = stage.progress(total: 6_000)
        for _ in 0..<24 {
            stage.seconds += 0.125
            progress.advance(by: 100)
        }
        #expect(
            stage.shown == [
                "\rreading files: 800 of 6000, 800 a second, 7 s left\u{1B}[K",
                "\rreading files: 1000 of 6000, 800 a second, 7 s left\u{1B}[K",
                "\rreading files: 1200 of 6000, 800 a second, 6 s left\u{1B}[K",
                "\rreading files: 1400 of 6000, 800 a second, 6 s left\u{1B}[K",
                "\rreading files: 1600 of 6000, 800 a second, 6 s left\u{1B}[K",
                "\rreading files: 1800 of 6000, 800 a second, 6 s left\u{1B}[K",
                "\rreading files: 2000 of 6000, 800 a second, 5 s left\u{1B}[K",
                "\rreading files: 2200 of 6000, 800 a second, 5 s left\u{1B}[K",
                "\rreading files: 2400 of 6000, 800 a second, 5 s left\u{1B}[K",
            ])
        progress.finish()
        #expect(stage.shown.last == "\r\u{1B}[K")
    }

    @Test("of short work is never shown")
    func short() {
        let stage = Stage()
        var progress = stage.progress(total: 2)
        stage.seconds += 0.9
        progress.advance(by: 2)
        progress.finish()
        #expect(stage.shown == [])
    }

    @Test("is never shown where there is no terminal")
    func piped() {
        let stage = Stage()
        var progress = stage.progress(total: 2, width: nil)
        stage.seconds += 100
        progress.advance(by: 1)
        progress.finish()
        #expect(stage.shown == [])
    }

    @Test("says how long it will take in minutes where that is long")
    func minutes() {
        let stage = Stage()
        var progress = stage.progress(total: 10_000)
        stage.seconds += 2
        progress.advance(by: 20)
        #expect(stage.shown == ["\rreading files: 20 of 10000, 10 a second, 17 min left\u{1B}[K"])
    }

    @Test("stands in one line however narrow the terminal is, and never divides by nothing")
    func edges() {
        let stage = Stage()
        var progress = stage.progress(total: 0, width: 10)
        stage.seconds += 2
        progress.advance(by: 0)
        #expect(stage.shown == ["\rreading f\u{1B}[K"])
        var none = stage.progress(total: 5, width: 0)
        stage.seconds += 2
        none.advance(by: 7)
        #expect(stage.shown.last == "\r\u{1B}[K")
    }
}
