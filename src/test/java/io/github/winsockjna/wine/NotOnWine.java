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

/** A test that holds for Windows, and not for Wine; there it is reported as skipped. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NotOnWine.Condition.class)
public @interface NotOnWine {
  /** Why Wine does not pass it. */
  String value();

  /** The opposite of what {@link OnlyOnWine} asks for. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      String reason =
          context
              .getElement()
              .map(element -> element.getAnnotation(NotOnWine.class))
              .map(NotOnWine::value)
              .orElse("as its class says");
      return Wine.VERSION.isPresent()
          ? ConditionEvaluationResult.disabled("not on Wine: " + reason)
          : ConditionEvaluationResult.enabled("this is no Wine");
    }
  }
}
