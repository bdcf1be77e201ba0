#!/bin/sh
# Fuzzes every decoder and parser that has a FuzzTest, guided by coverage, two at a time. The inputs that made a difference before are in
# src/test/resources; the unit tests run those alone. A finding fails the build, and its input is written to OUT.
#   fuzz.sh OUT SECONDS JAVA CLASSPATH     SECONDS: for each of them
set -eu

out=$1 seconds=$2 java=$3 classpath=$4
cd "$(dirname "$0")/java"
resources=$(cd ../resources && pwd)
mkdir -p "$out"

fuzz() {
    target=$(echo "${1%.java}" | tr / .)
    log="$out/$target.log"
    corpus="$out/$target"
    mkdir -p "$corpus"
    # What a run finds on the way stays in OUT; the checked-in inputs are only read.
    if ! "$java" -Xmx512m -cp "$classpath" com.code_intelligence.jazzer.Jazzer --target_class="$target" \
        --instrumentation_includes='io.github.winsockjna.**' --reproducer_path="$out" -artifact_prefix="$out/" \
        -max_total_time="$seconds" "$corpus" "$resources/${1%.java}Inputs"/* > "$log" 2>&1; then
        echo "fuzz: $target has a finding" >&2
        grep -E -A 20 '^== |ERROR|FuzzerSecurityIssue' "$log" >&2 || tail -20 "$log" >&2
        return 1
    fi
    echo "fuzz: $target, $(sed -n 's/^Done \([0-9]*\) runs.*/\1/p' "$log") inputs"
}

failed=0
first=
for test in $(find . -name '*FuzzTest.java' | sed 's,^\./,,' | sort); do
    fuzz "$test" &
    if [ -z "$first" ]; then first=$!; continue; fi
    wait "$first" || failed=1
    first=$!
done
wait "$first" || failed=1
exit $failed
