// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.wine;

import com.sun.jna.NativeLibrary;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test that holds for Wine, and not for Windows; elsewhere it is reported as skipped. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnlyOnWine.Condition.class)
public @interface OnlyOnWine {
  /** Why Windows does not pass it. */
  String value();

  /** Wine's ntdll tells its version; Windows' has no such function. */
  final class Condition implements ExecutionCondition {
    static final boolean WINE = isWine();

    private static boolean isWine() {
      try {
        NativeLibrary.getInstance("ntdll").getFunction("wine_get_version");
        return true;
      } catch (UnsatisfiedLinkError e) {
        return false;
      }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      String reason =
          context
              .getElement()
              .map(element -> element.getAnnotation(OnlyOnWine.class))
              .map(OnlyOnWine::value)
              .orElse("as its class says");
      return WINE
          ? ConditionEvaluationResult.enabled("this is Wine")
          : ConditionEvaluationResult.disabled("only on Wine: " + reason);
    }
  }
}
