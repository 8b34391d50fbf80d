package cn.xinxintong.crypto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.crypto.DataKeyStore;
import cn.xinxintong.crypto.WrappedKey;
import org.junit.jupiter.api.Test;

/** What every {@link DataKeyStore} must do. */
public abstract class DataKeyStoreContract {
    private static final WrappedKey FIRST = new WrappedKey(1, "AAAA");
    private static final WrappedKey SECOND = new WrappedKey(2, "BBBB");

    /** A store without keys. */
    protected abstract DataKeyStore store();

    @Test
    void hasNoKeysAtFirst() {
        assertThat(store().all()).isEmpty();
    }

    @Test
    void givesBackAllKeysByNumber() {
        DataKeyStore store = store();
        store.add(SECOND);
        store.add(FIRST);

        assertThat(store.all()).containsExactly(FIRST, SECOND);
    }

    @Test
    void keepsTheFirstOfTwoWithOneNumber() {
        DataKeyStore store = store();

        assertThat(store.add(FIRST)).isTrue();
        assertThat(store.add(new WrappedKey(1, "CCCC"))).isFalse();
        assertThat(store.all()).containsExactly(FIRST);
    }

    @Test
    void replacesWhatIsWrappedAnew() {
        DataKeyStore store = store();
        store.add(FIRST);
        store.add(SECOND);
        store.rewrap(new WrappedKey(1, "CCCC"));

        assertThat(store.all()).containsExactly(new WrappedKey(1, "CCCC"), SECOND);
    }

    @Test
    void addsNothingWhenItIsToReplaceWhatIsNotThere() {
        DataKeyStore store = store();
        store.rewrap(FIRST);

        assertThat(store.all()).isEmpty();
    }
}
