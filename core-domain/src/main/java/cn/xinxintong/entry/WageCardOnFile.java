package cn.xinxintong.entry;

import cn.xinxintong.identity.WorkerId;

/** Whether a worker has bound a card that wages can go to. Without one he is warned, not refused. */
@FunctionalInterface
public interface WageCardOnFile {

    boolean isBound(WorkerId worker);
}
