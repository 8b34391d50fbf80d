package cn.xinxintong.auth.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules of retention, each from a day on. Immutable. */
public final class Retention {
    private final List<RetentionRule> rules;

    public Retention(List<RetentionRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * The rule in force on that day.
     *
     * @throws IllegalStateException if there is none: whoever keeps data without a rule keeps them without a reason
     */
    public RetentionRule of(DataCategory category, LocalDate day) {
        Optional<RetentionRule> rule = rules.stream()
                .filter(r -> r.category() == category && !day.isBefore(r.since()))
                .max(Comparator.comparing(RetentionRule::since));
        return rule.orElseThrow(() -> new IllegalStateException("no rule of retention for " + category));
    }

    /** The rules in force on that day, one for each kind of data. */
    public List<RetentionRule> on(LocalDate day) {
        List<RetentionRule> all = new ArrayList<>();
        for (DataCategory category : DataCategory.values()) all.add(of(category, day));
        return all;
    }
}
