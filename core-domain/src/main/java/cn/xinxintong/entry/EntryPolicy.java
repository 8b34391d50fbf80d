package cn.xinxintong.entry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One rule that may keep a worker from entering. The rules in force are a list; regions differ, so an embedder puts together
 * his own.
 */
@FunctionalInterface
public interface EntryPolicy {

    /**
     * @param today the Beijing date
     * @return why he may not enter, empty if this rule does not mind
     */
    Optional<EntryDecision.Reason> refusal(Candidate candidate, Project project, LocalDate today);

    /** Nobody enters before his real name is verified (保障农民工工资支付条例 art. 28). */
    static EntryPolicy realNameVerified() {
        return (candidate, project, today) -> candidate.realNameVerified()
                ? Optional.empty()
                : Optional.of(EntryDecision.Reason.REAL_NAME_NOT_VERIFIED);
    }

    /** Nobody enters below an age in completed years. */
    static EntryPolicy minimumAge(int years) {
        return (candidate, project, today) -> candidate.number().ageOn(today) >= years
                ? Optional.empty()
                : Optional.of(EntryDecision.Reason.UNDER_AGE);
    }

    /** Nobody enters a project that is finished or stopped. */
    static EntryPolicy projectOpen() {
        return (candidate, project, today) ->
                project.isOpenForEntry() ? Optional.empty() : Optional.of(EntryDecision.Reason.PROJECT_CLOSED);
    }
}
