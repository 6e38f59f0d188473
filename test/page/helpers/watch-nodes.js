/**
 * Runs in the page, before the script of the elements: remembers every node that a server drew, and what happens to them.
 */
const tags = ['referral-offer', 'post-purchase-offer'];

/** @param {Node} root @returns {Node[]} */
function nodesIn(root) {
  const walker = document.createTreeWalker(root);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

const elements = tags.flatMap((tag) => [...document.querySelectorAll(tag)]);
const drawn = elements.map((element) => (element.shadowRoot ? nodesIn(element.shadowRoot) : []));
let changes = 0;
const observer = new MutationObserver((records) => {
  changes += records.length;
});
for (const { shadowRoot } of elements) {
  if (shadowRoot) observer.observe(shadowRoot, { subtree: true, childList: true, characterData: true });
}
/** @type {string[]} */
const events = [];
for (const type of ['offer-load', 'offer-shown', 'offer-select', 'offer-empty', 'offer-error']) {
  document.addEventListener(type, () => events.push(type));
}

Object.assign(window, {
  events,
  /** How many nodes were drawn by the server, how many of them still stand where they stood, and changes of nodes and texts. */
  nodesSeen: () => {
    const now = elements.map((element) => (element.shadowRoot ? nodesIn(element.shadowRoot) : []));
    changes += observer.takeRecords().length;
    return {
      drawn: drawn.flat().length,
      kept: now.flat().filter((node, at) => node === drawn.flat()[at]).length,
      now: now.flat().length,
      changes,
    };
  },
});
