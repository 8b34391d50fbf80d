/**
 * Who, where, how much, on whose consent. The values and workflows that every other part of 新薪通 stands on.
 *
 * <p>The exported packages are what semantic versioning promises; everything package-private may change on any day.
 */
module cn.xinxintong.core {
    requires transitive com.fasterxml.jackson.annotation;
    requires org.bouncycastle.provider;
    requires static transitive jakarta.validation;
    requires static transitive org.jspecify;

    exports cn.xinxintong.consent;
    exports cn.xinxintong.crypto;
    exports cn.xinxintong.entry;
    exports cn.xinxintong.entry.wire;
    exports cn.xinxintong.identity;
    exports cn.xinxintong.money;
    exports cn.xinxintong.place;
    exports cn.xinxintong.validation;
    exports cn.xinxintong.wire;
}
