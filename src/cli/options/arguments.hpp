// SPDX-License-Identifier: MIT
#pragma once

// The parsed values of a command line, by option and argument. They have not been checked yet.

#include <string>
#include <vector>

#include "liaison/question/line/global_options.hpp"
#include "liaison/question/question.hpp"

namespace liaison::cli {

using question::GlobalOptions;

/// Options of `validate`, `diff`, `fmt`, `import` and `new`.
struct FileOptions {
    bool strict = false;    ///< whether to exit with 1 if there is advice
    bool check = false;     ///< whether to list the files that would change, not to write them
    bool in_place = false;  ///< whether to replace the file
    std::string folder;     ///< of the tables to import
    std::string hub;        ///< name of the hub of a new knowledge base
};

/// The two files that `diff` compares.
struct DiffOptions {
    std::string before;
    std::string after;
};

struct VerifyOptions {
    std::string source;
    std::string text;  ///< the saved page: a path, or - for standard input
    bool update = false;
    bool accept_moved = false;
    bool strict = false;
    std::string seen;  ///< the day on which the page was saved
};

struct CaptureOptions {
    std::string page;  ///< the saved page: a path, or - for standard input
    std::string id;
    std::string url;
    std::string title;
    std::string to;  ///< the file that the source is added to; empty: none
};

struct Arguments {
    GlobalOptions global;
    FileOptions file;
    DiffOptions diff;
    VerifyOptions verify;
    CaptureOptions capture;
    std::vector<std::string> words;  ///< arguments without an option

    /// For a command that answers a question. Format and look are taken from `global` later.
    question::Question question;
};

}  // namespace liaison::cli
