// SPDX-License-Identifier: MIT
#pragma once

// Reads the page that a command line names.

#include <string>

#include "cli/context/command_context.hpp"
#include "liaison/ask/page/page.hpp"

namespace liaison::cli {

/// All bytes of a page. Throws `Error` (io) as soon as they are binary data or more than
/// `ask::kLongestPage`, so that an endless input does not fill the memory.
std::string page_bytes(load::Input input);

/// A saved page, and the source that it is compared with.
struct SavedPage {
    SourceIndex source;
    std::string name;
    ask::Page page;
};
/// Reads the page and looks up the source. Throws `DataError` and `Error`.
SavedPage saved_page(const VerifyOptions& asked, CommandContext& context);

}  // namespace liaison::cli
