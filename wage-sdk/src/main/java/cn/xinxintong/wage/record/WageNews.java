package cn.xinxintong.wage.record;

/** Tells a worker what became of his wage. Called once for each piece of news. Thread-safe. */
public interface WageNews {

    void paid(Wage wage);

    void failed(Wage wage);

    void returned(Wage wage);
}
