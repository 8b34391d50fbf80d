package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.rights.DataCategory;
import cn.xinxintong.auth.rights.OpenMatter;
import cn.xinxintong.auth.rights.WorkerRecords;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers what is open, and what was done. */
public final class InMemoryWorkerRecords implements WorkerRecords {
    private static final Set<DataCategory> ERASABLE =
            EnumSet.of(DataCategory.MOBILE, DataCategory.SIGN_INS, DataCategory.NOTICES, DataCategory.FACE);

    private final Map<WorkerId, Set<OpenMatter>> open = new HashMap<>();
    private final List<String> done = new ArrayList<>();

    @Override
    public synchronized Set<OpenMatter> openMatters(WorkerId worker) {
        return Set.copyOf(open.getOrDefault(worker, Set.of()));
    }

    @Override
    public synchronized void leaveEverywhere(WorkerId worker, Instant at) {
        open.getOrDefault(worker, EnumSet.noneOf(OpenMatter.class)).remove(OpenMatter.MEMBER_OF_PROJECT);
        done.add("left");
    }

    @Override
    public synchronized void erase(WorkerId worker, DataCategory category) {
        if (!ERASABLE.contains(category)) throw new IllegalArgumentException("is kept: " + category);
        done.add("erased " + category);
    }

    /** From now on that is open. */
    public synchronized void open(WorkerId worker, OpenMatter matter) {
        open.computeIfAbsent(worker, w -> EnumSet.noneOf(OpenMatter.class)).add(matter);
    }

    /** Something else that happened. */
    public synchronized void add(String event) {
        done.add(event);
    }

    /** What was done, the first first. */
    public synchronized List<String> done() {
        return List.copyOf(done);
    }
}
