// SPDX-License-Identifier: MIT
#include "cli/terminal/progress.hpp"

#include "catch.hpp"

using namespace liaison;
using namespace std::chrono_literals;
using cli::progress_text;

TEST_CASE("Progress has a percentage and the time left if the size is known") {
    CHECK(progress_text({"a.json", 0, 310'000'000, false}, 0s) == "read 0.0 MB");
    CHECK(progress_text({"a.json", 31'000'000, 310'000'000, false}, 1s) ==
          "read 10 % of 310.0 MB, 9 s left");
    CHECK(progress_text({"a.json", 309'999'999, 310'000'000, false}, 10s) ==
          "read 99 % of 310.0 MB, 1 s left");
    CHECK(progress_text({"a.json", 310'000'000, 310'000'000, false}, 10s) ==
          "read 100 % of 310.0 MB, 0 s left");
}

TEST_CASE("Progress has only the bytes read if the size is unknown") {
    CHECK(progress_text({"<stdin>", 12'345'678, 0, false}, 2s) == "read 12.3 MB");
    // The file has grown while it was read.
    CHECK(progress_text({"a.json", 20'000'000, 10'000'000, false}, 2s) == "read 20.0 MB");
}
