package cn.xinxintong.attendance.client;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.evidence.queue.PunchDelivery.Answer;
import cn.xinxintong.attendance.evidence.queue.PunchDelivery.Outcome;
import cn.xinxintong.attendance.wire.PunchResultForm;
import cn.xinxintong.attendance.wire.PunchResultsForm;
import cn.xinxintong.attendance.wire.PunchesForm;
import cn.xinxintong.wire.Platform;
import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformRequest;
import cn.xinxintong.wire.PlatformUnreachableException;
import cn.xinxintong.wire.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PunchClientTest {
    private final List<PlatformRequest<?>> asked = new ArrayList<>();

    private PunchClient client(Function<PlatformRequest<?>, PlatformAnswer<PunchResultsForm>> platform) {
        return new PunchClient(new Platform() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> PlatformAnswer<T> exchange(PlatformRequest<T> request) {
                asked.add(request);
                return (PlatformAnswer<T>) platform.apply(request);
            }
        });
    }

    @Test
    void sendsThePunchesAsTheyAreAndReadsEachOutcome() {
        PunchClient client = client(request -> new PlatformAnswer.Done<>(new PunchResultsForm(List.of(
                new PunchResultForm("a", "ACCEPTED", null, null, List.of("OFFLINE")),
                new PunchResultForm("b", "REPEATED", null, null, List.of()),
                new PunchResultForm("c", "REFUSED", "TOO_OLD", "…", List.of()),
                new PunchResultForm("d", "POSTPONED", null, null, List.of())))));

        Answer answer = client.deliver(List.of("x.y.z", "u.v.w"));

        assertThat(answer)
                .isEqualTo(new Answer.Answered(List.of(
                        new Outcome("a", Outcome.Kind.KEPT, ""),
                        new Outcome("b", Outcome.Kind.KEPT, ""),
                        new Outcome("c", Outcome.Kind.REFUSED, "TOO_OLD"),
                        new Outcome("d", Outcome.Kind.UNRECOGNIZED, ""))));
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/v1/me/punches");
            assertThat(request.body()).isEqualTo(new PunchesForm(List.of("x.y.z", "u.v.w")));
        });
    }

    @Test
    void aPlatformThatIsNotReachedSettlesNothing() {
        PunchClient client = client(request -> {
            throw new PlatformUnreachableException(PlatformUnreachableException.Reason.BROKEN, new IOException());
        });

        assertThat(client.deliver(List.of("x.y.z"))).isEqualTo(new Answer.NotNow("UNREACHABLE", Duration.ZERO));
    }

    @Test
    void aProblemSettlesNothingAndTellsHowLongToWait() {
        Problem busy =
                new Problem("about:blank", "Busy", 503, "BUSY", true, "r-1", "Later.", 30L, null, null, null, null);
        PunchClient client = client(request -> new PlatformAnswer.Refused<>(busy));

        assertThat(client.deliver(List.of("x.y.z"))).isEqualTo(new Answer.NotNow("BUSY", Duration.ofSeconds(30)));
    }
}
