package cn.xinxintong.consent;

/** The texts in force. Thread-safe. */
public interface Agreements {

    /** The text of that purpose in force now; never null. */
    Agreement current(Purpose purpose);
}
