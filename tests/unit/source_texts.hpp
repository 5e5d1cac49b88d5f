// SPDX-License-Identifier: MIT
#pragma once

// The saved texts of sources, which are not part of the project. They may be missing.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "liaison/ask/verify/page_text.hpp"
#include "temporary_folder.hpp"

namespace liaison::test {

inline std::vector<std::string> saved_texts() {
    std::vector<std::string> texts;
    const std::string folder = LIAISON_SOURCE_TEXTS;
    if (folder.empty() || !std::filesystem::is_directory(folder)) return texts;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        if (file.path().extension() == ".txt") texts.push_back(text_of_file(file.path()));
    }
    return texts;
}

/// The saved text that has all sections of the source, or nullopt.
inline std::optional<std::string> saved_text_of(const KnowledgeBase& kb, SourceIndex source) {
    for (const std::string& text : saved_texts()) {
        const auto saved = ask::page_text(kb, source, text);
        if (saved.sections.size() == kb.source(source).sections.count) return text;
    }
    return std::nullopt;
}

}  // namespace liaison::test
