// SPDX-License-Identifier: MIT
// Runs a fuzz target with each file in some folders: replay FOLDER…

#include <filesystem>
#include <string>

#include "target.hpp"
#include "unit/temporary_folder.hpp"

int main(int argc, char** argv) {
    std::size_t inputs = 0;
    for (int i = 1; i < argc; ++i) {
        const auto folder = std::filesystem::absolute(argv[i]);  // targets may change the folder
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (!entry.is_regular_file()) continue;
            const std::string bytes = liaison::test::text_of_file(entry.path());
            // Printed first, so that the last name shown is the input at which a target aborts.
            std::printf("%s\n", entry.path().c_str());
            std::fflush(stdout);
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                   bytes.size());
            ++inputs;
        }
    }
    std::printf("%zu inputs\n", inputs);
    return inputs > 0 ? 0 : 1;
}
