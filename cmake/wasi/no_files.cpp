// SPDX-License-Identifier: MIT
// Replaces file_stream.cpp and halves.cpp in the engine, which has no files and no threads.
#include "load/draft/halves.hpp"
#include "load/source/file_stream.hpp"

namespace liaison::load {

FileDescriptor::~FileDescriptor() = default;

OpenFile open_file(const std::string& path) { throw cannot_read(path, "there are no files here"); }
OpenFile open_standard_input(const std::string& name) { return open_file(name); }
std::uint64_t size_of_file(const std::string& /*path*/) { return 0; }

std::unique_ptr<ByteStream> stream_of(OpenFile /*file*/, std::string name,
                                      std::shared_ptr<std::string> /*kept*/,
                                      ReadingWatcher /*watcher*/) {
    throw cannot_read(name, "there are no files here");
}

std::unique_ptr<ByteFile> file_of(OpenFile /*file*/, std::string name) {
    throw cannot_read(name, "there are no files here");
}

std::unique_ptr<ByteStream> stream_for(const DocumentReader& /*reader*/, Input& input,
                                       UnresolvedBase& /*unresolved*/) {
    return input.open();
}

}  // namespace liaison::load
