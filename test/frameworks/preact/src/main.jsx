import { render } from 'preact';
import { App } from './app.jsx';

const heard = (event) => {
  document.body.dataset.heard = event.type;
};

render(<App heard={heard} />, document.querySelector('#app'));
