package cn.xinxintong.testing;

import cn.xinxintong.identity.CreditCode;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.ResidentId;
import cn.xinxintong.identity.WorkerId;
import java.util.UUID;

/** Invented people and firms with right check digits. */
public final class People {
    public static final WorkerId ZHANG = new WorkerId(new UUID(1, 1));
    public static final WorkerId ALIM = new WorkerId(new UUID(1, 2));
    public static final ProjectId TOWER = new ProjectId(new UUID(2, 1));
    public static final ProjectId BRIDGE = new ProjectId(new UUID(2, 2));
    public static final EnterpriseId BUILDERS = new EnterpriseId(new UUID(3, 1));
    public static final EnterpriseId OTHER_BUILDERS = new EnterpriseId(new UUID(3, 2));

    public static final ResidentId ZHANG_NUMBER = residentId("65010219900307123");
    public static final ResidentId ALIM_NUMBER = residentId("65310119880512311");
    public static final PersonName ZHANG_NAME = PersonName.parse("张建国");
    public static final PersonName ALIM_NAME = PersonName.parse("阿力木·买买提");
    public static final CreditCode BUILDERS_CODE = CreditCode.parse("91330322254505447T");

    private People() {}

    /** The number that begins with these 17 digits. */
    public static ResidentId residentId(String first17) {
        for (char check : "0123456789X".toCharArray()) {
            if (ResidentId.isValid(first17 + check)) return new ResidentId(first17 + check);
        }
        throw new IllegalArgumentException("no check character fits: the date is not real");
    }

    /** The credit code that begins with these 17 characters. */
    public static CreditCode creditCode(String first17) {
        for (char check : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            if (CreditCode.isValid(first17 + check)) return new CreditCode(first17 + check);
        }
        throw new IllegalArgumentException("no check character fits: the alphabet or the area is wrong");
    }
}
