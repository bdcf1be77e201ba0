#!/bin/sh
# Puts a DLL of ours in front of one of Wine's, under the real name.
#   make-shim.sh DLL SOURCE.c OUT EXPORT...      DLL: iphlpapi or ws2_32
# The EXPORTs are defined by SOURCE.c; every other export of DLL is forwarded to Wine's own, which gets the name w<DLL>.
# WINE_LIBRARIES: where Wine has its DLLs, unless it is the system's. SOURCE.c reaches Wine's functions through GetProcAddress(LoadLibraryA("w<DLL>.dll"), ...).
# OUT/<DLL>.dll and OUT/x86_64-windows/w<DLL>.dll belong into a prefix's system32. Run with WINEDLLPATH=OUT and
# WINEDLLOVERRIDES='<DLL>=n,b;...', so that Wine prefers the file and finds the Unix part in OUT/x86_64-unix.
set -eu

dll=$1
source=$2
out=$3
shift 3
wine=${WINE_LIBRARIES:-/usr/lib/x86_64-linux-gnu/wine}
[ -f "$wine/x86_64-windows/$dll.dll" ] || { echo "make-shim: no $dll.dll below $wine" >&2; exit 1; }

mkdir -p "$out/x86_64-windows" "$out/x86_64-unix"
cp "$wine/x86_64-windows/$dll.dll" "$out/x86_64-windows/w$dll.dll"
if [ -f "$wine/x86_64-unix/$dll.so" ]; then
    cp "$wine/x86_64-unix/$dll.so" "$out/x86_64-unix/w$dll.so"
fi

# The name table's rows read "[  23] name"; a number there plus the base is the ordinal. Ordinals are kept: the JDK imports Winsock by ordinal.
x86_64-w64-mingw32-objdump -p "$wine/x86_64-windows/$dll.dll" | awk -v dll="$dll" -v own=" $* " '
    /Export Address Table -- Ordinal Base/ { base = $NF }
    /\[Ordinal\/Name Pointer\] Table/ { print "LIBRARY " dll; print "EXPORTS"; table = 1; next }
    table && /^[ \t]*\[ *[0-9]+\]/ {
        index_ = $0; sub(/^[ \t]*\[ */, "", index_); sub(/\].*/, "", index_)
        name = $NF
        if (name ~ /@/) next
        seen[name] = 1
        print (index(own, " " name " ") ? name : name " = w" dll "." name) " @" (index_ + base)
        next
    }
    table && NF == 0 { exit }
    END { n = split(own, names, " "); for (i = 1; i <= n; i++) if (!(names[i] in seen)) print names[i] }
' >"$out/$dll.def"

libraries=-lws2_32
[ "$dll" != ws2_32 ] || libraries=
x86_64-w64-mingw32-gcc -shared -O2 -Wall -Wextra -Wno-attributes -o "$out/$dll.dll" "$source" "$out/$dll.def" $libraries
