// SPDX-License-Identifier: MIT
#include "load/draft/document_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"
#include "load/diagnostic/json_pointer.hpp"
#include "load/draft/text_advice.hpp"

namespace liaison::load {

void DocumentReader::number(double value) {
    if (skipped() || expected() != Shape::number) return wrong_type("a number");
    if (value != kFormat) {
        add(DiagnosticCode::unsupported_format,
            fmt::format("this program reads format {}", kFormat));
    }
    end_of_value();
}

void DocumentReader::string(std::string_view value) {
    if (skipped()) return end_of_value();
    const Shape wanted = expected();
    if (wanted != Shape::text && !(wanted == Shape::texts && top().is_list)) {
        return wrong_type("a text");
    }
    if (text::is_blank(value)) {
        add(DiagnosticCode::empty_text, "must not be empty");
    } else if (auto fault = records_.store(top().object, top().rule->key, value)) {
        add(fault->code, std::move(fault->message), std::move(fault->hint));
    } else if (unresolved_.advice) {
        advise_on(top().rule->key, value);
    }
    end_of_value();
}

void DocumentReader::begin_object() {
    if (skipped()) {
        ++skip_depth_;
    } else if (frames_.empty()) {
        open_object(ObjectKind::document);
    } else if (is_in_list_of_objects()) {
        open_object(top().object);
    } else {
        report_wrong_type("an object");
        ++skip_depth_;
    }
}

bool DocumentReader::key(std::string_view name) {
    if (skip_depth_ > 0) return true;
    if (frames_.size() == 1) ++document_keys_;
    Frame& frame = top();
    frame.rule = nullptr;
    const ObjectRule& object = rule_of(frame.object);
    // Most files have their keys in canonical order, so the search begins after the last key.
    const auto likely = object.keys.begin() + frame.next_key;
    auto rule = std::ranges::find(likely, object.keys.end(), name, &KeyRule::name);
    if (rule == object.keys.end()) {
        rule = std::ranges::find(object.keys.begin(), likely, name, &KeyRule::name);
        if (rule == likely) {
            report_unknown_key(object, name);
            return true;
        }
    }
    frame.next_key = rule - object.keys.begin() + 1;
    const auto bit = std::uint64_t{1} << (rule - object.keys.begin());
    if ((frame.seen & bit) != 0) {
        report_duplicate_key(name);
        return true;
    }
    frame.seen |= bit;
    if (rule->shape == Shape::any) return true;
    frame.rule = &*rule;
    if (rule->key == Key::hub) unresolved_.files.back().names_hub = true;
    return true;
}

void DocumentReader::end_object() {
    if (skip_depth_ > 0) return close_skipped();
    report_missing_keys();
    const ObjectKind object = top().object;
    frames_.pop_back();
    if (!frames_.empty()) records_.close(object);
    end_of_value();
}

void DocumentReader::begin_list() {
    if (skipped()) {
        ++skip_depth_;
        return;
    }
    const Shape wanted = expected();
    if (frames_.empty() || top().is_list || (wanted != Shape::objects && wanted != Shape::texts)) {
        report_wrong_type("a list");
        ++skip_depth_;
        return;
    }
    const KeyRule& rule = *top().rule;
    const ObjectKind elements = wanted == Shape::objects ? rule.elements : top().object;
    frames_.push_back({elements, true, &rule});
    records_.open_list(rule.key);
}

void DocumentReader::end_list() {
    if (skip_depth_ > 0) return close_skipped();
    const Frame list = top();
    frames_.pop_back();
    if (list.rule->key == Key::cite && list.next == 0) {
        add(DiagnosticCode::missing_citation, "needs at least one citation");
    }
    end_of_value();
}

bool DocumentReader::is_behind_fact() const {
    if (skip_depth_ > 0 || frames_.size() != 2) return false;
    const Frame& list = frames_.back();
    return list.is_list && list.rule->key == Key::facts && list.next > 0;
}

bool DocumentReader::is_in_list_of_objects() {
    return !frames_.empty() && top().is_list && top().rule->shape == Shape::objects;
}

bool DocumentReader::skipped() const {
    if (skip_depth_ > 0) return true;
    return !frames_.empty() && frames_.back().rule == nullptr;
}

void DocumentReader::close_skipped() {
    if (--skip_depth_ == 0) end_of_value();
}

void DocumentReader::end_of_value() {
    if (skip_depth_ == 0 && !frames_.empty() && top().is_list) ++top().next;
}

void DocumentReader::open_object(ObjectKind object) {
    const Key list = frames_.empty() ? Key::facts : top().rule->key;
    const std::size_t index = frames_.empty() ? 0 : top().next;
    frames_.push_back({object, false, nullptr});
    records_.open(object, list, index);
}

void DocumentReader::wrong_type(std::string_view found) {
    if (!skipped()) report_wrong_type(found);
    end_of_value();
}

void DocumentReader::report_wrong_type(std::string_view found) {
    std::string_view wanted = "an object";
    if (!frames_.empty() && !is_in_list_of_objects()) {
        switch (top().rule->shape) {
            case Shape::text: wanted = "a text"; break;
            case Shape::number: wanted = "a number"; break;
            case Shape::texts: wanted = top().is_list ? "a text" : "a list of texts"; break;
            case Shape::objects: wanted = "a list of objects"; break;
            case Shape::any: break;
        }
    }
    add(DiagnosticCode::wrong_type, fmt::format("must be {}, not {}", wanted, found));
    if (is_in_list_of_objects()) records_.add_empty(top().object);
}

void DocumentReader::report_unknown_key(const ObjectRule& object, std::string_view name) {
    SpellingSuggester suggester(name);
    for (const KeyRule& rule : object.keys) {
        suggester.consider(rule.name, text::quoted(rule.name));
    }
    SourceLocation location = key_of_this_object(name);
    location.occurrence = ++repeats_[location.pointer];
    unresolved_.diagnostics.add(DiagnosticCode::unknown_key, std::move(location),
                                fmt::format("{} has no key \"{}\"", object.name, name),
                                suggester.hint());
}

SourceLocation DocumentReader::key_of_this_object(std::string_view name) const {
    SourceLocation location = here();
    append_step(location.pointer, name);
    location.at_key = true;
    return location;
}

void DocumentReader::report_duplicate_key(std::string_view name) {
    SourceLocation location = key_of_this_object(name);
    location.occurrence = ++repeats_[location.pointer] + 1;
    unresolved_.diagnostics.add(DiagnosticCode::duplicate_key, std::move(location),
                                fmt::format("the key \"{}\" appears twice", name));
}

void DocumentReader::report_missing_keys() {
    Frame& frame = top();
    frame.rule = nullptr;
    const auto& [name, keys, required] = rule_of(frame.object);
    if ((frame.seen & required) == required) return;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (!keys[i].required || (frame.seen & (std::uint64_t{1} << i)) != 0) continue;
        const DiagnosticCode code = keys[i].key == Key::cite ? DiagnosticCode::missing_citation
                                                             : DiagnosticCode::missing_key;
        add(code, fmt::format("the key \"{}\" is missing", keys[i].name));
    }
}

void DocumentReader::advise_on(Key key, std::string_view value) {
    Diagnostics& advice = *unresolved_.advice;
    if (is_unusual(value)) advise_on_text(value, here(), advice);
    if (key == Key::url || key == Key::archived) advise_on_address(value, here(), advice);
}

SourceLocation DocumentReader::here() const {
    std::string pointer;
    for (const Frame& frame : frames_) {
        if (frame.is_list) {
            append_step(pointer, std::to_string(frame.next));
        } else if (frame.rule != nullptr) {
            append_step(pointer, frame.rule->name);
        }
    }
    return {.file = file_, .pointer = std::move(pointer)};
}

void DocumentReader::add(DiagnosticCode code, std::string message, std::string hint) {
    unresolved_.diagnostics.add(code, here(), std::move(message), std::move(hint));
}

}  // namespace liaison::load
