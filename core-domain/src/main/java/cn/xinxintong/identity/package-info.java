/**
 * Who somebody is: identity numbers, names, mobile numbers, organisations, and the ids that the platform gives.
 *
 * <p>Each value is a record that no wrong instance of exists: {@code isValid} asks, {@code fault} says which rule a text
 * breaks, {@code parse} reads what people type or throws {@link cn.xinxintong.identity.IdentityFaultException} with that
 * rule, {@code toString} is masked, and no message ever repeats the value. What is worth a warning and no refusal is asked
 * apart: {@link cn.xinxintong.identity.AreaNames#knows}, {@link
 * cn.xinxintong.identity.CreditCode#organisationCodeChecks}. This package does not know whether a number was issued or to
 * whom: that is real-name verification.
 *
 * <pre>{@code
 * Optional<IdentityFault> fault = IdentityNumber.fault(typed, todayInBeijing);
 * if (fault.isPresent()) return words.of(fault.get());
 * IdentityNumber number = IdentityNumber.parse(typed);
 * boolean grownUp = number.ageOn(LocalDate.of(2026, 6, 1)) >= 18;
 * }</pre>
 */
package cn.xinxintong.identity;
