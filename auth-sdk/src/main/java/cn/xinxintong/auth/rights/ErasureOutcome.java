package cn.xinxintong.auth.rights;

/** What came of having data deleted. */
public sealed interface ErasureOutcome {

    /** They are gone. */
    record Erased() implements ErasureOutcome {}

    /** They are kept, by that rule. */
    record KeptByLaw(RetentionRule rule) implements ErasureOutcome {}

    /** The session was not proven anew a short while ago. */
    record StepUpRequired() implements ErasureOutcome {}
}
