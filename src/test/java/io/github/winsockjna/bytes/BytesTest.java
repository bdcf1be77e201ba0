// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BytesTest {
  @Test
  void namesTheElementThatIsNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> Bytes.requireElements(Arrays.asList("a", "b", null), "sources"))
        .withMessage("sources[2]");
    assertThatNullPointerException()
        .isThrownBy(() -> Bytes.requireElements(null, "sources"))
        .withMessage("sources");
  }

  @Test
  void copiesTheElements() {
    List<String> elements = new ArrayList<>(List.of("a", "b"));
    List<String> copy = Bytes.requireElements(elements, "sources");
    elements.clear();
    assertThat(copy).containsExactly("a", "b").isUnmodifiable();
  }

  @Test
  void cutsALongValue() {
    assertThat(Bytes.shown("x".repeat(200))).isEqualTo("x".repeat(200));
    assertThat(Bytes.shown("x".repeat(201))).isEqualTo("x".repeat(200) + "…");
    assertThat(Bytes.shown(List.of(1, 2))).isEqualTo("[1, 2]");
  }
}
