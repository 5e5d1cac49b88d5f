// SPDX-License-Identifier: MIT
// null_rapidjson FILE: parses a file with RapidJSON and a handler that does nothing.

#include <rapidjson/filereadstream.h>
#include <rapidjson/reader.h>

#include <array>
#include <cstdio>

int main(int /*argc*/, char** argv) {
    std::FILE* file = std::fopen(argv[1], "rb");
    if (file == nullptr) return 1;
    std::array<char, 1 << 16> piece;
    rapidjson::FileReadStream stream(file, piece.data(), piece.size());
    rapidjson::Reader reader;
    rapidjson::BaseReaderHandler<> nothing;
    return reader.Parse<rapidjson::kParseValidateEncodingFlag>(stream, nothing) ? 0 : 1;
}
