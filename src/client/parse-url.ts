/** The parsed URL, or undefined if the text is none. `URL.canParse` is missing in browsers that the element supports. */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/**
 * Whether a text can be the address of a request. If the page has its own `URL` (`var URL = '/shop'`), nobody can tell, and the
 * text is taken as it is.
 */
export const isUrl = (text: string): boolean =>
  parseUrl(text) !== undefined || parseUrl('https://a.example')?.host !== 'a.example';

/** Whether an address is on this device, so that a browser reaches it without a network, and from a page with https. */
export const isLoopback = (url: string): boolean =>
  /^https?:\/\/(([^/?#]*\.)?localhost|127(\.\d+){3}|\[::1\])(:|\/|$)/i.test(url);

/**
 * Whether a page would send to an address without https, although it has https itself. A browser blocks such a request, but where
 * a policy of the page says so, it turns it into one with https.
 */
export const isMixedContent = (page: Pick<Location, 'protocol'> | undefined, url: string): boolean =>
  page?.protocol === 'https:' && /^http:/.test(url) && !isLoopback(url);
