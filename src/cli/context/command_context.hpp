// SPDX-License-Identifier: MIT
#pragma once

// What a command needs to run: its knowledge base, and the format and destination of its answer.

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/arguments.hpp"
#include "cli/terminal/output.hpp"
#include "cli/terminal/progress.hpp"
#include "cli/terminal/stderr_report.hpp"
#include "liaison/load/load.hpp"
#include "liaison/model/knowledge_base.hpp"
#include "liaison/question/answer.hpp"
#include "liaison/render/text/format.hpp"

namespace liaison::cli {

class CommandContext final : public question::Destination {
  public:
    explicit CommandContext(const GlobalOptions& options);
    CommandContext(const CommandContext&) = delete;
    CommandContext& operator=(const CommandContext&) = delete;
    ~CommandContext() override = default;

    /// An input that shows its progress on a terminal if reading takes long.
    load::Input input_named(const std::string& name);

    /// The knowledge base, loaded at the first call. Throws `DataError` and `Error`.
    const KnowledgeBase& knowledge_base();

    /// The names of its files from the options or the environment, the base first. Throws `Error`
    /// (usage) if --all is given with another base than the built-in one.
    std::vector<std::string> names_of_data() const;

    /// The knowledge base with the names of its files and the table for hints on overlays that are
    /// not loaded. Throws like `knowledge_base`.
    question::Base base();

    /// The inputs of `names_of_data`, for reading as JSON. Throws `Error` (usage) if standard input
    /// is named twice.
    std::vector<load::Input>& inputs_of_data();

    /// Throws `Error` (usage) if `name` is standard input and the data is read from it as well.
    void expect_unread(const std::string& name) const;

    /// The inputs to load for a file that the user names. The file is last; if it is an overlay,
    /// the data below it comes first. Throws `Error`.
    std::vector<load::Input> inputs_for(const std::string& name);

    /// A single file that the user names, loaded by `inputs_for`. Throws `DataError` and `Error`.
    load::File file(const std::string& name);

    /// Width and colour of the answer. Throws `Error` (usage) if --color is not valid.
    render::Look look() const;

    /// Format and look of the answer, for commands with the formats of lists. Throws `Error`
    /// (usage) if --format, LIAISON_FORMAT or --color is not valid.
    render::Options render_options() const;

    /// For commands that print only JSON: throws `Error` (usage) if --format names another format.
    void expect_json() const;

    /// For commands whose answer has no other form: throws `Error` (usage) if --format is given.
    void expect_no_format() const;

    /// The output for the answer, opened at the first call. Throws `Error` (io).
    render::Sink& sink() override;

    /// Allows --output to name an input file, because the answer is a new version of that file.
    void may_replace_input() { may_replace_input_ = true; }

    /// Opens a file in the folder that --output names, for an answer of several files instead of
    /// `sink`. `finish` replaces the old files once all new ones are written. Throws `Error`: usage
    /// if no folder is named, io.
    render::Sink& file(std::string_view name) override;

    /// If standard input is a terminal, prints to standard error that the user has to type the
    /// input, except with --quiet. For commands that are about to read it.
    void note_if_typed() const;

    /// Prints a message to standard error, except with --quiet. If the answer goes to a terminal,
    /// the message is printed after it, so that it does not disturb a pager.
    void note(std::string_view text);

    /// Sets the exit code for when all is written. The highest of several calls counts.
    void conclude(question::ExitCode code) { exit_code_ = std::max(exit_code_, code); }
    question::ExitCode exit_code() const { return exit_code_; }

    /// Completes the output: files replace their targets. Prints held-back messages, and which file
    /// or folder was written. Throws `Error`: usage if --output names an input file, io.
    void finish();

  private:
    /// The same as the public one, for the input of that name.
    std::vector<load::Input> inputs_for(const std::string& name, load::Input named);
    std::vector<load::Input> inputs_named(const std::vector<std::string>& names);
    std::vector<load::Input>& files_of_data();
    /// If a built-in overlay was added to another base, says so.
    void note_foreign_base();
    void make_folder() const;
    void check_output_is_no_input() const;

    const GlobalOptions& options_;
    Progress progress_;
    question::ExitCode exit_code_ = question::ExitCode::answered;
    std::vector<load::Input> files_;
    std::vector<load::Input> inputs_;  ///< the files, with JSON instead of a snapshot
    std::optional<KnowledgeBase> knowledge_base_;
    std::unique_ptr<Output> output_;
    std::vector<std::unique_ptr<Output>> outputs_;
    bool may_replace_input_ = false;
    std::vector<std::string> files_read_;
    std::vector<std::string> notes_;  ///< to be printed after the answer
};

}  // namespace liaison::cli
