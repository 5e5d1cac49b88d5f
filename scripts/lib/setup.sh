# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# Sourced by the scripts beside it: installs what is missing and builds a preset. All that it says
# goes to stderr; with nothing to do it says nothing.

root=$(readlink -f "$(dirname "${BASH_SOURCE[0]}")/../..")

# What a build needs, as Debian calls it.
build_packages=(g++ cmake ninja-build
                libcli11-dev nlohmann-json3-dev libfmt-dev libutf8proc-dev libxxhash-dev libgumbo-dev)
if grep -qs '^VERSION_CODENAME=bookworm' /etc/os-release; then
    build_packages+=(libboost-json1.81-dev)  # its usual Boost is older than Boost.JSON
else
    build_packages+=(libboost-json-dev)
fi

# What is built under the sanitizers, for it can be fuzzed then.
# shellcheck disable=SC2034  # scripts that source this use it
clang_packages=(clang-19 libclang-rt-19-dev)

say() { printf 'liaison: %s\n' "$*" >&2; }

# No exit code of the program itself is above 4.
die() {
    say "$@"
    exit 125
}

# quietly LOG COMMAND…: runs the command with its output in LOG, which is shown if it fails.
quietly() {
    local log=$1
    shift
    "$@" </dev/null >"$log" 2>&1 || { cat "$log" >&2; return 1; }
}

# Until the script ends or lets go of it, no other one sets up this checkout.
lock() {
    mkdir -p "$root/build"
    [[ -w $root/build ]] || die "cannot write to $root/build; it may belong to another user"
    exec 9>"$root/build/lock"
    if command -v flock >/dev/null; then flock 9; fi
}

unlock() { exec 9>&-; }

# install PACKAGE…: installs those that are missing, where there is apt and the right to use it.
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

# packages_of COMMAND:PACKAGE…: the packages of the commands that are missing. One that is there may
# be from elsewhere, and in the way of Debian's.
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

# Stops where the tools of a build are missing. Libraries are CMake's concern: it fetches those that
# the system lacks.
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

# configure PRESET: sets up build/PRESET, unless that is done.
configure() {
    local preset=$1 directory=$root/build/$1
    case $preset in
        sanitize | fuzz-fast) command -v clang++-19 >/dev/null || die "not found: clang++-19, which can fuzz" ;;
    esac
    [[ ! $directory/build.ninja -nt $root/CMakePresets.json ]] || return 0
    check_tools
    quietly "$directory.log" cmake --fresh -S "$root" --preset "$preset" || die "could not configure; if a \
library is missing and cannot be fetched, install CLI11, nlohmann_json 3.11, fmt 9, utf8proc, xxHash 0.8, gumbo, Boost 1.81"
}

# build PRESET [OPTION…]: brings build/PRESET up to date; options are those of `cmake --build`.
build() {
    local preset=$1 directory=$root/build/$1
    configure "$preset"
    (cd "$root" && cmake --build --preset "$@") </dev/null 2>&1 | log_build "$directory.log" || {
        cat "$directory.log" >&2
        die "could not build"
    }
}

# Writes its input to a file; says so once if it shows that there is something to build.
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
