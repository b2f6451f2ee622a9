import CLibYAML

/// The only code that touches libyaml: runs its parser over bytes and hands every event on in Swift terms.
enum EventReader {
    /// How a parse ended.
    enum Outcome {
        case complete
        /// The sink asked for no more.
        case stopped
        case failed(ReadFailure)
    }

    /// Reads `bytes` from `offset` on, which must be valid UTF-8 without a byte order mark.
    static func read(_ bytes: [UInt8], from offset: Int, into sink: inout some EventSink) -> Outcome {
        // The parser keeps pointers to itself, so it needs a fixed address.
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        guard yaml_parser_initialize(parser) == 1 else { return .failed(.outOfMemory) }
        defer { yaml_parser_delete(parser) }
        return bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, offset < buffer.count else { return .complete }
            // Named, so that libyaml does not guess.
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(parser, base + offset, buffer.count - offset)
            return run(parser, into: &sink)
        }
    }

    private static func run(
        _ parser: UnsafeMutablePointer<yaml_parser_t>, into sink: inout some EventSink
    ) -> Outcome {
        let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
        defer { event.deallocate() }
        while true {
            guard yaml_parser_parse(parser, event) == 1 else { return .failed(failure(of: parser)) }
            if event.pointee.type == YAML_STREAM_END_EVENT {
                yaml_event_delete(event)
                return .complete
            }
            let goesOn = deliver(event, to: &sink)
            yaml_event_delete(event)
            if !goesOn { return .stopped }
        }
    }

    @inline(__always)
    private static func deliver(
        _ event: UnsafeMutablePointer<yaml_event_t>, to sink: inout some EventSink
    ) -> Bool {
        let start = Mark(event.pointee.start_mark)
        let end = Mark(event.pointee.end_mark)
        switch event.pointee.type {
        case YAML_SCALAR_EVENT:
            let text = Span(
                _unsafeStart: event.pointee.data.scalar.value, count: event.pointee.data.scalar.length)
            return sink.scalar(
                text, style: style(event.pointee.data.scalar.style),
                properties: properties(event.pointee.data.scalar.anchor, event.pointee.data.scalar.tag),
                from: start, to: end)
        case YAML_MAPPING_START_EVENT:
            let mapping = event.pointee.data.mapping_start
            return sink.beginCollection(
                .mapping, style: mapping.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block,
                properties: properties(mapping.anchor, mapping.tag), from: start)
        case YAML_SEQUENCE_START_EVENT:
            let sequence = event.pointee.data.sequence_start
            return sink.beginCollection(
                .sequence, style: sequence.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block,
                properties: properties(sequence.anchor, sequence.tag), from: start)
        case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
            sink.endCollection(from: start, to: end)
            return true
        case YAML_ALIAS_EVENT:
            guard let name = event.pointee.data.alias.anchor else { return true }
            var length = 0
            while name[length] != 0 { length += 1 }
            return sink.alias(Span(_unsafeStart: name, count: length), from: start, to: end)
        case YAML_DOCUMENT_START_EVENT:
            let document = event.pointee.data.document_start
            let hasDirectives =
                document.version_directive != nil
                || document.tag_directives.start != document.tag_directives.end
            return sink.beginDocument(hasDirectives: hasDirectives, from: start)
        default:
            return true
        }
    }

    private static func style(_ style: yaml_scalar_style_t) -> YAMLNode.Style {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
    }

    private static func properties(
        _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?
    ) -> NodeProperties {
        var properties: NodeProperties = []
        if anchor != nil { properties.insert(.anchor) }
        if tag != nil { properties.insert(.tag) }
        return properties
    }

    private static func failure(of parser: UnsafeMutablePointer<yaml_parser_t>) -> ReadFailure {
        switch parser.pointee.error {
        case YAML_MEMORY_ERROR:
            return .outOfMemory
        case YAML_READER_ERROR:
            return .character(
                code: Int(parser.pointee.problem_value), offset: parser.pointee.problem_offset)
        default:
            let problem = parser.pointee.problem.map { String(cString: $0) } ?? ""
            let context = parser.pointee.context.map { String(cString: $0) }
            return .syntax(
                problem: problem, at: Mark(parser.pointee.problem_mark),
                context: context.map { ($0, Mark(parser.pointee.context_mark)) })
        }
    }
}

extension Mark {
    @inline(__always)
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(
            index: Int(truncatingIfNeeded: mark.index), line: Int(truncatingIfNeeded: mark.line),
            column: Int(truncatingIfNeeded: mark.column))
    }
}
