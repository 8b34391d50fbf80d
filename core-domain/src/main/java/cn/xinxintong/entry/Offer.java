package cn.xinxintong.entry;

import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.PersonName;
import java.time.Instant;

/** What an enterprise puts into an invitation: whom, on which terms, until when. */
public record Offer(IdentityNumber number, PersonName name, Terms terms, Instant expiresAt) {}
