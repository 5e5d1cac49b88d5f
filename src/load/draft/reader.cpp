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
    std::uint64_t seen = 0;         ///< the keys that an object has had, a bit each
    std::size_t next = 0;           ///< the place of a list's next element
    std::ptrdiff_t next_key = 0;    ///< of an object: the place of the rule behind its last key's
};

/// Fills a draft from what the parser hands on.
class Reader : public JsonHandler {
  public:
    Reader(Draft& draft, const std::string& file) : draft_(draft), file_(file), records_(draft) {}

    void null() override { wrong_type("null"); }
    void boolean(bool /*value*/) override { wrong_type("true or false"); }

    void number(double value) override {
        if (skipped() || expected() != Shape::number) return wrong_type("a number");
        if (value != kFormat) {
            add(Code::unsupported_format, fmt::format("this program reads format {}", kFormat));
        }
        end_of_value();
    }

    void string(std::string_view value) override {
        if (skipped()) return end_of_value();
        const Shape wanted = expected();
        if (wanted != Shape::text && !(wanted == Shape::texts && top().is_list)) {
            return wrong_type("a text");
        }
        if (value.find_first_not_of(" \t\r\n") == std::string_view::npos) {
            add(Code::empty_text, "must not be empty");
        } else if (auto fault = records_.store(top().object, top().rule->key, value)) {
            add(fault->code, std::move(fault->message), std::move(fault->hint));
        } else if (draft_.advice && is_unusual(value)) {
            advise_on_text(value, here(), *draft_.advice);
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
        // Most files have their keys in canonical order.
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
        if (rule->key == Key::hub) draft_.files.back().names_hub = true;
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
            add(Code::missing_citation, "needs at least one citation");
        }
        end_of_value();
    }

  private:
    Frame& top() { return frames_.back(); }

    /// Whether the value is an element of a list of objects, as those of the format are.
    bool is_in_list_of_objects() {
        return !frames_.empty() && top().is_list && top().rule->shape == Shape::objects;
    }

    /// Whether the value that begins now belongs to nothing the format knows, or cares for.
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
        const std::size_t place = frames_.empty() ? 0 : top().next;
        frames_.push_back({object, false, nullptr});
        records_.open(object, list, place);
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
        add(Code::wrong_type, fmt::format("must be {}, not {}", wanted, found));
        if (is_in_list_of_objects()) records_.hold_place(top().object);
    }

    void report_unknown_key(const ObjectRule& object, std::string_view name) {
        Nearest nearest(name);
        for (const KeyRule& rule : object.keys) {
            nearest.consider(rule.name, text::quoted(rule.name));
        }
        Place place = key_of_this_object(name);
        place.occurrence = ++repeats_[place.pointer];
        draft_.diagnostics.add({Code::unknown_key,
                                std::move(place),
                                fmt::format("{} has no key \"{}\"", object.name, name),
                                nearest.hint(),
                                {}});
    }

    /// A key that has just been read and has no rule of its own.
    Place key_of_this_object(std::string_view name) const {
        Place place = here();
        append_step(place.pointer, name);
        place.at_key = true;
        return place;
    }

    void report_duplicate_key(std::string_view name) {
        Place place = key_of_this_object(name);
        place.occurrence = ++repeats_[place.pointer] + 1;
        draft_.diagnostics.add({Code::duplicate_key,
                                std::move(place),
                                fmt::format("the key \"{}\" stands here again", name),
                                {},
                                {}});
    }

    void report_missing_keys() {
        Frame& frame = top();
        frame.rule = nullptr;
        const auto keys = rule_of(frame.object).keys;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (!keys[i].required || (frame.seen & (std::uint64_t{1} << i)) != 0) continue;
            const Code code = keys[i].key == Key::cite ? Code::missing_citation : Code::missing_key;
            add(code, fmt::format("the key \"{}\" is missing", keys[i].name));
        }
    }

    /// The value that begins or has just ended.
    Place here() const {
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

    void add(Code code, std::string message, std::string hint = {}) {
        draft_.diagnostics.add({code, here(), std::move(message), std::move(hint), {}});
    }

    Draft& draft_;
    const std::string& file_;
    RecordWriter records_;
    std::vector<Frame> frames_;
    std::uint64_t skip_depth_ = 0;
    std::map<std::string, std::size_t> repeats_;
};

}  // namespace

bool read(Input& input, Draft& draft) {
    draft.files.push_back({.name = input.name(), .first_fact = draft.facts.size()});
    Reader reader(draft, input.name());
    const auto error = parse_json(*input.open(), reader);
    if (!error) return true;
    auto fault = explain(input, *error);
    draft.diagnostics.add({.code = Code::syntax,
                           .place = {.file = input.name(), .position = fault.position},
                           .message = std::move(fault.message)});
    return false;
}

}  // namespace liaison::load
