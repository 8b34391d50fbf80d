/**
 * Bean Validation constraints (Jakarta Validation 3.1) that are thin doors to {@code isValid} of the values. The messages
 * stand in {@code ContributorValidationMessages} in Chinese, Uyghur, Kazakh in Arabic script, and English, one for each rule
 * that a text can break; {@link cn.xinxintong.validation.BrokenRule#of} reads the rule from a violation. A right text in
 * canonical form is let in without a new object.
 *
 * <pre>{@code
 * record Collection(@NotNull @IdentityNumberText String identityNumber, @NotNull @PersonNameText String name) {}
 * for (ConstraintViolation<?> wrong : validator.validate(collection)) {
 *     show(wrong.getPropertyPath(), wrong.getMessage(), BrokenRule.of(wrong)); // name, "…", CHARACTER
 * }
 * }</pre>
 */
package cn.xinxintong.validation;
