// SPDX-License-Identifier: MIT
#include "cli/options/options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <charconv>

#include "cli/options/operands.hpp"

namespace liaison::cli {
namespace {

/// Removes the mark of an operand from a parsed value.
CLI::Validator unmarked() {
    return {[](std::string& argument) {
                argument = without_mark(std::move(argument));
                return std::string();
            },
            ""};
}

/// Accepts whole numbers from 1 to `most`.
CLI::Validator whole_number(std::size_t most) {
    return {[most](std::string& text) {
                std::size_t number = 0;
                const char* const end = text.data() + text.size();
                const auto [read, error] = std::from_chars(text.data(), end, number);
                const bool is_valid = error == std::errc() && read == end;
                if (is_valid && number >= 1 && number <= most) return std::string();
                return fmt::format("needs a whole number from 1 to {}, not \"{}\"", most, text);
            },
            ""};
}

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

}  // namespace

void add_argument(CLI::App& app, const std::string& name, std::string& value,
                  const std::string& description) {
    app.add_option(name, value, description)->required()->type_name("")->transform(unmarked());
}

void add_arguments(CLI::App& app, const std::string& name, Count count,
                   std::vector<std::string>& values, const std::string& description) {
    app.add_option(name, values, description)
        ->required(count.least > 0)
        ->type_name("")
        ->expected(count.least, count.most)
        ->transform(unmarked());
}

void add_flag(CLI::App& app, const std::string& name, bool& value, const std::string& description,
              std::string_view group) {
    app.add_flag(name, value, description)->group(std::string(group));
}

void add_value(CLI::App& app, const std::string& name, std::string& value,
               const std::string& description, const std::string& placeholder,
               std::string_view group) {
    app.add_option(name, value, description)
        ->type_name(placeholder)
        ->group(std::string(group))
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void add_number(CLI::App& app, const std::string& name, std::size_t most, std::size_t& value,
                const std::string& description, const std::string& placeholder) {
    app.add_option(name, value, description)
        ->type_name(placeholder)
        ->group(std::string(kOptions))
        ->check(whole_number(most))
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void add_values(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                const std::string& description, const std::string& placeholder,
                std::string_view group) {
    // Without these settings, CLI11 would split `[a,b]` and take the following arguments as values.
    app.add_option(name, values, description)
        ->type_name(placeholder)
        ->group(std::string(group))
        ->type_size(1)
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

OptionWord read_option(const std::string& word,
                       const std::function<const CLI::Option*(const std::string& name)>& find) {
    if (word.starts_with("--")) {
        const auto equals = word.find('=');
        const CLI::Option* option = find(word.substr(0, equals));
        if (option == nullptr || !takes_value(*option)) return {};
        if (equals == std::string::npos) return {option};
        return {option, word.substr(equals + 1)};
    }
    for (std::size_t i = 1; i < word.size(); ++i) {
        const CLI::Option* option = find({'-', word[i]});
        if (option == nullptr) return {};
        if (!takes_value(*option)) continue;
        if (i + 1 == word.size()) return {option};
        return {option, word.substr(i + 1)};
    }
    return {};
}

std::vector<const CLI::Option*> options_under(const CLI::App& app, std::string_view heading) {
    return app.get_options([&](const CLI::Option* option) {
        const bool repeated = option == app.get_help_ptr() && app.get_parent() != nullptr;
        return option->get_group() == heading && option->nonpositional() && !repeated;
    });
}

}  // namespace liaison::cli
