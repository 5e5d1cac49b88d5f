// SPDX-License-Identifier: MIT
#pragma once

// The export formats, in one table for the command, its help and completion.
//
//     find_export("json")->write(kb, full_subgraph(kb), sink);

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes every fact of the subgraph with status, role, scope and citations. Only pictures may
/// merge or leave out facts. Throws what the sink throws, and `Error` (data) for a text with
/// characters that the format cannot encode.
using ExportWriter = void (*)(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);

/// The format that `write_snapshot` writes.
inline constexpr std::string_view kSnapshot = "snapshot";

/// The same for a format that also has the names of the files or built-in bases that the knowledge
/// base was loaded from.
using NamedExportWriter = void (*)(const KnowledgeBase& kb, const Subgraph& subgraph,
                                   const std::vector<std::string>& names, Sink& sink);

/// One file of an export to several files.
struct ExportFile {
    std::string_view name;
    ExportWriter write;
};

struct ExportRule {
    std::string_view name;
    std::string_view meaning;
    ExportWriter write;                 ///< null if one of the following is given
    std::span<const ExportFile> files;  ///< in a folder
    NamedExportWriter write_named = nullptr;
};

/// All formats; the first is the default.
std::span<const ExportRule> export_rules();
/// The format that a user calls so, or null.
const ExportRule* find_export(std::string_view written);

}  // namespace liaison::render
