// SPDX-License-Identifier: MIT
#include <csignal>

#include "app.hpp"

int main(int argc, char** argv) {
    // A closed pipe is then the failure of a write, which is easier to end on in good order.
    std::signal(SIGPIPE, SIG_IGN);
    return liaison::cli::run({argv + 1, argv + argc});
}
