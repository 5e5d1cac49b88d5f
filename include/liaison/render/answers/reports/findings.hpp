// SPDX-License-Identifier: MIT
#pragma once

// Writes the result of validating files: their faults, and advice on them.
//
//     std::vector inputs{load::Input::named("mine.json")};
//     write_findings({{"mine.json", load::check(inputs)}}, options, sink);

#include <string>
#include <vector>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// The diagnostics of one file.
struct FileFindings {
    std::string file;
    load::Diagnostics found;
};

/// Writes faults and advice. As a table for readers, each has an excerpt with a caret, and each
/// file ends with a summary line. Other formats have one row for each.
void write_findings(const std::vector<FileFindings>& files, const Options& options, Sink& sink);

}  // namespace liaison::render
