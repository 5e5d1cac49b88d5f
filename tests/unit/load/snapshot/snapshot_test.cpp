// SPDX-License-Identifier: MIT
#include "liaison/load/snapshot/snapshot.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "catch.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/search/search.hpp"
#include "liaison/model/error.hpp"
#include "load/snapshot/snapshot_format.hpp"
#include "small_world.hpp"
#include "snapshots.hpp"
#include "temporary_folder.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

/// The error of `use`; nullopt if there is none.
std::optional<Error> error_of(const std::function<void()>& use) {
    try {
        use();
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

/// Everything that is in a snapshot: its JSON, and what its indices find.
std::string contents_of(const KnowledgeBase& kb) {
    load::check_snapshot(kb);
    std::string all = json_of(kb);
    for (const std::string_view name : {"the hub", "office", "gold smuggling"}) {
        for (const EntityIndex found : ask::entities_named(kb, name, ask::kAnyType).found) {
            all += kb.id(found);
        }
        for (const auto& hit : ask::search(kb, name, {}, {}).hits) all += hit.text;
    }
    for (const auto& name : load::files_in_snapshot(kb)) all += name;
    return all;
}

KnowledgeBase least() { return loaded({base_text()}); }

}  // namespace

TEST_CASE("A snapshot gives back the same export") {
    for (const auto& names :
         std::vector<std::vector<std::string>>{{"interpol-un"},
                                               {"interpol-un", "public-record"},
                                               {LIAISON_TEST_DATA "/small.json"}}) {
        const KnowledgeBase kb = load_named(names);
        const KnowledgeBase snapshot = opened(snapshot_of(kb));
        CHECK(snapshot.is_snapshot());
        CHECK(json_of(snapshot) == json_of(kb));
    }
}

TEST_CASE("The same knowledge base gives the same snapshot") {
    const std::string bytes = snapshot_of(load_named({"interpol-un"}));
    CHECK(snapshot_of(load_named({"interpol-un"})) == bytes);
    CHECK(snapshot_of(opened(bytes), {"another name"}) == bytes);
}

TEST_CASE("A snapshot names the files that it was made of") {
    const std::string bytes = snapshot_of(least(), {"a b.json", "c\n.json"});
    CHECK(load::files_in_snapshot(opened(bytes)) ==
          std::vector<std::string>{"a b.json", "c\\u{A}.json"});
    CHECK(load::files_in_snapshot(least()).empty());
}

TEST_CASE("A snapshot can be changed like any other knowledge base") {
    const KnowledgeBase kb = opened(snapshot_of(small_world()));
    KnowledgeBase::Parts parts = kb.parts();
    CHECK(json_of(KnowledgeBase(std::move(parts))) == json_of(small_world()));
}

TEST_CASE("Each flipped bit of a snapshot is refused or changes nothing") {
    const KnowledgeBase kb = least();
    const std::string bytes = snapshot_of(kb);
    const std::string contents = contents_of(opened(bytes));
    std::size_t unchanged = 0;
    for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
        std::string flipped = bytes;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
        std::string now;
        const auto error = error_of([&] { now = contents_of(opened(flipped)); });
        if (!error) ++unchanged;
        if (error ? error->kind() == ErrorKind::data : now == contents) continue;
        CAPTURE(bit);
        FAIL("is neither refused nor the same");
    }
    CHECK(unchanged < 8 * 16 * load::kTables);  // only between the tables
}

TEST_CASE("A snapshot that is cut off is refused") {
    const std::string bytes = snapshot_of(least());
    for (std::size_t size = 8; size < bytes.size(); ++size) {
        const auto error = error_of([&] { opened(bytes.substr(0, size)); });
        REQUIRE(error);
        CHECK(error->kind() == ErrorKind::data);
    }
    CHECK(error_of([&] { opened(bytes + '\n'); }));
}

TEST_CASE("A snapshot of another version is refused") {
    std::string bytes = snapshot_of(least());
    bytes[offsetof(load::SnapshotHead, version)] = 1;
    const auto error = error_of([&] { opened(bytes); });
    REQUIRE(error);
    CHECK(error->message_with_hint() ==
          "base.lkb: this snapshot has version 1 of the format, not 2; make it anew with liaison "
          "export --format snapshot");
}

TEST_CASE("Only what begins like a snapshot is one") {
    const auto is_one = [](std::string bytes) {
        return load::is_snapshot(load::Input::of_text("file", std::move(bytes)));
    };
    CHECK(is_one(snapshot_of(least())));
    CHECK_FALSE(is_one(""));
    CHECK_FALSE(is_one("\x89LKB\r\n"));
    CHECK_FALSE(is_one(json_of(least())));
    CHECK_FALSE(load::is_snapshot(load::Input::named("interpol-un")));
    CHECK_FALSE(load::is_snapshot(load::Input::named("/dev/null")));
}

TEST_CASE("A snapshot that becomes shorter while it is open cannot be read") {
    const TemporaryFolder folder;
    const std::string bytes = snapshot_of(load_named({"interpol-un"}));
    const std::string path = folder.write("base.lkb", bytes);
    const KnowledgeBase kb = load::open_snapshot(load::Input::named(path));
    const KnowledgeBase other = load::open_snapshot(load::Input::named(path));
    CHECK(other.find("unodc"));
    std::filesystem::resize_file(path, bytes.size() / 2);
    const auto error = error_of([&] { load::check_snapshot(kb); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::io);
    CHECK(error->what() == "cannot read " + path + ": it has become shorter meanwhile");
}

TEST_CASE("An open snapshot does not change when its file is replaced") {
    const TemporaryFolder folder;
    const KnowledgeBase before = load_named({"interpol-un"});
    const std::string path = folder.write("base.lkb", snapshot_of(before));
    const KnowledgeBase kb = load::open_snapshot(load::Input::named(path));
    std::filesystem::rename(folder.write("next.lkb", snapshot_of(least())), path);
    CHECK(json_of(kb) == json_of(before));
}
