/** What editors read: web-types for JetBrains, custom data for VS Code. */

/** How an attribute is written: \`preview\` alone, a number, one of some texts, or any text. */
const VALUE_OF = {
  boolean: { type: 'boolean', required: false },
  number: { type: 'number' },
  text: { type: 'string' },
};

const withAttribute = ({ fields }) => fields.filter(({ attribute }) => attribute);

/** Web-types, which package.json names under "web-types". */
export function webTypes(api, version) {
  const attribute = ({ attribute: name, description, kind, values, default: value }) => ({
    name,
    description,
    ...(value === undefined ? {} : { default: value }),
    value: values.length ? { type: values.map((text) => `'${text}'`) } : VALUE_OF[kind],
  });
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name: 'voucher-redeem',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: [
          {
            name: api.tag,
            description: api.description,
            attributes: withAttribute(api).map(attribute),
            slots: api.slots,
            js: {
              properties: api.fields.map(({ name, description }) => ({ name, description })),
              events: api.events.map(({ name, description }) => ({ name, description })),
            },
            css: {
              properties: api.customProperties,
              parts: api.parts,
              'pseudo-classes': api.states.map(({ name, description }) => ({
                name: `state(${name})`,
                description,
              })),
            },
          },
        ],
      },
    },
  };
}

const markdown = (value) => ({ kind: 'markdown', value });

/** For the setting "html.customData" of VS Code. */
export function htmlCustomData(api) {
  const attribute = ({ attribute: name, description, kind, values }) => ({
    name,
    description: markdown(description),
    // VS Code's name for an attribute without a value.
    ...(kind === 'boolean' ? { valueSet: 'v' } : {}),
    ...(values.length ? { values: values.map((text) => ({ name: text })) } : {}),
  });
  return {
    version: 1.1,
    tags: [
      {
        name: api.tag,
        description: markdown(api.description),
        attributes: withAttribute(api).map(attribute),
      },
    ],
  };
}

/** For the setting "css.customData" of VS Code. */
export function cssCustomData({ customProperties, parts, states }) {
  const rename = (entries, nameOf) =>
    entries.map(({ name, description }) => ({ name: nameOf(name), description: markdown(description) }));
  return {
    version: 1.1,
    properties: rename(customProperties, (name) => name),
    pseudoElements: rename(parts, (name) => `::part(${name})`),
    pseudoClasses: rename(states, (name) => `:state(${name})`),
  };
}
