// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import org.jspecify.annotations.Nullable;

/**
 * How a check ended, for a report.
 *
 * @param id names the check
 * @param sentence what should be so
 * @param source who says so
 * @param since the first Windows that has it: "all", "Windows 10 1709" …
 * @param verdict how it ended
 * @param expected what should be seen
 * @param seen what was seen, or why nothing was
 * @param bytes the raw bytes that were seen, in hexadecimal; null when there are none
 */
public record Outcome(
    String id,
    String sentence,
    Source source,
    String since,
    Verdict verdict,
    String expected,
    String seen,
    @Nullable String bytes) {}
