package cn.xinxintong.server.http;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Where an exception came from, without any message: a driver's may hold what a person sent. */
public final class Trace {
    private static final int FRAMES = 12;

    private Trace() {}

    /** Class names and the first frames, down the chain of causes. */
    public static String of(Throwable thrown) {
        StringBuilder trace = new StringBuilder();
        Set<Throwable> seen = new HashSet<>();
        for (Throwable t = thrown; t != null && seen.add(t); t = t.getCause()) {
            trace.append(trace.length() == 0 ? "" : " <- ").append(t.getClass().getName());
            if (t instanceof SQLException sql) trace.append(" SQLSTATE ").append(sql.getSQLState());
            StackTraceElement[] frames = t.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++)
                trace.append(" at ").append(frames[i]);
        }
        return trace.toString();
    }
}
