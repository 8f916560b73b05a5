/** The forms of a word, by the names `Intl` has for them. A form that is not there is as the `other`. */
type Forms = { [form in Intl.LDMLPluralRule]?: string } & { other: string };

/** The form of a word that goes with a count: languages have from one of them to six, and rules of their own. */
export function plural(language: string, count: number, forms: Forms): string {
  return forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
}
