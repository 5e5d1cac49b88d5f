// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// What was found in one file.
struct FileFindings {
    std::string file;
    load::Diagnostics found;
};

/// Faults and advice: for a reader each with the line that it is about and a caret under the place,
/// and a line on each file in the end; in all other formats one row each.
void write_findings(const std::vector<FileFindings>& files, const Options& options, Sink& sink);

}  // namespace liaison::render
