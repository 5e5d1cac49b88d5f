// SPDX-License-Identifier: MIT
// A large file that two threads read gives the same records and faults as one that is read by one.

#include "load/draft/halves.hpp"

#include <thread>

#include "load/json/json_parser.hpp"
#include "loading.hpp"

using namespace liaison;
using namespace liaison::load;

namespace {

/// Counts the bytes of another stream.
class CountedStream : public ByteStream {
  public:
    explicit CountedStream(std::unique_ptr<ByteStream> stream) : stream_(std::move(stream)) {}

    std::string_view read() override {
        const auto bytes = stream_->read();
        count_ += bytes.size();
        return bytes;
    }
    std::size_t count() const { return count_; }

  private:
    std::unique_ptr<ByteStream> stream_;
    std::size_t count_ = 0;
};

struct Result {
    UnresolvedBase records;
    bool is_json = false;
    std::size_t bytes = 0;  ///< that the first thread has parsed
};

/// What is read from the stream that `open` returns.
Result read_from(Input& input, const auto& open) {
    Result result;
    result.records.files.push_back({.name = input.name()});
    DocumentReader reader(result.records, input.name());
    CountedStream stream(open(reader, input, result.records));
    result.is_json = !parse_json(stream, reader);
    result.bytes = stream.count();
    return result;
}

Result read_by_one(Input& input) {
    return read_from(input, [](const auto&, Input& from, auto&) { return from.open(); });
}

bool are_same(const Text& a, const Text& b) { return a == b; }
bool are_same(const Citation& a, const Citation& b) {
    return a.section == b.section && a.words == b.words;
}
bool are_same(const Fact& a, const Fact& b) {
    return a.subject == b.subject && a.object == b.object && a.context == b.context &&
           a.relation == b.relation && a.role == b.role && a.status == b.status &&
           a.scope == b.scope && a.basis == b.basis && a.since == b.since && a.until == b.until &&
           a.as_of == b.as_of && a.citations == b.citations && are_same(a.statement, b.statement) &&
           are_same(a.note, b.note);
}

template <typename Record>
bool are_same(const std::vector<Record>& a, const std::vector<Record>& b) {
    return std::ranges::equal(a, b, [](const auto& x, const auto& y) { return are_same(x, y); });
}

bool are_same(const Interner& a, const Interner& b) {
    if (a.size() != b.size()) return false;
    for (Symbol symbol = 1; symbol < a.size(); ++symbol) {
        if (a.view(symbol) != b.view(symbol)) return false;
    }
    return true;
}

/// Checks that both ways of reading give the same. Returns the number of bytes that the first of
/// two threads has parsed.
std::size_t bytes_of_first_thread(const std::string& text) {
    auto input = Input::of_text("large.json", text);
    const Result one = read_by_one(input);
    const Result two = read_from(input, stream_for);
    CHECK(one.bytes == (one.is_json ? text.size() : one.bytes));
    CHECK(two.is_json == one.is_json);
    CHECK(test::in_words(two.records.diagnostics) == test::in_words(one.records.diagnostics));
    CHECK(two.records.diagnostics.count() == one.records.diagnostics.count());
    CHECK((two.records.arena.bytes() == one.records.arena.bytes()));
    CHECK(are_same(two.records.ids, one.records.ids));
    CHECK(are_same(two.records.citation_texts, one.records.citation_texts));
    CHECK(are_same(two.records.facts, one.records.facts));
    CHECK(are_same(two.records.citations, one.records.citations));
    CHECK(two.records.entities.size() == one.records.entities.size());
    CHECK(two.records.unrelated == one.records.unrelated);
    return two.bytes;
}

/// Facts with various keys and values, each after a comma; together about as long as asked for.
std::string facts(std::size_t bytes) {
    std::string text;
    for (int i = 0; text.size() < bytes; ++i) {
        const std::string number = std::to_string(i);
        const bool is_odd = i % 2 == 1;
        text += R"(,
    { "subject": "body-with-quite-a-long-id-)" +
                number + R"(", "relation": "shares-area",
      "object": "area-)" +
                std::to_string(i % 7) + R"(", "statement": "Ils partagent la )" + number +
                R"(e tâche.", )" + (is_odd ? R"("with": "body", "note": "\"}, {", )" : "") +
                R"("since": "2017-07", "cite": [{ "at": "page#top/)" + std::to_string(i % 9) +
                R"(", "words": "la )" + number + R"(e" }, { "at": "page" }] })";
    }
    return text;
}

std::string large_text(test::Additions more = {}) {
    more.facts = facts(kLeastDivided) + more.facts;
    return test::base_text(more);
}

/// The text with something inserted before the first fact behind a share of it.
std::string with_inserted(std::string text, double share, const std::string& inserted) {
    const auto from = static_cast<std::size_t>(share * static_cast<double>(text.size()));
    return text.insert(text.find("\n    { \"subject\"", from), inserted);
}

}  // namespace

TEST_CASE("Two threads share the reading of a large file") {
    const std::string text = large_text();
    const std::size_t bytes = bytes_of_first_thread(text);
    if (std::thread::hardware_concurrency() < 2) {
        WARN("not tested, as there is one processor: whether there are two threads");
        return;
    }
    CHECK(bytes > text.size() / 3);
    CHECK(bytes < text.size() / 2);
}

TEST_CASE("The progress of two threads is that of both together") {
    auto input = Input::of_text("large.json", large_text());
    std::vector<Reading> told;
    input.watch([&](const Reading& reading) { told.push_back(reading); });
    const Result result = read_from(input, stream_for);
    if (told.empty()) {
        WARN("not tested, as there is one processor: the progress of two threads");
        return;
    }
    CHECK(told.front().bytes < told.front().size / 2);
    CHECK(std::ranges::is_sorted(told, {}, &Reading::bytes));
    CHECK(told.back().bytes > result.bytes);
    CHECK(told.back().ended);
}

TEST_CASE("One thread reads what others could not read alike") {
    const std::string text = GENERATE(
        test::base_text(),                                                        // it is small
        test::base_text({.organizations = facts(kLeastDivided)}),                 // no facts there
        test::with_replaced(large_text(), "\"subject\"", "\"\\u0073ubject\""),    // not recognized
        test::with_replaced(large_text(), R"("facts": [)", R"("additions": [)"),  // an unknown key
        test::with_replaced(large_text(), "\n  ]\n}\n", "\n  ], \"title\": \"Behind the facts\" }"),
        test::with_replaced(large_text(), "\n  ]\n}\n", "\n  ], \"facts\": [] }"),
        R"({ "format": 1, "title": )" + std::string(kLeastDivided, ' ') + large_text() + "}");
    CHECK(bytes_of_first_thread(text) == text.size());
}

TEST_CASE("Faults in each half of a large file are found") {
    const double share = GENERATE(0.2, 0.8);
    const std::string inserted = GENERATE(
        "\n    7,", "\n    {},", "\n    { \"subject\": \"body\", \"colour\": [{}], \"cite\": [] },",
        "\n    { \"subject\": \"Bad Id\", \"relation\": \"shares\", \"since\": \"2017-13\" },",
        "\n    { \"subject\": \"body\", \"subject\": \"area\" },");
    CAPTURE(share, inserted);
    const std::string text = with_inserted(large_text(), share, inserted);
    bytes_of_first_thread(text);
    CHECK_FALSE(test::faults_of({text}).empty());
}

TEST_CASE("Errors of syntax in each half of a large file are found") {
    const double share = GENERATE(0.2, 0.8);
    const std::string inserted = GENERATE("]", "}", ",", "\"", "\xFF", "]}");
    CAPTURE(share, inserted);
    const std::string text = with_inserted(large_text(), share, inserted);
    bytes_of_first_thread(text);
    CHECK(test::fault_of({text}).code == DiagnosticCode::syntax);
}

TEST_CASE("A large file that is cut off is refused, wherever it ends") {
    const std::string text = large_text();
    const double share = GENERATE(0.97, 0.9999);
    const std::string part =
        text.substr(0, static_cast<std::size_t>(share * 1e4) * text.size() / 10000);
    bytes_of_first_thread(part);
    CHECK(test::fault_of({part}).code == DiagnosticCode::syntax);
}
