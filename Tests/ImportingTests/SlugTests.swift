import Importing
import Testing

struct SlugTests {
    @Test(
        "Ids from names",
        arguments: [
            ("Schoolcraft College", "schoolcraft-college"), ("St. Philip's College", "st-philips-college"),
            ("St Philip\u{2019}s College", "st-philips-college"), ("  A  &  B  ", "a-b"), ("A--B", "a-b"),
            ("Université de Montréal", "universite-de-montreal"), ("Übungs-Schule", "ubungs-schule"),
            ("Straße", "strasse"), ("Encyclopædia", "encyclopaedia"), ("Cafe\u{301}", "cafe"),
            ("Ångström", "angstrom"),
            ("Łódź", "lodz"), ("Ñandú 2", "nandu-2"), ("漢字", ""), ("漢字 A", "a"), ("", ""), ("---", ""),
            ("'", ""),
            ("🎓 College 🎓", "college"), ("a/b\\c:d", "a-b-c-d"), ("../../etc/passwd", "etc-passwd"),
            ("A\u{0}B\nC", "a-b-c"), ("ÅÄÖ", "aao"), ("ﬁne", "ne"), ("١٢٣", ""),
        ])
    func slugs(_ name: String, _ id: String) {
        #expect(Slug.of(name) == id)
        #expect(Slug.of(Slug.of(name)) == Slug.of(name))
    }
}
