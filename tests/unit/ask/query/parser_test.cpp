// SPDX-License-Identifier: MIT
// The query language: the tree of an expression, the position of an error, and printing.

#include "liaison/ask/query/parser.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "liaison/ask/query/expression.hpp"
#include "liaison/ask/query/query_fields.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"
#include "random.hpp"

using namespace liaison;
using ask::Expression;
using Operator = Expression::Operator;
using test::Random;

namespace {

std::string_view sign_of(ask::Comparison comparison) {
    switch (comparison) {
        case ask::Comparison::is: return ":";
        case ask::Comparison::less: return "<";
        case ask::Comparison::at_most: return "<=";
        case ask::Comparison::more: return ">";
        case ask::Comparison::at_least: return ">=";
    }
    return "?";
}

/// The tree as nested lists: "(or area:x (not "a text"))". Quoted values have quotes.
std::string shape_of(const Expression& expression) {
    if (expression.op == Operator::term) {
        const std::string quote = expression.quoted ? "\"" : "";
        const std::string field =
            expression.field.empty()
                ? ""
                : expression.field + std::string(sign_of(expression.comparison));
        return field + quote + expression.value + quote;
    }
    std::string shape = expression.op == Operator::all        ? "(and"
                        : expression.op == Operator::any      ? "(or"
                        : expression.op == Operator::negation ? "(not"
                                                              : "(fact";
    for (const Expression& operand : expression.operands) shape += ' ' + shape_of(operand);
    return shape + ')';
}

struct Valid {
    std::string_view text;
    std::string_view shape;
    std::string_view printed;  ///< if empty, as written
};

const std::vector<Valid> kValid{
    // Terms.
    {"area:cybercrime", "area:cybercrime", ""},
    {"area=cybercrime", "area:cybercrime", "area:cybercrime"},
    {"  area : cybercrime\t\r\n", "area:cybercrime", "area:cybercrime"},
    {"area:\"border management\"", "area:\"border management\"", ""},
    {"area:\"cybercrime\"", "area:\"cybercrime\"", ""},
    {"area:*trafficking", "area:*trafficking", ""},
    {"area:*", "area:*", ""},
    {"area:\"*\"", "area:\"*\"", ""},
    {"id:un*p*", "id:un*p*", ""},
    {"area:AND", "area:AND", ""},
    {"area:NOT OR area:OR", "(or area:NOT area:OR)", ""},
    {"area:-1", "area:-1", ""},
    {"area:vice-chair", "area:vice-chair", ""},
    {"area:a,b", "area:a,b", ""},
    {"area:a\\b", "area:a\\b", ""},
    {"area:été", "area:été", ""},
    {"source:un-entities#unodc/1", "source:un-entities#unodc/1", ""},
    {"as-of:2022-04", "as-of:2022-04", ""},
    // Texts.
    {"\"capacity building\"", "\"capacity building\"", ""},
    {"\"\"", "\"\"", ""},
    {"\"a:b (c) {d} AND -e\"", "\"a:b (c) {d} AND -e\"", ""},
    {R"("say \"no\"")", R"("say "no"")", ""},
    {R"("back\\slash")", R"("back\slash")", ""},
    {R"("an \escaped letter")", R"("an escaped letter")", R"("an escaped letter")"},
    {R"(area:"a \"b\" \\")", R"(area:"a "b" \")", ""},
    {"corruption", "\"corruption\"", "\"corruption\""},
    {"-vice-chair", "(not \"vice-chair\")", "NOT \"vice-chair\""},
    {"border management AND status:a", "(and \"border\" \"management\" status:a)",
     "\"border\" AND \"management\" AND status:a"},
    {"area:a management", "(and area:a \"management\")", "area:a AND \"management\""},
    {"{a&b OR a\\b} 2017", "(and (fact (or \"a&b\" \"a\\b\")) \"2017\")",
     "{\"a&b\" OR \"a\\\\b\"} AND \"2017\""},
    {"été", "\"été\"", "\"été\""},
    // Comparisons.
    {"since:2016", "since:2016", ""},
    {"since=2016", "since:2016", "since:2016"},
    {"since<2016", "since<2016", ""},
    {"since<=2016-07", "since<=2016-07", ""},
    {"since>2016", "since>2016", ""},
    {"until >= 2016-07-21", "until>=2016-07-21", "until>=2016-07-21"},
    {"as-of>\"2016\"", "as-of>\"2016\"", ""},
    // Conjunction, also by juxtaposition.
    {"area:a AND role:b", "(and area:a role:b)", ""},
    {"area:a role:b", "(and area:a role:b)", "area:a AND role:b"},
    {"area:a\nrole:b\nkind:c", "(and area:a role:b kind:c)", "area:a AND role:b AND kind:c"},
    {"area:a \"text\" role:b", "(and area:a \"text\" role:b)", "area:a AND \"text\" AND role:b"},
    {"\"a\"\"b\"", "(and \"a\" \"b\")", "\"a\" AND \"b\""},
    {"area:\"a\"role:b", "(and area:\"a\" role:b)", "area:\"a\" AND role:b"},
    {"(area:a)(role:b){kind:c}", "(and area:a role:b (fact kind:c))",
     "area:a AND role:b AND {kind:c}"},
    // Disjunction, which has the lowest precedence.
    {"area:a OR role:b", "(or area:a role:b)", ""},
    {"area:a OR role:b OR kind:c", "(or area:a role:b kind:c)", ""},
    {"area:a OR role:b AND kind:c", "(or area:a (and role:b kind:c))", ""},
    {"area:a role:b OR kind:c id:d", "(or (and area:a role:b) (and kind:c id:d))",
     "area:a AND role:b OR kind:c AND id:d"},
    {"(area:a OR role:b) AND kind:c", "(and (or area:a role:b) kind:c)", ""},
    {"(area:a OR role:b) kind:c", "(and (or area:a role:b) kind:c)",
     "(area:a OR role:b) AND kind:c"},
    // Negation, which has the highest precedence.
    {"NOT area:a", "(not area:a)", ""},
    {"-area:a", "(not area:a)", "NOT area:a"},
    {"- area:a", "(not area:a)", "NOT area:a"},
    {"NOT NOT area:a", "(not (not area:a))", ""},
    {"--area:a", "(not (not area:a))", "NOT NOT area:a"},
    {"-NOT -area:a", "(not (not (not area:a)))", "NOT NOT NOT area:a"},
    {"NOT area:a role:b", "(and (not area:a) role:b)", "NOT area:a AND role:b"},
    {"NOT area:a OR role:b", "(or (not area:a) role:b)", ""},
    {"NOT (area:a OR role:b)", "(not (or area:a role:b))", ""},
    {"-(area:a role:b)", "(not (and area:a role:b))", "NOT (area:a AND role:b)"},
    {"area:a -role:b", "(and area:a (not role:b))", "area:a AND NOT role:b"},
    {"area:a AND NOT role:b", "(and area:a (not role:b))", ""},
    {"-\"a text\"", "(not \"a text\")", "NOT \"a text\""},
    {"-{area:a}", "(not (fact area:a))", "NOT {area:a}"},
    // Parentheses.
    {"(area:a)", "area:a", "area:a"},
    {"((((area:a))))", "area:a", "area:a"},
    {"()", "(and)", ""},
    {"area:a AND ()", "(and area:a (and))", ""},
    {"(area:a AND role:b) AND kind:c", "(and (and area:a role:b) kind:c)", ""},
    {"area:a OR (role:b OR kind:c)", "(or area:a (or role:b kind:c))", ""},
    {"area:a OR (role:b AND kind:c)", "(or area:a (and role:b kind:c))",
     "area:a OR role:b AND kind:c"},
    // Braces.
    {"{area:a}", "(fact area:a)", ""},
    {"{ area:a status:b }", "(fact (and area:a status:b))", "{area:a AND status:b}"},
    {"{area:a OR role:b}", "(fact (or area:a role:b))", ""},
    {"{area:a (status:b OR status:c)}", "(fact (and area:a (or status:b status:c)))",
     "{area:a AND (status:b OR status:c)}"},
    {"{-area:a}", "(fact (not area:a))", "{NOT area:a}"},
    {"{()}", "(fact (and))", ""},
    {"{area:a} {role:b}", "(and (fact area:a) (fact role:b))", "{area:a} AND {role:b}"},
    {"({area:a} OR role:b) -{kind:c}", "(and (or (fact area:a) role:b) (not (fact kind:c)))",
     "({area:a} OR role:b) AND NOT {kind:c}"},
    {"{area:border-management status:exploring} OR role:chair AND NOT has:areas",
     "(or (fact (and area:border-management status:exploring)) (and role:chair (not has:areas)))",
     "{area:border-management AND status:exploring} OR role:chair AND NOT has:areas"},
};

/// `§` marks the position of the caret.
struct Broken {
    std::string_view text;
    std::string_view message;
    std::string_view hint;  ///< its beginning
};

constexpr std::string_view kTermExpected = "expected a term";

const std::vector<Broken> kBroken{
    // Empty queries.
    {"§", "the query is empty", kTermExpected},
    {"  \t §", "the query is empty", kTermExpected},
    // Missing values or fields.
    {"area:a §and role:b", "\"and\" is not a term", "write AND in capitals, or \"and\" in quotes"},
    {"§Or", "\"Or\" is not a term", "write OR in capitals, or \"Or\" in quotes"},
    {"area:a §&& role:b", "\"&&\" is not a term", kTermExpected},
    {"area:a §corrupt*", "* has no meaning in a text", "a text is found"},
    {"area:§", "expected a value after \"area:\"", ""},
    {"area: §", "expected a value after \"area:\"", ""},
    {"area:§(role:b)", "expected a value after \"area:\"", ""},
    {"{area:§}", "expected a value after \"area:\"", ""},
    {"since>=§", "expected a value after \"since>=\"", ""},
    {"since> §= 2016", "expected a value after \"since>\"", ""},
    {"area:§:a", "expected a value after \"area:\"", ""},
    {"§:a", "\":\" does not belong here", kTermExpected},
    {"area:a§:b", "this does not belong here", kTermExpected},
    {"\"area\" §:b", "this does not belong here", kTermExpected},
    // Unknown fields.
    {"§aera:a", "there is no field \"aera\"", "did you mean \"area\"?"},
    {"§Area:a", "there is no field \"Area\"", "did you mean \"area\"?"},
    {"area:a AND (§rol:b)", "there is no field \"rol\"", "did you mean \"role\"?"},
    {"{area:a §as_of:2016}", "there is no field \"as_of\"", "did you mean \"as-of\"?"},
    {"§zzzzzzzz:a", "there is no field \"zzzzzzzz\"", "liaison explain query lists the fields"},
    // Fields without an order.
    {"area§<a", "\"area\" has no order", "only dates are compared"},
    {"role:a status§>=b", "\"status\" has no order", "only dates are compared"},
    // Operators without operands.
    {"area:a AND§", "the query ends too soon", kTermExpected},
    {"area:a OR §", "the query ends too soon", kTermExpected},
    {"area:a NOT§", "the query ends too soon", kTermExpected},
    {"area:a -§", "the query ends too soon", kTermExpected},
    {"§AND area:a", "\"AND\" does not belong here", kTermExpected},
    {"§OR area:a", "\"OR\" does not belong here", kTermExpected},
    {"area:a OR §OR role:b", "\"OR\" does not belong here", kTermExpected},
    {"area:a AND §AND role:b", "\"AND\" does not belong here", kTermExpected},
    {"area:a AND §OR role:b", "\"OR\" does not belong here", kTermExpected},
    {"NOT §AND area:a", "\"AND\" does not belong here", kTermExpected},
    {"(area:a OR §)", "\")\" does not belong here", kTermExpected},
    // Parentheses and braces.
    {"§(area:a", "this parenthesis is not closed", ""},
    {"§{area:a", "this brace is not closed", ""},
    {"§(area:a AND (role:b)", "this parenthesis is not closed", ""},
    {"(area:a AND §(role:b", "this parenthesis is not closed", ""},
    {"area:a§)", "this parenthesis closes nothing", ""},
    {"area:a §}", "this brace closes nothing", ""},
    {"(area:a§}", "\"}\" does not close what is open", ""},
    {"{area:a§)", "\")\" does not close what is open", ""},
    {"{§}", "\"}\" does not belong here", kTermExpected},
    {"(§", "the query ends too soon", kTermExpected},
    {"§)", "\")\" does not belong here", kTermExpected},
    {"{area:a §{role:b}}", "braces within braces", "the inner ones change nothing"},
    {"{NOT (area:a §{role:b})}", "braces within braces", "the inner ones change nothing"},
    // Quotes.
    {"§\"no end", "this quote is not closed", ""},
    {"area:a area:§\"no end", "this quote is not closed", ""},
    {R"(§"escaped end\")", "this quote is not closed", ""},
    {R"(§"escaped\)", "this quote is not closed", ""},
    {"§\"", "this quote is not closed", ""},
    // The caret is indented by the displayed width of the text before the error.
    {"\"été\" AND §aera:a", "there is no field \"aera\"", "did you mean \"area\"?"},
    {"\"e\u0301te\u0301\" AND §aera:a", "there is no field \"aera\"", "did you mean \"area\"?"},
    {"\"国連\" AND §aera:a", "there is no field \"aera\"", "did you mean \"area\"?"},
    // Of several lines, the one with the error is shown.
    {"§aera:a\nrole:b\nkind:c", "there is no field \"aera\"", "did you mean \"area\"?"},
    {"area:a\n  §rol:b\nkind:c", "there is no field \"rol\"", "did you mean \"role\"?"},
    {"area:a\nrole:b AND\n§knd:c", "there is no field \"knd\"", "did you mean \"kind\"?"},
    {"area:a\n§(role:b\nkind:c", "this parenthesis is not closed", ""},
};

std::optional<Error> error_of(std::string_view text) {
    try {
        ask::parse_expression(text);
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

/// The line with the position, and a caret under it; empty for an empty line.
std::string expected_excerpt(const std::string& text, std::size_t offset) {
    std::size_t start = 0;
    for (std::size_t i = 0; i < offset; ++i) {
        if (text[i] == '\n') start = i + 1;
    }
    std::string line = text.substr(start);
    line = line.substr(0, line.find('\n'));
    if (line.find_first_not_of(" \t\r") == std::string::npos) return "";
    const std::string before = text.substr(start, offset - start);
    return text::printable(line).string() + '\n' +
           std::string(text::width(text::printable(before)), ' ') + '^';
}

std::string repeated(std::string_view part, std::size_t times) {
    std::string all;
    all.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += part;
    return all;
}

/// A random term: any field, any value.
Expression random_term(Random& random) {
    static const std::vector<std::string> kPieces{
        "a",  "b", "-",   "*",  " ",  "\"", "\\",     "(",  ")",  "{",      "}",  ":",
        "<=", "=", "AND", "OR", "\n", "é",  "\u0301", "国", "\t", "2016-1", "NOT"};
    std::string value;
    for (auto pieces = random.below(5); pieces > 0; --pieces) value += random.one_of(kPieces);
    const auto rules = ask::field_rules();
    const auto field = random.below(rules.size() + 1);
    if (field == rules.size()) {
        Expression text = ask::term({}, value);
        text.quoted = true;
        return text;
    }
    const auto comparison = rules[field].date != nullptr
                                ? static_cast<ask::Comparison>(random.below(5))
                                : ask::Comparison::is;
    Expression term = ask::term(std::string(rules[field].name), value, comparison);
    term.quoted = term.quoted || random.chance(20);
    return term;
}

Expression random_tree(Random& random, std::size_t depth, bool in_fact) {
    const auto choice = depth == 0 ? 0 : random.below(in_fact ? 8 : 10);
    if (choice < 3) return random_term(random);
    if (choice < 4) return ask::negation(random_tree(random, depth - 1, in_fact));
    if (choice >= 8) return ask::same_fact(random_tree(random, depth - 1, true));
    std::vector<Expression> operands;
    const auto count = 2 + random.below(3);
    for (std::size_t i = 0; i < count; ++i) {
        operands.push_back(random_tree(random, depth - 1, in_fact));
    }
    if (random.chance(3)) return ask::all_of({});
    return choice < 6 ? ask::all_of(std::move(operands)) : ask::any_of(std::move(operands));
}

}  // namespace

TEST_CASE("An expression is read as the tree that its operators make") {
    for (const Valid& valid : kValid) {
        INFO(valid.text);
        const Expression tree = ask::parse_expression(valid.text);
        CHECK(shape_of(tree) == valid.shape);
        CHECK(ask::to_string(tree) == (valid.printed.empty() ? valid.text : valid.printed));
    }
}

TEST_CASE("A printed expression is read as an equal tree") {
    for (const Valid& valid : kValid) {
        INFO(valid.text);
        const Expression tree = ask::parse_expression(valid.text);
        CHECK(ask::parse_expression(ask::to_string(tree)) == tree);
    }
}

TEST_CASE("Ten thousand random trees can be printed and parsed again") {
    Random random(20240601);
    for (int i = 0; i < 10000; ++i) {
        const Expression tree = random_tree(random, 1 + random.below(5), false);
        const std::string printed = ask::to_string(tree);
        const Expression read = ask::parse_expression(printed);
        if (read == tree) continue;
        INFO(printed);
        CHECK(shape_of(read) == shape_of(tree));
        FAIL();
    }
}

TEST_CASE("Trees differ by operator, field, comparison, value and quotes") {
    const auto read = [](std::string_view text) { return ask::parse_expression(text); };
    CHECK(read("area:a") == read(" area = a "));
    CHECK_FALSE(read("area:a") == read("area:b"));
    CHECK_FALSE(read("area:a") == read("group:a"));
    CHECK_FALSE(read("area:a*") == read("area:\"a*\""));
    CHECK_FALSE(read("since<2016") == read("since<=2016"));
    CHECK_FALSE(read("area:a role:b") == read("area:a OR role:b"));
    CHECK_FALSE(read("area:a role:b") == read("role:b area:a"));
    CHECK_FALSE(read("area:a (role:b kind:c)") == read("area:a role:b kind:c"));
    CHECK_FALSE(read("{area:a}") == read("area:a"));
}

TEST_CASE("A syntax error shows its position and what was expected") {
    for (const Broken& broken : kBroken) {
        constexpr std::string_view kMark = "§";
        const auto offset = broken.text.find(kMark);
        REQUIRE(offset != std::string_view::npos);
        std::string text(broken.text);
        text.erase(offset, kMark.size());
        INFO(text);
        const auto error = error_of(text);
        REQUIRE(error.has_value());
        CHECK(error->kind() == ErrorKind::usage);
        CHECK(error->what() == std::string(broken.message));
        CHECK(error->hint().substr(0, broken.hint.size()) == broken.hint);
        CHECK(error->hint().empty() == broken.hint.empty());
        CHECK(error->excerpt() == expected_excerpt(text, offset));
    }
}

TEST_CASE("The offset of a value is where it was written") {
    const Expression tree = ask::parse_expression("\"é\" area: x AND NOT role:\"y z\"");
    REQUIRE(tree.operands.size() == 3);
    CHECK(tree.operands[0].value_offset == 0);
    CHECK(tree.operands[1].value_offset == 11);
    CHECK(tree.operands[2].operands.front().value_offset == 26);
    CHECK(ask::term("area", "x").value_offset == ask::kNowhere);
}

TEST_CASE("Parentheses, braces and negations are parsed up to the nesting limit") {
    const auto deepest = ask::kDeepestNesting;
    const std::vector<std::pair<std::string, std::string>> pairs{
        {"(", ")"}, {"NOT ", ""}, {"-", ""}};
    for (const auto& [open, close] : pairs) {
        INFO(open);
        CHECK_FALSE(
            error_of(repeated(open, deepest) + "area:a" + repeated(close, deepest)).has_value());
        const auto error =
            error_of(repeated(open, deepest + 1) + "area:a" + repeated(close, deepest + 1));
        REQUIRE(error.has_value());
        CHECK(error->kind() == ErrorKind::usage);
        CHECK(error->what() == std::string("nested too deep"));
        CHECK(error->hint() == "at most 100 levels");
    }
}

TEST_CASE("An expression at the nesting limit can be printed and parsed again") {
    const auto tree = ask::parse_expression(repeated("NOT ", ask::kDeepestNesting) + "area:a");
    CHECK(ask::parse_expression(ask::to_string(tree)) == tree);
}

TEST_CASE("The nesting limit does not apply to siblings") {
    const auto tree = ask::parse_expression(repeated("(area:a OR -role:b) ", 5000));
    CHECK(tree.operands.size() == 5000);
}

TEST_CASE("A million opening brackets cause a usage error, not a crash") {
    for (const std::string_view open : {"(", "{", "-", "NOT ", "-(", "(-"}) {
        INFO(open);
        const auto error = error_of(repeated(open, 1000000));
        REQUIRE(error.has_value());
        CHECK(error->kind() == ErrorKind::usage);
        CHECK(std::string_view(error->what()).size() < 100);
        CHECK(error->excerpt().string().size() < 1000);
    }
}

TEST_CASE("Random bytes either parse or cause a usage error") {
    Random random(7);
    const std::string alphabet =
        "ab:=<>(){}\"\\-* \n\t\r\x01\x7F\xC3\xA9\xFF\xE5"
        "ANDOR";
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (auto length = random.below(30); length > 0; --length) {
            text += random.chance(50) ? alphabet[random.below(alphabet.size())]
                                      : static_cast<char>(random.below(256));
        }
        if (const auto error = error_of(text)) CHECK(error->kind() == ErrorKind::usage);
    }
}

TEST_CASE("A long line in an error is cut between characters") {
    for (const std::string pad : {"", "x"}) {
        const std::string before = "\"" + repeated("é", 60) + pad + "\" ";
        const std::string text = before + "oops:a " + pad + repeated("é", 60);
        const auto error = error_of(text);
        REQUIRE(error.has_value());
        const std::string& excerpt = error->excerpt().string();
        INFO(excerpt);
        CHECK(text::is_utf8(excerpt));
        CHECK(excerpt.starts_with("…"));
        CHECK(excerpt.find("é…\n") != std::string::npos);
    }
}

TEST_CASE("A long line in an error is cut to the width of a terminal") {
    const std::string before = "\"" + repeated("\x01", 40) + "\" ";
    const auto error = error_of(before + "oops:a " + repeated("国", 40));
    REQUIRE(error.has_value());
    const std::string& excerpt = error->excerpt().string();
    INFO(excerpt);
    CHECK(text::width(excerpt.substr(0, excerpt.find('\n'))) <= 80);
    CHECK(excerpt.starts_with("…"));
    CHECK(excerpt.find("…\n") != std::string::npos);
}

TEST_CASE("A value that was not parsed is quoted in print if necessary") {
    CHECK(to_string(ask::term("area", "x")) == "area:x");
    CHECK(to_string(ask::term("area", "border management")) == "area:\"border management\"");
    CHECK(to_string(ask::term("area", "")) == "area:\"\"");
}
