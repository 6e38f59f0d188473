import { render } from 'lit';
import { offerPanelStyles } from '../../src/elements/drawing/offer-panel.styles.ts';
import { offerElementStyles } from '../../src/elements/offer-element.styles.ts';
import { offerSegmentsStyles } from '../../src/elements/segments/offer-segments.styles.ts';
import { offerSegments } from '../../src/elements/segments/offer-segments.ts';
import type { SegmentsOffer } from '../../src/offer/offer.ts';
import type { Segment } from '../../src/offer/segment.ts';

/**
 * Runs in the page: draws a tree by the element's own template, and the very same DOM by hand, in pairs, each into a
 * shadow root with the element's styles. Drawing ends when the layout is known.
 */

/** A tree of about `nodes` segments with everything in it that a vendor uses. */
function treeOf(nodes: number): SegmentsOffer {
  const segments: Segment[] = [];
  const accept: Segment = {
    kind: 'action',
    does: 'accept',
    look: 'button',
    weight: 'primary',
    url: 'https://example.com/',
    children: [{ kind: 'text', text: 'Yes, please' }],
  };
  const decline: Segment = { kind: 'action', does: 'decline', look: 'link', children: [{ kind: 'text', text: 'No' }] };
  segments.push({ kind: 'row', role: 'actions', children: [accept, decline] });
  for (let count = 5; count + 10 <= nodes; count += 10) {
    segments.push({
      kind: 'grid',
      style: { columns: 'fill-auto', gap: 'loose' },
      children: [
        {
          kind: 'box',
          style: { border: 'base', padding: 'base' },
          children: [
            { kind: 'heading', children: [{ kind: 'text', text: `Offer ${count}` }] },
            {
              kind: 'paragraph',
              children: [
                { kind: 'text', text: 'A partner ' },
                { kind: 'text', text: 'will post you', weight: 'strong' },
                { kind: 'text', text: ' a sampler box.' },
              ],
            },
            { kind: 'badge', children: [] },
          ],
        },
        { kind: 'gap', direction: 'inline', space: 'base' },
      ],
    });
  }
  return { id: 'bench', provider: 'bench', layout: 'segments', receipt: 'bench', continuation: 'bench', segments };
}

function stage(): ShadowRoot {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  for (const { styleSheet } of [offerElementStyles, offerPanelStyles, offerSegmentsStyles]) {
    if (styleSheet) root.adoptedStyleSheets.push(styleSheet);
  }
  return root;
}

const nothing = () => {};
const options = { level: 2 as const, resting: false, onAccept: nothing, onDecline: nothing };

/** A description of DOM that a hand-written drawing would have in its head. */
interface Plan {
  name: string;
  attributes: [string, string][];
  children: (Plan | string)[];
}

function planOf(element: Element): Plan {
  const children: (Plan | string)[] = [];
  for (const child of element.childNodes) {
    if (child instanceof Element) children.push(planOf(child));
    else if (child instanceof Text && child.data.trim() !== '') children.push(child.data);
  }
  return {
    name: element.localName,
    attributes: [...element.attributes].map(({ name, value }) => [name, value]),
    children,
  };
}

function build({ name, attributes, children }: Plan): Element {
  const element = document.createElement(name);
  for (const [attribute, value] of attributes) element.setAttribute(attribute, value);
  for (const child of children) element.append(typeof child === 'string' ? child : build(child));
  return element;
}

function timed(draw: (root: ShadowRoot) => void): number {
  const root = stage();
  const start = performance.now();
  draw(root);
  root.host.getBoundingClientRect();
  const duration = performance.now() - start;
  root.host.remove();
  return duration;
}

/** Pairs of milliseconds: drawn by the element, built by hand; who begins takes turns. */
function measure(nodes: number, pairs: number): { elements: number; pairs: [number, number][] } {
  const offer = treeOf(nodes);
  const model = stage();
  render(offerSegments(offer, options), model);
  const drawn = model.firstElementChild;
  if (!drawn) throw new Error('Nothing was drawn');
  const plan = planOf(drawn);
  const elements = model.querySelectorAll('*').length;
  model.host.remove();
  const byElement = (root: ShadowRoot) => void render(offerSegments(offer, options), root);
  const byHand = (root: ShadowRoot) => root.append(build(plan));
  const times: [number, number][] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    if (pair % 2 === 0) {
      const element = timed(byElement);
      times.push([element, timed(byHand)]);
    } else {
      const hand = timed(byHand);
      times.push([timed(byElement), hand]);
    }
  }
  return { elements, pairs: times };
}

Object.assign(window, { measure });
