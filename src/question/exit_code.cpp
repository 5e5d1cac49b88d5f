// SPDX-License-Identifier: MIT
#include "liaison/question/exit_code.hpp"

#include <array>

#include "liaison/model/unreachable.hpp"

namespace liaison::question {

std::span<const ExitCodeRule> exit_codes() {
    static constexpr std::array kRules{
        ExitCodeRule{ExitCode::answered, "answered; an empty list is an answer"},
        ExitCodeRule{
            ExitCode::no,
            "the answer is no: no path, a lost citation, a difference, findings under --strict"},
        ExitCodeRule{ExitCode::usage,
                     "the question cannot be asked: wrong usage, a bad query, an unknown or "
                     "ambiguous name"},
        ExitCodeRule{ExitCode::unsound_data, "the data is not a valid knowledge base"},
        ExitCodeRule{ExitCode::io,
                     "a file cannot be read or written, or a page is the wrong one for its source"},
    };
    return kRules;
}

ExitCode exit_code_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::no: return ExitCode::no;
        case ErrorKind::usage: return ExitCode::usage;
        case ErrorKind::data: return ExitCode::unsound_data;
        case ErrorKind::io: return ExitCode::io;
    }
    unreachable();
}

}  // namespace liaison::question
