package cn.xinxintong.server.demo;

import cn.xinxintong.identity.CreditCode;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.ResidentId;
import java.util.List;
import java.util.Locale;

/** Names of nobody and numbers of nobody, with right check characters. */
final class InventedPeople {
    private static final List<String> NAMES = List.of(
            "王建军",
            "阿依古丽·吐尔逊",
            "马占海",
            "买买提江·艾合买提",
            "叶尔江·哈孜别克",
            "李秀英",
            "陈志强",
            "古丽娜尔·木拉提",
            "赵铁柱",
            "努尔兰·巴合提",
            "杨桂花",
            "艾力·玉素甫",
            "刘福来",
            "帕提古丽·卡德尔",
            "周大勇",
            "热合曼·依明",
            "孙长河",
            "马秀兰",
            "吐尔逊·买合木提",
            "何满仓");
    private static final List<String> AREAS =
            List.of("650102", "653101", "650203", "654002", "652201", "650104", "653201", "652301");

    private InventedPeople() {}

    static int count() {
        return NAMES.size();
    }

    static PersonName name(int person) {
        return PersonName.parse(NAMES.get(person));
    }

    /** Born on days from 1971 on, one in each year. */
    static ResidentId number(int person) {
        String birth = String.format("%04d%02d%02d", 1971 + person, 1 + person * 5 % 12, 1 + person * 7 % 28);
        return completed(AREAS.get(person % AREAS.size()) + birth + String.format("%03d", 901 + person));
    }

    /** Of nobody. */
    static MobileNumber mobile(int person) {
        return new MobileNumber(String.format(Locale.ROOT, "1380013%04d", 8001 + person));
    }

    private static ResidentId completed(String first17) {
        for (char check : "0123456789X".toCharArray()) {
            if (ResidentId.isValid(first17 + check)) return new ResidentId(first17 + check);
        }
        throw new IllegalStateException("the date of birth is not real");
    }

    static CreditCode creditCode(int enterprise) {
        String first17 = "91650100DEM" + "AB".charAt(enterprise) + "0000" + enterprise;
        for (char check : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            if (CreditCode.isValid(first17 + check)) return CreditCode.parse(first17 + check);
        }
        throw new IllegalStateException("no check character fits");
    }
}
