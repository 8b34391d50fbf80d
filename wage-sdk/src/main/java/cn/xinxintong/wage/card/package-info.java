/**
 * The card that a worker's wages go to: bound by himself alone, in his own name, after his bank has said that it is his.
 * Every request and every answer is kept, so that last month's pay shows the card it went to.
 *
 * <pre>{@code
 * BindingDecision decision = binding.bind(holder, new CardEntry(bankCode, card, mobile));
 * if (decision instanceof BindingDecision.Pending) tell("your bank has not answered yet; it is asked again");
 * }</pre>
 */
package cn.xinxintong.wage.card;
