export { debugPanelStyles } from './debug-panel.styles.ts';
export { type DebugFacts, debugPanel } from './debug-panel.ts';
