// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "all_commands.hpp"
#include "liaison/ask/names.hpp"
#include "liaison/ask/source_update.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/knowledge_base_json.hpp"
#include "liaison/render/verification_answer.hpp"

namespace liaison::cli {
namespace {

using ask::Support;

void setup(CLI::App& app, Arguments& arguments) {
    add_argument(app, "SOURCE", arguments.verify.source, "the source, by its id or title");
    add_argument(app, "TEXT", arguments.verify.text,
                 "a saved copy of its text, each heading and paragraph on a line of its own; or -");
    add_flag(app, "--update", arguments.verify.update,
             "write the new fingerprints into the files of the data");
    add_flag(app, "--accept-moved", arguments.verify.accept_moved,
             "with --update: let citations follow what has moved");
}

constexpr std::size_t kLongestText = std::size_t{256} * 1024 * 1024;

std::string text_of(load::Input input) {
    std::string text = load::text_of(input, kLongestText);
    if (!text::is_utf8(text)) {
        throw Error{ErrorKind::io,
                    fmt::format("cannot read {}: it is not UTF-8 text", input.name()),
                    "save the page as plain text in UTF-8"};
    }
    return text;
}

/// A file of the data that the update changes.
struct Rewritten {
    std::string name;
    std::string text;
};

std::string canonical(const KnowledgeBase& kb, const Subset& own) {
    render::StringSink sink;
    render::write_knowledge_base(kb, own, sink);
    return sink.text();
}

std::vector<Rewritten> rewritten(const ask::Update& update, Session& session) {
    std::vector<Rewritten> files;
    auto& inputs = session.inputs_of_data();
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const load::File file = load::load_file(std::span(inputs).first(i + 1));
        const auto now = ask::updated(session.knowledge_base(), update, file.kb);
        std::string text = canonical(now, file.own);
        if (text == canonical(file.kb, file.own)) continue;
        if (!inputs[i].is_file()) {
            throw Error{ErrorKind::usage,
                        fmt::format("{} is no file that could be updated", inputs[i].name()),
                        "export it to a file and name that with --data"};
        }
        files.push_back({inputs[i].name(), std::move(text)});
    }
    return files;
}

void note_blocked(const KnowledgeBase& kb, const ask::Update& update, Session& session) {
    for (const ask::SectionUpdate& section : update.sections) {
        if (!section.blocked_by) continue;
        const bool moved = *section.blocked_by == Support::moved;
        session.note(fmt::format("the section \"{}\" stays as it is: a citation of it is {}{}",
                                 kb.text(kb.section(section.section).id),
                                 id_of(*section.blocked_by),
                                 moved ? "; --accept-moved lets it follow" : ""));
    }
}

void write(const std::vector<Rewritten>& files, Session& session) {
    for (const Rewritten& file : files) {
        const auto output = open_output(file.name);
        output->write(file.text);
        output->finish();
        session.note(fmt::format("updated {}", file.name));
    }
    if (files.empty()) session.note("nothing to update");
}

void run(const Arguments& arguments, Session& session) {
    const auto options = session.render_options();
    const VerifyOptions& asked = arguments.verify;
    if (asked.accept_moved && !asked.update) {
        throw Error{ErrorKind::usage, "--accept-moved goes with --update"};
    }
    if (asked.text == "-" && session.reads_standard_input()) {
        throw Error{ErrorKind::usage, "standard input can be read only once"};
    }
    const KnowledgeBase& kb = session.knowledge_base();
    const auto source = ask::resolve_source(kb, asked.source);
    const auto verification = ask::verify(kb, source, text_of(session.input_named(asked.text)));
    render::write_verification(kb, verification, options, session.sink());

    const auto records = ask::tally_of(verification).records;
    const auto count = [&](Support support) { return records[static_cast<std::size_t>(support)]; };
    const bool settled = asked.accept_moved && count(Support::lost) == 0;
    if (count(Support::lost) > 0 || (count(Support::moved) > 0 && !settled)) {
        session.conclude(ExitCode::no);
    }
    if (!asked.update) return;
    const auto update = ask::update_of(verification, asked.accept_moved);
    write(rewritten(update, session), session);
    note_blocked(kb, update, session);
}

}  // namespace

Command verify_command() {
    return {"verify",
            "say whether a saved text of a source still has what is cited of it",
            "Compares the text with the fingerprints and words of each citation: supported, stale "
            "(the words are there, the paragraph has changed), moved, lost, or no text to compare. "
            "Paragraphs are known by their content, not by their number. Exits with 1 where "
            "something is moved or lost. --update makes the text the one that the data goes by, "
            "section by section; a section of which a citation is lost stays as it is.",
            {"liaison verify un-entities page.txt",
             "lynx -dump -nolist page.html | liaison verify un-entities -",
             "liaison verify un-entities page.txt --data un.json --update --accept-moved"},
            setup,
            run};
}

}  // namespace liaison::cli
