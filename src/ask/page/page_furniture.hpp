// SPDX-License-Identifier: MIT
#pragma once

// Headers and footers of printed pages, as pdftotext has them around each form feed.
//
//     "… of the\n3 June, page 1\n\f3 June, page 2\nports …"   the two lines in the middle

#include <span>
#include <string_view>
#include <vector>

namespace liaison::ask {

struct PrintedLine {
    std::string_view text;  ///< trimmed
    bool begins_page = false;
};

/// By line, whether it is to be left out: what the first or last lines of several pages have in
/// common but for their numbers, and the blank lines at both ends of a page, as a paragraph may go
/// on. Nothing if there is but one page.
std::vector<bool> page_furniture(std::span<const PrintedLine> lines);

}  // namespace liaison::ask
