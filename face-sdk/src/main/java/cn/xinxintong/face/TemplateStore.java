package cn.xinxintong.face;

import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps templates. One is never changed: a face that is enrolled anew is appended, and all of a worker's go at once when he
 * withdraws his consent. Thread-safe.
 */
public interface TemplateStore {

    void append(WorkerId worker, FaceTemplate template, Instant enrolledAt);

    /** The template that was enrolled last; empty if there is none, or the consent was withdrawn since. */
    Optional<FaceTemplate> latest(WorkerId worker);

    /** Deletes every template of the worker beyond recovery: he withdrew his consent. Harmless if there is none. */
    void withdraw(WorkerId worker);
}
