package cn.xinxintong.server.notices;

import cn.xinxintong.auth.sms.CodePost;
import cn.xinxintong.auth.sms.CodePurpose;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.server.http.Words;
import java.time.Duration;

/** Puts codes into words, and into the outbox, before everything else that waits there. Thread-safe. */
public final class CodeTexts {
    private final SmsOutbox outbox;
    private final Words sentences;
    private final Duration lasts;

    /**
     * @param sentences by purpose of the code
     * @param lasts how long a code is good: after that it is not sent any more
     */
    public CodeTexts(SmsOutbox outbox, Words sentences, Duration lasts) {
        this.outbox = outbox;
        this.sentences = sentences;
        this.lasts = lasts;
    }

    /** In the language of whoever asks for the code. */
    public CodePost in(Words.Language language) {
        return new CodePost() {
            @Override
            public void send(MobileNumber to, CodePurpose purpose, String code) {
                outbox.addUrgent(to, text(purpose, code), lasts);
            }

            @Override
            public void pretend(MobileNumber to, CodePurpose purpose, String code) {
                outbox.pretend(to, text(purpose, code), lasts);
            }

            private String text(CodePurpose purpose, String code) {
                return SmsNotices.SIGNATURE + sentences.of(purpose.name(), language, code, lasts.toMinutes());
            }
        };
    }
}
