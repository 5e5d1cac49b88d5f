// SPDX-License-Identifier: MIT
#include "cli/context/page_input.hpp"

#include <fmt/format.h>

#include <string_view>

#include "liaison/ask/query/name_resolution.hpp"
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

SavedPage saved_page(const VerifyOptions& asked, CommandContext& context) {
    context.expect_unread(asked.text);
    const KnowledgeBase& kb = context.knowledge_base();
    const SourceIndex source = ask::resolve_source(kb, asked.source);
    const load::Input input = context.input_named(asked.text);
    return {source, input.name(), ask::read_page(page_bytes(input), input.name(), kb, source)};
}

}  // namespace liaison::cli
