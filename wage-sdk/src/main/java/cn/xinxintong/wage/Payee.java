package cn.xinxintong.wage;

import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.WorkerId;

/** A worker as a bank and a payroll know him: name and number as they were verified, never as typed. Personal data. */
public record Payee(WorkerId worker, PersonName name, IdentityNumber number) {

    /** The worker's id alone. */
    @Override
    public String toString() {
        return "Payee[" + worker + "]";
    }
}
