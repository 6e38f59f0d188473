/** What is known of a release. */
export interface Release {
  version: string;
  /** The text of CHANGELOG.md. */
  changelog: string;
  scripts: readonly PageScript[];
}

/** A script that runs in a shop's page. */
export interface PageScript {
  /** Such as `offer-elements.js`. */
  name: string;
  bytes: number;
  /** For an `integrity` attribute: `sha384-…`. */
  integrity: string;
  /** For a page's policy: `sha256-…`. */
  policy: string;
}

/** Why a script is in the page, as an inventory of a page that takes payments has to say (PCI DSS 6.4.3). */
const REASONS: Record<string, string> = {
  'offer-elements.js':
    'registers the two elements, asks the shop’s proxy for an offer, draws it, reports that it was seen',
  'offer-elements.boot.js': 'asks for the offer while the script is on its way; may stand in the page itself',
  'offer-elements.extras.js': 'fetched when wanted: forms, the dialog, coupons, `preview`, `debug`',
  'offer-elements.page.js':
    'fetched when wanted: the order and the consent that the page tells others, boxes that stand for an element, the shop’s own words',
  'offer-elements.segments.js': 'fetched when wanted: draws partners’ offers, mends colours that cannot be read',
};

/**
 * What a shop's security team is told of a release, in Markdown: an inventory of the scripts that run in a page, and what
 * has changed.
 *
 * @throws {Error} when a script has no reason to be there, or the version no change note
 */
export function releaseNotes({ version, changelog, scripts }: Release): string {
  return [
    `# Offer Elements ${version}`,
    '## Scripts in the page',
    [
      '| file | bytes | integrity | in a policy | why it is there | what changed |',
      '| --- | --- | --- | --- | --- | --- |',
      ...scripts.map((script) => row(script, version)),
    ].join('\n'),
    '## What changed',
    changeNote(changelog, version),
  ].join('\n\n');
}

function row({ name, bytes, integrity, policy }: PageScript, version: string): string {
  const reason = REASONS[name];
  if (!reason) throw new Error(`${name} has no reason to be in a page: say it in release-notes.ts.`);
  const cells = [`\`${name}\``, bytes, `\`${integrity}\``, `\`'${policy}'\``, reason, `[${version}](#what-changed)`];
  return `| ${cells.join(' | ')} |`;
}

/** The version's section of the changelog, written by a person. */
function changeNote(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m);
  const section = sections.find((text) => text.split(/[\s,]/, 1)[0] === version);
  const note = section?.slice(section.indexOf('\n')).trim();
  if (!note) throw new Error(`CHANGELOG.md says nothing of ${version}.`);
  return `${note}\n`;
}
