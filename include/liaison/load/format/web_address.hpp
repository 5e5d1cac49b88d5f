// SPDX-License-Identifier: MIT
#pragma once

// Addresses of the web: URIs with the scheme http or https (RFC 3986).
//
//     is_web_address("https://www.un.org/en/ccoi#a");  // true
//     is_web_address("www.un.org");                    // false: it has no scheme

#include <string_view>

namespace liaison::load {

/// Whether the text is an absolute http or https URI with a host. Characters beyond ASCII are taken
/// as those of an IRI (RFC 3987). A port is a number up to 65535; an empty one is refused, as it is
/// usually a slip (`http://http://`).
bool is_web_address(std::string_view text);

}  // namespace liaison::load
