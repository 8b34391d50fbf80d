package cn.xinxintong.attendance.evidence.queue;

import java.io.Closeable;
import java.io.IOException;

/** The disk as the queue sees it. What is written is sure to be there only once it was forced. */
interface QueueFile extends Closeable {

    long size() throws IOException;

    /** Fills the array from the place on; beyond the end there are zeros. */
    void read(long at, byte[] into) throws IOException;

    void write(long at, byte[] bytes) throws IOException;

    void force() throws IOException;
}
