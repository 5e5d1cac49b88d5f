// SPDX-License-Identifier: MIT
#include "liaison/ask/query/loose_name.hpp"

#include "liaison/model/text.hpp"

namespace liaison::ask {

std::string loose_name(std::string_view folded) {
    std::string loose;
    for (std::string_view rest = folded; !rest.empty();) {
        const std::string_view word = text::take_until(rest, ' ');
        if (word == "the" || word == "un") continue;
        if (word == "united" && (rest == "nations" || rest.starts_with("nations "))) {
            text::take_until(rest, ' ');
            continue;
        }
        text::append_item(loose, word, " ");
    }
    return loose.empty() ? std::string(folded) : loose;
}

}  // namespace liaison::ask
