// SPDX-License-Identifier: MIT
// Answers to questions: text, notes and exit code.

#include "liaison/question/answer.hpp"

#include <map>
#include <string>

#include "asking.hpp"
#include "liaison/question/command_rule.hpp"
#include "loading.hpp"

using namespace liaison;
using namespace liaison::test;
using question::Answer;
using question::ExitCode;
using question::Question;

namespace {

const KnowledgeBase& builtin() {
    static const KnowledgeBase kb = load_named({"interpol-un"});
    return kb;
}

class Collected final : public question::Destination {
  public:
    render::Sink& sink() override { return sink_; }
    render::Sink& file(std::string_view name) override { return files[std::string(name)]; }

    std::string text() const { return sink_.text(); }
    std::map<std::string, render::StringSink> files;

  private:
    render::StringSink sink_;
};

struct Said {
    Answer answer;
    std::string text;
};

Said said(const Question& asked, std::string_view unloaded = {}) {
    Collected to;
    Answer answer = question::answer({builtin(), {"interpol-un"}, unloaded}, asked, to);
    return {std::move(answer), to.text()};
}

Question ask_for(std::string command, std::vector<std::string> words = {}) {
    Question asked;
    asked.command = std::move(command);
    asked.words = std::move(words);
    asked.format = "json";
    return asked;
}

std::string error_of(const Question& asked) {
    try {
        said(asked);
    } catch (const Error& error) {
        return std::string(error.what()) + " / " + error.hint();
    }
    return "no error";
}

}  // namespace

TEST_CASE("An answer has a text, notes and an exit code") {
    Question asked = ask_for("partners");
    asked.area = {"cybercrime"};
    asked.status = {"ended"};
    const Said none = said(asked);
    CHECK(none.text == "[]\n");
    CHECK(none.answer.notes == std::vector<std::string>{"nothing in the knowledge base matches"});
    CHECK(none.answer.exit_code == ExitCode::answered);
    CHECK_FALSE(none.answer.loads_again);

    CHECK(said(ask_for("export")).answer.loads_again);
    CHECK(said(ask_for("show", {"unodc"})).text.find("\"id\": \"unodc\"") != std::string::npos);
}

TEST_CASE("An export of several files requests each file by its name") {
    Question asked = ask_for("export");
    asked.format = "csv";
    Collected to;
    question::answer({builtin(), {}, {}}, asked, to);
    CHECK(to.text().empty());
    CHECK(to.files.size() == 6);
    CHECK(to.files.at("nodes.csv").text().find("unodc") != std::string::npos);
}

TEST_CASE("An ill-formed question is refused without a look at the knowledge base") {
    CHECK(error_of(ask_for("partner")) ==
          "there is no command \"partner\" / did you mean partners?");
    CHECK(error_of(ask_for("path", {"unodc"})) == "too few arguments: NAME / path takes 2");
    CHECK(error_of(ask_for("about", {"unodc"})) == "too many arguments / about takes none");
    CHECK(error_of(ask_for("related", {"unodc", "unoct"})) ==
          "too many arguments: NAME / related takes 1");
    CHECK(error_of(ask_for("compare", {"unodc"})) ==
          "too few arguments: NAME / compare takes 2 to 12");
    Question asked = ask_for("partners");
    asked.format = "jsn";
    CHECK(error_of(asked) == "there is no format \"jsn\" / did you mean json?");
    asked.command = "export";
    asked.format = "table";
    CHECK(error_of(asked).starts_with("an export has no format \"table\""));
}

TEST_CASE("Hints about overlays come from the table of the base") {
    const std::string table = "\nsection unodc instruments\tmore\t7\n";
    const Said with = said(ask_for("show", {"unodc"}), table);
    REQUIRE(with.answer.notes.size() == 1);
    CHECK(with.answer.notes.front() ==
          "more, which is built in but not loaded, has instruments (7 facts); --add more adds it");
    CHECK(said(ask_for("show", {"unodc"})).answer.notes.empty());
}

TEST_CASE("Every command that answers a question has a default format") {
    for (const question::CommandRule& rule : question::command_rules()) {
        INFO(rule.name);
        CHECK(question::find_command(rule.name) == &rule);
        CHECK_FALSE(rule.formats.empty());
    }
    CHECK(question::find_command("validate") == nullptr);
}
