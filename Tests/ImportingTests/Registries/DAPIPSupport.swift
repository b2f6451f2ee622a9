import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import Importing

/// DAPIP's tables in few columns, made up.
struct DAPIPSample {
    var places = """
        DapipId,IpedsUnitIds,LocationName,ParentDapipId,LocationType,Address
        "500","100001","Alpha College","-","Institution","1 Main Street, Livonia, MI 48150-1"
        "500001","","Alpha College at the Mall","500","Additional Location","Suite 5, 2 Mall, Novi, MI 48375"
        "501","100002, 100003","Beta College","-","Institution","Toledo, OH"
        "502","","Omega Hospital","-","Institution","1 Ward Way, San Juan, PR 00901"
        "502001","","Omega Clinic","502","Site","Calle 1, Ponce"

        """
    var records = """
        DapipId,AgencyId,AgencyName,ProgramId,ProgramName,SequentialId,InitialDateFlag,AccreditationDate,AccreditationStatus,ReviewDate,DepartmentDescription,AccreditationEndDate
        "500","4","HLC","1","Institutional","1","Estimated","1/1/1968 12:00:00 AM","Accredited","8/31/2030","",""
        "500","36","ACEN","90","Nursing","1","Actual","5/6/1999 12:00:00 AM","Accredited","","School of Nursing",""
        "500001","4","HLC","1","Institutional","1","Actual","2/1/2004 12:00:00 AM","Accredited","","","6/30/2011 12:00:00 AM"
        "502","45","CODA","22","Predoctoral","1","Actual","1/2/2003 12:00:00 AM","Preaccredited","","",""
        "502001","45","CODA","22","Predoctoral","1","","","Denied Accreditation","","",""

        """
    var actions = """
        DapipId,AgencyId,ProgramId,SequentialId,ActionDescription,ActionDate,JustificationDescription,JustificationOther,EndDate
        "500","4","1","1","Probation or Equivalent or a More Severe Status: Probation","6/25/2015 12:00:00 AM","Concerns about issues affecting academic quality","","6/29/2017 12:00:00 AM"
        "500","4","1","1","Renewal of Accreditation","6/25/2020 12:00:00 AM","","",""
        "500001","4","1","1","Additional Location Closed","6/30/2011 12:00:00 AM","Other - Provide unlisted","Teach-out
        ended, plan approved",""

        """

    func tables() -> DAPIPTables {
        var tables = DAPIPTables(accreditors: ShippedRules.catalogue.accreditors)
        _ = tables.readPlaces(SourceFile(path: "InstitutionCampus.csv", text: places))
        _ = tables.readRecords(SourceFile(path: "AccreditationRecords.csv", text: records))
        _ = tables.readActions(SourceFile(path: "AccreditationActions.csv", text: actions))
        return tables
    }

    /// The same with another row of records.
    func adding(_ rows: String...) -> DAPIPSample {
        var sample = self
        sample.records += rows.map { $0 + "\n" }.joined()
        return sample
    }

    func replacing(_ old: String, with new: String) -> DAPIPSample {
        var sample = self
        sample.records = records.replacing(old, with: new)
        sample.places = places.replacing(old, with: new)
        return sample
    }

    /// Takes it into files, and says what all files are then.
    func imported(
        into files: [SourceFile] = [], _ selection: Selection = Selection(),
        _ scope: DAPIPImport.Scope = DAPIPImport.Scope(), beginsFiles: Bool = false,
        asOf: String = "2024-08-30",
        readOn: String = "2026-11-24"
    ) -> Imported {
        var index = SchoolIndex(selection: selection, dataSets: ShippedRules.dataSets)
        for file in files { index.add(file) }
        let registry = DAPIPImport(
            tables(), selection: selection, scope: scope, asOf: asOf, readOn: readOn,
            accreditors: ShippedRules.catalogue.accreditors, dataSets: ShippedRules.dataSets, index: index,
            programsFolder: "Programs", hasSchema: false)
        var result = Imported(files: files, changes: [])
        func take(_ change: FileChange?) {
            guard let change else { return }
            result.changes.append(change)
            result.files.removeAll { $0.path == change.path }
            result.files.append(SourceFile(path: change.path, bytes: change.new))
        }
        for entry in registry.entries(of: index) {
            take(result.files.first { $0.path == entry.path }.flatMap { registry.change($0) })
        }
        if beginsFiles {
            for place in registry.homeless { take(registry.newFile(place, index: &index)) }
        }
        result.files.sort { $0.path < $1.path }
        return result
    }
}

/// The file of Alpha College with nothing but its number.
let alphaFile = SourceFile(
    path: "Programs/MI/alpha.yaml",
    text: """
        institution: alpha
        name: Alpha College
        unitid: "100001"
        location: {city: Livonia, state: MI}
        sources:
          ipeds: {as_of: 2024, read: 2026-11-23}
        source: ipeds

        """)

extension Imported {
    /// The only school, or the one with an id.
    func school(_ id: String? = nil) -> Institution? {
        let schools = ShippedRules.catalogue(with: files).institutions
        return id == nil ? schools.first : schools.first { $0.id == id }
    }

    /// What `accredit check` answers for an agency on a day, one answer a line.
    func answers(_ agency: String, on day: String, site: String? = nil, school id: String? = nil) -> [String]
    {
        guard let school = school(id), let day = (try? PartialDate(parsing: day))?.days.single else {
            return []
        }
        let rulebook = Rulebook.prepare(
            accreditors: ShippedRules.catalogue.accreditors, lists: [], credentials: []
        ).rulebook
        let check =
            school.sites.first { $0.dapip == site }.map {
                StandingCheck(school, site: $0, agency: agency, on: day, rulebook: rulebook)
            } ?? StandingCheck(school, program: nil, agency: agency, on: day, rulebook: rulebook)
        return check.lines.map(\.answer.rawValue)
    }
}
