package cn.xinxintong.auth.correction;

import cn.xinxintong.auth.correction.Correction.State;
import cn.xinxintong.identity.WorkerId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps cases and their steps; neither is ever changed or removed. Thread-safe; never returns null. */
public interface CorrectionStore {

    /** Keeps a new case, which has no steps. */
    void add(Correction correction);

    /** Adds a step; false, and nothing changes, if the case is not in the expected state: of several at once one is added. */
    boolean step(UUID correction, State expected, Step step);

    Optional<Correction> find(UUID id);

    /** All cases that concern the worker, those about another account of his included, the newest first. */
    List<Correction> of(WorkerId worker);

    /** The cases in that state, the oldest first. */
    List<Correction> in(State state);
}
