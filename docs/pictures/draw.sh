#!/bin/sh
# Draws the pictures of the README anew, from real runs: `watch` in the network lab, and `options`. Needs Linux with root, tmux, python3 with
# the package rich (15.0.0), and the jar of the command line: ./mvnw package -DskipTests -DskipITs
set -eu

here=$(cd "$(dirname "$0")" && pwd)
project=$here/../..
wine=${WINE_HOME:-$HOME/.cache/winsock-jna}
work=$(mktemp -d)
export LAB=wjpic
screen="tmux -L $LAB"
trap '$screen kill-server 2>/dev/null || true; "$project/src/test/lab/lab.sh" down; rm -rf "$work"' EXIT

"$project/src/test/lab/lab.sh" up
sh "$project/src/test/lab/prefix.sh" "$wine" "$work"
cli="env WINEPREFIX=$work/prefix WINEDLLPATH=$work/shim ip netns exec ${LAB}c $wine/java17/bin/java -jar $(echo "$project"/target/*-cli.jar)"

# picture NAME LINES SECONDS ARGUMENT...: what the first lines show after so many seconds, in a window wider than them
picture() {
    name=$1 lines=$2 seconds=$3
    shift 3
    $screen new-session -d -x 160 -y 300 "$cli $*; sleep 60"
    sleep "$seconds"
    $screen capture-pane -e -p | head -"$lines" > "$work/$name.txt"
    $screen kill-server
    python3 "$here/draw.py" "winsock-jna $*" "$work/$name.txt" "$here/$name.svg"
}

picture watch 7 40 watch 10.71.50.210
picture options 24 15 options --tcp4
