export { Surroundings } from './surroundings.ts';
