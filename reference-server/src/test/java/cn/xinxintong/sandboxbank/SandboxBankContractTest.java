package cn.xinxintong.sandboxbank;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.money.Money;
import cn.xinxintong.wage.bank.PartnerBank;
import cn.xinxintong.wage.bank.RawCallback;
import cn.xinxintong.wage.bank.testing.PartnerBankContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** HttpBank and the sandbox bank, over real HTTP. */
class SandboxBankContractTest extends PartnerBankContract {
    @TempDir
    private Path folder;

    private SandboxWorld world;

    @BeforeEach
    void aSandbox() {
        world = new SandboxWorld(folder);
    }

    @AfterEach
    void theLedgerSumsToNought() {
        Money sum = world.sandbox().ledgerSum();
        world.close();
        assertThat(sum).isEqualTo(Money.ZERO);
    }

    @Override
    protected PartnerBank bank() {
        return world.bank();
    }

    @Override
    protected void settle() {
        world.settle();
    }

    @Override
    protected List<RawCallback> newCallbacks() {
        return world.mailbox.takeAll();
    }

    @Override
    protected void tellAllAgain() {
        world.sandbox().resendAll(new Random(7));
    }
}
