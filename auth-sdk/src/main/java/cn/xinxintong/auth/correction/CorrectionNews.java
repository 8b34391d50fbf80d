package cn.xinxintong.auth.correction;

import cn.xinxintong.identity.WorkerId;

/** Who tells workers of cases that concern them. Thread-safe; called in the transaction of the step, before its effect. */
public interface CorrectionNews {

    /** An officer has seen the card: who the account belongs to will change if a second member of staff agrees. */
    void correctionSeen(WorkerId concerned, Correction correction);

    /** It was put right. If it is about who he is, he is signed out and binds his wage card again. */
    void correctionApproved(WorkerId concerned, Correction correction);

    /** It was not, for a reason that stands in the case. */
    void correctionRefused(WorkerId concerned, Correction correction);
}
