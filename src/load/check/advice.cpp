// SPDX-License-Identifier: MIT
#include "load/check/advice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <ranges>
#include <set>
#include <span>

#include "liaison/model/conflict.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"
#include "load/draft/record_pointer.hpp"

namespace liaison::load {
namespace {

constexpr std::size_t kMostWords = 10;

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool in_word = false;
    for (const char c : text) {
        const bool blank = std::string_view(" \t\r\n").find(c) != std::string_view::npos;
        if (!blank && !in_word) ++words;
        in_word = !blank;
    }
    return words;
}

/// Finds the advice on the last file.
class Adviser {
  public:
    Adviser(UnresolvedBase& unresolved, const KnowledgeBase::Parts& parts)
        : unresolved_(unresolved), parts_(parts), file_(unresolved.files.size() - 1) {
        for (std::size_t i = 0; i < parts.entities.size(); ++i) {
            by_id_.emplace(view(parts.entities[i].id), i);
        }
    }

    void run() {
        check_use();
        check_names();
        check_statements();
        check_sources();
        check_words();
        check_differences();
    }

  private:
    std::string_view view(Text text) const { return parts_.arena.view(text); }

    std::size_t first_fact() const { return unresolved_.files[file_].first_fact; }

    /// The entities of the last file. Those without an id are left out: they are faults already.
    auto own_entities() const {
        return unresolved_.entities | std::views::filter([this](const UnresolvedEntity& entity) {
                   return entity.file == file_ && entity.id != 0;
               });
    }

    void add(DiagnosticCode code, SourceLocation location, std::string message,
             std::string hint = {}, SourceLocation other = {}) {
        unresolved_.advice->add(
            {code, std::move(location), std::move(message), std::move(hint), std::move(other)});
    }

    void check_use() {
        std::vector<bool> used(parts_.entities.size());
        const auto use = [&](EntityIndex entity) {
            if (entity != kNoEntity) used[to_index(entity)] = true;
        };
        for (const Fact& fact : parts_.facts) {
            for (const EntityIndex entity : {fact.subject, fact.object, fact.context}) use(entity);
        }
        for (const Entity& entity : parts_.entities) use(entity.broader);
        for (const UnresolvedEntity& unresolved : own_entities()) {
            const std::string_view id = view(unresolved.entity.id);
            if (used[by_id_.at(id)]) continue;
            add(DiagnosticCode::unused_entity, location_of(unresolved_, unresolved, "/id"),
                fmt::format("no fact says anything about \"{}\"", id));
        }
    }

    struct Named {
        std::string_view id;
        SourceLocation location;
    };

    /// Calls `visit` with each name of the entity and the pointer step to it. Skips missing names,
    /// which are faults already.
    void for_each_name(const UnresolvedEntity& unresolved, const auto& visit) const {
        const auto visit_if_there = [&](Text name, std::string_view step) {
            if (!name.empty()) visit(name, step);
        };
        const Entity& entity = unresolved.entity;
        visit_if_there(entity.name, "/name");
        visit_if_there(entity.acronym, "/acronym");
        for (std::uint32_t i = 0; i < entity.aliases.count; ++i) {
            visit_if_there(parts_.aliases[entity.aliases.first + i].name,
                           fmt::format("/aliases/{}/name", i));
        }
    }

    void check_names() {
        std::map<std::string, Named> first;
        for (const UnresolvedEntity& unresolved : unresolved_.entities) {
            const std::string_view id = view(unresolved.entity.id);
            if (id.empty()) continue;
            for_each_name(unresolved, [&](Text name, std::string_view step) {
                const auto [known, is_new] = first.try_emplace(text::fold(view(name)), Named{});
                if (is_new) {
                    known->second = {id, location_of(unresolved_, unresolved, step)};
                } else if (known->second.id != id && unresolved.file == file_) {
                    add(DiagnosticCode::shared_name, location_of(unresolved_, unresolved, step),
                        fmt::format(R"("{}" is also a name of "{}")", view(name), known->second.id),
                        {}, known->second.location);
                }
            });
        }
    }

    bool names(std::string_view folded_statement, const Entity& entity) const {
        const auto has = [&](Text name) {
            return folded_statement.find(fmt::format(" {} ", text::fold(view(name)))) !=
                   std::string_view::npos;
        };
        return has(entity.name) || (!entity.acronym.empty() && has(entity.acronym)) ||
               std::ranges::any_of(entity.aliases.in(parts_.aliases), has, &Alias::name);
    }

    void check_statements() {
        for (std::size_t i = first_fact(); i < parts_.facts.size(); ++i) {
            const Fact& fact = parts_.facts[i];
            if (fact.object == kNoEntity || fact.statement.empty()) continue;
            const Entity& object = parts_.entities[to_index(fact.object)];
            if (object.name.empty()) continue;
            if (names(fmt::format(" {} ", text::fold(view(fact.statement))), object)) continue;
            add(DiagnosticCode::unnamed_object, location_of_fact(unresolved_, i, "/statement"),
                fmt::format("the statement does not name its object, \"{}\"", view(object.name)));
        }
    }

    void check_sources() {
        std::set<std::string_view> cited;
        for (Symbol text = 1; text < unresolved_.citation_texts.size(); ++text) {
            const std::string_view at = unresolved_.citation_texts.view(text);
            cited.insert(at.substr(0, at.find('#')));
        }
        for (const UnresolvedSource& source : unresolved_.sources) {
            if (source.file != file_ || source.id == 0) continue;
            const std::string_view id = view(source.source.id);
            if (!cited.contains(id)) {
                add(DiagnosticCode::uncited_source, location_of(unresolved_, source, "/id"),
                    fmt::format("nothing cites the source \"{}\"", id));
            }
            if (source.source.url.empty()) {
                add(DiagnosticCode::source_without_url, location_of(unresolved_, source),
                    fmt::format("the source \"{}\" has no url", id));
            }
        }
    }

    void check_words_of(Slice citations, const auto& location_of_step) {
        for (std::uint32_t i = 0; i < citations.count; ++i) {
            const auto words = count_words(view(parts_.citations[citations.first + i].words));
            if (words <= kMostWords) continue;
            add(DiagnosticCode::long_words, location_of_step(fmt::format("/cite/{}/words", i)),
                fmt::format("{} words: a quotation rather than a phrase", words));
        }
    }

    void check_words() {
        for (const UnresolvedEntity& unresolved : own_entities()) {
            check_words_of(unresolved.entity.citations, [&](const std::string& step) {
                return location_of(unresolved_, unresolved, step);
            });
        }
        for (std::size_t i = first_fact(); i < parts_.facts.size(); ++i) {
            check_words_of(parts_.facts[i].citations, [&](const std::string& step) {
                return location_of_fact(unresolved_, i, step);
            });
        }
    }

    std::span<const Citation> citations(const Fact& fact) const {
        return fact.citations.in(parts_.citations);
    }

    /// Whether subject and object are known. Facts about unknown ids cannot be compared, because
    /// all unknown ids have the same index.
    static bool is_resolved(const Fact& fact) {
        return fact.subject != kNoEntity && fact.object != kNoEntity;
    }

    /// Advises on each fact that disagrees with an earlier one of this file or of those below it.
    void check_differences() {
        std::vector<std::size_t> order(parts_.facts.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(
            order, {}, [&](std::size_t fact) { return subject_matter_of(parts_.facts[fact]); });
        for (std::size_t i = 1; i < order.size(); ++i) {
            const Fact& fact = parts_.facts[order[i]];
            if (order[i] < first_fact() || !is_resolved(fact)) continue;
            for (std::size_t other = i; other-- > 0;) {
                const Fact& before = parts_.facts[order[other]];
                if (!are_about_the_same(before, fact)) break;
                if (!disagreement(before, citations(before), fact, citations(fact))) continue;
                add(DiagnosticCode::sources_differ, location_of_fact(unresolved_, order[i]),
                    "another source contradicts this fact", "liaison conflicts shows both",
                    location_of_fact(unresolved_, order[other]));
                break;
            }
        }
    }

    UnresolvedBase& unresolved_;
    const KnowledgeBase::Parts& parts_;
    std::size_t file_;
    std::map<std::string_view, std::size_t> by_id_;  ///< id to index in `parts_.entities`
};

}  // namespace

void advise_on_file(UnresolvedBase& unresolved, const KnowledgeBase::Parts& parts) {
    Adviser(unresolved, parts).run();
}

}  // namespace liaison::load
