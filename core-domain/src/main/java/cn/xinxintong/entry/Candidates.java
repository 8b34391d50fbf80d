package cn.xinxintong.entry;

import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.WorkerId;
import java.util.Optional;

/** Finds the people that can be invited: those whom an officer has collected on a site. Thread-safe. */
public interface Candidates {

    Optional<Candidate> byNumber(IdentityNumber number);

    Optional<Candidate> byWorker(WorkerId worker);
}
