import { adopt } from '../drawing/adopt.ts';
import { type Colour, over, parseColour } from './colour.ts';
import { colourReaderStyles } from './colour-reader.styles.ts';

/**
 * Reads colours as they are seen inside an element, whatever a shop has written them in: custom properties, names,
 * `light-dark()`, wide gamuts. The browser resolves each for a node of ours that is never drawn, and mixes it with itself
 * in sRGB, so that it can be compared. A canvas would do the same, but some browsers lie about what they have painted on it.
 */
export class ColourReader {
  readonly node = document.createElement('span');
  readonly #root: ShadowRoot;
  readonly #sheet = new CSSStyleSheet();

  constructor(root: ShadowRoot) {
    this.#root = root;
    this.node.className = 'colours';
    adopt(root, colourReaderStyles);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }

  /** @param colour any CSS colour, such as `var(--_text)` */
  read(colour: string): Colour | undefined {
    // Before what Lit draws, which it leaves alone.
    if (!this.node.isConnected) this.#root.prepend(this.node);
    this.#sheet.replaceSync(`.colours{color:color-mix(in srgb,${colour},${colour})}`);
    return parseColour(getComputedStyle(this.node).color);
  }

  /** What the page has painted behind the element; `undefined` where a part of that is a picture. */
  readGround(): Colour | undefined {
    let ground: Colour = [0, 0, 0, 0];
    for (const element of ancestorsOf(this.#root.host)) {
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      const colour = parseColour(backgroundColor) ?? this.read(backgroundColor);
      if (!colour || backgroundImage !== 'none') return undefined;
      ground = over(ground, colour);
      if (ground[3] >= 1) return ground;
    }
    const canvas = this.read('Canvas');
    return canvas && over(ground, canvas);
  }
}

/** An element, and what stands around it, through shadow roots. */
export function* ancestorsOf(element: Element): Generator<Element> {
  for (let next: Element | null | undefined = element; next; ) {
    yield next;
    const root = next.getRootNode();
    next = next.assignedSlot ?? next.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  }
}
