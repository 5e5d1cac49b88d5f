// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/question/answer.hpp"
#include "serve/message.hpp"

namespace liaison::serve {

/// The result of `tools/call`: the answer of the command as JSON, also as a text, and a text for
/// each note. An error of the question is a result as well, with `isError`. Throws `ProtocolError`
/// if there is no such tool.
Members call_tool(const question::Base& base, const Request& request);

}  // namespace liaison::serve
