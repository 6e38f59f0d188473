/** What tests ask of the inside of an element, by its tag: `inside`. Goes into a page before its own scripts. */
(() => {
  /** @param {string} tag */
  const rootOf = (tag) => document.querySelector(tag)?.shadowRoot;

  /** @param {string} tag @param {string} selector */
  const all = (tag, selector) => {
    /** @type {NodeListOf<HTMLElement> | undefined} */
    const found = rootOf(tag)?.querySelectorAll(selector);
    return [...(found ?? [])];
  };

  /** @param {Element} element */
  const nameOf = (element) =>
    `${element.getAttribute('part') ?? element.localName} "${element.textContent?.trim().slice(0, 30)}"`;

  /** @param {Element} element */
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.aside');

  /** @param {Element} element */
  const hasWords = (element) => [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

  /** @param {Element} target a link among words that are none */
  const isInSentence = (target) =>
    target.localName === 'a' &&
    [...(target.closest('p')?.childNodes ?? [])].some((node) => node instanceof Text && node.data.trim() !== '');

  const inside = {
    /** What can be pressed or typed into, in the order of the markup. @param {string} tag */
    pressable: (tag) => all(tag, 'a[href], button, input').filter(isSeen),

    /** What is smaller than it may be, and stands in no sentence. @param {string} tag @param {number} least in pixels @param {string} kind */
    tooSmall: (tag, least, kind) =>
      inside
        .pressable(tag)
        .filter((element) => element.matches(kind))
        .map((element) => element.closest('label') ?? element)
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ target, box }) => Math.min(box.width, box.height) < least && !isInSentence(target))
        .map(({ target, box }) => `${nameOf(target)}: ${Math.round(box.width)} by ${Math.round(box.height)}`),

    /** Words that stick out of the page or of the offer, or are cut off. @param {string} tag */
    cutOff: (tag) => {
      const base = rootOf(tag)?.querySelector('[part~="base"]')?.getBoundingClientRect();
      const found = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
      for (const element of all(tag, '*').filter((node) => isSeen(node) && hasWords(node))) {
        const box = element.getBoundingClientRect();
        const isInBase = base && rootOf(tag)?.querySelector('[part~="base"]')?.contains(element);
        const isOut =
          isInBase && (box.left < base.left - 1 || box.right > base.right + 1 || box.bottom > base.bottom + 1);
        const isCut =
          element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';
        if (isOut || isCut) found.push(nameOf(element));
      }
      return found;
    },

    /** Where the focus is: a place among what can be pressed, or the id of something around the element. @param {string} tag */
    focus: (tag) => {
      const focused = rootOf(tag)?.activeElement;
      if (!(focused instanceof HTMLElement)) return document.activeElement?.id || 'nowhere';
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const hasRing = outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2;
      return `${inside.pressable(tag).indexOf(focused)}${hasRing ? '' : ' without a ring'}`;
    },
  };

  Object.assign(window, { inside });
})();
