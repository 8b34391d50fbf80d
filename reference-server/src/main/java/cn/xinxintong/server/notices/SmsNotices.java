package cn.xinxintong.server.notices;

import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.http.Words;
import java.util.Optional;
import java.util.function.Function;

/** Puts notices into words, and into the outbox, for workers who have bound a mobile number. Thread-safe. */
public final class SmsNotices {
    static final String SIGNATURE = "【新薪通】";

    private final SmsOutbox outbox;
    private final Function<WorkerId, Optional<MobileNumber>> mobileOf;
    private final Words sentences;

    /** @param sentences by kind of notice */
    public SmsNotices(SmsOutbox outbox, Function<WorkerId, Optional<MobileNumber>> mobileOf, Words sentences) {
        this.outbox = outbox;
        this.mobileOf = mobileOf;
        this.sentences = sentences;
    }

    /** In the transaction of this thread. In Chinese: which language a telephone can show is not known. */
    void tell(Notice notice) {
        mobileOf.apply(notice.worker()).ifPresent(mobile -> tell(notice, mobile));
    }

    /** The same, to that number. */
    void tell(Notice notice, MobileNumber mobile) {
        outbox.add(mobile, SIGNATURE + notice.inWords(sentences, Words.Language.CHINESE));
    }
}
