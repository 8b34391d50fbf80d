package cn.xinxintong.wage.bank.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.wage.bank.wire.BankEventForm;
import com.code_intelligence.jazzer.junit.FuzzTest;

class BankEventFuzzTest {

    /** The body of a callback whose signature is right: a bank makes mistakes too. */
    @FuzzTest(maxDuration = "60s")
    void event(byte[] body) {
        new BankJson().read(body, BankEventForm.class).flatMap(Forms::event).ifPresent(event -> assertThat(
                        event.toString())
                .isNotEmpty());
    }
}
