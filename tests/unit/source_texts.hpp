// SPDX-License-Identifier: MIT
#pragma once

// The saved texts of sources, where they are at hand.

#include <filesystem>
#include <string>
#include <vector>

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

}  // namespace liaison::test
