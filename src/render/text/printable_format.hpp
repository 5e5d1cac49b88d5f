// SPDX-License-Identifier: MIT
#pragma once

// `fmt::format` that makes each text argument printable.
//
//     sink.write(format("# {}\n", kb.name(entity)));

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <type_traits>

#include "liaison/model/printable.hpp"

namespace liaison::render {

template <typename T>
decltype(auto) printable_argument(const T& argument) {
    if constexpr (std::is_same_v<T, text::Printable>) {
        return argument.string();
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        return text::printable(argument).string();
    } else {
        static_assert(std::is_arithmetic_v<T>, "text or a number");
        return T(argument);
    }
}

template <typename T>
using PrintableArgument = std::conditional_t<std::is_arithmetic_v<std::remove_cvref_t<T>>,
                                             std::remove_cvref_t<T>, std::string>;

template <typename... Values>
text::Printable formatted(fmt::string_view words, const Values&... values) {
    return text::Printable::trusted(fmt::vformat(words, fmt::make_format_args(values...)));
}

/// Formats the program's own `words`, which may have several lines.
template <typename... Arguments>
text::Printable format(fmt::format_string<const PrintableArgument<Arguments>&...> words,
                       const Arguments&... arguments) {
    return formatted(words, printable_argument(arguments)...);
}

}  // namespace liaison::render
