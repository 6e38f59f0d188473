import type { ByteSource, VendorFetch } from '../../../src/proxy/vendor-fetch.ts';

/** How many segments the trees have whose growth is measured. 500 is the most there can be. */
export const TREE_SIZES = [10, 100, 500] as const;

/** The two actions in their row, and the word that says who pays. */
const ESSENTIALS = 7;

/** The vendor's offers, each with a tree of about so many segments in the place of its own. Its actions stay. */
export function withTree(fetch: VendorFetch, size: number): VendorFetch {
  return async (url, init) => {
    const response = await fetch(url, init);
    if (response.status !== 201 || !response.body) return response;
    const text = await textOf(response.body);
    const body = { body: new Response(text.includes('"offer"') ? exchanged(text, size) : text).body };
    return { status: response.status, headers: response.headers, ...body };
  };
}

/** A segment of the vendor's, as much of it as matters here. */
interface WireSegment {
  type: string;
  name?: string;
  text?: string;
  attributes?: Record<string, string>;
  children?: WireSegment[];
}

function exchanged(text: string, size: number): string {
  const answer: { data: WireSegment[] } = JSON.parse(text);
  for (const item of answer.data) {
    if (item.type !== 'offer') continue;
    const actions = flat(item.children).filter(({ name }) => name?.startsWith('button-'));
    item.children = [...filling(size - ESSENTIALS), { type: 's-grid', name: 'actions', children: actions }];
  }
  return JSON.stringify(answer);
}

function flat(segments: readonly WireSegment[] = []): WireSegment[] {
  return segments.flatMap((segment) => [segment, ...flat(segment.children)]);
}

/** Boxes of ten, then paragraphs of two. */
function filling(size: number): WireSegment[] {
  const boxes = Array.from({ length: Math.floor(size / 10) }, (_, index) => boxOfTen(index + 1));
  const rest = Array.from({ length: Math.floor((size % 10) / 2) }, () => paragraph('A partner has something for you.'));
  return [...boxes, ...rest];
}

function boxOfTen(number: number): WireSegment {
  const strong = { type: 'strong' };
  return {
    type: 's-box',
    attributes: { border: 'base', padding: 'base' },
    children: [
      { type: 's-heading', text: `Offer ${number}` },
      {
        type: 's-paragraph',
        children: [
          { type: 's-text', text: 'A partner ' },
          { type: 's-text', text: 'will post you', attributes: strong },
          { type: 's-text', text: ' a sampler box ' },
          { type: 's-text', text: 'at no cost.', attributes: strong },
        ],
      },
      paragraph('It comes within a week.'),
    ],
  };
}

function paragraph(text: string): WireSegment {
  return { type: 's-paragraph', text };
}

async function textOf(body: ByteSource): Promise<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true });
  }
  return text;
}
