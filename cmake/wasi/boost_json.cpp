// SPDX-License-Identifier: MIT
// The part of Boost.JSON that its parser of events needs. Debian has a library of it, but not for
// WebAssembly.
#define BOOST_JSON_SOURCE
#include <boost/json/basic_parser.hpp>
#include <boost/json/detail/impl/default_resource.ipp>
#include <boost/json/detail/impl/except.ipp>
#include <boost/json/detail/impl/stack.ipp>
#include <boost/json/impl/error.ipp>
#include <boost/json/impl/null_resource.ipp>
