// SPDX-License-Identifier: MIT
// Exit codes, and output files that are replaced completely or not at all.

#include "cli/app.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "exporting.hpp"
#include "loading.hpp"
#include "temporary_folder.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

/// Redirects a descriptor to a file during its lifetime.
class Silenced {
  public:
    explicit Silenced(int fd, const char* path = "/dev/null") : fd_(fd), kept_(::dup(fd)) {
        const int file = ::open(path, O_WRONLY | O_CLOEXEC | O_CREAT, 0600);
        ::dup2(file, fd_);
        ::close(file);
    }
    Silenced(const Silenced&) = delete;
    Silenced& operator=(const Silenced&) = delete;
    Silenced(Silenced&&) = delete;
    Silenced& operator=(Silenced&&) = delete;
    ~Silenced() {
        ::dup2(kept_, fd_);
        ::close(kept_);
    }

  private:
    int fd_;
    int kept_;
};

/// Sets or unsets an environment variable during its lifetime.
class Variable {
  public:
    Variable(const char* name, const char* value) : name_(name) {
        const char* before = std::getenv(name);
        if (before != nullptr) before_ = before;
        was_set_ = before != nullptr;
        if (value == nullptr) {
            ::unsetenv(name);
        } else {
            ::setenv(name, value, 1);
        }
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    Variable(Variable&&) = delete;
    Variable& operator=(Variable&&) = delete;
    ~Variable() {
        if (was_set_) {
            ::setenv(name_, before_.c_str(), 1);
        } else {
            ::unsetenv(name_);
        }
    }

  private:
    const char* name_;
    std::string before_;
    bool was_set_ = false;
};

using Arguments = std::vector<std::string>;

/// Runs the program without output to the terminal. Returns its exit code.
int run(Arguments arguments, const char* error_file = "/dev/null") {
    std::cout.flush();
    std::cerr.flush();
    const Silenced out(STDOUT_FILENO);
    const Silenced error(STDERR_FILENO, error_file);
    return cli::run(std::move(arguments));
}

std::string error_of(Arguments arguments) {
    const TemporaryFolder folder;
    CHECK(run(std::move(arguments), folder.path("error").c_str()) == 2);
    return folder.read("error");
}

struct Settings {
    Variable data{"LIAISON_DATA", nullptr};
    Variable add{"LIAISON_ADD", nullptr};
};

mode_t mode_of(const std::string& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777U;
}

std::string founding_source() {
    return exported(load_named({LIAISON_DATA_DIR "/interpol-un.json"}));
}

}  // namespace

TEST_CASE("A question that is answered exits with 0 even if the answer is an empty list") {
    const Settings settings;
    CHECK(run({}) == 0);
    CHECK(run({"--help"}) == 0);
    CHECK(run({"--version"}) == 0);
    CHECK(run({"partners"}) == 0);
    CHECK(run({"partners", "--help"}) == 0);
    CHECK(run({"show", "unodc"}) == 0);
    CHECK(run({"instruments"}) == 0);
    CHECK(run({"partners", "--area", "cybercrime", "--status", "ended"}) == 0);
}

TEST_CASE("An unknown name exits with 2, no path with 1") {
    const Settings settings;
    CHECK(run({"show", "undoc"}) == 2);
    CHECK(run({"partners", "--area", "cybercrme"}) == 2);
    CHECK(run({"partners", "--source", "nowhere"}) == 2);
    CHECK(run({"partners", "--kind", "nothing"}) == 2);
    CHECK(run({"explain", "nothing-known"}) == 2);
    CHECK(run({"show", "\xFF\x1b[31m"}) == 2);
    CHECK(run({"path", "unep", "cybercrime"}) == 1);
}

TEST_CASE("The built-in overlays can be added only to the built-in base") {
    const Settings settings;
    CHECK(run({"about", "--all"}) == 0);
    CHECK(run({"about", "--all", "--data", "interpol-un"}) == 0);
    CHECK(run({"about", "--all", "--data", LIAISON_TEST_DATA "/small.json"}) == 2);
}

TEST_CASE("Entities of different types cannot be compared") {
    const Settings settings;
    CHECK(run({"compare", "unodc", "firearms"}) == 2);
    CHECK(run({"compare", "unodc", "interpol"}) == 0);
}

TEST_CASE("A question that cannot be understood exits with 2") {
    const Settings settings;
    CHECK(run({"partnrs"}) == 2);
    CHECK(run({"partners", "--colour", "red"}) == 2);
    CHECK(run({"--nonsense"}) == 2);
    CHECK(run({"partners", "unodc"}) == 2);
    CHECK(run({"partners", "--area"}) == 2);
    CHECK(run({"partners", "--status", "currant"}) == 2);
    CHECK(run({"partners", "--format", "xml"}) == 2);
    CHECK(run({"partners", "--color", "sometimes"}) == 2);
    CHECK(run({"export", "--format", "table"}) == 2);
    CHECK(run({"show"}) == 2);
    CHECK(run({"show", "United Nations Department"}) == 2);
    CHECK(run({"partners", "--where", "area:"}) == 2);
}

TEST_CASE("A command line error names the option or argument") {
    const Settings settings;
    const std::string help = "; see liaison compare --help\n";
    for (const Arguments& option : {Arguments{"--format"}, {"--format="}, {"-f"}, {"-qf"}}) {
        Arguments arguments{"compare", "unodc"};
        arguments.insert(arguments.end(), option.begin(), option.end());
        CHECK(error_of(arguments) == "liaison: --format needs a value" + help);
    }
    CHECK(error_of({"compare"}) == "liaison: missing argument NAME" + help);
    CHECK(error_of({"compare", "unodc", "--data", "--area"}) ==
          "liaison: too few arguments: NAME" + help);
    CHECK(error_of({"path", "a", "b", "c"}) ==
          "liaison: too many arguments: NAME; see liaison path --help\n");
    CHECK(error_of({"path", "a", "b", "--max", "x"}) ==
          "liaison: --max needs a whole number from 1 to 1000000, not \"x\"; see liaison path "
          "--help\n");
}

TEST_CASE("An unknown option is reported before the arguments that follow it") {
    const Settings settings;
    CHECK(error_of({"path", "unodc", "unoct", "--sort", "x"}) ==
          "liaison: there is no option --sort\n");
    CHECK(error_of({"--foo", "x", "partners"}) == "liaison: there is no option --foo\n");
}

TEST_CASE("An unknown command is named, with a suggestion") {
    const Settings settings;
    CHECK(error_of({"list", "partners"}) ==
          "liaison: there is no command \"list\"; did you mean liaison partners?\n");
    CHECK(error_of({"version"}) ==
          "liaison: there is no command \"version\"; did you mean --version?\n");
    CHECK(error_of({"partnrs", "--area", "x"}) ==
          "liaison: there is no command \"partnrs\"; did you mean partners?\n");
}

TEST_CASE("Short options may be combined before the command") {
    const Settings settings;
    CHECK(run({"-qf", "json", "partners"}) == 0);
}

TEST_CASE("Data with faults exits with 3") {
    const Settings settings;
    const TemporaryFolder folder;
    CHECK(run({"partners", "--data", LIAISON_TEST_DATA "/twelve-faults.json"}) == 3);
    CHECK(run({"about", "--data", folder.write("empty.json", "")}) == 3);
    CHECK(run({"about", "--data", folder.write("list.json", "[]")}) == 3);
    CHECK(run({"about", "--data", folder.write("bytes.json", "\xFF\xFE")}) == 3);
    CHECK(run({"about", "--data", "public-record"}) == 3);
    CHECK(run({"about", "--add", LIAISON_TEST_DATA "/small.json"}) == 3);
}

TEST_CASE("A file that cannot be read exits with 4") {
    const Settings settings;
    const TemporaryFolder folder;
    CHECK(run({"about", "--data", folder.path("missing.json")}) == 4);
    CHECK(run({"about", "--data", folder.path("")}) == 4);
    CHECK(run({"about", "--add", folder.path("missing.json")}) == 4);
}

TEST_CASE("A file that cannot be written exits with 4 and leaves nothing behind") {
    const Settings settings;
    const TemporaryFolder folder;
    CHECK(run({"about", "--output", folder.path("")}) == 4);
    CHECK(run({"about", "--output", folder.path("missing/answer.txt")}) == 4);
    CHECK(folder.count() == 0);
    if (std::filesystem::exists("/dev/full")) CHECK(run({"about", "--output", "/dev/full"}) == 4);
}

TEST_CASE("Options work before or after the command, and the last one counts") {
    const Settings settings;
    const TemporaryFolder folder;
    CHECK(run({"--format", "json", "--output", folder.path("a"), "partners"}) == 0);
    CHECK(run({"partners", "--output", folder.path("b"), "--format", "json"}) == 0);
    CHECK(run({"partners", "--format", "csv", "--format", "json", "--output", folder.path("c")}) ==
          0);
    CHECK(folder.read("a") == folder.read("b"));
    CHECK(folder.read("a") == folder.read("c"));
    CHECK(folder.read("a").starts_with("[\n"));
}

TEST_CASE("The export is written to the file byte for byte") {
    const Settings settings;
    const TemporaryFolder folder;
    CHECK(run({"export", "--output", folder.path("all.json")}) == 0);
    CHECK(folder.read("all.json") == founding_source());
    CHECK(run({"export", "--data", folder.path("all.json"), "--output", folder.path("all.json")}) ==
          0);
    CHECK(folder.read("all.json") == founding_source());
    CHECK(folder.count() == 1);
}

TEST_CASE("The old file is unchanged if the answer fails") {
    const Settings settings;
    const TemporaryFolder folder;
    const std::string answer = folder.write("answer.txt", "the old answer");
    CHECK(run({"about", "--data", LIAISON_TEST_DATA "/twelve-faults.json", "-o", answer}) == 3);
    CHECK(run({"about", "--data", folder.path("missing.json"), "-o", answer}) == 4);
    CHECK(run({"show", "undoc", "-o", answer}) == 2);
    CHECK(run({"partners", "--format", "xml", "-o", answer}) == 2);
    CHECK(folder.read("answer.txt") == "the old answer");
    CHECK(folder.count() == 1);
}

TEST_CASE("A file that is replaced keeps its mode and a new one has the usual mode") {
    const Settings settings;
    const TemporaryFolder folder;
    for (const mode_t mode : {0600U, 0640U, 0755U}) {
        const std::string path = folder.write("old.txt", "old");
        REQUIRE(::chmod(path.c_str(), mode) == 0);
        CHECK(run({"about", "--output", path}) == 0);
        CHECK(mode_of(path) == mode);
        CHECK(folder.read("old.txt") != "old");
    }
    const mode_t mask = ::umask(027);
    CHECK(run({"about", "--output", folder.path("new.txt")}) == 0);
    ::umask(mask);
    CHECK(mode_of(folder.path("new.txt")) == 0640);
}

TEST_CASE("The target of a link is replaced, not the link") {
    const Settings settings;
    const TemporaryFolder folder;
    const std::string target = folder.write("target.txt", "old");
    std::filesystem::create_symlink(target, folder.path("link.txt"));
    CHECK(run({"about", "--output", folder.path("link.txt")}) == 0);
    CHECK(std::filesystem::is_symlink(folder.path("link.txt")));
    CHECK(folder.read("target.txt").find("INTERPOL") != std::string::npos);
}

TEST_CASE("A flag for the data takes precedence over the environment") {
    const TemporaryFolder folder;
    const std::string out = folder.path("out.json");
    const Variable add("LIAISON_ADD", nullptr);
    {
        const std::string missing = folder.path("missing.json");
        const Variable data("LIAISON_DATA", missing.c_str());
        CHECK(run({"about"}) == 4);
        CHECK(run({"about", "--data", "interpol-un"}) == 0);
    }
    const Variable data("LIAISON_DATA", LIAISON_TEST_DATA "/small.json");
    CHECK(run({"export", "--output", out}) == 0);
    CHECK(folder.read("out.json") == exported(load_named({LIAISON_TEST_DATA "/small.json"})));
}

TEST_CASE("A flag for added files takes precedence over the environment") {
    const TemporaryFolder folder;
    const std::string out = folder.path("out.json");
    const Variable data("LIAISON_DATA", nullptr);
    const std::string nothing = folder.write("nothing.json", R"({ "format": 1 })");
    const Variable add("LIAISON_ADD", "public-record");
    CHECK(run({"export", "--output", out}) == 0);
    CHECK(folder.read("out.json") == exported(load_named({"interpol-un", "public-record"})));
    CHECK(run({"export", "--output", out, "--add", nothing}) == 0);
    CHECK(folder.read("out.json") == founding_source());
}
