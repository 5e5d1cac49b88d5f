// SPDX-License-Identifier: MIT
#include "cli/context/page_input.hpp"

#include <fmt/format.h>

#include <string_view>

#include "liaison/ask/page/page.hpp"
#include "liaison/model/error.hpp"

namespace liaison::cli {

std::string page_bytes(load::Input input) {
    std::string text;
    const auto refuse = [&](std::string_view why) {
        throw Error{ErrorKind::io, fmt::format("cannot read {}: it is {}", input.name(), why)};
    };
    const auto stream = input.open();
    for (auto bytes = stream->read(); !bytes.empty(); bytes = stream->read()) {
        const bool first = text.empty();
        text += bytes;
        if (text.size() > ask::kLongestPage) {
            refuse(fmt::format("longer than {} bytes", ask::kLongestPage));
        }
        if (!first) continue;
        if (const auto instead = ask::what_instead_of_page(text); !instead.empty()) refuse(instead);
    }
    return text;
}

}  // namespace liaison::cli
