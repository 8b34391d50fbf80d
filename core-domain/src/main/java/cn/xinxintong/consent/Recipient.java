package cn.xinxintong.consent;

import cn.xinxintong.identity.EnterpriseId;

/** Who may do what was consented to. */
public sealed interface Recipient {
    Recipient PLATFORM = new ThePlatform();

    /** The platform itself. */
    record ThePlatform() implements Recipient {}

    /** One enterprise, another handler of personal data (个人信息保护法 art. 23). */
    record AnEnterprise(EnterpriseId enterprise) implements Recipient {}
}
