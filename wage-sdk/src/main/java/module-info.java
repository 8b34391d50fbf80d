/** Wages: what was due, what was paid, by whom and when. */
module cn.xinxintong.wage {
    requires transitive cn.xinxintong.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires okhttp3;
    requires static transitive jakarta.validation;

    exports cn.xinxintong.wage.bank.http;
    exports cn.xinxintong.wage.bank.signature;
    exports cn.xinxintong.wage.bank.wire;
    exports cn.xinxintong.wage.bank;
    exports cn.xinxintong.wage.card;
    exports cn.xinxintong.wage.client;
    exports cn.xinxintong.wage.payroll;
    exports cn.xinxintong.wage.record;
    exports cn.xinxintong.wage.wire;
    exports cn.xinxintong.wage;
}
