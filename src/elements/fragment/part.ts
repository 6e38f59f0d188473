export { readFragment } from './server-fragment.ts';
