// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.wine;

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

  /** Whether this is Wine. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      String reason =
          context
              .getElement()
              .map(element -> element.getAnnotation(OnlyOnWine.class))
              .map(OnlyOnWine::value)
              .orElse("as its class says");
      return Wine.VERSION.isPresent()
          ? ConditionEvaluationResult.enabled("this is Wine")
          : ConditionEvaluationResult.disabled("only on Wine: " + reason);
    }
  }
}
