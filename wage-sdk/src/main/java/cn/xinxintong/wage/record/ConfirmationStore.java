package cn.xinxintong.wage.record;

import cn.xinxintong.identity.WorkerId;
import java.util.Optional;

/** Keeps what workers said of their wages; nothing is changed or removed. Thread-safe; never returns null. */
public interface ConfirmationStore {

    /** Keeps it; false, and nothing is kept, if he has said something of this wage already. */
    boolean add(WorkerId worker, LineId wage, Confirmation confirmation);

    Optional<Confirmation> find(WorkerId worker, LineId wage);
}
