/** The longest text from outside that a message contains, in characters. */
const MAX_LENGTH = 300;

/** Shortens a text that the merchant wrote, so that a very long one cannot fill the page. */
export const truncate = (text: string): string =>
  text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
