/** How long the checks wait for the page. Milliseconds. */
const PATIENCE = 10_000;

/** Asks again until there is a value. Resolves to the last answer of all if there never is one. */
export async function until<Value>(
  read: () => Promise<Value | undefined>,
  isEnough: (value: Value) => boolean = () => true,
): Promise<Value> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await read();
    if (value !== undefined && isEnough(value)) return value;
    if (Date.now() > end) {
      if (value !== undefined) return value;
      throw new Error('The page has no box that is defined and drawn.');
    }
    await pause(50);
  }
}

/** @param ms milliseconds */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
