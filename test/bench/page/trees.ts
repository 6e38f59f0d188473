import type { ByteSource, VendorFetch } from '../../../src/proxy/calling/vendor-fetch.ts';

/** How many segments the trees have whose growth is measured. 500 is the most there can be. */
export const TREE_SIZES = [10, 100, 500] as const;

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
    // The row, the two actions in it, and their words: five. The sentence: five more.
    const row = { type: 's-grid', name: 'actions', children: actions };
    item.children = [sentence(), ...boxesOfTen(size / 10 - 1), row];
  }
  return JSON.stringify(answer);
}

function flat(segments: readonly WireSegment[] = []): WireSegment[] {
  return segments.flatMap((segment) => [segment, ...flat(segment.children)]);
}

function boxesOfTen(count: number): WireSegment[] {
  return Array.from({ length: count }, (_, index) => ({
    type: 's-box',
    attributes: { border: 'base', padding: 'base' },
    children: [
      { type: 's-heading', text: `Offer ${index + 1}` },
      sentence(),
      { type: 's-paragraph', text: 'It comes within a week.' },
    ],
  }));
}

/** A paragraph of four runs. */
function sentence(): WireSegment {
  return {
    type: 's-paragraph',
    children: ['A partner ', 'will post you', ' a sampler box ', 'at no cost.'].map((text, index) => ({
      type: 's-text',
      text,
      ...(index % 2 === 1 && { attributes: { type: 'strong' } }),
    })),
  };
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
