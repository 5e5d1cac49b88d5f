// SPDX-License-Identifier: MIT
#pragma once

// What the commands that list something have in common.

#include "cli/commands/command.hpp"
#include "liaison/model/vocabulary.hpp"

namespace liaison::cli {

/// Declares the filters.
void set_up_list(CLI::App& app, Arguments& arguments);

/// Says on standard error that nothing matches, if that is so.
void note_if_empty(bool empty, CommandContext& context);

/// Lists the entities of a type that match. Throws `Error`.
void list_entities_of(EntityType type, const Arguments& arguments, CommandContext& context);

}  // namespace liaison::cli
