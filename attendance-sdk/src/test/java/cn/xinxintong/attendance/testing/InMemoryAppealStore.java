package cn.xinxintong.attendance.testing;

import cn.xinxintong.attendance.appeal.Appeal;
import cn.xinxintong.attendance.appeal.AppealId;
import cn.xinxintong.attendance.appeal.AppealStep;
import cn.xinxintong.attendance.appeal.AppealStore;
import cn.xinxintong.attendance.appeal.Attachment;
import cn.xinxintong.attendance.calendar.Correction;
import cn.xinxintong.attendance.calendar.Corrections;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps appeals in memory. */
public final class InMemoryAppealStore implements AppealStore, Corrections {
    private final Map<AppealId, Appeal> appeals = new LinkedHashMap<>();
    private final Map<AppealId, List<Attachment>> attachments = new LinkedHashMap<>();

    @Override
    public synchronized boolean submit(Appeal appeal, List<Attachment> files) {
        boolean open = appeals.values().stream()
                .anyMatch(a -> a.state().isOpen()
                        && a.worker().equals(appeal.worker())
                        && a.project().equals(appeal.project())
                        && a.date().equals(appeal.date()));
        if (open) return false;
        appeals.put(appeal.id(), appeal);
        attachments.put(appeal.id(), List.copyOf(files));
        return true;
    }

    @Override
    public synchronized boolean add(Appeal asRead, AppealStep step) {
        Appeal now = appeals.get(asRead.id());
        if (now == null || now.version() != asRead.version()) return false;
        List<AppealStep> steps = new ArrayList<>(now.steps());
        steps.add(step);
        appeals.put(now.id(), now.withSteps(steps));
        return true;
    }

    @Override
    public synchronized Optional<Appeal> find(AppealId id) {
        return Optional.ofNullable(appeals.get(id));
    }

    @Override
    public List<Appeal> of(WorkerId worker) {
        return newestFirst(a -> a.worker().equals(worker));
    }

    @Override
    public List<Appeal> of(ProjectId project) {
        return newestFirst(a -> a.project().equals(project));
    }

    private synchronized List<Appeal> newestFirst(Predicate<Appeal> which) {
        List<Appeal> found = new ArrayList<>(appeals.values());
        found.removeIf(which.negate());
        Collections.reverse(found);
        return found;
    }

    @Override
    public synchronized Optional<Attachment> attachment(Appeal appeal, int number) {
        List<Attachment> files = attachments.getOrDefault(appeal.id(), List.of());
        return number < 1 || number > files.size() ? Optional.empty() : Optional.of(files.get(number - 1));
    }

    @Override
    public List<Correction> of(WorkerId worker, ProjectId project, LocalDate from, LocalDate to) {
        return of(worker).stream()
                .filter(a -> a.project().equals(project))
                .filter(a -> !a.date().isBefore(from) && !a.date().isAfter(to))
                .flatMap(a -> a.correction().stream())
                .sorted(Comparator.comparing(Correction::at))
                .toList();
    }
}
