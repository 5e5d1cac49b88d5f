// SPDX-License-Identifier: MIT
#pragma once

// The formats in which a part of a knowledge base is carried elsewhere, in one table: the command,
// its help and completion go by it.
//
//     StringSink sink;
//     find_export("json")->write(kb, whole(kb), sink);

#include <span>
#include <string_view>

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes every fact of the subgraph with status, role, scope and citations: nothing is merged or
/// left out, but by a picture, which shows what it is of. Throws what the sink throws, and `Error`
/// (data) for a text that the format cannot carry.
using ExportWriter = void (*)(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);

/// One file of several.
struct ExportFile {
    std::string_view name;
    ExportWriter write;
};

struct ExportRule {
    std::string_view name;
    std::string_view meaning;
    ExportWriter write;                 ///< null where the export is several files
    std::span<const ExportFile> files;  ///< in a folder
};

/// All formats; the first is the one that is meant when none is named.
std::span<const ExportRule> export_rules();
/// The format of that name, or null.
const ExportRule* find_export(std::string_view name);

}  // namespace liaison::render
