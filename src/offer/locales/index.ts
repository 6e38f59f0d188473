import type { Words } from '../words.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { sv } from './sv.ts';

/** Every language we speak beside English, which the page brings, by ISO 639-1. */
export const locales = { ar, de, es, fr, it, ja, nl, pl, pt, sv } satisfies Record<string, Words>;

export type Language = keyof typeof locales;
