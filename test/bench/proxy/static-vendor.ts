/**
 * A vendor that does nothing but answer, in a process of its own, so that a bench measures what stands before it.
 * Reads as much of HTTP as our own clients speak: a length, and no chunks. Argument: how many milliseconds it takes.
 */
import { createServer } from 'node:net';

const OFFER = {
  url: 'https://demo.mention-me.com/sample-journey/1',
  defaultCallToAction: 'Tell a friend',
  localeCode: 'en_GB',
  headline: 'Share Larkspur, earn a free tin',
  description:
    'Give a friend 15&percnt; off their first order, and when they buy we send you a tin of Evening Harbour tea.',
  privacyNotice: 'Larkspur and its referral partner keep your e-mail address to send your reward.',
  privacyNoticeUrl: 'https://demo.mention-me.com/privacy',
  privacyNoticeLinkText: 'Privacy notice',
  imageUrl: 'https://demo.mention-me.com/images/tin.png',
  offerCode: 'LARKSPUR-15',
  termsAndConditionsUrl: 'https://demo.mention-me.com/terms',
};

const delay = Number(process.argv[2] ?? 0);
const body = JSON.stringify(OFFER);
const answer = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

const server = createServer({ noDelay: true }, (socket) => {
  let unread = '';
  socket.on('error', () => {});
  socket.setEncoding('latin1').on('data', (text) => {
    unread += text;
    for (let end = endOfRequest(unread); end !== undefined; end = endOfRequest(unread)) {
      unread = unread.slice(end);
      if (delay > 0) setTimeout(() => socket.write(answer), delay);
      else socket.write(answer);
    }
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) process.send?.(`http://127.0.0.1:${address.port}`);
});

function endOfRequest(text: string): number | undefined {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return undefined;
  const [, length = '0'] = /^content-length: *(\d+)/im.exec(text.slice(0, head)) ?? [];
  const end = head + 4 + Number(length);
  return text.length < end ? undefined : end;
}
