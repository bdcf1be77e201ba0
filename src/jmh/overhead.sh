#!/bin/sh
# Measures what the library costs, in Windows JVMs.
#   overhead.sh HOME OUT JAVA CLASSPATH PAGE CLI    JDK 17 and 25, all of it, in some ten minutes; writes the tables of the page
#   overhead.sh HOME OUT JAVA CLASSPATH             JDK 17, the calls alone, within a minute; prints their ratios, and never fails
#   overhead.sh HOME OUT JAVA CLASSPATH -           the same, however long it takes; fails where it cannot measure
#     HOME: what src/wine/setup.sh made; OUT: for what is made here; JAVA: the building one; PAGE: docs/performance.md;
#     CLI: the command line's jar
set -eu

home=$1
out=$2
java=$3
classpath=$4
page=${5:-}
cli=${6:-}
here=$(cd "$(dirname "$0")" && pwd)
package=io.github.winsockjna.overhead
heap=

# Before there is load of our own.
machine="$(wine --version 2>/dev/null), $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), load $(cut -d ' ' -f 1 /proc/loadavg) at the start"

# windows VERSION PROGRAM ARG...
windows() {
    version=$1
    shift
    "$home/java$version/bin/java" -XX:-PrintWarnings --enable-native-access=ALL-UNNAMED -classpath "$(echo "$classpath" | tr : ';')" \
        $heap "$package.$@"
}

# The same where the doubles answer. The launchers take these variables as they are.
doubled() {
    WINEPREFIX="$out/prefix" WINEDLLPATH="$out/shim" WINEDLLOVERRIDES='iphlpapi,ws2_32=n,b;mscoree=d;mshtml=d' windows "$@"
}

# calls VERSION ROUND... runs each group in a JVM of its own, and prints the files they wrote, separated by commas.
calls() {
    version=$1
    shift
    for group in OPTIONS ECHOES MESSAGES; do
        rm -f "$out/$group$version.txt"
        doubled "$version" Overhead $group "$out/$group$version.txt" "$@" >&2 || return 1
        printf '%s,' "$out/$group$version.txt"
    done
}

if [ -z "$page" ]; then
    echo "What a call costs, on $machine (docs/performance.md explains it; a busy machine shows other ratios):"
    timeout 60 "$0" "$@" - || echo "It could not be measured here, which proves nothing about the library."
    exit 0
fi

"$here/prefix.sh" "$home" "$out"

if [ "$page" = - ]; then
    files=$(calls 17 12 7)
    exec "$java" -classpath "$classpath" $package.PerformancePage - "$machine" 17 "$files"
fi

x86_64-w64-mingw32-gcc -O2 -o "$out/overhead.exe" "$here/c/overhead.c" -liphlpapi -lws2_32
x86_64-w64-mingw32-gcc -O2 -o "$out/echo.exe" "$here/c/echo.c" -liphlpapi -lws2_32

# A program and JNA in one jar, as the command line is.
classes=$(echo "$classpath" | tr : '\n' | grep '/test-classes$')
jna=$(echo "$classpath" | tr : '\n' | grep '/jna-[0-9.]*\.jar$')
rm -rf "$out/bare"
mkdir "$out/bare"
unzip -q "$jna" 'com/sun/jna/*' -d "$out/bare"
mkdir -p "$out/bare/io/github/winsockjna/overhead"
cp "$classes/io/github/winsockjna/overhead/BarePing.class" "$classes/io/github/winsockjna/overhead/BareIcmp.class" \
    "$out/bare/io/github/winsockjna/overhead"
printf 'Main-Class: %s.BarePing\nEnable-Native-Access: ALL-UNNAMED\n' $package >"$out/bare.txt"
"${java%/java}/jar" cfm "$out/bare.jar" "$out/bare.txt" -C "$out/bare" .

all=
for version in 17 25; do
    echo "JDK $version: calls"
    files=$(calls $version 8 31 "$out/overhead.exe")
    echo "JDK $version: whole pieces of work"
    heap=-Xmx256m
    for work in IN_FLIGHT SWEEP TRACE MONITOR 'JDK_TUNE TUNE' READ_ALL; do
        file="$out/${work%% *}$version.txt"
        # shellcheck disable=SC2086 # a list
        doubled $version WholeWork "$file" $work
        files=$files$file,
    done
    heap=
    echo "JDK $version: a UDP server"
    windows $version UdpServer "$out/server$version.txt"
    echo "JDK $version: real pings"
    windows $version PingBenchmark "$out/echo.exe" "$out/pings$version.txt"
    echo "JDK $version: cold starts"
    "$java" -classpath "$classpath" $package.ColdStart "$out/start$version.txt" "$home/java$version/bin/java" "$out/bare.jar" "$cli"
    all="$all $version $files$out/server$version.txt,$out/pings$version.txt,$out/start$version.txt"
done
# shellcheck disable=SC2086 # a list
exec "$java" -classpath "$classpath" $package.PerformancePage "$page" "$machine" $all
