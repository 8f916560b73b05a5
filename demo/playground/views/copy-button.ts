import { html, type TemplateResult } from 'lit';

/** A button that copies a text, and says for a moment that it did. */
export const copyButton = (name: string, text: () => string): TemplateResult => html`
  <button
    type="button"
    @click=${({ currentTarget }: Event) => copy(currentTarget as HTMLButtonElement, name, text())}
  >
    ${name}
  </button>
`;

async function copy(button: HTMLButtonElement, name: string, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(button, 'Copied');
  } catch {
    say(button, 'The browser did not copy');
  }
  setTimeout(() => say(button, name), 2000);
}

/** Lit keeps its markers, so only the text between them is replaced. */
function say(button: HTMLButtonElement, text: string): void {
  const node = [...button.childNodes].find((one) => one instanceof Text && one.data.trim() !== '');
  if (node) node.textContent = text;
}
