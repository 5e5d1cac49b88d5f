# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# Functions for the scripts in the folder above: they install packages and build presets. Messages
# go to standard error. There are none if nothing is missing and everything is up to date.

root=$(readlink -f "$(dirname "${BASH_SOURCE[0]}")/../..")

# The Debian packages that a build needs.
build_packages=(g++ cmake ninja-build
                libcli11-dev nlohmann-json3-dev libfmt-dev libutf8proc-dev libxxhash-dev libgumbo-dev)
if grep -qs '^VERSION_CODENAME=bookworm' /etc/os-release; then
    build_packages+=(libboost-json1.81-dev)  # the default Boost of bookworm has no Boost.JSON
else
    build_packages+=(libboost-json-dev)
fi

# The Debian packages for builds with sanitizers or for fuzzing.
# shellcheck disable=SC2034  # used by scripts that source this file
clang_packages=(clang-19 libclang-rt-19-dev)

# The Debian packages for the engine of the exported page, which is WebAssembly.
# shellcheck disable=SC2034
engine_packages=(clang-19 lld-19 wasi-libc libc++-19-dev-wasm32 libc++abi-19-dev-wasm32
                 libclang-rt-19-dev-wasm32 binaryen zopfli)
engine=$root/build/engine/liaison.wasm.gz

say() { printf 'liaison: %s\n' "$*" >&2; }

# die MESSAGE…: exits with 125, which differs from all exit codes of liaison (0 to 4).
die() {
    say "$@"
    exit 125
}

# quietly LOG COMMAND…: runs the command with its output in the file LOG. Prints LOG if it fails.
quietly() {
    local log=$1
    shift
    "$@" </dev/null >"$log" 2>&1 || { cat "$log" >&2; return 1; }
}

# Locks this checkout until `unlock` or the end of the script, so that only one script builds in it.
lock() {
    mkdir -p "$root/build"
    [[ -w $root/build ]] || die "cannot write to $root/build; it may belong to another user"
    exec 9>"$root/build/lock"
    if command -v flock >/dev/null; then flock 9; fi
}

unlock() { exec 9>&-; }

# install PACKAGE…: installs missing packages with apt, as root or by sudo, if there is apt.
install() {
    command -v apt-get >/dev/null || return 0
    local installed package missing=() apt
    installed=$(dpkg-query -Wf '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
    for package; do
        grep -qxF "installed $package" <<<"$installed" || missing+=("$package")
    done
    ((${#missing[@]})) || return 0

    local by_hand="as root: apt-get install ${missing[*]}"
    apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300)
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            say "packages are missing; $by_hand"
            return 0
        fi
        apt=(sudo "${apt[@]}")
    fi
    say "installing ${missing[*]} …"
    quietly "$root/build/install.log" "${apt[@]}" update || say "going on with the old package lists"
    quietly "$root/build/install.log" "${apt[@]}" install -y --no-install-recommends \
        "${missing[@]}" || die "could not install packages; $by_hand"
}

# packages_of COMMAND:PACKAGE…: prints the packages of missing commands. A command that exists may
# come from elsewhere, and could conflict with the Debian package.
packages_of() {
    local pair
    for pair; do
        command -v "${pair%:*}" >/dev/null || printf '%s\n' "${pair##*:}"
    done
}

# install_npm FOLDER: installs the npm packages that the lock file in the folder pins.
install_npm() {
    local folder=$root/$1
    [[ ! $folder/node_modules/.package-lock.json -nt $folder/package-lock.json ]] || return 0
    command -v npm >/dev/null || die "not found: npm, which installs what $1/package.json names"
    say "installing what $1/package.json names …"
    (cd "$folder" && quietly "$root/build/npm.log" npm ci) || die "could not install it"
    touch "$folder/node_modules/.package-lock.json"
}

# Exits with a message if a build tool is missing or too old. CMake fetches missing libraries.
check_tools() {
    local tool missing=() version
    for tool in c++ cmake ninja; do
        command -v "$tool" >/dev/null || missing+=("$tool")
    done
    ((${#missing[@]} == 0)) ||
        die "not found: ${missing[*]}. Install a C++20 compiler (GCC 12 or later), CMake 3.25 or later and Ninja."
    version=$(cmake --version | sed -n '1s/[^0-9]*//p')
    [[ $(printf '%s\n' 3.25 "$version" | sort -V | head -n 1) == 3.25 ]] ||
        die "CMake 3.25 or later is needed; this is $version"
}

# configure PRESET [OPTION…]: runs CMake for build/PRESET, unless it has run since the presets
# changed. An engine that is there is embedded.
configure() {
    local preset=$1 directory=$root/build/$1 embedded=()
    shift
    if [[ -e $engine && $preset != engine ]]; then
        embedded=(-D "LIAISON_ENGINE=$engine")
        grep -qsxF "LIAISON_ENGINE:FILEPATH=$engine" "$directory/CMakeCache.txt" || rm -f "$directory/build.ninja"
    fi
    case $preset in
        sanitize | fuzz-fast) command -v clang++-19 >/dev/null || die "not found: clang++-19, which can fuzz" ;;
    esac
    [[ ! $directory/build.ninja -nt $root/CMakePresets.json ]] || return 0
    check_tools
    quietly "$directory.log" cmake --fresh -S "$root" --preset "$preset" \
        "${embedded[@]}" "$@" || die "could not configure; if a \
library is missing and cannot be fetched, install CLI11, nlohmann_json 3.11, fmt 9, utf8proc, xxHash 0.8, gumbo, Boost 1.81"
}

# build PRESET [OPTION…]: builds in build/PRESET. The options are those of `cmake --build`.
build() {
    local preset=$1 directory=$root/build/$1
    configure "$preset"
    (cd "$root" && cmake --build --preset "$@") </dev/null 2>&1 | log_build "$directory.log" || {
        cat "$directory.log" >&2
        die "could not build"
    }
}

# Fetches the source of utf8proc to build/, as Debian has no library of it for WebAssembly. Leaves
# the system's package lists alone. If this fails, CMake downloads the release, which is the same
# file.
fetch_utf8proc() {
    utf8proc=$root/build/utf8proc_2.8.0.orig.tar.gz
    [[ ! -e $utf8proc ]] && command -v apt-get >/dev/null || return 0
    local folder=$root/build/apt
    mkdir -p "$folder/lists/partial"
    echo 'deb-src http://deb.debian.org/debian bookworm main' >"$folder/src.list"
    local get=(apt-get -o "Dir::Etc::sourcelist=$folder/src.list" -o Dir::Etc::sourceparts=-
               -o "Dir::State::lists=$folder/lists")
    (cd "$root/build" && quietly apt.log "${get[@]}" update &&
        quietly apt.log "${get[@]}" source --download-only utf8proc) || true
    rm -rf "$folder" "$root"/build/utf8proc_*.debian.* "$root"/build/utf8proc_*.dsc
}

# Builds the engine, if its compiler is there.
build_engine() {
    if ! command -v clang++-19 >/dev/null || [[ ! -e /usr/lib/llvm-19/lib/wasm32-wasi/libc++.a ]]; then
        say "going on without the engine of the exported page; it needs ${engine_packages[*]}"
        return 0
    fi
    fetch_utf8proc
    local archive=()
    [[ ! -e $utf8proc ]] || archive=(-D "LIAISON_UTF8PROC=$utf8proc")
    configure engine "${archive[@]}"
    build engine
}

# log_build FILE: copies its input, the output of a build, to FILE. Reports if it compiles files.
log_build() {
    local line told=
    while IFS= read -r line; do
        printf '%s\n' "$line"
        if [[ ! $told && $line == *Building* ]]; then
            say "building (the first time takes some minutes) …"
            told=1
        fi
    done >"$1"
}
