package cn.xinxintong.testing;

import cn.xinxintong.identity.CreditCode;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.ResidentId;
import cn.xinxintong.identity.WorkerId;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids and numbers that no other test has used, so that contracts can share one database. All invented. */
public final class Fresh {
    private Fresh() {}

    public static WorkerId worker() {
        return new WorkerId(UUID.randomUUID());
    }

    public static ProjectId project() {
        return new ProjectId(UUID.randomUUID());
    }

    public static EnterpriseId enterprise() {
        return new EnterpriseId(UUID.randomUUID());
    }

    public static ResidentId residentId() {
        return People.residentId(String.format(
                Locale.ROOT,
                "%06d19%02d%02d%02d%03d",
                below(790_000) + 100_000,
                below(70) + 20,
                below(12) + 1,
                below(28) + 1,
                below(1000)));
    }

    public static MobileNumber mobile() {
        return MobileNumber.parse(String.format(Locale.ROOT, "1%010d", 3_000_000_000L + below(2_000_000_000)));
    }

    public static CreditCode creditCode() {
        return People.creditCode(String.format(Locale.ROOT, "91%06d%09d", below(1_000_000), below(1_000_000_000)));
    }

    private static int below(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
