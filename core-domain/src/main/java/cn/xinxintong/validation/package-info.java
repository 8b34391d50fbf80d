/**
 * Bean Validation constraints (Jakarta Validation 3.1) that are thin doors to {@code isValid} of the values. The messages
 * stand in {@code ContributorValidationMessages} in Chinese, Uyghur, Kazakh in Arabic script, and English.
 *
 * <pre>{@code
 * record Collection(@NotNull @IdentityNumberText String identityNumber, @NotNull @PersonNameText String name) {}
 * }</pre>
 */
package cn.xinxintong.validation;
