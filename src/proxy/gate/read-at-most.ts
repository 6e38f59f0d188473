import type { ByteSource } from '../calling/vendor-fetch.ts';

/** More bytes came than were allowed. */
export class TooManyBytes extends Error {
  override readonly name = 'TooManyBytes';
}

/**
 * A whole body, counted as it arrives: a length header may lie, and a small packed body may unpack to a huge one.
 * Stops reading at the first byte too many.
 *
 * @throws {TooManyBytes} and whatever the stream fails with.
 */
export async function readAtMost(source: ByteSource | null, most: number): Promise<Uint8Array> {
  if (!source) return new Uint8Array();
  const reader = source.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.byteLength;
    if (length > most) {
      // Not awaited: a source may take its time to stop, and we have our answer.
      reader.cancel().catch(() => {});
      throw new TooManyBytes(`More than ${most} bytes.`);
    }
    chunks.push(part.value);
  }
  return join(chunks, length);
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return joined;
}
