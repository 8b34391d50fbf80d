package cn.xinxintong.attendance.evidence.queue;

import cn.xinxintong.attendance.evidence.queue.PunchDelivery.Outcome;
import cn.xinxintong.attendance.evidence.queue.QueueRecord.Fate;
import cn.xinxintong.attendance.evidence.queue.QueueRecord.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an answer settles of the punches that were sent. */
final class Settlement {
    private static final String NAME = "[A-Z0-9_]{1," + QueueState.REASON_CHARACTERS + "}";

    private Settlement() {}

    /** Nothing of a punch that the answer does not name, names without a word we know, or names twice in different words. */
    static List<Mark> marks(List<QueuedPunch> sent, List<Outcome> outcomes) {
        Map<String, Outcome> byId = new HashMap<>();
        Set<String> contradicted = new HashSet<>();
        for (Outcome outcome : outcomes) {
            Outcome before = byId.put(outcome.id(), outcome);
            if (before != null && before.kind() != outcome.kind()) contradicted.add(outcome.id());
        }
        List<Mark> marks = new ArrayList<>();
        for (QueuedPunch punch : sent) {
            Outcome outcome = byId.get(punch.punch().id());
            if (outcome == null || contradicted.contains(outcome.id())) continue;
            switch (outcome.kind()) {
                case KEPT -> marks.add(new Mark(punch.sequence(), Fate.GONE, ""));
                case REFUSED -> marks.add(new Mark(punch.sequence(), Fate.REFUSED, reason(outcome)));
                case UNRECOGNIZED -> {}
            }
        }
        return marks;
    }

    private static String reason(Outcome outcome) {
        return outcome.reason().matches(NAME) ? outcome.reason() : "UNRECOGNIZED";
    }
}
