// SPDX-License-Identifier: MIT
#include "cli/context/name_input.hpp"

#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"

namespace liaison::cli {
namespace {

std::vector<std::string> names_in(load::Input input) {
    std::string all;
    const auto stream = input.open();
    for (auto bytes = stream->read(); !bytes.empty(); bytes = stream->read()) all += bytes;
    std::vector<std::string> names;
    for (std::string_view rest = all; !rest.empty();) {
        std::string name = text::canonical(text::take_until(rest, '\n'));
        if (!name.empty()) names.push_back(std::move(name));
    }
    if (names.empty()) throw Error{ErrorKind::usage, "standard input has no names"};
    return names;
}

}  // namespace

std::vector<std::string> with_names_from_input(const std::vector<std::string>& words,
                                               CommandContext& context) {
    std::vector<std::string> names;
    bool is_read = false;
    for (const auto& word : words) {
        if (word != "-") {
            names.push_back(word);
            continue;
        }
        if (is_read) throw Error{ErrorKind::usage, "standard input can be read only once"};
        is_read = true;
        context.expect_unread(word);
        for (auto& name : names_in(context.input_named(word))) names.push_back(std::move(name));
    }
    return names;
}

}  // namespace liaison::cli
