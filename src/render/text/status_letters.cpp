// SPDX-License-Identifier: MIT
#include "render/text/status_letters.hpp"

#include <fmt/format.h>

#include "liaison/model/text.hpp"

namespace liaison::render {
namespace {

/// One letter per `Status`, in the order of the enum.
constexpr std::string_view kLetters = "CTEN";

}  // namespace

char letter_of(Status status) { return kLetters[static_cast<std::size_t>(status)]; }

std::string letters_of(const ask::Connection& connection) {
    std::string letters;
    for (const Status status : connection.statuses) {
        const char letter = letter_of(status);
        letters += connection.through.empty() ? letter : static_cast<char>(letter - 'A' + 'a');
    }
    return letters;
}

std::string legend_of_letters(std::string_view nothing) {
    std::string text;
    for (const auto& word : words<Status>()) {
        text::append_item(text, fmt::format("{} {}", letter_of(word.value), word.label));
    }
    return text + fmt::format("; a small letter: {}; nothing: {}.", kThroughOthers, nothing);
}

}  // namespace liaison::render
