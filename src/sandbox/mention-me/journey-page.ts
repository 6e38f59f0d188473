import { pageFrame } from '../page-frame.ts';

/**
 * The page behind the offer's link. It tells whoever framed it when the shopper joins and when they want to close; as
 * the contract allows both, one message is an object and the other a JSON string.
 */
export function journeyPage(imagePath: string): string {
  return pageFrame(
    'Share Larkspur',
    `<main>
  <img src="${imagePath}" width="1200" height="800" alt="A green tea tin tied with a ribbon, between two steaming cups">
  <p class="kicker">Larkspur and friends</p>
  <h1>Share Larkspur, earn a free tin</h1>
  <p>Send a friend your link. They save 15% on a first order, and when it ships we post you a tin of breakfast blend.</p>
  <div class="actions">
    <button type="button" class="main" id="join">Join</button>
    <button type="button" id="close">Close</button>
  </div>
  <p role="status" id="status"></p>
  <footer class="quiet">A sample page, served by the sandbox. <a href="/sample-privacy">How your details are used</a> · <a href="/sample-terms">The small print</a></footer>
</main>
<script>
  const join = document.getElementById('join');
  const status = document.getElementById('status');
  // Any page may frame a hosted journey, and the messages hold nothing private: hence no target origin.
  join.addEventListener('click', () => {
    join.disabled = true;
    status.textContent = 'You are in. Your link is on its way to you.';
    parent.postMessage({ action: 'mm:referrer:consent' }, '*');
  });
  document.getElementById('close').addEventListener('click', () => {
    parent.postMessage(JSON.stringify({ action: 'mm:referrer:close' }), '*');
    if (parent === window) status.textContent = 'You can close this tab now.';
  });
</script>`,
  );
}
