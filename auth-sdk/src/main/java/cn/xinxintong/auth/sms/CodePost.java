package cn.xinxintong.auth.sms;

import cn.xinxintong.identity.MobileNumber;

/** Puts a code into words and has it sent. Thread-safe. */
public interface CodePost {

    void send(MobileNumber to, CodePurpose purpose, String code);

    /** Does the same work, and sends nothing: nobody knows that number, and nobody shall learn it by a stop-watch. */
    void pretend(MobileNumber to, CodePurpose purpose, String code);
}
