// SPDX-License-Identifier: MIT
// Tests cmake/wasi/exceptions.cpp: `run` returns the number of the first test that fails, or 0.
#include <cstdint>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <variant>

namespace {

int alive = 0;

struct Counted {
    Counted() { ++alive; }
    Counted(const Counted&) { ++alive; }
    Counted& operator=(const Counted&) = default;
    ~Counted() { --alive; }
};

struct First {
    virtual ~First() = default;
    int one = 1;
};
struct Second {
    virtual ~Second() = default;
    int two = 2;
};
struct Both : First, Second {
    Counted counted;
};
struct Lasting : virtual Second {};

__attribute__((noinline)) void fail(const std::string& message) {
    const Counted local;
    throw std::runtime_error(message);
}

__attribute__((noinline)) void rethrow() {
    try {
        fail("again");
    } catch (...) {
        const Counted local;
        throw;
    }
}

bool takes_the_first_clause_that_fits() {
    try {
        fail("a message");
    } catch (const std::logic_error&) {
        return false;
    } catch (const std::exception& error) {
        return error.what() == std::string("a message");
    }
    return false;
}

bool takes_a_base_at_an_offset() {
    try {
        throw Both();
    } catch (const Second& second) {
        return second.two == 2 && alive == 1;
    }
    return false;
}

bool takes_a_virtual_base() {
    try {
        throw Lasting();
    } catch (const Second& second) {
        return second.two == 2;
    }
    return false;
}

bool takes_numbers_and_pointers() {
    int sum = 0;
    try {
        throw 7;
    } catch (int number) {
        sum += number;
    }
    Both both;
    try {
        throw &both;
    } catch (const Second* second) {
        sum += second->two;
    }
    return sum == 9;
}

bool passes_on_what_no_clause_takes() {
    try {
        try {
            fail("deep");
        } catch (const std::bad_alloc&) {
            return false;
        }
    } catch (const std::runtime_error& error) {
        return error.what() == std::string("deep");
    }
    return false;
}

bool rethrows_to_another_function() {
    try {
        rethrow();
    } catch (const std::runtime_error& error) {
        return error.what() == std::string("again");
    }
    return false;
}

bool rethrows_within_a_handler() {
    std::string seen;
    try {
        throw Both();
    } catch (const First& outer) {
        try {
            throw;
        } catch (const Second& inner) {
            seen += std::to_string(inner.two);
        }
        seen += std::to_string(outer.one) + std::to_string(alive);
    }
    return seen == "211";
}

bool handles_one_exception_within_another() {
    std::string seen;
    try {
        fail("outer");
    } catch (const std::exception& outer) {
        try {
            fail("inner");
        } catch (const std::exception& inner) {
            seen += inner.what();
        }
        seen += outer.what();
    }
    return seen == "innerouter";
}

bool replaces_an_exception() {
    try {
        try {
            throw Both();
        } catch (const Both&) {
            fail("new");
        }
    } catch (const std::exception& error) {
        return error.what() == std::string("new") && alive == 0;
    }
    return false;
}

bool throws_from_a_constructor() {
    struct Half {
        Counted counted;
        Half() { fail("half"); }
    };
    try {
        const auto half = std::make_unique<Half>();
    } catch (const std::runtime_error&) {
        return true;
    }
    return false;
}

bool throws_from_the_library() {
    try {
        return std::get<int>(std::variant<int, bool>(true)) < 0;
    } catch (const std::bad_variant_access&) {
        return true;
    }
}

bool throws_if_memory_ends() {
    try {
        ::operator delete(::operator new(SIZE_MAX - 65536));
        return false;
    } catch (const std::bad_alloc&) {
        return true;
    }
}

constexpr bool (*kTests[])() = {takes_the_first_clause_that_fits,
                                takes_a_base_at_an_offset,
                                takes_a_virtual_base,
                                takes_numbers_and_pointers,
                                passes_on_what_no_clause_takes,
                                rethrows_to_another_function,
                                rethrows_within_a_handler,
                                handles_one_exception_within_another,
                                replaces_an_exception,
                                throws_from_a_constructor,
                                throws_from_the_library,
                                throws_if_memory_ends};

}  // namespace

extern "C" __attribute__((export_name("run"))) int run() {
    int number = 0;
    for (const auto test : kTests) {
        ++number;
        if (!test() || alive != 0) return number;
    }
    return 0;
}
