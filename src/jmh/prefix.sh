#!/bin/sh
# A Wine prefix whose Winsock and ICMP answer in user mode what the benchmark asks; a second run ends at once.
#   prefix.sh HOME OUT      HOME: what src/wine/setup.sh made; writes OUT/prefix and OUT/shim
set -eu

home=$1
out=$2
here=$(cd "$(dirname "$0")" && pwd)
wine=$here/../wine
own_prefix=$here/../test/wine/own-prefix.sh

mkdir -p "$out"
ready=$(cat "$0" "$own_prefix" "$here"/c/*-double.c "$wine"/iphlpapi-shim.* "$wine/make-shim.sh" "$home/ready" | sha256sum)
[ -f "$out/ready" ] && [ "$(cat "$out/ready")" = "$ready" ] && exit 0

rm -rf "$out/ready" "$out/shim"
# shellcheck disable=SC2046 # one word an export
"$wine/make-shim.sh" iphlpapi "$here/c/iphlpapi-double.c" "$out/shim" \
    $(cat "$wine/iphlpapi-shim.exports") IcmpCreateFile IcmpCloseHandle IcmpSendEcho
"$wine/make-shim.sh" ws2_32 "$here/c/ws2_32-double.c" "$out/shim" bind closesocket getsockopt setsockopt WSAIoctl WSARecvMsg
"$own_prefix" "$home" "$out"
echo "$ready" >"$out/ready"
