// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Results as JSON documents, a line each, and as rows of a table.
 *
 * @param documents the documents of a result
 * @param columns the names of all columns
 * @param rows the rows of a result; each has a value for some or all of the columns
 */
record Rows<T>(
    Function<T, Stream<JsonObject>> documents,
    List<String> columns,
    Function<T, Stream<JsonObject>> rows) {}
