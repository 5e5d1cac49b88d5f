// SPDX-License-Identifier: MIT
#pragma once

// Finds headers and footers of printed pages. pdftotext prints them around form feeds:
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

/// For each line, whether it must be removed. These are lines at the start or end of several pages
/// that differ only in digits and spaces. Blank lines at a page break are removed as well, since a
/// paragraph may continue there. All false if there is only one page.
std::vector<bool> page_furniture(std::span<const PrintedLine> lines);

}  // namespace liaison::ask
