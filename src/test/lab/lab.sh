#!/bin/bash
# A network of four namespaces:  client -- router1 -- router2 -- server  (IPv4 and IPv6), with every ICMP error there is.
#   lab.sh up | down | show | missing | shorten | lengthen
#   environment: LAB, the prefix of the namespaces' names (wj); OWNER, the id of a process with whose end the lab goes down
# Needs root, iproute2 and python3; iptables for the REJECT and DROP targets and /dev/net/tun for the responder's.
# `missing` prints, a line each, what the lab, its firewall or its responder lacks here; nothing when all is there.
# `shorten` and `lengthen` change a route while programs run: 10.71.3.20 and fd71:3::20 are on router1, or on the server again.
# Both ends of each link are made inside the namespaces, so nothing of it ever shows outside, and no packet can leave.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
prefix=${LAB:-wj}
client=${prefix}c router1=${prefix}r1 router2=${prefix}r2 server=${prefix}s
trial=${prefix}t

inside() {
    local namespace=$1
    shift
    ip netns exec "$namespace" "$@"
}

# The namespace's own kernel setting; written directly, for sysctl is not on every machine.
kernel() { inside "$1" sh -c "echo $3 >/proc/sys/net/$2"; }

remove() {
    local namespace pid
    for namespace in "$@"; do
        [ -e "/run/netns/$namespace" ] || continue
        # Only what runs inside our own namespace, by its id.
        for pid in $(ip netns pids "$namespace"); do
            kill "$pid" 2>/dev/null || true
        done
        ip netns del "$namespace"
    done
}

down() { remove "$client" "$router1" "$router2" "$server" "$trial"; }

# Tried rather than looked up: a container's root may hold the commands and not the rights.
has_namespaces() { ip netns add "$1" 2>/dev/null; }
has_firewall() {
    inside "$1" iptables -A INPUT -p icmp -d 192.0.2.1 -j REJECT --reject-with icmp-host-prohibited 2>/dev/null &&
        inside "$1" ip6tables -A INPUT -p icmpv6 -d 2001:db8::1 -j REJECT --reject-with icmp6-no-route 2>/dev/null
}
has_tun() { ip -n "$1" tuntap add mode tun name trial 2>/dev/null && ip -n "$1" link del trial; }

missing() {
    local command
    [ "$(id -u)" = 0 ] || { echo "lab needs root"; return; }
    for command in ip python3; do
        command -v "$command" >/dev/null || { echo "lab needs the command $command"; return; }
    done
    remove "$trial"
    has_namespaces "$trial" || { echo "lab needs the right to make network namespaces"; return; }
    has_firewall "$trial" || echo "firewall needs iptables, and a kernel with its REJECT target"
    has_tun "$trial" || echo "responder needs /dev/net/tun"
    remove "$trial"
}

# Both families, with the same numbers behind the prefix.
address() { ip -n "$1" addr add "10.71.$3/24" dev "$2"; ip -n "$1" addr add "fd71:${3%.*}::${3#*.}/64" dev "$2" nodad; }
route() {
    local namespace=$1 kind=$2 net=$3
    shift 3
    # shellcheck disable=SC2086 # no kind is no word
    ip -n "$namespace" route add $kind "10.71.$net.0/24" ${1:+via "10.71.$1"}
    # shellcheck disable=SC2086
    ip -n "$namespace" -6 route add $kind "fd71:$net::/64" ${1:+via "fd71:${1%.*}::${1#*.}"}
}

namespaces() {
    local namespace
    for namespace in $client $router1 $router2 $server; do
        ip netns add "$namespace"
        ip -n "$namespace" link set lo up
        # Errors without a limit. Not by icmp_ratelimit=0: that empties the token bucket which the errors of missing routes
        # share, and swallows the next of them for a second. The last ones are not in every kernel's namespaces.
        kernel "$namespace" ipv4/icmp_ratemask 0
        kernel "$namespace" ipv6/icmp/ratelimit 0 2>/dev/null || true
        kernel "$namespace" ipv4/icmp_msgs_per_sec 100000 2>/dev/null || true
        kernel "$namespace" ipv4/icmp_msgs_burst 100000 2>/dev/null || true
        kernel "$namespace" ipv4/conf/all/rp_filter 0
        kernel "$namespace" ipv4/conf/default/rp_filter 0
        kernel "$namespace" ipv6/conf/all/accept_dad 0
        kernel "$namespace" ipv6/conf/default/accept_dad 0
    done
    for namespace in $router1 $router2 $server; do
        kernel "$namespace" ipv4/ip_forward 1
        kernel "$namespace" ipv6/conf/all/forwarding 1
    done
    # A path MTU that was learned expires at once, so that every echo too big is refused anew, not only the first.
    kernel "$client" ipv4/route/mtu_expires 0
    # Connecting to nobody ends after 3 seconds instead of two minutes; IPv6 takes the same number.
    kernel "$client" ipv4/tcp_syn_retries 1
}

links() {
    ip link add c0 netns "$client" type veth peer name r1c netns "$router1"
    ip link add r12 netns "$router1" type veth peer name r21 netns "$router2"
    ip link add r2s netns "$router2" type veth peer name s0 netns "$server"
    address "$client" c0 1.2
    address "$client" c0 1.3 # a second one, so that there is a source to choose
    address "$router1" r1c 1.1
    address "$router1" r12 2.1
    address "$router2" r21 2.2
    address "$router2" r2s 3.1
    address "$server" s0 3.2
    address "$server" s0 3.20
    ip -n "$client" link set c0 up
    ip -n "$router1" link set r1c up
    ip -n "$router1" link set r12 up mtu 1300
    ip -n "$router2" link set r21 up mtu 1300
    ip -n "$router2" link set r2s up
    ip -n "$server" link set s0 up
}

# 10.71.94.0/24 has no route at router1, so its answer is 3/0. 10.71.3.99 is on router2's link, where nobody has it: 3/1 after 3 s.
routes() {
    ip -n "$client" route add default via 10.71.1.1
    ip -n "$client" -6 route add default via fd71:1::1
    ip -n "$server" route add default via 10.71.3.1
    ip -n "$server" -6 route add default via fd71:3::1
    route "$router1" "" 3 2.2
    route "$router2" "" 1 2.1
    route "$router1" unreachable 91 # 3/1, IPv6 1/0
    route "$router1" prohibit 92    # 3/13, IPv6 1/1
    route "$router1" blackhole 93   # silence
    route "$router1" "" 96 2.2      # round and round between the routers
    route "$router2" "" 96 2.1
    route "$router1" "" 97 2.2 # the firewall's
    route "$router1" "" 50 2.2 # the responder's
    route "$router2" "" 50 3.2
}

# Starts a Python program of this folder in a namespace, and waits until it says that it is ready.
start() {
    local namespace=$1 program=$2 log
    shift 2
    log=$(mktemp)
    inside "$namespace" python3 "$here/$program" "$@" >"$log" 2>&1 </dev/null &
    for _ in $(seq 100); do
        if grep -q ready "$log"; then
            rm -f "$log"
            return 0
        fi
        sleep 0.1
    done
    cat "$log" >&2
    rm -f "$log"
    echo "lab: $program did not get ready" >&2
    return 1
}

firewall() {
    local number answer
    for number in 10 11 12 13 14 15 16 17; do
        address "$server" s0 "3.$number"
    done

    # At router1, so the error comes from on the way: 10.71.97.1 to .7 and fd71:97::1 to ::6; .8 and ::8 are dropped.
    number=0
    for answer in net-unreachable host-unreachable proto-unreachable port-unreachable net-prohibited host-prohibited admin-prohibited; do
        number=$((number + 1))
        inside "$router1" iptables -A FORWARD -d "10.71.97.$number" -j REJECT --reject-with "icmp-$answer"
        # At the server, so it comes from the target: 10.71.3.11 to .17.
        inside "$server" iptables -A INPUT -p icmp --icmp-type echo-request -d "10.71.3.$((number + 10))" -j REJECT --reject-with "icmp-$answer"
    done
    number=0
    for answer in no-route addr-unreachable port-unreachable adm-prohibited policy-fail reject-route; do
        number=$((number + 1))
        inside "$router1" ip6tables -A FORWARD -d "fd71:97::$number" -j REJECT --reject-with "icmp6-$answer"
    done
    for answer in 11=no-route 12=addr-unreachable 14=port-unreachable 17=adm-prohibited; do
        inside "$server" ip6tables -A INPUT -p icmpv6 --icmpv6-type echo-request -d "fd71:3::${answer%=*}" -j REJECT --reject-with "icmp6-${answer#*=}"
    done
    inside "$router1" iptables -A FORWARD -d 10.71.97.8 -j DROP
    inside "$router1" ip6tables -A FORWARD -d fd71:97::8 -j DROP
    inside "$server" iptables -A INPUT -p icmp --icmp-type echo-request -d 10.71.3.10 -j DROP
    inside "$server" ip6tables -A INPUT -p icmpv6 --icmpv6-type echo-request -d fd71:3::10 -j DROP
}

# For an owner that is killed and cannot take the lab down itself; ends with the lab.
watch_over() {
    trap '' HUP
    while [ -e "/run/netns/$client" ]; do
        kill -0 "$1" 2>/dev/null || { down; return; }
        sleep 1
    done
}

up() {
    down
    namespaces
    if [ -n "${OWNER:-}" ]; then
        watch_over "$OWNER" >/dev/null 2>&1 </dev/null &
    fi
    links
    routes
    if has_tun "$server"; then
        start "$server" responder.py tun0
    fi
    if has_firewall "$server"; then
        firewall
    fi
    start "$client" icmp6-relay.py
    inside "$client" python3 "$here/answers.py" 10.71.3.2 fd71:3::2
}

show() {
    local namespace
    for namespace in $client $router1 $router2 $server; do
        echo "== $namespace"
        ip -n "$namespace" -br addr
        ip -n "$namespace" route
    done
}

shorten() { ip -n "$router1" addr add 10.71.3.20/32 dev lo; ip -n "$router1" addr add fd71:3::20/128 dev lo; }
lengthen() { ip -n "$router1" addr del 10.71.3.20/32 dev lo; ip -n "$router1" addr del fd71:3::20/128 dev lo; }

case ${1:-} in
    up | down | show | missing | shorten | lengthen) "$1" ;;
    *)
        echo "usage: $0 up|down|show|missing|shorten|lengthen" >&2
        exit 2
        ;;
esac
