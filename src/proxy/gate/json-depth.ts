const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = [0x5b, 0x7b];
const CLOSING = [0x5d, 0x7d];

/**
 * Whether JSON is more than so many lists and objects deep. Told by its letters, before it is parsed: whatever walks it later
 * by calling itself could be brought to its end. Of a text that is no JSON it tells nothing that matters.
 */
export function isDeeperThan(json: Uint8Array, most: number): boolean {
  let depth = 0;
  let inText = false;
  for (let index = 0; index < json.length; index++) {
    const letter = json[index] ?? 0;
    if (inText) {
      if (letter === BACKSLASH) index += 1;
      else if (letter === QUOTE) inText = false;
    } else if (letter === QUOTE) inText = true;
    else if (OPENING.includes(letter)) depth += 1;
    else if (CLOSING.includes(letter)) depth -= 1;
    if (depth > most) return true;
  }
  return false;
}
