#!/bin/sh
# Runs the races of src/test/java by jcstress. A result that a race forbids fails the build.
#   races.sh OUT JAVA CLASSPATH OPTION...     options of jcstress, as -time MILLIS for each race
set -eu

out=$1 java=$2 classpath=$3
shift 3
mkdir -p "$out"
cd "$out"
if ! "$java" -cp "$classpath" org.openjdk.jcstress.Main -t io.github.winsockjna -sc false -f 1 -iters 1 -r "$out" "$@" > log 2>&1; then
    echo "races: a result that is forbidden, or a race that could not be run" >&2
    grep 'Observed forbidden' log >&2 || tail -20 log >&2
    exit 1
fi
echo "races: $(sed -n 's/^(Results: \(.*passed\), .*/\1/p' log | tail -1)"
