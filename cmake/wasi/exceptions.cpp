// SPDX-License-Identifier: MIT
// Exceptions for WebAssembly: the functions of the C++ runtime that Debian's libc++abi lacks there,
// because it is built without exceptions. Clang 19 calls them from code that throws or catches
// (-fwasm-exceptions). The interface is that of the Itanium C++ ABI, "Exception Handling", with one
// difference: a landing pad calls `_Unwind_CallPersonality` itself to learn which of its catch
// clauses takes the exception. There is one thread. tests/engine/exceptions.cpp tests this file.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <typeinfo>

namespace __cxxabiv1 {

/// The base of the runtime's type descriptions, as libc++abi defines it: its virtual functions have
/// to be declared in the same order.
class __shim_type_info : public std::type_info {
  public:
    ~__shim_type_info() override;
    virtual void noop1() const;
    virtual void noop2() const;
    /// Whether a clause for this type takes a thrown object of another. Sets `object` to the part
    /// of it that has this type.
    virtual bool can_catch(const __shim_type_info* thrown, void*& object) const = 0;
};

}  // namespace __cxxabiv1

namespace {

using TypeInfo = __cxxabiv1::__shim_type_info;

/// What precedes a thrown object in memory.
struct alignas(std::max_align_t) Exception {
    std::type_info* type = nullptr;
    void* (*destroy)(void*) = nullptr;
    void* caught_part = nullptr;  ///< the thrown object, or its base that the clause has named
    Exception* outer = nullptr;   ///< the exception that was being handled when this was caught
    int handlers = 0;             ///< clauses that handle it
    bool is_rethrown = false;     ///< it outlives the clause that threw it again

    void* object() { return this + 1; }
    static Exception* of(void* object) { return static_cast<Exception*>(object) - 1; }
};

/// The exceptions that are being handled, the innermost first.
Exception* handled = nullptr;

/// Reads the tables that the compiler writes for a function (DWARF's LEB128 numbers).
class TableReader {
  public:
    explicit TableReader(const std::uint8_t* at) : at_(at) {}

    const std::uint8_t* at() const { return at_; }
    std::uint8_t byte() { return *at_++; }

    std::uintptr_t number() {
        unsigned bits = 0;
        return read(bits);
    }

    std::intptr_t signed_number() {
        unsigned bits = 0;
        std::uintptr_t value = read(bits);
        const bool is_negative = (at_[-1] & 0x40U) != 0;
        if (is_negative && bits < 8 * sizeof value) value |= ~std::uintptr_t{0} << bits;
        return static_cast<std::intptr_t>(value);
    }

  private:
    std::uintptr_t read(unsigned& bits) {
        std::uintptr_t value = 0;
        std::uint8_t next = 0x80;
        for (; (next & 0x80U) != 0; bits += 7) {
            next = byte();
            value |= static_cast<std::uintptr_t>(next & 0x7FU) << bits;
        }
        return value;
    }

    const std::uint8_t* at_;
};

/// The table of a function's landing pads.
struct LandingPads {
    const std::uint8_t* types_end = nullptr;  ///< the types of its clauses precede this address
    const std::uint8_t* first_clause = nullptr;

    /// Reads it up to the landing pad with that index.
    LandingPads(const std::uint8_t* table, std::uintptr_t index) {
        constexpr std::uint8_t kOmitted = 0xFF;
        TableReader reader(table);
        if (reader.byte() != kOmitted) std::abort();  // this compiler always omits the start
        if (reader.byte() != kOmitted) {
            const auto distance = reader.number();
            types_end = reader.at() + distance;
        }
        reader.byte();  // how the landing pads are encoded: always as numbers
        const auto size = reader.number();
        const std::uint8_t* const clauses = reader.at() + size;
        std::uintptr_t clause = 0;
        for (std::uintptr_t i = 0; i <= index; ++i) {
            reader.number();
            clause = reader.number();
        }
        if (clause > 0) first_clause = clauses + clause - 1;
    }

    /// The type of a clause; null for `catch (...)`.
    const TypeInfo* type(std::intptr_t clause) const {
        const TypeInfo* found = nullptr;
        std::memcpy(&found, types_end - clause * static_cast<std::intptr_t>(sizeof found),
                    sizeof found);
        return found;
    }
};

[[noreturn]] void throw_again(Exception& exception) {
    constexpr int kCppTag = 0;
    __builtin_wasm_throw(kCppTag, exception.object());
}

}  // namespace

extern "C" {

/// A landing pad's question, and the answer to it. The compiler knows this layout.
struct {
    std::uintptr_t landing_pad;
    const std::uint8_t* table;
    std::uintptr_t clause;  ///< the number of the clause that takes the exception; 0: none
} __wasm_lpad_context;

int _Unwind_CallPersonality(void* object) {
    auto& context = __wasm_lpad_context;
    context.clause = 0;
    if (context.table == nullptr) return 0;
    Exception& exception = *Exception::of(object);
    const LandingPads pads(context.table, context.landing_pad);
    for (const std::uint8_t* at = pads.first_clause; at != nullptr;) {
        TableReader reader(at);
        const auto clause = reader.signed_number();
        if (clause > 0) {
            const TypeInfo* const type = pads.type(clause);
            void* part = object;
            if (type == nullptr ||
                type->can_catch(static_cast<const TypeInfo*>(exception.type), part)) {
                exception.caught_part = part;
                context.clause = static_cast<std::uintptr_t>(clause);
                return 0;
            }
        }
        const std::uint8_t* const from = reader.at();
        const auto distance = reader.signed_number();
        at = distance == 0 ? nullptr : from + distance;
    }
    return 0;
}

void* __cxa_allocate_exception(std::size_t size) noexcept {
    void* memory = std::malloc(sizeof(Exception) + size);
    if (memory == nullptr) std::abort();
    return (new (memory) Exception)->object();
}

void __cxa_free_exception(void* object) noexcept { std::free(Exception::of(object)); }

[[noreturn]] void __cxa_throw(void* object, std::type_info* type, void* (*destroy)(void*)) {
    Exception& exception = *Exception::of(object);
    exception.type = type;
    exception.destroy = destroy;
    exception.caught_part = object;
    throw_again(exception);
}

void* __cxa_get_exception_ptr(void* object) noexcept { return Exception::of(object)->caught_part; }

void* __cxa_begin_catch(void* object) noexcept {
    Exception& exception = *Exception::of(object);
    exception.is_rethrown = false;
    if (exception.handlers++ == 0) {
        exception.outer = handled;
        handled = &exception;
    }
    return exception.caught_part;
}

void __cxa_end_catch() {
    Exception* const exception = handled;
    if (exception == nullptr || --exception->handlers > 0) return;
    handled = exception->outer;
    if (exception->is_rethrown) return;
    if (exception->destroy != nullptr) exception->destroy(exception->object());
    __cxa_free_exception(exception->object());
}

[[noreturn]] void __cxa_rethrow() {
    if (handled == nullptr) std::terminate();
    handled->is_rethrown = true;
    throw_again(*handled);
}

}  // extern "C"

// libc++abi's own would end the program, for want of exceptions.
void* operator new(std::size_t size) {
    if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}
void* operator new[](std::size_t size) { return operator new(size); }
