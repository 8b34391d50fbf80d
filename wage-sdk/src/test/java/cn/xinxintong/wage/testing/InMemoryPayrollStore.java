package cn.xinxintong.wage.testing;

import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.wage.bank.BatchNumber;
import cn.xinxintong.wage.payroll.AllOrNothing;
import cn.xinxintong.wage.payroll.Batch;
import cn.xinxintong.wage.payroll.BatchStore;
import cn.xinxintong.wage.payroll.DraftSheet;
import cn.xinxintong.wage.payroll.LineAnswer;
import cn.xinxintong.wage.payroll.PaidSheet;
import cn.xinxintong.wage.payroll.PayrollLine;
import cn.xinxintong.wage.payroll.PayrollSheet;
import cn.xinxintong.wage.payroll.PayrollStore;
import cn.xinxintong.wage.payroll.SignedSheet;
import cn.xinxintong.wage.payroll.SubmittedLine;
import cn.xinxintong.wage.payroll.SubmittedSheet;
import cn.xinxintong.wage.payroll.WorkerLine;
import cn.xinxintong.wage.record.LineId;
import cn.xinxintong.wage.record.SheetId;
import cn.xinxintong.wage.record.Wage;
import cn.xinxintong.wage.record.WageEntry;
import cn.xinxintong.wage.record.WageStore;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Keeps sheets in memory, and with them their {@link #batches} and the {@link #wages} that come of them. {@link #together}
 * undoes what was written if it ends with an exception, as a database does.
 */
public final class InMemoryPayrollStore implements PayrollStore {
    private final Object lock = new Object();
    private final Batches batches = new Batches();
    private final Wages wages = new Wages();

    private Map<SheetId, PayrollSheet> sheets = new LinkedHashMap<>();
    private Map<BatchNumber, Waiting> waiting = new LinkedHashMap<>();
    private Map<LineId, List<WageEntry>> entries = new LinkedHashMap<>();

    private record Waiting(Batch batch, Instant nextLook) {}

    /** The batches of the sheets that were submitted here. */
    public BatchStore batches() {
        return batches;
    }

    /** The books of the sheets that were drawn up here. */
    public WageStore wages() {
        return wages;
    }

    /** Keeps all that is written here meanwhile, or nothing. */
    public AllOrNothing together() {
        return writes -> {
            synchronized (lock) {
                Map<SheetId, PayrollSheet> sheetsBefore = new LinkedHashMap<>(sheets);
                Map<BatchNumber, Waiting> waitingBefore = new LinkedHashMap<>(waiting);
                Map<LineId, List<WageEntry>> entriesBefore = new LinkedHashMap<>(entries);
                boolean kept = false;
                try {
                    writes.run();
                    kept = true;
                } finally {
                    if (!kept) {
                        sheets = sheetsBefore;
                        waiting = waitingBefore;
                        entries = entriesBefore;
                    }
                }
            }
        };
    }

    @Override
    public void add(DraftSheet sheet) {
        synchronized (lock) {
            sheets.put(sheet.id(), sheet);
        }
    }

    @Override
    public Optional<PayrollSheet> find(SheetId id) {
        synchronized (lock) {
            return Optional.ofNullable(sheets.get(id)).map(this::asItStands);
        }
    }

    /** What is settled is so when the last of its lines was paid or failed. */
    private PayrollSheet asItStands(PayrollSheet sheet) {
        if (!(sheet instanceof SubmittedSheet submitted)) return sheet;
        boolean settled = waiting.get(submitted.batch()).batch().phase() == Batch.Phase.SETTLED;
        if (!settled) return sheet;
        Instant last = wages.entriesOf(sheet.draft().id()).stream()
                .map(WageEntry::at)
                .max(Comparator.naturalOrder())
                .orElse(submitted.submittedAt());
        return new PaidSheet(submitted, last);
    }

    @Override
    public List<PayrollSheet> of(ProjectId project) {
        synchronized (lock) {
            return newestFirst(sheets.values().stream()
                    .filter(sheet -> sheet.draft().project().equals(project))
                    .map(this::asItStands));
        }
    }

    @Override
    public boolean open(SheetId id, Instant at) {
        synchronized (lock) {
            if (!(sheets.get(id) instanceof DraftSheet draft)) return false;
            sheets.put(id, draft.open(at));
            return true;
        }
    }

    @Override
    public boolean answer(WorkerId worker, LineId id, LineAnswer answer) {
        synchronized (lock) {
            for (PayrollSheet sheet : sheets.values()) {
                Optional<PayrollLine> line = lineOf(worker, sheet).filter(l -> l.id().equals(id));
                if (line.isEmpty()) continue;
                if (!(sheet instanceof SignedSheet open) || open.answers().containsKey(id)) return false;
                Map<LineId, LineAnswer> answers = new HashMap<>(open.answers());
                answers.put(id, answer);
                sheets.put(sheet.draft().id(), new SignedSheet(open.draft(), open.openedAt(), answers));
                return true;
            }
            return false;
        }
    }

    private static Optional<PayrollLine> lineOf(WorkerId worker, PayrollSheet sheet) {
        return sheet.draft().lines().stream()
                .filter(line -> line.worker().equals(worker))
                .findFirst();
    }

    @Override
    public List<WorkerLine> of(WorkerId worker) {
        synchronized (lock) {
            return newestFirst(sheets.values().stream()
                            .filter(sheet -> !(sheet instanceof DraftSheet))
                            .flatMap(sheet -> lineOf(worker, sheet).map(line -> workerLine(sheet, line)).stream()))
                    .stream()
                    .sorted(Comparator.comparing(WorkerLine::month).reversed())
                    .toList();
        }
    }

    private static WorkerLine workerLine(PayrollSheet sheet, PayrollLine line) {
        DraftSheet draft = sheet.draft();
        boolean open = sheet instanceof SignedSheet;
        SignedSheet signed = open ? (SignedSheet) sheet : ((SubmittedSheet) sheet).signed();
        return new WorkerLine(
                draft.id(),
                draft.project(),
                draft.enterprise(),
                draft.month(),
                line,
                signed.answerOf(line.id()),
                signed.openedAt(),
                open);
    }

    @Override
    public Optional<SubmittedSheet> submit(SheetId id, Function<SignedSheet, Optional<SubmittedSheet>> step) {
        synchronized (lock) {
            if (!(sheets.get(id) instanceof SignedSheet open)) return Optional.empty();
            Optional<SubmittedSheet> submitted = step.apply(open);
            submitted.ifPresent(sheet -> {
                sheets.put(id, sheet);
                Batch batch = new Batch(sheet.batch(), id, Batch.Phase.TO_SEND, 0);
                waiting.put(sheet.batch(), new Waiting(batch, sheet.submittedAt()));
            });
            return submitted;
        }
    }

    private static <T> List<T> newestFirst(Stream<T> inOrderOfAdding) {
        List<T> list = new ArrayList<>(inOrderOfAdding.toList());
        Collections.reverse(list);
        return list;
    }

    private final class Batches implements BatchStore {

        @Override
        public List<Batch> take(Instant now, Instant until, int limit) {
            synchronized (lock) {
                List<Batch> due = waiting.values().stream()
                        .filter(w -> w.batch().phase() != Batch.Phase.SETTLED
                                && !w.nextLook().isAfter(now))
                        .sorted(Comparator.comparing(Waiting::nextLook))
                        .limit(limit)
                        .map(Waiting::batch)
                        .toList();
                due.forEach(batch -> waiting.put(batch.number(), new Waiting(batch, until)));
                return due;
            }
        }

        @Override
        public Optional<Batch> find(BatchNumber number) {
            synchronized (lock) {
                return Optional.ofNullable(waiting.get(number)).map(Waiting::batch);
            }
        }

        @Override
        public void step(BatchNumber number, Batch.Phase phase, Instant nextLook) {
            synchronized (lock) {
                waiting.computeIfPresent(number, (n, kept) -> {
                    Batch batch = kept.batch();
                    if (batch.phase() == Batch.Phase.SETTLED) return kept;
                    int looks = batch.phase() == phase ? batch.looks() + 1 : 0;
                    return new Waiting(new Batch(n, batch.sheet(), phase, looks), nextLook);
                });
            }
        }
    }

    private final class Wages implements WageStore {

        @Override
        public List<WageEntry> post(WorkerId worker, LineId line, UnaryOperator<List<WageEntry>> next) {
            synchronized (lock) {
                List<WageEntry> before = entriesOf(line);
                List<WageEntry> added = List.copyOf(next.apply(before));
                entries.put(line, Stream.concat(before.stream(), added.stream()).toList());
                return added;
            }
        }

        private List<WageEntry> entriesOf(LineId line) {
            return entries.getOrDefault(line, List.of());
        }

        @Override
        public List<Wage> of(WorkerId worker, YearMonth from, YearMonth to) {
            synchronized (lock) {
                return wagesWhere(line -> line.worker().equals(worker))
                        .filter(wage ->
                                !wage.month().isBefore(from) && !wage.month().isAfter(to))
                        .sorted(Wage.newestFirst())
                        .toList();
            }
        }

        @Override
        public Optional<Wage> find(WorkerId worker, LineId id) {
            synchronized (lock) {
                return wagesWhere(line -> line.id().equals(id) && line.worker().equals(worker))
                        .findFirst();
            }
        }

        @Override
        public List<WageEntry> entriesOf(SheetId id) {
            synchronized (lock) {
                PayrollSheet sheet = sheets.get(id);
                if (sheet == null) return List.of();
                return sheet.draft().lines().stream()
                        .flatMap(line -> entriesOf(line.id()).stream())
                        .toList();
            }
        }

        @Override
        public int pendingOf(SheetId sheet) {
            return (int) of(sheet).stream()
                    .filter(wage -> wage.state() == Wage.State.PENDING)
                    .count();
        }

        @Override
        public List<Wage> of(SheetId id) {
            synchronized (lock) {
                return sheets.get(id) instanceof SubmittedSheet sheet
                        ? wagesOf(sheet, line -> true).toList()
                        : List.of();
            }
        }

        private Stream<Wage> wagesWhere(Predicate<PayrollLine> wanted) {
            return sheets.values().stream()
                    .flatMap(sheet ->
                            sheet instanceof SubmittedSheet submitted ? wagesOf(submitted, wanted) : Stream.empty());
        }

        private Stream<Wage> wagesOf(SubmittedSheet sheet, Predicate<PayrollLine> wanted) {
            return sheet.lines().stream()
                    .filter(submitted -> wanted.test(submitted.line()))
                    .map(submitted -> wage(sheet.draft(), submitted));
        }

        private Wage wage(DraftSheet draft, SubmittedLine submitted) {
            PayrollLine line = submitted.line();
            return new Wage(
                    line.id(),
                    draft.id(),
                    line.worker(),
                    draft.project(),
                    draft.enterprise(),
                    draft.month(),
                    line.slip(),
                    submitted.card(),
                    entriesOf(line.id()));
        }
    }
}
