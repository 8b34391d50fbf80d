/** Wages: what was due, what was paid, by whom and when. */
module cn.xinxintong.wage {
    requires transitive cn.xinxintong.core;
    requires static transitive jakarta.validation;

    exports cn.xinxintong.wage;
    exports cn.xinxintong.wage.bank;
    exports cn.xinxintong.wage.card;
    exports cn.xinxintong.wage.client;
    exports cn.xinxintong.wage.payroll;
    exports cn.xinxintong.wage.record;
    exports cn.xinxintong.wage.wire;
}
