import type { GivenBack } from './backend/answers.ts';
import { format, merchantUrl } from './page.ts';

/** The shop's backend tells this page when one of its redemptions is given back. */

const listened = new Set<string>();
let source: EventSource | undefined;

/** Listens for these too. What was given back before anybody listened is told first. */
export function listenFor(redemptions: string[], onGivenBack: (givenBack: GivenBack) => void): void {
  for (const id of redemptions) listened.add(id);
  source?.close();
  const query = new URLSearchParams([...listened].map((id) => ['redemption', id]));
  const stream = (source = new EventSource(`${merchantUrl}/receipts?${query}`));
  stream.addEventListener('given-back', ({ data }: MessageEvent<string>) =>
    onGivenBack(JSON.parse(data) as GivenBack),
  );
  let wasOpen = false;
  stream.addEventListener('open', () => (wasOpen = true));
  // A backend that was never there is not asked again and again.
  stream.addEventListener('error', () => {
    if (!wasOpen) stream.close();
  });
}

/** The sentence for the shopper. */
export function sayGivenBack(name: string, { balance, points }: GivenBack): string {
  const again =
    balance !== undefined
      ? `${format(balance)} on the card again.`
      : points !== undefined
        ? `${points} points on the card again.`
        : 'it can be used again.';
  return `${name} was given back: ${again}`;
}
