// SPDX-License-Identifier: MIT
// Tells libFuzzer what GCC's -fsanitize-coverage=trace-pc reports: each place in the program that
// is reached counts up one of so many counters. (Clang 14 cannot compile the ranges of GCC's
// library.)

#include <cstdint>

// The functions themselves must not report where they are.
#define UNINSTRUMENTED [[gnu::no_sanitize_coverage, gnu::no_sanitize("address", "undefined")]]

// NOLINTBEGIN: names that the compiler and libFuzzer know
extern "C" {
void __sanitizer_cov_8bit_counters_init(std::uint8_t* first, std::uint8_t* last);
UNINSTRUMENTED void __sanitizer_cov_trace_pc();
UNINSTRUMENTED void __sanitizer_cov_trace_cmpf(float a, float b);
UNINSTRUMENTED void __sanitizer_cov_trace_cmpd(double a, double b);
}
// NOLINTEND

namespace {

constexpr unsigned kBits = 17;
constexpr std::uint64_t kCounters = 1U << kBits;
std::uint8_t counters[kCounters];

[[gnu::constructor]] UNINSTRUMENTED void register_counters() {
    __sanitizer_cov_8bit_counters_init(counters, counters + kCounters);
}

}  // namespace

void __sanitizer_cov_trace_pc() {
    // Multiplicative hashing: D. E. Knuth, The Art of Computer Programming, volume 3, section 6.4.
    const auto place = reinterpret_cast<std::uintptr_t>(__builtin_return_address(0));
    ++counters[(place * 0x9E3779B97F4A7C15U) >> (64U - kBits)];
}

// Comparisons of numbers that libFuzzer has no use for.
void __sanitizer_cov_trace_cmpf(float /*a*/, float /*b*/) {}
void __sanitizer_cov_trace_cmpd(double /*a*/, double /*b*/) {}
