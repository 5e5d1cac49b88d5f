// SPDX-License-Identifier: MIT
// The help texts: the overview, the topics and the index of terms.

#include "cli/help/help.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "cli/commands/commands.hpp"
#include "liaison/ask/query/parser.hpp"
#include "liaison/model/error.hpp"
#include "liaison/question/explain.hpp"
#include "liaison/question/glossary.hpp"
#include "liaison/question/line/line_rules.hpp"

using namespace liaison;

namespace {

std::ptrdiff_t lines_in(const std::string& text) { return std::ranges::count(text, '\n'); }

std::string explained(const std::string& word) {
    render::StringSink sink;
    question::explain(word, nullptr, {render::Format::table, {80, false}}, sink);
    return sink.text();
}

bool has_word(const std::string& text, const std::string& word) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || !is_letter(text[at - 1]);
        if (begins && !is_letter(text[at + word.size()])) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("The overview fits 40 lines and names each command, topic and built-in base") {
    const std::string help = cli::help_of_program(false);
    CHECK(lines_in(help) <= 40);
    for (const cli::Command& command : cli::commands()) {
        INFO(command.name);
        CHECK(has_word(help, std::string(command.name)));
    }
    for (const auto topic : question::help_topics()) CHECK(has_word(help, std::string(topic)));
    CHECK(has_word(help, "public-record"));
    CHECK(has_word(help, "issue"));
}

TEST_CASE("Headings of the help are bold where colour is wanted") {
    CHECK(cli::help_of_program(true).find("\x1b[1mExamples:\x1b[0m") != std::string::npos);
    CHECK(cli::help_of_program(false).find('\x1b') == std::string::npos);
}

TEST_CASE("Every topic but the options is explained without a knowledge base") {
    for (const auto topic : question::help_topics().subspan(1)) {
        INFO(topic);
        CHECK(lines_in(explained(std::string(topic))) > 3);
    }
}

TEST_CASE("The index of terms fits one screen and leads to each sort") {
    const std::string index = explained("");
    CHECK(lines_in(index) <= 23);  // 24 with the kinds of a knowledge base
    for (const char* sort :
         {"concept", "relation", "status", "fault", "exit code", "environment"}) {
        INFO(sort);
        CHECK(has_word(index, sort));
        CHECK(explained(sort).starts_with("Sort"));
    }
}

TEST_CASE("A sort of terms is also named by its plural, with a hyphen, or by its last word") {
    CHECK(has_word(explained("statuses"), "exploring"));
    CHECK(explained("exit-codes") == explained("exit code"));
    CHECK(has_word(explained("formats"), "graphml"));
    CHECK_THROWS_AS(explained("statusses"), Error);
}

TEST_CASE("The query language is explained in every format, by queries that can be parsed") {
    for (const auto format : {render::Format::table, render::Format::json}) {
        render::StringSink sink;
        question::explain("query", nullptr, {format, {80, false}}, sink);
        for (const char* term : {"AND", "OR", "NOT", "area", "since"}) {
            INFO(term);
            CHECK(has_word(sink.text(), term));
        }
    }
    for (const auto& entry : question::glossary(nullptr)) {
        if (!entry.sort.starts_with("query ")) continue;
        INFO(entry.example);
        CHECK_NOTHROW(ask::parse_expression(entry.example));
    }
}

TEST_CASE("Concepts that help and answers use are explained") {
    for (const char* word : {"hub", "partner", "direct", "through", "overlay", "not stated"}) {
        INFO(word);
        CHECK(has_word(explained(word), "concept"));
    }
}
