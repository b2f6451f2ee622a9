/// Whom a school admits that takes part in federal student aid: a rule about the school, never about one of its
/// programs, which may ask for more.
///
/// 34 CFR 600.4 (a)(2), as copied from the Department of Education's information for financial aid professionals
/// (https://www.scribd.com/doc/1101089/description-tags-doc2392-bodyoftext) and said alike by Loyola Marymount
/// University (https://financialaid.lmu.edu/financialaidpolicies/generalfederalaideligibility/highschoolcompletion);
/// both read 2026-11-24.
package enum FederalFloor {
    package static let citation = "34 CFR 600.4"
    package static let sentence =
        "a school in federal student aid takes as regular students people with a diploma or its equivalent, or past the age of compulsory schooling"
}
