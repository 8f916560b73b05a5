import { describe, expect, it } from 'vitest';
import { htmlCode } from '../../../demo/playground/code/html.ts';
import { codeModel } from '../../../demo/playground/code/model.ts';
import { npmCode } from '../../../demo/playground/code/npm.ts';
import { reactCode } from '../../../demo/playground/code/react.ts';
import { vueCode } from '../../../demo/playground/code/vue.ts';
import type { PlaygroundState } from '../../../demo/playground/state.ts';
import { api, usual } from './playground-api.ts';

const state: PlaygroundState = {
  ...usual,
  attributes: { ...usual.attributes, preview: '', context: '{"customer":{"source_id":"o\'hara"}}' },
  properties: { checking: 'true' },
  slots: { help: 'Ask <us> & "them"', fields: 'customer.email' },
  style: { '--voucher-redeem-accent': '#123' },
  messages: { redeem: "Let's go", 'offered.amountOff': '`{1}` less ${x}' },
  lang: 'pt-BR',
};
const model = codeModel(state, usual, api);

describe('the code of the playground', () => {
  it('has placeholders for the keys and no address of the sandbox, in every form', () => {
    for (const write of [htmlCode, npmCode, reactCode, vueCode]) {
      const code = write(model);
      expect(code).toContain('YOUR_ID');
      expect(code).not.toMatch(/sandbox|localhost/);
    }
  });

  it('in HTML escapes values, and sets by a script what has no attribute', () => {
    expect(htmlCode(model)).toBe(`<style>
  voucher-redeem {
    --voucher-redeem-accent: #123;
  }
</style>
<script src="https://cdn.example.com/voucher-redeem/voucher-redeem.js"></script>
<script src="https://cdn.example.com/voucher-redeem/locales/pt-BR.js"></script>
<voucher-redeem
  application-id="YOUR_ID"
  client-token="YOUR_TOKEN"
  amount="5000"
  currency="USD"
  preview
  context="{&quot;customer&quot;:{&quot;source_id&quot;:&quot;o'hara&quot;}}"
  lang="pt-BR"
>
  <span slot="help">Ask &lt;us&gt; &amp; &quot;them&quot;</span>
  <label slot="fields">customer.email <input name="customer.email" /></label>
</voucher-redeem>
<script>
  const box = document.querySelector('voucher-redeem');
  box.checking = true;
  box.messages = { redeem: 'Let\\'s go', offered: { amountOff: (first) => \`\\\`\${first}\\\` less \\\${x}\` } };
</script>`);
  });

  it('in a module registers the language and sets properties', () => {
    const code = npmCode(model);
    expect(code).toContain("import { ptBR } from 'voucher-redeem/locales/pt-BR';");
    expect(code).toContain('box.amount = 5000;');
    expect(code).toContain("box.context = { customer: { source_id: 'o\\'hara' } };");
    expect(code).toContain('box.preview = true;');
  });

  it('in React gives objects as properties, and writes text that JSX would read as code in quotes', () => {
    const code = reactCode(model);
    expect(code).toContain('    amount="5000"\n');
    expect(code).toContain("    context={{ customer: { source_id: 'o\\'hara' } }}");
    expect(code).toContain(`<span slot="help">{'Ask <us> & "them"'}</span>`);
    expect(code).toContain("style={{ '--voucher-redeem-accent': '#123' }}");
  });

  it('in Vue sets objects by .prop, and escapes what the template would read', () => {
    const code = vueCode({ ...model, slots: [['help', 'a {{ b }} "c"']] });
    expect(code).toContain(`:context.prop="{ customer: { source_id: 'o\\'hara' } }"`);
    expect(code).toContain('{{ "a {{ b }\\u007d \\"c\\"" }}');
  });
});
