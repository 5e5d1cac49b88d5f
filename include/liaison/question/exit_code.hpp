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

/// All exit codes of the program.
enum class ExitCode : std::uint8_t {
    answered = 0,      ///< there is an answer, which may be an empty list
    no = 1,            ///< the answer is no, or a check has findings
    usage = 2,         ///< the question is ill-formed, or has an unknown or ambiguous name
    unsound_data = 3,  ///< the data is not a valid knowledge base
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
