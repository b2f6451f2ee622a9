import Catalog
import CatalogLoading
import Diagnostics
import Matching
import Testing

@Suite("Finding a program") struct ProgramFinderTests {
    private let finder = ProgramFinder(
        institutions([
            school(
                "north-college", name: "North College",
                extra: "unitid: \"100001\"\nformer_ids: [nordic]\nother_names: [NC, Nordic Academy]",
                programs: "id: hit, name: Health Information Technology, former_ids: [hit-old]",
                "id: coder-biller, name: Coder/Biller",
                "id: hit-online, name: \"Health Information Technology, online\""),
            school(
                "south-college", name: "South College", extra: "unitid: \"100002\"",
                programs: "id: hit, name: HIT"),
            school("twin-a", name: "Twin School", programs: "id: p, name: P"),
            school("twin-b", name: "Twin School", programs: "id: p, name: P"),
            school("slash-school", name: "Slash/Dash Institute", programs: "id: p, name: P"),
            school("kent-state", name: "Kent State", programs: "id: p, name: P"),
            school("fort-kent", name: "Fort Kent Polytech", programs: "id: p, name: P"),
            school("eastern-kentucky", name: "Eastern Kentucky Polytech", programs: "id: p, name: P"),
            school("polytechnique", name: "École Ça", programs: "id: p, name: P"),
        ]))

    private func found(_ text: String) -> String {
        do throws(ProgramFinder.Failure) {
            let match = try finder.find(text)
            return match.institution.id + (match.program.map { "/" + $0.id } ?? "")
        } catch {
            return "no \(error.what) `\(error.text)`: \(error.matches.joined(separator: " "))"
        }
    }

    @Test(
        "works by id, former id, UNITID, name, other name or a part of a name, in any case",
        arguments: [
            ("north-college", "north-college"), ("NORTH-College", "north-college"),
            ("nordic", "north-college"),
            ("100001", "north-college"), ("North College", "north-college"),
            ("north college", "north-college"),
            ("nc", "north-college"), ("Nordic Academy", "north-college"), ("academy", "north-college"),
            ("South", "south-college"), ("100002", "south-college"), ("twin-b", "twin-b"),
            ("kent", "kent-state"), ("fort kent", "fort-kent"), ("kentuck", "eastern-kentucky"),
            ("t kent", "fort-kent"), ("école ça", "polytechnique"), ("e\u{301}cole", "polytechnique"),
        ])
    func findsSchools(text: String, id: String) {
        #expect(found(text) == id)
    }

    @Test(
        "works the same way for the program behind the slash",
        arguments: [
            ("north-college/hit", "north-college/hit"), ("north-college/hit-old", "north-college/hit"),
            ("nc/HIT", "north-college/hit"), ("100001/health information technology", "north-college/hit"),
            ("north-college/Coder/Biller", "north-college/coder-biller"),
            ("nc/online", "north-college/hit-online"),
            ("south/hit", "south-college/hit"),
        ])
    func findsPrograms(text: String, id: String) {
        #expect(found(text) == id)
    }

    @Test(
        "works by a name that has a slash in it", arguments: ["Slash/Dash Institute", "slash/dash institute"])
    func slash(text: String) {
        #expect(found(text) == "slash-school")
    }

    @Test(
        "names everything that fits where several do, and takes none",
        arguments: [
            ("college", "no school `college`: north-college south-college"),
            ("Twin School", "no school `Twin School`: twin-a twin-b"),
            ("north-college/health", "no program `health`: hit hit-online"),
        ])
    func ambiguous(text: String, expected: String) {
        #expect(found(text) == expected)
    }

    @Test(
        "finds nothing for what nobody is called",
        arguments: [
            ("xyz", "no school `xyz`: "), ("", "no school ``: "), ("/", "no school ``: "),
            ("/hit", "no school ``: "), ("north-college/", "no program ``: "),
            ("north-college/xyz", "no program `xyz`: "), ("999999", "no school `999999`: "),
        ])
    func nothing(text: String, expected: String) {
        #expect(found(text) == expected)
    }

    @Test("an exact name wins over the same words inside another name")
    func exactFirst() {
        #expect(found("north-college/Health Information Technology") == "north-college/hit")
    }

    @Test("a failure knows every name that could have been meant, of schools or of the school's programs")
    func knownNames() {
        do throws(ProgramFinder.Failure) {
            _ = try finder.find("south-college/xyz")
            Issue.record("found a program that nobody named")
        } catch {
            #expect([error.what, error.text] == ["program", "xyz"])
            #expect(error.matches == [])
            #expect(error.known.map { "\($0.id): \($0.text)" } == ["hit: hit", "hit: HIT"])
        }
        do throws(ProgramFinder.Failure) {
            _ = try finder.find("nroth-college")
            Issue.record("found a school that nobody named")
        } catch {
            #expect(
                Set(error.known.map(\.text)).isSuperset(of: [
                    "north-college", "North College", "NC", "south-college",
                ]))
            #expect(Set(error.known.map(\.id)).count == 9)
        }
    }

    @Test("an id that is in use wins over the same id given up by another school")
    func formerIDInUse() {
        let finder = ProgramFinder(
            institutions([
                school("a", programs: "id: p, name: P"),
                school("b", extra: "former_ids: [a]", programs: "id: p, name: P"),
            ]))
        #expect((try? finder.find("a"))?.institution.id == "a")
    }
}
