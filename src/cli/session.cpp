// SPDX-License-Identifier: MIT
#include "session.hpp"

#include <cstdlib>
#include <string>

#include "liaison/load/builtin.hpp"
#include "liaison/load/load.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/nearest.hpp"
#include "report.hpp"
#include "terminal.hpp"

namespace liaison::cli {
namespace {

constexpr std::string_view kDefaultData = "interpol-un";

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

/// As in PATH: names between colons.
std::vector<std::string> split_at_colons(const std::string& list) {
    std::vector<std::string> names;
    std::size_t start = 0;
    while (start <= list.size()) {
        const auto end = std::min(list.find(':', start), list.size());
        if (end > start) names.push_back(list.substr(start, end - start));
        start = end + 1;
    }
    return names;
}

/// A name that is neither a file nor built in may be a slip in the latter.
Error with_builtin_hint(const Error& error, const std::vector<load::Input>& inputs) {
    std::string hint = error.hint();
    for (const auto& input : inputs) {
        Nearest nearest(input.name());
        for (const auto& builtin : load::builtins()) nearest.consider(builtin.name);
        const bool named =
            std::string_view(error.what()).find(input.name()) != std::string_view::npos;
        if (hint.empty() && named) hint = nearest.hint();
    }
    return Error{error.kind(), error.what(), hint};
}

}  // namespace

Session::Session(const GlobalOptions& options)
    : options_(options), output_(open_output(options.output)) {}

const KnowledgeBase& Session::knowledge_base() {
    if (knowledge_base_) return *knowledge_base_;
    std::string data = options_.data.empty() ? environment("LIAISON_DATA") : options_.data;
    if (data.empty()) data = kDefaultData;
    auto add = options_.add;
    if (add.empty()) add = split_at_colons(environment("LIAISON_ADD"));

    std::vector<load::Input> inputs{load::Input::named(data)};
    for (const auto& name : add) inputs.push_back(load::Input::named(name));
    try {
        knowledge_base_.emplace(load::load(inputs));
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::io) throw;
        throw with_builtin_hint(error, inputs);
    }
    return *knowledge_base_;
}

std::optional<Question> Session::question(const Filters& filters) {
    auto asked = question_of(knowledge_base(), filters);
    if (!filters.explain_query) return asked;
    sink().write(ask::to_string(asked.expression) + '\n');
    return std::nullopt;
}

render::Options Session::render_options() const {
    render::Options options;
    if (!options_.format.empty()) {
        const auto format = render::parse_format(options_.format);
        if (!format) {
            Nearest nearest(options_.format);
            std::string known;
            for (const auto name : render::format_names()) {
                nearest.consider(name);
                known += (known.empty() ? "it is one of " : ", ") + std::string(name);
            }
            const auto hint = nearest.hint();
            throw Error{ErrorKind::usage, "there is no format \"" + options_.format + '"',
                        hint.empty() ? known : hint};
        }
        options.format = *format;
    }
    const bool terminal = options_.output.empty() && is_terminal_output();
    options.look.width = terminal_width();
    options.look.colour = wants_colour(options_.color, terminal);
    return options;
}

void Session::note(std::string_view text) const {
    if (!options_.quiet) print_note(text);
}

}  // namespace liaison::cli
