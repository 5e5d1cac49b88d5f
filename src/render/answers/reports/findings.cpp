// SPDX-License-Identifier: MIT
#include "liaison/render/answers/reports/findings.hpp"

#include <fmt/format.h>

#include "liaison/model/text.hpp"
#include "render/json/json_rows.hpp"
#include "render/table/caret_excerpt.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/table/write_table.hpp"
#include "render/text/printable_format.hpp"

namespace liaison::render {
namespace {

using load::Diagnostic;
using load::Severity;

Json location_json(const load::SourceLocation& location) {
    Json json{{"file", location.file}, {"line", nullptr}, {"column", nullptr}};
    if (location.position.line > 0) {
        json["line"] = location.position.line;
        json["column"] = location.position.column;
    }
    return json;
}

/// The location as a JSON pointer with its leading slash (RFC 6901).
std::string pointer_of(const load::SourceLocation& location) {
    return location.pointer.empty() ? std::string() : fmt::format("/{}", location.pointer);
}

Json finding_json(const Diagnostic& diagnostic) {
    Json json = location_json(diagnostic.location);
    json["pointer"] = pointer_of(diagnostic.location);
    json["code"] = load::id_of(diagnostic.code);
    json["severity"] = load::id_of(load::rule_of(diagnostic.code).severity);
    json["message"] = diagnostic.message;
    json["hint"] = diagnostic.hint.empty() ? Json() : Json(diagnostic.hint);
    if (!diagnostic.other.file.empty()) json["other"] = location_json(diagnostic.other);
    return json;
}

std::string verdict(const FileFindings& file) {
    const std::size_t faults = file.found.count_kept(Severity::fault);
    const std::size_t advice = file.found.count_kept(Severity::advice);
    std::string text = faults == 0 ? "sound" : text::counted(faults, "fault", "faults");
    if (advice > 0) {
        text::append_item(text, text::counted(advice, "piece of advice", "pieces of advice"));
    }
    const std::size_t more = file.found.count() - file.found.kept().size();
    if (more > 0) text += fmt::format(" and {} more", more);
    return text;
}

void write_text(const std::vector<FileFindings>& files, const Look& look, Sink& sink) {
    for (const FileFindings& file : files) {
        for (const Diagnostic& diagnostic : file.found.kept()) {
            const load::CodeRule& rule = load::rule_of(diagnostic.code);
            const std::string_view what = rule.severity == Severity::advice ? ", advice" : "";
            sink.write(render::format("{} [{}{}]\n{}\n", diagnostic.to_string(), rule.id, what,
                                      caret_excerpt(diagnostic, look)));
        }
        sink.write(render::format("{}: {}\n", file.file, verdict(file)));
    }
}

Table table_of(const std::vector<const Diagnostic*>& all) {
    Table table{{"file", "line", "column", "pointer", "code", "severity", "message", "hint"}, {}};
    for (const Diagnostic* diagnostic : all) {
        const load::SourceLocation& location = diagnostic->location;
        const auto number = [&](std::uint64_t value) {
            return location.position.line > 0 ? std::to_string(value) : std::string();
        };
        table.rows.push_back(
            {{location.file, number(location.position.line), number(location.position.column),
              pointer_of(location), load::id_of(diagnostic->code),
              load::id_of(load::rule_of(diagnostic->code).severity), diagnostic->message,
              diagnostic->hint}});
    }
    return table;
}

}  // namespace

void write_findings(const std::vector<FileFindings>& files, const Options& options, Sink& sink) {
    if (options.format == Format::table) return write_text(files, options.look, sink);
    std::vector<const Diagnostic*> all;
    for (const FileFindings& file : files) {
        for (const Diagnostic& diagnostic : file.found.kept()) all.push_back(&diagnostic);
    }
    if (is_json(options.format)) {
        return write_json_rows(
            all, [](const Diagnostic* diagnostic) { return finding_json(*diagnostic); },
            options.format, sink);
    }
    if (options.format == Format::markdown && all.empty()) return sink.write("Nothing found.\n");
    write_table(table_of(all), options, sink);
}

}  // namespace liaison::render
