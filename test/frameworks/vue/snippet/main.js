import { createApp } from 'vue';

const components = import.meta.glob('./pasted/*/OrderOffer.vue');
const given = import.meta.glob('./pasted/*/given.json');

const name = location.hash.slice(1);
const [{ default: OrderOffer }, { default: props }] = await Promise.all([
  components[`./pasted/${name}/OrderOffer.vue`](),
  given[`./pasted/${name}/given.json`](),
]);
createApp(OrderOffer, props).mount('#app');
