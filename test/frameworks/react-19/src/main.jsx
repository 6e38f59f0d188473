import { createRoot } from 'react-dom/client';
import { App } from './app.jsx';

const heard = (event) => {
  document.body.dataset.heard = event.type;
};

createRoot(document.querySelector('#app')).render(<App heard={heard} />);
