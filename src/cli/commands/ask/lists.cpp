// SPDX-License-Identifier: MIT
#include "cli/commands/all_commands.hpp"
#include "cli/question/filters.hpp"
#include "cli/question/unloaded.hpp"
#include "liaison/ask/views/list.hpp"

namespace liaison::cli {
namespace {

void setup(CLI::App& app, Arguments& arguments) { add_filters(app, arguments.filters); }

void note_if_empty(bool empty, Session& session) {
    if (empty) session.note("nothing in the knowledge base matches");
}

void run_partners(const Arguments& arguments, Session& session) {
    const auto options = session.render_options();
    const auto asked = session.question(arguments.filters);
    if (!asked) return;
    const KnowledgeBase& kb = session.knowledge_base();
    const auto list = ask::list_partners(kb, asked->query, asked->reach);
    render::write_partners(kb, list, options, session.sink());
    note_if_empty(list.rows.empty(), session);
    hint_at_rows("partners", list.rows, list.asked, *asked, session);
}

std::vector<ask::AspectId> aspects_in(const ask::Profile& row) {
    std::vector<ask::AspectId> ids;
    for (const ask::Aspect& aspect : row.aspects) ids.push_back(aspect.id);
    return ids;
}

template <EntityType Type>
void run_entities(const Arguments& arguments, Session& session) {
    const auto options = session.render_options();
    const auto asked = session.question(arguments.filters);
    if (!asked) return;
    const KnowledgeBase& kb = session.knowledge_base();
    const auto rows = ask::list_entities(kb, Type, asked->query, asked->reach);
    render::write_entities(kb, Type, rows, options, session.sink());
    note_if_empty(rows.empty(), session);
    const auto shown = rows.empty() ? std::vector<ask::AspectId>{} : aspects_in(rows.front());
    hint_at_rows(array_key_of(Type), rows, shown, *asked, session);
}

void run_facts(const Arguments& arguments, Session& session) {
    const auto options = session.render_options();
    const auto asked = session.question(arguments.filters);
    if (!asked) return;
    const KnowledgeBase& kb = session.knowledge_base();
    const auto facts = ask::list_facts(kb, asked->query);
    render::write_facts(kb, facts, options, session.sink());
    note_if_empty(facts.empty(), session);
    if (facts.empty()) hint_at_empty_list("facts", *asked, session);
}

void run_sources(const Arguments& arguments, Session& session) {
    const auto options = session.render_options();
    const auto asked = session.question(arguments.filters);
    if (!asked) return;
    const KnowledgeBase& kb = session.knowledge_base();
    const auto uses = ask::list_sources(kb, asked->query);
    render::write_sources(kb, uses, options, session.sink());
    note_if_empty(uses.empty(), session);
}

}  // namespace

Command partners_command() {
    return {
        "partners",
        "list the partners, with their areas or what else the filters ask about",
        "Lists the organizations that work with the hub, each below the one it belongs to. With "
        "--area, shows that area alone and, in the column Through, what it is reached through.",
        {"liaison partners --area border-management",
         "liaison partners --area drug-trafficking --status exploring",
         "liaison partners --role chair --format json"},
        setup,
        run_partners};
}

Command areas_command() {
    return {"areas",
            "list the areas, with the partners concerned with each",
            "Lists areas of crime, threat and policy, each below the broader one.",
            {"liaison areas --partner unodc", "liaison areas --status exploring",
             "liaison areas --kind threat --format csv"},
            setup,
            run_entities<EntityType::area>};
}

Command groups_command() {
    return {"groups",
            "list the groups, with who sits in them as what",
            "Lists frameworks and working groups, each below the one it is part of.",
            {"liaison groups --role chair", "liaison groups --area border-management",
             "liaison groups --partner unoct"},
            setup,
            run_entities<EntityType::group>};
}

Command initiatives_command() {
    return {"initiatives",
            "list the initiatives, with who takes part in them",
            "Lists named projects and programmes.",
            {"liaison initiatives", "liaison initiatives --area corruption",
             "liaison initiatives --add public-record --partner icao"},
            setup,
            run_entities<EntityType::initiative>};
}

Command activities_command() {
    return {"activities",
            "list the activities, with who does or brings them",
            "Lists what is done together with the hub, or brought to the cooperation.",
            {"liaison activities --partner unodc", "liaison activities --partner interpol",
             "liaison activities --status to-date"},
            setup,
            run_entities<EntityType::activity>};
}

Command instruments_command() {
    return {"instruments",
            "list the agreements, plans and resolutions",
            "Lists the instruments on which cooperation rests. The built-in knowledge base names "
            "none; the overlay public-record does.",
            {"liaison instruments --add public-record",
             "liaison instruments --add public-record --partner cted",
             "liaison instruments --add public-record --kind resolution"},
            setup,
            run_entities<EntityType::instrument>};
}

Command facts_command() {
    return {"facts",
            "list the facts themselves",
            "Lists facts as sentences with their citations; in JSON as they stand in the file.",
            {"liaison facts --partner unep", "liaison facts --area cybercrime --format json",
             "liaison facts --status exploring"},
            setup,
            run_facts};
}

Command sources_command() {
    return {"sources",
            "list the sources, and how many facts each states",
            "Lists the sources of the knowledge base, or those of the facts that match.",
            {"liaison sources", "liaison sources --add public-record --partner cted",
             "liaison sources --format json"},
            setup,
            run_sources};
}

}  // namespace liaison::cli
