import { classNames, textOption, type WidgetOptions } from './options.ts';

/** Builds the elements of an old widget, with the classes and names that pages style and read. */

export interface Controls {
  container: HTMLElement;
  /** Adds an input. */
  input: (name: string, type: string, more?: InputOptions) => HTMLInputElement;
  button: (name: string, text: string) => HTMLButtonElement;
  /** A line for the shopper, announced when it changes. */
  message: Message;
}

export interface InputOptions {
  placeholder?: string;
  /** The page may name an input of its own, by the option `selector<Name>`. */
  configurable?: boolean;
  /** Where it is added, if not to the container. */
  parent?: Element;
}

export interface Message {
  /** @param about the control that the text describes: what has to be changed in it */
  show(text: string, isGood: boolean, about?: HTMLElement): void;
  clear(): void;
}

/**
 * Appends a widget to an element of the page.
 *
 * @param target a selector, a node, or a list of nodes such as jQuery's, of which the first is taken
 * @throws {Error} if there is no such element
 */
export function openWidget(target: unknown, options: WidgetOptions): Controls {
  const host = hostOf(target);
  const container = add(host, 'div', 'container', options);
  const logo = add(container, 'figure', 'logo', options);
  // The old script loaded a picture of Voucherify's from Voucherify's servers, which tells them about every visitor.
  if (options.logoSrc) {
    const image = add(logo, 'img', 'logo', options);
    image.alt = textOption(options, 'logoAlt', '');
    image.src = textOption(options, 'logoSrc', '');
  } else logo.hidden = true;
  const line = document.createElement('span');
  line.setAttribute('role', 'status');
  return {
    container,
    input(name, type, { placeholder, configurable, parent = container } = {}) {
      const own = configurable ? findOwn(options[`selector${capitalized(name)}`]) : null;
      const input = own ?? add(parent, 'input', name, options);
      if (own) own.classList.add(...classesOf(name, options));
      else Object.assign(input, { type, name: `voucherify${capitalized(name)}` });
      if (placeholder !== undefined) input.placeholder = placeholder;
      return input;
    },
    button(name, text) {
      container.append(line);
      const button = add(container, 'button', name, options);
      // In a form of the page, the button must not submit that form.
      button.type = 'button';
      add(button, 'span', `${name}Text`, options).textContent = text;
      return button;
    },
    message: messageIn(line),
  };
}

/** How many lines for messages are on the page. Each has an id of its own. */
let messages = 0;

/** The classes are those of the old style sheet. An empty line takes no place. */
function messageIn(line: HTMLElement): Message {
  line.id = `voucherifyMessage${++messages}`;
  let described: HTMLElement | undefined;
  const show = (text: string, isGood: boolean, about?: HTMLElement) => {
    described?.removeAttribute('aria-describedby');
    described?.removeAttribute('aria-invalid');
    described = about;
    about?.setAttribute('aria-describedby', line.id);
    about?.setAttribute('aria-invalid', 'true');
    line.className = `voucherifyMessage voucherifyMessage${isGood ? 'Valid' : 'Invalid'}`;
    line.textContent = text;
    line.style.margin = text ? '' : '0';
  };
  show('', true);
  return { show, clear: () => show('', true) };
}

function hostOf(target: unknown): Element {
  const host = typeof target === 'string' ? document.querySelector(target) : firstNode(target);
  if (!host) throw new Error(`Element '${String(target)}' cannot be found`);
  return host;
}

const firstNode = (target: unknown): Element | undefined =>
  [target, (target as { 0?: unknown } | null | undefined)?.[0]].find((node) => node instanceof Element);

const findOwn = (selector: unknown): HTMLInputElement | null =>
  typeof selector === 'string' && selector ? document.querySelector<HTMLInputElement>(selector) : null;

/** Appends an element with the class of its name, or with that of the page's option `class<Name>`. */
export function add<Tag extends keyof HTMLElementTagNameMap>(
  parent: Element,
  tag: Tag,
  name: string,
  options: WidgetOptions,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.classList.add(...classesOf(name, options));
  parent.append(element);
  return element;
}

const classesOf = (name: string, options: WidgetOptions): string[] =>
  classNames(textOption(options, `class${capitalized(name)}`, `voucherify${capitalized(name)}`));

const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
