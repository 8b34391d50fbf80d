/**
 * Who somebody is: identity numbers, names, mobile numbers, organisations, and the ids that the platform gives.
 *
 * <p>Each value is a record that no wrong instance of exists: {@code isValid} asks, {@code parse} reads what people type,
 * {@code toString} is masked, and no message ever repeats the value. This package does not know whether a number was
 * issued or to whom: that is real-name verification.
 *
 * <pre>{@code
 * if (!IdentityNumber.isValid(typed)) return "check the number";
 * IdentityNumber number = IdentityNumber.parse(typed);
 * boolean grownUp = number.ageOn(LocalDate.of(2026, 6, 1)) >= 18;
 * }</pre>
 */
package cn.xinxintong.identity;
