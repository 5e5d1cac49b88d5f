// SPDX-License-Identifier: MIT
#include "cli/context/command_context.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "cli/context/data_input.hpp"
#include "cli/context/usual_format.hpp"
#include "cli/terminal/pager.hpp"
#include "cli/terminal/stderr_report.hpp"
#include "cli/terminal/terminal.hpp"
#include "liaison/load/check/check.hpp"
#include "liaison/load/check/overlay_detection.hpp"
#include "liaison/load/load.hpp"
#include "liaison/load/snapshot/snapshot.hpp"
#include "liaison/load/source/builtin.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/export.hpp"
#include "liaison/render/text/format.hpp"

namespace liaison::cli {

/// Generated when the program is built; see cmake/unloaded.cpp.
std::string_view unloaded_table();

namespace {

constexpr std::string_view kDefaultData = "interpol-un";

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

/// Splits a list such as PATH at its colons. Skips empty names.
std::vector<std::string> split_at_colons(std::string_view list) {
    std::vector<std::string> names;
    while (!list.empty()) {
        const std::string_view name = text::take_until(list, ':');
        if (!name.empty()) names.emplace_back(name);
    }
    return names;
}

}  // namespace

CommandContext::CommandContext(const GlobalOptions& options) : options_(options) {}

load::Input CommandContext::input_named(const std::string& name) {
    auto input = load::Input::named(name);
    if (input.is_file()) files_read_.push_back(name);
    if (name == "-") note_if_typed();
    const bool is_builtin = !input.is_file() && name != "-";  // in memory, so there is no progress
    if (!is_builtin && !options_.quiet && is_terminal_errors() && !is_dumb_terminal()) {
        input.watch([this](const load::Reading& reading) { progress_.follow(reading); });
    }
    return input;
}

std::vector<load::Input> CommandContext::inputs_named(const std::vector<std::string>& names) {
    if (std::ranges::count(names, "-") > 1) {
        throw Error{ErrorKind::usage, "standard input can be read only once"};
    }
    std::vector<load::Input> inputs;
    inputs.reserve(names.size());
    for (const auto& name : names) inputs.push_back(input_named(name));
    return inputs;
}

std::vector<std::string> CommandContext::names_of_data() const {
    std::string data = options_.data.empty() ? environment("LIAISON_DATA") : options_.data;
    if (data.empty()) data = kDefaultData;
    auto names = options_.add;
    if (names.empty()) names = split_at_colons(environment("LIAISON_ADD"));
    if (options_.all) {
        if (data != kDefaultData) {
            throw Error{ErrorKind::usage,
                        "--all adds the built-in overlays, which belong to the built-in base",
                        "leave out --data, or name the overlays with --add"};
        }
        for (const auto& builtin : load::builtins()) {
            const bool known = builtin.name == kDefaultData ||
                               std::ranges::find(names, builtin.name) != names.end();
            if (!known) names.emplace_back(builtin.name);
        }
    }
    names.insert(names.begin(), std::move(data));
    return names;
}

question::Base CommandContext::base() {
    auto names = names_of_data();
    const bool is_builtin_alone = names == std::vector<std::string>{std::string(kDefaultData)};
    const bool has_hints = is_builtin_alone && !options_.quiet;
    return {knowledge_base(), std::move(names), has_hints ? unloaded_table() : std::string_view()};
}

std::vector<load::Input>& CommandContext::files_of_data() {
    if (files_.empty()) files_ = inputs_named(names_of_data());
    return files_;
}

std::vector<load::Input>& CommandContext::inputs_of_data() {
    if (inputs_.empty()) {
        for (const load::Input& file : files_of_data()) inputs_.push_back(as_json(file));
    }
    return inputs_;
}

void CommandContext::expect_unread(const std::string& name) const {
    if (name == "-" && std::ranges::count(names_of_data(), "-") > 0) {
        throw Error{ErrorKind::usage, "standard input can be read only once"};
    }
}

const KnowledgeBase& CommandContext::knowledge_base() {
    if (knowledge_base_) return *knowledge_base_;
    const auto& files = files_of_data();
    try {
        knowledge_base_.emplace(reading(files, [&] {
            const bool is_alone = files.size() == 1 && load::is_snapshot(files.front());
            return is_alone ? load::open_snapshot(files.front()) : load::load(inputs_of_data());
        }));
    } catch (const load::DataError&) {
        note_foreign_base();
        throw;
    }
    return *knowledge_base_;
}

void CommandContext::note_foreign_base() {
    const auto builtins = load::builtin_names();
    const auto names = names_of_data();
    if (names.front() == kDefaultData) return;
    for (const auto& name : names) {
        if (std::ranges::find(builtins, name) == builtins.end()) continue;
        note(fmt::format("{} is an overlay on {}; {} is another knowledge base", name, kDefaultData,
                         names.front()));
    }
}

std::vector<load::Input> CommandContext::inputs_for(const std::string& name) {
    return inputs_for(name, input_named(name));
}

std::vector<load::Input> CommandContext::inputs_for(const std::string& name, load::Input named) {
    std::vector inputs{std::move(named)};
    reading(inputs, [&] { return inputs.front() = as_json(inputs.front()); });
    if (!reading(inputs, [&] { return load::is_overlay(inputs.front()); })) return inputs;
    expect_unread(name);
    const auto& data = inputs_of_data();
    const auto itself = std::ranges::find(data, inputs.front().name(), &load::Input::name);
    inputs.insert(inputs.begin(), data.begin(), itself);
    return inputs;
}

load::File CommandContext::file(const std::string& name) {
    load::Input named = input_named(name);
    const bool is_snapshot = reading({named}, [&] { return load::is_snapshot(named); });
    if (is_snapshot) {
        KnowledgeBase kb = load::open_snapshot(named);
        Subgraph all = full_subgraph(kb);
        return {std::move(kb), std::move(all)};
    }
    auto inputs = inputs_for(name, std::move(named));
    return reading(inputs, [&] { return load::load_file(inputs); });
}

render::Look CommandContext::look() const {
    const bool terminal = options_.output.empty() && is_terminal_output();
    const bool colour = wants_colour(options_.colour_choice(), terminal);
    // A terminal that ignores links (OSC 8) prints their text, unless it knows no escape sequences.
    const bool links = colour && !is_dumb_terminal();
    return {terminal_width(), colour, links ? std::make_shared<render::MarkAddresses>() : nullptr};
}

render::Options CommandContext::render_options() const {
    if (options_.format.empty()) {
        const auto format = render::parse_format(usual_format());
        return {format.value_or(render::Format::table), look()};
    }
    if (const auto format = render::parse_format(options_.format)) return {*format, look()};
    throw Error{ErrorKind::usage, fmt::format("there is no format \"{}\"", options_.format),
                suggestion(options_.format, render::format_names())};
}

render::Sink& CommandContext::sink() {
    if (!output_) {
        const bool is_shown = options_.output.empty() && is_terminal_output();
        if (is_shown && render::is_format(render::kSnapshot, options_.format)) {
            throw Error{ErrorKind::usage, "a snapshot is no text for a terminal",
                        "use --output FILE"};
        }
        const bool paged = options_.output.empty() && !options_.no_pager;
        output_ = paged ? open_paged_output() : open_output(options_.output);
    }
    return *output_;
}

void CommandContext::make_folder() const {
    if (options_.output.empty()) {
        throw Error{ErrorKind::usage, "csv is several tables", "use --output FOLDER"};
    }
    std::error_code error;
    const std::filesystem::path folder = options_.output;
    if (folder.has_extension() && !std::filesystem::is_directory(folder, error)) {
        throw Error{
            ErrorKind::usage,
            fmt::format("the tables go to a folder, and {} is the name of a file", options_.output),
            "give --output a name without an ending"};
    }
    std::filesystem::create_directory(options_.output, error);
    if (!error && !std::filesystem::is_directory(options_.output)) {
        error = std::make_error_code(std::errc::not_a_directory);
    }
    if (error) {
        throw Error{ErrorKind::io,
                    fmt::format("cannot write to {}: {}", options_.output, error.message())};
    }
}

render::Sink& CommandContext::file(std::string_view name) {
    if (outputs_.empty()) make_folder();
    return *outputs_.emplace_back(open_output(fmt::format("{}/{}", options_.output, name)));
}

void CommandContext::expect_json() const {
    if (options_.format.empty() || render::is_format("json", options_.format)) return;
    throw Error{ErrorKind::usage,
                fmt::format("this command has no format \"{}\", only json", options_.format)};
}

void CommandContext::expect_no_format() const {
    if (options_.format.empty()) return;
    throw Error{ErrorKind::usage, fmt::format("this has no format \"{}\"", options_.format),
                "leave out --format"};
}

void CommandContext::note_if_typed() const {
    if (options_.quiet || !is_terminal_input()) return;
    print_note("reading from the terminal; Ctrl-D ends the input");
}

void CommandContext::note(std::string_view text) {
    if (options_.quiet) return;
    if (!is_terminal_output()) return print_note(text);
    notes_.emplace_back(text);
}

void CommandContext::check_output_is_no_input() const {
    if (may_replace_input_ || options_.output.empty()) return;
    for (const auto& name : files_read_) {
        std::error_code error;
        if (!std::filesystem::equivalent(name, options_.output, error)) continue;
        throw Error{
            ErrorKind::usage,
            fmt::format("{} is an input of this answer, so it cannot be replaced", options_.output),
            "give --output another name"};
    }
}

void CommandContext::finish() {
    check_output_is_no_input();
    for (const auto& file : outputs_) file->settle();
    for (const auto& file : outputs_) file->finish();
    if (outputs_.empty()) sink();
    if (output_) output_->finish();
    if (!outputs_.empty()) {
        note(fmt::format("wrote {} to {}", text::counted(outputs_.size(), "file", "files"),
                         options_.output));
    } else if (output_->is_file()) {
        note(fmt::format("wrote {}", options_.output));
    }
    for (const auto& note : notes_) print_note(note);
}

}  // namespace liaison::cli
