import 'offer-elements/vue';
