/// What a condition comes to in one case, in order: removing what is never above its sibling changes nothing.
package enum Truth: UInt8, Sendable, Comparable {
    case no, cannotTell, yes

    package static func < (left: Truth, right: Truth) -> Bool { left.rawValue < right.rawValue }

    var negated: Truth {
        switch self {
        case .no: .yes
        case .cannotTell: .cannotTell
        case .yes: .no
        }
    }
}
