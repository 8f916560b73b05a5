/**
 * Whether a server responds at this URL, although the page may not be allowed to read its response. With the mode `no-cors`, a
 * page can send a request to any origin, and only learns whether there was a response. The request carries no keys and redeems
 * nothing.
 *
 * @param customFetch used instead of the page's `fetch`.
 * @param timeout milliseconds to wait for a response.
 */
export async function isReachable(
  customFetch: typeof fetch | undefined,
  url: string,
  timeout: number,
): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, timeout, false);
  });
  try {
    const response = (customFetch ?? fetch)(url, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' });
    return await Promise.race([response.then(() => true), deadline]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
