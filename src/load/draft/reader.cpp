// SPDX-License-Identifier: MIT
#include "load/draft/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"
#include "load/diagnostic/json_pointer.hpp"
#include "load/draft/record_builder.hpp"
#include "load/draft/text_advice.hpp"
#include "load/json/json_parser.hpp"
#include "load/json/syntax_error.hpp"

namespace liaison::load {
namespace {

/// An object or a list that has been opened and not closed yet.
struct Frame {
    ObjectKind object = ObjectKind::document;  ///< of an object, or of the elements of a list
    bool is_list = false;
    const KeyRule* rule = nullptr;  ///< of an object: its current key; of a list: its own key
    std::uint64_t seen = 0;         ///< the keys of an object so far, one bit each
    std::size_t next = 0;           ///< index of a list's next element
    std::ptrdiff_t next_key = 0;    ///< of an object: index of the rule after that of its last key
};

/// Fills an `UnresolvedBase` from the parser's events.
class Reader : public JsonHandler {
  public:
    Reader(UnresolvedBase& unresolved, const std::string& file)
        : unresolved_(unresolved), file_(file), records_(unresolved) {}

    void null() override { wrong_type("null"); }
    void boolean(bool /*value*/) override { wrong_type("true or false"); }

    void number(double value) override {
        if (skipped() || expected() != Shape::number) return wrong_type("a number");
        if (value != kFormat) {
            add(DiagnosticCode::unsupported_format,
                fmt::format("this program reads format {}", kFormat));
        }
        end_of_value();
    }

    void string(std::string_view value) override {
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

    void begin_object() override {
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

    bool key(std::string_view name) override {
        if (skip_depth_ > 0) return true;
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

    void end_object() override {
        if (skip_depth_ > 0) return close_skipped();
        report_missing_keys();
        const ObjectKind object = top().object;
        frames_.pop_back();
        if (!frames_.empty()) records_.close(object);
        end_of_value();
    }

    void begin_list() override {
        if (skipped()) {
            ++skip_depth_;
            return;
        }
        const Shape wanted = expected();
        if (frames_.empty() || top().is_list ||
            (wanted != Shape::objects && wanted != Shape::texts)) {
            report_wrong_type("a list");
            ++skip_depth_;
            return;
        }
        const KeyRule& rule = *top().rule;
        const ObjectKind elements = wanted == Shape::objects ? rule.elements : top().object;
        frames_.push_back({elements, true, &rule});
        records_.open_list(rule.key);
    }

    void end_list() override {
        if (skip_depth_ > 0) return close_skipped();
        const Frame list = top();
        frames_.pop_back();
        if (list.rule->key == Key::cite && list.next == 0) {
            add(DiagnosticCode::missing_citation, "needs at least one citation");
        }
        end_of_value();
    }

  private:
    Frame& top() { return frames_.back(); }

    /// Whether the value that begins now is an element of a list that the format fills with
    /// objects.
    bool is_in_list_of_objects() {
        return !frames_.empty() && top().is_list && top().rule->shape == Shape::objects;
    }

    /// Whether the value that begins now is under an unknown, repeated or ignored key.
    bool skipped() const {
        if (skip_depth_ > 0) return true;
        return !frames_.empty() && frames_.back().rule == nullptr;
    }

    Shape expected() { return frames_.empty() ? Shape::objects : top().rule->shape; }

    void close_skipped() {
        if (--skip_depth_ == 0) end_of_value();
    }

    void end_of_value() {
        if (skip_depth_ == 0 && !frames_.empty() && top().is_list) ++top().next;
    }

    void open_object(ObjectKind object) {
        const Key list = frames_.empty() ? Key::facts : top().rule->key;
        const std::size_t index = frames_.empty() ? 0 : top().next;
        frames_.push_back({object, false, nullptr});
        records_.open(object, list, index);
    }

    void wrong_type(std::string_view found) {
        if (!skipped()) report_wrong_type(found);
        end_of_value();
    }

    void report_wrong_type(std::string_view found) {
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

    void report_unknown_key(const ObjectRule& object, std::string_view name) {
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

    /// Location of a key that has just been read, is unknown or repeated, and so is not in
    /// `frames_`.
    SourceLocation key_of_this_object(std::string_view name) const {
        SourceLocation location = here();
        append_step(location.pointer, name);
        location.at_key = true;
        return location;
    }

    void report_duplicate_key(std::string_view name) {
        SourceLocation location = key_of_this_object(name);
        location.occurrence = ++repeats_[location.pointer] + 1;
        unresolved_.diagnostics.add(DiagnosticCode::duplicate_key, std::move(location),
                                    fmt::format("the key \"{}\" appears twice", name));
    }

    void report_missing_keys() {
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

    /// Location of the value that begins or has just ended.
    void advise_on(Key key, std::string_view value) {
        Diagnostics& advice = *unresolved_.advice;
        if (is_unusual(value)) advise_on_text(value, here(), advice);
        if (key == Key::url || key == Key::archived) advise_on_address(value, here(), advice);
    }

    SourceLocation here() const {
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

    void add(DiagnosticCode code, std::string message, std::string hint = {}) {
        unresolved_.diagnostics.add(code, here(), std::move(message), std::move(hint));
    }

    UnresolvedBase& unresolved_;
    const std::string& file_;
    RecordBuilder records_;
    std::vector<Frame> frames_;
    std::uint64_t skip_depth_ = 0;
    std::map<std::string, std::size_t> repeats_;
};

}  // namespace

bool read(Input& input, UnresolvedBase& unresolved) {
    unresolved.files.push_back({.name = input.name(), .first_fact = unresolved.facts.size()});
    Reader reader(unresolved, input.name());
    const auto error = parse_json(*input.open(), reader);
    if (!error) return true;
    auto fault = explain(input, *error);
    unresolved.diagnostics.add({.code = DiagnosticCode::syntax,
                                .location = {.file = input.name(), .position = fault.position},
                                .message = std::move(fault.message)});
    return false;
}

void read_document(const std::string& name, UnresolvedBase& unresolved,
                   const std::function<void(JsonHandler&)>& send) {
    unresolved.files.push_back({.name = name, .first_fact = unresolved.facts.size()});
    Reader reader(unresolved, name);
    send(reader);
}

}  // namespace liaison::load
