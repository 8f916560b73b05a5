/** The options of the old widgets. A page passes them without types, so each is checked where it is read. */
export interface WidgetOptions {
  readonly [name: string]: unknown;
}

/** An option that is a text, or the default. */
export const textOption = (options: WidgetOptions, name: string, otherwise: string): string => {
  const value = options[name];
  return typeof value === 'string' ? value : otherwise;
};

/** The class names that an old widget gives to its controls. */
export interface StateClasses {
  valid: string[];
  /** Both that of the old script and the page's own: the old script never used the option. */
  invalid: string[];
  validAnimation: string[];
  invalidAnimation: string[];
}

export function stateClasses(options: WidgetOptions): StateClasses {
  const both = (name: string, old: string) => [old, textOption(options, name, '')].flatMap(classNames);
  return {
    valid: classNames(textOption(options, 'classValid', 'voucherifyValid')),
    invalid: both('classInvalid', 'voucherifyInvalid'),
    validAnimation: both('classValidAnimation', 'voucherifyAnimationTada'),
    invalidAnimation: both('classInvalidAnimation', 'voucherifyAnimationShake'),
  };
}

/** The names in a text as a page writes them into `class`. */
export const classNames = (text: string): string[] => text.split(/\s+/).filter(Boolean);
