// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace liaison::render {

/// The address as one may link to: of the web (http or https), with nothing in it that is not of
/// an address (RFC 3986) and might end it elsewhere; letters beyond ASCII are percent-encoded
/// (RFC 3987, 3.1). Nothing for any other text.
std::optional<std::string> safe_url(std::string_view url);

}  // namespace liaison::render
