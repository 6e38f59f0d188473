import { createRoot } from 'react-dom/client';

const components = import.meta.glob('./pasted/*/OrderOffer.jsx');
const given = import.meta.glob('./pasted/*/given.json');

const name = location.hash.slice(1);
const [{ OrderOffer }, { default: props }] = await Promise.all([
  components[`./pasted/${name}/OrderOffer.jsx`](),
  given[`./pasted/${name}/given.json`](),
]);
createRoot(document.querySelector('#app')).render(<OrderOffer {...props} />);
