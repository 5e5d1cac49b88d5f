// SPDX-License-Identifier: MIT
#include "checking.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

bool is_language(const std::string& tag) {
    const auto faults = faults_of(
        {base_text({.sources = R"(, { "id": "new", "title": "New", "lang": ")" + tag + R"(" })"})});
    return faults.empty();
}

}  // namespace

TEST_CASE("A language tag is a language of two to eight letters, with subtags") {
    for (const char* tag : {"en", "FR", "haw", "pt-BR", "zh-Hant-TW", "de-CH-1901", "english-x",
                            "abcdefgh", "en-12345678"}) {
        INFO(tag);
        CHECK(is_language(tag));
    }
}

TEST_CASE("Other texts are no language tags") {
    for (const char* tag : {"e", "abcdefghi", "e4", "en_GB", "en-", "-en", "en--GB", "en-123456789",
                            "en GB", "fran\u00E7ais", "x-liaison", "en\\n", "*"}) {
        INFO(tag);
        CHECK_FALSE(is_language(tag));
    }
}
