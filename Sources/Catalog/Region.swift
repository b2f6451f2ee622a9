/// A state, district or territory of the United States or a freely associated state, by its postal code.
/// CAHIIM's scope includes Puerto Rico, so "the fifty states" is never the list to filter by.
package enum Region: String, Sendable, Hashable, CaseIterable {
    case alabama = "AL"
    case alaska = "AK"
    case arizona = "AZ"
    case arkansas = "AR"
    case california = "CA"
    case colorado = "CO"
    case connecticut = "CT"
    case delaware = "DE"
    case florida = "FL"
    case georgia = "GA"
    case hawaii = "HI"
    case idaho = "ID"
    case illinois = "IL"
    case indiana = "IN"
    case iowa = "IA"
    case kansas = "KS"
    case kentucky = "KY"
    case louisiana = "LA"
    case maine = "ME"
    case maryland = "MD"
    case massachusetts = "MA"
    case michigan = "MI"
    case minnesota = "MN"
    case mississippi = "MS"
    case missouri = "MO"
    case montana = "MT"
    case nebraska = "NE"
    case nevada = "NV"
    case newHampshire = "NH"
    case newJersey = "NJ"
    case newMexico = "NM"
    case newYork = "NY"
    case northCarolina = "NC"
    case northDakota = "ND"
    case ohio = "OH"
    case oklahoma = "OK"
    case oregon = "OR"
    case pennsylvania = "PA"
    case rhodeIsland = "RI"
    case southCarolina = "SC"
    case southDakota = "SD"
    case tennessee = "TN"
    case texas = "TX"
    case utah = "UT"
    case vermont = "VT"
    case virginia = "VA"
    case washington = "WA"
    case westVirginia = "WV"
    case wisconsin = "WI"
    case wyoming = "WY"
    case districtOfColumbia = "DC"
    case americanSamoa = "AS"
    case guam = "GU"
    case northernMarianaIslands = "MP"
    case puertoRico = "PR"
    case virginIslands = "VI"
    case micronesia = "FM"
    case marshallIslands = "MH"
    case palau = "PW"
}

extension Region {
    /// Whether the place is a state, a district or a territory of the United States; the freely associated
    /// states are countries of their own.
    package var isInUnitedStates: Bool {
        switch self {
        case .micronesia, .marshallIslands, .palau: false
        default: true
        }
    }
}
