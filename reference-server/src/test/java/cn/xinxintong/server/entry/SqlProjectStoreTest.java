package cn.xinxintong.server.entry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.entry.Enterprise;
import cn.xinxintong.entry.ProjectStore;
import cn.xinxintong.entry.testing.ProjectStoreContract;
import cn.xinxintong.identity.CreditCode;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.Fresh;
import org.junit.jupiter.api.Test;

class SqlProjectStoreTest extends ProjectStoreContract {
    private static final Stores STORES = TestDatabase.fresh();

    @Override
    protected ProjectStore store() {
        return STORES.projects;
    }

    @Test
    void ofManyEnterprisesOfOneCreditCodeAtOnceOneIsAdded() {
        CreditCode code = Fresh.creditCode();
        Enterprise[] enterprises = new Enterprise[8];
        for (int i = 0; i < enterprises.length; i++) {
            enterprises[i] = new Enterprise(Fresh.enterprise(), "天山建工", code);
        }

        var added = AtOnce.eightTimes(i -> STORES.projects.addIfNew(enterprises[i]));

        assertThat(added).containsOnlyOnce(true);
        for (int i = 0; i < enterprises.length; i++) {
            assertThat(STORES.projects.enterprise(enterprises[i].id()).isPresent())
                    .isEqualTo(added.get(i));
        }
    }
}
