// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.doubles.Doubles;
import io.github.winsockjna.process.ChildJvm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A failure of any function arrives with its error, whatever type the function returns. */
class FailingFunctionsIT {
  @Test
  void eachFunctionOfTheThinInterfacesFailsWithEachError() throws Exception {
    ChildJvm program =
        ChildJvm.runMain(
            FailingFunctions.class,
            List.of("--enable-native-access=ALL-UNNAMED"),
            Doubles.dll("failing").toString());

    assertThat(program.exitStatus()).as(program.err()).isZero();
    assertThat(program.out())
        .matches("(not there: \\w+\n)*\\d{3} functions fail with \\d{3} errors\n");
  }
}
