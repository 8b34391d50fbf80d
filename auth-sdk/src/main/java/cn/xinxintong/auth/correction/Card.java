package cn.xinxintong.auth.correction;

import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.PersonName;

/** What stands on the identity card that an officer holds in his hand. */
public record Card(IdentityNumber number, PersonName name) {}
