// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The JSON Schema of what the commands print. */
final class CliSchema {
  private static final Path FILE = Path.of("docs", "schema", "cli.schema.json");

  private CliSchema() {}

  private static JsonObject whole() throws IOException {
    return JsonParser.parseString(Files.readString(FILE)).getAsJsonObject();
  }

  /** The names of all documents and of their parts. */
  static Set<String> names() throws IOException {
    return whole().getAsJsonObject("$defs").keySet();
  }

  static void assertValid(String name, String document) throws IOException {
    JsonObject root = whole();
    root.remove("anyOf");
    root.addProperty("$ref", "#/$defs/" + name);
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(root.toString());
    assertThat(schema.validate(document, InputFormat.JSON)).as(document).isEmpty();
  }
}
