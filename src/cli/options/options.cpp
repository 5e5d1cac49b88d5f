// SPDX-License-Identifier: MIT
#include "cli/options/options.hpp"

#include <CLI/CLI.hpp>

#include "cli/options/operands.hpp"

namespace liaison::cli {
namespace {

/// Takes the mark off an argument that stood behind `--`.
CLI::Validator unmarked() {
    return {[](std::string& argument) {
                argument = without_mark(std::move(argument));
                return std::string();
            },
            ""};
}

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

void add_number(CLI::App& app, const std::string& name, int most, std::size_t& value,
                const std::string& description, const std::string& placeholder) {
    app.add_option(name, value, description)
        ->type_name(placeholder)
        ->group(std::string(kOptions))
        ->check(CLI::Range(1, most).description(""))
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void add_values(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                const std::string& description, const std::string& placeholder,
                std::string_view group) {
    // CLI11 would otherwise take `[a,b]` apart and swallow the arguments that follow.
    app.add_option(name, values, description)
        ->type_name(placeholder)
        ->group(std::string(group))
        ->type_size(1)
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

}  // namespace liaison::cli
