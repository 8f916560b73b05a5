import { render } from 'lit';
import { clientKeys } from '../../sandbox/fixtures/keys.ts';
import { find } from '../page.ts';
import { beginWithAddress, connect, onCalled } from './actions.ts';
import { change, desk, drawWith } from './desk.ts';
import { readManifest } from './manifest.ts';
import { presetGroups, usualState } from './presets.ts';
import type { ToPage } from './protocol.ts';
import { openSandbox } from './open-sandbox.ts';
import { createStage } from './stage.ts';
import { barView } from './views/bar.ts';
import { controlsView } from './views/controls.ts';
import { noticesView } from './views/notices.ts';
import { presetsView } from './views/presets.ts';
import { tabsView } from './views/tabs.ts';

/** The playground: the box in a frame, and beside it all that the element offers. */

const frame = find<HTMLIFrameElement>('frame');
const stageArea = find('resizable');

const sandbox = await openSandbox();
const api = readManifest(await (await fetch('custom-elements.json')).json());
const usual = usualState(api, {
  'application-id': clientKeys.applicationId,
  'client-token': clientKeys.token,
  'api-url': sandbox.url,
});
const stage = createStage(frame, hear, (languages) => change({ languages }));
const sender = connect(stage, sandbox);

function hear(message: Exclude<ToPage, { type: 'ready' }>): void {
  switch (message.type) {
    case 'request':
      return void sender.send(message);
    case 'abort':
      return sender.abort(message.id);
    case 'called':
      return onCalled(message.id);
    case 'heard':
      return change({ events: [...desk.events, { ...message, time: new Date() }] });
    case 'drawn':
      frame.style.height = `${Math.min(Math.ceil(message.height), 4000)}px`;
      return change({ boxStates: message.states });
  }
}

function draw(): void {
  render(presetsView(desk), find('presets'));
  render(noticesView(desk), find('notices'));
  render(barView(desk), find('bar'));
  render(tabsView(desk), find('tabs'));
  render(controlsView(desk), find('controls'));
  const { width } = desk.state;
  stageArea.style.width = width === 0 ? '' : `${width}px`;
  document.documentElement.style.colorScheme = desk.state.theme;
}

// On a small screen the box comes first.
find<HTMLDetailsElement>('presets-card').open = matchMedia('(min-width: 72rem)').matches;
const isEmbedded = new URLSearchParams(location.search).has('embed');
if (isEmbedded) document.documentElement.dataset['embed'] = '';

change({
  api,
  usual,
  presets: presetGroups(usual, api),
  mayLeave: sandbox.mayLeave,
  ...(isEmbedded && { tab: undefined }),
});
drawWith(draw);
beginWithAddress();
addEventListener('hashchange', beginWithAddress);
