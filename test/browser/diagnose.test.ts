/**
 * In a page: its security policy, its origin and the preflights of a real connection are the browser's.
 * test/unit/client/diagnose.test.ts has the rest.
 */
import { expect } from '@open-wc/testing';
import { createClient } from '../../src/client/create-client.ts';
import type { ClientOptions } from '../../src/client/connection.ts';
import type { Diagnosis } from '../../src/client/diagnose/diagnosis.ts';
import { finding, healthy, statesOf } from '../support/diagnosis.ts';
import { clientKeys } from '../support/sandbox.ts';

/** Diagnoses over real HTTP. */
const diagnose = (options: Partial<ClientOptions> = {}) =>
  createClient({ ...clientKeys, apiUrl: window.sandboxUrl, ...options }).diagnose();

describe('a diagnosis over a real connection', () => {
  for (const endpoint of ['redeem', 'redemptions'] as const) {
    it(`finds nothing where nothing is wrong: ${endpoint}`, async () => {
      const diagnosis = await diagnose({ endpoint });
      expect(statesOf(diagnosis)).to.deep.equal(healthy);
      expect(diagnosis).to.include({ status: 'diagnosed', ok: true });
    });
  }

  it('names the keys where they are wrong, and says that it may be the origin', async () => {
    const diagnosis = await diagnose({ clientToken: 'lamp-token' });
    expect(statesOf(diagnosis)).to.deep.equal({
      ...healthy,
      origin: 'unknown',
      keys: 'trouble',
      region: 'unknown',
      switch: 'unknown',
    });
    expect(diagnosis).to.include({ ok: false });
    expect(finding(diagnosis, 'keys').setting).to.contain('clientToken');
    expect(finding(diagnosis, 'origin').setting).to.contain(location.origin);
  });

  it('says that nothing answers where nobody listens', async () => {
    const apiUrl = 'http://127.0.0.1:1';
    const diagnosis = await diagnose({ apiUrl });
    expect(statesOf(diagnosis)).to.deep.equal({
      ...healthy,
      connection: 'trouble',
      origin: 'unknown',
      keys: 'unknown',
      region: 'unknown',
      switch: 'unknown',
    });
    expect(finding(diagnosis, 'connection').sentence).to.contain(apiUrl);
    expect(finding(diagnosis, 'connection').setting).to.contain('apiUrl');
  });

  it('says that something answers which is not the API', async () => {
    const diagnosis = await diagnose({ apiUrl: `${window.sandboxUrl}/elsewhere` });
    expect(statesOf(diagnosis)).to.include({ connection: 'trouble', keys: 'unknown' });
    expect(finding(diagnosis, 'connection').sentence).to.contain('404');
  });
});

describe('the page’s own security policy', () => {
  /** Diagnoses from a page of its own, under a policy that cannot be taken back. */
  async function diagnoseUnder(policy: string): Promise<Diagnosis> {
    const frame = document.createElement('iframe');
    const options = JSON.stringify({ ...clientKeys, apiUrl: window.sandboxUrl });
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${policy}">
      <script type="module">
        import { createClient } from '${new URL('../../src/client/create-client.ts', import.meta.url).pathname}';
        createClient(${options}).diagnose().then((diagnosis) => parent.postMessage({ diagnosis }, '*'));
      </script>`;
    const answer = new Promise<Diagnosis>((resolve) => {
      addEventListener('message', ({ source, data }: MessageEvent<{ diagnosis: Diagnosis }>) => {
        if (source === frame.contentWindow) resolve(data.diagnosis);
      });
    });
    document.body.append(frame);
    try {
      return await answer;
    } finally {
      frame.remove();
    }
  }

  it('is named where it stands in the way', async () => {
    const diagnosis = await diagnoseUnder("connect-src 'none'");
    expect(statesOf(diagnosis)).to.include({ policy: 'trouble', connection: 'unknown', origin: 'unknown' });
    expect(finding(diagnosis, 'policy').setting).to.contain(`add ${window.sandboxUrl} to connect-src`);
  });

  it('is fine where it allows the API', async () => {
    expect(statesOf(await diagnoseUnder(`connect-src ${window.sandboxUrl}`))).to.deep.equal(healthy);
  });
});
