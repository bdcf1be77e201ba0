#!/bin/sh
# Copies the Wine prefix that src/wine/setup.sh made, and puts the DLLs of OUT/shim in front of Wine's own.
#   own-prefix.sh HOME OUT      HOME: what setup.sh made; writes OUT/prefix; OUT/shim: what make-shim.sh made
# Not in src/wine: whatever changes there has the prefix in HOME made again.
set -eu

home=$1
out=$2

# By name, for programs may run in the prefix: not the file that belongs to its Wine server, and nobody's temporary files.
rm -rf "$out/prefix"
mkdir -p "$out/prefix/drive_c"
(cd "$home/prefix" && cp -a --reflink=auto .update-timestamp ./*.reg dosdevices "$out/prefix")
for folder in "$home/prefix/drive_c"/*; do
    case $folder in
        */users) ;;
        *) cp -a --reflink=auto "$folder" "$out/prefix/drive_c/" ;;
    esac
done
mkdir -p "$out/prefix/drive_c/users/$(id -un)/Temp"

cp --remove-destination "$out"/shim/*.dll "$out"/shim/x86_64-windows/*.dll "$out/prefix/drive_c/windows/system32/"
