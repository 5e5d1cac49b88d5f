// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace liaison::render {

/// The http or https address in a form that is safe to link to: characters beyond ASCII are
/// percent-encoded (RFC 3987, 3.1). nullopt for other schemes, and for characters that are not
/// allowed in an address (RFC 3986) or could end it.
std::optional<std::string> safe_url(std::string_view url);

}  // namespace liaison::render
