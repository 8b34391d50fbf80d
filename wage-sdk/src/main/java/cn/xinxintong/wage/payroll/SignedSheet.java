package cn.xinxintong.wage.payroll;

import cn.xinxintong.wage.record.LineId;
import java.time.Instant;
import java.util.Map;

/**
 * A sheet before its workers: each signs his line, or objects to it.
 *
 * @param answers of those who have answered
 */
public record SignedSheet(DraftSheet draft, Instant openedAt, Map<LineId, LineAnswer> answers) implements PayrollSheet {

    public SignedSheet {
        answers = Map.copyOf(answers);
    }

    public LineAnswer answerOf(LineId line) {
        return answers.getOrDefault(line, new LineAnswer.Waiting());
    }
}
