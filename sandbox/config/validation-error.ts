/** Where in a value something is, such as `['vouchers', 2, 'code']`. */
export type Path = readonly (string | number)[];

/** A control, an option or a seed with a wrong value. */
export class ValidationError extends TypeError {
  override readonly name = 'TypeError';

  constructor(
    message: string,
    readonly path: Path = [],
    /** `unknown`: the object to change does not exist; `taken`: the object to add exists already. */
    readonly reason: 'wrong' | 'unknown' | 'taken' = 'wrong',
  ) {
    super(message);
  }
}

/** A path as code writes it: `vouchers[2].code`. */
export function formatPath(path: Path): string {
  return path.reduce<string>(
    (before, step) => before + (typeof step === 'number' ? `[${step}]` : before === '' ? step : `.${step}`),
    '',
  );
}
