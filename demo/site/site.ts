import './site.css';
import { startSearch } from './search.ts';

/** What the pages of the documentation do beside being read: theme, search, copying code, and a menu that folds on small screens. */

const root = document.body.dataset['root'] ?? '';

function startTheme(): void {
  const select = document.getElementById('theme') as HTMLSelectElement;
  const { dataset } = document.documentElement;
  select.value = dataset['theme'] ?? '';
  showPlaygroundsIn(select.value);
  select.addEventListener('change', () => {
    dataset['theme'] = select.value;
    showPlaygroundsIn(select.value);
    try {
      localStorage.setItem('theme', select.value);
    } catch {
      // It counts until the next page.
    }
  });
}

/** The boxes in the page follow its theme, unless the page speaks of another one. */
function showPlaygroundsIn(theme: string): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('.playground iframe')) {
    const own = (frame.dataset['source'] ??= frame.src);
    if (own.includes('page.theme=')) continue;
    const source = theme ? `${own}&page.theme=${theme}` : own;
    if (frame.src !== source) frame.src = source;
  }
}

/** A playground is as high as what is in it. Its document is of this site, so this page may look. */
function fitPlaygrounds(): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('.playground iframe')) {
    const fit = () => {
      const main = frame.contentDocument?.querySelector('main');
      if (main) new ResizeObserver(() => (frame.height = String(Math.ceil(main.offsetHeight)))).observe(main);
    };
    frame.addEventListener('load', fit);
    fit();
  }
}

function addCopyButtons(): void {
  for (const block of document.querySelectorAll('pre')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(block.querySelector('code')!.textContent).then(
        () => (button.textContent = 'Copied'),
        () => (button.textContent = 'Not copied'),
      );
      setTimeout(() => (button.textContent = 'Copy'), 2000);
    });
    const frame = document.createElement('div');
    frame.className = 'code';
    block.replaceWith(frame);
    frame.append(block, button);
  }
}

const menu = document.querySelector<HTMLDetailsElement>('.menu')!;
const isWide = matchMedia('(min-width: 60rem)');
const foldMenu = () => (menu.open = isWide.matches);
foldMenu();
isWide.addEventListener('change', foldMenu);
// The navigation scrolls by itself: to the page that is read.
const here = menu.querySelector<HTMLElement>('[aria-current]');
if (here) menu.scrollTop = here.offsetTop - menu.clientHeight / 2;

startTheme();
fitPlaygrounds();
addCopyButtons();
startSearch(root);
