import { mount } from 'svelte';

const components = import.meta.glob('./pasted/*/OrderOffer.svelte');
const given = import.meta.glob('./pasted/*/given.json');

const name = location.hash.slice(1);
const [{ default: OrderOffer }, { default: props }] = await Promise.all([
  components[`./pasted/${name}/OrderOffer.svelte`](),
  given[`./pasted/${name}/given.json`](),
]);
mount(OrderOffer, { target: document.querySelector('#app'), props });
