// SPDX-License-Identifier: MIT
#pragma once

#include "cli/commands/command.hpp"
#include "liaison/question/command_rule.hpp"

namespace liaison::cli {

/// A command that answers a question: its options are those of the rule, and it prints the answer.
/// The rule must outlive it.
Command question_command(const question::CommandRule& rule);

}  // namespace liaison::cli
