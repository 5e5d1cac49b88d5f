// SPDX-License-Identifier: MIT
#pragma once

// The page that a command line names.

#include <string>

#include "cli/context/command_context.hpp"
#include "liaison/ask/page/page.hpp"

namespace liaison::cli {

/// All bytes of a page. Binary data is refused as soon as it is seen, and a page that is too long
/// as soon as it is: an endless input costs no memory. Throws `Error` (io).
std::string page_bytes(load::Input input);

/// A page as it was saved, and the source that it is to be of.
struct SavedPage {
    SourceIndex source;
    std::string name;
    ask::Page page;
};
/// Throws `Error`: usage, io.
SavedPage saved_page(const VerifyOptions& asked, CommandContext& context);

}  // namespace liaison::cli
