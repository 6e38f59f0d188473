export { debugPanelStyles } from './debug-panel.styles.ts';
export { debugPanel } from './debug-panel.ts';
