package cn.xinxintong.wage.card;

/** A request and what became of it. */
public record WageCard(CardRequest request, CardState state) {

    /** True once the bank has said yes, whatever happened to the card since. */
    public boolean wasBound() {
        return state instanceof CardState.Bound || state instanceof CardState.Suspended;
    }
}
