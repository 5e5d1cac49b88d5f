// SPDX-License-Identifier: MIT
#pragma once

// The resources of the server: each source, the facts from it, and each fact by its id. They are
// what the commands answer: `liaison://sources/un-entities`, `liaison://facts/un-entities`,
// `liaison://fact/28c0baf`. The facts are not listed, but have a template.

#include "liaison/question/answer.hpp"
#include "serve/message.hpp"

namespace liaison::serve {

/// The result of `resources/list`, a page of it. Throws `ProtocolError` for an unknown cursor.
Members list_resources(const question::Base& base, const Request& request);

/// The result of `resources/templates/list`.
Members list_resource_templates(const question::Base& base, const Request& request);

/// The result of `resources/read`, a page of the answer. Throws `ProtocolError` if there is no such
/// resource.
Members read_resource(const question::Base& base, const Request& request);

}  // namespace liaison::serve
