// SPDX-License-Identifier: MIT
#pragma once

#include "cli/commands/command.hpp"
#include "liaison/question/command_rule.hpp"

namespace liaison::cli {

/// Makes a command from a rule: it has the options of the rule, answers the question and prints the
/// answer. The rule must outlive the command.
Command question_command(const question::CommandRule& rule);

}  // namespace liaison::cli
