// SPDX-License-Identifier: MIT
// Parts of a text keep their styles when the text is wrapped.

#include "liaison/render/text/wrapped_text.hpp"

#include <string>

#include "catch.hpp"

using namespace liaison;
using render::Style;
using render::StyledText;

namespace {

/// The wrapped lines joined by "|", with \x1b as "^".
std::string shown(const StyledText& text, std::size_t width, bool colour = true) {
    std::string joined;
    const auto lines = render::wrapped(text::printable(text.text), width);
    for (const auto& line : render::styled(lines, text, {width, colour})) {
        if (!joined.empty()) joined += '|';
        for (const char byte : line.string()) joined += byte == '\x1b' ? '^' : byte;
    }
    return joined;
}

}  // namespace

TEST_CASE("A part of a text has a style of its own") {
    StyledText name("Cybercrime", Style::strong);
    name.add("  cybercrime", Style::faint).add(" [1]", Style::plain);
    CHECK(name.text == "Cybercrime  cybercrime [1]");
    CHECK(shown(name, 80) == "^[1mCybercrime^[0m  ^[2mcybercrime^[0m [1]");
    CHECK(shown(name, 80, false) == "Cybercrime  cybercrime [1]");
}

TEST_CASE("A style ends with its line and goes on in the next") {
    StyledText text("on ", Style::plain);
    text.add("peace operations", Style::strong).add(" today", Style::plain);
    CHECK(shown(text, 9) == "on ^[1mpeace^[0m|^[1moperation^[0m|^[1ms^[0m today");
}

TEST_CASE("Styles follow characters that are escaped, wide or combined") {
    StyledText text("a\x1b", Style::plain);
    text.add("国é", Style::strong).add("b", Style::plain);
    CHECK(shown(text, 80) == "a\\u{1B}^[1m国é^[0mb");
    CHECK(shown(text, 8) == "a\\u{1B}|^[1m国é^[0mb");
}

TEST_CASE("A text added to another keeps its styles") {
    StyledText status;
    status.add("current", Style::current).add(" (editorial)", Style::faint);
    StyledText line("Firearms: ", Style::strong);
    line.add(status);
    CHECK(shown(line, 80) == "^[1mFirearms:^[0m ^[38;5;63mcurrent^[0m ^[2m(editorial)^[0m");
    CHECK(StyledText("x", Style::plain).add({"y", Style::strong}).runs.size() == 1);
}
