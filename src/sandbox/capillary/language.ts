import type { Arrival } from '../vendor.ts';

/** The two languages of v1.1. Later versions know JSON only. */
export type Language = 'json' | 'xml';

const LANGUAGES: readonly Language[] = ['json', 'xml'];

/**
 * What a v1.1 call is answered in: what `format` says, else what `accept` says. Whoever does not ask for JSON gets XML,
 * so that it shows.
 */
export function answerLanguage({ query, headers }: Arrival): Language {
  return readFormat(query) ?? (mediaTypes(headers['accept']).includes('application/json') ? 'json' : 'xml');
}

/** What the body of a v1.1 call is written in. */
export function bodyLanguage({ headers }: Arrival): Language | undefined {
  const [type] = mediaTypes(headers['content-type']);
  return LANGUAGES.find((language) => type === `application/${language}`);
}

/** Format and headers must not contradict each other. */
export function checkLanguage(arrival: Arrival): string[] {
  const { query, headers } = arrival;
  const format = readFormat(query);
  const written = bodyLanguage(arrival);
  const accepted = LANGUAGES.filter((language) => mediaTypes(headers['accept']).includes(`application/${language}`));
  return [
    ...('format' in query && !format ? ['format must be json or xml'] : []),
    ...(written && (!format || format === written)
      ? []
      : [`content-type must be application/${format ?? 'json or application/xml'}`]),
    ...(format && accepted.length > 0 && !accepted.includes(format) ? [`accept must be application/${format}`] : []),
  ];
}

/** The media types of a header, in lower case, without their parameters. */
export function mediaTypes(header = ''): string[] {
  return header.split(',').map((range) => range.split(';')[0]?.trim().toLowerCase() ?? '');
}

function readFormat({ format }: Arrival['query']): Language | undefined {
  return LANGUAGES.find((language) => language === format);
}
