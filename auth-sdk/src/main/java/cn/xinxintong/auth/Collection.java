package cn.xinxintong.auth;

import cn.xinxintong.identity.WorkerId;

/** What came of collecting a worker on a site. */
public sealed interface Collection {

    /**
     * An account was opened.
     *
     * @param oneTimeCode to be printed and handed to the worker: it is not kept in readable form
     */
    record Opened(WorkerId worker, String oneTimeCode) implements Collection {
        @Override
        public String toString() {
            return "Opened[" + worker + "]";
        }
    }

    /** He has an account already, opened on another day or site. */
    record AlreadyOpen(WorkerId worker) implements Collection {}

    /** The number belongs to somebody with another name: one of the two was typed wrong. */
    record NameMismatch() implements Collection {}
}
