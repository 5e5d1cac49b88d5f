// SPDX-License-Identifier: MIT
// Addresses of the web, by the grammar of RFC 3986.

#include "liaison/load/format/web_address.hpp"

#include "catch.hpp"

using liaison::load::is_web_address;

TEST_CASE("An http or https URI with a host is an address of the web") {
    for (const char* address :
         {"https://www.un.org", "http://un.org/", "HTTPS://UN.ORG/a", "https://un.org:8080/a?b=c#d",
          "https://un.org?b", "https://un.org#d", "https://user@un.org/", "https://[2001:db8::1]/a",
          "https://[::1]:80", "https://192.0.2.1/", "https://un.org/a%20b", "https://un.org/é",
          "https://bücher.example/", "https://un.org/a//b", "https://un.org:65535/"}) {
        INFO(address);
        CHECK(is_web_address(address));
    }
}

TEST_CASE("A text without scheme or host, with a wrong port or with spaces is not") {
    for (const char* address : {"",
                                "www.e.org/x",
                                "un.org",
                                "//un.org/a",
                                "ftp://un.org/",
                                "mailto:a@un.org",
                                "https:",
                                "https:/un.org",
                                "https://",
                                "https:///a",
                                "https://?a",
                                "http://http://un.org",
                                "https://un.org:99999/",
                                "https://un.org:65536/",
                                "https://un.org:/",
                                "https://un.org:a/",
                                "https://un.org:-1/",
                                "https://un org/",
                                "https://un.org/a b",
                                "https://un.org/a\tb",
                                "https://un.org/<a>",
                                "https://un.org/%",
                                "https://un.org/%2",
                                "https://un.org/%zz",
                                "https://[::1",
                                "https://[]/",
                                "https://[un.org]/",
                                "https://a]b/",
                                "https://user@/"}) {
        INFO(address);
        CHECK_FALSE(is_web_address(address));
    }
}
