// SPDX-License-Identifier: MIT
#include "liaison/ask/words/fingerprint.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using liaison::ask::fingerprint;
using liaison::ask::normalized_paragraph;
using liaison::ask::to_hex;

namespace {

void check_same(const std::string& one, const std::string& other) {
    INFO(one << " | " << other);
    CHECK(normalized_paragraph(one) == normalized_paragraph(other));
    CHECK(fingerprint(one) == fingerprint(other));
}

void check_different(const std::string& one, const std::string& other) {
    INFO(one << " | " << other);
    CHECK(fingerprint(one) != fingerprint(other));
}

}  // namespace

TEST_CASE("Composed and decomposed letters have the same fingerprint") {
    check_same("Été à Genève", "E\u0301te\u0301 a\u0300 Gene\u0300ve");
    check_same("\u212Bngström", "Ångstro\u0308m");
}

TEST_CASE("Curly and straight quotes have the same fingerprint") {
    check_same("the “capacity and integrity” of each other’s work",
               "the \"capacity and integrity\" of each other's work");
    check_same("‘a’ ‚b‛ „c‟", "'a' 'b' \"c\"");
}

TEST_CASE("Soft hyphens are ignored") {
    check_same("counter\u00ADterrorism", "counterterrorism");
    check_different("counter-terrorism", "counterterrorism");
}

TEST_CASE("The kind and length of white space are ignored") {
    check_same("  UNODC \t and\r\nINTERPOL  ", "UNODC and INTERPOL");
    check_same("UNODC\u00A0and\u2009INTERPOL", "UNODC and INTERPOL");
    check_same("\uFEFFUNODC", "UNODC");
    check_different("UNODC and", "UNODCand");
    CHECK(normalized_paragraph(" \n\t ").empty());
    CHECK(normalized_paragraph("a\f\vb") == "a b");
}

TEST_CASE("Code points fold by their Unicode properties") {
    for (const std::string space : {"\u2002", "\u2007", "\u200A", "\u205F", "\u3000", "\u2028",
                                    "\u0085", "\u1680", " \u2003\t"}) {
        check_same("UNODC" + space + "and", "UNODC and");
    }
    for (const std::string ignored : {"\u200B", "\u200C", "\u200D", "\u200E", "\u2060", "\uFEFF",
                                      "\u00AD", "\u034F", "\uFE0F", "\U000E0041"}) {
        check_same("cyber" + ignored + "crime", "cybercrime");
        check_same(ignored + "cyber crime" + ignored, "cyber crime");
        check_same("cyber " + ignored + " crime", "cyber crime");
    }
    for (const std::string dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\uFE63"}) {
        check_same("counter" + dash + "terrorism", "counter-terrorism");
    }
    check_same("tra\uFB03cking in \uFB01rearms, \uFB05op", "trafficking in firearms, stop");
}

TEST_CASE("A symbol or dash before a space is a list marker, unless it begins an amount") {
    for (const std::string marker : {"▪", "●", "‣", "⁃", "+", "#", "→", "\uF0B7"}) {
        check_same(marker + " UNESCO", "UNESCO");
    }
    check_different("€ 5 million", "5 million");
    check_different("o UNESCO", "UNESCO");
    check_different(". UNESCO", "UNESCO");
    check_different("•UNESCO", "UNESCO");
    CHECK(normalized_paragraph("• ") == "•");
}

TEST_CASE("Plain texts have the fingerprints that are stored in files") {
    CHECK(to_hex(fingerprint("Hub and Beta work together on border management in Asia.")) ==
          "58722d9f0d78236f");
}

TEST_CASE("The bullet of a list item is ignored but a symbol within the text is not") {
    for (const std::string bullet : {"- ", "* ", "• ", "– ", "— ", "· ", "  •  "}) {
        check_same(bullet + "UNESCO", "UNESCO");
    }
    check_different("UN - ESCO", "UN ESCO");
    check_different("-UNESCO", "UNESCO");
    check_different("- - UNESCO", "UNESCO");
}

TEST_CASE("Different words have different fingerprints") {
    check_different("cybercrime", "cyber crime");
    check_different("cybercrime", "Cybercrime");
    check_different("cybercrime", "cybercrime.");
    check_different("a b", "b a");
    check_different("", "a");
}

TEST_CASE("Normalizing twice changes nothing unless there is a second bullet") {
    for (const std::string text :
         {"", "UNODC", "• “Été” \u00AD x", "the UN’s\tbodies", "国連 \u3000"}) {
        CHECK(normalized_paragraph(normalized_paragraph(text)) == normalized_paragraph(text));
    }
}

TEST_CASE("A fingerprint is XXH3 of the normalized text and is written as sixteen digits") {
    // The reference value of XXH3-64 for no input with seed 0.
    CHECK(to_hex(fingerprint("")) == "2d06800538d394c2");
    CHECK(to_hex(0) == "0000000000000000");
    CHECK(to_hex(0xABCDEF0123456789ULL) == "abcdef0123456789");
    CHECK(to_hex(~0ULL) == "ffffffffffffffff");
}
