import { StrictMode, version } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { Checkout } from './checkout.jsx';

/** Hydrates the page, when the test says so, or renders into an empty one. */

document.title = `React ${version}`;
const app = document.querySelector('#app');
const checkout = (
  <StrictMode>
    <Checkout apiUrl={app.dataset.api} />
  </StrictMode>
);
const start = () => (app.hasChildNodes() ? hydrateRoot(app, checkout) : createRoot(app).render(checkout));
if (location.hash === '#wait') window.start = start;
else start();
