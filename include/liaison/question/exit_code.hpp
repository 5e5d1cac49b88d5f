// SPDX-License-Identifier: MIT
#pragma once

// The exit codes of the program: how a command ends.
//
//     exit_code_of(ErrorKind::usage);  // ExitCode::usage
//     exit_codes()[0].meaning;         // "answered; an empty list is an answer"

#include <cstdint>
#include <span>
#include <string_view>

#include "liaison/model/error.hpp"

namespace liaison::question {

/// Exit codes, the only ones there are.
enum class ExitCode : std::uint8_t {
    answered = 0,      ///< also by an empty list
    no = 1,            ///< nothing has that name, or something was found that should not be
    usage = 2,         ///< the question is ill-formed or ambiguous
    unsound_data = 3,  ///< the data is not a sound knowledge base
    io = 4,            ///< something cannot be read or written
};

struct ExitCodeRule {
    ExitCode code;
    std::string_view meaning;
};

std::span<const ExitCodeRule> exit_codes();

/// The code for an error of this kind.
ExitCode exit_code_of(ErrorKind kind);

}  // namespace liaison::question
