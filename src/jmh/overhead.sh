#!/bin/sh
# Measures what a call through the library costs, in a Windows JVM 17 and 25, and writes the tables of the page.
#   overhead.sh HOME OUT JAVA CLASSPATH PAGE
#     HOME: what src/wine/setup.sh made; OUT: for what is made here; JAVA: the building one; PAGE: docs/performance.md
set -eu

home=$1
out=$2
java=$3
classpath=$4
page=$5
here=$(cd "$(dirname "$0")" && pwd)

# Before there is load of our own.
load=$(cut -d ' ' -f 1 /proc/loadavg)
"$here/prefix.sh" "$home" "$out"
x86_64-w64-mingw32-gcc -O2 -o "$out/overhead.exe" "$here/c/overhead.c" -liphlpapi -lws2_32

# The launchers take them as they are.
export WINEPREFIX="$out/prefix" WINEDLLPATH="$out/shim" WINEDLLOVERRIDES='iphlpapi,ws2_32=n,b;mscoree=d;mshtml=d'
for version in 17 25; do
    "$home/java$version/bin/java" -XX:-PrintWarnings --enable-native-access=ALL-UNNAMED -classpath "$(echo "$classpath" | tr : ';')" \
        io.github.winsockjna.overhead.Overhead "$out/overhead.exe" "$out/jdk$version.txt"
done
exec "$java" -classpath "$classpath" io.github.winsockjna.overhead.PerformancePage "$page" \
    "$(wine --version 2>/dev/null), $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), load $load at the start" \
    17 "$out/jdk17.txt" 25 "$out/jdk25.txt"
