package cn.xinxintong.wage.payroll;

/** Carries out several writes so that all of them are kept, or none. Thread-safe. */
@FunctionalInterface
public interface AllOrNothing {

    void run(Runnable writes);
}
