package cn.xinxintong.attendance.client;

import cn.xinxintong.attendance.evidence.queue.PunchDelivery;
import cn.xinxintong.attendance.wire.PunchResultForm;
import cn.xinxintong.attendance.wire.PunchResultsForm;
import cn.xinxintong.attendance.wire.PunchesForm;
import cn.xinxintong.wire.Platform;
import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformRequest;
import cn.xinxintong.wire.PlatformRequest.Method;
import cn.xinxintong.wire.PlatformUnreachableException;
import cn.xinxintong.wire.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Takes the punches of a queue to {@code POST /v1/me/punches}. Thread-safe. */
public final class PunchClient implements PunchDelivery {
    /** The code of an {@link Answer.NotNow} for a platform that was not reached. */
    public static final String UNREACHABLE = "UNREACHABLE";

    private final Platform platform;

    public PunchClient(Platform platform) {
        this.platform = platform;
    }

    /** @return {@link Answer.NotNow} with the problem's code, or {@link #UNREACHABLE} */
    @Override
    public Answer deliver(List<String> jws) {
        PunchesForm form = new PunchesForm(new ArrayList<>(jws));
        PlatformAnswer<PunchResultsForm> answer;
        try {
            answer = platform.exchange(
                    PlatformRequest.send(Method.POST, "/v1/me/punches", form, PunchResultsForm.class));
        } catch (PlatformUnreachableException e) {
            return new Answer.NotNow(UNREACHABLE, Duration.ZERO);
        }
        if (answer instanceof PlatformAnswer.Done<PunchResultsForm> done) return answered(done.body());
        return notNow(((PlatformAnswer.Refused<PunchResultsForm>) answer).problem());
    }

    private static Answer answered(PunchResultsForm results) {
        List<Outcome> outcomes = new ArrayList<>();
        for (PunchResultForm result : results.punches()) {
            String reason = result.reason() == null ? "" : result.reason();
            outcomes.add(new Outcome(result.id(), kind(result.outcome()), reason));
        }
        return new Answer.Answered(outcomes);
    }

    private static Outcome.Kind kind(String outcome) {
        return switch (outcome) {
            case "ACCEPTED", "REPEATED" -> Outcome.Kind.KEPT;
            case "REFUSED" -> Outcome.Kind.REFUSED;
            default -> Outcome.Kind.UNRECOGNIZED;
        };
    }

    private static Answer notNow(Problem problem) {
        Long seconds = problem.retryAfterSeconds();
        return new Answer.NotNow(problem.code(), seconds == null ? Duration.ZERO : Duration.ofSeconds(seconds));
    }
}
