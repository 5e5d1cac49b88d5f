// SPDX-License-Identifier: MIT
#include "cli/completion/words_for.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <optional>
#include <string>

#include "cli/commands/command.hpp"
#include "cli/completion/shell.hpp"
#include "cli/terminal/terminal.hpp"
#include "liaison/load/source/builtin.hpp"
#include "liaison/question/line/completion_words.hpp"

namespace liaison::cli {
namespace {

using question::Candidate;
using question::Completion;
using question::Slot;

Completion plain(const auto& words) {
    Completion completion;
    for (const auto word : words) completion.candidates.push_back({std::string(word), {}});
    return completion;
}

/// Whether reading it could block, for example on a pipe without a writer.
bool may_block(const std::string& name) {
    std::error_code error;
    const auto type = std::filesystem::status(name, error).type();
    return name == "-" || (type != std::filesystem::file_type::regular &&
                           type != std::filesystem::file_type::not_found);
}

/// The options that name the knowledge base.
GlobalOptions options_given(const Slot& slot) {
    GlobalOptions options;
    for (const auto& [name, value] : slot.given) {
        if (name == "--data") options.data = value;
        if (name == "--add") options.add.push_back(value);
    }
    return options;
}

/// The words for the place; without those of a knowledge base that cannot be loaded.
Completion words_called(const Slot& slot) {
    const GlobalOptions options = options_given(slot);
    CommandContext context(options);
    return question::words_called(slot, [&]() -> const KnowledgeBase* {
        try {
            if (std::ranges::any_of(context.names_of_data(), may_block)) return nullptr;
            return &context.knowledge_base();
        } catch (const std::exception&) {
            return nullptr;
        }
    });
}

Completion builtin_words() {
    Completion completion{true, {}};
    for (const auto& builtin : load::builtins()) {
        completion.candidates.push_back({std::string(builtin.name), "built in"});
    }
    return completion;
}

}  // namespace

Completion words_for(const Slot& slot) {
    const auto& placeholder = slot.placeholder;
    if (slot.option != nullptr &&
        (slot.option->is_called("--data") || slot.option->is_called("--add"))) {
        return builtin_words();
    }
    if (placeholder == "WHEN") return plain(kColourChoices);
    if (placeholder == "SHELL") return plain(shell_names());
    if (placeholder == "FILE" || placeholder == "OLD" || placeholder == "NEW") return {true, {}};
    return words_called(slot);
}

}  // namespace liaison::cli
