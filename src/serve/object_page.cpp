// SPDX-License-Identifier: MIT
#include "serve/object_page.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "liaison/render/json/json_text.hpp"
#include "serve/one_sink.hpp"
#include "serve/page.hpp"

namespace liaison::serve {
namespace {

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// Takes the text up to this sign where it is in no quotation, list or object within it.
std::string_view take_value(std::string_view& text, char sign) {
    std::size_t depth = 0;
    std::size_t end = 0;
    for (bool is_quoted = false; end < text.size(); ++end) {
        const char c = text[end];
        if (is_quoted) {
            if (c == '\\') ++end;
            is_quoted = c != '"';
            continue;
        }
        if (depth == 0 && c == sign) break;
        is_quoted = c == '"';
        if (c == '{' || c == '[') ++depth;
        if (c == '}' || c == ']') --depth;
    }
    const std::string_view value = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return value;
}

/// What is between the brackets of a list or object.
std::string_view inside(std::string_view value) {
    return trimmed(value.substr(1, value.size() - 2));
}

bool is_list(std::string_view value) { return value.starts_with('['); }
bool is_object(std::string_view value) { return value.starts_with('{'); }

/// A list of the object, or of an object in it.
struct List {
    std::size_t size = 0;  ///< bytes
    std::vector<std::string_view> entries;
    std::vector<std::string> kept;  ///< the entries on the page
};

void collect_lists(std::string_view object, std::vector<List>& lists) {
    for (std::string_view rest = inside(object); !rest.empty();) {
        take_value(rest, ':');
        const std::string_view value = take_value(rest, ',');
        if (is_object(value)) collect_lists(value, lists);
        if (!is_list(value)) continue;
        List list{value.size(), {}, {}};
        for (std::string_view entries = inside(value); !entries.empty();) {
            list.entries.push_back(take_value(entries, ','));
        }
        lists.push_back(std::move(list));
    }
}

class ObjectPage {
  public:
    ObjectPage(std::string_view object, std::size_t first) : first_(first) {
        collect_lists(object, lists_);
        std::vector<std::size_t> order(lists_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return lists_[i].size; });
        for (const std::size_t i : order) keep_entries_of(lists_[i]);
    }

    std::string text(std::string_view object) {
        Members members = members_of(object);
        const std::size_t next = first_ + kept_;
        if (next < count_) {
            members.emplace_back("remaining", std::to_string(count_ - next));
            members.emplace_back("nextCursor", render::json_string(cursor_of_row(next)));
        }
        return render::json_object(members);
    }

  private:
    void keep_entries_of(List& list) {
        for (const std::string_view entry : list.entries) {
            if (count_++ < first_ || is_full_) continue;
            is_full_ = kept_ > 0 && size_ + entry.size() > kPageSize;
            if (is_full_) continue;
            list.kept.emplace_back(entry);
            size_ += entry.size();
            ++kept_;
        }
    }

    /// The members on the page. Takes their lists, in the order of the object.
    Members members_of(std::string_view object) {
        Members members;
        for (std::string_view rest = inside(object); !rest.empty();) {
            const std::string_view key = inside(take_value(rest, ':'));
            const std::string_view value = take_value(rest, ',');
            if (is_object(value)) {
                const Members inner = members_of(value);
                if (!inner.empty()) members.emplace_back(key, render::json_object(inner));
            } else if (!is_list(value)) {
                members.emplace_back(key, value);
            } else if (const List& list = lists_[next_list_++]; is_on_page(list)) {
                members.emplace_back(key, render::json_list(list.kept));
            }
        }
        return members;
    }

    bool is_on_page(const List& list) const {
        return !list.kept.empty() || (first_ == 0 && list.entries.empty());
    }

    std::size_t first_;
    std::vector<List> lists_;  ///< in the order of the object
    std::size_t next_list_ = 0;
    std::size_t count_ = 0;  ///< of all entries
    std::size_t kept_ = 0;
    std::size_t size_ = 0;  ///< of the kept entries, in bytes
    bool is_full_ = false;
};

}  // namespace

std::string object_page(std::string_view object, std::size_t first) {
    if (first == 0 && object.size() <= kPageSize) return std::string(object);
    return ObjectPage(object, first).text(object);
}

ObjectAnswer answer_object(const question::Base& base, question::Question question,
                           std::size_t first) {
    question.format = "jsonl";
    render::StringSink line;
    OneSink to(line);
    auto notes = question::answer(base, question, to).notes;
    const std::string_view text = line.text();
    return {object_page(text.substr(0, text.find('\n')), first), std::move(notes)};
}

}  // namespace liaison::serve
