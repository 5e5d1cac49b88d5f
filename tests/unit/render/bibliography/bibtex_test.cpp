// SPDX-License-Identifier: MIT
#include "render/bibliography/bibtex.hpp"

#include "catch.hpp"

using namespace liaison;
using render::bibtex_text;
using render::bibtex_url;

TEST_CASE("Characters that are special in TeX are escaped") {
    CHECK(bibtex_text("plain, é 国 \"x\" <y> 'z'") == "plain, é 国 \"x\" <y> 'z'");
    CHECK(bibtex_text("R&D: 100 % of $5 #1 a_b") == R"(R\&D: 100 \% of \$5 \#1 a\_b)");
    CHECK(bibtex_text("~^\\") == R"(\textasciitilde{}\textasciicircum{}\textbackslash{})");
}

TEST_CASE("Braces in a text do not change the depth of braces") {
    CHECK(bibtex_text("{a {b}}") == R"(\{a \{b\}\})");
    CHECK(bibtex_text("a {") == R"(a \textbraceleft{})");
    CHECK(bibtex_text("a } b { c") == R"(a \textbraceright{} b \textbraceleft{} c)");
}

TEST_CASE("Characters that TeX would join are kept apart") {
    CHECK(bibtex_text("a---b") == "a-{}-{}-b");
    CHECK(bibtex_text("''<<>>,,") == "'{}'<{}<>{}>,{},");
    CHECK(bibtex_text("`` ?` !` `?") == "`{}` ?{}` !{}` `?");
    CHECK(bibtex_text("a-b, c <d>") == "a-b, c <d>");
    CHECK(bibtex_text("ss&&") == R"(ss\&\&)");
}

TEST_CASE("Unsafe characters in a text are shown as code points") {
    CHECK(bibtex_text("a\u202Eb\nc") == R"(a\textbackslash{}u\{202E\}b\textbackslash{}u\{A\}c)");
}

TEST_CASE("An address keeps what is special in TeX, and encodes what could end it") {
    CHECK(bibtex_url("https://x.org/a_b?c=100%&d=~e#f") == "https://x.org/a_b?c=100%&d=~e#f");
    CHECK(bibtex_url("https://x.org/{a}\\ \"b\"") == "https://x.org/%7Ba%7D%5C%20%22b%22");
    CHECK(bibtex_url("https://国.org/\u202E\n") == "https://国.org/%E2%80%AE%0A");
}
