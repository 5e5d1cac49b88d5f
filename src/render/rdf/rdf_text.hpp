// SPDX-License-Identifier: MIT
#pragma once

// Literals and IRIs in the syntax of N-Triples.
//
//     quoted_literal("a \"b\"\n")       == R"("a \"b\"\n")"
//     address_iri("https://x.org/a b")  == "https://x.org/a%20b"

#include <optional>
#include <string>
#include <string_view>

namespace liaison::render::rdf {

/// The text, well-formed UTF-8, as a quoted literal (RDF 1.1 N-Triples, section 2.4). Characters
/// that could control or deceive a terminal are escaped, as in `\u202E`. Noncharacters stay raw,
/// because some readers refuse their escapes.
std::string quoted_literal(std::string_view utf8);

/// The address as an IRI (RFC 3987). Characters that are not allowed, and percent signs that begin
/// no escape, are percent-encoded. nullopt if the address is not absolute, or has a host in
/// brackets or a port that is not a number.
std::optional<std::string> address_iri(std::string_view utf8);

}  // namespace liaison::render::rdf
