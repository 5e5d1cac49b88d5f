// SPDX-License-Identifier: MIT
#include "render/rdf/triple_writer.hpp"

#include <fmt/format.h>

#include "liaison/model/unreachable.hpp"
#include "render/rdf/rdf_text.hpp"

namespace liaison::render::rdf {
namespace {

std::string node(std::string_view name) {
    return name.starts_with("_:") ? std::string(name) : fmt::format("<{}>", name);
}

std::string_view type_of(Date date) {
    switch (date.precision()) {
        case Date::Precision::year: return "xsd:gYear";
        case Date::Precision::month: return "xsd:gYearMonth";
        case Date::Precision::day: return "xsd:date";
    }
    unreachable();
}

}  // namespace

void TripleWriter::resource(std::string_view subject, std::string_view predicate,
                            std::string_view object) {
    write(subject, predicate, node(object));
}

void TripleWriter::a(std::string_view subject, std::string_view class_term) {
    if (!class_term.empty()) resource(subject, "rdf:type", expanded(class_term));
}

void TripleWriter::text(std::string_view subject, std::string_view predicate,
                        std::string_view value) {
    if (!value.empty()) write(subject, predicate, quoted_literal(value));
}

void TripleWriter::literal(std::string_view subject, std::string_view predicate,
                           std::string_view value, std::string_view type) {
    if (value.empty()) return;
    write(subject, predicate, fmt::format("{}^^<{}>", quoted_literal(value), expanded(type)));
}

void TripleWriter::date(std::string_view subject, std::string_view predicate, Date value) {
    if (!value.absent()) literal(subject, predicate, value.to_string(), type_of(value));
}

void TripleWriter::write(std::string_view subject, std::string_view predicate,
                         std::string_view object) {
    sink_.write_encoded(fmt::format("{} <{}> {} .\n", node(subject), expanded(predicate), object));
}

}  // namespace liaison::render::rdf
