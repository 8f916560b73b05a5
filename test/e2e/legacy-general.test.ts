import type { Script } from './legacy/observe.ts';
import { test } from './legacy/run.ts';
import { serveRedirect } from './legacy/serve-redirect.ts';
import { expect } from './servers.ts';

/** Differences between the old script and ours that need more than a call: another server, or another page around the script. */

test('a redirect is not followed, and may have redeemed', async ({ run, legacyPage }) => {
  const moved = await serveRedirect();
  try {
    const outcome = async (script: Script) => {
      await run(script, `V.setBaseUrl('${moved.url}'); V.redeem('TENOFF', {}, CB)`);
      const callbacks = () => legacyPage.frames().at(-1)!.evaluate('observed().callbacks');
      await expect.poll(callbacks).toHaveLength(1);
      return { answers: await callbacks(), posts: moved.posts.splice(0) };
    };
    expect(await outcome('old with jQuery')).toMatchObject({
      answers: [[{ result: 'SUCCESS' }]],
      posts: ['/client/v1/redeem?code=TENOFF', '/moved'],
    });
    expect(await outcome('ours')).toMatchObject({
      answers: [[{ type: 'error', mayHaveRedeemed: true, context: { status: 0, statusText: 'error' } }]],
      posts: ['/client/v1/redeem?code=TENOFF'],
    });
  } finally {
    await moved.close();
  }
});

test('the script sets its two globals, and leaves module.exports alone', async ({ legacyPage }) => {
  const load = (script: string) =>
    legacyPage.evaluate(async (name) => {
      const src = (window as unknown as { [name: string]: string })[name] ?? name;
      const iframe = Object.assign(document.createElement('iframe'), {
        srcdoc: `<script>
          var module = { exports: {} }, before, exported, added;
          before = Object.keys(window);
        </script><script src="${src}"></script><script>
          added = Object.keys(window).filter((name) => !before.includes(name));
          exported = Object.keys(module.exports);
        </script>`,
      });
      const loaded = new Promise((resolve) => (iframe.onload = resolve));
      document.body.append(iframe);
      await loaded;
      const { added, exported } = iframe.contentWindow as unknown as Record<string, string[]>;
      iframe.remove();
      // Lit notes its versions on the window.
      return { added: added?.filter((name) => !/^(lit|reactiveElement)[A-Z]/.test(name)), exported };
    }, script);
  expect((await load('oldScriptUrl')).exported).toContain('redeem');
  expect(await load('/voucher-redeem.js')).toEqual({ added: ['Voucherify', 'docReady'], exported: [] });
});
