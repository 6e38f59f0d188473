import type { PageEntry } from '../page-entry.ts';

/**
 * The order in a child `<script type="application/json">`, for pages whose server writes JSON more easily than
 * attributes. Broken JSON counts as none.
 */
export function readJsonChild(element: Element): PageEntry {
  const script = element.querySelector(':scope > script[type="application/json" i]');
  try {
    const json: unknown = JSON.parse(script?.textContent || 'null');
    return typeof json === 'object' && json !== null ? json : {};
  } catch {
    return {};
  }
}
