// SPDX-License-Identifier: MIT
#include "question/line/option_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <type_traits>

#include "liaison/model/ascii.hpp"

namespace liaison::question {
namespace {

/// The number that the whole text is.
template <typename Number>
std::optional<Number> number_in(std::string_view text) {
    Number number{};
    const char* const end = text.data() + text.size();
    const auto [read, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || read != end) return std::nullopt;
    return number;
}

/// What a flag is set to by a value such as `true`, `off`, `y` or `1`.
std::optional<bool> flag_in(std::string_view value) {
    constexpr std::array<std::string_view, 8> kYes{"",       "true", "on", "yes",
                                                   "enable", "t",    "y",  "+"};
    constexpr std::array<std::string_view, 7> kNo{"false", "off", "no", "disable", "f", "n", "-"};
    const std::string word = text::lower(value);
    if (std::ranges::find(kYes, word) != kYes.end()) return true;
    if (std::ranges::find(kNo, word) != kNo.end()) return false;
    const auto number = number_in<std::int64_t>(word);
    if (!number) return std::nullopt;
    return *number > 0;
}

/// Assigns the value. Returns what is wrong with it.
template <typename Value>
std::string assign(const LineOption& option, const std::string& value, std::size_t most,
                   Value& target) {
    if constexpr (std::is_same_v<Value, bool>) {
        const auto flag = flag_in(value);
        if (!flag) return fmt::format("Could not convert {} = {}", option.name(), value);
        target = *flag;
    } else if constexpr (std::is_same_v<Value, std::size_t>) {
        const auto number = number_in<std::size_t>(value);
        if (!number || *number < 1 || *number > most) {
            return fmt::format("{} needs a whole number from 1 to {}, not \"{}\"", option.name(),
                               most, value);
        }
        target = *number;
    } else if constexpr (std::is_same_v<Value, std::string>) {
        target = value;
    } else {
        target.push_back(value);
    }
    return {};
}

}  // namespace

std::string store_value(std::string_view command, const LineOption& option,
                        const std::string& value, ParsedLine& line) {
    for (const GlobalRule& rule : global_rules()) {
        if (!rule.names.ends_with(option.name())) continue;
        const auto store = [&](auto member) {
            return assign(option, value, 0, line.global.*member);
        };
        return std::visit(store, rule.member);
    }
    auto rules = own_options(*find_command(command));
    rules.insert(rules.end(), filter_rules().begin(), filter_rules().end());
    const auto rule = std::ranges::find(rules, option.name(), &OptionRule::name);
    const auto store = [&](auto member) {
        return assign(option, value, rule->most, line.question.*member);
    };
    return rule == rules.end() ? std::string() : std::visit(store, rule->member);
}

}  // namespace liaison::question
