package cn.xinxintong.android.testing;

import cn.xinxintong.wire.Platform;
import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformRequest;
import cn.xinxintong.wire.PlatformUnreachableException;
import cn.xinxintong.wire.PlatformUnreachableException.Reason;
import cn.xinxintong.wire.Problem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** A platform that gives prepared answers in order, and remembers what it was asked. */
public final class ScriptedPlatform implements Platform {
    public final List<PlatformRequest<?>> requests = new ArrayList<>();
    private final Deque<Supplier<PlatformAnswer<?>>> answers = new ArrayDeque<>();

    public ScriptedPlatform thenDone(Object body) {
        answers.add(() -> new PlatformAnswer.Done<>(body));
        return this;
    }

    public ScriptedPlatform thenRefused(Problem problem) {
        answers.add(() -> new PlatformAnswer.Refused<>(problem));
        return this;
    }

    public ScriptedPlatform thenNothing() {
        answers.add(() -> {
            throw new PlatformUnreachableException(Reason.OFFLINE, new IOException("airplane mode"));
        });
        return this;
    }

    /** Runs the step while the platform is being asked, then answers. */
    public ScriptedPlatform thenDone(Object body, Runnable meanwhile) {
        answers.add(() -> {
            meanwhile.run();
            return new PlatformAnswer.Done<>(body);
        });
        return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> PlatformAnswer<T> exchange(PlatformRequest<T> request) {
        requests.add(request);
        return (PlatformAnswer<T>) answers.remove().get();
    }
}
