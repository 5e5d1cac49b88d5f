// SPDX-License-Identifier: MIT
// An answer goes through the pager if it leaves no line of the screen for the prompt.

#include <fcntl.h>
#include <unistd.h>

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "cli/terminal/pager_output.hpp"
#include "temporary_folder.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

/// Redirects standard output to a file during its lifetime.
class Redirected {
  public:
    explicit Redirected(const std::string& path) : kept_(::dup(STDOUT_FILENO)) {
        const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        ::dup2(file, STDOUT_FILENO);
        ::close(file);
    }
    Redirected(const Redirected&) = delete;
    Redirected& operator=(const Redirected&) = delete;
    Redirected(Redirected&&) = delete;
    Redirected& operator=(Redirected&&) = delete;
    ~Redirected() {
        ::dup2(kept_, STDOUT_FILENO);
        ::close(kept_);
    }

  private:
    int kept_;
};

struct Shown {
    std::string paged;
    std::string direct;
};

/// Writes the pieces to a screen of ten columns and four lines. Returns the paged and other output.
Shown shown(const std::vector<std::string_view>& pieces) {
    const TemporaryFolder folder;
    const auto paged = folder.write("paged", "");
    const auto direct = folder.path("direct");
    {
        const Redirected redirected(direct);
        cli::PagerOutput output("cat > '" + paged + "'", {10, 4});
        for (const auto piece : pieces) output.write_encoded(piece);
        output.finish();
    }
    return {folder.read("paged"), folder.read("direct")};
}

/// Whether the text was paged. Checks that it is complete either way.
bool is_paged(std::string_view text) {
    INFO(text);
    const auto [paged, direct] = shown({text});
    CHECK(paged + direct == text);
    return !paged.empty();
}

}  // namespace

TEST_CASE("A text is paged only if it leaves no line of the screen for the prompt") {
    CHECK_FALSE(is_paged("1\n2\n"));
    CHECK_FALSE(is_paged("1\n2\n3\n"));
    CHECK(is_paged("1\n2\n3\n4\n"));
    CHECK(is_paged("1\n2\n3\n4"));
    CHECK(is_paged("1\n2\n3\n4\n5\n"));
    CHECK(is_paged("\n\n\n\n"));
}

TEST_CASE("A line takes as many lines of the screen as it is wide") {
    CHECK_FALSE(is_paged("1\n2\n0123456789\n"));
    CHECK(is_paged("1\n2\n0123456789a\n"));
    CHECK_FALSE(is_paged("1\n0123456789abcdefghij\n"));
    CHECK(is_paged("1\n0123456789abcdefghijk\n"));
    CHECK_FALSE(is_paged("1\n2\n\u00E91234\u00E96789\n"));
}

TEST_CASE("Colour codes do not count for the width of a line") {
    CHECK_FALSE(is_paged("1\n2\n\x1b[1m01234\x1b[0;31m56789\x1b[0m\n"));
    CHECK(is_paged("1\n2\n\x1b[1m01234\x1b[0;31m56789a\x1b[0m\n"));
}

TEST_CASE("A text is paged whole, in whatever pieces it is written") {
    const auto [paged, direct] = shown({"1", "\n2\n", "", "3", "\n", "4", "\n", "5\n"});
    CHECK(paged == "1\n2\n3\n4\n5\n");
    CHECK(direct.empty());
    CHECK(shown({"1", "\n2\n", "3", "\n"}).direct == "1\n2\n3\n");
    CHECK(shown({}).direct.empty());
}
