#!/bin/sh
# Wine 10 beside the system's own Wine, as a second instrument; setup.sh has run before. A second run ends at once.
#   setup10.sh HOME VERSION...    writes HOME/wine10/javaVERSION/bin/java, launchers of the same Windows JDKs, and a prefix of their own
# Debian trixie's packages are unpacked, not installed: they come with the C library that they need.
set -eu

home=$1
shift
dir=$home/wine10
here=$(cd "$(dirname "$0")" && pwd)
libraries=$dir/root/usr/lib/x86_64-linux-gnu
programs=$dir/root/usr/lib/wine
windows=$libraries/wine/x86_64-windows

say() { echo "winsock-jna: $*" >&2; }
fail() { say "$*"; exit 1; }

install_patchelf() {
    ! command -v patchelf >/dev/null || return 0
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || fail "Wine 10 needs the command patchelf"
    apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends patchelf >"$home/apt.log" 2>&1 ||
        { cat "$home/apt.log" >&2; fail "apt-get could not install patchelf"; }
}

# The system's mirror, with package lists of our own, and nothing that counts as installed.
trixie() {
    apt-get -qq -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$dir/apt/etc" -o Dir::State="$dir/apt/state" \
        -o Dir::State::status="$dir/apt/state/status" -o Dir::State::lists="$dir/apt/lists" -o Dir::Cache="$dir/apt/cache" \
        -o Acquire::Languages=none -o APT::Sandbox::User=root "$@"
}

unpack_packages() {
    mkdir -p "$dir/apt/state" "$dir/apt/lists/partial" "$dir/apt/cache/archives/partial" "$dir/apt/etc" "$dir/packages"
    mirror=$(awk '/^URIs:/ { print $2; exit }' /etc/apt/sources.list.d/debian.sources)
    printf 'Types: deb\nURIs: %s\nSuites: trixie\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n' "$mirror" \
        >"$dir/apt/etc/trixie.sources"
    : >"$dir/apt/state/status"
    trixie update
    (cd "$dir/packages" && trixie download libwine wine64 libc6 libgcc-s1 libunwind8 liblzma5 libz-mingw-w64)
    for package in "$dir"/packages/*.deb; do
        dpkg-deb -x "$package" "$dir/root"
    done
    rm -rf "$dir/packages" "$dir/apt"
}

# The programs find their loader and libraries by path, and wineserver is the program, not Debian's script with its absolute paths.
make_programs() {
    for program in wine64 wineserver64; do
        patchelf --set-interpreter "$libraries/ld-linux-x86-64.so.2" --force-rpath --set-rpath "$libraries" "$programs/$program"
    done
    ln -sf wineserver64 "$programs/wineserver"
    # What the package does when it is installed: zlib marked as one of Wine's own DLLs.
    zlib=$dir/root/usr/x86_64-w64-mingw32/lib/zlib1.dll
    { head -c 64 "$zlib"; printf 'Wine builtin DLL\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0'; tail -c +97 "$zlib"; } >"$windows/zlib1.dll"
    # A prefix has copies of the DLLs; most of their size is debug information.
    find "$windows" -type f -size +16k -print0 | xargs -0 -n 40 x86_64-w64-mingw32-strip 2>/dev/null || true
}

make_prefix() {
    WINE_LIBRARIES=$libraries/wine "$here/make-shim.sh" iphlpapi "$here/iphlpapi10-shim.c" "$dir/shim" \
        GetAdaptersAddresses IcmpParseReplies IcmpSendEcho2 IcmpSendEcho2Ex
    cat >"$dir/wine" <<END
#!/bin/sh
export WINEPREFIX="\${WINEPREFIX:-$dir/prefix}" WINEDEBUG="\${WINEDEBUG:--all}" WINEDLLPATH="\${WINEDLLPATH:-$dir/shim}"
export WINEDLLOVERRIDES="\${WINEDLLOVERRIDES:-iphlpapi=n,b;mscoree=d;mshtml=d}"
exec "$programs/wine64" "\$@"
END
    chmod +x "$dir/wine"
    WINEDLLOVERRIDES='mscoree=d;mshtml=d' "$dir/wine" wineboot -i >/dev/null 2>&1
    WINEPREFIX="$dir/prefix" "$programs/wineserver" -w
    cp --remove-destination "$dir"/shim/*.dll "$dir"/shim/x86_64-windows/*.dll "$dir/prefix/drive_c/windows/system32/"
}

make_launcher() {
    mkdir -p "$dir/java$1/bin"
    printf '#!/bin/sh\nexec "%s/wine" "%s/jdk%s/bin/java.exe" "$@"\n' "$dir" "$home" "$1" >"$dir/java$1/bin/java"
    chmod +x "$dir/java$1/bin/java"
}

[ -f /etc/apt/sources.list.d/debian.sources ] || fail "Wine 10 is set up from Debian's packages, and this is no Debian 12 or newer"
ready=$(cat "$0" "$here/iphlpapi10-shim.c" "$here/iphlpapi-shim.h" "$here/make-shim.sh" | sha256sum)
if ! [ -f "$dir/ready" ] || [ "$(cat "$dir/ready")" != "$ready" ]; then
    say "setting up Wine 10"
    rm -rf "$dir"
    mkdir -p "$dir/root"
    install_patchelf
    unpack_packages
    make_programs
    make_prefix
    echo "$ready" >"$dir/ready"
fi
for version; do
    make_launcher "$version"
done
