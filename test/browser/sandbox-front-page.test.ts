/** In a page: Node has no parser of HTML. test/unit/sandbox/controls/controls.test.ts has the rest of the front page. */
import { expect } from '@open-wc/testing';
import { hostileText } from '../../sandbox/sandbox.ts';
import { redeem } from '../support/page-requests.ts';
import { openSandbox } from '../support/sandbox.ts';

describe('the front page of the sandbox', () => {
  it('is a document for a person: what is left, what happened, and markup as text', async () => {
    const sandbox = openSandbox({ settings: { webhooks: ['http://localhost:9/hear'] } });
    await redeem(sandbox, 'GIFT50', { order: { amount: 2000 } });
    await redeem(sandbox, 'EXPIRED');
    await redeem(sandbox, hostileText);
    sandbox.fail({ cut: 'after', path: '/client/v1/redeem' });
    const response = await sandbox.fetch('http://localhost:4010/', { headers: { Accept: 'text/html' } });
    expect(response.headers.get('Content-Security-Policy')).to.contain("default-src 'none'");
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const rows = (title: string) =>
      Array.from(page.querySelectorAll(`[aria-label="${title}"] tbody tr`), (row) =>
        Array.from(row.children, (cell) => cell.textContent),
      );
    const redemptions = rows('Redemptions').map(([, what, code, amount]) => [what, code, amount]);
    expect(redemptions.slice(-2)).to.deep.equal([
      ['voucher_expired', 'EXPIRED', ''],
      ['redeemed', 'GIFT50', '20.00'],
    ]);
    expect(
      rows('Vouchers')
        .find(([code]) => code === 'GIFT50')
        ?.slice(2),
    ).to.deep.equal(['1', '30.00']);
    expect(
      rows('Vouchers')
        .find(([code]) => code === 'ONCE')
        ?.slice(2),
    ).to.deep.equal(['0', '1 of 1']);
    expect(
      rows('Vouchers')
        .find(([code]) => code === 'DISABLED')
        ?.at(-1),
    ).to.contain('disabled');
    expect(rows('Webhooks').map(([, event]) => event)).to.include('redemption.succeeded');
    expect(rows('Faults to come')).to.deep.equal([['1', '/client/v1/redeem', '{"cut":"after"}']]);
    expect(rows('Requests')[0]?.[3]).to.contain(encodeURIComponent(hostileText).slice(0, 6));
    expect(page.querySelector('img, script:not([src="/__sandbox/page.js"])')).to.equal(null);
    expect(page.querySelectorAll('script')).to.have.length(1);
    expect(page.querySelector('script')?.textContent).to.equal('');
  });

  /** Text that would leave an attribute, an element, the title, a script or a comment, if it were not escaped. */
  const injections = [
    hostileText,
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    '</title></style><script>alert(1)</script>',
    '</details></td></table><script src=//evil.example></script>',
    '<!--',
    '&lt;b&gt;',
  ];
  for (const text of injections)
    it(`shows text as it is, wherever it was sent: ${text}`, async () => {
      const sandbox = openSandbox({ settings: { webhooks: [`http://localhost:9/?${text}`] } });
      const product = { id: 'a', name: text };
      const discount = {
        type: 'UNIT',
        unit_off: 1,
        unit_type: 'a',
        effect: 'ADD_NEW_ITEMS',
        product,
      } as const;
      sandbox.addVouchers({ code: text, discount });
      await redeem(sandbox, text, { order: { amount: 100 }, metadata: { [text]: text.padEnd(100) } });
      await redeem(sandbox, text, text);
      await redeem(sandbox, 'TENOFF', {}, { origin: text });
      sandbox.fail({ status: 503, path: `/${text}` });
      for (const path of ['/', `/?search=${encodeURIComponent(text)}`]) {
        const response = await sandbox.fetch(`http://localhost:4010${path}`, {
          headers: { Accept: 'text/html' },
        });
        const page = new DOMParser().parseFromString(await response.text(), 'text/html');
        expect(page.querySelector('img, [autofocus], script:not([src="/__sandbox/page.js"])')).to.equal(null);
        expect(page.querySelectorAll('script')).to.have.length(1);
        const attributes = [...page.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
        expect(attributes.filter((name) => name.startsWith('on'))).to.deep.equal([]);
        expect(page.querySelector('section:last-of-type h2')?.textContent).to.equal('Faults to come');
        const cells = Array.from(page.querySelectorAll('td'), (cell) => cell.textContent ?? '');
        // Sent as a body, as the origin of the page, and as a code.
        expect(cells.filter((cell) => cell === text).length, path).to.be.greaterThanOrEqual(3);
        expect(page.querySelector<HTMLInputElement>('#search')?.value).to.equal(path === '/' ? '' : text);
      }
    });
});
