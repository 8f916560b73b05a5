import { renderToString } from 'react-dom/server';
import { Checkout } from './checkout.jsx';

process.stdout.write(renderToString(<Checkout apiUrl={process.argv[2]} />));
