// SPDX-License-Identifier: MIT
#include "cli/context/usual_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/question/command_rule.hpp"
#include "liaison/render/text/format.hpp"

namespace liaison::cli {

std::string usual_format() {
    const char* variable = std::getenv("LIAISON_FORMAT");
    std::string format = variable == nullptr ? "" : variable;
    if (format.empty()) return format;
    std::vector<std::string_view> names;
    for (const question::CommandRule& rule : question::command_rules()) {
        for (const question::FormatName& known : rule.formats) {
            if (render::is_format(known.name, format)) return format;
            if (std::ranges::find(names, known.name) == names.end()) names.push_back(known.name);
        }
    }
    throw Error{ErrorKind::usage, fmt::format("LIAISON_FORMAT: there is no format \"{}\"", format),
                suggestion(format, names)};
}

}  // namespace liaison::cli
