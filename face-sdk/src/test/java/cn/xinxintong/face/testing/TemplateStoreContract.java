package cn.xinxintong.face.testing;

import static cn.xinxintong.testing.People.ALIM;
import static cn.xinxintong.testing.People.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.face.FaceTemplate;
import cn.xinxintong.face.TemplateStore;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link TemplateStore} keeps to. */
public abstract class TemplateStoreContract {
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

    /** A store that holds nothing, and knows the two workers of {@link cn.xinxintong.testing.People}. */
    protected abstract TemplateStore emptyStore();

    @Test
    void hasNoneOfAWorkerWhoNeverEnrolled() {
        assertThat(emptyStore().latest(ZHANG)).isEmpty();
    }

    @Test
    void givesTheTemplateThatWasEnrolledLast() {
        var store = emptyStore();
        store.append(ZHANG, template(1), JUNE);
        store.append(ZHANG, template(2), JULY);

        assertThat(store.latest(ZHANG)).contains(template(2));
    }

    @Test
    void keepsTheWorkersApart() {
        var store = emptyStore();
        store.append(ZHANG, template(1), JUNE);
        store.append(ALIM, template(2), JULY);

        assertThat(store.latest(ZHANG)).contains(template(1));
    }

    @Test
    void withdrawalDeletesEveryTemplateOfTheWorkerAndNobodyElses() {
        var store = emptyStore();
        store.append(ZHANG, template(1), JUNE);
        store.append(ZHANG, template(2), JULY);
        store.append(ALIM, template(3), JUNE);

        store.withdraw(ZHANG);

        assertThat(store.latest(ZHANG)).isEmpty();
        assertThat(store.latest(ALIM)).contains(template(3));
    }

    @Test
    void withdrawalOfNothingIsHarmless() {
        var store = emptyStore();

        store.withdraw(ZHANG);

        assertThat(store.latest(ZHANG)).isEmpty();
    }

    @Test
    void enrolsAgainAfterAWithdrawal() {
        var store = emptyStore();
        store.append(ZHANG, template(1), JULY);
        store.withdraw(ZHANG);
        store.append(ZHANG, template(2), JUNE);

        assertThat(store.latest(ZHANG)).contains(template(2));
    }

    private static FaceTemplate template(int first) {
        return FaceTemplate.of("ab".repeat(32), new byte[] {(byte) first, 2, 3});
    }
}
