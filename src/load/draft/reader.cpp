// SPDX-License-Identifier: MIT
#include "load/draft/reader.hpp"

#include "load/draft/document_reader.hpp"
#include "load/draft/halves.hpp"
#include "load/json/json_parser.hpp"
#include "load/json/syntax_error.hpp"

namespace liaison::load {

bool read(Input& input, UnresolvedBase& unresolved) {
    unresolved.files.push_back({.name = input.name(), .first_fact = unresolved.facts.size()});
    DocumentReader reader(unresolved, input.name());
    const auto error = parse_json(*stream_for(reader, input, unresolved), reader);
    if (!error) return true;
    auto fault = explain(input, *error);
    unresolved.diagnostics.add({.code = DiagnosticCode::syntax,
                                .location = {.file = input.name(), .position = fault.position},
                                .message = std::move(fault.message)});
    return false;
}

void read_document(const std::string& name, UnresolvedBase& unresolved,
                   const std::function<void(JsonHandler&)>& send) {
    unresolved.files.push_back({.name = name, .first_fact = unresolved.facts.size()});
    DocumentReader reader(unresolved, name);
    send(reader);
}

}  // namespace liaison::load
