// SPDX-License-Identifier: MIT
// null_nlohmann FILE: parses a file with nlohmann_json and a handler that does nothing.

#include <cstdio>
#include <nlohmann/json.hpp>

namespace {

using Json = nlohmann::json;

struct Nothing {
    bool null() { return true; }
    bool boolean(bool) { return true; }
    bool number_integer(Json::number_integer_t) { return true; }
    bool number_unsigned(Json::number_unsigned_t) { return true; }
    bool number_float(double, const std::string&) { return true; }
    bool string(std::string&) { return true; }
    bool binary(Json::binary_t&) { return true; }
    bool start_object(std::size_t) { return true; }
    bool key(std::string&) { return true; }
    bool end_object() { return true; }
    bool start_array(std::size_t) { return true; }
    bool end_array() { return true; }
    bool parse_error(std::size_t, const std::string&, const Json::exception&) { return false; }
};

}  // namespace

int main(int /*argc*/, char** argv) {
    std::FILE* file = std::fopen(argv[1], "rb");
    Nothing nothing;
    return file != nullptr && Json::sax_parse(file, &nothing) ? 0 : 1;
}
