#!/bin/sh
# A Wine prefix for the lab's client, with the double for IPv6 echo in it; a second run ends at once.
#   prefix.sh HOME OUT      HOME: what src/wine/setup.sh made; writes OUT/prefix and OUT/shim
# One prefix for one namespace: Wine's pings leave from the namespace of its services, which outlive a program by seconds.
set -eu

home=$1
out=$2
here=$(cd "$(dirname "$0")" && pwd)
wine=$here/../../wine
own_prefix=$here/../wine/own-prefix.sh
double=$here/../c/icmp6-double.c

mkdir -p "$out"
ready=$(cat "$0" "$own_prefix" "$double" "$wine"/iphlpapi-shim.* "$wine/make-shim.sh" "$home/ready" | sha256sum)
[ -f "$out/ready" ] && [ "$(cat "$out/ready")" = "$ready" ] && exit 0

rm -rf "$out/ready" "$out/shim"
# shellcheck disable=SC2046 # one word an export
"$wine/make-shim.sh" iphlpapi "$double" "$out/shim" \
    $(cat "$wine/iphlpapi-shim.exports") Icmp6CreateFile Icmp6SendEcho2 Icmp6ParseReplies IcmpCloseHandle
"$own_prefix" "$home" "$out"
echo "$ready" >"$out/ready"
