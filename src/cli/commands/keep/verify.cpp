// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "cli/commands/commands.hpp"
#include "cli/context/page_input.hpp"
#include "liaison/ask/page/page.hpp"
#include "liaison/ask/verify/source_update.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/answers/reports/verification_answer.hpp"
#include "liaison/render/json/knowledge_base_json.hpp"

namespace liaison::cli {
namespace {

using ask::Support;

void setup_verify(CLI::App& app, Arguments& arguments) {
    add_argument(app, "SOURCE", arguments.verify.source, "the source, by its id or title");
    add_argument(app, "PAGE", arguments.verify.text,
                 "a saved page (HTML or text), or - for standard input");
    add_flag(app, "--update", arguments.verify.update,
             "write the new fingerprints into the files of the data");
    add_flag(app, "--accept-moved", arguments.verify.accept_moved,
             "with --update: change citations that have moved");
    add_value(app, "--seen", arguments.verify.seen,
              "with --update: record that the page was seen on this day", "DATE");
    add_flag(app, "--strict", arguments.verify.strict, "exit with 1 also if a citation is stale");
}

/// The new text of a data file that the update changes.
struct Rewritten {
    std::string name;
    std::string text;
};

std::vector<Rewritten> rewritten(ask::Update update, CommandContext& context) {
    const std::string_view source = context.knowledge_base().id(update.source);
    std::vector<Rewritten> files;
    auto& inputs = context.inputs_of_data();
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const load::File file = load::load_file(std::span(inputs).first(i + 1));
        // Only the first file that describes the source records the day when its page was seen.
        const auto here = file.kb.find_source(source);
        const bool describes = here && file.own.has(*here);
        ask::Update own = update;
        if (!describes) own.seen.reset();
        if (describes) update.seen.reset();
        const auto now = ask::apply_update(context.knowledge_base(), own, file.kb);
        std::string text = render::knowledge_base_text(now, file.own);
        if (text == render::knowledge_base_text(file.kb, file.own)) continue;
        if (!inputs[i].is_file()) {
            throw Error{ErrorKind::usage,
                        fmt::format("cannot update {}: it is not a file", inputs[i].name()),
                        "export it to a file and name that with --data"};
        }
        files.push_back({inputs[i].name(), std::move(text)});
    }
    return files;
}

void note_blocked(const KnowledgeBase& kb, const ask::Update& update, CommandContext& context) {
    for (const ask::SectionUpdate& section : update.sections) {
        if (!section.blocked_by) continue;
        const bool moved = *section.blocked_by == Support::moved;
        context.note(fmt::format("section \"{}\" not updated: a citation of it is {}{}",
                                 kb.text(kb.section(section.section).id),
                                 id_of(*section.blocked_by),
                                 moved ? "; --accept-moved lets it follow" : ""));
    }
}

void write(const std::vector<Rewritten>& files, CommandContext& context) {
    for (const Rewritten& file : files) {
        write_output(file.name, file.text);
        context.note(fmt::format("updated {}", file.name));
    }
    if (files.empty()) context.note("nothing to update");
}

std::optional<Date> day_seen(const VerifyOptions& asked) {
    if (asked.seen.empty()) return std::nullopt;
    if (!asked.update) throw Error{ErrorKind::usage, "--seen needs --update"};
    const auto day = Date::parse(asked.seen);
    if (!day || day->precision() != Date::Precision::day) {
        throw Error{ErrorKind::usage, fmt::format("{} is not a date", text::quoted(asked.seen)),
                    "give it as 2026-11-28"};
    }
    return day;
}

/// Whether to exit with 1: a citation is lost, has to move without --accept-moved, or is stale with
/// --strict.
bool is_finding(const ask::Verification& verification, const VerifyOptions& asked) {
    const auto& all = verification.citations;
    const auto any = [&](Support support) {
        return std::ranges::find(all, support, &ask::CitationFinding::support) != all.end();
    };
    const bool moved = std::ranges::any_of(all, ask::needs_move);
    return any(Support::lost) || (moved && !asked.accept_moved) ||
           (any(Support::stale) && asked.strict);
}

void run_verify(const Arguments& arguments, CommandContext& context) {
    const auto options = context.render_options();
    const VerifyOptions& asked = arguments.verify;
    if (asked.accept_moved && !asked.update) {
        throw Error{ErrorKind::usage, "--accept-moved needs --update"};
    }
    const auto seen = day_seen(asked);
    const auto [source, name, page] = saved_page(asked, context);
    const KnowledgeBase& kb = context.knowledge_base();
    const auto verification = ask::verify(kb, source, page.paragraphs);
    if (page.paragraphs.empty() || !ask::is_page_of_source(verification)) {
        throw Error{ErrorKind::io, fmt::format("{} is not the page of {}, or not the whole of it",
                                               name, kb.id(source))};
    }
    const bool plain = page.form == ask::PageForm::lines && page.encoding == ask::Encoding::utf_8;
    if (!plain && !verification.paragraphs.empty()) {
        context.note(fmt::format("read {} as {}", name, ask::reading_of(page)));
    }
    render::write_verification(kb, verification, options, context.sink());

    if (is_finding(verification, asked)) context.conclude(question::ExitCode::no);
    if (!asked.update) return;
    auto update = ask::update_of(verification, asked.accept_moved);
    if (seen) update.seen = ask::SeenPage{*seen, ask::fingerprint_of(kb, verification)};
    write(rewritten(update, context), context);
    note_blocked(kb, update, context);
}

}  // namespace

Command verify_command() {
    return {"verify",
            question::CommandGroup::keep,
            "check that a saved page still supports its citations",

            "Compares the page with the fingerprints and words of each citation. A citation "
            "is supported, stale (its paragraph changed but still has the words), moved (its "
            "paragraph has another number, or the words are in a new one), lost, or there is "
            "no text to compare. Exits with 1 if a citation is lost or must name another "
            "paragraph, and with 4 if this is not the page. --update records the new "
            "fingerprints, section by section; a section that lost a citation is left "
            "unchanged. validate checks a file instead.",
            {"liaison verify un-entities page.html",
             "lynx -dump page.html | liaison verify un-entities -",
             "liaison verify my-page page.txt --data my.json --update --accept-moved"},
            question::list_formats(),
            setup_verify,
            run_verify};
}

}  // namespace liaison::cli
