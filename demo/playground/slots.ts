/**
 * Puts texts into the slots of a box. They are text nodes: a link to the playground must not bring markup with it. Only the slot for
 * the shop's own fields gets elements, made here from their names.
 */
export function fillSlots(box: HTMLElement, slots: { [name: string]: string }): void {
  box.replaceChildren(
    ...Object.entries(slots).flatMap(([name, text]) =>
      name === 'fields'
        ? text.split(/[\s,]+/).flatMap((path) => (isPath(path) ? [field(path)] : []))
        : [part(name, text)],
    ),
  );
}

const isPath = (path: string): boolean => /^[a-z]\w*(\.\w+)+$/i.test(path);

function part(slot: string, text: string): HTMLElement {
  const made = document.createElement(slot === 'logo' ? 'b' : 'span');
  made.slot = slot;
  made.textContent = text;
  return made;
}

/** `customer.email` gets a field for an e-mail address that is required, `metadata.newsletter` a checkbox, all others take text. */
function field(path: string): HTMLElement {
  const label = document.createElement('label');
  label.slot = 'fields';
  const input = document.createElement('input');
  input.name = path;
  input.type = path.endsWith('.email') ? 'email' : path.endsWith('.newsletter') ? 'checkbox' : 'text';
  input.required = input.type === 'email';
  const name = FIELD_NAMES[path] ?? path;
  label.append(...(input.type === 'checkbox' ? [input, ` ${name}`] : [`${name} `, input]));
  return label;
}

const FIELD_NAMES: { [path: string]: string } = {
  'customer.email': 'E-mail',
  'metadata.newsletter': 'Send me the newsletter',
};
