/**
 * The declarations of the tag for frameworks (`voucher-redeem/types/…`). They take the types of properties from the element's class.
 */

const NOTE = '// Made by scripts/typings.mjs from custom-elements.json.\n';

const property = (name) => (/^[\w$]+$/.test(name) ? name : `'${name}'`);
const member = (name, type, description) =>
  `  /** ${description} */\n  ${property(name)}?: ${type} | undefined;`;

/** "onVoucherRedeemed" of "voucher-redeemed". */
const camelCase = (name) => name.replaceAll(/-(\w)/g, (_dash, letter) => letter.toUpperCase());
const camelListener = ({ name }) => camelCase(`on-${name}`);

function typeOf({ name, kind }, className) {
  const type = `${className}['${name}']`;
  // Markup writes a number as text too: amount="1999".
  return kind === 'number' ? `${type} | \`\${number}\`` : type;
}

const listeners = ({ events }, nameOf) =>
  events
    .map((event) => member(nameOf(event), `((event: ${event.type}) => void)`, event.description))
    .join('\n');

/** The file that the declarations of the frameworks share. */
function tagDeclaration(api) {
  const { className, fields, events } = api;
  const members = (nameOf) =>
    fields.map((field) => member(nameOf(field), typeOf(field, className), field.description)).join('\n');
  return `${NOTE}import type { ${events.map(({ type }) => type).join(', ')} } from '../element/events.js';
import type { ${className} } from '../element/voucher-redeem.js';

export type { ${className} };

/** The attributes of \`<${api.tag}>\`, and the properties that have no attribute. */
export interface ${className}Attributes {
${members(({ attribute, name }) => attribute ?? name)}
}

/** The same by the names of the properties. */
export interface ${className}Properties {
${members(({ name }) => name)}
}

/** Listeners as React 19, Preact and Svelte name them. */
export interface ${className}Listeners {
${listeners(api, ({ name }) => `on${name}`)}
}

/** Listeners as Solid names them. */
export interface ${className}ColonListeners {
${listeners(api, ({ name }) => `on:${name}`)}
}

/** Listeners as Vue names them. */
export interface ${className}CamelListeners {
${listeners(api, camelListener)}
}
`;
}

const imports = ({ className }, ...names) =>
  `import type { ${className}, ${names.map((name) => className + name).join(', ')} } from './tag.js';`;

/** The frameworks whose JSX has an interface of all tags. `html` is the type of what every tag can have. */
const jsx = (module, from, html) => (api) => {
  const { className, tag } = api;
  const own = `${className}Attributes & ${className}Listeners`;
  return `${NOTE}import type { ${from} } from '${module}';
${imports(api, 'Attributes', 'Listeners')}

declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements {
      '${tag}': Omit<${html.replaceAll('Element', className)}, keyof ${className}Attributes> & ${own};
    }
  }
}
`;
};

function solid(api) {
  const { className, tag } = api;
  return `${NOTE}import 'solid-js';
${imports(api, 'Attributes', 'ColonListeners')}

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      '${tag}': Omit<HTMLAttributes<${className}>, keyof ${className}Attributes> &
        ${className}Attributes &
        ${className}ColonListeners;
    }
  }
}
`;
}

function svelte(api) {
  const { className, tag } = api;
  return `${NOTE}import type { HTMLAttributes } from 'svelte/elements';
${imports(api, 'Attributes', 'Listeners')}

declare module 'svelte/elements' {
  export interface SvelteHTMLElements {
    '${tag}': Omit<HTMLAttributes<${className}>, keyof ${className}Attributes> &
      ${className}Attributes &
      ${className}Listeners;
  }
}
`;
}

function vue(api) {
  const { className, tag } = api;
  return `${NOTE}import type { HTMLAttributes, PublicProps } from 'vue';
${imports(api, 'Properties', 'CamelListeners')}

type Props = Omit<HTMLAttributes, keyof ${className}Properties> &
  PublicProps &
  ${className}Properties &
  ${className}CamelListeners;

declare module 'vue' {
  /** Vue's own types leave out the attribute that puts an element of the page into the box. */
  interface HTMLAttributes {
    slot?: string | undefined;
  }
  interface GlobalComponents {
    '${tag}': new () => ${className} & { $props: Props };
  }
}
`;
}

/** By the name of the file in \`dist/types\`. */
export const declarations = {
  tag: tagDeclaration,
  react: jsx(
    'react',
    'DetailedHTMLProps, HTMLAttributes',
    'DetailedHTMLProps<HTMLAttributes<Element>, Element>',
  ),
  preact: jsx('preact', 'HTMLAttributes', 'HTMLAttributes<Element>'),
  solid,
  svelte,
  vue,
};
