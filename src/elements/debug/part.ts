export { debugPanel } from './debug-panel.ts';
