// SPDX-License-Identifier: MIT
#include "engine/engine.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <new>

#include "liaison/load/json/json_value.hpp"
#include "liaison/load/load.hpp"
#include "liaison/model/error.hpp"
#include "liaison/question/answer.hpp"
#include "liaison/question/command_rule.hpp"
#include "liaison/question/line/completion.hpp"
#include "liaison/question/line/completion_words.hpp"
#include "liaison/question/line/line_rules.hpp"
#include "liaison/question/line/parse_line.hpp"
#include "liaison/question/report.hpp"
#include "liaison/render/export.hpp"
#include "liaison/render/json/json_text.hpp"

namespace liaison::engine {
namespace {

using question::ExitCode;

/// The options that are only for files or a terminal.
constexpr std::array<std::string_view, 8> kOptionsElsewhere{
    "--data", "--add", "--all", "--output", "--color", "--no-pager", "--help", "--version"};

/// The formats of `export` that the engine leaves out. So are the tables of csv, which are files.
constexpr std::array<std::string_view, 5> kFormatsElsewhere{"html", "snapshot", "csv", "ntriples",
                                                            "graphml"};

bool is_among(const auto& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

Error only_on_command_line(std::string_view what) {
    return Error{ErrorKind::usage, fmt::format("{} is only for the command line", what),
                 "here, questions are about the data of this page"};
}

std::vector<std::string> texts_in(std::string_view json) {
    std::vector<std::string> texts;
    const auto value = load::JsonValue::parse(json);
    const auto* list = value.list();
    const auto is_text = [](const load::JsonValue& each) { return each.text() != nullptr; };
    if (list == nullptr || !std::ranges::all_of(*list, is_text)) {
        throw Error{ErrorKind::usage, "the words are not a JSON list of texts"};
    }
    for (const auto& each : *list) texts.push_back(*each.text());
    return texts;
}

/// The question in a command line. Throws `Error` (usage).
question::ParsedLine parsed(const std::vector<std::string>& words) {
    const auto is_command = [](const std::string& word) { return !word.starts_with('-'); };
    const auto first = std::ranges::find_if(words, is_command);
    const bool is_elsewhere =
        first != words.end() && (*first == "help" || is_among(question::other_commands(), *first));
    if (is_elsewhere) throw only_on_command_line(*first);
    auto line = question::parse_line(words);
    for (const auto& option : line.options) {
        if (is_among(kOptionsElsewhere, option)) throw only_on_command_line(option);
    }
    if (line.question.limit == 0) {
        line.question.limit = question::find_command(line.question.command)->usual_limit;
    }
    question::check(line.question);
    if (const auto* rule = render::find_export(line.question.format);
        line.question.command == "export" && rule != nullptr &&
        is_among(kFormatsElsewhere, rule->name)) {
        throw only_on_command_line(fmt::format("export --format {}", rule->name));
    }
    return line;
}

/// Keeps an answer in memory.
class Kept : public question::Destination {
  public:
    render::Sink& sink() override { return sink_; }
    render::Sink& file(std::string_view) override {
        throw only_on_command_line("an answer of several files");
    }
    const std::string& text() const { return sink_.text(); }

  private:
    render::StringSink sink_;
};

/// The rules without what is only for files or a terminal.
question::LineRules rules_here() {
    auto rules = question::question_lines();
    std::erase_if(rules.everywhere, [](const question::LineOption& option) {
        return is_among(kOptionsElsewhere, option.name());
    });
    return rules;
}

}  // namespace

/// Runs `work`, and reports what it throws.
template <typename Work>
ExitCode Engine::report(const Work& work) noexcept {
    try {
        text_.clear();
        notes_.clear();
        return work();
    } catch (const Error& error) {
        notes_ = question::reported(error).string();
        return question::exit_code_of(error.kind());
    } catch (const std::bad_alloc&) {
        notes_ = "liaison: out of memory\n";
    } catch (const std::exception& error) {
        notes_ = question::noted(error.what()).string();
    }
    return ExitCode::io;
}

ExitCode Engine::load(std::string_view names, std::string_view json) noexcept {
    return report([&] {
        kb_.reset();
        names_ = texts_in(names);
        const std::string name = names_.empty() ? "the data" : names_.front();
        std::vector<load::Input> inputs{load::Input::of_text(name, std::string(json))};
        kb_.emplace(load::load(inputs));
        return ExitCode::answered;
    });
}

ExitCode Engine::ask(std::string_view words) noexcept {
    return report([&] { return answer(words); });
}

ExitCode Engine::answer(std::string_view words) {
    const auto line = parsed(texts_in(words));
    const auto& asked = line.question;
    if (!kb_) throw Error{ErrorKind::usage, "no knowledge base is loaded"};
    const auto* rule = question::find_command(asked.command);
    if (rule->words && rule->words->from_input && is_among(asked.words, "-")) {
        throw only_on_command_line("standard input");
    }
    Kept to;
    const auto answer = question::answer({*kb_, names_, {}}, asked, to);
    text_ = to.text();
    if (!line.global.quiet) {
        for (const auto& note : answer.notes) notes_ += question::noted(note).string();
    }
    return answer.exit_code;
}

ExitCode Engine::complete(std::string_view words) noexcept {
    return report([&] {
        text_ = completion(words);
        return ExitCode::answered;
    });
}

std::string Engine::completion(std::string_view words) const {
    const auto words_for = [&](const question::Slot& slot) {
        return question::words_called(slot, [&] { return kb_ ? &*kb_ : nullptr; });
    };
    static const auto kRules = rules_here();
    const auto line = texts_in(words);
    const bool is_export = is_among(line, "export");
    std::vector<std::string> candidates;
    for (const auto& each : question::complete(kRules, line, words_for).candidates) {
        if (is_export && is_among(kFormatsElsewhere, each.word)) continue;
        candidates.push_back(render::json_object({{"word", render::json_string(each.word)},
                                                  {"meaning", render::json_string(each.meaning)}}));
    }
    return render::json_list(candidates);
}

}  // namespace liaison::engine
