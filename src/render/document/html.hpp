// SPDX-License-Identifier: MIT
#pragma once

// Composes HTML. Each text argument is made printable and escaped, so that no data becomes markup.
//
//     Html row = html("<td>{}</td>", kb.name(entity));     // <td>R&amp;D</td>
//     row = html("<tr title=\"{}\">{}</tr>", "x < y", row);  // what is HTML already stays so

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "render/picture/svg.hpp"

namespace liaison::render {

class Html {
  public:
    Html() = default;

    /// Markup that the program composed of escaped texts. Not checked.
    static Html trusted(std::string markup) {
        Html html;
        html.markup_ = std::move(markup);
        return html;
    }

    const std::string& markup() const { return markup_; }
    bool empty() const { return markup_.empty(); }

    Html& operator+=(const Html& other) {
        markup_ += other.markup_;
        return *this;
    }
    /// Adds an item of a list, with a separator if it is not the first one.
    void append(const Html& item, std::string_view separator = ", ") {
        if (!empty()) markup_ += separator;
        markup_ += item.markup_;
    }

  private:
    std::string markup_;
};

template <typename T>
decltype(auto) html_argument(const T& argument) {
    if constexpr (std::is_same_v<T, Html>) {
        return argument.markup();
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        return xml_text(argument);
    } else {
        static_assert(std::is_arithmetic_v<T>, "HTML, text or a number");
        return T(argument);
    }
}

template <typename T>
using HtmlArgument = std::conditional_t<std::is_arithmetic_v<std::remove_cvref_t<T>>,
                                        std::remove_cvref_t<T>, std::string>;

template <typename... Values>
Html composed(fmt::string_view words, const Values&... values) {
    return Html::trusted(fmt::vformat(words, fmt::make_format_args(values...)));
}

/// Formats the program's own markup.
template <typename... Arguments>
Html html(fmt::format_string<const HtmlArgument<Arguments>&...> words,
          const Arguments&... arguments) {
    return composed(words, html_argument(arguments)...);
}

/// Dates, or periods, with ", " in between. None is broken at the end of a line.
inline Html whole_dates(std::string_view dates) {
    constexpr std::string_view kSeparator = ", ";
    Html whole;
    while (!dates.empty()) {
        const auto date = dates.substr(0, dates.find(kSeparator));
        whole.append(html("<span class=\"date\">{}</span>", date));
        dates.remove_prefix(std::min(dates.size(), date.size() + kSeparator.size()));
    }
    return whole;
}

}  // namespace liaison::render
