#!/bin/sh
# Builds the test doubles: each NAME.c beside this script becomes OUT/NAME-double.dll.
#   make.sh OUT
# Not under the real names: a process that has loaded the real DLL would be given that one again.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
out=$1
mkdir -p "$out"
for source in "$here"/*.c; do
    dll=$out/$(basename "$source" .c)-double.dll
    # Newer than all that it is made of: nothing to do.
    [ -z "$(find "$here" -newer "$dll" 2>/dev/null || echo none)" ] && [ -f "$dll" ] && continue
    x86_64-w64-mingw32-gcc -shared -O2 -Wall -Wextra -Werror -Wno-attributes -o "$dll" "$source" -lws2_32
done
