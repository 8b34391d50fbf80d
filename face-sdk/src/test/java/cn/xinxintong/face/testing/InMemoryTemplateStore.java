package cn.xinxintong.face.testing;

import cn.xinxintong.face.FaceTemplate;
import cn.xinxintong.face.TemplateStore;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps templates in memory. */
public final class InMemoryTemplateStore implements TemplateStore {
    private record Kept(WorkerId worker, FaceTemplate template, Instant enrolledAt) {}

    private final List<Kept> templates = new ArrayList<>();

    @Override
    public synchronized void append(WorkerId worker, FaceTemplate template, Instant enrolledAt) {
        templates.add(new Kept(worker, template, enrolledAt));
    }

    @Override
    public synchronized Optional<FaceTemplate> latest(WorkerId worker) {
        return templates.stream()
                .filter(kept -> kept.worker().equals(worker))
                .max(Comparator.comparing(Kept::enrolledAt))
                .map(Kept::template);
    }

    @Override
    public synchronized void withdraw(WorkerId worker) {
        templates.removeIf(kept -> kept.worker().equals(worker));
    }
}
