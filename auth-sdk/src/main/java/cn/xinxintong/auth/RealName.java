package cn.xinxintong.auth;

/** Whether number and name were confirmed, and by whom. Until then a worker can look, but not bind, accept or punch. */
public enum RealName {
    NOT_VERIFIED,
    /** The labour officer saw the card on the site. */
    BY_OFFICER,
    /** An authority confirmed number and name. */
    BY_AUTHORITY;

    public boolean isVerified() {
        return this != NOT_VERIFIED;
    }
}
