// SPDX-License-Identifier: MIT
#pragma once

// Texts as RDF spells them.
//
//     quoted_literal("a \"b\"\n")       == R"("a \"b\"\n")"
//     address_iri("https://x.org/a b")  == "https://x.org/a%20b"

#include <optional>
#include <string>
#include <string_view>

namespace liaison::render::rdf {

/// Well-formed UTF-8 between quotes as N-Triples has it (RDF 1.1 N-Triples, section 2.4). What
/// could drive or deceive a terminal is spelled `\u202E`, U+0000 too; all else stands as it is,
/// code points that are no characters among it, for readers refuse those as an escape.
std::string quoted_literal(std::string_view utf8);

/// The address as an IRI (RFC 3987): each character that may not stand where it does is
/// percent-encoded, and so is a percent sign that encodes nothing. Nothing for what is no absolute
/// address, or names a host in brackets or a port that is no number.
std::optional<std::string> address_iri(std::string_view utf8);

}  // namespace liaison::render::rdf
