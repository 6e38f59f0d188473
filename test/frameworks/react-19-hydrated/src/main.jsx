import { hydrateRoot } from 'react-dom/client';
import { App } from './app.jsx';

const heard = (event) => {
  document.body.dataset.heard = event.type;
};

hydrateRoot(document.querySelector('#app'), <App heard={heard} />, {
  onRecoverableError: (error) => {
    throw error;
  },
});
