/** The forms of a word, by the categories of `Intl.PluralRules`. Where a form is missing, `other` is used. */
type Forms = { [form in Intl.LDMLPluralRule]?: string } & { other: string };

/**
 * The form of a word for a count: `plural('en', 1, { one: 'point', other: 'points' })` is "point". Languages have between one
 * form and six.
 */
export function plural(language: string, count: number, forms: Forms): string {
  return forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
}
