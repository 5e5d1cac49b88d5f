// SPDX-License-Identifier: MIT
#include "load/json/json_parser.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>

namespace liaison::load {
namespace {

namespace json = boost::json;
using json::error_code;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr json::error kUnwanted = json::error::test_failure;  // the parser never returns this

/// Passes the parser's events on to a `JsonHandler`. Joins strings that come in parts.
class Events {
  public:
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = max_object_size;
    static constexpr std::size_t max_key_size = max_object_size;
    static constexpr std::size_t max_string_size = max_object_size;

    explicit Events(JsonHandler& handler) : handler_(handler) {}

    static bool on_document_begin(error_code& /*error*/) { return true; }
    static bool on_document_end(error_code& /*error*/) { return true; }
    bool on_object_begin(error_code& /*error*/) { return (handler_.begin_object(), true); }
    bool on_object_end(std::size_t /*size*/, error_code& /*error*/) {
        return (handler_.end_object(), true);
    }
    bool on_array_begin(error_code& /*error*/) { return (handler_.begin_list(), true); }
    bool on_array_end(std::size_t /*size*/, error_code& /*error*/) {
        return (handler_.end_list(), true);
    }
    bool on_key_part(json::string_view part, std::size_t /*so_far*/, error_code& /*error*/) {
        return (parts_ += part, true);
    }
    bool on_key(json::string_view part, std::size_t /*size*/, error_code& error) {
        const bool wanted = handler_.key(whole(part));
        parts_.clear();
        return wanted || fail(error, kUnwanted);
    }
    bool on_string_part(json::string_view part, std::size_t /*so_far*/, error_code& /*error*/) {
        return (parts_ += part, true);
    }
    bool on_string(json::string_view part, std::size_t /*size*/, error_code& /*error*/) {
        handler_.string(whole(part));
        parts_.clear();
        return true;
    }
    static bool on_number_part(json::string_view /*part*/, error_code& /*error*/) { return true; }
    bool on_int64(std::int64_t value, json::string_view /*text*/, error_code& /*error*/) {
        return (handler_.number(static_cast<double>(value)), true);
    }
    bool on_uint64(std::uint64_t value, json::string_view /*text*/, error_code& /*error*/) {
        return (handler_.number(static_cast<double>(value)), true);
    }
    bool on_double(double value, json::string_view /*text*/, error_code& error) {
        if (!std::isfinite(value)) return fail(error, json::error::exponent_overflow);
        return (handler_.number(value), true);
    }
    bool on_bool(bool value, error_code& /*error*/) { return (handler_.boolean(value), true); }
    bool on_null(error_code& /*error*/) { return (handler_.null(), true); }
    static bool on_comment_part(json::string_view /*part*/, error_code& /*error*/) { return true; }
    static bool on_comment(json::string_view /*part*/, error_code& /*error*/) { return true; }

  private:
    static bool fail(error_code& error, json::error reason) {
        error = json::make_error_code(reason);
        return false;
    }

    std::string_view whole(std::string_view last_part) {
        if (parts_.empty()) return last_part;
        return parts_ += last_part;
    }

    JsonHandler& handler_;
    std::string parts_;  ///< the string being read, so far
};

}  // namespace

std::optional<SyntaxError> parse_json(ByteStream& stream, JsonHandler& handler) {
    json::parse_options options;
    options.max_depth = kDeepest;
    json::basic_parser<Events> parser(options, handler);

    std::string_view bytes = stream.read();
    std::uint64_t offset = 0;
    while (offset < kByteOrderMark.size() && bytes.starts_with(kByteOrderMark[offset])) {
        ++offset;
        bytes.remove_prefix(1);
        if (bytes.empty()) bytes = stream.read();
    }
    if (offset > 0 && offset < kByteOrderMark.size()) return SyntaxError{};
    error_code error;
    for (; !bytes.empty(); bytes = stream.read()) {
        const std::size_t parsed = parser.write_some(true, bytes.data(), bytes.size(), error);
        offset += parsed;
        if (!error && parsed < bytes.size()) error = json::make_error_code(json::error::extra_data);
        if (error) break;
    }
    if (!error) parser.write_some(false, nullptr, 0, error);
    if (!error || error == kUnwanted) return std::nullopt;
    if (error == json::error::exponent_overflow) return SyntaxError{.beyond_double = offset};
    return SyntaxError{};
}

}  // namespace liaison::load
