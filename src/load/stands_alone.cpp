// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "byte_iterator.hpp"
#include "liaison/load/check.hpp"

namespace liaison::load {
namespace {

/// Looks for the key `hub` of the outermost object and stops there. The receiver of the parser's
/// events, as nlohmann_json's SAX interface names them.
class HubFinder {
  public:
    bool null() { return true; }
    bool boolean(bool) { return true; }
    bool number_integer(std::int64_t) { return true; }
    bool number_unsigned(std::uint64_t) { return true; }
    bool number_float(double, const std::string&) { return true; }
    bool string(std::string&) { return true; }
    bool binary(std::vector<std::uint8_t>&) { return true; }

    bool start_object(std::size_t) {
        if (depth_ == 0) is_object_ = true;
        ++depth_;
        return true;
    }
    bool key(const std::string& name) { return depth_ != 1 || name != "hub"; }
    bool end_object() { return close(); }
    bool start_array(std::size_t) {
        ++depth_;
        return true;
    }
    bool end_array() { return close(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) {
        return false;
    }

    bool is_object() const { return is_object_; }

  private:
    bool close() {
        --depth_;
        return true;
    }

    std::size_t depth_ = 0;
    bool is_object_ = false;
};

}  // namespace

bool stands_alone(Input& input) {
    const auto stream = input.open();
    ByteSource source(*stream);
    HubFinder finder;
    const bool whole = nlohmann::json::sax_parse(ByteIterator(source), ByteIterator(), &finder);
    // What cannot be read twice is kept as far as it is read.
    while (!stream->read().empty()) continue;
    return !whole || !finder.is_object();
}

}  // namespace liaison::load
