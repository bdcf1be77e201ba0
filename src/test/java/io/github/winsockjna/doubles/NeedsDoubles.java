// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.doubles;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tests that can do nothing without doubles, not even prepare themselves or tidy up: reported as
 * skipped where there are none.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsDoubles.Condition.class)
public @interface NeedsDoubles {
  /** Whether there are any. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return Doubles.AVAILABLE
          ? ConditionEvaluationResult.enabled("there are doubles")
          : ConditionEvaluationResult.disabled(Doubles.WHY_NONE);
    }
  }
}
