// SPDX-License-Identifier: MIT
// The engine's interface for JavaScript. A text is passed as its address and its size in bytes. The
// answers stay where they are until the next call.

#include <new>

#include "engine/engine.hpp"

#define LIAISON_EXPORT(name) __attribute__((export_name(#name)))

namespace {

liaison::engine::Engine& engine() {
    static liaison::engine::Engine the_engine;
    return the_engine;
}

}  // namespace

extern "C" {

/// Memory for a text; null if there is none left.
LIAISON_EXPORT(liaison_allocate) void* liaison_allocate(std::size_t size) {
    return ::operator new(size, std::nothrow);
}

LIAISON_EXPORT(liaison_release) void liaison_release(void* memory) { ::operator delete(memory); }

LIAISON_EXPORT(liaison_load)
int liaison_load(const char* names, std::size_t names_size, const char* json, std::size_t size) {
    return static_cast<int>(engine().load({names, names_size}, {json, size}));
}

LIAISON_EXPORT(liaison_ask) int liaison_ask(const char* words, std::size_t size) {
    return static_cast<int>(engine().ask({words, size}));
}

LIAISON_EXPORT(liaison_complete) int liaison_complete(const char* words, std::size_t size) {
    return static_cast<int>(engine().complete({words, size}));
}

LIAISON_EXPORT(liaison_text) const char* liaison_text() { return engine().text().data(); }
LIAISON_EXPORT(liaison_text_size) std::size_t liaison_text_size() { return engine().text().size(); }
LIAISON_EXPORT(liaison_notes) const char* liaison_notes() { return engine().notes().data(); }
LIAISON_EXPORT(liaison_notes_size) std::size_t liaison_notes_size() {
    return engine().notes().size();
}
}
