// SPDX-License-Identifier: MIT
// Text in Markdown is shown literally, also at the beginning of a line.

#include "render/text/markdown.hpp"

#include "catch.hpp"

using namespace liaison;

TEST_CASE("Markdown markup in a text is escaped") {
    CHECK(render::markdown_escaped("a|b") == "a\\|b");
    CHECK(render::markdown_escaped("*a* _b_ `c`") == "\\*a\\* \\_b\\_ \\`c\\`");
    CHECK(render::markdown_escaped("<script>") == "\\<script\\>");
    CHECK(render::markdown_escaped("[a](b)") == "\\[a\\](b)");
    CHECK(render::markdown_escaped("a\nb") == "a\\\\u\\{A\\}b");
    CHECK(render::markdown_escaped("Été 国連") == "Été 国連");
    CHECK(render::markdown_escaped("&lt; $x$") == "\\&lt; \\$x\\$");
}

TEST_CASE("A text at the beginning of a line of Markdown opens no block") {
    CHECK(render::markdown_line("1. one") == "1\\. one");
    CHECK(render::markdown_line("12) one") == "12\\) one");
    CHECK(render::markdown_line("- one") == "\\- one");
    CHECK(render::markdown_line("===") == "\\===");
    CHECK(render::markdown_line("    code") == "&#32;   code");
    CHECK(render::markdown_line("1540 Committee") == "1540 Committee");
    CHECK(render::markdown_line("12") == "12");
    CHECK(render::markdown_line("") == "");
}

TEST_CASE("Only http and https addresses are links in Markdown") {
    CHECK(render::markdown_address("https://un.org/a?b=c&d") == "<https://un.org/a?b=c&d>");
    CHECK(render::markdown_address("https://un.org/~b") == "<https://un.org/~b>");
    CHECK(render::markdown_address("https://un.org/?a&lt;") == "<https://un.org/?a&amp;lt;>");
    CHECK(render::markdown_address("javascript:alert(1)") == "javascript:alert(1)");
    CHECK(render::markdown_address("http://a/[b]") == "http://a/\\[b\\]");
    CHECK(render::markdown_address("<b>") == "\\<b\\>");
}
