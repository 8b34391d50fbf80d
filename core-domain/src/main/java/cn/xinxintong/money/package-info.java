/**
 * How much, and on which card. Money is whole fen in a {@code long}; no floating point comes in or goes out. {@code fault}
 * says which rule a text breaks, and so does the exception of {@code parse}.
 *
 * <pre>{@code
 * Money due = Money.parse("2325.00");
 * Money paid = Money.ofFen(200_000);
 * boolean owed = due.minus(paid).isPositive();
 * }</pre>
 */
package cn.xinxintong.money;
