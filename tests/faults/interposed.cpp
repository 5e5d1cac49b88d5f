// SPDX-License-Identifier: MIT
// A library for LD_PRELOAD that lets a call of a program fail, or stops the program at it:
//
//     FAULT_CALL=write FAULT_AT=3 FAULT_ERRNO=28 LD_PRELOAD=… program
//
// FAULT_CALL is allocate, write, fsync, rename, close, open, mkostemp or pthread_create. The call
// with the number FAULT_AT fails with FAULT_ERRNO; with FAULT_ONWARDS, all later ones fail as well.
// FAULT_HOW=short makes a write accept only one byte. FAULT_HOW=stop or hangup sends the signal
// SIGSTOP or SIGHUP instead. The number of calls is written to the file FAULT_COUNT. Calls before
// main and messages on standard error do not count.

#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
int fsync(int fd);
int mkostemp(char* name, int flags);
}

namespace {

constexpr struct {
    const char* name;
    int signal;
} kSignals[] = {{"stop", SIGSTOP}, {"hangup", SIGHUP}};

bool counting = false;
unsigned long calls = 0;
unsigned long at = 0;
bool onwards = false;
int error = 0;
const char* call = "";
const char* how = "";
const char* count_file = nullptr;

unsigned long number(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? 0 : std::strtoul(value, nullptr, 10);
}

const char* text(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

/// Whether this call of the function `name` must fail. If so, sets errno.
bool fails(const char* name) {
    if (!counting || std::strcmp(name, call) != 0) return false;
    ++calls;
    const bool meant = calls == at || (onwards && at > 0 && calls > at);
    if (!meant) return false;
    for (const auto& [name_of_signal, signal] : kSignals) {
        if (std::strcmp(how, name_of_signal) != 0) continue;
        ::raise(signal);
        return false;
    }
    errno = error;
    return true;
}

template <typename Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

[[gnu::destructor]] void write_count() {
    if (!counting || count_file == nullptr) return;
    counting = false;
    char digits[24];
    const int length = std::snprintf(digits, sizeof digits, "%lu", calls);
    const int fd = ::open(count_file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (fd >= 0 && ::write(fd, digits, static_cast<std::size_t>(length)) != length) std::abort();
}

}  // namespace

extern "C" {

/// Starts counting when main blocks the signals of writing, before it reads its arguments.
int sigprocmask(int change, const sigset_t* signals, sigset_t* before) noexcept {
    static auto* const function = real<int(int, const sigset_t*, sigset_t*)>("sigprocmask");
    if (!counting) {
        call = text("FAULT_CALL");
        how = text("FAULT_HOW");
        at = number("FAULT_AT");
        error = static_cast<int>(number("FAULT_ERRNO"));
        onwards = number("FAULT_ONWARDS") != 0;
        count_file = std::getenv("FAULT_COUNT");
        counting = true;
    }
    return function(change, signals, before);
}

void* malloc(std::size_t size) { return fails("allocate") ? nullptr : __libc_malloc(size); }
void* calloc(std::size_t count, std::size_t size) {
    return fails("allocate") ? nullptr : __libc_calloc(count, size);
}
void* realloc(void* block, std::size_t size) {
    return fails("allocate") ? nullptr : __libc_realloc(block, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) {
    return fails("allocate") ? nullptr : __libc_memalign(alignment, size);
}

ssize_t write(int fd, const void* bytes, std::size_t count) {
    static auto* const function = real<ssize_t(int, const void*, std::size_t)>("write");
    if (fd != STDERR_FILENO && fails("write")) {
        if (std::strcmp(how, "short") != 0) return -1;
        count = count > 0 ? 1 : 0;
    }
    return function(fd, bytes, count);
}

int fsync(int fd) {
    static auto* const function = real<int(int)>("fsync");
    return fails("fsync") ? -1 : function(fd);
}

int rename(const char* from, const char* to) noexcept {
    static auto* const function = real<int(const char*, const char*)>("rename");
    return fails("rename") ? -1 : function(from, to);
}

int close(int fd) {
    static auto* const function = real<int(int)>("close");
    const bool failing = fails("close");
    const int reason = errno;
    const int result = function(fd);
    if (failing) errno = reason;
    return failing ? -1 : result;
}

int mkostemp(char* name, int flags) {
    static auto* const function = real<int(char*, int)>("mkostemp");
    return fails("mkostemp") ? -1 : function(name, flags);
}

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*begin)(void*),
                   void* argument) noexcept {
    static auto* const function = real<decltype(::pthread_create)>("pthread_create");
    return fails("pthread_create") ? errno : function(thread, attributes, begin, argument);
}

int open(const char* path, int flags, ...) {
    static auto* const function = real<int(const char*, int, ...)>("open");
    std::va_list arguments;
    va_start(arguments, flags);
    const unsigned mode = (flags & O_CREAT) != 0 ? va_arg(arguments, unsigned) : 0;
    va_end(arguments);
    return fails("open") ? -1 : function(path, flags, mode);
}
}
