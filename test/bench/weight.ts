/**
 * `npm run bench:weight`: what each module weighs in the script for a script tag, and in the parts it loads when they are
 * needed, as tables in Markdown. Needs the build.
 *
 * Beside the bytes of a module stands what the packed file would lose with it: a module that repeats the words of others
 * costs little. Together these are about the whole.
 */
import { readdir, readFile } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { brotliCompressSync } from 'node:zlib';

const DIST = new URL('../../dist/', import.meta.url);

/** Bytes under which a module is one of the others. */
const LEAST = 500;

interface Weight {
  bytes: number;
  /** Bytes of the packed file that go when the module goes. */
  packed: number;
}

for (const name of (await readdir(DIST)).filter((file) => /^offer-elements.*\.js$/.test(file)).sort()) {
  const script = await readFile(new URL(name, DIST), 'utf8');
  // What is made to stand in the page itself has no map.
  const map = await readFile(new URL(`${name}.map`, DIST), 'utf8').catch(() => undefined);
  print(name, weigh(script), map ? weightsOf(script, JSON.parse(map)) : new Map());
}

function weightsOf(script: string, map: SourceMapPayload): Map<string, Weight> {
  const parts = partsOf(script, new SourceMap(map));
  const whole = weigh(script).packed;
  const weights = new Map<string, Weight>();
  for (const module of new Set(parts.map((part) => part.module))) {
    const own = parts.filter((part) => part.module === module);
    const others = parts.filter((part) => part.module !== module);
    const { bytes } = weigh(textOf(own));
    weights.set(module, { bytes, packed: whole - weigh(textOf(others)).packed });
  }
  return weights;
}

interface Part {
  module: string;
  text: string;
}

/** The script in pieces, each from one module. */
function partsOf(script: string, map: SourceMap): Part[] {
  const parts: Part[] = [];
  for (const [row, line] of script.split('\n').entries()) {
    // Columns of a map are UTF-16 units.
    for (const [column, unit] of line.split('').entries()) {
      const module = nameOf(map.findEntry(row, column));
      const last = parts.at(-1);
      if (last?.module === module) last.text += unit;
      else parts.push({ module, text: unit });
    }
  }
  return parts;
}

/** A file of ours, somebody's package, or what holds them together. */
function nameOf(entry: ReturnType<SourceMap['findEntry']>): string {
  if (!('originalSource' in entry) || !entry.originalSource) return 'the build';
  const [, packageName] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(entry.originalSource) ?? [];
  return packageName ?? entry.originalSource.replace(/^.*\bsrc\//, '');
}

function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('');
}

function weigh(text: string): Weight {
  return { bytes: Buffer.byteLength(text), packed: brotliCompressSync(text).length };
}

function print(name: string, whole: Weight, weights: Map<string, Weight>): void {
  const sorted = [...weights].sort(([, one], [, other]) => other.packed - one.packed);
  const small = sorted.filter(([, { bytes }]) => bytes < LEAST);
  const rows: [string, Weight][] = [
    [`**${name}**`, whole],
    ...sorted.filter(([, { bytes }]) => bytes >= LEAST),
    ...(small.length > 0 ? [[`${small.length} more`, sumOf(small)] satisfies [string, Weight]] : []),
  ];
  const lines = rows.map(([module, { bytes, packed }]) => `| ${module} | ${kilo(bytes)} | ${kilo(packed)} |`);
  process.stdout.write(`| module | kB | kB of the packed file |\n| --- | ---: | ---: |\n${lines.join('\n')}\n\n`);
}

function sumOf(weights: readonly [string, Weight][]): Weight {
  return weights.reduce((sum, [, { bytes, packed }]) => ({ bytes: sum.bytes + bytes, packed: sum.packed + packed }), {
    bytes: 0,
    packed: 0,
  });
}

function kilo(bytes: number): string {
  return (bytes / 1_000).toFixed(2);
}
