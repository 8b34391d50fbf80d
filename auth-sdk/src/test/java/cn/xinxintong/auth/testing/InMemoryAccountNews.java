package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.AccountNews;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.WorkerId;
import java.util.ArrayList;
import java.util.List;

/** Keeps what workers would be told. */
public final class InMemoryAccountNews implements AccountNews {
    private final List<News> told = new ArrayList<>();

    /** What somebody was told. */
    public sealed interface News {
        /** Another mobile number. */
        record MobileChanged(WorkerId worker, MobileNumber before) implements News {}

        /** A new password. */
        record PasswordReset(WorkerId worker) implements News {}
        /** A first mobile number. */
        record MobileBound(WorkerId worker) implements News {}
        /** A device that he never used before. */
        record SignedInOnUnfamiliarDevice(WorkerId worker) implements News {}
        /** Out on one device, in on another of his. */
        record SignedOutElsewhere(WorkerId worker) implements News {}
        /** A token in two hands. */
        record TokenReused(WorkerId worker) implements News {}
    }

    @Override
    public synchronized void mobileChanged(WorkerId worker, MobileNumber before) {
        told.add(new News.MobileChanged(worker, before));
    }

    @Override
    public synchronized void passwordReset(WorkerId worker) {
        told.add(new News.PasswordReset(worker));
    }

    @Override
    public synchronized void mobileBound(WorkerId worker) {
        told.add(new News.MobileBound(worker));
    }

    @Override
    public synchronized void signedInOnUnfamiliarDevice(WorkerId worker) {
        told.add(new News.SignedInOnUnfamiliarDevice(worker));
    }

    @Override
    public synchronized void signedOutElsewhere(WorkerId worker) {
        told.add(new News.SignedOutElsewhere(worker));
    }

    @Override
    public synchronized void tokenReused(WorkerId worker) {
        told.add(new News.TokenReused(worker));
    }

    /** Oldest first. */
    public synchronized List<News> told() {
        return List.copyOf(told);
    }
}
