package cn.xinxintong.entry;

import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.WorkerId;

/** A worker as an invitation needs to know him. */
public record Candidate(WorkerId worker, IdentityNumber number, PersonName name, boolean realNameVerified) {}
