import { html, type TemplateResult } from 'lit';
import { change, type Desk } from '../desk.ts';

/** The field that searches one of the lists. */
export const searchField = (
  { searches }: Desk,
  list: keyof Desk['searches'],
  label: string,
  placeholder: string,
): TemplateResult =>
  html`<label class="search">
    ${label}
    <input
      type="search"
      placeholder=${placeholder}
      .value=${searches[list]}
      @input=${({ target }: Event) =>
        change({ searches: { ...searches, [list]: (target as HTMLInputElement).value } })}
    />
  </label>`;
