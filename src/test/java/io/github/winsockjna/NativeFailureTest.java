// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.jna.Kernel32;
import io.github.winsockjna.jna.Mswsock;
import io.github.winsockjna.jna.Ws2_32;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NativeFailureTest {
  private static final Set<Class<?>> THIN =
      Set.of(Ws2_32.class, IPHlpAPI.class, Kernel32.class, Mswsock.class);

  /** Functions whose failure the library ignores, because it could do nothing about it. */
  private static final Set<String> PASSED_OVER =
      Set.of("CloseHandle", "IcmpCloseHandle", "SetEvent", "SetHandleInformation", "CancelIoEx");

  /** Functions whose failure has a meaning of its own: DualStackTest and PortTableTest test it. */
  private static final Set<String> TOLD_OTHERWISE =
      Set.of("socket", "GetExtendedTcpTable", "GetExtendedUdpTable");

  @Test
  void theTableHasEveryFunctionThatTheLibraryCalls() {
    Set<String> called =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.winsockjna")
                .stream()
                .filter(type -> !type.getPackageName().matches(".*\\.(jna|cli|cli\\..*)"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(NativeFailureTest::isOfThinInterface)
                .map(call -> call.getTarget().getName())
                .filter(name -> !PASSED_OVER.contains(name) && !TOLD_OTHERWISE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

    assertThat(called).hasSizeGreaterThan(20);
    assertThat(NativeFailure.functions()).containsAll(called);
  }

  private static boolean isOfThinInterface(JavaMethodCall call) {
    return THIN.stream().anyMatch(thin -> call.getTargetOwner().isEquivalentTo(thin))
        && !Set.of("instance", "of").contains(call.getTarget().getName());
  }
}
