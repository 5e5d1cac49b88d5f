// SPDX-License-Identifier: MIT
// Fuzzes the command line, with one argument per line of input. Each run ends with a documented
// exit code and prints UTF-8 without control characters. It runs in an empty folder. Arguments that
// could name other folders or ask for colours are left out.

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "cli/app.hpp"
#include "liaison/model/printable.hpp"
#include "target.hpp"
#include "unit/temporary_folder.hpp"

using namespace liaison;
using fuzz::demand;

namespace {

/// Redirects stdout and stderr to a file in memory, and stdin to an empty file.
class Captured {
  public:
    Captured() : file_(::memfd_create("answer", MFD_CLOEXEC)), kept_{::dup(1), ::dup(2)} {
        demand(file_ >= 0, "there is memory for an answer");
        ::dup2(::open("/dev/null", O_RDONLY | O_CLOEXEC), 0);
    }

    std::string run(const std::vector<std::string>& arguments, int& code) {
        demand(::ftruncate(file_, 0) == 0 && ::lseek(file_, 0, SEEK_SET) == 0, "it is emptied");
        ::dup2(file_, 1);
        ::dup2(file_, 2);
        code = cli::run(arguments);
        ::dup2(kept_[0], 1);
        ::dup2(kept_[1], 2);
        std::string answer(static_cast<std::size_t>(::lseek(file_, 0, SEEK_END)), '\0');
        demand(
            ::pread(file_, answer.data(), answer.size(), 0) == static_cast<ssize_t>(answer.size()),
            "the answer is read");
        return answer;
    }

  private:
    int file_;
    int kept_[2];
};

std::vector<std::string> arguments_of(std::string_view text) {
    std::istringstream lines{std::string(text)};
    std::vector<std::string> arguments;
    for (std::string line; std::getline(lines, line);) {
        // An argument of a process cannot contain a NUL byte.
        arguments.push_back(line.substr(0, line.find('\0')));
    }
    return arguments;
}

/// Whether the argument could name another folder or ask for colours, which are control sequences.
bool is_left_out(const std::string& argument) {
    const auto has = [&](const char* part) { return argument.find(part) != std::string::npos; };
    return has("/") || has("..") || has("always");
}

bool is_fit_for_a_terminal(std::string_view answer) {
    for (text::CharacterReader reader(answer); !reader.at_end();) {
        const text::Character character = reader.next();
        const bool usual = character.value == '\n' || character.value == '\t';
        if (!usual && !character.safe) return false;
    }
    return true;
}

void go_to_empty(const test::TemporaryFolder& folder) {
    std::filesystem::current_path(folder.path(""));
    for (const auto& entry : std::filesystem::directory_iterator(folder.path(""))) {
        std::filesystem::remove_all(entry);
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Captured captured;
    static const test::TemporaryFolder folder;
    const auto arguments = arguments_of(fuzz::text_of(data, size));
    if (std::ranges::any_of(arguments, is_left_out)) return 0;
    go_to_empty(folder);
    int code = 0;
    const std::string answer = captured.run(arguments, code);
    demand(code >= 0 && code <= 4, "the exit code is one of those documented");
    demand(is_fit_for_a_terminal(answer), "what is printed is fit for a terminal");
    return 0;
}
