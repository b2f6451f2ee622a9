import Catalog
import Dates
import Matching

/// Programs as linked data: one JSON-LD document in the vocabulary of schema.org, one program a line.
///
/// What isn't known is left out, and so is what schema.org has no words for: a range of months, the standing of an
/// accreditation, the field of study, what a page claims its graduates may sit for. A page that a fact rests on is
/// named with the time it speaks for; a value can't name its own source.
struct ProgramJSONLD: ExportWriter {
    let codes: CodeTables
    let beginning = "{\"@context\":\"https://schema.org\",\"@graph\":[\n"
    let separator = ",\n"
    let end = "\n]}\n"

    func text(of profile: ProgramProfile, at school: SchoolProfile) -> String {
        let program = profile.program
        let occupations = program.cip.value.flatMap { codes.cip[$0]?.occupations.value } ?? []
        return JSONTree.object(leavingOutMissing: [
            "@type": "EducationalOccupationalProgram",
            "identifier": .string("\(profile.institution.id)/\(program.id)"),
            "name": .string(program.name),
            // A paid listing is marked in every output.
            "description": program.isSponsored ? "Sponsored listing" : nil,
            "provider": provider(profile.institution),
            "educationalCredentialAwarded": profile.award.map { credential($0.rawValue) },
            "timeToComplete": program.length.value?.isoDuration.map { .string($0) },
            "numberOfCredits": program.credits.value.map(credits),
            "educationalProgramMode": list(program.delivery.value?.map(mode)),
            "programPrerequisites": list(prerequisites(program.admission)),
            "occupationalCategory": list(occupations.map(occupation)),
            "offers": program.tuition.value.map { ["@type": "Offer", "description": .string($0)] },
            "subjectOf": list(profile.sources.sources.compactMap(work)),
        ]).line
    }

    private func provider(_ school: Institution) -> JSONTree {
        .object(leavingOutMissing: [
            "@type": "CollegeOrUniversity",
            "identifier": list(
                [.string(school.id)]
                    + [
                        school.unitid.value.map { identifier("UNITID", $0) },
                        school.dapip.map { identifier("DAPIP", $0) },
                    ].compactMap { $0 }),
            "name": .string(school.name),
            "alternateName": list(school.otherNames.map { .string($0) }),
            "url": webAddress(school.website.value),
            "address": address(school),
        ])
    }

    /// The school's site, which registries write as they please: only a whole address is one.
    private func webAddress(_ site: String?) -> JSONTree? {
        site.flatMap { FactSource.isWebAddress($0) ? .string($0) : nil }
    }

    private func identifier(_ property: String, _ value: String) -> JSONTree {
        ["@type": "PropertyValue", "propertyID": .string(property), "value": .string(value)]
    }

    private func address(_ school: Institution) -> JSONTree? {
        let isInUnitedStates = school.state.value?.isInUnitedStates == true
        let country = isInUnitedStates ? "US" : school.country.value
        guard let place = school.city.value ?? school.state.value?.rawValue ?? country, !place.isEmpty else {
            return nil
        }
        return .object(leavingOutMissing: [
            "@type": "PostalAddress",
            "addressLocality": school.city.value.map { .string($0) },
            "addressRegion": school.state.value.map { .string($0.rawValue) },
            "addressCountry": country.map { .string($0) },
        ])
    }

    private func credential(_ category: String) -> JSONTree {
        ["@type": "EducationalOccupationalCredential", "credentialCategory": .string(category)]
    }

    private func credits(_ credits: Credits) -> JSONTree {
        .object(leavingOutMissing: [
            "@type": "QuantitativeValue", "value": .integer(credits.count),
            "unitText": credits.unit.map { .string($0.rawValue) },
        ])
    }

    /// In the labels that schema.org gives as examples.
    private func mode(_ delivery: Delivery) -> JSONTree {
        switch delivery {
        case .onCampus: "onsite"
        case .online: "online"
        case .hybrid: "blended"
        }
    }

    /// The credential asked for, then the words of the source.
    private func prerequisites(_ admission: Admission) -> [JSONTree] {
        var result: [JSONTree] = []
        switch admission.education.value {
        // Asking for nothing is no prerequisite.
        case nil, .noDiploma, .inHighSchool: break
        case let level?: result.append(credential(codes.educationLevels[level]?.title ?? level.rawValue))
        }
        if let words = admission.stated.value { result.append(.string(words)) }
        return result
    }

    /// An occupation that the table of fields of study names for the program's code.
    private func occupation(_ code: SOCCode) -> JSONTree {
        .object(leavingOutMissing: [
            "@type": "CategoryCode", "codeValue": .string(code.text),
            "name": codes.soc[code].map { .string($0) },
            "inCodeSet": ["@type": "CategoryCodeSet", "name": "Standard Occupational Classification"],
        ])
    }

    /// A page or data set that facts rest on, with the time it speaks for. An estimated day is no such time.
    private func work(_ source: FactSource) -> JSONTree? {
        guard source.title != nil || source.url != nil else { return nil }
        return .object(leavingOutMissing: [
            "@type": "CreativeWork",
            "name": source.title.map { .string($0) },
            "url": source.url.map { .string($0) },
            "temporalCoverage": source.asOf.flatMap { $0.isEstimated ? nil : .string($0.text) },
        ])
    }

    /// Several values, or nothing at all.
    private func list(_ items: [JSONTree]?) -> JSONTree? {
        items.flatMap { $0.isEmpty ? nil : .array($0) }
    }
}
