package cn.xinxintong.testing.bench;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One row of {@code ./dev bench}, on a class of JMH benchmarks: two methods of it do the same work, ours and the yardstick's.
 * That they give the same answers is for the class to see to in its {@code @Setup}. The class stands in the test sources of
 * the library that it measures, in a package {@code …bench}, and its name ends in {@code Benchmark}.
 */
@Documented
@Repeatable(Row.Several.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Row {
    /** Small letters and hyphens, {@code resident-id}. */
    String name();

    /** Which part of the row, if it has several that are measured each by itself: {@code far}. */
    String part() default "";

    /** The method that calls our code. */
    String ours() default "ours";

    /** The method that calls the code of others. */
    String yardstick() default "yardstick";

    /** How many times as fast as the yardstick ours must be. */
    double timesAsFast();

    /** How many nanoseconds ours may take at most. */
    double atMostNanos() default Double.POSITIVE_INFINITY;

    /** Holds the rows of a class that has several. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {
        Row[] value();
    }
}
