// SPDX-License-Identifier: MIT
#pragma once

// Writes the terms of files, questions and answers with their meanings.
//
//     const GlossaryEntry chair{"role", "chair", "presides over the group", ""};
//     write_glossary({chair}, options, sink);

#include <string>
#include <vector>

#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

struct GlossaryEntry {
    std::string sort;  ///< "relation", "status", "exit code" …
    std::string term;
    std::string meaning;
    std::string example;  ///< an example or another wording; may be empty
};

void write_glossary(const std::vector<GlossaryEntry>& entries, const Options& options, Sink& sink);

/// The sorts of terms, each with the terms that `meaning` lists, for readers.
void write_glossary_index(const std::vector<GlossaryEntry>& sorts, const Options& options,
                          Sink& sink);

}  // namespace liaison::render
