/**
 * What became of a wage, fen by fen: the entries of the books, which are only ever added to, and the wage that they tell of.
 *
 * <pre>{@code
 * Wage wage = wages.of(worker, from, until).get(0);
 * if (wage.state() == Wage.State.RETURNED) tell("the bank sent it back");
 * }</pre>
 */
package cn.xinxintong.wage.record;
