// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static String printed(String text) {
    StringWriter out = new StringWriter();
    Json.print(Json.object("text", new JsonPrimitive(text)), new PrintWriter(out));
    return out.toString();
  }

  @Test
  void isAsciiWhateverItSays() {
    String text = "M\u00fcnchen \u20ac \ud83d\ude00 \u007f";
    String printed = printed(text);

    assertThat(printed).contains("M\\u00fcnchen \\u20ac \\ud83d\\ude00 \\u007f");
    assertThat(printed.chars()).allMatch(c -> c < 0x7F);
    assertThat(JsonParser.parseString(printed).getAsJsonObject().get("text").getAsString())
        .isEqualTo(text);
  }

  @Test
  void endsEachLineAlike() {
    assertThat(printed("a")).isEqualTo("{\n  \"text\": \"a\"\n}\n");
  }
}
