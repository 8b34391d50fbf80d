package cn.xinxintong.server.wage;

import cn.xinxintong.wage.MonthDue;
import cn.xinxintong.wage.Payee;

/** A member of the project in the template of a payroll. Personal data. */
record TemplateLine(Payee payee, int days, MonthDue due) {

    @Override
    public String toString() {
        return "TemplateLine[" + payee + "]";
    }
}
